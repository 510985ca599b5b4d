"""Operations on the regulation, its Lampiran and charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.document import Document
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.records import Chart


def set_regulation(document: Document, **values: Any) -> None:
    """Set the data of the regulation."""
    with document.edit(QCoreApplication.translate("Operations", "Ubah data peraturan")) as draft:
        draft.put(replace(draft.regulation, **values))


def set_chart(document: Document, chart: str, text: str, /, *, merge: str | None = None, **values: Any) -> None:
    """Set fields of a chart (title, subtitle, cases, kind ...)."""
    with document.edit(text, merge) as draft:
        draft.put(replace(draft.charts[chart], **values))


def set_page(
    document: Document, charts: Sequence[str], text: str, /, *, merge: str | None = None, **values: Any
) -> None:
    """Set fields of the page set-up of charts (paper, orientation, margins ...)."""
    with document.edit(text, merge) as draft:
        for key in charts:
            chart = draft.charts[key]
            draft.put(replace(chart, page=replace(chart.page, **values)))


def set_annex(document: Document, annex: str, text: str, /, **values: Any) -> None:
    with document.edit(text) as draft:
        draft.put(replace(draft.annexes[annex], **values))


def add_annex(document: Document, title: str) -> str:
    """Add a Lampiran with one empty chart, with the page of the last chart, and return the chart."""
    with document.edit(QCoreApplication.translate("Operations", "Tambah Lampiran")) as draft:
        annex = model.add_annex(draft, title, inferred=True)
        return _new_chart(draft, annex.id).id


def add_chart(document: Document, annex: str | None) -> str:
    """Add an empty chart to a Lampiran, or one that belongs to none, and return it."""
    with document.edit(QCoreApplication.translate("Operations", "Tambah bagan")) as draft:
        return _new_chart(draft, annex).id


def _new_chart(draft: Draft, annex: str | None) -> Chart:
    before = draft.charts_in_order()
    chart = model.add_chart(draft, annex)
    if before:
        chart = draft.put(replace(chart, page=before[-1].page, cases=before[-1].cases, kind=before[-1].kind))
    return chart


def delete_chart(document: Document, chart: str) -> None:
    """Delete a chart, and its Lampiran when it was the only one in it. Units and relations stay."""
    with document.edit(QCoreApplication.translate("Operations", "Hapus bagan")) as draft:
        annex = draft.charts[chart].annex
        model.delete_chart(draft, chart)
        if annex is not None and not draft.charts_of(annex):
            model.delete_annex(draft, annex)


def move_chart(document: Document, chart: str, by: int) -> bool:
    """Move a chart within its Lampiran, or the whole Lampiran when the chart is alone in it; say whether it moved."""
    draft = document.draft
    annex = draft.charts[chart].annex
    row = [item.id for item in draft.charts_in_order() if item.annex == annex]
    records: Sequence[str] = row
    key = chart
    if annex is not None and len(row) == 1:
        records, key = [item.id for item in draft.annexes_in_order()], annex
    at = records.index(key)
    to = at + by
    if not 0 <= to < len(records):
        return False
    order = [item for item in records if item != key]
    order.insert(to, key)
    with document.edit(QCoreApplication.translate("Operations", "Urutkan bagan")) as draft:
        for number, item in enumerate(order):
            if key == chart:
                draft.put(replace(draft.charts[item], order=number))
            else:
                draft.put(replace(draft.annexes[item], order=number))
    return True
