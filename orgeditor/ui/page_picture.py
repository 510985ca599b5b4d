"""A page as a picture in a dialog."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from orgeditor.model.page import Page
from orgeditor.render.paint import paint_page


class Picture(QWidget):
    """A page, as large as there is room; an empty sheet for none."""

    def __init__(self) -> None:
        super().__init__()
        self._page: Page | None = None
        self.setMinimumHeight(190)

    def show_page(self, page: Page | None) -> None:
        self._page = page
        self.update()

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        width, height = (self._page.width, self._page.height) if self._page else (330.0, 215.0)
        scale = min((self.width() - 2) / width, (self.height() - 2) / height)
        frame = QRectF((self.width() - width * scale) / 2, 1.0, width * scale, height * scale)
        painter = QPainter(self)
        painter.fillRect(frame, QColor("#ffffff"))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.drawRect(frame)
        if self._page is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(frame.topLeft())
            painter.scale(scale, scale)
            paint_page(painter, self._page)
        painter.end()
