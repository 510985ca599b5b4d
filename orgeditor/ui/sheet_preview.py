"""What will be printed, small: a page on its sheet, or a poster with its sheets, their numbers and the cuts."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from orgeditor.canvas.painting import paint_small
from orgeditor.layout.page.poster import Poster
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Page
from orgeditor.render.sheets import Sheet, paint_sheet

PAPER = QColor("#ffffff")
CHIP_PX = 11
LEAST_CHIP_PX = 7
MANY = 300
"""More boxes than these are painted as the canvas paints them from afar: as on paper they would take many frames."""


class SheetPreview(QWidget):
    """Shows one sheet or one poster, as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self._poster: Poster | None = None
        self._picture: tuple[Sheet, QSize, QPixmap] | None = None
        self.setMinimumSize(260, 220)

    def show_sheet(self, sheet: Sheet | None) -> None:
        self._sheet, self._poster = sheet, None
        self._fit_height()
        self.update()

    def show_poster(self, page: Page, made: Poster) -> None:
        area = made.area
        self._sheet, self._poster = Sheet(area.w, area.h, page, made.scale, -area.x, -area.y), made
        self._fit_height()
        self.update()

    # inside

    def _painted(self, sheet: Sheet, size: QSize) -> QPixmap:
        """Return the picture of a sheet, painted anew only when sheet or size is another."""
        kept = self._picture
        if kept is not None and kept[0] == sheet and kept[1] == size:
            return kept[2]
        pixmap = QPixmap(size)
        pixmap.fill(PAPER)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = size.width() / sheet.width
        painter.scale(scale, scale)
        if len(sheet.page.boxes) > MANY:
            painter.translate(sheet.x, sheet.y)
            painter.scale(sheet.scale, sheet.scale)
            paint_small(painter, sheet.page, scale * sheet.scale)
        else:
            paint_sheet(painter, sheet)
        painter.end()
        self._picture = (sheet, size, pixmap)
        return pixmap

    def _paint_tiles(self, painter: QPainter, made: Poster, frame: QRectF) -> None:
        """Paint the strips that neighbours share, the cuts in their middle, and a number on each sheet."""
        scale = frame.width() / made.area.w
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        wash = QColor(accent)
        wash.setAlpha(48)

        def on_screen(rect: Rect) -> QRectF:
            x, y = frame.x() + (rect.x - made.area.x) * scale, frame.y() + (rect.y - made.area.y) * scale
            return QRectF(x, y, rect.w * scale, rect.h * scale)

        for tile in made.tiles:
            shown, kept = on_screen(tile.shown), on_screen(tile.kept)
            if tile.column < tile.columns:
                strip = 2 * (shown.right() - kept.right())
                painter.fillRect(QRectF(shown.right() - strip, kept.y(), strip, kept.height()), wash)
                _dashed(painter, accent, kept.topRight(), kept.bottomRight())
            if tile.row < made.rows:
                strip = 2 * (shown.bottom() - kept.bottom())
                painter.fillRect(QRectF(kept.x(), shown.bottom() - strip, kept.width(), strip), wash)
                _dashed(painter, accent, kept.bottomLeft(), kept.bottomRight())
        for tile in made.tiles:
            self._paint_chip(painter, on_screen(tile.kept), str(tile.number), accent)

    def _paint_chip(self, painter: QPainter, area: QRectF, text: str, accent: QColor) -> None:
        radius = max(LEAST_CHIP_PX, min(CHIP_PX, area.width() / 3, area.height() / 3))
        font = self.font()
        font.setPixelSize(round(radius * 1.15))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawEllipse(area.center(), radius, radius)
        painter.setPen(PAPER)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)

    def _fit_height(self) -> None:
        """Be no higher than the sheet needs: what is said of it stands close below."""
        if self._sheet is not None:
            height = ceil((self.width() - 2) * self._sheet.height / self._sheet.width) + 2
            self.setMaximumHeight(max(self.minimumHeight(), height))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        sheet = self._sheet
        if sheet is not None:
            scale = min((self.width() - 2) / sheet.width, (self.height() - 2) / sheet.height)
            size = QSize(max(1, round(sheet.width * scale)), max(1, round(sheet.height * scale)))
            frame = QRectF((self.width() - size.width()) // 2, 1 + (self.height() - 2 - size.height()) // 2,
                           size.width(), size.height())  # fmt: skip
            ratio = self.devicePixelRatioF()
            picture = self._painted(sheet, QSize(round(size.width() * ratio), round(size.height() * ratio)))
            painter.drawPixmap(frame, picture, QRectF(picture.rect()))
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
            painter.drawRect(frame)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._poster is not None:
                self._paint_tiles(painter, self._poster, frame)
        painter.end()


def _dashed(painter: QPainter, colour: QColor, start: QPointF, end: QPointF) -> None:
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.DashLine))
    painter.drawLine(start, end)
