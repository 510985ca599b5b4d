"""Riwayat: the undo steps by name. A click goes there; a mark shows which one the file holds."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from orgeditor.editing.document import Document
from orgeditor.ui.icons import icon
from orgeditor.ui.leisure import Sight
from orgeditor.ui.messages import plain_tip

ICON = 18
AnyIndex = QModelIndex | QPersistentModelIndex


class HistoryPanel(QListView):
    """One row for the beginning and one a step. `going` comes before a jump: what is being typed is taken over then."""

    going = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._steps = _Steps(document, self)
        self.setModel(self._steps)
        self.setObjectName("history")
        self.setAccessibleName(self.tr("Riwayat"))
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(ICON, ICON))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._go)
        self.activated.connect(self._go)
        self._sight = Sight(self)
        self._sight.back.connect(self._show)
        document.changed.connect(self._show)
        document.replaced.connect(self._show)
        document.file_changed.connect(self._show)
        self._show()

    def _show(self, _value: object = None) -> None:
        if self._sight.lost:
            return
        self._steps.refresh()
        index = self._steps.index(self.document.stack.index())
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _go(self, index: QModelIndex) -> None:
        if index.row() != self.document.stack.index():
            self.going.emit()
            self.document.go_to(min(index.row(), self.document.stack.count()))


class _Steps(QAbstractListModel):
    """Row 0 is the draft as it was opened, row n the draft after step n."""

    def __init__(self, document: Document, panel: HistoryPanel) -> None:
        super().__init__(panel)
        self._stack = document.stack
        self._panel = panel
        self._count = self._stack.count() + 1
        blank = QPixmap(64, 64)
        blank.fill(Qt.GlobalColor.transparent)
        self._blank = QIcon(blank)  # so that all names begin at one edge

    def refresh(self) -> None:
        count = self._stack.count() + 1
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()
        self.dataChanged.emit(self.index(0), self.index(count - 1))

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._count

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = index.row()
        if not index.isValid() or row > self._stack.count():
            return None
        saved = row == self._stack.cleanIndex() and self._panel.document.path is not None
        text = self._stack.text(row - 1) if row else QCoreApplication.translate("HistoryPanel", "Awal")
        if role == Qt.ItemDataRole.DisplayRole:
            mark = QCoreApplication.translate("HistoryPanel", "tersimpan")
            return f"{text} – {mark}" if saved else text
        if role == Qt.ItemDataRole.ToolTipRole:
            kept = QCoreApplication.translate("HistoryPanel", "Keadaan ini yang ada di file.")
            return plain_tip(f"{text}. {kept}" if saved else text)
        if role == Qt.ItemDataRole.DecorationRole:
            here = row == self._stack.index()
            role_here = QPalette.ColorRole.HighlightedText if here else QPalette.ColorRole.Text
            return icon("save", self._panel.palette().color(role_here)) if saved else self._blank
        if role == Qt.ItemDataRole.ForegroundRole and row > self._stack.index():
            return self._panel.palette().color(QPalette.ColorRole.PlaceholderText)
        return None
