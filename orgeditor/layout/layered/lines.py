"""Lines of a mechanism chart: the sides that custom gives them, their ways, and the room that they need."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from orgeditor.layout.layered.parts import Demand, Plan
from orgeditor.layout.layered.plan import Planner
from orgeditor.layout.layered.rows import Rows
from orgeditor.layout.lines.nets import LineRequest, nets_of
from orgeditor.layout.lines.routing import Routing, route_lines
from orgeditor.layout.lines.ways import Sides
from orgeditor.model.geometry import Rect, segments
from orgeditor.model.kinds import COMMAND, STRUCTURAL
from orgeditor.model.page import Path
from orgeditor.model.records import PortSide


def level_lanes(requests: Sequence[LineRequest], rows: Rows) -> dict[int, int]:
    """Return how many lanes its own lines need below each row: rails, lines past a neighbour."""
    place = _places(rows)
    nets = nets_of(requests)
    found: dict[int, set[int]] = {}
    for request in requests:
        if _is_level(place, request):
            row, at = place[request.source]
            if abs(at - place[request.target][1]) > 1 or request.source_side is PortSide.BOTTOM:
                found.setdefault(row + 1, set()).add(nets[request.route])
    return {gap: len(lanes) for gap, lanes in found.items()}


def preferred_sides(requests: Sequence[LineRequest], rows: Rows) -> list[LineRequest]:
    """Return the requests with the sides that custom gives them, where nobody chose one.

    Lines of command lead from below a box to the top of those in the next row. Mutual lines that join three or more
    boxes of one row, each to each, run as a rail below it; so do, in the last row, all lines between boxes that are no
    neighbours.
    """
    place = _places(rows)
    nets = nets_of(requests)
    lines = Counter(nets.values())
    level: dict[int, set[str]] = {}
    for request in requests:
        if request.mutual and _is_level(place, request):
            level.setdefault(nets[request.route], set()).update((request.source, request.target))
    rails = {net for net, ends in level.items() if len(ends) > 2}

    def sides(request: LineRequest) -> Sides:
        net = nets[request.route]
        a, b = place.get(request.source), place.get(request.target)  # a frame has no place
        if net in rails:
            return PortSide.BOTTOM, PortSide.BOTTOM
        if a is None or b is None:
            return PortSide.AUTO, PortSide.AUTO
        if a[0] == b[0] == len(rows.rows) - 1 and abs(a[1] - b[1]) > 1:
            return PortSide.BOTTOM, PortSide.BOTTOM
        if request.mutual or b[0] <= a[0]:
            return PortSide.AUTO, PortSide.AUTO
        if request.kind in (STRUCTURAL, COMMAND):
            return PortSide.BOTTOM if b[0] == a[0] + 1 else PortSide.AUTO, PortSide.TOP
        # The branches of one bus come down: between two boxes they would look like a line from one to the other.
        return PortSide.AUTO, PortSide.TOP if lines[net] > 1 else PortSide.AUTO

    found = []
    for request in requests:
        if request.source_side is PortSide.AUTO and request.target_side is PortSide.AUTO and not request.waypoints:
            source, target = sides(request)
            request = replace(request, source_side=source, target_side=target)
        found.append(request)
    return found


def _places(rows: Rows) -> dict[str, tuple[int, int]]:
    """Return row and place in the row of each box that does not stand at the page's side."""
    return {
        cell.placement.id: (number, at) for number, row in enumerate(rows.rows) for at, cell in enumerate(row.cells)
    }


def _is_level(place: Mapping[str, tuple[int, int]], request: LineRequest) -> bool:
    """Say whether a line joins two boxes of one row."""
    a, b = place.get(request.source), place.get(request.target)
    return a is not None and b is not None and a[0] == b[0]


def routed(
    planner: Planner, plan: Plan, requests: Sequence[LineRequest], fixed: Sequence[Path], elastic: float
) -> Routing:
    """Route the lines among the boxes of a plan; lines between a box and one glued to it get empty paths.

    `fixed` lines (borders of swimlanes) may be crossed; `elastic` is as `route_lines` says, in mm.
    """
    boxes: dict[str, Rect] = {}
    anchors: dict[str, Rect] = {}
    glued: set[tuple[str, str]] = set()
    for row in planner.rows.rows:
        for cell in [*row.cells, *row.left, *row.right]:
            key = cell.placement.id
            rect = plan.cells[key]
            stack = [key, *(placement.id for placement, _ in cell.glued)]
            glued.update((a, b) for a in stack for b in stack if a != b)
            pairs = [{request.source, request.target} for request in requests]
            if any(pair & set(stack[1:]) and not pair <= set(stack) for pair in pairs):
                height = plan.heights[key]
                for number, part in enumerate(stack):
                    boxes[part] = Rect(rect.x, rect.y + number * height, rect.w, height)
            else:
                # Lines of the upper box leave from the whole, downwards from what is glued to it.
                boxes[key] = rect
                if len(stack) > 1:
                    anchors[key] = rect._replace(h=plan.heights[key])
    members = {group: frozenset(inside) for group, inside in planner.rows.members.items()}
    frames = {group: (rect, members[group]) for group, rect in plan.frames.items()}
    drawn = [request for request in requests if (request.source, request.target) not in glued]
    drawn = preferred_sides(drawn, planner.rows)
    blocked = [*planner.blocked, *(caption.grown(0.6) for caption in plan.captions.values())]
    routing = route_lines(boxes, frames, drawn, planner.area, blocked, fixed, elastic=elastic, anchors=anchors)
    if routing.unrouted:  # custom gives way where it leaves a line no way
        asked = {request.route: request for request in requests if request.route in routing.unrouted}
        drawn = [asked.get(request.route, request) for request in drawn]
        routing = route_lines(boxes, frames, drawn, planner.area, blocked, fixed, elastic=elastic, anchors=anchors)
    for request in requests:
        if (request.source, request.target) in glued:
            routing.paths[request.route] = ()
    return routing


def demand_of(plan: Plan, routing: Routing, planner: Planner) -> Demand:
    """Count the lanes that the lines took above, between and below the rows, and the ports at upright sides."""
    count = len(plan.rows)
    lanes: list[set[tuple[int, float]]] = [set() for _ in range(count + 1)]
    for route, points in routing.paths.items():
        for a, b in segments(points):
            if abs(a.y - b.y) < 1e-6:
                for gap in range(count + 1):
                    top = plan.rows[gap - 1][1] if gap else -1e9
                    bottom = plan.rows[gap][0] if gap < count else 1e9
                    if top - 0.01 <= a.y <= bottom + 0.01:
                        lanes[gap].add((routing.nets[route], round(a.y, 2)))
    ports: dict[tuple[str, PortSide], set[int]] = {}
    for route, (source_side, target_side) in routing.sides.items():
        record = planner.draft.routes[route]
        for end, side in ((record.source, source_side), (record.target, target_side)):
            if side in (PortSide.LEFT, PortSide.RIGHT):
                ports.setdefault((end, side), set()).add(routing.nets[route])
    most: dict[str, int] = {}
    for (end, _), nets in ports.items():
        most[end] = max(most.get(end, 0), len(nets))
    return Demand([len(row) for row in lanes], most, _columns(plan, routing, planner))


def _columns(plan: Plan, routing: Routing, planner: Planner) -> dict[int, int]:
    """Return, for each row, how many lines pass through the fullest gap between two of its boxes."""
    found: dict[int, int] = {}
    for number, row in enumerate(planner.rows.rows):
        rects = [plan.cells[cell.placement.id] for cell in row.cells]
        for left, right in itertools.pairwise(rects):
            passing: set[tuple[int, float]] = set()
            for route, points in routing.paths.items():
                for a, b in segments(points):
                    if (
                        abs(a.x - b.x) < 1e-6
                        and left.right < a.x < right.x
                        and min(a.y, b.y) < left.bottom - 1
                        and max(a.y, b.y) > left.y + 1
                    ):
                        passing.add((routing.nets[route], round(a.x, 2)))
            found[number] = max(found.get(number, 0), len(passing))
    return {number: count for number, count in found.items() if count}


def larger(one: Demand, two: Demand) -> Demand:
    """Return a demand that meets both."""
    ports = dict(one.ports)
    for key, value in two.ports.items():
        ports[key] = max(value, ports.get(key, 0))
    columns = dict(one.columns)
    for number, value in two.columns.items():
        columns[number] = max(value, columns.get(number, 0))
    return Demand([max(a, b) for a, b in zip(one.lanes, two.lanes, strict=True)], ports, columns)


def joining(requests: Sequence[LineRequest], routing: Routing) -> dict[str, int]:
    """Return the nets whose joints show: not those of command from one superior, the trunks of a tree."""
    heads: dict[int, set[str]] = {}
    for request in requests:
        if request.route in routing.nets:
            heads.setdefault(routing.nets[request.route], set()).add(request.source)
    return {
        request.route: net
        for request in requests
        if (net := routing.nets.get(request.route)) is not None
        and (request.kind not in (STRUCTURAL, COMMAND) or len(heads[net]) > 1)
    }
