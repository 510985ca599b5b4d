"""Shortest ways through the lanes of a site: A* over states (crossing of lanes, heading), with costs in mm.

Hart, Nilsson and Raphael 1968.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from orgeditor.layout.lines.maze import INF, REUSED, Maze
from orgeditor.layout.lines.usage import Usage
from orgeditor.model.geometry import Point, simplified
from orgeditor.model.records import PortSide

BEND = 12.0
POCKET = 300
"""Crossings that are looked at for whether an end is closed in."""
LARGE = 30_000
"""Crossings of a maze from which ways turn only at junctions. In smaller ones that costs some lines their way."""
BENDS_AHEAD = tuple(
    tuple(BEND * (place not in straight) for place in range(9)) for straight in ((4, 7), (3, 4), (1, 4), (4, 5))
)
"""What the bends that surely lie ahead cost, by heading and place: 0, 1, 2 with the goals in the east, level, in the
west, plus 0, 3, 6 with the goals in the south, level, in the north."""

TURNS = ((0, 1, 3), (1, 2, 0), (2, 3, 1), (3, 0, 2))
"""The headings that a way may take on from one: straight on, to the right, to the left."""

Start = tuple[float, Point, PortSide]
Goal = tuple[int, float, Point, PortSide]


@dataclass(frozen=True, slots=True)
class Way:
    """A found way: its points from border to border, the sides it leaves and meets, and its cost."""

    points: tuple[Point, ...]
    source_side: PortSide
    target_side: PortSide
    cost: float


def shortest_way(
    maze: Maze,
    starts: Mapping[tuple[int, int, int], Start],
    goals: Mapping[tuple[int, int], Sequence[Goal]],
    net: int,
    usage: Usage,
    met: tuple[Sequence[float], Sequence[float]],
    limit: float,
    reuse: float = REUSED,
) -> Way | None:
    """Return the cheapest way from a start to a goal below a cost of `limit`.

    Starts are keyed by crossing and heading, goals by crossing with the heading in which they are entered. A mm
    where the same net runs already costs `reuse`.
    """
    if not starts or not goals:
        return None
    nx = maze.nx
    east, south, reused = maze.costs(net, usage, reuse)
    first, last = {j * nx + i for i, j, _ in starts}, {j * nx + i for i, j in goals}
    # A straight line proves that there is a way.
    if limit == INF and not _are_joined(east, south, nx, first, last, POCKET):
        return None
    costs = (east, south, *met, reuse if reused else 1.0)
    everywhere = bytearray(b"\1") * len(east)
    if len(east) < LARGE:
        return _cheapest(maze, starts, goals, costs, (everywhere, everywhere), limit)
    found = _cheapest(maze, starts, goals, costs, _turns(maze, starts, goals, net, usage), limit)
    if found is None and limit == INF and _are_joined(east, south, nx, first, last, len(east)):
        # Where ways turn the lanes are full.
        found = _cheapest(maze, starts, goals, costs, (everywhere, everywhere), limit)
    return found


Costs = tuple[Sequence[float], Sequence[float], Sequence[float], Sequence[float], float]
"""What it costs to go on east and south from each crossing, to pass it on its upright and on its level lane; the least
that a mm costs."""


def _cheapest(
    maze: Maze,
    starts: Mapping[tuple[int, int, int], Start],
    goals: Mapping[tuple[int, int], Sequence[Goal]],
    costs: Costs,
    turns: tuple[bytearray, bytearray],
    limit: float,
) -> Way | None:
    """Return the cheapest way below `limit`; `turns` tells where it may turn onto the upright lane, the level one."""
    xs, ys, nx, ny = maze.xs, maze.ys, maze.nx, maze.ny
    east, south, upright, level, nearness = costs
    least = min(cost for row in goals.values() for _, cost, _, _ in row)
    far_x, off_x = _ahead(xs, [i for i, _ in goals], nearness)
    far_y, off_y = _ahead(ys, [j for _, j in goals], nearness)
    far_y = [far + least for far in far_y]
    off_y = [3 * off for off in off_y]

    moves = ((-nx, nx, south, upright), (1, 0, east, level), (nx, 0, south, upright), (-1, 1, east, level))
    best = [INF] * (4 * nx * ny)
    # What a way may cost at a crossing: one that came there for a bend less can turn as this one goes.
    near = [INF] * (nx * ny)
    came: dict[int, int] = {}
    first: dict[int, tuple[Point, PortSide]] = {}
    heap: list[tuple[float, int, float]] = []
    for (i, j, heading), (cost, point, side) in starts.items():
        state = ((j * nx + i) << 2) | heading
        best[state] = cost
        first[state] = (point, side)
        total = cost + far_x[i] + far_y[j] + BENDS_AHEAD[heading][off_x[i] + off_y[j]]
        heappush(heap, (total, state, cost))
    targets = {j * nx + i: row for (i, j), row in goals.items()}
    done = bytearray(4 * nx * ny)
    finish: tuple[float, int, Point, PortSide] | None = None
    bound = limit
    while heap:
        estimate, state, cost = heappop(heap)
        if estimate >= bound:
            break
        if done[state]:
            continue
        done[state] = 1
        heading = state & 3
        node = state >> 2
        if node in targets:
            for into, extra, point, side in targets[node]:
                if into == (heading + 2) % 4:
                    continue
                total = cost + extra + (BEND if into != heading else 0.0)
                if total < bound:
                    finish = (total, state, point, side)
                    bound = total
        # Beyond the last lane of a row or column the costs are endless, and an index below zero comes out there.
        for way in TURNS[heading]:
            if way != heading and not turns[way & 1][node]:
                continue
            step = cost
            ahead, behind, lengths, passed = moves[way]
            halts = turns[1 - (way & 1)]
            node2 = node
            while (length := lengths[node2 - behind]) < INF:
                node2 += ahead
                step = step + length + passed[node2]
                if halts[node2]:
                    break
            else:
                continue
            if way != heading:
                step += BEND
            state2 = (node2 << 2) | way
            if step < best[state2] - 1e-9 and step < near[node2] + 1e-6:
                if step + BEND < near[node2] and node2 not in targets:
                    near[node2] = step + BEND
                j2, i2 = divmod(node2, nx)
                total = step + far_x[i2] + far_y[j2] + BENDS_AHEAD[way][off_x[i2] + off_y[j2]]
                best[state2] = step
                came[state2] = state
                first.pop(state2, None)
                if total < bound:
                    heappush(heap, (total, state2, step))
    if finish is None:
        return None
    total, state, end, target_side = finish
    points = [end]
    while True:
        j, i = divmod(state >> 2, nx)
        points.append(Point(xs[i], ys[j]))
        if state in first:
            break
        state = came[state]
    start, source_side = first[state]
    points.append(start)
    points.reverse()
    return Way(simplified(points), source_side, target_side, total)


def _turns(
    maze: Maze,
    starts: Mapping[tuple[int, int, int], Start],
    goals: Mapping[tuple[int, int], Sequence[Goal]],
    net: int,
    usage: Usage,
) -> tuple[bytearray, bytearray]:
    """Return for each crossing whether the way of a line may turn there onto the upright lane, onto the level one.

    It may wherever ways turn in the maze, onto the lanes at its ends, and where its net runs already.
    """
    nx = maze.nx
    upright, level = map(bytearray, maze.junctions())
    for key in usage.of_net.get(net, ()):
        node = key >> 1
        if key & 1:
            upright[node] = upright[node + nx] = 1
        else:
            level[node] = level[node + 1] = 1
    for i, j in {*((i, j) for i, j, _ in starts), *goals}:
        first, last = maze.run(False, i, j)
        level[j * nx + first : j * nx + last + 1] = b"\1" * (last - first + 1)
        first, last = maze.run(True, i, j)
        upright[first * nx + i : last * nx + i + 1 : nx] = b"\1" * (last - first + 1)
    return upright, level


def _are_joined(
    east: Sequence[float], south: Sequence[float], nx: int, starts: set[int], goals: set[int], most: int
) -> bool:
    """Say whether lanes lead from one of the starts to one of the goals, numbers of crossings.

    Both sides are flooded, the smaller first: an end that is closed in shows at once, without a search of all the rest.
    More than `most` crossings round an end are taken for a way out.
    """
    if not goals.isdisjoint(starts):
        return True
    reached = bytearray(len(east))
    for node in starts:
        reached[node] = 1
    for node in goals:
        reached[node] = 2
    fronts: tuple[list[int], list[int], list[int]] = ([], list(starts), list(goals))
    sizes = [0, len(starts), len(goals)]
    while True:
        mark = 1 if sizes[1] <= sizes[2] else 2
        ahead: list[int] = []
        for node in fronts[mark]:
            # Beyond the last lane the costs are endless, as in the search.
            for length, node2 in (
                (east[node], node + 1), (east[node - 1], node - 1), (south[node], node + nx),
                (south[node - nx], node - nx),
            ):  # fmt: skip
                if length < INF and reached[node2] != mark:
                    if reached[node2]:
                        return True
                    reached[node2] = mark
                    ahead.append(node2)
        if not ahead:
            return False
        if sizes[mark] > most:
            return True
        fronts[mark][:] = ahead
        sizes[mark] += len(ahead)


def _ahead(lanes: Sequence[float], goals: Sequence[int], nearness: float) -> tuple[list[float], list[int]]:
    """Return how far, in cost, each lane lies from those of the goals, and whether before, level with or behind them.

    The latter as 0, 1, 2.
    """
    first, last = min(goals), max(goals)
    far = [nearness * max(lanes[first] - lane, lane - lanes[last], 0.0) for lane in lanes]
    return far, [0 if at < first else 2 if at > last else 1 for at in range(len(lanes))]
