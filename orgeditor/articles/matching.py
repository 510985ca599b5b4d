"""Reading into a draft that is there: which units of a text are its own, and what is new, gone, moved or renamed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from orgeditor.articles.units import ReadUnit
from orgeditor.model import operations as model
from orgeditor.model.categories import LEADERS
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import STRUCTURAL, UnitCategory
from orgeditor.model.records import Placement

ALIKE = 0.85
"""Two names that share so much of their letters are one name, spelled anew."""
MOST_COMPARED = 400
"""Names on each side at most that are compared letter by letter."""


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

    Names are compared without regard to capitals and spaces, then by likeness below the same superior. Leaders (Kepala
    Daerah, Sekretaris Daerah), whom lists of units do not name, are never gone.
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
    renamed = _alike(draft, units, found, free)
    result = [_match(draft, units, at, found, renamed) for at in range(len(units))]
    gone = [item for item in boxes if item.id in free and draft.units[item.unit].category not in LEADERS]
    return result + [Match(Fate.GONE, None, item.id) for item in gone]


def _alike(draft: Draft, units: Sequence[ReadUnit], found: dict[int, str], free: dict[str, str]) -> set[int]:
    """Match what is left by likeness, below the same superior first; return which units of the text were renamed."""
    renamed: set[int] = set()
    left = [at for at in range(len(units)) if at not in found][:MOST_COMPARED]
    likeness: SequenceMatcher[str] = SequenceMatcher(None, autojunk=False)
    for at in left:
        above = found.get(units[at].parent) if units[at].parent is not None else None  # type: ignore[arg-type]
        likeness.set_seq2(folded(units[at].name))
        best, most = "", ALIKE
        for key, other in list(free.items())[:MOST_COMPARED]:
            likeness.set_seq1(other)
            near = 0.05 if above is not None and draft.placements[key].parent == above else 0.0
            if min(likeness.real_quick_ratio(), likeness.quick_ratio()) + near < most:
                continue
            score = likeness.ratio() + near
            if score >= most:
                best, most = key, score
        if best:
            found[at] = best
            del free[best]
            renamed.add(at)
    return renamed


def _match(draft: Draft, units: Sequence[ReadUnit], at: int, found: dict[int, str], renamed: set[int]) -> Match:
    if at not in found:
        return Match(Fate.NEW, at)
    item = draft.placements[found[at]]
    if at in renamed:
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


def folded(name: str) -> str:
    """Return what two spellings of one name have in common: its letters without regard to capitals and spaces."""
    return " ".join(name.split()).casefold()
