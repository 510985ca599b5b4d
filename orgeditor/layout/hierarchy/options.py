"""The ways in which a branch can be arranged: for each node the plans that no other plan beats in width and height."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from orgeditor.layout.hierarchy.box_widths import BoxWidths
from orgeditor.layout.hierarchy.effort import Effort
from orgeditor.layout.hierarchy.list_options import ListOptions
from orgeditor.layout.hierarchy.option_parts import (
    LISTS,
    Option,
    Ways,
    list_form,
    narrowest_rows,
)
from orgeditor.layout.hierarchy.plan import Plan, Sizer, level_heads
from orgeditor.layout.hierarchy.runs import LOWER, Branch, Runs, runs_of
from orgeditor.layout.hierarchy.spacing import beside, thinned
from orgeditor.layout.hierarchy.tree import Node
from orgeditor.layout.measure import LINE_HEIGHT
from orgeditor.model.records import Arrangement

MOST_OPTIONS = 40
MOST_NESTED = 24
"""Ways kept for a node with simple boxes below it, and for one with whole branches."""
ROW_HEIGHTS = 24
"""Heights, or twice as many, at which branches are tried side by side."""
BOTTOM_LINES = (2, 3, 1)
"""Lines that boxes below all others are tried in, the likeliest first."""
MOST_ROW = 6
"""More children than this are not tried side by side on their own account."""


class Options:
    """Finds the options of each branch for one spacing, and for pages of at most that width and height in mm.

    A thorough search, which has an `effort`, tries many more widths, and columns of branches that each have their own;
    it takes some ten times as long.
    """

    def __init__(self, sizer: Sizer, page: tuple[float, float], effort: Effort | None = None) -> None:
        self.sizer = sizer
        self.texts = sizer.texts
        self.gaps = sizer.gaps
        self.widest, self.highest = page[0] + 1e-6, page[1] + 1e-6
        self.effort = effort
        self._found: dict[Node, list[Option]] = {}
        self._sizes: dict[Node, tuple[list[float], list[float], list[float], list[float]]] = {}
        self._heights: dict[tuple[Node, float], float] = {}
        self._runs: dict[tuple[Node, float], Runs] = {}
        self.widths = BoxWidths(sizer, effort is not None)
        self.lists = ListOptions(self)
        self._areas: dict[Node, float] = {}
        self._bottoms: dict[Node, float] = {}

    def below(self, node: Node) -> list[Option]:
        """Return the options for what hangs below a node, by growing width and falling height; [] for none."""
        found = self._found.get(node)
        if found is None:
            most = MOST_OPTIONS if all(child.is_leaf for child in node.below) else MOST_NESTED
            found = self._found[node] = self.pareto(self._all(node), most) or [self._misfit(node)] if node.below else []
        return found

    def rows(self, node: Node) -> list[Option]:
        """Return those of the same that are rows, where a person asks for no other arrangement."""
        free = node.arrangement is Arrangement.AUTO and len(node.below) <= MOST_ROW
        return self.pareto(self._rows(node)) if free else []

    def _misfit(self, node: Node) -> Option:
        """Return an option too large for any page, for branches of which no way fits on one."""

        def make() -> list[list[Plan]]:
            return [[self.smallest(child, self.widths.within([child], 3), 0.5) for child in node.below]]

        return Option(2 * self.widest, 2 * self.highest, self.widest, list_form(node), make)

    def plans(self, node: Node, text_w: float) -> list[Branch]:
        """Return whole branches whose node's box has a text width in mm, by growing width and falling height."""
        return list(self.branches(node, text_w))

    def runs(self, node: Node, text_w: float) -> Runs:
        """Return the columns of every run of branches below a node whose boxes have a text width in mm.

        Raises TooLongError in a thorough search.
        """
        found = self._runs.get((node, text_w))
        if found is None:
            choices = [self.plans(child, text_w) for child in node.below]
            found = self._runs[node, text_w] = runs_of(choices, self.gaps, self.sizer.stub(node))
            if self.effort:
                self.effort.spend(sum(len(kept.columns) for kept in found.values()))
        return found

    def branches(self, node: Node, text_w: float, most: float = float("inf")) -> Iterator[Branch]:
        """Yield the same one by one, from the first that is at most `most` mm high."""
        left, right, height = self._head(node, text_w)
        if not node.below:
            yield Branch(left + right, height, left, partial(self.leaf, node, text_w))
            return
        options = self.below(node)
        first = bisect_left(options, height - most, key=_fallen) if most < float("inf") else 0
        for option in islice(options, first, None):
            port = option.port
            rest = option.w - port
            if port < left:
                port = left
            width = port + (rest if rest > right else right)
            yield Branch(width, height + option.h, port, partial(self._plan, node, text_w, option))

    def ways(self, node: Node, text_w: float) -> Ways:
        """Return the sizes of the same all at once."""
        left, right, height = self._head(node, text_w)
        if not node.below:
            return Ways(node, text_w, [left + right], [height], [left], [])
        options = self.below(node)
        sizes = self._sizes.get(node)
        if sizes is None:
            ports, rests = [option.port for option in options], [option.w - option.port for option in options]
            sizes = self._sizes[node] = (ports, rests, [o.w for o in options], [o.h for o in options])
        ports, rests, widths, heights = sizes
        if left > min(ports) or right > min(rests):
            ports = [left if left > port else port for port in ports]
            widths = [port + (right if right > rest else rest) for port, rest in zip(ports, rests, strict=True)]
        return Ways(node, text_w, widths, [height + below for below in heights], ports, options)

    def _head(self, node: Node, text_w: float) -> tuple[float, float, float]:
        """Return how far a node's box and its staff reach left and right of its centre, and their height in mm.

        What stands at the bottom counts where nothing else hangs below: elsewhere the options count it.
        """
        if node.left or node.right or (node.bottom and not node.below):
            leaf = self.leaf(node, text_w)
            size = self.sizer.size(replace(leaf, bottom=[]) if node.below else leaf)
            return size.port, size.w - size.port, size.h
        if node.is_top:
            return 0.0, 0.0, 0.0
        half = 0.0 if node.bundle else text_w / 2 + self.gaps.pad_x
        return half, half, self.height(node, text_w)

    def height(self, node: Node, text_w: float) -> float:
        """Return the height in mm of a node's box, with those glued under it, at a text width in mm."""
        found = self._heights.get((node, text_w))
        if found is None:
            found = self._heights[node, text_w] = self.texts.stack_height(node, text_w, self.gaps)
        return found

    def _plan(self, node: Node, text_w: float, option: Option) -> Plan:
        plan = self.leaf(node, text_w)
        plan.arrangement = option.arrangement
        plan.columns = option.make()
        return plan

    def chosen(self, choice: Sequence[Ways], picked: Sequence[int]) -> list[Plan]:
        """Return the plans of the ways chosen by their number."""
        return [
            self._plan(ways.node, ways.text_w, ways.options[at]) if ways.options else self.leaf(ways.node, ways.text_w)
            for ways, at in zip(choice, picked, strict=True)
        ]

    def least_area(self, node: Node) -> float:
        """Return an area in mm² that a branch takes at least however it stands, with the gaps right of it and under it.

        Boxes of staff and what stands at the bottom count for nothing.
        """
        found = self._areas.get(node)
        if found is None:
            gaps = self.gaps
            found = sum(map(self._box_area, node.stack)) if node.placement is not None else 0.0
            if node.below:
                found += min((option.w + beside(gaps)) * (option.h + gaps.v_gap) for option in self.below(node))
            self._areas[node] = found
        return found

    def _box_area(self, node: Node) -> float:
        gaps = self.gaps
        if node.own_width or node.note:
            return 0.0
        em = self.texts.em(node, gaps)
        around, above = 2 * gaps.pad_x + beside(gaps), 2 * gaps.pad_y + gaps.v_gap
        settings = self.texts.wrapper(node).widths(node.text)
        return min((width * em + around) * (len(lines) * LINE_HEIGHT * em + above) for width, lines in settings)

    def leaf(self, node: Node, text_w: float, flat: bool = False) -> Plan:
        """Return a plan of the node with its staff and what stands at its bottom, without what hangs between.

        Boxes of staff are `flat` where the width is free: in few lines.
        """
        if not (node.left or node.right or node.bottom):
            return Plan(node, text_w)
        staff = [*node.left, *node.right]
        width = self.widths.flat(staff) if flat else self.widths.within(staff, 3)
        plans = [self.smallest(item, self.widths.fixed([item]) or width, 0.5) for item in staff]
        left, right = plans[: len(node.left)], plans[len(node.left) :]
        level_heads(left, right, self.sizer)
        width = self._bottoms.get(node) or self.widths.within(node.bottom, BOTTOM_LINES[0])
        bottom = [self.smallest(item, self.widths.fixed([item]) or width, 0.1) for item in node.bottom]
        return Plan(node, text_w, left=left, right=right, bottom=bottom)

    def bottom_widths(self, node: Node) -> list[float]:
        """Return text widths in mm for the boxes at a node's bottom, the likeliest first; [] where there are none."""
        if not node.bottom:
            return []
        found = [self.widths.within(node.bottom, lines) for lines in BOTTOM_LINES]
        more = self.texts.widths(node.bottom, self.gaps, self.effort.widths) if self.effort else []
        return list(dict.fromkeys([*found, *more]))

    def set_bottom(self, node: Node, width: float) -> None:
        """Give the boxes at a node's bottom a text width in mm from now on."""
        if self._bottoms.get(node, 0.0) != width:
            self._bottoms[node] = width
            self._found.pop(node, None)
            self._sizes.pop(node, None)

    def smallest(self, node: Node, width: float, dear: float) -> Plan:
        """Return a compact plan of a side branch whose box has a text width in mm.

        A mm of its width counts as much as `dear` mm of its height.
        """
        return min(self.plans(node, width), key=lambda item: item.w * dear + item.h).make()

    def _all(self, node: Node) -> list[Option]:
        wanted = node.arrangement
        found: list[Option] = []
        if wanted is Arrangement.LIST_BOX and node.is_boxable:
            found = self.lists.boxes(node)
        if wanted is Arrangement.ROW or (wanted is Arrangement.AUTO and 1 <= len(node.below) <= MOST_ROW):
            found += self._rows(node)
        if not found or wanted in LISTS or (wanted is Arrangement.AUTO and len(node.below) > 1):
            found += self.lists.found(node)
        if node.frame:
            top, foot = self.sizer.frame_pad(Plan(node, 0))[0], self.sizer.frame_foot(node)
            sides = [self.sizer.frame_side(node, option.w) for option in found]
            found = [
                Option(o.w + 2 * side, o.h + top + foot, o.port + side, o.arrangement, o.make)
                for o, side in zip(found, sides, strict=True)
            ]
        return [self._with_bottom(node, option) for option in self.pareto(found)] if node.bottom else found

    def _with_bottom(self, node: Node, option: Option) -> Option:
        """Return an option measured with the boxes below all others, exactly: few nodes have any."""
        plan = self.leaf(node, 0.0)
        plan.arrangement, plan.columns = option.arrangement, option.make()
        size = self.sizer.block(plan)
        return Option(size.w, size.h, size.port, option.arrangement, option.make)

    def drop(self, node: Node) -> float:
        return 0.0 if node.is_top else self.sizer.drop(Plan(node, 0))

    def _rows(self, node: Node) -> list[Option]:
        """Return rows: each branch as narrow as can be at some heights, at every box width worth trying."""
        found: list[tuple[float, float, int, tuple[int, ...]]] = []
        rows: list[tuple[list[Ways], float]] = []
        drop, gaps = self.drop(node), self.gaps.branch_gap * (len(node.below) - 1)
        for width in self.widths.of_sisters(node.below):
            ways = [self.ways(child, width) for child in node.below]
            stacks = [self.height(child, width) for child in node.below]
            tallest = max(stacks)
            # Boxes of a row share one height, so each branch may grow by what its own box lacks.
            lacks = [0.0 if child.bundle else tallest - stack for child, stack in zip(node.below, stacks, strict=True)]
            for total, height, picked in narrowest_rows(ways, lacks, self.highest - drop, ROW_HEIGHTS):
                if total + gaps <= self.widest:
                    found.append((total + gaps, drop + height, len(rows), picked))
            rows.append((ways, tallest))
        options = []
        lowest = float("inf")
        for total, height, at, picked in sorted(found):
            if height < lowest:
                lowest = height
                ways, tallest = rows[at]
                last = ways[-1]
                port = ways[0].ports[picked[0]] + total - last.widths[picked[-1]] + last.ports[picked[-1]]
                make = partial(self._row_columns, ways, picked, tallest)
                options.append(Option(total, height, port / 2, Arrangement.ROW, make))
        return options

    def _row_columns(self, ways: Sequence[Ways], picked: Sequence[int], height: float) -> list[list[Plan]]:
        plans = self.chosen(ways, picked)
        for plan in plans:
            plan.height = height
        return [[plan] for plan in plans]

    def pareto(self, options: Iterable[Option], most: int = MOST_OPTIONS) -> list[Option]:
        """Return the options that no other beats, by growing width and falling height, at most `most` of them.

        None is left that no page could hold.
        """
        kept: list[Option] = []
        lowest = self.highest
        for option in sorted(options, key=_size):
            if option.h < lowest and option.w <= self.widest:
                kept.append(option)
                lowest = option.h - LOWER
        return thinned(kept, most)


def _fallen(option: Option) -> float:
    return -option.h


def _size(option: Option) -> tuple[float, float]:
    return option.w, option.h
