"""Backing: the picture of the desk under the overlays, so that hovering, dragging, panning and zooming repaint little.

A new desk is painted whole. Of a large one a zoom stretches the picture at once and paints it sharp from the middle
outwards, for some milliseconds in each frame.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import ceil, inf
from typing import cast

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap, QRegion

from orgeditor.canvas.camera import Camera

PaintDesk = Callable[[QPainter, QRectF, float], bool]
"""Paints the desk inside a rectangle of the viewport (pixels) and says whether that is complete: some of it may wait
when time.perf_counter has come to the last argument."""

BUDGET_S = 0.002
"""So long a frame paints what a zoom has blurred."""

TILE = QSize(200, 200)
ROOM_PX = 128
STRIP = 0.3
"""Up to this share of the view is painted at once, whatever it takes: what a pan brings into sight."""


class Backing:
    """The picture, the part of it that is stale, and what it shows: scale (pixels a mm) and origin (pixels) of the
    camera, size of the viewport. The pixmap may be larger than that."""

    def __init__(self) -> None:
        self._picture = QPixmap()
        self._other = QPixmap()  # of the same size, for the next picture: fresh memory costs milliseconds
        self._content: object = None
        self._stale = QRegion()
        self._scale = 1.0
        self._origin = QPointF()
        self._size = QSize()

    @property
    def is_stale(self) -> bool:
        """Whether a part of the picture is still to be painted."""
        return not self._stale.isEmpty()

    def invalidate(self) -> None:
        """Forget the picture."""
        self._picture = QPixmap()

    def show(self, content: object) -> None:
        """Forget the picture unless it is of just this: desk and colours."""
        if content != self._content:
            self._content = content
            self.invalidate()

    def picture(
        self, size: QSize, ratio: float, camera: Camera, paint: PaintDesk, ground: PaintDesk, *, whole: bool
    ) -> QPixmap:
        """Return the picture of the whole viewport for a camera, with what is missing painted as far as there is time.

        With `whole` all of it is, however long that takes. `ground` paints sheets without what is on them.
        """
        scale, origin = camera.scale, camera.origin
        # With room to spare: scroll bars come and go while zooming, and fresh memory costs milliseconds.
        pixels = QSize(_roomy(size.width() * ratio), _roomy(size.height() * ratio))
        view = QRegion(QRect(QPoint(), size))
        was_stale, at_once = self.is_stale, whole
        if self._picture.isNull() or self._picture.devicePixelRatio() != ratio:
            self._picture = _blank(pixels, ratio)
            self._stale = view
            at_once = True
        else:
            if self._picture.size() != pixels or not self._scrolled(scale, origin, view):
                if not whole:
                    self._stretch(pixels, view, scale, origin, ground)
                elif self._picture.size() != pixels:
                    self._picture = _blank(pixels, ratio)
                self._stale = view
            at_once |= not was_stale and _area(self._stale) < STRIP * _area(view)
        until = inf if at_once else time.perf_counter() + BUDGET_S
        self._scale, self._origin, self._size = scale, QPointF(origin), size
        if self.is_stale:
            self._refine(size, until, paint)
        return self._picture

    def _scrolled(self, scale: float, origin: QPointF, view: QRegion) -> bool:
        """Move the picture by whole pixels where that is all that the camera did, and say whether it was."""
        ratio, step = self._picture.devicePixelRatio(), origin - self._origin
        away = step.toPoint()
        if scale != self._scale or QPointF(away) != step or (ratio != int(ratio) and not away.isNull()):
            return False
        if not away.isNull():
            self._picture.scroll(away.x() * int(ratio), away.y() * int(ratio), self._picture.rect())
            self._stale.translate(away)
        self._stale += view - QRegion(QRect(away, self._size))
        self._stale &= view
        return True

    def _stretch(self, pixels: QSize, view: QRegion, scale: float, origin: QPointF, ground: PaintDesk) -> None:
        """Show what was seen before where the camera sees it now."""
        ratio, share = self._picture.devicePixelRatio(), scale / self._scale
        if self._other.size() != pixels or self._other.devicePixelRatio() != ratio:
            self._other = _blank(pixels, ratio)
        seen = self._size.toSizeF()
        target = QRectF(origin - self._origin * share, seen * share)
        painter = QPainter(self._other)
        around = view - QRegion(target.toAlignedRect().adjusted(1, 1, -1, -1))
        if not around.isEmpty():
            painter.setClipRegion(around)
            ground(painter, QRectF(around.boundingRect()), inf)
            painter.setClipping(False)
        # Not smoothly: that takes as long as all the rest, for a picture of some frames.
        painter.drawPixmap(target, self._picture, QRectF(QPointF(), seen * ratio))
        painter.end()
        self._picture, self._other = self._other, self._picture

    def _refine(self, size: QSize, until: float, paint: PaintDesk) -> None:
        painter = QPainter(self._picture)
        at_once = until == inf
        for part in _rects(self._stale) if at_once else _tiles(self._stale, size):
            painter.save()
            painter.setClipRect(part)
            if paint(painter, QRectF(part), until):
                self._stale -= QRegion(part)
            painter.restore()
            if time.perf_counter() > until:
                break
        painter.end()


def _roomy(pixels: float) -> int:
    return ceil(pixels / ROOM_PX) * ROOM_PX


def _blank(pixels: QSize, ratio: float) -> QPixmap:
    picture = QPixmap(pixels)
    picture.setDevicePixelRatio(ratio)
    return picture


def _rects(region: QRegion) -> Sequence[QRect]:
    return list(cast("Iterable[QRect]", region))  # PySide6 does not declare that a region can be gone through


def _area(region: QRegion) -> int:
    return sum(rect.width() * rect.height() for rect in _rects(region))


def _tiles(region: QRegion, size: QSize) -> Iterator[QRect]:
    """Give the tiles of a viewport as far as they lie in a region, those in the middle first."""
    middle = QPoint(size.width() // 2, size.height() // 2)
    tiles = [
        QRect(QPoint(x, y), TILE)
        for x in range(0, size.width(), TILE.width())
        for y in range(0, size.height(), TILE.height())
    ]
    for tile in sorted(tiles, key=lambda tile: (tile.center() - middle).manhattanLength()):
        part = (region & tile).boundingRect()
        if not part.isEmpty():
            yield part
