"""Shaping the way of a line by hand: pieces and corners that move while every piece stays level or upright.

Pure arithmetic in mm, without Qt. A way goes from box to box; its ends slide along their boxes.
"""

from __future__ import annotations

from collections.abc import Sequence

from orgeditor.model.geometry import EPSILON, Point, simplified

Way = Sequence[Point]


def is_level(way: Way, piece: int) -> bool:
    """Say whether a piece (the one after point number `piece`) runs from side to side."""
    return abs(way[piece].y - way[piece + 1].y) < EPSILON


def shifted(way: Way, piece: int, to: Point) -> list[Point]:
    """Return the way with one piece moved, across its own direction, to where it goes through a point."""
    found = list(way)
    level = is_level(way, piece)
    for at in (piece, piece + 1):
        found[at] = found[at]._replace(y=to.y) if level else found[at]._replace(x=to.x)
    return found


def bent(way: Way, piece: int, place: Point, to: Point) -> list[Point]:
    """Return the way with a new corner pair in a piece: at `place` it turns off and goes on through `to`."""
    if is_level(way, piece):
        corner = Point(place.x, way[piece].y)
        return [*way[: piece + 1], corner, Point(place.x, to.y), *shifted(way, piece, to)[piece + 1 :]]
    corner = Point(way[piece].x, place.y)
    return [*way[: piece + 1], corner, Point(to.x, place.y), *shifted(way, piece, to)[piece + 1 :]]


def corner_at(way: Way, corner: int, to: Point) -> list[Point]:
    """Return the way with one corner at another place; both pieces that meet there move along."""
    return shifted(shifted(way, corner - 1, to), corner, to)


def without(way: Way, corner: int) -> list[Point]:
    """Return the way without a corner: the shorter piece beside it, which does not end at a box, goes."""
    pieces = [piece for piece in (corner - 1, corner) if 0 < piece < len(way) - 2]
    if not pieces:  # one corner only: the way turns off at a box
        return [way[0], way[-1]]
    gone = min(pieces, key=lambda piece: _length(way, piece))
    beside = gone - 1 if gone == corner else gone + 1
    return list(simplified(shifted(way, beside, way[gone + 1] if gone == corner else way[gone])))


def waypoints(way: Way) -> list[Point]:
    """Return what to keep of a way: its corners, or the middle of one that is straight."""
    corners = list(simplified(way))[1:-1]
    middle = Point((way[0].x + way[-1].x) / 2, (way[0].y + way[-1].y) / 2)
    return corners or [middle]


def _length(way: Way, piece: int) -> float:
    a, b = way[piece], way[piece + 1]
    return abs(a.x - b.x) + abs(a.y - b.y)
