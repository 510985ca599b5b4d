"""What layout needs to know of a font. `render.measure` answers with Qt; tests answer with fixed numbers."""

from __future__ import annotations

from typing import Protocol

from orgeditor.model.geometry import POINT_MM


class Measure(Protocol):
    """Widths and heights of text in em (multiples of the font size)."""

    @property
    def family(self) -> str: ...

    @property
    def cap_height(self) -> float: ...

    def width(self, text: str, bold: bool = False, italic: bool = False) -> float: ...


LINE_HEIGHT = 1.2
"""Distance of baselines in em."""


def em_mm(font_pt: float) -> float:
    """Return the size of one em in mm."""
    return font_pt * POINT_MM
