"""A chart with the marks of what changed, to look at: zoom with Ctrl and the wheel, drag to move, a click chooses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from orgeditor.canvas.desk import Desk
from orgeditor.canvas.overlays import paint_selection
from orgeditor.canvas.sheet_view import SheetView
from orgeditor.model.page import Arranged, Page


class MarkedView(SheetView):
    """`picked` carries the placement, group or route that was clicked."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ids: tuple[str, ...] = ()
        self._pressed: QPointF | None = None
        self._dragged = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Show other pages, whole; the same number of pages in the same size stays where it is."""
        same = [(page.width, page.height) for page in pages] == [
            (sheet.page.width, sheet.page.height) for sheet in self.desk.sheets
        ]
        self.desk = Desk(Arranged("", tuple(pages)) if pages else None)
        if not same:
            self.fit_page()
        self._moved()
        self.mark(self.ids)

    def mark(self, ids: Sequence[str]) -> None:
        """Put a frame around boxes and lines, and show the first."""
        self.ids = tuple(ids)
        found = next((rect for rect in map(self.desk.place_of, ids) if rect is not None), None)
        if found is not None:
            self.show_rect(found)
        self.viewport().update()

    # Qt

    def _paint_overlays(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_selection(painter, self.desk, self.camera, self.ids, self.colours)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        step = event.position() - self._pressed
        if self._dragged or step.manhattanLength() >= QApplication.startDragDistance():
            self._dragged = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pan_by(step.x(), step.y())
            self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clicked = self._pressed is not None and not self._dragged and event.button() is Qt.MouseButton.LeftButton
        self._pressed = None
        self.viewport().unsetCursor()
        key = self.desk.key_at(self.camera.to_desk(event.position())) if clicked else None
        if key is not None:
            self.picked.emit(key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.zoom_by(2.0, event.position())
