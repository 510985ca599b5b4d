"""Doubting words that a scanner may have misread: "Ekonorni" where the same text has "Ekonomi" elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from orgeditor.articles.units import ReadUnit, less_sure

_WORD = re.compile(r"[^\W\d_]{4,}")


def doubted_by_look(units: Sequence[ReadUnit], texts: Iterable[str]) -> list[ReadUnit]:
    """Return the units with a doubt on each word that with "m" for "rn" is another one of the same text (`texts`)."""
    if not any("rn" in unit.name for unit in units):
        return list(units)
    known = {word.casefold() for text in texts for word in _WORD.findall(text)}
    return [_doubted(unit, known) if "rn" in unit.name else unit for unit in units]


def _doubted(unit: ReadUnit, known: set[str]) -> ReadUnit:
    misread = [
        f"“{word}” mungkin salah tulis dari “{meant}”"
        for word in _WORD.findall(unit.name)
        if (meant := word.replace("rn", "m")) != word and meant.casefold() in known
    ]
    return less_sure(unit, 0.2, *misread) if misread else unit
