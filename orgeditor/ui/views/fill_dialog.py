"""Isi Bagan menurut Kategori: all units of a category into a chart, each below its superior."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QTreeWidget, QTreeWidgetItem, QWidget

from orgeditor.editing import operations
from orgeditor.editing.operations import Filling
from orgeditor.editing.selection import units_shown
from orgeditor.model.draft import Draft
from orgeditor.ui import words
from orgeditor.ui.dialog_frame import frame_dialog, plain_label
from orgeditor.ui.properties.fields import CheckField, ChoiceField
from orgeditor.ui.properties.form import Form
from orgeditor.ui.screens import resize_within

LEAST_W, LEAST_H = 620, 480
EACH = ""
"""The choice to hang each unit below its own superior; no box has such an id."""


class FillDialog(QDialog):
    """`fillings()` and `below()` say what becomes of the chart; the tree shows it before."""

    def __init__(self, draft: Draft, chart: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.chart = chart
        self.setWindowTitle(self.tr("Isi Bagan menurut Kategori"))
        resize_within(self, LEAST_W, LEAST_H)
        shown = units_shown(draft, chart)
        missing = Counter(unit.category for unit in draft.units.values() if unit.id not in shown)
        categories = [(f"{name} ({missing[key]})", key) for name, key in words.categories() if missing[key]]
        everything = self.tr("Semua kategori (%1)").replace("%1", str(missing.total()))
        self.category = ChoiceField([*categories, (everything, None)])
        if missing:
            self.category.show_value(max((key for _, key in categories), key=lambda key: missing[key]))
        self.category.committed.connect(self._show)
        boxes = [(draft.unit_of(item.id).name, item.id) for item in draft.placements_of_chart(chart)]
        self.under = ChoiceField([(self.tr("Atasan masing-masing menurut peraturan"), EACH), *boxes])
        self.under.committed.connect(self._show)
        self.superiors = CheckField(self.tr("Sertakan atasan yang belum ada di bagan ini"))
        self.superiors.show_value(True)
        self.superiors.committed.connect(self._show)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(16)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.tree.setAccessibleName(self.tr("Yang akan ditempatkan"))
        form = Form()
        form.column.setContentsMargins(0, 0, 0, 0)
        form.heading(self.tr("Unit yang belum ada di bagan ini"))
        form.add(self.tr("Kategori"), self.category)
        form.add(self.tr("Di bawah"), self.under)
        form.add("", self.superiors)
        self.count = plain_label("")
        row = QHBoxLayout()
        row.addWidget(self.tree)
        self.ok = frame_dialog(self, [form, row, self.count], self.tr("Isi Bagan"))
        self.tree.ensurePolished()  # else the rows keep the height that they have without the style sheet
        self._show()
        self.category.setFocus()

    def below(self) -> str | None:
        """The box below which all units go, None for each below its own superior."""
        return self.under.value() or None

    def fillings(self) -> list[Filling]:
        """The units that the chart gets, superiors before what hangs below them."""
        bring = self.below() is None and self.superiors.checkState() is Qt.CheckState.Checked
        return operations.filling(self.draft, self.chart, self.category.value(), superiors=bring)

    def _show(self, _value: object = None) -> None:
        """Show as a tree what will stand where; what stands there already is faint."""
        self.superiors.setEnabled(self.below() is None)
        found = self.fillings()
        self.tree.clear()
        rows: dict[str, QTreeWidgetItem] = {}
        below = self.below()
        host = self.draft.unit_of(below).id if below is not None else None
        for item in found:
            superior = host or item.superior
            if superior is not None and superior not in rows:
                rows[superior] = self._row(self.tree.invisibleRootItem(), superior)
                rows[superior].setForeground(0, self.palette().color(QPalette.ColorRole.PlaceholderText))
            above = rows[superior] if superior is not None else self.tree.invisibleRootItem()
            rows[item.unit] = self._row(above, item.unit)
        self.tree.expandAll()
        loose = sum(item.superior is None for item in found) if below is None else 0
        text = self.tr("%1 unit akan ditempatkan.").replace("%1", str(len(found)))
        if loose:
            text += " " + self.tr("%1 di antaranya tanpa atasan.").replace("%1", str(loose))
        self.count.setText(text if found else self.tr("Semua unit sudah ada di bagan ini."))
        self.ok.setEnabled(bool(found))

    def _row(self, above: QTreeWidgetItem, unit: str) -> QTreeWidgetItem:
        return QTreeWidgetItem(above, [self.draft.units[unit].name])
