"""Atur Halaman: everything that one chart's page set-up is, taken over from an edited copy of the draft as one step."""

from __future__ import annotations

from dataclasses import fields, replace
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.chart_names import charts_named, step_about
from orgeditor.editing.document import Document
from orgeditor.editing.operations.kinds import put_kinds
from orgeditor.model.draft import Draft
from orgeditor.model.records import Chart, PageSetup


class Reach(Enum):
    """Which charts get the page of the one that was set up: only that, all of them what was changed, all the whole."""

    CHART = auto()
    CHANGED = auto()
    WHOLE = auto()


def set_up_page(document: Document, edited: Draft, chart: str, reach: Reach) -> None:
    """Take over a chart's page and titles, its Lampiran, and the regulation with its line styles, from a copy.

    Page numbers count through a Lampiran, so all its charts have them or none.
    """
    others = [item for item in document.draft.charts.values() if item.id != chart] if reach is not Reach.CHART else []
    name = charts_named(document.draft, [chart, *(item.id for item in others)])
    with document.edit(step_about(QCoreApplication.translate("Operations", "Atur halaman %1"), name)) as draft:
        before, after = draft.charts[chart], edited.charts[chart]
        draft.put(edited.regulation)
        put_kinds(draft, edited.kinds.values())
        if after.annex is not None:
            draft.put(edited.annexes[after.annex])
        values = {name: getattr(after, name) for name in ("title", "subtitle", "overflow")}
        draft.put(replace(before, page=after.page, **values))
        for other in others:
            draft.put(_following(other, before, after, reach))
        if after.page.numbered != before.page.numbered and after.annex is not None:
            for item in draft.charts_of(after.annex):
                draft.put(replace(item, page=replace(item.page, numbered=after.page.numbered)))


def _following(other: Chart, before: Chart, after: Chart, reach: Reach) -> Chart:
    if reach is Reach.WHOLE:
        return replace(other, page=after.page, overflow=after.overflow)
    changed: dict[str, Any] = {
        field.name: getattr(after.page, field.name)
        for field in fields(PageSetup)
        if getattr(after.page, field.name) != getattr(before.page, field.name)
    }
    page = replace(other.page, **changed)
    if page.font_floor > page.font_cap:  # the other's own limit gives way to the one that was set
        lower, upper = "font_floor" in changed, "font_cap" in changed
        page = replace(
            page,
            font_cap=page.font_floor if lower and not upper else page.font_cap,
            font_floor=page.font_cap if upper and not lower else page.font_floor,
        )
    overflow = after.overflow if after.overflow is not before.overflow else other.overflow
    return replace(other, page=page, overflow=overflow)
