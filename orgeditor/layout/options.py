"""The ways in which a branch can be arranged: for each node the plans that no other plan beats in width and height."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from orgeditor.layout.measure import LINE_HEIGHT
from orgeditor.layout.plan import Plan, Sizer, level_heads, split_columns
from orgeditor.layout.runs import MOST_BRANCHES, Branch, Fits, Run, runs_of, side_by_side
from orgeditor.layout.spacing import text_width, thinned
from orgeditor.layout.stacks import lowest_limit, running
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
MOST_ROW = 6
"""More children than this are not tried side by side on their own account."""
FLAT_TEXT = 14.0
"""Text of a box beside the trunk is broken into lines rather than run wider than this (em)."""
HANDSOME_TEXT = 19.0
"""Text of a box in a row is broken into lines rather than run wider than this (em)."""
ONE_COLUMN = frozenset({Arrangement.LIST, Arrangement.LIST_LEFT})
LISTS = frozenset({*ONE_COLUMN, Arrangement.LIST_BOTH, Arrangement.PAIRS, Arrangement.COLUMNS})


@dataclass(slots=True)
class Option:
    """Width and height in mm that a plan takes below its node, `port` the x under the node's centre; `make` builds the
    plan's columns."""

    w: float
    h: float
    port: float
    arrangement: Arrangement
    make: Callable[[], list[list[Plan]]] = field(repr=False)


class Options:
    """Finds the options of each branch for one spacing.

    A `thorough` search tries many more widths, and columns of branches that each have their own; it takes some ten
    times as long.
    """

    def __init__(self, sizer: Sizer, thorough: bool = False) -> None:
        self.sizer = sizer
        self.texts = sizer.texts
        self.gaps = sizer.gaps
        self.thorough = thorough
        self._found: dict[Node, list[Option]] = {}

    def below(self, node: Node) -> list[Option]:
        """Return the options for what hangs below a node, by growing width and falling height; [] for none."""
        found = self._found.get(node)
        if found is None:
            most = MOST_OPTIONS if all(child.is_leaf for child in node.below) else MOST_NESTED
            found = self._found[node] = pareto(self._all(node), most) if node.below else []
        return found

    def plans(self, node: Node, text_w: float) -> list[Branch]:
        """Return whole branches whose node's box has a text width in mm, by growing width and falling height."""
        return list(self.branches(node, text_w))

    def branches(self, node: Node, text_w: float, most: float = float("inf")) -> Iterator[Branch]:
        """Yield the same one by one, from the first that is at most `most` mm high."""
        leaf = self.leaf(node, text_w)
        if not node.below:
            size = self.sizer.size(leaf)
            yield Branch(size.w, size.h, size.port, lambda: self.leaf(node, text_w))
            return
        bare = self.sizer.size(replace(leaf, bottom=[]))  # the options count what stands at the bottom
        options = self.below(node)
        first = bisect_left(options, bare.h - most, key=_fallen) if most < float("inf") else 0
        for option in options[first:]:
            left = max(bare.port, option.port)
            right = max(bare.w - bare.port, option.w - option.port)
            yield Branch(left + right, bare.h + option.h, left, self._maker(node, text_w, option))

    def _maker(self, node: Node, text_w: float, option: Option) -> Callable[[], Plan]:
        def make() -> Plan:
            plan = self.leaf(node, text_w)
            plan.arrangement = option.arrangement
            plan.columns = option.make()
            return plan

        return make

    def leaf(self, node: Node, text_w: float, flat: bool = False) -> Plan:
        """Return a plan of the node with its staff and what stands at its bottom, without what hangs between.

        Boxes of staff are `flat` where the width is free: in few lines.
        """
        staff = [*node.left, *node.right]
        width = self._flat_width(staff) if flat else self._width(staff, 3)
        plans = [self.smallest(item, self._fixed([item]) or width, 0.5) for item in staff]
        left, right = plans[: len(node.left)], plans[len(node.left) :]
        level_heads(left, right, self.sizer)
        width = self._width(node.bottom, 2)
        bottom = [self.smallest(item, self._fixed([item]) or width, 0.1) for item in node.bottom]
        return Plan(node, text_w, left=left, right=right, bottom=bottom)

    def _width(self, nodes: Sequence[Node], lines: int) -> float:
        return max((self.texts.stack_width_for(node, lines, self.gaps) for node in nodes), default=0.0)

    def _flat_width(self, nodes: Sequence[Node]) -> float:
        """Return the width in mm at which texts take one line, or two where one would be too wide a box."""
        widths = [self._width(nodes, lines) for lines in (1, 2, 3)]
        return next((width for width in widths if width <= FLAT_TEXT * self.gaps.em), widths[-1])

    def _fixed(self, nodes: Sequence[Node]) -> float:
        return self.texts.fixed_width(nodes, self.gaps)

    def smallest(self, node: Node, width: float, dear: float) -> Plan:
        """Return a compact plan of a side branch whose box has a text width in mm.

        A mm of its width counts as much as `dear` mm of its height.
        """
        return min(self.plans(node, width), key=lambda item: item.w * dear + item.h).make()

    def _all(self, node: Node) -> list[Option]:
        wanted = node.arrangement
        found: list[Option] = []
        boxable = len(node.kinds) < 2 and not node.bottom and all(child.is_leaf for child in node.below)
        if wanted is Arrangement.LIST_BOX and boxable:
            found = self._list_boxes(node)
        if wanted is Arrangement.ROW or (wanted is Arrangement.AUTO and 1 <= len(node.below) <= MOST_ROW):
            found += self._rows(node)
        if not found or wanted in LISTS or (wanted is Arrangement.AUTO and len(node.below) > 1):
            found += self._lists(node)
        if node.frame:
            top, _ = self.sizer.frame_pad(Plan(node, 0))
            sides = [self.sizer.frame_side(node, option.w) for option in found]
            found = [
                Option(o.w + 2 * side, o.h + top + side, o.port + side, o.arrangement, o.make)
                for o, side in zip(found, sides, strict=True)
            ]
        return [self._with_bottom(node, option) for option in pareto(found)] if node.bottom else found

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
        own_widths = self.thorough and len(node.below) <= MOST_BRANCHES and node.arrangement not in CENTRED
        found = []
        for width in self.texts.widths(node.below, self.gaps, HEAD_WIDTHS if own_widths else NESTED_WIDTHS):
            choices = [self.plans(child, width) for child in node.below]
            if own_widths:
                found += self._own_widths(node, choices)
            else:
                found += self._columns_of(node, self._at_widths(choices))
        return found

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
        found = []
        for split in leaves.splits(self.column_counts(node)):
            text_w = text_width(leaves.widths[split.width], em)
            w = self.columns_width(node, text_w + 2 * gaps.pad_x, split.of, stub)
            h = drop + split.height(line, box, gaps.v_gap)
            make = self._splitter(node, self._leaf_plans(node, text_w), split.of)
            found.append(Option(w, h, w / 2, list_form(node), make))
        return found

    def columns_width(self, node: Node, width: float, count: int, stub: float) -> float:
        """Return the width in mm of a list in columns of `width` mm, each with `stub` mm beside it."""
        if node.arrangement in CENTRED:
            return 2 * (width + stub)
        return count * (width + stub) + (count - 1) * self.gaps.column_gap

    def _leaf_plans(self, node: Node, width: float) -> Callable[[], list[Plan]]:
        return lambda: [Plan(child, width) for child in node.below]

    def _at_widths(self, choices: list[list[Branch]]) -> list[list[Branch]]:
        """Return, for some column widths, the lowest choice of each branch that keeps within the width."""
        widest = sorted({branch.w for choice in choices for branch in choice})
        least = max(min(branch.w for branch in choice) for choice in choices)
        targets = [w for w in widest if w >= least - 1e-9]
        step = max(1, len(targets) // 6)
        return [
            [min((branch for branch in choice if branch.w <= target + 1e-9), key=_height) for choice in choices]
            for target in targets[::step]
        ]

    def _columns_of(self, node: Node, variants: list[list[Branch]]) -> list[Option]:
        found = []
        drop, stub = self.drop(node), self.sizer.stub(node)
        for branches in variants:
            heights = [branch.h for branch in branches]
            sums = running(heights, self.gaps.v_gap)
            width = max(branch.port for branch in branches) + max(branch.w - branch.port for branch in branches)
            make = _make_all([branch.make for branch in branches])
            known = float("inf")
            for count in self.column_counts(node):
                tallest = known = lowest_limit(heights, sums, count, self.gaps.v_gap, known, NEAR)
                if node.arrangement is Arrangement.PAIRS:
                    rows = [max(heights[at : at + 2]) for at in range(0, len(heights), 2)]
                    tallest = sum(rows) + self.gaps.v_gap * (len(rows) - 1)
                total = self.columns_width(node, width, count, stub)
                split = self._splitter(node, make, count)
                found.append(Option(total, drop + tallest, total / 2, list_form(node), split))
        return found

    def _splitter(self, node: Node, make: Callable[[], list[Plan]], count: int) -> Callable[[], list[list[Plan]]]:
        if node.arrangement is Arrangement.PAIRS:
            return lambda: in_pairs(make(), self.sizer)
        return lambda: split_columns(self.sizer, make(), count)

    def _list_boxes(self, node: Node) -> list[Option]:
        found = []
        probe = Plan(node, 0, Arrangement.LIST_BOX, [[Plan(child, 0) for child in node.below]])
        extra = self.sizer.marker_width(probe)
        for bare in self.texts.widths(node.below, self.gaps):
            width = bare if self._fixed(node.below) else bare + extra
            for item in probe.columns[0]:
                item.text_w = width
            height = self.drop(node) + self.sizer.list_box_height(probe)
            outer = width + 2 * self.gaps.pad_x
            found.append(Option(outer, height, outer / 2, Arrangement.LIST_BOX, self._one_column(node, width)))
        return found

    def _one_column(self, node: Node, width: float) -> Callable[[], list[list[Plan]]]:
        return lambda: [[Plan(child, width) for child in node.below]]

    def drop(self, node: Node) -> float:
        return self.sizer.drop(Plan(node, 0)) if node.placement else 0.0

    def sister_widths(self, nodes: Sequence[Node]) -> list[float]:
        """Return text widths in mm for the boxes of a row: the narrowest for one, two, ... lines.

        Those of a handsome width come first, the widest of them before the others.
        """
        if fixed := self._fixed(nodes):
            return [fixed]
        found: list[float] = []
        for lines in range(1, 20 if self.thorough else 6):
            width = max(self.texts.stack_width_for(node, lines, self.gaps) for node in nodes) + 0.01
            if not found or width < found[-1] - 0.5:
                found.append(width)
        handsome = HANDSOME_TEXT * self.gaps.em
        return sorted(found, key=lambda width: (width > handsome, width if width > handsome else -width))

    def _rows(self, node: Node) -> list[Option]:
        found = []
        drop = self.drop(node)
        for width in self.sister_widths(node.below):
            choices = [self.plans(child, width) for child in node.below]
            falls = [[-branch.h for branch in choice] for choice in choices]
            heights = sorted({round(branch.h, 3) for choice in choices for branch in choice})
            least = max(min(branch.h for branch in choice) for choice in choices)
            targets = [h for h in heights if h >= least - 1e-2]
            step = max(1, len(targets) // 16)
            tallest = max(self.texts.stack_height(child, width, self.gaps) for child in node.below)
            # Boxes of a row share one height, so each branch may grow by what its own box lacks.
            lacks = [tallest - self.texts.stack_height(child, width, self.gaps) for child in node.below]
            for target in targets[::step]:
                # The narrowest of each that is low enough: they stand by growing width and falling height.
                picked = [
                    choice[bisect_left(fallen, -target - 1e-2)] for choice, fallen in zip(choices, falls, strict=True)
                ]
                total = sum(branch.w for branch in picked) + self.gaps.branch_gap * (len(picked) - 1)
                grown = max(branch.h + lack for branch, lack in zip(picked, lacks, strict=True))
                make = self._row_maker(_make_all([branch.make for branch in picked]), tallest)
                port = (picked[0].port + total - picked[-1].w + picked[-1].port) / 2
                found.append(Option(total, drop + grown, port, Arrangement.ROW, make))
        return found

    def _row_maker(self, make: Callable[[], list[Plan]], height: float) -> Callable[[], list[list[Plan]]]:
        def columns() -> list[list[Plan]]:
            plans = make()
            for plan in plans:
                plan.height = height
            return [[plan] for plan in plans]

        return columns


def list_form(node: Node) -> Arrangement:
    """Return the arrangement that a list of the node's children gets."""
    return node.arrangement if node.arrangement in LISTS else Arrangement.COLUMNS


def no_higher(limit: float) -> Fits:
    return lambda _x, run: run.h <= limit


def made(runs: Sequence[Run]) -> Callable[[], list[list[Plan]]]:
    """Return what builds the plans of columns of branches."""
    return lambda: [[branch.make() for branch in run.branches] for run in runs]


def in_pairs(plans: list[Plan], sizer: Sizer) -> list[list[Plan]]:
    """Hang branches two by two on a trunk: first left, second right. Simple boxes get their pair's height."""
    for pair in zip(plans[0::2], plans[1::2], strict=False):
        if all(plan.node.is_leaf for plan in pair):
            height = max(sizer.box_height(plan) for plan in pair)
            for plan in pair:
                plan.height = height
    return [plans[0::2], plans[1::2]] if len(plans) > 1 else [plans]


def _fallen(option: Option) -> float:
    return -option.h


def _height(branch: Branch) -> float:
    return branch.h


def _make_all(makers: list[Callable[[], Plan]]) -> Callable[[], list[Plan]]:
    return lambda: [make() for make in makers]


def pareto(options: Iterable[Option], most: int = MOST_OPTIONS) -> list[Option]:
    """Return the options that no other beats, by growing width and falling height, at most `most` of them."""
    kept: list[Option] = []
    for option in sorted(options, key=lambda item: (item.w, item.h)):
        if not kept or option.h < kept[-1].h - 0.05:
            kept.append(option)
    return thinned(kept, most)
