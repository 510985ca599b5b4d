"""The lists of several articles as one tree: a head that another list names stands where it is listed.

Regulations list the Asisten in one Pasal, the Biro of each in the next and their Bagian below that: "Biro Umum
sebagaimana dimaksud pada ayat (1) huruf a, membawahkan:".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from orgeditor.articles.units import COORDINATOR, ReadUnit, is_definition
from orgeditor.model.renaming import folded

LONG_WORD = 6
"""Letters from which on a word with two letters more, less or other at most is taken for a slip."""
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
    by_basis: dict[str, int] = {}
    for at, unit in enumerate(units):
        if unit.parent is not None:
            below[unit.parent].append(at)
            if not is_definition(unit):
                name = names[_spelled(unit.name)]
                name.listed.append(at)
                name.by_basis.setdefault(unit.basis.casefold(), at)
                by_basis.setdefault(unit.basis.casefold(), at)
    spans: dict[int, list[tuple[int, int]]] = {}
    gone: set[int] = set()
    slips: dict[int, str] = {}
    for at, unit in enumerate(units):
        if unit.parent is not None or is_definition(unit):
            continue
        name = names[_spelled(unit.name)]
        if (cited := _cited(units, unit, by_basis)) is not None:
            name = names[_spelled(units[cited].name)]
        place = next((other for other in _places(name, unit, at) if not _stands_below(parents, other, at)), None)
        if place is None and at in below and (meant := _meant(unit.name, names)) is not None:
            place = next((other for other in _places(names[meant], unit, at) if other not in below), None)
            if place is not None:
                slips[place] = f"“{unit.name}” mungkin salah tulis dari “{units[place].name}”"
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
    for at, slip in slips.items():
        sure = max(0.1, round(found[at].confidence - 0.2, 2))
        found[at] = replace(found[at], confidence=sure, reasons=(*found[at].reasons, slip))
    return _in_order(found, parents, below, gone)


def _spelled(name: str) -> str:
    return folded(name).replace(" & ", " dan ")


def _meant(name: str, names: Collection[str]) -> str | None:
    """Return the one other name of an Asisten or Biro that differs by a slip in one long word, None for none."""
    if not COORDINATOR.match(name):
        return None
    words = _spelled(name).split()
    found = [other for other in names if _is_slip(words, other.split())]
    return found[0] if len(found) == 1 else None


def _is_slip(one: Sequence[str], two: Sequence[str]) -> bool:
    if len(one) != len(two) or one[0] != two[0]:
        return False
    differing = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    if len(differing) != 1 or min(map(len, differing[0])) < LONG_WORD:
        return False
    from rapidfuzz.distance import OSA  # only where one word differs

    return OSA.distance(*differing[0], score_cutoff=2) <= 2


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


def _cited(units: Sequence[ReadUnit], head: ReadUnit, by_basis: dict[str, int]) -> int | None:
    """Return the unit that a head named by its class alone cites: "Asisten sebagaimana dimaksud pada huruf a"."""
    at = by_basis.get(_full(head).casefold()) if head.listed and " " not in head.name else None
    return at if at is not None and folded(units[at].name).startswith(folded(head.name) + " ") else None


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
