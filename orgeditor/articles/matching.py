"""Reading into a draft that is there: which units of a text are its own, and what is new, gone, moved or renamed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from orgeditor.articles.units import ReadUnit
from orgeditor.model import operations as model
from orgeditor.model.categories import LEADERS
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import STRUCTURAL, UnitCategory
from orgeditor.model.records import Placement
from orgeditor.model.renaming import Known, folded, renamed

_HEAD = "head"
"""Superior of the heads, which a text does not name and a chart may have."""


class Fate(StrEnum):
    """What reading a unit into a chart does."""

    SAME = "same"
    NEW = "new"
    RENAMED = "renamed"
    MOVED = "moved"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Match:
    """A unit of the text (`index` in its reading), of the chart (`placement`), or of both.

    `before` is the name, or the superior's name, that the chart has now where that differs.
    """

    fate: Fate
    index: int | None = None
    placement: str | None = None
    before: str = ""


def matches(draft: Draft, chart: str, units: Sequence[ReadUnit]) -> list[Match]:
    """Return what becomes of each unit of a text in a chart, in the order of the text, then what is gone.

    Names are compared without regard to capitals and spaces, then by what they share and where they stand. Leaders
    (Kepala Daerah, Sekretaris Daerah), whom lists of units do not name, are never gone.
    """
    boxes = draft.placements_of_chart(chart)
    found: dict[int, str] = {}
    free = {item.id: folded(draft.units[item.unit].name) for item in boxes}
    by_name: dict[str, list[str]] = {}
    for key, name in free.items():
        by_name.setdefault(name, []).append(key)
    for at, unit in enumerate(units):
        same = [key for key in by_name.get(folded(unit.name), []) if key in free]
        if same:
            above = found.get(unit.parent) if unit.parent is not None else None
            best = next((key for key in same if above and draft.placements[key].parent == above), same[0])
            found[at] = best
            del free[best]
    new = _add_renamed(draft, units, found, free)
    result = [_match(draft, units, at, found, new) for at in range(len(units))]
    gone = [item for item in boxes if item.id in free and draft.units[item.unit].category not in LEADERS]
    return result + [Match(Fate.GONE, None, item.id) for item in gone]


def _add_renamed(draft: Draft, units: Sequence[ReadUnit], found: dict[int, str], free: dict[str, str]) -> set[int]:
    """Match what is left to what has another name by now (model/renaming.py); return which units of the text those are.

    Those below a head that was itself renamed are found after it.
    """
    new: set[int] = set()
    while free and len(found) < len(units):
        pairs = renamed(_known_boxes(draft, free, found), _known_units(units, found))
        for key, at in pairs.items():
            assert isinstance(at, int) and isinstance(key, str)
            found[at] = key
            del free[key]
            new.add(at)
        if not pairs:
            break
    return new


def _known_boxes(draft: Draft, free: Collection[str], found: Mapping[int, str]) -> list[Known]:
    """Return boxes that no unit of the text is yet, with what stands around them."""
    known = set(found.values())
    result = []
    for key in free:
        item = draft.placements[key]
        row = [other.id for other in draft.children(item.chart, item.parent)]
        at = row.index(key)
        above = draft.placements[item.parent] if item.parent is not None else None
        is_head = above is None or draft.units[above.unit].category in LEADERS
        below = frozenset(child.id for child in draft.children(item.chart, key))
        result.append(
            Known(
                key,
                draft.units[item.unit].name,
                frozenset({_HEAD if is_head else item.parent}),
                frozenset({*row[max(at - 1, 0) : at], *row[at + 1 : at + 2]} & known),
                below,
            )
        )
    return result


def _known_units(units: Sequence[ReadUnit], found: Mapping[int, str]) -> list[Known]:
    """Return units of the text that no box of the chart is yet, with what stands around them."""
    rows: dict[int | None, list[int]] = {}
    for at, unit in enumerate(units):
        rows.setdefault(unit.parent, []).append(at)
    result = []
    for parent, row in rows.items():
        for place, at in enumerate(row):
            if at not in found:
                # A superior that is not known itself is nobody's.
                above = _HEAD if parent is None else found.get(parent, at)
                sisters = (*row[max(place - 1, 0) : place], *row[place + 1 : place + 2])
                result.append(
                    Known(
                        at,
                        units[at].name,
                        frozenset({above}),
                        frozenset(found[other] for other in sisters if other in found),
                        frozenset(found.get(other, other) for other in rows.get(at, ())),
                    )
                )
    return result


def _match(draft: Draft, units: Sequence[ReadUnit], at: int, found: dict[int, str], new: set[int]) -> Match:
    if at not in found:
        return Match(Fate.NEW, at)
    item = draft.placements[found[at]]
    if at in new:
        return Match(Fate.RENAMED, at, item.id, draft.units[item.unit].name)
    parent = units[at].parent
    if parent is not None and found.get(parent) != item.parent:
        above = draft.unit_of(item.parent).name if item.parent else ""
        return Match(Fate.MOVED, at, item.id, above)
    return Match(Fate.SAME, at, item.id)


def enter(draft: Draft, chart: str, units: Sequence[ReadUnit], take_out: Collection[str] = ()) -> None:
    """Bring a chart in line with the units of a text, within `draft.edit()`: names, superiors, order and basis.

    `take_out` are placements that the text does not name and that go out of the chart; their units stay in the draft.
    """
    found = matches(draft, chart, units)
    known = {folded(unit.name): unit.id for unit in reversed(list(draft.units.values()))}
    boxes: dict[int, Placement] = {}
    order: dict[str | None, list[str]] = {}
    for match in found:
        if match.index is None:
            continue
        read = units[match.index]
        above = boxes[read.parent] if read.parent is not None else _above_heads(draft, chart, match)
        boxes[match.index] = item = _entered(draft, chart, read, match, above, known)
        order.setdefault(item.parent, []).append(item.id)
    if take_out:
        gone = {match.placement for match in found if match.fate is Fate.GONE}
        model.take_out(draft, [item for item in draft.placements_of_chart(chart) if item.id in gone & set(take_out)])
    for parent, wanted in order.items():
        _put_in_order(draft, chart, parent, wanted)


def _above_heads(draft: Draft, chart: str, match: Match) -> Placement | None:
    """Return the box below which a new head stands: Sekretaris Daerah; one that is there keeps its superior."""
    if match.placement is not None:
        above = draft.placements[match.placement].parent
        return draft.placements[above] if above else None
    boxes = draft.placements_of_chart(chart)
    return next((item for item in boxes if draft.units[item.unit].category is UnitCategory.SECRETARY), None)


def _entered(
    draft: Draft, chart: str, read: ReadUnit, match: Match, above: Placement | None, known: dict[str, str]
) -> Placement:
    if match.placement is None:
        item = _added(draft, chart, read, above, known)
    else:
        item = draft.placements[match.placement]
        if above is not None and item.parent != above.id:
            model.move(draft, [item], above)
        if match.fate is Fate.RENAMED or draft.units[item.unit].name != read.name:
            model.rename(draft, item.unit, read.name)
    item = draft.placements[item.id]
    unit = draft.units[item.unit]
    if read.basis:
        draft.put(replace(unit, basis=read.basis, inferred=False, basis_doubtful=False))
    if item.backbone is not None and read.parent is not None:
        relation = draft.relations[item.backbone]
        draft.put(
            replace(relation, kind=read.kind, form=read.form, basis=read.basis, inferred=False, basis_doubtful=False)
        )
    return draft.placements[item.id]


def _added(draft: Draft, chart: str, read: ReadUnit, above: Placement | None, known: dict[str, str]) -> Placement:
    """Place the unit of that name (`known`, ids by folded names), or a new one."""
    name = folded(read.name)
    if name not in known:
        known[name] = model.add_unit(draft, read.name, category=read.category, basis=read.basis).id
    unit = known[name]
    if above is None:
        return model.place(draft, chart, unit)
    kind = read.kind if read.parent is not None else STRUCTURAL
    relation = next(
        (
            item
            for item in draft.relations.values()
            if (item.source, item.target, item.kind) == (above.unit, unit, kind)
        ),
        None,
    ) or model.add_relation(draft, above.unit, unit, kind, inferred=read.parent is None)
    return model.place(draft, chart, unit, above.id, backbone=relation.id)


def _put_in_order(draft: Draft, chart: str, parent: str | None, wanted: Sequence[str]) -> None:
    """Put boxes below one superior into an order; others among them keep their places."""
    row = [item.id for item in draft.children(chart, parent)]
    chosen = set(wanted)
    turn = iter(key for key in wanted if key in row)
    ordered = [next(turn) if key in chosen else key for key in row]
    for at, key in enumerate(ordered):
        if draft.placements[key].order != at:
            draft.put(replace(draft.placements[key], order=at))
