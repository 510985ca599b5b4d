"""Branches of one bus at one level: where two leave its trunk at different heights, one takes the other's if it can."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from orgeditor.layout.lines.nets import LineRequest
from orgeditor.layout.lines.pieces import Laid, straights_of
from orgeditor.layout.lines.search import BEND
from orgeditor.model.geometry import Point, simplified

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
        routes = {request.route for request in group}
        others = _Others([line.points for route, line in laid.items() if route not in routes])
        for request in group:
            mates = [laid[other.route].points for other in group if other.route != request.route]
            _level(laid[request.route], mates, others, is_fine, moved)


def _level(line: Laid, mates: Sequence[Sequence[Point]], others: _Others, is_fine: IsFine, moved: Moved) -> None:
    drawn = _Drawn(mates, others)
    places = {(vertical, place) for points in mates for vertical, place, _, _ in straights_of(points)[1:-1]}
    number = 1
    while number < len(line.points) - 2:
        best, least = line, drawn.effort(line.points) - GAIN
        for vertical, place in sorted(places):
            item = _at(line, number, vertical, place)
            if item is not None and (effort := drawn.effort(item.points)) < least and is_fine(item):
                best, least = item, effort
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


class _Others:
    """The straight pieces of the lines of other nets, by their places."""

    def __init__(self, lines: Sequence[Sequence[Point]]) -> None:
        pieces = [piece for points in lines for piece in straights_of(points)]
        self.upright = sorted((place, low, high) for vertical, place, low, high in pieces if vertical)
        self.level = sorted((place, low, high) for vertical, place, low, high in pieces if not vertical)

    def crossed(self, points: Sequence[Point]) -> set[tuple[float, float]]:
        """Return at which places a line crosses them."""
        found = set()
        for vertical, place, low, high in straights_of(points):
            row = self.level if vertical else self.upright
            for other, start, end in row[bisect_right(row, low, key=_place) : bisect_left(row, high, key=_place)]:
                if start < place < end:
                    x, y = (place, other) if vertical else (other, place)
                    found.add((round(x, 3), round(y, 3)))
        return found


class _Drawn:
    """What is drawn of a net without one of its lines."""

    def __init__(self, mates: Sequence[Sequence[Point]], others: _Others) -> None:
        self.others = others
        self.corners = {corner for points in mates for corner in _corners(points)}
        self.crossed = set().union(*(others.crossed(points) for points in mates))
        self.runs: dict[tuple[bool, float], list[tuple[float, float]]] = {}
        for points in mates:
            for vertical, place, low, high in straights_of(points):
                self.runs.setdefault((vertical, round(place, 3)), []).append((low, high))
        self.lengths = {lane: _length(row) for lane, row in self.runs.items()}

    def effort(self, points: Sequence[Point]) -> float:
        """Return what the line through some points adds for the reader of the net.

        That is the mm drawn where it does not share, its corners and crossings, other than those that show anyway.
        """
        own: dict[tuple[bool, float], list[tuple[float, float]]] = {}
        for vertical, place, low, high in straights_of(points):
            own.setdefault((vertical, round(place, 3)), []).append((low, high))
        more = sum(_length([*self.runs.get(lane, ()), *row]) - self.lengths.get(lane, 0.0) for lane, row in own.items())
        marks = len(_corners(points) - self.corners) + len(self.others.crossed(points) - self.crossed)
        return more + BEND * marks


def _corners(points: Sequence[Point]) -> set[tuple[float, float]]:
    return {(round(corner.x, 3), round(corner.y, 3)) for corner in points[1:-1]}


def _length(row: Sequence[tuple[float, float]]) -> float:
    """Return how many mm of a lane some runs cover."""
    length, reached = 0.0, float("-inf")
    for low, high in sorted(row):
        length += max(0.0, high - max(low, reached))
        reached = max(reached, high)
    return length


def _place(piece: tuple[float, float, float]) -> float:
    return piece[0]
