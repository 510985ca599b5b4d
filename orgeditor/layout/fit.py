"""Fit of a hierarchy chart: the largest font, and arrangements, columns and widths that go with it, for one page.

The chart's upper part is a chain of boxes one under the other; below its end the branches stand side by side or in
columns. Blocked rectangles (signature, legend) cut the page's area; each branch may reach down to what lies below it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice, product
from math import ceil

from orgeditor.layout.measure import LINE_HEIGHT
from orgeditor.layout.option_parts import list_form, made
from orgeditor.layout.options import HEAD_WIDTHS, Options
from orgeditor.layout.placing import PLACES, Fitted, Room, chain_height, place
from orgeditor.layout.plan import Plan, Sizer, split_columns
from orgeditor.layout.relax import relax
from orgeditor.layout.runs import MOST_BRANCHES, Run, runs_of, side_by_side
from orgeditor.layout.spacing import Texts, spacing, text_width
from orgeditor.layout.tree import Node, walk
from orgeditor.layout.weights import Weights, area_with_gaps
from orgeditor.model.records import Arrangement

FONT_STEP = 0.1
LOOK_AHEAD = 2
"""Steps of the font that are tried beyond the first that does not hold: what stands in a column changes by leaps, and
a font may hold though a smaller one does not."""
WORTH_WHILE = 1.01
"""By how much the font must grow for a thorough search to be worth its time."""
MOST_THOROUGH = 60
"""Boxes up to which a chart is searched thoroughly, when the quick search does not reach the largest font."""
LEVEL_TRIES = 4
"""Searches for rows of one height across branches, each with the room that the last ones lacked."""

Columns = tuple[Arrangement, list[list[Plan]]]
"""How children stand below a node: an arrangement and its columns."""


def chain_of(root: Node) -> list[Node]:
    """Return the nodes from the root down while each has exactly one child below it, outside any frame."""
    chain = [root]
    while _goes_on(chain[-1]):
        chain.append(chain[-1].below[0])
    return chain


def _goes_on(node: Node) -> bool:
    return len(node.below) == 1 and not node.bottom and node.placement is not None and not node.frame


def fit(root: Node, texts: Texts, room: Room, floor: float, cap: float, known: Known | None = None) -> Fitted | None:
    """Return the fit with the largest font between floor and cap (pt), or None when the floor cannot be held.

    `known` is what is known of branches of the tree already, where it is that of one page of several.
    """
    divided = known is not None
    if known is None or not known.covers(room):
        known = Known(texts, (room.area.w, room.area.h))
    best = _largest(root, room, floor, cap, known)
    if (best is None or best.gaps.font_pt < cap - FONT_STEP / 2) and is_small(root):
        # Only where it gains something that an eye sees is the long search worth while.
        least = floor if best is None else min(cap, best.gaps.font_pt * WORTH_WHILE)
        best = _largest(root, room, least, cap, known, thorough=True) or best
    if best is None:
        return None
    # A drawing that ends above the signature can stand in the page's middle; one that needs the room beside it cannot.
    tops = [rect.y for rect in room.blocked]
    shallow = replace(room, area=room.area._replace(h=min([room.area.bottom, *tops]) - room.area.y), blocked=())
    centred = fit_at(root, shallow, best.gaps.font_pt, known)
    if centred is not None:
        return relax(centred, texts, shallow, divided)
    return relax(best, texts, room, divided)


def is_small(root: Node) -> bool:
    """Say whether a tree is so small that a thorough search of it takes no time to speak of."""
    return sum(1 for _ in islice(walk([root]), MOST_THOROUGH + 1)) <= MOST_THOROUGH


def _largest(root: Node, room: Room, floor: float, cap: float, known: Known, thorough: bool = False) -> Fitted | None:
    """Return the fit with the largest font between floor and cap (pt), by bisection.

    A thorough search begins at the floor, as that is often all there is; a quick one at the cap, if the boxes have
    room at it at all.
    """
    low, high = ceil(floor / FONT_STEP - 1e-6), round(cap / FONT_STEP)

    def at(step: int) -> Fitted | None:
        return fit_at(root, room, step * FONT_STEP, known, thorough)

    if not thorough:
        best = at(high)
        if best is not None or low == high:
            return best
    else:
        high += 1
    high = end = _first_hopeless(root, room, low, high, known)
    best = at(low) if low < high else None
    if best is None:
        return None
    while high - low > 1:
        middle = (low + high) // 2
        found = at(middle)
        if found is None:
            high = middle
        else:
            low, best = middle, found
    for step in range(low + 2, min(end, low + 2 + LOOK_AHEAD)):
        best = at(step) or best
    return best


def _first_hopeless(root: Node, room: Room, low: int, high: int, known: Known) -> int:
    """Return the first step of the font from `low` on, below `high`, at which the boxes surely have no room; else that.

    Steps are looked at by bisection: more room is needed at each than at the one before.
    """
    weights = Weights(root, known.texts, spacing(low * FONT_STEP))
    branches = [root] if root.placement is not None else root.below
    return (
        bisect_left(range(low, high), True, key=lambda step: not weights.may_fit(branches, 0, room, step * FONT_STEP))
        + low
    )


def fit_at(root: Node, room: Room, font_pt: float, known: Known, thorough: bool = False) -> Fitted | None:
    """Return a fit at a font in pt, tight and as near to the page's middle as can be; None when none is found.

    `known` is asked first and added to.
    """
    options = known.options(font_pt, room.lanes, thorough)
    gaps = options.gaps
    sizer = Sizer(known.texts, gaps)  # a new one: what it measures is of no use to others
    nodes = chain_of(root)
    widths = options.widths.of_sisters(nodes) if root.placement else [0.0]
    staff = any(node.left or node.right for node in nodes)
    for text_w, flat in product(widths, (True, False) if staff else (False,)):
        if text_w + 2 * gaps.pad_x > room.area.w:
            continue
        chain = tuple(options.leaf(node, text_w, flat) for node in nodes)
        # Boxes at the bottom are in the chain's plans already.
        found = _with_block(chain, options, sizer, room) if nodes[-1].below else place(chain, sizer, room)
        if found is not None:
            return found
    return None


def _with_block(chain: tuple[Plan, ...], options: Options, sizer: Sizer, room: Room) -> Fitted | None:
    """Return a chain placed with what hangs below its end; None when nothing fits.

    Rows that must stand at one height take more room than the search for them knows: it is told what the last ones
    took.
    """
    end = chain[-1].node
    top = room.area.y + chain_height(sizer, chain)
    grown = 0.0
    for _ in range(LEVEL_TRIES if room.level else 1):
        block = _block(end, options, room, top + grown)
        if block is None:
            return None
        last = replace(chain[-1], arrangement=block[0], columns=block[1])
        tight = sizer.block(last).h
        found = place((*chain[:-1], last), sizer, room)
        if found is not None:
            return found
        grown = max(grown, Sizer(options.texts, options.gaps).block(last).h - tight)
    return None


def _block(node: Node, options: Options, room: Room, top: float) -> Columns | None:
    """Choose an arrangement for what hangs below the chain; None when nothing fits.

    A frame is as deep as the deepest of what it holds, so nothing in one can reach down beside the signature.
    """
    if node.arrangement is not Arrangement.LIST_BOX:
        below = replace(room, area=room.area._replace(y=top, h=max(0.0, room.area.bottom - top)))
        if sum(map(options.least_area, node.below)) > area_with_gaps(below, options.gaps):
            return None
    if not node.frame:
        if node.arrangement in (Arrangement.AUTO, Arrangement.ROW):
            row = _row(node, options, room, top)
            if row is not None or node.arrangement is Arrangement.ROW:
                return row
        if node.arrangement in (Arrangement.AUTO, Arrangement.LIST, Arrangement.COLUMNS) and not node.bottom:
            columns = _columns(node, options, room, top)
            if columns is None and options.thorough:
                columns = _stacks(node, options, room, top)
            if columns is not None:
                return columns
    for option in options.below(node):
        slack = room.area.w - option.w
        lefts = (room.area.x + slack * share for share in PLACES)
        if slack >= -1e-6 and any(top + option.h <= room.depth(left, left + option.w) + 1e-6 for left in lefts):
            return option.arrangement, option.make()
    return None


def _row(node: Node, options: Options, room: Room, top: float) -> Columns | None:
    """Stand the branches side by side, each as narrow as the depth at its place allows."""
    gaps = options.gaps
    start = top + options.drop(node)
    half, trunk_gap, ground = 0, 0.0, room.area.bottom
    if node.bottom:  # below all branches, at the trunk that goes on between them
        leaf = options.leaf(node, 0.0)
        half = options.sizer.left_of_trunk(len(node.below))
        trunk_gap = options.sizer.trunk_gap(leaf, len(node.below))
        width, middle = options.sizer.bottom_width(leaf), room.area.center.x
        ground = room.depth(middle - width / 2, middle + width / 2) - options.sizer.bottom_height(leaf)
    for text_w in options.widths.of_sisters(node.below):
        heights = [options.height(child, text_w) for child in node.below]
        tallest = max(heights)
        x = room.area.x
        makers: list[Callable[[], Plan]] = []
        for at, child in enumerate(node.below):
            grown = tallest - heights[at]
            most = ground - start - grown + 1e-6
            for width, height, _, make in options.branches(child, text_w, most):
                if x + width > room.area.right + 1e-6:
                    break
                if start + height + grown <= room.depth(x, x + width) + 1e-6:
                    makers.append(make)
                    x += width + gaps.branch_gap + (trunk_gap if at + 1 == half else 0.0)
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


def _columns(node: Node, options: Options, room: Room, top: float) -> Columns | None:
    """Fill columns of leaves in order, each down to the depth at its place."""
    if not all(child.is_leaf for child in node.below):
        return None
    gaps = options.gaps
    leaves = options.texts.leaf_list(node.below, gaps)
    em = options.texts.em(node.below[0], gaps)
    line, box = LINE_HEIGHT * em, 2 * gaps.pad_y
    start = top + options.drop(node)
    for count in options.column_counts(node):
        for width, rows in zip(leaves.widths, leaves.rows, strict=True):
            text_w = text_width(width, em)
            column = options.sizer.stub(node) + text_w + 2 * gaps.pad_x
            total = count * column + (count - 1) * gaps.column_gap
            if total > room.area.w + 1e-6:
                break
            if (sum(rows) * line + len(rows) * box) / count > room.area.bottom - start:
                continue
            heights = [lines * line + box for lines in rows]
            for share in PLACES if options.thorough else PLACES[:1]:
                x = room.area.x + (room.area.w - total) * share
                lefts = [x + number * (column + gaps.column_gap) for number in range(count)]
                limits = [room.depth(left, left + column) - start for left in lefts]
                ends = _fill(heights, limits, gaps.v_gap)
                if ends is not None:
                    break
            if ends is not None:
                plans = [Plan(child, text_w) for child in node.below]
                starts = [0, *ends[:-1]]
                columns = [plans[a:b] for a, b in zip(starts, ends, strict=True) if b > a]
                if len(columns) < count and node.arrangement is Arrangement.COLUMNS:  # so many were asked for
                    columns = split_columns(options.sizer, plans, count)
                return list_form(node), columns
    return None


def _stacks(node: Node, options: Options, room: Room, top: float) -> Columns | None:
    """Put whole branches into columns, each as wide as its own need and as deep as its place allows."""
    if all(child.is_leaf for child in node.below) or len(node.below) > MOST_BRANCHES:
        return None
    sizer, area = options.sizer, room.area
    start = top + options.drop(node)

    def from_the_left(x: float, run: Run) -> bool:
        left, right = area.x + x, area.x + x + run.w
        return right <= area.right + 1e-6 and start + run.h <= room.depth(left, right) + 1e-6

    def from_the_right(x: float, run: Run) -> bool:
        left, right = area.right - x - run.w, area.right - x
        return left >= area.x - 1e-6 and start + run.h <= room.depth(left, right) + 1e-6

    for text_w in options.texts.widths(node.below, options.gaps, HEAD_WIDTHS):
        runs = runs_of([options.plans(child, text_w) for child in node.below], options.gaps, sizer.stub(node))
        for fits in (from_the_left, from_the_right):
            columns = side_by_side(
                runs, len(node.below), options.column_counts(node), options.gaps.column_gap, fits,
                backwards=fits is from_the_right,
            )  # fmt: skip
            if columns is not None:
                return list_form(node), made(columns[1])()
    return None


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


class Known:
    """What is known of the branches of one tree by font (pt), lanes (mm) and thoroughness.

    It is so on any page whose area is at most as large as `page` (width and height in mm).
    """

    def __init__(self, texts: Texts, page: tuple[float, float]) -> None:
        self.texts = texts
        self.page = page
        self._options: dict[tuple[float, float, bool], Options] = {}

    def options(self, font_pt: float, lanes: float, thorough: bool = False) -> Options:
        key = (round(font_pt, 2), lanes, thorough)
        if key not in self._options:
            self._options[key] = Options(Sizer(self.texts, spacing(key[0], lanes=lanes)), self.page, thorough)
        return self._options[key]

    def covers(self, room: Room) -> bool:
        """Say whether what is known is true of a room, too."""
        return room.area.w <= self.page[0] + 1e-6 and room.area.h <= self.page[1] + 1e-6
