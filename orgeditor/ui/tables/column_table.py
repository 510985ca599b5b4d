"""The first rows of a table, with a choice over each column of what it holds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from orgeditor.exchange.tables.columns import Columns, column_letters
from orgeditor.exchange.tables.reading import Sheet
from orgeditor.exchange.tables.remarks import shortened
from orgeditor.ui.messages import plain_tip
from orgeditor.ui.properties.fields import ChoiceField
from orgeditor.ui.tables.words import role_names

SHOWN_ROWS = 5
MOST_COLUMNS = 40
CHOICE_PX, ROW_PX = 36, 25
LEAST_W, MOST_W = 158, 260


class ColumnTable(QTableWidget):
    """`columns` says where what stands; `changed` that a person has chosen something else."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = 0
        self._choices: list[ChoiceField] = []
        self.setAccessibleName(QCoreApplication.translate("Tables", "Kolom tabel"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)

    def show_sheet(self, sheet: Sheet, columns: Columns) -> None:
        """Show the rows below the heads, and what each column is taken for."""
        self._head = columns.head
        rows = sheet.rows[columns.head : columns.head + SHOWN_ROWS]
        width = min(max((len(row) for row in sheet.rows[: columns.head + SHOWN_ROWS]), default=0), MOST_COLUMNS)
        self.clear()
        self._choices = []
        self.setRowCount(1 + len(rows))
        self.setColumnCount(width)
        heads = sheet.rows[columns.head - 1] if columns.head else ()
        names = [_column_name(heads[at] if at < len(heads) else "", at) for at in range(width)]
        self.setHorizontalHeaderLabels(names)
        self.setVerticalHeaderLabels(["", *(str(columns.head + 1 + at) for at in range(len(rows)))])
        self.setRowHeight(0, CHOICE_PX)
        roles = {column: role for role, column in columns.roles.items()}
        for at in range(width):
            choice = ChoiceField(role_names())
            choice.setAccessibleName(QCoreApplication.translate("Tables", "Isi kolom %1").replace("%1", names[at]))
            choice.show_value(roles.get(at))
            choice.committed.connect(lambda _: self.changed.emit())
            self.setCellWidget(0, at, choice)
            self._choices.append(choice)
            for down, row in enumerate(rows, 1):
                text = row[at] if at < len(row) else ""
                item = QTableWidgetItem(shortened(text, 120))
                item.setToolTip(plain_tip(shortened(text, 400)) if text else "")
                self.setItem(down, at, item)
        self.resizeColumnsToContents()
        for at in range(width):
            self.setColumnWidth(at, min(max(self.columnWidth(at), LEAST_W), MOST_W))

    def follow(self, field: QWidget) -> None:
        """Let Tab go from a field to the columns, one after the other: new ones would come last."""
        for choice in self._choices:
            QWidget.setTabOrder(field, choice)
            field = choice

    @property
    def columns(self) -> Columns:
        """Where what stands."""
        chosen = {at: choice.value() for at, choice in enumerate(self._choices)}
        return Columns(self._head, {role: at for at, role in chosen.items() if role is not None})

    @property
    def twice(self) -> str:
        """What two columns are taken for, as a person reads it; "" for nothing."""
        chosen = [choice.currentText() for choice in self._choices if choice.value() is not None]
        return next((name for name in chosen if chosen.count(name) > 1), "")


def _column_name(head: str, at: int) -> str:
    """Return the head of a column, else its letter in Excel."""
    if head:
        return shortened(head, 40)
    return QCoreApplication.translate("Tables", "Kolom %1").replace("%1", column_letters(at))
