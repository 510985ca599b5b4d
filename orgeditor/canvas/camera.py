"""Camera: which part of the desk the viewport shows, and how large."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSizeF

from orgeditor.model.geometry import Point, Rect

SMALLEST, LARGEST = 0.1, 16.0
"""Zoom limits; 1.0 is the size on paper."""

MARGIN_PX = 28.0
"""Desk kept around the sheets."""

STEP = 1.2


class Fit(Enum):
    """Whether the zoom follows the size of the viewport."""

    FREE = "free"
    PAGE = "page"
    WIDTH = "width"


class Camera:
    """Scale in pixels per mm and the place of the desk's origin in the viewport in pixels."""

    def __init__(self, dots_per_mm: float) -> None:
        self.dots_per_mm = dots_per_mm
        self.scale = dots_per_mm
        self.origin = QPointF(MARGIN_PX, MARGIN_PX)
        self.fit = Fit.PAGE

    def copy(self) -> Camera:
        """Return a camera that shows the same and stays there."""
        found = Camera(self.dots_per_mm)
        found.scale, found.origin, found.fit = self.scale, QPointF(self.origin), self.fit
        return found

    @property
    def zoom(self) -> float:
        """1.0 when a mm on the screen is a mm on paper."""
        return self.scale / self.dots_per_mm

    def to_screen(self, point: Point) -> QPointF:
        return QPointF(point.x * self.scale + self.origin.x(), point.y * self.scale + self.origin.y())

    def to_desk(self, at: QPointF) -> Point:
        return Point((at.x() - self.origin.x()) / self.scale, (at.y() - self.origin.y()) / self.scale)

    def rect_to_screen(self, rect: Rect) -> QRectF:
        return QRectF(self.to_screen(Point(rect.x, rect.y)), QSizeF(rect.w * self.scale, rect.h * self.scale))

    def rect_to_desk(self, rect: QRectF) -> Rect:
        corner = self.to_desk(rect.topLeft())
        return Rect(corner.x, corner.y, rect.width() / self.scale, rect.height() / self.scale)

    def zoom_at(self, zoom: float, at: QPointF) -> None:
        """Zoom so that the place under `at` (pixels) stays there."""
        kept = self.to_desk(at)
        self.scale = self.dots_per_mm * min(LARGEST, max(SMALLEST, zoom))
        self.origin = QPointF(at.x() - kept.x * self.scale, at.y() - kept.y * self.scale)
        self.fit = Fit.FREE

    def fit_to(self, rect: Rect, width: float, height: float, fit: Fit) -> None:
        """Show a rectangle of the desk whole, or as wide as the viewport (width and height in pixels)."""
        scale = (width - 2 * MARGIN_PX) / rect.w
        if fit is Fit.PAGE:
            scale = min(scale, (height - 2 * MARGIN_PX) / rect.h)
        self.scale = min(self.dots_per_mm * LARGEST, max(self.dots_per_mm * SMALLEST, scale))
        x = (width - rect.w * self.scale) / 2 - rect.x * self.scale
        y = MARGIN_PX - rect.y * self.scale
        if fit is Fit.PAGE or rect.h * self.scale + 2 * MARGIN_PX < height:
            y = (height - rect.h * self.scale) / 2 - rect.y * self.scale
        self.origin = QPointF(round(x), round(y))
        self.fit = fit

    def pan(self, dx: float, dy: float) -> None:
        self.origin += QPointF(dx, dy)
