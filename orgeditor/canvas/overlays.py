"""Overlays of the canvas: selection, hover, handles, cues. In pixels, on the screen only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from orgeditor.canvas.camera import Camera
from orgeditor.canvas.colours import Colours
from orgeditor.canvas.desk import Shown
from orgeditor.canvas.snapping import Guide
from orgeditor.model.geometry import Point

HANDLE_PX = 4.5
HANDLE_AWAY_PX = 9.0
HANDLE_REACH_PX = 9.0
LOW_PX = 28.0
MANY = 1500
"""More selected boxes than these are washed over, without a frame each."""

GUIDE_OVER_PX = 9.0
"""How far a guide goes on beyond the boxes that it runs along."""
DIAMOND = (QPointF(0, -4.5), QPointF(4.5, 0), QPointF(0, 4.5), QPointF(-4.5, 0))


def paint_selection(painter: QPainter, desk: Shown, camera: Camera, ids: tuple[str, ...], colours: Colours) -> None:
    """Paint a frame around each selected box in view and a wash over each selected line."""
    fill = QColor(colours.accent)
    fill.setAlpha(22)
    if len(ids) > MANY:
        fill.setAlpha(90)
        _paint_many(painter, desk, camera, ids, fill)
        return
    frames, paths = _selected_in_view(painter, desk, camera, ids)
    painter.setPen(QPen(colours.accent, 2))
    painter.setBrush(fill)
    painter.drawRects(frames)
    for path in paths:
        _paint_path(painter, camera, path, colours.accent, 4)


def _paint_many(painter: QPainter, desk: Shown, camera: Camera, ids: tuple[str, ...], wash: QColor) -> None:
    """Wash over thousands of boxes in one call: a frame with soft edges around each would take a tenth of a second."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(wash)
    painter.translate(camera.origin)
    painter.scale(camera.scale, camera.scale)
    view = camera.rect_to_desk(QRectF(painter.viewport()))
    rects = _rects_of(desk, ids, tuple(sheet.number for sheet in desk.sheets if sheet.rect.intersects(view)))
    painter.drawRects(rects)
    painter.restore()


@lru_cache(maxsize=1)
def _rects_of(desk: Shown, ids: tuple[str, ...], sheets: tuple[int, ...]) -> list[QRectF]:
    """Return where boxes stand on some of the sheets, in mm of the desk."""
    wanted = set(ids)
    return [QRectF(*shape.rect) for sheet in sheets for shape in desk.shapes_on(sheet) if shape.key in wanted]


def _selected_in_view(
    painter: QPainter, desk: Shown, camera: Camera, ids: tuple[str, ...]
) -> tuple[list[QRectF], list[tuple[Point, ...]]]:
    """Return the frames (pixels) of selected boxes as far as they are in view, and the lines (mm of the desk)."""
    scale, left, top = camera.scale, camera.origin.x() - 2, camera.origin.y() - 2
    view = camera.rect_to_desk(QRectF(painter.viewport()).adjusted(-4, -4, 4, 4))
    x, y, right, bottom = view.x, view.y, view.right, view.bottom
    found = [desk.shapes_of(key) for key in ids]
    rects = [shape.rect for shapes in found for shape in shapes]
    frames = [
        QRectF(at_x * scale + left, at_y * scale + top, w * scale + 4, h * scale + 4)
        for at_x, at_y, w, h in rects
        if at_x < right and at_x + w > x and at_y < bottom and at_y + h > y
    ]
    lines = [key for key, shapes in zip(ids, found, strict=True) if not shapes]
    return frames, [path for key in lines for path in desk.paths(key)]


def paint_hover(painter: QPainter, desk: Shown, camera: Camera, key: str, colours: Colours) -> None:
    for shape in desk.shapes_of(key):
        painter.setPen(QPen(colours.hover, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(camera.rect_to_screen(shape.rect).adjusted(-2, -2, 2, 2))
    for path in desk.paths(key):
        _paint_path(painter, camera, path, colours.hover, 4)


def _paint_path(painter: QPainter, camera: Camera, path: Sequence[Point], colour: QColor, width: int) -> None:
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


def paint_grips(
    painter: QPainter, ends: Sequence[QPointF], bends: Sequence[QPointF], middles: Sequence[QPointF], colours: Colours
) -> None:
    """Paint the handles of a line: round at its ends, square at its corners, small at the middles of its pieces."""
    painter.setPen(QPen(colours.accent, 1.5))
    painter.setBrush(QBrush(colours.sheet))
    for place in ends:
        painter.drawEllipse(place, HANDLE_PX, HANDLE_PX)
    for place in bends:
        painter.drawRect(QRectF(place.x() - 4, place.y() - 4, 8, 8))
    painter.setBrush(QBrush(colours.accent))
    for place in middles:
        painter.drawPolygon(QPolygonF([place + step for step in DIAMOND]))


def paint_way(painter: QPainter, points: Sequence[QPointF], colours: Colours) -> None:
    """Paint the way that a line would take."""
    painter.setPen(QPen(colours.accent, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))


def paint_guides(painter: QPainter, camera: Camera, guides: Sequence[Guide], colours: Colours) -> None:
    """Paint what a dragged box has snapped to (mm of the desk): a line, or an arrow with two heads for equal gaps."""
    for guide in guides:
        start, end = camera.to_screen(guide.start), camera.to_screen(guide.end)
        painter.setPen(QPen(colours.guide, 1.4, Qt.PenStyle.SolidLine if guide.gap else Qt.PenStyle.DashLine))
        if not guide.gap:
            flat = start.y() == end.y()
            over = QPointF(GUIDE_OVER_PX, 0) if flat else QPointF(0, GUIDE_OVER_PX)
            painter.drawLine(start - over, end + over)
            continue
        painter.drawLine(start, end)
        step = QPointF(0, 5) if start.y() == end.y() else QPointF(5, 0)
        for place in (start, end):
            painter.drawLine(place - step, place + step)


def paint_pins(painter: QPainter, frames: Iterable[QRectF], colours: Colours) -> None:
    """Paint a pin at the right top corner of each pinned box."""
    painter.setPen(QPen(colours.sheet, 1))
    painter.setBrush(QBrush(colours.guide))
    for frame in frames:
        painter.drawEllipse(frame.topRight(), 4, 4)


def paint_ghosts(painter: QPainter, frames: Iterable[QRectF], colours: Colours, *, standing: bool = False) -> None:
    """Paint where dragged boxes are: dashed in the hand, plain where they would stand just so."""
    ghost = QColor(colours.accent)
    ghost.setAlpha(36)
    painter.setPen(
        QPen(colours.accent, 1.5 if standing else 1, Qt.PenStyle.SolidLine if standing else Qt.PenStyle.DashLine)
    )
    painter.setBrush(ghost)
    for frame in frames:
        painter.drawRect(frame)


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
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, min(460.0, within.width() - 28))
    size = QSizeF(metrics.horizontalAdvance(shown) + 20, metrics.height() + 10)
    x = max(within.left() + 4, min(at.x(), within.right() - size.width() - 4))
    y = at.y() if at.y() + size.height() + 4 < within.bottom() else at.y() - size.height() - 40
    frame = QRectF(QPointF(x, y), size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.chip)
    painter.drawRoundedRect(frame, 5, 5)
    painter.setPen(colours.chip_text)
    painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), shown)
