"""Columns of branches below a box of a finished page: who goes leaves the place empty, who comes pushes down the rest.

The other branches stay as they are until the fit comes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.edits.page_branch import Laying, Relaxed, meant
from orgeditor.layout.edits.page_ground import CLEAR, crosses_itself, ground_of, grown, is_too_large, run_through
from orgeditor.layout.edits.page_lowering import SAME, followers, lowered
from orgeditor.layout.edits.page_row import kinds_stay, put_in_order, runs_of, staff_of
from orgeditor.layout.hierarchy.plan import Plan, Sizer
from orgeditor.layout.hierarchy.ports import LISTED
from orgeditor.layout.lines.strokes import on_grid
from orgeditor.model.geometry import Point, Rect, around, intersecting
from orgeditor.model.page import Choice, Path
from orgeditor.model.records import Arrangement, BoxForm, Placement, Side

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_patch import PagePatch


def renew_columns(patch: PagePatch, head: str, choices: Mapping[str, Choice], relaxed: Relaxed) -> bool:
    """Bring the columns below a box up to date where its branches come, go or change places; False where that fails.

    `choices` are those last made, `relaxed` says how far apart things stood.
    """
    row = _row(patch, head, choices)
    if not row or patch.given.pinned or patch.frames or not kinds_stay(patch, head, row):
        return False
    if any(aide.id not in patch.boxes for aide in staff_of(patch, head)):
        return False
    put_in_order(patch, row, lambda key: (round(patch.boxes[key].rect.center.x), patch.boxes[key].rect.y))
    laying = Laying(patch, choices, relaxed)
    if not all(_put(patch, laying, row, run, relaxed) for run in runs_of(patch, row)):
        return False
    counts = Counter(round(patch.boxes[item.id].rect.center.x) for item in row)
    splits = tuple(counts[x] for x in sorted(counts))
    patch.choices[head] = choices[head]._replace(columns=len(splits), splits=splits)
    return True


def _row(patch: PagePatch, head: str, choices: Mapping[str, Choice]) -> list[Placement]:
    """Return the placements in the columns below a box as a page is to show them; none where those are no columns."""
    item = patch.draft.placements[head]
    asked = item.arrangement if item.arrangement is not Arrangement.AUTO else patch.chart.arrangement
    chosen = choices[head].arrangement if head in choices else ""
    if chosen not in LISTED or (asked is not Arrangement.AUTO and asked != chosen):
        return []
    children = patch.draft.children(patch.chart.id, head)
    if patch.chart.level or any(child.side is Side.BOTTOM or child.form is BoxForm.GLUED for child in children):
        return []
    row = [child for child in children if child.side is Side.BELOW and child.id in patch.shown]
    here = any(child.id in patch.boxes for child in row)
    return row if here and not any(child.group for child in row) else []


def _put(
    patch: PagePatch, laying: Laying, row: Sequence[Placement], run: Sequence[Placement], relaxed: Relaxed
) -> bool:
    """Put branches that follow each other below the sister before them in her column, or above the one after them."""
    at = row.index(run[0])
    sister = row[at - 1].id if at else next(item.id for item in row if item.id in patch.boxes)
    rect = patch.boxes[sister].rect
    planned = _planned(laying, rect.w, run, relaxed)
    if planned is None:
        return False
    plans, sizer = planned
    gap = sizer.gaps.v_gap
    sizes = [sizer.size(plan) for plan in plans]
    top = max(patch.boxes[key].rect.bottom for key in patch.branch(sister)) + gap if at else rect.y
    bottom = top + sum(size.h + gap for size in sizes)
    below = [patch.boxes[key].rect.y for keys in followers(patch, sister) for key in keys] if at else [rect.y]
    by = bottom - min(below, default=bottom)
    if by > 0:
        found = lowered(patch, sister, by, itself=not at)
        if found is None or is_too_large(patch, found.page):
            return False
        patch.put_lowered(found)
    patch.page = grown(patch, 0.0, bottom)
    if is_too_large(patch, patch.page):
        return False
    drawing, ways = Drawing(), []
    left = rect.center.x - max(size.port for size in sizes) - 2 * CLEAR
    right = rect.center.x + max(size.w - size.port for size in sizes) + 2 * CLEAR
    ground = ground_of(patch, patch.page, (), Rect(left, top - gap, right - left, bottom - top + 2 * gap))
    y = top
    for plan, size in zip(plans, sizes, strict=True):
        area = Rect(rect.center.x - size.port, y, size.w, size.h)
        block = rect.center.x - sizer.block(plan).port if plan.columns or plan.bottom else rect.center.x
        box = len(drawing.boxes)
        laying.draw(drawing, plan, sizer, Point(rect.center.x, y), block)
        way = _way(patch, row, sister, plan, meant(drawing.boxes[box]).center.y)
        if way is None or not ground.is_free(area):
            return False
        ways += way
        y += size.h + gap
    pieces = [piece for path in ways for piece in list(pairwise(path.points))[1:]]
    reach = around((), [point for piece in pieces for point in piece]) if pieces else rect
    beside = intersecting([box.rect for box in patch.boxes.values()], reach)
    if run_through(pieces, beside) or crosses_itself(drawing):
        return False
    patch.stale |= {path.relation for path in patch.ways_to(item.id for item in row)}  # they share strokes
    patch.put_beside(sister, drawing, ways, after=bool(at))
    return True


def _planned(
    laying: Laying, outer: float, run: Sequence[Placement], relaxed: Relaxed
) -> tuple[list[Plan], Sizer] | None:
    """Return plans of branches with boxes as wide as a sister's; None where that cannot be."""
    replay = laying.replay(relaxed)
    width = outer - 2 * replay.gaps.pad_x
    plans = []
    for item in run:
        node = laying.node(item.id)
        plan = replay.plan(node, width) if node is not None else None
        if node is None or plan is None or node.own_width:
            return None
        if any(laying.texts.narrowest(each) * laying.texts.em(each, replay.gaps) > width for each in node.stack):
            return None
        plan.text_w = width
        plans.append(plan)
    return plans, Sizer(laying.texts, replay.gaps)


def _way(patch: PagePatch, row: Sequence[Placement], sister: str, plan: Plan, y: float) -> list[Path] | None:
    """Return the way to the middle of a box that comes into a column, along a sister's trunk; None for none."""
    node = plan.node
    if not node.route:
        return []
    center = patch.boxes[sister].rect.center.x
    column = [item.id for item in row if item.id in patch.boxes]
    column = [key for key in column if abs(patch.boxes[key].rect.center.x - center) < SAME]
    for path in patch.ways_to(column):
        if path.kind == node.kind and len(path.points) > 2 and path.points[-1].y == path.points[-2].y:
            trunk, end = path.points[-2:]
            points = (*path.points[:-2], Point(trunk.x, y), Point(end.x, y))
            return [on_grid(Path(node.route, node.relation, node.kind, points))]
    return None
