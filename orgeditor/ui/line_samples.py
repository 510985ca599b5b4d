"""Samples of line styles as they print: in a table, in a list of dash patterns, and large with both ends."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from orgeditor.layout.lines.heads import head_at
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.kinds import Arrow, RelationKind
from orgeditor.model.page import Box, ShapeForm, Stroke
from orgeditor.render.fonts import available_family
from orgeditor.render.paint import paint_box, paint_head, paint_stroke

PAPER = QColor("#ffffff")
KIND = Qt.ItemDataRole.UserRole
ICON_W, ICON_H = 56, 16
BOX_W, BOX_H = 12.0, 5.0


def paint_sample(painter: QPainter, kind: RelationKind, area: QRectF, scale: float, *, mutual: bool = False) -> None:
    """Paint a line of a kind across the middle of an area (pixels) at `scale` pixels a mm, its head at the right."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.topLeft())
    painter.scale(scale, scale)
    middle = area.height() / scale / 2
    start, end = Point(0.0, middle), Point(area.width() / scale, middle)
    paint_stroke(painter, Stroke(kind.id, (start, end), kind.width, kind.dash, ()))
    if kind.arrow is not Arrow.NONE and (kind.arrows_mutual or not mutual):
        paint_head(painter, head_at(end, start, kind.arrow, kind.width))
        if mutual:
            paint_head(painter, head_at(start, end, kind.arrow, kind.width))
    painter.restore()


def dash_icon(dash: tuple[float, ...], ratio: float) -> QIcon:
    """Return a picture of a dash pattern for a list of choices."""
    pixmap = QPixmap(QSize(round(ICON_W * ratio), round(ICON_H * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(PAPER)
    painter = QPainter(pixmap)
    paint_sample(painter, RelationKind("", "", "", dash, 0.35), QRectF(3, 0, ICON_W - 6, ICON_H), 3.2)
    painter.end()
    return QIcon(pixmap)


class SampleDelegate(QStyledItemDelegate):
    """Paints the kind that an item holds on a strip of paper, at the size on paper."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        kind = index.data(KIND)
        if kind is None:
            return
        strip = QRectF(option.rect).adjusted(6, 4, -6, -4)
        painter.fillRect(strip, PAPER)
        paint_sample(painter, kind, strip.adjusted(6, 0, -6, 0), painter.device().logicalDpiX() / 25.4)


class Preview(QWidget):
    """Boxes joined by a line of the kind: one way, and both ways where that looks different."""

    def __init__(self) -> None:
        super().__init__()
        self._kind: RelationKind | None = None
        self.setMinimumSize(220, 96)

    def show_kind(self, kind: RelationKind | None) -> None:
        self._kind = kind
        self.update()

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(PAPER)
        painter.drawRoundedRect(frame, 4, 4)
        if self._kind is None:
            return
        scale = 1.5 * self.logicalDpiX() / 25.4
        width, height = frame.width() / scale, frame.height() / scale
        ways = (False,) if self._kind.arrow is Arrow.NONE else (False, True)
        for row, mutual in enumerate(ways):
            y = height * (0.5 if len(ways) == 1 else 0.28 + 0.44 * row)
            left, right = 4.0, width - 4.0
            painter.save()
            painter.scale(scale, scale)
            for x in (left, right - BOX_W):
                box = Rect(x, y - BOX_H / 2, BOX_W, BOX_H)
                paint_box(painter, Box("", "", None, None, ShapeForm.BOX, box, (), 9.0), available_family(""))
            painter.restore()
            area = QRectF(scale * (left + BOX_W), scale * (y - 2), scale * (right - left - 2 * BOX_W), scale * 4)
            paint_sample(painter, self._kind, area, scale, mutual=mutual)
        painter.end()
