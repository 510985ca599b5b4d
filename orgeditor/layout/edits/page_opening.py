"""Room made in the middle of a finished page: all that stands right of some x moves aside, lines across it stretch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TypeVar

from orgeditor.layout.edits.page_furniture import content_of, moved, resized, taken_at_the_bottom
from orgeditor.layout.edits.page_ground import CLEAR
from orgeditor.layout.edits.page_rigid import box_moved
from orgeditor.model.geometry import Point, Rect, crossing
from orgeditor.model.page import Box, Page, Path, ShapeForm, Stroke
from orgeditor.model.records import Chart

Line = TypeVar("Line", Path, Stroke)

MOST_MOVED = 250
"""More boxes are not moved aside while a person waits."""
STIFF = frozenset({ShapeForm.GROUP, ShapeForm.LIST, ShapeForm.ITEM, ShapeForm.GRID, ShapeForm.FORUM})
"""Forms of boxes that no opening may divide from what belongs to them."""


def opened(chart: Chart, page: Page, x: float, by: float) -> Page | None:
    """Return a page with all that stands right of `x` moved so many mm to the right; it grows where that takes it.

    None where `x` goes through what belongs together, or something would come to stand on the heading.
    """
    by = round(by, 3)
    if sum([box.rect.x > x for box in page.boxes]) > MOST_MOVED:
        return None
    corners = [point for path in page.paths for point in path.points]
    across = [box for box in page.boxes if box.rect.x < x < box.rect.right]
    left, right = (min((box.rect.x for box in across), default=x), max((box.rect.right for box in across), default=x))
    near = [point for point in corners if left - 1.0 < point[0] < right + 1.0]
    if any(box.form in STIFF or _is_torn(box, near, x) for box in across):
        return None

    def shifted(point: Point) -> Point:
        return Point(round(point.x + by, 3), point.y) if point.x > x else point

    page = page._replace(
        boxes=tuple([box_moved(box, by, 0.0) if box.rect.center.x > x else box for box in page.boxes]),
        paths=tuple([_stretched(path, x, shifted) for path in page.paths]),
        strokes=tuple([_stretched(stroke, x, shifted) for stroke in page.strokes]),
        labels=tuple(moved(block, by, 0.0) if block.rect.center.x > x else block for block in page.labels),
        joints=tuple(joint._replace(center=shifted(joint.center)) for joint in page.joints),
    )
    right = max([x + by, *(box.rect.right for box in page.boxes), *(point.x + by for point in corners if point.x > x)])
    if right > content_of(chart, page).right or _stands_on(page, taken_at_the_bottom(page)):
        page = resized(page, page.width + by, page.height)
    marks = page.references[1:]  # they are set anew
    above = (item.rect.grown(CLEAR) for item in page.furniture if item.rect.y < page.height / 2 and item not in marks)
    return None if _stands_on(page, [rect for rect in above if rect.right > x]) else page


def _is_torn(box: Box, corners: Iterable[Point], x: float) -> bool:
    """Say whether a line that ends at a box would not move as the box does."""
    rect, right = box.rect.grown(0.01), box.rect.center.x > x
    return any((point.x > x) is not right and rect.contains_point(point) for point in corners)


def _stretched(line: Line, x: float, shifted: Callable[[Point], Point]) -> Line:
    """Return a line with its points shifted, the same one where none is right of `x`."""
    points = line.points
    if not any([point[0] > x for point in points]):
        return line
    return line._replace(points=tuple([shifted(point) for point in points]))


def _stands_on(page: Page, rects: Sequence[Rect]) -> bool:
    """Say whether a box or a line of a page stands on one of some rectangles."""
    rects = [rect for rect in rects if any(rect.y < box.rect.bottom and box.rect.y < rect.bottom for box in page.boxes)]
    pieces = [piece for path in page.paths for piece in pairwise(path.points)] if rects else []
    return any(crossing(pieces, rect) or any(rect.intersects(box.rect) for box in page.boxes) for rect in rects)
