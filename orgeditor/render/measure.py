"""Text measuring for layout with Qt's fonts: once at a large size without hinting, then scaled."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import add

from PySide6.QtGui import QFontMetricsF

from orgeditor.render.fonts import MEASURE_PX, available_family, font_at, load_bundled_font

PLAIN = re.compile("[ -~\u00a0-\u00ac\u00ae-\u017f\u2013-\u2022]*")
"""Texts whose letters the bundled font sets one by one, kerned in pairs: Latin without the soft hyphen, no marks."""


class FontMeasure:
    """Implements `layout.measure.Measure` for one font family that the PC has."""

    def __init__(self, family: str) -> None:
        self.family = available_family(family)
        self._metrics: dict[tuple[bool, bool], QFontMetricsF] = {}
        self._widths: dict[tuple[str, bool, bool], float] = {}
        self._pairs: dict[tuple[bool, bool], dict[str, float]] = {}
        self._is_bundled = self.family == load_bundled_font()
        metrics = self._of(False, False)
        self.cap_height = metrics.capHeight() / MEASURE_PX

    def width(self, text: str, bold: bool = False, italic: bool = False) -> float:
        key = (text, bold, italic)
        found = self._widths.get(key)
        if found is None:
            if self._is_bundled and len(text) > 2 and PLAIN.fullmatch(text):
                found = self._of_pairs(text, bold, italic) / MEASURE_PX
            else:
                found = self._of(bold, italic).horizontalAdvance(text) / MEASURE_PX
            self._widths[key] = found
        return found

    def _of_pairs(self, text: str, bold: bool, italic: bool) -> float:
        """Return the width in px at the measuring size of letters kerned in pairs, as Qt gives it, thirty times faster.

        Names met for the first time are measured while a person waits for an edit. The font's widths at that size are
        whole quarters, so their sum is exact.
        """
        steps = self._pairs.setdefault((bold, italic), {})
        pairs = list(map(add, text, text[1:]))
        for pair in pairs:
            if pair not in steps:
                metrics = self._of(bold, italic)
                steps[pair] = metrics.horizontalAdvance(pair) - metrics.horizontalAdvance(pair[0])
        return self._of(bold, italic).horizontalAdvance(text[0]) + sum(map(steps.__getitem__, pairs))

    def _of(self, bold: bool, italic: bool) -> QFontMetricsF:
        found = self._metrics.get((bold, italic))
        if found is None:
            found = self._metrics[bold, italic] = QFontMetricsF(font_at(self.family, MEASURE_PX, bold, italic))
        return found


@lru_cache(maxsize=8)
def measure_for(family: str) -> FontMeasure:
    """Return the measure of a family, made once."""
    return FontMeasure(family)
