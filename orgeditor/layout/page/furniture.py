"""Furniture of a page: heading, title, legend, signature, copy block, DRAF mark, initials, and the room they leave.

Heading forms, numerals, title and signature follow UU 12/2011 Lampiran II (192-197) and real Lampiran; all lengths are
in mm, fonts in pt.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from orgeditor.layout.measure import LINE_HEIGHT, Measure, em_mm
from orgeditor.layout.page.initials import initials_table
from orgeditor.layout.page.legend import legend_of
from orgeditor.layout.text import Wrapper, block_height, set_lines
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect, union
from orgeditor.model.page import Block, Legend, Table, TextLine
from orgeditor.model.records import Chart, HeadingForm, Regulation, RegulationForm, Signing

HEADING_PT = 9.0
TITLE_PT = 11.5
SUBTITLE_PT = 10.0
SIGNATURE_PT = 10.0
COPY_PT = 9.0
NUMBER_PT = 8.0
HEADING_LEFT = 0.54
"""Where the heading begins, as a share of the page's width."""
SIGNATURE_CENTER = 0.76
SIGNATURE_CLEAR = 8.0
CLEAR = 3.0
BESIDE_MARK = 5.0
BESIDE_HEADING = 8.0
"""Distances of the table of initials from what stands at its left and right."""
CONTINUED = " (lanjutan)"
GAP_NUMBER = "      "
"""Printed for a number or date that is not known yet, to be filled in by hand."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """The furniture of one page, the area left for the chart and the rectangles in it that are taken."""

    heading: Block | None
    title: Block | None
    subtitle: Block | None
    legend: Legend | None
    signature: Block | None
    copy_block: Block | None
    draft_mark: Block | None
    area: Rect
    blocked: tuple[Rect, ...]
    number: Block | None = None
    initials: Table | None = None


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Which of a chart's pages one is, counted from 1."""

    number: int = 1
    count: int = 1


ONLY_PAGE = PageNumber()


def furnish(
    draft: Draft, chart: Chart, measure: Measure, width: float, height: float, which: PageNumber = ONLY_PAGE
) -> Furniture:
    """Compose the furniture of a page of a chart, of the given size in mm.

    The heading stands on the first page of a Lampiran only, the signature on its last (UU 12/2011 Lampiran II 192-197);
    later pages of a chart repeat its title with "(LANJUTAN)", and each of several says which it is. The initials of a
    draft stand beside the heading.
    """
    regulation = draft.regulation
    wrapper = Wrapper(measure)
    page = chart.page
    content = Rect(page.left, page.top, width - page.left - page.right, height - page.top - page.bottom)
    siblings = draft.charts_of(chart.annex) if chart.annex else []
    headed = bool(siblings) and siblings[0].id == chart.id and which.number == 1
    signed = bool(siblings) and siblings[-1].id == chart.id and which.number == which.count
    heading = _heading(draft, chart, wrapper, content, width) if headed else None
    signature = _signature(regulation, wrapper, content, width) if signed and page.signature else None
    mark = _draft_mark(regulation, measure, content)
    initials = _initials(regulation, wrapper, heading, mark)
    top = max([content.y, *(item.rect.bottom + 3.0 for item in (heading, mark, initials) if item)])
    text = draft.title_of(chart) + (CONTINUED if which.number > 1 and draft.title_of(chart).strip() else "")
    title = _title(text, wrapper, content, content.y if heading is None else top)
    if heading is None and title is not None and mark is not None and title.rect.x < mark.rect.right + CLEAR:
        title = _title(text, wrapper, content, top)  # no room for the mark beside it
    if title is not None:
        top = title.rect.bottom + 3.0
    number = _page_number(which, chart, wrapper, content, top - 1.5 if title else top)
    if number is not None:
        top = number.rect.bottom + 3.0
    subtitle = _left_line(chart.subtitle, wrapper, content, top, SUBTITLE_PT)
    if subtitle is not None:
        top = subtitle.rect.bottom + 2.0
    copy_block = _copy_block(regulation, wrapper, content) if signed else None
    legend = legend_at(draft, chart, wrapper, content, signature, copy_block)
    area = Rect(content.x, top, content.w, content.bottom - top)
    blocked = taken_below(signature, (legend, copy_block), width, height)
    return Furniture(heading, title, subtitle, legend, signature, copy_block, mark, area, blocked, number, initials)


def legend_at(
    draft: Draft,
    chart: Chart,
    wrapper: Wrapper,
    content: Rect,
    signature: Block | None,
    copy_block: Block | None,
    drawn: Collection[str] | None = None,
) -> Legend | None:
    """Return the legend at the left bottom of a page's content (mm), above the copy block.

    It stands beside the signature, or above it where it is too wide for that. `drawn` are the routes that count.
    """
    floor = copy_block.rect.y - CLEAR if copy_block else content.bottom
    right = signature.rect.x - SIGNATURE_CLEAR if signature else content.right
    room = Rect(content.x, content.y, right - content.x, floor - content.y)
    legend = legend_of(draft, chart, wrapper, room, drawn)
    if legend is None or signature is None or legend.rect.right <= right + 1e-6:
        return legend
    low = min(floor, signature.rect.y - SIGNATURE_CLEAR)
    return legend_of(draft, chart, wrapper, content._replace(h=low - content.y), drawn)


def taken_below(
    signature: Block | None, left: Iterable[Block | Legend | None], width: float, height: float
) -> tuple[Rect, ...]:
    """Return what is taken of a page's bottom by its signature and by what stands at the left (legend, copy block)."""
    taken = []
    if signature is not None:
        corner = signature.rect.grown(SIGNATURE_CLEAR)
        taken.append(Rect(corner.x, corner.y, width - corner.x, height - corner.y))
    for item in left:
        if item is not None:
            grown = item.rect.grown(CLEAR)
            taken.append(Rect(0.0, grown.y, grown.right, height - grown.y))
    return tuple(taken)


def regulation_name(regulation: Regulation) -> str:
    """Return the name of the law product in capitals: PERATURAN WALIKOTA BUKITTINGGI."""
    region = region_name(regulation).upper()
    if regulation.form is RegulationForm.PERATURAN_DAERAH:
        return f"PERATURAN DAERAH {region_level(regulation)} {region}".strip()
    kind = "KEPUTUSAN" if regulation.form is RegulationForm.KEPUTUSAN else "PERATURAN"
    return f"{kind} {regulation.office.upper()} {region}".strip()


def region_level(regulation: Regulation) -> str:
    office = regulation.office.casefold().replace(" ", "")
    return {"gubernur": "PROVINSI", "bupati": "KABUPATEN"}.get(office, "KOTA")


def region_name(regulation: Regulation) -> str:
    """Return the region without the word for its level, which the office says: Bukittinggi of Kota Bukittinggi."""
    first, _, rest = regulation.region.strip().partition(" ")
    return rest.strip() if rest and first.upper() == region_level(regulation) else regulation.region


def number_line(regulation: Regulation) -> str:
    """Return "NOMOR 4 TAHUN 2017", with gaps for what is not known yet."""
    return f"NOMOR {regulation.number or GAP_NUMBER} TAHUN {regulation.year or GAP_NUMBER}"


def _heading(draft: Draft, chart: Chart, wrapper: Wrapper, content: Rect, width: float) -> Block:
    regulation = draft.regulation
    assert chart.annex is not None
    first = f"LAMPIRAN {draft.numeral_of(chart.annex)}".strip()
    left = max(content.x, width * HEADING_LEFT)
    room = content.right - left
    em = em_mm(HEADING_PT)
    if chart.page.heading_form is HeadingForm.A:
        texts = [first]
        texts += _wrapped(wrapper, regulation_name(regulation), room / em)
        texts += [number_line(regulation), "TENTANG"]
        texts += _wrapped(wrapper, regulation.about.upper(), room / em)
        return _left_block(wrapper, texts, left, content.y, HEADING_PT)
    indent = wrapper.width(first + "  ") * em
    colon = wrapper.width("TANGGAL  ") * em
    lines: list[TextLine] = []
    name = _wrapped(wrapper, regulation_name(regulation), (room - indent) / em)
    number = f"{regulation.number or GAP_NUMBER} TAHUN {regulation.year or GAP_NUMBER}"
    rows = [(text, "") for text in name]
    rows += [("NOMOR", number), ("TANGGAL", regulation.date.upper() or GAP_NUMBER)]
    for row, (label, value) in enumerate(rows):
        baseline = content.y + (row * LINE_HEIGHT + wrapper.measure.cap_height) * em
        if row == 0:
            lines.append(_line(wrapper, first, left, baseline, HEADING_PT))
        lines.append(_line(wrapper, label, left + indent, baseline, HEADING_PT))
        if row >= len(name):
            lines.append(_line(wrapper, f": {value}", left + indent + colon, baseline, HEADING_PT))
    return Block(_around(lines, wrapper), tuple(lines))


def _wrapped(wrapper: Wrapper, text: str, width: float) -> list[str]:
    """Break a text into the fewest lines of a width in em, where it reads well; no text into none."""
    return list(wrapper.lines_at(text, width)) if text else []


def _line(wrapper: Wrapper, text: str, x: float, baseline: float, font_pt: float) -> TextLine:
    return TextLine(text, x, baseline, wrapper.width(text) * em_mm(font_pt), font_pt, wrapper.bold)


def _around(lines: Sequence[TextLine], wrapper: Wrapper) -> Rect:
    """Return the rectangle round text lines, from the top of capitals to below descenders."""
    cap = wrapper.measure.cap_height
    return union(
        Rect(line.x, line.baseline - cap * em_mm(line.font_pt), line.width, (cap + 0.27) * em_mm(line.font_pt))
        for line in lines
    )


def _left_block(wrapper: Wrapper, texts: Sequence[str], left: float, top: float, font_pt: float) -> Block:
    em = em_mm(font_pt)
    lines = [
        _line(wrapper, text, left, top + (number * LINE_HEIGHT + wrapper.measure.cap_height) * em, font_pt)
        for number, text in enumerate(texts)
    ]
    return Block(_around(lines, wrapper), tuple(lines))


def _title(text: str, wrapper: Wrapper, content: Rect, top: float) -> Block | None:
    if not text.strip():
        return None
    lines = wrapper.lines_at(text.upper(), content.w * 0.85 / em_mm(TITLE_PT))
    rect = Rect(content.x, top, content.w, block_height(len(lines), TITLE_PT))
    placed = set_lines(wrapper, lines, rect, TITLE_PT)
    return Block(_around(placed, wrapper), placed)


def _page_number(which: PageNumber, chart: Chart, wrapper: Wrapper, content: Rect, top: float) -> Block | None:
    """Return "halaman 2 dari 3", to which the marks of the other pages refer; None for an only page."""
    if which.count < 2:
        return None
    size = max(NUMBER_PT, chart.page.font_floor)
    rect = Rect(content.x, top, content.w, block_height(1, size))
    placed = set_lines(wrapper, [f"halaman {which.number} dari {which.count}"], rect, size)
    return Block(_around(placed, wrapper), placed)


def _left_line(text: str, wrapper: Wrapper, content: Rect, top: float, font_pt: float) -> Block | None:
    if not text.strip():
        return None
    texts = _wrapped(wrapper, text, content.w / em_mm(font_pt))
    return _left_block(wrapper, texts, content.x, top, font_pt)


def _signature(regulation: Regulation, wrapper: Wrapper, content: Rect, width: float) -> Block:
    """Office with a comma, mark or room for it, and the name; centred on each other at the page's right bottom."""
    office = f"{regulation.office.upper()} {region_name(regulation).upper()}".strip() + ","
    if regulation.prefix:
        office = f"{regulation.prefix} {office}"
    em = em_mm(SIGNATURE_PT)
    step = LINE_HEIGHT * em
    room = {Signing.ORIGINAL: 4 * step, Signing.COPY: 4 * step, Signing.ELECTRONIC: 25.0}[regulation.signing]
    widest = max(wrapper.width(office), wrapper.width(regulation.signatory)) * em
    center = min(width * SIGNATURE_CENTER, content.right - widest / 2)
    last = content.bottom - 0.27 * em
    rows = [(office, last - room)]
    if regulation.signing is Signing.COPY and regulation.mark:
        rows.append((regulation.mark, last - room / 2))
    if regulation.signatory:
        rows.append((regulation.signatory, last))
    lines = [
        _line(wrapper, text, center - wrapper.width(text) * em / 2, baseline, SIGNATURE_PT) for text, baseline in rows
    ]
    around = _around(lines, wrapper)
    return Block(Rect(around.x, around.y, around.w, content.bottom - around.y), tuple(lines))


def _copy_block(regulation: Regulation, wrapper: Wrapper, content: Rect) -> Block | None:
    if regulation.signing is not Signing.COPY or not regulation.copy_name:
        return None
    texts = ["Salinan sesuai dengan aslinya"]
    texts += [f"{regulation.copy_office.upper()},"] if regulation.copy_office else []
    texts += ["", regulation.mark, "", regulation.copy_name]
    nip = regulation.copy_nip
    texts += [text for text in (regulation.copy_rank, f"NIP. {nip}" if nip[:1].isdigit() else nip) if text]
    top = content.bottom - block_height(len(texts), COPY_PT)
    block = _left_block(wrapper, texts, content.x, top, COPY_PT)
    return Block(block.rect, tuple(line for line in block.lines if line.text))


def _draft_mark(regulation: Regulation, measure: Measure, content: Rect) -> Block | None:
    if not regulation.is_marked:
        return None
    return _left_block(Wrapper(measure, bold=True), ["DRAF"], content.x, content.y, TITLE_PT)


def _initials(regulation: Regulation, wrapper: Wrapper, heading: Block | None, mark: Block | None) -> Table | None:
    """Return the table of initials between the mark and the heading of a draft, where it has both."""
    if not regulation.initials_shown or not regulation.initials or heading is None or mark is None:
        return None
    left = mark.rect.right + BESIDE_MARK
    room = Rect(left, heading.rect.y, heading.rect.x - BESIDE_HEADING - left, heading.rect.h)
    return initials_table(regulation.initials, wrapper, Wrapper(wrapper.measure, bold=True), room)
