"""Short names that a text gives to its units: "Asisten Pemerintahan, yang selanjutnya disebut Asisten I"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from orgeditor.articles.clauses import clean_name
from orgeditor.articles.units import ReadUnit
from orgeditor.model.renaming import folded

_CALLED = re.compile(
    r"^\W*(?P<name>[A-Z][^;:.“”\"()]{4,160}?)[\s,(]+"
    r"(?i:(?:yang\s+)?selanjutnya\s+di\s?se(?:but|ingkat)(?:\s+(?:dengan|sebagai))?)\s*:?\s*"
    r"[“”\"]?(?P<short>[A-Z][\w./ -]{1,60}?)[“”\"]?(?=\s*(?:[);:,.]|$|(?i:adalah\b|dan$)))"
)
_IN_BRACKETS = re.compile(r"(?P<one>.+?)\s*\(\s*(?P<two>[Aa]sisten\s[^()]+?)\s*\)")
"""An Asisten with his other name: "Asisten Pemerintahan (Asisten I)"."""
_NUMBERED = re.compile(r"asisten\s+(?:[IVX]{1,4}|\d)", re.IGNORECASE)
_WITH_FIELD = re.compile(rf"(?P<one>{_NUMBERED.pattern})\s*\([^()]+\)", re.IGNORECASE)
"""A numbered Asisten with his field, who is called by his number alone later: "Asisten II (Bidang Ekonomi)"."""
_ASSISTANT = re.compile(r"asisten\s+(?!sekretaris\b)\w{3}", re.IGNORECASE)


def _without_numbers(units: Sequence[ReadUnit], known: dict[str, str]) -> list[ReadUnit]:
    """Return the units without each "Asisten I" that stands over nothing but the one who is meant: a caption."""
    below = Counter(unit.parent for unit in units)
    gone = {
        unit.parent
        for unit in units
        if unit.parent is not None
        and below[unit.parent] == 1
        and units[unit.parent].parent is None
        and _NUMBERED.fullmatch(units[unit.parent].name)
        and unit.name.casefold().startswith("asisten ")
    }
    if not gone:
        return list(units)
    known.update((folded(units[unit.parent].name), unit.name) for unit in units if unit.parent in gone)
    place = {at: new for new, at in enumerate(at for at in range(len(units)) if at not in gone)}
    parents = (place.get(unit.parent) if unit.parent is not None else None for unit in units)
    return [
        unit._replace(parent=parent) if parent != unit.parent else unit
        for at, (unit, parent) in enumerate(zip(units, parents, strict=True))
        if at not in gone
    ]


def named_in_full(units: Sequence[ReadUnit], texts: Iterable[str]) -> list[ReadUnit]:
    """Return the units with the full name of each head that a text gives a short one.

    It is that of a numbered Asisten, or one that is listed. `texts` are the sentences of the articles.
    """
    known: dict[str, str] = {}
    listed: set[str] = set()
    units = _without_numbers(units, known)
    for text in texts:
        called = _CALLED.match(text) if "elanjutnya" in text or "ELANJUTNYA" in text else None
        if called is not None:
            name = clean_name(called["name"])
            known.setdefault(folded(called["short"]), name)
            if _NUMBERED.fullmatch(called["short"]) and _ASSISTANT.match(name):
                listed.add(folded(name))
    for unit in units:
        both = _IN_BRACKETS.fullmatch(unit.name) if unit.name.endswith(")") else None
        if both is not None:
            known.setdefault(folded(both["two"]), unit.name)
            known.setdefault(folded(both["one"]), unit.name)
        elif numbered := _WITH_FIELD.fullmatch(unit.name):
            known.setdefault(folded(numbered["one"]), unit.name)
    if not known:
        return list(units)
    listed.update(folded(unit.name) for unit in units)
    short = {name: full for name, full in known.items() if folded(full) in listed and folded(full) != name}
    return [
        unit._replace(name=short[folded(unit.name)]) if unit.parent is None and folded(unit.name) in short else unit
        for unit in units
    ]
