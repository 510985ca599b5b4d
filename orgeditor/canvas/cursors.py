"""Which cursor the view shows: it says what a press would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from orgeditor.canvas.line_grips import Part
from orgeditor.canvas.tools.toolbox import Tool

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView


def cursor_for(view: ChartView, at: QPointF) -> Qt.CursorShape:
    """Return the cursor for a place of the viewport."""
    if view.gesture is not None:
        return view.gesture.cursor
    if view.space_held:
        return Qt.CursorShape.OpenHandCursor
    if view.tool is Tool.RELATE or view.pointing.handle_at(at) is not None:
        return Qt.CursorShape.CrossCursor
    grip = view.lines.grip_at(at)
    if grip is not None:
        ends = (Part.SOURCE, Part.TARGET)
        return Qt.CursorShape.CrossCursor if grip.part in ends else Qt.CursorShape.SizeAllCursor
    if view.page_texts.hovered is not None:
        return Qt.CursorShape.IBeamCursor
    return Qt.CursorShape.PointingHandCursor if view.pointing.key else Qt.CursorShape.ArrowCursor
