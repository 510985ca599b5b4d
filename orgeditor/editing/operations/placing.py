"""Operations that put units of the regulation into a chart: one, several, or all of a category."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.document import Document
from orgeditor.editing.operations.mechanism import Rows, put_rows
from orgeditor.editing.selection import boxes_by_unit, units_shown
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.records import Method, Placement, Side, Unit


@dataclass(frozen=True, slots=True)
class Filling:
    """A unit that a chart would get, and the unit it would hang below (None: below nobody)."""

    unit: str
    superior: str | None


def place_units(
    document: Document,
    chart: str,
    units: Sequence[str],
    parent: str | None = None,
    position: int | None = None,
    *,
    side: Side | None = None,
    rows: Rows = (),
    group: str | None = None,
) -> list[str]:
    """Place units that exist in a chart from `position` among the children of a box, and return their boxes.

    They stand on a `side` of its line, where that is given. A relation from the superior that the regulation already
    has is drawn; else one is added. In a mechanism chart `rows` are all boxes by rank, with the units (ids) where their
    boxes shall stand, and `group` the frame that they join.
    """
    draft = document.draft
    text = QCoreApplication.translate("Operations", "Tempatkan %1").replace("%1", units_named(draft, units))
    if parent is not None:
        text = QCoreApplication.translate("Operations", "Tempatkan %1 di bawah %2")
        text = text.replace("%2", draft.unit_of(parent).name).replace("%1", units_named(draft, units))
    with document.edit(text) as draft:
        placed: dict[str, str] = {}
        for offset, unit in enumerate(units):
            at = None if position is None else position + offset
            placed[unit] = _place(draft, chart, unit, parent, at).id
            if side is not None:
                draft.put(replace(draft.placements[placed[unit]], side=side))
        if rows:
            boxes = list(placed.values())
            put_rows(draft, [[placed.get(key, key) for key in row] for row in rows], boxes, group)
        return list(placed.values())


def place_known(document: Document, chart: str, units: Sequence[str], parent: str | None = None) -> list[str]:
    """Place units below a box, or without one each below the superior that the chart shows; return their boxes."""
    if parent is not None and document.draft.unit_of(parent).id not in units:
        return place_units(document, chart, units, parent)
    text = QCoreApplication.translate("Operations", "Tempatkan %1").replace("%1", units_named(document.draft, units))
    with document.edit(text) as draft:
        return [_place(draft, chart, unit, _superior_box(draft, chart, unit), None).id for unit in units]


def filling(draft: Draft, chart: str, category: UnitCategory | None, *, superiors: bool = True) -> list[Filling]:
    """Return which units of a category (None: of any) a chart would get, each after its superior.

    A unit hangs below its superior in the other charts and relations of the regulation, an Asisten before any other.
    `superiors` brings those that the chart lacks as well, up to the head; without it only superiors in the chart count.
    """
    shown = units_shown(draft, chart)
    above = _superiors(draft)
    found: dict[str, Filling] = {}

    def add(unit: str, line: tuple[str, ...]) -> None:
        if unit in shown or unit in found or unit in line:
            return
        options = [key for key in above.get(unit, ()) if key not in line]
        if not superiors:
            options = [key for key in options if key in shown or draft.units[key].category is category]
        superior = options[0] if options else None
        if superior is not None:
            add(superior, (*line, unit))
        found.setdefault(unit, Filling(unit, superior))

    for unit in draft.units_in_order():
        if category is None or unit.category is category:
            add(unit.id, ())
    return list(found.values())


def _superior_box(draft: Draft, chart: str, unit: str) -> str | None:
    """Return the box in a chart of a unit that this one hangs below elsewhere in the regulation."""
    above = _superiors(draft).get(unit, [])
    shown = boxes_by_unit(draft, chart, above)
    return next((key for superior in above for key in shown.get(superior, ()) if key in draft.placements), None)


def fill_chart(document: Document, chart: str, fillings: Sequence[Filling], below: str | None = None) -> list[str]:
    """Place units as `filling` says, or all of them below one box, and return their boxes. One undo step."""
    text = QCoreApplication.translate("Operations", "Isi bagan dengan %1")
    text = text.replace("%1", units_named(document.draft, [item.unit for item in fillings]))
    with document.edit(text) as draft:
        boxes = {item.unit: item.id for item in reversed(draft.placements_of_chart(chart))}
        found = []
        for filled in fillings:
            parent = below if below is not None else boxes.get(filled.superior or "")
            placed = _place(draft, chart, filled.unit, parent, None)
            boxes.setdefault(filled.unit, placed.id)
            found.append(placed.id)
        return found


def units_named(draft: Draft, units: Sequence[str]) -> str:
    """Return what an undo name calls these units."""
    name = draft.units[units[0]].name if len(units) == 1 else ""
    return name or QCoreApplication.translate("Operations", "%1 unit").replace("%1", str(len(units)))


def boxes_named(draft: Draft, boxes: Sequence[str]) -> str:
    """Return what an undo name calls the units of these boxes (placement ids)."""
    return units_named(draft, [draft.placements[key].unit for key in boxes])


def _place(draft: Draft, chart: str, unit: str, parent: str | None, position: int | None) -> Placement:
    if parent is None:
        return model.place(draft, chart, unit, position=position)
    above = draft.placements[parent]
    pair = (above.unit, unit)
    known = [item for item in draft.relations_in_order() if (item.source, item.target) == pair]
    kind = model.child_kind(draft, draft.charts[chart], above)
    relation = next((item for item in known if item.kind == kind), known[0] if known else None)
    if relation is None:
        relation = model.add_relation(draft, above.unit, unit, kind, inferred=True)
    if draft.charts[chart].method is Method.LAYERED:
        placed = model.place(draft, chart, unit)
        if above.rank is not None:
            placed = draft.put(replace(placed, rank=above.rank + 1))
        model.show_relation(draft, chart, relation.id, parent, placed.id)
        return placed
    return model.place(draft, chart, unit, parent, position=position, backbone=relation.id)


def _superiors(draft: Draft) -> dict[str, list[str]]:
    """Return by unit whom it may hang below, the likeliest first."""
    found: dict[str, dict[str, None]] = {}
    for chart in draft.charts_in_order():
        for item in draft.placements_of_chart(chart.id):
            if item.parent is not None:
                found.setdefault(item.unit, {})[draft.placements[item.parent].unit] = None
    for relation in draft.relations_in_order():
        if not relation.mutual and relation.source != relation.target:
            found.setdefault(relation.target, {})[relation.source] = None

    def assistants_first(key: str) -> bool:
        unit: Unit = draft.units[key]
        return unit.category is not UnitCategory.ASSISTANT

    return {unit: sorted(above, key=assistants_first) for unit, above in found.items()}
