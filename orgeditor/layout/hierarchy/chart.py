"""Hierarchy charts: from their tree to a drawing in mm, with room for the lines that cross them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.hierarchy.drawer import Drawer
from orgeditor.layout.hierarchy.fit import Known, fit, has_at_most
from orgeditor.layout.hierarchy.placing import Fitted, Room
from orgeditor.layout.hierarchy.plan import Plan, Sizer
from orgeditor.layout.hierarchy.spacing import Texts, texts_for
from orgeditor.layout.hierarchy.tree import Node, build_tree, bundle, depth_of
from orgeditor.layout.lines.cross_lines import draw_cross_lines
from orgeditor.layout.measure import Measure
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.records import Chart

ROOMY = 2.0
"""Room from which a line that merely stands close to others is no reason to look further."""
LANE_ROOM = (0.0, 2.0, 4.0, 8.0)
"""Room in mm added between boxes, in turn, until every line that crosses the chart has found a way."""
JAMMED = 20
"""Lines lacking without added room from which, where few others are drawn, only the most room that fits is tried."""
FONT_STRIDE = 0.3
STRIDES = 12
HEAVY_STRIDES = 4
"""Steps in pt, and so many of them in a small chart and in others, in which a smaller font is looked for that leaves
more lines a way."""
LIGHT = 60
"""Boxes up to which a chart is laid out again in no time to speak of."""
FEW = 12
"""Lines across a chart that are routed in no time to speak of, beside those of its tree."""


class Trial(NamedTuple):
    """A drawing, the lines that found no way in it (routes), and how many are not as they should be, these included."""

    drawing: Drawing
    lacking: frozenset[str] = frozenset()
    poor: int = 0

    @property
    def faults(self) -> tuple[int, int]:
        """What is worse comes first: a line that is not there, one that is hard to read."""
        return len(self.lacking), self.poor


def arrange_hierarchy(
    draft: Draft,
    chart: Chart,
    measure: Measure,
    area: Rect,
    blocked: Sequence[Rect],
    known: Known | None = None,
    page: Node | None = None,
) -> Drawing | None:
    """Lay out a hierarchy chart in an area (mm) that blocked rectangles cut; None when the floor cannot be held.

    `known` is what is known of the chart's tree already, `page` the tree of one page of several. Lines other than to
    the superior are routed between the boxes; where they find no way the boxes move apart, or the font of a chart on
    one page gets smaller, other than for lines that a pinned box disturbs.
    """
    if known is None:
        known = known_of(draft, chart, measure, area)
    if known is None:
        return Drawing(font_pt=0.0)
    pinned = any(item.pin is not None and item.chart == chart.id for item in draft.placements.values())

    def tried(lanes: float, cap: float) -> Trial | None:
        drawing = _arranged(draft, chart, Room(area, tuple(blocked), lanes, chart.level), known, page, cap)
        if drawing is None or not drawing.boxes:
            return None if drawing is None else Trial(drawing)
        loose = 0
        if pinned:
            from orgeditor.layout.hierarchy.displaced import stand_pins  # only where something is pinned: cold start

            loose = stand_pins(draft, chart, measure, drawing, area, blocked)
        poor = max(0, draw_cross_lines(draft, chart, measure, drawing, area, blocked) - loose)
        lacking = {route.id for route in draft.routes_of_chart(chart.id)} if poor and page is None else set()
        return Trial(drawing, frozenset(lacking.difference(path.route for path in drawing.paths)), poor)

    cap = chart.page.font_cap
    first = tried(LANE_ROOM[0], cap)
    if first is None or not first.poor:
        return first.drawing if first is not None else None
    jammed = first.poor > JAMMED and first.poor > 3 * len(first.drawing.nets)
    best = _with_lanes(first, lambda lanes: tried(lanes, cap), jammed)
    if page is None and not pinned and not jammed:
        light = has_at_most(known.root, LIGHT) and len(draft.routes_of_chart(chart.id)) < len(first.drawing.boxes) + FEW
        for lanes in dict.fromkeys((best.drawing.gaps[2] if best.lacking else 0.0, 0.0)):
            if light or best.lacking:
                high = (best if lanes else first).drawing.font_pt
                strides = STRIDES if light else HEAVY_STRIDES
                best = _with_smaller_font(best, chart.page.font_floor, high, strides, partial(tried, lanes))
        best.drawing.notes += _on_smaller_font(draft, first, best)
    return best.drawing


def _with_lanes(first: Trial, tried: Callable[[float], Trial | None], jammed: bool) -> Trial:
    """Return the best of a drawing whose lines are not all as they should be and others with room (mm) for lines."""
    best = first
    for lanes in reversed(LANE_ROOM[1:]) if jammed else LANE_ROOM[1:]:
        found = tried(lanes)
        if found is not None and found.drawing.boxes:
            if found.faults < best.faults:
                best = found
            if jammed or not found.poor or (lanes >= ROOMY and not found.drawing.notes):
                break
        elif not jammed:
            break
    return best


def _with_smaller_font(
    best: Trial, floor: float, high: float, strides: int, tried: Callable[[float], Trial | None]
) -> Trial:
    """Return the drawing with the largest font below `high` (pt) at which as many lines have a way as at the floor.

    Where every line has a way in the best one so far, only a larger font that is as good is looked for. `tried` draws
    with a font of at most so many pt.
    """
    low, most = best, best.faults
    if best.lacking:
        smallest = tried(floor) if floor < high else None
        if smallest is None or len(smallest.lacking) >= len(best.lacking):
            return best
        low, most = smallest, (len(smallest.lacking), best.poor)
    stride = max(FONT_STRIDE, (high - low.drawing.font_pt) / strides)

    def as_good(font_pt: float) -> Trial | None:
        found = tried(font_pt)
        return found if found is not None and found.faults <= most else None

    font, found = high, None
    while found is None and font - stride > low.drawing.font_pt + stride / 2:
        font -= stride
        found = as_good(font)
    low = found or low
    font = low.drawing.font_pt + stride / 2
    return (as_good(font) if font < high else None) or low


def _on_smaller_font(draft: Draft, first: Trial, best: Trial) -> list[str]:
    """Return what is said of a drawing whose font is smaller than it could be for the lines that have a way in it."""
    lines = [draft.routes[key] for key in first.lacking - best.lacking]
    large, small = (f"{trial.drawing.font_pt:.1f}".replace(".", ",") for trial in (first, best))
    if not lines or large == small:
        return []
    if len(lines) > 1:
        return [f"Huruf {large} pt menjadi {small} pt supaya {len(lines)} garis mendapat jalan."]
    source, target = (draft.unit_of(key).name for key in (lines[0].source, lines[0].target))
    return [f"Huruf {large} pt menjadi {small} pt supaya garis dari “{source}” ke “{target}” mendapat jalan."]


def known_of(draft: Draft, chart: Chart, measure: Measure, *areas: Rect, one_page: bool = True) -> Known | None:
    """Return what is known of a chart's tree, which is nothing yet, for pages with these areas; None for no tree.

    Frames round some of a superior's branches are possible where it all stands on one page.
    """
    root = build_tree(draft, chart)
    if root is None:
        return None
    if one_page and not chart.level:  # rows of one height across branches leave no room for a frame round some of a row
        bundle(draft, root)
    # Plans nest as deep as the tree, with some calls a level: a draft may be a thousand levels deep.
    sys.setrecursionlimit(max(sys.getrecursionlimit(), 1000 + 20 * depth_of(root)))
    page = (max(area.w for area in areas), max(area.h for area in areas))
    return Known(root, texts_for(measure), page)


def _arranged(draft: Draft, chart: Chart, room: Room, known: Known, page: Node | None, cap: float) -> Drawing | None:
    fitted = fit(page or known.root, room, chart.page.font_floor, cap, known, coarse=page is not None)
    return draw_fitted(draft, known.texts, fitted, room) if fitted is not None else None


def draw_fitted(draft: Draft, texts: Texts, fitted: Fitted, room: Room) -> Drawing:
    """Return the boxes and the lines to superiors of a fitted plan."""
    drawer = Drawer(draft, texts, fitted)
    drawer.draw(room)
    drawer.draw_frames()
    return drawer.drawing


def draw_branch(
    draft: Draft, texts: Texts, plan: Plan, sizer: Sizer, center: float, top: float, left: float
) -> Drawing:
    """Return a planned branch alone: its box centred on `center` with its top at `top`, the block below from `left`."""
    drawer = Drawer(draft, texts, Fitted((plan,), sizer.gaps, left, top))
    drawer.sizer = sizer
    drawer.draw_branch(plan, center, top, left)
    return drawer.drawing
