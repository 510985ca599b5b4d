"""Press: a press on a box, frame or line. It selects, and turns into moving or bending once the mouse has left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtWidgets import QApplication

from orgeditor.canvas.tools.bend import Bend
from orgeditor.canvas.tools.gesture import ADDING, Gesture
from orgeditor.canvas.tools.move import Move

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView


class Press(Gesture):
    def __init__(self, view: ChartView, at: QPointF, key: str, modifiers: Qt.KeyboardModifier) -> None:
        super().__init__(view, at)
        self._key = key
        self._far = False
        # One of several selected boxes: a drag moves all of them, only a release without a drag selects this one, or
        # takes it out of the selection.
        self._known = key in view.selection.ids
        self._adding = bool(modifiers & ADDING)
        if self._known:
            return
        if self._adding:
            view.selection.toggle(key)
        else:
            view.selection.set([key])

    def update(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture:
        self.at, self.modifiers = at, modifiers
        self._far = self._far or (at - self.start).manhattanLength() >= QApplication.startDragDistance()
        if not self._far:
            return self
        if self._key in self.view.document.draft.placements:
            return Move(self.view, self.start, self._key).update(at, modifiers)
        grip = self.view.lines.along(self.start) if self.view.lines.route is not None else None
        if grip is not None:
            return Bend(self.view, self.start, self._key, grip).update(at, modifiers)
        return self

    def finish(self, modifiers: Qt.KeyboardModifier) -> None:
        if self._far and self._key in self.view.document.draft.routes:
            self.view.message.emit(
                QCoreApplication.translate(
                    "Canvas", "Garis ke atasan mengikuti susunan; seret kotaknya untuk mengganti atasan."
                )
            )
        elif self._known and self._adding:
            self.view.selection.toggle(self._key)
        elif self._known:
            self.view.selection.set([self._key])
