"""What the Word documents have in common: F4, Bookman Old Style 12, the styles of articles; made with python-docx.

What python-docx has no name for are elements of our own (`element`), by the names of ECMA-376. These modules are
imported only where a document is written: python-docx brings lxml.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, Twips
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

from orgeditor.model.records import DEFAULT_FONT

FONT, SIZE_PT = "Bookman Old Style", 12
PAGE_MM, MARGINS_MM = (215, 330), (20, 20, 25, 20)
"""F4; top, right, bottom, left: the page that charts have too."""
FOOTER_MM = 10.0
LONGEST_TITLE = 255
"""Letters that a property of a document may have."""
CENTER, LEFT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT

_DATE = (1980, 1, 1, 0, 0, 0)
"""Of the parts of the package: the same article gives the same bytes."""
_USED = {
    getattr(RELATIONSHIP_TYPE, name)
    for name in ("OFFICE_DOCUMENT", "CORE_PROPERTIES", "STYLES", "SETTINGS", "NUMBERING", "THEME")
}
"""Of what python-docx's empty document links to; the rest is a picture of it and what old Words wrote beside."""
_BAD = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


def new_document(title: str = "") -> Document:
    """Return an empty document: F4 upright, with the styles of articles; `title` is what it says it is called."""
    document = docx.Document()
    package = document.part.package
    for links in (document.part.rels, package.rels):
        for key in [key for key, link in links.items() if link.reltype not in _USED]:
            del links[key]
    # A document of Word 2013 and newer, else it opens in compatibility mode.
    mode = element("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    _refill(document.settings.element, element("compat", mode))
    _refill(document.part.numbering_part.element)
    _add_font(document)
    _refill(package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).element)
    properties = document.core_properties
    properties.title, properties.author, properties.language = clean(title)[:LONGEST_TITLE], "orgeditor", "id-ID"
    _set_styles(document)
    set_page(document.sections[0], *PAGE_MM, MARGINS_MM)
    return document


def bytes_of(document: Document) -> bytes:
    """Return a document as the bytes of a .docx; the same one gives the same bytes, at any time of day."""
    saved, settled = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(settled, "w") as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _DATE), source.read(name), zipfile.ZIP_DEFLATED)
    return settled.getvalue()


def set_page(
    section: Section, width: float, height: float, margins: tuple[float, float, float, float], head: float = 10.0
) -> None:
    """Give a section its page, its margins (top, right, bottom, left) and the place of its header, all in mm.

    A page wider than high is landscape.
    """
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.orientation = WD_ORIENT.LANDSCAPE if width > height else WD_ORIENT.PORTRAIT
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = map(Mm, margins)
    section.header_distance, section.footer_distance = Mm(head), Mm(FOOTER_MM)


def add_style(document: Document, name: str, align: WD_ALIGN_PARAGRAPH | None = None) -> ParagraphStyle:
    """Return a new style of paragraphs that Word offers beside Normal."""
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    style.paragraph_format.alignment = align
    return style


def element(tag: str, *children: Any, **values: object) -> Any:
    """Return an element of WordprocessingML with its attributes: `element("start", val=1)`."""
    made = OxmlElement(f"w:{tag}", {qn(f"w:{name}"): clean(str(value)) for name, value in values.items()})
    made.extend(children)
    return made


def properties_of(paragraph: Paragraph | ParagraphStyle) -> Any:
    """Return the element that holds the properties of a paragraph or style."""
    return paragraph.paragraph_format.element.get_or_add_pPr()


def shape_table(table: Table, widths: Sequence[int], edges: Sequence[str], eighths: int) -> None:
    """Give a table without rows the widths of its columns (twips), which stay, and some of its edges (1/8 pt)."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Twips(width)
    properties = table._tbl.tblPr
    whole = properties.find(qn("w:tblW"))
    whole.set(qn("w:w"), str(sum(widths)))
    whole.set(qn("w:type"), "dxa")
    lines = [element(edge, val="single", sz=eighths, space=0, color="000000") for edge in edges]
    properties.insert_element_before(element("tblBorders", *lines), "w:tblLayout")


def keep_rows_whole(table: Table) -> None:
    """Let no page end within a row."""
    for row in table._tbl.tr_lst:
        row.get_or_add_trPr().insert(0, element("cantSplit"))


def clean(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return _BAD.sub("", text)


def twips(mm: float) -> int:
    """Return a length in Word's twentieths of a point."""
    return int(Mm(mm).twips)


def _set_styles(document: Document) -> None:
    """Leave the four styles that every document has, in our font, and add those of articles."""
    styles = document.styles.element
    letters = element(
        "rPr", element("rFonts", ascii=FONT, hAnsi=FONT, cs=FONT), element("sz", val=2 * SIZE_PT),
        element("szCs", val=2 * SIZE_PT), element("lang", val="id-ID"),
    )  # fmt: skip
    _refill(styles.find(qn("w:docDefaults")), element("rPrDefault", letters))
    for style in styles.style_lst:
        if style.get(qn("w:default")) is None:
            styles.remove(style)
    normal = document.styles["Normal"].paragraph_format
    normal.space_before, normal.space_after, normal.line_spacing = Pt(0), Pt(3), 1.15
    normal.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    heading = add_style(document, "Judul Pasal", CENTER).paragraph_format
    heading.keep_with_next, heading.space_before, heading.space_after = True, Pt(6), Pt(6)
    add_style(document, "Butir")


def _add_font(document: Document) -> None:
    """Say what stands in where Bookman Old Style is missing: the font of our PDF."""
    font = element(
        "font", element("altName", val=DEFAULT_FONT), element("family", val="roman"), element("pitch", val="variable"),
        name=FONT,
    )  # fmt: skip
    place = PackURI("/word/fontTable.xml")
    part = XmlPart(place, CONTENT_TYPE.WML_FONT_TABLE, element("fonts", font), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FONT_TABLE)


def _refill(parent: Any, *children: Any) -> None:
    """Put children where others were."""
    for child in list(parent):
        parent.remove(child)
    parent.extend(children)
