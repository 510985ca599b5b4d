"""Which units and charts of one draft are which of another.

A unit is that with the same id (a draft made of another keeps them), else the one of the same name, below the same
superior where several have it, else the one that was renamed (model/renaming.py).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence

from orgeditor.model.draft import Draft
from orgeditor.model.records import Chart, Placement
from orgeditor.model.renaming import Known, folded, renamed

ROUNDS = 4
"""Times that renamed units are looked for: each time more superiors and sisters are known."""
LIKE_CHARTS = 0.2
"""Share of common units from which on two charts are one, redrawn."""


def paired_units(old: Draft, new: Draft) -> dict[str, str]:
    """Return which unit of the old draft is which of the new one, by ids."""
    pairs = {key: key for key in old.units if key in new.units}
    _pair_equal_names(old, new, pairs)
    for _ in range(ROUNDS):
        taken = set(pairs.values())
        gone = [unit.id for unit in old.units_in_order() if unit.id not in pairs]
        came = [unit.id for unit in new.units_in_order() if unit.id not in taken]
        found = renamed(_known(old, gone, pairs), _known(new, came, None)) if gone and came else {}
        if not found:
            break
        pairs.update({str(one): str(other) for one, other in found.items()})
    return pairs


def _pair_equal_names(old: Draft, new: Draft, pairs: dict[str, str]) -> None:
    """Pair units of one name, those below the same superior first."""
    by_name: dict[str, list[str]] = {}
    taken = set(pairs.values())
    for unit in new.units_in_order():
        if unit.id not in taken:
            by_name.setdefault(folded(unit.name), []).append(unit.id)
    above_old, above_new = superiors(old), superiors(new)
    left = [unit for unit in old.units_in_order() if unit.id not in pairs and folded(unit.name) in by_name]
    for by_superior in (True, False):
        for unit in left:
            same = by_name[folded(unit.name)]
            if unit.id in pairs or not same:
                continue
            above = _folded_names(old, above_old.get(unit.id, frozenset()))
            best = same[0]
            if by_superior:
                best = next((key for key in same if _folded_names(new, above_new.get(key, frozenset())) == above), "")
            if best:
                pairs[unit.id] = best
                same.remove(best)


def _folded_names(draft: Draft, units: Iterable[str]) -> set[str]:
    return {folded(draft.units[key].name) for key in units}


def _known(draft: Draft, units: Sequence[str], pairs: Mapping[str, str] | None) -> list[Known]:
    """Return units with where they stand, told by the units of the new draft (`pairs`; None for that draft itself)."""

    def told(keys: Iterable[str]) -> frozenset[Hashable]:
        # One that the other draft lacks, or that is not known yet, is like none of its own.
        return frozenset(pairs.get(key, ("", key)) if pairs is not None else key for key in keys)

    wanted = set(units)
    above: dict[str, set[str]] = {}
    beside: dict[str, set[str]] = {}
    below: dict[str, set[str]] = {}
    for chart in draft.charts:
        rows: dict[str | None, list[Placement]] = {}
        for item in draft.placements_of_chart(chart):
            rows.setdefault(item.parent, []).append(item)
        for parent, row in rows.items():
            superior = draft.placements[parent].unit if parent is not None else None
            if superior in wanted:
                below.setdefault(superior, set()).update(item.unit for item in row)
            for at, item in enumerate(row):
                if item.unit in wanted:
                    if superior is not None:
                        above.setdefault(item.unit, set()).add(superior)
                    sisters = beside.setdefault(item.unit, set())
                    sisters.update(other.unit for other in (*row[max(at - 1, 0) : at], *row[at + 1 : at + 2]))
    return [
        Known(key, draft.units[key].name, told(above.get(key, ())), told(beside.get(key, ())), told(below.get(key, ())))
        for key in units
    ]


def paired_charts(old: Draft, new: Draft, units: Mapping[str, str]) -> dict[str, str]:
    """Return which chart of the old draft is which of the new one: by id, by title, else by the units on it."""
    pairs = {key: key for key in old.charts if key in new.charts}
    left = [chart for chart in old.charts_in_order() if chart.id not in pairs]
    free = [chart for chart in new.charts_in_order() if chart.id not in pairs]
    shown_old = {chart.id: {units.get(item.unit, "") for item in old.placements_of_chart(chart.id)} for chart in left}
    shown_new = {chart.id: {item.unit for item in new.placements_of_chart(chart.id)} for chart in free}

    def likeness(one: Chart, other: Chart) -> float:
        named = folded(f"{old.title_of(one)} {one.subtitle}")
        same_name = bool(named) and named == folded(f"{new.title_of(other)} {other.subtitle}")
        both = shown_old[one.id] | shown_new[other.id]
        return same_name + (len(shown_old[one.id] & shown_new[other.id]) / len(both) if both else 0.0)

    found = [(likeness(one, other), -at, -to) for at, one in enumerate(left) for to, other in enumerate(free)]
    taken: set[str] = set()
    for score, at, to in sorted(found, reverse=True):
        one, other = left[-at].id, free[-to].id
        if score >= LIKE_CHARTS and one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    return pairs


def superiors(draft: Draft) -> dict[str, frozenset[str]]:
    """Return by unit the units below which its boxes hang, over all charts."""
    found: dict[str, set[str]] = {}
    for item in draft.placements.values():
        if item.parent is not None:
            found.setdefault(item.unit, set()).add(draft.placements[item.parent].unit)
    return {key: frozenset(above) for key, above in found.items()}
