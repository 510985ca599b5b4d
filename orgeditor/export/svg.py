"""SVG: one page, exact in mm; text as text, or as outlines for programs that lack the font."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from orgeditor.model.page import Page
from orgeditor.render.paint import PRINT, Look, paint_page

UNITS_PER_MM = 10
DPI = 254
"""At 254 dpi a unit is 0.1 mm, so sizes in mm are exact."""

_DASHED = re.compile(r'stroke-dasharray="([^"]*)"( stroke-dashoffset="[^"]*" stroke-width="([^"]*)")')
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#x(?:[0-8bcBC]|0[0-8bcBC]|1[0-9a-fA-F]);")
"""What no XML can hold, in a name that was pasted."""


def _with_scaled_dashes(match: re.Match[str]) -> str:
    """Scale a dash array to mm: for pens below half a unit Qt writes it in multiples of the pen's width."""
    width = float(match.group(3))
    if width >= 0.5:
        return match.group()
    dashes = ",".join(f"{float(part) * width:.4g}" for part in match.group(1).split(","))
    return f'stroke-dasharray="{dashes}"{match.group(2)}'


def svg_bytes(page: Page, title: str, *, outlines: bool = False) -> bytes:
    """Return a page as SVG; `outlines` draws the text as paths."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(DPI)
    width, height = page.width * UNITS_PER_MM, page.height * UNITS_PER_MM
    generator.setSize(QSize(round(width), round(height)))
    generator.setViewBox(QRectF(0, 0, width, height))
    generator.setTitle(title)
    generator.setDescription("orgeditor")
    painter = QPainter(generator)
    painter.scale(UNITS_PER_MM, UNITS_PER_MM)
    painter.fillRect(QRectF(0, 0, page.width, page.height), PRINT.paper)  # else a dark viewer shows black on black
    paint_page(painter, page, Look(PRINT.ink, PRINT.paper, outlines))
    painter.end()
    text = _NO_XML.sub("", bytes(buffer.data().data()).decode("utf-8", "replace"))
    text = _DASHED.sub(_with_scaled_dashes, text)
    size = f'width="{page.width:g}mm" height="{page.height:g}mm"'
    return re.sub(r'width="[^"]*mm" height="[^"]*mm"', size, text, count=1).encode("utf-8")
