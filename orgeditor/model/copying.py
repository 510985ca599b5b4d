"""Copies: a part of a chart as a small draft of its own, that part in another chart or draft, and a whole chart again.

Call those that change a draft inside `draft.edit()`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orgeditor.model.draft import Draft
from orgeditor.model.operations import add_relation, child_kind, place, show_relation
from orgeditor.model.records import Annex, Chart, Group, Method, Placement, Record, Relation, Unit


def fragment_of(draft: Draft, boxes: Sequence[Placement]) -> Draft:
    """Return a draft with these boxes of one chart, what hangs below them, their lines and the frames around them.

    The kind of line that led to the first of them is that of the chart.
    """
    chart = draft.charts[boxes[0].chart]
    chosen = {below.id for box in boxes for below in draft.branch(box)}
    shown = [item for item in draft.placements_of_chart(chart.id) if item.id in chosen]
    frames = [
        group
        for group in draft.groups_of_chart(chart.id)
        if all(item.id in chosen for item in draft.placements.values() if item.group == group.id)
        and any(item.group == group.id for item in shown)
    ]
    ends = chosen | {group.id for group in frames}
    routes = [route for route in draft.routes_of_chart(chart.id) if {route.source, route.target} <= ends]
    relations = {route.relation: draft.relations[route.relation] for route in routes}
    led = draft.relations.get(boxes[0].backbone or "")
    kind = led.kind if led is not None else chart.kind
    records: list[Record] = [draft.regulation, replace(chart, annex=None, kind=kind)]
    used = {kind, *(relation.kind for relation in relations.values())}
    records += [own for own in draft.own_kinds.values() if own.id in used]
    units = {item.unit for item in shown} | {group.unit for group in frames}
    units.update(end for relation in relations.values() for end in (relation.source, relation.target))
    records += [draft.units[key] for key in units]
    records += relations.values()
    kept = {group.id for group in frames}
    for item in shown:
        inside = item.parent in chosen
        records.append(
            replace(
                item,
                parent=item.parent if inside else None,
                backbone=item.backbone if inside and item.backbone in relations else None,
                group=item.group if item.group in kept else None,
            )
        )
    return Draft.of([*records, *frames, *routes])


def insert_fragment(draft: Draft, fragment: Draft, chart: str, parent: Placement | None) -> list[Placement]:
    """Place a fragment in a chart, below a box or without a superior, and return the boxes at its top.

    A unit that the draft has, by id or as the only one of its name, is placed; one that the chart shows already, and
    one that the draft lacks, is added without basis. Arrangements, sides and frames stay, pins and shaped lines do not.
    """
    return _Insertion(draft, fragment, draft.charts[chart]).run(parent)


class _Insertion:
    def __init__(self, draft: Draft, fragment: Draft, chart: Chart) -> None:
        self.draft = draft
        self.fragment = fragment
        self.chart = chart
        self.layered = chart.method is Method.LAYERED
        for kind in fragment.own_kinds.values():
            if kind.id not in draft.kinds:
                draft.put(kind)
        self.units = self._units()
        self.relations = self._relations()
        self._next_order = 1 + max((item.order for item in draft.children(chart.id, None)), default=-1)
        self.ends: dict[str, str] = {}
        """The boxes and frames here by those of the fragment."""

    def run(self, parent: Placement | None) -> list[Placement]:
        [source] = self.fragment.charts.values()
        for group in self.fragment.groups_of_chart(source.id):
            new = Group(self.draft.new_id(), self.chart.id, self.units[group.unit], group.order, group.dashed)
            self.ends[group.id] = self.draft.put(new).id
        tops = [self._top(item, parent, source.kind) for item in self.fragment.children(source.id, None)]
        for route in self.fragment.routes_of_chart(source.id):
            relation = self.relations[route.relation]
            show_relation(self.draft, self.chart.id, relation, self.ends[route.source], self.ends[route.target])
        return [self.draft.placements[item] for item in tops]

    def _units(self) -> dict[str, str]:
        """Return for each unit of the fragment the one that stands for it here."""
        shown = {item.unit for item in self.draft.placements.values() if item.chart == self.chart.id}
        shown |= {group.unit for group in self.draft.groups.values() if group.chart == self.chart.id}
        named: dict[str, list[Unit]] = {}
        for unit in self.draft.units.values():
            named.setdefault(unit.name.casefold(), []).append(unit)
        order = 1 + max((unit.order for unit in self.draft.units.values()), default=-1)
        found = {}
        for number, unit in enumerate(self.fragment.units_in_order(), order):
            namesakes = named.get(unit.name.casefold(), [])
            known = self.draft.units.get(unit.id) or (namesakes[0] if len(namesakes) == 1 and unit.name else None)
            if known is None or known.id in shown:
                copy = replace(unit, id=self.draft.new_id(), order=number)
                known = self.draft.put(replace(copy, basis="", inferred=True, basis_doubtful=False))
            found[unit.id] = known.id
        return found

    def _relations(self) -> dict[str, str]:
        """Return for each relation of the fragment the one that stands for it here, a new one where there is none."""
        known = {_meaning(relation): relation.id for relation in reversed(self.draft.relations_in_order())}
        order = 1 + max((relation.order for relation in self.draft.relations.values()), default=-1)
        found = {}
        for number, old in enumerate(self.fragment.relations_in_order(), order):
            wanted = replace(old, source=self.units[old.source], target=self.units[old.target], order=number)
            wanted = replace(wanted, basis="", inferred=True, basis_doubtful=False)
            key = known.get(_meaning(wanted))
            found[old.id] = key or self.draft.put(replace(wanted, id=self.draft.new_id())).id
        return found

    def _top(self, item: Placement, parent: Placement | None, kind: str) -> str:
        """Place a box of the fragment's top, with all below it, below a box of the chart; return it."""
        unit = self.units[item.unit]
        relation = self._superior(parent, unit, kind).id if parent is not None else None
        above = None if self.layered or parent is None else parent.id
        new = place(self.draft, self.chart.id, unit, above, backbone=None if self.layered else relation)
        rank = item.rank
        if self.layered and parent is not None and relation is not None:
            show_relation(self.draft, self.chart.id, relation, parent.id, new.id)
            rank = parent.rank + 1 if parent.rank is not None else rank
        return self._put(item, replace(new, rank=rank))

    def _put(self, item: Placement, place: Placement) -> str:
        """Give a box the decisions that it had in the fragment, and put all below it."""
        placed = self.draft.put(
            replace(
                item,
                id=place.id,
                chart=self.chart.id,
                unit=place.unit,
                parent=place.parent,
                backbone=place.backbone,
                order=place.order,
                rank=place.rank,
                group=self.ends.get(item.group or ""),
                pin=None,
            )
        )
        self.ends[item.id] = placed.id
        below = placed.rank + 1 if placed.rank is not None else None
        for child in self.fragment.children(item.chart, item.id):
            new = replace(child, id=self.draft.new_id(), unit=self.units[child.unit], backbone=None, parent=None)
            if self.layered:
                new = replace(new, order=self._next_order + len(self.ends), rank=below)
            else:
                backbone = self.relations[child.backbone] if child.backbone is not None else None
                new = replace(new, parent=placed.id, backbone=backbone)
            self._put(child, new)
        return placed.id

    def _superior(self, parent: Placement, unit: str, kind: str) -> Relation:
        """Return the relation to a top of the fragment: a known one, or one of the kind that the others here have."""
        known = [item for item in self.draft.relations_in_order() if (item.source, item.target) == (parent.unit, unit)]
        own = self.draft.children(self.chart.id, parent.id)
        kind = child_kind(self.draft, self.chart, parent) if own or kind not in self.draft.kinds else kind
        found = next((item for item in known if item.kind == kind), known[0] if known else None)
        return found or add_relation(self.draft, parent.unit, unit, kind, inferred=True)


def _meaning(relation: Relation) -> tuple[object, ...]:
    return (relation.source, relation.target, relation.kind, relation.form, relation.mutual, relation.label)


def duplicate_chart(draft: Draft, chart: str) -> Chart:
    """Draw a chart a second time, with its boxes, lines and frames as they are, and return the copy.

    The copy of a chart that is alone in its Lampiran is a Lampiran of its own after it; else it stands after its
    original in the same Lampiran.
    """
    old = draft.charts[chart]
    annex = old.annex
    row = draft.charts_of(annex) if annex is not None else [c for c in draft.charts_in_order() if c.annex is None]
    if annex is not None and len(row) == 1:
        annexes = draft.annexes_in_order()
        at = 1 + [item.id for item in annexes].index(annex)
        copy = draft.put(replace(draft.annexes[annex], id=draft.new_id()))
        _set_order(draft, [*annexes[:at], copy, *annexes[at:]])
        new = draft.put(replace(old, id=draft.new_id(), annex=copy.id, order=0))
    else:
        at = 1 + [item.id for item in row].index(chart)
        new = draft.put(replace(old, id=draft.new_id()))
        _set_order(draft, [*row[:at], new, *row[at:]])
    _copy_drawing(draft, chart, new.id)
    return draft.charts[new.id]


def _set_order(draft: Draft, records: Sequence[Annex | Chart]) -> None:
    for number, record in enumerate(records):
        if record.order != number:
            draft.put(replace(record, order=number))


def _copy_drawing(draft: Draft, chart: str, into: str) -> None:
    groups = draft.groups_of_chart(chart)
    boxes = draft.placements_of_chart(chart)
    shown: tuple[Group | Placement, ...] = (*groups, *boxes)
    fresh = {item.id: draft.new_id() for item in shown}
    for group in groups:
        draft.put(replace(group, id=fresh[group.id], chart=into))
    for item in boxes:
        draft.put(
            replace(
                item,
                id=fresh[item.id],
                chart=into,
                parent=fresh[item.parent] if item.parent else None,
                group=fresh[item.group] if item.group else None,
            )
        )
    for route in draft.routes_of_chart(chart):
        draft.put(replace(route, id=draft.new_id(), chart=into, source=fresh[route.source], target=fresh[route.target]))
