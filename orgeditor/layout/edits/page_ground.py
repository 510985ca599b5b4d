"""What stays on a finished page while a branch of it is laid out anew: what that has to keep clear of, and its room."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import inf
from typing import TYPE_CHECKING

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.edits.page_furniture import content_of, number_of, resized, taken_at_the_bottom
from orgeditor.layout.edits.page_strips import near
from orgeditor.layout.measure import em_mm
from orgeditor.model.geometry import EPSILON, Point, Rect, around, crossing, intersecting
from orgeditor.model.page import Page, ShapeForm

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_patch import PagePatch

CLEAR = 1.0
"""Distance in mm kept from boxes, texts and lines that stay."""
APART = 1.6
"""Distance in mm kept from lines that stay and run in the same direction."""
FEW = 5
"""In a line of at most so many corners the first, the middle and the last one have every x."""
MOST_GROWN = 5.0
"""A page does not become wider or higher than so many times its size."""


Piece = tuple[Point, Point]
"""A straight piece of a line, level or upright."""


def longest(pieces: Iterable[Piece]) -> list[Piece]:
    """Return pieces without those that a longer one covers from the same end: the ways of a list share a trunk."""
    found: dict[tuple[float, float, bool], Piece] = {}
    for a, b in pieces:
        upright = a.x == b.x
        start, end = (a, b) if a <= b else (b, a)
        known = found.get((*start, upright))
        if known is None or known[1] < end:
            found[(*start, upright)] = (start, end)
    return list(found.values())


def run_through(pieces: Iterable[Piece], rects: Iterable[Rect]) -> bool:
    """Say whether one of some pieces of lines runs through the inside of one of some rectangles."""
    rows = sorted(rects, key=lambda rect: rect.y)
    tops = [rect.y for rect in rows]
    highest = max((rect.h for rect in rows), default=0.0)
    for a, b in pieces:
        room = _room(a, b)
        first = bisect_left(tops, room.y - highest)
        last = bisect_right(tops, room.bottom)
        if intersecting(rows[first:last], room):
            return True
    return False


def _room(a: Point, b: Point) -> Rect:
    return Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))


def _least(points: Sequence[Point]) -> float:
    """Return the least x of a line of many corners."""
    return min(points)[0] if len(points) > FEW else inf


def _most(points: Sequence[Point]) -> float:
    """Return the greatest x of a line of many corners."""
    return max(points)[0] if len(points) > FEW else -inf


@dataclass(frozen=True, slots=True)
class Ground:
    """What stays on a page while a branch is drawn: boxes, frames, texts, and lines of the tree and across it."""

    boxes: tuple[Rect, ...]
    frames: tuple[Rect, ...]
    texts: tuple[Rect, ...]
    tree: tuple[Piece, ...]
    across: tuple[Piece, ...]
    content: Rect

    def near(self, room: Rect) -> Ground:
        """Return what reaches into a rectangle."""
        return Ground(
            tuple(intersecting(self.boxes, room)),
            tuple(intersecting(self.frames, room)),
            tuple(intersecting(self.texts, room)),
            tuple(crossing(self.tree, room)),
            tuple(crossing(self.across, room)),
            self.content,
        )

    def is_free(self, rect: Rect) -> bool:
        """Say whether a box or a branch may stand there."""
        return self.are_free([rect])

    def are_free(self, rects: Sequence[Rect]) -> bool:
        """Say whether boxes or branches may stand there."""
        if rects and not self.content.grown(0.01).contains(around(rects, ())):
            return False
        stays, lines = (*self.boxes, *self.texts), (*self.tree, *self.across)
        if not stays and not lines and not self.frames:
            return True
        for rect in rects:
            room = rect.grown(CLEAR)
            if intersecting(stays, room) or crossing(lines, room) or not self._frames(room):
                return False
        return True

    def lets_pass(self, pieces: Iterable[Piece]) -> bool:
        """Say whether pieces of ways to superiors may run there: over lines across the chart, nothing else."""
        stays = (*self.boxes, *self.texts)
        if not stays and not self.tree and not self.across and not self.frames:
            return True
        for a, b in pieces:
            room = _room(a, b)
            near, beside = room.grown(CLEAR), room.grown(APART)
            if intersecting(stays, near) or crossing(self.tree, beside) or not self._frames(near):
                return False
            level = room.h < room.w
            if any((abs(c.y - d.y) < abs(c.x - d.x)) == level for c, d in crossing(self.across, beside)):
                return False
        return True

    def _frames(self, room: Rect) -> bool:
        """Say whether a room lies inside of every frame that it touches."""
        return not self.frames or all(frame.contains(room) for frame in intersecting(self.frames, room))


def grown(patch: PagePatch, width: float, bottom: float) -> Page:
    """Return a page as large as it takes to hold something so wide, and so far down, in mm."""
    setup, page = patch.chart.page, patch.page
    foot = page.height - min([page.height - setup.bottom, *(area.y for area in taken_at_the_bottom(page))])
    width = max(page.width, width + setup.left + setup.right)
    return resized(page, width, max(page.height, bottom + foot + 2 * CLEAR))


def crosses_itself(drawing: Drawing, pieces: Iterable[Piece] | None = None) -> bool:
    """Say whether lines of a drawing, or these pieces of them, run through its boxes."""
    rects = [box.rect.grown(-0.01) for box in drawing.boxes if box.form not in (ShapeForm.LIST, ShapeForm.ITEM)]
    if pieces is None:
        pieces = longest(piece for path in drawing.paths for piece in pairwise(path.points))
    return run_through(pieces, rects)


def is_too_large(patch: PagePatch, page: Page) -> bool:
    return max(page.width / patch.first.width, page.height / patch.first.height) > MOST_GROWN


def ground_of(patch: PagePatch, page: Page, branch: Collection[str], room: Rect, top: str = "") -> Ground:
    """Return what stays in a room on a page while a branch is laid out anew, but for the way to its top.

    Nothing new is to stand left or right of the room.
    """
    content = narrowed(content_of(patch.chart, page), room)
    start, end, first, last = room.x + EPSILON, room.right - EPSILON, room.y + EPSILON, room.bottom - EPSILON
    boxes, paths = near(patch, page, start, end)
    stays = [
        box
        for box in boxes
        if (rect := box.rect)[0] < end and rect[0] + rect[2] > start and rect[1] < last and rect[1] + rect[3] > first
    ]
    stays = [box for box in stays if box.placement not in branch]
    texts = [block.rect for block in page.labels]
    texts += [block.rect for block in page.furniture if block not in page.references]
    texts += [block.rect for block in page.references if block is number_of(page)]
    texts += taken_at_the_bottom(page)
    captions = (line for box in stays if box.form is ShapeForm.GROUP for line in box.lines)
    texts += [Rect(line.x, line.baseline - em_mm(line.font_pt), line.width, em_mm(line.font_pt)) for line in captions]
    ways = patch.ways(page)
    own = {piece for path in ways.hung.get(top, ()) for piece in pairwise(path.points)}
    aside = {*map(id, ways.across), *(id(path) for key in (*branch, top) for path in ways.hung.get(key, ()))}
    if patch.given.led:
        first, last = -inf, inf
    lines = [
        points
        for path in paths
        # they run downwards, but for those that a person led
        if (points := path[3]) and (head := points[0])[1] < last and (tip := points[-1])[1] > first
        if (mid := points[len(points) // 2][0]) < end or head[0] < end or tip[0] < end or _least(points) < end
        if mid > start or tip[0] > start or head[0] > start or _most(points) > start
        if id(path) not in aside
    ]
    tree = dict.fromkeys(crossing(chain.from_iterable(map(pairwise, lines)), room))  # many begin alike
    return Ground(
        tuple(box.rect for box in stays if box.form is not ShapeForm.GROUP),
        tuple(box.rect for box in stays if box.form is ShapeForm.GROUP),
        tuple(texts),
        tuple(longest(piece for piece in tree if piece not in own)),
        tuple(piece for path in ways.across for piece in crossing(pairwise(path.points), room)),
        content,
    )


def narrowed(content: Rect, room: Rect) -> Rect:
    """Return what lies left and right inside of a room, too, of what is inside the margins of a page."""
    left, right = max(room.x, content.x), min(room.right, content.right)
    return content._replace(x=left, w=right - left)


def distance(rect: Rect, points: Sequence[Point]) -> float:
    """Return how far a line runs from a rectangle at its nearest, in mm along the axes."""
    return min(
        max(rect.x - max(a.x, b.x), min(a.x, b.x) - rect.right, 0.0)
        + max(rect.y - max(a.y, b.y), min(a.y, b.y) - rect.bottom, 0.0)
        for a, b in pairwise(points)
    )
