"""Names out of a typed or pasted list: one a line, markers and closing signs taken off, levels told by indentation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

TAB = 8
"""Columns of a tab, or of a cell of a table."""

_MARKERS = {
    "bullet": r"[-–—•*·▪●○]",
    "digits": r"\d{1,3}\.(?!\d)",
    "digits)": r"\d{1,3}\)",
    "(digits)": r"\(\d{1,3}\)",
    "letter": r"(?:[a-z]|(?P<twice>[a-z])(?P=twice))\.",
    "letter)": r"(?:[a-z]|(?P<twice2>[a-z])(?P=twice2))\)",
    "(letter)": r"\((?:[a-z]|(?P<twice3>[a-z])(?P=twice3))\)",
    "capital": r"[A-Z][.)](?=\s|$)",
    "roman": r"[IVX]{1,5}[.)](?=\s|$)",
}
_MARKER = re.compile("|".join(f"(?P<k{number}>{text})" for number, text in enumerate(_MARKERS.values())))
_KINDS = list(_MARKERS)
_BASIS = re.compile(r"Pasal\s+\d+.*")
_OPENER = re.compile(
    r"\b(?:yang\s+)?(?:terdiri\s+(?:atas|dari)|membawah\w+|membidangi|meng?\w*rdin\w+|meliputi|mencakup)\s*:?$",
    re.I,
)
"""The words after a superior that open the list of its units, as lists copied from a regulation have them."""
_END = re.compile(r"\s*[;,](?:\s*(?:dan|atau|dan/atau))?$|\s*:$")


class Named(NamedTuple):
    """A name of a list, its level from 0, and the article that stood beside it in a table."""

    level: int
    name: str
    basis: str = ""


class _Cell(NamedTuple):
    depth: int
    marker: str
    name: str
    basis: str = ""


def listed_names(text: str) -> list[Named]:
    """Return the names of a list in their order.

    Indentation by spaces or tabs makes levels, and so do the columns of cells from a spreadsheet. Where nothing is
    indented the kinds of markers do: "1." below "a.". A level is at most one below the one before it.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    # A full stop ends a list whose other lines end with semicolons; elsewhere it belongs to the name.
    closed = any(line.rstrip().endswith(";") for line in lines)
    rows = [cells for cells in (list(_cells(line, closed)) for line in lines) if cells]
    flat = [cell for row in rows for cell in row]
    if len({cell.depth for cell in flat}) == 1 and all(cell.marker for cell in flat):
        return _by_markers(flat)
    return _by_depth(rows)


def _cells(line: str, closed: bool) -> Iterator[_Cell]:
    """Read one line: a name, or the cells of a row. What is nothing but a marker belongs to the cell after it."""
    found: list[_Cell] = []
    marker = ""
    for column, part in enumerate(line.replace("\u00a0", " ").rstrip().split("\t")):
        text = part.strip()
        if not text:
            continue
        own, name = _split_marker(text)
        marker = own or marker
        name = _without_end(name, closed)
        if found and _BASIS.fullmatch(name):
            found[-1] = found[-1]._replace(basis=" ".join(name.split()))
        elif name:
            depth = TAB * column + len(part) - len(part.lstrip())
            found.append(_Cell(depth, marker, " ".join(name.split())))
            marker = ""
    yield from found


def _split_marker(text: str) -> tuple[str, str]:
    """Return the kind of marker that a text begins with, "" for none, and the rest. A bare number is a marker too."""
    if re.fullmatch(r"\d{1,3}", text):
        return "digits", ""
    found = _MARKER.match(text)
    if found is None:
        return "", text
    kind = next(_KINDS[number] for number in range(len(_KINDS)) if found[f"k{number}"] is not None)
    return kind, text[found.end() :].strip()


def _without_end(name: str, closed: bool) -> str:
    if closed and name.endswith("."):
        name = name[:-1]
    return _END.sub("", _OPENER.sub("", name).rstrip()).strip()


def _by_depth(rows: list[list[_Cell]]) -> list[Named]:
    found: list[Named] = []
    open_: list[_Cell] = []
    for row in rows:
        for number, cell in enumerate(row):
            while open_ and open_[-1].depth > cell.depth:
                open_.pop()
            same = open_[-1] if open_ and open_[-1].depth == cell.depth else None
            if same is not None and same.name == cell.name and number < len(row) - 1:
                continue  # a table that says the superior again in every row
            if same is not None:
                open_.pop()
            open_.append(cell)
            found.append(Named(len(open_) - 1, cell.name, cell.basis))
    return _stepwise(found)


def _stepwise(found: list[Named]) -> list[Named]:
    """Return the list with no line more than one level below the one before it."""
    result: list[Named] = []
    for item in found:
        most = result[-1].level + 1 if result else 0
        result.append(item._replace(level=min(item.level, most)))
    return result


def _by_markers(cells: list[_Cell]) -> list[Named]:
    found: list[Named] = []
    kinds: list[str] = []
    for cell in cells:
        if cell.marker in kinds:
            del kinds[kinds.index(cell.marker) + 1 :]
        else:
            kinds.append(cell.marker)
        found.append(Named(len(kinds) - 1, cell.name, cell.basis))
    return found
