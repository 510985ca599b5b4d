"""What is shown of a chart that an edit took boxes out of, until its fit comes: its last result without them."""

from __future__ import annotations

from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged, Box, Page
from orgeditor.model.records import Placement


def remains(draft: Draft, last: Arranged) -> Arranged | None:
    """Return a result without what its chart has no longer, None where it lacks a box that the chart has.

    Boxes and lines that moved in the chart stay where they were.
    """
    items = {item.id: item for item in draft.referring(last.chart, Placement)}
    drawn = {box.placement for page in last.pages for box in page.boxes} - draft.groups.keys()
    if not items.keys() <= drawn:
        return None
    if items.keys() == drawn:
        return last
    pages = tuple(page for page in (_without(draft, page) for page in last.pages) if page.boxes)
    if len(pages) != len(last.pages):
        return None  # numbers and references of the other pages would be wrong
    choices = tuple(choice for choice in last.choices if not choice.placement or choice.placement in items)
    return last._replace(pages=pages, choices=choices)


def _without(draft: Draft, page: Page) -> Page:
    """Return a page with the boxes and lines that the draft still has."""
    placements, groups, routes = draft.placements, draft.groups, draft.routes

    def hung(box: Box) -> Box:
        item = placements.get(box.placement)
        if item is None or box.parent is None or box.parent in placements:
            return box
        return box._replace(parent=item.parent, backbone=item.backbone if box.backbone is not None else None)

    boxes = tuple(hung(box) for box in page.boxes if box.placement in placements or box.placement in groups)
    paths = tuple(path for path in page.paths if path.route in routes)
    if len(boxes) == len(page.boxes) and len(paths) == len(page.paths):
        return page
    shown = {path.relation for path in paths}
    tips = {point for path in paths if path.points for point in (path.points[0], path.points[-1])}
    served = [(stroke, tuple(key for key in stroke.relations if key in shown)) for stroke in page.strokes]
    return page._replace(
        boxes=boxes,
        paths=paths,
        strokes=tuple(stroke._replace(relations=keys) for stroke, keys in served if keys),
        heads=tuple(head for head in page.heads if head.tip in tips),
    )
