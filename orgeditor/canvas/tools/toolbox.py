"""Which gesture a press begins, by the tool in hand."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from orgeditor.canvas.line_grips import Part
from orgeditor.canvas.tools.bend import Bend
from orgeditor.canvas.tools.gesture import Gesture
from orgeditor.canvas.tools.pan import Pan
from orgeditor.canvas.tools.press import Press
from orgeditor.canvas.tools.reconnect import Reconnect
from orgeditor.canvas.tools.relate import Relate
from orgeditor.canvas.tools.rubber import Rubber

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView


class Tool(Enum):
    SELECT = "select"
    RELATE = "relate"


def begin(view: ChartView, tool: Tool, at: QPointF, modifiers: Qt.KeyboardModifier, aimed: str | None) -> Gesture:
    """Return the gesture that a press of the left button at a place of the viewport begins.

    `aimed` is what stood there when the button went down, if the chart was arranged anew since.
    """
    point = view.camera.to_desk(at)
    if tool is Tool.RELATE:
        shape = view.desk.shape_at(point) or view.desk.shape_at(point, frames=True)
        return Relate(view, at, shape.key, view.kind) if shape else Rubber(view, at, modifiers)
    if view.pointing.handle_at(at) is not None and view.selection.current:
        return Relate(view, at, view.selection.current, None)
    grip, route = view.lines.grip_at(at), view.selection.current
    if grip is not None and route is not None:
        if grip.part in (Part.SOURCE, Part.TARGET):
            return Reconnect(view, at, route, grip.part is Part.SOURCE)
        return Bend(view, at, route, grip)
    key = aimed or view.key_at(at)
    return Press(view, at, key, modifiers) if key else Rubber(view, at, modifiers)


def begin_pan(view: ChartView, at: QPointF) -> Gesture:
    return Pan(view, at)
