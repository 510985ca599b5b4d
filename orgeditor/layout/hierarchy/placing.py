"""Where a planned chart stands on its page: the room it has, and what keeps clear of what is taken there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from orgeditor.layout.hierarchy.option_parts import LISTS
from orgeditor.layout.hierarchy.plan import Plan, Sizer
from orgeditor.layout.hierarchy.ports import over_a_box, over_a_trunk
from orgeditor.layout.hierarchy.spacing import Spacing
from orgeditor.layout.hierarchy.tree import CENTRED
from orgeditor.layout.hierarchy.trunk_rows import Halves
from orgeditor.model.geometry import Rect
from orgeditor.model.records import Arrangement

PLACES = (0.5, 0.45, 0.55, 0.4, 0.6, 0.3, 0.7, 0.2, 0.1, 0.0, 0.8, 0.9, 1.0)
"""Shares of the room left over that may stand left of a block, the middle first."""
NEAR = 4.0
"""A head that stands off the page's middle by less than this (mm) looks like a slip of the hand."""
CENTRED_SHARE = 0.95
"""Share of the largest font that is enough where the head stands in the page's middle for it.

That is about half a point of what such charts have: official texts are set in whole and half points, and a reader
does not see a smaller difference, but does see a head that misses the middle of the title above it.
"""
SURE = 1e-3
"""What is higher than its room by more than this (mm) surely fits nowhere in it, however its parts are summed up."""
OFF_CENTRE = 1.0
"""A head stands in the page's middle when it is no farther off it than this (mm)."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where a chart may stand: an area and the rectangles in it that are taken, in mm.

    `lanes` mm are kept between boxes for lines that pass there; `level` says that rows of one rank stand at one
    height across branches, `centred` that the chart's head stands in the page's middle.
    """

    area: Rect
    blocked: tuple[Rect, ...]
    lanes: float = 0.0
    level: bool = False
    centred: bool = False

    def depth(self, left: float, right: float) -> float:
        """Return how far down (y in mm) something between two x may reach."""
        below = [rect.y for rect in self.blocked if rect.x < right - 1e-6 and left < rect.right - 1e-6]
        return min([self.area.bottom, *below])


@dataclass(frozen=True, slots=True)
class Fitted:
    """A plan for the whole chart with its spacing and the place of the branches below the chain.

    `chain` are the plans from the root down to the one that branches; `x` is the left edge of its block.
    """

    chain: tuple[Plan, ...]
    gaps: Spacing
    x: float
    top: float


def chain_height(sizer: Sizer, chain: Sequence[Plan]) -> float:
    """Return the height of the chain's boxes and staff, down to where the last one's block begins."""
    if chain[0].node.placement is None:
        return 0.0
    heights = sum(sizer.box_height(plan) + sizer.staff_height(plan) for plan in chain)
    return heights + sum(sizer.drop(plan) for plan in chain[:-1])


def place(chain: Sequence[Plan], sizer: Sizer, room: Room) -> Fitted | None:
    """Find a left edge for the block at which all of it keeps clear, as near to the page's middle as can be.

    Where the room wants rows of one rank at one height, the chain's plans are changed to that first; where it wants
    the head in the middle, the halves of a row round a trunk become equally wide.
    """
    last = chain[-1]
    if room.level:
        level(last, sizer)
        sizer = Sizer(sizer.texts, sizer.gaps)
    if room.centred and last.bottom and last.arrangement is Arrangement.ROW and len(last.columns) > 1:
        balanced = (replace(last, halves=halves) for halves in (Halves.SPREAD, Halves.INNER))
        tries = (_placed((*chain[:-1], plan), sizer, room) for plan in balanced)
        return next((found for found in tries if found is not None), None)
    return _placed(chain, sizer, room)


def _placed(chain: Sequence[Plan], sizer: Sizer, room: Room) -> Fitted | None:
    last = chain[-1]
    top = room.area.y + chain_height(sizer, chain)
    fitted = Fitted(tuple(chain), sizer.gaps, room.area.x, top)
    if not last.columns and not last.bottom:
        return fitted if chain_keeps_clear(fitted, sizer, room) else None
    block = sizer.block(last)
    slack = room.area.w - block.w
    if slack < -1e-6 or top + block.h > room.area.bottom + SURE:
        return None
    shares = list(PLACES)
    middle = _middle(last, sizer)
    if middle is not None and slack > 0:
        shares.insert(0, min(1.0, max(0.0, (room.area.w / 2 - middle) / slack)))
    for share in shares:
        found = replace(fitted, x=room.area.x + slack * share)
        if room.centred and off_centre(found, sizer, room) > OFF_CENTRE:
            continue
        if keeps_clear(found, sizer, room):
            if last.node.placement is None:
                return found
            off = room.area.center.x - center_of(found, sizer, room)
            moved = replace(found, x=min(max(found.x + off, room.area.x), room.area.x + slack))
            return moved if 0.01 < abs(off) < NEAR and keeps_clear(moved, sizer, room) else found
    return None


def _middle(plan: Plan, sizer: Sizer) -> float | None:
    """Return the x of a block, from its left edge, that belongs into the page's middle; None for the block's own.

    It is the trunk between two columns, or that goes on to boxes at the bottom, and of several roots the only one that
    has others below it: the head of the chart.
    """
    if plan.bottom or plan.arrangement in CENTRED:
        return sizer.block(plan).port
    if plan.node.placement is None and plan.arrangement is Arrangement.ROW:
        roots = [column[0] for column in plan.columns]
        heads = [at for at, root in enumerate(roots) if root.columns or root.bottom]
        if len(heads) == 1:
            return sizer.row_places(plan)[heads[0]] + sizer.size(roots[heads[0]]).port
    return None


def keeps_clear(fitted: Fitted, sizer: Sizer, room: Room) -> bool:
    """Say whether chain and block stay inside the area and off what is taken."""
    ends = parts(fitted.chain[-1], sizer, fitted.x, fitted.top)
    return all(y <= room.depth(left, right) + 1e-6 for left, right, y in ends) and chain_keeps_clear(
        fitted, sizer, room
    )


def level(top: Plan, sizer: Sizer) -> None:
    """Give the boxes of rows below a node one height and one y for each rank, across all branches.

    `sizer` has wrong sizes for these plans afterwards.
    """
    ranks = [(top, 0.0)]
    while ranks:
        rows = [(plan, y + sizer.drop(plan)) for plan, y in ranks if plan.arrangement is Arrangement.ROW]
        children = [column[0] for plan, _ in rows for column in plan.columns]
        if not children:
            return
        lowest = max(y for plan, y in rows if plan.columns)
        tallest = max(sizer.box_height(child) for child in children)
        for plan, y in rows:
            plan.lead += lowest - y
        for child in children:
            child.height = tallest
        ranks = [(child, tallest + sizer.staff_height(child)) for child in children]


def center_of(fitted: Fitted, sizer: Sizer, room: Room) -> float:
    """Return the x of the chain's centre: the page's middle, or as near to it as the block below allows."""
    last = fitted.chain[-1]
    if not last.columns and not last.bottom:
        return room.area.center.x
    block = sizer.block(last)
    if last.bottom:
        return fitted.x + block.port
    _, side = sizer.frame_pad(last)
    low = high = fitted.x + block.port
    if len(last.columns) > 1 and last.arrangement is Arrangement.ROW:
        first, final = sizer.size(last.columns[0][0]), sizer.size(last.columns[-1][0])
        low, high = fitted.x + side + first.port, fitted.x + block.w - side - final.w + final.port
    elif last.arrangement in LISTS:
        low, high = fitted.x + side, fitted.x + block.w - side
    center = min(max(room.area.center.x, low), high) if low <= high else fitted.x + block.port
    if last.arrangement in LISTS:
        return fitted.x + side + over_a_trunk(sizer, last, center - fitted.x - side)
    if last.arrangement is Arrangement.ROW:
        return fitted.x + side + over_a_box(sizer, last, center - fitted.x - side)
    return center


def off_centre(fitted: Fitted, sizer: Sizer, room: Room) -> float:
    """Return how far (mm) the heads stand off the middle of the page."""
    return abs(center_of(fitted, sizer, room) - room.area.center.x)


def chain_keeps_clear(fitted: Fitted, sizer: Sizer, room: Room) -> bool:
    """Say whether the chain's boxes and their staff stay inside the area and off what is taken."""
    center = center_of(fitted, sizer, room)
    y = room.area.y
    for plan in fitted.chain:
        if plan.node.placement is None:
            continue
        half = sizer.outer(plan) / 2
        bottom = y + sizer.box_height(plan)
        reaches = [(center - half, center + half, bottom)]
        for side, staff in ((-1, plan.left), (1, plan.right)):
            if staff:
                far = center + side * (sizer.gaps.aside + max(sizer.size(item).w for item in staff))
                reaches.append((min(center, far), max(center, far), bottom + sizer.gaps.drop + sizer.stack(staff)))
        for left, right, deepest in reaches:
            if left < room.area.x - 1e-6 or right > room.area.right + 1e-6:
                return False
            if deepest > room.depth(left, right) + 1e-6:
                return False
        y = bottom + sizer.staff_height(plan) + sizer.drop(plan)
    return True


def parts(plan: Plan, sizer: Sizer, x: float, top: float) -> list[tuple[float, float, float]]:
    """Return left, right and bottom in mm of each branch or column of a block that stands at (x, top)."""
    pad_top, side = sizer.frame_pad(plan)
    block = sizer.block(plan)
    if plan.arrangement is Arrangement.LIST_BOX or plan.node.frame or not plan.columns:
        return [(x, x + block.w, top + block.h)]
    start = top + pad_top + (0.0 if plan.node.is_top else sizer.drop(plan))
    found: list[tuple[float, float, float]] = []
    framed: list[tuple[float, float, float]] = []
    inset = sizer.inset(plan)
    if plan.arrangement is Arrangement.ROW:
        places = zip(sizer.row_places(plan), plan.columns, strict=True)
        spans = [(left, left + sizer.size(column[0]).w) for left, column in places]
    else:
        edge = sizer.beside(plan.node)
        lanes = sizer.lanes(plan)
        spans = [(min(lane.x - edge, lane.trunk), max(lane.x + lane.w + edge, lane.trunk)) for lane in lanes]
    for column, (left, right), depth in zip(plan.columns, spans, sizer.column_depths(plan), strict=True):
        part = (x + inset + left, x + inset + right + 2 * side, start + depth + side)
        (framed if column[0].node.frame and not column[0].node.bundle else found).append(part)
    if framed:  # one frame may go round several branches: it is as deep as the deepest of them
        found.append((framed[0][0], framed[-1][1], max(bottom for _, _, bottom in framed)))
    if plan.bottom:
        trunk, y = x + block.port, top + block.h - max(sizer.size(item).h for item in plan.bottom)
        found += [(trunk + left, trunk + right, y + height) for left, right, height in sizer.bottom_spans(plan)]
    return found
