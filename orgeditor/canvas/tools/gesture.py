"""Gesture: what a press of the mouse button begins. Tools give one at each press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView

ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""With one of these held, a click or rubber band adds to the selection."""

NO_SNAPPING = Qt.KeyboardModifier.ShiftModifier
"""With this held, what is dragged by hand goes just where the mouse is."""
COPYING = Qt.KeyboardModifier.ControlModifier
PINNING = Qt.KeyboardModifier.AltModifier


class Gesture:
    """From press (the constructor) to `finish` or `cancel`; positions are pixels of the viewport."""

    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, view: ChartView, at: QPointF) -> None:
        self.view = view
        self.start = at
        self.at = at
        self.modifiers = Qt.KeyboardModifier.NoModifier

    def update(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture:
        """The mouse moved. Return the gesture that goes on: this one, or what it has turned into."""
        self.at, self.modifiers = at, modifiers
        return self

    def finish(self, modifiers: Qt.KeyboardModifier) -> None:
        """The button was released."""

    def cancel(self) -> None:
        """Esc was pressed or the window lost the mouse: nothing must remain."""

    def paint(self, painter: QPainter) -> None:
        """Paint cues over the desk, in pixels."""

    @property
    def scrolls(self) -> bool:
        """Whether the view scrolls by itself when the mouse nears its edge."""
        return False
