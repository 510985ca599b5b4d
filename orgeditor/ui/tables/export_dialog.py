"""Ekspor Tabel: the units of a chart as a file of Excel or as CSV."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QWidget

from orgeditor.exchange.tables.remarks import shortened
from orgeditor.exchange.tables.writing import rows_of
from orgeditor.export.naming import chart_stem
from orgeditor.model.draft import Draft
from orgeditor.ui.annex_panel import titled_name
from orgeditor.ui.dialog_frame import frame_dialog, plain_label
from orgeditor.ui.properties.fields import ChoiceField, LineField
from orgeditor.ui.properties.form import Form

WIDTH = 600
FORMATS = (("Excel (.xlsx)", ".xlsx"), ("CSV (.csv)", ".csv"))


class TableExportDialog(QDialog):
    """After acceptance `rows()` are to be written to `path()`."""

    def __init__(self, draft: Draft, chart: str | None, folder: Path, stem: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.stem = stem
        self.setWindowTitle(self.tr("Ekspor Tabel"))
        form = Form()
        form.column.setContentsMargins(0, 0, 0, 0)
        charts = [(shortened(titled_name(draft, item), 90), item.id) for item in draft.charts_in_order()]
        self.chart = ChoiceField(charts)
        self.chart.show_value(chart if chart in draft.charts else draft.charts_in_order()[0].id)
        self.chart.committed.connect(lambda _: self._suggest())
        form.add(self.tr("Bagan"), self.chart)
        self.format = ChoiceField(FORMATS)
        self.format.show_value(".xlsx")
        self.format.committed.connect(lambda _: self._suggest())
        form.add(self.tr("Format"), self.format)
        self.target = LineField()
        self.target.textChanged.connect(self._check)
        browse = QPushButton(self.tr("Pilih…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.target, 1)
        row.addWidget(browse)
        form.add(self.tr("Tujuan"), box)
        self.target.setAccessibleName(self.tr("Tujuan"))
        form.column.addLayout(form.rows)
        hint = plain_label(
            self.tr(
                "Tiap kotak menjadi satu baris dengan kode, nama, atasan, kategori, jenis hubungan, dan dasarnya. "
                "Berkas > Impor Tabel… membaca kembali apa yang diubah di Excel."
            )
        )
        self.count = plain_label("", "heading")
        self.ok = frame_dialog(self, [form, self.count, hint], self.tr("Ekspor"), width=WIDTH)
        self.target.setText(str(folder / "x"))
        self._suggest()
        self.chart.setFocus()

    def rows(self) -> list[list[str]]:
        return rows_of(self.draft, self.chart.value())

    def path(self) -> Path:
        path = Path(self.target.text().strip()).expanduser()
        form = self.format.value()
        return path if path.suffix.lower() == form else path.with_name(path.name + form)

    def _suggest(self) -> None:
        """Suggest a file for the chart, in the folder that a person has chosen."""
        name = chart_stem(self.draft, self.draft.charts[self.chart.value()], self.stem) + self.format.value()
        self.target.setText(str(Path(self.target.text().strip()).parent / name))
        self.target.setCursorPosition(len(self.target.text()))
        boxes = len(self.draft.placements_of_chart(self.chart.value()))
        self.count.setText(self.tr("%1 baris").replace("%1", str(boxes)))
        self._check()

    def _check(self) -> None:
        self.ok.setEnabled(bool(self.target.text().strip()))

    def _browse(self) -> None:
        form = self.format.value()
        title = self.tr("Simpan Tabel Sebagai")
        name, _ = QFileDialog.getSaveFileName(self, title, self.target.text(), f"*{form}")
        if name:
            self.target.setText(name)
