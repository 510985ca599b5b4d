"""A chart of superiors that becomes free keeps its drawing: the place of each box, the way of each line, the font.

Layout lays out a free chart by its pins alone, so the places are pinned; the lines to superiors get as few points of
their ways as layout needs to draw them as they were, so that they follow a box that is then moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.document import Document
from orgeditor.editing.operations.lines import is_across, way_through
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect, union
from orgeditor.model.page import Page, Path, ShapeForm
from orgeditor.model.records import (
    CUSTOM_PAPER,
    FREE_PAPER,
    PAPERS,
    BoxForm,
    Chart,
    PageSetup,
    Placement,
    PortSide,
    Route,
)

SAME_MM = 0.02
SAME_PT = 0.05
"""What is off by less is the same: results are rounded."""


def keep_drawing(document: Document, draft: Draft, chart: Chart) -> str:
    """Let a chart that gets free keep what is drawn of it; within an edit. Return what is said of what it cannot keep.

    That is a drawing on several pages: a free chart has one; and the rows of list boxes: they become boxes.
    """
    arranged = document.arranged(chart.id)
    if arranged is None or not any(page.boxes for page in arranged.pages):
        return ""
    if len(arranged.pages) > 1:
        text = QCoreApplication.translate(
            "Operations", "Bagan ini terbagi atas %1 halaman; bagan bebas hanya satu halaman, maka disusun baru."
        )
        return text.replace("%1", str(len(arranged.pages)))
    (page,) = arranged.pages
    boxes = {box.placement: box.rect for box in page.boxes if box.form in (ShapeForm.BOX, ShapeForm.GRID)}
    glued = {box.placement: box.rect for box in page.boxes if box.form is ShapeForm.GLUED}
    for key, rect in (boxes | glued).items():
        draft.put(replace(draft.placements[key], pin=rect))
    stacks = dict(boxes)
    for key, rect in glued.items():
        host = draft.placements[key].parent
        while host is not None and host in glued:
            host = draft.placements[host].parent
        if host is not None and host in stacks:
            stacks[host] = union([stacks[host], rect])
    for path in page.paths:
        route = draft.routes[path.route]
        if not is_across(draft, route) and route.source in stacks and route.target in boxes:
            draft.put(_shaped(route, path, stacks[route.source], boxes[route.target]))
    fonts = [box.font_pt for box in page.boxes if box.parent is None and box.lines]
    setup = replace(chart.page, font_cap=min([chart.page.font_cap, *fonts]))
    draft.put(replace(draft.charts[chart.id], page=_on_paper(setup, page)))
    if any(box.form is ShapeForm.LIST for box in page.boxes):
        return QCoreApplication.translate(
            "Operations", "Bagan bebas tidak memuat kotak daftar: tiap nama menjadi kotak."
        )
    return ""


def forget_ways(draft: Draft, boxes: Iterable[str]) -> int:
    """Leave the lines from boxes and to their superiors to layout again; return how many were kept; within an edit."""
    keys = set(boxes)
    kept = [
        route
        for route in draft.routes.values()
        if route.waypoints and not keys.isdisjoint((route.source, route.target)) and not is_across(draft, route)
    ]
    for route in kept:
        draft.put(replace(route, waypoints=(), source_side=PortSide.AUTO, target_side=PortSide.AUTO))
    return len(kept)


def forget_drawing(document: Document, draft: Draft, chart: Chart) -> None:
    """Leave the places, lines and letters of a chart that was free to layout again; within an edit.

    Where it had kept its drawing the largest font is the usual one again, unless a person set a larger one since.
    """
    boxes = draft.placements_of_chart(chart.id)
    for item in boxes:
        draft.put(replace(item, pin=None))
    if not forget_ways(draft, (item.id for item in boxes)):
        return
    arranged = document.arranged(chart.id)
    largest = max((box.font_pt for page in (arranged.pages if arranged else ()) for box in page.boxes), default=0.0)
    if abs(chart.page.font_cap - largest) < SAME_PT:
        cap = max(PageSetup().font_cap, chart.page.font_cap)
        draft.put(replace(draft.charts[chart.id], page=replace(chart.page, font_cap=cap)))


def glued_under(draft: Draft, key: str) -> list[Placement]:
    """Return the boxes glued under one."""
    return [item for item in draft.children(draft.placements[key].chart, key) if item.form is BoxForm.GLUED]


def with_glued(draft: Draft, rects: Mapping[str, Rect]) -> dict[str, Rect]:
    """Return the places (mm) that pinned boxes get, and with them those of the pinned boxes glued under them."""
    found = dict(rects)
    for key, rect in rects.items():
        host = draft.placements[key].pin
        for item in glued_under(draft, key):
            if host is not None and item.pin is not None:
                below = item.pin.moved(rect.x - host.x, rect.bottom - host.bottom)
                found[item.id] = below._replace(w=below.w + rect.w - host.w)
    return found


def _shaped(route: Route, path: Path, source: Rect, target: Rect) -> Route:
    """Return a line with as few waypoints as it takes that layout draws it as this path; as it was for a straight one.

    `source` and `target` are the rectangles of the boxes, those glued under the first included.
    """
    inner = path.points[1:-1]
    if not inner:
        return route
    sides = {"source_side": _side(path.points[0], inner[0]), "target_side": _side(path.points[-1], inner[-1])}
    for count in range(1, len(inner) + 1):
        for start in range(len(inner) - count + 1):
            found = replace(route, waypoints=inner[start : start + count], **sides)
            ways = (way_through(found, source.grown(by), target, found.waypoints) for by in (-SAME_MM, SAME_MM))
            if all(_is_same(way, path.points) for way in ways):
                return found
    return replace(route, waypoints=inner, **sides)


def _side(end: Point, following: Point) -> PortSide:
    """Return the side of its box at which a line ends whose next point is this."""
    if abs(following.x - end.x) < abs(following.y - end.y):
        return PortSide.BOTTOM if following.y > end.y else PortSide.TOP
    return PortSide.RIGHT if following.x > end.x else PortSide.LEFT


def _is_same(one: Sequence[Point], other: Sequence[Point]) -> bool:
    return len(one) == len(other) and all(
        abs(a.x - b.x) < 2 * SAME_MM and abs(a.y - b.y) < 2 * SAME_MM for a, b in zip(one, other, strict=True)
    )


def _on_paper(setup: PageSetup, page: Page) -> PageSetup:
    """Return a page set-up on the paper of a page, which may have grown for what stands on it."""
    size = (page.width, page.height)
    short, long = sorted(size)
    if setup.paper == FREE_PAPER or {round(side, 1) for side in setup.size} == {round(side, 1) for side in size}:
        return setup
    name = next((name for name, paper in PAPERS.items() if paper == (short, long)), CUSTOM_PAPER)
    return replace(setup, paper=name, paper_w=short, paper_h=long)
