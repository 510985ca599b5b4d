"""The way of one line: at which sides and ports it leaves and ends, and the cheapest way through the maze between."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from orgeditor.layout.lines.maze import INF, REUSED, SHARED, Maze, Met
from orgeditor.layout.lines.nets import LineRequest
from orgeditor.layout.lines.pieces import straights_of
from orgeditor.layout.lines.search import Goal, Start, Way, shortest_way
from orgeditor.layout.lines.site import EAST, HORIZONTAL_SIDES, NORTH, PORT_PITCH, SOUTH, STUB, WEST, Site
from orgeditor.layout.lines.usage import Usage
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.records import PortSide

TIP = 3.4
"""Least length in mm of a straight line for each of its heads."""
OFF_CENTRE = 14.0
NEW_SIDE = 30.0
STRAIGHT = 0.7
NEW_PORT = 20.0
WRONG_SIDE = 12.0
BUSY_SIDE = 10.0
"""For ending where a line drawn before ends: the other sides are easier to read."""
FULL_SIDE = 60.0
PARTED = 16.0
"""For taking another side than the line that already joins the same two boxes: the two run side by side."""

SIDES = (PortSide.TOP, PortSide.RIGHT, PortSide.BOTTOM, PortSide.LEFT)
"""In the order of the headings NORTH, EAST, SOUTH, WEST that lead out of them."""

Sides = tuple[PortSide, PortSide]


@dataclass(frozen=True, slots=True)
class End:
    """One end of a line: its box or frame, the other end's, and the length of the straight piece there (mm).

    `side` is the one that a person set; `partner` that of a line which joins the same two. `aside` is what a port off
    the middle of a side costs more than always.
    """

    key: str
    rect: Rect
    other: Rect
    stub: float
    side: PortSide
    partner: PortSide
    inward: bool
    aside: float = 0.0


def find_way(
    maze: Maze,
    request: LineRequest,
    net: int,
    usage: Usage,
    partner: Sides = (PortSide.AUTO, PortSide.AUTO),
    reuse: float = REUSED,
    aside: float = 0.0,
) -> Way | None:
    """Return the cheapest way for a line among those laid so far, None when there is none.

    `partner` are the sides of a line that already joins the same two boxes; a mm where the same net runs already
    counts `reuse`, leaving its source off the middle of a side `aside` more than it does always.
    """
    site = maze.site
    source, target = request.source, request.target
    a, b = site.rect(source), site.rect(target)
    one = End(
        source, a, b, stub_of(request, False, site.clear), request.source_side, partner[0],
        _holds(site, source, target), aside,
    )  # fmt: skip
    two = End(
        target, b, a, stub_of(request, True, site.clear), request.target_side, partner[1], _holds(site, target, source)
    )
    met = maze.met(net, usage)
    straight = _straight(maze, one, two, net, usage, met)
    starts: dict[tuple[int, int, int], Start] = {}
    for i, j, out, cost, point, side in _launches(maze, one, net, usage, met):
        known = starts.get((i, j, out))
        if known is None or cost < known[0]:
            starts[i, j, out] = (cost, point, side)
    goals: dict[tuple[int, int], list[Goal]] = {}
    for i, j, out, cost, point, side in _launches(maze, two, net, usage, met):
        goals.setdefault((i, j), []).append(((out + 2) % 4, cost, point, side))
    found = shortest_way(maze, starts, goals, net, usage, met, straight.cost if straight else INF, reuse)
    return found or straight


def stub_of(request: LineRequest, at_target: bool, clear: float) -> float:
    """Return the least length in mm of a line's first or last straight piece: more where a head stands."""
    return STUB if request.arrow and (at_target or request.mutual) else clear


def _holds(site: Site, frame: str, end: str) -> bool:
    return frame in site.frames and end in site.frames[frame][1]


Launch = tuple[int, int, int, float, Point, PortSide]


def _launches(maze: Maze, end: End, net: int, usage: Usage, met: Met) -> list[Launch]:
    """Return where a line may begin at an end: crossing, heading, cost, port and side."""
    found = []
    for heading, side in enumerate(SIDES):
        if not _allowed(maze.site, end, side):
            continue
        crowd = side_cost(maze, end, side, net, usage)
        out = (heading + 2) % 4 if end.inward else heading
        for lane, extra in _ports(maze, end, side, net, usage):
            launch = _launch(maze, end, out, lane)
            if launch is not None:
                i, j, far = launch
                point = port_at(end.rect, side, lane)
                first = Point(maze.xs[i], maze.ys[j])
                cost = crowd + extra + far + _crossings(maze, point, first, met) + maze.tolls(point, first)
                found.append((i, j, out, cost, point, side))
    return found


def _allowed(site: Site, end: End, side: PortSide) -> bool:
    if end.side is not PortSide.AUTO:
        return side is end.side
    return end.key not in site.flanks or side not in HORIZONTAL_SIDES


def _ports(maze: Maze, end: End, side: PortSide, net: int, usage: Usage) -> list[tuple[float, float]]:
    """Return the lane positions at which a side may be met, each with what it costs."""
    own = usage.ports.get((end.key, side, net))
    site = maze.site
    rect = site.side_rect(end.key, side)
    horizontal = side in HORIZONTAL_SIDES
    low, size = (rect.x, rect.w) if horizontal else (rect.y, rect.h)
    lanes = maze.xs if horizontal else maze.ys
    is_frame = end.key in site.frames
    inset = min(6.0 if is_frame else 3.0, size / 4)
    centre = low + size / 2
    busy = site.busy.get((end.key, side), ())
    found = []
    for at in range(bisect_left(lanes, low + inset), bisect_right(lanes, low + size - inset)):
        off = abs(lanes[at] - centre)
        cost = (0.03 * off if is_frame else OFF_CENTRE + off + end.aside) if off > 0.01 else 0.0
        if busy:
            # The middle is taken: half-way to a corner is as good as any place.
            cost = 0.0 if is_frame else 0.4 * abs(off - min(size / 4, PORT_PITCH))
        if own:
            # Lines of one bus meet at one port.
            cost = 0.0 if round(lanes[at], 3) in own else cost + NEW_PORT
        found.append((lanes[at], cost))
    return found


def _launch(maze: Maze, end: End, heading: int, lane: float) -> tuple[int, int, float] | None:
    """Return the first crossing at least a stub's length straight out of a side, with the distance."""
    key = (end.key, heading, lane, end.stub, end.inward)
    if key not in maze.launches:
        maze.launches[key] = _launched(maze, end, heading, lane)
    return maze.launches[key]


def _launched(maze: Maze, end: End, heading: int, lane: float) -> tuple[int, int, float] | None:
    vertical = heading in (NORTH, SOUTH)
    start = _border(end.rect, heading, end.inward)
    along = maze.ys if vertical else maze.xs
    forward = heading in (SOUTH, EAST)
    at = bisect_left(along, start + end.stub - 1e-6) if forward else bisect_right(along, start - end.stub + 1e-6) - 1
    if not 0 <= at < len(along):
        return None
    reached = along[at]
    a, b = (Point(lane, start), Point(lane, reached)) if vertical else (Point(start, lane), Point(reached, lane))
    if not maze.free(a, b, (end.key,)):
        return None
    across = bisect_left(maze.xs if vertical else maze.ys, lane - 1e-6)
    return (across, at, abs(reached - start)) if vertical else (at, across, abs(reached - start))


def port_at(rect: Rect, side: PortSide, lane: float) -> Point:
    """Return the point of a side at a lane position."""
    return {
        PortSide.TOP: Point(lane, rect.y),
        PortSide.BOTTOM: Point(lane, rect.bottom),
        PortSide.LEFT: Point(rect.x, lane),
        PortSide.RIGHT: Point(rect.right, lane),
    }[side]


def side_cost(maze: Maze, end: End, side: PortSide, net: int, usage: Usage) -> float:
    """Return what one more line at a side costs: short sides fill up fast."""
    site = maze.site
    cost = 0.0
    if site.downward and end.other.bottom <= end.rect.y and side is not PortSide.TOP:
        # A line between a lower and an upper box meets the lower one on top.
        cost = 2 * WRONG_SIDE if side is PortSide.BOTTOM else WRONG_SIDE
    if (end.key, side) in site.busy:
        cost += BUSY_SIDE
    nets = usage.sides.get((end.key, side), {})
    if net in nets:
        return cost
    if any(net in usage.sides.get((end.key, other), ()) for other in SIDES):
        cost += 2 * NEW_SIDE if net in usage.joint else NEW_SIDE
    if end.partner is not PortSide.AUTO:
        cost += 0.0 if side is end.partner else PARTED
    if not nets:
        return cost
    rect = site.side_rect(end.key, side)
    size = rect.w if side in HORIZONTAL_SIDES else rect.h
    # The ports of a side stand evenly, so they are at least 2 mm apart only up to this number.
    size = max(size, site.elastic)
    count = len(nets) + len(site.busy.get((end.key, side), ()))
    if (count + 2) * max(site.clear, site.apart) > size:
        return cost + FULL_SIDE
    return cost + (0.0 if side is end.partner else 40.0 * count / size)


def _straight(maze: Maze, source: End, target: End, net: int, usage: Usage, met: Met) -> Way | None:
    """Return the best straight line between two sides that face each other."""
    site = maze.site
    a, b = source.rect, target.rect
    best: Way | None = None
    for heading, side in enumerate(SIDES):
        facing = SIDES[(heading + 2) % 4]
        if not (_allowed(site, source, side) and _allowed(site, target, facing)):
            continue
        far = {NORTH: a.y - b.bottom, SOUTH: b.y - a.bottom, EAST: b.x - a.right, WEST: a.x - b.right}[heading]
        if far < max(site.clear, sum(TIP for end in (source, target) if end.stub > site.clear)):
            continue
        theirs = dict(_ports(maze, target, facing, net, usage))
        sides = side_cost(maze, source, side, net, usage) + side_cost(maze, target, facing, net, usage)
        for lane, cost in _ports(maze, source, side, net, usage):
            if lane not in theirs:
                continue
            start, end = port_at(a, side, lane), port_at(b, facing, lane)
            # A straight line saves two bends, so it may meet a side off its centre.
            total = STRAIGHT * (cost + theirs[lane]) + far + sides
            if (best is None or total < best.cost) and maze.free(start, end, (source.key, target.key)):
                total += _crossings(maze, start, end, met) + maze.tolls(start, end)
                total += _sharing(maze, start, end, net, usage)
                if best is None or total < best.cost:
                    best = Way((start, end), side, facing, total)
    return best


def _crossings(maze: Maze, a: Point, b: Point, met: Met) -> float:
    """Return the cost of the lines that a straight piece crosses between its ends."""
    if abs(a.x - b.x) < 1e-9:
        i = bisect_left(maze.xs, a.x - 1e-6)
        low, high = min(a.y, b.y), max(a.y, b.y)
        rows = range(bisect_right(maze.ys, low), bisect_left(maze.ys, high))
        return sum(met[0][j * maze.nx + i] for j in rows)
    j = bisect_left(maze.ys, a.y - 1e-6)
    low, high = min(a.x, b.x), max(a.x, b.x)
    return sum(met[1][j * maze.nx + i] for i in range(bisect_right(maze.xs, low), bisect_left(maze.xs, high)))


def _sharing(maze: Maze, a: Point, b: Point, net: int, usage: Usage) -> float:
    """Return what a straight piece costs for running where others run, less what it saves where its own net does."""
    total = 0.0
    for key in maze.pieces((a, b)):
        users = usage.pieces.get(key)
        if users:
            total += SHARED * 5 * sum(1 for other in users if other != net)
            if net in users:
                at = key >> 1
                length = maze.south[at] if key & 1 else maze.east[at]
                total -= (1 - REUSED) * length if length < INF else 0.0
    return total


def _border(rect: Rect, heading: int, inward: bool) -> float:
    """Return where a line that leaves in that heading starts: on the side it leads out of, or in through."""
    side = (heading + 2) % 4 if inward else heading
    return {NORTH: rect.y, EAST: rect.right, SOUTH: rect.bottom, WEST: rect.x}[side]


def crossings(maze: Maze, points: Sequence[Point], met: Met) -> dict[Point, float]:
    """Return where a way crosses other lines, laid now or drawn before, and what each crossing costs."""
    found: dict[Point, float] = {}
    for vertical, place, low, high in straights_of(points):
        across, along = (maze.xs, maze.ys) if vertical else (maze.ys, maze.xs)
        here = bisect_left(across, place - 1e-6)
        for at in range(bisect_right(along, low), bisect_left(along, high)):
            node = at * maze.nx + here if vertical else here * maze.nx + at
            if met[not vertical][node]:
                found[Point(place, along[at]) if vertical else Point(along[at], place)] = met[not vertical][node]
    return found
