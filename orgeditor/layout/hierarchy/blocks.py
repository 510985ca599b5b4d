"""What hangs below the chain of a hierarchy chart: branches in rows and columns, each as deep as its place allows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from orgeditor.layout.hierarchy.effort import Effort
from orgeditor.layout.hierarchy.list_options import column_counts
from orgeditor.layout.hierarchy.option_parts import list_form, made
from orgeditor.layout.hierarchy.options import Options
from orgeditor.layout.hierarchy.placing import PLACES, Room
from orgeditor.layout.hierarchy.plan import Plan, split_columns
from orgeditor.layout.hierarchy.runs import MOST_BRANCHES, Run, side_by_side
from orgeditor.layout.hierarchy.spacing import text_width
from orgeditor.layout.hierarchy.tree import Node
from orgeditor.layout.hierarchy.weights import area_with_gaps
from orgeditor.layout.measure import LINE_HEIGHT
from orgeditor.model.records import Arrangement

Columns = tuple[Arrangement, list[list[Plan]]]
"""How children stand below a node: an arrangement and its columns."""


def blocks(node: Node, options: Options, room: Room, top: float) -> Iterator[Columns]:
    """Yield arrangements for what hangs below the chain, the one that is liked best first.

    A frame is as deep as the deepest of what it holds, so nothing in one can reach down beside the signature.
    """
    if node.arrangement is not Arrangement.LIST_BOX:
        below = replace(room, area=room.area._replace(y=top, h=max(0.0, room.area.bottom - top)))
        if sum(map(options.least_area, node.listed)) > area_with_gaps(below, options.gaps):
            return
    in_vain = False
    if not node.frame:
        if node.arrangement in (Arrangement.AUTO, Arrangement.ROW):
            yield from _rows(node, options, room, top)
            if node.arrangement is Arrangement.ROW:
                return
        if node.arrangement in (Arrangement.AUTO, Arrangement.LIST, Arrangement.COLUMNS) and not node.bottom:
            columns = _columns(node, options, room, top)
            if columns is None and options.effort is not None and _can_stack(node):
                columns = _stacks(node, options, options.effort, room, top)
                in_vain = columns is None
            if columns is not None:
                yield columns
    # Where branches have no room in columns as deep as each place allows, they have none in columns of one depth.
    for option in options.rows(node) if in_vain else options.below(node):
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
            for share in PLACES if options.effort else PLACES[:1]:
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


def _can_stack(node: Node) -> bool:
    return not node.framed and len(node.below) <= MOST_BRANCHES and not all(child.is_leaf for child in node.below)


def _stacks(node: Node, options: Options, effort: Effort, room: Room, top: float) -> Columns | None:
    """Put whole branches into columns, each as wide as its own need and as deep as its place allows."""
    area = room.area
    start = top + options.drop(node)

    def from_the_left(x: float, run: Run) -> bool:
        left, right = area.x + x, area.x + x + run.w
        return right <= area.right + 1e-6 and start + run.h <= room.depth(left, right) + 1e-6

    def from_the_right(x: float, run: Run) -> bool:
        left, right = area.right - x - run.w, area.right - x
        return left >= area.x - 1e-6 and start + run.h <= room.depth(left, right) + 1e-6

    gaps, count = options.gaps, len(node.below)
    ground = area_with_gaps(replace(room, area=area._replace(y=start, h=max(0.0, area.bottom - start))), gaps)
    for text_w in options.texts.widths(node.below, gaps, effort.widths, in_a_line=True):
        plans = [options.plans(child, text_w) for child in node.below]
        least = sum(min((plan.w + gaps.column_gap) * (plan.h + gaps.v_gap) for plan in ways) for ways in plans)
        if least > ground:
            continue
        runs = options.runs(node, text_w)
        for fits in (from_the_left, from_the_right) if room.blocked else (from_the_left,):
            effort.spend(count * count)
            ways = side_by_side(
                runs, count, column_counts(node), gaps.column_gap, area.bottom - start + 1e-6, fits,
                backwards=fits is from_the_right,
            )  # fmt: skip
            for _, columns in ways:
                return list_form(node), made(columns)()
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
