"""The headers of the matrix: names of units beside the rows, and upright above the columns."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QTableView

HEAD_W, HEAD_H = 230, 132
SHARE = 0.4
"""Room for names beside and above the cells: that much in pixels, but no larger share of the view."""
PAD = 6


class Names(QHeaderView):
    """Names of rows, and those of columns from bottom to top; the ones of the current cell stand out."""

    def __init__(self, orientation: Qt.Orientation, table: QTableView) -> None:
        super().__init__(orientation, table)
        self._table = table

    def sizeHint(self) -> QSize:
        size = self._table.size()
        return QSize(min(HEAD_W, round(size.width() * SHARE)), min(HEAD_H, round(size.height() * SHARE)))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        colours, upright = self.palette(), self.orientation() is Qt.Orientation.Horizontal
        here = self._table.currentIndex()
        current = section == (here.column() if upright else here.row())
        painter.save()
        painter.fillRect(rect, colours.color(QPalette.ColorRole.Window))
        painter.setPen(colours.color(QPalette.ColorRole.Midlight))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(colours.color(QPalette.ColorRole.Link if current else QPalette.ColorRole.WindowText))
        font = self.font()
        font.setBold(current)
        painter.setFont(font)
        length, thickness = rect.width(), rect.height()
        if upright:
            length, thickness = thickness, length
            painter.translate(rect.left(), rect.bottom())
            painter.rotate(-90)
        else:
            painter.translate(rect.topLeft())
        name = self.model().headerData(section, self.orientation())
        shown = QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, length - 2 * PAD)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(PAD, 0, length - PAD, thickness), flags, shown)
        painter.restore()
