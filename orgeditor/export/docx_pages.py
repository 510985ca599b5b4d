"""Pages as a Word document: text that can be edited at its place, the chart as a picture at its size and place.

Each page is a section with its paper and margins. Heading, title, signature and the other furniture are text of Word
(docx_blocks.py), the chart with its legend is one picture (docx_picture.py) that stands on the page.
"""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from orgeditor.export.chart_words import chart_words
from orgeditor.export.crop import chart_part
from orgeditor.export.docx_blocks import add_frames, add_initials, add_styles, header_top, number_of, write_header
from orgeditor.export.docx_file import CENTER, LEFT, bytes_of, element, new_document, properties_of, set_page
from orgeditor.export.docx_picture import add_picture
from orgeditor.export.png import png_steps
from orgeditor.export.steps import ExportError, Steps, finished
from orgeditor.export.svg import svg_bytes
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Page

Margins = tuple[float, float, float, float]
"""Top, right, bottom, left, in mm."""
DPI = 300
LARGEST_MM = 558.8
"""22 inches: Word knows no larger page, and no larger picture."""
AROUND_MM = 1.0
"""Paper round the chart in its picture: pens and dots reach beyond the places that they are drawn at."""
LINE_MM = 1.0
"""Of the page's height for the line that holds a picture, beside the picture."""
BAND_PIXELS = 5_000_000


def docx_bytes(pages: Sequence[Page], margins: Sequence[Margins], title: str, *, chart_only: bool = False) -> bytes:
    """Return the document; see `docx_steps`."""
    return finished(docx_steps(pages, margins, title, chart_only=chart_only))


def docx_steps(pages: Sequence[Page], margins: Sequence[Margins], title: str, *, chart_only: bool = False) -> Steps:
    """Make a Word document of pages with their margins, step by step.

    `chart_only` leaves all text out: the chart is a picture in the line, to be copied into another document. Raises
    ExportError for a page that is larger than Word's largest, ValueError without pages.
    """
    if not pages:
        raise ValueError("no pages")
    for page in pages:
        _check_size(page)
    numbered = any(page.number is not None for page in pages) and not chart_only
    document = new_document(title)
    add_styles(document)
    for count, (page, edges) in enumerate(zip(pages, margins, strict=True), 1):
        part = chart_part(page, AROUND_MM)
        png = svg = b""
        if part is not None:
            svg = svg_bytes(part[0], title, outlines=True)
            steps = png_steps(part[0], DPI, BAND_PIXELS)
            while not png:
                try:
                    yield (count - 1 + next(steps)) / len(pages)
                except StopIteration as end:
                    png = end.value
            edges = _with_room(part[1], page, edges) if chart_only else edges
        _begin_section(document, page, edges, numbered=numbered)
        if not chart_only:
            _add_text(document, page, edges)
        # A section ends with a paragraph that holds it: the one with the picture. The last stands behind all.
        if count < len(pages):
            document.add_section()
            holder = document.paragraphs[-1]
        else:
            holder = document.add_paragraph()
        _flatten(holder, in_line=chart_only)
        if part is not None:
            add_picture(holder, png, svg, part[1], count, chart_words(page), in_line=chart_only)
    return bytes_of(document)


def _check_size(page: Page) -> None:
    if max(page.width, page.height) > LARGEST_MM:
        raise ExportError(
            f"Halaman {page.width:.0f} x {page.height:.0f} mm melebihi halaman terbesar Word (558 x 558 mm); "
            "ekspor sebagai PDF atau SVG."
        )


def _begin_section(document: Document, page: Page, margins: Margins, *, numbered: bool) -> None:
    """Give the last section the paper, margins and header of a page; `numbered` where any page of the document has one.

    A section without a header of its own would show that of the section before.
    """
    section = document.sections[-1]
    properties = document.element.body.sectPr
    properties.remove_all("w:pgNumType")
    set_page(section, page.width, page.height, margins)
    if not numbered:
        return
    section.header.is_linked_to_previous = False
    section.header.paragraphs[0].style = "Nomor Halaman"
    if page.number is None:
        _flatten(section.header.paragraphs[0])
        return
    set_page(section, page.width, page.height, margins, header_top(page.number))
    properties.insert_element_before(element("pgNumType", start=number_of(page.number)), "w:cols")
    write_header(section, page.number, page, margins[1] - margins[3])


def _add_text(document: Document, page: Page, margins: Margins) -> None:
    """Add the furniture of a page."""
    if page.initials is not None:
        # LibreOffice loses frames that stand before a table, and the break before a section that begins with one.
        _flatten(document.add_paragraph())
        add_initials(document, page.initials, page.font)
        _flatten(document.add_paragraph())
    add_frames(document, page, page.width - margins[1])


def _flatten(holder: Paragraph, *, in_line: bool = False) -> None:
    """Make a paragraph without text too flat to be seen, if not by the picture that is in its line."""
    shape = holder.paragraph_format
    shape.space_before, shape.space_after = Pt(0), Pt(0)
    shape.line_spacing = 1.0 if in_line else Pt(1)
    holder.alignment = CENTER if in_line else LEFT
    sign = element("rPr", element("sz", val=2), element("szCs", val=2))
    properties_of(holder).insert_element_before(sign, "w:sectPr")


def _with_room(area: Rect, page: Page, margins: Margins) -> Margins:
    """Return the margins, narrower where they leave no room for a picture."""
    top, right, bottom, left = margins
    top, bottom = _within(page.height - area.h - LINE_MM, top, bottom)
    left, right = _within(page.width - area.w, left, right)
    return top, right, bottom, left


def _within(free: float, first: float, last: float) -> tuple[float, float]:
    """Return two margins that are together no wider than what is free, as much alike as they may be."""
    free = max(0.0, free)
    if first + last > free:
        first = min(first, max(free / 2, free - last))
        last = free - first
    return first, last
