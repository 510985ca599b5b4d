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
    xs, ys, nx, ny = maze.xs, maze.ys, maze.nx, maze.ny
    east, south, reused = maze.costs(net, usage, reuse)
    upright, level = met
    nearness = reuse if reused else 1.0
    least = min(cost for row in goals.values() for _, cost, _, _ in row)
    far_x, off_x = _ahead(xs, [i for i, _ in goals], nearness)
    far_y, off_y = _ahead(ys, [j for _, j in goals], nearness)
    far_y = [far + least for far in far_y]
    off_y = [3 * off for off in off_y]

    best = [INF] * (4 * nx * ny)
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
        j, i = divmod(node, nx)
        # Beyond the last lane of a row or column the costs are endless, and an index below zero comes out there.
        for way in TURNS[heading]:
            if way == 1:
                node2, i2, j2, length = node + 1, i + 1, j, east[node]
            elif way == 3:
                node2, i2, j2, length = node - 1, i - 1, j, east[node - 1]
            elif way == 2:
                node2, i2, j2, length = node + nx, i, j + 1, south[node]
            else:
                node2, i2, j2, length = node - nx, i, j - 1, south[node - nx]
            if length == INF:
                continue
            step = cost + length + (level[node2] if way & 1 else upright[node2])
            if way != heading:
                step += BEND
            state2 = (node2 << 2) | way
            if step < best[state2] - 1e-9:
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


def _ahead(lanes: Sequence[float], goals: Sequence[int], nearness: float) -> tuple[list[float], list[int]]:
    """Return how far, in cost, each lane lies from those of the goals, and whether before, level with or behind them.

    The latter as 0, 1, 2.
    """
    first, last = min(goals), max(goals)
    far = [nearness * max(lanes[first] - lane, lane - lanes[last], 0.0) for lane in lanes]
    return far, [0 if at < first else 2 if at > last else 1 for at in range(len(lanes))]
