"""The Lampiran of the regulation: a thumbnail for each page of each chart, painted as it prints."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from orgeditor.editing import operations
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
SCROLL_ZONE, SCROLL_STEP = 28, 12


def chart_name(draft: Draft, chart: Chart) -> str:
    """Return what the window calls a chart: its Lampiran, and its number there when it has several."""
    if chart.annex is None:
        return QCoreApplication.translate("Charts", "Tanpa Lampiran")
    annex = QCoreApplication.translate("Charts", "Lampiran")
    name = f"{annex} {draft.numeral_of(chart.annex)}".strip()
    row = [item.id for item in draft.charts_of(chart.annex)]
    return f"{name} – {row.index(chart.id) + 1}" if len(row) > 1 else name


class AnnexPanel(QListWidget):
    """Shows and chooses the chart of the selection. `page_wanted` carries the number of a page of that chart.

    Dragging and Alt with the arrows put a chart at another place; F2 and a double click rename it; Del says
    `delete_wanted`.
    """

    menu_wanted = Signal(object)
    page_wanted = Signal(int)
    delete_wanted = Signal()

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.selection = selection
        self._filling = False
        self._page = 0
        self.setItemDelegate(_Thumbnail(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed | QListWidget.EditTrigger.DoubleClicked)
        self._pressed: QPoint | None = None
        self._gap: int | None = None
        self._scroller = QTimer(self, interval=30)
        self._scroller.timeout.connect(self._scroll_at_edge)
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
            item = QListWidgetItem()
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.addItem(item)
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
        rows = [row for row in range(self.count()) if self.item(row).data(CHART) == self._marked()]
        if rows:
            self.setCurrentRow(rows[min(self._page, len(rows) - 1)])

    def _marked(self) -> str | None:
        """Return the chart that is marked: the one on show."""
        return self.selection.chart_id

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

    def rename(self, chart: str, name: str) -> None:
        """Take the name that was typed over a thumbnail."""
        name = " ".join(name.split())
        if chart in self.document.draft.charts:
            operations.rename_chart(self.document, chart, name)

    # dragging a chart to another place

    def _drag_to(self, at: QPoint) -> None:
        """Mark the gap between two charts that is nearest to a place of the viewport."""
        self._gap = self._gap_at(at)
        self._scroller.start()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def _gap_at(self, at: QPoint) -> int:
        """Return the row before which a chart would come; never in the middle of a chart with several pages."""
        in_grid = self.viewMode() is QListView.ViewMode.IconMode
        gap = self.count()
        for row in range(self.count()):
            middle = self.visualItemRect(self.item(row)).center()
            beside = in_grid and self.visualItemRect(self.item(row)).bottom() > at.y() and at.x() < middle.x()
            if beside or (not in_grid and at.y() < middle.y()):
                gap = row
                break
        while 0 < gap < self.count() and self._chart_at(gap) == self._chart_at(gap - 1):
            gap += 1
        return gap

    def _chart_at(self, row: int) -> str | None:
        return str(self.item(row).data(CHART)) if row < self.count() else None

    def _end_drag(self) -> None:
        self._pressed = self._gap = None
        self._scroller.stop()
        self.viewport().unsetCursor()
        self.viewport().update()

    def _scroll_at_edge(self) -> None:
        at = self.viewport().mapFromGlobal(self.cursor().pos())
        step = SCROLL_STEP if at.y() > self.viewport().height() - SCROLL_ZONE else 0
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + (-SCROLL_STEP if at.y() < SCROLL_ZONE else step))

    def _gap_line(self, gap: int) -> QRect:
        """Return the line that shows where a chart would come."""
        last = gap == self.count()
        rect = self.visualItemRect(self.item(gap - 1 if last else gap))
        if self.viewMode() is QListView.ViewMode.IconMode:
            return QRect((rect.right() if last else rect.left()) - 1, rect.top() + PAD, 3, rect.height() - 2 * PAD)
        return QRect(rect.left() + PAD, (rect.bottom() if last else rect.top()) - 1, rect.width() - 2 * PAD, 3)

    # Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        on_item = self.indexAt(event.position().toPoint()).isValid()
        self._pressed = event.position().toPoint() if on_item and event.button() is Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif self._gap is not None or (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._drag_to(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gap, chart = self._gap, self.selection.chart_id
        super().mouseReleaseEvent(event)
        self._end_drag()
        if gap is not None and chart is not None:
            operations.place_chart(self.document, self._dragged() or chart, self._chart_at(gap))

    def _dragged(self) -> str | None:
        item = self.currentItem()
        return str(item.data(CHART)) if item is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chart = self._dragged()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
        if event.key() == Qt.Key.Key_Escape and self._gap is not None:
            self._end_drag()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in steps and chart is not None:
            operations.move_chart(self.document, chart, steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete and chart is not None and not event.modifiers():
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap is not None and self.count():
            painter = QPainter(self.viewport())
            painter.fillRect(self._gap_line(self._gap), self.palette().color(QPalette.ColorRole.Highlight))
            painter.end()

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
