"""Pages as a Word document: text that can be edited at its place, the chart as a picture at its size and place.

Each page is a section with its paper and margins. Heading, title, signature and the other furniture are text of Word
(docx_blocks.py), the chart with its legend is one picture (docx_picture.py) that stands on the page.
"""

from __future__ import annotations

from collections.abc import Sequence

from orgeditor.export.chart_words import chart_words
from orgeditor.export.crop import chart_part
from orgeditor.export.docx_blocks import frames_of, header_of, number_of, styles, table_of
from orgeditor.export.docx_parts import FONT, HEAD, MAIN, package_of, reference, section_of, styles_part
from orgeditor.export.docx_picture import inline, standing
from orgeditor.export.png import png_steps
from orgeditor.export.steps import ExportError, Steps, finished
from orgeditor.export.svg import svg_bytes
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Page
from orgeditor.model.records import DEFAULT_FONT

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
    bodies: list[tuple[str, str]] = []
    sections: list[str] = []
    pictures: dict[str, bytes] = {}
    headers: dict[str, str] = {}
    for count, (page, edges) in enumerate(zip(pages, margins, strict=True), 1):
        picture = ""
        part = chart_part(page, AROUND_MM)
        if part is not None:
            chart, area = part
            svg, png = f"image{count}.svg", f"image{count}.png"
            pictures[svg] = svg_bytes(chart, title, outlines=True)
            steps = png_steps(chart, DPI, BAND_PIXELS)
            while png not in pictures:
                try:
                    yield (count - 1 + next(steps)) / len(pages)
                except StopIteration as end:
                    pictures[png] = end.value
            picture = (inline if chart_only else standing)(png, svg, area, count, chart_words(page))
            edges = _with_room(area, page, edges) if chart_only else edges
        bodies.append(("" if chart_only else _text(page, edges), picture))
        sections.append(_section(page, edges, headers if numbered else None))
    # A section ends with a paragraph that holds it: the one with the picture. The last stands behind all.
    body = "".join(
        text + _holder(picture, section, in_line=chart_only)
        for (text, picture), section in zip(bodies, [*sections[:-1], ""], strict=True)
    )
    named = {name: f'{HEAD}<w:hdr xmlns:w="{MAIN}">{content}</w:hdr>' for content, name in headers.items()}
    more = {"styles": styles_part(styles()), "settings": _settings(), "fontTable": _font_table(), **named}
    return package_of(body, more, section=sections[-1], pictures=pictures, title=title)


def _check_size(page: Page) -> None:
    if max(page.width, page.height) > LARGEST_MM:
        raise ExportError(
            f"Halaman {page.width:.0f} x {page.height:.0f} mm melebihi halaman terbesar Word (558 x 558 mm); "
            "ekspor sebagai PDF atau SVG."
        )


def _text(page: Page, margins: Margins) -> str:
    frames = frames_of(page, page.width - margins[1])
    if page.initials is None:
        return frames
    # LibreOffice loses frames that stand before a table, and the break before a section that begins with one.
    return _holder() + table_of(page.initials, page.font) + _holder() + frames


def _section(page: Page, margins: Margins, headers: dict[str, str] | None) -> str:
    """Return the section of a page. `headers` are the names of headers by content, in which it finds or enters its own;
    None where no page of the document has one."""
    if headers is None:
        return section_of(page.width, page.height, margins)
    content, head, numbers = _holder(), 10.0, ""
    if page.number is not None:
        content, head = header_of(page.number, page, margins)
        numbers = f'<w:pgNumType w:start="{number_of(page.number)}"/>'
    name = headers.setdefault(content, f"header{len(headers) + 1}")
    linked = f'<w:headerReference w:type="default" r:id="{reference(name)}"/>'
    return section_of(page.width, page.height, margins, head=head, headers=linked, numbers=numbers)


def _holder(picture: str = "", section: str = "", *, in_line: bool = False) -> str:
    """Return the paragraph that a picture is in and that ends a section: too flat to be seen, if not by its picture."""
    height = 'w:line="240" w:lineRule="auto"' if in_line else 'w:line="20" w:lineRule="exact"'
    small = '<w:sz w:val="2"/><w:szCs w:val="2"/>'
    return (
        f'<w:p><w:pPr><w:spacing w:before="0" w:after="0" {height}/><w:jc w:val="{"center" if in_line else "left"}"/>'
        f"<w:rPr>{small}</w:rPr>{section}</w:pPr>{picture}</w:p>"
    )


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


def _settings() -> str:
    """Return the settings: a document of Word 2013 and newer, else it opens in compatibility mode."""
    return (
        f'{HEAD}<w:settings xmlns:w="{MAIN}"><w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
    )


def _font_table() -> str:
    """Return the fonts: where Bookman Old Style is missing, the one of our PDF stands in."""
    return (
        f'{HEAD}<w:fonts xmlns:w="{MAIN}"><w:font w:name="{FONT}"><w:altName w:val="{DEFAULT_FONT}"/>'
        '<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )
