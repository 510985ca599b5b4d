"""Cari Perintah: every command and every unit by a part of its name, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from orgeditor.editing.chart_names import chart_name
from orgeditor.ui.dialog_frame import plain_label, search_field
from orgeditor.ui.entries import Entry, entries
from orgeditor.ui.matching import same, score

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow

WIDTH, HEIGHT = 640, 420
ROW_PX, PAD = 40, 10
MOST = 60
LEAST_LETTERS = 2
"""So many letters a unit wants to be found by: one letter would list them all."""
ENTRY = Qt.ItemDataRole.UserRole
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


def search_commands(window: MainWindow) -> None:
    """Ask for a command or a unit and do it; focus goes back to where it was before that."""
    from orgeditor.ui.messages import accepted

    window.take_over()
    dialog = CommandPalette(entries(window), _units(window), window)
    if accepted(dialog) and dialog.chosen is not None:
        dialog.chosen.run()


class CommandPalette(QDialog):
    """`chosen` is what was accepted. Before anything is typed all commands stand in the order of the menus."""

    def __init__(self, commands: list[Entry], units: list[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Cari Perintah"))
        self.chosen: Entry | None = None
        self._commands, self._units = commands, units
        self.field = search_field(self.tr("Ketik sebagian nama perintah atau unit"))
        self.field.setAccessibleName(self.windowTitle())
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Perintah yang ditemukan"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_Row(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._take)
        self.note = plain_label("", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.note)
        self.list.currentItemChanged.connect(self._show_note)
        self.resize(WIDTH, HEIGHT)
        if parent is not None:
            inner = parent.rect()
            self.move(parent.mapToGlobal(QPoint((inner.width() - WIDTH) // 2, max(40, inner.height() // 8))))
        self._search("")
        self.field.setFocus()

    def found(self) -> list[Entry]:
        """Return what the list shows, best first."""
        return [self.list.item(row).data(ENTRY) for row in range(self.list.count())]

    def _search(self, typed: str) -> None:
        if typed.strip():
            units = self._units if len(typed.strip()) >= LEAST_LETTERS else []
            rated = [(score(typed, entry.text, entry.words), entry) for entry in (*units, *self._commands)]
            # What can be done now comes before what cannot, unless just that was typed.
            rated = [
                (value if entry.enabled or same(typed, entry.text) else value * 0.4, entry)
                for value, entry in rated
                if value > 0
            ]
            best = [entry for _, entry in sorted(rated, key=lambda pair: -pair[0])][:MOST]
        else:
            best = self._commands
        self.list.clear()
        for entry in best:
            item = QListWidgetItem(entry.text)
            item.setData(ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.text}, {_right(entry)}")
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._show_note()

    def _show_note(self, *_: object) -> None:
        """Say what the chosen one does, or why it cannot be done."""
        item = self.list.currentItem()
        entry: Entry | None = item.data(ENTRY) if item is not None else None
        self.setProperty("action", entry.action if entry is not None else "")  # what F1 explains
        if entry is None:
            self.note.setText(self.tr("Tidak ada yang cocok."))
        elif entry.reason:
            self.note.setText(self.tr("Belum dapat dijalankan: %1.").replace("%1", entry.reason))
        else:
            self.note.setText(f"{entry.tip}." if entry.tip else _right(entry))

    def _take(self, item: QListWidgetItem | None) -> None:
        entry: Entry | None = item.data(ENTRY) if item is not None else None
        if entry is not None and entry.enabled:
            self.chosen = entry
            self.accept()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field keeps the focus; arrows and Enter work on the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in STEPS:
                row = self.list.currentRow() + STEPS[key]
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)


class _Row(QStyledItemDelegate):
    """Text at the left; at the right where it is in the menus, and its keys."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, ROW_PX - 8)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(ENTRY)
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        colours = option.palette
        group = QPalette.ColorGroup.Active if entry.enabled else QPalette.ColorGroup.Disabled
        painter.save()
        if chosen:
            painter.fillRect(rect, colours.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Highlight))
        text = colours.color(group, QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        faint = text if chosen else colours.color(group, QPalette.ColorRole.PlaceholderText)
        if chosen and not entry.enabled:
            text.setAlphaF(0.65)
            faint = text
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        metrics = painter.fontMetrics()
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        right = metrics.elidedText(_right(entry), Qt.TextElideMode.ElideLeft, inner.width() // 2)
        painter.setPen(faint)
        painter.drawText(inner, middle | int(Qt.AlignmentFlag.AlignRight), right)
        room = inner.width() - metrics.horizontalAdvance(right) - 2 * PAD
        painter.setPen(text)
        painter.drawText(inner, middle, metrics.elidedText(entry.text, Qt.TextElideMode.ElideRight, room))
        painter.restore()


def _right(entry: Entry) -> str:
    """Return what stands at the right of a row: the menus, and the keys."""
    path = " > ".join(entry.path)
    return f"{path}   {entry.keys}".strip() if entry.keys else path


def _units(window: MainWindow) -> list[Entry]:
    """Return the boxes of the draft by the names of their units; choosing one shows it."""
    if window.start_page.shown:
        return []
    draft = window.document.draft

    def goes_to(chart: str, box: str) -> Callable[[], object]:
        return partial(_go_to, window, chart, box)

    return [
        Entry(draft.units[item.unit].name, (chart_name(draft, chart),), "", "", "", goes_to(chart.id, item.id))
        for chart in draft.charts_in_order()
        for item in draft.placements_of_chart(chart.id)
    ]


def _go_to(window: MainWindow, chart: str, box: str) -> None:
    window.selection.show(chart, [box])
    window.chart_view.reveal([box])
    window.chart_view.setFocus()
