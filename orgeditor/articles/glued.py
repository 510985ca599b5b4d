"""Markers and headings that a viewer has glued to what stands before or behind them, in one line of a text."""

from __future__ import annotations

import re
from itertools import pairwise

_GLUED = re.compile(
    r"(?<=[;:,])(?=(?:[a-z]|\d{1,2})[.)]\s+[A-Za-z])|(?<=[a-z]{2}\.)(?=(?:[a-z]|\d{1,2})[.)]\s+[A-Z])"
    r"|(?<=[a-z]{3})(?=\d{1,2}[.)]\s+[A-Z])|(?<=[;,]\sdan)(?=(?:[a-z]|\d{1,2})[.)]\s)"
)
"""Where a marker is glued to the item before: "Dinas Pendidikan;b. Dinas Kesehatan", "Tata Kota3. Kependudukan"."""
_GLUED_HEADING = re.compile(r"(?<=[\w.;:)])(?=Pasal \d)|(?<=[a-z.;:)])(?=BAB [IVXL])")
_GLUED_NUMBER = re.compile(r"(Pasal \d{1,3}(?=[A-Z][a-z]|\(1\))|BAB [IVX]+(?=[A-HJ-UWYZ][A-Z]))")
"""Headings that a web page has lost the line ends of: "a. Bagian Umum.BAB IVTATA KERJAPasal 7Dalam rangka"."""
_LETTER = re.compile(r"(?P<glued>(?<=[a-z]{2}))?(?P<letter>\b[a-z]|(?<=[a-z]{2})[b-z])(?=[.)] +[A-Z])")
"""A letter that may be a marker: on its own, or at the end of a word."""
LEAST_GLUED = 2
"""Letters that must go on counting at the ends of words before they are taken for markers: one may end a name."""


def set_apart(text: str) -> str:
    """Return a line with blanks round the markers and headings that are glued to their neighbours."""
    if _may_be_glued(text):
        text = _letters_apart(_GLUED.sub(" ", text))
    if "Pasal" in text or "BAB" in text:
        text = _GLUED_NUMBER.sub(r"\1 ", _GLUED_HEADING.sub(" ", text))
    return text


def _may_be_glued(text: str) -> bool:
    """Whether a line has the end of a marker behind its first one: most have none."""
    end = text.find(" ") - 1
    begin = end + 1 if text[:end].isdecimal() else 2
    return text.find(". ", begin) >= 0 or text.find(") ", begin) >= 0


def _letters_apart(text: str) -> str:
    """Return a line with blanks before letters that go on counting at the ends of words: "Umumb. Dinas Xc. Badan"."""
    places: list[int] = []
    wanted = "a"
    for found in _LETTER.finditer(text):
        if found["letter"] == wanted:
            wanted = chr(ord(wanted) + 1)
            places += [found.start()] if found["glued"] is not None else []
    if len(places) < LEAST_GLUED:
        return text
    return " ".join(text[start:end] for start, end in pairwise((0, *places, len(text))))
