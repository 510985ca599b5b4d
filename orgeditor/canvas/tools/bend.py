"""Bending: drag a corner or a piece of the selected line, or a place on it, which makes new corners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from orgeditor.canvas import ways
from orgeditor.canvas.line_grips import Grip, Part
from orgeditor.canvas.overlays import paint_chip, paint_way
from orgeditor.canvas.snapping import Snapper
from orgeditor.canvas.tools.gesture import NO_SNAPPING, Gesture
from orgeditor.editing.operations import lines
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.page import ShapeForm

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView

SNAP_PX = 6.0


class Bend(Gesture):
    def __init__(self, view: ChartView, at: QPointF, route: str, grip: Grip) -> None:
        super().__init__(view, at)
        self._route = view.document.draft.routes[route]
        self._grip = grip
        sheet = view.lines.sheet()
        self._corner = Point(sheet.x, sheet.y)
        self._way = [self._on_page(point) for point in view.lines.way]
        self._from = self._on_page(view.camera.to_desk(at))
        self._ends = [self._rect_of(key) for key in (self._route.source, self._route.target)]
        boxes = (view.desk.sheet_at(view.lines.way[0]).page.boxes) if view.desk.arranged else ()
        self._snapper = Snapper(box.rect for box in boxes if box.form not in (ShapeForm.ITEM, ShapeForm.GROUP))
        self._points: tuple[Point, ...] = ()
        """What the way would be kept as."""
        self._shown: tuple[Point, ...] = tuple(self._way)
        level = grip.part is not Part.CORNER and ways.is_level(self._way, grip.at)
        self.cursor = Qt.CursorShape.SizeVerCursor if level else Qt.CursorShape.SizeHorCursor
        if grip.part is Part.CORNER:
            self.cursor = Qt.CursorShape.SizeAllCursor

    @property
    def scrolls(self) -> bool:
        return True

    def update(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture:
        self.at, self.modifiers = at, modifiers
        if (at - self.start).manhattanLength() >= QApplication.startDragDistance():
            self._points = tuple(ways.waypoints(self._shaped(self._aim(at))))
            self._shown = self._drawn(self._points)
        self.view.viewport().update()
        return self

    def finish(self, modifiers: Qt.KeyboardModifier) -> None:
        if self._points:
            lines.shape_line(self.view.document, self._route.id, self._points)

    def paint(self, painter: QPainter) -> None:
        if not self._points:
            return
        view = self.view
        x, y = self._corner
        paint_way(painter, [view.camera.to_screen(Point(p.x + x, p.y + y)) for p in self._shown], view.colours)
        text = QCoreApplication.translate("Canvas", "Ubah titik belok")
        paint_chip(painter, self.at + QPointF(16, 22), text, QRectF(view.viewport().rect()), view.colours)

    def _aim(self, at: QPointF) -> Point:
        point = self._on_page(self.view.camera.to_desk(at))
        if self.modifiers & NO_SNAPPING:
            return point
        reach = SNAP_PX / self.view.camera.scale
        return Point(
            self._snapper.place(point.x, reach, across=True), self._snapper.place(point.y, reach, across=False)
        )

    def _shaped(self, to: Point) -> list[Point]:
        part, at = self._grip
        if part is Part.CORNER:
            return ways.corner_at(self._way, at, to)
        if part is Part.PIECE:
            return ways.shifted(self._way, at, to)
        return ways.bent(self._way, at, self._from, to)

    def _drawn(self, points: tuple[Point, ...]) -> tuple[Point, ...]:
        source, target = self._ends
        if source is None or target is None:
            return tuple(points)
        return lines.way_through(self._route, source, target, points)

    def _rect_of(self, key: str) -> Rect | None:
        number = self.view.desk.sheet_at(self.view.lines.way[0]).number
        shape = self.view.desk.shape(key, number)
        return shape.rect.moved(-self._corner.x, -self._corner.y) if shape is not None else None

    def _on_page(self, point: Point) -> Point:
        return Point(point.x - self._corner.x, point.y - self._corner.y)


def remove_corner(view: ChartView, at: QPointF) -> bool:
    """Take the corner of the selected line at a place of the viewport out of its way; say whether there is one."""
    grip, route = view.lines.grip_at(at), view.lines.route
    if grip is None or route is None or grip.part is not Part.CORNER:
        return False
    sheet = view.lines.sheet()
    way = [Point(point.x - sheet.x, point.y - sheet.y) for point in view.lines.way]
    left = ways.without(way, grip.at)
    text = QCoreApplication.translate("Operations", "Hapus titik belok")
    lines.shape_line(view.document, route.id, left[1:-1], text)
    return True
