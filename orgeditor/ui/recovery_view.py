"""Lihat Dulu: every page of a draft that can be recovered, for looking only."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from orgeditor.canvas.desk import Desk
from orgeditor.canvas.sheet_view import SheetView
from orgeditor.editing.chart_names import chart_name
from orgeditor.editing.recovering import lay_out_missing
from orgeditor.model.draft import Draft
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.screens import resize_within
from orgeditor.ui.waiting import result_of

LIST_W = 220


class RecoveryView(QDialog):
    """The charts at the left where there are several, the pages of the chosen one at the right."""

    def __init__(self, draft: Draft, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Lihat Dulu"))
        resize_within(self, 1100, 760)
        self._draft = draft
        self._charts = draft.charts_in_order()
        self.list = QListWidget()
        self.list.setFixedWidth(LIST_W)
        self.list.setAccessibleName(self.tr("Bagan"))
        self.list.addItems([chart_name(draft, chart) for chart in self._charts])
        self.list.setVisible(len(self._charts) > 1)
        self.view = SheetView()
        self.view.setAccessibleName(self.tr("Halaman"))
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Tutup"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list)
        middle.addWidget(self.view, 1)
        head = self.tr("%1: hanya untuk dilihat; Ctrl dan roda tetikus memperbesar.").replace("%1", name)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(10)
        outer.addWidget(plain_label(head))
        outer.addLayout(middle, 1)
        outer.addWidget(buttons)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._charts):
            return
        chart = self._charts[row]
        if chart.id not in self._draft.arranged:
            text = self.tr("Menyusun bagan…")
            result_of(partial(lay_out_missing, self._draft), self.parentWidget(), text, cancel=False)
        self.view.desk = Desk(self._draft.arranged.get(chart.id), chart.page.size)
        self.view.fit_page()
