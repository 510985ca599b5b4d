"""An article as a Word document: Bookman Old Style 12 on F4, items as paragraphs with numbers that Word counts.

The few parts of the package are written here (ECMA-376): libraries for it bring a compiled XML parser, for reading.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from typing import Protocol
from xml.sax.saxutils import escape

FONT, SIZE_PT = "Bookman Old Style", 12
PAGE_MM, MARGINS_MM = (215, 330), (20, 20, 25, 20)
"""F4; top, right, bottom, left: the page that charts have too."""
STEP_MM = 7.5
"""Indentation of a level; its number hangs in it."""
_DATE = (1980, 1, 1, 0, 0, 0)
"""Of the parts of the package: the same article gives the same bytes."""
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BAD = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""
DEEPEST = 9
"""Levels of a list of Word."""


class Line(Protocol):
    """A line of an article: level (-1 heading, 0 running text, from 1 items), marker as shown ("a.") and text."""

    @property
    def level(self) -> int: ...
    @property
    def marker(self) -> str: ...
    @property
    def text(self) -> str: ...


def docx_bytes(lines: Sequence[Line]) -> bytes:
    """Return the document of an article."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": _relationships({"styles": "styles.xml", "numbering": "numbering.xml"}),
        "word/document.xml": _document(lines),
        "word/styles.xml": _styles(),
        "word/numbering.xml": _numbering(lines),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _DATE), text.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _document(lines: Sequence[Line]) -> str:
    (width, height), (top, right, bottom, left) = PAGE_MM, MARGINS_MM
    page = (
        f'<w:sectPr><w:pgSz w:w="{_twips(width)}" w:h="{_twips(height)}"/>'
        f'<w:pgMar w:top="{_twips(top)}" w:right="{_twips(right)}" w:bottom="{_twips(bottom)}"'
        f' w:left="{_twips(left)}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    body = "".join(map(_paragraph, lines))
    return f'{_HEAD}<w:document xmlns:w="{_MAIN}"><w:body>{body}{page}</w:body></w:document>'


def _paragraph(line: Line) -> str:
    style, number = "Normal", ""
    if line.level < 0:
        style = "JudulPasal"
    elif line.level:
        style = "Butir"
        number = f'<w:numPr><w:ilvl w:val="{min(line.level, DEEPEST) - 1}"/><w:numId w:val="1"/></w:numPr>'
    text = escape(_BAD.sub("", line.text))
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{number}</w:pPr>'
        f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def _numbering(lines: Sequence[Line]) -> str:
    """Return the list: each level counts as the first marker of that level shows."""
    shown: dict[int, str] = {}
    for line in lines:
        if line.level > 0:
            shown.setdefault(min(line.level, DEEPEST), line.marker)
    levels = "".join(_level(level, shown.get(level, "1.")) for level in range(1, DEEPEST + 1))
    return (
        f'{_HEAD}<w:numbering xmlns:w="{_MAIN}"><w:abstractNum w:abstractNumId="0">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _level(level: int, marker: str) -> str:
    value = re.search(r"\w+", marker)
    form = "lowerLetter" if value and value.group().isalpha() else "decimal"
    text = re.sub(r"\w+", f"%{level}", marker, count=1)
    return (
        f'<w:lvl w:ilvl="{level - 1}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{_twips(level * STEP_MM)}" w:hanging="{_twips(STEP_MM)}"/>'
        "</w:pPr></w:lvl>"
    )


def _styles() -> str:
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>'
    heading = '<w:spacing w:before="120" w:after="120"/>'
    spacing = '<w:spacing w:before="0" w:after="60" w:line="276" w:lineRule="auto"/>'

    def style(key: str, name: str, properties: str, default: str = "") -> str:
        based = "" if default else '<w:basedOn w:val="Normal"/>'
        return (
            f'<w:style w:type="paragraph"{default} w:styleId="{key}"><w:name w:val="{name}"/>{based}<w:qFormat/>'
            f"<w:pPr>{properties}</w:pPr></w:style>"
        )

    return (
        f'{_HEAD}<w:styles xmlns:w="{_MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}'
        f'<w:sz w:val="{2 * SIZE_PT}"/><w:szCs w:val="{2 * SIZE_PT}"/><w:lang w:val="id-ID"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
        + style("Normal", "Normal", f'{spacing}<w:jc w:val="both"/>', ' w:default="1"')
        + style("JudulPasal", "Judul Pasal", f'<w:keepNext/>{heading}<w:jc w:val="center"/>')
        + style("Butir", "Butir", "")
        + "</w:styles>"
    )


def _content_types() -> str:
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD_TYPE}.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"))
    )
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{parts}</Types>'
    )


def _relationships(targets: dict[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'


def _twips(mm: float) -> int:
    return round(mm * 1440 / 25.4)
