"""Fit of a hierarchy chart: the largest font, and arrangements, columns and widths that go with it, for one page.

The chart's upper part is a chain of boxes one under the other; below its end the branches stand side by side or in
columns. Blocked rectangles (signature, legend) cut the page's area; each branch may reach down to what lies below it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import islice, product
from math import ceil

from orgeditor.layout.hierarchy.font_steps import FONT_STEP, guessed_step, largest_step
from orgeditor.layout.hierarchy.list_options import HEAD_WIDTHS, column_counts
from orgeditor.layout.hierarchy.option_parts import list_form, made
from orgeditor.layout.hierarchy.options import Options
from orgeditor.layout.hierarchy.placing import (
    CENTRED_SHARE,
    OFF_CENTRE,
    PLACES,
    Fitted,
    Room,
    chain_height,
    off_centre,
    place,
)
from orgeditor.layout.hierarchy.plan import Plan, Sizer, split_columns
from orgeditor.layout.hierarchy.rather_a_row import ROW_SHARE, as_rows, highest_lists, is_row_at_heart
from orgeditor.layout.hierarchy.relax import relax
from orgeditor.layout.hierarchy.runs import MOST_BRANCHES, Run, runs_of, side_by_side
from orgeditor.layout.hierarchy.spacing import Texts, spacing, text_width
from orgeditor.layout.hierarchy.tree import Node, chain_of, walk
from orgeditor.layout.hierarchy.weights import Weights, area_with_gaps, free_area
from orgeditor.layout.measure import LINE_HEIGHT
from orgeditor.model.geometry import Rect
from orgeditor.model.records import Arrangement

WORTH_WHILE = 1.01
"""By how much the font must grow for a thorough search to be worth its time."""
LOOK_AHEAD = 2
"""Steps of the font that are tried beyond the first that does not hold: a font may hold though a smaller one does
not."""
LIKELY = 1.0
"""Share of a room that boxes may be guessed to take for a font to be tried first: few hold that take two thirds."""
MOST_THOROUGH = 60
"""Boxes up to which a chart is searched thoroughly, when the quick search does not reach the largest font."""
LEVEL_TRIES = 4
"""Searches for rows of one height across branches, each with the room that the last ones lacked."""

Columns = tuple[Arrangement, list[list[Plan]]]
"""How children stand below a node: an arrangement and its columns."""


def fit(root: Node, room: Room, floor: float, cap: float, known: Known, coarse: bool = False) -> Fitted | None:
    """Return the fit with the largest font between floor and cap (pt), or None when the floor cannot be held.

    `known` is what is known of branches of the tree already. The room that is left is spent less exactly when that
    shall be `coarse`.
    """
    if not known.covers(room.area):
        known = Known(root, known.texts, (room.area.w, room.area.h))
    # A page of many was found to hold at their font, its cap.
    best = (fit_at(root, room, cap, known) if coarse else None) or _largest(root, room, floor, cap, known)
    thorough = False
    if (best is None or best.gaps.font_pt < cap - FONT_STEP / 2) and is_small(root):
        # Only where it gains something that an eye sees is the long search worth while.
        least = floor if best is None else min(cap, best.gaps.font_pt * WORTH_WHILE)
        found = _largest(root, room, least, cap, known, thorough=True)
        best, thorough = found or best, found is not None
    if best is None:
        return None
    if coarse:
        return _centred(root, best, room, known, thorough, floor, coarse)
    with ExitStack() as rows:
        end = best.chain[-1]
        if is_row_at_heart(end):
            with as_rows([end.node]):
                row = _largest(root, room, max(floor, ROW_SHARE * best.gaps.font_pt), best.gaps.font_pt, known)
            if row is not None:
                best, thorough = row, False
                rows.enter_context(as_rows([end.node]))
        while best.chain[-1].arrangement is Arrangement.ROW and (nodes := highest_lists(best.chain[-1])):
            afresh = Known(root, known.texts, known.page)
            with as_rows(nodes):
                row = fit_at(root, room, best.gaps.font_pt, afresh, thorough)
            if row is None:
                break
            best, known = row, afresh
            rows.enter_context(as_rows(nodes))
        return _centred(root, best, room, known, thorough, floor, coarse)


def _centred(root: Node, best: Fitted, room: Room, known: Known, thorough: bool, floor: float, coarse: bool) -> Fitted:
    """Return a tight fit settled, its heads in the page's middle where that costs next to nothing."""
    fitted = _settled(root, best, room, known, coarse)
    end = fitted.chain[-1]
    if root.placement is None or not (end.columns or end.bottom):
        return fitted
    off = off_centre(fitted, Sizer(known.texts, fitted.gaps), room) > OFF_CENTRE
    if off or (end.bottom and end.arrangement is Arrangement.ROW):
        font = best.gaps.font_pt
        # All pages of a chart have one font: none of them gives some away for its own sake.
        least = max(floor, CENTRED_SHARE * font) if off and end.bottom and not coarse else font
        middle = replace(room, centred=True)
        centred = fit_at(root, middle, font, known, thorough)
        if centred is None and least < font - FONT_STEP / 2:
            centred = _largest(root, middle, least, font - FONT_STEP, known, thorough)
            if centred is None and not thorough and is_small(root):
                centred = _largest(root, middle, least, font - FONT_STEP, known, thorough=True)
        if centred is not None:
            return _settled(root, centred, middle, known, coarse)
    return fitted


def _settled(root: Node, best: Fitted, room: Room, known: Known, coarse: bool) -> Fitted:
    """Return a tight fit with the room that is left spent on it."""
    # A drawing that ends above the signature can stand in the page's middle; one that needs the room beside it cannot.
    if room.blocked:
        bottom = min(room.area.bottom, *(rect.y for rect in room.blocked))
        shallow = replace(room, area=room.area._replace(h=bottom - room.area.y), blocked=())
        centred = fit_at(root, shallow, best.gaps.font_pt, known)
        if centred is not None:
            return relax(centred, known.texts, shallow, coarse)
    return relax(best, known.texts, room, coarse)


def is_small(root: Node) -> bool:
    """Say whether a tree is so small that a thorough search of it takes no time to speak of."""
    return sum(1 for _ in islice(walk([root]), MOST_THOROUGH + 1)) <= MOST_THOROUGH


def _largest(root: Node, room: Room, floor: float, cap: float, known: Known, thorough: bool = False) -> Fitted | None:
    """Return the fit with the largest font between floor and cap (pt).

    A quick search begins at the cap, if the boxes are likely to have room at it.
    """
    low, high = ceil(floor / FONT_STEP - 1e-6), round(cap / FONT_STEP)

    def at(step: int) -> Fitted | None:
        return fit_at(root, room, step * FONT_STEP, known, thorough)

    weights = Weights(root, known.texts, spacing(low * FONT_STEP))
    end = _first_hopeless(root, room, low, high + 1, weights)
    if not thorough and high < end and weights.weight(root) * (high / low) ** 2 < LIKELY * free_area(room):
        best = at(high)
        if best is not None:
            return best
    else:
        high = end
    best = at(low) if low < high else None
    if best is None:
        return None
    found = {low: best}

    def holds(step: int) -> bool:
        fitted = at(step)
        if fitted is not None:
            found[step] = fitted
        return fitted is not None

    last = largest_step(low, high, guessed_step(low, weights.weight(root) / free_area(room)), holds)
    for step in range(last + 2, min(high, last + 2 + LOOK_AHEAD)):  # columns change by leaps
        holds(step)
    return found[max(found)]


def _first_hopeless(root: Node, room: Room, low: int, high: int, weights: Weights) -> int:
    """Return the first step of the font from `low` on, below `high`, at which the boxes surely have no room; else that.

    Steps are looked at by bisection: more room is needed at each than at the one before.
    """
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
    nodes = chain_of(root)
    bottoms = options.bottom_widths(nodes[-1])
    found = None
    for width in bottoms or [0.0]:
        options.set_bottom(nodes[-1], width)
        found = _with_chain(nodes, options, room)
        if found is not None:
            break
    options.set_bottom(nodes[-1], bottoms[0] if bottoms else 0.0)
    return found


def _with_chain(nodes: Sequence[Node], options: Options, room: Room) -> Fitted | None:
    """Return a chain placed with what hangs below it, at some width of its boxes; None when nothing fits."""
    gaps = options.gaps
    sizer = Sizer(options.texts, gaps)  # a new one: what it measures is of no use to others
    widths = options.widths.of_sisters(nodes) if nodes[0].placement else [0.0]
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
        last = None
        # The first has the room that it was looked for in. But where a trunk stands that goes on below, and whether a
        # head comes to the middle, only its place tells.
        tries = None if room.centred or end.bottom else 1
        for arrangement, columns in islice(_blocks(end, options, room, top + grown), tries):
            last = replace(chain[-1], arrangement=arrangement, columns=columns)
            tight = sizer.block(last).h
            found = place((*chain[:-1], last), sizer, room)
            if found is not None:
                return found
        if last is None:
            return None
        grown = max(grown, Sizer(options.texts, options.gaps).block(last).h - tight)
    return None


def _blocks(node: Node, options: Options, room: Room, top: float) -> Iterator[Columns]:
    """Yield arrangements for what hangs below the chain, the one that is liked best first.

    A frame is as deep as the deepest of what it holds, so nothing in one can reach down beside the signature.
    """
    if node.arrangement is not Arrangement.LIST_BOX:
        below = replace(room, area=room.area._replace(y=top, h=max(0.0, room.area.bottom - top)))
        if sum(map(options.least_area, node.listed)) > area_with_gaps(below, options.gaps):
            return
    if not node.frame:
        if node.arrangement in (Arrangement.AUTO, Arrangement.ROW):
            yield from _rows(node, options, room, top)
            if node.arrangement is Arrangement.ROW:
                return
        if node.arrangement in (Arrangement.AUTO, Arrangement.LIST, Arrangement.COLUMNS) and not node.bottom:
            columns = _columns(node, options, room, top)
            if columns is None and options.thorough and not node.framed:
                columns = _stacks(node, options, room, top)
            if columns is not None:
                yield columns
    for option in options.below(node):
        slack = room.area.w - option.w
        lefts = (room.area.x + slack * share for share in PLACES)
        if slack >= -1e-6 and any(top + option.h <= room.depth(left, left + option.w) + 1e-6 for left in lefts):
            yield option.arrangement, option.make()


def _rows(node: Node, options: Options, room: Room, top: float) -> Iterator[Columns]:
    """Yield branches side by side, each as narrow as the depth at its place allows, at every box width."""
    gaps = options.gaps
    start = top + options.drop(node)
    half, trunk_gap, grounds = 0, 0.0, [room.area.bottom]
    if node.bottom:  # below all branches, at the trunk that goes on between them
        leaf = options.leaf(node, 0.0)
        half = options.sizer.left_of_trunk(len(node.below))
        trunk_gap = options.sizer.trunk_gap(leaf, len(node.below))
        middle, spans = room.area.center.x, options.sizer.bottom_spans(leaf)
        drop = options.sizer.bottom_drop(leaf)
        likely = min(room.depth(middle + left, middle + right) - height for left, right, height in spans) - drop
        # The trunk may come to stand elsewhere: over other ground.
        others = {room.area.bottom, *(rect.y for rect in room.blocked)}
        deepest = drop + max(height for _, _, height in spans)
        grounds = list(dict.fromkeys([likely, *(y - deepest for y in sorted(others, reverse=True))]))
    # Round a trunk in the page's middle each half of the row keeps to its side.
    aside = (gaps.branch_gap + trunk_gap) / 2 if room.centred and half else 0.0
    for text_w, ground in product(options.widths.of_sisters(node.below), grounds):
        heights = [options.height(child, text_w) for child in node.below]
        tallest = max(heights)
        heights = [tallest if child.bundle else own for child, own in zip(node.below, heights, strict=True)]
        x = room.area.x
        makers: list[Callable[[], Plan]] = []
        for at, child in enumerate(node.below):
            grown = tallest - heights[at]
            most = ground - start - grown + 1e-6
            right = room.area.right
            if aside:
                x = max(x, room.area.center.x + aside) if at >= half else x
                right = room.area.center.x - aside if at < half else right
            for width, height, _, make in options.branches(child, text_w, most):
                if x + width > right + 1e-6:
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
            yield Arrangement.ROW, [[plan] for plan in plans]


def _columns(node: Node, options: Options, room: Room, top: float) -> Columns | None:
    """Fill columns of leaves in order, each down to the depth at its place."""
    if not all(child.is_leaf for child in node.below):
        return None
    gaps = options.gaps
    leaves = options.texts.leaf_list(node.below, gaps)
    em = options.texts.em(node.below[0], gaps)
    line, box = LINE_HEIGHT * em, 2 * gaps.pad_y
    start = top + options.drop(node)
    for count in column_counts(node):
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
                    columns = split_columns(options.sizer, node, plans, count)
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
                runs, len(node.below), column_counts(node), options.gaps.column_gap, fits,
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

    def __init__(self, root: Node, texts: Texts, page: tuple[float, float]) -> None:
        self.root = root
        self.texts = texts
        self.page = page
        self._options: dict[tuple[float, float, bool], Options] = {}

    def options(self, font_pt: float, lanes: float, thorough: bool = False) -> Options:
        key = (round(font_pt, 2), lanes, thorough)
        if key not in self._options:
            self._options[key] = Options(Sizer(self.texts, spacing(key[0], lanes=lanes)), self.page, thorough)
        return self._options[key]

    def covers(self, *areas: Rect) -> bool:
        """Say whether what is known is true of rooms with these areas, too."""
        return all(area.w <= self.page[0] + 1e-6 and area.h <= self.page[1] + 1e-6 for area in areas)
