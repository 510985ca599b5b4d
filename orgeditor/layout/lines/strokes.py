"""Strokes: the disjoint pieces of line that are painted for a set of paths, and the joints between them.

Overlapping dashes would print as a solid line, so lines of one kind that share a stretch (a trunk) are cut into pieces
at every joint; each piece is painted once and knows all relations it serves. Where two lines of one style cross without
a joint, the level one has a gap. Lines of one net (`nets`: its number by route) join where they meet, with a dot;
trunks of the tree have none, as officials draw them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from orgeditor.model.geometry import Point, segments
from orgeditor.model.kinds import RelationKind
from orgeditor.model.page import GRID, Joint, Path, Stroke, rounded

GAP = 0.9
"""Half the length in mm that a level line leaves out where it crosses an upright one of its own style."""
JOINT = 1.0
"""Diameter of a joint's dot in mm: three times the pen of a line."""

Key = tuple[int, int]
Piece = tuple[Key, Key]
Served = dict[str, None]
"""The relations that a piece serves, in the order of their paths."""
Chain = tuple[tuple[Point, ...], tuple[str, ...]]
Nets = Mapping[str, int]
NO_NETS: Nets = {}


def strokes_of(paths: Sequence[Path], kinds: Mapping[str, RelationKind], nets: Nets = NO_NETS) -> tuple[Stroke, ...]:
    """Return the strokes of all paths, kind by kind in order of first use; each runs from joint to joint."""
    by_kind: dict[str, list[Path]] = {}
    for path in paths:
        by_kind.setdefault(path.kind, []).append(path)
    chains = {key: list(_chains(members, nets)) for key, members in by_kind.items()}
    upright: dict[tuple[float, ...], list[Upright]] = defaultdict(list)
    for key, found in chains.items():
        upright[kinds[key].dash] += _upright(found)
    strokes: list[Stroke] = []
    for key, found in chains.items():
        kind = kinds[key]
        crossed = sorted(upright[kind.dash])
        strokes += [
            Stroke(key, points, kind.width, kind.dash, relations) for points, relations in _with_gaps(found, crossed)
        ]
    return tuple(strokes)


def with_round_pens(strokes: Iterable[Stroke]) -> tuple[Stroke, ...]:
    """Return strokes as a result keeps them: their points are on the grid already, their pens are rounded to it."""
    pens: dict[str, tuple[float, tuple[float, ...]]] = {}
    found = []
    for stroke in strokes:
        if stroke.kind not in pens:
            pens[stroke.kind] = (rounded(stroke.width), rounded(stroke.dash))
        width, dash = pens[stroke.kind]
        kind, points, _, _, relations = stroke
        found.append(tuple.__new__(Stroke, (kind, points, width, dash, relations)))  # thousands: `_replace` is slow
    return tuple(found)


def joints_of(paths: Sequence[Path], nets: Nets) -> tuple[Joint, ...]:
    """Return a joint wherever three pieces of one net or more meet."""
    members: dict[int, list[Path]] = {}
    for path in paths:
        if path.route in nets and path.points:
            members.setdefault(nets[path.route], []).append(path)
    joints = []
    for net in members.values():
        if len(net) < 2:
            continue
        meeting: dict[Key, int] = defaultdict(int)
        for a, b in _pieces(net, nets):
            meeting[a] += 1
            meeting[b] += 1
        joints += [Joint(Point(x / GRID, y / GRID), JOINT) for (x, y), count in meeting.items() if count > 2]
    return tuple(sorted(joints))


Upright = tuple[float, float, float]


def _upright(chains: Iterable[Chain]) -> list[Upright]:
    """Return x, top and bottom of all upright runs."""
    return [(a.x, min(a.y, b.y), max(a.y, b.y)) for points, _ in chains for a, b in pairwise(points) if a.x == b.x]


def _with_gaps(chains: Sequence[Chain], upright: Sequence[Upright]) -> Iterable[Chain]:
    """Cut level runs where they cross an upright run of the same style: nobody takes that for a joint."""
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
                        yield (*piece, Point(round(x - step, 3), a.y)), relations
                    piece = [Point(round(x + step, 3), a.y)]
            piece.append(b)
        yield tuple(piece), relations


def on_grid(path: Path) -> Path:
    """Return the path with its points on the grid of the strokes, so that both agree to the last digit."""
    new = tuple.__new__  # thousands: `_replace` is slow
    points = tuple([new(Point, (round(x * GRID) / GRID, round(y * GRID) / GRID)) for x, y in path.points])
    return new(Path, (*path[:3], points))


def _key(point: Point) -> Key:
    return (round(point.x * GRID), round(point.y * GRID))


def _chains(paths: Sequence[Path], nets: Nets) -> Iterable[Chain]:
    served = _pieces(paths, nets)
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


def _pieces(paths: Sequence[Path], nets: Nets) -> dict[Piece, Served]:
    """Cut all segments at every corner and end that lies on them, and at those of their own net that they cross.

    Returns the relations of each elementary piece.
    """
    on_row: dict[int, set[int]] = defaultdict(set)
    on_column: dict[int, set[int]] = defaultdict(set)
    joined: dict[int, list[Path]] = {}
    corners = [[(round(x * GRID), round(y * GRID)) for x, y in path.points] for path in paths]
    for path, keys in zip(paths, corners, strict=True):
        for x, y in keys:
            on_row[y].add(x)
            on_column[x].add(y)
        if path.route in nets:
            joined.setdefault(nets[path.route], []).append(path)
    for members in joined.values():
        for x, y in _crossings(members) if len(members) > 1 else ():
            on_row[y].add(x)
            on_column[x].add(y)
    # Where the lines of a row or column are cut, and what is served from each such place on.
    rows: dict[int, tuple[list[int], dict[int, Served]]] = {y: (sorted(xs), {}) for y, xs in on_row.items()}
    columns: dict[int, tuple[list[int], dict[int, Served]]] = {x: (sorted(ys), {}) for x, ys in on_column.items()}
    served: dict[Piece, Served] = {}
    for path, keys in zip(paths, corners, strict=True):
        relation = path.relation
        for a, b in pairwise(keys):
            if a[1] == b[1]:
                y, stops, cells = a[1], *rows[a[1]]
                for at in _between(stops, a[0], b[0]):
                    if (cell := cells.get(at)) is None:
                        ends = ((stops[at], y), (stops[at + 1], y))
                        cell = cells[at] = served[ends if a < b else ends[::-1]] = {}
                    cell[relation] = None
            elif a[0] == b[0]:
                x, stops, cells = a[0], *columns[a[0]]
                for at in _between(stops, a[1], b[1]):
                    if (cell := cells.get(at)) is None:
                        ends = ((x, stops[at]), (x, stops[at + 1]))
                        cell = cells[at] = served[ends if a < b else ends[::-1]] = {}
                    cell[relation] = None
            else:
                served.setdefault((b, a) if (b, a) in served else (a, b), {})[relation] = None
    return served


def _between(stops: Sequence[int], a: int, b: int) -> range:
    """Return the places in a rising row from one number on, up to another that comes next, in that direction."""
    first, last = bisect_left(stops, a), bisect_left(stops, b)
    return range(first, last) if first <= last else range(first - 1, last - 1, -1)


def _crossings(paths: Sequence[Path]) -> list[Key]:
    """Return where level and upright segments of some paths cross."""
    level: set[tuple[int, int, int]] = set()
    upright: set[tuple[int, int, int]] = set()
    for path in paths:
        for start, end in segments(path.points):
            (ax, ay), (bx, by) = _key(start), _key(end)
            if ay == by:
                level.add((ay, min(ax, bx), max(ax, bx)))
            else:
                upright.add((ax, min(ay, by), max(ay, by)))
    return [(x, y) for y, left, right in level for x, top, bottom in upright if left < x < right and top < y < bottom]


def _grow(
    start: Piece,
    served: Mapping[Piece, Served],
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
