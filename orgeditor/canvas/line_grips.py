"""The handles of the one selected line that runs across the chart: its ends, its corners, the middles of its pieces."""

from __future__ import annotations

import itertools
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from orgeditor.canvas.overlays import HANDLE_REACH_PX, paint_grips
from orgeditor.editing.operations import lines
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.records import Route

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView

LEAST_PX = 26.0
"""A shorter piece of a line has no handle in its middle."""
ON_LINE_PX = 8.0


class Part(Enum):
    SOURCE = "source"
    TARGET = "target"
    CORNER = "corner"
    PIECE = "piece"
    """A whole piece, by its middle."""
    ALONG = "along"
    """A place on a piece, where a drag makes new corners."""


class Grip(NamedTuple):
    """A part of a line; `at` is the number of the corner, or of the piece (by its first point)."""

    part: Part
    at: int = 0


class LineGrips:
    def __init__(self, view: ChartView) -> None:
        self.view = view

    @property
    def route(self) -> Route | None:
        """The one selected line, where it can be shaped and led elsewhere."""
        view = self.view
        routes = view.selection.routes
        if len(view.selection.ids) != 1 or not routes or not lines.is_across(view.document.draft, routes[0]):
            return None
        return routes[0] if self.way else None

    @property
    def way(self) -> tuple[Point, ...]:
        """The selected line's points on the desk (mm)."""
        paths = self.view.desk.paths(self.view.selection.current or "")
        return paths[0] if paths and len(paths[0]) > 1 else ()

    def sheet(self) -> Rect:
        """The rectangle on the desk of the page on which the line stands; points of records count from its corner."""
        return self.view.desk.sheet_at(self.way[0]).rect

    def grip_at(self, at: QPointF) -> Grip | None:
        """Return which handle is under a place of the viewport: corners before middles, as pieces may be short."""
        if self.route is None or self.view.gesture is not None:
            return None
        ends, corners, middles = self._places()
        for part, place in zip((Part.SOURCE, Part.TARGET), ends, strict=True):
            if _near(place, at):
                return Grip(part)
        for number, place in enumerate(corners, 1):
            if _near(place, at):
                return Grip(Part.CORNER, number)
        for number, place in middles.items():
            if _near(place, at):
                return Grip(Part.PIECE, number)
        return None

    def along(self, at: QPointF) -> Grip | None:
        """Return the piece that a place of the viewport lies on."""
        row = [self.view.camera.to_screen(point) for point in self.way]
        for number, (start, end) in enumerate(itertools.pairwise(row)):
            x = min(max(at.x(), min(start.x(), end.x())), max(start.x(), end.x()))
            y = min(max(at.y(), min(start.y(), end.y())), max(start.y(), end.y()))
            if abs(at.x() - x) + abs(at.y() - y) <= ON_LINE_PX:
                return Grip(Part.ALONG, number)
        return None

    def paint(self, painter: QPainter) -> None:
        if self.route is not None:
            ends, corners, middles = self._places()
            paint_grips(painter, ends, corners, list(middles.values()), self.view.colours)

    def _places(self) -> tuple[list[QPointF], list[QPointF], dict[int, QPointF]]:
        row = [self.view.camera.to_screen(point) for point in self.way]
        middles = {
            number: (start + end) / 2
            for number, (start, end) in enumerate(itertools.pairwise(row))
            if (start - end).manhattanLength() >= LEAST_PX
        }
        return [row[0], row[-1]], row[1:-1], middles


def _near(place: QPointF, at: QPointF) -> bool:
    return (place - at).manhattanLength() <= HANDLE_REACH_PX
