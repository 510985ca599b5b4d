"""Hasil Susunan: what layout chose for the chart and why, and the ways to keep a choice or to give it back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.layout.why import Reason, Topic, reasons
from orgeditor.ui.background import Job
from orgeditor.ui.icons import icon
from orgeditor.ui.leisure import FEW, REST, Leisure, Sight
from orgeditor.ui.messages import plain_tip
from orgeditor.ui.row_paint import faint_colour, is_chosen, paint_ground
from orgeditor.ui.why_words import detail_text, note_text, pins_text, reason_text
from orgeditor.ui.words import number

REASON = Qt.ItemDataRole.UserRole
PAD_X, PAD_Y = 14, 6
MARK = 14
SCROLL_BAR = 12


class WhyPanel(QListWidget):
    """One row for the font, one for each note and each parent. A click on a row selects what it speaks of.

    `reveal_wanted` then carries the ids to scroll to, `menu_wanted` the place on the screen for a context menu.
    """

    reveal_wanted = Signal(object)
    menu_wanted = Signal(object)

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.selection = selection
        self._filling = False
        self._leisure = Leisure(self, Sight(self))
        self.setItemDelegate(_Row(self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Hasil susunan"))
        self.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(self.viewport().mapToGlobal(at)))
        self.itemSelectionChanged.connect(self._chosen)
        document.changed.connect(self.refresh)
        document.fitted.connect(self.refresh)
        document.replaced.connect(self.refresh)
        selection.chart_changed.connect(self.refresh)
        selection.changed.connect(self._mark)
        self.refresh()

    def refresh(self, _changes: object = None) -> None:
        """Show the reasons of the chart as it is now."""
        self._leisure.do(self._fill, len(self.document.draft.placements))

    def _fill(self) -> Iterator[object | None]:
        chart, draft = self.selection.chart_id, self.document.draft
        arranged = self.document.arranged(chart or "")
        found: list[Reason] = []
        if chart and arranged and len(draft.placements) > FEW:
            job = Job(partial(reasons, draft.copy(), chart, arranged))
            while job.running:
                yield REST
            found = job.result()
        elif chart and arranged:
            found = reasons(draft, chart, arranged)
        self._filling = True
        while self.count() > len(found):
            self.takeItem(self.count() - 1)
        for row, reason in enumerate(found):
            self._filling = True
            self._show(row, reason)
            self._filling = False
            yield None
        self._mark()
        self.scheduleDelayedItemsLayout()

    def _show(self, row: int, reason: Reason) -> None:
        if row == self.count():
            self.addItem(QListWidgetItem())
        item = self.item(row)
        item.setData(REASON, reason)
        title, text = row_texts(reason)
        item.setText(f"{title}: {text}" if title else text)  # for those who listen instead of looking
        item.setToolTip(plain_tip(item.text()))
        flags = Qt.ItemFlag.ItemIsEnabled
        item.setFlags(flags | Qt.ItemFlag.ItemIsSelectable if reason.placements else flags)

    def _mark(self) -> None:
        """Mark the row of the parent that is selected on the canvas."""
        self._filling = True
        self.clearSelection()
        for row in range(self.count() if len(self.selection.ids) == 1 else 0):
            reason = self.item(row).data(REASON)
            if reason.topic is Topic.CHOICE and reason.placements == self.selection.ids:
                self.setCurrentRow(row)
                break
        else:
            self.setCurrentRow(-1)
        self._filling = False

    def _chosen(self) -> None:
        items = self.selectedItems()
        if self._filling or not items:
            return
        placements = [key for key in items[0].data(REASON).placements if key in self.document.draft.placements]
        if placements:
            self.selection.set(placements)
            self.reveal_wanted.emit(placements)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


def row_texts(reason: Reason) -> tuple[str, str]:
    """Return the title of a row and what stands below it."""
    if reason.topic is Topic.NOTE:
        return "", note_text(reason.text)
    if reason.topic is Topic.FONT:
        text = reason_text(reason)
        return f"{number(reason.font_pt)} pt", text[:1].upper() + text[1:]
    if reason.topic is Topic.PLACE:
        text = reason_text(reason)
        return reason.subject, text[:1].upper() + text[1:]
    text = detail_text(reason)
    return reason.subject, f"{text[:1].upper()}{text[1:]}\n{pins_text(reason)}"


class _Row(QStyledItemDelegate):
    """Paints title and text, the text in as many lines as it needs; a pin marks what a person decided."""

    def __init__(self, panel: WhyPanel) -> None:
        super().__init__(panel)
        self._panel = panel

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        reason: Reason = index.data(REASON)
        painter.save()
        strong = paint_ground(painter, option, lights=bool(reason.placements))
        faint = strong if is_chosen(option) else faint_colour(option.palette)
        area = option.rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        title, text = row_texts(reason)
        if reason.topic is Topic.NOTE:
            icon("warning").paint(painter, QRect(area.left(), area.top() + 1, MARK, MARK))
            area.setLeft(area.left() + MARK + 6)
            faint = strong
        if title:
            font = _title_font(option.font, reason)
            painter.setFont(font)
            painter.setPen(strong)
            metrics = QFontMetrics(font)
            room = area.width() - (MARK + 6 if _pinned(reason) else 0)
            shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(area.left(), area.top(), room, metrics.height()), _FLAGS, shown)
            if _pinned(reason):
                mark = QRect(area.right() - MARK, area.top() + (metrics.height() - MARK) // 2, MARK, MARK)
                icon("pin", strong).paint(painter, mark)
            area.setTop(area.top() + metrics.height() + 1)
        painter.setFont(option.font)
        painter.setPen(faint)
        painter.drawText(area, _FLAGS, text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        reason: Reason = index.data(REASON)
        title, text = row_texts(reason)
        # As narrow as with a scroll bar: its coming must not change the heights that made it come.
        width = self._panel.width() - SCROLL_BAR - 2 * PAD_X - (MARK + 6 if reason.topic is Topic.NOTE else 0)
        height = QFontMetrics(option.font).boundingRect(QRect(0, 0, max(60, width), 10_000), _FLAGS, text).height()
        if title:
            height += QFontMetrics(_title_font(option.font, reason)).height() + 1
        return QSize(width, height + 2 * PAD_Y)


_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


def _title_font(font: QFont, reason: Reason) -> QFont:
    found = QFont(font)
    found.setWeight(QFont.Weight.DemiBold)
    if reason.topic is Topic.FONT:
        found.setPointSizeF(font.pointSizeF() * 1.35 if font.pointSizeF() > 0 else 13.0)
    return found


def _pinned(reason: Reason) -> bool:
    return bool(reason.pins or reason.by_chart)
