"""Press: a press on a box, frame or line. It selects, and turns into moving once the mouse has left its place."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from orgeditor.canvas.tools.gesture import ADDING, Gesture
from orgeditor.canvas.tools.move import Move


class Press(Gesture):
    def __init__(self, view, at: QPointF, key: str, modifiers: Qt.KeyboardModifier) -> None:
        super().__init__(view, at)
        self._key = key
        # One of several selected boxes: a drag moves all of them, only a release without a drag selects this one.
        self._narrows = key in view.selection.ids and not modifiers & ADDING
        if modifiers & ADDING:
            view.selection.toggle(key)
        elif not self._narrows:
            view.selection.set([key])

    def update(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture:
        self.at = at
        far = (at - self.start).manhattanLength() >= QApplication.startDragDistance()
        if far and self._key in self.view.selection.ids and self._key in self.view.document.draft.placements:
            return Move(self.view, self.start, self._key).update(at, modifiers)
        return self

    def finish(self, modifiers: Qt.KeyboardModifier) -> None:
        if self._narrows:
            self.view.selection.set([self._key])
