"""Lines of a hierarchy chart that are not the way to a superior: coordination, reports, a second superior."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.lines.heads import HEAD_MM, head_forms, shows_direction
from orgeditor.layout.measure import Measure, em_mm
from orgeditor.layout.text import Wrapper
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect, union
from orgeditor.model.kinds import Arrow
from orgeditor.model.page import Path, ShapeForm, TextLine
from orgeditor.model.records import Chart, Route

if TYPE_CHECKING:
    from orgeditor.layout.lines.nets import LineRequest
    from orgeditor.layout.lines.routing import Routing

CLEAR = 1.5
"""Distance in mm kept from boxes passed."""
TIGHT = 0.8
"""The same where a line finds no other way: the gaps between listed boxes are narrow."""
LABEL_PT = 8.0
BESIDE = 1.9
BESIDE_FOR = 12.0
"""A line nearer than BESIDE mm to another of its own direction for longer than BESIDE_FOR mm is taken for it."""


def requests_for(draft: Draft, chart: Chart, routes: Iterable[Route]) -> list[LineRequest]:
    """Return what is asked of the router for these lines; one to a superior has no way of its own, if it comes here."""
    from orgeditor.layout.lines.nets import LineRequest

    found = []
    directed = shows_direction(draft, chart)
    for route in routes:
        relation = draft.relations[route.relation]
        target = draft.placements.get(route.target)
        across = target is None or target.backbone != route.relation
        head = head_forms(draft.kind(relation.kind), relation, directed)[1]
        found.append(
            LineRequest(
                route.id, relation.id, relation.kind, route.source, route.target, relation.mutual,
                head is not Arrow.NONE, relation.label,
                *((route.source_side, route.target_side, route.waypoints) if across else ()),
            )
        )  # fmt: skip
    return found


def draw_cross_lines(
    draft: Draft,
    chart: Chart,
    measure: Measure,
    drawing: Drawing,
    area: Rect,
    blocked: Sequence[Rect],
    routes: Sequence[Route] | None = None,
) -> int:
    """Add the paths of all routes that the drawing lacks; return how many of them are not as they should be.

    `routes` are those of the whole chart, unless they are given.

    Those are lines that found no way (a note names each) or only a tight one, have no room for their head or label, or
    run along another. Lines drawn by hand are as they should be, whatever they run through; notes say what that is.
    """
    drawn = {path.route for path in drawing.paths}
    wanted = draft.routes_of_chart(chart.id) if routes is None else routes
    requests = requests_for(draft, chart, (route for route in wanted if route.id not in drawn))
    if not requests:
        return 0
    # Here, as most charts have no such line and a cold export should not pay for the router.
    from orgeditor.layout.lines.routing import conflicts, route_lines

    boxes = {box.placement: box.rect for box in drawing.boxes if box.form not in (ShapeForm.LIST, ShapeForm.GROUP)}
    rows = frozenset(box.placement for box in drawing.boxes if box.form is ShapeForm.ITEM)

    captions = [_around(box.lines).grown(TIGHT) for box in drawing.boxes if box.form is ShapeForm.GROUP and box.lines]
    taken = [*blocked, *captions]
    trunks = list(drawing.paths)
    routing = route_lines(
        boxes, _frames(draft, drawing), requests, area, taken, trunks,
        clear=CLEAR, apart=BESIDE, tight=TIGHT, flanks=rows, downward=False,
    )  # fmt: skip
    for item in requests:
        if item.route in routing.paths:
            drawing.paths.append(Path(item.route, item.relation, item.kind, routing.paths[item.route]))
            drawing.nets[item.route] = routing.nets[item.route]
    unlabelled = _label(chart, measure, drawing, requests, routing, taken, area)
    for item in requests:
        if item.route not in routing.paths:
            drawing.notes.append(no_way(draft, item))
    drawing.notes += notes_by_hand(draft, requests, routing)
    laid = [item for item in requests if not item.waypoints and item.route in routing.paths]
    poor = {item.route for item in laid if item.arrow and _last_run(routing.paths[item.route]) < HEAD_MM}
    poor |= {
        item.route
        for item in laid
        if any(conflicts(routing.paths[item.route], path.points, BESIDE, BESIDE_FOR) for path in trunks)
    }
    return len(routing.unrouted) + unlabelled + len(poor.union(routing.tight))


def no_way(draft: Draft, line: LineRequest | Route) -> str:
    """Return the sentence that says of a line that it is not drawn."""
    source, target = draft.unit_of(line.source).name, draft.unit_of(line.target).name
    return f"Garis dari “{source}” ke “{target}” tidak menemukan jalan dan tidak digambar."


def notes_by_hand(draft: Draft, requests: Sequence[LineRequest], routing: Routing) -> list[str]:
    """Return a sentence for each line drawn by hand that runs through boxes."""
    notes = []
    for item in requests:
        keys = [key for key in routing.through.get(item.route, ()) if key in draft.placements or key in draft.groups]
        if keys:
            source, target = draft.unit_of(item.source).name, draft.unit_of(item.target).name
            names = "”, “".join(draft.unit_of(key).name for key in keys)
            notes.append(f"Garis dari “{source}” ke “{target}” digambar dengan tangan dan melewati kotak “{names}”.")
    return notes


def _frames(draft: Draft, drawing: Drawing) -> dict[str, tuple[Rect, frozenset[str]]]:
    """Return the rectangle of each group frame and each list box, and what stands in it."""
    frames: dict[str, tuple[Rect, frozenset[str]]] = {}
    for box in drawing.boxes:
        if box.form is ShapeForm.GROUP:
            members = {item.id for item in draft.placements.values() if item.group == box.placement}
            inside = {other.placement for other in drawing.boxes if other is not box and box.rect.contains(other.rect)}
            frames[box.placement] = (box.rect, frozenset(members | inside))
        elif box.form is ShapeForm.LIST:
            members = {item.placement for item in drawing.boxes if item.parent == box.placement}
            frames[f"list {box.placement}"] = (box.rect, frozenset(members))
    return frames


def _label(
    chart: Chart,
    measure: Measure,
    drawing: Drawing,
    requests: Sequence[LineRequest],
    routing: Routing,
    taken: Sequence[Rect],
    area: Rect,
) -> int:
    """Set the labels beside their lines; return how many found no place, which notes say."""
    from orgeditor.layout.lines.labels import label_block

    wrapper = Wrapper(measure)
    size = max(LABEL_PT, chart.page.font_floor)
    lines = [path.points for path in drawing.paths]
    rects = [*taken, *(box.rect for box in drawing.boxes if box.form is not ShapeForm.GROUP)]
    lacking = 0
    for item in requests:
        points = routing.paths.get(item.route, ())
        if item.label and points:
            block = label_block(wrapper, item.label, size, points, lines, rects, area)
            if block is None:
                drawing.notes.append(f"Tulisan “{item.label}” pada sebuah garis tidak mendapat tempat.")
                lacking += 1
            else:
                drawing.labels.append(block)
                rects.append(block.rect)
    return lacking


def _around(lines: Sequence[TextLine]) -> Rect:
    """Return the rectangle round lines of text, from the top of the first to below the last."""
    return union(
        Rect(line.x, line.baseline - 0.7 * em_mm(line.font_pt), line.width, 0.9 * em_mm(line.font_pt)) for line in lines
    )


def _last_run(points: Sequence[Point]) -> float:
    """Return the length in mm of the last straight piece, where the head stands."""
    return max(abs(a - b) for a, b in zip(points[-2], points[-1], strict=True))
