"""An article as a Word document: Bookman Old Style 12 on F4, items as paragraphs with numbers that Word counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from orgeditor.export.docx_parts import HEAD, MAIN, package_of, paragraph, twips

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
    return package_of("".join(map(_paragraph, lines)), {"numbering": _numbering(lines)})


def _paragraph(line: Line) -> str:
    style, number = "Normal", ""
    if line.level < 0:
        style = "JudulPasal"
    elif line.level:
        style = "Butir"
        number = f'<w:numPr><w:ilvl w:val="{min(line.level, DEEPEST) - 1}"/><w:numId w:val="1"/></w:numPr>'
    return paragraph(line.text, style, number)


def _numbering(lines: Sequence[Line]) -> str:
    """Return the list: each level counts as the first marker of that level shows."""
    shown: dict[int, str] = {}
    for line in lines:
        if line.level > 0:
            shown.setdefault(min(line.level, DEEPEST), line.marker)
    levels = "".join(_level(level, shown.get(level, "1.")) for level in range(1, DEEPEST + 1))
    return (
        f'{HEAD}<w:numbering xmlns:w="{MAIN}"><w:abstractNum w:abstractNumId="0">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _level(level: int, marker: str) -> str:
    value = re.search(r"\w+", marker)
    form = "lowerLetter" if value and value.group().isalpha() else "decimal"
    text = re.sub(r"\w+", f"%{level}", marker, count=1)
    return (
        f'<w:lvl w:ilvl="{level - 1}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{twips(level * STEP_MM)}" w:hanging="{twips(STEP_MM)}"/>'
        "</w:pPr></w:lvl>"
    )
