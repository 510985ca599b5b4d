"""A "Semula / Menjadi" table as a Word document: two columns, the head repeated on each page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from orgeditor.export.docx_article import STEP_MM, Line
from orgeditor.export.docx_parts import MARGINS_MM, PAGE_MM, package_of, paragraph, twips

_EDGES = ("top", "left", "bottom", "right", "insideV")


class Pair(Protocol):
    """Two lines beside each other, None where one side has nothing; `differs` where they do not say the same."""

    @property
    def before(self) -> Line | None: ...
    @property
    def after(self) -> Line | None: ...
    @property
    def differs(self) -> bool: ...


def table_docx_bytes(
    title: str, heads: tuple[str, str], tables: Iterable[tuple[Sequence[str], Sequence[Pair]]]
) -> bytes:
    """Return the document: a title, then tables, each below the paragraphs that introduce it.

    In the rows that differ what goes is struck through and what comes is bold, so that it is seen in black and white.
    """
    body = paragraph(title, "JudulPasal", run="<w:b/>") if title else ""
    for introduction, rows in tables:
        body += "".join(map(paragraph, introduction)) + _table(heads, rows) + paragraph("")
    return package_of(body)


def _table(heads: tuple[str, str], rows: Sequence[Pair]) -> str:
    width = (PAGE_MM[0] - MARGINS_MM[1] - MARGINS_MM[3]) / 2
    edges = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for edge in _EDGES)
    grid = f'<w:gridCol w:w="{twips(width)}"/>' * 2
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{2 * twips(width)}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{_head(heads, width)}{''.join(_row(row, width) for row in rows)}</w:tbl>"
    )


def _head(heads: tuple[str, str], width: float) -> str:
    cells = "".join(
        _cell(paragraph(head, "JudulPasal", run="<w:b/>"), width, '<w:tcBorders><w:bottom w:val="single" w:sz="4"'
              ' w:space="0" w:color="000000"/></w:tcBorders>')
        for head in heads
    )  # fmt: skip
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _row(row: Pair, width: float) -> str:
    cells = "".join(
        _cell(_line(line, mark if row.differs else ""), width)
        for line, mark in ((row.before, "<w:strike/>"), (row.after, "<w:b/>"))
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _cell(content: str, width: float, properties: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{properties}</w:tcPr>{content}</w:tc>'


def _line(line: Line | None, run: str) -> str:
    """Return a line with its number as text: the two columns count for themselves, and some numbers are missing."""
    if line is None:
        return paragraph("")
    left_aligned = '<w:jc w:val="left"/>'  # a column is too narrow for even edges
    if line.level < 0:
        return paragraph(line.text, "JudulPasal", run=run)
    if line.level == 0:
        return paragraph(line.text, "Normal", left_aligned, run)
    left, hanging = twips(line.level * STEP_MM), twips(STEP_MM)
    indent = f'<w:tabs><w:tab w:val="left" w:pos="{left}"/></w:tabs><w:ind w:left="{left}" w:hanging="{hanging}"/>'
    return paragraph(f"{line.marker}\t{line.text}", "Butir", indent + left_aligned, run)
