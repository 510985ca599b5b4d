"""The title that stands over a list which is copied by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orgeditor.articles.markers import marker_at
from orgeditor.articles.openers import opener_of, opens_list
from orgeditor.articles.source import Line
from orgeditor.articles.unit_words import looks_like_name

_TITLE = re.compile(
    r"(?:ORGANISASI|SUSUNAN|STRUKTUR|BAGAN|PEMBAGIAN|PEMBIDANGAN|DAFTAR|POLA|TUGAS|URAIAN|KEDUDUKAN|HUBUNGAN|KOORDINASI|RENTANG)\b"
)
"""With what the title of a list of units begins."""
LONGEST_TITLE = 4
"""Lines of a title at most."""


def title_end(lines: Sequence[Line]) -> int:
    """Return where the text begins below a title in capitals: "SUSUNAN ORGANISASI ..." over "Dinas A terdiri atas:"."""
    begin = 0
    while begin < min(len(lines) - 1, LONGEST_TITLE) and lines[begin].text.isupper():
        begin += 1
    opens = opener_of(" ".join(line.text for line in lines[begin : begin + 2]))
    return begin if opens and opens.start and _TITLE.match(lines[0].text) and not lines[begin].text.isupper() else 0


def body_begin(lines: Sequence[Line]) -> int:
    """Return where the rest of an article begins in what stands before the first heading; the end where none does.

    So where a text is copied from the middle of a Pasal: with the first list that is opened there. What of a list
    stands before has nobody over it.
    """
    first = next((at for at, line in enumerate(lines) if opens_list(line.text) and opener_of(line.text)), None)
    if first is None:
        return len(lines)
    near = range(first, max(-1, first - LONGEST_TITLE), -1)
    return next((at for at in near if marker_at(lines[at].text) or looks_like_name(lines[at].text)), first)
