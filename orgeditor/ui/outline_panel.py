"""The units as a tree: those of the chart on show as they hang there, and those that it does not show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from operator import itemgetter

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.model.changes import ChangeSet
from orgeditor.model.records import Group, Placement, Unit
from orgeditor.ui.cut_names import CutNames
from orgeditor.ui.dialog_frame import search_field
from orgeditor.ui.icons import icon
from orgeditor.ui.leisure import Leisure, Sight

KEY = Qt.ItemDataRole.UserRole
UNIT = Qt.ItemDataRole.UserRole + 1
REST = "rest"
"""Key of the item over the units that the chart does not show; no record has such an id."""


class OutlinePanel(QWidget):
    """Tree and search field. Names are edited in place; the selection is the canvas's own.

    `place_wanted` names a unit outside the chart that was double-clicked, `reveal_wanted` carries the ids of what was
    chosen here, `menu_wanted` the place on the screen for a context menu.
    """

    menu_wanted = Signal(object)
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
        sight = Sight(self)
        self._leisure, self._selecting = Leisure(self, sight), Leisure(self, sight)
        self._folded: set[str] = set()
        self._rest_open = False
        self.search = search_field(self.tr("Cari unit…"))
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._filter)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Daftar unit"))
        self.tree.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.tree.setEditTriggers(QTreeWidget.EditTrigger.EditKeyPressed)
        self.tree.setIndentation(14)
        self.tree.setUniformRowHeights(True)
        self.tree.ensurePolished()  # else rows that are asked for before it is shown keep heights without padding
        CutNames(self.tree)
        self.tree.itemSelectionChanged.connect(self._chosen)
        self.tree.itemChanged.connect(self._renamed)
        self.tree.itemDoubleClicked.connect(self._double_clicked)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(self.tree.viewport().mapToGlobal(at))
        )
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

    def refresh(self, changes: ChangeSet | None = None) -> None:
        """Show the tree of the chart as it is now; what was folded stays folded."""
        if changes and not self._leisure.busy and _only_names(changes):
            self._show_names(set(changes))
            return
        if not self._leisure.busy:  # else the tree is half full, and nothing in it unfolded yet
            self._folded = {key for key, item in self._items.items() if item.childCount() and not item.isExpanded()}
            self._rest_open = REST in self._items and self._items[REST].isExpanded()
        draft = self.document.draft
        self._leisure.do(self._fill, max(len(draft.placements), len(draft.units)))  # what is nowhere is listed too

    def _show_names(self, units: set[str]) -> None:
        """Show other names of units; nothing else has changed."""
        self._filling = True
        draft = self.document.draft
        for unit in units:
            name = draft.units[unit].name
            labels = {unit: "", **{group.id: "" for group in draft.referring(unit, Group)}}
            labels.update((item.id, item.label) for item in draft.referring(unit, Placement))
            for key in labels.keys() & self._items.keys():
                self._items[key].setText(0, labels[key] or name or self.tr("(belum bernama)"))
        self._filling = False
        if self.search.text():
            self._filter(self.search.text())

    def _fill(self) -> Iterator[None]:
        """Fill the tree in steps: the units of the chart, then the others."""
        draft, chart = self.document.draft, self.selection.chart
        self._filling = True
        self.tree.clear()
        self._items.clear()
        shown: set[str] = set()
        if chart is not None:
            for group in draft.groups_of_chart(chart.id):
                shown.add(group.unit)
                item = self._row(self.tree.invisibleRootItem(), draft.units[group.unit].name, group.unit)
                item.setData(0, KEY, group.id)
                self._items[group.id] = item
            placements = draft.placements_of_chart(chart.id)
            yield
            for placement in placements:
                shown.add(placement.unit)
                self._filling = True
                self._add(placement)
                self._filling = False
                yield
        rest = [unit for unit in draft.units_in_order() if unit.id not in shown]
        if rest and chart is not None:
            self._filling = True  # else the flags of the head would count as an edit of a person
            head = QTreeWidgetItem(self.tree, [self.tr("Belum ada di bagan ini (%1)").replace("%1", str(len(rest)))])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            faint = self.palette().color(QPalette.ColorRole.PlaceholderText)
            head.setForeground(0, faint)
            for unit in rest:
                self._filling = True
                item = self._row(head, unit.name, unit.id)
                item.setToolTip(0, self.tr("Klik dua kali untuk menempatkan"))
                self._filling = False
                self._items[unit.id] = item
                yield
            self._items[REST] = head
        self._filling = True
        self.tree.expandAll()
        for key in self._folded & self._items.keys():
            self._items[key].setExpanded(False)
        if REST in self._items:
            self._items[REST].setExpanded(self._rest_open or not shown)
        self._filling = False
        if self.search.text():
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
            inner = [keep(child) for child in _children(item)]
            found = all(word in name for word in words) or any(inner)
            item.setHidden(not found)
            return found

        for item in _children(self.tree.invisibleRootItem()):
            keep(item)

    def _select(self) -> None:
        self._selecting.do(self._show_selected, len(self.selection.ids))

    def _show_selected(self) -> Iterator[None]:
        yield  # a selection of thousands is shown on the canvas first
        self._filling = True
        chosen = [self._items[key] for key in (*self.selection.ids, *self.selection.unplaced) if key in self._items]
        # All at once: the view would look at its whole selection again for each of them.
        model = self.tree.selectionModel()
        model.select(self._ranges(chosen), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if chosen:
            self.tree.scrollToItem(chosen[-1])
        current = self._items.get(self.selection.current or "") if self.selection.current else None
        if current is not None and not self.tree.hasFocus():
            self.tree.setCurrentItem(current, 0, model.SelectionFlag.NoUpdate)
        self._filling = False

    def _ranges(self, items: Sequence[QTreeWidgetItem]) -> QItemSelection:
        """Return a selection of items in which neighbours make one range."""
        rows: dict[tuple[int, ...], list[tuple[int, QModelIndex]]] = {}
        for item in items:
            index = self.tree.indexFromItem(item)
            above = index.parent()
            rows.setdefault((above.row(), above.internalId() if above.isValid() else 0), []).append(
                (index.row(), index)
            )
        found = QItemSelection()
        for row in rows.values():
            row.sort(key=itemgetter(0))
            for _, run in groupby(enumerate(row), key=lambda pair: pair[1][0] - pair[0]):
                neighbours = [index for _, (_, index) in run]
                found.append(QItemSelectionRange(neighbours[0], neighbours[-1]))
        return found

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


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for row in range(item.childCount()) if (child := item.child(row)) is not None]


def _only_names(changes: ChangeSet) -> bool:
    """Say whether nothing but names and the like of units has changed."""
    return all(
        isinstance(before, Unit) and isinstance(after, Unit) and before.order == after.order
        for before, after in changes.changes.values()
    )
