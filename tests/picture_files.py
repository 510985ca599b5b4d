"""Pictures of the program as small files: pages painted small, and PNGs of few colours."""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from orgeditor.model.page import Page
from orgeditor.render.paint import paint_page

THUMBNAIL = QSize(264, 172)
EDGE = "#bbbbbb"
"""Of a sheet: on a white list one would not see where it ends."""
MOST_COLOURS = 200


def thumbnail(page: Page | None) -> QImage:
    """Paint a page at four times its size and bring it down: thin lines stay grey lines."""
    assert page is not None
    large = QImage(THUMBNAIL * 4, QImage.Format.Format_Grayscale8)
    large.fill(QColor("#ffffff"))
    scale = min(large.width() / page.width, large.height() / page.height)
    painter = QPainter(large)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate((large.width() - page.width * scale) / 2, (large.height() - page.height * scale) / 2)
    painter.scale(scale, scale)
    paint_page(painter, page)
    painter.end()
    small = large.scaled(THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    painter = QPainter(small)
    painter.setPen(QColor(EDGE))
    painter.drawRect(small.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return small


def save(picture: QImage, path: Path, *, colours: int = 0) -> None:
    """Write a small PNG; `colours` is how many greys it has, 0 for the colours that it uses most."""
    picture.setDotsPerMeterX(0)
    painted = QImage(picture.size(), QImage.Format.Format_RGB32)
    painted.fill(QColor("#ffffff"))
    painter = QPainter(painted)
    painter.drawImage(QRectF(painted.rect()), picture)
    painter.end()
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    if colours:
        grey = [int(255 * step / (colours - 1)) for step in range(colours)]
        table = [QColor(value, value, value).rgb() for value in grey]
    else:
        table = [colour for colour, _ in Counter(array("I", bytes(painted.constBits()))).most_common(MOST_COLOURS)]
    painted = painted.convertToFormat(QImage.Format.Format_Indexed8, table, flags)
    if not painted.save(str(path), "PNG", 0):
        sys.exit(f"cannot write {path}")
