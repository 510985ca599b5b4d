"""The ways in which a branch can be arranged: for each node the plans that no other plan beats in width and height."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from orgeditor.layout.box_widths import BoxWidths
from orgeditor.layout.measure import LINE_HEIGHT
from orgeditor.layout.option_parts import (
    LISTS,
    ONE_COLUMN,
    Option,
    Ways,
    in_pairs,
    list_form,
    lowest_within,
    made,
    narrowest_rows,
    no_higher,
)
from orgeditor.layout.plan import Plan, Sizer, level_heads, split_columns
from orgeditor.layout.runs import LOWER, MOST_BRANCHES, Branch, runs_of, side_by_side
from orgeditor.layout.spacing import beside, text_width, thinned
from orgeditor.layout.stacks import ends_within, lowest_limit, running
from orgeditor.layout.tree import CENTRED, Node
from orgeditor.model.records import Arrangement

MOST_COLUMNS = 8
MANY_COLUMNS = (10, 12, 16, 20, 26, 34, 44, 56, 72, 96)
"""Tried beyond for long lists, which need a large sheet."""
SHORTEST_COLUMN = 12
"""Boxes that each of many columns must have at least."""
MOST_OPTIONS = 40
MOST_NESTED = 24
"""Ways kept for a node with simple boxes below it, and for one with whole branches."""
NEAR = 0.2
"""How exactly (mm) the height of columns of whole branches is told while searching."""
NESTED_WIDTHS = 4
HEAD_WIDTHS = 8
"""Box widths that a list of boxes with boxes below them is tried at, quickly and thoroughly."""
MOST_HEIGHTS = 24
"""Heights at which columns of branches with their own widths are tried."""
COLUMN_WIDTHS = 12
"""Widths, or twice as many, at which columns of whole branches are tried."""
ROW_HEIGHTS = 24
"""Heights, or twice as many, at which branches are tried side by side."""
BOTTOM_LINES = (2, 3, 1)
"""Lines that boxes below all others are tried in, the likeliest first."""
MOST_ROW = 6
"""More children than this are not tried side by side on their own account."""


class _Variant:
    """Branches whose ways are chosen, with their heights in mm and the running sums of those.

    `known` is the height that the last columns tried keep within.
    """

    def __init__(self, ways: Sequence[Ways], picked: tuple[int, ...], heights: list[float], gap: float) -> None:
        self.ways = ways
        self.picked = picked
        self.heights = heights
        self.sums = running(heights, gap)
        self.tallest = max(heights)
        self.known = float("inf")


class Options:
    """Finds the options of each branch for one spacing, and for pages of at most that width and height in mm.

    A `thorough` search tries many more widths, and columns of branches that each have their own; it takes some ten
    times as long.
    """

    def __init__(self, sizer: Sizer, page: tuple[float, float], thorough: bool = False) -> None:
        self.sizer = sizer
        self.texts = sizer.texts
        self.gaps = sizer.gaps
        self.widest, self.highest = page[0] + 1e-6, page[1] + 1e-6
        self.thorough = thorough
        self._found: dict[Node, list[Option]] = {}
        self._sizes: dict[Node, tuple[list[float], list[float], list[float], list[float]]] = {}
        self._heights: dict[tuple[Node, float], float] = {}
        self.widths = BoxWidths(sizer, thorough)
        self._areas: dict[Node, float] = {}
        self._bottoms: dict[Node, float] = {}

    def below(self, node: Node) -> list[Option]:
        """Return the options for what hangs below a node, by growing width and falling height; [] for none."""
        found = self._found.get(node)
        if found is None:
            most = MOST_OPTIONS if all(child.is_leaf for child in node.below) else MOST_NESTED
            found = self._found[node] = self.pareto(self._all(node), most) or [self._misfit(node)] if node.below else []
        return found

    def _misfit(self, node: Node) -> Option:
        """Return an option too large for any page, for branches of which no way fits on one."""

        def make() -> list[list[Plan]]:
            return [[self.smallest(child, self.widths.within([child], 3), 0.5) for child in node.below]]

        return Option(2 * self.widest, 2 * self.highest, self.widest, list_form(node), make)

    def plans(self, node: Node, text_w: float) -> list[Branch]:
        """Return whole branches whose node's box has a text width in mm, by growing width and falling height."""
        return list(self.branches(node, text_w))

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

    def _chosen(self, choice: Sequence[Ways], picked: Sequence[int]) -> list[Plan]:
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
        more = self.texts.widths(node.bottom, self.gaps, HEAD_WIDTHS) if self.thorough else []
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
            found = self._list_boxes(node)
        if wanted is Arrangement.ROW or (wanted is Arrangement.AUTO and 1 <= len(node.below) <= MOST_ROW):
            found += self._rows(node)
        if not found or wanted in LISTS or (wanted is Arrangement.AUTO and len(node.below) > 1):
            found += self._lists(node)
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

    def column_counts(self, node: Node) -> Sequence[int]:
        if node.arrangement in ONE_COLUMN:
            return (1,)
        if node.arrangement in CENTRED:
            return (2,)
        if node.arrangement is Arrangement.COLUMNS and node.columns > 0:
            return (min(node.columns, len(node.below)),)
        few = range(1, min(MOST_COLUMNS, len(node.below)) + 1)
        many = (count for count in MANY_COLUMNS if count * SHORTEST_COLUMN <= len(node.below))
        return (*few, *many)

    def _lists(self, node: Node) -> list[Option]:
        """Return lists: in columns with a trunk each, or on both sides of one trunk."""
        if node.arrangement is not Arrangement.PAIRS and all(child.is_leaf for child in node.below):
            return self._leaf_lists(node)
        if self.thorough and len(node.below) <= MOST_BRANCHES and node.arrangement not in CENTRED:
            widths = self.texts.widths(node.below, self.gaps, HEAD_WIDTHS)
            return [
                option
                for width in widths
                for option in self._own_widths(node, [self.plans(child, width) for child in node.below])
            ]
        widths = self.texts.widths(node.below, self.gaps, NESTED_WIDTHS)
        return self._columns_of(node, [[self.ways(child, width) for child in node.below] for width in widths])

    def _own_widths(self, node: Node, choices: list[list[Branch]]) -> list[Option]:
        """Return columns of branches that each are as wide as theirs need, for a choice of heights."""
        drop, stub, gap = self.drop(node), self.sizer.stub(node), self.gaps.column_gap
        runs = runs_of(choices, self.gaps, stub)
        found = []
        for height in thinned(sorted({round(run.h, 3) for group in runs.values() for run in group}), MOST_HEIGHTS):
            limit = height + 1e-2
            columns = side_by_side(runs, len(choices), self.column_counts(node), gap, no_higher(limit))
            if columns is not None:
                found.append(Option(columns[0], drop + limit, columns[0] / 2, list_form(node), made(columns[1])))
        return found

    def _leaf_lists(self, node: Node) -> list[Option]:
        leaves = self.texts.leaf_list(node.below, self.gaps)
        gaps, drop, stub = self.gaps, self.drop(node), self.sizer.stub(node)
        em = self.texts.em(node.below[0], gaps)
        line, box = LINE_HEIGHT * em, 2 * gaps.pad_y
        widths = [text_width(width, em) for width in leaves.widths]
        form = list_form(node)
        found = []
        for split in leaves.splits(self.column_counts(node)):
            text_w = widths[split.width]
            w = self.columns_width(node, text_w + 2 * gaps.pad_x, split.of, stub)
            if w > self.widest:
                continue
            h = drop + split.height(line, box, gaps.v_gap)
            if h <= self.highest:
                make = partial(self._leaf_columns, node, text_w, split.of)
                found.append(Option(w, h, w / 2, form, make))
        return found

    def _leaf_columns(self, node: Node, text_w: float, count: int) -> list[list[Plan]]:
        return self._split(node, [Plan(child, text_w) for child in node.below], count)

    def columns_width(self, node: Node, width: float, count: int, stub: float) -> float:
        """Return the width in mm of a list in columns of `width` mm, each with `stub` mm beside it."""
        if node.arrangement in CENTRED:
            return 2 * (width + stub)
        return count * (width + stub) + (count - 1) * self.gaps.column_gap

    def _columns_of(self, node: Node, choices: Sequence[Sequence[Ways]]) -> list[Option]:
        """Return columns of whole branches, all as wide as the widest; `choices` has their ways at each box width."""
        gap, drop, stub = self.gaps.v_gap, self.drop(node), self.sizer.stub(node)
        form = list_form(node)
        counts = self.column_counts(node)
        tries: list[tuple[float, int, int, _Variant]] = []
        for ways in choices:
            for width, heights, picked in lowest_within(ways, COLUMN_WIDTHS):
                variant = _Variant(ways, picked, heights, gap)
                for count in counts:
                    total = self.columns_width(node, width, count, stub)
                    if total > self.widest:
                        break
                    tries.append((total, count, len(tries), variant))
        found = []
        lowest = self.highest - drop
        for total, count, _, variant in sorted(tries):
            heights = variant.heights
            if node.arrangement is Arrangement.PAIRS:
                rows = [max(heights[at : at + 2]) for at in range(0, len(heights), 2)]
                tallest = sum(rows) + gap * (len(rows) - 1)
            elif max(variant.tallest, (variant.sums[-1] - gap * count) / count) > lowest:
                continue  # even the most even split is no lower than a narrower one
            elif not ends_within(variant.sums, lowest, gap, count):
                continue
            else:
                tallest = lowest_limit(heights, variant.sums, count, gap, min(variant.known, lowest), NEAR)
                variant.known = tallest
            if tallest <= lowest:
                make = partial(self._branch_columns, node, variant, count)
                found.append(Option(total, drop + tallest, total / 2, form, make))
                lowest = tallest - LOWER
        return found

    def _branch_columns(self, node: Node, variant: _Variant, count: int) -> list[list[Plan]]:
        return self._split(node, self._chosen(variant.ways, variant.picked), count)

    def _split(self, node: Node, plans: list[Plan], count: int) -> list[list[Plan]]:
        if node.arrangement is Arrangement.PAIRS:
            return in_pairs(plans, self.sizer)
        return split_columns(self.sizer, plans, count)

    def _list_boxes(self, node: Node) -> list[Option]:
        found = []
        probe = Plan(node, 0, Arrangement.LIST_BOX, [[Plan(child, 0) for child in node.below]])
        extra = self.sizer.marker_width(probe)
        for bare in self.texts.widths(node.below, self.gaps):
            width = bare if self.widths.fixed(node.below) else bare + extra
            for item in probe.columns[0]:
                item.text_w = width
            height = self.drop(node) + self.sizer.list_box_height(probe)
            outer = width + 2 * self.gaps.pad_x
            found.append(Option(outer, height, outer / 2, Arrangement.LIST_BOX, self._one_column(node, width)))
        return found

    def _one_column(self, node: Node, width: float) -> Callable[[], list[list[Plan]]]:
        return lambda: [[Plan(child, width) for child in node.below]]

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
        plans = self._chosen(ways, picked)
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
