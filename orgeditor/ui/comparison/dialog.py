"""Bandingkan: what differs between the open draft and another one, as a list, on the charts, and as a table.

It stays open beside the window: the chart can be edited meanwhile, and the comparison follows.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTabWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from orgeditor.articles.amendments import HEADS, amendment_text
from orgeditor.editing.comparing import TITLE, Tables
from orgeditor.editing.document import Document
from orgeditor.exchange.comparison import Comparison, Subject
from orgeditor.exchange.comparison_pages import Side, comparison_pages, marked_pages, side_names
from orgeditor.model.draft import Draft
from orgeditor.model.page import Page
from orgeditor.model.records import Group, Placement, Route
from orgeditor.render.measure import measure_for
from orgeditor.ui import settings
from orgeditor.ui.annex_panel import chart_name
from orgeditor.ui.comparison import files
from orgeditor.ui.comparison.comparing import Compared, Comparing
from orgeditor.ui.comparison.difference_list import DifferenceList
from orgeditor.ui.comparison.marked_view import MarkedView
from orgeditor.ui.comparison.partners import Partner, partner_of_file, partners_of
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.leisure import Leisure
from orgeditor.ui.waiting import wait_for_fits

WIDTH, HEIGHT, LIST_W = 1180, 760, 320
MENJADI, SEMULA, BOTH = range(3)
MOST_SHOWN = 200
"""Rows of the table that the window shows: a text of thousands takes seconds to set."""


class ComparisonDialog(QDialog):
    """`reveal_wanted` carries a chart of the open draft and what is to be selected in it."""

    reveal_wanted = Signal(str, object)

    def __init__(self, document: Document, chart: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._found: Comparison | None = None
        self._compared: Compared | None = None
        self._leisure = Leisure(self)
        self._wanted_chart = chart
        self.setWindowTitle(self.tr("Bandingkan"))
        self.setAcceptDrops(True)
        self.resize(QSize(WIDTH, HEIGHT).boundedTo(self.screen().availableGeometry().size() - QSize(40, 60)))
        self.comparing = Comparing(document, self)
        self.comparing.compared.connect(self._show)
        self.comparing.fitted.connect(lambda _: self._show_charts())
        self.comparing.failed.connect(self._fail)
        document.replaced.connect(self.close)
        self.partners = partners_of(document)
        self.said = plain_label("", "hint")
        self.list = DifferenceList()
        self.list.chosen.connect(self._choose)
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(self._make_tabs())
        split.setSizes([LIST_W, WIDTH - LIST_W])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 14, 16, 14)
        outer.setSpacing(10)
        outer.addLayout(self._make_head())
        outer.addWidget(split, 1)
        outer.addWidget(self.said)
        outer.addWidget(self._make_buttons())
        for field in (self.list.field, self.text):  # a file that is dropped there means the same as anywhere
            field.setAcceptDrops(False)
        self._enable()
        if self.partners:
            self.box.setCurrentIndex(0)
            self._compare()
        else:
            self.said.setText(
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

    def _make_tabs(self) -> QTabWidget:
        self.charts = QComboBox()
        self.charts.setAccessibleName(self.tr("Bagan"))
        self.charts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.charts.setMinimumContentsLength(18)
        self.charts.activated.connect(self._show_charts)
        self.sides = QComboBox()
        self.sides.addItems([self.tr("Menjadi"), self.tr("Semula"), self.tr("Berdampingan")])
        self.sides.setAccessibleName(self.tr("Yang ditampilkan"))
        self.sides.activated.connect(self._show_sides)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.charts, 1)
        row.addWidget(self.sides)
        self.new_view, self.old_view = MarkedView(), MarkedView()
        self.new_view.setAccessibleName(self.tr("Bagan yang baru"))
        self.old_view.setAccessibleName(self.tr("Bagan yang lama"))
        self.new_view.picked.connect(partial(self._picked, True))
        self.old_view.picked.connect(partial(self._picked, False))
        views = QSplitter()
        views.setChildrenCollapsible(False)
        views.addWidget(self.old_view)
        views.addWidget(self.new_view)
        pictures = QWidget()
        column = QVBoxLayout(pictures)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(views, 1)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Semula / Menjadi"))
        self.text.document().setDocumentMargin(14)
        self.tabs = QTabWidget()
        self.tabs.addTab(pictures, self.tr("Bagan"))
        self.tabs.addTab(self.text, self.tr("Semula / Menjadi"))
        self.tabs.currentChanged.connect(self._show_table)
        self._show_sides()
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
        self._found = None
        self._enable()
        self.said.setText(self.tr("Membandingkan dengan “%1”…").replace("%1", partner.text))
        self.comparing.compare_with(partner)

    def _fail(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.list.show_differences([])
        self.charts.clear()
        self._show_charts()

    # showing

    def _show(self, compared: Compared) -> None:
        first = self._found is None
        found = self._found = compared.found
        self._compared = compared
        self._fill_charts(first)
        self.list.show_differences(found.differences)
        count = len(found.differences)
        some = self.tr("%1 perubahan. Pilih satu di daftar untuk melihat kotaknya di sini dan di bagan yang terbuka.")
        none = self.tr("Kedua naskah tidak berbeda.")
        self.said.setText(some.replace("%1", str(count)) if count else none)
        self._show_charts()
        self._show_table()
        self._enable()

    def _fill_charts(self, first: bool) -> None:
        """List the charts, those with marks first named so; the chart of the window is shown first."""
        assert self._found is not None and self._compared is not None
        found, changed = self._found, self._compared.changed
        back = {new: old for old, new in found.charts.items()}
        rows = [(back.get(chart.id, ""), chart.id) for chart in found.new.charts_in_order()]
        rows += [(chart.id, "") for chart in found.old.charts_in_order() if chart.id not in found.charts]
        kept = self.charts.currentData()
        self.charts.clear()
        for old, new in rows:
            draft, key = (found.new, new) if new else (found.old, old)
            name = chart_name(draft, draft.charts[key])
            text = self.tr("%1 – tidak berubah") if (old, new) not in changed else "%1"
            self.charts.addItem(text.replace("%1", name), (old, new))
        here = next((row for row, pair in enumerate(rows) if pair[1] == self._wanted_chart), 0)
        if first and rows and rows[here] not in changed:
            here = next((row for row, pair in enumerate(rows) if pair in changed), here)
        if not first:
            here = next((row for row, pair in enumerate(rows) if pair == kept), here)
        self.charts.setCurrentIndex(here if rows else -1)

    def _charts(self) -> tuple[str, str]:
        """Return the chart on show in the old and in the new draft, "" for none."""
        return self.charts.currentData() or ("", "")

    def _side_of(self, found: Comparison) -> tuple[Side, Side]:
        partner = self.partner()
        here = self.document.path.name if self.document.path is not None else "naskah yang terbuka"
        names = side_names(found, partner.name if partner is not None else "", here)
        other = self.comparing.other
        old = dict(other.arranged) if other is not None else {}
        return Side(old, names[0]), Side(dict(self.document.draft.arranged), names[1])

    def _show_charts(self) -> None:
        found = self._found
        if found is None:
            self._leisure.drop()
            self.new_view.show_pages([])
            self.old_view.show_pages([])
            return
        old, new = self._charts()
        boxes = len(found.old.placements_of_chart(old)) + len(found.new.placements_of_chart(new))
        self._leisure.do(partial(self._make_pages, found), boxes)

    def _make_pages(self, found: Comparison) -> Iterator[None]:
        """Mark the pages that are on show, one after another."""
        old_chart, new_chart = self._charts()
        old, new = self._side_of(found)
        for view, chart, of_new in ((self.new_view, new_chart, True), (self.old_view, old_chart, False)):
            pages: list[Page] = []
            if chart and view.isVisibleTo(self):
                for page in marked_pages(found, chart, old, new, measure_for, of_new=of_new, all_pages=True):
                    pages.append(page)
                    yield None
            view.show_pages(pages)

    def _show_sides(self) -> None:
        """Show one chart or both; the side that comes is made only now."""
        shown = self.sides.currentIndex()
        self.new_view.setVisible(shown != SEMULA)
        self.old_view.setVisible(shown != MENJADI)
        if self._found is not None:
            self._show_charts()

    def _show_table(self, _tab: int = 0) -> None:
        if self._compared is None or self._found is None or self.tabs.currentIndex() != 1:
            return
        from orgeditor.articles.amendment_html import SCREEN, amendment_html

        tables = self._compared.tables
        if not tables:
            self.text.setPlainText(self.tr("Bunyi pasal bagan-bagan kedua naskah tidak berbeda."))
            return
        if sum(len(rows) for _, rows in tables) > MOST_SHOWN:
            hint = self.tr(
                "Di sini tampak sebagian baris yang berubah; salin atau simpan tabel untuk melihat semuanya."
            )
            tables = [([hint], [row for _, rows in tables for row in rows if row.differs][:MOST_SHOWN])]
        self.text.setHtml(amendment_html(tables, SCREEN))

    def _enable(self) -> None:
        for button in (self.export, self.copy, self.save):
            button.setEnabled(self._found is not None)
        self.charts.setEnabled(self._found is not None)
        self.sides.setEnabled(self._found is not None)

    # choosing a difference

    def _choose(self, at: int) -> None:
        """Show what a difference is about, here and in the window."""
        found = self._found
        if found is None:
            return
        item = found.differences[at]
        if item.subject not in (Subject.UNIT, Subject.RELATION):
            return
        is_new = bool(item.new)
        draft, key = (found.new, item.new) if is_new else (found.old, item.old)
        places = _places(draft, key)
        if not places:
            return
        self.tabs.setCurrentIndex(0)
        pair = self._charts()
        chart = next((shown for shown in pair if shown in places), next(iter(places)))
        for row in range(self.charts.count()):
            if chart == self.charts.itemData(row)[is_new] and self.charts.currentIndex() != row:
                self.charts.setCurrentIndex(row)
                self._show_charts()
        if self.sides.currentIndex() == (SEMULA if is_new else MENJADI):
            self.sides.setCurrentIndex(MENJADI if is_new else SEMULA)
            self._show_sides()
        old_places = _places(found.old, item.old) if item.old else {}
        self.new_view.mark(places.get(chart, []) if is_new else [])
        self.old_view.mark(old_places.get(self._charts()[0], []))
        if is_new:
            self.reveal_wanted.emit(chart, places[chart])

    def _picked(self, is_new: bool, key: str) -> None:
        """Mark the difference of a box or line that was clicked, and show it in the window."""
        found = self._found
        if found is None:
            return
        draft = found.new if is_new else found.old
        record = draft.find(key)
        if record is None:
            return
        shown = record.relation if isinstance(record, Route) else getattr(record, "unit", "")
        (self.new_view if is_new else self.old_view).mark([key])
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
        old, new = self._side_of(self._found)
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
        if _files_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        found = _files_in(event)
        if found:
            event.acceptProposedAction()
            self.open_file(found[0])

    def reject(self) -> None:
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.comparing.stop()
        event.accept()
        self.deleteLater()


def _places(draft: Draft, key: str) -> dict[str, list[str]]:
    """Return by chart, in order, the boxes and frames of a unit or the lines of a relation."""
    found: dict[str, list[str]] = {}
    records: list[Placement | Group | Route] = [*draft.referring(key, Placement), *draft.referring(key, Group)]
    records += draft.referring(key, Route)
    order = {chart.id: at for at, chart in enumerate(draft.charts_in_order())}
    for record in sorted(records, key=lambda item: order[item.chart]):
        found.setdefault(record.chart, []).append(record.id)
    return found


def _files_in(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
