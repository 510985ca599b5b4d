"""Strokes: the disjoint pieces of line that are painted for a set of paths.

Overlapping dashes would print as a solid line, so lines of one kind that share a stretch (a trunk) are cut into pieces
at every joint; each piece is painted once and knows all relations it serves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from orgeditor.model.geometry import Point, segments
from orgeditor.model.kinds import RelationKind
from orgeditor.model.page import Path, Stroke

GRID = 1000.0
"""Coordinates are compared in thousandths of a mm."""

Key = tuple[int, int]
Piece = tuple[Key, Key]


def strokes_of(paths: Sequence[Path], kinds: Mapping[str, RelationKind]) -> tuple[Stroke, ...]:
    """Return the strokes of all paths, kind by kind in order of first use; each runs from joint to joint."""
    by_kind: dict[str, list[Path]] = {}
    for path in paths:
        by_kind.setdefault(path.kind, []).append(path)
    strokes: list[Stroke] = []
    for key, members in by_kind.items():
        kind = kinds[key]
        strokes.extend(Stroke(key, points, kind.width, kind.dash, relations) for points, relations in _chains(members))
    return tuple(strokes)


def on_grid(path: Path) -> Path:
    """Return the path with its points on the grid of the strokes, so that both agree to the last digit."""
    return path._replace(points=tuple(Point(round(x * GRID) / GRID, round(y * GRID) / GRID) for x, y in path.points))


def _key(point: Point) -> Key:
    return (round(point.x * GRID), round(point.y * GRID))


def _chains(paths: Sequence[Path]) -> Iterable[tuple[tuple[Point, ...], tuple[str, ...]]]:
    served = _pieces(paths)
    neighbours: dict[Key, list[Key]] = defaultdict(list)
    for a, b in served:
        neighbours[a].append(b)
        neighbours[b].append(a)
    done: set[Piece] = set()
    for start in served:
        if start in done:
            continue
        chain = _grow(start, served, neighbours)
        for a, b in pairwise(chain):
            done.add((a, b) if (a, b) in served else (b, a))
        if chain[0] not in (start[0], start[1]) and len(neighbours[chain[0]]) == 1 != len(neighbours[chain[-1]]):
            chain.reverse()
        points = [Point(x / GRID, y / GRID) for x, y in chain]
        yield _without_straight(points), tuple(served[start])


def _pieces(paths: Sequence[Path]) -> dict[Piece, dict[str, None]]:
    """Cut all segments at every corner and end that lies on them; map each elementary piece to its relations."""
    on_row: dict[int, set[int]] = defaultdict(set)
    on_column: dict[int, set[int]] = defaultdict(set)
    for path in paths:
        for point in path.points:
            x, y = _key(point)
            on_row[y].add(x)
            on_column[x].add(y)
    rows = {y: sorted(xs) for y, xs in on_row.items()}
    columns = {x: sorted(ys) for x, ys in on_column.items()}
    served: dict[Piece, dict[str, None]] = {}
    for path in paths:
        for start, end in segments(path.points):
            a, b = _key(start), _key(end)
            if a[1] == b[1]:
                stops = [(x, a[1]) for x in rows[a[1]] if min(a[0], b[0]) <= x <= max(a[0], b[0])]
            elif a[0] == b[0]:
                stops = [(a[0], y) for y in columns[a[0]] if min(a[1], b[1]) <= y <= max(a[1], b[1])]
            else:
                stops = [min(a, b), max(a, b)]
            if a > b:
                stops.reverse()
            for piece in pairwise(stops):
                known = piece if piece in served or (piece[1], piece[0]) not in served else (piece[1], piece[0])
                served.setdefault(known, {})[path.relation] = None
    return served


def _grow(start: Piece, served: Mapping[Piece, dict[str, None]], neighbours: Mapping[Key, list[Key]]) -> list[Key]:
    """Follow the piece in both directions until a joint (not two pieces) or a change of the relations served."""
    relations = list(served[start])
    chain = [start[0], start[1]]
    for forward in (True, False):
        while True:
            tip, before = (chain[-1], chain[-2]) if forward else (chain[0], chain[1])
            around = neighbours[tip]
            if len(around) != 2:
                break
            after = around[0] if around[1] == before else around[1]
            piece = (tip, after) if (tip, after) in served else (after, tip)
            if list(served[piece]) != relations or after in (chain[0], chain[-1]):
                break
            if forward:
                chain.append(after)
            else:
                chain.insert(0, after)
    return chain


def _without_straight(points: list[Point]) -> tuple[Point, ...]:
    kept = points[:1]
    for before, point, after in zip(points, points[1:], points[2:], strict=False):
        straight = (before.x == point.x == after.x) or (before.y == point.y == after.y)
        if not straight:
            kept.append(point)
    return (*kept, points[-1])
