"""Pages of a report on F4: a title, what it is of, and sections with rows of text between fine lines.

All lengths are in mm, fonts in pt. Nothing of it belongs to a Lampiran.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from orgeditor.layout.measure import Measure, em_mm
from orgeditor.layout.text import Wrapper, block_height, set_lines
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.page import Block, Page, Stroke, TextLine

WIDTH, HEIGHT = 215.0, 330.0
MARGIN_X, MARGIN_TOP, MARGIN_BOTTOM = 20.0, 20.0, 22.0
TITLE_PT, SECTION_PT, TEXT_PT, FOOT_PT = 14.0, 11.0, 9.0, 8.0
FACT_W = 28.0
"""From a fact's name to its value."""
COLUMNS = (("No.", 10.0), ("Temuan", 110.0), ("Dasar", 30.0), ("Bagan", 25.0))
"""Heads of the columns with their widths; together as wide as the paper between its margins."""
CELL_GAP, ROW_GAP, SECTION_GAP = 4.0, 2.2, 6.0
PEN, THICK_PEN = 0.12, 0.35
MOST_LINES = 40
"""Lines of a row that stay together: a longer one may go on on the next page."""


class Row(NamedTuple):
    """A row of a section: a text for each of COLUMNS but the first, which is its number."""

    cells: tuple[str, str, str]


class Topic(NamedTuple):
    """Rows under a title of their own."""

    title: str
    rows: tuple[Row, ...]


class Section(NamedTuple):
    """Topics under a heading; the rows of a section are numbered through."""

    title: str
    topics: tuple[Topic, ...]


class _Piece(NamedTuple):
    """Something that no page divides: its height, its texts from 0, the pen of the line below it, 0 for none.

    `keeps` says that it stays with the piece after it, `section` which heads of columns stand over it on a new page.
    """

    height: float
    lines: tuple[TextLine, ...]
    pen: float = 0.0
    keeps: bool = False
    section: bool = False


def report_pages(
    title: str, facts: Sequence[tuple[str, str]], sections: Sequence[Section], foot: str, font: str, measure: Measure
) -> list[Page]:
    """Return the pages of a report; `foot` stands at the foot of each, before its number."""
    setter = _Setter(measure)
    pieces = [*setter.head(title, facts)]
    for section in sections:
        pieces += setter.section(section)
    heads = setter.heads()
    pages: list[Page] = []
    at = 0
    while at < len(pieces):
        y = MARGIN_TOP
        lines: list[TextLine] = []
        strokes: list[Stroke] = []
        first = at
        while at < len(pieces) and (at == first or y + _together(pieces, at) <= HEIGHT - MARGIN_BOTTOM):
            over = (heads,) if at == first and pieces[at].section else ()
            for piece in (*over, pieces[at]):
                lines += (line._replace(baseline=line.baseline + y) for line in piece.lines)
                y += piece.height
                if piece.pen:
                    ends = (Point(MARGIN_X, y), Point(WIDTH - MARGIN_X, y))
                    strokes.append(Stroke("", ends, piece.pen, (), ()))
            at += 1
        text = Block(Rect(MARGIN_X, MARGIN_TOP, WIDTH - 2 * MARGIN_X, y - MARGIN_TOP), tuple(lines))
        pages.append(Page(WIDTH, HEIGHT, font, strokes=tuple(strokes), references=(text,)))
    return [
        page._replace(number=setter.foot(f"{foot} – halaman {at} dari {len(pages)}"))
        for at, page in enumerate(pages, 1)
    ]


def _together(pieces: Sequence[_Piece], at: int) -> float:
    """Return the height of a piece with those that it stays with."""
    height = pieces[at].height
    while pieces[at].keeps and at + 1 < len(pieces):
        at += 1
        height += pieces[at].height
    return height


class _Setter:
    """Sets the texts of a report in lines."""

    def __init__(self, measure: Measure) -> None:
        self.plain, self.bold = Wrapper(measure), Wrapper(measure, bold=True)

    def head(self, title: str, facts: Sequence[tuple[str, str]]) -> Iterator[_Piece]:
        yield self._cells(self.bold, [(title, MARGIN_X, WIDTH - 2 * MARGIN_X)], TITLE_PT, gap=4.0)
        wide = WIDTH - 2 * MARGIN_X - FACT_W
        for name, value in facts:
            yield self._cells(self.plain, [(name, MARGIN_X, FACT_W), (f": {value}", MARGIN_X + FACT_W, wide)], TEXT_PT)

    def section(self, section: Section) -> Iterator[_Piece]:
        head = self._cells(self.bold, [(section.title, MARGIN_X, WIDTH - 2 * MARGIN_X)], SECTION_PT, above=SECTION_GAP)
        yield head._replace(keeps=True)
        yield self.heads()
        number = 0
        for topic in section.topics:
            _, (left, _), *_ = _columns()
            title = self._cells(self.bold, [(topic.title, left, WIDTH - MARGIN_X - left)], TEXT_PT)
            yield title._replace(keeps=True, section=True)
            for row in topic.rows:
                number += 1
                texts = (f"{number}.", *row.cells)
                cells = [(text, left, wide) for text, (left, wide) in zip(texts, _columns(), strict=True)]
                yield from self._row(cells)

    def heads(self) -> _Piece:
        cells = [(name, left, wide) for (name, _), (left, wide) in zip(COLUMNS, _columns(), strict=True)]
        return self._cells(self.bold, cells, TEXT_PT)._replace(pen=THICK_PEN, keeps=True)

    def foot(self, text: str) -> Block:
        rect = Rect(MARGIN_X, HEIGHT - MARGIN_BOTTOM + 6.0, WIDTH - 2 * MARGIN_X, 6.0)
        return Block(rect, set_lines(self.plain, (text,), rect, FOOT_PT, align="right"))

    def _row(self, cells: Sequence[tuple[str, float, float]]) -> Iterator[_Piece]:
        """Return a row with the line below it; one that is too high for a page in several pieces."""
        texts = [self._lines(self.plain, text, wide, TEXT_PT) for text, _, wide in cells]
        most = max(map(len, texts))
        for at in range(0, most, MOST_LINES):
            part = [(lines[at : at + MOST_LINES], left) for lines, (_, left, _) in zip(texts, cells, strict=True)]
            pen = PEN if at + MOST_LINES >= most else 0.0
            yield self._set(self.plain, part, TEXT_PT)._replace(pen=pen, section=True)

    def _cells(
        self, wrapper: Wrapper, cells: Sequence[tuple[str, float, float]], font_pt: float, *,
        above: float = 0.0, gap: float = ROW_GAP,
    ) -> _Piece:  # fmt: skip
        """Return texts beside each other, each from the top: a text, where it begins and how wide it may be."""
        texts = [(self._lines(wrapper, text, wide, font_pt), left) for text, left, wide in cells]
        return self._set(wrapper, texts, font_pt, above=above, gap=gap)

    def _lines(self, wrapper: Wrapper, text: str, wide: float, font_pt: float) -> tuple[str, ...]:
        return wrapper.running_lines(text, (wide - CELL_GAP) / em_mm(font_pt))

    def _set(
        self, wrapper: Wrapper, texts: Sequence[tuple[tuple[str, ...], float]], font_pt: float, *,
        above: float = 0.0, gap: float = ROW_GAP,
    ) -> _Piece:  # fmt: skip
        lines: list[TextLine] = []
        height = 0.0
        for text, left in texts:
            rect = Rect(left, above + gap / 2, 0.0, block_height(len(text), font_pt))
            lines += (line for line in set_lines(wrapper, text, rect, font_pt, align="left") if line.text)
            height = max(height, rect.h)
        return _Piece(above + height + gap, tuple(lines))


def _columns() -> list[tuple[float, float]]:
    """Return where each column begins and how wide it is."""
    left, found = MARGIN_X, []
    for _, wide in COLUMNS:
        found.append((left, wide))
        left += wide
    return found
