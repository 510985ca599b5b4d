"""Operations on the regulation, its Lampiran and charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.chart_names import annex_name, charts_named, next_annex_name, step_about
from orgeditor.editing.document import Document
from orgeditor.model import copying
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.records import Chart


def set_regulation(document: Document, **values: Any) -> None:
    """Set the data of the regulation."""
    with document.edit(QCoreApplication.translate("Operations", "Ubah data peraturan")) as draft:
        draft.put(replace(draft.regulation, **values))


def set_chart(document: Document, chart: str, text: str, /, *, merge: str | None = None, **values: Any) -> None:
    """Set fields of a chart (title, subtitle, cases, kind ...).

    `text` says what is done; the chart's name comes where it has %1, else behind it.
    """
    with document.edit(step_about(text, charts_named(document.draft, [chart])), merge) as draft:
        draft.put(replace(draft.charts[chart], **values))


def set_page(
    document: Document, charts: Sequence[str], text: str, /, *, merge: str | None = None, **values: Any
) -> None:
    """Set fields of the page set-up of charts (paper, orientation, margins ...); `text` as for `set_chart`."""
    with document.edit(step_about(text, charts_named(document.draft, charts)), merge) as draft:
        for key in charts:
            chart = draft.charts[key]
            draft.put(replace(chart, page=replace(chart.page, **values)))


def set_annex(document: Document, annex: str, text: str, /, **values: Any) -> None:
    """Set fields of a Lampiran; `text` as for `set_chart`."""
    with document.edit(step_about(text, annex_name(document.draft, annex))) as draft:
        draft.put(replace(draft.annexes[annex], **values))


def add_annex(document: Document, title: str) -> str:
    """Add a Lampiran with one empty chart, with the page of the last chart, and return the chart."""
    text = step_about(QCoreApplication.translate("Operations", "Tambah %1"), next_annex_name(document.draft))
    with document.edit(text) as draft:
        annex = model.add_annex(draft, title, inferred=True)
        return _new_chart(draft, annex.id).id


def add_chart(document: Document, annex: str | None) -> str:
    """Add an empty chart to a Lampiran, or one that belongs to none, and return it."""
    text = QCoreApplication.translate("Operations", "Tambah bagan")
    if annex is not None:
        text = step_about(text, annex_name(document.draft, annex))
    with document.edit(text) as draft:
        return _new_chart(draft, annex).id


def _new_chart(draft: Draft, annex: str | None) -> Chart:
    before = draft.charts_in_order()
    chart = model.add_chart(draft, annex)
    if before:
        chart = draft.put(replace(chart, page=before[-1].page, cases=before[-1].cases, kind=before[-1].kind))
    return chart


def delete_chart(document: Document, chart: str) -> None:
    """Delete a chart, and its Lampiran when it was the only one in it. Units and relations stay."""
    text = step_about(QCoreApplication.translate("Operations", "Hapus %1"), charts_named(document.draft, [chart]))
    with document.edit(text) as draft:
        annex = draft.charts[chart].annex
        model.delete_chart(draft, chart)
        if annex is not None and not draft.charts_of(annex):
            model.delete_annex(draft, annex)


def delete_annex(document: Document, annex: str) -> int:
    """Delete a Lampiran with its charts and return how many those were. Units and relations stay."""
    count = len(document.draft.charts_of(annex))
    text = step_about(QCoreApplication.translate("Operations", "Hapus %1"), annex_name(document.draft, annex))
    with document.edit(text) as draft:
        model.delete_annex(draft, annex)
    return count


def duplicate_chart(document: Document, chart: str) -> str:
    """Draw a chart a second time and return the copy: a Lampiran of its own when the chart is alone in its one."""
    text = step_about(QCoreApplication.translate("Operations", "Gandakan %1"), charts_named(document.draft, [chart]))
    with document.edit(text) as draft:
        return copying.duplicate_chart(draft, chart).id


def rename_chart(document: Document, chart: str, name: str) -> None:
    """Give a chart another name, that by which lists show it: its subtitle, else the title of its Lampiran."""
    item = document.draft.charts[chart]
    text = step_about(QCoreApplication.translate("Operations", "Ganti nama %1"), charts_named(document.draft, [chart]))
    with document.edit(text) as draft:
        if item.subtitle:
            draft.put(replace(item, subtitle=name))
        elif item.annex is not None:
            draft.put(replace(draft.annexes[item.annex], title=name))
        else:
            draft.put(replace(item, title=name))


def place_chart(document: Document, chart: str, before: str | None) -> bool:
    """Put a chart before another one, or after all; say whether it moved.

    One that is alone in its Lampiran takes that along, and does not get among the charts of another. One of several
    goes to the Lampiran of the chart before which it is put.
    """
    draft = document.draft
    order = [item.id for item in draft.charts_in_order()]
    at, to = order.index(chart), order.index(before) if before is not None else len(order)
    if to in (at, at + 1):
        return False
    annex = draft.charts[chart].annex
    target = draft.charts[before].annex if before is not None else None
    if annex is None:  # those without a Lampiran stand last, and by themselves
        return target is None and _order_charts(document, None, chart, before)
    if len(draft.charts_of(annex)) == 1:
        return _order_annexes(document, annex, _annex_after(draft, target, before))
    if to and draft.charts[order[to - 1]].annex == annex:
        return _order_charts(document, annex, chart, None)
    if target is None:
        return _order_charts(document, draft.annexes_in_order()[-1].id, chart, None)
    return _order_charts(document, target, chart, before)


def _order_annexes(document: Document, annex: str, before: str | None) -> bool:
    row = [item.id for item in document.draft.annexes_in_order()]
    text = step_about(QCoreApplication.translate("Operations", "Pindahkan %1"), annex_name(document.draft, annex))
    with document.edit(text) as draft:
        for number, key in enumerate(_moved(row, annex, before)):
            draft.put(replace(draft.annexes[key], order=number))
    return True


def _order_charts(document: Document, annex: str | None, chart: str, before: str | None) -> bool:
    row = [item.id for item in document.draft.charts_in_order() if item.annex == annex]
    text = step_about(QCoreApplication.translate("Operations", "Pindahkan %1"), charts_named(document.draft, [chart]))
    with document.edit(text) as draft:
        for number, key in enumerate(_moved(row, chart, before)):
            draft.put(replace(draft.charts[key], annex=annex, order=number))
    return True


def _annex_after(draft: Draft, target: str | None, before: str | None) -> str | None:
    """Return the Lampiran before which another one comes that is put before a chart of Lampiran `target`."""
    if target is None or draft.charts_of(target)[0].id == before:
        return target
    annexes = [item.id for item in draft.annexes_in_order()]
    return next(iter(annexes[annexes.index(target) + 1 :]), None)


def _moved(row: Sequence[str], key: str, before: str | None) -> list[str]:
    found = [item for item in row if item != key]
    found.insert(found.index(before) if before in found else len(found), key)
    return found


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
    text = step_about(QCoreApplication.translate("Operations", "Pindahkan %1"), charts_named(draft, [chart]))
    with document.edit(text) as draft:
        for number, item in enumerate(order):
            if key == chart:
                draft.put(replace(draft.charts[item], order=number))
            else:
                draft.put(replace(draft.annexes[item], order=number))
    return True
