"""Orthogonal routing of lines between boxes: around boxes and furniture, buses shared, lanes side by side.

Three steps: every line gets the cheapest way through the lanes (`maze`), lines that a later one disturbs are laid
again; pieces on one lane are moved apart (`lanes`); what then still breaks a rule is laid once more, alone, among
lines that stand still. A line that has no way through is left out and reported.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from orgeditor.layout.lanes import Laid, nudged
from orgeditor.layout.maze import Maze, Way
from orgeditor.layout.nets import LineRequest, nets_of
from orgeditor.layout.site import CLEAR, STUB, Site
from orgeditor.layout.usage import Usage
from orgeditor.model.geometry import Point, Rect, segment_crosses, segments, simplified
from orgeditor.model.page import Path
from orgeditor.model.records import PortSide

__all__ = ["LineRequest", "Routing", "conflicts", "route_lines"]

BEND_PAIR = 1.5


@dataclass(slots=True)
class Routing:
    """Points in mm per route, from the source's border to the target's, and the routes that found no way."""

    paths: dict[str, tuple[Point, ...]] = field(default_factory=dict)
    unrouted: list[str] = field(default_factory=list)
    sides: dict[str, tuple[PortSide, PortSide]] = field(default_factory=dict)
    nets: dict[str, int] = field(default_factory=dict)


def route_lines(
    boxes: Mapping[str, Rect],
    frames: Mapping[str, tuple[Rect, frozenset[str]]],
    requests: Sequence[LineRequest],
    area: Rect,
    blocked: Sequence[Rect] = (),
    taken: Sequence[Path] = (),
    *,
    clear: float = CLEAR,
    rounds: int = 1,
    elastic: float = 0.0,
    anchors: Mapping[str, Rect] | None = None,
) -> Routing:
    """Route every request; lengths in mm.

    `frames` maps a frame to its rectangle and the ids of the boxes in it; a line enters a frame only to reach a box
    in it. Nothing is drawn in `blocked` (grown by the distance to keep). `taken` may be crossed, not run along.
    `clear` is the distance kept from boxes passed, `rounds` how often all lines are laid again; sides of
    boxes count as at least `elastic` long (for a first routing, after which the boxes grow).
    `anchors` gives the part of a box at whose left and right sides its lines end, where that is not all of it.
    """
    site = Site(boxes, frames, area, blocked, taken, clear)
    routing = Routing(nets=nets_of(requests, {frame: members for frame, (_, members) in frames.items()}))
    laid: dict[str, Laid] = {}
    wanted: list[LineRequest] = []
    for request in requests:
        if not (site.knows(request.source) and site.knows(request.target)) or request.source == request.target:
            continue
        wanted.append(request)
    manual = {request.route: line for request in wanted if (line := _manual(site, request, routing.nets)) is not None}
    free = [request for request in wanted if request.route not in manual]
    fixed = [Path(route, "", "", tuple(line.points)) for route, line in manual.items()]
    site = Site(boxes, frames, area, blocked, [*taken, *fixed], clear, elastic, anchors or {})
    _lay(site, free, routing.nets, laid, rounds)
    lines = [laid[request.route] for request in free if request.route in laid]
    for line, points in zip(lines, nudged(site, lines) if lines else [], strict=True):
        line.points = list(simplified(points))
    laid.update(manual)
    site = Site(boxes, frames, area, blocked, taken, clear, 0.0, anchors or {})
    _repair(site, wanted, routing.nets, laid)
    for request in wanted:
        if request.route in laid:
            line = laid[request.route]
            routing.paths[request.route] = tuple(line.points)
            routing.sides[request.route] = (line.source_side, line.target_side)
    routing.unrouted = [request.route for request in requests if request.route not in routing.paths]
    return routing


def _stub(request: LineRequest, at_target: bool, clear: float) -> float:
    return STUB if request.arrow and (at_target or request.mutual) else clear


def _lay(
    site: Site, requests: Sequence[LineRequest], nets: Mapping[str, int], laid: dict[str, Laid], rounds: int
) -> None:
    """Lay every line, straight and short ones first, then each net again with all others known."""
    xs, ys = site.lanes()
    mazes: dict[tuple[str, ...], Maze] = {}
    usage = Usage({nets[request.route]: request.kind for request in requests})
    keys: dict[str, list[tuple[bool, int, int]]] = {}

    def maze_for(request: LineRequest) -> Maze:
        entered = site.entered(request.source, request.target)
        if entered not in mazes:
            mazes[entered] = Maze(site, site.ground(request.source, request.target), xs, ys)
        return mazes[entered]

    def lay(request: LineRequest) -> None:
        maze = maze_for(request)
        net = nets[request.route]
        way = maze.way(
            request.source, request.target, net, usage,
            source_side=request.source_side, target_side=request.target_side,
            source_stub=_stub(request, False, site.clear), target_stub=_stub(request, True, site.clear),
        )  # fmt: skip
        if way is not None:
            line = _laid(request, net, way)
            laid[request.route] = line
            keys[request.route] = maze.pieces(line.points)
            usage.add(keys[request.route], _ends(line), net, 1)

    def take_up(request: LineRequest) -> None:
        line = laid.pop(request.route, None)
        if line is not None:
            usage.add(keys.pop(request.route), _ends(line), line.net, -1)

    # Nets by their shortest line; in each the longest line first: it makes the trunk that the others join.
    far = [_distance(site, request) for request in requests]
    nearest: dict[int, float] = {}
    for number, request in enumerate(requests):
        net = nets[request.route]
        nearest[net] = min(nearest.get(net, far[number]), far[number])
    order = sorted(
        range(len(requests)),
        key=lambda number: (nearest[nets[requests[number].route]], nets[requests[number].route], -far[number], number),
    )
    for number in order:
        lay(requests[number])
    groups: dict[int, list[LineRequest]] = {}
    for number in order:
        groups.setdefault(nets[requests[number].route], []).append(requests[number])
    for _ in range(rounds):
        for group in groups.values():
            for request in group:
                take_up(request)
            for request in group:
                lay(request)


def _laid(request: LineRequest, net: int, way: Way) -> Laid:
    return Laid(
        request.route,
        net,
        request.source,
        request.target,
        way.source_side,
        way.target_side,
        list(way.points),
        (request.arrow and request.mutual, request.arrow),
    )


def _ends(line: Laid) -> list[tuple[str, PortSide, Point]]:
    return [(line.source, line.source_side, line.points[0]), (line.target, line.target_side, line.points[-1])]


def _distance(site: Site, request: LineRequest) -> float:
    """Return how far apart the two ends stand, in mm along the axes; a straight connection counts less."""
    a, b = site.rect(request.source), site.rect(request.target)
    dx = max(0.0, a.x - b.right, b.x - a.right)
    dy = max(0.0, a.y - b.bottom, b.y - a.bottom)
    return round(dx + dy + (20.0 if dx and dy else 0.0), 3)


# what a person drew


def _manual(site: Site, request: LineRequest, nets: Mapping[str, int]) -> Laid | None:
    """Return the line through the request's waypoints, None without any or where it would run through a box."""
    if not request.waypoints:
        return None
    start, source_side = _toward(site.rect(request.source), request.waypoints[0], request.source_side)
    end, target_side = _toward(site.rect(request.target), request.waypoints[-1], request.target_side)
    points = [start]
    vertical = source_side in (PortSide.TOP, PortSide.BOTTOM)
    for point in request.waypoints:
        last = points[-1]
        if abs(last.x - point.x) > 1e-6 and abs(last.y - point.y) > 1e-6:
            points.append(Point(last.x, point.y) if vertical else Point(point.x, last.y))
        vertical = abs(points[-1].x - point.x) < 1e-6
        points.append(point)
    last = points[-1]
    if abs(last.x - end.x) > 1e-6 and abs(last.y - end.y) > 1e-6:
        into_vertical = target_side in (PortSide.TOP, PortSide.BOTTOM)
        points.append(Point(end.x, last.y) if into_vertical else Point(last.x, end.y))
    points.append(end)
    line = Laid(
        request.route, nets[request.route], request.source, request.target, source_side, target_side,
        list(simplified(points)),
    )  # fmt: skip
    return line if not _blocked(site, line) else None


def _toward(rect: Rect, point: Point, side: PortSide) -> tuple[Point, PortSide]:
    """Return the port of a box that faces a point: straight where it can be, else the middle of the nearer side."""
    inside_x, inside_y = rect.x < point.x < rect.right, rect.y < point.y < rect.bottom
    if side is PortSide.AUTO:
        if inside_x or (not inside_y and abs(point.y - rect.center.y) >= abs(point.x - rect.center.x)):
            side = PortSide.TOP if point.y < rect.center.y else PortSide.BOTTOM
        else:
            side = PortSide.LEFT if point.x < rect.center.x else PortSide.RIGHT
    if side in (PortSide.TOP, PortSide.BOTTOM):
        x = point.x if inside_x else rect.center.x
        return Point(x, rect.y if side is PortSide.TOP else rect.bottom), side
    y = point.y if inside_y else rect.center.y
    return Point(rect.x if side is PortSide.LEFT else rect.right, y), side


# rules


def _blocked(site: Site, line: Laid) -> bool:
    """Say whether a line breaks a rule by itself: through something, out of the area, or with too close bends."""
    ground = site.ground(line.source, line.target)
    row = segments(line.points)
    for number, (a, b) in enumerate(row):
        if any(segment_crosses(a, b, rect) for rect, _, _ in ground.solids):
            return True
        if 0 < number < len(row) - 1 and abs(a.x - b.x) + abs(a.y - b.y) < BEND_PAIR - 1e-6:
            return True
    area = site.area.grown(1e-3)
    return not all(area.contains_point(point) for point in line.points)


def conflicts(one: Sequence[Point], two: Sequence[Point], gap: float, run: float = -0.3) -> bool:
    """Say whether two lines run along each other at less than `gap` mm for more than `run` mm.

    With the default they conflict, too, where they all but touch end to end.
    """
    for a, b in segments(one):
        vertical = abs(a.x - b.x) < abs(a.y - b.y)
        for c, d in segments(two):
            if (abs(c.x - d.x) < abs(c.y - d.y)) is not vertical:
                continue
            if vertical:
                near = abs(a.x - c.x) < gap
                over = min(max(a.y, b.y), max(c.y, d.y)) - max(min(a.y, b.y), min(c.y, d.y))
            else:
                near = abs(a.y - c.y) < gap
                over = min(max(a.x, b.x), max(c.x, d.x)) - max(min(a.x, b.x), min(c.x, d.x))
            if near and over > run:
                return True
    return False


def _repair(site: Site, requests: Sequence[LineRequest], nets: Mapping[str, int], laid: dict[str, Laid]) -> None:
    """Take up the lines that break a rule and lay each again among the others, which stay; drop what finds no way."""
    clear, taken = site.clear, site.taken
    gap = min(clear, CLEAR) - 0.05
    bad: list[LineRequest] = []
    good: list[LineRequest] = []
    for request in requests:
        line = laid.get(request.route)
        if line is None:
            bad.append(request)
        elif (
            _blocked(site, line)
            or any(conflicts(line.points, path.points, gap) for path in taken)
            or any(
                conflicts(line.points, laid[other.route].points, gap)
                for other in good
                if nets[other.route] != nets[request.route]
            )
        ):
            bad.append(request)
            del laid[request.route]
        else:
            good.append(request)
    for request in bad:
        others = [
            Path(other.route, "", "", tuple(laid[other.route].points))
            for other in good
            if nets[other.route] != nets[request.route]
        ]
        alone = replace(site, taken=[*taken, *others], _grounds={})
        xs, ys = alone.lanes()
        maze = Maze(alone, alone.ground(request.source, request.target), xs, ys)
        way = maze.way(
            request.source, request.target, 0, Usage(),
            source_side=request.source_side, target_side=request.target_side,
            source_stub=_stub(request, False, clear), target_stub=_stub(request, True, clear),
        )  # fmt: skip
        if way is None:
            continue
        line = _laid(request, nets[request.route], way)
        if not _blocked(alone, line) and not any(conflicts(line.points, path.points, gap) for path in alone.taken):
            laid[request.route] = line
            good.append(request)
