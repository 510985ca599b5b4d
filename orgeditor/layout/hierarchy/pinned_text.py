"""Text of a pinned box: its rectangle is a person's, so the font gives way."""

from __future__ import annotations

from orgeditor.layout.hierarchy.spacing import Spacing, Texts, spacing
from orgeditor.layout.hierarchy.tree import Node
from orgeditor.model.geometry import Rect

FONT_STEP = 0.1
ROUNDED = 0.001
"""Results are rounded: a box that was drawn round its text may miss so much (mm) at each side once it is pinned."""


def text_in_pin(texts: Texts, node: Node, rect: Rect, font: float, floor: float) -> tuple[Spacing, float, bool]:
    """Return spacing and text width in mm with which a text stands in a rectangle, and whether it fits there.

    The font is `font` (pt), else the largest below it that fits, down to `floor`.
    """
    rect = rect.grown(ROUNDED)
    held = [gaps for gaps in (spacing(font, 1.0, 1.0), spacing(font)) if _holds(texts, node, rect, gaps)]
    if held:  # with room round the text, unless that breaks one more line
        gaps = min(held, key=lambda gaps: _lines(texts, node, rect, gaps))
        return gaps, rect.w - 2 * gaps.pad_x, True
    gaps = spacing(font)
    while font > floor:
        font = max(floor, round(font - FONT_STEP, 2))
        gaps = spacing(font)
        if _holds(texts, node, rect, gaps):
            return gaps, rect.w - 2 * gaps.pad_x, True
    return gaps, max(rect.w - 2 * gaps.pad_x, gaps.em), False


def note_too_small(name: str) -> str:
    """Return the sentence that a pinned box does not hold its text at the smallest font."""
    return f"Teks “{name}” tidak muat di kotak yang ukurannya ditetapkan."


def _holds(texts: Texts, node: Node, rect: Rect, gaps: Spacing) -> bool:
    text_w = rect.w - 2 * gaps.pad_x
    if texts.narrowest(node) * gaps.em > text_w:
        return False
    height = _lines(texts, node, rect, gaps) * gaps.line + 2 * gaps.pad_y + texts.grid_height(node, gaps)
    return height <= rect.h + 1e-6


def _lines(texts: Texts, node: Node, rect: Rect, gaps: Spacing) -> int:
    return len(texts.lines(node, (rect.w - 2 * gaps.pad_x) / gaps.em))
