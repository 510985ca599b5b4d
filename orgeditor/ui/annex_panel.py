"""The Lampiran of the regulation: a thumbnail for each page of each chart, painted as it prints."""

from __future__ import annotations

from PySide6.QtCore import (
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from orgeditor.editing import operations
from orgeditor.editing.chart_names import chart_name
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.model.draft import Draft
from orgeditor.model.page import Page
from orgeditor.model.records import Chart
from orgeditor.ui.annex_drops import AnnexDrops, chart_on_screen
from orgeditor.ui.thumbnails import CAPTION, CHART, NUMBER, PAD, PAGE, Thumbnail

RATIO = 0.7
"""Height of a thumbnail's room by its width: a page on its side fills it."""
TEXT = Qt.ItemDataRole.DisplayRole
LEAST_W, MOST_W = 120, 260
SCROLL_BAR = 14
SCROLL_ZONE, SCROLL_STEP = 28, 12


def titled_name(draft: Draft, chart: Chart) -> str:
    """Return what the window calls a chart, followed by its own title where it has one."""
    title = chart.subtitle or draft.title_of(chart)
    name = chart_name(draft, chart)
    return f"{name}  ·  {title}" if title else name


class AnnexPanel(QListWidget):
    """Shows and chooses the chart of the selection. `page_wanted` carries the number of a page of that chart.

    Dragging and Alt with the arrows put a chart at another place; F2 and a double click rename it; Del says
    `delete_wanted`. Units dropped on a thumbnail are placed in its chart; `placed` carries the sentence that says so.
    Dragged out of the window a page becomes a picture for another program; `handed_out` carries the sentence.
    """

    menu_wanted = Signal(object)
    page_wanted = Signal(int)
    delete_wanted = Signal()
    placed = Signal(str)
    handed_out = Signal(str)

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.selection = selection
        self._filling = False
        self._page = 0
        self.setItemDelegate(Thumbnail(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed | QListWidget.EditTrigger.DoubleClicked)
        self._pressed: QPoint | None = None
        self._gap: int | None = None
        self._drops = AnnexDrops(self)
        self._scroller = QTimer(self, interval=30)
        self._scroller.timeout.connect(self._scroll_at_edge)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Lampiran"))
        self.setToolTip(
            self.tr("Seret di dalam daftar untuk memindahkan; seret ke luar jendela, misalnya ke Word, untuk gambarnya")
        )
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
        names = {chart.id: chart_name(draft, chart) for chart, number, _ in rows if number == 0}
        for row, (chart, number, page) in enumerate(rows):
            item = self.item(row)
            count, name = len(self._pages_of(chart)), names[chart.id]
            if count > 1:
                name = self.tr("%1, hlm. %2").replace("%1", name).replace("%2", f"{number + 1}/{count}")
            caption = chart.subtitle or draft.title_of(chart) or self.tr("(belum bernama)")
            for role, value in ((CHART, chart.id), (NUMBER, number), (CAPTION, caption), (TEXT, name)):
                if item.data(role) != value:
                    item.setData(role, value)
            if item.data(PAGE) is not page:
                item.setData(PAGE, page)
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

    # units dragged onto a chart

    def chart_at(self, place: QPoint) -> str | None:
        """Return the chart whose thumbnail is at a place of the screen."""
        return chart_on_screen(self, place)

    def chart_under(self, at: QPoint) -> str | None:
        """Return the chart whose thumbnail is at a place of the viewport."""
        item = self.itemAt(at)
        return str(item.data(CHART)) if item is not None else None

    def items_of(self, chart: str | None) -> list[QListWidgetItem]:
        """Return the thumbnails of a chart, one a page."""
        return [self.item(row) for row in range(self.count()) if self._chart_at(row) == chart]

    def mark(self, chart: str | None, text: str = "") -> None:
        """Show what letting go of what is dragged would do on the thumbnails of a chart; nothing any more on None."""
        self._drops.mark(chart, text)
        if chart is not None:
            self._scroller.start()
        else:
            self._scroller.stop()

    # dragging a chart to another place

    def _drag_to(self, at: QPoint) -> None:
        """Mark the gap between two charts that is nearest to a place of the viewport."""
        self._gap = self._gap_at(at)
        self._scroller.start()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    def _is_in_window(self, place: QPoint) -> bool:
        return self.window().rect().contains(self.window().mapFromGlobal(place))

    def _has_chart(self) -> bool:
        page = self.currentItem().data(PAGE)
        return page is not None and bool(page.boxes)

    def _hand_out(self) -> None:
        """Go on with the page that is dragged as a picture, which other programs take."""
        from orgeditor.ui.picture_drag import drag_out

        item = self.currentItem()
        chart = self.document.draft.charts[item.data(CHART)]
        self._end_drag()
        if drag_out(self, item.data(PAGE), self.document.draft.title_of(chart), item.data(TEXT)):
            self.handed_out.emit(self.tr("Gambar %1 diberikan ke program lain.").replace("%1", item.data(TEXT)))

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
        elif self._gap is not None and not self._is_in_window(event.globalPosition().toPoint()) and self._has_chart():
            self._hand_out()
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drops.drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drops.drag(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drops.mark(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self._drops.drop(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drops.chart is not None:
            painter = QPainter(self.viewport())
            self._drops.paint(painter)
            painter.end()
        if self._gap is not None and self.count():
            painter = QPainter(self.viewport())
            painter.fillRect(self._gap_line(self._gap), self.palette().color(QPalette.ColorRole.Highlight))
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
