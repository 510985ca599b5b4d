"""Word documents for tests, written part by part."""

from __future__ import annotations

import io
import zipfile

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(body: str, *, numbering: str = "", styles: str = "", head: str = "") -> bytes:
    """Return a .docx of the XML inside w:body; `head` stands before the document element."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", f'{head}<w:document xmlns:w="{MAIN}"><w:body>{body}</w:body></w:document>'
        )
        if numbering:
            archive.writestr("word/numbering.xml", f'<w:numbering xmlns:w="{MAIN}">{numbering}</w:numbering>')
        if styles:
            archive.writestr("word/styles.xml", f'<w:styles xmlns:w="{MAIN}">{styles}</w:styles>')
    return file.getvalue()


def paragraph(text: str = "", *, number: int = 0, level: int = 0, style: str = "", indent: int = 0) -> str:
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    if indent:
        properties += f'<w:ind w:left="{indent}"/>'
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def shape(key: int, *levels: str) -> str:
    """Return an abstract list; a level is "decimal %1." or "lowerLetter %2) start=3 restart=0"."""
    made = ""
    for at, level in enumerate(levels):
        form, text, *options = level.split(" ")
        values = dict(option.split("=") for option in options)
        made += (
            f'<w:lvl w:ilvl="{at}"><w:start w:val="{values.get("start", 1)}"/><w:numFmt w:val="{form}"/>'
            + (f'<w:lvlRestart w:val="{values["restart"]}"/>' if "restart" in values else "")
            + (f'<w:pStyle w:val="{values["style"]}"/>' if "style" in values else "")
            + ("<w:isLgl/>" if "legal" in values else "")
            + f'<w:lvlText w:val="{text}"/></w:lvl>'
        )
    return f'<w:abstractNum w:abstractNumId="{key}">{made}</w:abstractNum>'


def numbered(key: int, of: int, override: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{override}</w:num>'


def starts(level: int, at: int) -> str:
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{at}"/></w:lvlOverride>'


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(*paragraphs: str, merged: str = "", span: int = 0) -> str:
    properties = f'<w:vMerge w:val="{merged}"/>' if merged else ""
    properties += f'<w:gridSpan w:val="{span}"/>' if span else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(paragraph, paragraphs)) or paragraph()}</w:tc>"
