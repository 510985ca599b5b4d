"""The title that stands over a list which is copied by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orgeditor.articles.openers import opener_of
from orgeditor.articles.source import Line

_TITLE = re.compile(
    r"(?:SUSUNAN|STRUKTUR|BAGAN|PEMBAGIAN|PEMBIDANGAN|DAFTAR|POLA|TUGAS|URAIAN|KEDUDUKAN|HUBUNGAN|KOORDINASI|RENTANG)\b"
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
