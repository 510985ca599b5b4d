"""Pages of a comparison for a meeting: a chart with the marks of what changed, and the list of the changes.

They say what they are where a Lampiran has its heading, and carry neither that heading nor a signature, so that nobody
takes one for the other. All lengths are in mm, fonts in pt.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from orgeditor.layout.measure import LINE_HEIGHT, Measure, em_mm
from orgeditor.layout.page.change_chips import CHIP_H, CHIP_PT, PAD, Sign, change_marks, chip_block
from orgeditor.layout.text import Wrapper, block_height, set_lines
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Block, ChangeMark, MarkForm, Page, Table, TextLine
from orgeditor.model.page_moves import extent, moved

MARGIN = 12.0
TITLE_PT, SIDE_PT, SUBTITLE_PT, LEGEND_PT, NOTE_PT, LIST_PT = 11.0, 12.0, 9.0, 8.5, 8.0, 9.0
GAP = 4.0
SIDE_PAD = 2.5
LEAST_W, LEAST_H = 210.0, 148.0
"""A smaller sheet has no room for its heading."""
FOOT_H = 6.0
SAMPLE_W, SAMPLE_H, BESIDE_SAMPLE = 13.0, 4.6, 2.2
NOTE = "Bahan rapat, bukan Lampiran peraturan"
LABEL = "TANDA PERUBAHAN :"
LIST_TITLE = "DAFTAR PERUBAHAN"
LIST_SIZE = (330.0, 215.0)
COLUMNS = (("No.", 0.05), ("Perubahan", 0.13), ("Unit atau hubungan kerja", 0.30), ("Semula", 0.26), ("Menjadi", 0.26))
"""Heads of the list's columns with their shares of its width."""
CELL_PAD, ROW_GAP = 1.2, 1.4


class Heading(NamedTuple):
    """What stands over a page: "Perbandingan bagan … terhadap …", which draft it shows, and of what chart."""

    title: str
    side: str
    subtitle: str


def compared_page(
    page: Page,
    heading: Heading,
    boxes: Mapping[str, Sign],
    relations: Mapping[str, Sign],
    legend: Sequence[tuple[str, MarkForm, str]],
    measure: Measure,
) -> Page:
    """Return the page of a chart with its marks, on a sheet of the same size.

    `boxes` are by placement or group, `relations` by relation. `legend` has letter, form and meaning of each mark.
    """
    width, height = max(page.width, LEAST_W), max(page.height, LEAST_H)
    bare = Page(
        width, height, page.font, page.boxes, page.paths, page.strokes, page.heads, page.labels,
        legend=page.legend, joints=page.joints, bands=page.bands, references=page.references,
    )  # fmt: skip
    headed = _headed(bare, heading, measure)
    assert headed.title is not None
    top = max(headed.title.rect.bottom, *(table.rect.bottom for table in headed.tables)) + GAP
    if headed.subtitle is not None:
        top = headed.subtitle.rect.bottom + GAP
    samples, words, frames = _legend(width, height, legend, measure)
    bottom = min([height - MARGIN, *(word.rect.y for word in words)]) - GAP
    room = Rect(MARGIN, top, width - 2 * MARGIN, bottom - top)
    drawn = extent(bare) if bare.boxes or bare.bands else room
    scale = min(1.0, room.w / drawn.w, room.h / drawn.h) if drawn.w and drawn.h else 1.0
    dx = room.x + (room.w - drawn.w * scale) / 2 - drawn.x * scale
    dy = room.y + (room.h - drawn.h * scale) / 2 - drawn.y * scale
    placed = moved(bare, dx, dy, scale)._replace(title=headed.title, subtitle=headed.subtitle, tables=headed.tables)
    bold = Wrapper(measure, bold=True)
    marks = change_marks(placed, boxes, relations, bold)
    return placed._replace(
        marks=(*marks, *samples), references=(*placed.references, *words), tables=(*placed.tables, *frames)
    )


def list_pages(rows: Sequence[Sequence[str]], heading: Heading, font: str, measure: Measure) -> list[Page]:
    """Return the list of the changes on as many pages as it takes; a row has a text for each of COLUMNS."""
    width, height = LIST_SIZE
    headed = _headed(Page(width, height, font), heading, measure)
    assert headed.title is not None
    top = max(headed.title.rect.bottom, *(table.rect.bottom for table in headed.tables)) + GAP
    edges = [MARGIN]
    for _, share in COLUMNS:
        edges.append(edges[-1] + share * (width - 2 * MARGIN))
    plain, bold = Wrapper(measure), Wrapper(measure, bold=True)
    em = em_mm(LIST_PT)
    widths = [(right - left - 2 * CELL_PAD) / em for left, right in pairwise(edges)]
    bottom = height - MARGIN - GAP
    heads = [(name,) for name, _ in COLUMNS]
    head_h = _row_height(heads)
    pages: list[Page] = []
    cells = [[plain.running_lines(text, wide) for text, wide in zip(row, widths, strict=True)] for row in rows]
    at = 0
    while at < len(cells) or not pages:
        lines: list[TextLine] = _cell_lines(bold, heads, edges, top, head_h)
        rules: list[float] = []
        y = top + head_h
        while at < len(cells) and (not rules or y + _row_height(cells[at]) <= bottom):
            rules.append(y)
            lines += _cell_lines(plain, cells[at], edges, y, _row_height(cells[at]))
            y += _row_height(cells[at])
            at += 1
        table = Table(Rect(MARGIN, top, width - 2 * MARGIN, y - top), tuple(lines), 0.25, tuple(rules), ())
        bars = tuple(edges[1:-1])
        pages.append(headed._replace(tables=(*headed.tables, table._replace(bars=bars))))
    return pages


def numbered(pages: Sequence[Page], measure: Measure) -> list[Page]:
    """Return pages that say at their foot that they are no Lampiran, and which of them each is."""
    wrapper = Wrapper(measure)
    found = []
    for number, page in enumerate(pages, 1):
        rect = Rect(MARGIN, page.height - MARGIN, page.width - 2 * MARGIN, FOOT_H)
        lines = set_lines(wrapper, (f"{NOTE} – halaman {number} dari {len(pages)}",), rect, NOTE_PT, align="right")
        block = Block(Rect(lines[0].x, rect.y, lines[0].width, rect.h), lines)
        found.append(page._replace(number=block))
    return found


def _headed(page: Page, heading: Heading, measure: Measure) -> Page:
    """Return a page with its heading: the title at the left, at the right in a frame which draft it shows."""
    plain, bold = Wrapper(measure), Wrapper(measure, bold=True)
    side_w = bold.width(heading.side) * em_mm(SIDE_PT) + 2 * SIDE_PAD
    side_h = block_height(1, SIDE_PT) + 2.0
    frame = Rect(page.width - MARGIN - side_w, MARGIN, side_w, side_h)
    side = Table(frame, set_lines(bold, (heading.side,), frame, SIDE_PT), 0.5, (), ())
    room = frame.x - 2 * GAP - MARGIN
    texts = bold.lines_at(heading.title, room / em_mm(TITLE_PT))
    title = _left_lines(bold, texts, MARGIN, TITLE_PT)
    subtitle = None
    if heading.subtitle:
        texts = plain.lines_at(heading.subtitle, (page.width - 2 * MARGIN) / em_mm(SUBTITLE_PT))
        subtitle = _left_lines(plain, texts, max(title.rect.bottom, frame.bottom) + 1.0, SUBTITLE_PT)
    return page._replace(title=title, subtitle=subtitle, tables=(side,))


def _left_lines(wrapper: Wrapper, texts: Sequence[str], top: float, font_pt: float) -> Block:
    widest = max(map(wrapper.width, texts)) * em_mm(font_pt)
    rect = Rect(MARGIN, top, widest, block_height(len(texts), font_pt))
    return Block(rect, set_lines(wrapper, texts, rect, font_pt, align="left"))


def _row_height(cells: Sequence[Sequence[str]]) -> float:
    return block_height(max(map(len, cells)), LIST_PT) + ROW_GAP


def _cell_lines(
    wrapper: Wrapper, cells: Sequence[Sequence[str]], edges: Sequence[float], top: float, height: float
) -> list[TextLine]:
    """Return the texts of a row, each from the top of its cell."""
    found: list[TextLine] = []
    for left, texts in zip(edges, cells, strict=False):
        rect = Rect(left + CELL_PAD, top + ROW_GAP / 2, 0.0, len(texts) * LINE_HEIGHT * em_mm(LIST_PT))
        found += [line for line in set_lines(wrapper, texts, rect, LIST_PT, align="left") if line.text]
    return found


def _legend(
    width: float, height: float, entries: Sequence[tuple[str, MarkForm, str]], measure: Measure
) -> tuple[list[ChangeMark], list[Block], list[Table]]:
    """Return samples of the marks at a page's foot, their meanings, and the boxes that they stand at; in rows."""
    plain, bold = Wrapper(measure), Wrapper(measure, bold=True)
    em = em_mm(LEGEND_PT)
    marks: list[ChangeMark] = []
    frames: list[Table] = []
    words = [_word(plain, LABEL, MARGIN, 0.0, em)] if entries else []
    start = x = words[0].rect.right + GAP if words else MARGIN
    y = 0.0
    for letter, form, text in entries:
        wide = bold.width(letter) * em_mm(CHIP_PT) + 2 * PAD
        sample_w = SAMPLE_W if form is not MarkForm.LINE else wide
        if x > start and x + sample_w + BESIDE_SAMPLE + plain.width(text) * em > width - MARGIN:
            x, y = start, y + FOOT_H
        sample = Rect(x, y + (FOOT_H - SAMPLE_H) / 2, sample_w, SAMPLE_H)
        if form is not MarkForm.LINE:
            frames.append(Table(sample, (), 0.25, (), ()))
        chip = Rect(sample.center.x - wide / 2, sample.center.y - CHIP_H / 2, wide, CHIP_H)
        marks.append(ChangeMark("", (form,), sample, chip_block(letter, chip, bold)))
        words.append(_word(plain, text, sample.right + BESIDE_SAMPLE, y, em))
        x = words[-1].rect.right + GAP
    down = height - MARGIN - FOOT_H - y
    return (
        [mark._replace(rect=mark.rect.moved(0.0, down), chip=_lowered(mark.chip, down)) for mark in marks],
        [_lowered(word, down) for word in words],
        [frame._replace(rect=frame.rect.moved(0.0, down)) for frame in frames],
    )


def _lowered(block: Block, by: float) -> Block:
    lines = tuple(line._replace(baseline=line.baseline + by) for line in block.lines)
    return Block(block.rect.moved(0.0, by), lines)


def _word(wrapper: Wrapper, text: str, x: float, y: float, em: float) -> Block:
    rect = Rect(x, y, wrapper.width(text) * em, FOOT_H)
    return Block(rect, set_lines(wrapper, (text,), rect, LEGEND_PT, align="left"))
