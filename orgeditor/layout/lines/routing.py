"""Orthogonal routing of lines between boxes: around boxes and furniture, buses shared, lanes side by side.

Three steps: every line gets the cheapest way through the lanes (`maze`), lines that a later one disturbs are laid
again; pieces on one lane are moved apart (`lanes`); what then still breaks a rule is laid once more, alone, among
lines that stand still. A line that has no way through is left out and reported; what a person drew stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from orgeditor.layout.lines.by_hand import boxes_crossed, line_by_hand
from orgeditor.layout.lines.clashes import NEAREST, conflicts, doubles, is_blocked, run_along
from orgeditor.layout.lines.lanes import nudged
from orgeditor.layout.lines.laying import MANY, ends_of, laid_line, lay_lines, partner_of
from orgeditor.layout.lines.levels import level_branches
from orgeditor.layout.lines.maze import Maze
from orgeditor.layout.lines.nets import LineRequest, nets_of
from orgeditor.layout.lines.pieces import Laid, Straight, straights_of
from orgeditor.layout.lines.site import CLEAR, Site, ports_taken
from orgeditor.layout.lines.usage import Usage
from orgeditor.layout.lines.ways import Sides, find_way, stub_of
from orgeditor.model.geometry import Point, Rect, simplified
from orgeditor.model.page import Path

__all__ = ["LineRequest", "Routing", "conflicts", "route_lines"]

KEPT = 16
"""Routings that are remembered: while the pages of a chart are shared out the same ones come again and again."""


@dataclass(slots=True)
class Routing:
    """Points in mm per route, from the source's border to the target's, and the routes that found no way.

    `through` names, for lines that a person drew, the boxes that they run through. `tight` are lines that had to come
    nearer to others than they should.
    """

    paths: dict[str, tuple[Point, ...]] = field(default_factory=dict)
    unrouted: list[str] = field(default_factory=list)
    sides: dict[str, Sides] = field(default_factory=dict)
    nets: dict[str, int] = field(default_factory=dict)
    through: dict[str, list[str]] = field(default_factory=dict)
    tight: list[str] = field(default_factory=list)


def route_lines(
    boxes: Mapping[str, Rect],
    frames: Mapping[str, tuple[Rect, frozenset[str]]],
    requests: Sequence[LineRequest],
    area: Rect,
    blocked: Sequence[Rect] = (),
    taken: Sequence[Path] = (),
    *,
    clear: float = CLEAR,
    apart: float = CLEAR,
    tight: float = 0.0,
    rounds: int = 1,
    elastic: float = 0.0,
    anchors: Mapping[str, Rect] | None = None,
    flanks: frozenset[str] = frozenset(),
    downward: bool = True,
) -> Routing:
    """Route every request; lengths in mm.

    `frames` maps a frame to its rectangle and the ids of the boxes in it; a line enters a frame only to reach a box
    in it. Nothing is drawn in `blocked` (grown by the distance to keep). `taken` may be crossed, not run along.
    `clear` is the distance kept from boxes passed, `apart` that from other lines; a line that finds no way comes as
    near to boxes as `tight`, where that is given, and to lines as 1.6 mm. `rounds` is how often disturbed lines are
    laid again; sides of boxes count as at least `elastic` long (for a first routing, after which the boxes grow).
    `anchors` gives the part of a box at whose left and right sides its lines end, where that is not all of it;
    lines end at the left or right side of boxes in `flanks`. `downward` says that a line from above likes to meet a
    box on its top.
    """
    found = _routed(
        tuple(boxes.items()), tuple(frames.items()), tuple(requests), area, tuple(blocked), tuple(taken),
        clear, apart, tight, rounds, elastic, tuple((anchors or {}).items()), flanks, downward,
    )  # fmt: skip
    return Routing(
        dict(found.paths), list(found.unrouted), dict(found.sides), dict(found.nets),
        {route: list(keys) for route, keys in found.through.items()}, list(found.tight),
    )  # fmt: skip


@lru_cache(maxsize=KEPT)
def _routed(
    boxes_there: tuple[tuple[str, Rect], ...],
    frames_there: tuple[tuple[str, tuple[Rect, frozenset[str]]], ...],
    requests: tuple[LineRequest, ...],
    area: Rect,
    blocked: tuple[Rect, ...],
    taken: tuple[Path, ...],
    clear: float,
    apart: float,
    tight: float,
    rounds: int,
    elastic: float,
    anchors: tuple[tuple[str, Rect], ...],
    flanks: frozenset[str],
    downward: bool,
) -> Routing:
    """Do what `route_lines` says; the result is shared, so it must not be changed."""
    boxes, frames = dict(boxes_there), dict(frames_there)
    site = Site(
        boxes, frames, area, blocked, taken, clear, apart, elastic, dict(anchors), ports_taken(boxes, taken), flanks,
        downward,
    )  # fmt: skip
    routing = Routing(nets=nets_of(requests, {frame: members for frame, (_, members) in frames.items()}))
    wanted: list[LineRequest] = []
    for request in requests:
        if not (site.knows(request.source) and site.knows(request.target)) or request.source == request.target:
            continue
        wanted.append(request)
    manual = {request.route: line_by_hand(site, request, routing.nets) for request in wanted if request.waypoints}
    for route, line in manual.items():
        if found := boxes_crossed(site, line):
            routing.through[route] = found
    free = [request for request in wanted if request.route not in manual]
    fixed = [Path(route, "", "", tuple(line.points)) for route, line in manual.items()]
    among = replace(site, taken=[*taken, *fixed], _grounds={}) if fixed else site
    laid = lay_lines(among, free, routing.nets, rounds) if free else {}
    lines = [laid[request.route] for request in free if request.route in laid]
    for line, points in zip(lines, nudged(among, lines) if lines else [], strict=True):
        line.points = list(simplified(points))
    rigid = replace(among, elastic=0.0)
    # On a crowded page what found no way among these lanes finds one, if any, where it may come nearer.
    late = {request.route for request in free if request.route not in laid} if tight and len(free) > MANY else set()
    _repair(rigid, [request for request in free if request.route not in late], routing.nets, laid, apart - 0.05)
    _level(rigid, free, routing.nets, laid, apart - 0.05)
    if tight:
        lacking = [request for request in free if request.route not in laid]
        close = replace(rigid, clear=tight, apart=NEAREST, flanks=frozenset(), _grounds={}, _walls=[])
        _repair(close, free, routing.nets, laid, NEAREST - 0.01)
        routing.tight = [request.route for request in lacking if request.route in laid]
    laid.update(manual)
    for request in wanted:
        if request.route in laid:
            line = laid[request.route]
            routing.paths[request.route] = tuple(line.points)
            routing.sides[request.route] = (line.source_side, line.target_side)
    routing.unrouted = [request.route for request in requests if request.route not in routing.paths]
    return routing


def _level(
    site: Site, requests: Sequence[LineRequest], nets: Mapping[str, int], laid: dict[str, Laid], gap: float
) -> None:
    """Let the branches of each bus leave its trunk at one level, where that breaks no rule."""
    runs = {route: straights_of(line.points) for route, line in laid.items()}
    among = _Lines(site, nets, runs, gap, _drawn_on(site))
    stubs = {
        request.route: (stub_of(request, False, site.clear), stub_of(request, True, site.clear)) for request in requests
    }

    def is_fine(line: Laid) -> bool:
        own = straights_of(line.points)
        start, end = stubs[line.route]
        before = runs[line.route]
        roomy = all(
            high - low >= min(stub, was[3] - was[2]) - 1e-6
            for (_, _, low, high), stub, was in ((own[0], start, before[0]), (own[-1], end, before[-1]))
        )
        return roomy and among.take(line, own)

    def moved(line: Laid) -> None:
        laid[line.route], runs[line.route] = line, straights_of(line.points)

    level_branches(requests, nets, laid, is_fine, moved)


@dataclass(frozen=True, slots=True)
class _Lines:
    """Lines by route, as their straight pieces, among which others must keep the rules."""

    site: Site
    nets: Mapping[str, int]
    runs: Mapping[str, Sequence[Straight]]
    gap: float
    drawn: Sequence[Straight]

    def take(self, line: Laid, own: Sequence[Straight]) -> bool:
        """Say whether a line breaks no rule by itself nor with the others and those drawn before."""
        return not (
            is_blocked(self.site, line)
            or run_along(own, self.drawn, self.gap)
            or any(
                doubles(own, runs) if self.nets[route] == line.net else run_along(own, runs, self.gap)
                for route, runs in self.runs.items()
                if route != line.route
            )
        )


def _drawn_on(site: Site) -> list[Straight]:
    """Return the pieces of the lines drawn before."""
    return [run for path in site.taken for run in straights_of(path.points)]


def _repair(
    site: Site, requests: Sequence[LineRequest], nets: Mapping[str, int], laid: dict[str, Laid], gap: float
) -> None:
    """Take up the lines that break a rule and lay each again among the others, which stay; drop what finds no way.

    Lines of different nets and lines drawn before keep `gap` mm apart; those of one net share a lane or do likewise.
    """
    bad: list[LineRequest] = []
    good: list[LineRequest] = []
    runs: dict[str, list[Straight]] = {}
    among = _Lines(site, nets, runs, gap, _drawn_on(site))
    for request in requests:
        line = laid.get(request.route)
        own = straights_of(line.points) if line else []
        if line is not None and among.take(line, own):
            runs[request.route] = own
            good.append(request)
        else:
            bad.append(request)
            laid.pop(request.route, None)
    for request in bad:
        net = nets[request.route]
        mates = [laid[other.route] for other in good if nets[other.route] == net]
        others = [
            Path(other.route, "", other.kind, tuple(laid[other.route].points))
            for other in good
            if nets[other.route] != net
        ]
        alone = replace(site, taken=[*site.taken, *others], _grounds={})
        xs, ys = alone.lanes((request.source, request.target), [point for mate in mates for point in mate.points])
        maze = Maze(alone, alone.ground(request.source, request.target), xs, ys, request.kind)
        usage = Usage({net: request.kind})
        for mate in mates:
            maze.shun(mate.points, NEAREST)
            usage.add(maze.pieces(mate.points), ends_of(mate), net, 1)
        way = find_way(maze, request, net, usage, partner_of(request, laid))
        if way is None:
            continue
        line = laid_line(request, net, way)
        own = straights_of(line.points)
        if among.take(line, own):
            laid[request.route], runs[request.route] = line, own
            good.append(request)
