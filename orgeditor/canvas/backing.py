"""Backing: the picture of the desk under the overlays, so that hovering, dragging and panning repaint little."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap, QRegion

PaintDesk = Callable[[QPainter, QRectF], None]
"""Paints the desk inside a rectangle of the viewport (pixels)."""


class Backing:
    def __init__(self) -> None:
        self._picture = QPixmap()
        self._stale = QRegion()

    def invalidate(self) -> None:
        """Forget the picture: zoom, chart or colours are others."""
        self._picture = QPixmap()

    def scroll(self, dx: int, dy: int) -> None:
        """Move the picture by pixels of the viewport; what comes into sight is painted next time."""
        ratio = self._picture.devicePixelRatio()
        if self._picture.isNull() or ratio != int(ratio):
            self.invalidate()
            return
        area = QRect(0, 0, round(self._picture.width() / ratio), round(self._picture.height() / ratio))
        self._picture.scroll(dx * int(ratio), dy * int(ratio), self._picture.rect())
        self._stale.translate(dx, dy)
        self._stale += QRegion(area) - QRegion(area.translated(dx, dy))
        self._stale &= QRegion(area)

    def picture(self, size: QSize, ratio: float, paint: PaintDesk) -> QPixmap:
        """Return the picture of the whole viewport, painting what is missing."""
        pixels = QSize(round(size.width() * ratio), round(size.height() * ratio))
        if self._picture.size() != pixels or self._picture.devicePixelRatio() != ratio:
            self._picture = QPixmap(pixels)
            self._picture.setDevicePixelRatio(ratio)
            self._stale = QRegion(QRect(0, 0, size.width(), size.height()))
        if not self._stale.isEmpty():
            painter = QPainter(self._picture)
            for rect in self._stale:
                painter.save()
                painter.setClipRect(rect)
                paint(painter, QRectF(rect))
                painter.restore()
            painter.end()
            self._stale = QRegion()
        return self._picture
