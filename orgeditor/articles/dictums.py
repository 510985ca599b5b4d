"""The parts of a Keputusan or Instruksi, which has no Pasal: "KESATU : ...", "KEDUA : ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from orgeditor.articles.source import Line

_DICTUM = re.compile(
    r"(?P<number>PERTAMA|KE[DTELSN][A-Z]{2,12}(?:\s(?:BELAS|PULUH))?"
    r"|(?:Pertama|Ke(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))(?=\s*:))"
    r"\s*(?P<colon>:?)\s*(?P<rest>.*)",
    re.DOTALL,
)
_FIRST = re.compile(r"(?:KESATU|PERTAMA)\b", re.IGNORECASE)


def is_dictum(line: Line) -> bool:
    found = _DICTUM.fullmatch(line.text)
    return found is not None and bool(found["colon"] or not found["rest"])


def has_dictums(lines: Sequence[Line]) -> bool:
    """Whether a text without "MEMUTUSKAN" goes by Diktum all the same: it begins with one, or with a title above."""
    first = next((at for at, line in enumerate(lines) if is_dictum(line)), None)
    return first is not None and (not first or _FIRST.match(lines[first].text) is not None)


def dictums_in(lines: Sequence[Line]) -> Iterator[tuple[str, tuple[Line, ...], int]]:
    """Yield the number ("KESATU"), the lines and the beginning in the source of each Diktum."""
    number, start, own = "", 0, list[Line]()
    for line in lines:
        if not is_dictum(line):
            own.append(line._replace(text=line.text.removeprefix(": ")) if not own else line)
            continue
        if number:
            yield number, tuple(own), start
        found = _DICTUM.fullmatch(line.text)
        assert found is not None
        number, start = found["number"].upper(), line.start
        own = [line._replace(text=found["rest"])] if found["rest"] else []
    if number:
        yield number, tuple(own), start
