"""The Lampiran of the regulation: a thumbnail for each page of each chart, painted as it prints."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.model.draft import Draft
from orgeditor.model.page import Page
from orgeditor.model.records import Chart
from orgeditor.render.paint import paint_page

CHART = Qt.ItemDataRole.UserRole
PAGE = Qt.ItemDataRole.UserRole + 1
CAPTION = Qt.ItemDataRole.UserRole + 2
NUMBER = Qt.ItemDataRole.UserRole + 3

RATIO = 0.7
"""Height of a thumbnail's room by its width: a page on its side fills it."""
LEAST_W, MOST_W = 120, 260
CAPTION_H = 58
PAD = 8
SCROLL_BAR = 14


def chart_name(draft: Draft, chart: Chart) -> str:
    """Return what the window calls a chart: its Lampiran, and its number there when it has several."""
    if chart.annex is None:
        return QCoreApplication.translate("Charts", "Tanpa Lampiran")
    name = f"{QCoreApplication.translate('Charts', 'Lampiran')} {draft.numeral_of(chart.annex)}".strip()
    row = [item.id for item in draft.charts_of(chart.annex)]
    return f"{name} – {row.index(chart.id) + 1}" if len(row) > 1 else name


class AnnexPanel(QListWidget):
    """Shows and chooses the chart of the selection. `page_wanted` carries the number of a page of that chart."""

    menu_wanted = Signal(object)
    page_wanted = Signal(int)

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.selection = selection
        self._filling = False
        self._page = 0
        self.setItemDelegate(_Thumbnail(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Lampiran"))
        self.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(self.viewport().mapToGlobal(at)))
        self.currentItemChanged.connect(self._chosen)
        document.changed.connect(self.refresh)
        document.fitted.connect(self.refresh)
        selection.chart_changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Show the charts as they are now."""
        self._filling = True
        draft = self.document.draft
        rows = [
            (chart, number, page)
            for chart in draft.charts_in_order()
            for number, page in enumerate(self._pages_of(chart))
        ]
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        while self.count() < len(rows):
            self.addItem(QListWidgetItem())
        for row, (chart, number, page) in enumerate(rows):
            item = self.item(row)
            count = len(self._pages_of(chart))
            name = chart_name(draft, chart)
            if count > 1:
                name = self.tr("%1, hlm. %2").replace("%1", name).replace("%2", f"{number + 1}/{count}")
            item.setData(CHART, chart.id)
            item.setData(NUMBER, number)
            item.setData(PAGE, page)
            item.setData(CAPTION, chart.subtitle or draft.title_of(chart) or self.tr("(belum bernama)"))
            item.setText(name)
        self._mark()
        self._filling = False
        self.viewport().update()

    def show_page(self, number: int) -> None:
        """Mark the page that the canvas shows."""
        self._page = number
        self._filling = True
        self._mark()
        self._filling = False

    def _pages_of(self, chart: Chart) -> tuple[Page | None, ...]:
        arranged = self.document.arranged(chart.id)
        return arranged.pages if arranged and arranged.pages else (None,)

    def _mark(self) -> None:
        rows = [row for row in range(self.count()) if self.item(row).data(CHART) == self.selection.chart_id]
        if rows:
            self.setCurrentRow(rows[min(self._page, len(rows) - 1)])

    def thumbnail_size(self) -> tuple[int, int]:
        """Return width and height of a thumbnail's room, as wide as the panel allows."""
        # Not the viewport's width: that changes with the scroll bar, which changes with the thumbnails.
        width = max(LEAST_W, min(MOST_W, self.width() - 4 * PAD - SCROLL_BAR))
        return width, round(width * RATIO)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if not self._filling and item is not None:
            number = item.data(NUMBER)
            if item.data(CHART) != self.selection.chart_id:
                self._page = number
                self.selection.show(item.data(CHART))
            self.page_wanted.emit(number)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Thumbnail(QStyledItemDelegate):
    """Paints a page, its name and its title. Pictures are kept as long as the page stays the same."""

    def __init__(self, panel: AnnexPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._pictures: dict[int, tuple[Page, tuple[int, int, float], QPixmap]] = {}

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
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        if page.font:
            paint_page(painter, page)
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

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width, height = self._panel.thumbnail_size()
        return QSize(width + 2 * PAD, height + CAPTION_H)
