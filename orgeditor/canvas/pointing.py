"""Pointing: what the mouse is over, and the handles of the selected box, which show when it is near."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from orgeditor.canvas.desk import Shape
from orgeditor.canvas.ink import READABLE_PX
from orgeditor.canvas.overlays import (
    HANDLE_AWAY_PX,
    HANDLE_REACH_PX,
    handle_places,
    paint_handles,
    paint_hover,
    paint_pins,
)
from orgeditor.canvas.tools.toolbox import Tool
from orgeditor.editing.kind_words import kind_name
from orgeditor.editing.operations import by_hand
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import POINT_MM
from orgeditor.model.records import Relation

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView


class Pointing:
    """`key` is the box, line or frame under the mouse, `near` the copy of the one selected box that it is near."""

    def __init__(self, view: ChartView) -> None:
        self.view = view
        self.key: str | None = None
        self.near: Shape | None = None
        self._pinned: list[Shape] = []

    def follow(self, at: QPointF) -> None:
        """Take in a new place of the mouse on the viewport."""
        self._set(self.view.key_at(at), self._near_at(at))
        self.view.page_texts.hover(at)

    def forget(self) -> None:
        """The mouse has left, or another chart is shown."""
        self._set(None, None)
        self.view.page_texts.hover(None)

    def renew(self) -> None:
        """Another desk is shown: forget what is not on it; its shapes are new in any case."""
        self._set(self.key if self.view.desk.shows(self.key) else None, None)
        draft = self.view.document.draft
        pinned = [
            item.id for item in draft.placements.values() if item.pin and item.chart == self.view.selection.chart_id
        ]
        self._pinned = [shape for key in pinned for shape in self.view.desk.shapes_of(key)]

    def handle_at(self, at: QPointF) -> int | None:
        """Return which handle of the selected box is under a place of the viewport."""
        frame = self._frame()
        if frame is None:
            return None
        for number, place in enumerate(handle_places(frame)):
            if (place - at).manhattanLength() <= HANDLE_REACH_PX:
                return number
        return None

    def tip_at(self, at: QPointF) -> str:
        """Return as a tool tip what a line says, or the name of a box where its letters are too small to read."""
        view, draft = self.view, self.view.document.draft
        shape = view.desk.shape_at(view.camera.to_desk(at))
        if shape is not None:
            readable = shape.box.font_pt * POINT_MM * view.camera.scale >= 2 * READABLE_PX
            text = "" if readable else draft.unit_of(shape.key).name
        else:
            route = draft.routes.get(view.key_at(at) or "")
            text = _told(draft, draft.relations[route.relation]) if route is not None else ""
        return f"<p>{html.escape(text).replace(chr(10), '<br>')}</p>" if text else ""

    def paint_hover(self, painter: QPainter) -> None:
        if self.key:
            paint_hover(painter, self.view.desk, self.view.camera, self.key, self.view.colours)

    def paint_pins(self, painter: QPainter) -> None:
        """Mark the pinned boxes; in a free chart, where most are, those that are selected."""
        view = self.view
        shown = self._pinned
        if by_hand.is_free(view.selection.chart):
            shown = [shape for shape in shown if shape.key in view.selection.ids]
        paint_pins(painter, [view.camera.rect_to_screen(shape.rect) for shape in shown], view.colours)

    def paint_handles(self, painter: QPainter) -> None:
        frame = self._frame()
        if frame is not None:
            paint_handles(painter, frame, self.view.colours)

    def _set(self, key: str | None, near: Shape | None) -> None:
        if (key, near) != (self.key, self.near):
            self.key, self.near = key, near
            self.view.viewport().update()

    def _frame(self) -> QRectF | None:
        """Return where the box stands whose handles show."""
        item = self.view.selection.placement
        if self.near is None or item is None or item.id != self.near.key or not self._has_handles():
            return None
        return self.view.camera.rect_to_screen(self.near.rect)

    def _near_at(self, at: QPointF) -> Shape | None:
        item = self.view.selection.placement
        if item is None or not self._has_handles():
            return None
        away = 2.5 * HANDLE_AWAY_PX
        for shape in self.view.desk.shapes_of(item.id):
            if self.view.camera.rect_to_screen(shape.rect).adjusted(-away, -away, away, away).contains(at):
                return shape
        return None

    def _has_handles(self) -> bool:
        return self.view.tool is Tool.SELECT and self.view.editor is None


def _told(draft: Draft, relation: Relation) -> str:
    """Return kind and ends of a relation, below that its basis or that it has none."""
    kind = kind_name(draft.kind(relation.kind))
    source, target = (draft.units[unit].name for unit in (relation.source, relation.target))
    arrow = "↔" if relation.mutual else "→"
    basis = relation.basis or QCoreApplication.translate("Canvas", "tanpa dasar")
    return f"{kind[:1].upper()}{kind[1:]}: {source} {arrow} {target}\n{basis}"
