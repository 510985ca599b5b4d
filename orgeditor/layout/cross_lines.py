"""Lines of a hierarchy chart that are not the way to a superior: coordination, reports, a second superior."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.heads import HEAD_MM, head_forms
from orgeditor.layout.measure import Measure, em_mm
from orgeditor.layout.text import Wrapper
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect, segment_crosses, segments, union
from orgeditor.model.kinds import Arrow
from orgeditor.model.page import Path, ShapeForm, TextLine
from orgeditor.model.records import Chart, Route

CLEAR = 0.8
"""Distance in mm kept from boxes passed: the gaps between listed boxes are narrow."""
HUG = 0.3
"""A line nearer than this (mm) to a box's outline looks like part of it."""
LABEL_PT = 8.0
BESIDE = 1.9
BESIDE_FOR = 12.0
"""A line nearer than BESIDE mm to another of its own direction for longer than BESIDE_FOR mm is taken for it."""


def draw_cross_lines(
    draft: Draft, chart: Chart, measure: Measure, drawing: Drawing, area: Rect, blocked: Sequence[Rect]
) -> int:
    """Add the paths of all routes that the drawing lacks; return how many of them are not as they should be.

    Those are lines that found no way (a note names each), have no room for their head, or run along another.
    """
    drawn = {path.route for path in drawing.paths}
    routes = [route for route in draft.routes_of_chart(chart.id) if route.id not in drawn]
    if not routes:
        return 0
    # Here, as most charts have no such line and a cold export should not pay for the router.
    from orgeditor.layout.labels import label_block
    from orgeditor.layout.nets import LineRequest
    from orgeditor.layout.routing import conflicts, route_lines

    boxes = {box.placement: box.rect for box in drawing.boxes if box.form not in (ShapeForm.LIST, ShapeForm.GROUP)}
    frames: dict[str, tuple[Rect, frozenset[str]]] = {}
    for box in drawing.boxes:
        if box.form is ShapeForm.GROUP:
            members = {item.id for item in draft.placements.values() if item.group == box.placement}
            frames[box.placement] = (box.rect, frozenset(members))
        elif box.form is ShapeForm.LIST:
            members = {item.placement for item in drawing.boxes if item.parent == box.placement}
            frames[f"list {box.placement}"] = (box.rect, frozenset(members))

    def request(route: Route) -> LineRequest:
        relation = draft.relations[route.relation]
        head = head_forms(draft.kind(relation.kind), relation, chart.method)[1]
        return LineRequest(
            route.id, relation.id, relation.kind, route.source, route.target, relation.mutual, head is not Arrow.NONE,
            relation.label, route.source_side, route.target_side, route.waypoints,
        )  # fmt: skip

    requests = [request(route) for route in routes]
    captions = [_around(box.lines) for box in drawing.boxes if box.form is ShapeForm.GROUP and box.lines]
    taken = [*blocked, *captions]
    trunks = list(drawing.paths)
    routing = route_lines(boxes, frames, requests, area, taken, trunks, clear=CLEAR)
    for item in requests:
        if item.route in routing.paths and _hugs(routing.paths[item.route], boxes, (item.source, item.target)):
            del routing.paths[item.route]
            routing.unrouted.append(item.route)
        if item.route in routing.paths:
            drawing.paths.append(Path(item.route, item.relation, item.kind, routing.paths[item.route]))
    wrapper = Wrapper(measure)
    taken += [box.rect for box in drawing.boxes if box.form is not ShapeForm.GROUP]
    for item in requests:
        points = routing.paths.get(item.route, ())
        if item.label and points:
            lines = [path.points for path in drawing.paths]
            size = max(LABEL_PT, chart.page.font_floor)
            block = label_block(wrapper, item.label, size, points, lines, taken, area)
            if block is not None:
                drawing.labels.append(block)
                taken.append(block.rect)
    for item in requests:
        if item.route not in routing.paths:
            ends = [draft.unit_of(end).name for end in (item.source, item.target)]
            drawing.notes.append(f"Garis dari “{ends[0]}” ke “{ends[1]}” tidak menemukan jalan dan tidak digambar.")
    cramped = sum(item.arrow and _last_run(routing.paths.get(item.route, ())) < HEAD_MM for item in requests)
    crowded = sum(
        any(conflicts(points, path.points, BESIDE, BESIDE_FOR) for path in trunks) for points in routing.paths.values()
    )
    return len(routing.unrouted) + cramped + crowded


def _hugs(points: Sequence[Point], boxes: Mapping[str, Rect], ends: tuple[str, str]) -> bool:
    """Say whether a line runs through or along the outline of a box that is not one of its ends."""
    others = [rect.grown(HUG) for key, rect in boxes.items() if key not in ends]
    return any(segment_crosses(a, b, rect) for a, b in segments(points) for rect in others)


def _around(lines: Sequence[TextLine]) -> Rect:
    """Return the rectangle round lines of text, from the top of the first to below the last."""
    return union(
        Rect(line.x, line.baseline - 0.7 * em_mm(line.font_pt), line.width, 0.9 * em_mm(line.font_pt)) for line in lines
    )


def _last_run(points: Sequence[Point]) -> float:
    """Return the length in mm of the last straight piece, where the head stands; a line not drawn lacks none."""
    return max(abs(a - b) for a, b in zip(points[-2], points[-1], strict=True)) if points else HEAD_MM
