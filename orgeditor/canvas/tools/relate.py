"""Drawing a relation: from a box or frame to another, by the relation tool or from a handle of the selected box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication

from orgeditor.canvas.desk import Shape
from orgeditor.canvas.overlays import paint_chip, paint_target
from orgeditor.canvas.tools.gesture import Gesture
from orgeditor.editing.kind_words import kind_name

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView


class Relate(Gesture):
    """With `kind` None the view asks for the kind after the release."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, view: ChartView, at: QPointF, source: str, kind: str | None) -> None:
        super().__init__(view, at)
        self._source = source
        self._kind = kind
        self._target: Shape | None = None

    @property
    def scrolls(self) -> bool:
        return True

    def update(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> Gesture:
        self.at = at
        shape = self.view.desk.shape_at(self.view.camera.to_desk(at), frames=True)
        usable = shape is not None and shape.key != self._source and not self._same_unit(shape.key)
        self._target = shape if usable else None
        self.view.viewport().update()
        return self

    def finish(self, modifiers: Qt.KeyboardModifier) -> None:
        if (self.at - self.start).manhattanLength() < QApplication.startDragDistance():
            # A click: a handle may lie over a small neighbour, which was meant.
            key = self.view.key_at(self.at)
            self.view.selection.set([key] if key else [])
        elif self._target is not None:
            self.view.relate(self._source, self._target.key, self._kind)

    def paint(self, painter: QPainter) -> None:
        view = self.view
        shape = view.shape(self._source)
        if shape is None:
            return
        target = self._target
        if target is not None:
            paint_target(painter, view.camera.rect_to_screen(target.rect), True, view.colours)
        kind = view.document.draft.kind(self._kind) if self._kind else None
        pen = QPen(view.colours.accent, 2)
        if kind is None or kind.dash:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(view.camera.to_screen(shape.rect.center), self.at)
        name = kind_name(kind) if kind else QCoreApplication.translate("Canvas", "hubungan")
        if target is not None:
            text = QCoreApplication.translate("Canvas", "%1 ke %2").replace(
                "%2", view.document.draft.unit_of(target.key).name
            )
        else:
            text = QCoreApplication.translate("Canvas", "%1: lepaskan di atas unit tujuan")
        text = text.replace("%1", name[:1].upper() + name[1:])
        paint_chip(painter, self.at + QPointF(16, 22), text, QRectF(view.viewport().rect()), view.colours)

    def _same_unit(self, key: str) -> bool:
        draft = self.view.document.draft
        return draft.unit_of(key).id == draft.unit_of(self._source).id
