"""Geometry in mm, y downwards. Rectangles are on the pen's centre line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

POINT_MM = 25.4 / 72
"""Length of one typographic point in mm."""

EPSILON = 1e-6


class Point(NamedTuple):
    x: float
    y: float


class Rect(NamedTuple):
    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def center(self) -> Point:
        return Point(self.x + self.w / 2, self.y + self.h / 2)

    def grown(self, margin: float) -> Rect:
        """Return the rectangle with `margin` mm added on all four sides (negative: taken away)."""
        return Rect(self.x - margin, self.y - margin, self.w + 2 * margin, self.h + 2 * margin)

    def moved(self, dx: float, dy: float) -> Rect:
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def turned(self) -> Rect:
        """Return the rectangle with x and y exchanged, so that what is done across can be done down."""
        return Rect(self.y, self.x, self.h, self.w)

    def intersects(self, other: Rect) -> bool:
        """Say whether the two share an area; touching edges do not count."""
        x, y, w, h = self
        other_x, other_y, other_w, other_h = other
        return (
            x < other_x + other_w - EPSILON
            and other_x < x + w - EPSILON
            and y < other_y + other_h - EPSILON
            and other_y < y + h - EPSILON
        )

    def contains(self, other: Rect) -> bool:
        return (
            other.x >= self.x - EPSILON
            and other.y >= self.y - EPSILON
            and other.right <= self.right + EPSILON
            and other.bottom <= self.bottom + EPSILON
        )

    def shared(self, other: Rect) -> Rect:
        """Return what two rectangles that intersect have in common."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Rect(x, y, min(self.right, other.right) - x, min(self.bottom, other.bottom) - y)

    def contains_point(self, point: Point) -> bool:
        return self.x <= point.x <= self.right and self.y <= point.y <= self.bottom


def union(rects: Iterable[Rect]) -> Rect:
    """Return the smallest rectangle around all; raises ValueError when there is none."""
    listed = list(rects)
    if not listed:
        raise ValueError("no rectangles")
    left = min(rect.x for rect in listed)
    top = min(rect.y for rect in listed)
    return Rect(left, top, max(r.right for r in listed) - left, max(r.bottom for r in listed) - top)


def around(rects: Sequence[Rect], points: Sequence[Point]) -> Rect:
    """Return the smallest rectangle around all rectangles and points; raises ValueError where there are none."""
    left = min([*[rect[0] for rect in rects], *[point[0] for point in points]])
    top = min([*[rect[1] for rect in rects], *[point[1] for point in points]])
    right = max([*[rect[0] + rect[2] for rect in rects], *[point[0] for point in points]])
    bottom = max([*[rect[1] + rect[3] for rect in rects], *[point[1] for point in points]])
    return Rect(left, top, right - left, bottom - top)


def simplified(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the polyline without repeated points and without points inside a straight run."""
    kept: list[Point] = []
    for point in points:
        while len(kept) >= 2 and _straight(kept[-2], kept[-1], point):
            kept.pop()
        if not kept or abs(kept[-1].x - point.x) >= EPSILON or abs(kept[-1].y - point.y) >= EPSILON:
            kept.append(point)
    return tuple(kept)


def _straight(a: Point, b: Point, c: Point) -> bool:
    vertical = abs(a.x - b.x) < EPSILON and abs(b.x - c.x) < EPSILON
    horizontal = abs(a.y - b.y) < EPSILON and abs(b.y - c.y) < EPSILON
    return vertical or horizontal


def segments(points: Sequence[Point]) -> list[tuple[Point, Point]]:
    """Return the pairs of neighbouring points."""
    return list(pairwise(points))


def crossing(pieces: Iterable[tuple[Point, Point]], rect: Rect) -> list[tuple[Point, Point]]:
    """Return those of some axis-parallel segments that pass through the inside of the rectangle.

    As `segment_crosses` says of each, but several times faster.
    """
    x, y, w, h = rect
    left, right, top, bottom = x + EPSILON, x + w - EPSILON, y + EPSILON, y + h - EPSILON
    return [
        piece
        for piece in pieces
        if (piece[0][0] < right or piece[1][0] < right)
        and (piece[0][1] < bottom or piece[1][1] < bottom)
        and (piece[0][0] > left or piece[1][0] > left)
        and (piece[0][1] > top or piece[1][1] > top)
    ]


def intersecting(rects: Iterable[Rect], area: Rect) -> list[Rect]:
    """Return those of some rectangles that share an area with another.

    As `Rect.intersects` says of each, but several times faster.
    """
    x, y, w, h = area
    left, right, top, bottom = x + EPSILON, x + w - EPSILON, y + EPSILON, y + h - EPSILON
    return [
        rect
        for rect in rects
        if rect[0] < right and rect[1] < bottom and rect[0] + rect[2] > left and rect[1] + rect[3] > top
    ]


def segment_crosses(a: Point, b: Point, rect: Rect) -> bool:
    """Say whether the axis-parallel segment passes through the inside of the rectangle."""
    x, y, w, h = rect  # asked very often: hence no calls
    (ax, ay), (bx, by) = a, b
    left, right, top, bottom = x + EPSILON, x + w - EPSILON, y + EPSILON, y + h - EPSILON
    return (
        (ax < right or bx < right)
        and (ax > left or bx > left)
        and (ay < bottom or by < bottom)
        and (ay > top or by > top)
    )
