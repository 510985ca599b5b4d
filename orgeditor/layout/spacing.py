"""Spacing of a hierarchy chart: gaps in mm between a tight and a relaxed setting, and the size of boxes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from orgeditor.layout.measure import LINE_HEIGHT, em_mm
from orgeditor.layout.text import Wrapper
from orgeditor.layout.tree import Node
from orgeditor.model.records import Numbering

LANE = 2.0
"""Distance in mm of parallel lines of different kinds."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Font in pt and gaps in mm.

    `pad_x`, `pad_y` inside a box; `v_gap` between boxes of a stack; `stub` from trunk to box; `column_gap` from a box
    to the next trunk; `branch_gap` between branches of a row; `drop` from a box down to its bus and from the bus to
    the next box; `frame` between a group frame and what it holds.
    """

    font_pt: float
    pad_x: float
    pad_y: float
    v_gap: float
    stub: float
    column_gap: float
    branch_gap: float
    drop: float
    frame: float

    @property
    def em(self) -> float:
        return em_mm(self.font_pt)

    @property
    def line(self) -> float:
        return LINE_HEIGHT * self.em


def spacing(font_pt: float, tall: float = 0.0, wide: float = 0.0, lanes: float = 0.0) -> Spacing:
    """Return gaps for a font: 0 tight, 1 relaxed, apart for heights (`tall`) and widths (`wide`).

    `lanes` mm are added between boxes, for lines that pass there.
    """
    em = em_mm(font_pt)

    def between(tight: float, relaxed: float, share: float) -> float:
        return tight + (relaxed - tight) * share

    return Spacing(
        font_pt=font_pt,
        pad_x=between(0.35 * em, 0.8 * em, wide),
        pad_y=between(0.22 * em, 0.55 * em, tall),
        v_gap=between(1.4, 4.5, tall) + lanes,
        stub=between(2.6, 4.0, wide),
        column_gap=between(1.8, 4.5, wide) + lanes,
        branch_gap=between(3.5, 12.0, wide) + lanes,
        drop=between(2.4, 6.0, tall) + lanes / 2,
        frame=between(2.0, 3.0, tall),
    )


MOST_BREAKS = 120
"""Widths of a list that are looked at."""

T = TypeVar("T")


def thinned(items: Sequence[T], most: int) -> list[T]:
    """Return at most `most` of the items: the ends and an even choice between."""
    if len(items) <= most:
        return list(items)
    step = (len(items) - 1) / (most - 1)
    return [items[round(number * step)] for number in range(most)]


class Texts:
    """Wrapped texts of a chart's nodes: one for each weight of the font."""

    def __init__(self, plain: Wrapper, bold: Wrapper) -> None:
        self.plain = plain
        self._bold = bold
        self._useful: dict[tuple[int, ...], list[float]] = {}

    def wrapper(self, node: Node) -> Wrapper:
        return self._bold if node.bold else self.plain

    def breaks(self, node: Node) -> list[float]:
        """Return the widths in em at which the node's number of lines changes, falling."""
        own = [width for width, _ in self.wrapper(node).widths(node.text)]
        if node.note:
            own += [width for width, _ in self.wrapper(node).widths(node.note)]
        return own

    def useful_widths(self, nodes: Sequence[Node]) -> list[float]:
        """Return the widths in em, rising, at which boxes that share one need fewer lines in all than at any below."""
        key = tuple(id(node) for node in nodes)
        found = self._useful.get(key)
        if found is None:
            breaks = sorted({width for node in nodes for item in node.stack for width in self.breaks(item)})
            found = []
            fewest = None
            for width in thinned(breaks, MOST_BREAKS):
                lines = sum(len(self.lines(item, width)) for node in nodes for item in node.stack)
                if fewest is None or lines < fewest:
                    found.append(width)
                    fewest = lines
            self._useful[key] = found
        return found

    def narrowest(self, node: Node) -> float:
        widths = self.wrapper(node).widths(node.text)[-1][0]
        return max(widths, self.wrapper(node).widths(node.note)[-1][0]) if node.note else widths

    def port_width(self, node: Node) -> float:
        """Return the width in mm that the lines leaving a box take side by side."""
        return LANE * max(0, len(node.ports) - 1)

    def lines(self, node: Node, width: float) -> list[str]:
        """Return the lines of the node's box for a text width in em, the note last."""
        lines = list(self.wrapper(node).lines_at(node.text, width))
        if node.note:
            lines += self.wrapper(node).lines_at(node.note, width)
        return lines

    def box_height(self, node: Node, text_w: float, gaps: Spacing) -> float:
        """Return the height in mm of the node's own box (without glued ones) at a text width in mm."""
        count = len(self.lines(node, text_w / gaps.em))
        return count * gaps.line + 2 * gaps.pad_y

    def stack_height(self, node: Node, text_w: float, gaps: Spacing) -> float:
        return sum(self.box_height(item, text_w, gaps) for item in node.stack)

    def stack_width_for(self, node: Node, lines: int, gaps: Spacing) -> float:
        """Return the narrowest text width in mm at which no box of the stack needs more than `lines` lines.

        Nor is it narrower than the ports of the lines that leave the stack.
        """
        widest = self.port_width(node) / gaps.em
        for item in node.stack:
            options = self.wrapper(item).widths(item.text)
            widest = max(widest, options[min(lines, len(options)) - 1][0])
            if item.note:
                widest = max(widest, self.wrapper(item).widths(item.note)[0][0])
        return widest * gaps.em


def marker(numbering: Numbering, number: int) -> str:
    """Return the marker before a name of a list box; `number` counts from 1. After z. comes aa."""
    if numbering is Numbering.DIGITS:
        return f"{number}."
    if numbering is Numbering.LETTERS:
        letters = ""
        while number > 0:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord("a") + rest) + letters
        return f"{letters}."
    return ""


def marker_width(numbering: Numbering, count: int, wrapper: Wrapper) -> float:
    """Return the width in em kept for the markers of a list box."""
    if numbering is Numbering.NONE:
        return 0.0
    return max(wrapper.width(marker(numbering, number)) for number in range(1, count + 1)) + 0.5
