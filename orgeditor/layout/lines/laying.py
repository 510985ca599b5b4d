"""Laying of lines, one after the other: which first, which of them again, and buses in the order that suits them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from orgeditor.layout.lines.maze import FOLLOWED, REUSED, Maze
from orgeditor.layout.lines.nets import LineRequest
from orgeditor.layout.lines.pieces import Laid, straights_of
from orgeditor.layout.lines.search import BEND, Way
from orgeditor.layout.lines.site import Site
from orgeditor.layout.lines.usage import Usage
from orgeditor.layout.lines.ways import NEW_PORT, Sides, crossings, find_way
from orgeditor.model.geometry import Point
from orgeditor.model.records import PortSide

MISSING = 1000.0
CLEARLY = 0.93
"""Effort below which another bus is preferred to the one with long straight lines."""
FEWEST = 4
"""Lines of a net of several heads and bodies from which another bus is tried."""
FEWEST_OF_HEAD = 3
"""The same for a net of one head: rather one trunk for all its lines than the shortest way for each."""
ONE_TRUNK = 500.0
"""What a port off the middle of such a head costs while one trunk there is tried for all its lines."""
NEW_TRUNK = 110.0
"""What each trunk of such a head costs, beside its port."""
MANY = 60
"""Lines of a page beyond which each is laid once, where there is still room for it: on such a page most disturb others,
and to lay them again betters nothing."""


def lay_lines(site: Site, requests: Sequence[LineRequest], nets: Mapping[str, int], rounds: int) -> dict[str, Laid]:
    """Lay every line, straight and short ones first, then disturbed ones again with all others known.

    Returns the lines by route; one that finds no way is missing.
    """
    layer = Layer(site, requests, nets)
    for group in layer.groups:
        layer.lay_net(group)
    for _ in range(0 if layer.crowded else rounds):
        for group in layer.groups:
            if any(layer.is_disturbed(request) for request in group):
                layer.lay_net(group)
    return layer.laid


class Layer:
    """The lines laid so far, and the lanes that they take."""

    def __init__(self, site: Site, requests: Sequence[LineRequest], nets: Mapping[str, int]) -> None:
        self.site = site
        self.nets = nets
        self.laid: dict[str, Laid] = {}
        self.keys: dict[str, list[int]] = {}
        self.crowded = len(requests) > MANY
        self._stuck: set[str] = set()
        by_net: dict[int, list[LineRequest]] = {}
        for request in requests:
            by_net.setdefault(nets[request.route], []).append(request)
        # Nets by their shortest line.
        self.groups = sorted(by_net.values(), key=lambda group: min(_distance(site, request) for request in group))
        joint = frozenset(nets[group[0].route] for group in self.groups if _is_broad(group) or _is_tree(group))
        self.usage = Usage({nets[request.route]: request.kind for request in requests}, joint)
        self.lanes = site.lanes(sorted({end for request in requests for end in (request.source, request.target)}))
        self._drawn_kinds = {path.kind for path in site.taken}
        self._mazes: dict[tuple[tuple[str, ...], str], Maze] = {}

    def lay_net(self, group: Sequence[LineRequest]) -> None:
        """Lay a net anew; one of several ends in the way that suits it."""
        effort = self._lay_all(_longest_first(self.site, group), REUSED)
        before = self._laid_of(group)
        if _is_broad(group):
            ways = [(_end_by_end(self.site, group), REUSED, 0.0)]
        elif _is_tree(group) and len({line.points[0] for line in before.values()}) > 1:
            ways = [(_end_by_end(self.site, group), FOLLOWED, 0.0)]
            ways += [(_longest_first(self.site, group), FOLLOWED, ONE_TRUNK)]
        else:
            return
        for order, reuse, aside in ways:
            found = self._lay_all(order, reuse, aside)
            if found <= CLEARLY * effort:
                effort, before = found, self._laid_of(group)
        for request in group:
            self._take_up(request)
        for request in group:
            if request.route in before:
                self._put(request, before[request.route])

    def _laid_of(self, group: Sequence[LineRequest]) -> dict[str, Laid]:
        return {request.route: self.laid[request.route] for request in group if request.route in self.laid}

    def is_disturbed(self, request: LineRequest) -> bool:
        """Say whether a line found no way, crosses another or lies on a lane with it."""
        line = self.laid.get(request.route)
        if line is None:
            return True
        if any(other != line.net for key in self.keys[request.route] for other in self.usage.pieces[key]):
            return True
        maze = self._maze(request)
        return bool(crossings(maze, line.points, maze.met(line.net, self.usage)))

    def _lay_all(self, group: Sequence[LineRequest], reuse: float, aside: float = 0.0) -> float:
        """Lay the lines of a net, each once more when there is a bus; return what following them costs a reader.

        A mm where the net runs already counts `reuse`, a port off the middle of the head `aside` more.
        """
        for request in group:
            self._take_up(request)
        for request in group:
            self._lay(request, reuse, aside)
        for request in group if len(group) > 1 and not self.crowded else ():
            self._take_up(request)
            self._lay(request, reuse, aside)
        return self._effort(group)

    def _effort(self, group: Sequence[LineRequest]) -> float:
        """Return how much a reader of a net has to follow, in mm: its ports, bends and crossings, what is drawn."""
        lines = [(request, self.laid[request.route]) for request in group if request.route in self.laid]
        ports = {end for _, line in lines for end in ends_of(line)}
        corners = {corner for _, line in lines for corner in line.points[1:-1]}
        crossed: dict[Point, float] = {}
        drawn: set[tuple[bool, float, int]] = set()
        for request, line in lines:
            maze = self._maze(request)
            crossed.update(crossings(maze, line.points, maze.met(line.net, self.usage)))
            for vertical, place, low, high in straights_of(line.points):
                drawn.update((vertical, round(place, 3), mm) for mm in range(round(low), round(high)))
        effort = NEW_PORT * len(ports) + BEND * len(corners) + sum(crossed.values()) + len(drawn)
        if _is_tree(group):
            effort += NEW_TRUNK * len({line.points[0] for _, line in lines})
        return effort + MISSING * (len(group) - len(lines))

    def _lay(self, request: LineRequest, reuse: float, aside: float) -> None:
        if request.route in self._stuck:
            return
        net = self.nets[request.route]
        partner = partner_of(request, self.laid)
        reuse = FOLLOWED if self._is_joined(request, net) else reuse
        way = find_way(self._maze(request), request, net, self.usage, partner, reuse, aside)
        if way is not None:
            self._put(request, laid_line(request, net, way))
        else:
            # Other lines take no way from it, other than where they close lanes: what found none finds none later.
            self._stuck.add(request.route)

    def _put(self, request: LineRequest, line: Laid) -> None:
        self.laid[request.route] = line
        self.keys[request.route] = self._maze(request).pieces(line.points)
        self.usage.add(self.keys[request.route], ends_of(line), line.net, 1)

    def _take_up(self, request: LineRequest) -> None:
        line = self.laid.pop(request.route, None)
        if line is not None:
            self.usage.add(self.keys.pop(request.route), ends_of(line), line.net, -1)

    def _maze(self, request: LineRequest) -> Maze:
        entered = self.site.entered(request.source, request.target)
        kind = request.kind if request.kind in self._drawn_kinds else ""
        if (entered, kind) not in self._mazes:
            ground = self.site.ground(request.source, request.target)
            self._mazes[entered, kind] = Maze(self.site, ground, *self.lanes, kind, self.crowded)
        return self._mazes[entered, kind]

    def _is_joined(self, request: LineRequest, net: int) -> bool:
        """Say whether a bus of the net, however many of its lines make it, has reached both ends of a line."""
        lines = [line for line in self.laid.values() if line.net == net]
        reached = {
            place for line in lines if request.source in (line.source, line.target) for place in self.keys[line.route]
        }
        grown = True
        while grown and reached:
            grown = False
            for line in list(lines):
                if reached.intersection(self.keys[line.route]):
                    if request.target in (line.source, line.target):
                        return True
                    reached.update(self.keys[line.route])
                    lines.remove(line)
                    grown = True
        return False


def partner_of(request: LineRequest, laid: Mapping[str, Laid]) -> Sides:
    """Return the sides of a line that already joins the same two boxes."""
    for line in laid.values():
        if (line.source, line.target) == (request.source, request.target):
            return line.source_side, line.target_side
        if (line.target, line.source) == (request.source, request.target):
            return line.target_side, line.source_side
    return PortSide.AUTO, PortSide.AUTO


def laid_line(request: LineRequest, net: int, way: Way) -> Laid:
    """Return a request's line along a way that was found."""
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


def ends_of(line: Laid) -> list[tuple[str, PortSide, Point]]:
    """Return box, side and port of a line's two ends."""
    return [(line.source, line.source_side, line.points[0]), (line.target, line.target_side, line.points[-1])]


def _distance(site: Site, request: LineRequest) -> float:
    """Return how far apart the two ends stand, in mm along the axes; a straight connection counts less."""
    a, b = site.rect(request.source), site.rect(request.target)
    dx = max(0.0, a.x - b.right, b.x - a.right)
    dy = max(0.0, a.y - b.bottom, b.y - a.bottom)
    return round(dx + dy + (20.0 if dx and dy else 0.0), 3)


def _longest_first(site: Site, group: Sequence[LineRequest]) -> list[LineRequest]:
    """Return the lines of a net in the order in which the longest makes the trunk that the others join."""
    return sorted(group, key=lambda request: -_distance(site, request))


def _end_by_end(site: Site, group: Sequence[LineRequest]) -> list[LineRequest]:
    """Return the lines of a net in the order in which a bus grows from the nearest two ends, end by end."""
    left = sorted(group, key=lambda request: _distance(site, request))
    grown: list[LineRequest] = []
    reached: set[str] = set()
    while left:
        # First the lines that bring a new end, then those between ends that the bus has reached.
        following = next((item for item in left if len({item.source, item.target} & reached) == 1), left[0])
        left.remove(following)
        grown.append(following)
        reached |= {following.source, following.target}
    return grown


def _is_broad(group: Sequence[LineRequest]) -> bool:
    """Say whether the lines of a net join several heads to several bodies."""
    if len(group) < FEWEST:
        return False
    return len({request.source for request in group}) > 1 < len({request.target for request in group})


def _is_tree(group: Sequence[LineRequest]) -> bool:
    """Say whether the lines of a net join one head to several bodies."""
    return len(group) >= FEWEST_OF_HEAD and len({request.source for request in group}) == 1
