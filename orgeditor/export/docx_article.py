"""An article as a Word document: Bookman Old Style 12 on F4, items as paragraphs with numbers that Word counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Protocol

from docx.document import Document

from orgeditor.export.docx_file import bytes_of, clean, element, new_document, properties_of, twips

STEP_MM = 7.5
"""Indentation of a level; its number hangs in it."""
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
    document = new_document()
    key = _add_list(document, lines)
    for line in lines:
        style = "Normal" if line.level == 0 else "Judul Pasal" if line.level < 0 else "Butir"
        paragraph = document.add_paragraph(clean(line.text), style)
        if line.level > 0:
            number = properties_of(paragraph).get_or_add_numPr()
            number.get_or_add_ilvl().val = min(line.level, DEEPEST) - 1
            number.get_or_add_numId().val = key
    return bytes_of(document)


def _add_list(document: Document, lines: Sequence[Line]) -> int:
    """Return the key of a new list: each level counts as the first marker of that level shows."""
    shown: dict[int, str] = {}
    for line in lines:
        if line.level > 0:
            shown.setdefault(min(line.level, DEEPEST), line.marker)
    levels = [_level(level, shown.get(level, "1.")) for level in range(1, DEEPEST + 1)]
    numbering = document.part.numbering_part.element
    numbering.append(element("abstractNum", element("multiLevelType", val="multilevel"), *levels, abstractNumId=0))
    key: int = numbering.add_num(0).numId
    return key


def _level(level: int, marker: str) -> Any:
    value = re.search(r"\w+", marker)
    indent = element("ind", left=twips(level * STEP_MM), hanging=twips(STEP_MM))
    return element(
        "lvl",
        element("start", val=1),
        element("numFmt", val="lowerLetter" if value and value.group().isalpha() else "decimal"),
        element("lvlText", val=re.sub(r"\w+", f"%{level}", marker, count=1)),
        element("lvlJc", val="left"),
        element("pPr", indent),
        ilvl=level - 1,
    )
