"""Thumbnails of the pages of charts in a list: a picture, a name and a title, which is edited in place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from orgeditor.canvas.painting import paint_small
from orgeditor.model.page import Page
from orgeditor.ui.leisure import FEW

if TYPE_CHECKING:
    from orgeditor.ui.annex_panel import AnnexPanel

CHART = Qt.ItemDataRole.UserRole
PAGE = Qt.ItemDataRole.UserRole + 1
CAPTION = Qt.ItemDataRole.UserRole + 2
NUMBER = Qt.ItemDataRole.UserRole + 3

CAPTION_H = 58
PAD = 8


class Thumbnail(QStyledItemDelegate):
    """Paints a page, its name and its title. Pictures are kept as long as the page stays the same."""

    def __init__(self, panel: AnnexPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._pictures: dict[int, tuple[Page, tuple[int, int, float], QPixmap]] = {}
        self._wanted: set[int] = set()

    def _picture(self, page: Page, width: int, height: int, ratio: float) -> QPixmap:
        kept = self._pictures.get(id(page))
        if kept is not None and kept[0] is page and kept[1] == (width, height, ratio):
            return kept[2]
        if len(self._pictures) > 200:
            self._pictures.clear()
        scale = min(width / page.width, height / page.height)
        pixmap = QPixmap(QSize(round(page.width * scale * ratio), round(page.height * scale * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor("#ffffff"))
        if len(page.boxes) > FEW and id(page) not in self._wanted:
            self._wanted = {id(page)}
            QTimer.singleShot(0, self._panel.viewport(), self._panel.viewport().update)
            return pixmap  # the chart itself is shown before its thumbnail
        self._wanted.discard(id(page))
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        if page.font:
            paint_small(painter, page, scale * ratio)
        painter.end()
        self._pictures[id(page)] = (page, (width, height, ratio), pixmap)
        return pixmap

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        accent = colours.color(QPalette.ColorRole.Highlight)
        area = QRectF(option.rect)
        width, height = self._panel.thumbnail_size()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or hovered:
            wash = QColor(accent)
            wash.setAlpha(30 if chosen else 14)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(wash)
            painter.drawRoundedRect(area.adjusted(5, 3, -5, -3), 6, 6)
        page = index.data(PAGE)
        frame = QRectF(area.center().x() - width / 2, area.top() + PAD + 4, width, height)
        if page is not None:
            pixmap = self._picture(page, width, height, painter.device().devicePixelRatioF())
            size = pixmap.deviceIndependentSize()
            frame = QRectF(
                area.center().x() - size.width() / 2, frame.bottom() - size.height(), size.width(), size.height()
            )
            painter.drawPixmap(frame.toRect(), pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(accent if chosen else colours.color(QPalette.ColorRole.Dark), 2 if chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame.toRect())
        left = area.center().x() - width / 2
        text = QRectF(left, area.top() + PAD + height + 10, width, 18)
        font = option.font
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colours.color(QPalette.ColorRole.Text))
        painter.drawText(text, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), index.data())
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText).darker(115))
        caption = painter.fontMetrics().elidedText(index.data(CAPTION), Qt.TextElideMode.ElideRight, width)
        painter.drawText(
            text.translated(0, 18), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), caption
        )
        painter.restore()

    def _caption(self, area: QRect) -> QRect:
        """Return where the title of a thumbnail stands; the editor stands over it."""
        width, height = self._panel.thumbnail_size()
        return QRect(round(area.center().x() - width / 2), area.top() + PAD + height + 28, width, 18)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(QCoreApplication.translate("AnnexPanel", "Nama lampiran"))
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        assert isinstance(editor, QLineEdit)
        draft = self._panel.document.draft
        chart = draft.charts[index.data(CHART)]
        editor.setText(chart.subtitle or draft.title_of(chart))
        editor.selectAll()

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        assert isinstance(editor, QLineEdit)
        # Not from inside the editor's own signal: the list is filled anew.
        QTimer.singleShot(0, self._panel, partial(self._panel.rename, index.data(CHART), editor.text()))

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        editor.setGeometry(self._caption(option.rect).adjusted(-4, -2, 4, 8))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width, height = self._panel.thumbnail_size()
        return QSize(width + 2 * PAD, height + CAPTION_H)
