"""Copies: a part of a chart as a small draft of its own, that part in another chart or draft, and a whole chart again.

Call those that change a draft inside `draft.edit()`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from orgeditor.model.draft import Draft
from orgeditor.model.operations import add_relation, add_unit, child_kind, place, show_relation
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
        for kind in fragment.own_kinds.values():
            if kind.id not in draft.kinds:
                draft.put(kind)
        self.units = self._units()
        self.ends: dict[str, str] = {}

    def run(self, parent: Placement | None) -> list[Placement]:
        [source] = self.fragment.charts.values()
        for group in self.fragment.groups_of_chart(source.id):
            new = self.draft.put(
                Group(self.draft.new_id(), self.chart.id, self.units[group.unit], group.order, group.dashed)
            )
            self.ends[group.id] = new.id
        tops = [self._box(item, parent, source.kind) for item in self.fragment.children(source.id, None)]
        for route in self.fragment.routes_of_chart(source.id):
            relation = self._relation(self.fragment.relations[route.relation])
            ends = self.ends[route.source], self.ends[route.target]
            if not self._is_drawn(relation.id, *ends):
                show_relation(self.draft, self.chart.id, relation.id, *ends)
        return [self.draft.placements[item] for item in tops]

    def _units(self) -> dict[str, str]:
        """Return for each unit of the fragment the one that stands for it here."""
        shown = {item.unit for item in self.draft.placements.values() if item.chart == self.chart.id}
        shown |= {group.unit for group in self.draft.groups.values() if group.chart == self.chart.id}
        named: dict[str, list[Unit]] = {}
        for unit in self.draft.units.values():
            named.setdefault(unit.name.casefold(), []).append(unit)
        found = {}
        for unit in self.fragment.units_in_order():
            namesakes = named.get(unit.name.casefold(), [])
            known = self.draft.units.get(unit.id) or (namesakes[0] if len(namesakes) == 1 and unit.name else None)
            if known is None or known.id in shown:
                order = add_unit(self.draft, unit.name)
                copy = replace(unit, id=order.id, order=order.order, basis="", inferred=True, basis_doubtful=False)
                known = self.draft.put(copy)
            found[unit.id] = known.id
        return found

    def _box(self, item: Placement, parent: Placement | None, kind: str) -> str:
        """Place a box and all below it; return it."""
        layered = self.chart.method is Method.LAYERED
        relation = None
        unit = self.units[item.unit]
        if parent is not None and item.parent is None:
            relation = self._superior(parent, unit, kind)
        elif parent is not None and item.backbone is not None:
            relation = self._relation(self.fragment.relations[item.backbone])
        above = parent if not layered else None
        new = place(
            self.draft, self.chart.id, unit, above.id if above else None, backbone=relation.id if relation else None
        )
        if layered and relation is not None and parent is not None:
            show_relation(self.draft, self.chart.id, relation.id, parent.id, new.id)
        rank = item.rank
        if layered and parent is not None and parent.rank is not None:
            rank = parent.rank + 1
        placed = self.draft.put(
            replace(
                item,
                id=new.id,
                chart=self.chart.id,
                unit=unit,
                parent=new.parent,
                backbone=None if layered else new.backbone,
                order=new.order,
                rank=rank,
                group=self.ends.get(item.group or ""),
                pin=None,
            )
        )
        self.ends[item.id] = placed.id
        for child in self.fragment.children(item.chart, item.id):
            self._box(child, placed, kind)
        return placed.id

    def _superior(self, parent: Placement, unit: str, kind: str) -> Relation:
        """Return the relation to a top of the fragment: a known one, or one of the kind that the others here have."""
        known = [item for item in self.draft.relations_in_order() if (item.source, item.target) == (parent.unit, unit)]
        own = self.draft.children(self.chart.id, parent.id)
        kind = child_kind(self.draft, self.chart, parent) if own or kind not in self.draft.kinds else kind
        found = next((item for item in known if item.kind == kind), known[0] if known else None)
        return found or add_relation(self.draft, parent.unit, unit, kind, inferred=True)

    def _relation(self, old: Relation) -> Relation:
        """Return what stands here for a relation of the fragment."""
        wanted = replace(
            old,
            id="",
            order=0,
            source=self.units[old.source],
            target=self.units[old.target],
            basis="",
            inferred=True,
            basis_doubtful=False,
        )
        for known in self.draft.relations_in_order():
            plain = replace(known, id="", order=0, basis="", inferred=True, basis_doubtful=False)
            if plain == wanted:
                return known
        order = 1 + max((item.order for item in self.draft.relations.values()), default=-1)
        return self.draft.put(replace(wanted, id=self.draft.new_id(), order=order))

    def _is_drawn(self, relation: str, source: str, target: str) -> bool:
        return any(
            (route.relation, route.source, route.target) == (relation, source, target)
            for route in self.draft.routes.values()
        )


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
