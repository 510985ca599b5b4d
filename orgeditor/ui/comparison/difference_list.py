"""The list of differences: in groups with their counts, to be searched; a row leads to its box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidgetItem, QVBoxLayout, QWidget

from orgeditor.exchange.comparison import Difference
from orgeditor.exchange.comparison_pages import numbers_of
from orgeditor.ui.check_rows import DETAIL, FINDING, FindingTree, rows_of
from orgeditor.ui.comparison.words import groups, line_of
from orgeditor.ui.dialog_frame import plain_label, search_field

NUMBER = Qt.ItemDataRole.UserRole + 8


class DifferenceList(QWidget):
    """`chosen` carries the place of a difference in the comparison."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.field = search_field(self.tr("Cari perubahan"))
        self.field.textChanged.connect(self._search)
        self.tree = FindingTree()
        self.tree.setAccessibleName(self.tr("Daftar perubahan"))
        self.tree.currentItemChanged.connect(self._choose)
        self.tree.itemClicked.connect(self._clicked)
        self.none = plain_label("", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.tree, 1)
        column.addWidget(self.none)
        self.none.hide()

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """List differences; what is chosen stays chosen as long as it is there."""
        current = self.tree.currentItem()
        kept = current.text(0) if current is not None and current.data(0, FINDING) is not None else ""
        closed = {item.data(0, NUMBER) for item in self.tree.headings() if not item.isExpanded()}
        rows: dict[str, list[tuple[str, int]]] = {}
        for at, number in enumerate(numbers_of(differences)):
            rows.setdefault(number[0], []).append((number, at))
        self._filling = True
        self.tree.setUpdatesEnabled(False)
        self.tree.clear()
        self.tree.scroll_by(len(differences))
        for letter, heading in groups():
            if letter not in rows:
                continue
            group = QTreeWidgetItem([f"{heading} ({len(rows[letter])})"])
            group.setData(0, NUMBER, letter)
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            items = []
            for number, at in rows[letter]:
                line = line_of(differences[at])
                item = QTreeWidgetItem([f"{number}  {line.text}"])
                item.setData(0, FINDING, at)
                item.setData(0, DETAIL, line.detail)
                item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{heading}: {line.text}. {line.detail}")
                items.append(item)
            group.addChildren(items)
            self.tree.addTopLevelItem(group)
            group.setExpanded(letter not in closed)
        for item in self.tree.rows():
            if item.text(0) == kept:
                self.tree.setCurrentItem(item)
        self._search(self.field.text())
        self.tree.setUpdatesEnabled(True)
        self._filling = False

    def clear(self) -> None:
        """Show nothing, not even that nothing differs: nobody knows."""
        self.tree.clear()
        self.none.hide()

    def choose(self, at: int) -> None:
        """Mark a difference, as if a person had."""
        for item in self.tree.rows():
            if item.data(0, FINDING) == at:
                self._filling = True
                self.tree.setCurrentItem(item)
                self.tree.scrollToItem(item)
                self._filling = False

    def _search(self, typed: str) -> None:
        """Show the rows that hold every word that is typed."""
        words = typed.casefold().split()
        shown = 0
        for group in self.tree.headings():
            found = 0
            for item in rows_of(group):
                text = f"{item.text(0)} {item.data(0, DETAIL)}".casefold()
                fits = all(word in text for word in words)
                item.setHidden(not fits)
                found += fits
            group.setHidden(not found)
            shown += found
        nothing = self.tr("Tidak ada yang memuat kata itu.") if words else self.tr("Tidak ada perbedaan.")
        self.none.setText(nothing)
        self.none.setVisible(not shown)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if not self._filling and item is not None and item.data(0, FINDING) is not None:
            self.chosen.emit(item.data(0, FINDING))

    def _clicked(self, item: QTreeWidgetItem) -> None:
        if item.data(0, FINDING) is None:
            item.setExpanded(not item.isExpanded())
