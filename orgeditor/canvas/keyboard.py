"""Keys of the canvas. Menus show the same keys as a hint; they act only here, so that text fields keep theirs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from orgeditor.canvas import boxes, clips, nudging

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

MODIFIERS = {K.Key_Shift: SHIFT, K.Key_Control: CTRL, K.Key_Alt: ALT}
"""Keys that change what a drag is about."""

KEYS: dict[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[ChartView], object]] = {
    (K.Key_Tab, NONE): boxes.add_child,
    (K.Key_Backtab, SHIFT): boxes.promote,
    (K.Key_Return, NONE): boxes.add_sibling,
    (K.Key_F2, NONE): boxes.rename,
    (K.Key_Delete, NONE): boxes.remove,
    (K.Key_Backspace, NONE): boxes.remove,
    (K.Key_Delete, CTRL): boxes.dissolve,
    (K.Key_Left, NONE): lambda view: nudging.arrow(view, "left"),
    (K.Key_Right, NONE): lambda view: nudging.arrow(view, "right"),
    (K.Key_Up, NONE): lambda view: nudging.arrow(view, "up"),
    (K.Key_Down, NONE): lambda view: nudging.arrow(view, "down"),
    (K.Key_Left, SHIFT): lambda view: nudging.arrow(view, "left", far=True),
    (K.Key_Left, CTRL): lambda view: boxes.walk(view, "left"),
    (K.Key_Right, SHIFT): lambda view: nudging.arrow(view, "right", far=True),
    (K.Key_Right, CTRL): lambda view: boxes.walk(view, "right"),
    (K.Key_Up, SHIFT): lambda view: nudging.arrow(view, "up", far=True),
    (K.Key_Up, CTRL): lambda view: boxes.walk(view, "up"),
    (K.Key_Down, SHIFT): lambda view: nudging.arrow(view, "down", far=True),
    (K.Key_Down, CTRL): lambda view: boxes.walk(view, "down"),
    (K.Key_Left, ALT): lambda view: boxes.shift(view, -1),
    (K.Key_Up, ALT): lambda view: boxes.shift(view, -1),
    (K.Key_Right, ALT): lambda view: boxes.shift(view, 1),
    (K.Key_Down, ALT): lambda view: boxes.shift(view, 1),
    (K.Key_Left, ALT | SHIFT): boxes.promote,
    (K.Key_Right, ALT | SHIFT): boxes.demote,
    (K.Key_C, CTRL): clips.copy,
    (K.Key_X, CTRL): clips.cut,
    (K.Key_V, CTRL): clips.paste,
    (K.Key_A, CTRL): lambda view: view.selection.select_all(),
    (K.Key_Escape, NONE): lambda view: view.escape(),
    (K.Key_F6, NONE): lambda view: view.leave(True),
    (K.Key_F6, SHIFT): lambda view: view.leave(False),
    (K.Key_PageUp, NONE): lambda view: view.turn_page(-1),
    (K.Key_PageDown, NONE): lambda view: view.turn_page(1),
    (K.Key_Plus, CTRL): lambda view: view.zoom_by(1),
    (K.Key_Minus, CTRL): lambda view: view.zoom_by(-1),
}


def handle_key(view: ChartView, event: QKeyEvent) -> bool:
    """Do what a key means and say whether it meant something."""
    key = K(event.key())
    if key == K.Key_Enter:
        key = K.Key_Return
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if view.page_texts.handle_key(event):
        return True
    if key == K.Key_Escape and view.gesture is not None:
        modifiers = NONE  # Ctrl, Alt and Shift belong to the drag
    action = KEYS.get((key, modifiers))
    if action is not None:
        action(view)
        return True
    text = event.text()
    if text and text.isprintable() and not text.isspace() and not modifiers & (CTRL | ALT) and view.selection.placement:
        boxes.rename(view, text)
        return True
    return False
