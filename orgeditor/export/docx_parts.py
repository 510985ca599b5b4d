"""A Word document as the few parts that it needs (ECMA-376): F4, Bookman Old Style 12.

They are written here: libraries for it bring a compiled XML parser, for reading.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

FONT, SIZE_PT = "Bookman Old Style", 12
PAGE_MM, MARGINS_MM = (215, 330), (20, 20, 25, 20)
"""F4; top, right, bottom, left: the page that charts have too."""
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DATE = (1980, 1, 1, 0, 0, 0)
"""Of the parts of the package: the same article gives the same bytes."""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_BAD = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


def package_of(body: str, more: Mapping[str, str] | None = None) -> bytes:
    """Return the document with a body; `more` are further parts by name ("numbering"), each of that kind."""
    named = {"styles": _styles(), **(more or {})}
    parts = {
        "[Content_Types].xml": _content_types(["document", *named]),
        "_rels/.rels": _relationships({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": _relationships({name: f"{name}.xml" for name in named}),
        "word/document.xml": _document(body),
        **{f"word/{name}.xml": text for name, text in named.items()},
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _DATE), text.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return file.getvalue()


def paragraph(text: str, style: str = "Normal", properties: str = "", run: str = "") -> str:
    """Return a paragraph of a style; `properties` and `run` are those of paragraph and letters, as XML."""
    letters = f"<w:rPr>{run}</w:rPr>" if run else ""
    shown = escape(_BAD.sub("", text)).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>'
        f'<w:r>{letters}<w:t xml:space="preserve">{shown}</w:t></w:r></w:p>'
    )


def twips(mm: float) -> int:
    """Return a length in Word's twentieths of a point."""
    return round(mm * 1440 / 25.4)


def _document(body: str) -> str:
    (width, height), (top, right, bottom, left) = PAGE_MM, MARGINS_MM
    page = (
        f'<w:sectPr><w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"/>'
        f'<w:pgMar w:top="{twips(top)}" w:right="{twips(right)}" w:bottom="{twips(bottom)}"'
        f' w:left="{twips(left)}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    return f'{HEAD}<w:document xmlns:w="{MAIN}"><w:body>{body}{page}</w:body></w:document>'


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
        f'{HEAD}<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}'
        f'<w:sz w:val="{2 * SIZE_PT}"/><w:szCs w:val="{2 * SIZE_PT}"/><w:lang w:val="id-ID"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
        + style("Normal", "Normal", f'{spacing}<w:jc w:val="both"/>', ' w:default="1"')
        + style("JudulPasal", "Judul Pasal", f'<w:keepNext/>{heading}<w:jc w:val="center"/>')
        + style("Butir", "Butir", "")
        + "</w:styles>"
    )


def _content_types(names: list[str]) -> str:
    kinds = {"document": "document.main"}
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD_TYPE}.{kinds.get(name, name)}+xml"/>'
        for name in names
    )
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{parts}</Types>'
    )


def _relationships(targets: Mapping[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'
