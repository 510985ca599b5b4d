"""Frames round some boxes of a list: the boxes stay on its trunks, the frame goes round them in their column.

A frame that is higher than a column goes round several columns, which hold nothing else: so it is always a rectangle.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, NamedTuple

from orgeditor.layout.hierarchy.tree import Node
from orgeditor.layout.text import Wrapper

if TYPE_CHECKING:
    from orgeditor.layout.hierarchy.plan import Plan, Sizer

ABOVE_CAPTION, BELOW_CAPTION = 0.4, 0.25
"""Room in em between the edge of a frame and its caption, and between that and a box below it."""
EXACT = 0.05
"""How exactly (mm) the lowest columns are found."""


class Framed(NamedTuple):
    """A run of branches, from the first index up to the second, in the frame of a bundle."""

    start: int
    end: int
    bundle: Node


class Stand(NamedTuple):
    """Where the branches of a column stand: the y of each in mm from its top, its height, and its frames.

    A frame is its bundle, the y of its top and bottom, and the width at which its caption is broken.
    """

    tops: list[float]
    height: float
    frames: list[tuple[Node, float, float, float]]


def caption_lines(wrapper: Wrapper, caption: str, width: float) -> tuple[str, ...]:
    """Return the lines of a caption in a frame whose boxes are `width` em wide."""
    return wrapper.lines_at(caption, width)


def framed_in(node: Node, row: Sequence[Node]) -> Iterator[Framed]:
    """Yield the runs of a part of a node's list that stand in frames of their own."""
    bundles = {child.frame: child for child in node.below if child.bundle}
    at = 0
    for group, members in groupby(row, lambda child: child.placement.group if child.placement else None):
        end = at + sum(1 for _ in members)
        if group in bundles:
            yield Framed(at, end, bundles[group])
        at = end


def head_height(sizer: Sizer, bundle: Node, width: float) -> float:
    """Return the room in mm for a frame's caption above boxes that are `width` mm wide."""
    em = sizer.gaps.em
    lines = len(caption_lines(sizer.texts.plain, bundle.caption, width / em))
    return lines * sizer.gaps.line + (ABOVE_CAPTION + BELOW_CAPTION) * em


def standing(sizer: Sizer, node: Node, column: Sequence[Plan]) -> Stand:
    """Return where the branches of one column of a node's list stand."""
    gap, foot = sizer.gaps.v_gap, sizer.gaps.frame
    runs = {run.start: run for run in framed_in(node, [plan.node for plan in column])}
    tops: list[float] = []
    frames: list[tuple[Node, float, float, float]] = []
    y, start, run = 0.0, 0.0, None
    for at, plan in enumerate(column):
        if at in runs:
            run, start = runs[at], y
            y += head_height(sizer, run.bundle, sizer.outer(plan))
        tops.append(y)
        y += sizer.size(plan).h
        if run is not None and run.end == at + 1:
            y += foot
            frames.append((run.bundle, start, y, sizer.outer(plan)))
            run = None
        y += gap
    return Stand(tops, y - gap, frames)


def depths(sizer: Sizer, node: Node, columns: Sequence[Sequence[Plan]]) -> list[float]:
    """Return the height of each column of a list; those that one frame goes round are as high as the highest."""
    stands = [standing(sizer, node, column) for column in columns]
    deepest: dict[Node, float] = {}
    for stand in stands:
        for bundle, _, bottom, _ in stand.frames:
            deepest[bundle] = max(deepest.get(bundle, 0.0), bottom)
    return [max([stand.height, *(deepest[bundle] for bundle, *_ in stand.frames)]) for stand in stands]


def split_framed(sizer: Sizer, node: Node, plans: list[Plan], columns: int) -> list[list[Plan]]:
    """Split the branches of a list, in order, into at most so many balanced columns."""
    heads = [plan.node for plan in plans]
    widths = [sizer.outer(plan) for plan in plans]
    cuts = Cuts(sizer, node, heads, [sizer.size(plan).h for plan in plans], widths[0])
    ends = cuts.balanced(columns)
    return [plans[start:end] for start, end in zip([0, *ends[:-1]], ends, strict=True)]


class Cuts:
    """Where a list may be cut into columns, and how high these are.

    `row` are the branches in order, `heights` theirs in mm, `width` the outer width of their boxes.
    """

    def __init__(self, sizer: Sizer, node: Node, row: Sequence[Node], heights: Sequence[float], width: float) -> None:
        self.count = len(row)
        self.gap = sizer.gaps.v_gap
        self.sums = [*accumulate((height + self.gap for height in heights), initial=0.0)]
        pads = [(run, head_height(sizer, run.bundle, width) + sizer.gaps.frame) for run in framed_in(node, row)]
        self.frames = [(run.start, run.end, pad) for run, pad in pads]

    def height(self, start: int, end: int) -> float:
        """Return the height of a column; infinite where it would cut a frame that holds other boxes' neighbours."""
        height = self.sums[end] - self.sums[start] - self.gap
        for first, last, pad in self.frames:
            if first < end and start < last:
                inside = start <= first and last <= end
                if not inside and not (first <= start and end <= last):
                    return float("inf")
                height += pad
        return height

    def lowest(self, columns: int, known: float = float("inf"), exact: float = EXACT) -> float:
        """Return the height of the tallest of at most so many columns where that is as low as can be; by bisection.

        `known` is a height that they surely keep within.
        """
        high = min(known, self.height(0, self.count))
        low = max(self.height(at, at + 1) for at in range(self.count)) - exact
        while high - low > exact:
            middle = (low + high) / 2
            if self.ends_within(middle, columns):
                high = middle
            else:
                low = middle
        return high

    def ends_within(self, limit: float, columns: int) -> list[int]:
        """Fill columns one after the other up to a limit; return where each ends, [] when so many do not do."""
        ends: list[int] = []
        at = 0
        for _ in range(columns):
            end = at
            for further in range(at + 1, self.count + 1):
                if self.sums[further] - self.sums[at] - self.gap > limit + 1e-6:
                    break
                if self.height(at, further) <= limit + 1e-6:
                    end = further
            if end == at:
                return []
            ends.append(end)
            if end == self.count:
                return ends
            at = end
        return []

    def balanced(self, columns: int) -> list[int]:
        """Return where each of at most so many columns ends.

        The tallest is as low as can be, and of such splits the one whose columns differ least.
        """
        limit = self.lowest(columns)
        best: list[dict[int, tuple[float, list[int]]]] = [{0: (0.0, [])}]
        for _ in range(min(columns, self.count)):
            after: dict[int, tuple[float, list[int]]] = {}
            for start, (cost, ends) in best[-1].items():
                for end in range(start + 1, self.count + 1):
                    height = self.height(start, end)
                    if height <= limit + 1e-6:
                        total = cost + height * height
                        if end not in after or total < after[end][0] - 1e-9:
                            after[end] = (total, [*ends, end])
            best.append(after)
        return min(row[self.count] for row in best if self.count in row)[1]
