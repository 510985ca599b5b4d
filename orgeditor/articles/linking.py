"""Which line of a text became what: for colouring it, and for going from a line to a unit and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from orgeditor.articles.mending import Tree
from orgeditor.articles.reader import Reading


class Role(StrEnum):
    """What a line became; where it is several things, the first of these."""

    HEAD = "head"
    UNIT = "unit"
    ANNEX = "annex"
    RELATION = "relation"
    LEFT = "left"


ORDER = list(Role)


class LineLink(NamedTuple):
    """What a line became: the keys of its units (mending.Node), whether one is unsure, what else there is to say.

    `said` are the titles of Lampiran, the ends of relations, or why the line was left out.
    """

    role: Role
    keys: tuple[str, ...] = ()
    doubtful: bool = False
    said: tuple[str, ...] = ()


def links_of(text: str, reading: Reading, tree: Tree) -> dict[int, LineLink]:
    """Return what each line of a text became, by its number from 0. Lines end with a line feed alone."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    found: dict[int, LineLink] = {}

    def add(spans: Iterable[tuple[int, int]], link: LineLink) -> None:
        for start, end in spans:
            for line in range(bisect_right(starts, start) - 1, bisect_right(starts, max(start, end - 1))):
                found[line] = _both(found[line], link) if line in found else link

    superiors = {node.parent for node in tree}
    for node in tree:
        role = Role.HEAD if node.key in superiors else Role.UNIT
        add(
            node.unit.spans, LineLink(role if node.on else Role.LEFT, (node.key,), node.on and node.unit.confidence < 1)
        )
    for annex in reading.annexes:
        add(annex.spans, LineLink(Role.ANNEX, said=(f"Lampiran {annex.numeral}".strip(),)))
    for forum in reading.forums:
        add(forum.spans, LineLink(Role.UNIT, said=(forum.name,)))
    for relation in reading.relations:
        add(relation.spans, LineLink(Role.RELATION, said=(f"{relation.source} → {relation.target}",)))
    for left in reading.left:
        add([(left.start, left.end)], LineLink(Role.LEFT, said=(left.reason,)))
    return found


def _both(first: LineLink, second: LineLink) -> LineLink:
    role = min(first.role, second.role, key=ORDER.index)
    keys = tuple(dict.fromkeys((*first.keys, *second.keys)))
    said = tuple(dict.fromkeys((*first.said, *second.said)))
    return LineLink(role, keys, first.doubtful or second.doubtful, said)


def key_at(line: str, column: int, names: Sequence[tuple[str, str]]) -> str:
    """Return the key of the unit at a column of a line that names several: the last that begins before it."""
    best, best_at = names[0][0], -1
    for key, name in names:
        at = line.casefold().find(name.casefold()[:24])
        if best_at < at <= column:
            best, best_at = key, at
    return best
