"""Selection: the chart on show and the boxes, frames and lines chosen in it, as ids that every view shares."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from orgeditor.editing.document import Document
from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.records import Chart, Group, Placement, Relation, Route, Unit


class Selection(QObject):
    """Ids of placements, groups and routes of one chart, in the order of choosing; the last one is the current one.

    `chart_changed` comes before `changed` when another chart is shown.
    """

    changed = Signal()
    chart_changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.chart_id: str | None = None
        self.ids: tuple[str, ...] = ()
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
        return [self.draft.placements[key] for key in self.ids if key in self.draft.placements]

    @property
    def groups(self) -> list[Group]:
        return [self.draft.groups[key] for key in self.ids if key in self.draft.groups]

    @property
    def routes(self) -> list[Route]:
        return [self.draft.routes[key] for key in self.ids if key in self.draft.routes]

    @property
    def placement(self) -> Placement | None:
        """The one selected placement, None when none or several things are selected."""
        return self.draft.placements.get(self.ids[0]) if len(self.ids) == 1 else None

    @property
    def unit(self) -> Unit | None:
        """The unit of the one selected placement or group."""
        if len(self.ids) != 1 or self.ids[0] in self.draft.routes:
            return None
        return self.draft.unit_of(self.ids[0])

    @property
    def relation(self) -> Relation | None:
        """The relation of the one selected line."""
        routes = self.routes
        return self.draft.relations[routes[0].relation] if len(self.ids) == 1 and routes else None

    def tops(self) -> list[Placement]:
        """Return the selected placements that do not hang below another selected one, in reading order."""
        chosen = set(self.ids)
        found = []
        for item in self.draft.placements_of_chart(self.chart_id or ""):
            up = item.parent
            while up is not None and up not in chosen:
                up = self.draft.placements[up].parent
            if item.id in chosen and up is None:
                found.append(item)
        return found

    # changing

    def show(self, chart: str | None, ids: Iterable[str] = ()) -> None:
        """Show a chart and select in it."""
        if chart != self.chart_id:
            self.chart_id = chart
            self.ids = ()
            self.chart_changed.emit()
        self.set(ids)

    def set(self, ids: Iterable[str]) -> None:
        """Select exactly these records of the chart on show."""
        kept = tuple(key for key in dict.fromkeys(ids) if self._belongs(key))
        if kept != self.ids:
            self.ids = kept
            self.changed.emit()

    def toggle(self, key: str) -> None:
        self.set([item for item in self.ids if item != key] if key in self.ids else [*self.ids, key])

    def add(self, ids: Iterable[str]) -> None:
        self.set([*self.ids, *ids])

    def clear(self) -> None:
        self.set(())

    def select_all(self) -> None:
        """Select every box of the chart."""
        self.set(item.id for item in self.draft.placements_of_chart(self.chart_id or ""))

    def _belongs(self, key: str) -> bool:
        record = self.draft.placements.get(key) or self.draft.groups.get(key) or self.draft.routes.get(key)
        return record is not None and record.chart == self.chart_id

    def _follow(self, _changes: ChangeSet) -> None:
        if self.chart_id not in self.draft.charts:
            self._start()
            return
        self.set(self.ids)

    def _start(self) -> None:
        charts = self.draft.charts_in_order()
        self.chart_id = charts[0].id if charts else None
        self.ids = ()
        self.chart_changed.emit()
        self.changed.emit()
