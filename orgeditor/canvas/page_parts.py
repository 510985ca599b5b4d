"""What is written on a page around its chart, and the grey prompts for what is still missing: on the screen only.

A prompt stands where the text will stand; where a box stands there, beside the heading or in the upper margin.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from orgeditor.canvas.desk import Desk, Sheet
from orgeditor.editing.operations.page_texts import Part, part_fields
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import POINT_MM, Point, Rect, union
from orgeditor.model.page import Block, TextLine
from orgeditor.model.records import Chart, HeadingForm
from orgeditor.render.measure import measure_for

TITLE_PT = 11.5
SIGNATURE_PT = 10.0
"""Fonts of what is not on the page yet, as layout sets it."""

BESIDE_PT = 9.0
AIR_MM = 1.5
DOTS = "…"
DESCENT = 0.27
"""From the baseline to below descenders, in em."""


class Prompt(NamedTuple):
    """A grey text on the desk: `at` (mm) is the left end of its baseline, `width` (mm) how far it reaches.

    One that stands `alone` has room to be shown larger than it is, from afar.
    """

    text: str
    at: Point
    font_pt: float
    width: float
    alone: bool = False


class PagePart(NamedTuple):
    """A part of a page that can be written on the page itself; `rect` is on the desk, `sheet` the number of its page.

    `fields` are what it prints (editing/operations/page_texts.py); it need not be on the page yet.
    """

    part: Part
    rect: Rect
    sheet: int
    fields: tuple[str, ...]
    prompts: tuple[Prompt, ...] = ()
    place: Rect | None = None
    """Where it will stand, where that is not `rect`."""

    @property
    def name(self) -> str:
        """What it is called."""
        return part_name(self.part)


def part_name(part: Part) -> str:
    """Return what a part of the page is called."""
    return {
        Part.HEADING: QCoreApplication.translate("PageParts", "Judul lampiran"),
        Part.TITLE: QCoreApplication.translate("PageParts", "Nama lampiran"),
        Part.SUBTITLE: QCoreApplication.translate("PageParts", "Anak judul"),
        Part.SIGNATURE: QCoreApplication.translate("PageParts", "Blok tanda tangan"),
        Part.COPY: QCoreApplication.translate("PageParts", "Salinan sesuai dengan aslinya"),
        Part.LEGEND: QCoreApplication.translate("PageParts", "Keterangan"),
    }[part]


def field_prompt(field: str) -> str:
    """Return the grey words for a field of the page that is empty, which also name it."""
    return {
        "title": QCoreApplication.translate("PageParts", "nama lampiran"),
        "subtitle": QCoreApplication.translate("PageParts", "anak judul"),
        "office": QCoreApplication.translate("PageParts", "jabatan"),
        "region": QCoreApplication.translate("PageParts", "nama daerah"),
        "number": QCoreApplication.translate("PageParts", "nomor"),
        "year": QCoreApplication.translate("PageParts", "tahun"),
        "date": QCoreApplication.translate("PageParts", "tanggal"),
        "about": QCoreApplication.translate("PageParts", "isi judul peraturan"),
        "prefix": QCoreApplication.translate("PageParts", "Plt."),
        "signatory": QCoreApplication.translate("PageParts", "nama penanda tangan"),
        "copy_office": QCoreApplication.translate("PageParts", "jabatan"),
        "copy_name": QCoreApplication.translate("PageParts", "nama"),
        "copy_rank": QCoreApplication.translate("PageParts", "pangkat"),
        "copy_nip": QCoreApplication.translate("PageParts", "NIP"),
    }[field]


class PageParts:
    """The parts of all pages of a chart; those of a sheet are found anew only when something there has changed."""

    def __init__(self) -> None:
        self._facts: tuple[object, ...] = ()
        self._by_sheet: dict[int, tuple[Sheet, tuple[PagePart, ...]]] = {}

    def of(self, draft: Draft, chart: Chart, desk: Desk) -> tuple[PagePart, ...]:
        """Return the parts of all pages, page by page from top to bottom."""
        facts = (draft.regulation, chart, desk.is_empty)
        held = self._by_sheet if facts == self._facts else {}
        self._facts, self._by_sheet = facts, {}
        for sheet in desk.sheets:
            known = held.get(sheet.number)
            if known is None or known[0] is not sheet:
                known = (sheet, tuple(_parts(draft, chart, desk, sheet)) if sheet.page.font else ())
            self._by_sheet[sheet.number] = known
        return tuple(part for _, parts in self._by_sheet.values() for part in parts)


def _parts(draft: Draft, chart: Chart, desk: Desk, sheet: Sheet) -> Iterator[PagePart]:
    page, (dx, dy) = sheet.page, (sheet.rect.x, sheet.rect.y)
    found = (
        (Part.HEADING, page.heading),
        (Part.TITLE, page.title),
        (Part.SUBTITLE, page.subtitle),
        (Part.LEGEND, page.legend),
        (Part.COPY, page.copy_block),
        (Part.SIGNATURE, page.signature),
    )
    for part, block in found:
        if block is not None:
            prompts: list[Prompt] = []
            if part is Part.HEADING and isinstance(block, Block):
                prompts = list(_heading_prompts(draft, chart, block, page.font))
            elif part is Part.SIGNATURE and isinstance(block, Block) and not draft.regulation.signatory:
                prompts = [_signature_prompt(block, page.font)]
            here = tuple(prompt._replace(at=Point(prompt.at.x + dx, prompt.at.y + dy)) for prompt in prompts)
            rects = [_around(prompt) for prompt in here]
            rect = union([block.rect.moved(dx, dy), *rects]).grown(AIR_MM)
            yield PagePart(part, rect, sheet.number, part_fields(draft, chart, part), here)
        elif part is Part.TITLE and sheet.number == 0 and not desk.is_empty:
            yield _missing_title(draft, chart, desk, sheet)


def _heading_prompts(draft: Draft, chart: Chart, block: Block, font: str) -> Iterator[Prompt]:
    """Return the prompts of a heading, whose lines layout has set (layout/page/furniture.py)."""
    regulation, lines = draft.regulation, block.lines
    at = next((number for number, line in enumerate(lines) if line.text.startswith("NOMOR")), 0)
    if not at:
        return
    form_a = chart.page.heading_form is HeadingForm.A
    value = lines[at] if form_a else lines[at + 1]
    if not regulation.region:
        yield _after(lines[at - 1], "region", font)
    before = value.text.split(" TAHUN ", 1)[0]
    if not regulation.number:
        yield _in_gap(value, before.rstrip() + " ", before + " ", "number", font)
    if not regulation.year:
        yield _in_gap(value, f"{before} TAHUN ", "", "year", font)
    if form_a and not regulation.about:
        yield _after(lines[-1], "about", font)
    if not form_a and not regulation.date:
        yield _in_gap(lines[-1], ": ", "", "date", font)


def _after(line: TextLine, field: str, font: str) -> Prompt:
    gap = measure_for(font).width("  ") * line.font_pt * POINT_MM
    return _prompt(field_prompt(field), Point(line.x + line.width + gap, line.baseline), line.font_pt, font)


def _in_gap(line: TextLine, before: str, until: str, field: str, font: str) -> Prompt:
    """Return a prompt behind the text `before` of a line, only dots where it would reach beyond `until`."""
    measure, em = measure_for(font), line.font_pt * POINT_MM
    start, text = measure.width(before) * em, field_prompt(field)
    if until and start + measure.width(text) * em > measure.width(until) * em:
        text = DOTS
    return _prompt(text, Point(line.x + start, line.baseline), line.font_pt, font)


def _signature_prompt(block: Block, font: str) -> Prompt:
    office, em = block.lines[0], SIGNATURE_PT * POINT_MM
    text = field_prompt("signatory")
    wide = measure_for(font).width(text) * em
    left = min(office.x + office.width / 2 - wide / 2, block.rect.right - wide)
    left = left if wide <= block.rect.w else office.x + office.width / 2 - wide / 2
    return _prompt(text, Point(left, block.rect.bottom - DESCENT * em), SIGNATURE_PT, font, alone=True)


def _missing_title(draft: Draft, chart: Chart, desk: Desk, sheet: Sheet) -> PagePart:
    """Return the title that a page has not got yet, at the first free of the places for its prompt."""
    page, setup = sheet.page, chart.page
    text = QCoreApplication.translate("PageParts", "Klik dua kali untuk menulis nama lampiran")
    if chart.annex is None:
        text = QCoreApplication.translate("PageParts", "Klik dua kali untuk menulis nama bagan")
    middle = (setup.left + page.width - setup.right) / 2
    heading, marks = page.heading, [item for item in (page.draft_mark, page.initials) if item is not None]
    top = max([setup.top, *(item.rect.bottom + 3.0 for item in (heading, *marks) if item is not None)])
    places = [_prompt_rect(text, TITLE_PT, page.font, middle, top)]
    if heading is not None:
        left = max([setup.left, *(mark.rect.right for mark in marks)])
        beside = _prompt_rect(text, BESIDE_PT, page.font, (left + heading.rect.x) / 2, setup.top)
        places += [beside] if beside[0].w < heading.rect.x - left - 2 * AIR_MM else []
    places.append(_prompt_rect(text, BESIDE_PT, page.font, middle, setup.top - 7.0))
    dx, dy = sheet.rect.x, sheet.rect.y
    taken = [item.rect for item in page.furniture]
    free = (
        place for place in places
        if not desk.shapes_inside(place[0].moved(dx, dy)) and not any(place[0].intersects(rect) for rect in taken)
    )  # fmt: skip
    rect, font_pt = next(free, places[-1])
    at = Point(rect.x + dx + AIR_MM, rect.bottom + dy - AIR_MM - DESCENT * font_pt * POINT_MM)
    return PagePart(
        Part.TITLE,
        rect.moved(dx, dy),
        sheet.number,
        part_fields(draft, chart, Part.TITLE),
        (_prompt(text, at, font_pt, page.font, alone=True),),
        places[0][0].moved(dx, dy),
    )


def _prompt(text: str, at: Point, font_pt: float, font: str, *, alone: bool = False) -> Prompt:
    return Prompt(text, at, font_pt, measure_for(font).width(text) * font_pt * POINT_MM, alone)


def _around(prompt: Prompt) -> Rect:
    em = prompt.font_pt * POINT_MM
    return Rect(prompt.at.x, prompt.at.y - (1 - DESCENT) * em, prompt.width, em)


def _prompt_rect(text: str, font_pt: float, font: str, middle: float, top: float) -> tuple[Rect, float]:
    em = font_pt * POINT_MM
    wide = measure_for(font).width(text) * em
    return Rect(middle - wide / 2, top, wide, 1.1 * em).grown(AIR_MM), font_pt
