"""The lines of a page after an edit: those across the chart drawn anew, strokes, heads and legend as they now are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from orgeditor.layout.arrange import heads_of
from orgeditor.layout.drawing import Drawing
from orgeditor.layout.edits.page_furniture import furniture_of, legend_drawn_on, resized
from orgeditor.layout.edits.page_ground import distance
from orgeditor.layout.edits.page_strips import near
from orgeditor.layout.edits.page_strokes import Numbered, numbered
from orgeditor.layout.lines.cross_lines import draw_cross_lines, no_way, requests_for
from orgeditor.layout.lines.strokes import joints_of, on_grid, strokes_of, with_round_pens
from orgeditor.layout.page.furniture import CLEAR
from orgeditor.model.geometry import crossing, union
from orgeditor.model.kinds import Arrow
from orgeditor.model.page import Page, Path, ShapeForm, Stroke, rounded

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_patch import PagePatch

LABEL_NEAR = 1.6
"""Distance in mm within which a text without a known owner is taken for that of a line."""
AROUND = 20.0
"""How far round its ends in mm a way for a line is looked for first."""
MOST_SEARCHED = 60
"""A page of at most so many boxes is searched in whole where that finds none."""
MOST_BETWEEN = 100
"""Boxes among which a way is looked for; for a line that passes more it is left to the fit."""


def draw_across(patch: PagePatch) -> None:
    """Draw the lines across the chart whose ends have moved, or that are new, between what is near to their ends.

    Where no way is found so all of a small page is searched; that on a large one is left to the fit. Lines that end far
    apart on a large page wait for it, too.
    """
    page, furniture = patch.page, furniture_of(patch.chart, patch.page)
    routes = [patch.redraw[key] for key in sorted(patch.redraw)]
    ends = {end for route in routes for end in (route.source, route.target)}
    around = union(box.rect for box in page.boxes if box.placement in ends).grown(AROUND)
    blocked = [*furniture.blocked, *(label.rect for label in page.labels)]
    areas = [furniture.area.shared(around), *([furniture.area] if len(page.boxes) <= MOST_SEARCHED else [])]
    for area in areas:
        beside = {id(item) for items in near(patch, page, area.x, area.right) for item in items}
        boxes = [box for box in page.boxes if id(box) in beside and box.rect.intersects(area)]
        if len(boxes) > MOST_BETWEEN:
            patch.notes += [no_way(patch.draft, route) for route in routes]
            return
        drawing = Drawing(
            boxes,
            [path for path in page.paths if id(path) in beside and crossing(pairwise(path.points), area)],
            list(page.labels),
        )
        old = len(drawing.paths)
        draw_cross_lines(patch.draft, patch.chart, patch.measure, drawing, area, blocked, routes)
        if not drawing.notes:
            break
    patch.notes += drawing.notes
    patch.page = page._replace(labels=rounded(tuple(drawing.labels)))
    patch.add_ways([on_grid(path) for path in drawing.paths[old:]])


def erase_across(patch: PagePatch, route: str) -> None:
    """Take a line across the chart off the page, with its label."""
    path = next((path for path in patch.page.paths if path.route == route), None)
    if path is None:
        return
    patch.erase_ways([path])
    label = patch.draft.relations[path.relation].label if path.relation in patch.draft.relations else ""
    blocks = [block for block in patch.page.labels if not label or "".join(line.text for line in block.lines) == label]
    if blocks and path.points:
        nearest = min(blocks, key=lambda block: distance(block.rect, path.points))
        if label or distance(nearest.rect, path.points) < LABEL_NEAR:
            labels = tuple(block for block in patch.page.labels if block is not nearest)
            patch.page = patch.page._replace(labels=labels)


def lines_finished(patch: PagePatch) -> Page:
    """Return the page with the strokes, heads and legend of its lines."""
    page = _with_strokes(patch)
    now, before = {path[2] for path in page.paths if path[3]}, {path[2] for path in patch.first.paths if path[3]}
    pointed = {kind for kind in now if patch.draft.kind(kind).arrow is not Arrow.NONE}  # charts of this sort: heads.py
    ways = [path for path in page.paths if path.kind in pointed] if pointed else []
    page = page._replace(heads=rounded(heads_of(patch.draft, patch.chart, ways)))
    return _with_legend(patch, page) if now != before or patch.restyled else page


def _with_strokes(patch: PagePatch) -> Page:
    """Return the page with its strokes and joints: those of the dashes of lines across all anew, of others the stale.

    Lines of one dash leave gaps where they cross; those of different ones do not mind each other.
    """
    page, kinds, across = patch.page, patch.draft.kinds, patch.ways().across
    if not across and not patch.crossed:
        patch.put_strokes(_renewed(patch, patch.strokes, page.paths))
        return patch.page
    dashes = {kinds[path.kind].dash for path in (*across, *patch.first_index.ways.across) if path.kind in kinds}
    mixed = {key for key, kind in kinds.items() if kind.dash in dashes}
    nets = _nets(patch, [path.route for path in across])
    crossing = strokes_of([path for path in page.paths if path[2] in mixed], kinds, nets)
    others = [stroke for stroke in page.strokes if stroke[0] not in mixed]
    strokes = _renewed(patch, numbered(others), [path for path in page.paths if path[2] not in mixed])
    return page._replace(
        strokes=(*strokes.strokes.values(), *with_round_pens(crossing)),
        joints=rounded(joints_of(page.paths, nets)) if nets else (),
    )


def _nets(patch: PagePatch, routes: Sequence[str]) -> dict[str, int]:
    """Return which lines across the chart (routes) may join."""
    if not routes:
        return {}
    from orgeditor.layout.lines.nets import nets_of  # most pages have no such line

    requests = requests_for(patch.draft, patch.chart, (patch.draft.routes[key] for key in routes))
    frames = {
        box.placement: frozenset(i.id for i in patch.draft.placements.values() if i.group == box.placement)
        for box in patch.page.boxes
        if box.form is ShapeForm.GROUP
    }
    return nets_of(requests, frames)


def _renewed(patch: PagePatch, strokes: Numbered, paths: Sequence[Path]) -> Numbered:
    """Return strokes, anew where the lines that they show, some of `paths`, have changed."""

    def drawn(stale: set[str]) -> Iterable[Stroke]:
        return with_round_pens(strokes_of([path for path in paths if path[1] in stale], patch.draft.kinds))

    return strokes.renewed(patch.stale, drawn)


def _with_legend(patch: PagePatch, page: Page) -> Page:
    """Return the page with its legend up to date; where a larger one has no room the page grows downwards."""
    legend = legend_drawn_on(patch.draft, patch.chart, patch.measure, page)
    if legend == page.legend:
        return page
    if legend is not None:
        area = legend.rect.grown(CLEAR)
        taken = area._replace(h=page.height - area.y)  # nothing is to stand below it either
        pieces = crossing((piece for path in page.paths for piece in pairwise(path.points)), taken)
        bottoms = [box.rect.bottom for box in page.boxes if taken.intersects(box.rect)]
        bottoms += [max(a.y, b.y) for a, b in pieces]
        if bottoms:
            page = resized(page, page.width, page.height + max(bottoms) - area.y)
            legend = legend_drawn_on(patch.draft, patch.chart, patch.measure, page)
    return page._replace(legend=legend)
