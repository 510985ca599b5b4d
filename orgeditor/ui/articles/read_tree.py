"""The tree at the right of Tempel Pasal: what was read, mended with keys, mouse and menu."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from orgeditor.articles.matching import Fate
from orgeditor.ui.articles.read_model import BASIS, FATE, KIND, NAME, ReadModel
from orgeditor.ui.articles.read_rows import Row, Sort, fate_word

MOST_EXPANDED = 3000
"""Rows that are shown unfolded; more would take longer than a moment."""
ROOMY = 500
"""Pixels from which the kind of relation has a column of its own."""
LEAST_NAME_PX = 180
"""The name is what a person reads first."""
GOOD_NAME_PX = 320
"""A name that has so much lets the other columns have what they need."""

KEYS = {
    "Del": "drop", "Ctrl+Del": "dissolve", "Ctrl+Z": "undo", "Ctrl+M": "merge", "F2": "rename",
    "Alt+Up": "up", "Alt+Down": "down", "Alt+Right": "demote", "Alt+Left": "promote",
}  # fmt: skip
"""The action that a key stands for."""

_ARROWS = {"Up": "↑", "Down": "↓", "Right": "→", "Left": "←"}


def key_text(action: str) -> str:
    """Return the key of an action as a menu shows it, "" for none."""
    key = next((key for key, name in KEYS.items() if name == action), "")
    before, plus, last = key.rpartition("+")
    return f"{before}{plus}{_ARROWS.get(last, last)}"


class ReadTree(QTreeView):
    """`chosen` says that other rows are selected. `wanted` carries the name of an action that a key stands for."""

    chosen = Signal()
    wanted = Signal(str)

    def __init__(self, model: ReadModel) -> None:
        super().__init__()
        self._model = model
        self._folded: set[str] = set()
        self._showing = False
        self.setModel(model)
        self.setUniformRowHeights(True)
        self.setIndentation(18)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setExpandsOnDoubleClick(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)  # only rows of its own fit: read_model.MIME
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self._widths()
        self.collapsed.connect(lambda index: self._fold(index, True))
        self.expanded.connect(lambda index: self._fold(index, False))
        self.selectionModel().selectionChanged.connect(lambda *_: None if self._showing else self.chosen.emit())

    def show_choice(self, *, fresh: bool = False) -> None:
        """Show the choice anew where the view stands; `fresh` forgets what was folded."""
        keys, at = [row.key for row in self.rows()], self.verticalScrollBar().value()
        current = self._model.row(self.currentIndex()).key
        if fresh:
            self._folded.clear()
        self._showing = True
        self._model.show_choice()
        self._widths()
        if len(self._model.by_key) <= MOST_EXPANDED:
            self.expandAll()
            for key in list(self._folded):
                self.collapse(self._model.index_of(key))
        for row in self._model.root.rows:
            if row.sort is Sort.SECTION:
                self.setFirstColumnSpanned(row.at, QModelIndex(), True)
        index = self._model.index_of(current)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._showing = False
        self.select(keys, reveal=False)
        self.verticalScrollBar().setValue(at)

    def rows(self) -> list[Row]:
        """Return the selected rows in their order."""
        return [self._model.row(index) for index in self.selectionModel().selectedRows()]

    def units(self) -> list[str]:
        """Return the keys of the selected units, in the order of the tree."""
        chosen = {row.key for row in self.rows() if row.sort is Sort.UNIT}
        return [node.key for node in self._model.choice.tree if node.key in chosen]

    def select(self, keys: Collection[str], *, reveal: bool = True) -> None:
        """Select rows, and no other."""
        found = [index for index in map(self._model.index_of, keys) if index.isValid()]
        picked = QItemSelection()
        for index in found:
            picked.select(index, index.siblingAtColumn(KIND))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if reveal and found:
            self.selectionModel().setCurrentIndex(found[0], QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(picked, flags)
        if reveal and found:
            self.scrollTo(found[0])

    def edit_name(self) -> None:
        """Let a person type the name of the current unit."""
        index = self.currentIndex().siblingAtColumn(NAME)
        if index.isValid() and self._model.row(index).sort is Sort.UNIT:
            self.edit(index)

    def _fold(self, index: QModelIndex, folded: bool) -> None:
        if not self._showing:
            (self._folded.add if folded else self._folded.discard)(self._model.row(index).key)

    def _widths(self) -> None:
        """Give the name what it needs; where room is short the basis, which the line below the tree says, yields."""
        metrics = self.fontMetrics()
        into_chart = self._model.choice.into_chart
        fate = max((fate_word(None), *map(fate_word, Fate)), key=metrics.horizontalAdvance)
        fate_px, kind_px, basis_px, short_px = (
            metrics.horizontalAdvance(sample) + 22 for sample in (fate, "koordinatif  ", "Pasal 12 huruf a", "angka 10")
        )
        with_kind = not into_chart and self.width() >= ROOMY
        room = self.viewport().width() - LEAST_NAME_PX - (fate_px if into_chart else 0) - (kind_px if with_kind else 0)
        self.setColumnHidden(FATE, not into_chart)
        self.setColumnHidden(KIND, not with_kind)
        self.setColumnHidden(BASIS, room < short_px)
        widths = {FATE: fate_px, BASIS: basis_px if room >= basis_px else short_px, KIND: kind_px}
        shown = [column for column in widths if not self.isColumnHidden(column)]
        spare = self.viewport().width() - GOOD_NAME_PX - sum(widths[column] for column in shown)
        for column in (column for column in (BASIS, KIND) if column in shown):
            longest = max((row.cells[column] for row in self._model.by_key.values()), key=len, default="")
            more = max(0, min(spare, metrics.horizontalAdvance(longest) + 22 - widths[column]))
            widths[column] += more
            spare -= more
        for column, px in widths.items():
            self.setColumnWidth(column, px)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widths()
        if event.size().height() < event.oldSize().height() and self.rows():
            self.scrollTo(self.currentIndex())  # what is said about a row takes room from the tree

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = KEYS.get(QKeySequence(event.keyCombination()).toString())
        if name is not None:
            event.accept()
            self.wanted.emit(name)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # it ends the name that is being typed, not the dialog
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if (
            event.button() is Qt.MouseButton.LeftButton
            and not self.indexAt(QPoint(event.position().toPoint())).isValid()
        ):
            self.clearSelection()
