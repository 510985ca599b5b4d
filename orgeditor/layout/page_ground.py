"""What stays on a finished page while a branch of it is laid out anew: what that has to keep clear of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from orgeditor.model.geometry import Point, Rect, crossing, segment_crosses

CLEAR = 1.0
"""Distance in mm kept from boxes, texts and lines that stay."""
APART = 1.6
"""Distance in mm kept from lines that stay and run in the same direction."""


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
        first = bisect_left(tops, min(a.y, b.y) - highest)
        last = bisect_right(tops, max(a.y, b.y))
        if any(segment_crosses(a, b, rect) for rect in rows[first:last]):
            return True
    return False


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
            tuple(rect for rect in self.boxes if rect.intersects(room)),
            tuple(rect for rect in self.frames if rect.intersects(room)),
            tuple(rect for rect in self.texts if rect.intersects(room)),
            tuple(crossing(self.tree, room)),
            tuple(crossing(self.across, room)),
            self.content,
        )

    def is_free(self, rect: Rect) -> bool:
        """Say whether a box or a branch may stand there."""
        room = rect.grown(CLEAR)
        return (
            self.content.grown(0.01).contains(rect)
            and not any(room.intersects(other) for other in (*self.boxes, *self.texts))
            and not any(room.intersects(other) and not other.contains(room) for other in self.frames)
            and not any(segment_crosses(*piece, room) for piece in (*self.tree, *self.across))
        )

    def lets_pass(self, a: Point, b: Point) -> bool:
        """Say whether a piece of a way to a superior may run there: over lines across the chart, nothing else."""
        room = Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))
        near = room.grown(CLEAR)
        if any(near.intersects(other) for other in (*self.boxes, *self.texts)):
            return False
        if any(other.intersects(near) and not other.contains(near) for other in self.frames):
            return False
        beside = room.grown(APART)
        level = abs(a.y - b.y) < abs(a.x - b.x)
        return not any(segment_crosses(*piece, beside) for piece in self.tree) and not any(
            (abs(c.y - d.y) < abs(c.x - d.x)) == level and segment_crosses(c, d, beside) for c, d in self.across
        )
