"""Tables with a column for each rank (Asisten, Biro, Bagian, Subbagian) whose cells reach over several rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from orgeditor.articles.markers import unmarked
from orgeditor.articles.ranks import rank_of
from orgeditor.articles.source import Line
from orgeditor.articles.unit_words import looks_like_unit

TAB = 8
"""Columns of characters of a tab."""
FEWEST_COLUMNS = 3
ALIKE = 0.8
"""Share of the names in a column that have its rank, at least."""
RANK = re.compile(r"(?:nama\s+)?(?:asisten|biro|dinas|badan|bagian|bidang|sub\s?-?\s?(?:bagian|bidang)|seksi)", re.I)
"""The title of a column of units of one rank."""


@dataclass(slots=True)
class _Node:
    name: str
    line: Line
    below: list[_Node] = field(default_factory=list)


def nested_rows(lines: Sequence[Line], at: int) -> tuple[list[Line], int]:
    """Return the table that begins at a line as lists, one for each head, and where it ends; none for another table.

    The lists stand in the order of the tree, as the articles of a regulation do: "Asisten A terdiri atas:", "Biro B;".
    """
    rows: list[tuple[Line, tuple[str, ...]]] = []
    end = at
    while end < len(lines) and (cells := row_cells(lines[end], bool(rows))):
        rows.append((lines[end], cells))
        end += 1
    columns = _ranked([cells for _, cells in rows])
    if len(columns) < FEWEST_COLUMNS:
        return [], at
    roots: list[_Node] = []
    path: list[_Node] = []
    for line, cells in rows:
        for level, column in enumerate(columns):
            name = _name(cells[column]) if column < len(cells) else ""
            if not name or (level < len(path) and path[level].name == name):
                continue
            if level > len(path):
                return [], at  # a unit without its superior: not the table that it looks like
            node = _Node(name, line)
            (path[level - 1].below if level else roots).append(node)
            path[level:] = [node]
    found = [line for root in roots for line in _lists(root)]
    return [line._replace(after_blank=line is found[0]) for line in found], end


def row_cells(line: Line, inside: bool) -> tuple[str, ...]:
    """Return the cells of a row; inside a table a line with nothing but tabs before it has one cell."""
    if line.cells or not inside or line.bullet or line.indent < TAB or line.indent % TAB:
        return line.cells
    return (*[""] * (line.indent // TAB), line.text)


def _name(cell: str) -> str:
    name = unmarked(cell).rstrip(" :;.,")
    return name if rank_of(name) and not RANK.fullmatch(name) and looks_like_unit(name) else ""


def _ranked(rows: Sequence[tuple[str, ...]]) -> list[int]:
    """Return the columns that name units, where each has a lower rank than the one before it, else none."""
    ranks: dict[int, Counter[int]] = {}
    for cells in rows:
        for column, cell in enumerate(cells):
            if name := _name(cell):
                ranks.setdefault(column, Counter())[rank_of(name)] += 1
    columns = sorted(ranks)
    most = [ranks[column].most_common(1)[0] for column in columns]
    alike = all(times >= ALIKE * ranks[column].total() for column, (_, times) in zip(columns, most, strict=True))
    below = all(one < two for (one, _), (two, _) in pairwise(most))
    return columns if alike and below and not _stand_beside(rows, columns) else []


def _stand_beside(rows: Sequence[tuple[str, ...]], columns: Sequence[int]) -> bool:
    """Whether columns of Dinas and of Bagian stand side by side, both of an Asisten: no Bagian is below a Dinas."""
    first = [
        {_name(cells[column]).split(" ")[0].casefold() for cells in rows if column < len(cells)} for column in columns
    ]
    return any({"dinas", "badan"} & one and "bagian" in two for one, two in pairwise(first))


def _lists(root: _Node) -> Iterator[Line]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.below or node is root:
            yield _as_line(node, f"{node.name} terdiri atas:", 0)
            yield from (_as_line(below, f"{below.name};", 4) for below in node.below)
            waiting += reversed(node.below)


def _as_line(node: _Node, text: str, indent: int) -> Line:
    return node.line._replace(text=text, indent=indent, bullet=False, after_blank=False, cells=())
