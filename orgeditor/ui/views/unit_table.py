"""Tabel Unit: the units as a sheet whose cells are edited, sorted, filled down, copied and pasted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QMessageBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.model.kinds import UnitCategory
from orgeditor.ui import words
from orgeditor.ui.enacting import enacted
from orgeditor.ui.messages import message_box
from orgeditor.ui.views import cells
from orgeditor.ui.views.cells import CellChanges, CellError
from orgeditor.ui.views.marking import UnitMarks
from orgeditor.ui.views.units_model import Column, UnitsModel
from orgeditor.ui.waiting import GivenUpError

WIDTHS = {
    Column.NAME: 270,
    Column.CATEGORY: 150,
    Column.BASIS: 190,
    Column.LABEL: 150,
    Column.NOTE: 150,
    Column.CHARTS: 130,
}
ROW_PX = 26
MOST_ROWS = 20_000
"""A larger block on the clipboard is no list of units."""


class UnitTable(QTableView):
    """A sheet. Its selection of rows is the selection of units everywhere.

    `message` carries a sentence for the status bar, `reveal_wanted` the ids of what was chosen, `menu_wanted` the place
    on the screen for a context menu and the actions of the table for it.
    """

    message = Signal(str)
    reveal_wanted = Signal(object)
    menu_wanted = Signal(object, object)

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.units = UnitsModel(document, selection, self)
        self.setModel(self.units)
        self.setObjectName("sheet")
        self.setAccessibleName(self.tr("Tabel unit"))
        self.setItemDelegateForColumn(Column.CATEGORY, _CategoryChoice(self))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setStretchLastSection(True)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        self.setSortingEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.marks = UnitMarks(self, self.units, selection, lambda: self.reveal_wanted.emit(selection.ids))
        self._action(self.tr("Potong"), QKeySequence.StandardKey.Cut, self.cut)
        self._action(self.tr("Salin"), QKeySequence.StandardKey.Copy, self.copy)
        self._action(self.tr("Tempel"), QKeySequence.StandardKey.Paste, self.paste)
        self._action(self.tr("Isi ke Bawah"), "Ctrl+D", self.fill_down)
        self._action(self.tr("Kosongkan Sel"), "Del", self.clear_cells)
        self.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(self.viewport().mapToGlobal(at), self.actions())
        )

    def _action(self, text: str, keys: QKeySequence.StandardKey | str, run: Callable[[], None]) -> QAction:
        """Make an action that the keys trigger only while the table has the focus."""
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(run)
        self.addAction(action)
        return action

    # doing

    def commit(self) -> None:
        """Take over a cell that is being typed."""
        self.setFocus()

    def copy(self) -> None:
        """Copy the smallest block around the selected cells; cells in it that are not selected stay empty."""
        chosen = set(self._cells())
        if chosen:
            rows = range(min(row for row, _ in chosen), max(row for row, _ in chosen) + 1)
            columns = range(min(at for _, at in chosen), max(at for _, at in chosen) + 1)
            grid = [[self._text(row, column) if (row, column) in chosen else "" for column in columns] for row in rows]
            QGuiApplication.clipboard().setText(cells.text_of_grid(grid))

    def cut(self) -> None:
        """Copy the selected cells and empty those that may be empty."""
        self.copy()
        self.clear_cells()

    def paste(self) -> None:
        """Paste a block of cells at the top left selected one; asks before rows beyond the last become units."""
        grid = cells.grid_of_text(QGuiApplication.clipboard().text())
        if not grid or len(grid) > MOST_ROWS:
            self.message.emit(self.tr("Tidak ada sel untuk ditempel."))
            return
        chosen = self._cells()
        row = min((row for row, _ in chosen), default=0 if not self.units.units else len(self.units.units))
        column = min((column for _, column in chosen), default=0)
        if len(grid) == 1 and len(grid[0]) == 1 and len(chosen) > 1:
            grid = self._repeated(grid[0][0], chosen)
        try:
            changes = cells.pasted(self.units, row, column, grid)
        except CellError as error:
            self.message.emit(str(error))
            return
        if changes.new and not self._may_add(changes):
            return
        text = self.tr("Tempel %1 baris ke tabel unit").replace("%1", str(len(grid)))
        self._write(text, changes)

    def fill_down(self) -> None:
        """Write the topmost selected cell of each column into those below it."""
        changes = cells.filled(self.units, self._cells())
        if not changes.count and all(column == Column.NAME for _, column in self._cells()):
            self.message.emit(self.tr("Nama tidak diisi ke bawah: setiap unit punya namanya sendiri."))
            return
        self._write(self.tr("Isi %1 sel ke bawah").replace("%1", str(changes.count)), changes)

    def clear_cells(self) -> None:
        """Empty the selected cells, but for names and categories."""
        changes = cells.cleared(self.units, self._cells())
        self._write(self.tr("Kosongkan %1 sel").replace("%1", str(changes.count)), changes)

    def _write(self, text: str, changes: CellChanges) -> None:
        many = max(len(changes.units), len(changes.boxes), len(changes.new))
        try:
            added = enacted(
                self.document,
                self,
                self.tr("Menulis ke tabel unit…"),
                many,
                lambda document: operations.edit_table(document, text, changes.units, changes.boxes, changes.new),
            )
        except GivenUpError:
            self.message.emit(self.tr("Tidak jadi; tidak ada sel yang berubah."))
            return
        said = []
        if changes.count or added:
            said.append(self.tr("%1 sel diubah.").replace("%1", str(changes.count)))
        if added:
            said.append(self.tr("%1 unit ditambahkan; belum masuk Lampiran.").replace("%1", str(len(added))))
        if changes.ignored:
            said.append(self.tr("%1 sel diabaikan: tidak dapat diisi.").replace("%1", str(changes.ignored)))
        self.message.emit(" ".join(said) or self.tr("Tidak ada sel yang berubah."))

    def _may_add(self, changes: CellChanges) -> bool:
        """Ask whether rows beyond the last become units; where only the rest shall go in, they leave the changes."""
        text = self.tr("Tempelan memuat %1 baris lebih banyak daripada tabel.").replace("%1", str(len(changes.new)))
        detail = self.tr("Baris itu dapat menjadi unit baru, yang belum masuk Lampiran.")
        box = message_box(self.window(), QMessageBox.Icon.Question, text, detail)
        add = box.addButton(
            self.tr("Tambah %1 Unit").replace("%1", str(len(changes.new))), QMessageBox.ButtonRole.AcceptRole
        )
        rest = None
        if changes.count:
            rest = box.addButton(self.tr("Hanya yang Ada"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(self.tr("Batal"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(add)
        box.setEscapeButton(cancel)
        box.exec()
        if box.clickedButton() is rest and rest is not None:
            changes.new.clear()
            return True
        return box.clickedButton() is add

    def _repeated(self, text: str, chosen: list[tuple[int, int]]) -> list[list[str]]:
        """Return one value as a block that fills the selected ones."""
        rows, columns = {row for row, _ in chosen}, {column for _, column in chosen}
        if len(chosen) != len(rows) * len(columns) or len(rows) != max(rows) - min(rows) + 1:
            return [[text]]
        return [[text] * len(columns) for _ in rows]

    def _cells(self) -> list[tuple[int, int]]:
        return sorted((index.row(), index.column()) for index in self.selectionModel().selectedIndexes())

    def _text(self, row: int, column: int) -> str:
        return self.units.text(self.units.unit(row), Column(column))

    # Qt

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter goes on to the cell below, as in every sheet."""
        down = hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint if down else hint)
        if down:
            self._go_down()

    def _go_down(self) -> None:
        index = self.currentIndex()
        if index.isValid() and index.row() + 1 < self.units.rowCount():
            self.setCurrentIndex(index.siblingAtRow(index.row() + 1))

    def _own(self, event: QKeyEvent) -> QAction | None:
        """Return the action of the table that a key triggers; none while a cell is being edited."""
        if self.state() is QAbstractItemView.State.EditingState:
            return None
        pressed = QKeySequence(event.keyCombination())
        return next((action for action in self.actions() if action.shortcut() == pressed), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        own = self._own(event)
        if own is not None:
            own.trigger()
        elif not editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._go_down()
        elif not editing and event.key() == Qt.Key.Key_F6:
            QWidget.focusNextPrevChild(self, not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keys of the table come before those of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._own(event):
            event.accept()
            return True
        return super().event(event)


class _CategoryChoice(QStyledItemDelegate):
    """Edits a category with a list of all."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        editor = QComboBox(parent)
        editor.setObjectName("cell")
        for name, key in words.categories():
            editor.addItem(name, key.value)
        editor.activated.connect(lambda: self._finish(editor))
        QTimer.singleShot(0, editor, editor.showPopup)
        return editor

    def _finish(self, editor: QComboBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, UnitCategory(editor.currentData()))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(WIDTHS[Column.CATEGORY], ROW_PX)
