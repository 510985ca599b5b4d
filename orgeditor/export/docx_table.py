"""A "Semula / Menjadi" table as a Word document: two columns, the head repeated on each page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from docx.document import Document
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from orgeditor.export.docx_article import STEP_MM, Line
from orgeditor.export.docx_file import (
    LEFT,
    MARGINS_MM,
    PAGE_MM,
    bytes_of,
    clean,
    element,
    keep_rows_whole,
    new_document,
    shape_table,
    twips,
)

_EDGES = ("top", "left", "bottom", "right", "insideV")
_THIN = 4
"""Eighths of a point."""
_ROOM = 40
"""Twentieths of a point above each row: on a new page one stands right below the head."""


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
    document = new_document()
    if title:
        _write_head(document.add_paragraph(), title)
    for introduction, rows in tables:
        for text in introduction:
            paragraph = document.add_paragraph(clean(text))
            paragraph.alignment = LEFT  # a title in capitals has few gaps to widen
            paragraph.paragraph_format.keep_with_next = True
        _add_table(document, heads, rows)
        document.add_paragraph()
    return bytes_of(document)


def _add_table(document: Document, heads: tuple[str, str], rows: Sequence[Pair]) -> None:
    width = twips((PAGE_MM[0] - MARGINS_MM[1] - MARGINS_MM[3]) / 2)
    table = document.add_table(rows=0, cols=2)
    shape_table(table, (width, width), _EDGES, _THIN)
    room = element("tblCellMar", element("top", w=_ROOM, type="dxa"))
    table._tbl.tblPr.insert_element_before(room, "w:tblLook")
    head = table.add_row()
    for cell, text in zip(head.cells, heads, strict=True):
        _write_head(cell.paragraphs[0], text)
        line = element("bottom", val="single", sz=_THIN, space=0, color="000000")
        cell._tc.get_or_add_tcPr().append(element("tcBorders", line))
    for row in rows:
        before, after = table.add_row().cells
        _write_line(before.paragraphs[0], row.before, strike=row.differs)
        _write_line(after.paragraphs[0], row.after, bold=row.differs)
    keep_rows_whole(table)
    table._tbl.tr_lst[0].trPr.append(element("tblHeader"))


def _write_head(paragraph: Paragraph, text: str) -> None:
    paragraph.style = "Judul Pasal"
    paragraph.add_run(clean(text)).bold = True


def _write_line(paragraph: Paragraph, line: Line | None, *, strike: bool = False, bold: bool = False) -> None:
    """Write a line with its number as text: the two columns count for themselves, and some numbers are missing."""
    if line is None:
        return
    text = line.text
    if line.level < 0:
        paragraph.style = "Judul Pasal"
    else:
        paragraph.alignment = LEFT  # a column is too narrow for even edges
    if line.level > 0:
        paragraph.style = "Butir"
        text = f"{line.marker}\t{text}"
        shape = paragraph.paragraph_format
        shape.left_indent, shape.first_line_indent = Mm(line.level * STEP_MM), Mm(-STEP_MM)
        shape.tab_stops.add_tab_stop(Mm(line.level * STEP_MM))
    run = paragraph.add_run(clean(text))
    run.font.strike, run.bold = strike or None, bold or None
