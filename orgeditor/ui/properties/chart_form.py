"""Properties of a chart: Lampiran, arrangement, page, letters."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.operations import by_hand
from orgeditor.model import limits
from orgeditor.model.records import CUSTOM_PAPER, FREE_PAPER, Arrangement, Chart, LetterCase, Method, PageSetup
from orgeditor.ui import page_fonts, words
from orgeditor.ui.page_setup.rules import page_problems
from orgeditor.ui.properties.fields import CheckField, ChoiceField, LineField, LinesField, TextField, ToggleField
from orgeditor.ui.properties.form import Form
from orgeditor.ui.properties.numbers import CountField, NumberField, OptionalField


class ChartForm(Form):
    """`message` carries a sentence for the status bar."""

    message = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.chart: Chart | None = None
        self._chart_part()
        self._arrangement_part()
        self._page_part()
        self._text_part()

    def _chart_part(self) -> None:
        self.title_heading = self.section(self.tr("Lampiran"), "chart")
        self.title = TextField(3, self.tr("Nama lampiran"))
        self.title.committed.connect(self._set_title)
        self.add(self.tr("Nama"), self.title)
        self.subtitle = TextField(2, self.tr("A. STRUKTUR …"))
        self.subtitle.committed.connect(lambda value: self._set(self.tr("Ubah anak judul"), subtitle=value))
        self.add(self.tr("Anak judul"), self.subtitle)
        self.basis = LineField(self.tr("Pasal …"))
        self.basis.committed.connect(self._set_basis)
        self.add(self.tr("Dasar"), self.basis)
        self.method = ChoiceField(words.methods())
        self.method.committed.connect(self._set_method)
        self.add(self.tr("Jenis bagan"), self.method)
        self.kind = ChoiceField()
        self.kind.committed.connect(lambda value: self._set(self.tr("Ubah garis unit baru"), kind=value))
        self.add(self.tr("Garis baru"), self.kind)

    def _arrangement_part(self) -> None:
        automatic = self.tr("otomatis")
        self.section(self.tr("Susunan seluruh bagan"), "arrangement")
        self.arrangement = ChoiceField(words.arrangements())
        self.arrangement.committed.connect(self._set_arrangement)
        self.add(self.tr("Susunan"), self.arrangement)
        self.columns = CountField(int(limits.COLUMNS.most), automatic)
        self.columns.committed.connect(
            lambda value: self._set(self.tr("Ubah jumlah kolom"), "chart columns", columns=value)
        )
        self.add(self.tr("Kolom"), self.columns)
        self.box_width = OptionalField(*limits.BOX_WIDTH_MM, "mm", 1.0, automatic)
        self.box_width.committed.connect(
            lambda value: self._set(self.tr("Ubah lebar kotak"), "chart width", width=value)
        )
        self.add(self.tr("Lebar kotak"), self.box_width)
        self.level = CheckField(self.tr("Sejajarkan kotak setingkat"))
        self.level.committed.connect(lambda value: self._set(self.tr("Sejajarkan tingkat"), level=value))
        self.add("", self.level)
        self.lanes = LinesField(4, self.tr("satu baris untuk tiap tingkat"))
        self.lanes.committed.connect(lambda value: self._set(self.tr("Ubah lajur"), lanes=value))
        self.add(self.tr("Lajur"), self.lanes)
        self.overflow = ChoiceField(words.overflows())
        self.overflow.committed.connect(lambda value: self._set(self.tr("Ubah cara bila tidak muat"), overflow=value))
        self.add(self.tr("Bila tak muat"), self.overflow)
        self.release = QPushButton(self.tr("Kembali otomatis"))
        self.release.setObjectName("small")
        self.release.setAutoDefault(False)
        self.release.setToolTip(self.tr("Hapus semua ketetapan susunan di bagan ini, juga pada tiap kotak"))
        self.release.clicked.connect(self._release)
        self.rows.addRow(self.release)
        self.rows.setAlignment(self.release, Qt.AlignmentFlag.AlignLeft)

    def _page_part(self) -> None:
        self.page_heading = self.section(self.tr("Halaman"), "page")
        self.paper = ChoiceField(words.papers())
        self.paper.committed.connect(lambda value: self._set_page(self.tr("Ubah kertas"), paper=value))
        self.add(self.tr("Kertas"), self.paper)
        self.paper_w, self.paper_h = (NumberField(*limits.PAPER_MM, "") for _ in range(2))
        self.paper_w.committed.connect(lambda value: self._set_page(self.tr("Ubah kertas"), "paper_w", paper_w=value))
        self.paper_h.committed.connect(lambda value: self._set_page(self.tr("Ubah kertas"), "paper_h", paper_h=value))
        for field in (self.paper_w, self.paper_h):
            field.setButtonSymbols(NumberField.ButtonSymbols.NoButtons)  # room for four digits
        self.paper_w.setAccessibleName(self.tr("Lebar kertas"))
        self.paper_h.setAccessibleName(self.tr("Tinggi kertas"))
        self.size_row = self.add_beside(self.tr("Lebar × tinggi"), self.paper_w, self.paper_h)
        self.orientation = ChoiceField(words.orientations())
        self.orientation.committed.connect(lambda value: self._set_page(self.tr("Ubah arah kertas"), orientation=value))
        self.add(self.tr("Arah"), self.orientation)
        self.margins: dict[str, NumberField] = {}
        for name, side in (
            (self.tr("Margin atas"), "top"),
            (self.tr("Margin bawah"), "bottom"),
            (self.tr("Margin kiri"), "left"),
            (self.tr("Margin kanan"), "right"),
        ):
            field = self.margins[side] = NumberField(*limits.MARGIN_MM, "")
            field.setAccessibleName(name)
            field.setToolTip(self.tr("%1 dalam mm").replace("%1", name))
            field.committed.connect(
                lambda value, side=side: self._set_page(self.tr("Ubah margin"), f"margin {side}", **{side: value})
            )
        self.hint(self.tr("Margin dalam mm"))
        self.add_beside(self.tr("Atas, bawah"), self.margins["top"], self.margins["bottom"])
        self.add_beside(self.tr("Kiri, kanan"), self.margins["left"], self.margins["right"])
        self.refused = QLabel()
        self.refused.setTextFormat(Qt.TextFormat.PlainText)
        self.refused.setObjectName("warning")
        self.refused.setWordWrap(True)
        self.rows.addRow(self.refused)
        self.heading_form = ChoiceField(words.heading_forms())
        self.heading_form.committed.connect(
            lambda value: self._set_page(self.tr("Ubah bentuk judul lampiran"), heading_form=value)
        )
        self.add(self.tr("Judul lampiran"), self.heading_form)
        self.numbered = CheckField(self.tr("Nomor halaman “- 2 -”"))
        self.numbered.committed.connect(self._set_numbered)
        self.add("", self.numbered)

    def _text_part(self) -> None:
        self.section(self.tr("Huruf kotak"), "letters")
        self.family = ChoiceField()
        self.family.committed.connect(lambda value: self._set_page(self.tr("Ubah jenis huruf"), font=value))
        self.add(self.tr("Jenis huruf"), self.family)
        self.missing = QLabel()
        self.missing.setTextFormat(Qt.TextFormat.PlainText)
        self.missing.setObjectName("warning")
        self.missing.setWordWrap(True)
        self.rows.addRow(self.missing)
        self.floor, self.cap, self.size_pt = (NumberField(*limits.FONT_PT, "pt", 0.5) for _ in range(3))
        self.floor.committed.connect(self._set_floor)
        self.cap.committed.connect(self._set_cap)
        self.size_pt.committed.connect(
            lambda value: self._set_page(self.tr("Ubah huruf tetap"), "size", font_floor=value, font_cap=value)
        )
        self.add(self.tr("Terkecil"), self.floor)
        self.add(self.tr("Terbesar"), self.cap)
        self.add(self.tr("Ukuran"), self.size_pt)
        self.fixed = CheckField(self.tr("Huruf tetap"))
        self.fixed.committed.connect(self._set_fixed)
        self.add("", self.fixed)
        self.cases: list[ChoiceField] = []
        self.bolds: list[ToggleField] = []
        names = (self.tr("Tingkat 1"), self.tr("Tingkat 2"), self.tr("Tingkat 3"), self.tr("Selebihnya"))
        bold_tip = self.tr("Huruf tebal: %1")
        for rank, name in enumerate(names):
            case, bold = ChoiceField(words.letter_cases()), ToggleField("B", bold_tip.replace("%1", name))
            case.committed.connect(lambda value, rank=rank: self._set_case(rank, value))
            bold.committed.connect(lambda value, rank=rank: self._set_bold(rank, value))
            case.setAccessibleName(name)
            self.cases.append(case)
            self.bolds.append(bold)
        self.add_table(list(zip(names, zip(self.cases, self.bolds, strict=True), strict=True)))

    def _refuse(self, reason: str) -> None:
        """Say why a value of the page was not taken over, or nothing."""
        self.refused.setText(reason)
        self.show_row(self.refused, bool(reason))

    def show_chart(self, chart: Chart, name: str) -> None:
        """Show the chart; `name` is what the window calls it."""
        self.chart = chart
        draft = self.document.draft
        annex = draft.annexes.get(chart.annex or "")
        self.title_heading.setText(name)
        self.title.show_value(draft.title_of(chart))
        self.subtitle.show_value(chart.subtitle)
        self.basis.show_value(annex.basis if annex else chart.basis)
        self.method.show_value(chart.method)
        self.kind.set_choices(words.kinds(draft))
        self.kind.show_value(chart.kind)
        self._show_arrangement(chart)
        self._show_page(chart.page, annex is not None)
        self._show_text(chart)

    def _show_arrangement(self, chart: Chart) -> None:
        hierarchy = chart.method is Method.HIERARCHY
        self.arrangement.show_value(chart.arrangement)
        self.columns.show_value(chart.columns)
        self.box_width.show_value(chart.width)
        self.level.show_value(chart.level)
        self.overflow.show_value(chart.overflow)
        self.lanes.show_value(chart.lanes)
        self.release.setEnabled(operations.has_pins(self.document.draft, chart))
        for field in (self.arrangement, self.box_width, self.level, self.release):
            self.show_row(field, hierarchy)
        self.show_row(self.columns, hierarchy and chart.arrangement is Arrangement.COLUMNS)
        self.show_row(self.lanes, chart.method is Method.LAYERED)
        self.show_row(self.overflow, chart.page.paper != FREE_PAPER)

    def _show_page(self, page: PageSetup, annexed: bool) -> None:
        self._refuse("")
        self.paper.show_value(page.paper)
        self.paper_w.show_value(page.paper_w)
        self.paper_h.show_value(page.paper_h)
        self.show_row(self.size_row, page.paper == CUSTOM_PAPER)
        self.orientation.show_value(page.orientation)
        self.show_row(self.orientation, page.paper != FREE_PAPER)
        for side, field in self.margins.items():
            field.show_value(getattr(page, side))
        self.heading_form.show_value(page.heading_form)
        self.show_row(self.heading_form, annexed)
        self.numbered.show_value(page.numbered)

    def _show_text(self, chart: Chart) -> None:
        page = chart.page
        self.family.set_choices(page_fonts.choices(page.font))
        self.family.show_value(page.font)
        missing = page_fonts.is_missing(page.font)
        text = self.tr("%1 tidak ada di PC ini; bagan digambar dengan huruf bawaan.")
        self.missing.setText(text.replace("%1", page.font))
        self.show_row(self.missing, missing)
        fixed = page.font_floor == page.font_cap
        self.fixed.show_value(fixed)
        for field, value, shown in (
            (self.floor, page.font_floor, not fixed),
            (self.cap, page.font_cap, not fixed),
            (self.size_pt, page.font_cap, fixed),
        ):
            field.show_value(value)
            self.show_row(field, shown)
        for rank, (case, bold) in enumerate(zip(self.cases, self.bolds, strict=True)):
            case.show_value(chart.case_at(rank))
            bold.show_value(chart.bold_at(rank))

    def _set_method(self, method: Method) -> None:
        if self.chart is not None:
            said = by_hand.set_method(self.document, self.chart.id, method)
            if said:
                self.message.emit(said)

    def _set_title(self, title: str) -> None:
        if self.chart is None:
            return
        if self.chart.annex is not None:
            operations.set_annex(self.document, self.chart.annex, self.tr("Ganti nama %1"), title=title)
        else:
            self._set(self.tr("Ganti nama %1"), title=title)

    def _set_basis(self, basis: str) -> None:
        if self.chart is None:
            return
        if self.chart.annex is not None:
            operations.set_annex(self.document, self.chart.annex, self.tr("Ubah dasar %1"), basis=basis.strip())
        else:
            self._set(self.tr("Ubah dasar %1"), basis=basis.strip())

    def _set_case(self, rank: int, case: LetterCase) -> None:
        if self.chart is not None:
            cases = [self.chart.case_at(number) for number in range(max(len(self.cases), len(self.chart.cases)))]
            cases[rank] = case
            self._set(self.tr("Ubah huruf kotak"), cases=tuple(cases))

    def _set_bold(self, rank: int, bold: bool) -> None:
        if self.chart is not None:
            bolds = [self.chart.bold_at(number) for number in range(max(len(self.bolds), len(self.chart.bolds)))]
            bolds[rank] = bold
            self._set(self.tr("Ubah huruf tebal"), bolds=tuple(bolds) if any(bolds) else ())

    def _set_arrangement(self, arrangement: Arrangement) -> None:
        columns = self.chart.columns if self.chart and arrangement is Arrangement.COLUMNS else 0
        self._set(self.tr("Ubah susunan seluruh bagan"), arrangement=arrangement, columns=columns)

    def _set_numbered(self, numbered: bool) -> None:
        """Number the pages of the whole Lampiran, or of a chart that has none."""
        annex = self.chart.annex if self.chart is not None else None
        charts = [item.id for item in self.document.draft.charts_of(annex)] if annex is not None else []
        if self.chart is not None:
            operations.set_page(
                self.document, charts or [self.chart.id], self.tr("Ubah nomor halaman"), numbered=numbered
            )

    def _set_floor(self, size: float) -> None:
        if self.chart is not None:
            cap = max(size, self.chart.page.font_cap)
            self._set_page(self.tr("Ubah huruf terkecil"), "floor", font_floor=size, font_cap=cap)

    def _set_cap(self, size: float) -> None:
        if self.chart is not None:
            floor = min(size, self.chart.page.font_floor)
            self._set_page(self.tr("Ubah huruf terbesar"), "cap", font_floor=floor, font_cap=size)

    def _set_fixed(self, fixed: bool) -> None:
        """Fix the font at the size that the chart has now, or let layout choose it between the usual limits."""
        if self.chart is None:
            return
        page, plain = self.chart.page, PageSetup()
        arranged = self.document.arranged(self.chart.id)
        size = round(arranged.smallest_font_pt, 1) if arranged and arranged.smallest_font_pt else page.font_cap
        floor, cap = size, size
        if not fixed:
            floor, cap = min(plain.font_floor, page.font_cap), max(plain.font_cap, page.font_cap)
            if floor == cap:
                floor = limits.FONT_PT.least
        text = self.tr("Huruf tetap") if fixed else self.tr("Huruf tidak tetap")
        self._set_page(text, font_floor=floor, font_cap=cap)

    def _release(self) -> None:
        if self.chart is not None and self.chart.id in self.document.draft.charts:
            operations.release_chart(self.document, self.chart.id)

    def _set(self, text: str, merge: str | None = None, **values: object) -> None:
        if self.chart is not None and self.chart.id in self.document.draft.charts:
            operations.set_chart(self.document, self.chart.id, text, merge=merge, **values)

    def _set_page(self, text: str, merge: str | None = None, **values: Any) -> None:
        if self.chart is None or self.chart.id not in self.document.draft.charts:
            return
        chart = self.document.draft.charts[self.chart.id]
        problems = page_problems(replace(chart.page, **values))
        if problems:
            self.show_chart(chart, self.title_heading.text())
            self._refuse(problems[0].text)
            return
        operations.set_page(self.document, [self.chart.id], text, merge=merge, **values)
