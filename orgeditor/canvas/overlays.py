"""Overlays of the canvas: selection, hover, handles, cues. In pixels, on the screen only."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from orgeditor.canvas.camera import Camera
from orgeditor.canvas.colours import Colours
from orgeditor.canvas.desk import Desk

HANDLE_PX = 4.5
HANDLE_AWAY_PX = 9.0
HANDLE_REACH_PX = 9.0
LOW_PX = 28.0


def paint_selection(painter: QPainter, desk: Desk, camera: Camera, ids: tuple[str, ...], colours: Colours) -> None:
    """Paint a frame around each selected box and a wash over each selected line."""
    fill = QColor(colours.accent)
    fill.setAlpha(22)
    for key in ids:
        for shape in desk.shapes_of(key):
            painter.setPen(QPen(colours.accent, 2))
            painter.setBrush(fill)
            painter.drawRect(camera.rect_to_screen(shape.rect).adjusted(-2, -2, 2, 2))
        for path in desk.paths(key):
            _paint_path(painter, camera, path, colours.accent, 4)


def paint_hover(painter: QPainter, desk: Desk, camera: Camera, key: str, colours: Colours) -> None:
    for shape in desk.shapes_of(key):
        painter.setPen(QPen(colours.hover, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(camera.rect_to_screen(shape.rect).adjusted(-2, -2, 2, 2))
    for path in desk.paths(key):
        _paint_path(painter, camera, path, colours.hover, 4)


def _paint_path(painter: QPainter, camera: Camera, path, colour: QColor, width: int) -> None:
    wash = QColor(colour)
    wash.setAlpha(min(colour.alpha(), 150))
    painter.setPen(QPen(wash, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([camera.to_screen(point) for point in path]))


def handle_places(frame: QRectF) -> list[QPointF]:
    """Return where the handles of a box stand from which relations are drawn: right, left, bottom, top.

    A low box has none above and below, where they would lie on its neighbours.
    """
    middle = frame.center()
    away = HANDLE_AWAY_PX
    sides = [QPointF(frame.right() + away, middle.y()), QPointF(frame.left() - away, middle.y())]
    if frame.height() < LOW_PX:
        return sides
    return [
        *sides,
        QPointF(middle.x(), frame.bottom() + away),
        QPointF(middle.x(), frame.top() - away),
    ]


def paint_handles(painter: QPainter, frame: QRectF, colours: Colours) -> None:
    painter.setPen(QPen(colours.accent, 1.5))
    painter.setBrush(QBrush(colours.sheet))
    for place in handle_places(frame):
        painter.drawEllipse(place, HANDLE_PX, HANDLE_PX)


def paint_target(painter: QPainter, frame: QRectF, into: bool, colours: Colours) -> None:
    """Paint the cue of a drop: a thick frame around a box, or a bar with ends between two."""
    if into:
        fill = QColor(colours.accent)
        fill.setAlpha(46)
        painter.setPen(QPen(colours.accent, 3))
        painter.setBrush(fill)
        painter.drawRect(frame.adjusted(-3, -3, 3, 3))
        return
    flat = frame.width() > frame.height()
    middle = frame.center()
    half = 2.0
    if flat:
        bar = QRectF(frame.left() - 3, middle.y() - half, frame.width() + 6, 2 * half)
        ends = (QPointF(bar.left(), middle.y()), QPointF(bar.right(), middle.y()))
    else:
        bar = QRectF(middle.x() - half, frame.top() - 3, 2 * half, frame.height() + 6)
        ends = (QPointF(middle.x(), bar.top()), QPointF(middle.x(), bar.bottom()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.accent)
    painter.drawRect(bar)
    for end in ends:
        painter.drawEllipse(end, 5, 5)


def paint_chip(painter: QPainter, at: QPointF, text: str, within: QRectF, colours: Colours) -> None:
    """Paint a short text on a dark chip near the mouse, kept inside the viewport."""
    font = painter.font()
    font.setPixelSize(13)
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, min(460.0, within.width() - 40))
    size = QSizeF(metrics.horizontalAdvance(shown) + 20, metrics.height() + 10)
    x = max(within.left() + 4, min(at.x(), within.right() - size.width() - 4))
    y = at.y() if at.y() + size.height() + 4 < within.bottom() else at.y() - size.height() - 40
    frame = QRectF(QPointF(x, y), size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.chip)
    painter.drawRoundedRect(frame, 5, 5)
    painter.setPen(colours.chip_text)
    painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), shown)
