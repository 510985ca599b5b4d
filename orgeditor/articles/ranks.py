"""Doubting a place in the tree that the ranks of two units speak against: a Bagian below a Subbagian.

A line that is lost, or two that have run together, put what follows below the wrong head; no marker tells that.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from orgeditor.articles.units import ReadUnit, is_definition, less_sure
from orgeditor.model.kinds import STRUCTURAL

_RANKS = (
    (re.compile(r"(?:asisten|asda)\b", re.IGNORECASE), 1),
    (re.compile(r"(?:biro|dinas|badan|kantor|inspektorat)\b", re.IGNORECASE), 2),
    (re.compile(r"(?:bagian|bidang)\b", re.IGNORECASE), 3),
    (re.compile(r"(?:sub\.?\s?-?\s?b(?:agian|idang)|subbag|seksi)\b", re.IGNORECASE), 4),
)
"""By their first word: Asisten, those they coordinate, and the parts of these (PP 18/2016, PP 72/2019)."""
_BODY = re.compile(r"(?:dinas|badan|kantor|inspektorat)\b", re.IGNORECASE)
"""What no list need name: they stand under the head of the region."""
_WHOLE = re.compile(r"sekretariat\s+(?:daerah|dprd|dewan)\b", re.IGNORECASE)
HIGHEST, LOWEST = 0.5, 9
MOST_BELOW = 2
"""Ranks between a unit and its superior at most: nobody stands right below an Asisten as Subbagian."""

BY_RANK = "tingkat unit ini tidak cocok dengan tingkat atasannya"
BESIDE_HIGHER = "mungkin bawahan unsur sebelumnya: tingkatnya lebih rendah"
UNLISTED = "tidak dimuat dalam daftar mana pun, padahal yang setingkat dimuat"


def doubted_by_rank(units: Sequence[ReadUnit]) -> list[ReadUnit]:
    """Return the units with a doubt on those whose rank does not fit below their superior's."""
    ranks = [rank_of(unit.name) for unit in units]
    found = []
    for unit, rank in zip(units, ranks, strict=True):
        above = ranks[unit.parent] if unit.parent is not None else 0
        if rank and above and unit.parent is not None and not _fits(units[unit.parent], above, unit, rank):
            unit = less_sure(unit, 0.3, BY_RANK)
        found.append(unit)
    return found


def placed_by_rank(units: Sequence[ReadUnit], whole: bool) -> list[ReadUnit]:
    """Return the units with those heads doubted, or put elsewhere, that seem to belong under another.

    In a `whole` regulation no list names them, where lists name most others of their rank: their line is lost. Or they
    follow a head of a higher rank in a list without markers, and go below the last one of these: "Asisten A,
    membawahkan: Biro B, membawahkan: Bagian C, Biro D, membawahkan: ...".
    """
    ranks = [_place(unit) for unit in units]
    heads = {unit.parent for unit in units}
    listed = Counter(rank for unit, rank in zip(units, ranks, strict=True) if unit.parent is not None)
    alone = Counter(rank for unit, rank in zip(units, ranks, strict=True) if unit.parent is None)
    highest: dict[tuple[int | None, str], float] = {}  # by superior and by basis, which markers tell apart
    over: list[tuple[float, int]] = []  # the heads so far that what follows may stand below, each of a lower rank
    found = []
    for at, (unit, rank) in enumerate(zip(units, ranks, strict=True)):
        while rank and at in heads and over and over[-1][0] >= rank:
            over.pop()
        place = (unit.parent, unit.basis)
        beside = highest.setdefault(place, rank or LOWEST) if at in heads else LOWEST
        if rank > beside:
            unit = less_sure(unit, 0.3, BESIDE_HIGHER)._replace(parent=over[-1][1])
        elif whole and unit.parent is None and rank and listed[rank] > alone[rank]:
            unit = less_sure(unit, 0.3, UNLISTED)
        elif rank and at in heads:
            highest[place] = min(rank, beside)
        if rank and at in heads:
            over.append((rank, at))
        found.append(unit)
    return found


def _place(unit: ReadUnit) -> float:
    if is_definition(unit) or _BODY.match(unit.name):
        return 0
    return HIGHEST if _WHOLE.match(unit.name) else rank_of(unit.name)


@lru_cache(maxsize=32768)
def rank_of(name: str) -> int:
    """Return the rank that the first word of a name says, 1 for an Asisten, 0 for none."""
    return next((rank for word, rank in _RANKS if word.match(name)), 0)


def _fits(superior: ReadUnit, above: int, unit: ReadUnit, rank: int) -> bool:
    """Whether a unit may stand below another. A Bagian may coordinate a Dinas, but no other Bagian."""
    same = superior.name.split()[0].casefold() == unit.name.split()[0].casefold()
    if same and " " not in superior.name:
        return True  # a class over its members
    if rank == 1 or rank - above > MOST_BELOW:
        return False
    if unit.kind == STRUCTURAL:
        return rank > above
    return not same
