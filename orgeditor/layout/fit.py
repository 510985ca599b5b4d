"""Fit of a hierarchy chart: the largest font, and arrangements, columns and widths that go with it, for one page.

The chart's upper part is a chain of boxes one under the other; below its end the branches stand side by side or in
columns. Blocked rectangles (signature, legend) cut the page's area; each branch may reach down to what lies below it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from orgeditor.layout.measure import LINE_HEIGHT
from orgeditor.layout.options import LISTS, Options, list_form
from orgeditor.layout.plan import CENTRED, Plan, Sizer, split_columns
from orgeditor.layout.spacing import Spacing, Texts, spacing, text_width
from orgeditor.layout.tree import Node
from orgeditor.model.geometry import Rect
from orgeditor.model.records import Arrangement

FONT_STEP = 0.1
HANDSOME_LINES = 3
"""A name in a list takes no more lines than this while there is room beside it."""
STEPS = (0.5, 0.25, 0.125, 0.0625)
"""Shares of the room that is left, tried one on top of the other."""
MANY_BOXES = 200
"""From here on coarser steps do: so many gaps leave little room to be shared."""
BALANCED = frozenset({Arrangement.COLUMNS, Arrangement.LIST_BOTH})
"""Lists whose columns are split anew when their boxes change."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where a chart may stand: an area and the rectangles in it that are taken, in mm.

    `lanes` mm are kept between boxes for lines that pass there; `level` says that rows of one rank stand at one
    height across branches.
    """

    area: Rect
    blocked: tuple[Rect, ...]
    lanes: float = 0.0
    level: bool = False

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


def chain_of(root: Node) -> list[Node]:
    """Return the nodes from the root down while each has exactly one child below it, outside any frame."""
    chain = [root]
    while _goes_on(chain[-1]):
        chain.append(chain[-1].below[0])
    return chain


def _goes_on(node: Node) -> bool:
    return len(node.below) == 1 and not node.bottom and node.placement is not None and not node.caption


def fit(root: Node, texts: Texts, room: Room, floor: float, cap: float, framed: frozenset[str]) -> Fitted | None:
    """Return the fit with the largest font between floor and cap (pt), or None when the floor cannot be held."""
    low, high = round(floor / FONT_STEP), round(cap / FONT_STEP)
    best = _try(root, texts, room, high * FONT_STEP, framed)
    if best is None:
        best = _try(root, texts, room, low * FONT_STEP, framed)
        if best is None:
            return None
        while high - low > 1:
            middle = (low + high) // 2
            found = _try(root, texts, room, middle * FONT_STEP, framed)
            if found is None:
                high = middle
            else:
                low, best = middle, found
    # A drawing that ends above the signature can stand in the page's middle; one that needs the room beside it cannot.
    tops = [rect.y for rect in room.blocked]
    shallow = replace(room, area=room.area._replace(h=min([room.area.bottom, *tops]) - room.area.y), blocked=())
    centred = _try(root, texts, shallow, best.gaps.font_pt, framed)
    return _relax(centred, texts, shallow) if centred is not None else _relax(best, texts, room)


def _try(root: Node, texts: Texts, room: Room, font_pt: float, framed: frozenset[str]) -> Fitted | None:
    gaps = spacing(round(font_pt, 2), lanes=room.lanes)
    sizer = Sizer(texts, gaps)
    options = Options(sizer, framed)
    nodes = chain_of(root)
    for text_w in options.sister_widths(nodes) if root.placement else [0.0]:
        if text_w + 2 * gaps.pad_x > room.area.w:
            continue
        chain = tuple(options.leaf(node, text_w) for node in nodes)
        top = room.area.y + chain_height(sizer, chain)
        if not nodes[-1].below:  # boxes at the bottom are in its plan already
            found = place(Fitted(chain, gaps, room.area.x, top), sizer, room)
            if found is not None:
                return found
            continue
        block = _block(nodes[-1], options, room, top)
        if block is not None:
            last = replace_plan(chain[-1], *block, framed=options.is_framed(nodes[-1]))
            if room.level:
                level(last, sizer)
                sizer = Sizer(texts, gaps)
            found = place(Fitted((*chain[:-1], last), gaps, 0.0, top), sizer, room)
            if found is not None:
                return found
    return None


def replace_plan(plan: Plan, arrangement: Arrangement, columns: list[list[Plan]], *, framed: bool) -> Plan:
    return replace(plan, arrangement=arrangement, columns=columns, framed=framed)


def chain_height(sizer: Sizer, chain: Sequence[Plan]) -> float:
    """Return the height of the chain's boxes and staff, down to where the last one's block begins."""
    if chain[0].node.placement is None:
        return 0.0
    heights = sum(sizer.box_height(plan) + sizer.staff_height(plan) for plan in chain)
    return heights + sum(sizer.drop(plan) for plan in chain[:-1])


def _block(node: Node, options: Options, room: Room, top: float) -> tuple[Arrangement, list[list[Plan]]] | None:
    """Choose an arrangement for what hangs below the chain; None when nothing fits."""
    if node.arrangement in (Arrangement.AUTO, Arrangement.ROW) and not node.bottom:
        row = _row(node, options, room, top)
        if row is not None or node.arrangement is Arrangement.ROW:
            return row
    if node.arrangement in (Arrangement.AUTO, Arrangement.LIST, Arrangement.COLUMNS) and not node.bottom:
        columns = _columns(node, options, room, top)
        if columns is not None:
            return columns
    for option in options.below(node):
        left = room.area.center.x - option.w / 2
        if option.w <= room.area.w and top + option.h <= room.depth(left, left + option.w):
            return option.arrangement, option.make()
    return None


def _row(node: Node, options: Options, room: Room, top: float) -> tuple[Arrangement, list[list[Plan]]] | None:
    """Stand the branches side by side, each as narrow as the depth at its place allows."""
    gaps = options.gaps
    start = top + options.drop(node) + (options.sizer.frame_pad(Plan(node, 0, framed=options.is_framed(node))))[0]
    for text_w in options.sister_widths(node.below):
        tallest = max(options.texts.stack_height(child, text_w, gaps) for child in node.below)
        x = room.area.x
        makers: list[Callable[[], Plan]] = []
        for at, child in enumerate(node.below):
            grown = tallest - options.texts.stack_height(child, text_w, gaps)
            most = room.area.bottom - start - grown + 1e-6
            for width, height, _, make in options.branches(child, text_w, most):
                if x + width > room.area.right + 1e-6:
                    break
                if start + height + grown <= room.depth(x, x + width) + 1e-6:
                    makers.append(make)
                    x += width + gaps.branch_gap
                    break
            else:
                break
            if len(makers) <= at:
                break
        if len(makers) == len(node.below):
            plans = [make() for make in makers]
            for plan in plans:
                plan.height = tallest
            return Arrangement.ROW, [[plan] for plan in plans]
    return None


def _columns(node: Node, options: Options, room: Room, top: float) -> tuple[Arrangement, list[list[Plan]]] | None:
    """Fill columns of leaves in order, each down to the depth at its place."""
    if not all(child.is_leaf for child in node.below):
        return None
    gaps = options.gaps
    leaves = options.texts.leaf_list(node.below, gaps)
    em = options.texts.em(node.below[0], gaps)
    line, box = LINE_HEIGHT * em, 2 * gaps.pad_y
    start = top + options.drop(node)
    framed = options.is_framed(node)
    pad_top, _ = options.sizer.frame_pad(Plan(node, 0, framed=framed))
    for count in options.column_counts(node):
        for width, rows in zip(leaves.widths, leaves.rows, strict=True):
            text_w = text_width(width, em)
            column = options.sizer.stub(node) + text_w + 2 * gaps.pad_x
            content = count * column + (count - 1) * gaps.column_gap
            pad_side = options.sizer.frame_side(node, content) if framed else 0.0
            total = content + 2 * pad_side
            if total > room.area.w + 1e-6:
                break
            if (sum(rows) * line + len(rows) * box) / count > room.area.bottom - start:
                continue
            heights = [lines * line + box for lines in rows]
            x = room.area.center.x - total / 2 + pad_side
            lefts = [x + number * (column + gaps.column_gap) for number in range(count)]
            limits = [room.depth(left, left + column) - start - pad_top - pad_side for left in lefts]
            ends = _fill(heights, limits, gaps.v_gap)
            if ends is not None:
                plans = [Plan(child, text_w) for child in node.below]
                starts = [0, *ends[:-1]]
                columns = [plans[a:b] for a, b in zip(starts, ends, strict=True) if b > a]
                if len(columns) < count and node.arrangement is Arrangement.COLUMNS:  # so many were asked for
                    columns = split_columns(options.sizer, plans, count)
                return list_form(node), columns
    return None


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


def _fill(heights: Sequence[float], limits: Sequence[float], gap: float) -> list[int] | None:
    """Fill columns greedily; return where each ends, or None when not all boxes find room."""
    ends: list[int] = []
    at = 0
    for limit in limits:
        used = -gap
        while at < len(heights) and used + gap + heights[at] <= limit + 1e-6:
            used += gap + heights[at]
            at += 1
        ends.append(at)
    return ends if at == len(heights) else None


def place(fitted: Fitted, sizer: Sizer, room: Room) -> Fitted | None:
    """Find a left edge for the block at which all of it keeps clear, as near to the page's middle as can be."""
    last = fitted.chain[-1]
    top = room.area.y + chain_height(sizer, fitted.chain)
    if not last.columns and not last.bottom:
        alone = replace(fitted, top=top, x=room.area.x)
        return alone if _chain_keeps_clear(alone, sizer, room) else None
    block = sizer.block(last)
    slack = room.area.w - block.w
    if slack < -1e-6:
        return None
    shares = [0.5, 0.4, 0.3, 0.2, 0.1, 0.0, 0.6, 0.8, 1.0]
    if last.bottom and slack > 0:  # its trunk stands at a set place: the page's middle, if it can
        shares.insert(0, min(1.0, max(0.0, (room.area.w / 2 - block.port) / slack)))
    for share in shares:
        found = replace(fitted, x=room.area.x + slack * share, top=top)
        clear = all(y <= room.depth(left, right) + 1e-6 for left, right, y in parts(last, sizer, found.x, top))
        if clear and _chain_keeps_clear(found, sizer, room):
            return found
    return None


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
    elif len(last.columns) > 1 and last.arrangement in LISTS:
        low, high = fitted.x + block.w * 0.25, fitted.x + block.w * 0.75
    center = min(max(room.area.center.x, low), high) if low <= high else fitted.x + block.port
    if last.arrangement in LISTS:
        return fitted.x + side + sizer.over_a_trunk(last, center - fitted.x - side)
    return center


def _chain_keeps_clear(fitted: Fitted, sizer: Sizer, room: Room) -> bool:
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
                far = center + side * (2 * sizer.gaps.stub + max(sizer.size(item).w for item in staff))
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
    gaps = sizer.gaps
    pad_top, side = sizer.frame_pad(plan)
    block = sizer.block(plan)
    if plan.arrangement is Arrangement.LIST_BOX or plan.bottom:
        return [(x, x + block.w, top + block.h)]
    start = top + pad_top + (sizer.drop(plan) if plan.node.placement else 0.0)
    found: list[tuple[float, float, float]] = []
    framed: list[tuple[float, float, float]] = []
    if plan.arrangement is Arrangement.ROW:
        spans = []
        at = x + side
        for number, column in enumerate(plan.columns, 1):
            at += plan.last_gap if number == len(plan.columns) else 0.0
            spans.append((at, at + sizer.size(column[0]).w))
            at = spans[-1][1] + gaps.branch_gap
    else:
        lanes = sizer.lanes(plan)
        spans = [(x + side + min(lane.x, lane.trunk), x + side + max(lane.x + lane.w, lane.trunk)) for lane in lanes]
    for column, (left, right) in zip(plan.columns, spans, strict=True):
        deepest = sum(sizer.pair_heights(plan)) if plan.arrangement is Arrangement.PAIRS else sizer.stack(column)
        part = (left - side, right + side, start + deepest + side)
        (framed if column[0].framed else found).append(part)
    if framed:  # one frame may go round several branches: it is as deep as the deepest of them
        found.append((framed[0][0], framed[-1][1], max(bottom for _, _, bottom in framed)))
    return found


def _relax(tight: Fitted, texts: Texts, room: Room) -> Fitted:
    """Spend the room that is left: wider boxes and gaps first, then longer lines in lists, then heights."""
    best = _respaced(tight, texts, room, 0.0, 0.0, 0.0) or tight
    wide = stretch = tall = 0.0
    steps = STEPS if count(tight) < MANY_BOXES else STEPS[:2]
    for number in range(1, 9):  # names set in a column of single words first of all
        if most_lines(best, texts) <= HANDSOME_LINES:
            break
        found = _respaced(tight, texts, room, 0.0, 0.0, number / 4)
        if found is not None:
            best, stretch = found, number / 4
    for step in steps:
        found = _respaced(tight, texts, room, 0.0, wide + step, stretch)
        if found is not None:
            best, wide = found, wide + step
    if wide >= sum(steps):
        for step in steps[:3]:
            found = _respaced(tight, texts, room, 0.0, wide, stretch + step)
            if found is not None:
                best, stretch = found, stretch + step
    for step in steps:
        found = _respaced(tight, texts, room, tall + step, wide, stretch)
        if found is not None:
            best, tall = found, tall + step
    return _spread(best, texts, room)


def count(fitted: Fitted) -> int:
    """Return the number of boxes below the chain."""
    open_plans, number = [fitted.chain[-1]], 0
    while open_plans:
        plan = open_plans.pop()
        number += 1
        open_plans += plan.children
    return number


def most_lines(fitted: Fitted, texts: Texts) -> int:
    """Return the number of lines of the box with most of them among those in lists."""
    most = 0
    open_plans = [fitted.chain[-1]]
    while open_plans:
        plan = open_plans.pop()
        open_plans += plan.children
        if plan.arrangement in LISTS:
            counts = (len(texts.lines_in(item.node, item.text_w, fitted.gaps)) for item in plan.children)
            most = max(most, *counts, 0)
    return most


def _spread(fitted: Fitted, texts: Texts, room: Room) -> Fitted:
    """Move the last branch of a row away when what stands before it must keep left of the signature."""
    last = fitted.chain[-1]
    sizer = Sizer(texts, fitted.gaps)
    if last.arrangement is not Arrangement.ROW or len(last.columns) < 2 or last.bottom:
        return fitted
    middle = fitted.x + sizer.block(last).w / 2
    off = room.area.center.x - middle
    if off < 1.0:
        return fitted
    moved = replace(fitted, chain=(*fitted.chain[:-1], replace(last, last_gap=2 * off)))
    fits = _chain_keeps_clear(moved, sizer, room) and all(
        bottom <= room.depth(left, right) + 1e-6
        for left, right, bottom in parts(moved.chain[-1], sizer, fitted.x, fitted.top)
    )
    return moved if fits else fitted


def _respaced(tight: Fitted, texts: Texts, room: Room, tall: float, wide: float, stretch: float) -> Fitted | None:
    gaps = spacing(tight.gaps.font_pt, tall, wide, room.lanes)
    sizer = Sizer(texts, gaps)
    for rebalance in (True, False):  # balanced columns first; beside the signature only the tight split may fit
        widen = _Widen(sizer, 1 + 0.3 * wide, 1 + 0.3 * wide + stretch, rebalance)
        chain = tuple(widen.plan(plan) for plan in tight.chain)
        if room.level:
            level(chain[-1], sizer)
            sizer = Sizer(texts, gaps)
        found = place(replace(tight, chain=chain, gaps=gaps), sizer, room)
        if found is not None:
            return found
    return None


@dataclass(frozen=True, slots=True)
class _Widen:
    """Copies plans with wider boxes: `factor` for all, `listed` for those in lists, whose columns are split anew."""

    sizer: Sizer
    factor: float
    listed: float
    rebalance: bool

    def plan(self, plan: Plan, text_w: float | None = None) -> Plan:
        texts, gaps = self.sizer.texts, self.sizer.gaps
        own = plan.text_w * self.factor if text_w is None else text_w
        own = texts.fixed_width([plan.node], gaps) or own
        listed = plan.columns and plan.arrangement is not Arrangement.ROW
        inside = self._listed_width(plan, own) if listed else None
        columns = [[self.plan(item, inside) for item in column] for column in plan.columns]
        if plan.arrangement is Arrangement.ROW:
            sisters = [column[0] for column in columns]
            tallest = max((texts.stack_height(item.node, item.text_w, gaps) for item in sisters), default=0.0)
            for item in sisters:
                item.height = tallest
        elif plan.arrangement in BALANCED and len(columns) > 1 and self.rebalance:
            columns = split_columns(self.sizer, [item for column in columns for item in column], len(columns))
        return replace(
            plan,
            text_w=own,
            height=0.0,
            lead=0.0,
            columns=columns,
            left=[self.plan(item) for item in plan.left],
            right=[self.plan(item) for item in plan.right],
            bottom=[self.plan(item) for item in plan.bottom],
        )

    def _listed_width(self, plan: Plan, own: float) -> float:
        """Return the text width for the children of a list: wider, but no wider than their longest name needs.

        Boxes under a wider superior take its width at no cost.
        """
        sizer, texts, gaps = self.sizer, self.sizer.texts, self.sizer.gaps
        now = plan.children[0].text_w
        if fixed := texts.fixed_width([item.node for item in plan.children], gaps):
            return fixed
        longest = max(texts.stack_width_for(item.node, 1, gaps) for item in plan.children) + 0.01
        if plan.arrangement is Arrangement.LIST_BOX:
            extra = sizer.marker_width(plan)
            room = max(now * self.listed, own) - extra
            lines = [(item.node, texts.lines_in(item.node, min(room, longest), gaps)) for item in plan.children]
            widths = (texts.wrapper(node).width(line) * texts.em(node, gaps) for node, rows in lines for line in rows)
            widest = max(widths)
            return max(widest + 0.01 + extra, own)
        count = len(plan.columns)
        if plan.arrangement in CENTRED:
            under = own + 2 * gaps.pad_x - 2 * sizer.stub(plan.node)
        else:
            under = own + 2 * gaps.pad_x - count * sizer.stub(plan.node) - (count - 1) * gaps.column_gap
        return max(now, min(max(now * self.listed, under / count - 2 * gaps.pad_x), longest))
