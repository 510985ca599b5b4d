"""Units that are dragged onto a thumbnail, from a list or from the canvas: they are placed in that chart too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPen

from orgeditor.canvas.colours import colours_for
from orgeditor.canvas.overlays import paint_chip
from orgeditor.canvas.placing import units_of_mime
from orgeditor.canvas.tools.outcomes import placed_words, there_words
from orgeditor.editing.operations import dragging

if TYPE_CHECKING:
    from orgeditor.ui.annex_panel import AnnexPanel

INSET = 4.0


class AnnexDrops:
    """`chart` is the one on whose thumbnail something would be dropped now."""

    def __init__(self, panel: AnnexPanel) -> None:
        self.panel = panel
        self.chart: str | None = None
        self._text = ""
        panel.setAcceptDrops(True)

    def mark(self, chart: str | None, text: str = "") -> None:
        """Show what a drop on the thumbnails of a chart would do; nothing any more on None."""
        if (chart, text) != (self.chart, self._text):
            self.chart, self._text = chart, text
            self.panel.viewport().update()

    def drag(self, event: QDragEnterEvent | QDragMoveEvent) -> None:
        """Follow a drag of units out of a list; any other drag is none for here."""
        units = self._units(event)
        chart = self.panel.chart_under(event.position().toPoint()) if units else None
        if chart is None:
            self.mark(None)
            event.setAccepted(bool(units))  # it may go on to a thumbnail
            return
        missing = dragging.missing_in(self.panel.document.draft, chart, units)
        self.mark(chart, there_words(len(missing), len(units)))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def drop(self, event: QDropEvent) -> None:
        units, chart = self._units(event), self.panel.chart_under(event.position().toPoint())
        self.mark(None)
        if chart is None:
            event.ignore()
            return
        event.acceptProposedAction()
        placed = dragging.place_there_too(self.panel.document, chart, units)
        if placed:
            self.panel.placed.emit(placed_words(self.panel.document.draft, chart, len(placed)))

    def paint(self, painter: QPainter) -> None:
        """Paint a frame round the thumbnails of the marked chart, with the words on the first that is in view."""
        area = QRectF(self.panel.viewport().rect())
        colours = colours_for(self.panel.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rects = [QRectF(self.panel.visualItemRect(item)) for item in self.panel.items_of(self.chart)]
        for rect in rects:
            painter.setPen(QPen(colours.accent, 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(INSET, INSET, -INSET, -INSET), 6, 6)
        seen = [rect for rect in rects if rect.intersects(area)]
        if seen:
            place = QPointF(seen[0].left() + 2 * INSET, max(seen[0].center().y(), area.top()) - 12)
            painter.setFont(self.panel.font())
            paint_chip(painter, place, self._text, area.adjusted(INSET, 0, -INSET, 0), colours)

    def _units(self, event: QDropEvent) -> list[str]:
        return [unit for unit in units_of_mime(event.mimeData()) if unit in self.panel.document.draft.units]


def chart_on_screen(panel: AnnexPanel, place: QPoint) -> str | None:
    """Return the chart whose thumbnail is at a place of the screen."""
    at = panel.viewport().mapFromGlobal(place)
    if not panel.isVisible() or not panel.viewport().rect().contains(at) or panel.visibleRegion().isEmpty():
        return None
    return panel.chart_under(at)
