"""Placing: units dragged in from a list. The cue says where each would stand before the drop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QPainter

from orgeditor.canvas.drops import Drop, drop_at
from orgeditor.canvas.overlays import paint_chip, paint_target
from orgeditor.canvas.row_drops import drop_in_rows
from orgeditor.canvas.tools.gesture import Gesture
from orgeditor.editing import operations
from orgeditor.editing.operations.mechanism import is_mechanism
from orgeditor.editing.selection import units_shown
from orgeditor.model.geometry import Rect

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView

UNITS_MIME = "application/x-orgeditor-units"


def mime_of_units(units: Sequence[str]) -> QMimeData:
    """Return what a drag of units (ids) carries."""
    data = QMimeData()
    data.setData(UNITS_MIME, "\n".join(units).encode())
    return data


def units_of_mime(data: QMimeData) -> list[str]:
    """Return the units that a drag carries, none for any other drag."""
    return bytes(data.data(UNITS_MIME).data()).decode("ascii", "replace").split()


def entered(view: ChartView, event: QDragEnterEvent) -> Placing | None:
    """Take up a drag of units that comes over a view; None for any other drag."""
    units = units_of_mime(event.mimeData())
    if not units or view.selection.chart is None:
        event.ignore()
        return None
    view.end_editing()
    view.cancel_gesture()
    event.acceptProposedAction()
    return Placing(view, event.position(), units)


def moved(gesture: object, event: QDragMoveEvent) -> None:
    """Go on with a drag of units over a view."""
    if isinstance(gesture, Placing):
        gesture.update(event.position(), event.modifiers())
        event.setAccepted(gesture.drop is not None)


class Placing(Gesture):
    """A drag of units over the canvas: onto a box, between two boxes, or onto empty ground for no superior."""

    def __init__(self, view: ChartView, at: QPointF, units: Sequence[str]) -> None:
        super().__init__(view, at)
        draft, chart = view.document.draft, view.selection.chart_id
        self.units = [unit for unit in dict.fromkeys(units) if unit in draft.units]
        self._shown = units_shown(draft, chart)
        self.drop: Drop | None = None
        self.update(at, Qt.KeyboardModifier.NoModifier)

    @property
    def scrolls(self) -> bool:
        return True

    def update(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture:
        self.at, self.modifiers = at, modifiers
        view, draft = self.view, self.view.document.draft
        point, chart = view.camera.to_desk(at), view.selection.chart_id
        if chart is None or not self.units:
            self.drop = None
        elif is_mechanism(draft, chart):
            self.drop = drop_in_rows(draft, view.desk, point, self.units) or self._loose()
        else:
            self.drop = self._in_tree(drop_at(draft, view.desk, point, ()))
        view.viewport().update()
        return self

    def _in_tree(self, drop: Drop | None) -> Drop | None:
        """Name what the drop does; nothing stands below its own unit."""
        if drop is None:
            return self._loose()
        draft = self.view.document.draft
        if drop.parent is not None and draft.unit_of(drop.parent).id in self.units:
            return None
        if drop.into and drop.parent is not None and drop.side is None:
            text = QCoreApplication.translate("Drops", "Tempatkan di bawah %1")
            return replace(drop, label=text.replace("%1", draft.unit_of(drop.parent).name))
        return drop

    def _loose(self) -> Drop:
        text = QCoreApplication.translate("Drops", "Tempatkan tanpa atasan")
        return Drop(None, None, Rect(0.0, 0.0, 0.0, 0.0), text, False)

    def finish(self, modifiers: Qt.KeyboardModifier) -> None:
        drop, chart = self.drop, self.view.selection.chart_id
        if drop is None or chart is None:
            return
        placed = operations.place_units(
            self.view.document, chart, self.units, drop.parent, drop.position, side=drop.side, rows=drop.rows,
            group=drop.group,
        )  # fmt: skip
        self.view.selection.set(placed)
        self.view.setFocus()

    def paint(self, painter: QPainter) -> None:
        if self.drop is None:
            return
        if self.drop.cue.w:
            paint_target(painter, self.view.camera.rect_to_screen(self.drop.cue), self.drop.into, self.view.colours)
        text = self.drop.label
        twice = sum(unit in self._shown for unit in self.units)
        if twice:
            note = QCoreApplication.translate("Drops", "%1; sudah ada di bagan ini, digambar sekali lagi")
            text = note.replace("%1", text)
        area = QRectF(self.view.viewport().rect())
        paint_chip(painter, self.at + QPointF(16, 30), text, area, self.view.colours)
