"""The furniture of a page as text of Word, at its place on the page: frames, a table and a header.

A frame (w:framePr) is a paragraph that stands where it is told: its text is that of the document, not of a drawing, it
shows in the navigation pane and its styles can be changed, and nothing else moves when it grows. Lengths in mm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from orgeditor.export.docx_parts import FONT, letters, paragraph, style_of, twips
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


def word_font(family: str) -> str:
    """Return the font that Word uses for a page's: Bookman Old Style for the bundled one, which has its widths."""
    return FONT if family == DEFAULT_FONT else family


def styles() -> str:
    """Return the styles of the frames; their sizes stand with the text, as each page has its own."""
    kept = '<w:widowControl w:val="0"/>'
    plain, left, centred = '<w:spacing w:before="0" w:after="0"/>', '<w:jc w:val="left"/>', '<w:jc w:val="center"/>'
    return (
        style_of("JudulLampiran", "Judul Lampiran", f"{kept}{plain}{left}")
        + style_of("NamaLampiran", "Nama Lampiran", f'{kept}{plain}{centred}<w:outlineLvl w:val="0"/>')
        + style_of("SubjudulBagan", "Subjudul Bagan", f'{kept}{plain}{left}<w:outlineLvl w:val="1"/>')
        + style_of("TandaTangan", "Tanda Tangan", f"{kept}{plain}{centred}")
        + style_of("Salinan", "Salinan", f"{kept}{plain}{left}")
        + style_of("TandaDraf", "Tanda Draf", f"{kept}{plain}{left}", "<w:b/>")
        + style_of("ParafKoordinasi", "Paraf Koordinasi", f"{kept}{plain}{left}")
        + style_of("NomorHalaman", "Nomor Halaman", f"{kept}{plain}{centred}")
    )


def frames_of(page: Page, content_right: float) -> str:
    """Return heading, title, subtitle, signature, copy block and mark of a page that has them.

    `content_right` is the right margin's place.
    """
    parts = []
    mark = page.draft_mark
    if mark is not None:
        parts.append(_frame(mark, "TandaDraf", mark.rect.x, mark.rect.w + 2.0, page.font))
    if page.heading is not None:
        left = page.heading.rect.x
        parts.append(_frame(page.heading, "JudulLampiran", left, content_right - left + 2.0, page.font))
    if page.title is not None:
        center = page.title.rect.center.x
        half = min(center, page.width - center) - NEAR_EDGE
        if mark is not None and mark.rect.bottom > page.title.rect.y:
            half = min(half, center - mark.rect.right - 2.5)
        parts.append(_frame(page.title, "NamaLampiran", center - half, 2 * half, page.font, whole=True))
    if page.subtitle is not None:
        left = page.subtitle.rect.x
        parts.append(_frame(page.subtitle, "SubjudulBagan", left, content_right - left + 2.0, page.font, whole=True))
    if page.signature is not None:
        center = _center(page.signature)
        widest = max(line.width for line in page.signature.lines)
        half = min(widest / 2 + SPARE, page.width - center - NEAR_EDGE)
        parts.append(_frame(page.signature, "TandaTangan", center - half, 2 * half, page.font))
    if page.copy_block is not None:
        block = page.copy_block
        parts.append(_frame(block, "Salinan", block.rect.x, block.rect.w + SPARE, page.font))
    return "".join(parts)


def table_of(table: Table, family: str) -> str:
    """Return the table of initials as a table of Word: its caption over all columns, an office and a cell each."""
    columns = [table.rect.x, *table.bars, table.rect.right]
    rows = [table.rect.y, *table.rules, table.rect.bottom]
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="{round(table.width / POINT_MM * 8)}" w:space="0" w:color="000000"/>'
        for edge in _EDGES
    )
    widths = [twips(right) - twips(left) for left, right in pairwise(columns)]
    body = ""
    for number, (top, bottom) in enumerate(pairwise(rows)):
        spans = [(columns[0], columns[-1])] if number == 0 else list(pairwise(columns))
        cells = ""
        for left, right in spans:
            inside = [line for line in table.lines if left <= line.x < right and top < line.baseline <= bottom]
            span = f'<w:gridSpan w:val="{len(widths)}"/>' if number == 0 else ""
            cells += (
                f'<w:tc><w:tcPr><w:tcW w:w="{twips(right) - twips(left)}" w:type="dxa"/>{span}'
                f'<w:vAlign w:val="center"/></w:tcPr>{_cell(inside, family, None if number == 0 else left)}</w:tc>'
            )
        height = f'<w:trHeight w:val="{twips(bottom) - twips(top)}" w:hRule="atLeast"/>'
        body += f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{cells}</w:tr>"
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        '<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" w:horzAnchor="page"'
        f' w:tblpX="{twips(table.rect.x)}" w:tblpY="{twips(table.rect.y)}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def header_of(block: Block, page: Page, margins: tuple[float, float, float, float]) -> tuple[str, float]:
    """Return the header with a page's number, which Word counts, and where it begins below the sheet's edge."""
    (line,) = block.lines
    before, _, after = line.text.partition(str(number_of(block)))
    aside = margins[1] - margins[3]  # the number stands in the middle of the sheet, not of the text
    indent = f'<w:ind w:left="{twips(max(0.0, aside))}" w:right="{twips(max(0.0, -aside))}"/>'
    look = _look(line, page.font)
    count = f'<w:fldSimple w:instr=" PAGE ">{letters(str(number_of(block)), look)}</w:fldSimple>'
    shown = (
        f'<w:p><w:pPr><w:pStyle w:val="NomorHalaman"/>{_spacing(0.0, line.font_pt)}{indent}</w:pPr>'
        f"{letters(before, look)}{count}{letters(after, look)}</w:p>"
    )
    return shown, line.baseline - ABOVE_BASELINE * _line_mm(line.font_pt)


def number_of(block: Block) -> int:
    """Return the number in "- 2 -"."""
    return int("".join(letter for letter in block.lines[0].text if letter.isdigit()))


def _frame(block: Block, style: str, left: float, width: float, family: str, *, whole: bool = False) -> str:
    """Return the lines of a block in a frame, each a paragraph, or all one paragraph with line breaks (`whole`)."""
    rows = list(_rows(block.lines))
    first = rows[0][0]
    top = first.baseline - ABOVE_BASELINE * _line_mm(first.font_pt)
    frame = (
        f'<w:framePr w:w="{twips(width)}" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page"'
        f' w:x="{max(1, twips(left))}" w:y="{max(1, twips(top))}"/>'
    )
    if whole:
        text = "\n".join(line.text for row in rows for line in row)
        return paragraph(text, style, frame + _spacing(0.0, first.font_pt), _look(first, family))
    found = ""
    above: float | None = None
    for row in rows:
        line = row[0]
        before = 0.0 if above is None else line.baseline - above - _line_mm(line.font_pt)
        stops = "".join(f'<w:tab w:val="left" w:pos="{twips(other.x - left)}"/>' for other in row[1:])
        indent = 0.0 if style == "TandaTangan" else line.x - left  # that one is centred
        properties = frame + (f"<w:tabs>{stops}</w:tabs>" if stops else "") + _spacing(before, line.font_pt)
        properties += f'<w:ind w:left="{twips(indent)}"/>' if indent > 0.1 else ""
        found += paragraph("\t".join(part.text for part in row), style, properties, _look(line, family))
        above = line.baseline
    return found


def _rows(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """Yield the lines that stand beside each other, from the top."""
    row: list[TextLine] = []
    for line in lines:
        if row and line.baseline > row[0].baseline + 0.1:
            yield row
            row = []
        row.append(line)
    yield row


def _cell(lines: Sequence[TextLine], family: str, left: float | None) -> str:
    """Return what stands in a cell with that left edge, None for centred.

    It is indented, as programs do not agree whether the margin of a cell moves the whole table.
    """
    if not lines:
        return paragraph("", "ParafKoordinasi", _spacing(0.0, EMPTY_PT))
    place = '<w:jc w:val="center"/>' if left is None else f'<w:ind w:left="{twips(lines[0].x - left)}"/>'
    text = "\n".join(line.text for line in lines)
    return paragraph(text, "ParafKoordinasi", _spacing(0.0, lines[0].font_pt) + place, _look(lines[0], family))


def _look(line: TextLine, family: str) -> str:
    """Return size, weight and, where it is not the document's, font of a line."""
    name = word_font(family)
    font = "" if name == FONT else f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:cs="{name}"/>'
    size = round(2 * line.font_pt)
    return f'{font}{"<w:b/>" if line.bold else ""}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _spacing(before: float, font_pt: float) -> str:
    height = twips(_line_mm(font_pt))
    return f'<w:spacing w:before="{twips(max(0.0, before))}" w:after="0" w:line="{height}" w:lineRule="exact"/>'


def _line_mm(font_pt: float) -> float:
    return LEADING * font_pt * POINT_MM


def _center(block: Block) -> float:
    line = block.lines[0]
    return line.x + line.width / 2
