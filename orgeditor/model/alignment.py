"""Aligning, distributing and sizing rectangles. Pure arithmetic in mm: the order of what is given stays."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from orgeditor.model.geometry import Rect, union


class Edge(StrEnum):
    """What aligned rectangles have in common: an edge, or the middle line across (CENTRE) or down (MIDDLE)."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


def aligned(rects: Sequence[Rect], edge: Edge) -> list[Rect]:
    """Return the rectangles moved to one edge, or to the middle, of all of them together."""
    if not rects:
        return []
    frame = union(rects)
    return [_at(rect, frame, edge) for rect in rects]


def _at(rect: Rect, frame: Rect, edge: Edge) -> Rect:
    if edge is Edge.LEFT:
        return rect._replace(x=frame.x)
    if edge is Edge.RIGHT:
        return rect._replace(x=frame.right - rect.w)
    if edge is Edge.CENTRE:
        return rect._replace(x=frame.center.x - rect.w / 2)
    if edge is Edge.TOP:
        return rect._replace(y=frame.y)
    if edge is Edge.BOTTOM:
        return rect._replace(y=frame.bottom - rect.h)
    return rect._replace(y=frame.center.y - rect.h / 2)


def distributed(rects: Sequence[Rect], *, across: bool) -> list[Rect]:
    """Return the rectangles with equal gaps between neighbours, from left to right or (not `across`) top to bottom.

    The outermost stay. Where the room is too small for all, the gaps are negative: overlaps of one size.
    """
    if len(rects) < 3:
        return list(rects)
    start, size = (0, 2) if across else (1, 3)
    order = sorted(range(len(rects)), key=lambda at: (rects[at][start] + rects[at][size] / 2, at))
    first = rects[order[0]][start]
    last = rects[order[-1]][start] + rects[order[-1]][size]
    gap = (last - first - sum(rect[size] for rect in rects)) / (len(rects) - 1)
    found = list(rects)
    place = first
    for at in order:
        found[at] = found[at]._replace(x=place) if across else found[at]._replace(y=place)
        place += found[at][size] + gap
    return found


def same_size(rects: Sequence[Rect], *, width: bool) -> list[Rect]:
    """Return the rectangles as wide, or (not `width`) as high, as the largest, each round its own middle.

    As the largest, so that no text has to shrink.
    """
    if not rects:
        return []
    if width:
        most = max(rect.w for rect in rects)
        return [Rect(rect.center.x - most / 2, rect.y, most, rect.h) for rect in rects]
    most = max(rect.h for rect in rects)
    return [Rect(rect.x, rect.center.y - most / 2, rect.w, most) for rect in rects]
