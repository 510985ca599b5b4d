"""The units as a tree: those of the chart on show as they hang there, and those that it does not show."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.model.changes import ChangeSet
from orgeditor.model.records import Placement
from orgeditor.ui.icons import icon

KEY = Qt.ItemDataRole.UserRole
UNIT = Qt.ItemDataRole.UserRole + 1
REST = "rest"
"""Key of the item over the units that the chart does not show; no record has such an id."""


class OutlinePanel(QWidget):
    """Tree and search field. Names are edited in place; the selection is the canvas's own.

    `place_wanted` names a unit outside the chart that was double-clicked, `reveal_wanted` carries the ids of what was
    chosen here.
    """

    remove_wanted = Signal(bool)
    place_wanted = Signal(str)
    reveal_wanted = Signal(object)

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.document = document
        self.selection = selection
        self._items: dict[str, QTreeWidgetItem] = {}
        self._filling = False
        self.search = QLineEdit(placeholderText=self.tr("Cari unit…"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._filter)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Daftar unit"))
        self.tree.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.tree.setEditTriggers(QTreeWidget.EditTrigger.EditKeyPressed)
        self.tree.setIndentation(14)
        self.tree.setUniformRowHeights(True)
        self.tree.itemSelectionChanged.connect(self._chosen)
        self.tree.itemChanged.connect(self._renamed)
        self.tree.itemDoubleClicked.connect(self._double_clicked)
        for keys, branch in (("Del", True), ("Ctrl+Del", False)):
            shortcut = QShortcut(QKeySequence(keys), self.tree, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self.remove_wanted.emit, branch))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QVBoxLayout()
        row.setContentsMargins(8, 8, 8, 0)
        row.addWidget(self.search)
        column.addLayout(row)
        column.addWidget(self.tree)
        document.changed.connect(self.refresh)
        selection.chart_changed.connect(self.refresh)
        selection.changed.connect(self._select)
        self.refresh()

    def refresh(self, _changes: ChangeSet | None = None) -> None:
        """Show the tree of the chart as it is now; what was folded stays folded."""
        self._filling = True
        folded = {key for key, item in self._items.items() if item.childCount() and not item.isExpanded()}
        rest_open = REST in self._items and self._items[REST].isExpanded()
        draft, chart = self.document.draft, self.selection.chart
        self.tree.clear()
        self._items.clear()
        shown: set[str] = set()
        if chart is not None:
            for group in draft.groups_of_chart(chart.id):
                shown.add(group.unit)
                item = self._row(self.tree.invisibleRootItem(), draft.units[group.unit].name, group.unit)
                item.setData(0, KEY, group.id)
                self._items[group.id] = item
            for placement in draft.placements_of_chart(chart.id):
                shown.add(placement.unit)
                self._add(placement)
        rest = [unit for unit in draft.units_in_order() if unit.id not in shown]
        if rest and chart is not None:
            head = QTreeWidgetItem(self.tree, [self.tr("Belum ada di bagan ini (%1)").replace("%1", str(len(rest)))])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            faint = self.palette().color(QPalette.ColorRole.PlaceholderText)
            head.setForeground(0, faint)
            for unit in rest:
                item = self._row(head, unit.name, unit.id)
                item.setToolTip(0, self.tr("Klik dua kali untuk menempatkan"))
                self._items[unit.id] = item
            self._items[REST] = head
        for key, item in self._items.items():
            item.setExpanded(key not in folded if key != REST else rest_open or not shown)
        self._filling = False
        self._filter(self.search.text())
        self._select()

    def _add(self, placement: Placement) -> None:
        above = self._items.get(placement.parent or placement.group or "")
        name = placement.label or self.document.draft.units[placement.unit].name
        item = self._row(above or self.tree.invisibleRootItem(), name, placement.unit)
        item.setData(0, KEY, placement.id)
        self._items[placement.id] = item

    def _row(self, above: QTreeWidgetItem, name: str, unit: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(above, [name or self.tr("(belum bernama)")])
        item.setData(0, UNIT, unit)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        return item

    def _filter(self, text: str) -> None:
        words = text.casefold().split()

        def keep(item: QTreeWidgetItem) -> bool:
            name = item.text(0).casefold()
            inner = [keep(item.child(number)) for number in range(item.childCount())]
            found = all(word in name for word in words) or any(inner)
            item.setHidden(not found)
            return found

        for number in range(self.tree.topLevelItemCount()):
            keep(self.tree.topLevelItem(number))

    def _select(self) -> None:
        self._filling = True
        self.tree.clearSelection()
        for key in (*self.selection.ids, *self.selection.unplaced):
            item = self._items.get(key)
            if item is not None:
                item.setSelected(True)
                self.tree.scrollToItem(item)
        current = self._items.get(self.selection.current or "") if self.selection.current else None
        if current is not None and not self.tree.hasFocus():
            self.tree.setCurrentItem(current, 0, self.tree.selectionModel().SelectionFlag.NoUpdate)
        self._filling = False

    def _chosen(self) -> None:
        if not self._filling:
            chosen = self.tree.selectedItems()
            loose = [item.data(0, UNIT) for item in chosen if not item.data(0, KEY)]
            self.selection.set((item.data(0, KEY) for item in chosen if item.data(0, KEY)), loose)
            self.reveal_wanted.emit(self.selection.ids)

    def _renamed(self, item: QTreeWidgetItem) -> None:
        if self._filling:
            return
        name = " ".join(item.text(0).split())
        unit, key = item.data(0, UNIT), item.data(0, KEY)
        if not name or unit not in self.document.draft.units:
            rename = self.refresh
        elif key in self.document.draft.placements:
            rename = partial(operations.rename, self.document, key, name)
        else:
            rename = partial(operations.rename_unit, self.document, unit, name)
        # Not from inside the item's own signal: refreshing deletes the item.
        QTimer.singleShot(0, self, rename)

    def _double_clicked(self, item: QTreeWidgetItem) -> None:
        if item.data(0, KEY):
            self.tree.editItem(item)
        elif item.data(0, UNIT):
            self.place_wanted.emit(item.data(0, UNIT))
