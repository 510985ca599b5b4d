"""A row below a box of a finished page: who goes leaves the place empty, who comes gets one beside the sisters.

The other branches of the row stay as they are until the fit comes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.edits.page_branch import Laying, Relaxed
from orgeditor.layout.edits.page_ground import crosses_itself, ground_of, grown, is_too_large
from orgeditor.layout.edits.page_opening import opened
from orgeditor.layout.hierarchy.plan import Plan, Sizer
from orgeditor.layout.hierarchy.ports import JOG
from orgeditor.layout.hierarchy.tree import Node
from orgeditor.layout.lines.strokes import on_grid
from orgeditor.model.geometry import Point, Rect, simplified
from orgeditor.model.page import Choice, Page, Path, ShapeForm
from orgeditor.model.records import Arrangement, BoxForm, Placement, Side

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_patch import PagePatch

ROUNDING_MM = 0.05
"""Boxes of a row whose tops differ by less stand at one height."""


def renew_row(patch: PagePatch, head: str, choices: Mapping[str, Choice], relaxed: Relaxed) -> bool:
    """Bring the row below a box up to date where its branches come, go or change places; False where that cannot be.

    `choices` are those last made, `relaxed` says how far apart things stood.
    """
    row = _row(patch, head, choices)
    if not row or patch.given.pinned or patch.frames or not _hangs_as_before(patch, head, row):
        return False
    put_in_order(patch, row, lambda key: (patch.boxes[key].rect.x, 0.0))
    laying = Laying(patch, choices, relaxed)
    if not all(_put(patch, laying, row, run, relaxed) for run in runs_of(patch, row)):
        return False
    patch.choices[head] = choices[head]._replace(columns=len(row), splits=(1,) * len(row))
    return True


def _row(patch: PagePatch, head: str, choices: Mapping[str, Choice]) -> list[Placement]:
    """Return the placements in the row below a box as a page is to show it; none where that is no plain row."""
    item = patch.draft.placements[head]
    asked = item.arrangement if item.arrangement is not Arrangement.AUTO else patch.chart.arrangement
    chosen = choices[head].arrangement if head in choices else ""
    if (asked if asked is not Arrangement.AUTO else chosen) != Arrangement.ROW or chosen != Arrangement.ROW:
        return []
    children = patch.draft.children(patch.chart.id, head)
    if patch.chart.level or any(child.side is Side.BOTTOM or child.form is BoxForm.GLUED for child in children):
        return []
    row = [child for child in children if child.side is Side.BELOW and child.id in patch.shown]
    tops = {patch.boxes[child.id].rect.y for child in row if child.id in patch.boxes}
    return row if len(tops) == 1 and not any(child.group for child in row) else []


def _hangs_as_before(patch: PagePatch, head: str, row: Sequence[Placement]) -> bool:
    """Say whether the same staff stands beside the trunk as before, and lines of the same kinds leave the box."""
    top = next(patch.boxes[item.id].rect.y for item in row if item.id in patch.boxes)
    staff = {child.id for child in staff_of(patch, head)}
    hung = patch.first_index.below.get(head, ())
    before = {key for key in hung if abs(patch.first_boxes[key].rect.y - top) > ROUNDING_MM}
    return staff == before and staff <= patch.boxes.keys() and kinds_stay(patch, head, row)


def staff_of(patch: PagePatch, head: str) -> list[Placement]:
    """Return the placements beside the trunk of a box that the page is to show."""
    children = patch.draft.children(patch.chart.id, head)
    return [child for child in children if child.side is not Side.BELOW and child.id in patch.shown]


def kinds_stay(patch: PagePatch, head: str, row: Sequence[Placement]) -> bool:
    """Say whether lines of the same kinds leave a box as before, to its staff and to what is to hang in its row."""
    before = patch.first_index
    kinds = {
        patch.draft.relations[child.backbone].kind
        for child in (*row, *staff_of(patch, head))
        if child.backbone is not None and (child.backbone, child.id) in patch.drawn
    }
    ways = (path for key in before.below.get(head, ()) for path in before.ways.hung.get(key, ()))
    return kinds == {path.kind for path in ways if path.points}


def put_in_order(patch: PagePatch, row: Sequence[Placement], place: Callable[[str], tuple[float, float]]) -> None:
    """Take off the page the fewest branches of a row without which it stands in order; they are to come back.

    `place` tells of a placement where in the row it stands.
    """
    here = [item.id for item in row if item.id in patch.boxes]
    kept = set(rising([place(key) for key in here]))
    moving = [key for at, key in enumerate(here) if at not in kept]
    for key in moving:
        patch.take_for_a_while(patch.branch(key))


def rising(values: Sequence[float | tuple[float, float]]) -> list[int]:
    """Return the indices of as many values as possible of which each is greater than the one before it."""
    ends: list[float | tuple[float, float]] = []
    last: list[int] = []
    before: list[int] = []
    for number, value in enumerate(values):
        at = bisect_left(ends, value)
        before.append(last[at - 1] if at else -1)
        ends[at : at + 1], last[at : at + 1] = [value], [number]
    found = []
    number = last[-1] if last else -1
    while number >= 0:
        found.append(number)
        number = before[number]
    return found[::-1]


def runs_of(patch: PagePatch, row: Sequence[Placement]) -> list[list[Placement]]:
    """Return the items of a row that are not on the page, those together that follow each other."""
    runs: list[list[Placement]] = []
    follows = False
    for item in row:
        if item.id in patch.boxes:
            follows = False
        else:
            runs[-1:] = [[*runs[-1], item]] if follows else [*runs[-1:], [item]]
            follows = True
    return runs


def _put(
    patch: PagePatch, laying: Laying, row: Sequence[Placement], run: Sequence[Placement], relaxed: Relaxed
) -> bool:
    """Put branches that follow each other in a row beside the sister before them, or the one after them."""
    at = row.index(run[0])
    sister = row[at - 1].id if at else next(item.id for item in row if item.id in patch.boxes)
    planned = _planned(patch, laying, sister, run, relaxed)
    if planned is None:
        return False
    plans, sizer = planned
    gap = sizer.gaps.branch_gap
    left, right = _extent(patch, sister)
    edge = right if at else left - gap
    top = patch.boxes[sister].rect.y
    sizes = [sizer.size(plan) for plan in plans]
    page = grown(patch, 0.0, top + max(size.h for size in sizes))
    opening = opened(patch.chart, page, edge, sum(size.w + gap for size in sizes))
    if opening is None or is_too_large(patch, opening):
        return False
    head = patch.boxes[sister].parent or sister
    room = Rect(0.0, patch.boxes[head].rect.y, opening.width, opening.height)
    ground = ground_of(patch, opening, (), room)
    drawing = Drawing()
    ways: list[Path] = []
    x = edge
    for plan, size in zip(plans, sizes, strict=True):
        x += gap
        center = x + size.port
        way = _way(patch, opening, row, plan.node, Point(center, top))
        if way is None or not ground.is_free(Rect(x, top, size.w, size.h)):
            return False
        ways += way
        block = center - sizer.block(plan).port if plan.columns or plan.bottom else center
        laying.draw(drawing, plan, sizer, Point(center, top), block)
        x += size.w
    clear = replace(ground, tree=())  # they share with their sisters the bus, and all of the way to it
    pieces = [piece for path in ways for piece in list(pairwise(path.points))[1:]]
    if not clear.lets_pass(pieces) or crosses_itself(drawing):
        return False
    patch.page = opening
    sisters = {item.id for item in row}
    patch.stale |= {path.relation for path in patch.ways_to(sisters)}  # they share strokes
    patch.put_beside(sister, drawing, ways, after=bool(at))
    return True


def _planned(
    patch: PagePatch, laying: Laying, sister: str, run: Sequence[Placement], relaxed: Relaxed
) -> tuple[list[Plan], Sizer] | None:
    """Return plans of branches that come beside a sister, with boxes as high as hers; None where that cannot be."""
    stack = [
        box
        for key, box in patch.boxes.items()
        if key == sister or (box.form is ShapeForm.GLUED and box.parent == sister)
    ]
    height = sum(box.rect.h for box in stack)
    replay = laying.replay(relaxed)
    sizer = Sizer(laying.texts, replay.gaps)
    width = patch.boxes[sister].rect.w - 2 * replay.gaps.pad_x
    plans = []
    for item in run:
        node = laying.node(item.id)
        plan = replay.plan(node, width) if node is not None else None
        if node is None or plan is None:
            return None
        for lines in (2, 1):
            if sizer.box_height(plan) > height + 0.01 and not node.own_width:
                plan.text_w = max(width, laying.texts.stack_width_for(node, lines, replay.gaps))
        if sizer.box_height(plan) > height + 0.01:
            return None
        plan.height = height
        width = plan.text_w
        plans.append(plan)
    return plans, Sizer(laying.texts, replay.gaps)


def _extent(patch: PagePatch, top: str) -> tuple[float, float]:
    """Return the left and right edge of a branch as the page shows it."""
    branch = patch.branch(top)
    rects = [box.rect for box in patch.page.boxes if box.placement in branch]
    xs = [point.x for path in patch.ways_to(branch - {top}) for point in path.points]
    return min([*xs, *(rect.x for rect in rects)]), max([*xs, *(rect.right for rect in rects)])


def _way(patch: PagePatch, page: Page, row: Sequence[Placement], node: Node, end: Point) -> list[Path] | None:
    """Return the way to a box that comes into a row, along the bus of a sister's; None where there is none."""
    if not node.route:
        return []
    hung = patch.ways(page).hung
    for path in (path for item in row for path in hung.get(item.id, ())):
        if path.kind == node.kind and len(path.points) == 4:
            port, bus = path.points[:2]
            if 0 < abs(port.x - end.x) < JOG:
                return None  # it would look like a miss
            points = simplified([port, bus, Point(end.x, bus.y), end])
            return [on_grid(Path(node.route, node.relation, node.kind, points))]
    return None
