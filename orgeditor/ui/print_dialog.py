"""Printing: which charts, on which paper, one page a sheet or as a poster; then the printer's own dialog."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QMessageBox, QProgressBar, QPushButton, QVBoxLayout, QWidget

from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.model.records import PAPERS
from orgeditor.render.sheets import Sheet
from orgeditor.ui import printing, words
from orgeditor.ui.chart_list import ChartList
from orgeditor.ui.messages import help_button, message_box, warn
from orgeditor.ui.printing import Paper, Plan, PrintError, PrintOrder
from orgeditor.ui.properties.fields import ChoiceField
from orgeditor.ui.properties.form import Form
from orgeditor.ui.properties.numbers import NumberField
from orgeditor.ui.screens import resize_within
from orgeditor.ui.sheet_preview import SheetPreview
from orgeditor.ui.waiting import wait_for_fits

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

POSTER_PERCENT = (50.0, 400.0)
OVERLAP_MM = (0.0, 30.0)
DEFAULT_OVERLAP_MM = 10.0
SHRINK, POSTER, CANCEL = "shrink", "poster", "cancel"


class PrintDialog(QDialog):
    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Cetak"))
        self.document = document
        self._work: Iterator[int] | None = None
        self._current = selection.chart_id
        self._plans: list[Plan] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(12)
        columns = QHBoxLayout()
        columns.setSpacing(22)
        self.form = Form()
        self.form.column.setContentsMargins(0, 0, 0, 0)
        self.form.setFixedWidth(380)
        self._make_fields()
        self.form.column.addStretch(1)
        columns.addWidget(self.form)
        columns.addLayout(self._make_preview(), 1)
        outer.addLayout(columns, 1)
        self.progress = QProgressBar()
        self.progress.hide()
        outer.addWidget(self.progress)
        outer.addLayout(self._make_buttons())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._next)
        resize_within(self, 880, 560)
        self._show_order()

    # parts

    def _make_fields(self) -> None:
        self.form.heading(self.tr("Bagan"))
        self.charts = ChartList(self.document.draft)
        self.charts.setAccessibleName(self.tr("Bagan yang dicetak"))
        self.charts.changed.connect(self._show_order)
        self.charts.currentItemChanged.connect(lambda *_: self._show_picture())
        self.form.add("", self.charts)
        self.form.add("", self.charts.choice_buttons(self._current))
        self.form.heading(self.tr("Kertas"))
        papers = [(f"{name} ({words.number(w)} × {words.number(h)} mm)", (w, h)) for name, (w, h) in PAPERS.items()]
        self.paper = ChoiceField([(self.tr("Seperti halaman bagan"), None), *papers])
        self.paper.committed.connect(self._show_order)
        self.form.add(self.tr("Kertas printer"), self.paper)
        one, several = self.tr("Satu halaman pada satu lembar"), self.tr("Poster: beberapa lembar ditempel")
        self.way = ChoiceField([(one, False), (several, True)])
        self.way.committed.connect(self._show_order)
        self.form.add(self.tr("Cara"), self.way)
        self.scale = NumberField(*POSTER_PERCENT, "%", 10.0, 0)
        self.scale.show_value(100.0)
        self.scale.committed.connect(self._show_order)
        self.form.add(self.tr("Ukuran poster"), self.scale)
        self.overlap = NumberField(*OVERLAP_MM, "mm")
        self.overlap.show_value(DEFAULT_OVERLAP_MM)
        self.overlap.committed.connect(self._show_order)
        self.form.add(self.tr("Tumpang tindih"), self.overlap)

    def _make_preview(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        self.picture = SheetPreview()
        column.addWidget(self.picture, 1)
        self.summary = QLabel()
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.summary.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        self.summary.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.summary)
        column.addStretch()
        return column

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.preview_button = QPushButton(self.tr("Pratinjau…"))
        self.preview_button.setAutoDefault(False)
        self.preview_button.clicked.connect(self.preview)
        self.print_button = QPushButton(self.tr("Cetak…"))
        self.print_button.setDefault(True)
        self.print_button.clicked.connect(self.start)
        self.close_button = QPushButton(self.tr("Batal"))
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        row.addWidget(self.preview_button)
        row.addStretch(1)
        row.addWidget(self.print_button)
        row.addWidget(self.close_button)
        row.addWidget(help_button(self))
        return row

    # doing

    def order(self) -> PrintOrder:
        return PrintOrder(
            tuple(self.charts.chosen()),
            self.paper.value(),
            self.way.value(),
            self.scale.value() / 100.0,
            self.overlap.value(),
        )

    def sheets(self) -> list[Sheet]:
        """Return what would be printed now, every chart fitted in full; nothing when a person gives up waiting."""
        if not wait_for_fits(self.document, self):
            return []
        return printing.sheets_of(printing.plans_of(self.document, self.order()))

    def preview(self) -> None:
        """Show the sheets as they come out of the printer."""
        from orgeditor.ui.print_preview import PrintPreview

        sheets = self.sheets()
        if sheets:
            preview = PrintPreview(sheets, self)
            preview.exec()
            preview.deleteLater()

    def start(self) -> None:
        """Ask for the printer and begin to print."""
        from PySide6.QtPrintSupport import QPrintDialog

        sheets = self.sheets()
        if not sheets:
            return
        printer = printing.new_printer(sheets[0], self._title())
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, len(sheets))
        accepted = dialog.exec()
        dialog.deleteLater()
        if accepted:
            fitting = self._fitting(printer, sheets)
            if fitting:
                self._begin(printer, printing.chosen_sheets(printer, fitting))

    def _fitting(self, printer: QPrinter, sheets: list[Sheet]) -> list[Sheet]:
        """Return the sheets as the printer can take them: where some are too large a person chooses; [] to give up."""
        largest = printing.largest_paper(printer)
        if largest is None or all(printing.fits(sheet, largest) for sheet in sheets):
            return sheets
        answer = self._ask_size(printer.printerName(), largest)
        if answer == CANCEL:
            return []
        self.paper.show_value(next((size for size in PAPERS.values() if size == largest), None))
        order = self.order()
        changed = PrintOrder(order.charts, largest, answer == POSTER, 1.0, order.overlap)
        return printing.sheets_of(printing.plans_of(self.document, changed))

    def _ask_size(self, printer: str, largest: Paper) -> str:
        text = self.tr("Bagan lebih besar daripada kertas terbesar printer “%1” (%2 × %3 mm).").replace("%1", printer)
        for mark, length in (("%2", largest[0]), ("%3", largest[1])):
            text = text.replace(mark, words.number(length))
        box = message_box(self, QMessageBox.Icon.Question, text, self.tr("Bagaimana bagan dicetak?"))
        poster = box.addButton(self.tr("Sebagai Poster"), QMessageBox.ButtonRole.AcceptRole)
        shrink = box.addButton(self.tr("Perkecil"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(self.tr("Batal"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(poster)
        box.setEscapeButton(cancel)
        box.exec()
        clicked = box.clickedButton()
        return POSTER if clicked is poster else SHRINK if clicked is shrink else CANCEL

    def _begin(self, printer: QPrinter, sheets: list[Sheet]) -> None:
        self._work = printing.print_sheets(printer, sheets)
        self.progress.setRange(0, len(sheets))
        self.progress.setValue(0)
        self.progress.show()
        self._enable(False)
        self._timer.start()

    def _next(self) -> None:
        assert self._work is not None
        try:
            self.progress.setValue(next(self._work))
        except StopIteration:
            self._finish(self.tr("Selesai: %1 lembar dicetak.").replace("%1", str(self.progress.maximum())))
        except PrintError as error:
            self._finish("")
            warn(self, str(error))

    def _finish(self, text: str) -> None:
        self._timer.stop()
        self._work = None
        self.progress.hide()
        self._enable(True)
        if text:
            self.summary.setText(text)
            self.close_button.setText(self.tr("Tutup"))
            self.close_button.setFocus()

    # following

    def _enable(self, on: bool) -> None:
        self.form.setEnabled(on)
        self.preview_button.setEnabled(on)
        self.print_button.setEnabled(on)

    def _title(self) -> str:
        regulation = self.document.draft.regulation
        return " ".join(
            part for part in (self.document.path.stem if self.document.path else regulation.region,) if part
        )

    def _show_order(self, _value: object = None) -> None:
        """Show what the fields mean: the current chart in the picture, all of them in words."""
        order = self.order()
        for field in (self.scale, self.overlap):
            self.form.show_row(field, order.poster)
        self._plans = printing.plans_of(self.document, order)
        sheets = printing.sheets_of(self._plans)
        self._show_picture()
        self.summary.setText(self._in_words(sheets))
        for button in (self.print_button, self.preview_button):
            button.setEnabled(bool(sheets))

    def _show_picture(self) -> None:
        """Show the first page of the chart in the current row; of one that is not ticked, that of the first that is."""
        current = self.charts.current_chart()
        plan = next((plan for plan in self._plans if plan.chart == current), next(iter(self._plans), None))
        if plan is None:
            self.picture.show_sheet(None)
        elif plan.poster is not None:
            self.picture.show_poster(plan.page, plan.poster)
        else:
            self.picture.show_sheet(plan.sheets[0])

    def _in_words(self, sheets: list[Sheet]) -> str:
        if not sheets:
            return self.tr("Tidak ada bagan yang dipilih.")
        sizes = Counter(printing.size_name(sheet.width, sheet.height) for sheet in sheets)
        listed = ", ".join(f"{count} × {name}" for name, count in sizes.items())
        lines = [self.tr("%1 lembar: %2.").replace("%1", str(len(sheets))).replace("%2", listed)]
        posters = [plan.poster for plan in self._plans if plan.poster is not None]
        if posters:
            lines.append(self.tr("Urutan: dari kiri ke kanan, baris demi baris. Potong pada tanda, lalu tempelkan."))
            cut = sum(made.cut_boxes for made in posters)
            if cut:
                text = self.tr("%1 kotak terpotong; kertas atau ukuran lain mungkin menghindarinya.")
                lines.append(text.replace("%1", str(cut)))
            else:
                lines.append(self.tr("Tidak ada kotak yang terpotong."))
        else:
            least = min(sheet.scale for sheet in sheets)
            if least < 1:
                lines.append(self.tr("Diperkecil sampai %1 %.").replace("%1", words.number(100 * least, 0)))
        return "\n".join(lines)

    # Qt

    def reject(self) -> None:
        if self._work is not None:
            self._work.close()  # type: ignore[attr-defined]
            self._finish("")
            self._show_order()
            return
        super().reject()
