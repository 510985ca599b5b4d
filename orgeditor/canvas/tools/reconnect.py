"""Reconnecting: drag an end of the selected line to another box or frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication

from orgeditor.canvas.desk import Shape
from orgeditor.canvas.overlays import paint_chip, paint_target
from orgeditor.canvas.tools.gesture import Gesture
from orgeditor.editing.operations import lines

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView


class Reconnect(Gesture):
    """With `at_source` the beginning of the line is dragged, else its end."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, view: ChartView, at: QPointF, route: str, at_source: bool) -> None:
        super().__init__(view, at)
        self._route = view.document.draft.routes[route]
        self._at_source = at_source
        self._stays = view.lines.way[-1 if at_source else 0]
        self._target: Shape | None = None
        self._reason = ""

    @property
    def scrolls(self) -> bool:
        return True

    @property
    def target(self) -> str | None:
        """The box or frame to which a release would lead the line."""
        return self._target.key if self._target is not None and not self._reason else None

    def update(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture:
        self.at, self.modifiers = at, modifiers
        view, route = self.view, self._route
        point = view.camera.to_desk(at)
        self._target = view.desk.shape_at(point) or view.desk.shape_at(point, frames=True)
        self._reason = ""
        if self._target is not None:
            if self._target.key == (route.source if self._at_source else route.target):
                self._target = None
            else:
                self._reason = lines.why_not(view.document.draft, route, self._at_source, self._target.key)
        view.viewport().update()
        return self

    def finish(self, modifiers: Qt.KeyboardModifier) -> None:
        if (self.at - self.start).manhattanLength() < QApplication.startDragDistance():
            return
        if self._reason:
            self.view.message.emit(self._reason)
        elif self._target is not None:
            lines.reconnect(self.view.document, self._route.id, self._at_source, self._target.key)
            self.view.selection.set([self._route.id])
        else:
            self.view.message.emit(QCoreApplication.translate("Canvas", "Lepaskan ujung garis di atas sebuah unit."))

    def paint(self, painter: QPainter) -> None:
        view = self.view
        if self._target is not None and not self._reason:
            paint_target(painter, view.camera.rect_to_screen(self._target.rect), True, view.colours)
        painter.setPen(QPen(view.colours.accent, 2, Qt.PenStyle.DashLine))
        painter.drawLine(view.camera.to_screen(self._stays), self.at)
        paint_chip(painter, self.at + QPointF(16, 22), self._words(), QRectF(view.viewport().rect()), view.colours)

    def _words(self) -> str:
        if self._reason:
            return self._reason
        if self._target is None:
            return QCoreApplication.translate("Canvas", "Lepaskan ujung garis di atas sebuah unit")
        name = self.view.document.draft.unit_of(self._target.key).name
        return QCoreApplication.translate("Canvas", "Sambungkan ke %1").replace("%1", name)
