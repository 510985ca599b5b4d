"""Export of charts to files: which charts and their files' names, format, place; with progress and the way there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from orgeditor.editing.document import Document
from orgeditor.editing.error_words import error_text
from orgeditor.editing.selection import Selection
from orgeditor.export.naming import DOCUMENTS, FORMS, GRAPHS, chart_stem, form_of, suffix_of
from orgeditor.export.steps import ExportError
from orgeditor.storage.errors import StorageError
from orgeditor.ui import settings
from orgeditor.ui.background import Job
from orgeditor.ui.chart_list import ChartList
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.exporting import Order, existing, fit_name, paths_of, targets_of, with_draft, write
from orgeditor.ui.files import suggested_name
from orgeditor.ui.graph_words import format_name, note_text
from orgeditor.ui.messages import help_button, may_replace, warn
from orgeditor.ui.proof_panel import ProofPanel, Proved, prove, prove_pages
from orgeditor.ui.properties.fields import CheckField, ChoiceField, LineField
from orgeditor.ui.properties.form import Form
from orgeditor.ui.properties.numbers import SPIN_MARGINS

if TYPE_CHECKING:  # only what is chosen is loaded
    from orgeditor.exchange.graphs.remarks import Remark
    from orgeditor.export.whatsapp import Shrunk

LEAST_DPI, MOST_DPI, DEFAULT_DPI = 72, 1200, 300
SHARES = 1000
WAIT_MS = 15
"""How often a disk that is still at work is asked."""


class ExportDialog(QDialog):
    """Asks what to export and does it. `errors` is how many kesalahan stand: it says so, and exports all the same."""

    def __init__(
        self, document: Document, selection: Selection, parent: QWidget | None = None, *, errors: int = 0
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ekspor Lampiran"))
        self.setMinimumWidth(560)
        self.document = document
        self._work: Iterator[Path | float | None] | None = None
        self._done: list[Path] = []
        self._proved: list[Proved] = []
        self._notes: list[Remark | Shrunk] = []
        self._total = 0
        self._names: dict[str, str] = {}
        self._single = True
        self._renamed = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(12)
        self.form = Form()
        self.form.column.setContentsMargins(0, 0, 0, 0)
        self._make_charts(selection)
        self._make_options()
        outer.addWidget(self.form, 1)
        one, several = (
            self.tr("1 kesalahan belum diperbaiki; lihat Temuan"),
            self.tr("%1 kesalahan belum diperbaiki; lihat Temuan"),
        )
        self.warning = plain_label(one if errors == 1 else several.replace("%1", str(errors)), "warning")
        self.warning.setVisible(errors > 0)
        outer.addWidget(self.warning)
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.hide()
        outer.addWidget(self.told)
        self.proof = ProofPanel()
        self.proof.hide()
        outer.addWidget(self.proof)
        self.progress = QProgressBar()
        self.progress.hide()
        outer.addWidget(self.progress)
        outer.addLayout(self._make_buttons())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)
        self._show_format("pdf")

    # parts

    def _make_charts(self, selection: Selection) -> None:
        self.form.heading(self.tr("Bagan"))
        self.charts = ChartList(self.document.draft)
        self.charts.setAccessibleName(self.tr("Bagan yang diekspor"))
        self.charts.changed.connect(self._suggest)
        self.charts.named.connect(self._take_names)
        self.form.add("", self.charts)
        self.form.add("", self.charts.choice_buttons(selection.chart_id))

    def _make_options(self) -> None:
        self.form.heading(self.tr("Berkas"))
        self.format = ChoiceField([(format_name(form), form) for form in FORMS])
        self.format.committed.connect(self._show_format)
        self.form.add(self.tr("Format"), self.format)
        self.apart = CheckField(self.tr("Satu berkas untuk tiap bagan"))
        self.apart.clicked.connect(self._suggest)
        self.form.add("", self.apart)
        self.chart_only = CheckField(self.tr("Hanya bagan, tanpa judul dan tanda tangan"))
        self.chart_only.clicked.connect(self._forget_result)
        self.form.add("", self.chart_only)
        self.with_draft = CheckField(self.tr("Naskah .bagan ikut di dalam PDF"))
        self.with_draft.clicked.connect(self._forget_result)
        self.with_draft.setToolTip(
            self.tr("Siapa pun yang menerima PDF itu dapat membukanya kembali di orgeditor dan mengubahnya")
        )
        self.with_draft.setChecked(self.document.draft.regulation.is_marked)
        self.form.add("", self.with_draft)
        self.dpi = QSpinBox()
        self.dpi.setRange(LEAST_DPI, MOST_DPI)
        self.dpi.setValue(DEFAULT_DPI)
        self.dpi.setSuffix(" dpi")
        self.dpi.setSingleStep(50)
        self.dpi.valueChanged.connect(self._forget_result)
        self.dpi.lineEdit().setTextMargins(*SPIN_MARGINS)
        self.form.add(self.tr("Ketajaman"), self.dpi)
        self.outlines = CheckField(self.tr("Huruf sebagai garis bentuk"))
        self.outlines.clicked.connect(self._forget_result)
        self.form.add("", self.outlines)
        self.target = LineField()
        self.target.textChanged.connect(self._check)
        self.target.textChanged.connect(self._forget_result)
        self.target.textEdited.connect(self._edited)
        self.target.editingFinished.connect(self._take_suffix)
        self.browse = QPushButton(self.tr("Pilih…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.target, 1)
        row.addWidget(self.browse)
        self.target.setAccessibleName(self.tr("Tujuan"))
        self.form.add(self.tr("Tujuan"), box)
        self.form.column.addStretch(1)

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
        row.addWidget(help_button(self))
        return row

    # doing

    def order(self) -> Order:
        """Return what the fields ask for."""
        form = self.format.value()
        target = Path(self.target.text().strip()).expanduser()
        if self._single and target.suffix.lower() != f".{suffix_of(form)}":
            target = target.with_name(f"{target.name}.{suffix_of(form)}")
        return Order(
            form,
            tuple(self.charts.chosen()),
            target,
            self._stem(),
            self.dpi.value(),
            self.outlines.isChecked(),
            self.apart.isChecked(),
            self.chart_only.isChecked() and form != "pdf" and form not in GRAPHS,
            self._names,
            self.with_draft.isChecked() and form == "pdf",
        )

    def start(self) -> None:
        """Begin to write, after asking about files that are already there."""
        self._take_suffix()
        self._forget_result()
        self._done, self._total, self._proved, self._notes = [], 0, [], []
        self._work = self._steps(self.order())
        self.progress.setRange(0, 0)
        self.progress.show()
        self.form.setEnabled(False)
        self.export_button.setEnabled(False)
        self._timer.start(0)

    def _steps(self, order: Order) -> Iterator[Path | float | None]:
        while self.document.fitting:  # the pages as they are when every chart is fitted in full
            yield None
        targets = targets_of(self.document, order)
        paths = paths_of(order, targets)
        if len({str(path).lower() for path in paths}) < len(paths):
            warn(self, self.tr("Dua bagan memakai nama berkas yang sama; beri nama yang berbeda."))
            return
        check = Job(lambda: existing(paths))
        yield from check.until_done()
        if not may_replace(self, check.result()):
            return
        self._total = len(paths)
        self.progress.setRange(0, self._total * SHARES)
        settings.set_last_folder(paths[0].parent)
        if order.with_draft:
            saving = Job(partial(with_draft, targets, self.document.to_save(), order.stem))
            yield from saving.until_done()
            targets = saving.result()
        yield from write(order, targets, paths, self.document.draft, self._notes)
        if order.form == "pdf":
            proving = Job(partial(prove, paths))
            yield from proving.until_done()
            self._proved = proving.result()
        elif order.form not in (*GRAPHS, "drawio"):  # finished pages too
            self._proved = yield from prove_pages(targets, paths, chart_only=order.chart_only)

    def open_folder(self) -> None:
        if self._done:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._done[0].parent)))

    def _next(self) -> None:
        assert self._work is not None
        self._timer.stop()  # a step may ask something
        try:
            step = next(self._work)
        except StopIteration:
            self._finish(self._summary() if self._done else "")
            return
        except (StorageError, ExportError) as error:
            self._fail(error_text(error))
            return
        if self._work is None:  # given up while it asked
            return
        if isinstance(step, Path):
            self._done.append(step)
        share = step if isinstance(step, float) else 0.0
        if step is not None:
            self.progress.setValue(round((len(self._done) + 0.95 * share) * SHARES))
        self._timer.start(WAIT_MS if step is None else 0)

    def _fail(self, reason: str) -> None:
        done = len(self._done)
        self._finish("")
        text = self.tr("%1 dari %2 berkas sudah ditulis.").replace("%1", str(done)).replace("%2", str(self._total))
        warn(self, reason, text if done else "")

    def _finish(self, text: str) -> None:
        self._timer.stop()
        self._work = None
        self.progress.hide()
        self.form.setEnabled(True)
        self.export_button.setEnabled(True)
        if text:
            self.told.setText(text)
            self.told.show()
            self.folder_button.show()
            if self._proved:
                self.proof.show_proofs(self._proved)
            self.close_button.setText(self.tr("Tutup"))
            self.close_button.setFocus()

    def _summary(self) -> str:
        if len(self._done) == 1:
            text = self.tr("Selesai: %1").replace("%1", str(self._done[0]))
        else:
            text = self.tr("Selesai: %1 berkas di %2").replace("%1", str(len(self._done)))
            text = text.replace("%2", str(self._done[0].parent) if self._done else "")
        return "\n".join([text, *dict.fromkeys(map(note_text, self._notes))])

    # following

    def _stem(self) -> str:
        if self.document.path is not None:
            return self.document.path.stem
        return suggested_name(self.document.draft.regulation)

    def _folder(self) -> Path:
        """Return the folder that the target stands in, or is."""
        text = self.target.text().strip()
        if text:
            return Path(text).parent if self._single else Path(text)
        if self.document.path is not None:
            return self.document.path.absolute().parent
        return settings.last_folder()

    def _forget_result(self) -> None:
        """Say no more what was written: the fields ask for something else now."""
        self.told.hide()
        self.folder_button.hide()
        self.proof.clear()

    def _show_format(self, form: str) -> None:
        self._forget_result()
        self.format.show_value(form)
        self.form.show_row(self.apart, form in DOCUMENTS)
        self.form.show_row(self.with_draft, form == "pdf")
        self.form.show_row(
            self.chart_only, form != "pdf" and form not in GRAPHS
        )  # a PDF is sent as it is, the others go into documents
        self.form.show_row(self.dpi, form == "png")
        self.form.show_row(self.outlines, form == "svg")
        self._suggest()

    def _suggest(self) -> None:
        """Suggest a file when one is written, else a folder and a name for each chart; keep what a person wrote."""
        self._forget_result()
        form, folder = self.format.value(), self._folder()
        kept = Path(self.target.text()).stem if self._single and self._renamed else ""
        charts = self.charts.chosen()
        order = Order(form, tuple(charts), folder, self._stem(), apart=self.apart.isChecked(), names=self._names)
        targets = targets_of(self.document, order)
        self._single = len(targets) == 1 or (form in DOCUMENTS and not self.apart.isChecked())
        if self._single and targets:
            name = f"{kept}.{suffix_of(form)}" if kept else targets[0].name
            self.target.setText(str(folder / name))
            self.charts.show_names({})
        else:
            self.target.setText(str(folder))
            draft = self.document.draft
            names = {chart: self._names.get(chart) or chart_stem(draft, draft.charts[chart], self._stem(), form)
                     for chart in draft.charts}  # fmt: skip
            self.charts.show_names({chart: f"{name}.{suffix_of(form)}" for chart, name in names.items()})
        self._check()

    def _take_names(self) -> None:
        """Take the names over that a person gave the files; an empty one is the suggested one again."""
        form = self.format.value()
        self._names = {chart: name for chart, text in self.charts.names().items() if (name := fit_name(text, form))}
        self._suggest()

    def _take_suffix(self) -> None:
        """Let the format follow a suffix that a person typed: a file says what it is."""
        form = form_of(Path(self.target.text().strip()).suffix.lower().lstrip("."))
        if self._single and form and suffix_of(form) != suffix_of(self.format.value()):
            self._show_format(form)

    def _edited(self) -> None:
        self._renamed = True

    def _check(self) -> None:
        self.export_button.setEnabled(bool(self.charts.chosen()) and bool(self.target.text().strip()))

    def _browse(self) -> None:
        title = self.tr("Tujuan Ekspor")
        if self._single:
            form = suffix_of(self.format.value())
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
            self._renamed = True

    # Qt

    def reject(self) -> None:
        if self._work is not None:
            self._finish(self._summary() if self._done else "")
            return
        super().reject()
