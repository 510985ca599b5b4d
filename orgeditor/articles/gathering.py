"""The lists of several articles as one tree: a head that another list names stands where it is listed.

Regulations list the Asisten in one Pasal, the Biro of each in the next and their Bagian below that: "Biro Umum
sebagaimana dimaksud pada ayat (1) huruf a, membawahkan:".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from orgeditor.articles.units import ReadUnit, is_definition
from orgeditor.model.renaming import folded

MOST_PLACES = 20
"""Places of one name that are tried before and after a head."""


def gathered(units: Sequence[ReadUnit]) -> list[ReadUnit]:
    """Return the units with the list of each head where that head is listed itself, and heads read twice as one.

    Of several places of one name that counts which the head's own sentence cites, else the last one before it. What is
    below a head follows in the order of the text.
    """
    parents = [unit.parent for unit in units]
    below: dict[int, list[int]] = defaultdict(list)
    names: dict[str, _Name] = defaultdict(_Name)
    for at, unit in enumerate(units):
        if unit.parent is not None:
            below[unit.parent].append(at)
            if not is_definition(unit):
                name = names[folded(unit.name)]
                name.listed.append(at)
                name.by_basis.setdefault(unit.basis.casefold(), at)
    spans: dict[int, list[tuple[int, int]]] = {}
    gone: set[int] = set()
    for at, unit in enumerate(units):
        if unit.parent is not None or is_definition(unit):
            continue
        name = names[folded(unit.name)]
        place = next((other for other in _places(name, unit, at) if not _stands_below(parents, other, at)), None)
        if place is None:
            name.root = at if name.root is None else name.root
            continue
        for child in below.pop(at, []):
            parents[child] = place
            below[place].append(child)
        spans.setdefault(place, list(units[place].spans)).extend(unit.spans)
        gone.add(at)
    if not gone:
        return list(units)
    found = [
        replace(unit, spans=tuple(dict.fromkeys(spans[at]))) if at in spans else unit for at, unit in enumerate(units)
    ]
    return _in_order(found, parents, below, gone)


@dataclass(slots=True)
class _Name:
    """Where a name stands: in lists, by their basis, and over a list of its own."""

    listed: list[int] = field(default_factory=list)
    by_basis: dict[str, int] = field(default_factory=dict)
    root: int | None = None


def _places(name: _Name, head: ReadUnit, at: int) -> Iterator[int]:
    """Return where a head may stand, the best first: as its sentence cites, as listed last before it, next after it.

    One that no list names joins the head of its name that was read before.
    """
    cited = name.by_basis.get(_full(head).casefold())
    if cited is not None:
        yield cited
    cut = bisect_left(name.listed, at)
    yield from reversed(name.listed[max(0, cut - MOST_PLACES) : cut])
    yield from name.listed[cut : cut + MOST_PLACES]
    if name.root is not None:
        yield name.root


def _full(head: ReadUnit) -> str:
    """Return the place that a head's sentence cites, in full."""
    if not head.listed or head.listed.casefold().startswith("pasal"):
        return head.listed
    parts = re.split(r" (?=ayat|huruf|angka)", head.basis)
    own = parts[:1] if head.listed.casefold().startswith("ayat") else [part for part in parts if "huruf" not in part]
    return " ".join([*own, head.listed])


def _stands_below(parents: Sequence[int | None], at: int, other: int) -> bool:
    """Whether a unit stands below another, or is it."""
    step: int | None = at
    while step is not None:
        if step == other:
            return True
        step = parents[step]
    return False


def _in_order(
    units: Sequence[ReadUnit], parents: Sequence[int | None], below: dict[int, list[int]], gone: set[int]
) -> list[ReadUnit]:
    """Return the units, each superior before what stands below it."""
    found: list[ReadUnit] = []
    waiting: list[tuple[int, int | None]] = [
        (at, None) for at in reversed(range(len(units))) if parents[at] is None and at not in gone
    ]
    while waiting:
        at, parent = waiting.pop()
        waiting.extend((child, len(found)) for child in reversed(below.get(at, [])))
        found.append(replace(units[at], parent=parent) if units[at].parent != parent else units[at])
    return found
