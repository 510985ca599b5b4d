"""In which order a chart is written: its boxes and frames with their indentation, then its lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from orgeditor.model.draft import Draft
from orgeditor.model.records import Chart, Group, Method, Placement, Relation, Route


@dataclass(frozen=True, slots=True)
class Separator:
    """A line of dashes; `number` (from 1) when the rank is not the next one."""

    number: int | None
    depth: int


@dataclass(frozen=True, slots=True)
class Written:
    """A box or a frame; `inside` is the frame it is written under."""

    item: Placement | Group
    depth: int
    inside: str | None = None


@dataclass(slots=True)
class ChartPlan:
    chart: Chart
    body: list[Separator | Written] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    """Which box (or frame) of its unit it is, from 1."""
    backbones: dict[str, Relation] = field(default_factory=dict)
    """The relation that a placement hangs from, for those whose ends agree."""
    lines: list[tuple[Relation, str, str]] = field(default_factory=list)
    """The routes that are no backbone, in the order they are written: relation, its source's and its target's end."""
    odd_routes: int = 0
    odd_backbones: int = 0

    @property
    def written(self) -> list[Written]:
        return [item for item in self.body if isinstance(item, Written)]


def chart_plan(draft: Draft, chart: Chart, routes: list[Route], relation_places: dict[str, int]) -> ChartPlan:
    """Return how a chart is written; `routes` are its own, `relation_places` the order of all relations."""
    plan = ChartPlan(chart)
    if chart.method is Method.LAYERED:
        plan.body = _nested_ranks(draft, chart) or _flat_ranks(draft, chart)
    else:
        plan.body = [Written(group, 0) for group in draft.groups_of_chart(chart.id)]
        _add_branches(draft, plan.body, draft.children(chart.id, None), 0, None)
    place: dict[str, int] = {}
    counts: dict[tuple[bool, str], int] = {}
    for number, written in enumerate(plan.written):
        place[written.item.id] = number
        kind = (isinstance(written.item, Group), written.item.unit)
        counts[kind] = counts.get(kind, 0) + 1
        plan.numbers[written.item.id] = counts[kind]
    free = _find_backbones(draft, plan, routes)
    for route in free:
        relation = draft.relations[route.relation]
        units = (draft.unit_of(route.source).id, draft.unit_of(route.target).id)
        if units == (relation.source, relation.target):
            plan.lines.append((relation, route.source, route.target))
        elif relation.mutual and units == (relation.target, relation.source):
            plan.lines.append((relation, route.target, route.source))
        else:
            plan.odd_routes += 1
    plan.lines.sort(key=lambda line: (relation_places[line[0].id], place[line[1]], place[line[2]]))
    return plan


def hangs_up(draft: Draft, placement: Placement, relation: Relation) -> bool:
    """Say whether a backbone relation leads from the box to the one above it."""
    upper = draft.placements[placement.parent or ""].unit
    return relation.source != upper


def _find_backbones(draft: Draft, plan: ChartPlan, routes: list[Route]) -> list[Route]:
    """Fill `plan.backbones` and return the routes that serve none of them."""
    left: dict[tuple[str, str, str], list[Route]] = {}
    for route in sorted(routes, key=lambda route: route.id):
        left.setdefault((route.relation, route.source, route.target), []).append(route)
    for written in plan.written:
        placement = written.item
        if isinstance(placement, Group) or placement.backbone is None or placement.parent is None:
            continue
        relation = draft.relations[placement.backbone]
        ends = {relation.source, relation.target}
        if ends != {placement.unit, draft.placements[placement.parent].unit}:
            plan.odd_backbones += 1
            continue
        plan.backbones[placement.id] = relation
        down = (relation.id, placement.parent, placement.id)
        up = (relation.id, placement.id, placement.parent)
        wanted = [up] if hangs_up(draft, placement, relation) else [down]
        if relation.mutual:
            wanted = [down, up]
        for key in wanted:
            if left.get(key):
                left[key].pop(0)
                break
    return [route for found in left.values() for route in found]


def _add_branches(
    draft: Draft, body: list[Separator | Written], row: list[Placement], depth: int, inside: str | None
) -> None:
    stack = [(placement, depth) for placement in reversed(row)]
    while stack:
        placement, at = stack.pop()
        body.append(Written(placement, at, inside))
        below = draft.children(placement.chart, placement.id)
        stack.extend((child, at + 1) for child in reversed(below))


def _by_rank(draft: Draft, chart: Chart) -> tuple[dict[int, list[Placement]], list[Placement]]:
    """Return the roots rank by rank, and those without a rank."""
    ranks: dict[int, list[Placement]] = {}
    loose = []
    for root in draft.children(chart.id, None):
        if root.rank is None:
            loose.append(root)
        else:
            ranks.setdefault(root.rank, []).append(root)
    return dict(sorted(ranks.items())), loose


def _separate(body: list[Separator | Written], now: int, after: int, depth: int, deepest: int | None = None) -> int:
    """Go from one rank to another; a plain separator leads below the `deepest` rank of the row it ends."""
    if after != now:
        follows = after == (now if deepest is None else deepest) + 1
        body.append(Separator(None if follows else after + 1, depth))
    return after


def _nested_ranks(draft: Draft, chart: Chart) -> list[Separator | Written] | None:
    """Write each frame with its members below it; None where that would lose the order of boxes or frames."""
    ranks, loose = _by_rank(draft, chart)
    groups = draft.groups_of_chart(chart.id)
    body: list[Separator | Written] = []
    found: dict[int, list[Placement]] = {rank: [] for rank in ranks}
    framed: list[str] = []
    now = deepest = 0
    for rank, row in ranks.items():
        for root in row:
            if root.group in framed:
                continue
            if rank != now:
                now = deepest = _separate(body, now, rank, 0, deepest)
            if root.group is None:
                _add_branches(draft, body, [root], 0, None)
                found[rank].append(root)
                continue
            framed.append(root.group)
            body.append(Written(draft.groups[root.group], 0))
            inner = rank
            for member_rank, members in ranks.items():
                for member in members:
                    if member.group == root.group:
                        inner = _separate(body, inner, member_rank, 1)
                        _add_branches(draft, body, [member], 1, root.group)
                        found[member_rank].append(member)
            deepest = max(deepest, inner)
    if found != ranks or framed != [group.id for group in groups]:
        return None
    _add_branches(draft, body, loose, 0, None)
    return body


def _flat_ranks(draft: Draft, chart: Chart) -> list[Separator | Written]:
    """Write the frames first and the boxes rank by rank, each naming its frame."""
    ranks, loose = _by_rank(draft, chart)
    body: list[Separator | Written] = [Written(group, 0) for group in draft.groups_of_chart(chart.id)]
    now = 0
    for rank, row in ranks.items():
        now = _separate(body, now, rank, 0)
        _add_branches(draft, body, row, 0, None)
    _add_branches(draft, body, loose, 0, None)
    return body
