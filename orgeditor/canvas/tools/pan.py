"""Panning: the desk follows the hand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from orgeditor.canvas.tools.gesture import Gesture


class Pan(Gesture):
    cursor = Qt.CursorShape.ClosedHandCursor

    def update(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture:
        step = (at - self.at).toPoint()
        self.at += QPointF(step)  # the rest of a pixel waits for the next move
        self.view.pan_by(step.x(), step.y())
        return self
