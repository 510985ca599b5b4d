"""Windows that stay within reach: a screen may be gone since their place was kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

TITLE_PX = 40
"""How high the strip is at which a window is moved."""

GRIP_PX = 120
"""So much of that strip must show."""

AROUND = QSize(40, 60)
"""What a new window leaves of a screen, in pixels, at least: for the frame and the title that the desktop adds."""


def reachable(window: QRect, screens: Sequence[QRect]) -> QRect:
    """Return where a window goes: where it was if its upper edge can be grasped there, else on the nearest screen.

    `screens` are the parts of the screens that a desktop leaves to windows.
    """
    strip = QRect(window.x(), window.y(), window.width(), min(TITLE_PX, window.height()))
    grip = min(GRIP_PX, window.width())
    parts = [strip.intersected(screen) for screen in screens]
    if not screens or any(part.width() >= grip and part.height() >= TITLE_PX // 2 for part in parts):
        return window
    screen = min(screens, key=lambda each: (each.center() - window.center()).manhattanLength())
    width, height = min(window.width(), screen.width()), min(window.height(), screen.height())
    x = max(screen.x(), min(window.x(), screen.x() + screen.width() - width))
    y = max(screen.y(), min(window.y(), screen.y() + screen.height() - height))
    return QRect(x, y, width, height)


def resize_within(window: QWidget, width: int, height: int) -> None:
    """Give a window that is not shown yet that size in pixels, or less where the screen has less."""
    room = window.screen().availableGeometry().size() - AROUND
    window.resize(QSize(width, height).boundedTo(room))
