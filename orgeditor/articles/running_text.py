"""Texts whose paragraphs have run together and were broken into lines anew, anywhere: viewers on the web give them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orgeditor.articles.pieces import joined
from orgeditor.articles.source import Line
from orgeditor.articles.structure import SECTION

_HEADING = re.compile(r"(?:Pasa[lI1]|PASAL)\s+\d{1,3}[A-Z]?(?=\s+(?:(?P<ayat>\([1lI]\))|[A-Z][a-z])|\s*$)")
_SECTION_INSIDE = re.compile(rf"[a-z)][.;]\s+(?i:{SECTION.pattern})\s")
_END = re.compile(r"Ditetapkan\s+(?:di|pada)\b|(?:LAMPIRAN|PENJELASAN)\b")
_CITING = re.compile(
    r"\b(?:dalam|pada|dan|atau|ketentuan|dengan|sampai|antara|yakni|oleh|dari|ayat|huruf|bunyi|menurut)\s*$",
    re.IGNORECASE,
)


def in_one_paragraph(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a text with those of its body joined where more headings stand inside a line than alone.

    What reads it parts it. One at the beginning of a line with its text behind it may stand there by chance.
    """
    inside = alone = 0
    begin = -1
    for at, line in enumerate(lines):
        if line.cells:
            return list(lines)
        if begin < 0 and SECTION.match(line.text):
            begin = at
        if ("BAB" in line.text or "Bagian Ke" in line.text) and _SECTION_INSIDE.search(line.text):
            begin, inside = at if begin < 0 else begin, inside + 1
        if "Pasa" not in line.text and "PASAL" not in line.text:
            continue
        for found in _HEADING.finditer(line.text):
            begin = at if begin < 0 else begin
            before, last = line.text[: found.start()].strip(' "“”'), found.end() == len(line.text)
            if not before or SECTION.match(before):
                alone += last
            elif before.endswith(".") or (found["ayat"] and not _CITING.search(before)):
                inside += 1
    if inside <= alone:
        return list(lines)
    end = next((at for at in range(begin + 1, len(lines)) if _END.match(lines[at].text)), len(lines))
    parts: list[str] = []
    for line in lines[begin:end]:
        joined(parts, line.text)
    body = lines[begin]._replace(text="".join(parts), end=lines[end - 1].end)
    return [*lines[:begin], body, *lines[end:]]
