"""Bandingkan: what differs between the open draft and another one, as a list, on the charts, and as a table.

It stays open beside the window: the chart can be edited meanwhile, and the comparison follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from orgeditor.articles.amendments import HEADS, amendment_text
from orgeditor.editing.comparing import TITLE, Tables
from orgeditor.editing.document import Document
from orgeditor.exchange.comparison import Comparison, Subject
from orgeditor.exchange.comparison_pages import Side, comparison_pages, side_names
from orgeditor.model.records import Group, Placement, Route
from orgeditor.render.measure import measure_for
from orgeditor.ui import settings
from orgeditor.ui.comparison import files
from orgeditor.ui.comparison.comparing import Compared, Comparing
from orgeditor.ui.comparison.difference_list import DifferenceList
from orgeditor.ui.comparison.marked_charts import MarkedCharts, places_of
from orgeditor.ui.comparison.partners import Partner, partner_of_file, partners_of
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.dropped import files_in
from orgeditor.ui.leisure import FEW, Leisure
from orgeditor.ui.screens import resize_within
from orgeditor.ui.waiting import wait_for_fits

WIDTH, HEIGHT, LIST_W = 1180, 760, 320
MOST_SHOWN = 200
"""Rows of the table that the window shows: a text of thousands takes seconds to set."""
ROWS_AT_ONCE = 20


class ComparisonDialog(QDialog):
    """`reveal_wanted` carries a chart of the open draft and what is to be selected in it."""

    reveal_wanted = Signal(str, object)

    def __init__(self, document: Document, chart: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._found: Comparison | None = None
        self._compared: Compared | None = None
        self._filling = Leisure(self)
        self.setWindowTitle(self.tr("Bandingkan"))
        self.setAcceptDrops(True)
        resize_within(self, WIDTH, HEIGHT)
        self.comparing = Comparing(document, self)
        self.comparing.compared.connect(self._show)
        self.comparing.fitted.connect(lambda _: self.charts.refresh())
        self.comparing.failed.connect(self._fail)
        document.replaced.connect(self.close)
        self.partners = partners_of(document)
        self.said = plain_label("", "hint")
        self.list = DifferenceList()
        self.list.chosen.connect(self._choose)
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(self._make_tabs(chart))
        split.setSizes([LIST_W, WIDTH - LIST_W])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        self.instead = plain_label("", "heading")
        self.instead.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.instead.setMargin(40)
        self.stack = QStackedWidget()
        self.stack.addWidget(split)
        self.stack.addWidget(self.instead)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 14, 16, 14)
        outer.setSpacing(10)
        outer.addLayout(self._make_head())
        outer.addWidget(self.stack, 1)
        outer.addWidget(self.said)
        outer.addWidget(self._make_buttons())
        for field in (self.list.field, self.text):  # a file that is dropped there means the same as anywhere
            field.setAcceptDrops(False)
        self._enable()
        if self.partners:
            self.box.setCurrentIndex(0)
            self._compare()
        else:
            self._say_instead(
                self.tr("Pilih naskah lain (.bagan) sebagai pembanding, atau seret berkasnya ke jendela ini.")
            )
            self.choose_file.setFocus()

    # parts

    def _make_head(self) -> QHBoxLayout:
        self.box = QComboBox()
        for partner in self.partners:
            self.box.addItem(partner.text)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(40)
        self.box.setCurrentIndex(-1)
        self.box.setPlaceholderText(self.tr("belum dipilih"))
        self.box.activated.connect(self._compare)
        label = plain_label(self.tr("Naskah ini dibandingkan dengan"), "", self.box)
        label.setWordWrap(False)
        self.choose_file = QPushButton(self.tr("Pilih Berkas…"))
        self.choose_file.setAutoDefault(False)
        self.choose_file.clicked.connect(self._ask_file)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label)
        row.addWidget(self.box, 1)
        row.addWidget(self.choose_file)
        return row

    def _make_tabs(self, chart: str | None) -> QTabWidget:
        self.charts = MarkedCharts(self._sides_of, chart)
        self.charts.picked.connect(self._picked)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Semula / Menjadi"))
        self.text.document().setDocumentMargin(14)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.charts, self.tr("Bagan"))
        self.tabs.addTab(self.text, self.tr("Semula / Menjadi"))
        self.tabs.currentChanged.connect(self._show_table)
        return self.tabs

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.export: QPushButton = buttons.addButton(self.tr("Ekspor Halaman Rapat…"), roles.ActionRole)
        self.export.clicked.connect(self._export)
        self.copy: QPushButton = buttons.addButton(self.tr("Salin Tabel"), roles.ActionRole)
        self.copy.clicked.connect(self._copy)
        self.save: QPushButton = buttons.addButton(self.tr("Simpan Tabel…"), roles.ActionRole)
        self.save.clicked.connect(self._save)
        close = buttons.addButton(self.tr("Tutup"), roles.RejectRole)
        for button in (self.export, self.copy, self.save, close):
            button.setAutoDefault(False)
        buttons.rejected.connect(self.close)
        return buttons

    # choosing what to compare with

    def open_file(self, path: Path) -> None:
        """Compare with a file."""
        self.partners.append(partner_of_file(path))
        self.box.addItem(self.partners[-1].text)
        self.box.setCurrentIndex(self.box.count() - 1)
        self._compare()

    def partner(self) -> Partner | None:
        """Return what the draft is compared with."""
        at = self.box.currentIndex()
        return self.partners[at] if at >= 0 else None

    def _ask_file(self) -> None:
        kinds = self.tr("Naskah bagan (*.bagan);;Semua berkas (*)")
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Pilih Naskah Pembanding"), str(settings.last_folder()), kinds
        )
        if name:
            self.open_file(Path(name))

    def _compare(self) -> None:
        partner = self.partner()
        if partner is None:
            return
        self._found = self._compared = None
        self.charts.wait()
        self._enable()
        self.stack.setCurrentIndex(0)
        self.said.setText(self.tr("Membandingkan dengan “%1”…").replace("%1", partner.text))
        self.comparing.compare_with(partner)

    def _fail(self, sentence: str) -> None:
        self._say_instead(sentence)
        self.list.clear()
        self.charts.clear()
        self._filling.drop()
        self.text.clear()

    # showing

    def _say_instead(self, sentence: str) -> None:
        """Say in the place of a comparison why there is none."""
        self.instead.setText(sentence)
        self.said.clear()
        self.stack.setCurrentWidget(self.instead)

    def _show(self, compared: Compared) -> None:
        first = self._found is None
        found = self._found = compared.found
        self._compared = compared
        self.charts.show_compared(compared, first=first)
        self.list.show_differences(found.differences)
        count = len(found.differences)
        some = self.tr("%1 perubahan. Pilih satu di daftar untuk melihat kotaknya di sini dan di bagan yang terbuka.")
        none = self.tr("Kedua naskah tidak berbeda.")
        self.said.setText(some.replace("%1", str(count)) if count else none)
        self._show_table()
        self._enable()

    def _sides_of(self, found: Comparison) -> tuple[Side, Side]:
        partner = self.partner()
        here = self.document.path.name if self.document.path is not None else "naskah yang terbuka"
        names = side_names(found, partner.name if partner is not None else "", here)
        other = self.comparing.other
        old = dict(other.arranged) if other is not None else {}
        return Side(old, names[0]), Side(dict(self.document.draft.arranged), names[1])

    def _show_table(self, _tab: int = 0) -> None:
        if self._compared is None or self._found is None or self.tabs.currentIndex() != 1:
            return
        self._filling.drop()
        tables = self._compared.tables
        if not tables:
            self.text.setPlainText(self.tr("Bunyi pasal bagan-bagan kedua naskah tidak berbeda."))
            return
        if sum(len(rows) for _, rows in tables) > MOST_SHOWN:
            hint = self.tr(
                "Di sini tampak sebagian baris yang berubah; salin atau simpan tabel untuk melihat semuanya."
            )
            tables = [([hint], [row for _, rows in tables for row in rows if row.differs][:MOST_SHOWN])]
        many = sum(len(rows) for _, rows in tables) > ROWS_AT_ONCE
        self._filling.do(partial(self._table_steps, tables), FEW + 1 if many else 0)

    def _table_steps(self, tables: Tables) -> Iterator[None]:
        """Put the tables into the text piece by piece: Qt takes a millisecond for a row."""
        from orgeditor.articles.amendment_html import TAB_PX, amendment_pieces

        self.text.clear()
        self.text.setTabStopDistance(TAB_PX)
        for number, piece in enumerate(amendment_pieces(tables, ROWS_AT_ONCE)):
            cursor = QTextCursor(self.text.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            if number:  # Qt wants a paragraph between two tables: one that is not seen
                between = QTextBlockFormat()
                between.setLineHeight(1.0, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
                cursor.setBlockFormat(between)
            cursor.insertHtml(piece)
            yield

    def _enable(self) -> None:
        for button in (self.export, self.copy, self.save):
            button.setEnabled(self._found is not None)

    # choosing a difference

    def _choose(self, at: int) -> None:
        """Show what a difference is about, here and in the window."""
        found = self._found
        if found is None:
            return
        item = found.differences[at]
        if item.subject is Subject.CHART:
            places: dict[str, list[str]] = {item.new or item.old: []}
        elif item.subject in (Subject.UNIT, Subject.RELATION):
            places = places_of(found.new, item.new) if item.new else places_of(found.old, item.old)
        else:
            return
        if not places:
            return
        self.tabs.setCurrentIndex(0)
        chart = self.charts.show_difference(item, places)
        if item.new:
            self.reveal_wanted.emit(chart, places[chart])

    def _picked(self, is_new: bool, key: str) -> None:
        """Choose the difference of a box or line that was clicked, and show it in the window."""
        found = self._found
        assert found is not None, "nothing to click stands there without"
        record = (found.new if is_new else found.old).find(key)
        shown = record.relation if isinstance(record, Route) else getattr(record, "unit", "")
        if is_new and isinstance(record, (Placement, Group, Route)) and self.document.draft.find(key) is not None:
            self.reveal_wanted.emit(record.chart, [key])
        for at, item in enumerate(found.differences):
            if shown and shown == (item.new if is_new else item.old):
                self.list.choose(at)
                return

    # giving away

    def _export(self) -> None:
        if self._found is None or not wait_for_fits(self.document, self):
            return
        path = files.chosen_path(
            self, self.tr("Ekspor Halaman Rapat"), self.tr("perbandingan") + ".pdf", files.page_kinds()
        )
        if path is None:
            return
        old, new = self._sides_of(self._found)
        pages = comparison_pages(self._found, old, new, measure_for)
        written = files.write_pages(self, pages, f"Perbandingan bagan {new.name} terhadap {old.name}", path)
        if written:
            self._say_written(written)

    def _copy(self) -> None:
        from orgeditor.articles.amendment_html import amendment_html

        tables = self._article_tables()
        if not tables:
            return
        data = QMimeData()
        data.setText("\n".join(amendment_text(rows) for _, rows in tables))
        data.setHtml(amendment_html(tables))
        QGuiApplication.clipboard().setMimeData(data)
        self.said.setText(self.tr("Tersalin; tempel di Word dengan Ctrl+V sebagai tabel dua kolom."))

    def _save(self) -> None:
        from orgeditor.export.docx_table import table_docx_bytes

        tables = self._article_tables()
        if not tables:
            return
        name = self.tr("semula-menjadi") + ".docx"
        path = files.chosen_path(self, self.tr("Simpan Tabel Semula / Menjadi"), name, files.table_kinds())
        if path is not None and (written := files.write(self, [(path, table_docx_bytes(TITLE, HEADS, tables))])):
            self._say_written(written)

    def _article_tables(self) -> Tables:
        """Return the tables, or say that there are none."""
        tables = self._compared.tables if self._compared is not None else []
        if not tables:
            self.said.setText(self.tr("Bunyi pasal bagan-bagan kedua naskah tidak berbeda; tidak ada tabel."))
        return tables

    def _say_written(self, paths: list[Path]) -> None:
        self.said.setText(self.tr("Tersimpan: %1").replace("%1", ", ".join(path.name for path in paths)))

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = files_in(event.mimeData())
        if found:
            event.acceptProposedAction()
            self.open_file(found[0])

    def reject(self) -> None:
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.comparing.stop()
        event.accept()
        self.deleteLater()
