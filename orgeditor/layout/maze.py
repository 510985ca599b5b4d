"""Shortest ways through the lanes of a site: A* over states (crossing of lanes, heading), with costs in mm.

Hart, Nilsson and Raphael 1968; costs of bends, crossings and shared lanes after Wybrow, Marriott and Stuckey 2010
("Orthogonal connector routing"). Lines of different nets may still lie on one lane here: `lanes` moves them apart.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from orgeditor.layout.site import EAST, NORTH, SOUTH, STEP, STUB, WEST, Ground, Site
from orgeditor.layout.usage import Usage
from orgeditor.model.geometry import EPSILON, Point, Rect, simplified
from orgeditor.model.kinds import COMMAND, STRUCTURAL
from orgeditor.model.records import PortSide

BEND = 12.0
CROSS = 16.0
CROSS_ALIKE = 40.0
"""Crossing a line of the same kind, which a reader may take for a joint."""
CROSS_COMMAND = 90.0
"""The same for lines of command: there a joint would say who is whose superior."""
BORDER = 20.0
SHARED = 0.04
FULL = 60.0
REUSED = 0.75
OFF_CENTRE = 14.0
NEW_SIDE = 10.0
STRAIGHT = 0.7
NEW_PORT = 20.0
WRONG_SIDE = 12.0

SIDES = (PortSide.TOP, PortSide.RIGHT, PortSide.BOTTOM, PortSide.LEFT)
"""In the order of the headings NORTH, EAST, SOUTH, WEST that lead out of them."""


@dataclass(frozen=True, slots=True)
class Way:
    """A found way: its points from border to border, the sides it leaves and meets, and its cost."""

    points: tuple[Point, ...]
    source_side: PortSide
    target_side: PortSide
    cost: float


class Maze:
    """The lane crossings of a site with what one ground forbids."""

    def __init__(self, site: Site, ground: Ground, xs: list[float], ys: list[float]) -> None:
        self.site = site
        self.ground = ground
        self.xs = xs
        self.ys = ys
        nx, ny = len(xs), len(ys)
        self.nx = nx
        # Solid rectangles as left, top, right, bottom, taken in by a hair: touching is no passing through.
        self.walls = [
            (rect.x + EPSILON, rect.y + EPSILON, rect.right - EPSILON, rect.bottom - EPSILON, gap, key)
            for rect, gap, key in ground.solids
        ]
        self.launches: dict[tuple[str, int, float, float, bool], tuple[int, int, float] | None] = {}
        inf = float("inf")
        # Cost of the piece from a crossing to its neighbour in the east and in the south.
        self.east = [[xs[i + 1] - xs[i] for i in range(nx - 1)] for _ in range(ny)]
        self.south = [[ys[j + 1] - ys[j] for _ in range(nx)] for j in range(ny - 1)]
        for rect, gap, _ in ground.solids:
            grown = rect.grown(gap)
            i0, i1 = bisect_right(xs, grown.x + 1e-6), bisect_left(xs, grown.right - 1e-6)
            j0, j1 = bisect_right(ys, grown.y + 1e-6), bisect_left(ys, grown.bottom - 1e-6)
            for j in range(j0, j1):
                for i in range(max(i0 - 1, 0), min(i1, nx - 1)):
                    self.east[j][i] = inf
            for j in range(max(j0 - 1, 0), min(j1, ny - 1)):
                for i in range(i0, i1):
                    self.south[j][i] = inf
        for thin in ground.thins:
            self._bar(thin.vertical, thin.position, thin.low, thin.high, site.clear)

    def _bar(self, vertical: bool, position: float, low: float, high: float, gap: float) -> None:
        """Forbid lanes along a thin line, and make crossing it cost something."""
        inf = float("inf")
        across, along = (self.xs, self.ys) if vertical else (self.ys, self.xs)
        a0 = bisect_right(across, position - gap + 1e-6)
        a1 = bisect_left(across, position + gap - 1e-6)
        b0, b1 = bisect_right(along, low - gap + 1e-6), bisect_left(along, high + gap - 1e-6)
        for a in range(a0, a1):
            for b in range(max(b0 - 1, 0), min(b1, len(along) - 1)):
                if vertical:
                    self.south[b][a] = inf
                else:
                    self.east[a][b] = inf
        at = bisect_left(across, position)
        if 0 < at < len(across):
            for b in range(bisect_left(along, low), bisect_right(along, high)):
                if vertical:
                    self.east[b][at - 1] += BORDER
                else:
                    self.south[at - 1][b] += BORDER

    # ends

    def ports(self, end: str, side: PortSide, net: int, usage: Usage) -> list[tuple[float, float]]:
        """Return the lane positions at which a side may be met, each with what it costs."""
        own = usage.ports.get((end, side, net))
        rect = self.site.side_rect(end, side)
        horizontal = side in (PortSide.TOP, PortSide.BOTTOM)
        low, size = (rect.x, rect.w) if horizontal else (rect.y, rect.h)
        lanes = self.xs if horizontal else self.ys
        is_frame = end in self.site.frames
        inset = min(6.0 if is_frame else 3.0, size / 4)
        centre = low + size / 2
        found = []
        for at in range(bisect_left(lanes, low + inset), bisect_right(lanes, low + size - inset)):
            off = abs(lanes[at] - centre)
            cost = (0.03 * off if is_frame else OFF_CENTRE + off) if off > 0.01 else 0.0
            if own:
                # Lines of one bus meet at one port.
                cost = 0.0 if round(lanes[at], 3) in own else cost + NEW_PORT
            found.append((lanes[at], cost))
        return found

    def launch(self, end: str, heading: int, lane: float, stub: float, inward: bool) -> tuple[int, int, float] | None:
        """Return the first crossing at least `stub` mm straight out of a side, with the distance."""
        key = (end, heading, lane, stub, inward)
        if key not in self.launches:
            self.launches[key] = self._launched(end, heading, lane, stub, inward)
        return self.launches[key]

    def _launched(
        self, end: str, heading: int, lane: float, stub: float, inward: bool
    ) -> tuple[int, int, float] | None:
        rect = self.site.rect(end)
        vertical = heading in (NORTH, SOUTH)
        start = _border(rect, heading, inward)
        along = self.ys if vertical else self.xs
        forward = heading in (SOUTH, EAST)
        at = bisect_left(along, start + stub - 1e-06) if forward else bisect_right(along, start - stub + 1e-06) - 1
        if not 0 <= at < len(along):
            return None
        reached = along[at]
        a, b = (Point(lane, start), Point(lane, reached)) if vertical else (Point(start, lane), Point(reached, lane))
        if not self.free(a, b, (end,)):
            return None
        across = bisect_left(self.xs if vertical else self.ys, lane - 1e-6)
        return (across, at, abs(reached - start)) if vertical else (at, across, abs(reached - start))

    def free(self, a: Point, b: Point, own: Sequence[str]) -> bool:
        """Say whether a straight piece keeps its distance from everything but the boxes that it belongs to."""
        left, right = (a.x, b.x) if a.x < b.x else (b.x, a.x)
        top, bottom = (a.y, b.y) if a.y < b.y else (b.y, a.y)
        for x0, y0, x1, y1, gap, key in self.walls:
            if key in own:
                gap = 0.0
            if left < x1 + gap and right > x0 - gap and top < y1 + gap and bottom > y0 - gap:
                return False
        vertical = right - left < 1e-9
        near = self.site.clear - 1e-6
        for thin in self.ground.thins:
            if thin.vertical is vertical:
                here, low, high = (left, top, bottom) if vertical else (top, left, right)
                if abs(here - thin.position) < near and low < thin.high and high > thin.low:
                    return False
        return True

    # pieces

    def pieces(self, points: Sequence[Point]) -> list[tuple[bool, int, int]]:
        """Return the lane pieces (vertical?, column, row of the west or north end) that a way covers in part."""
        found = []
        for a, b in itertools.pairwise(points):
            if abs(a.x - b.x) < 1e-9:
                i = bisect_left(self.xs, a.x - 1e-6)
                low, high = min(a.y, b.y), max(a.y, b.y)
                for j in range(max(bisect_right(self.ys, low + 0.5) - 1, 0), bisect_left(self.ys, high - 0.5)):
                    found.append((True, i, j))
            else:
                j = bisect_left(self.ys, a.y - 1e-6)
                low, high = min(a.x, b.x), max(a.x, b.x)
                for i in range(max(bisect_right(self.xs, low + 0.5) - 1, 0), bisect_left(self.xs, high - 0.5)):
                    found.append((False, i, j))
        return found

    def room(self, vertical: bool, i: int, j: int) -> int:
        """Return how many lines find a place side by side where this piece lies."""
        here = self.xs[i] if vertical else self.ys[j]
        low, high = (self.ys[j], self.ys[min(j + 1, len(self.ys) - 1)]) if vertical else (
            self.xs[i], self.xs[min(i + 1, len(self.xs) - 1)])  # fmt: skip
        area = self.site.area
        before, after = (area.x, area.right) if vertical else (area.y, area.bottom)
        for rect, gap, _ in self.ground.solids:
            x0, x1, y0, y1 = (rect.x, rect.right, rect.y, rect.bottom) if vertical else (
                rect.y, rect.bottom, rect.x, rect.right)  # fmt: skip
            if y0 < high and y1 > low:
                if x1 <= here:
                    before = max(before, x1 + gap)
                elif x0 >= here:
                    after = min(after, x0 - gap)
        return int((after - before) / self.site.clear) + 1

    # search

    def way(
        self,
        source: str,
        target: str,
        net: int,
        usage: Usage,
        *,
        source_side: PortSide = PortSide.AUTO,
        target_side: PortSide = PortSide.AUTO,
        source_stub: float = STUB,
        target_stub: float = STUB,
    ) -> Way | None:
        """Return the cheapest way between two ends, None when there is none."""
        frames = self.site.frames
        inward_source = source in frames and target in frames[source][1]
        inward_target = target in frames and source in frames[target][1]
        straight = self._straight(source, target, net, usage, source_side, target_side)
        limit = straight.cost if straight else float("inf")
        starts: dict[tuple[int, int, int], tuple[float, Point, PortSide]] = {}
        a, b = self.site.rect(source), self.site.rect(target)
        for heading, side in enumerate(SIDES):
            if source_side in (PortSide.AUTO, side):
                crowd = self.crowd(source, side, net, usage) + (_aside(side, a, b) if b.bottom <= a.y else 0.0)
                out = (heading + 2) % 4 if inward_source else heading
                for lane, extra in self.ports(source, side, net, usage):
                    found = self.launch(source, out, lane, source_stub, inward_source)
                    if found is not None:
                        i, j, far = found
                        point = self._port(source, side, lane)
                        cost = crowd + extra + far + self._crossings(point, Point(self.xs[i], self.ys[j]), net, usage)
                        starts[i, j, out] = (cost, point, side)
        goals: dict[tuple[int, int], list[tuple[int, float, Point, PortSide]]] = {}
        for heading, side in enumerate(SIDES):
            if target_side in (PortSide.AUTO, side):
                crowd = self.crowd(target, side, net, usage) + (_aside(side, b, a) if a.bottom <= b.y else 0.0)
                out = (heading + 2) % 4 if inward_target else heading
                for lane, extra in self.ports(target, side, net, usage):
                    found = self.launch(target, out, lane, target_stub, inward_target)
                    if found is not None:
                        i, j, far = found
                        point = self._port(target, side, lane)
                        cost = crowd + extra + far + self._crossings(point, Point(self.xs[i], self.ys[j]), net, usage)
                        goals.setdefault((i, j), []).append(((out + 2) % 4, cost, point, side))
        found_way = self._search(starts, goals, net, usage, limit)
        return found_way or straight

    def _port(self, end: str, side: PortSide, lane: float) -> Point:
        rect = self.site.rect(end)
        return {
            PortSide.TOP: Point(lane, rect.y),
            PortSide.BOTTOM: Point(lane, rect.bottom),
            PortSide.LEFT: Point(rect.x, lane),
            PortSide.RIGHT: Point(rect.right, lane),
        }[side]

    def crowd(self, end: str, side: PortSide, net: int, usage: Usage) -> float:
        """Return what one more line at a side costs: short sides fill up fast."""
        nets = usage.sides.get((end, side), {})
        if net in nets:
            return 0.0
        opened = any(net in usage.sides.get((end, other), ()) for other in SIDES)
        if not nets:
            return NEW_SIDE if opened else 0.0
        rect = self.site.side_rect(end, side)
        size = rect.w if side in (PortSide.TOP, PortSide.BOTTOM) else rect.h
        # The ports of a side stand evenly, so they are at least 2 mm apart only up to this number.
        size = max(size, self.site.elastic)
        if (len(nets) + 2) * self.site.clear > size:
            return FULL
        return 40.0 * len(nets) / size + (NEW_SIDE if opened else 0.0)

    def _straight(
        self, source: str, target: str, net: int, usage: Usage, source_side: PortSide, target_side: PortSide
    ) -> Way | None:
        a, b = self.site.rect(source), self.site.rect(target)
        best: Way | None = None
        for heading, side in enumerate(SIDES):
            facing = SIDES[(heading + 2) % 4]
            if source_side not in (PortSide.AUTO, side) or target_side not in (PortSide.AUTO, facing):
                continue
            far = {NORTH: a.y - b.bottom, SOUTH: b.y - a.bottom, EAST: b.x - a.right, WEST: a.x - b.right}[heading]
            if far < self.site.clear:
                continue
            theirs = dict(self.ports(target, facing, net, usage))
            for lane, cost in self.ports(source, side, net, usage):
                if lane not in theirs:
                    continue
                start, end = self._port(source, side, lane), self._port(target, facing, lane)
                # A straight line saves two bends, so it may meet a side off its centre.
                total = STRAIGHT * (cost + theirs[lane]) + far + self.crowd(source, side, net, usage)
                total += self.crowd(target, facing, net, usage)
                if (best is None or total < best.cost) and self.free(start, end, (source, target)):
                    total += self._crossings(start, end, net, usage) + self._sharing(start, end, net, usage)
                    if best is None or total < best.cost:
                        best = Way((start, end), side, facing, total)
        return best

    def _crossings(self, a: Point, b: Point, net: int, usage: Usage) -> float:
        """Return the cost of the lines that a straight piece crosses between its ends."""
        total = 0.0
        vertical = abs(a.x - b.x) < 1e-9
        if vertical:
            i = bisect_left(self.xs, a.x - 1e-6)
            low, high = min(a.y, b.y), max(a.y, b.y)
            for j in range(bisect_right(self.ys, low), bisect_left(self.ys, high)):
                total += self._met(True, i, j, net, usage)
        else:
            j = bisect_left(self.ys, a.y - 1e-6)
            low, high = min(a.x, b.x), max(a.x, b.x)
            for i in range(bisect_right(self.xs, low), bisect_left(self.xs, high)):
                total += self._met(False, i, j, net, usage)
        return total

    def _sharing(self, a: Point, b: Point, net: int, usage: Usage) -> float:
        return sum(
            SHARED * 5 * sum(1 for other in usage.pieces.get(key, ()) if other != net) for key in self.pieces((a, b))
        )

    def _met(self, vertical: bool, i: int, j: int, net: int, usage: Usage) -> float:
        """Return the cost of passing a crossing straight on, by the other nets that pass it at a right angle."""
        one = usage.pieces.get((not vertical, i - 1, j) if vertical else (True, i, j - 1))
        two = usage.pieces.get((not vertical, i, j) if vertical else (True, i, j))
        if not one and not two:
            return 0.0
        total = 0.0
        kinds = usage.kinds
        kind = kinds.get(net)
        alike = CROSS_COMMAND if kind in (STRUCTURAL, COMMAND) else CROSS_ALIKE
        for other in one or ():
            if other != net:
                cost = alike if kind is not None and kinds.get(other) == kind else CROSS
                total += cost if two and other in two else cost / 2
        for other in two or ():
            if other != net and not (one and other in one):
                total += (alike if kind is not None and kinds.get(other) == kind else CROSS) / 2
        return total

    def _search(
        self,
        starts: dict[tuple[int, int, int], tuple[float, Point, PortSide]],
        goals: dict[tuple[int, int], list[tuple[int, float, Point, PortSide]]],
        net: int,
        usage: Usage,
        limit: float,
    ) -> Way | None:
        if not starts or not goals:
            return None
        xs, ys, nx = self.xs, self.ys, self.nx
        east, south, pieces = self.east, self.south, usage.pieces
        gx0, gx1 = min(xs[i] for i, _ in goals), max(xs[i] for i, _ in goals)
        gy0, gy1 = min(ys[j] for _, j in goals), max(ys[j] for _, j in goals)
        least = min(cost for row in goals.values() for _, cost, _, _ in row)
        nearness = REUSED if any(net in users for users in pieces.values()) else 1.0

        def ahead(i: int, j: int) -> float:
            x, y = xs[i], ys[j]
            dx = gx0 - x if x < gx0 else x - gx1 if x > gx1 else 0.0
            dy = gy0 - y if y < gy0 else y - gy1 if y > gy1 else 0.0
            return (dx + dy) * nearness + least

        best: dict[int, float] = {}
        came: dict[int, int] = {}
        first: dict[int, tuple[Point, PortSide]] = {}
        heap: list[tuple[float, int, float]] = []
        for (i, j, heading), (cost, point, side) in starts.items():
            state = ((j * nx + i) << 2) | heading
            best[state] = cost
            first[state] = (point, side)
            heappush(heap, (cost + ahead(i, j), state, cost))
        done: set[int] = set()
        finish: tuple[float, int, Point, PortSide] | None = None
        ny = len(ys)
        while heap:
            estimate, state, cost = heappop(heap)
            if estimate >= limit or (finish is not None and estimate >= finish[0]):
                break
            if state in done:
                continue
            done.add(state)
            heading = state & 3
            j, i = divmod(state >> 2, nx)
            for into, extra, point, side in goals.get((i, j), ()):
                if into == (heading + 2) % 4:
                    continue
                total = cost + extra + (BEND if into != heading else 0.0)
                if total < limit and (finish is None or total < finish[0]):
                    finish = (total, state, point, side)
            for turn in (0, 1, 3):
                way = (heading + turn) & 3
                di, dj = STEP[way]
                i2, j2 = i + di, j + dj
                if not (0 <= i2 < nx and 0 <= j2 < ny):
                    continue
                if di:
                    column = i if di > 0 else i2
                    length = east[j][column]
                    key = (False, column, j)
                else:
                    row = j if dj > 0 else j2
                    length = south[row][i]
                    key = (True, i, row)
                if length == float("inf"):
                    continue
                users = pieces.get(key)
                if users:
                    others = len(users)
                    if net in users:
                        others -= 1
                        length *= REUSED
                    if others:
                        length += SHARED * others * length
                        if others >= self.room(*key):
                            length += FULL
                step = cost + length + self._met(not di, i2, j2, net, usage)
                if turn:
                    step += BEND
                state2 = ((j2 * nx + i2) << 2) | way
                if step < best.get(state2, float("inf")) - 1e-9:
                    best[state2] = step
                    came[state2] = state
                    first.pop(state2, None)
                    heappush(heap, (step + ahead(i2, j2), state2, step))
        if finish is None:
            return None
        total, state, end, target_side = finish
        points = [end]
        while True:
            j, i = divmod(state >> 2, nx)
            points.append(Point(xs[i], ys[j]))
            if state in first:
                break
            state = came[state]
        start, source_side = first[state]
        points.append(start)
        points.reverse()
        return Way(simplified(points), source_side, target_side, total)


def _aside(side: PortSide, lower: Rect, upper: Rect) -> float:
    """Return what it costs that a line between a lower and an upper box meets the lower one elsewhere than on top."""
    if side is PortSide.TOP:
        return 0.0
    return 2 * WRONG_SIDE if side is PortSide.BOTTOM else WRONG_SIDE


def _border(rect: Rect, heading: int, inward: bool) -> float:
    """Return where a line that leaves in that heading starts: on the side it leads out of, or in through."""
    side = (heading + 2) % 4 if inward else heading
    return {NORTH: rect.y, EAST: rect.right, SOUTH: rect.bottom, WEST: rect.x}[side]
