"""Names of units one below the other without any marker: "Struktur Organisasi Dinas A", "Sekretariat", "Seksi B"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orgeditor.articles.markers import marker_at
from orgeditor.articles.source import Line
from orgeditor.articles.unit_words import STRUCTURE, looks_like_unit

LEAST = 3
"""Names below a title at least."""
_SENTENCE = re.compile(r"[:;.]")
_RANKS = (
    re.compile(r"asisten\b", re.IGNORECASE),
    re.compile(r"biro\b", re.IGNORECASE),
    re.compile(r"(?:bagian|bidang)\b", re.IGNORECASE),
    re.compile(
        r"(?:sub\.?\s?-?\s?b(?:agian|idang)|(?:ka)?subbag\w*|(?:ka)?si|kepala\s+(?:sub\w*|seksi)|seksi)\b",
        re.IGNORECASE,
    ),
)


def with_bare_names(lines: Sequence[Line]) -> list[Line]:
    """Return lines with the names below the title of a structure as bullets, indented by the ranks of their words.

    So where all that follows are such names: nothing else tells them from a paragraph. Without a title the first name
    is over the others where these have ranks that differ.
    """
    title = next((at for at, line in enumerate(lines) if _is_title(line)), -1)
    names = lines[max(title, 0) + 1 :]
    if len(names) < LEAST or not all(map(_is_name, names)):
        return list(lines)
    told = [_rank(line.text) for line in names]
    if title < 0 and (not _is_name(lines[0]) or len(_RANKS) - 1 not in told):
        return list(lines)
    title = max(title, 0)
    top = min([rank for rank in told if rank is not None and rank < len(_RANKS) - 1], default=0)
    ranks = [top if rank is None else rank for rank in told]
    places = {rank: place for place, rank in enumerate(sorted({*ranks}))}
    return [
        *lines[: title + 1],
        *(line._replace(bullet=True, indent=2 * places[rank]) for line, rank in zip(names, ranks, strict=True)),
    ]


def _is_title(line: Line) -> bool:
    return STRUCTURE.match(line.text) is not None and _SENTENCE.search(line.text) is None


def _is_name(line: Line) -> bool:
    bare = not (line.cells or line.bullet or line.text.endswith((":", ";", ".", ",")))
    return bare and marker_at(line.text) is None and looks_like_unit(line.text)


def _rank(name: str) -> int | None:
    return next((rank for rank, word in enumerate(_RANKS) if word.match(name)), None)
