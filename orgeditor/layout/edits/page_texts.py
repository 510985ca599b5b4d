"""Texts of a page while it is laid out anew: what a box shows at the width that it has is known and not set again."""

from __future__ import annotations

from collections.abc import Mapping

from orgeditor.layout.hierarchy.spacing import Spacing, Texts
from orgeditor.layout.hierarchy.tree import Node
from orgeditor.layout.measure import em_mm
from orgeditor.model.page import Box

ROUNDING_MM = 0.001
"""Widths of lines on a finished page are rounded to it."""


class DrawnTexts(Texts):
    """The texts of a chart of which `boxes` (by placement) are drawn, with the font and the spacing of their page."""

    def __init__(self, texts: Texts, boxes: Mapping[str, Box], gaps: Spacing) -> None:
        super().__init__(texts.plain, texts.bold)
        self.boxes = boxes
        self.gaps = gaps
        self._drawn: dict[tuple[str, float], list[str]] = {}

    def lines(self, node: Node, width: float, filled: bool = False) -> list[str]:
        return self._lines_drawn(node, width) or super().lines(node, width, filled)

    def line_count(self, node: Node, width: float) -> int:
        return len(self._lines_drawn(node, width)) or super().line_count(node, width)

    def _lines_drawn(self, node: Node, width: float) -> list[str]:
        """Return the lines that the node's box shows where it would have just these at a width in em; else none."""
        box = self.boxes.get(node.placement.id) if node.placement is not None else None
        if box is None:
            return []
        key = (box.placement, width)
        found = self._drawn.get(key)
        if found is None:
            found = self._drawn[key] = self._same_lines(box, node, width)
        return found

    def _same_lines(self, box: Box, node: Node, width: float) -> list[str]:
        found = [line.text for line in box.lines]
        # Which word begins a line may hang on the width where there are brackets; a note has lines of its own.
        if node.note or "(" in node.text or " ".join(found) != node.text:
            return []
        if box.font_pt != (node.font or self.gaps.font_pt) or any([line.bold != node.bold for line in box.lines]):
            return []
        room = width * em_mm(box.font_pt)
        widest = max([line.width for line in box.lines])
        # In a wider box a text may take fewer lines.
        is_kept = widest <= room + ROUNDING_MM and room <= box.rect.w - 2 * self.gaps.pad_x + ROUNDING_MM
        return found if is_kept else []
