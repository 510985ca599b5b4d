"""The `field: value` lines of an outline as they are written: what differs from the default."""

from __future__ import annotations

from orgeditor.exchange.outline_dates import date_fault, year_fault
from orgeditor.exchange.outline_marks import (
    ANNEX_FIELDS,
    ARRANGEMENTS,
    ARROWS,
    CASES,
    FORM_OF_REGULATION,
    HEAD_FIELDS,
    HEADING_FORMS,
    METHODS,
    NONE_TEXT,
    ORIENTATIONS,
    OVERFLOWS,
    SIGNINGS,
    YES_NO,
    Basis,
    KindBook,
    basis_text,
    field_name,
    line_value_text,
    mark_value_text,
    number_text,
    quoted,
    word_of,
)
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import BUILTIN_KINDS, COORDINATIVE, CoordinationForm, RelationKind
from orgeditor.model.records import Annex, Chart, Method, PageSetup, Regulation


def head_lines(draft: Draft) -> list[str]:
    """Return the head: the regulation and the kinds of its own. Form and office are always said."""
    now, plain = draft.regulation, Regulation("")
    lines = [
        _line(HEAD_FIELDS, "form", word_of(FORM_OF_REGULATION, now.form)),
        _line(HEAD_FIELDS, "office", line_value_text(now.office)),
    ]
    for attribute in ("region", "number", "year", "date", "place", "about", "prefix", "signatory"):
        lines += _changed(HEAD_FIELDS, now, plain, attribute, quote=_is_odd_date(attribute, getattr(now, attribute)))
    if now.signing is not plain.signing:
        lines.append(_line(HEAD_FIELDS, "signing", word_of(SIGNINGS, now.signing)))
    lines += _changed(HEAD_FIELDS, now, plain, "mark")
    if now.draft_mark != plain.draft_mark:
        lines.append(_line(HEAD_FIELDS, "draft_mark", YES_NO[now.draft_mark][0]))
    for attribute in ("copy_office", "copy_name", "copy_rank", "copy_nip"):
        lines += _changed(HEAD_FIELDS, now, plain, attribute)
    if now.initials_shown:
        lines.append(_line(HEAD_FIELDS, "initials_shown", YES_NO[True][0]))
    if now.initials:
        lines.append(_line(HEAD_FIELDS, "initials", "; ".join(quoted(office) for office in now.initials)))
    kinds = sorted(draft.own_kinds.values(), key=lambda kind: (kind.name, kind.id))
    return [*lines, *(_line(HEAD_FIELDS, "kind", _kind_text(kind)) for kind in kinds)]


def empty_annex_lines(annex: Annex) -> list[str]:
    """Return what stands below the title of a Lampiran that has no chart."""
    basis = basis_text(Basis(annex.basis, annex.inferred))
    return [*_said(ANNEX_FIELDS, "annex_basis", basis), _line(ANNEX_FIELDS, "no_chart", "tidak ada")]


def chart_lines(
    chart: Chart, form: CoordinationForm, annex: Annex | None, *, further: bool, kinds: KindBook
) -> list[str]:
    """Return what stands below the title of a chart; `further` means it is not the first of its Lampiran.

    `form` is the form of the lines that say nothing of their kind.
    """
    own = Basis(chart.basis, chart.inferred)
    usual = Basis(annex.basis, annex.inferred) if annex else own
    plain = Chart("")
    lines = []
    if not further:
        lines += _changed(ANNEX_FIELDS, chart, plain, "subtitle")
    if annex:
        lines += _changed(ANNEX_FIELDS, chart, plain, "title")
    if not further:
        lines += _said(ANNEX_FIELDS, "annex_basis", basis_text(usual))
    if own != usual:
        lines.append(_line(ANNEX_FIELDS, "basis", basis_text(own) or NONE_TEXT))
    if chart.method is not Method.HIERARCHY:
        lines.append(_line(ANNEX_FIELDS, "method", word_of(METHODS, chart.method)))
    if (chart.kind, form) != (COORDINATIVE, CoordinationForm.NONE):
        lines.append(_line(ANNEX_FIELDS, "kind", kinds.text_of(chart.kind, form)))
    if chart.cases != plain.cases:
        words = ", ".join(word_of(CASES, case) for case in chart.cases)
        lines.append(_line(ANNEX_FIELDS, "cases", words or NONE_TEXT))
    return [*lines, *_layout_lines(chart, plain), *_page_lines(chart.page)]


def _layout_lines(chart: Chart, plain: Chart) -> list[str]:
    """Return what a person decided on the layout of a whole chart."""
    lines = []
    if chart.bolds:
        lines.append(_line(ANNEX_FIELDS, "bolds", ", ".join(YES_NO[bold][0] for bold in chart.bolds)))
    if chart.overflow is not plain.overflow:
        lines.append(_line(ANNEX_FIELDS, "overflow", word_of(OVERFLOWS, chart.overflow)))
    if chart.level:
        lines.append(_line(ANNEX_FIELDS, "level", YES_NO[True][0]))
    if chart.arrangement is not plain.arrangement:
        lines.append(_line(ANNEX_FIELDS, "arrangement", word_of(ARRANGEMENTS, chart.arrangement)))
    for attribute in ("columns", "width"):
        if getattr(chart, attribute):
            lines.append(_line(ANNEX_FIELDS, attribute, number_text(getattr(chart, attribute))))
    if chart.lanes:
        lines.append(_line(ANNEX_FIELDS, "lanes", "; ".join(quoted(lane) for lane in chart.lanes)))
    return lines


def _page_lines(page: PageSetup) -> list[str]:
    plain = PageSetup()
    lines = _changed(ANNEX_FIELDS, page, plain, "paper")
    if (page.paper_w, page.paper_h) != (plain.paper_w, plain.paper_h):
        size = f"{number_text(page.paper_w)} x {number_text(page.paper_h)}"
        lines.append(_line(ANNEX_FIELDS, "paper_size", size))
    if page.orientation is not plain.orientation:
        lines.append(_line(ANNEX_FIELDS, "orientation", word_of(ORIENTATIONS, page.orientation)))
    margins = (page.top, page.right, page.bottom, page.left)
    if margins != (plain.top, plain.right, plain.bottom, plain.left):
        lines.append(_line(ANNEX_FIELDS, "margins", " ".join(number_text(margin) for margin in margins)))
    if page.heading_form is not plain.heading_form:
        lines.append(_line(ANNEX_FIELDS, "heading_form", word_of(HEADING_FORMS, page.heading_form)))
    if page.numbered:
        lines.append(_line(ANNEX_FIELDS, "numbered", YES_NO[True][0]))
    for attribute in ("legend", "signature"):
        if not getattr(page, attribute):
            lines.append(_line(ANNEX_FIELDS, attribute, YES_NO[False][0]))
    lines += _changed(ANNEX_FIELDS, page, plain, "font")
    for attribute in ("font_floor", "font_cap"):
        if getattr(page, attribute) != getattr(plain, attribute):
            lines.append(_line(ANNEX_FIELDS, attribute, number_text(getattr(page, attribute))))
    return lines


def _line(table: dict[str, str], attribute: str, value: str) -> str:
    return f"{field_name(table, attribute)}: {value}".rstrip()


def _said(table: dict[str, str], attribute: str, value: str) -> list[str]:
    return [_line(table, attribute, value)] if value else []


def _is_odd_date(attribute: str, value: str) -> bool:
    """Say whether a year or date is one that is read only between quotes."""
    return bool((attribute == "year" and year_fault(value)) or (attribute == "date" and date_fault(value)))


def _changed(table: dict[str, str], now: object, plain: object, attribute: str, *, quote: bool = False) -> list[str]:
    """Return the line for a text that is not the default one."""
    value = getattr(now, attribute)
    if value == getattr(plain, attribute):
        return []
    return [_line(table, attribute, quoted(value) if quote else line_value_text(value))]


def _kind_text(kind: RelationKind) -> str:
    """Return an own kind as its head line says it: what differs from the built-in kind that it restyles."""
    base = BUILTIN_KINDS.get(kind.id) or RelationKind(kind.id, kind.name, f"Garis {kind.name}")
    marks = [f"kunci: {mark_value_text(kind.id)}"]
    if kind.legend != base.legend:
        marks.append(f"keterangan: {mark_value_text(kind.legend)}")
    if kind.dash != base.dash:
        marks.append(f"putus: {' '.join(number_text(length) for length in kind.dash) or NONE_TEXT}")
    if kind.width != base.width:
        marks.append(f"tebal: {number_text(kind.width)}")
    if kind.arrow is not base.arrow:
        marks.append(f"panah: {word_of(ARROWS, kind.arrow)}")
    if kind.arrows_mutual != base.arrows_mutual:
        marks.append(f"timbal balik: {YES_NO[kind.arrows_mutual][0]}")
    name = quoted(kind.name) if not kind.name or "[" in kind.name else line_value_text(kind.name)
    return f"{name} [{'; '.join(marks)}]"
