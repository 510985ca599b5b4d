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
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE_TYPE = "application/vnd.openxmlformats-package"
_PICTURE_TYPES = {"png": "image/png", "svg": "image/svg+xml"}
_BAD = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


def package_of(
    body: str,
    more: Mapping[str, str] | None = None,
    *,
    section: str = "",
    pictures: Mapping[str, bytes] | None = None,
    title: str = "",
) -> bytes:
    """Return the document with a body; `more` are further parts by name ("numbering", "header2"), each of that kind.

    `section` is the last section, else F4 upright; `pictures` are files by name ("image1.png"). The body refers to a
    part or picture by `reference` of its name. `title` is what the document says it is called.
    """
    named = {"styles": styles_part(), **(more or {})}
    pictures = pictures or {}
    links = {name: (name.rstrip("0123456789"), f"{name}.xml") for name in named}
    links |= {name: ("image", f"media/{name}") for name in pictures}
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(
            ["document", *named], [name.rpartition(".")[2] for name in pictures], bool(title)
        ),
        "_rels/.rels": _relationships({"document": ("officeDocument", "word/document.xml")}, bool(title)),
        "word/_rels/document.xml.rels": _relationships(links),
        "word/document.xml": _document(body, section or section_of(*PAGE_MM, MARGINS_MM)),
        **{f"word/{name}.xml": text for name, text in named.items()},
        **{f"word/media/{name}": data for name, data in pictures.items()},
    }
    if title:
        parts["docProps/core.xml"] = _core(title)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            data = part.encode("utf-8") if isinstance(part, str) else part
            archive.writestr(zipfile.ZipInfo(name, _DATE), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def paragraph(text: str, style: str = "Normal", properties: str = "", run: str = "") -> str:
    """Return a paragraph of a style; `properties` and `run` are those of paragraph and letters, as XML.

    A line end in the text breaks the line, a tab goes on at the next stop.
    """
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{letters(text, run)}</w:p>'


def letters(text: str, run: str = "") -> str:
    """Return a run of text, for a paragraph."""
    look = f"<w:rPr>{run}</w:rPr>" if run else ""
    shown = escape(clean(text))
    for sign, mark in (("\t", "tab"), ("\n", "br")):
        shown = shown.replace(sign, f'</w:t><w:{mark}/><w:t xml:space="preserve">')
    return f'<w:r>{look}<w:t xml:space="preserve">{shown}</w:t></w:r>'


def clean(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return _BAD.sub("", text)


def reference(name: str) -> str:
    """Return the id by which the document knows a part or a picture of that name."""
    return name.replace(".", "")


def section_of(
    width: float,
    height: float,
    margins: tuple[float, float, float, float],
    *,
    head: float = 10.0,
    headers: str = "",
    numbers: str = "",
) -> str:
    """Return the properties of a section: its page, its margins (top, right, bottom, left) and the place of its header.

    All in mm; a page wider than high is landscape. `headers` and `numbers` are XML: which header it has, and from where
    its pages count.
    """
    top, right, bottom, left = map(twips, margins)
    turned = ' w:orient="landscape"' if width > height else ""
    return (
        f'<w:sectPr>{headers}<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}"'
        f' w:header="{twips(head)}" w:footer="567" w:gutter="0"/>{numbers}</w:sectPr>'
    )


def twips(mm: float) -> int:
    """Return a length in Word's twentieths of a point."""
    return round(mm * 1440 / 25.4)


def style_of(key: str, name: str, properties: str = "", run: str = "", default: str = "") -> str:
    """Return a style of paragraphs; `properties` and `run` as of `paragraph`."""
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    look = f"<w:rPr>{run}</w:rPr>" if run else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{key}"><w:name w:val="{name}"/>{based}<w:qFormat/>'
        f"<w:pPr>{properties}</w:pPr>{look}</w:style>"
    )


def styles_part(more: str = "") -> str:
    """Return the part with the styles of articles, and more of them."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>'
    heading = '<w:spacing w:before="120" w:after="120"/>'
    spacing = '<w:spacing w:before="0" w:after="60" w:line="276" w:lineRule="auto"/>'
    return (
        f'{HEAD}<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}'
        f'<w:sz w:val="{2 * SIZE_PT}"/><w:szCs w:val="{2 * SIZE_PT}"/><w:lang w:val="id-ID"/></w:rPr></w:rPrDefault>'
        "</w:docDefaults>"
        + style_of("Normal", "Normal", f'{spacing}<w:jc w:val="both"/>', default=' w:default="1"')
        + style_of("JudulPasal", "Judul Pasal", f'<w:keepNext/>{heading}<w:jc w:val="center"/>')
        + style_of("Butir", "Butir")
        + f"{more}</w:styles>"
    )


def _document(body: str, section: str) -> str:
    return f'{HEAD}<w:document xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"><w:body>{body}{section}</w:body></w:document>'


def _core(title: str) -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(clean(title))}</dc:title>'
        "<dc:creator>orgeditor</dc:creator><dc:language>id-ID</dc:language></cp:coreProperties>"
    )


def _content_types(names: list[str], suffixes: list[str], titled: bool) -> str:
    kinds = {"document": "document.main"}
    parts = "".join(
        f'<Override PartName="/word/{name}.xml"'
        f' ContentType="{_WORD_TYPE}.{kinds.get(name, name.rstrip("0123456789"))}+xml"/>'
        for name in names
    )
    if titled:
        parts += f'<Override PartName="/docProps/core.xml" ContentType="{_PACKAGE_TYPE}.core-properties+xml"/>'
    pictures = "".join(
        f'<Default Extension="{suffix}" ContentType="{_PICTURE_TYPES[suffix]}"/>' for suffix in dict.fromkeys(suffixes)
    )
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{pictures}{parts}</Types>'
    )


def _relationships(targets: Mapping[str, tuple[str, str]], with_title: bool = False) -> str:
    """Return the links of a part, by the name of what they lead to: of which kind it is, and where it is."""
    items = "".join(
        f'<Relationship Id="{reference(name)}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    if with_title:
        items += (
            f'<Relationship Id="core" Type="{_PACKAGE}/relationships/metadata/core-properties"'
            ' Target="docProps/core.xml"/>'
        )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{items}</Relationships>'
