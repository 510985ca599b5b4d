"""Plans of a branch: how the children of each node are arranged, and the size that gives.

A plan fixes arrangement, columns and box widths; its size follows from the spacing, so that one plan can be measured
tight while searching and relaxed when drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from orgeditor.layout.spacing import LANE, Spacing, Texts, marker_width
from orgeditor.layout.stacks import balanced
from orgeditor.layout.tree import Node
from orgeditor.model.records import Arrangement

CAPTION_LINES = 1.2
JOG = 3.0
"""A line that turns aside by less than this (mm) looks like one that misses."""


@dataclass(slots=True)
class Plan:
    """How a node and what hangs from it are drawn. `text_w` is the width in mm for the text of the node's box.

    `arrangement` is never AUTO. `columns` holds the children, column by column (one column per child in a row; one
    column for a list box). `height` overrides the natural height of the box, for sisters in a row; `last_gap` mm are
    added before the last branch of a row.
    """

    node: Node
    text_w: float
    arrangement: Arrangement = Arrangement.ROW
    columns: list[list[Plan]] = field(default_factory=list)
    height: float = 0.0
    left: list[Plan] = field(default_factory=list)
    right: list[Plan] = field(default_factory=list)
    framed: bool = False
    last_gap: float = 0.0

    @property
    def children(self) -> list[Plan]:
        return [plan for column in self.columns for plan in column]


@dataclass(frozen=True, slots=True)
class Size:
    """Size of a branch in mm; `port` is the x of the node box's centre from the branch's left edge."""

    w: float
    h: float
    port: float


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
        return plan.text_w + 2 * self.gaps.pad_x

    def box_height(self, plan: Plan) -> float:
        """Return the height of the node's stack: its box with those glued under it."""
        return max(plan.height, self.texts.stack_height(plan.node, plan.text_w, self.gaps))

    def drop(self, plan: Plan) -> float:
        """Return the height between a node and its children: a bus for each kind of line between two gaps."""
        return 2 * self.gaps.drop + LANE * max(0, len(plan.node.kinds) - 1)

    def stub(self, node: Node) -> float:
        """Return the width left of a column: a trunk for each kind of line and the way to the boxes."""
        return self.gaps.stub + LANE * max(0, len(node.kinds) - 1)

    def staff_height(self, plan: Plan) -> float:
        """Return the height that staff takes between the node's box and what hangs below it."""
        if not plan.left and not plan.right:
            return 0.0
        return 2 * self.gaps.drop + max(self.stack(plan.left), self.stack(plan.right))

    def stack(self, plans: list[Plan]) -> float:
        """Return the height of branches one under the other."""
        if not plans:
            return 0.0
        return sum(self.size(plan).h for plan in plans) + self.gaps.v_gap * (len(plans) - 1)

    def frame_pad(self, plan: Plan) -> tuple[float, float]:
        """Return what a group frame round all children adds at the top and at each other side."""
        if not plan.framed:
            return (0.0, 0.0)
        content = self._bare_block(plan).w if plan.columns else float("inf")
        return (self.gaps.frame + CAPTION_LINES * self.gaps.line, self.frame_side(plan.node, content))

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
        has_box = plan.node.placement is not None
        width = self.outer(plan) if has_box else 0.0
        height = self.box_height(plan) if has_box else 0.0
        height += self.staff_height(plan)
        left, right = width / 2, width / 2
        for side, plans in ((0, plan.left), (1, plan.right)):
            if plans:
                reach = self.gaps.stub * 2 + max(self.size(item).w for item in plans)
                left, right = (max(left, reach), right) if side == 0 else (left, max(right, reach))
        if plan.columns:
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
        return Size(bare.w + 2 * side, bare.h + top + side, bare.port + side)

    def _bare_block(self, plan: Plan) -> Size:
        gaps = self.gaps
        if plan.arrangement is Arrangement.ROW:
            sizes = [self.size(column[0]) for column in plan.columns]
            width = sum(size.w for size in sizes) + gaps.branch_gap * (len(sizes) - 1) + plan.last_gap
            height = max(size.h for size in sizes) + (self.drop(plan) if plan.node.placement else 0.0)
            port = (sizes[0].port + width - sizes[-1].w + sizes[-1].port) / 2
        elif plan.arrangement is Arrangement.LIST_BOX:
            width = self.outer(plan.columns[0][0])
            height = self.drop(plan) + self.list_box_height(plan)
            port = width / 2
        else:
            widths = [max(self.size(item).w for item in column) for column in plan.columns]
            width = sum(widths) + self.stub(plan.node) * len(widths) + gaps.column_gap * (len(widths) - 1)
            height = self.drop(plan) + max(self.stack(column) for column in plan.columns)
            port = self.over_a_trunk(plan, width / 2)
        return Size(width, height, port)

    def over_a_trunk(self, plan: Plan, x: float) -> float:
        """Return the x of the trunk that is so near to `x` that a jog would look like a miss, else `x` itself.

        Both from the left edge of the first column's trunk.
        """
        trunk = 0.0
        for column in plan.columns:
            if len(plan.node.ports) < 2 and 0 < abs(trunk - x) < JOG:
                return trunk
            trunk += self.stub(plan.node) + max(self.size(item).w for item in column) + self.gaps.column_gap
        return x

    def list_box_height(self, plan: Plan) -> float:
        """Return the height of the frame of a list box, its names one under the other."""
        rows = sum(self.item_height(plan, item) for item in plan.columns[0])
        return rows + 2 * self.gaps.pad_y

    def item_height(self, plan: Plan, item: Plan) -> float:
        lines = self.texts.lines(item.node, self.item_text_width(plan) / self.gaps.em)
        return len(lines) * self.gaps.line + 0.25 * self.gaps.em

    def item_text_width(self, plan: Plan) -> float:
        """Return the width in mm for the names in a list box, beside the markers."""
        return plan.columns[0][0].text_w - self.marker_width(plan)

    def marker_width(self, plan: Plan) -> float:
        placement = plan.node.placement
        if placement is None:
            return 0.0
        count = len(plan.columns[0])
        return marker_width(placement.numbering, count, self.texts.wrapper(plan.node)) * self.gaps.em


def split_columns(sizer: Sizer, plans: list[Plan], columns: int) -> list[list[Plan]]:
    """Split branches, in order, into balanced columns."""
    starts = balanced([sizer.size(plan).h for plan in plans], columns, sizer.gaps.v_gap)
    ends = [*starts[1:], len(plans)]
    return [plans[start:end] for start, end in zip(starts, ends, strict=True) if end > start]
