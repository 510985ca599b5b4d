"""Drops beside the line that leads down from a box: there stands its staff."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import QCoreApplication

from orgeditor.canvas.desk import Desk, Shape
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.page import ShapeForm
from orgeditor.model.records import BoxForm, Method, Side

LOOK_UP_MM = 45.0
"""How far above a drop its box is looked for."""
BESIDE_MM = 14.0
"""How far beyond the sides of a box a drop still means beside its line."""
RIM_MM = 0.6


def staff_side(draft: Draft, desk: Desk, point: Point, banned: Collection[str]) -> tuple[str, Side, Rect] | None:
    """Return whose staff a box becomes that is dropped at a point of the desk (mm), on which side, and that ground."""
    found = [
        (top - bottom, host.key, Rect(host.rect.x - BESIDE_MM, bottom, host.rect.w + 2 * BESIDE_MM, top - bottom))
        for host, bottom, top in _gaps(draft, desk, point)
        if host.key not in banned
    ]
    found = [item for item in found if item[2].grown(-RIM_MM).contains_point(point)]
    if not found:
        return None
    _, key, ground = min(found)
    middle = ground.center.x
    if point.x < middle:
        return key, Side.LEFT, Rect(ground.x, ground.y, middle - ground.x, ground.h).grown(-RIM_MM)
    return key, Side.RIGHT, Rect(middle, ground.y, ground.right - middle, ground.h).grown(-RIM_MM)


def _gaps(draft: Draft, desk: Desk, point: Point) -> Iterator[tuple[Shape, float, float]]:
    """Yield the boxes above a point with the heights between which their line runs down alone."""
    reach = Rect(point.x - BESIDE_MM, point.y - LOOK_UP_MM, 2 * BESIDE_MM, LOOK_UP_MM)
    for shape in desk.shapes_inside(reach):
        item = draft.placements.get(shape.key)
        if item is None or shape.box.form is ShapeForm.ITEM or draft.charts[item.chart].method is not Method.HIERARCHY:
            continue
        host = shape.key
        if item.form is BoxForm.GLUED and item.parent is not None:
            host = item.parent
        row = draft.children(item.chart, host)
        glued = [child.id for child in row if child.form is BoxForm.GLUED]
        if item.id != (glued[-1] if glued else host):
            continue
        top = desk.shape(host, shape.sheet)
        below = [
            found.rect
            for child in row
            if child.side is Side.BELOW and child.form is not BoxForm.GLUED
            for found in desk.shapes_of(child.id)
            if found.sheet == shape.sheet
        ]
        if top is None or not below or _is_list(below, point):
            continue
        yield top, shape.rect.bottom, min(rect.y for rect in below)


def _is_list(below: list[Rect], point: Point) -> bool:
    """Say whether subordinates stand one below the other under a point: there a drop means before the first."""
    under = [rect for rect in below if rect.x <= point.x <= rect.right]
    return len(under) > 1


def words(name: str, side: Side) -> str:
    """Return what a drop beside somebody's line does."""
    left = QCoreApplication.translate("Drops", "Jadikan staf %1, di kiri")
    right = QCoreApplication.translate("Drops", "Jadikan staf %1, di kanan")
    return (left if side is Side.LEFT else right).replace("%1", name)
