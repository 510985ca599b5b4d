"""Which unit of a draft each unit of a text is: by its name under the same superior, else by a near spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from orgeditor.articles.reader import Reading
from orgeditor.articles.units import ReadUnit
from orgeditor.check.spelling import best_spelling, squeezed
from orgeditor.model.draft import Draft
from orgeditor.model.renaming import folded

MOST_COMPARED = 250_000
"""Pairs of names that are compared letter by letter at most: a text of another regulation has no near spellings."""


def matched_units(draft: Draft, reading: Reading, above: Mapping[str, Sequence[str]]) -> list[str | None]:
    """Return the id of the draft's unit for each unit of the reading, None where there is none.

    A name that stands in several lists of the text ("Sekretariat") is told apart by its superior. `above` are the
    superiors of the draft's units.
    """
    by_name: dict[str, list[str]] = defaultdict(list)
    by_letters: dict[str, list[str]] = defaultdict(list)
    for own in draft.units_in_order():
        by_name[folded(own.name)].append(own.id)
        by_letters[squeezed(own.name)].append(own.id)
    found: list[str | None] = []
    for unit in reading.units:
        same = by_name.get(folded(unit.name)) or by_letters.get(squeezed(unit.name)) or []
        found.append(_chosen(same, unit, found, above))
    _add_near_spellings(draft, reading, found)
    return found


def _chosen(
    same: Sequence[str], unit: ReadUnit, found: Sequence[str | None], above: Mapping[str, Sequence[str]]
) -> str | None:
    """Return the unit of a name that stands below the same superior as in the text, else the first."""
    if len(same) > 1 and unit.parent is not None:
        superior = found[unit.parent]
        return next((key for key in same if superior in above.get(key, ())), same[0])
    return same[0] if same else None


def _add_near_spellings(draft: Draft, reading: Reading, found: list[str | None]) -> None:
    """Match what is left over on both sides by near spelling, each unit once."""
    taken = set(found)
    left = {unit.id: unit.name for unit in draft.units_in_order() if unit.id not in taken}
    for at, unit in enumerate(reading.units):
        if found[at] is not None or not left or len(left) * len(reading.units) > MOST_COMPARED:
            continue
        name = best_spelling(unit.name, list(left.values()))
        if name is not None:
            found[at] = next(key for key, other in left.items() if other == name)
            del left[found[at] or ""]
