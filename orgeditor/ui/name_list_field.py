"""The two sides of a dialog that takes a list of names: what is typed or pasted, and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QTreeWidget, QTreeWidgetItem

from orgeditor.editing.name_lists import Named


class NameListField(QPlainTextEdit):
    """Takes one name a line; Tab indents."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(
            QCoreApplication.translate(
                "SeveralDialog",
                "a. Asisten Administrasi Umum\n    1. Bagian Umum;\n    2. Bagian Organisasi;\nInspektorat",
            )
        )
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)


class NameTree(QTreeWidget):
    """Shows names by their levels."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setIndentation(16)
        self.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)

    def show_names(self, names: Sequence[Named], faint: int = 0) -> None:
        """Show names by their levels; the first ones, `faint` many, are there anyway."""
        self.clear()
        line: list[QTreeWidgetItem] = []
        for number, item in enumerate(names):
            del line[item.level :]
            above = line[-1] if line else self.invisibleRootItem()
            line.append(QTreeWidgetItem(above, [f"{item.name}  –  {item.basis}" if item.basis else item.name]))
            if number < faint:
                line[-1].setForeground(0, self.palette().placeholderText())
        self.expandAll()
