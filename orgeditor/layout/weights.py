"""What branches weigh: estimates that tell at once about how many a page holds, and what surely does not fit."""

from __future__ import annotations

from collections.abc import Iterable

from orgeditor.layout.measure import LINE_HEIGHT
from orgeditor.layout.placing import Room
from orgeditor.layout.spacing import Spacing, Texts
from orgeditor.layout.tree import Node

TYPICAL_TEXT = 14.0
"""Width in em at which the text of a box is broken, for an estimate of its height."""


class Weights:
    """Weights of all branches of a tree at its smallest font, whose gaps are given."""

    def __init__(self, root: Node, texts: Texts, gaps: Spacing) -> None:
        self.texts = texts
        self.gaps = gaps
        self._weights: dict[int, float] = {}
        self._text_areas: dict[int, float] = {}
        self._least_heights: dict[int, float] = {}
        order, stack = [], [root]
        while stack:  # not recursive: a draft may be a thousand levels deep
            node = stack.pop()
            order.append(node)
            stack.extend(node.children)
        for node in reversed(order):
            self._weigh(node)

    def weight(self, node: Node) -> float:
        """Return about the area in mm² that a branch takes, with the gaps between its boxes."""
        return self._weights[id(node)]

    def head_weight(self, node: Node) -> float:
        """Return about the area in mm² that the head of a branch takes with a mark under it."""
        return 2 * sum(map(self._box, node.stack))

    def may_fit(self, branches: Iterable[Node], above: int, room: Room, font_pt: float) -> bool:
        """Say whether the bare texts of branches have room at a font, under that many boxes one below the other."""
        listed = [id(node) for node in branches]
        deepest = max((self._least_heights[key] for key in listed), default=0.0)
        if deepest + above * self.gaps.drop > room.area.h:
            return False
        scale = (font_pt / self.gaps.font_pt) ** 2
        return sum(self._text_areas[key] for key in listed) * scale <= free_area(room)

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
        em = self.gaps.em * small
        text = sum(self.texts.wrapper(item).width(item.text) for item in node.stack) * LINE_HEIGHT * em * em
        self._text_areas[key] = text + sum(self._text_areas[child] for child in below)
        self._weights[key] = sum(map(self._box, node.stack)) + sum(self._weights[child] for child in below)
        own = len(node.stack) * self.gaps.line * small
        least = own + 2 * self.gaps.pad_y * len(node.stack) + self.gaps.drop
        self._least_heights[key] = max((least + self._least_heights[child] for child in below), default=own)

    def _lines(self, node: Node) -> int:
        return 1 + int(self.texts.wrapper(node).width(node.text) / TYPICAL_TEXT) + bool(node.note)

    def _box(self, node: Node) -> float:
        """Return about the area in mm² that a box takes with the gaps round it."""
        lines = self._lines(node)
        width = self.texts.wrapper(node).width(node.text) / lines * self.gaps.em
        height = lines * self.gaps.line + 2 * self.gaps.pad_y + self.gaps.v_gap
        return (width + 2 * self.gaps.pad_x + self.gaps.stub + self.gaps.column_gap) * height


def free_area(room: Room) -> float:
    """Return the area in mm² of a room that is not taken."""
    area = room.area
    taken = 0.0
    for rect in room.blocked:
        width = min(rect.right, area.right) - max(rect.x, area.x)
        height = min(rect.bottom, area.bottom) - max(rect.y, area.y)
        taken += max(0.0, width) * max(0.0, height)
    return max(area.w * area.h - taken, 1.0)
