"""What a drop of dragged boxes would do: the target, the words for it and where its cue stands."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from orgeditor.canvas.desk import Desk, Shape
from orgeditor.canvas.staff_drops import staff_side, words
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.page import ShapeForm
from orgeditor.model.records import Arrangement, BoxForm, Placement, Side

EDGE = 0.25
"""Share of a box at either end that means "before" or "after" it; the rest means "below it"."""

REACH_MM = 7.0
"""How far from a box a drop still means the gap beside it."""

CUE_MM = 0.9


@dataclass(frozen=True, slots=True)
class Drop:
    """`position` counts the children of `parent` without the dragged boxes; None is last. `cue` lies on the desk.

    `into` tells a new superior (the cue is its box, or its side) from a place between siblings (the cue is a bar).
    `side` is where the dragged boxes stand then, None for where they did. In a mechanism chart `rows` are all boxes by
    rank after the drop, `group` the frame that the dragged ones join.
    """

    parent: str | None
    position: int | None
    cue: Rect
    label: str
    into: bool
    side: Side | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    group: str | None = None


def drop_at(draft: Draft, desk: Desk, point: Point, moving: Collection[str]) -> Drop | None:
    """Return what dropping the boxes `moving` at a point does; None on empty space and on themselves."""
    banned = {item.id for key in moving for item in draft.branch(draft.placements[key])}
    shape = desk.shape_at(point)
    if shape is not None:
        if shape.key in banned or shape.key not in draft.placements:
            return None
        end = _end(draft, desk, shape, point)
        if end == 0:
            return _into(draft, shape, moving)
        return _beside(draft, desk, shape, end, moving)
    aside = staff_side(draft, desk, point, banned)
    if aside is not None:
        key, side, ground = aside
        return Drop(key, None, ground, words(draft.unit_of(key).name, side), True, side)
    near = _nearest(draft, desk, point, banned)
    if near is None:
        return None
    end = _end(draft, desk, near, point, outside=True)
    return _beside(draft, desk, near, end, moving) if end else None


def _into(draft: Draft, shape: Shape, moving: Collection[str]) -> Drop:
    unit = draft.unit_of(shape.key)
    text = QCoreApplication.translate("Drops", "Jadikan bawahan %1").replace("%1", unit.name)
    position = None
    if moving and all(draft.placements[key].parent == shape.key for key in moving):
        text = QCoreApplication.translate("Drops", "Pindahkan ke urutan terakhir")
    return Drop(shape.key, position, shape.rect, text, True)


def _beside(draft: Draft, desk: Desk, shape: Shape, end: int, moving: Collection[str]) -> Drop | None:
    item = draft.placements[shape.key]
    row = [sibling.id for sibling in draft.children(item.chart, item.parent) if sibling.id not in moving]
    position = row.index(item.id) + (1 if end > 0 else 0)
    name = draft.units[item.unit].name
    before = QCoreApplication.translate("Drops", "Letakkan sebelum %1")
    after = QCoreApplication.translate("Drops", "Letakkan sesudah %1")
    text = (after if end > 0 else before).replace("%1", name)
    if item.parent is not None and any(draft.placements[key].parent != item.parent for key in moving):
        above = draft.unit_of(item.parent).name
        text += QCoreApplication.translate("Drops", ", bawahan %1").replace("%1", above)
    return Drop(item.parent, position, _bar(draft, desk, shape, end), text, False, item.side)


def _nearest(draft: Draft, desk: Desk, point: Point, banned: Collection[str]) -> Shape | None:
    best: tuple[float, Shape] | None = None
    for shape in desk.shapes_inside(Rect(*point, 0.0, 0.0).grown(REACH_MM)):
        key = shape.key
        if key in banned or key not in draft.placements or draft.placements[key].parent is None:
            continue
        dx = max(shape.rect.x - point.x, 0.0, point.x - shape.rect.right)
        dy = max(shape.rect.y - point.y, 0.0, point.y - shape.rect.bottom)
        if best is None or dx + dy < best[0]:
            best = (dx + dy, shape)
    return best[1] if best else None


def _end(draft: Draft, desk: Desk, shape: Shape, point: Point, *, outside: bool = False) -> int:
    """Return -1 before, 1 after, 0 in the middle of a box, along the line in which its siblings stand."""
    item = draft.placements[shape.key]
    if item.parent is None or item.form is BoxForm.GLUED:
        return 0
    rect = shape.rect
    if stands_in_column(draft, desk, shape):
        share = (point.y - rect.y) / rect.h if rect.h else 0.5
    else:
        share = (point.x - rect.x) / rect.w if rect.w else 0.5
    if outside:
        return (share >= 1) - (share <= 0)
    return (share > 1 - EDGE) - (share < EDGE)


def stands_in_column(draft: Draft, desk: Desk, shape: Shape) -> bool:
    """Say whether the siblings of a box, on the same page, stand under each other rather than side by side."""
    if shape.box.form is ShapeForm.ITEM:
        return True
    item = draft.placements[shape.key]
    row = [
        sibling
        for sibling in draft.children(item.chart, item.parent)
        if sibling.form is not BoxForm.GLUED and sibling.side is item.side and sibling.id != item.id
    ]
    others = [other for other in (_beside_on_page(desk, shape, sibling) for sibling in row) if other is not None]
    if others or not row:
        return not row or any(
            abs(other.rect.center.x - shape.rect.center.x) < 0.5 * min(other.rect.w, shape.rect.w) for other in others
        )
    # Alone on its page, its sisters on others: it stands as layout arranged them all.
    choices = desk.arranged.choices if desk.arranged else ()
    return not any(choice.placement == item.parent and choice.arrangement == Arrangement.ROW for choice in choices)


def _beside_on_page(desk: Desk, shape: Shape, other: Placement) -> Shape | None:
    """Return where another box stands on the page of a shape, None when it stands on other pages only."""
    return next((found for found in desk.shapes_of(other.id) if found.sheet == shape.sheet), None)


def _bar(draft: Draft, desk: Desk, shape: Shape, end: int) -> Rect:
    rect = shape.rect
    gap = 0.0 if shape.box.form is ShapeForm.ITEM else _half_gap(draft, desk, shape, end)
    if stands_in_column(draft, desk, shape):
        y = rect.bottom + gap if end > 0 else rect.y - gap
        return Rect(rect.x, y - CUE_MM / 2, rect.w, CUE_MM)
    x = rect.right + gap if end > 0 else rect.x - gap
    return Rect(x - CUE_MM / 2, rect.y, CUE_MM, rect.h)


def _half_gap(draft: Draft, desk: Desk, shape: Shape, end: int) -> float:
    """Return half the distance to the neighbour on that side, so that the bar stands in the middle of the gap."""
    item = draft.placements[shape.key]
    row = draft.children(item.chart, item.parent)
    at = [sibling.id for sibling in row].index(item.id) + end
    other = _beside_on_page(desk, shape, row[at]) if 0 <= at < len(row) else None
    if other is None:
        return 1.2
    if stands_in_column(draft, desk, shape):
        gap = other.rect.y - shape.rect.bottom if end > 0 else shape.rect.y - other.rect.bottom
    else:
        gap = other.rect.x - shape.rect.right if end > 0 else shape.rect.x - other.rect.right
    return min(max(gap, 0.0) / 2, 3.0) if gap > 0 else 1.2
