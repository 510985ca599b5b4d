"""Doubting a place in the tree that the ranks of two units speak against: a Bagian below a Subbagian.

A line that is lost, or two that have run together, put what follows below the wrong head; no marker tells that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orgeditor.articles.units import ReadUnit
from orgeditor.model.kinds import STRUCTURAL

_RANKS = (
    (re.compile(r"asisten\b", re.IGNORECASE), 1),
    (re.compile(r"(?:biro|dinas|badan|kantor|inspektorat)\b", re.IGNORECASE), 2),
    (re.compile(r"(?:bagian|bidang)\b", re.IGNORECASE), 3),
    (re.compile(r"(?:sub\.?\s?-?\s?b(?:agian|idang)|subbag|seksi)\b", re.IGNORECASE), 4),
)
"""By their first word: Asisten, those they coordinate, and the parts of these (PP 18/2016, PP 72/2019)."""
MOST_BELOW = 2
"""Ranks between a unit and its superior at most: nobody stands right below an Asisten as Subbagian."""

BY_RANK = "tingkat unit ini tidak cocok dengan tingkat atasannya"


def doubted_by_rank(units: Sequence[ReadUnit]) -> list[ReadUnit]:
    """Return the units with a doubt on those whose rank does not fit below their superior's."""
    ranks = [_rank(unit.name) for unit in units]
    found = []
    for unit, rank in zip(units, ranks, strict=True):
        above = ranks[unit.parent] if unit.parent is not None else 0
        if rank and above and unit.parent is not None and not _fits(units[unit.parent], above, unit, rank):
            sure = max(0.1, round(unit.confidence - 0.3, 2))
            unit = replace(unit, confidence=sure, reasons=(*unit.reasons, BY_RANK))
        found.append(unit)
    return found


def _rank(name: str) -> int:
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
