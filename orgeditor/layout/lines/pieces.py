"""Lines as straight pieces that can move across their direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from orgeditor.model.geometry import Point
from orgeditor.model.records import PortSide

Straight = tuple[bool, float, float, float]
"""A straight piece of a line: whether it is upright, its place across, from where to where it runs along; in mm."""


@dataclass(slots=True)
class Laid:
    """A line as the search laid it: ends, sides, points from border to border, and whether heads stand at the ends."""

    route: str
    net: int
    source: str
    target: str
    source_side: PortSide
    target_side: PortSide
    points: list[Point]
    heads: tuple[bool, bool] = (False, False)


@dataclass(slots=True)
class Piece:
    """A straight piece of one net, perhaps of several of its lines. `lane` is where the search put it."""

    net: int
    vertical: bool
    lane: float
    members: list[tuple[int, int]]
    low: float = 0.0
    high: float = 0.0
    position: float = 0.0
    rank: int = 0
    least: float = 0.0
    most: float = 0.0
    ideal: float = 0.0
    weight: float = 1.0
    sides: list[tuple[str, PortSide]] = field(default_factory=list)


def straights_of(points: Sequence[Point]) -> list[Straight]:
    """Return the straight pieces of a line in its order."""
    found: list[Straight] = []
    for a, b in pairwise(points):
        if abs(a.x - b.x) < abs(a.y - b.y):
            found.append((True, a.x, a.y, b.y) if a.y < b.y else (True, a.x, b.y, a.y))
        else:
            found.append((False, a.y, a.x, b.x) if a.x < b.x else (False, a.y, b.x, a.x))
    return found


def pieces_of(lines: Sequence[Laid]) -> tuple[list[Piece], list[list[int]]]:
    """Return the pieces and, per line, the piece that each of its straight runs belongs to."""
    runs: list[tuple[int, bool, float, float, float, int, int]] = []
    for number, line in enumerate(lines):
        for index, (vertical, lane, low, high) in enumerate(straights_of(line.points)):
            runs.append((line.net, vertical, round(lane, 3), low, high, number, index))
    runs.sort()
    pieces: list[Piece] = []
    owner: list[list[int]] = [[-1] * (len(line.points) - 1) for line in lines]
    for net, vertical, lane, low, high, number, index in runs:
        last = pieces[-1] if pieces else None
        if last is None or (last.net, last.vertical, last.lane) != (net, vertical, lane) or low > last.high + 0.5:
            last = Piece(net, vertical, lane, [], low, high, lane)
            pieces.append(last)
        last.high = max(last.high, high)
        last.members.append((number, index))
        owner[number][index] = len(pieces) - 1
        line = lines[number]
        if index == 0:
            last.sides.append((line.source, line.source_side))
        if index == len(line.points) - 2:
            last.sides.append((line.target, line.target_side))
    for piece in pieces:
        piece.sides = list(dict.fromkeys(piece.sides))
    return pieces, owner


def points_of(
    lines: Sequence[Laid], pieces: Sequence[Piece], owner: Sequence[Sequence[int]], number: int
) -> list[Point]:
    """Return a line's points from where its pieces stand now."""
    line = lines[number]
    row = [pieces[at] for at in owner[number]]
    points = [_on(row[0], line.points[0])]
    for a, b in pairwise(row):
        points.append(Point(a.position, b.position) if a.vertical else Point(b.position, a.position))
    points.append(_on(row[-1], line.points[-1]))
    return points


def _on(piece: Piece, point: Point) -> Point:
    return Point(piece.position, point.y) if piece.vertical else Point(point.x, piece.position)


def set_spans(lines: Sequence[Laid], pieces: Sequence[Piece], owner: Sequence[Sequence[int]]) -> None:
    """Set from where to where each piece runs now."""
    for piece in pieces:
        piece.low, piece.high = float("inf"), float("-inf")
    for number in range(len(lines)):
        points = points_of(lines, pieces, owner, number)
        for index, (a, b) in enumerate(pairwise(points)):
            piece = pieces[owner[number][index]]
            one, two = (a.y, b.y) if piece.vertical else (a.x, b.x)
            piece.low, piece.high = min(piece.low, one, two), max(piece.high, one, two)
