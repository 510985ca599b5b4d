"""The furniture of a page as text of Word, at its place on the page: frames, a table and a header.

A frame (w:framePr) is a paragraph that stands where it is told: its text is that of the document, not of a drawing, it
shows in the navigation pane and its styles can be changed, and nothing else moves when it grows. Lengths in mm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.section import Section
from docx.shared import Mm, Pt, Twips
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from orgeditor.export.docx_file import (
    CENTER,
    FONT,
    LEFT,
    add_style,
    clean,
    element,
    keep_rows_whole,
    properties_of,
    shape_table,
    twips,
)
from orgeditor.model.geometry import POINT_MM
from orgeditor.model.page import Block, Page, Table, TextLine
from orgeditor.model.records import DEFAULT_FONT

LEADING = 1.2
"""Height of a line in em."""
ABOVE_BASELINE = 0.8
"""Share of a line of exact height that Word keeps above the baseline."""
SPARE = 15.0
"""What a frame is wider than its text, so that a longer name has room, where the page has it."""
NEAR_EDGE = 5.0
EMPTY_PT = 8.0
"""Of the line in an empty cell: less than the cell is high."""
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_STYLES = (
    ("Judul Lampiran", LEFT, None),
    ("Nama Lampiran", CENTER, 0),
    ("Subjudul Bagan", LEFT, 1),
    ("Tanda Tangan", CENTER, None),
    ("Salinan", LEFT, None),
    ("Tanda Draf", LEFT, None),
    ("Paraf Koordinasi", LEFT, None),
    ("Nomor Halaman", CENTER, None),
)
"""Name, alignment, and level in the navigation pane."""


def add_styles(document: Document) -> None:
    """Add the styles of the frames; their sizes stand with the text, as each page has its own."""
    for name, align, outline in _STYLES:
        style = add_style(document, name, align)
        shape = style.paragraph_format
        shape.widow_control, shape.space_before, shape.space_after = False, Pt(0), Pt(0)
        if outline is not None:
            properties_of(style).append(element("outlineLvl", val=outline))
    document.styles["Tanda Draf"].font.bold = True


def add_frames(document: Document, page: Page, content_right: float) -> None:
    """Add heading, title, subtitle, signature, copy block and mark of a page that has them.

    `content_right` is the right margin's place.
    """
    mark = page.draft_mark
    if mark is not None:
        _add_frame(document, mark, "Tanda Draf", mark.rect.x, mark.rect.w + 2.0, page.font)
    if page.heading is not None:
        left = page.heading.rect.x
        _add_frame(document, page.heading, "Judul Lampiran", left, content_right - left + 2.0, page.font)
    if page.title is not None:
        center = page.title.rect.center.x
        half = min(center, page.width - center) - NEAR_EDGE
        if mark is not None and mark.rect.bottom > page.title.rect.y:
            half = min(half, center - mark.rect.right - 2.5)
        _add_frame(document, page.title, "Nama Lampiran", center - half, 2 * half, page.font, whole=True)
    if page.subtitle is not None:
        left = page.subtitle.rect.x
        width = content_right - left + 2.0
        _add_frame(document, page.subtitle, "Subjudul Bagan", left, width, page.font, whole=True)
    if page.signature is not None:
        center = _center(page.signature)
        widest = max(line.width for line in page.signature.lines)
        half = min(widest / 2 + SPARE, page.width - center - NEAR_EDGE)
        _add_frame(document, page.signature, "Tanda Tangan", center - half, 2 * half, page.font)
    if page.copy_block is not None:
        block = page.copy_block
        _add_frame(document, block, "Salinan", block.rect.x, block.rect.w + SPARE, page.font)


def add_initials(document: Document, table: Table, family: str) -> None:
    """Add the table of initials as a table of Word: its caption over all columns, an office and a cell each."""
    columns = list(pairwise([table.rect.x, *table.bars, table.rect.right]))
    rows = pairwise([table.rect.y, *table.rules, table.rect.bottom])
    made = document.add_table(rows=0, cols=len(columns))
    widths = [twips(right) - twips(left) for left, right in columns]
    shape_table(made, widths, _EDGES, round(table.width / POINT_MM * 8))
    _place_table(made, table)
    for number, (top, bottom) in enumerate(rows):
        row = made.add_row()
        row.height, row.height_rule = Twips(twips(bottom) - twips(top)), WD_ROW_HEIGHT_RULE.AT_LEAST
        cells = list(zip(row.cells, columns, strict=True))
        if number == 0:
            caption = row.cells[0].merge(row.cells[-1])
            cells = [(caption, (columns[0][0], columns[-1][1]))]
        for cell, (left, right) in cells:
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            inside = [line for line in table.lines if left <= line.x < right and top < line.baseline <= bottom]
            _write_cell(cell.paragraphs[0], inside, family, None if number == 0 else left)
    keep_rows_whole(made)


def write_header(section: Section, block: Block, page: Page, aside: float) -> None:
    """Write the header with a page's number, which Word counts from this one.

    `aside` is by how much the right margin is wider than the left one (mm): the number stands in the middle of the
    sheet, not of the text.
    """
    (line,) = block.lines
    before, _, after = line.text.partition(str(number_of(block)))
    paragraph = section.header.paragraphs[0]
    shape = paragraph.paragraph_format
    shape.left_indent, shape.right_indent = Mm(max(0.0, aside)), Mm(max(0.0, -aside))
    _space(paragraph, 0.0, line.font_pt)
    _write(paragraph, before, line, page.font)
    count = _write(paragraph, str(number_of(block)), line, page.font)
    field = element("fldSimple", instr=" PAGE ")
    count.element.addprevious(field)
    field.append(count.element)
    _write(paragraph, after, line, page.font)


def header_top(block: Block) -> float:
    """Return where the header with a page's number begins below the sheet's edge (mm)."""
    line = block.lines[0]
    return max(0.0, line.baseline - ABOVE_BASELINE * _line_mm(line.font_pt))  # on a page without a margin


def number_of(block: Block) -> int:
    """Return the number in "- 2 -"."""
    return int("".join(letter for letter in block.lines[0].text if letter.isdigit()))


def _add_frame(
    document: Document, block: Block, style: str, left: float, width: float, family: str, *, whole: bool = False
) -> None:
    """Add the lines of a block in a frame, each a paragraph, or all one paragraph with line breaks (`whole`)."""
    rows = list(_rows(block.lines))
    first = rows[0][0]
    place = {"x": max(1, twips(left)), "y": max(1, twips(first.baseline - ABOVE_BASELINE * _line_mm(first.font_pt)))}
    if whole:
        paragraph = _framed(document, style, width, place)
        _space(paragraph, 0.0, first.font_pt)
        _write(paragraph, "\n".join(line.text for row in rows for line in row), first, family)
        return
    above: float | None = None
    for row in rows:
        line = row[0]
        paragraph = _framed(document, style, width, place)
        for other in row[1:]:
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(other.x - left))
        _space(paragraph, 0.0 if above is None else line.baseline - above - _line_mm(line.font_pt), line.font_pt)
        if style != "Tanda Tangan" and line.x - left > 0.1:  # that one is centred
            paragraph.paragraph_format.left_indent = Mm(line.x - left)
        _write(paragraph, "\t".join(part.text for part in row), line, family)
        above = line.baseline


def _framed(document: Document, style: str, width: float, place: dict[str, int]) -> Paragraph:
    """Return a new paragraph in a frame at a place of the page (twips). Those that follow each other share the frame
    where it is the same."""
    paragraph = document.add_paragraph(style=style)
    frame = element("framePr", w=twips(width), hSpace=0, wrap="around", vAnchor="page", hAnchor="page", **place)
    properties_of(paragraph).append(frame)  # only the style stands before it
    return paragraph


def _rows(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """Yield the lines that stand beside each other, from the top."""
    row: list[TextLine] = []
    for line in lines:
        if row and line.baseline > row[0].baseline + 0.1:
            yield row
            row = []
        row.append(line)
    yield row


def _place_table(made: WordTable, table: Table) -> None:
    """Let a table stand at its place on the page, its cells without margins."""
    properties = made._tbl.tblPr
    place = element(
        "tblpPr", leftFromText=0, rightFromText=0, vertAnchor="page", horzAnchor="page", tblpX=twips(table.rect.x),
        tblpY=twips(table.rect.y),
    )  # fmt: skip
    properties.insert_element_before(place, "w:tblW")
    margins = [element(side, w=0, type="dxa") for side in ("left", "right")]
    properties.insert_element_before(element("tblCellMar", *margins), "w:tblLook")


def _write_cell(paragraph: Paragraph, lines: Sequence[TextLine], family: str, left: float | None) -> None:
    """Write what stands in a cell with that left edge, None for centred.

    It is indented, as programs do not agree whether the margin of a cell moves the whole table.
    """
    paragraph.style = "Paraf Koordinasi"
    _space(paragraph, 0.0, lines[0].font_pt if lines else EMPTY_PT)
    if not lines:
        return
    if left is None:
        paragraph.alignment = CENTER
    else:
        paragraph.paragraph_format.left_indent = Mm(lines[0].x - left)
    _write(paragraph, "\n".join(line.text for line in lines), lines[0], family)


def _write(paragraph: Paragraph, text: str, line: TextLine, family: str) -> Run:
    """Write text in size, weight and, where it is not the document's, font of a line."""
    run = paragraph.add_run(clean(text))
    if family not in (DEFAULT_FONT, FONT):  # the bundled one has the widths of Word's
        run.font.name = family
    run.bold = line.bold or None
    run.font.size = Pt(round(2 * line.font_pt) / 2)
    return run


def _space(paragraph: Paragraph, before: float, font_pt: float) -> None:
    """Give a paragraph of one line size its space above (mm) and lines of exact height."""
    shape = paragraph.paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Mm(max(0.0, before)), Mm(0), Mm(_line_mm(font_pt))


def _line_mm(font_pt: float) -> float:
    return LEADING * font_pt * POINT_MM


def _center(block: Block) -> float:
    line = block.lines[0]
    return line.x + line.width / 2
