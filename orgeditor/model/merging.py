"""Merging units into one, a new one into its namesake, and splitting: relations, boxes and basis go with them.

Call these inside `draft.edit()`. A merged unit has every relation, box and frame that its parts had, what has become
the same twice is there once; after a split each part has what the whole had, except its subordinates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from orgeditor.model.draft import Draft
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.operations import add_unit
from orgeditor.model.records import BoxForm, Group, MutedRule, Placement, Relation, Route, Unit
from orgeditor.model.renaming import folded

AND = " dan "
"""Between the articles of a basis that has several."""


def merge_units(draft: Draft, units: Sequence[str], name: str) -> Unit:
    """Make one unit of several (ids), the first of them, with a name; return it.

    What joins two of the parts goes, as a unit has no relation with itself. Where the parts name several articles the
    basis has all of them and is doubtful. Raises ValueError for fewer than two units.
    """
    kept, gone = units[0], set(units[1:]) - {units[0]}
    if not gone:
        raise ValueError("fewer than two units")
    parts = [draft.units[key] for key in dict.fromkeys(units)]
    _merge_relations(draft, kept, gone)
    for chart in draft.charts:
        _merge_boxes(draft, chart, kept, gone)
        _merge_frames(draft, chart, kept, gone)
    for rule in list(draft.all_of(MutedRule).values()):
        if gone & set(rule.records):
            records = (kept if key in gone else key for key in rule.records)
            draft.put(replace(rule, records=tuple(dict.fromkeys(records))))
    for key in gone:
        draft.remove(key)
    basis = _joined(part.basis for part in parts)
    return draft.put(
        replace(
            parts[0],
            name=name,
            basis=basis,
            inferred=all(part.inferred for part in parts),
            basis_doubtful=basis != parts[0].basis or parts[0].basis_doubtful,
            period=next((part.period for part in parts if part.period), ""),
            chair=next((part.chair for part in parts if part.chair), ""),
            members=next((part.members for part in parts if part.members), ""),
        )
    )


def split_unit(draft: Draft, unit: str, names: Sequence[str]) -> list[Unit]:
    """Make several units of one and return them; it keeps the first name, its subordinates and its frames.

    Each further one gets its category, basis (doubtful), its other relations and a box after each of its boxes. Raises
    ValueError for fewer than two names.
    """
    if len(names) < 2:
        raise ValueError("fewer than two names")
    below = subordinate_relations(draft, unit)
    whole = draft.put(replace(draft.units[unit], name=names[0], basis_doubtful=bool(draft.units[unit].basis)))
    found = [whole]
    for name in names[1:]:
        part = add_unit(draft, name)
        part = draft.put(replace(whole, id=part.id, name=name, order=part.order))
        copies = _copied_relations(draft, unit, part.id, below)
        made = {item.id for item in found[1:]}
        for chart in draft.charts:
            _copy_boxes(draft, chart, unit, made, part.id, copies)
        found.append(part)
    return found


OF_ANY_BODY = frozenset({UnitCategory.OTHER, UnitCategory.FUNCTIONAL_GROUP, UnitCategory.UPT})
"""Names as "Sekretariat" and "Kelompok Jabatan Fungsional" stand in every body: two of them are two units."""


def join_namesake(draft: Draft, item: Placement) -> bool:
    """Let the box of a new unit show the one unit that has its name already; say whether there is one.

    A unit is one fact with a box in many charts, so the name written again in another chart means the same. Not where
    the unit has a box in this chart, where several have the name, or where every body has such a unit and this one has
    its place elsewhere.
    """
    new = draft.units[item.unit]
    name = folded(new.name)
    alike = [unit for unit in draft.units.values() if unit.id != new.id and folded(unit.name) == name]
    if not name or len(alike) != 1:
        return False
    charts = {box.chart for box in draft.placements.values() if box.unit == alike[0].id}
    if item.chart in charts or (charts and alike[0].category in OF_ANY_BODY):
        return False
    merge_units(draft, [alike[0].id, new.id], alike[0].name)
    return True


def subordinate_relations(draft: Draft, unit: str) -> set[str]:
    """Return the relations that lead from a unit to what hangs below one of its boxes."""
    return {
        item.backbone
        for item in draft.placements.values()
        if item.backbone is not None
        and item.parent is not None
        and draft.placements[item.parent].unit == unit
        and item.unit != unit
    }


# merging


def _merge_relations(draft: Draft, kept: str, gone: set[str]) -> None:
    """Give the relations of `gone` units to `kept`; those among the parts go, those that are now alike become one."""
    known: dict[tuple[object, ...], Relation] = {}
    for old in draft.relations_in_order():
        source = kept if old.source in gone else old.source
        target = kept if old.target in gone else old.target
        touched = kept in (source, target)
        if not touched:
            continue
        if source == target and old.source != old.target:
            _remove_relation(draft, old.id)
            continue
        relation = replace(old, source=source, target=target)
        if relation != old:
            draft.put(relation)
        first = known.setdefault(_meaning(relation), relation)
        if first is not relation:
            known[_meaning(relation)] = _join_relations(draft, first, relation)


def _meaning(relation: Relation) -> tuple[object, ...]:
    ends = (relation.source, relation.target)
    shown = tuple(sorted(ends)) if relation.mutual else ends
    return (*shown, relation.kind, relation.form, relation.mutual, relation.label)


def _join_relations(draft: Draft, first: Relation, second: Relation) -> Relation:
    """Let the first relation stand for both, with the lines of both."""
    for route in list(draft.routes.values()):
        if route.relation == second.id:
            draft.put(replace(route, relation=first.id))
    for item in list(draft.placements.values()):
        if item.backbone == second.id:
            draft.put(replace(item, backbone=first.id))
    basis = _joined((first.basis, second.basis))
    joined = replace(
        first,
        basis=basis,
        inferred=first.inferred and second.inferred,
        basis_doubtful=first.basis_doubtful or second.basis_doubtful or basis != first.basis,
    )
    draft.put(joined)
    draft.remove(second.id)
    return joined


def _remove_relation(draft: Draft, relation: str) -> None:
    for route in list(draft.routes.values()):
        if route.relation == relation:
            draft.remove(route.id)
    for item in list(draft.placements.values()):
        if item.backbone == relation:
            draft.put(replace(item, backbone=None))
    draft.remove(relation)


def _merge_boxes(draft: Draft, chart: str, kept: str, gone: set[str]) -> None:
    """Let one box of a chart stand for all that the parts have there; what hangs below them hangs below it."""
    parts = [item for item in draft.placements_of_chart(chart) if item.unit in gone or item.unit == kept]
    if not any(item.unit in gone for item in parts):
        return
    ids = {item.id for item in parts}
    tops = [item for item in parts if not any(above.id in ids for above in _above(draft, item))]
    first = next((item for item in tops if item.unit == kept), tops[0])
    first = draft.put(replace(first, unit=kept, label=first.label if first.unit == kept else ""))
    for item in parts:
        # Boxes that the unit had before stay, unless they hang below one of the parts.
        if item.id != first.id and (item.unit in gone or item not in tops):
            _join_boxes(draft, first.id, item.id)
    _tidy_routes(draft, chart)


def _above(draft: Draft, item: Placement) -> Iterator[Placement]:
    while item.parent is not None:
        item = draft.placements[item.parent]
        yield item


def _join_boxes(draft: Draft, into: str, gone: str) -> None:
    """Hang what is below one box below another, take over its lines, and take it out of the chart."""
    old = draft.placements[gone]
    taken = {item.unit: item.id for item in draft.children(old.chart, into)}
    order = 1 + max((item.order for item in draft.children(old.chart, into)), default=-1)
    for child in draft.children(old.chart, gone):
        if child.id == into:  # what was below comes to where it stood
            draft.put(replace(draft.placements[into], parent=old.parent, backbone=old.backbone, order=old.order))
        elif child.unit in taken:
            _join_boxes(draft, taken[child.unit], child.id)
        else:
            draft.put(replace(child, parent=into, order=order))
            order += 1
    for route in list(draft.routes.values()):
        if gone in (route.source, route.target):
            source, target = (into if end == gone else end for end in (route.source, route.target))
            draft.put(replace(route, source=source, target=target))
    draft.remove(gone)


def _merge_frames(draft: Draft, chart: str, kept: str, gone: set[str]) -> None:
    """Let one frame of a chart stand for all that the parts have there."""
    parts = [group for group in draft.groups_of_chart(chart) if group.unit in gone or group.unit == kept]
    if not any(group.unit in gone for group in parts):
        return
    first = draft.put(replace(next((group for group in parts if group.unit == kept), parts[0]), unit=kept))
    for group in parts:
        if group.id != first.id and group.unit in gone:
            _join_frames(draft, first, group)
    _tidy_routes(draft, chart)


def _join_frames(draft: Draft, into: Group, gone: Group) -> None:
    for item in list(draft.placements.values()):
        if item.group == gone.id:
            draft.put(replace(item, group=into.id))
    for route in list(draft.routes.values()):
        if gone.id in (route.source, route.target):
            source, target = (into.id if end == gone.id else end for end in (route.source, route.target))
            draft.put(replace(route, source=source, target=target))
    draft.remove(gone.id)


def _tidy_routes(draft: Draft, chart: str) -> None:
    """Take out lines from a box to itself and second lines of one relation between two boxes."""
    seen: set[tuple[str, ...]] = set()
    for route in draft.routes_of_chart(chart):
        mutual = draft.relations[route.relation].mutual
        ends = tuple(sorted((route.source, route.target))) if mutual else (route.source, route.target)
        key = (route.relation, *ends)
        if route.source == route.target or key in seen:
            draft.remove(route.id)
        seen.add(key)


def _joined(bases: Iterable[str]) -> str:
    """Return the articles of several records, each once."""
    parts: dict[str, None] = {}
    for basis in bases:
        if basis and basis not in parts:
            parts[basis] = None
    return AND.join(parts)


# splitting


def _copied_relations(draft: Draft, unit: str, part: str, below: set[str]) -> dict[str, str]:
    """Give a part the relations of the whole, except those to its subordinates; return the copies by the originals."""
    copies: dict[str, str] = {}
    order = 1 + max((relation.order for relation in draft.relations.values()), default=-1)
    for old in draft.relations_in_order():
        if old.id in below or unit not in (old.source, old.target):
            continue
        source, target = (part if end == unit else end for end in (old.source, old.target))
        new = replace(old, id=draft.new_id(), source=source, target=target, order=order)
        draft.put(replace(new, basis_doubtful=bool(old.basis)))
        copies[old.id] = new.id
        order += 1
    return copies


def _copy_boxes(draft: Draft, chart: str, unit: str, made: set[str], part: str, copies: dict[str, str]) -> None:
    """Place a part beside each box of the whole, after the parts `made` before it, with the lines of that box."""
    for key in [item.id for item in draft.placements_of_chart(chart) if item.unit == unit]:
        item = draft.placements[key]
        row = draft.children(chart, item.parent)
        at = [other.id for other in row].index(key)
        while at + 1 < len(row) and row[at + 1].unit in made:
            at += 1
        form = BoxForm.BOX if item.form is BoxForm.GLUED else item.form
        new = draft.put(
            replace(
                item,
                id=draft.new_id(),
                unit=part,
                backbone=copies.get(item.backbone or ""),
                form=form,
                label="",
                pin=None,
            )
        )
        for number, other in enumerate([*row[: at + 1], new, *row[at + 1 :]]):
            if draft.placements[other.id].order != number:
                draft.put(replace(draft.placements[other.id], order=number))
        _copy_routes(draft, chart, item.id, new.id, copies)


def _copy_routes(draft: Draft, chart: str, old: str, new: str, copies: dict[str, str]) -> None:
    for route in [route for route in draft.routes_of_chart(chart) if old in (route.source, route.target)]:
        if route.relation in copies:
            source, target = (new if end == old else end for end in (route.source, route.target))
            draft.put(Route(draft.new_id(), chart, copies[route.relation], source, target))
