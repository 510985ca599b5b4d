"""Operations on what is written on the page around a chart: heading, title, subtitle, signature, copy block."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.chart_names import annex_name, charts_named, step_about
from orgeditor.editing.document import Document
from orgeditor.editing.regulation_faults import date_problem, year_problem
from orgeditor.model.draft import Draft
from orgeditor.model.records import Chart, HeadingForm, RegulationForm


class Part(StrEnum):
    """A part of the page around the chart."""

    HEADING = "heading"
    TITLE = "title"
    SUBTITLE = "subtitle"
    SIGNATURE = "signature"
    COPY = "copy"
    LEGEND = "legend"


_FIELDS = {
    Part.TITLE: ("title",),
    Part.SUBTITLE: ("subtitle",),
    Part.SIGNATURE: ("prefix", "office", "region", "signatory"),
    Part.COPY: ("copy_office", "copy_name", "copy_rank", "copy_nip"),
    Part.LEGEND: (),
}


def part_fields(draft: Draft, chart: Chart, part: Part) -> tuple[str, ...]:
    """Return the fields that a part prints: of the regulation, but "title" and "subtitle" of the chart or Lampiran."""
    if part is not Part.HEADING:
        return _FIELDS[part]
    office = () if draft.regulation.form is RegulationForm.PERATURAN_DAERAH else ("office",)
    last = "about" if chart.page.heading_form is HeadingForm.A else "date"
    return (*office, "region", "number", "year", last)


def part_value(draft: Draft, chart: Chart, field: str) -> str:
    """Return what is written in a field of the page."""
    if field == "title":
        return draft.title_of(chart)
    value: str = chart.subtitle if field == "subtitle" else getattr(draft.regulation, field)
    return value


def field_problem(field: str, value: str) -> str:
    """Return the sentence that refuses the value of a field, or ""."""
    check = {"year": year_problem, "date": date_problem}.get(field)
    return check(value) if check is not None else ""


def write_part(document: Document, chart: str, part: Part, values: Mapping[str, str]) -> None:
    """Write the fields of a part of the page as one step; what is empty is not known yet."""
    record = document.draft.charts[chart]
    name = charts_named(document.draft, [chart])
    titled = annex_name(document.draft, record.annex) if record.annex is not None else name
    named = {
        Part.HEADING: QCoreApplication.translate("Operations", "Ubah judul lampiran"),
        Part.TITLE: step_about(QCoreApplication.translate("Operations", "Ganti nama %1"), titled),
        Part.SUBTITLE: step_about(QCoreApplication.translate("Operations", "Ubah anak judul"), name),
        Part.SIGNATURE: QCoreApplication.translate("Operations", "Ubah blok tanda tangan"),
        Part.COPY: QCoreApplication.translate("Operations", "Ubah blok salinan"),
    }
    facts = {name: value for name, value in values.items() if name not in ("title", "subtitle")}
    with document.edit(named[part]) as draft:
        if facts:
            draft.put(replace(draft.regulation, **facts))  # type: ignore[arg-type]
        if "title" in values and record.annex is not None:
            draft.put(replace(draft.annexes[record.annex], title=values["title"]))
        elif "title" in values:
            draft.put(replace(record, title=values["title"]))
        if "subtitle" in values:
            draft.put(replace(record, subtitle=values["subtitle"]))
