"""What branches weigh: estimates that tell at once about how many a page holds, and what surely does not fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import accumulate
from math import sqrt
from typing import NamedTuple

from orgeditor.layout.hierarchy.placing import Room
from orgeditor.layout.hierarchy.spacing import Spacing, Texts, beside, spacing
from orgeditor.layout.hierarchy.tree import Node, walk
from orgeditor.layout.measure import LINE_HEIGHT
from orgeditor.model.records import Arrangement

TYPICAL_TEXT = 14.0
"""Width in em at which the text of a box is broken, for an estimate of its height."""


class Bulk(NamedTuple):
    """What bounds the area of boxes from below: the widths of their texts in em, the roots of those, and a count.

    Names in a list box have neither padding nor gaps of their own: they count with their texts alone.
    """

    texts: float = 0.0
    roots: float = 0.0
    boxes: float = 0.0

    def area(self, gaps: Spacing) -> float:
        """Return an area in mm² that the boxes surely take, with the least gaps beside and below each.

        A text of width t in lines of width w is w + a wide and t / w lines + b high. However it is broken, that is no
        less than (√(t · line) + √(a · b))².
        """
        line = LINE_HEIGHT * gaps.em * gaps.em
        around = (2 * gaps.pad_x + beside(gaps)) * (2 * gaps.pad_y + gaps.v_gap)
        return line * self.texts + 2 * sqrt(line * around) * self.roots + around * self.boxes

    def joined(self, other: Bulk) -> Bulk:
        return Bulk(self.texts + other.texts, self.roots + other.roots, self.boxes + other.boxes)


class Weights:
    """Weights of all branches of a tree at its smallest font, whose gaps are given."""

    def __init__(self, root: Node, texts: Texts, gaps: Spacing) -> None:
        self.texts = texts
        self.gaps = gaps
        self._weights: dict[int, float] = {}
        self._bulks: dict[int, Bulk] = {}
        self._least_heights: dict[int, float] = {}
        for node in reversed([*walk([root])]):
            self._weigh(node)

    def weight(self, node: Node) -> float:
        """Return about the area in mm² that a branch takes, with the gaps between its boxes."""
        return self._weights[id(node)]

    def head_weight(self, node: Node) -> float:
        """Return about the area in mm² that the head of a branch takes with a mark under it."""
        return 2 * sum(map(self._box, node.stack))

    def may_fit(self, branches: Iterable[Node], above: int, room: Room, font_pt: float) -> bool:
        """Say whether branches may find room at a font, under that many boxes one below the other; no is sure."""
        listed = [id(node) for node in branches]
        deepest = max((self._least_heights[key] for key in listed), default=0.0)
        if deepest + above * self.gaps.drop > room.area.h:
            return False
        return self.has_area(reduce(Bulk.joined, (self._bulks[key] for key in listed), Bulk()), room, font_pt)

    def has_area(self, bulk: Bulk, room: Room, font_pt: float) -> bool:
        """Say whether so much may find room at a font; no is sure."""
        gaps = spacing(font_pt, lanes=room.lanes)
        return bulk.area(gaps) <= area_with_gaps(room, gaps)

    def bulks_from(self, branches: Sequence[Node | None]) -> list[Bulk]:
        """Return for each branch the bulk of it and of all after it; None counts for nothing."""
        bulks = (self._bulks[id(node)] if node is not None else Bulk() for node in reversed(branches))
        return [*accumulate(bulks, Bulk.joined)][::-1]

    def height(self, upper: Iterable[Node]) -> float:
        """Return about how much height in mm nodes take that stand one below the other."""
        nodes = list(upper)
        boxes = [item for node in nodes for item in node.stack]
        lines = sum(map(self._lines, boxes)) * self.gaps.line
        return lines + 2 * len(boxes) * self.gaps.pad_y + 2 * len(nodes) * self.gaps.drop

    def _weigh(self, node: Node) -> None:
        below = [id(child) for child in node.children]
        key = id(node)
        small = min(1.0, node.font / self.gaps.font_pt) if node.font else 1.0
        listed = node.arrangement is Arrangement.LIST_BOX
        bulk = self._own_bulk(node)
        for child in node.children:
            own = self._bulks[id(child)]
            bulk = bulk.joined(Bulk(own.texts) if listed and child.is_leaf else own)
        self._bulks[key] = bulk
        self._weights[key] = sum(map(self._box, node.stack)) + sum(self._weights[child] for child in below)
        own_height = len(node.stack) * self.gaps.line * small
        least = own_height + 2 * self.gaps.pad_y * len(node.stack) + self.gaps.drop
        self._least_heights[key] = max((least + self._least_heights[child] for child in below), default=own_height)

    def _own_bulk(self, node: Node) -> Bulk:
        """Return what bounds the area of a node's box; glued ones, and a font of its own, count for nothing."""
        if node.placement is None:
            return Bulk()
        wrapper = self.texts.wrapper(node)
        width = 0.0 if node.font else wrapper.width(node.text) - node.text.count(" ") * wrapper.width(" ")
        return Bulk(width, sqrt(max(width, 0.0)), 1.0)

    def _lines(self, node: Node) -> int:
        return 1 + int(self.texts.wrapper(node).width(node.text) / TYPICAL_TEXT) + bool(node.note)

    def _box(self, node: Node) -> float:
        """Return about the area in mm² that a box takes with the gaps round it."""
        lines = self._lines(node)
        width = self.texts.wrapper(node).width(node.text) / lines * self.gaps.em
        height = lines * self.gaps.line + 2 * self.gaps.pad_y + self.gaps.v_gap
        return (width + 2 * self.gaps.pad_x + self.gaps.stub + self.gaps.column_gap) * height


def area_with_gaps(room: Room, gaps: Spacing) -> float:
    """Return the area in mm² of a room for boxes with the gaps right of them and under them."""
    # Gaps reach out of the room, and into what is taken there.
    edges = [room.area, *room.blocked]
    out = sum(rect.w * gaps.v_gap + rect.h * beside(gaps) for rect in edges) + gaps.v_gap * beside(gaps)
    return free_area(room) + out


def free_area(room: Room) -> float:
    """Return the area in mm² of a room that is not taken."""
    area = room.area
    taken = 0.0
    for rect in room.blocked:
        width = min(rect.right, area.right) - max(rect.x, area.x)
        height = min(rect.bottom, area.bottom) - max(rect.y, area.y)
        taken += max(0.0, width) * max(0.0, height)
    return max(area.w * area.h - taken, 1.0)
