"""How wide the texts of boxes are that stand together: by the lines that they are broken into."""

from __future__ import annotations

from collections.abc import Sequence

from orgeditor.layout.hierarchy.plan import Sizer
from orgeditor.layout.hierarchy.spacing import MOST_LINES
from orgeditor.layout.hierarchy.tree import Node

FEW_LINES = 5
"""Lines that the texts of boxes in a row are broken into at most, if not searched thoroughly."""
FLAT_TEXT = 14.0
"""Text of a box beside the trunk is broken into lines rather than run wider than this (em)."""
HANDSOME_TEXT = 19.0
"""Text of a box in a row is broken into lines rather than run wider than this (em)."""


class BoxWidths:
    """Text widths in mm for one spacing; a `thorough` search tries many more of them."""

    def __init__(self, sizer: Sizer, thorough: bool) -> None:
        self.texts = sizer.texts
        self.gaps = sizer.gaps
        self.thorough = thorough
        self.most = MOST_LINES if thorough else FEW_LINES

    def within(self, nodes: Sequence[Node], lines: int) -> float:
        return max((self.texts.stack_width_for(node, lines, self.gaps) for node in nodes), default=0.0)

    def flat(self, nodes: Sequence[Node]) -> float:
        """Return the width in mm at which texts take one line, or two where one would be too wide a box."""
        widths = [self.within(nodes, lines) for lines in (1, 2, 3)]
        return next((width for width in widths if width <= FLAT_TEXT * self.gaps.em), widths[-1])

    def fixed(self, nodes: Sequence[Node]) -> float:
        return self.texts.fixed_width(nodes, self.gaps)

    def of_sisters(self, nodes: Sequence[Node]) -> list[float]:
        """Return text widths in mm for the boxes of a row: the narrowest for one, two, ... lines.

        Those of a handsome width come first, the widest of them before the others.
        """
        if fixed := self.fixed(nodes):
            return [fixed]
        found: list[float] = []
        lines = [self.texts.line_widths(node)[: self.most] for node in nodes]
        ems = [self.texts.em(node, self.gaps) for node in nodes]
        ports = max([self.texts.port_width(node) for node in nodes])
        for widths in zip(*lines, strict=True):
            width = max(ports, *[width * em for width, em in zip(widths, ems, strict=True)]) + 0.01
            if not found or width < found[-1] - 0.5:
                found.append(width)
        if self.thorough:  # one box may take two lines where the others take one
            found += self.texts.widths(nodes, self.gaps)
        handsome = HANDSOME_TEXT * self.gaps.em
        return sorted(found, key=lambda width: (width > handsome, width if width > handsome else -width))
