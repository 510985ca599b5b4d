"""Hierarchy charts: from their tree to a drawing in mm, with room for the lines that cross them."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.hierarchy.drawer import Drawer
from orgeditor.layout.hierarchy.fit import Known, fit
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
    the superior are routed between the boxes; where they find no way the boxes move apart, other than for lines that a
    pinned box disturbs.
    """
    if known is None:
        known = known_of(draft, chart, measure, area)
    if known is None:
        return Drawing(font_pt=0.0)

    def tried(lanes: float) -> tuple[Drawing | None, int]:
        drawing = _arranged(draft, chart, Room(area, tuple(blocked), lanes, chart.level), known, page)
        if drawing is None or not drawing.boxes:
            return drawing, 0
        loose = 0
        if any(item.pin is not None and item.chart == chart.id for item in draft.placements.values()):
            from orgeditor.layout.hierarchy.displaced import stand_pins  # only where something is pinned: cold start

            loose = stand_pins(draft, chart, measure, drawing, area, blocked)
        return drawing, max(0, draw_cross_lines(draft, chart, measure, drawing, area, blocked) - loose)

    best, fewest = tried(LANE_ROOM[0])
    if best is None or not fewest:
        return best
    jammed = fewest > JAMMED and fewest > 3 * len(best.nets)
    for lanes in reversed(LANE_ROOM[1:]) if jammed else LANE_ROOM[1:]:
        drawing, missing = tried(lanes)
        if drawing is not None and drawing.boxes:
            if missing < fewest:
                best, fewest = drawing, missing
            if jammed or not missing or (lanes >= ROOMY and not drawing.notes):
                break
        elif not jammed:
            break
    return best


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


def _arranged(draft: Draft, chart: Chart, room: Room, known: Known, page: Node | None) -> Drawing | None:
    floor, cap = chart.page.font_floor, chart.page.font_cap
    fitted = fit(page or known.root, room, floor, cap, known, coarse=page is not None)
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
