"""Snapping: where a dragged box would rather stand, by the boxes around it and a grid, and the guides that say why.

Pure arithmetic in mm, without Qt.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from typing import NamedTuple

from orgeditor.model.geometry import Point, Rect

GRID_MM = 1.0
SAME = 2e-3
"""Places nearer to each other than this (mm) are one: results of layout are rounded."""
DECIMALS = 4
BAND_MM = 20.0
"""Boxes are looked up by bands of this height."""
MOST_BESIDE = 8
"""So many boxes on either side are looked at for equal gaps."""
MOST_SPANNED = 12
"""So many boxes a guide runs through at most: in a long row it would be looked for far away."""


class Guide(NamedTuple):
    """A line that shows what a box snapped to; `gap` tells a distance equal to others from a common edge or middle."""

    start: Point
    end: Point
    gap: bool = False


class Snapped(NamedTuple):
    """How far a box is moved on (mm), and why."""

    dx: float
    dy: float
    guides: tuple[Guide, ...] = ()


class _Gap(NamedTuple):
    """A place at which a box stands at the same distance from its neighbours as others: spans from end to end."""

    place: float
    spans: tuple[tuple[float, float], ...]


class Snapper:
    """Snaps to the edges and middles of `others` (mm), to equal gaps between them, else to a grid.

    A step takes about as long among ten thousand boxes as among ten.
    """

    def __init__(self, others: Iterable[Rect]) -> None:
        rects = list(others)
        self._across = _Axis(rects, flat=True)
        self._down = _Axis([rect.turned() for rect in rects], flat=False)

    def snapped(self, rect: Rect, reach: float, grid: float = GRID_MM) -> Snapped:
        """Return where a box goes from a place: at most `reach` mm to a guide in each direction, else on the grid."""
        dx = self._across.step(rect, reach, grid)
        dy = self._down.step(rect.moved(dx, 0.0).turned(), reach, grid)
        if self._across.step(rect.moved(0.0, dy), reach, grid) != dx:
            # One step leads out of the row whose gaps the other one goes by; edges and middles are the same everywhere.
            dx = self._across.step(rect, reach, grid, gaps=False)
            dy = self._down.step(rect.turned(), reach, grid, gaps=False)
        there = rect.moved(dx, dy)
        return Snapped(dx, dy, (*self._across.guides(there), *self._down.guides(there.turned())))

    def place(self, value: float, reach: float, *, across: bool, grid: float = GRID_MM) -> float:
        """Return the middle of a box next to an x (`across`) or y, else the nearest line of the grid."""
        middles = (self._across if across else self._down).middles
        near = min(middles.around(value), key=lambda middle: abs(middle - value), default=None)
        return near if near is not None and abs(near - value) <= reach else round(value / grid) * grid


class _Lines:
    """Places at which edges or middles lie, with the boxes there; rounded to ten-thousandths of a mm."""

    def __init__(self) -> None:
        self._boxes: dict[float, list[Rect]] = {}
        self._places: list[float] = []

    def add(self, place: float, rect: Rect) -> None:
        self._boxes.setdefault(round(place, DECIMALS), []).append(rect)

    def close(self) -> None:
        """No more will be added."""
        self._places = sorted(self._boxes)

    def around(self, value: float) -> Sequence[float]:
        """Return the places next to a value on either side."""
        at = bisect_left(self._places, value)
        return self._places[max(0, at - 1) : at + 1]

    def boxes_at(self, value: float, y: float) -> list[Rect]:
        """Return boxes that lie at a place, those nearest to a height."""
        found = [rect for place in self.around(value) if abs(place - value) < SAME for rect in self._boxes[place]]
        return nsmallest(MOST_SPANNED, found, key=lambda rect: abs(rect.center.y - y))


class _Axis:
    """One direction, looked at as if it were x; the rectangles of the other are turned."""

    def __init__(self, rects: Sequence[Rect], *, flat: bool) -> None:
        self.flat = flat
        self.edges, self.middles = _Lines(), _Lines()
        self._bands: dict[int, list[Rect]] = {}
        for rect in sorted(rects):
            self.edges.add(rect.x, rect)
            self.edges.add(rect.right, rect)
            self.middles.add(rect.center.x, rect)
            for band in range(int(rect.y // BAND_MM), int(rect.bottom // BAND_MM) + 1):
                self._bands.setdefault(band, []).append(rect)
        self.edges.close()
        self.middles.close()

    def step(self, rect: Rect, reach: float, grid: float, *, gaps: bool = True) -> float:
        """Return the smallest step to a common middle, edge or equal gap, in case of doubt in this order."""
        middle = rect.center.x
        steps = [(abs(x - middle), 0, x - middle) for x in self.middles.around(middle)]
        for edge in (rect.x, rect.right):
            steps += [(abs(x - edge), 1, x - edge) for x in self.edges.around(edge)]
        if gaps:
            steps += [(abs(gap.place - rect.x), 2, gap.place - rect.x) for gap in self._gaps(rect)]
        best = min(steps, default=None)
        if best is not None and best[0] <= reach:
            return best[2]
        return round(rect.x / grid) * grid - rect.x

    def guides(self, rect: Rect) -> Iterator[Guide]:
        """Yield a line for each middle and edge that a box has in common with others, and the gaps that are equal."""
        for value, lines in ((rect.center.x, self.middles), (rect.x, self.edges), (rect.right, self.edges)):
            shared = lines.boxes_at(value, rect.center.y)
            if shared:
                low = min(rect.y, *(other.y for other in shared))
                high = max(rect.bottom, *(other.bottom for other in shared))
                yield self._guide(Point(value, low), Point(value, high))
        for gap in self._gaps(rect):
            if abs(gap.place - rect.x) < SAME:
                for start, end in gap.spans:
                    yield self._guide(Point(start, rect.center.y), Point(end, rect.center.y), gap=True)
                break

    def _gaps(self, rect: Rect) -> Iterator[_Gap]:
        """Yield the places between, after and before boxes of the same row at which gaps are equal."""
        row = self._row(rect)
        left = sorted((other for other in row if other.center.x < rect.center.x), key=lambda other: -other.right)[:2]
        right = sorted((other for other in row if other.center.x > rect.center.x), key=lambda other: other.x)[:2]
        if left and right and right[0].x - left[0].right >= rect.w:
            place = (left[0].right + right[0].x - rect.w) / 2
            yield _Gap(place, ((left[0].right, place), (place + rect.w, right[0].x)))
        if len(left) == 2 and left[0].x - left[1].right > SAME:
            place = left[0].right + left[0].x - left[1].right
            yield _Gap(place, ((left[1].right, left[0].x), (left[0].right, place)))
        if len(right) == 2 and right[1].x - right[0].right > SAME:
            place = right[0].x - (right[1].x - right[0].right) - rect.w
            yield _Gap(place, ((place + rect.w, right[0].x), (right[0].right, right[1].x)))

    def _row(self, rect: Rect) -> set[Rect]:
        """Return the boxes beside a rectangle, the nearest on either side."""
        found: set[Rect] = set()
        for band in range(int(rect.y // BAND_MM), int(rect.bottom // BAND_MM) + 1):
            boxes = self._bands.get(band, [])
            at = bisect_left(boxes, rect)
            found.update(boxes[max(0, at - MOST_BESIDE) : at + MOST_BESIDE])
        return {other for other in found if other.y < rect.bottom and rect.y < other.bottom}

    def _guide(self, start: Point, end: Point, *, gap: bool = False) -> Guide:
        return Guide(start, end, gap) if self.flat else Guide(Point(start.y, start.x), Point(end.y, end.x), gap)
