"""Selection: the chart on show and the boxes, frames and lines chosen in it, as ids that every view shares."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QObject, Signal

from orgeditor.editing.document import Document
from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.records import Chart, Group, Placement, Relation, Route, Unit


class Selection(QObject):
    """Ids of placements, groups and routes of one chart, in the order of choosing; the last one is the current one.

    `unplaced` are units that were chosen in a list and have no box in the chart on show; the box that was selected
    before them stays the `host` below which they would be placed.
    `chart_changed` comes before `changed` when another chart is shown.
    """

    changed = Signal()
    chart_changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.chart_id: str | None = None
        self.ids: tuple[str, ...] = ()
        self.unplaced: tuple[str, ...] = ()
        self._host: str | None = None
        document.changed.connect(self._follow)
        document.replaced.connect(self._start)
        self._start()

    # reading

    @property
    def draft(self) -> Draft:
        return self.document.draft

    @property
    def chart(self) -> Chart | None:
        return self.draft.charts.get(self.chart_id or "")

    @property
    def current(self) -> str | None:
        return self.ids[-1] if self.ids else None

    @property
    def placements(self) -> list[Placement]:
        found = self.draft.placements
        return [found[key] for key in self.ids if key in found]

    @property
    def groups(self) -> list[Group]:
        found = self.draft.groups
        return [found[key] for key in self.ids if key in found]

    @property
    def routes(self) -> list[Route]:
        found = self.draft.routes
        return [found[key] for key in self.ids if key in found]

    @property
    def placement(self) -> Placement | None:
        """The one selected placement, None when none or several things are selected."""
        return self.draft.placements.get(self.ids[0]) if len(self.ids) == 1 else None

    @property
    def unit(self) -> Unit | None:
        """The unit of the one selected placement or group, or the one unit that has no box in the chart."""
        if len(self.ids) + len(self.unplaced) != 1:
            return None
        if self.unplaced:
            return self.draft.units.get(self.unplaced[0])
        return None if self.ids[0] in self.draft.routes else self.draft.unit_of(self.ids[0])

    @property
    def relation(self) -> Relation | None:
        """The relation of the one selected line."""
        routes = self.routes
        return self.draft.relations[routes[0].relation] if len(self.ids) == 1 and routes else None

    @property
    def units(self) -> list[str]:
        """The units (ids) of what is selected, those without a box in the chart last."""
        ends = [key for key in self.ids if key not in self.draft.routes]
        return list(dict.fromkeys([*(self.draft.unit_of(key).id for key in ends), *self.unplaced]))

    @property
    def host(self) -> Placement | None:
        """The box below which a unit would be placed: the selected one, or the last one before units without a box."""
        host = self.draft.placements.get(self._host or "")
        return host if host is not None and host.chart == self.chart_id else None

    def tops(self) -> list[Placement]:
        """Return the selected placements that do not hang below another selected one, in reading order."""
        chosen, boxes, found = set(self.ids), self.draft.placements, []
        for item in self.draft.placements_of_chart(self.chart_id or ""):
            if item.id not in chosen:
                continue
            up = item.parent
            while up is not None and up not in chosen:
                up = boxes[up].parent
            if up is None:
                found.append(item)
        return found

    # changing

    def show(self, chart: str | None, ids: Iterable[str] = ()) -> None:
        """Show a chart and select in it."""
        if chart != self.chart_id:
            self.chart_id = chart
            self.ids = self.unplaced = ()
            self.chart_changed.emit()
        self.set(ids)

    def set(self, ids: Iterable[str], unplaced: Iterable[str] = ()) -> None:
        """Select exactly these records of the chart on show, and these units that have no box in it."""
        kept = self._belonging(dict.fromkeys(ids))
        loose = tuple(key for key in dict.fromkeys(unplaced) if key in self.draft.units)
        self._take(kept, loose)

    def choose_units(self, units: Iterable[str]) -> None:
        """Select units of the regulation: their boxes and frames in the chart on show, else the units alone."""
        wanted = list(dict.fromkeys(units))
        shown = boxes_by_unit(self.draft, self.chart_id, wanted)
        ids = [key for unit in wanted for key in shown.get(unit, ())]
        self.set(ids, [unit for unit in wanted if unit not in shown])

    def toggle(self, key: str) -> None:
        self.set([item for item in self.ids if item != key] if key in self.ids else [*self.ids, key])

    def add(self, ids: Iterable[str]) -> None:
        self.set([*self.ids, *ids])

    def clear(self) -> None:
        self.set(())

    def select_all(self) -> None:
        """Select every box of the chart."""
        self._take(tuple([item.id for item in self.draft.placements_of_chart(self.chart_id or "")]), ())

    def _take(self, kept: tuple[str, ...], loose: tuple[str, ...]) -> None:
        if (kept, loose) != (self.ids, self.unplaced):
            self.ids, self.unplaced = kept, loose
            if kept or not loose:
                self._host = kept[0] if len(kept) == 1 else None
            self.changed.emit()

    def _belonging(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return the ids that are boxes, frames or lines of the chart on show."""
        boxes, frames, lines, chart = self.draft.placements, self.draft.groups, self.draft.routes, self.chart_id
        found = []
        for key in ids:
            record = boxes.get(key) or frames.get(key) or lines.get(key)
            if record is not None and record.chart == chart:
                found.append(key)
        return tuple(found)

    def _follow(self, _changes: ChangeSet) -> None:
        step = self.document.last_step
        if step is not None and step.selected is None:
            step.selected = (self.chart_id, self.ids)
        if self.chart_id not in self.draft.charts:
            self._start()
            return
        shown = boxes_by_unit(self.draft, self.chart_id, self.unplaced)
        now_placed = [key for unit in self.unplaced for key in shown.get(unit, ())]
        self.set([*self.ids, *now_placed], [unit for unit in self.unplaced if unit not in shown])

    def _start(self) -> None:
        charts = self.draft.charts_in_order()
        self.chart_id = charts[0].id if charts else None
        self.ids = self.unplaced = ()
        self.chart_changed.emit()
        self.changed.emit()


def units_shown(draft: Draft, chart: str | None) -> set[str]:
    """Return the units that have a box or a frame in a chart."""
    ends: list[Placement | Group] = [*draft.groups.values(), *draft.placements.values()]
    return {end.unit for end in ends if end.chart == chart}


def boxes_by_unit(draft: Draft, chart: str | None, units: Collection[str]) -> dict[str, list[str]]:
    """Return the boxes and frames of a chart by the unit they show, for those of these units that have any."""
    found: dict[str, list[str]] = {}
    wanted = set(units)
    if wanted:
        ends: list[Placement | Group] = [*draft.groups.values(), *draft.placements.values()]
        for item in ends:
            if item.chart == chart and item.unit in wanted:
                found.setdefault(item.unit, []).append(item.id)
    return found
