"""Mechanism charts: boxes in ranks, frames, and lines of several kinds between them.

Ranks and orders are decisions (or proposals, see `graphviz`); sizes, places and lines are ours. The largest font at
which boxes and lanes fit is found first, then the room that is left goes to gaps and boxes.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.layered.bands import Swimlanes, bands, border_paths, borders, swimlanes_of
from orgeditor.layout.layered.boxes import BoxTexts, finished, frame_box
from orgeditor.layout.layered.lines import demand_of, joining, larger, level_lanes, preferred_sides, routed
from orgeditor.layout.layered.parts import Demand, Plan, Stretch
from orgeditor.layout.layered.plan import Planner
from orgeditor.layout.layered.rows import Rows, folded, rows_of_chart
from orgeditor.layout.lines.cross_lines import notes_by_hand, requests_for
from orgeditor.layout.lines.labels import label_block
from orgeditor.layout.lines.routing import LineRequest, Routing
from orgeditor.layout.measure import Measure
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Path
from orgeditor.model.records import Chart

STEP_PT = 0.25
WORTH_SQUEEZING = 0.5
"""Gain in pt for which a row is made narrower to pass beside the furniture."""
SMALL_PT = 9.5
MOST_GAPS = 2.1
MOST_BOXES = 1.5
SOFT_WIDTHS = (64.0, 56.0, 48.0, 42.0)
"""Widths in mm beyond which boxes of a row rather take another line of text."""
ASIDE_WIDTHS = (inf, 32.0, 26.0)
"""Widths in mm, in turn, beyond which boxes at the page's sides rather take another line of text."""
MARGINS = (0.0, 12.0, 24.0)
"""Room in mm kept free at both sides of all rows, in turn, until every line has found a way."""
LABEL_PT = 8.5
ROOM_FOR_LINES = 1.0
"""Font in pt that more room for lines may cost where all of them have a way without it."""
ELASTIC = 13.0
"""Length in mm up to which the upright sides of boxes may grow to give room for ports."""


def arrange_layered(
    draft: Draft, chart: Chart, measure: Measure, area: Rect, blocked: Sequence[Rect]
) -> Drawing | None:
    """Lay out a mechanism chart in `area` (mm) around the `blocked` furniture.

    Returns None when boxes and lines do not fit at the font floor, not even with long rows folded in two. Relations
    drawn are the chart's routes; a line that finds no way is left out, and a note says so.
    """
    rows = rows_of_chart(draft, chart)
    if not rows.rows:
        return Drawing(font_pt=chart.page.font_cap)
    drawing = _arranged(draft, chart, measure, area, blocked, rows)
    if drawing is None and not chart.lanes and (shorter := folded(rows)) is not None:
        drawing = _arranged(draft, chart, measure, area, blocked, shorter)
    return drawing


def _arranged(
    draft: Draft, chart: Chart, measure: Measure, area: Rect, blocked: Sequence[Rect], rows: Rows
) -> Drawing | None:
    requests = requests_for(draft, chart, draft.routes_of_chart(chart.id))
    first = [0] + [1] * (len(rows.rows) - 1) + [0]
    for gap, count in level_lanes(preferred_sides(requests, rows), rows).items():
        first[gap] = max(first[gap], count)
    lanes = swimlanes_of(chart, rows, measure, area, blocked)
    inside = lanes.area if lanes else area
    planner = Planner(draft, chart, rows, inside, blocked, Demand(first), lanes.heights if lanes else ())
    texts = BoxTexts.of(measure, chart.page.font_cap, chart.page.font_floor)
    best: Laid | None = None
    for margin in MARGINS:
        planner.margin, planner.demand = margin, Demand(first)
        found = _laid(planner, texts, requests, lanes)
        if found is not None and (best is None or len(found[1].unrouted) < len(best[1].unrouted)):
            best = found
        if best is None or not best[1].unrouted:
            break
    if best is None:
        return None
    plan, routing, places = best
    drawing = _drawing(draft, chart, planner, plan, routing, requests, places)
    if lanes:
        low = max([plan.bottom, *(point.y for path in drawing.paths for point in path.points)])
        drawing.bands = bands(lanes, places, low)
    return drawing


# fit


Laid = tuple[Plan, Routing, list[float]]
"""Boxes, the lines between them, and the y of the borders of swimlanes."""


def _laid(planner: Planner, texts: BoxTexts, requests: Sequence[LineRequest], lanes: Swimlanes | None) -> Laid | None:
    """Place boxes and route lines, in turns: each time with the room that the lines took the last time.

    The first routing only asks, with sides of boxes that could still grow. None when the boxes do not fit.
    """
    asked = best = None
    for attempt in range(4):
        plan = _largest(planner, texts)
        if plan is None:
            break
        places = borders(plan, planner.rows, planner.demand) if lanes else []
        fixed = border_paths(lanes, places) if lanes else []
        routing = routed(planner, plan, requests, fixed, elastic=0.0 if attempt else ELASTIC)
        grown = larger(planner.demand, demand_of(plan, routing, planner))
        if not attempt:
            asked = plan, routing, places
        elif best is None or _is_better(plan, routing, best):
            best = plan, routing, places
        if attempt and grown == planner.demand:
            break
        planner.demand = grown
    if best is None and asked is not None:  # no room for what the lines asked for: they take the boxes as they are
        plan, _, places = asked
        fixed = border_paths(lanes, places) if lanes else []
        best = plan, routed(planner, plan, requests, fixed, elastic=0.0), places
    return best


def _is_better(plan: Plan, routing: Routing, best: Laid) -> bool:
    """Say whether lines with more room beat the best so far: more of them have a way, or it costs little font."""
    lacking = len(routing.unrouted) - len(best[1].unrouted)
    return lacking < 0 or (lacking == 0 and plan.texts.font_pt > best[0].texts.font_pt - ROOM_FOR_LINES)


def _largest(planner: Planner, texts: BoxTexts) -> Plan | None:
    """Return the plan with the largest font; boxes at the page's sides are narrow only where it would be small."""
    best: Plan | None = None
    for told in (True, False) if planner.rows.several else (True,):
        planner.told = told
        for aside in ASIDE_WIDTHS:
            planner.aside = aside
            plan = _largest_beside(planner, texts)
            if plan is not None and (best is None or plan.texts.font_pt >= best.texts.font_pt + WORTH_SQUEEZING):
                best = plan
            if (best is not None and best.texts.font_pt >= SMALL_PT) or not planner.rows.has_sides:
                break
        if best is not None:
            break
    return best


def _largest_beside(planner: Planner, texts: BoxTexts) -> Plan | None:
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
    drawing.nets = joining(requests, routing)
    for request in requests:
        if request.route in routing.unrouted:
            source, target = draft.unit_of(request.source).name, draft.unit_of(request.target).name
            kind = draft.kind(request.kind).name
            drawing.notes.append(f"Garis {kind} dari “{source}” ke “{target}” tidak mendapat jalan dan tidak digambar.")
    drawing.notes += notes_by_hand(draft, requests, routing)
    _label(drawing, planner, plan, routing, requests, places)
    return drawing


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
