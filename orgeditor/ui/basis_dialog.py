"""Nomori Ulang Dasar: a row for each article that would change, old beside new, each with a tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from orgeditor.model.basis_numbers import Renumbering
from orgeditor.model.draft import Draft
from orgeditor.ui.dialog_frame import frame_dialog, plain_label
from orgeditor.ui.screens import resize_within

UNIT, BEFORE, AFTER = range(3)


class BasisDialog(QDialog):
    """`chosen()` are the rows with a tick; those of lists that were edited since have one from the beginning."""

    def __init__(self, draft: Draft, rows: Sequence[Renumbering], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = list(rows)
        self.setWindowTitle(self.tr("Nomori Ulang Dasar"))
        resize_within(self, 780, 520)
        self.all = QCheckBox()
        self.all.clicked.connect(self._tick_all)
        self.tree = QTreeWidget()
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setHeaderLabels([self.tr("Unit"), self.tr("Semula"), self.tr("Menjadi")])
        self.tree.setAccessibleName(self.tr("Dasar yang berubah"))
        for row in self.rows:
            after = row.after if row.after != row.before else self.tr("tetap; tidak lagi perlu diperiksa")
            item = QTreeWidgetItem(self.tree, [draft.units[row.unit].name, row.before, after])
            item.setCheckState(UNIT, Qt.CheckState.Checked if row.sure else Qt.CheckState.Unchecked)
            item.setToolTip(UNIT, draft.units[row.unit].name)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(UNIT, QHeaderView.ResizeMode.Stretch)
        for column in (BEFORE, AFTER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.itemChanged.connect(self._show)
        hint = plain_label(
            self.tr("Huruf dan angka menurut urutan sekarang. Yang bertanda ditulis; yang lain tetap seperti semula.")
        )
        self.ok = frame_dialog(self, [hint, self.all, self.tree], self.tr("Nomori Ulang"))
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        self.tree.setFocus()
        self._show()

    def chosen(self) -> list[Renumbering]:
        items = (self.tree.topLevelItem(number) for number in range(len(self.rows)))
        ticks = [item is not None and item.checkState(UNIT) is Qt.CheckState.Checked for item in items]
        return [row for row, tick in zip(self.rows, ticks, strict=True) if tick]

    def _tick_all(self) -> None:
        ticked = len(self.chosen()) < len(self.rows)
        self.tree.blockSignals(True)
        for number in range(len(self.rows)):
            item = self.tree.topLevelItem(number)
            if item is not None:
                item.setCheckState(UNIT, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.tree.blockSignals(False)
        self._show()

    def _show(self) -> None:
        count = len(self.chosen())
        some = Qt.CheckState.PartiallyChecked if count else Qt.CheckState.Unchecked
        self.all.setCheckState(Qt.CheckState.Checked if count == len(self.rows) else some)
        text = self.tr("%1 dari %2 dasar").replace("%1", str(count)).replace("%2", str(len(self.rows)))
        self.all.setText(text)
        self.ok.setEnabled(bool(count))
