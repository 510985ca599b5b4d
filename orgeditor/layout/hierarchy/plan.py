"""Plans of a branch: how the children of each node are arranged, and the size that gives.

A plan fixes arrangement, columns and box widths; its size follows from the spacing, so that one plan can be measured
tight while searching and relaxed when drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import NamedTuple

from orgeditor.layout.hierarchy.framed_lists import depths, split_framed, standing
from orgeditor.layout.hierarchy.ports import over_a_box, over_a_trunk
from orgeditor.layout.hierarchy.spacing import LANE, Spacing, Texts
from orgeditor.layout.hierarchy.stacks import balanced, running
from orgeditor.layout.hierarchy.tree import CENTRED, Node
from orgeditor.layout.hierarchy.trunk_rows import Halves, balanced_places, broader_half
from orgeditor.layout.measure import LINE_HEIGHT
from orgeditor.model.records import Arrangement

CAPTION_LINES = 1.2


@dataclass(slots=True)
class Plan:
    """How a node and what hangs from it are drawn. `text_w` is the width in mm for the text of the node's box.

    `arrangement` is never AUTO. `columns` holds the children, column by column (one column per child in a row; one
    column for a list box; first left, then right of the trunk). `bottom` hang below all of them, side by side.
    `height` overrides the natural height of the box, for sisters in a row; `last_gap` mm are added before the last
    branch of a row, `lead` mm between the box and what hangs below it. `halves` says how a row round a trunk that goes
    on below it is balanced.
    """

    node: Node
    text_w: float
    arrangement: Arrangement = Arrangement.ROW
    columns: list[list[Plan]] = field(default_factory=list)
    height: float = 0.0
    left: list[Plan] = field(default_factory=list)
    right: list[Plan] = field(default_factory=list)
    last_gap: float = 0.0
    bottom: list[Plan] = field(default_factory=list)
    lead: float = 0.0
    halves: Halves = Halves.OWN

    @property
    def children(self) -> list[Plan]:
        return [plan for column in self.columns for plan in column]

    def walk(self) -> Iterator[Plan]:
        """Yield the plan and all that stands in its columns, theirs and so on: no staff, nothing at a bottom."""
        open_plans = [self]
        while open_plans:
            plan = open_plans.pop()
            yield plan
            open_plans += plan.children


class Size(NamedTuple):
    """Size of a branch in mm; `port` is the x of the node box's centre from the branch's left edge."""

    w: float
    h: float
    port: float


class Lane(NamedTuple):
    """A column of a list: left edge and width of its branches, the x under which all their boxes are centred, and that
    of its trunk; `mirrored` when that is at the right."""

    x: float
    w: float
    center: float
    trunk: float
    mirrored: bool = False


class Sizer:
    """Measures plans for one spacing."""

    def __init__(self, texts: Texts, gaps: Spacing) -> None:
        self.texts = texts
        self.gaps = gaps
        # With the plan itself, so that a plan that is thrown away never lends its id to another.
        self._sizes: dict[int, tuple[Plan, Size]] = {}
        self._blocks: dict[int, tuple[Plan, Size]] = {}

    def outer(self, plan: Plan) -> float:
        """Return the outer width of the node's box."""
        if plan.node.bundle:
            return 0.0
        return plan.text_w + 2 * self.gaps.pad_x

    def box_height(self, plan: Plan) -> float:
        """Return the height of the node's stack: its box with those glued under it."""
        own = self.texts.stack_height(plan.node, plan.text_w, self.gaps)
        return own if own > plan.height or plan.node.bundle else plan.height

    def drop(self, plan: Plan) -> float:
        """Return the height between a node and its children: a bus for each kind of line between two gaps."""
        return 2 * self.gaps.drop + LANE * max(0, len(plan.node.kinds) - 1) + plan.lead

    def stub(self, node: Node) -> float:
        """Return the width left of a column: a trunk for each kind of line, and the way to the boxes."""
        return self.gaps.stub + self.beside(node) + LANE * max(0, len(node.ports if node.bottom else node.kinds) - 1)

    def beside(self, node: Node) -> float:
        """Return the room at each side of a column for the edges of frames round some of its boxes."""
        return self.gaps.frame if node.framed else 0.0

    def staff_height(self, plan: Plan) -> float:
        """Return the height that staff takes between the node's box and what hangs below it."""
        if not plan.left and not plan.right:
            return 0.0
        return self.gaps.drop + max(self.stack(plan.left), self.stack(plan.right))

    def stack(self, plans: Sequence[Plan]) -> float:
        """Return the height of branches one under the other."""
        if not plans:
            return 0.0
        return sum([self.size(plan).h for plan in plans]) + self.gaps.v_gap * (len(plans) - 1)

    def frame_pad(self, plan: Plan) -> tuple[float, float]:
        """Return what a group frame round all children adds at the top and at each side."""
        if not plan.node.frame:
            return (0.0, 0.0)
        content = self._bare_block(plan).w if plan.columns else float("inf")
        return (self.gaps.frame + CAPTION_LINES * self.gaps.line, self.frame_side(plan.node, content))

    def frame_foot(self, node: Node) -> float:
        """Return what a group frame adds below all children."""
        return self.gaps.frame if node.frame else 0.0

    def frame_side(self, node: Node, content: float) -> float:
        """Return the room at each side between a frame and a content of that width.

        The caption must fit beside the lines that come down in the middle.
        """
        caption = self.texts.plain.width(node.caption) * self.gaps.em
        lines = self.texts.port_width(node) / 2
        return max(self.gaps.frame, lines + caption + 2 * self.gaps.frame - content / 2)

    def size(self, plan: Plan) -> Size:
        """Return the size of the whole branch."""
        found = self._sizes.get(id(plan))
        if found is None:
            found = self._sizes[id(plan)] = (plan, self._size(plan))
        return found[1]

    def _size(self, plan: Plan) -> Size:
        if plan.node.is_leaf:
            width = plan.text_w + 2 * self.gaps.pad_x
            return Size(width, self.box_height(plan), width / 2)
        has_box = not plan.node.is_top
        width = self.outer(plan) if has_box else 0.0
        height = self.box_height(plan) if has_box else 0.0
        height += self.staff_height(plan)
        left, right = width / 2, width / 2
        for side, plans in ((0, plan.left), (1, plan.right)):
            if plans:
                reach = self.gaps.aside + max(self.size(item).w for item in plans)
                left, right = (max(left, reach), right) if side == 0 else (left, max(right, reach))
        if plan.columns or plan.bottom:
            block = self.block(plan)
            height += block.h
            left, right = max(left, block.port), max(right, block.w - block.port)
        return Size(left + right, height, left)

    def block(self, plan: Plan) -> Size:
        """Return the size of what hangs below a node; `port` is the x over which the node's centre goes."""
        found = self._blocks.get(id(plan))
        if found is None:
            found = self._blocks[id(plan)] = (plan, self._block(plan))
        return found[1]

    def _block(self, plan: Plan) -> Size:
        bare = self._bare_block(plan)
        top, side = self.frame_pad(plan)
        return Size(bare.w + 2 * side, bare.h + top + self.frame_foot(plan.node), bare.port + side)

    def _bare_block(self, plan: Plan) -> Size:
        size = self._content(plan)
        if not plan.bottom:
            return size
        row = self.bottom_width(plan)
        left = max(size.port, row / 2)
        right = max(size.w - size.port, row / 2)
        return Size(left + right, size.h + self.bottom_height(plan), left)

    def inset(self, plan: Plan) -> float:
        """Return how far what hangs between a box and those at its bottom stands from the block's left edge."""
        return max(0.0, self.bottom_width(plan) / 2 - self._content(plan).port) if plan.bottom else 0.0

    def content_height(self, plan: Plan) -> float:
        """Return the height of what hangs between a box and those at its bottom."""
        return self._content(plan).h

    def content_port(self, plan: Plan) -> float:
        """Return the x of the trunk of that from its left edge."""
        return self._content(plan).port

    def _content(self, plan: Plan) -> Size:
        drop = 0.0 if plan.node.is_top else self.drop(plan)
        if not plan.columns:
            return Size(0.0, plan.lead, 0.0)
        if plan.arrangement is Arrangement.ROW:
            return self._row(plan, drop)
        if plan.arrangement is Arrangement.LIST_BOX:
            width = self.outer(plan.columns[0][0])
            return Size(width, drop + self.list_box_height(plan), width / 2)
        columns = [self.column(column) for column in plan.columns]
        beside = self.beside(plan.node)
        width = max([max(lane.x + lane.w + beside, lane.trunk) for lane in self._lanes(plan, columns)])
        uneven = plan.arrangement is Arrangement.PAIRS or plan.node.framed
        depths = self.column_depths(plan) if uneven else [column.h for column in columns]
        return Size(width, drop + max(depths), over_a_trunk(self, plan, self._below_its_edge(plan, width)))

    def _below_its_edge(self, plan: Plan, width: float) -> float:
        """Return the x over which a head goes best above a list `width` mm wide: mostly its middle.

        Where only a single column's trunk makes it wider than the head, the edges opposite to the trunk are in line.
        """
        own = self.outer(plan)
        is_wider = own < width < own + 2 * self.stub(plan.node)
        if len(plan.columns) > 1 or plan.bottom or plan.node.is_top or not is_wider or plan.arrangement in CENTRED:
            return width / 2
        return own / 2 if plan.arrangement is Arrangement.LIST_LEFT else width - own / 2

    def column_depths(self, plan: Plan) -> list[float]:
        """Return the height of each column; columns of pairs are as high as all their pairs."""
        if plan.arrangement is Arrangement.PAIRS:
            heights = self.pair_heights(plan)
            return [sum(heights) + self.gaps.v_gap * (len(heights) - 1)] * len(plan.columns)
        if plan.node.framed:
            return depths(self, plan.node, plan.columns)
        return [self.stack(column) for column in plan.columns]

    def _row(self, plan: Plan, drop: float) -> Size:
        sizes = [self.size(column[0]) for column in plan.columns]
        places = self.row_places(plan)
        height = max(size.h for size in sizes) + drop
        width = places[-1] + sizes[-1].w
        if plan.bottom:
            middle = (self.gaps.branch_gap + self.trunk_gap(plan, len(sizes))) / 2
            if plan.halves is not Halves.OWN:
                port = broader_half(self, plan) + middle
                return Size(2 * port, height, port)
            last = self.left_of_trunk(len(plan.columns)) - 1
            return Size(width, height, places[last] + sizes[last].w + middle)
        port = (sizes[0].port + width - sizes[-1].w + sizes[-1].port) / 2
        return Size(width, height, over_a_box(self, plan, port))

    def row_places(self, plan: Plan) -> list[float]:
        """Return the left edge of each branch of a row, from that of the first."""
        if plan.bottom and plan.halves is not Halves.OWN:
            return balanced_places(self, plan)
        half = self.left_of_trunk(len(plan.columns)) if plan.bottom else 0
        found, x = [], 0.0
        for number, column in enumerate(plan.columns, 1):
            x += plan.last_gap if number == len(plan.columns) else 0.0
            found.append(x)
            x += self.size(column[0]).w + self.gaps.branch_gap
            x += self.trunk_gap(plan, len(plan.columns)) if number == half else 0.0
        return found

    def left_of_trunk(self, branches: int) -> int:
        """Return how many branches of a row stand left of a trunk that goes on to the boxes below them all."""
        return (branches + 1) // 2

    def trunk_gap(self, plan: Plan, branches: int) -> float:
        """Return what such a trunk adds to the gap in the middle of a row of branches."""
        return 2 * self.gaps.stub + self.texts.port_width(plan.node) if branches > 1 else 0.0

    def bottom_width(self, plan: Plan) -> float:
        sizes = [self.size(item) for item in plan.bottom]
        return sum(size.w for size in sizes) + self.gaps.branch_gap * (len(sizes) - 1)

    def bottom_spans(self, plan: Plan) -> list[tuple[float, float, float]]:
        """Return left and right end of each branch below all others, from their trunk, and its height, all in mm."""
        found, x = [], -self.bottom_width(plan) / 2
        for size in map(self.size, plan.bottom):
            found.append((x, x + size.w, size.h))
            x += size.w + self.gaps.branch_gap
        return found

    def bottom_height(self, plan: Plan) -> float:
        """Return the height in mm of the boxes below all others with the way to them."""
        return self.bottom_drop(plan) + max(self.size(item).h for item in plan.bottom)

    def bottom_drop(self, plan: Plan) -> float:
        """Return the height of the way: a bus for each kind of line between two gaps."""
        return 2 * self.gaps.drop + LANE * max(0, len({item.node.kind for item in plan.bottom} - {""}) - 1)

    def lanes(self, plan: Plan) -> list[Lane]:
        """Return the columns of a list, from the block's left edge."""
        return self._lanes(plan, [self.column(column) for column in plan.columns])

    def _lanes(self, plan: Plan, columns: Sequence[Size]) -> list[Lane]:
        stub, beside = self.stub(plan.node), self.beside(plan.node)
        if plan.arrangement in CENTRED:
            first = columns[0]
            trunk = beside + first.w + stub
            return [
                Lane(beside, first.w, beside + first.port, trunk, True),
                *(Lane(trunk + stub, size.w, trunk + stub + size.port, trunk) for size in columns[1:]),
            ]
        if plan.arrangement is Arrangement.LIST_LEFT:
            return [Lane(beside, columns[0].w, beside + columns[0].port, beside + columns[0].w + stub, True)]
        lanes: list[Lane] = []
        x = 0.0
        for size in columns:
            lanes.append(Lane(x + stub, size.w, x + stub + size.port, x))
            x += stub + size.w + beside + self.gaps.column_gap
        return lanes

    def column(self, plans: Sequence[Plan]) -> Size:
        """Return the size of branches one under the other whose boxes are centred on one line, at `port`."""
        sizes = [self.size(plan) for plan in plans]
        left = max([port for _, _, port in sizes])
        right = max([w - port for w, _, port in sizes])
        return Size(left + right, sum([h for _, h, _ in sizes]) + self.gaps.v_gap * (len(sizes) - 1), left)

    def column_tops(self, plan: Plan, column: Sequence[Plan]) -> list[float]:
        """Return the y of each branch of a column from its top."""
        if plan.node.framed:
            return standing(self, plan.node, column).tops
        paired = plan.arrangement is Arrangement.PAIRS
        heights = self.pair_heights(plan) if paired else [self.size(item).h for item in column]
        return running(heights, self.gaps.v_gap)[: len(column)]

    def pair_heights(self, plan: Plan) -> list[float]:
        """Return the height of each pair of branches on a trunk."""
        pairs = zip_longest(*([self.size(item).h for item in column] for column in plan.columns), fillvalue=0.0)
        return [max(pair) for pair in pairs]

    def list_box_height(self, plan: Plan) -> float:
        """Return the height of the frame of a list box, its names one under the other."""
        width = self.item_text_width(plan)
        return sum(self.item_height(item.node, width) for item in plan.columns[0]) + 2 * self.gaps.pad_y

    def item_height(self, node: Node, width: float) -> float:
        """Return the height of a row of a list box whose names are `width` mm wide."""
        em = self.texts.em(node, self.gaps)
        return (self.texts.line_count(node, width / em) * LINE_HEIGHT + self.gaps.row_gap) * em

    def item_text_width(self, plan: Plan) -> float:
        """Return the width in mm for the names in a list box, beside the markers."""
        return plan.columns[0][0].text_w - self.marker_width(plan)

    def marker_width(self, plan: Plan) -> float:
        placement = plan.node.placement
        if placement is None:
            return 0.0
        count = plan.node.first + len(plan.columns[0]) - 1
        child = plan.columns[0][0].node
        return self.texts.marker_width(child, placement.numbering, count) * self.texts.em(child, self.gaps)


def level_heads(left: list[Plan], right: list[Plan], sizer: Sizer) -> None:
    """Give the first boxes on both sides of a trunk texts of one height, so that their lines meet at one point."""
    if left and right and not (left[0].node.glued or right[0].node.glued):
        texts, gaps = sizer.texts, sizer.gaps
        firsts = (left[0], right[0])
        tallest = max(texts.text_height(plan.node, plan.text_w, gaps) for plan in firsts)
        for plan in firsts:
            plan.height = tallest + texts.grid_height(plan.node, gaps)


def split_columns(sizer: Sizer, node: Node, plans: list[Plan], columns: int) -> list[list[Plan]]:
    """Split the branches of a node's list, in order, into balanced columns."""
    if node.framed:
        return split_framed(sizer, node, plans, columns)
    starts = balanced([sizer.size(plan).h for plan in plans], columns, sizer.gaps.v_gap)
    ends = [*starts[1:], len(plans)]
    return [plans[start:end] for start, end in zip(starts, ends, strict=True) if end > start]
