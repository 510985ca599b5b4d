"""Impor Tabel: what a table says, which of its columns is what, and what entering it would do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from orgeditor.exchange.tables.columns import columns_at, recognised
from orgeditor.exchange.tables.entries import entries_of
from orgeditor.exchange.tables.plan import Plan, charts_for_tables, plan_of
from orgeditor.exchange.tables.reading import Sheet, likely_sheet
from orgeditor.exchange.tables.remarks import Remark, shortened
from orgeditor.model.draft import Draft
from orgeditor.ui.annex_panel import titled_name
from orgeditor.ui.dialog_frame import frame_dialog, plain_label
from orgeditor.ui.messages import plain_tip
from orgeditor.ui.properties.fields import ChoiceField
from orgeditor.ui.properties.form import Form
from orgeditor.ui.screens import resize_within
from orgeditor.ui.tables.column_table import ColumnTable
from orgeditor.ui.tables.words import remark_text, step_text, summary
from orgeditor.ui.waiting import GivenUpError, result_of

WIDTH, HEIGHT = 940, 664
TABLE_PX = 206
HEAD_ROWS = 12
"""Rows in which a person can look for the heads."""
MOST_LISTED = 2_000
"""Of more rows nobody reads what becomes of them; they are counted."""
ROW, UNIT, WHAT = range(3)
NEW_CHART = ""
ALARM = {False: "#9a5b00", True: "#e0a458"}
"""As QLabel#warning in ui/style.py, by whether the window is dark."""


class TableImportDialog(QDialog):
    """After acceptance `plan` is what is to be entered into the draft that the dialog was opened with."""

    def __init__(
        self, draft: Draft, sheets: Sequence[Sheet], name: str, chart: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.draft = draft
        self.sheets = sheets
        self.plan: Plan | None = None
        self.setWindowTitle(self.tr("Impor Tabel"))
        resize_within(self, WIDTH, HEIGHT)
        form = self._make_form(name, chart)
        self.table = ColumnTable()
        self.table.setFixedHeight(TABLE_PX)
        self.table.changed.connect(self._check)
        self.list = self._make_list()
        lower = QVBoxLayout()
        lower.setSpacing(6)
        lower.addWidget(plain_label(self.tr("Yang akan terjadi"), "heading", self.list))
        lower.addWidget(self.list, 1)
        body = QHBoxLayout()
        body.addLayout(lower)
        self.verdict = plain_label("")
        parts: list[QWidget | QHBoxLayout] = [
            form,
            plain_label(self.tr("Isi tiap kolom"), "heading", self.table),
            self.table,
            body,
            self.verdict,
        ]
        self.ok = frame_dialog(self, parts, self.tr("Masukkan"))
        self.sheet.show_value(likely_sheet(sheets))
        self._show_sheet()
        self.list.setFocus()

    def _make_form(self, name: str, chart: str | None) -> Form:
        form = Form()
        form.column.setContentsMargins(0, 0, 0, 0)
        form.heading(shortened(name, 90))
        self.sheet = ChoiceField([(shortened(sheet.name), at) for at, sheet in enumerate(self.sheets)])
        self.sheet.committed.connect(lambda _: self._show_sheet())
        form.add(self.tr("Lembar"), self.sheet)
        form.show_row(self.sheet, len(self.sheets) > 1)
        self.head = ChoiceField()
        self.head.committed.connect(lambda _: self._show_columns())
        form.add(self.tr("Judul kolom"), self.head)
        charts = [
            (shortened(titled_name(self.draft, self.draft.charts[key]), 110), key)
            for key in charts_for_tables(self.draft)
        ]
        self.chart = ChoiceField([*charts, (self.tr("Lampiran baru"), NEW_CHART)])
        known = [key for _, key in charts]
        self.chart.show_value(chart if chart in known else known[0] if known else NEW_CHART)
        self.chart.committed.connect(lambda _: self._check())
        form.add(self.tr("Masuk ke"), self.chart)
        return form

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setHeaderLabels([self.tr("Baris"), self.tr("Unit"), self.tr("Perubahan")])
        header = made.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(ROW, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(ROW, 64)
        header.resizeSection(UNIT, 240)
        made.headerItem().setTextAlignment(ROW, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return made

    # following

    @property
    def _sheet(self) -> Sheet:
        at: int = self.sheet.value()
        return self.sheets[at]

    def _show_sheet(self) -> None:
        """Show another sheet with what its columns seem to be."""
        rows = self._sheet.rows
        found = recognised(rows)
        shown = [number for number in range(1, min(len(rows), max(HEAD_ROWS, found.head)) + 1) if any(rows[number - 1])]
        choices = [(self._head_text(number), number) for number in shown]
        self.head.set_choices([(self.tr("Tanpa judul"), 0), *choices])
        self.head.show_value(found.head)
        self.table.show_sheet(self._sheet, found)
        self.table.follow(self.chart)
        self._check()

    def _head_text(self, number: int) -> str:
        cells = ", ".join(cell for cell in self._sheet.rows[number - 1] if cell)
        return self.tr("Baris %1: %2").replace("%1", str(number)).replace("%2", shortened(cells, 80))

    def _show_columns(self) -> None:
        head = self.head.value()
        self.table.show_sheet(self._sheet, columns_at(self._sheet.rows, head))
        self.table.follow(self.chart)
        self._check()

    def _check(self) -> None:
        """Find out and show what entering the table would do."""
        sheet, columns, chart = self._sheet, self.table.columns, self.chart.value() or None
        draft = self.draft.copy()  # the thread has its own: looking things up in a draft also keeps what was found

        def look() -> Plan:
            return plan_of(draft, chart, entries_of(sheet, columns, draft.kinds))

        self.list.clear()
        self.plan = None
        if self.table.twice:
            text = self.tr("Dua kolom dipilih sebagai “%1”; pilih satu saja.")
            self._say(text.replace("%1", self.table.twice), True)
            return
        if columns.known:
            try:
                self.plan = result_of(look, self, self.tr("Memeriksa tabel…"))
            except GivenUpError:
                self._say(self.tr("Pemeriksaan dihentikan; pilih kolom atau bagan lagi untuk mengulanginya."), True)
                return
        if self.plan is None:
            self._say(self.tr("Pilih di atas kolom mana yang memuat nama unit."), True)
            return
        self._list(self.plan)

    def _list(self, plan: Plan) -> None:
        said = sorted(plan.remarks, key=lambda remark: (not remark.fault, remark.row))
        names = {step.entry.row: step.entry.name for step in plan.steps}
        rows = [(remark.row, names.get(remark.row, ""), remark_text(remark), remark) for remark in said[:MOST_LISTED]]
        items = [self._item(row, name, text, remark) for row, name, text, remark in rows]
        changed = [] if plan.faults else plan.changed  # while rows are at fault nobody knows what the others will do
        for step in changed[: max(MOST_LISTED - len(rows), 0)]:
            items.append(self._item(step.entry.row, step.entry.name, step_text(self.draft, plan, step), None))
        left = len(said) + len(changed) - len(items)
        if left > 0:
            items.append(QTreeWidgetItem(["", "", self.tr("… dan %1 baris lain").replace("%1", str(left))]))
        self.list.addTopLevelItems(items)
        faulty = len({remark.row for remark in plan.faults})
        if faulty:
            text = self.tr("%1 baris bermasalah: perbaiki di berkasnya, atau pilih kolom lain di atas.")
            self._say(text.replace("%1", str(faulty)), True)
        elif not plan.steps:
            self._say(self.tr("Tabel itu tidak memuat satu pun unit."), True)
        elif not plan.changed:
            self._say(self.tr("Bagan sudah sama dengan tabel; tidak ada yang perlu dimasukkan."), True)
        else:
            self._say(summary(plan), False)

    def _item(self, row: int, name: str, text: str, remark: Remark | None) -> QTreeWidgetItem:
        item = QTreeWidgetItem([str(row) if row else "", " ".join(name.split()), text])
        item.setTextAlignment(ROW, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(UNIT, plain_tip(name))
        item.setToolTip(WHAT, plain_tip(text))
        if remark is not None:
            dark = self.palette().color(QPalette.ColorRole.Window).lightness() < 128
            item.setForeground(WHAT, QColor(ALARM[dark]))
            if remark.fault:
                font = item.font(WHAT)
                font.setBold(True)
                item.setFont(WHAT, font)
        return item

    def _say(self, text: str, stands: bool) -> None:
        """Say what there is to say; where something `stands` in the way, nothing can be entered."""
        self.verdict.setObjectName("warning" if stands else "")
        self.verdict.style().unpolish(self.verdict)
        self.verdict.style().polish(self.verdict)
        self.verdict.setText(text)
        self.ok.setEnabled(not stands)
