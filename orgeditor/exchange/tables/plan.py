"""What entering a table does to a chart: which boxes its rows are, and what becomes of each."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from orgeditor.exchange.tables import remarks
from orgeditor.exchange.tables.entries import Entries, Entry, basis_of, box_key
from orgeditor.exchange.tables.remarks import Remark, shortened
from orgeditor.exchange.tables.words import LineKind
from orgeditor.model.draft import Draft
from orgeditor.model.ids import ALPHABET, LENGTH
from orgeditor.model.records import Method, Placement
from orgeditor.model.renaming import folded

MOST_NEAR = 20
"""So many unknown superiors are compared with all names, of which at most MOST_COMPARED."""
MOST_COMPARED = 3_000


class Change(StrEnum):
    """What becomes of a row. PLACED is a unit of the regulation that the chart does not show yet."""

    NEW = "new"
    PLACED = "placed"
    RENAMED = "renamed"
    MOVED = "moved"
    CATEGORY = "category"
    KIND = "kind"
    BASIS = "basis"


@dataclass(frozen=True, slots=True)
class Step:
    """An entry and what it does: to `box`, a placement of the chart, or to a new box of `unit`, or of a new unit.

    The box hangs from that of another entry (`superior`), from a box that the table does not name (`above`), from
    nobody, or, with `stays`, where it is. `before` is what it was called, or the name of its superior, where that
    changes.
    """

    entry: Entry
    unit: str | None = None
    box: str | None = None
    superior: int | None = None
    above: str | None = None
    stays: bool = False
    changes: tuple[Change, ...] = ()
    renamed_from: str = ""
    moved_from: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of a table in its order, for a chart (None: a new one). With a fault it must not be entered.

    `absent` counts boxes of the chart that the table does not name; they stay as they are.
    """

    chart: str | None
    steps: tuple[Step, ...] = ()
    remarks: tuple[Remark, ...] = ()
    absent: int = 0

    @property
    def faults(self) -> list[Remark]:
        return [remark for remark in self.remarks if remark.fault]

    @property
    def changed(self) -> list[Step]:
        return [step for step in self.steps if step.changes]


def charts_for_tables(draft: Draft) -> list[str]:
    """Return the charts that a table can describe, in order: those in which boxes hang from each other."""
    return [chart.id for chart in draft.charts_in_order() if chart.method is not Method.LAYERED]


def unit_id_of(key: str) -> str:
    """Return the id that the unit of a code gets: the code where it is an id of ours, else always the same for one.

    So a table that comes again finds its units, though they may have got other names meanwhile.
    """
    if len(key) == LENGTH and not set(key) - set(ALPHABET):
        return key
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=LENGTH).digest()
    return "".join(ALPHABET[byte & 31] for byte in digest)


def plan_of(draft: Draft, chart: str | None, table: Entries) -> Plan:
    """Return what entering a table does to a chart."""
    return _Planner(draft, chart, table).plan()


class _Planner:
    def __init__(self, draft: Draft, chart: str | None, table: Entries) -> None:
        self.draft = draft
        self.chart = chart
        self.entries = table.entries
        self.said = list(table.remarks)
        self.boxes = draft.placements_of_chart(chart) if chart is not None else []
        self.by_unit: dict[str, list[Placement]] = {}
        for item in self.boxes:
            self.by_unit.setdefault(item.unit, []).append(item)
        self.names = {unit.id: folded(unit.name) for unit in draft.units.values()}
        self.by_name: dict[str, list[Placement]] = {}
        for item in self.boxes:
            self.by_name.setdefault(self.names[item.unit], []).append(item)
        self.found: dict[int, Placement] = {}
        self.units: dict[int, str] = {}
        self.near = MOST_NEAR

    def plan(self) -> Plan:
        self._match_keys()
        self._match_names()
        self._match_units()
        steps = [self._step(at, entry) for at, entry in enumerate(self.entries)]
        self._check_cycles(steps)
        said = tuple(sorted(self.said, key=lambda remark: remark.row))
        return Plan(self.chart, tuple(steps), said, len(self.boxes) - len(self.found))

    # which box is which

    def _match_keys(self) -> None:
        for at, entry in enumerate(self.entries):
            if not entry.key:
                continue
            key, number = box_key(entry.key)
            unit = unit_id_of(key)
            if unit in self.draft.units:
                self.units[at] = unit
                boxes = self.by_unit.get(unit, [])
                if number <= len(boxes):
                    self.found[at] = boxes[number - 1]

    def _match_names(self) -> None:
        """Match by name and the name of the superior, then by a name that only one is left of on both sides."""
        taken = {item.id for item in self.found.values()}
        free = [item for item in self.boxes if item.id not in taken]
        left = [at for at in range(len(self.entries)) if at not in self.units]
        self._match(left, free, lambda at: (self._name(at), self._superior_name(at)), self._place, several=True)
        taken = {item.id for item in self.found.values()}
        free = [item for item in free if item.id not in taken]
        left = [at for at in left if at not in self.found]
        self._match(left, free, self._name, lambda item: self.names[item.unit], several=False)
        self.units.update({at: item.unit for at, item in self.found.items()})

    def _match(self, left, free, of_entry, of_box, *, several: bool) -> None:  # type: ignore[no-untyped-def]
        entries: dict[object, list[int]] = {}
        boxes: dict[object, list[Placement]] = {}
        for at in left:
            entries.setdefault(of_entry(at), []).append(at)
        for item in free:
            boxes.setdefault(of_box(item), []).append(item)
        for what, ats in entries.items():
            same = boxes.get(what, [])
            if several or len(ats) == len(same) == 1:
                self.found.update(zip(ats, same, strict=False))

    def _match_units(self) -> None:
        """Let a name that only one unit of the regulation has, and no box here, mean that unit."""
        shown = set(self.units.values())
        units: dict[str, list[str]] = {}
        for unit, name in self.names.items():
            units.setdefault(name, []).append(unit)
        rows: dict[str, int] = {}
        for at in range(len(self.entries)):
            rows[self._name(at)] = rows.get(self._name(at), 0) + 1
        for at in range(len(self.entries)):
            same = units.get(self._name(at), [])
            once = rows[self._name(at)] == len(same) == 1
            if at not in self.units and once and same[0] not in shown:
                self.units[at] = same[0]

    def _name(self, at: int) -> str:
        return folded(self.entries[at].name)

    def _superior_name(self, at: int) -> str:
        entry = self.entries[at]
        return self._name(entry.superior) if entry.superior is not None else folded(entry.above)

    def _place(self, item: Placement) -> tuple[str, str]:
        above = self.names[self.draft.placements[item.parent].unit] if item.parent else ""
        return self.names[item.unit], above

    # what becomes of each

    def _step(self, at: int, entry: Entry) -> Step:
        box = self.found.get(at)
        above = self._above(entry)
        stays = box is not None and entry.superior is None and above is None and not entry.top
        unit = self.units.get(at)
        changes: list[Change] = []
        renamed_from = moved_from = ""
        if box is None:
            changes.append(Change.NEW if unit is None else Change.PLACED)
        elif not stays and self._now(box) != self._then(entry, above):
            changes.append(Change.MOVED)
            moved_from = self.draft.unit_of(box.parent).name if box.parent else ""
        if unit is not None:
            record = self.draft.units[unit]
            if record.name != entry.name and (entry.key or folded(record.name) != folded(entry.name)):
                changes.append(Change.RENAMED)
                renamed_from = record.name
            if entry.category is not None and entry.category is not record.category:
                changes.append(Change.CATEGORY)
            if entry.basis and basis_of(entry) != record.basis:
                changes.append(Change.BASIS)
        hangs = bool(box and box.parent) if stays else entry.superior is not None or above is not None
        if box is not None and hangs and entry.kind is not None and self._kind(box) != entry.kind:
            changes.append(Change.KIND)
        return Step(entry, unit, box.id if box else None, entry.superior, above, stays, tuple(changes),
                    renamed_from, moved_from)  # fmt: skip

    def _above(self, entry: Entry) -> str | None:
        """Return the box that a row hangs from though the table does not name it; notes a superior who is nowhere."""
        if not entry.above:
            return None
        key, number = box_key(entry.above)
        boxes = self.by_unit.get(unit_id_of(key), [])
        if number <= len(boxes):
            return boxes[number - 1].id
        named = self.by_name.get(folded(entry.above), [])
        if len(named) == 1:
            return named[0].id
        if named:
            self.said.append(Remark(entry.row, remarks.TWO_SUPERIORS, (shortened(entry.above),)))
        else:
            self._note_unknown(entry)
        return None

    def _note_unknown(self, entry: Entry) -> None:
        near: list[str] = []
        if self.near:
            self.near -= 1
            names = list(dict.fromkeys([*(item.name for item in self.entries),
                                        *(self.draft.units[unit].name for unit in self.by_unit)]))  # fmt: skip
            near = get_close_matches(entry.above, names[:MOST_COMPARED], 1, 0.75)
        if near:
            values = (shortened(entry.above), shortened(near[0]))
            self.said.append(Remark(entry.row, remarks.NEAR_SUPERIOR, values))
        else:
            self.said.append(Remark(entry.row, remarks.NO_SUPERIOR, (shortened(entry.above),)))

    def _now(self, box: Placement) -> tuple[str, str | int] | None:
        return ("box", box.parent) if box.parent else None

    def _then(self, entry: Entry, above: str | None) -> tuple[str, str | int] | None:
        if entry.superior is None:
            return ("box", above) if above else None
        found = self.found.get(entry.superior)
        return ("box", found.id) if found else ("entry", entry.superior)

    def _kind(self, box: Placement) -> LineKind:
        relation = self.draft.relations[box.backbone] if box.backbone else None
        return LineKind(relation.kind, relation.form) if relation else LineKind("")

    def _check_cycles(self, steps: Sequence[Step]) -> None:
        """Note a row that would hang below itself by way of boxes that the table leaves where they are."""
        parents: dict[str, str | None] = {item.id: item.parent for item in self.boxes}
        for at, step in enumerate(steps):
            if not step.stays:
                name = step.box or f"#{at}"
                above = steps[step.superior] if step.superior is not None else None
                parents[name] = step.above if above is None else above.box or f"#{step.superior}"
        rooted: set[str] = set()
        faulty = {remark.row for remark in self.said if remark.template == remarks.CYCLE}
        for at, step in enumerate(steps):
            line: dict[str, None] = {}
            key: str | None = step.box or f"#{at}"
            while key is not None and key not in rooted and key not in line:
                line[key] = None
                key = parents.get(key)
            if key is not None and key in line and not faulty:
                self.said.append(Remark(step.entry.row, remarks.CYCLE, (shortened(step.entry.name),)))
            rooted.update(line)
