"""The units of a text as a tree that a test can write down: a unit a line, two spaces deeper below its superior."""

from __future__ import annotations

from orgeditor.articles.reader import read_text
from orgeditor.articles.units import ReadUnit


def tree_of(text: str) -> str:
    """Return the names of the units that a text states."""
    level: list[int] = []
    lines = []
    for unit in read_text(text).units:
        level.append(0 if unit.parent is None else level[unit.parent] + 1)
        lines.append("  " * level[-1] + unit.name)
    return "\n".join(lines)


def unit_named(text: str, name: str) -> ReadUnit:
    """Return the one unit of a name that a text states."""
    [unit] = [unit for unit in read_text(text).units if unit.name == name]
    return unit
