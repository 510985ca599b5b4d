"""Drags with keys held down: QTest's moves carry neither buttons nor keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def send(view, kind: QEvent.Type, at: QPoint, modifiers=NONE, buttons=LEFT) -> None:
    port = view.viewport()
    place = QPointF(at)
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else buttons
    event = QMouseEvent(kind, place, port.mapToGlobal(place), button, held, modifiers)
    QApplication.sendEvent(port, event)


def hold(view, start: QPoint, end: QPoint, modifiers=NONE, *, at_press=NONE) -> None:
    """Press and drag without letting go."""
    send(view, QEvent.Type.MouseButtonPress, start, at_press)
    for step in range(1, 7):
        place = QPointF(start) + (QPointF(end) - QPointF(start)) * (step / 6)
        send(view, QEvent.Type.MouseMove, place.toPoint(), modifiers)


def let_go(view, at: QPoint, modifiers=NONE) -> None:
    send(view, QEvent.Type.MouseButtonRelease, at, modifiers)


def drag(view, start: QPoint, end: QPoint, modifiers=NONE, *, at_press=NONE) -> None:
    hold(view, start, end, modifiers, at_press=at_press)
    let_go(view, end, modifiers)
