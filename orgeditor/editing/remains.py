"""What is shown of a chart that an edit took boxes out of, until its fit comes: its last result without them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, simplified
from orgeditor.model.page import Arranged, Box, Page, Stroke
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
    left: set[Point] = set()
    strokes = []
    for stroke in page.strokes:
        if shown.issuperset(stroke.relations):  # most of thousands
            strokes.append(stroke)
        elif keys := tuple(key for key in stroke.relations if key in shown):
            strokes.append(stroke._replace(relations=keys))
        else:
            left |= {stroke.points[0], stroke.points[-1]}
    return page._replace(
        boxes=boxes,
        paths=paths,
        strokes=_joined(strokes, left),
        heads=tuple(head for head in page.heads if head.tip in tips),
    )


def _joined(strokes: Sequence[Stroke], ends: set[Point]) -> tuple[Stroke, ...]:
    """Return strokes, two that serve the same lines as one where what left between them, at one of `ends`, is gone."""
    found = dict(enumerate(strokes))
    at: dict[Point, list[int]] = defaultdict(list)
    for number, stroke in found.items():
        for end in (stroke.points[0], stroke.points[-1]):
            if end in ends:
                at[end].append(number)
    for end, numbers in at.items():
        if len(numbers) != 2 or found[numbers[0]]._replace(points=()) != found[numbers[1]]._replace(points=()):
            continue
        first, second = sorted(numbers, key=lambda number: found[number].points[-1] != end)
        ahead, behind = found[first].points, found.pop(second).points
        ahead = ahead if ahead[-1] == end else ahead[::-1]
        found[first] = found[first]._replace(
            points=simplified([*ahead, *(behind if behind[0] == end else behind[::-1])])
        )
        for others in at.values():
            others[:] = [first if number == second else number for number in others]
    return tuple(found.values())
