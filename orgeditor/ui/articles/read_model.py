"""The tree of what was read as Qt asks for it: names to edit, ticks, units to drag."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from orgeditor.articles.mending import may_move
from orgeditor.ui.articles.choice import Choice
from orgeditor.ui.articles.read_rows import Row, Sort, rows_of
from orgeditor.ui.icons import icon
from orgeditor.ui.messages import plain_tip

NAME, FATE, BASIS, KIND = range(4)
MIME = "application/x-orgeditor-read-units"

Index = QModelIndex | QPersistentModelIndex


class ReadModel(QAbstractItemModel):
    """`renamed` carries key and name, `ticked` a Row and whether it is on, `dropped` keys, superior, sister after them.

    They are to be answered later, not at once: a view may be in the middle of an edit or a drop.
    """

    renamed = Signal(str, str)
    ticked = Signal(object, bool)
    dropped = Signal(object, str, str)

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.choice = choice
        self.root = rows_of(choice)
        self.by_key: dict[str, Row] = {}

    def show_choice(self) -> None:
        """Show the choice anew."""
        self.beginResetModel()
        self.root = rows_of(self.choice)
        self.by_key = {}
        waiting = list(self.root.rows)
        while waiting:
            row = waiting.pop()
            self.by_key[row.key] = row
            waiting += row.rows
        self.endResetModel()

    def row(self, index: Index) -> Row:
        return index.internalPointer() if index.isValid() else self.root

    def index_of(self, key: str) -> QModelIndex:
        row = self.by_key.get(key)
        return self.createIndex(row.at, 0, row) if row is not None else QModelIndex()

    # Qt

    def index(self, at: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        rows = self.row(parent).rows
        if 0 <= at < len(rows) and 0 <= column < self.columnCount():
            return self.createIndex(at, column, rows[at])
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        above = self.row(index).above if index.isValid() else None
        return self.createIndex(above.at, 0, above) if above is not None and above is not self.root else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.column() > 0 else len(self.row(parent).rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return [
            QCoreApplication.translate("ReadingDialog", "Nama"),
            QCoreApplication.translate("ReadingDialog", "Menjadi"),
            QCoreApplication.translate("ReadingDialog", "Dasar"),
            QCoreApplication.translate("ReadingDialog", "Hubungan"),
        ][section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.row(index), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.cells[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            text = "\n".join(part for part in (row.cells[column], row.said) if part)
            return plain_tip(text).replace("\n", "<br>") if text else None
        if role == Qt.ItemDataRole.CheckStateRole and column == NAME and row.on is not None:
            return _check_state(row)
        if role == Qt.ItemDataRole.DecorationRole and column == NAME and row.unsure:
            return icon("warning")
        if role == Qt.ItemDataRole.FontRole and (
            row.sort is Sort.SECTION or (row.above is self.root and column == NAME)
        ):
            font = QFont(QApplication.font())
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and (
            row.on is False or (row.on is None and row.sort is not Sort.SECTION)
        ):
            return QColor(QApplication.palette().color(QPalette.ColorRole.PlaceholderText))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is self.root:
            return Qt.ItemFlag.ItemIsDropEnabled
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if row.on is not None and index.column() == NAME:
            found |= Qt.ItemFlag.ItemIsUserCheckable
        if row.sort is Sort.UNIT:
            found |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
            if index.column() == NAME:
                found |= Qt.ItemFlag.ItemIsEditable
        return found

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index)
        if role == Qt.ItemDataRole.CheckStateRole and row.on is not None:
            self.ticked.emit(row, not row.on)
            return True
        if (
            role == Qt.ItemDataRole.EditRole
            and row.sort is Sort.UNIT
            and " ".join(value.split()) not in ("", row.cells[0])
        ):
            self.renamed.emit(row.key, value)
            return True
        return False

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        keys = dict.fromkeys(self.row(index).key for index in indexes if self.row(index).sort is Sort.UNIT)
        data = QMimeData()
        data.setData(MIME, "\n".join(keys).encode())
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        above, keys = self.row(parent), _keys(data)
        units = sum(item.sort is Sort.UNIT for item in above.rows)
        fits = above.sort is Sort.UNIT or (above is self.root and row <= units)
        return bool(keys) and fits and may_move(self.choice.tree, keys, above.key)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        above, keys = self.row(parent), _keys(data)
        after = (
            [item.key for item in above.rows[row:] if item.sort is Sort.UNIT and item.key not in keys]
            if row >= 0
            else []
        )
        self.dropped.emit(keys, above.key, after[0] if after else "")
        return True


def _keys(data: QMimeData) -> list[str]:
    return [key for key in bytes(data.data(MIME).data()).decode().split("\n") if key]


def _check_state(row: Row) -> Qt.CheckState:
    if row.sort is Sort.SECTION:
        ticks = [below.on for below in row.rows if below.on is not None]
        if any(ticks) and not all(ticks):
            return Qt.CheckState.PartiallyChecked
    return Qt.CheckState.Checked if row.on else Qt.CheckState.Unchecked
