"""Export of charts to files: format, which charts, resolution, place; with progress and the way to the folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.export.png import TooManyPixelsError
from orgeditor.model.records import Chart
from orgeditor.storage.errors import StorageError
from orgeditor.ui import settings
from orgeditor.ui.annex_panel import chart_name
from orgeditor.ui.exporting import Order, paths_of, targets_of, write
from orgeditor.ui.messages import confirm, warn
from orgeditor.ui.properties.fields import CheckField, ChoiceField, LineField
from orgeditor.ui.properties.form import Form
from orgeditor.ui.properties.numbers import SPIN_MARGINS

ROW_PX = 27
LEAST_DPI, MOST_DPI, DEFAULT_DPI = 72, 1200, 300


class ExportDialog(QDialog):
    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ekspor Lampiran"))
        self.setMinimumWidth(560)
        self.document = document
        self._work: Iterator[Path] | None = None
        self._done: list[Path] = []
        self._total = 0
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(12)
        self.form = Form()
        self.form.column.setContentsMargins(0, 0, 0, 0)
        self._make_charts(selection)
        self._make_options()
        outer.addWidget(self.form, 1)
        self.result = QLabel()
        self.result.setTextFormat(Qt.TextFormat.PlainText)
        self.result.setWordWrap(True)
        self.result.hide()
        outer.addWidget(self.result)
        self.progress = QProgressBar()
        self.progress.hide()
        outer.addWidget(self.progress)
        outer.addLayout(self._make_buttons())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._next)
        self._show_format("pdf")

    # parts

    def _make_charts(self, selection: Selection) -> None:
        self.form.heading(self.tr("Bagan"))
        self.charts = QListWidget()
        self.charts.setAccessibleName(self.tr("Bagan yang diekspor"))
        draft = self.document.draft
        for chart in draft.charts_in_order():
            title = chart.subtitle or draft.title_of(chart)
            item = QListWidgetItem(f"{chart_name(draft, chart)}  ·  {title}" if title else chart_name(draft, chart))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setSizeHint(QSize(0, ROW_PX))
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(Qt.ItemDataRole.UserRole, chart.id)
            self.charts.addItem(item)
        self.charts.setFixedHeight(ROW_PX * min(6, max(3, self.charts.count())) + 10)
        self.charts.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.charts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.charts.itemChanged.connect(self._check)
        self.form.add("", self.charts)
        self.only_this = QPushButton(self.tr("Hanya bagan yang tampil"))
        self.only_this.setAutoDefault(False)
        self.only_this.clicked.connect(lambda: self._tick({selection.chart_id}))
        self.all_charts = QPushButton(self.tr("Semua"))
        self.all_charts.setAutoDefault(False)
        self.all_charts.clicked.connect(lambda: self._tick(set(draft.charts)))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.all_charts)
        row.addWidget(self.only_this)
        row.addStretch(1)
        self.form.rows.addRow(row)

    def _make_options(self) -> None:
        self.form.heading(self.tr("Berkas"))
        self.format = ChoiceField([("PDF", "pdf"), ("PNG", "png"), ("SVG", "svg")])
        self.format.committed.connect(self._show_format)
        self.form.add(self.tr("Format"), self.format)
        self.apart = CheckField(self.tr("Satu berkas untuk tiap bagan"))
        self.apart.clicked.connect(lambda: self._show_format("pdf"))
        self.form.add("", self.apart)
        self.dpi = QSpinBox()
        self.dpi.setRange(LEAST_DPI, MOST_DPI)
        self.dpi.setValue(DEFAULT_DPI)
        self.dpi.setSuffix(" dpi")
        self.dpi.setSingleStep(50)
        self.dpi.lineEdit().setTextMargins(*SPIN_MARGINS)
        self.form.add(self.tr("Ketajaman"), self.dpi)
        self.outlines = CheckField(self.tr("Huruf sebagai garis bentuk"))
        self.form.add("", self.outlines)
        self.target = LineField()
        self.target.textChanged.connect(self._check)
        self.browse = QPushButton(self.tr("Pilih…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.target, 1)
        row.addWidget(self.browse)
        self.form.add(self.tr("Tujuan"), box)

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.folder_button = QPushButton(self.tr("Buka Folder"))
        self.folder_button.setAutoDefault(False)
        self.folder_button.clicked.connect(self.open_folder)
        self.folder_button.hide()
        self.export_button = QPushButton(self.tr("Ekspor"))
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(self.start)
        self.close_button = QPushButton(self.tr("Batal"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        row.addWidget(self.folder_button)
        row.addStretch(1)
        row.addWidget(self.export_button)
        row.addWidget(self.close_button)
        return row

    # doing

    def chosen(self) -> list[Chart]:
        """Return the ticked charts in order."""
        found = []
        for row in range(self.charts.count()):
            item = self.charts.item(row)
            if item.checkState() is Qt.CheckState.Checked:
                found.append(self.document.draft.charts[item.data(Qt.ItemDataRole.UserRole)])
        return found

    def order(self) -> Order:
        target = Path(self.target.text().strip()).expanduser()
        apart = self.apart.isChecked() and self.format.value() == "pdf"
        stem = target.stem if self._one_file() and target.suffix else self._stem()
        return Order(
            self.format.value(),
            tuple(self.chosen()),
            target,
            stem,
            self.dpi.value(),
            self.outlines.isChecked(),
            apart,
        )

    def start(self) -> None:
        """Begin to write, after asking about files that are already there."""
        order = self.order()
        self.document.settle()
        targets = targets_of(self.document, order)
        paths = paths_of(order, targets)
        there = [path for path in paths if path.exists()]
        if there and not self._may_replace(there):
            return
        self._work = write(order, targets, paths)
        self._done, self._total = [], len(paths)
        self.result.hide()
        self.folder_button.hide()
        self.progress.setRange(0, self._total)
        self.progress.setValue(0)
        self.progress.show()
        self.form.setEnabled(False)
        self.export_button.setEnabled(False)
        settings.set_last_folder(paths[0].parent)
        self._timer.start()

    def open_folder(self) -> None:
        if self._done:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._done[0].parent)))

    def _next(self) -> None:
        assert self._work is not None
        try:
            self._done.append(next(self._work))
            self.progress.setValue(len(self._done))
        except StopIteration:
            self._finish(self._summary())
        except (StorageError, TooManyPixelsError) as error:
            self._finish("")
            warn(self, str(error))
        except OSError as error:
            self._finish("")
            text = self.tr("Folder tujuan tidak dapat dipakai: %1.")
            warn(self, text.replace("%1", error.strerror or str(error)))

    def _finish(self, text: str) -> None:
        self._timer.stop()
        self._work = None
        self.progress.hide()
        self.form.setEnabled(True)
        self.export_button.setEnabled(True)
        if text:
            self.result.setText(text)
            self.result.show()
            self.folder_button.show()
            self.close_button.setText(self.tr("Tutup"))
            self.close_button.setFocus()

    def _summary(self) -> str:
        if len(self._done) == 1:
            return self.tr("Selesai: %1").replace("%1", str(self._done[0]))
        text = self.tr("Selesai: %1 berkas di %2").replace("%1", str(len(self._done)))
        return text.replace("%2", str(self._done[0].parent) if self._done else "")

    def _may_replace(self, there: list[Path]) -> bool:
        if len(there) == 1:
            text = self.tr("Berkas “%1” sudah ada. Ganti?").replace("%1", there[0].name)
        else:
            text = self.tr("%1 berkas sudah ada di folder itu. Ganti?").replace("%1", str(len(there)))
        return confirm(self, text, "", self.tr("Ganti"))

    # following

    def _one_file(self) -> bool:
        count = len(self.chosen())
        return count == 1 or (self.format.value() == "pdf" and not self.apart.isChecked())

    def _stem(self) -> str:
        if self.document.path is not None:
            return self.document.path.stem
        regulation = self.document.draft.regulation
        parts = [regulation.region, regulation.number, regulation.year]
        text = "-".join(part for part in parts if part).lower()
        return "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in text) or "bagan"

    def _folder(self) -> Path:
        if self.document.path is not None:
            return self.document.path.absolute().parent
        return settings.last_folder()

    def _tick(self, ids: set[str | None]) -> None:
        for row in range(self.charts.count()):
            item = self.charts.item(row)
            on = item.data(Qt.ItemDataRole.UserRole) in ids
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _show_format(self, form: str) -> None:
        self.format.show_value(form)
        self.form.show_row(self.apart, form == "pdf")
        self.form.show_row(self.dpi, form == "png")
        self.form.show_row(self.outlines, form == "svg")
        self._suggest()

    def _suggest(self) -> None:
        """Suggest a file when one is written, else a folder."""
        order = Order(self.format.value(), tuple(self.chosen()), self._folder(), self._stem(),
                      apart=self.apart.isChecked())  # fmt: skip
        targets = targets_of(self.document, order)
        path = self._folder() / targets[0].name if len(targets) == 1 else self._folder()
        self.target.setText(str(path))

    def _check(self) -> None:
        if self.sender() is self.charts:
            self._suggest()
        self.export_button.setEnabled(bool(self.chosen()) and bool(self.target.text().strip()))

    def _browse(self) -> None:
        title = self.tr("Tujuan Ekspor")
        if self._one_file():
            form = self.format.value()
            name, _ = QFileDialog.getSaveFileName(
                self, title, self.target.text(), f"{form.upper()} (*.{form})",
                options=QFileDialog.Option.DontConfirmOverwrite,
            )  # fmt: skip
            if name and not name.lower().endswith(f".{form}"):
                name = f"{name}.{form}"
        else:
            name = QFileDialog.getExistingDirectory(self, title, self.target.text())
        if name:
            self.target.setText(name)

    # Qt

    def reject(self) -> None:
        if self._work is not None:
            self._finish(self._summary() if self._done else "")
            return
        super().reject()
