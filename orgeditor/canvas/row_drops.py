"""Drops in a mechanism chart: a place in a rank, or a new rank between two."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication

from orgeditor.canvas.desk import Desk, Shape
from orgeditor.canvas.drops import CUE_MM, Drop
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect, union
from orgeditor.model.page import ShapeForm
from orgeditor.model.records import BoxForm

REACH_MM = 2.0
"""How far above and below a rank a drop still means a place in it."""


def rows_on_desk(draft: Draft, desk: Desk) -> list[list[Shape]]:
    """Return the boxes by rank as they are drawn, each rank from left to right; glued boxes go with their hosts."""
    shapes = [
        shape
        for shape in desk.shapes
        if shape is desk.shape(shape.key)
        and shape.box.form is not ShapeForm.GROUP
        and shape.key in draft.placements
        and draft.placements[shape.key].form is not BoxForm.GLUED
    ]
    rows: list[list[Shape]] = []
    for shape in sorted(shapes, key=lambda shape: shape.rect.center.y):
        if rows and shape.rect.center.y < min(other.rect.bottom for other in rows[-1]):
            rows[-1].append(shape)
        else:
            rows.append([shape])
    for row in rows:
        row.sort(key=lambda shape: shape.rect.x)
    return rows


def drop_in_rows(draft: Draft, desk: Desk, point: Point, moving: Collection[str]) -> Drop | None:
    """Return what dropping boxes, or units that have none yet, at a point of a mechanism chart does."""
    rows = [[shape for shape in row if shape.key not in moving] for row in rows_on_desk(draft, desk)]
    rows = [row for row in rows if row]
    if not rows or not desk.rect.contains_point(point):
        return None
    for number, row in enumerate(rows):
        span = union(shape.rect for shape in row)
        if span.y - REACH_MM <= point.y <= span.bottom + REACH_MM:
            return _into_row(draft, desk, rows, number, point, moving)
    return _new_row(draft, desk, rows, point, moving)


def _into_row(
    draft: Draft, desk: Desk, rows: list[list[Shape]], number: int, point: Point, moving: Collection[str]
) -> Drop:
    row = rows[number]
    at = sum(shape.rect.center.x < point.x for shape in row)
    before, after = (row[at - 1] if at else None), (row[at] if at < len(row) else None)
    near = min((shape for shape in (before, after) if shape), key=lambda shape: abs(shape.rect.center.x - point.x))
    group = draft.placements[near.key].group
    frame = desk.shape(group)
    if frame is not None and not frame.rect.contains_point(point):
        group = None
    if near is before:
        x = (near.rect.right + after.rect.x) / 2 if after else near.rect.right + 2
        text = QCoreApplication.translate("Drops", "Letakkan di kanan %1")
    else:
        x = (before.rect.right + near.rect.x) / 2 if before else near.rect.x - 2
        text = QCoreApplication.translate("Drops", "Letakkan di kiri %1")
    keys = _keys(rows)
    keys[number][at:at] = list(moving)
    cue = Rect(x - CUE_MM / 2, near.rect.y, CUE_MM, near.rect.h)
    text = text.replace("%1", draft.unit_of(near.key).name)
    return Drop(None, None, cue, text, False, rows=_frozen(keys), group=group)


def _new_row(draft: Draft, desk: Desk, rows: list[list[Shape]], point: Point, moving: Collection[str]) -> Drop:
    at = sum(union(shape.rect for shape in row).center.y < point.y for row in rows)
    keys = _keys(rows)
    keys.insert(at, list(moving))
    everything = union(shape.rect for row in rows for shape in row)
    if at == 0:
        y = everything.y - 3
    elif at == len(rows):
        y = everything.bottom + 3
    else:
        above, below = (union(shape.rect for shape in rows[number]) for number in (at - 1, at))
        y = (above.bottom + below.y) / 2
    text = QCoreApplication.translate("Drops", "Letakkan pada baris baru")
    return Drop(None, None, Rect(everything.x, y - CUE_MM / 2, everything.w, CUE_MM), text, False, rows=_frozen(keys))


def _keys(rows: Sequence[Sequence[Shape]]) -> list[list[str]]:
    return [[shape.key for shape in row] for row in rows]


def _frozen(keys: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in keys)
