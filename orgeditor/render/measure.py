"""Text measuring for layout with Qt's fonts: once at 1,000 px without hinting, then scaled."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFontMetricsF

from orgeditor.render.fonts import MEASURE_PX, available_family, font_at


class FontMeasure:
    """Implements `layout.measure.Measure` for one font family that the PC has."""

    def __init__(self, family: str) -> None:
        self.family = available_family(family)
        self._metrics: dict[tuple[bool, bool], QFontMetricsF] = {}
        self._widths: dict[tuple[str, bool, bool], float] = {}
        metrics = self._of(False, False)
        self.cap_height = metrics.capHeight() / MEASURE_PX

    def width(self, text: str, bold: bool = False, italic: bool = False) -> float:
        key = (text, bold, italic)
        found = self._widths.get(key)
        if found is None:
            found = self._of(bold, italic).horizontalAdvance(text) / MEASURE_PX
            self._widths[key] = found
        return found

    def _of(self, bold: bool, italic: bool) -> QFontMetricsF:
        found = self._metrics.get((bold, italic))
        if found is None:
            found = self._metrics[bold, italic] = QFontMetricsF(font_at(self.family, MEASURE_PX, bold, italic))
        return found


@lru_cache(maxsize=8)
def measure_for(family: str) -> FontMeasure:
    """Return the measure of a family, made once."""
    return FontMeasure(family)
