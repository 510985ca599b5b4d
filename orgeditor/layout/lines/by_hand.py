"""Lines that a person shaped: their waypoints stay, whatever they run through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from orgeditor.layout.lines.nets import LineRequest
from orgeditor.layout.lines.pieces import Laid
from orgeditor.layout.lines.site import HORIZONTAL_SIDES, Site
from orgeditor.model.geometry import EPSILON, Point, Rect, segment_crosses, segments, union
from orgeditor.model.records import PortSide, Route


def line_by_hand(site: Site, request: LineRequest, nets: Mapping[str, int]) -> Laid:
    """Return the line through the request's waypoints."""
    start, source_side = _toward(site.rect(request.source), request.waypoints[0], request.source_side)
    end, target_side = _toward(site.rect(request.target), request.waypoints[-1], request.target_side)
    points = [start]
    vertical = source_side in HORIZONTAL_SIDES
    for point in request.waypoints:
        last = points[-1]
        if abs(last.x - point.x) > EPSILON and abs(last.y - point.y) > EPSILON:
            points.append(Point(last.x, point.y) if vertical else Point(point.x, last.y))
        vertical = abs(points[-1].x - point.x) < EPSILON
        points.append(point)
    last = points[-1]
    if abs(last.x - end.x) > EPSILON and abs(last.y - end.y) > EPSILON:
        into_vertical = target_side in HORIZONTAL_SIDES
        points.append(Point(end.x, last.y) if into_vertical else Point(last.x, end.y))
    points.append(end)
    return Laid(
        request.route, nets[request.route], request.source, request.target, source_side, target_side,
        _plain(points),
    )  # fmt: skip


def way_through(route: Route, source: Rect, target: Rect) -> tuple[Point, ...]:
    """Return the way of a line through its waypoints, from one rectangle to the other, as if it were alone."""
    site = Site({route.source: source, route.target: target}, {}, union([source, target]), ())
    request = LineRequest(
        route.id, route.relation, "", route.source, route.target, False, False, "", route.source_side,
        route.target_side, route.waypoints,
    )  # fmt: skip
    return tuple(line_by_hand(site, request, {route.id: 0}).points)


def _plain(points: Sequence[Point]) -> list[Point]:
    """Return a line without repeated points and without those that it passes straight on; where it turns back stays."""
    kept: list[Point] = []
    for point in points:
        if kept and abs(kept[-1].x - point.x) < EPSILON and abs(kept[-1].y - point.y) < EPSILON:
            continue
        if len(kept) > 1 and _is_between(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    return kept


def _is_between(a: Point, b: Point, c: Point) -> bool:
    if abs(a.x - b.x) < EPSILON and abs(b.x - c.x) < EPSILON:
        return (a.y - b.y) * (b.y - c.y) > 0
    return abs(a.y - b.y) < EPSILON and abs(b.y - c.y) < EPSILON and (a.x - b.x) * (b.x - c.x) > 0


def _toward(rect: Rect, point: Point, side: PortSide) -> tuple[Point, PortSide]:
    """Return the port of a box that faces a point: straight where it can be, else the middle of the nearer side."""
    inside_x, inside_y = rect.x < point.x < rect.right, rect.y < point.y < rect.bottom
    if side is PortSide.AUTO:
        if inside_x or (not inside_y and abs(point.y - rect.center.y) >= abs(point.x - rect.center.x)):
            side = PortSide.TOP if point.y < rect.center.y else PortSide.BOTTOM
        else:
            side = PortSide.LEFT if point.x < rect.center.x else PortSide.RIGHT
    if side in HORIZONTAL_SIDES:
        x = point.x if inside_x else rect.center.x
        return Point(x, rect.y if side is PortSide.TOP else rect.bottom), side
    y = point.y if inside_y else rect.center.y
    return Point(rect.x if side is PortSide.LEFT else rect.right, y), side


def boxes_crossed(site: Site, line: Laid) -> list[str]:
    """Return the boxes and frames that a line runs through, other than frames that it may enter."""
    entered = site.entered(line.source, line.target)
    rects = [*site.boxes.items(), *((key, rect) for key, (rect, _) in site.frames.items() if key not in entered)]
    row = segments(line.points)
    return [key for key, rect in rects if any(segment_crosses(a, b, rect) for a, b in row)]
