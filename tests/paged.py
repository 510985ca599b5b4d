"""A chart on several pages, made by hand: one branch a page, what stands above the branches repeated on each."""

from __future__ import annotations

from samples import simple_arrange

from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged


def paged_arrange(draft: Draft, chart: str) -> Arranged:
    """Lay a chart out with a page for each branch below the boxes at the top; a small chart on one page."""
    whole = simple_arrange(draft, chart)
    page = whole.pages[0]
    upper = {item.id for item in draft.placements_of_chart(chart) if len(_line_up(draft, item.id)) < 3}
    branches = [item for item in draft.placements_of_chart(chart) if len(_line_up(draft, item.id)) == 3]
    if len(branches) < 2:
        return whole
    pages = []
    for branch in branches:
        kept = upper | {item.id for item in draft.branch(branch)}
        boxes = [box for box in page.boxes if box.placement in kept]
        # What stands below the repeated part begins at the same height on each page.
        first = next(box for box in boxes if box.placement == branch.id)
        up = first.rect.y - 40.0 - 10.0 * len(upper)
        boxes = [box if box.placement in upper else box._replace(rect=box.rect.moved(0.0, -up)) for box in boxes]
        routes = {route.id for route in draft.routes_of_chart(chart) if {route.source, route.target} <= kept}
        paths = [path for path in page.paths if path.route in routes]
        pages.append(page._replace(boxes=tuple(boxes), paths=tuple(paths)))
    return Arranged(chart, tuple(pages), notes=(f"Bagan dibagi atas {len(pages)} halaman.",))


def _line_up(draft: Draft, placement: str) -> list[str]:
    line = [placement]
    while (parent := draft.placements[line[-1]].parent) is not None:
        line.append(parent)
    return line
