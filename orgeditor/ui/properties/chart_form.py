"""Properties of a chart: Lampiran, title, page."""

from __future__ import annotations

from dataclasses import replace

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.model.records import CUSTOM_PAPER, Chart, LetterCase
from orgeditor.ui import words
from orgeditor.ui.properties.fields import ChoiceField, Form, LineField, NumberField, TextField

LEAST_MARGIN, MOST_MARGIN = 5.0, 100.0


class ChartForm(Form):
    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.chart: Chart | None = None
        self._chart_part()
        self._page_part()
        self._text_part()

    def _chart_part(self) -> None:
        self.title_heading = self.heading(self.tr("Lampiran"))
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
        self.method.committed.connect(lambda value: self._set(self.tr("Ubah jenis bagan"), method=value))
        self.add(self.tr("Jenis bagan"), self.method)
        self.kind = ChoiceField()
        self.kind.committed.connect(lambda value: self._set(self.tr("Ubah garis unit baru"), kind=value))
        self.add(self.tr("Garis baru"), self.kind)

    def _page_part(self) -> None:
        self.page_heading = self.heading(self.tr("Halaman"))
        self.paper = ChoiceField(words.papers())
        self.paper.committed.connect(lambda value: self._set_page(self.tr("Ubah kertas"), paper=value))
        self.add(self.tr("Kertas"), self.paper)
        self.width, self.height = NumberField(50, 2000, "mm"), NumberField(50, 2000, "mm")
        self.width.committed.connect(lambda value: self._set_page(self.tr("Ubah kertas"), "paper_w", paper_w=value))
        self.height.committed.connect(lambda value: self._set_page(self.tr("Ubah kertas"), "paper_h", paper_h=value))
        self.add(self.tr("Lebar"), self.width)
        self.add(self.tr("Tinggi"), self.height)
        self.orientation = ChoiceField(words.orientations())
        self.orientation.committed.connect(lambda value: self._set_page(self.tr("Ubah arah kertas"), orientation=value))
        self.add(self.tr("Arah"), self.orientation)
        self.margins: dict[str, NumberField] = {}
        for name, side in (
            (self.tr("Margin atas"), "top"),
            (self.tr("Margin kanan"), "right"),
            (self.tr("Margin bawah"), "bottom"),
            (self.tr("Margin kiri"), "left"),
        ):
            field = self.margins[side] = NumberField(LEAST_MARGIN, MOST_MARGIN, "mm")
            field.committed.connect(
                lambda value, side=side: self._set_page(self.tr("Ubah margin"), f"margin {side}", **{side: value})
            )
            self.add(name, field)
        self.heading_form = ChoiceField(words.heading_forms())
        self.heading_form.committed.connect(
            lambda value: self._set_page(self.tr("Ubah bentuk judul lampiran"), heading_form=value)
        )
        self.add(self.tr("Judul lampiran"), self.heading_form)

    def _text_part(self) -> None:
        self.heading(self.tr("Huruf kotak"))
        self.cases: list[ChoiceField] = []
        names = (self.tr("Tingkat 1"), self.tr("Tingkat 2"), self.tr("Tingkat 3"), self.tr("Tingkat 4 dst."))
        for rank, name in enumerate(names):
            field = ChoiceField(words.letter_cases())
            field.committed.connect(lambda value, rank=rank: self._set_case(rank, value))
            self.cases.append(field)
            self.add(name, field)
        self.floor, self.cap = NumberField(4, 20, "pt", 0.5), NumberField(5, 36, "pt", 0.5)
        self.floor.committed.connect(
            lambda value: self._set_page(self.tr("Ubah huruf terkecil"), "floor", font_floor=value)
        )
        self.cap.committed.connect(lambda value: self._set_page(self.tr("Ubah huruf terbesar"), "cap", font_cap=value))
        self.add(self.tr("Terkecil"), self.floor)
        self.add(self.tr("Terbesar"), self.cap)

    def show_chart(self, chart: Chart, name: str) -> None:
        self.chart = chart
        draft, page = self.document.draft, chart.page
        annex = draft.annexes.get(chart.annex or "")
        self.title_heading.setText(name)
        self.title.show_value(draft.title_of(chart))
        self.subtitle.show_value(chart.subtitle)
        self.basis.show_value(annex.basis if annex else chart.basis)
        self.method.show_value(chart.method)
        self.kind.set_choices(words.kinds(draft))
        self.kind.show_value(chart.kind)
        self.paper.show_value(page.paper)
        self.width.show_value(page.paper_w)
        self.height.show_value(page.paper_h)
        for field in (self.width, self.height):
            self.show_row(field, page.paper == CUSTOM_PAPER)
        self.orientation.show_value(page.orientation)
        for side, field in self.margins.items():
            field.show_value(getattr(page, side))
        self.heading_form.show_value(page.heading_form)
        self.show_row(self.heading_form, annex is not None)
        for rank, field in enumerate(self.cases):
            field.show_value(chart.case_at(rank))
        self.floor.show_value(page.font_floor)
        self.cap.show_value(page.font_cap)

    def _set_title(self, title: str) -> None:
        if self.chart is None:
            return
        if self.chart.annex is not None:
            operations.set_annex(self.document, self.chart.annex, self.tr("Ubah nama lampiran"), title=title)
        else:
            self._set(self.tr("Ubah nama bagan"), title=title)

    def _set_basis(self, basis: str) -> None:
        if self.chart is None:
            return
        if self.chart.annex is not None:
            operations.set_annex(self.document, self.chart.annex, self.tr("Ubah dasar lampiran"), basis=basis.strip())
        else:
            self._set(self.tr("Ubah dasar bagan"), basis=basis.strip())

    def _set_case(self, rank: int, case: LetterCase) -> None:
        if self.chart is not None:
            cases = [self.chart.case_at(number) for number in range(max(len(self.cases), len(self.chart.cases)))]
            cases[rank] = case
            self._set(self.tr("Ubah huruf kotak"), cases=tuple(cases))

    def _set(self, text: str, **values: object) -> None:
        if self.chart is not None and self.chart.id in self.document.draft.charts:
            operations.set_chart(self.document, self.chart.id, text, **values)

    def _set_page(self, text: str, merge: str | None = None, **values: object) -> None:
        if self.chart is None or self.chart.id not in self.document.draft.charts:
            return
        page = replace(self.document.draft.charts[self.chart.id].page, **values)
        if page.content.w < 40 or page.content.h < 40:
            self.show_chart(self.document.draft.charts[self.chart.id], self.title_heading.text())
            return
        operations.set_page(self.document, [self.chart.id], text, merge=merge, **values)
