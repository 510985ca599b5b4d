"""The ways in which a branch can be arranged: for each node the plans that no other plan beats in width and height."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from orgeditor.layout.plan import Plan, Sizer, split_columns
from orgeditor.layout.spacing import thinned
from orgeditor.layout.stacks import lowest_limit, running
from orgeditor.layout.tree import Node
from orgeditor.model.records import Arrangement

MOST_COLUMNS = 8
MANY_COLUMNS = (10, 12, 16, 20, 26, 34, 44, 56, 72, 96)
"""Tried beyond for long lists, which need a large sheet."""
SHORTEST_COLUMN = 12
"""Boxes that each of many columns must have at least."""
MOST_WIDTHS = 40
MOST_ROW = 6
"""More children than this are not tried side by side on their own account."""
HANDSOME_TEXT = 19.0
"""Text of a box in a row is broken into lines rather than run wider than this (em)."""
WIDEST_TEXT = 30.0
"""Widest text of a listed box in em; wider ones would be a line of text rather than a box."""


@dataclass(slots=True)
class Option:
    """Width and height in mm that a plan takes below its node; `make` builds the plan's columns."""

    w: float
    h: float
    arrangement: Arrangement
    make: Callable[[], list[list[Plan]]] = field(repr=False)


class Options:
    """Finds the options of each branch for one spacing."""

    def __init__(self, sizer: Sizer, framed: frozenset[str]) -> None:
        self.sizer = sizer
        self.texts = sizer.texts
        self.gaps = sizer.gaps
        self.framed = framed
        self._found: dict[int, list[Option]] = {}

    def below(self, node: Node) -> list[Option]:
        """Return the options for what hangs below a node, by growing width and falling height; [] for none."""
        key = id(node)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = pareto(self._all(node)) if node.below else []
        return found

    def plans(self, node: Node, text_w: float) -> list[tuple[float, float, Callable[[], Plan]]]:
        """Return (width, height, make) of whole branches whose node's box has a text width in mm."""
        bare = self.sizer.size(self.leaf(node, text_w))
        if not node.below:
            return [(bare.w, bare.h, lambda: self.leaf(node, text_w))]
        return [
            (max(bare.w, option.w), bare.h + option.h, self._maker(node, text_w, option)) for option in self.below(node)
        ]

    def _maker(self, node: Node, text_w: float, option: Option) -> Callable[[], Plan]:
        def make() -> Plan:
            plan = self.leaf(node, text_w)
            plan.arrangement = option.arrangement
            plan.columns = option.make()
            plan.framed = self.is_framed(node)
            return plan

        return make

    def leaf(self, node: Node, text_w: float) -> Plan:
        """Return a plan of the node with its staff and without what hangs below."""
        staff = [*node.left, *node.right]
        width = max((self.texts.stack_width_for(item, 3, self.gaps) for item in staff), default=0.0)
        sides = [[self.smallest(item, width) for item in items] for items in (node.left, node.right)]
        return Plan(node, text_w, left=sides[0], right=sides[1])

    def smallest(self, node: Node, width: float) -> Plan:
        """Return a compact plan of a staff branch whose box has a text width in mm."""
        best = min(self.plans(node, width), key=lambda item: item[0] * 0.5 + item[1])
        return best[2]()

    def is_framed(self, node: Node) -> bool:
        return any(child.placement is not None and child.placement.group in self.framed for child in node.below)

    def _all(self, node: Node) -> list[Option]:
        wanted = node.arrangement
        found: list[Option] = []
        if wanted is Arrangement.LIST_BOX and len(node.kinds) < 2 and all(child.is_leaf for child in node.below):
            found = self._list_boxes(node)
        if wanted is Arrangement.ROW or (wanted is Arrangement.AUTO and 1 <= len(node.below) <= MOST_ROW):
            found += self._rows(node)
        stacked = wanted in (Arrangement.LIST, Arrangement.COLUMNS)
        if not found or stacked or (wanted is Arrangement.AUTO and len(node.below) > 1):
            found += self._lists(node)
        if self.is_framed(node):
            top, _ = self.sizer.frame_pad(Plan(node, 0, framed=True))
            sides = [self.sizer.frame_side(node, option.w) for option in found]
            found = [
                Option(o.w + 2 * side, o.h + top + side, o.arrangement, o.make)
                for o, side in zip(found, sides, strict=True)
            ]
        return found

    def column_counts(self, node: Node) -> Sequence[int]:
        if node.arrangement is Arrangement.LIST:
            return (1,)
        if node.arrangement is Arrangement.COLUMNS and node.placement is not None and node.placement.columns > 0:
            return (min(node.placement.columns, len(node.below)),)
        few = range(1, min(MOST_COLUMNS, len(node.below)) + 1)
        many = (count for count in MANY_COLUMNS if count * SHORTEST_COLUMN <= len(node.below))
        return (*few, *many)

    def widths(self, nodes: Iterable[Node], most: int = MOST_WIDTHS) -> list[float]:
        """Return text widths in mm worth trying for boxes that share one: where a number of lines changes."""
        nodes = list(nodes)
        narrowest = max(self.texts.narrowest(item) for node in nodes for item in node.stack)
        narrowest = max(narrowest, *(self.texts.port_width(node) / self.gaps.em for node in nodes))
        useful = self.texts.useful_widths(nodes)
        ordered = thinned([narrowest, *(width for width in useful if narrowest < width <= WIDEST_TEXT)], most)
        return [width * self.gaps.em + 0.01 for width in ordered]

    def _lists(self, node: Node) -> list[Option]:
        gaps = self.gaps
        found: list[Option] = []
        leaves = all(child.is_leaf for child in node.below)
        for width in self.widths(node.below, MOST_WIDTHS if leaves else 4):
            if leaves:
                outer = width + 2 * gaps.pad_x
                branches = [(outer, self.texts.box_height(child, width, gaps)) for child in node.below]
                found += self._columns_of(node, [(branches, self._leaf_plans(node, width))])
            else:
                choices = [self.plans(child, width) for child in node.below]
                found += self._columns_of(node, self._at_widths(choices))
        return found

    def _leaf_plans(self, node: Node, width: float) -> Callable[[], list[Plan]]:
        return lambda: [Plan(child, width) for child in node.below]

    def _at_widths(
        self, choices: list[list[tuple[float, float, Callable[[], Plan]]]]
    ) -> list[tuple[list[tuple[float, float]], Callable[[], list[Plan]]]]:
        """Return, for some column widths, the lowest choice of each branch that keeps within the width."""
        widest = sorted({w for choice in choices for w, _, _ in choice})
        least = max(min(w for w, _, _ in choice) for choice in choices)
        targets = [w for w in widest if w >= least - 1e-9]
        step = max(1, len(targets) // 6)
        found = []
        for target in targets[::step]:
            picked = [
                min((item for item in choice if item[0] <= target + 1e-9), key=lambda item: item[1])
                for choice in choices
            ]
            found.append(([(target, item[1]) for item in picked], _make_all([item[2] for item in picked])))
        return found

    def _columns_of(
        self,
        node: Node,
        variants: list[tuple[list[tuple[float, float]], Callable[[], list[Plan]]]],
    ) -> list[Option]:
        found = []
        stub, drop = self.sizer.stub(node), self.drop(node)
        for branches, make in variants:
            heights = [h for _, h in branches]
            sums = running(heights, self.gaps.v_gap)
            width = max(w for w, _ in branches)
            for count in self.column_counts(node):
                tallest = lowest_limit(heights, sums, count, self.gaps.v_gap)
                total = count * (width + stub) + (count - 1) * self.gaps.column_gap
                found.append(Option(total, drop + tallest, Arrangement.COLUMNS, self._splitter(make, count)))
        return found

    def _splitter(self, make: Callable[[], list[Plan]], count: int) -> Callable[[], list[list[Plan]]]:
        return lambda: split_columns(self.sizer, make(), count)

    def _list_boxes(self, node: Node) -> list[Option]:
        found = []
        probe = Plan(node, 0, Arrangement.LIST_BOX, [[Plan(child, 0) for child in node.below]])
        extra = self.sizer.marker_width(probe)
        for bare in self.widths(node.below):
            width = bare + extra
            for item in probe.columns[0]:
                item.text_w = width
            height = self.drop(node) + self.sizer.list_box_height(probe)
            found.append(
                Option(width + 2 * self.gaps.pad_x, height, Arrangement.LIST_BOX, self._one_column(node, width))
            )
        return found

    def _one_column(self, node: Node, width: float) -> Callable[[], list[list[Plan]]]:
        return lambda: [[Plan(child, width) for child in node.below]]

    def drop(self, node: Node) -> float:
        return self.sizer.drop(Plan(node, 0)) if node.placement else 0.0

    def sister_widths(self, nodes: Sequence[Node]) -> list[float]:
        """Return text widths in mm for the boxes of a row: the narrowest for one, two, ... lines.

        Those of a handsome width come first, the widest of them before the others.
        """
        found: list[float] = []
        for lines in range(1, 6):
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
            heights = sorted({round(h, 3) for choice in choices for _, h, _ in choice})
            least = max(min(h for _, h, _ in choice) for choice in choices)
            targets = [h for h in heights if h >= least - 1e-2]
            step = max(1, len(targets) // 16)
            for target in targets[::step]:
                picked = [
                    min((item for item in choice if item[1] <= target + 1e-2), key=lambda item: item[0])
                    for choice in choices
                ]
                total = sum(item[0] for item in picked) + self.gaps.branch_gap * (len(picked) - 1)
                # Boxes of a row share one height, so each branch may grow by what its own box lacks.
                tallest = max(self.texts.stack_height(child, width, self.gaps) for child in node.below)
                grown = max(
                    item[1] + tallest - self.texts.stack_height(child, width, self.gaps)
                    for item, child in zip(picked, node.below, strict=True)
                )
                make = _make_all([item[2] for item in picked])
                found.append(Option(total, drop + grown, Arrangement.ROW, self._row_maker(make, tallest)))
        return found

    def _row_maker(self, make: Callable[[], list[Plan]], height: float) -> Callable[[], list[list[Plan]]]:
        def columns() -> list[list[Plan]]:
            plans = make()
            for plan in plans:
                plan.height = height
            return [[plan] for plan in plans]

        return columns


def _make_all(makers: list[Callable[[], Plan]]) -> Callable[[], list[Plan]]:
    return lambda: [make() for make in makers]


def pareto(options: Iterable[Option], most: int = 40) -> list[Option]:
    """Return the options that no other beats, by growing width and falling height, at most `most` of them."""
    kept: list[Option] = []
    for option in sorted(options, key=lambda item: (item.w, item.h)):
        if not kept or option.h < kept[-1].h - 0.05:
            kept.append(option)
    return thinned(kept, most)
