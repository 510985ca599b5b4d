"""Colours of the desk and of the overlays. Nothing here reaches paper."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Colours:
    desk: QColor
    sheet: QColor
    edge: QColor
    accent: QColor
    hover: QColor
    guide: QColor
    prompt: QColor
    chip: QColor
    chip_text: QColor


def colours_for(palette: QPalette) -> Colours:
    """Return the colours that go with the window's palette; the sheet stays white, it is paper."""
    dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
    accent = palette.color(QPalette.ColorRole.Highlight)
    hover = QColor(accent)
    hover.setAlpha(110)
    return Colours(
        desk=QColor("#1f2329") if dark else QColor("#dfe3e9"),
        sheet=QColor("#ffffff"),
        edge=QColor("#11141a") if dark else QColor("#c3c9d2"),
        accent=accent,
        hover=hover,
        guide=QColor("#d8286d"),
        prompt=QColor("#6b7686"),
        chip=QColor("#22272f"),
        chip_text=QColor("#ffffff"),
    )
