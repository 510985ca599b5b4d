"""Branches of one bus at one level: where two leave its trunk at different heights, one takes the other's if it can."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from orgeditor.layout.lines.nets import LineRequest
from orgeditor.layout.lines.pieces import Laid, straights_of
from orgeditor.layout.lines.search import BEND
from orgeditor.model.geometry import Point, segments, simplified

GAIN = 1.0
"""By how many mm the reader of a bus must have less to follow."""

IsFine = Callable[[Laid], bool]
Moved = Callable[[Laid], None]


def level_branches(
    requests: Sequence[LineRequest], nets: Mapping[str, int], laid: Mapping[str, Laid], is_fine: IsFine, moved: Moved
) -> None:
    """Move inner pieces of lines onto those of their own net, where less is drawn and fewer corners show then.

    `is_fine` says whether a line keeps the rules among all others; `moved` is told each line that has moved, and puts
    it into `laid`.
    """
    members: dict[int, list[LineRequest]] = {}
    for request in requests:
        if request.route in laid:
            members.setdefault(nets[request.route], []).append(request)
    for group in members.values():
        if len(group) < 2:
            continue
        for request in group:
            _level(laid[request.route], group, laid, is_fine, moved)


def _level(line: Laid, group: Sequence[LineRequest], laid: Mapping[str, Laid], is_fine: IsFine, moved: Moved) -> None:
    mates = [laid[other.route].points for other in group if other.route != line.route]
    routes = {request.route for request in group}
    others = [other.points for route, other in laid.items() if route not in routes]
    places = {(vertical, place) for points in mates for vertical, place, _, _ in straights_of(points)[1:-1]}

    def effort(points: Sequence[Point]) -> float:
        lines = [*mates, points]
        return _drawn(lines) + BEND * _crossings(lines, others)

    number = 1
    while number < len(line.points) - 2:
        best, least = line, effort(line.points) - GAIN
        for vertical, place in sorted(places):
            item = _at(line, number, vertical, place)
            if item is not None and effort(item.points) < least and is_fine(item):
                best, least = item, effort(item.points)
        if best is not line:
            line = best
            moved(line)
        number += 1


def _at(line: Laid, number: int, vertical: bool, place: float) -> Laid | None:
    """Return a line with its inner piece `number` at another place; None where its neighbours would turn round."""
    points = list(line.points)
    if vertical is not straights_of(points)[number][0]:
        return None
    for at in (number, number + 1):
        points[at] = Point(place, points[at].y) if vertical else Point(points[at].x, place)
    for (a, b), (c, d) in zip(pairwise(line.points), pairwise(points), strict=True):
        if c == d or (b.x - a.x) * (d.x - c.x) < 0 or (b.y - a.y) * (d.y - c.y) < 0:
            return None
    return replace(line, points=list(simplified(points)))


def _drawn(lines: Sequence[Sequence[Point]]) -> float:
    """Return what a reader of some lines of a net has to follow: the mm drawn, once where they share, and corners."""
    corners = {(round(corner.x, 3), round(corner.y, 3)) for points in lines for corner in points[1:-1]}
    runs: dict[tuple[bool, float], list[tuple[float, float]]] = {}
    for points in lines:
        for vertical, place, low, high in straights_of(points):
            runs.setdefault((vertical, round(place, 3)), []).append((low, high))
    length = 0.0
    for row in runs.values():
        reached = float("-inf")
        for low, high in sorted(row):
            length += max(0.0, high - max(low, reached))
            reached = max(reached, high)
    return length + BEND * len(corners)


def _crossings(lines: Sequence[Sequence[Point]], others: Sequence[Sequence[Point]]) -> int:
    """Return at how many places lines of a net cross others."""
    found = set()
    own = [segment for points in lines for segment in segments(points)]
    for points in others:
        for a, b in segments(points):
            for c, d in own:
                (p, q), (r, s) = ((a, b), (c, d)) if a.y == b.y else ((c, d), (a, b))
                level = p.y == q.y and min(p.x, q.x) < r.x < max(p.x, q.x)
                if level and r.x == s.x and min(r.y, s.y) < p.y < max(r.y, s.y):
                    found.add((round(r.x, 3), round(p.y, 3)))
    return len(found)
