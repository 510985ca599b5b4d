"""Scroll bars that mirror the camera, and scrolling at the edge while something is dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer
from PySide6.QtWidgets import QScrollBar

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView

EDGE_PX = 24
PACE = 0.8
STEP_PX = 40
STEP_MS = 30
RIM_PX = 8


def show_span(bar: QScrollBar, start: float, length: float, room: float) -> None:
    """Let a bar show content from `start` in `room` pixels.

    It is hidden when all fits. The range grows where the camera stands beyond the content: an edited box keeps its
    place on the screen even at the content's end.
    """
    value = round(-start)
    fits = start >= -1 and start + length <= room + 1
    bar.setRange(value if fits else min(0, value), value if fits else max(round(length - room), value))
    bar.setPageStep(round(room))
    bar.setSingleStep(STEP_PX)
    bar.setValue(value)


def edge_step(at: QPointF, area: QRectF, seen: QRectF) -> QPointF:
    """Return how far to pan when the mouse drags at `at` in a viewport that shows the desk at `seen`."""
    dx = max(0.0, EDGE_PX - at.x()) or min(0.0, area.right() - EDGE_PX - at.x())
    dy = max(0.0, EDGE_PX - at.y()) or min(0.0, area.bottom() - EDGE_PX - at.y())
    dx = dx if (dx > 0 > seen.left()) or (dx < 0 and seen.right() > area.right()) else 0.0
    dy = dy if (dy > 0 > seen.top()) or (dy < 0 and seen.bottom() > area.bottom()) else 0.0
    return QPointF(dx, dy) * PACE


def step_inside(step: QPointF, frame: QRectF, area: QRectF) -> QPointF:
    """Return the step shortened so that a frame that lies in an area stays in it."""
    dx = max(
        min(0.0, area.left() + RIM_PX - frame.left()), min(max(0.0, area.right() - RIM_PX - frame.right()), step.x())
    )
    dy = max(
        min(0.0, area.top() + RIM_PX - frame.top()), min(max(0.0, area.bottom() - RIM_PX - frame.bottom()), step.y())
    )
    return QPointF(dx, dy)


class EdgeScrolling(QObject):
    """Pans a view as long as something is dragged at its edge."""

    def __init__(self, view: ChartView) -> None:
        super().__init__(view)
        self._view = view
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(self._step)

    def begin(self) -> None:
        """Look at the gesture under way, if it is one that scrolls."""
        gesture = self._view.gesture
        if gesture is not None and gesture.scrolls and not self._timer.isActive():
            self._timer.start()

    def end(self) -> None:
        self._timer.stop()

    def _step(self) -> None:
        view, gesture = self._view, self._view.gesture
        if gesture is None or not gesture.scrolls:
            self._timer.stop()
            return
        seen = view.camera.rect_to_screen(view.desk.rect)
        step = edge_step(gesture.at, QRectF(view.viewport().rect()), seen)
        if not step.isNull():
            view.pan_by(step.x(), step.y())
            view.gesture = gesture.update(gesture.at, gesture.modifiers)
