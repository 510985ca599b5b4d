"""Operations on an open draft: each keeps facts and drawings together. Call them inside `draft.edit()`.

A relation is drawn in a chart exactly when the chart has a route for it. "Take out" removes drawings, "delete" the
fact and its drawings everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from orgeditor.model.categories import LEADERS, guessed_category
from orgeditor.model.draft import Draft, DraftError
from orgeditor.model.kinds import STRUCTURAL, CoordinationForm, UnitCategory
from orgeditor.model.records import (
    Annex,
    BoxForm,
    Chart,
    Group,
    Method,
    Placement,
    Relation,
    Route,
    Side,
    Unit,
)


def add_unit(
    draft: Draft,
    name: str,
    *,
    category: UnitCategory = UnitCategory.OTHER,
    basis: str = "",
    inferred: bool = False,
    collective: bool = False,
) -> Unit:
    """Add a unit at the end of the list."""
    order = 1 + max((unit.order for unit in draft.units.values()), default=-1)
    return draft.put(Unit(draft.new_id(), name, order, category, basis, inferred, collective=collective))


def add_relation(
    draft: Draft,
    source: str,
    target: str,
    kind: str,
    *,
    mutual: bool = False,
    form: CoordinationForm = CoordinationForm.NONE,
    label: str = "",
    basis: str = "",
    inferred: bool = False,
) -> Relation:
    """Add a relation between two units (ids) at the end of the list."""
    order = 1 + max((relation.order for relation in draft.relations.values()), default=-1)
    return draft.put(Relation(draft.new_id(), source, target, kind, order, mutual, form, label, basis, inferred))


def add_annex(draft: Draft, title: str, *, basis: str = "", inferred: bool = False) -> Annex:
    order = 1 + max((annex.order for annex in draft.annexes.values()), default=-1)
    return draft.put(Annex(draft.new_id(), title, order, basis, inferred))


def add_chart(draft: Draft, annex: str | None = None, *, title: str = "", method: Method = Method.HIERARCHY) -> Chart:
    """Add a chart at the end of its Lampiran, or of those that belong to none."""
    order = 1 + max((chart.order for chart in draft.charts.values() if chart.annex == annex), default=-1)
    return draft.put(Chart(draft.new_id(), annex, order, title, method=method))


def place(
    draft: Draft,
    chart: str,
    unit: str,
    parent: str | None = None,
    *,
    position: int | None = None,
    backbone: str | None = None,
    side: Side = Side.BELOW,
    form: BoxForm = BoxForm.BOX,
) -> Placement:
    """Add a box for a unit under `parent` (a placement id) at `position` among its siblings (None: last).

    With `backbone`, a relation id, the relation gets its route in this chart.
    """
    placement = Placement(draft.new_id(), chart, unit, parent, backbone, 0, side, form)
    siblings = draft.children(chart, parent)
    draft.put(placement)
    _renumber(draft, siblings, [placement], position)
    if backbone is not None and parent is not None:
        show_relation(draft, chart, backbone, parent, placement.id)
    return draft.placements[placement.id]


def add_child(draft: Draft, parent: Placement, name: str, *, position: int | None = None) -> Placement:
    """Add unit, relation of the chart's default kind, placement and route under a placement.

    Below a Kepala Daerah or Sekretaris Daerah the relation is structural; elsewhere the chart's default kind.
    """
    chart = draft.charts[parent.chart]
    unit = add_unit(draft, name, category=guessed_category(name), inferred=True)
    kind = child_kind(draft, chart, parent)
    relation = add_relation(draft, parent.unit, unit.id, kind, inferred=True)
    return place(draft, parent.chart, unit.id, parent.id, position=position, backbone=relation.id)


def child_kind(draft: Draft, chart: Chart, parent: Placement) -> str:
    """Return the kind a new child of `parent` gets: its siblings' where they agree, else by the parent's category."""
    kinds = {
        draft.relations[child.backbone].kind
        for child in draft.children(chart.id, parent.id)
        if child.backbone is not None and child.form is BoxForm.BOX
    }
    if len(kinds) == 1:
        return kinds.pop()
    return STRUCTURAL if draft.units[parent.unit].category in LEADERS else chart.kind


def add_root(draft: Draft, chart: str, name: str, *, position: int | None = None) -> Placement:
    """Add a unit and its box without a superior."""
    unit = add_unit(draft, name, category=guessed_category(name), inferred=True)
    return place(draft, chart, unit.id, position=position)


def show_relation(draft: Draft, chart: str, relation: str, source: str, target: str) -> Route:
    """Draw a relation in a chart between two placements or groups."""
    return draft.put(Route(draft.new_id(), chart, relation, source, target))


def rename(draft: Draft, unit: str, name: str) -> None:
    """Give a unit a name; the first one also tells its category."""
    before = draft.units[unit]
    category = before.category if before.name else guessed_category(name)
    draft.put(replace(before, name=name, category=category))


def move(draft: Draft, placements: Sequence[Placement], parent: Placement | None, position: int | None = None) -> None:
    """Hang placements (with their branches) from another parent of the same chart, or reorder them under their own.

    The backbone relation of each goes with it: it is re-pointed to the new superior, or replaced by a new one when
    another chart draws it too. The basis of what moved becomes doubtful.
    """
    chart = placements[0].chart
    parent_id = parent.id if parent else None
    moving = [draft.placements[item.id] for item in placements]
    moved_ids = {item.id for item in moving}
    if parent is not None and any(item.id in moved_ids for item in _line_up(draft, parent)):
        raise DraftError("Sebuah unit tidak dapat dipindahkan ke bawah dirinya sendiri.")
    row = [item.id for item in draft.children(chart, parent_id)]
    siblings = [item for item in draft.children(chart, parent_id) if item.id not in moved_ids]
    at = len(siblings) if position is None else max(0, min(position, len(siblings)))
    if row == [item.id for item in [*siblings[:at], *moving, *siblings[at:]]]:
        return
    for order, item in enumerate(moving, at):
        if item.parent != parent_id:
            _rehang(draft, draft.placements[item.id], parent, order)  # as it is now: two may have shared a backbone
        _doubt(draft, item)
    _renumber(draft, siblings, [draft.placements[item.id] for item in moving], at)


def _line_up(draft: Draft, placement: Placement) -> list[Placement]:
    line = [placement]
    while line[-1].parent is not None:
        line.append(draft.placements[line[-1].parent])
    return line


def _rehang(draft: Draft, item: Placement, parent: Placement | None, order: int) -> None:
    old = draft.relations[item.backbone] if item.backbone else None
    routes = draft.referring(old.id, Route) if old is not None else []
    here = [route for route in routes if route.chart == item.chart and route.target == item.id]
    for route in here:
        draft.remove(route.id)
    elsewhere = len(here) < len(routes)
    if old is not None and not elsewhere and (parent is None or _twin(draft, old, parent.unit) is not None):
        draft.put(replace(item, backbone=None))
        _remove_relation(draft, old.id)
        relation = _twin(draft, old, parent.unit) if parent else None
    elif parent is None:
        relation = None
    elif old is None or elsewhere:
        kind = old.kind if old else child_kind(draft, draft.charts[item.chart], parent)
        relation = add_relation(draft, parent.unit, item.unit, kind, basis=old.basis if old else "", inferred=not old)
    else:
        relation = replace(old, source=parent.unit)
    if relation is not None:
        doubtful = bool(relation.basis)
        draft.put(relation if relation.basis_doubtful is doubtful else replace(relation, basis_doubtful=doubtful))
    draft.put(
        replace(
            item,
            parent=parent.id if parent else None,
            backbone=relation.id if relation else None,
            order=order,
            form=BoxForm.BOX,
            side=Side.BELOW,
            pin=None,
        )
    )
    if relation is not None and parent is not None and not _is_shown(draft, item, relation, parent):
        show_relation(draft, item.chart, relation.id, parent.id, item.id)


def _is_shown(draft: Draft, item: Placement, relation: Relation, parent: Placement) -> bool:
    """Say whether a chart draws a relation from one placement to another already: a line across becomes the way."""
    routes = draft.referring(relation.id, Route)
    return any((route.chart, route.source, route.target) == (item.chart, parent.id, item.id) for route in routes)


def _twin(draft: Draft, relation: Relation, source: str) -> Relation | None:
    """Return a relation that already says for `source` what `relation` says for its own source."""
    twins = [
        other
        for other in draft.referring(relation.target, Relation)
        if other.id != relation.id
        and (other.source, other.target) == (source, relation.target)
        and other.kind == relation.kind
    ]
    return min(twins, key=lambda other: (other.order, other.id), default=None)


def _doubt(draft: Draft, item: Placement) -> None:
    unit = draft.units[item.unit]
    if unit.basis:
        draft.put(replace(unit, basis_doubtful=True))


def _renumber(draft: Draft, siblings: Sequence[Placement], placed: Sequence[Placement], position: int | None) -> None:
    at = len(siblings) if position is None else max(0, min(position, len(siblings)))
    for order, item in enumerate([*siblings[:at], *placed, *siblings[at:]]):
        now = draft.placements[item.id]
        if now.order != order:
            draft.put(replace(now, order=order))


def take_out(draft: Draft, placements: Iterable[Placement]) -> int:
    """Take boxes with their branches and lines out of their chart; facts stay. Returns the number of boxes."""
    branches = (draft.branch(draft.placements[placement.id]) for placement in placements)
    gone = dict.fromkeys(item.id for branch in branches for item in branch)
    for placement_id in gone:
        for route in draft.referring(placement_id, Route):
            draft.remove(route.id)
        draft.remove(placement_id)
    return len(gone)


def hide_relation(draft: Draft, chart: str, relation: str) -> None:
    """Take a relation's lines out of a chart; its boxes stay where they hang."""
    for route in draft.referring(relation, Route):
        if route.chart == chart:
            draft.remove(route.id)
    for placement in draft.referring(relation, Placement):
        if placement.chart == chart:
            draft.put(replace(placement, backbone=None))


def delete_relation(draft: Draft, relation: str) -> None:
    """Delete a relation from the regulation, with its lines in every chart."""
    _remove_relation(draft, relation)


def _remove_relation(draft: Draft, relation: str) -> None:
    for route in draft.referring(relation, Route):
        draft.remove(route.id)
    for placement in draft.referring(relation, Placement):
        draft.put(replace(placement, backbone=None))
    draft.remove(relation)


def delete_unit(draft: Draft, unit: str) -> None:
    """Delete a unit from the regulation, with its relations, its boxes and frames; children of its boxes move up."""
    for relation in draft.referring(unit, Relation):
        _remove_relation(draft, relation.id)
    for group in draft.referring(unit, Group):
        remove_group(draft, group)
    for placement in draft.referring(unit, Placement):
        dissolve(draft, placement)
    draft.remove(unit)


def dissolve(draft: Draft, placement: Placement) -> None:
    """Take one box out of its chart; its children go to its superior, at its place."""
    placement = draft.placements[placement.id]
    children = draft.children(placement.chart, placement.id)
    parent = draft.placements[placement.parent] if placement.parent else None
    if children:
        siblings = draft.children(placement.chart, placement.parent)
        move(draft, children, parent, [item.id for item in siblings].index(placement.id))
    take_out(draft, [placement])


def add_group(draft: Draft, chart: str, unit: str, members: Iterable[Placement]) -> Group:
    """Draw a frame that stands for `unit` around placements."""
    order = 1 + max((group.order for group in draft.groups.values() if group.chart == chart), default=-1)
    group = draft.put(Group(draft.new_id(), chart, unit, order))
    for member in members:
        draft.put(replace(draft.placements[member.id], group=group.id))
    return group


def remove_group(draft: Draft, group: Group) -> None:
    """Take a frame out of its chart; what stands in it stays, lines that end at it go."""
    for placement in draft.referring(group.id, Placement):
        draft.put(replace(placement, group=None))
    for route in draft.referring(group.id, Route):
        draft.remove(route.id)
    draft.remove(group.id)


def delete_chart(draft: Draft, chart: str) -> None:
    """Delete a chart with all its decisions; facts stay."""
    for drawn in (Route, Placement, Group):
        for record in draft.referring(chart, drawn):
            draft.remove(record.id)
    draft.remove(chart)


def delete_annex(draft: Draft, annex: str) -> None:
    """Delete a Lampiran and its charts; facts stay."""
    for chart in draft.charts_of(annex):
        delete_chart(draft, chart.id)
    draft.remove(annex)


def set_kind(draft: Draft, relation: str, kind: str) -> None:
    draft.put(replace(draft.relations[relation], kind=kind))
