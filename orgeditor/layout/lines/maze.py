"""What the lanes of a site cost, in mm: their length, what stands near or is crossed, and who runs there already.

Costs of crossings and shared lanes after Wybrow, Marriott and Stuckey 2010 ("Orthogonal connector routing"). Lines of
different nets may lie on one lane here: `lanes` moves them apart.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from orgeditor.layout.lines.pieces import straights_of
from orgeditor.layout.lines.site import SWIMLANE, Ground, Site
from orgeditor.layout.lines.usage import Usage
from orgeditor.model.geometry import EPSILON, Point
from orgeditor.model.kinds import COMMAND, STRUCTURAL

CROSS = 16.0
CROSS_ALIKE = 40.0
"""Crossing a line of the same kind, which a reader may take for a joint."""
CROSS_COMMAND = 120.0
"""The same for lines of command: there a joint would say who is whose superior."""
BORDER = 20.0
SHARED = 0.04
FULL = 60.0
REUSED = 0.75
"""What a mm costs where a line of the same net runs already."""
FOLLOWED = 0.15
"""The same for a line whose ends have both joined that net: it adds nothing to the bus where it follows it."""
COMFORT = 2.2
"""Distance in mm from boxes and from lines drawn before below which a lane costs more."""
CRAMPED = 0.8
"""What each mm costs more there."""
INF = float("inf")


class Maze:
    """The lane crossings of a site with what one ground forbids. `kind` is that of the lines to come.

    A crossing is numbered row by row. `east` and `south` hold what it costs to go from it to its neighbour there.
    """

    def __init__(self, site: Site, ground: Ground, xs: list[float], ys: list[float], kind: str = "") -> None:
        self.site = site
        self.ground = ground
        self.kind = kind
        self.xs = xs
        self.ys = ys
        self.nx, self.ny = nx, ny = len(xs), len(ys)
        # Solid rectangles as left, top, right, bottom, taken in by a hair: touching is no passing through.
        self.walls = [
            (rect.x + EPSILON, rect.y + EPSILON, rect.right - EPSILON, rect.bottom - EPSILON, gap, key)
            for rect, gap, key in ground.solids
        ]
        self.launches: dict[tuple[str, int, float, float, bool], tuple[int, int, float] | None] = {}
        self._rooms: dict[tuple[bool, int, int], int] = {}
        steps_x = [b - a for a, b in itertools.pairwise(xs)] + [INF]
        self.east = steps_x * ny
        steps_y = [b - a for a, b in itertools.pairwise(ys)] + [INF]
        self.south = [step for step in steps_y for _ in range(nx)]
        for x0, y0, x1, y1, gap, key in self.walls:
            self._wall(x0, y0, x1, y1, gap, bool(key))
        for thin in ground.thins:
            self._bar(thin.vertical, thin.position, thin.low, thin.high)
        for thin in ground.thins:
            self._toll(thin.vertical, thin.position, thin.low, thin.high, thin.kind)

    def _wall(self, left: float, top: float, right: float, bottom: float, gap: float, is_box: bool) -> None:
        """Forbid what lies in a rectangle or nearer to it than `gap`; lanes along a box cost more nearby."""
        xs, ys, nx, ny, east, south = self.xs, self.ys, self.nx, self.ny, self.east, self.south
        comfort = COMFORT if is_box and gap < COMFORT else gap
        i0, i1 = bisect_right(xs, left - gap), bisect_left(xs, right + gap)
        j0, j1 = bisect_right(ys, top - gap), bisect_left(ys, bottom + gap)
        first, last = max(i0 - 1, 0), min(i1, nx - 1)
        for j in range(bisect_right(ys, top - comfort), bisect_left(ys, bottom + comfort)):
            row = j * nx
            if j0 <= j < j1:
                for at in range(row + first, row + last):
                    east[at] = INF
            else:
                for at in range(row + first, row + last):
                    east[at] += CRAMPED * (xs[at - row + 1] - xs[at - row])
        first, last = max(j0 - 1, 0), min(j1, ny - 1)
        for i in range(bisect_right(xs, left - comfort), bisect_left(xs, right + comfort)):
            if i0 <= i < i1:
                for j in range(first, last):
                    south[j * nx + i] = INF
            else:
                for j in range(first, last):
                    south[j * nx + i] += CRAMPED * (ys[j + 1] - ys[j])

    def _bar(self, vertical: bool, position: float, low: float, high: float) -> None:
        """Forbid lanes along a thin line, and make those that come near to it cost more."""
        gap = self.site.apart
        comfort = max(gap, COMFORT)
        across, along = (self.xs, self.ys) if vertical else (self.ys, self.xs)
        costs, nx = (self.south, self.nx) if vertical else (self.east, self.nx)
        a0 = bisect_right(across, position - gap + 1e-6)
        a1 = bisect_left(across, position + gap - 1e-6)
        b0 = max(bisect_right(along, low - gap + 1e-6) - 1, 0)
        b1 = min(bisect_left(along, high + gap - 1e-6), len(along) - 1)
        for a in range(bisect_right(across, position - comfort), bisect_left(across, position + comfort)):
            for b in range(b0, b1):
                at = b * nx + a if vertical else a * nx + b
                costs[at] = INF if a0 <= a < a1 else costs[at] + CRAMPED * (along[b + 1] - along[b])

    def shun(self, points: Sequence[Point], gap: float) -> None:
        """Forbid lanes nearer than `gap` beside a line, other than those that it runs on."""
        for vertical, place, low, high in straights_of(points):
            across, along = (self.xs, self.ys) if vertical else (self.ys, self.xs)
            first, last = max(bisect_right(along, low) - 1, 0), min(bisect_left(along, high), len(along) - 1)
            for at in range(bisect_right(across, place - gap), bisect_left(across, place + gap)):
                if abs(across[at] - place) > 0.01:
                    for step in range(first, last):
                        if vertical:
                            self.south[step * self.nx + at] = INF
                        else:
                            self.east[at * self.nx + step] = INF

    def _toll(self, vertical: bool, position: float, low: float, high: float, kind: str) -> None:
        """Make crossing a thin line cost something."""
        across, along = (self.xs, self.ys) if vertical else (self.ys, self.xs)
        toll = crossing_cost(self.kind, kind, BORDER)
        at = bisect_left(across, position)
        if 0 < at < len(across):
            for b in range(bisect_left(along, low), bisect_right(along, high)):
                if vertical:
                    self.east[b * self.nx + at - 1] += toll
                else:
                    self.south[(at - 1) * self.nx + b] += toll

    def free(self, a: Point, b: Point, own: Sequence[str]) -> bool:
        """Say whether a straight piece keeps its distance from everything but the boxes that it belongs to."""
        left, right = (a.x, b.x) if a.x < b.x else (b.x, a.x)
        top, bottom = (a.y, b.y) if a.y < b.y else (b.y, a.y)
        for x0, y0, x1, y1, gap, key in self.walls:
            if left < x1 + gap and right > x0 - gap and top < y1 + gap and bottom > y0 - gap:
                if key not in own:
                    return False
                if left < x1 and right > x0 and top < y1 and bottom > y0:
                    return False
        vertical = right - left < 1e-9
        near = self.site.apart - 1e-6
        for thin in self.ground.thins:
            if thin.vertical is vertical:
                here, low, high = (left, top, bottom) if vertical else (top, left, right)
                if abs(here - thin.position) < near and low < thin.high and high > thin.low:
                    return False
        return True

    def tolls(self, a: Point, b: Point) -> float:
        """Return what the thin lines cost that a straight piece crosses."""
        vertical = abs(a.x - b.x) < 1e-9
        here = a.x if vertical else a.y
        low, high = (min(a.y, b.y), max(a.y, b.y)) if vertical else (min(a.x, b.x), max(a.x, b.x))
        return sum(
            crossing_cost(self.kind, thin.kind, BORDER)
            for thin in self.ground.thins
            if thin.vertical is not vertical and low < thin.position < high and thin.low < here < thin.high
        )

    # pieces

    def pieces(self, points: Sequence[Point]) -> list[int]:
        """Return the lane pieces that a way covers in part: twice the crossing at the west or north end, and 1 more
        where the piece is upright."""
        found = []
        for a, b in itertools.pairwise(points):
            if abs(a.x - b.x) < 1e-9:
                i = bisect_left(self.xs, a.x - 1e-6)
                low, high = min(a.y, b.y), max(a.y, b.y)
                for j in range(max(bisect_right(self.ys, low + 0.5) - 1, 0), bisect_left(self.ys, high - 0.5)):
                    found.append(2 * (j * self.nx + i) + 1)
            else:
                j = bisect_left(self.ys, a.y - 1e-6)
                low, high = min(a.x, b.x), max(a.x, b.x)
                for i in range(max(bisect_right(self.xs, low + 0.5) - 1, 0), bisect_left(self.xs, high - 0.5)):
                    found.append(2 * (j * self.nx + i))
        return found

    def room(self, vertical: bool, i: int, j: int) -> int:
        """Return how many lines find a place side by side where this piece lies."""
        key = (vertical, i, j)
        if key not in self._rooms:
            self._rooms[key] = self._room(vertical, i, j)
        return self._rooms[key]

    def _room(self, vertical: bool, i: int, j: int) -> int:
        here = self.xs[i] if vertical else self.ys[j]
        low, high = (self.ys[j], self.ys[min(j + 1, self.ny - 1)]) if vertical else (
            self.xs[i], self.xs[min(i + 1, self.nx - 1)])  # fmt: skip
        area = self.site.area
        before, after = (area.x, area.right) if vertical else (area.y, area.bottom)
        for left, top, right, bottom, gap, _ in self.walls:
            x0, x1, y0, y1 = (left, right, top, bottom) if vertical else (top, bottom, left, right)
            if y0 < high and y1 > low:
                if x1 <= here:
                    before = max(before, x1 + gap)
                elif x0 >= here:
                    after = min(after, x0 - gap)
        for thin in self.ground.thins:
            if thin.vertical is vertical and thin.low < high and thin.high > low:
                if thin.position <= here:
                    before = max(before, thin.position + self.site.apart)
                else:
                    after = min(after, thin.position - self.site.apart)
        return int((after - before) / 2.0 + 1e-3) + 1

    # other lines

    def met(self, net: int, usage: Usage) -> tuple[dict[int, float], dict[int, float]]:
        """Return what it costs to pass crossings on upright and on level lanes, by the nets that pass them across."""
        found: tuple[dict[int, float], dict[int, float]] = ({}, {})
        kinds = usage.kinds
        own = kinds.get(net, "")
        costs: dict[int, float] = {}
        for key, users in usage.pieces.items():
            total = 0.0
            for other in users:
                if other != net:
                    if other not in costs:
                        costs[other] = crossing_cost(own, kinds.get(other, ""), CROSS) / 2
                    total += costs[other]
            if total:
                # A piece counts half at either end, so that a line which goes on counts once and one that turns half.
                at = key >> 1
                if key & 1:
                    level, after = found[1], at + self.nx
                else:
                    level, after = found[0], at + 1
                level[at] = level.get(at, 0.0) + total
                level[after] = level.get(after, 0.0) + total
        return found

    def costs(self, net: int, usage: Usage, reuse: float) -> tuple[list[float], list[float], bool]:
        """Return the costs of all pieces for a net, and whether lines of it lie already."""
        east, south = self.east, self.south
        copied = reused = False
        for key, users in usage.pieces.items():
            others = len(users)
            if not others:
                continue
            if not copied:
                east, south, copied = list(east), list(south), True
            at = key >> 1
            costs = south if key & 1 else east
            length = costs[at]
            if length == INF:
                continue
            if net in users:
                others -= 1
                length *= reuse
                reused = True
            if others:
                j, i = divmod(at, self.nx)
                length += SHARED * others * length
                if others >= self.room(bool(key & 1), i, j):
                    length += FULL
            costs[at] = length
        return east, south, reused


def crossing_cost(kind: str, other: str, plain: float) -> float:
    """Return what it costs that lines of two kinds cross: more where they look alike, most between lines of command."""
    if other == SWIMLANE:
        return 0.0
    if not kind or kind != other:
        return plain
    return CROSS_COMMAND if kind in (STRUCTURAL, COMMAND) else CROSS_ALIKE
