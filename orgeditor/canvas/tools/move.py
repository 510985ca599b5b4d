"""Moving: drag boxes onto another box (a new superior) or between two boxes (another place)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from orgeditor.canvas.drops import Drop, drop_at
from orgeditor.canvas.overlays import paint_chip, paint_target
from orgeditor.canvas.row_drops import drop_in_rows
from orgeditor.canvas.tools.gesture import Gesture
from orgeditor.editing import operations
from orgeditor.editing.operations.mechanism import is_mechanism, set_rows
from orgeditor.model.draft import DraftError


class Move(Gesture):
    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, view, at: QPointF, key: str) -> None:
        super().__init__(view, at)
        self._moving = [item.id for item in view.selection.tops()] or [key]
        self._grip = view.camera.to_desk(at)
        self._drop: Drop | None = None

    @property
    def scrolls(self) -> bool:
        return True

    @property
    def drop(self) -> Drop | None:
        """What a release would do now."""
        return self._drop

    def update(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture:
        self.at = at
        chart, draft = self.view.selection.chart_id, self.view.document.draft
        find = drop_in_rows if chart and is_mechanism(draft, chart) else drop_at
        self._drop = find(draft, self.view.desk, self.view.camera.to_desk(at), self._moving)
        self.view.viewport().update()
        return self

    def finish(self, modifiers: Qt.KeyboardModifier) -> None:
        drop = self._drop
        if drop is None:
            self.view.message.emit(
                QCoreApplication.translate("Canvas", "Lepaskan di atas sebuah unit atau di antara dua unit.")
            )
            return
        try:
            if drop.rows:
                set_rows(self.view.document, drop.rows, self._moving, drop.group)
            else:
                operations.move(self.view.document, self._moving, drop.parent, drop.position)
        except DraftError as error:
            self.view.message.emit(str(error))
        self.view.selection.set(self._moving)

    def paint(self, painter: QPainter) -> None:
        colours = self.view.colours
        camera = self.view.camera
        if self._drop is not None:
            paint_target(painter, camera.rect_to_screen(self._drop.cue), self._drop.into, colours)
        here = camera.to_desk(self.at)
        ghost = QColor(colours.accent)
        ghost.setAlpha(36)
        painter.setPen(QPen(colours.accent, 1, Qt.PenStyle.DashLine))
        painter.setBrush(ghost)
        for key in self._moving:
            shape = self.view.shape(key)
            if shape is not None:
                painter.drawRect(camera.rect_to_screen(shape.rect.moved(here.x - self._grip.x, here.y - self._grip.y)))
        text = (
            self._drop.label
            if self._drop
            else QCoreApplication.translate("Canvas", "Lepaskan di atas unit atau di antara dua unit")
        )
        paint_chip(painter, self.at + QPointF(16, 22), text, QRectF(self.view.viewport().rect()), colours)
