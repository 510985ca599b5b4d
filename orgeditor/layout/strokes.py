"""Strokes: the disjoint pieces of line that are painted for a set of paths.

Overlapping dashes would print as a solid line, so lines of one kind that share a stretch (a trunk) are cut into pieces
at every joint; each piece is painted once and knows all relations it serves. Where two lines of one kind cross without
a joint, the level one has a gap.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from orgeditor.model.geometry import Point, segments
from orgeditor.model.kinds import RelationKind
from orgeditor.model.page import Path, Stroke

GAP = 0.9
"""Half the length in mm that a level line leaves out where it crosses an upright one of its own kind."""
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
        chains = _with_gaps(list(_chains(members)))
        strokes.extend(Stroke(key, points, kind.width, kind.dash, relations) for points, relations in chains)
    return tuple(strokes)


Chain = tuple[tuple[Point, ...], tuple[str, ...]]


def _with_gaps(chains: Sequence[Chain]) -> Iterable[Chain]:
    """Cut level runs where they cross an upright run of the same kind: nobody takes that for a joint."""
    upright = sorted(
        (a.x, min(a.y, b.y), max(a.y, b.y)) for points, _ in chains for a, b in pairwise(points) if a.x == b.x
    )
    for points, relations in chains:
        piece = [points[0]]
        for a, b in pairwise(points):
            if a.y == b.y:
                left, right = min(a.x, b.x), max(a.x, b.x)
                first = bisect_left(upright, (left + 2 * GAP,))
                last = bisect_left(upright, (right - 2 * GAP,))
                crossed = {x for x, top, bottom in upright[first:last] if top + 0.01 < a.y < bottom - 0.01}
                step = GAP if b.x > a.x else -GAP
                for x in sorted(crossed, reverse=b.x < a.x):
                    if (x - step - piece[-1].x) * step > 0:  # not inside the gap before
                        yield (*piece, Point(x - step, a.y)), relations
                    piece = [Point(x + step, a.y)]
            piece.append(b)
        yield tuple(piece), relations


def on_grid(path: Path) -> Path:
    """Return the path with its points on the grid of the strokes, so that both agree to the last digit."""
    return path._replace(points=tuple(Point(round(x * GRID) / GRID, round(y * GRID) / GRID) for x, y in path.points))


def _key(point: Point) -> Key:
    return (round(point.x * GRID), round(point.y * GRID))


def _chains(paths: Sequence[Path]) -> Iterable[Chain]:
    served = _pieces(paths)
    neighbours: dict[Key, list[Key]] = defaultdict(list)
    for a, b in served:
        neighbours[a].append(b)
        neighbours[b].append(a)
    done: set[Piece] = set()
    for start in served:
        if start in done:
            continue
        chain = _grow(start, served, neighbours, done)
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


def _grow(
    start: Piece,
    served: Mapping[Piece, dict[str, None]],
    neighbours: Mapping[Key, list[Key]],
    done: Collection[Piece],
) -> list[Key]:
    """Follow the piece in both directions until a joint (not two pieces) or a change of the relations served.

    The last piece of a loop would grow all the way round again: what is done ends it.
    """
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
            if list(served[piece]) != relations or piece in done or after in (chain[0], chain[-1]):
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
