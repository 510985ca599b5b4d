"""The ways in which the children of a node can stand in a list: in columns, round a trunk, or in one list box."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from orgeditor.layout.hierarchy.effort import Effort
from orgeditor.layout.hierarchy.framed_lists import Cuts
from orgeditor.layout.hierarchy.option_parts import (
    ONE_COLUMN,
    Option,
    Ways,
    in_pairs,
    list_form,
    lowest_within,
    made,
)
from orgeditor.layout.hierarchy.plan import Plan, split_columns
from orgeditor.layout.hierarchy.runs import LOWER, MOST_BRANCHES, side_by_side
from orgeditor.layout.hierarchy.spacing import text_width
from orgeditor.layout.hierarchy.stacks import ends_within, lowest_limit, running
from orgeditor.layout.hierarchy.tree import CENTRED, Node
from orgeditor.layout.measure import LINE_HEIGHT
from orgeditor.model.records import Arrangement

if TYPE_CHECKING:
    from orgeditor.layout.hierarchy.options import Options

MOST_COLUMNS = 8
MANY_COLUMNS = (10, 12, 16, 20, 26, 34, 44, 56, 72, 96)
"""Tried beyond for long lists, which need a large sheet."""
SHORTEST_COLUMN = 12
"""Boxes that each of many columns must have at least."""
NEAR = 0.2
"""How exactly (mm) the height of columns of whole branches is told while searching."""
NESTED_WIDTHS = 4
"""Box widths that a list of boxes with boxes below them is tried at, where it is not searched thoroughly."""
FRAMED_WIDTHS = 12
"""Box widths that a list with frames round some of its boxes is tried at."""
COLUMN_WIDTHS = 12
"""Widths, or twice as many, at which columns of whole branches are tried."""


def column_counts(node: Node) -> Sequence[int]:
    """Return into how many columns a list of the node's children may be put."""
    if node.arrangement in ONE_COLUMN:
        return (1,)
    if node.arrangement in CENTRED:
        return (2,)
    if node.arrangement is Arrangement.COLUMNS and node.columns > 0:
        return (min(node.columns, len(node.listed)),)
    few = range(1, min(MOST_COLUMNS, len(node.listed)) + 1)
    many = (count for count in MANY_COLUMNS if count * SHORTEST_COLUMN <= len(node.listed))
    return (*few, *many)


class _Variant:
    """Branches whose ways are chosen, with their heights in mm and the running sums of those.

    `cuts` say where a list with frames in it may be cut. `known` is the height that the last columns tried keep within.
    """

    def __init__(
        self, ways: Sequence[Ways], picked: tuple[int, ...], heights: list[float], gap: float, cuts: Cuts | None
    ) -> None:
        self.ways = ways
        self.picked = picked
        self.heights = heights
        self.gap = gap
        self.cuts = cuts
        self.sums = running(heights, gap)
        self.tallest = max(heights)
        self.known = float("inf")

    def keeps_within(self, limit: float, count: int) -> bool:
        """Say whether so many columns keep within a height in mm."""
        if max(self.tallest, (self.sums[-1] - self.gap * count) / count) > limit:
            return False  # even the most even split is no lower
        cut = self.cuts.ends_within(limit, count) if self.cuts else ends_within(self.sums, limit, self.gap, count)
        return bool(cut)

    def lowest(self, count: int, most: float) -> float:
        """Return the height in mm of so many columns, which keep within `most`."""
        known = min(self.known, most)
        if self.cuts:
            self.known = self.cuts.lowest(count, known, NEAR)
        else:
            self.known = lowest_limit(self.heights, self.sums, count, self.gap, known, NEAR)
        return self.known


def _steps(
    limits: Sequence[float], narrowest: Callable[[int], Option | None], widest: float, most: int
) -> list[Option]:
    """Return the narrowest lists for about `most` of the heights in mm, which rise.

    They are looked for between two heights where most is still to be found out: where width and height differ most.
    """
    found = {at: narrowest(at) for at in (0, len(limits) - 1)}
    spans: list[tuple[float, int, int]] = []

    def look_between(low: int, high: int) -> None:
        broad, narrow = (min(o.w, widest) if (o := found[at]) else widest for at in (low, high))
        if high - low > 1 and broad > narrow:
            heappush(spans, ((narrow - broad) * (limits[high] - limits[low]), low, high))

    look_between(0, len(limits) - 1)
    while spans and len(found) < most:
        _, low, high = heappop(spans)
        middle = (low + high) // 2
        found[middle] = narrowest(middle)
        look_between(low, middle)
        look_between(middle, high)
    return [option for option in found.values() if option is not None]


class ListOptions:
    """Finds the lists that can hang below a node, for the spacing and the pages of `options`."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.sizer = options.sizer
        self.texts = options.texts
        self.gaps = options.gaps

    def found(self, node: Node) -> list[Option]:
        """Return lists: in columns with a trunk each, or on both sides of one trunk."""
        if node.framed:
            return self._columns_of(
                node,
                [[self.options.ways(child, width) for child in node.listed] for width in self._framed_widths(node)],
            )
        if node.arrangement is not Arrangement.PAIRS and all(child.is_leaf for child in node.below):
            return self._leaf_lists(node)
        effort = self.options.effort
        if effort and len(node.below) <= MOST_BRANCHES and node.arrangement not in CENTRED:
            widths = self.texts.widths(node.below, self.gaps, effort.widths, in_a_line=True)
            return [option for width in widths for option in self._own_widths(node, width, effort)]
        widths = self.texts.widths(node.below, self.gaps, NESTED_WIDTHS)
        return self._columns_of(node, [[self.options.ways(child, width) for child in node.below] for width in widths])

    def _framed_widths(self, node: Node) -> list[float]:
        """Return text widths in mm for the boxes of a list with frames in it: each word of a caption has room."""
        if self.options.widths.fixed(node.listed):
            return [self.options.widths.fixed(node.listed)]
        captions = [self.texts.plain.widths(child.caption)[-1][0] for child in node.below if child.bundle]
        least = max(captions) * self.gaps.em - 2 * self.gaps.pad_x + 0.01
        widths = self.texts.widths(node.listed, self.gaps, FRAMED_WIDTHS)
        return list(dict.fromkeys(max(width, least) for width in widths))

    def _own_widths(self, node: Node, text_w: float, effort: Effort) -> list[Option]:
        """Return columns of branches that each are as wide as theirs need, for a choice of heights."""
        drop, gap = self.options.drop(node), self.gaps.column_gap
        runs = self.options.runs(node, text_w)
        limits = sorted({round(-fall, 3) for known in runs.values() for fall in known.falls})

        def narrowest(at: int) -> Option | None:
            limit = limits[at] + 1e-2
            effort.spend(2 * len(node.below))
            ways = side_by_side(runs, len(node.below), column_counts(node), gap, limit, lambda _x, _run: True)
            width, columns = min(ways, key=lambda way: way[0], default=(0.0, []))
            return Option(width, drop + limit, width / 2, list_form(node), made(columns)) if columns else None

        return _steps(limits, narrowest, self.options.widest, effort.heights)

    def _leaf_lists(self, node: Node) -> list[Option]:
        leaves = self.texts.leaf_list(node.below, self.gaps)
        gaps, drop, stub = self.gaps, self.options.drop(node), self.sizer.stub(node)
        em = self.texts.em(node.below[0], gaps)
        line, box = LINE_HEIGHT * em, 2 * gaps.pad_y
        widths = [text_width(width, em) for width in leaves.widths]
        form = list_form(node)
        found = []
        for split in leaves.splits(column_counts(node)):
            text_w = widths[split.width]
            w = self.columns_width(node, text_w + 2 * gaps.pad_x, split.of, stub)
            if w > self.options.widest:
                continue
            h = drop + split.height(line, box, gaps.v_gap)
            if h <= self.options.highest:
                make = partial(self._leaf_columns, node, text_w, split.of)
                found.append(Option(w, h, w / 2, form, make))
        return found

    def _leaf_columns(self, node: Node, text_w: float, count: int) -> list[list[Plan]]:
        return self._split(node, [Plan(child, text_w) for child in node.below], count)

    def columns_width(self, node: Node, width: float, count: int, stub: float) -> float:
        """Return the width in mm of a list in columns of `width` mm, each with `stub` mm beside it."""
        width += stub + self.sizer.beside(node)
        if node.arrangement in CENTRED:
            return 2 * width
        return count * width + (count - 1) * self.gaps.column_gap

    def _columns_of(self, node: Node, choices: Sequence[Sequence[Ways]]) -> list[Option]:
        """Return columns of whole branches, all as wide as the widest; `choices` has their ways at each box width."""
        gap, drop, stub = self.gaps.v_gap, self.options.drop(node), self.sizer.stub(node)
        form = list_form(node)
        counts = column_counts(node)
        tries: list[tuple[float, int, int, _Variant]] = []
        for ways in choices:
            for width, heights, picked in lowest_within(ways, COLUMN_WIDTHS):
                cuts = None
                if node.framed:
                    outer = ways[0].text_w + 2 * self.gaps.pad_x
                    cuts = Cuts(self.sizer, node, node.listed, heights, outer)
                variant = _Variant(ways, picked, heights, gap, cuts)
                for count in counts:
                    total = self.columns_width(node, width, count, stub)
                    if total > self.options.widest:
                        break
                    tries.append((total, count, len(tries), variant))
        found = []
        lowest = self.options.highest - drop
        for total, count, _, variant in sorted(tries):
            heights = variant.heights
            if node.arrangement is Arrangement.PAIRS:
                rows = [max(heights[at : at + 2]) for at in range(0, len(heights), 2)]
                tallest = sum(rows) + gap * (len(rows) - 1)
            elif variant.keeps_within(lowest, count):
                tallest = variant.lowest(count, lowest)
            else:
                continue
            if tallest <= lowest:
                make = partial(self._branch_columns, node, variant, count)
                found.append(Option(total, drop + tallest, total / 2, form, make))
                lowest = tallest - LOWER
        return found

    def _branch_columns(self, node: Node, variant: _Variant, count: int) -> list[list[Plan]]:
        return self._split(node, self.options.chosen(variant.ways, variant.picked), count)

    def _split(self, node: Node, plans: list[Plan], count: int) -> list[list[Plan]]:
        if node.arrangement is Arrangement.PAIRS:
            return in_pairs(plans, self.sizer)
        return split_columns(self.sizer, node, plans, count)

    def boxes(self, node: Node) -> list[Option]:
        found = []
        probe = Plan(node, 0, Arrangement.LIST_BOX, [[Plan(child, 0) for child in node.below]])
        extra = self.sizer.marker_width(probe)
        for bare in self.texts.widths(node.below, self.gaps):
            width = bare if self.options.widths.fixed(node.below) else bare + extra
            for item in probe.columns[0]:
                item.text_w = width
            height = self.options.drop(node) + self.sizer.list_box_height(probe)
            outer = width + 2 * self.gaps.pad_x
            found.append(Option(outer, height, outer / 2, Arrangement.LIST_BOX, self._one_column(node, width)))
        return found

    def _one_column(self, node: Node, width: float) -> Callable[[], list[list[Plan]]]:
        return lambda: [[Plan(child, width) for child in node.below]]
