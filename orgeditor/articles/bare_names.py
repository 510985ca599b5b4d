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
    re.compile(r"(?:asisten|asda)\b", re.IGNORECASE),
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


_ROW = re.compile(r"(?P<number>\d{1,2})[.)]?\s+(?P<head>asisten\s+(?!sekretaris\b)[^:;.\d]{3,120})", re.IGNORECASE)
LEAST_ROWS = 2
LONGEST_REST = 6
"""Words of a name that stand on a line of their own at most."""


def with_bare_rows(lines: Sequence[Line]) -> list[Line]:
    """Return lines with the rows of a table as lists where only the number before each Asisten is left of its columns.

    "1 Asisten A" stands above "Dinas B" and "Dinas C", and "2 Asisten D" follows; numbers may have lines of their own.
    """
    whole, lines = lines, _with_their_numbers(lines)
    rows = [(at, row) for at, line in enumerate(lines) if (row := _ROW.fullmatch(line.text)) is not None]
    counted = [int(row["number"]) for _, row in rows] == list(range(1, len(rows) + 1))
    if len(rows) < LEAST_ROWS or not counted:
        return list(whole)
    heads = dict(rows)
    found = list(lines[: rows[0][0]])
    for at in range(rows[0][0], len(lines)):
        line = lines[at]
        if row := heads.get(at):
            found.append(line._replace(text=f"{row['number']}. {row['head'].strip()}:", after_blank=True))
        elif _is_name(line) and not found[-1].text.endswith(_GOES_ON):
            found.append(line._replace(text=f"{line.text};", bullet=True))
        elif _is_rest(line):
            end = found[-1].text[-1]
            found[-1] = found[-1]._replace(text=f"{found[-1].text[:-1]} {line.text}{end}", end=line.end)
        elif at < rows[-1][0]:
            return list(whole)
        else:
            return [*found, *lines[at:]]
    return found


def _with_their_numbers(lines: Sequence[Line]) -> list[Line]:
    """Return lines with a number that stands alone before the name of the Asisten below it."""
    found: list[Line] = []
    for line in lines:
        if found and _NUMBER.fullmatch(found[-1].text) and _ASSISTANT.match(line.text):
            line = line._replace(text=f"{found[-1].text} {line.text}", start=found.pop().start)
        found.append(line)
    return found


_NUMBER = re.compile(r"\d{1,2}[.)]?")
_ASSISTANT = re.compile(r"asisten\s+\w", re.IGNORECASE)
_GOES_ON = ("dan:", "dan;", ",:", ",;", "/;", "serta;")


def _is_rest(line: Line) -> bool:
    """Whether a line may be the rest of a name that is broken: a few words, most of them with a capital."""
    words = line.text.split()
    bare = not (line.cells or line.bullet or line.text.endswith((":", ";", "."))) and marker_at(line.text) is None
    return bare and len(words) <= LONGEST_REST and all(word[0].isupper() or len(word) <= 3 for word in words)


def _is_title(line: Line) -> bool:
    return STRUCTURE.match(line.text) is not None and _SENTENCE.search(line.text) is None


def _is_name(line: Line) -> bool:
    bare = not (line.cells or line.bullet or line.text.endswith((":", ";", ".", ",")))
    return bare and marker_at(line.text) is None and looks_like_unit(line.text)


def _rank(name: str) -> int | None:
    return next((rank for rank, word in enumerate(_RANKS) if word.match(name)), None)
