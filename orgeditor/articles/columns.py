"""Tables whose columns are kept apart by spaces alone, as the text layer of a PDF gives them, as lines of lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from orgeditor.articles.markers import marker_at, unmarked
from orgeditor.articles.nested_tables import FEWEST_COLUMNS, RANK, nested_rows
from orgeditor.articles.pieces import join
from orgeditor.articles.source import Line
from orgeditor.articles.structure import ORDINAL
from orgeditor.articles.tables import HEAD, NUMBER, UNITS, goes_on, is_captioned, is_header, opening
from orgeditor.articles.unit_words import looks_like_unit

_PIECE = re.compile(r"\S+(?: \S+)*")
_OUTSIDE = re.compile(
    rf"(?:Pasal|PASAL|BAB|Bagian\s+(?i:{ORDINAL})|Paragraf|Ditetapkan|LAMPIRAN|GUBERNUR|BUPATI|WALI ?KOTA)\b|\(\d+\)"
)
_BULLET = re.compile(r"[-–—•▪●○·*]\s+")
REACH = 2
"""Columns by which a cell may stand left of the place where most of its column begin."""
MOST_TRIES = 8
"""Lines that look like the head of one table at most: a page of numbers is tried so often, not from each line."""


class _Piece(NamedTuple):
    """Words of one cell on one line; `at` is the column of characters where they begin."""

    text: str
    at: int
    line: Line


@dataclass(slots=True)
class _Row:
    head: list[_Piece] = field(default_factory=list)
    units: list[_Piece] = field(default_factory=list)
    columns: dict[int, list[_Piece]] = field(default_factory=dict)


def without_columns(lines: Sequence[Line], text: str) -> list[Line]:
    """Return the lines with each table of heads and units under a row of titles as lists: "Asisten A:", "1. Dinas X;".

    `text` is what the lines were read from: they themselves no longer have the spaces between columns.
    """
    if "  " not in text:
        return list(lines)
    pieces = _Pieces(lines, text)
    found: list[Line] = []
    at = tries = searched = 0
    while at < len(lines):
        ranked, end = _rank_table(pieces, at)
        if ranked:
            found += ranked
            at = end
            continue
        if at >= searched:
            tries = 0
        below, end = _captioned(pieces, at) if is_captioned(found) else ([], at)
        if below:
            found[-1] = opening(found[-1])
            found += below
            at = end
            continue
        table, end = _table(pieces, at) if tries < MOST_TRIES else ([], at + 1)
        if not table:
            tries, searched = tries + (end > at + 1), max(searched, end)
            found.append(lines[at])
            at += 1
            continue
        found += [line for row in table for line in _as_list(row)]
        at = end
    return found


class _Pieces:
    """The words of the cells of each line, found when they are first asked for."""

    def __init__(self, lines: Sequence[Line], text: str) -> None:
        self.lines = lines
        self._text = text
        self._known: dict[int, list[_Piece]] = {}

    def __getitem__(self, at: int) -> list[_Piece]:
        known = self._known.get(at)
        if known is None:
            known = self._known[at] = _pieces(self.lines[at], self._text)
        return known

    def apart(self, at: int) -> list[_Piece]:
        """Return the pieces of a line that may be the head of a table: several, the first a head or a title."""
        line = self.lines[at]
        raw = self._text[line.start : line.end]
        first = None if line.cells or "  " not in raw else _PIECE.match(raw)
        if first is None or not (HEAD.match(unmarked(first[0])) or is_header([first[0]]) or RANK.fullmatch(first[0])):
            return []
        return self[at] if len(self[at]) > 1 else []


def _pieces(line: Line, text: str) -> list[_Piece]:
    raw = text[line.start : line.end]
    if "  " not in raw and "\t" not in raw:
        return [_Piece(line.text, line.indent, line._replace(cells=()) if line.cells else line)]
    start, indent, blank = line.start, line.indent, line.after_blank
    return [
        _Piece(said, indent + at, Line(said, start + at, start + at + len(said), indent, False, blank))
        for said, at in ((item.group(), item.start()) for item in _PIECE.finditer(raw))
    ]


def _rank_table(pieces: _Pieces, at: int) -> tuple[list[Line], int]:
    """Return the table below the titles of ranks ("BIRO   BAGIAN   SUBBAGIAN") as lists, and where it ends."""
    titles = pieces.apart(at)
    if sum(bool(RANK.fullmatch(title.text)) for title in titles) < FEWEST_COLUMNS:
        return [], at
    end = _end(pieces, at + 1, titles[1].at)
    lines = [pieces[line] for line in range(at + 1, end)]
    bounds = _bounds([piece for line in lines for piece in line], titles)
    rows: list[tuple[Line, list[str]]] = []
    for line in filter(None, lines):
        cells = [""] * len(titles)
        for piece in line:
            column = _column(piece, bounds)
            above = next((row for _, row in reversed(rows) if row[column]), None)
            into = cells if above is None or looks_like_unit(unmarked(piece.text)) else above
            into[column] = join(into[column], piece.text)
        if any(cells):
            rows.append((line[0].line, cells))
    found, read = nested_rows([line._replace(cells=tuple(cells)) for line, cells in rows], 0)
    return (found, end) if read == len(rows) else ([], at)


def _captioned(pieces: _Pieces, at: int) -> tuple[list[Line], int]:
    """Return the units of a table that has no column of heads, as a list for the Asisten whose name stands over it.

    Its rows begin with numbers; what stands alone in the column of units goes on with the name above.
    """
    titles = pieces.apart(at)
    column = next((number for number, title in enumerate(titles) if UNITS.match(title.text)), None)
    if column is None or not is_header([title.text for title in titles]):
        return [], at
    found: list[Line] = []
    end = at + 1
    while end < len(pieces.lines) and not _OUTSIDE.match(pieces.lines[end].text):
        cells = pieces[end]
        if NUMBER.fullmatch(cells[0].text) and len(cells) > column:
            found.append(cells[column].line._replace(text=f"{cells[0].text.rstrip('.)')}. {cells[column].text}"))
        elif found and len(cells) == 1 and abs(cells[0].at - titles[column].at) <= REACH:
            found[-1] = found[-1]._replace(text=join(found[-1].text, cells[0].text), end=cells[0].line.end)
        else:
            break
        end += 1
    return [line._replace(text=f"{line.text.rstrip(' ;.')};", indent=4, after_blank=False) for line in found], end


def _table(pieces: _Pieces, at: int) -> tuple[list[_Row], int]:
    """Return the rows of the table that begins at a line, and where it ends; no rows where none does."""
    titles = pieces.apart(at)
    end = at + 1
    if titles and all(HEAD.match(unmarked(piece.text)) for piece in titles):
        end = _end(pieces, at + 1, titles[1].at)
        beside = _beside([pieces[line] for line in range(at, end)], titles)
        if sum(len(row.units) for row in beside) >= len(titles):
            return beside, end
    if titles and is_header([piece.text for piece in titles]):
        end = _end(pieces, at + 1, titles[1].at)
        rows = _rows([pieces[line] for line in range(at + 1, end)], titles)
        if sum(len(row.units) for row in rows) >= 2:
            return rows, end
    return [], end


def _beside(lines: Sequence[Sequence[_Piece]], heads: Sequence[_Piece]) -> list[_Row]:
    """Sort the pieces of lists that stand beside each other by column; a name may go on below its first line."""
    bounds = _bounds_beside([piece for pieces in lines[1:] for piece in pieces], heads)
    found = [_Row() for _ in heads]
    listed = False
    for pieces in lines:
        joined = _with_markers(pieces)
        listed = listed or any(
            marker_at(piece.text) or looks_like_unit(_BULLET.sub("", piece.text))
            for piece in joined[:1]
            if found[0].head
        )
        for piece in joined:
            row = found[_column(piece, bounds)]
            (row.units if listed else row.head).append(piece)
    return [row for row in found if row.head and row.units]


def _with_markers(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Join a marker that stands apart with what it marks: "1.   Dinas Pendidikan"."""
    found: list[_Piece] = []
    for piece in pieces:
        if found and NUMBER.fullmatch(found[-1].text):
            marker = found.pop()
            line = piece.line._replace(start=marker.line.start)
            piece = _Piece(f"{marker.text} {piece.text}", marker.at, line)
        found.append(piece)
    return found


def _end(pieces: _Pieces, at: int, second: int) -> int:
    """Return where a table ends: at a heading or an ayat, or at a line that stands across its columns."""
    lines = pieces.lines
    while at < len(lines) and not _OUTSIDE.match(lines[at].text):
        if lines[at].text.endswith((".", ":")):
            alone = pieces[at]
            if len(alone) == 1 and alone[0].at < second < alone[0].at + len(alone[0].text):
                break
        at += 1
    return at


def _rows(lines: Sequence[Sequence[_Piece]], titles: Sequence[_Piece]) -> list[_Row]:
    """Sort the pieces by column and row: a row begins where a head does, or its number."""
    bounds = _bounds([piece for pieces in lines for piece in pieces], titles)
    heads = next((_column(piece, bounds) for pieces in lines for piece in pieces if HEAD.match(piece.text)), None)
    # The units stand before the heads where their title does and nothing is behind these.
    units = next((at for at, title in enumerate(titles) if UNITS.match(title.text)), None)
    before = units if units is not None and units < (heads or 0) == len(titles) - 1 else 0
    found: list[_Row] = []
    for pieces in lines if heads is not None else ():
        if is_header([piece.text for piece in pieces]):
            continue
        placed = [(_column(piece, bounds), piece) for piece in pieces]
        if any(
            (column == heads and HEAD.match(piece.text)) or (column < (heads or 0) and NUMBER.fullmatch(piece.text))
            for column, piece in placed
        ):
            found.append(_Row())
        last = units if units is not None and any(column == units for column, _ in placed) else len(titles)
        for column, piece in placed if found else ():
            if column == heads:
                found[-1].head.append(piece)
            elif (column == before if before else column > (heads or 0)) and column <= last:
                found[-1].columns.setdefault(column, []).append(piece)
    for row in found:
        row.units = _by_column(row.columns)
    return (
        _by_head([row for row in found if row.head and row.units])
        if before
        else [row for row in found if row.head and row.units]
    )


def _by_column(columns: dict[int, list[_Piece]]) -> list[_Piece]:
    """Return the pieces of a row one column after another; numbers of several columns become bullets."""
    if len(columns) < 2:
        return [piece for pieces in columns.values() for piece in pieces]
    return [_as_bullet(piece) for _, pieces in sorted(columns.items()) for piece in _with_markers(pieces)]


def _as_bullet(piece: _Piece) -> _Piece:
    marker = marker_at(piece.text)
    if marker is None:
        return piece
    return piece._replace(text=piece.text[marker.length :], line=piece.line._replace(bullet=True))


def _by_head(rows: Sequence[_Row]) -> list[_Row]:
    """Join rows that name the same head one after another."""
    found: list[_Row] = []
    for row in rows:
        if found and _name(found[-1]) == _name(row):
            found[-1].units += row.units
        else:
            found.append(row)
    return found


def _name(row: _Row) -> str:
    return unmarked(" ".join(piece.text for piece in row.head)).rstrip(" :;")


def _bounds(pieces: Sequence[_Piece], titles: Sequence[_Piece]) -> list[int]:
    """Return where each column but the first begins: where most pieces near its title do."""
    found: list[int] = []
    for before, title in pairwise(titles):
        low, high = before.at + 1, title.at + len(title.text)
        count = Counter(piece.at for piece in pieces if low <= piece.at < high)
        found.append((max(count, key=lambda at: (count[at], -abs(at - title.at))) if count else title.at) - REACH)
    return found


def _bounds_beside(pieces: Sequence[_Piece], heads: Sequence[_Piece]) -> list[int]:
    """Return where each list but the first begins: where its head does, or further left where most of it does.

    What stands nearer to the head before belongs to that one's list.
    """
    found: list[int] = []
    for before, head in pairwise(heads):
        count = Counter(piece.at for piece in pieces if (before.at + head.at) // 2 < piece.at <= head.at)
        found.append(min([head.at, *(at for at, times in count.most_common(1) if times > 1)]) - REACH)
    return found


def _column(piece: _Piece, bounds: Sequence[int]) -> int:
    return sum(piece.at >= bound for bound in bounds)


def _as_list(row: _Row) -> Iterator[Line]:
    yield row.head[0].line._replace(text=f"{_name(row)}:", indent=0, bullet=False, after_blank=True)
    row.units = [_bare(piece) for piece in row.units]
    marked = any(marker_at(piece.text) or piece.line.bullet for piece in row.units)
    for piece, following in zip(row.units, [*row.units[1:], None], strict=True):
        last = following is None or _begins(following, piece.text, marked=marked)
        end = ";" if last and not piece.text.endswith((";", ".")) else ""
        yield piece.line._replace(text=f"{piece.text}{end}", indent=4, bullet=False, after_blank=False)


def _bare(piece: _Piece) -> _Piece:
    """Return a piece without the dash or dot before it."""
    found = _BULLET.match(piece.text)
    if found is None:
        return piece
    return piece._replace(text=piece.text[found.end() :], line=piece.line._replace(bullet=True))


def _begins(piece: _Piece, before: str, *, marked: bool) -> bool:
    """Whether a piece begins a unit, and does not go on with the one before."""
    if marked:
        return bool(marker_at(piece.text)) or piece.line.bullet
    return looks_like_unit(piece.text) and not goes_on(before)
