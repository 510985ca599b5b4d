"""Rubber band: selects the boxes that it touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from orgeditor.canvas.tools.gesture import ADDING, Gesture

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView


class Rubber(Gesture):
    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, view: ChartView, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        super().__init__(view, at)
        # In mm of the desk: the view may scroll under the band.
        self._from = view.camera.to_desk(at)
        self._before = view.selection.ids
        self._kept = self._before if modifiers & ADDING else ()
        view.selection.set(self._kept)

    @property
    def scrolls(self) -> bool:
        return True

    def update(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture:
        self.at = at
        found = self.view.desk.inside(self.view.camera.rect_to_desk(self._band()))
        self.view.selection.set([*self._kept, *found])
        self.view.viewport().update()
        return self

    def cancel(self) -> None:
        self.view.selection.set(self._before)

    def paint(self, painter: QPainter) -> None:
        accent = self.view.colours.accent
        fill = QColor(accent)
        fill.setAlpha(28)
        painter.setPen(QPen(accent, 1))
        painter.setBrush(fill)
        painter.drawRect(self._band())

    def _band(self) -> QRectF:
        return QRectF(self.view.camera.to_screen(self._from), self.at).normalized()
