"""A measure with fixed numbers, so that tests of layout need no font: every character is 0.55 em wide."""

from __future__ import annotations


class FakeMeasure:
    """Implements `layout.measure.Measure`; bold is a tenth wider."""

    family = "Fake"
    cap_height = 0.68

    def width(self, text: str, bold: bool = False, italic: bool = False) -> float:
        return len(text) * (0.6 if bold else 0.55)
