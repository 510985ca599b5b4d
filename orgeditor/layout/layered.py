"""Mechanism charts: boxes in ranks, frames, and lines of several kinds between them.

Ranks and orders are decisions (or proposals, see `graphviz`); sizes, places and lines are ours. The largest font at
which boxes and lanes fit is found first, then the room that is left goes to gaps and boxes.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from orgeditor.layout.cross_lines import notes_by_hand
from orgeditor.layout.drawing import Drawing
from orgeditor.layout.heads import head_forms
from orgeditor.layout.labels import label_block
from orgeditor.layout.layered_bands import bands, border_paths, borders, swimlanes_of
from orgeditor.layout.layered_boxes import BoxTexts, finished, frame_box
from orgeditor.layout.layered_parts import Demand, Plan, Stretch
from orgeditor.layout.layered_plan import Planner
from orgeditor.layout.layered_rows import Rows, rows_of_chart
from orgeditor.layout.measure import Measure
from orgeditor.layout.nets import nets_of
from orgeditor.layout.routing import LineRequest, Routing, route_lines
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect, segments
from orgeditor.model.kinds import COMMAND, STRUCTURAL, Arrow
from orgeditor.model.page import Path
from orgeditor.model.records import Chart, PortSide

STEP_PT = 0.25
WORTH_SQUEEZING = 0.5
"""Gain in pt for which a row is made narrower to pass beside the furniture."""
SMALL_PT = 9.5
MOST_GAPS = 2.1
MOST_BOXES = 1.5
SOFT_WIDTHS = (64.0, 56.0, 48.0, 42.0)
"""Widths in mm beyond which boxes of a row rather take another line of text."""
LABEL_PT = 8.5
ELASTIC = 13.0
"""Length in mm up to which the upright sides of boxes may grow to give room for ports."""


def arrange_layered(
    draft: Draft, chart: Chart, measure: Measure, area: Rect, blocked: Sequence[Rect]
) -> Drawing | None:
    """Lay out a mechanism chart in `area` (mm) around the `blocked` furniture.

    Returns None when boxes and lines do not fit at the font floor. Relations drawn are the chart's routes; a line that
    finds no way is left out, and a note says so.
    """
    rows = rows_of_chart(draft, chart)
    if not rows.rows:
        return Drawing(font_pt=chart.page.font_cap)
    requests = line_requests(draft, chart)
    first = [0] + [1] * (len(rows.rows) - 1) + [0]
    for gap, count in _level_lanes(preferred_sides(requests, rows), rows).items():
        first[gap] = max(first[gap], count)
    lanes = swimlanes_of(chart, rows, measure, area, blocked)
    inside = lanes.area if lanes else area
    planner = Planner(draft, chart, rows, inside, blocked, Demand(first), lanes.heights if lanes else ())
    texts = BoxTexts.of(measure, chart.page.font_cap, chart.page.font_floor)
    best: tuple[tuple[int, float], Plan, Routing, list[float]] | None = None
    for attempt in range(4):
        plan = _largest(planner, texts)
        if plan is None:
            break
        places = borders(plan, rows, planner.demand) if lanes else []
        fixed = border_paths(lanes, places) if lanes else []
        routing = _routed(planner, plan, requests, fixed, elastic=0.0 if attempt else ELASTIC)
        demand = _demand(plan, routing, planner)
        key = (-len(routing.unrouted), float(min(attempt, 1) - 1))
        if best is None or best[0][1] < 0 or key >= best[0]:
            best = (key, plan, routing, places)
        larger = _larger(planner.demand, demand)
        if attempt and larger == planner.demand:
            break
        planner.demand = larger
    if best is None:
        return None
    _, plan, routing, places = best
    drawing = _drawing(draft, chart, planner, plan, routing, requests, places)
    if lanes:
        low = max([plan.bottom, *(point.y for path in drawing.paths for point in path.points)])
        drawing.bands = bands(lanes, places, low)
    return drawing


def line_requests(draft: Draft, chart: Chart) -> list[LineRequest]:
    """Return what is to be drawn: a request for each route of the chart."""
    requests = []
    for route in draft.routes_of_chart(chart.id):
        relation = draft.relations[route.relation]
        heads = head_forms(draft.kind(relation.kind), relation, chart.method)
        requests.append(
            LineRequest(
                route.id,
                relation.id,
                relation.kind,
                route.source,
                route.target,
                relation.mutual,
                any(head is not Arrow.NONE for head in heads),
                relation.label,
                route.source_side,
                route.target_side,
                route.waypoints,
            )
        )
    return requests


# fit


def _largest(planner: Planner, texts: BoxTexts) -> Plan | None:
    """Return the plan with the largest font, its free room spread over gaps and boxes."""
    page = planner.chart.page
    steps = int((page.font_cap - page.font_floor) / STEP_PT + 1e-9)

    def largest(squeeze: bool) -> int | None:
        low, high = -1, steps
        while low < high:
            middle = (low + high + 1) // 2
            if planner.plan(texts.at(page.font_floor + middle * STEP_PT), Stretch(), squeeze) is not None:
                low = middle
            else:
                high = middle - 1
        return low if low >= 0 else None

    # Best where buses run straight past all rows; narrow rows between the furniture look poor: only where the text
    # would otherwise be small.
    straight: tuple[int, float] | None = None
    planner.passing = True
    for soft in SOFT_WIDTHS:
        planner.soft = soft
        found = largest(False)
        if found is not None and (straight is None or found > straight[0]):
            straight = (found, soft)
    if straight is not None and page.font_floor + straight[0] * STEP_PT >= SMALL_PT:
        planner.soft = straight[1]
        return _stretched(planner, texts.at(page.font_floor + straight[0] * STEP_PT), False)
    planner.passing, planner.soft = False, SOFT_WIDTHS[0]
    plain = largest(False)
    squeezed = largest(True) if plain is None or plain < steps else None
    small = plain is None or page.font_floor + plain * STEP_PT < SMALL_PT
    squeeze = squeezed is not None and small and (plain is None or (squeezed - plain) * STEP_PT >= WORTH_SQUEEZING)
    step = squeezed if squeeze else plain
    if step is None:
        return None
    return _stretched(planner, texts.at(page.font_floor + step * STEP_PT), squeeze)


def _stretched(planner: Planner, texts: BoxTexts, squeeze: bool) -> Plan | None:
    """Return the plan with the most room that fits: gaps grow first, then boxes with them."""
    best = planner.plan(texts, Stretch(), squeeze)
    low, high = 0.0, 1.0
    for _ in range(7):
        share = (low + high) / 2 if high < 1.0 or low > 0.0 else 1.0
        stretch = Stretch(1 + (MOST_GAPS - 1) * share, 1 + (MOST_BOXES - 1) * share)
        plan = planner.plan(texts, stretch, squeeze)
        if plan is not None:
            best, low = plan, share
            if share == 1.0:
                break
        else:
            high = share if share < 1.0 else 0.999
    return best


# lines


def _level_lanes(requests: Sequence[LineRequest], rows: Rows) -> dict[int, int]:
    """Return how many lanes its own lines need below each row: rails, lines past a neighbour."""
    place = {
        cell.placement.id: (number, at) for number, row in enumerate(rows.rows) for at, cell in enumerate(row.cells)
    }
    nets = nets_of(requests)
    found: dict[int, set[int]] = {}
    for request in requests:
        a, b = place.get(request.source), place.get(request.target)
        if a and b and a[0] == b[0] and (abs(a[1] - b[1]) > 1 or request.source_side is PortSide.BOTTOM):
            found.setdefault(a[0] + 1, set()).add(nets[request.route])
    return {gap: len(lanes) for gap, lanes in found.items()}


def preferred_sides(requests: Sequence[LineRequest], rows: Rows) -> list[LineRequest]:
    """Return the requests with the sides that custom gives them, where nobody chose one.

    Lines of command lead from below a box to the top of those in the next row. Mutual lines that join three or more
    boxes of one row, each to each, run as a rail below it; so do, in the last row, all lines between boxes that are no
    neighbours.
    """
    row_of = {cell.placement.id: number for number, row in enumerate(rows.rows) for cell in row.cells}
    column = {cell.placement.id: at for row in rows.rows for at, cell in enumerate(row.cells)}
    nets = nets_of(requests)
    level: dict[int, set[str]] = {}
    for request in requests:
        if request.mutual and row_of.get(request.source, -1) == row_of.get(request.target, -2):
            level.setdefault(nets[request.route], set()).update((request.source, request.target))
    rails = {net for net, ends in level.items() if len(ends) > 2}
    found = []
    for request in requests:
        if request.source_side is not PortSide.AUTO or request.target_side is not PortSide.AUTO or request.waypoints:
            found.append(request)
        elif nets[request.route] in rails or (
            row_of.get(request.source, -1) == row_of.get(request.target, -2) == len(rows.rows) - 1
            and request.source in column
            and request.target in column
            and abs(column[request.source] - column[request.target]) > 1
        ):
            found.append(replace(request, source_side=PortSide.BOTTOM, target_side=PortSide.BOTTOM))
        elif (
            request.kind in (STRUCTURAL, COMMAND)
            and not request.mutual
            and row_of.get(request.target, -1) > row_of.get(request.source, 99)
        ):
            near = row_of[request.target] == row_of[request.source] + 1
            found.append(
                replace(request, source_side=PortSide.BOTTOM if near else PortSide.AUTO, target_side=PortSide.TOP)
            )
        elif (
            not request.mutual
            and request.target in column
            and row_of.get(request.target, -1) > row_of.get(request.source, 99)
            and sum(nets[other.route] == nets[request.route] for other in requests) > 1
        ):
            # The branches of one bus come down: between two boxes they would look like a line from one to the other.
            found.append(replace(request, target_side=PortSide.TOP))
        else:
            found.append(request)
    return found


def _routed(
    planner: Planner, plan: Plan, requests: Sequence[LineRequest], fixed: Sequence[Path], elastic: float
) -> Routing:
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


def _demand(plan: Plan, routing: Routing, planner: Planner) -> Demand:
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
    ends = {request: sides for request, sides in routing.sides.items()}
    for route, (source_side, target_side) in ends.items():
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


def _larger(one: Demand, two: Demand) -> Demand:
    ports = dict(one.ports)
    for key, value in two.ports.items():
        ports[key] = max(value, ports.get(key, 0))
    columns = dict(one.columns)
    for number, value in two.columns.items():
        columns[number] = max(value, columns.get(number, 0))
    return Demand([max(a, b) for a, b in zip(one.lanes, two.lanes, strict=True)], ports, columns)


# result


def _drawing(
    draft: Draft,
    chart: Chart,
    planner: Planner,
    plan: Plan,
    routing: Routing,
    requests: Sequence[LineRequest],
    places: Sequence[float],
) -> Drawing:
    texts = plan.texts
    drawing = Drawing(font_pt=texts.font_pt)
    for group, rect in plan.frames.items():
        record = planner.rows.groups[group]
        unit = draft.units[record.unit]
        drawing.boxes.append(frame_box(texts, group, unit, rect, plan.captions[group], record.dashed))
    for row in planner.rows.rows:
        for cell in [*row.left, *row.cells, *row.right]:
            key = cell.placement.id
            case = chart.case_at(row.rank)
            drawing.boxes += finished(texts, cell, case, plan.cells[key], plan.heights[key], plan.titles[key])
    drawing.font_pt = min(box.font_pt for box in drawing.boxes)
    for request in requests:
        if request.route in routing.paths:
            drawing.paths.append(Path(request.route, request.relation, request.kind, routing.paths[request.route]))
    drawing.nets = _joining(requests, routing)
    for request in requests:
        if request.route in routing.unrouted:
            source, target = draft.unit_of(request.source).name, draft.unit_of(request.target).name
            kind = draft.kind(request.kind).name
            drawing.notes.append(f"Garis {kind} dari “{source}” ke “{target}” tidak mendapat jalan dan tidak digambar.")
    drawing.notes += notes_by_hand(draft, requests, routing)
    _label(drawing, planner, plan, routing, requests, places)
    return drawing


def _joining(requests: Sequence[LineRequest], routing: Routing) -> dict[str, int]:
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


def _label(
    drawing: Drawing,
    planner: Planner,
    plan: Plan,
    routing: Routing,
    requests: Sequence[LineRequest],
    places: Sequence[float],
) -> None:
    font = max(planner.chart.page.font_floor, min(LABEL_PT, plan.texts.font_pt))
    rects = [*plan.cells.values(), *plan.captions.values(), *planner.blocked]
    area = planner.area
    rects += [Rect(area.x, y, area.w, 0.01) for y in places]
    # A frame's border is in the way, its inside is not.
    lines = [path.points for path in drawing.paths if path.points]
    for frame in plan.frames.values():
        thin = 0.01
        rects += [
            Rect(frame.x, frame.y, frame.w, thin), Rect(frame.x, frame.bottom, frame.w, thin),
            Rect(frame.x, frame.y, thin, frame.h), Rect(frame.right, frame.y, thin, frame.h),
        ]  # fmt: skip
    for request in requests:
        points = routing.paths.get(request.route, ())
        if not request.label or not points:
            continue
        block = label_block(plan.texts.plain, request.label, font, points, lines, rects, planner.area)
        if block is None:
            drawing.notes.append(f"Tulisan “{request.label}” pada sebuah garis tidak mendapat tempat.")
        else:
            drawing.labels.append(block)
            rects.append(block.rect)
