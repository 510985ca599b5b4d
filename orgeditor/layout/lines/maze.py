"""What the lanes of a site cost, in mm: their length, what stands near or is crossed, and who runs there already.

Costs of crossings and shared lanes after Wybrow, Marriott and Stuckey 2010 ("Orthogonal connector routing"). Lines of
different nets may lie on one lane here: `lanes` moves them apart.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import add

from orgeditor.layout.lines.junctions import junctions
from orgeditor.layout.lines.pieces import straights_of
from orgeditor.layout.lines.site import SWIMLANE, Ground, Site, Thin
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

Met = tuple[list[float], list[float]]
"""What it costs to pass each crossing on its upright and on its level lane."""


class Maze:
    """The lane crossings of a site with what one ground forbids. `kind` is that of the lines to come.

    Where as many lines run as have room others may run, too, at a cost, unless the maze `closes`.
    A crossing is numbered row by row. `east` and `south` hold what it costs to go from it to its neighbour there.
    """

    def __init__(
        self, site: Site, ground: Ground, xs: list[float], ys: list[float], kind: str = "", closes: bool = False
    ) -> None:
        self.site = site
        self.ground = ground
        self.kind = kind
        self._full = INF if closes else FULL
        self.xs = xs
        self.ys = ys
        self.nx, self.ny = nx, ny = len(xs), len(ys)
        # Solid rectangles as left, top, right, bottom, taken in by a hair: touching is no passing through.
        self.walls = [
            (rect.x + EPSILON, rect.y + EPSILON, rect.right - EPSILON, rect.bottom - EPSILON, gap, key)
            for rect, gap, key in ground.solids
        ]
        self.launches: dict[tuple[str, int, float, float, bool], tuple[int, int, float] | None] = {}
        self._flanks: dict[tuple[bool, int], tuple[list[tuple[float, float, float]], list[float]]] = {}
        self._rooms: dict[tuple[bool, int, int], int] = {}
        self._junctions: tuple[bytearray, bytearray] | None = None
        # What the lines laid so far make of the costs, kept up to date piece by piece.
        self._usage: Usage | None = None
        self._known = 0
        self._users: dict[int, tuple[int, ...]] = {}
        self._met: dict[str, Met] = {}
        self._east: list[float] = []
        self._south: list[float] = []
        steps_x = [b - a for a, b in itertools.pairwise(xs)] + [INF]
        self.east = steps_x * ny
        steps_y = [b - a for a, b in itertools.pairwise(ys)] + [INF]
        self.south = [step for step in steps_y for _ in range(nx)]
        self._cramped_x = [CRAMPED * step for step in steps_x]
        self._cramped_y = [CRAMPED * step for step in steps_y]
        self._along: dict[bool, list[Thin]] = {
            vertical: sorted((thin for thin in ground.thins if thin.vertical is vertical), key=_position)
            for vertical in (True, False)
        }
        for x0, y0, x1, y1, gap, key in self.walls:
            self._wall(x0, y0, x1, y1, gap, bool(key))
        for thin in ground.thins:
            self._bar(thin.vertical, thin.position, thin.low, thin.high)
        for thin in ground.thins:
            self._toll(thin.vertical, thin.position, thin.low, thin.high, thin.kind)

    def _wall(self, left: float, top: float, right: float, bottom: float, gap: float, is_box: bool) -> None:
        """Forbid what lies in a rectangle or nearer to it than `gap`; lanes along a box cost more nearby."""
        xs, ys, nx, ny = self.xs, self.ys, self.nx, self.ny
        comfort = COMFORT if is_box and gap < COMFORT else gap
        i0, i1 = bisect_right(xs, left - gap), bisect_left(xs, right + gap)
        j0, j1 = bisect_right(ys, top - gap), bisect_left(ys, bottom + gap)
        first, last = max(i0 - 1, 0), min(i1, nx - 1)
        for j in range(bisect_right(ys, top - comfort), bisect_left(ys, bottom + comfort)):
            self._set(False, j, first, last, None if j0 <= j < j1 else self._cramped_x[first:last])
        first, last = max(j0 - 1, 0), min(j1, ny - 1)
        for i in range(bisect_right(xs, left - comfort), bisect_left(xs, right + comfort)):
            self._set(True, i, first, last, None if i0 <= i < i1 else self._cramped_y[first:last])

    def _set(self, vertical: bool, lane: int, first: int, last: int, more: Sequence[float] | None) -> None:
        """Forbid pieces of a lane, from one up to before another, or add to what they cost."""
        if last <= first:
            return
        costs, nx = (self.south, self.nx) if vertical else (self.east, self.nx)
        part = (
            slice(first * nx + lane, (last - 1) * nx + lane + 1, nx)
            if vertical
            else slice(lane * nx + first, lane * nx + last)
        )
        costs[part] = [INF] * (last - first) if more is None else map(add, costs[part], more)

    def _bar(self, vertical: bool, position: float, low: float, high: float) -> None:
        """Forbid lanes along a thin line, and make those that come near to it cost more."""
        gap = self.site.apart
        comfort = max(gap, COMFORT)
        across, along = (self.xs, self.ys) if vertical else (self.ys, self.xs)
        cramped = self._cramped_y if vertical else self._cramped_x
        a0 = bisect_right(across, position - gap + 1e-6)
        a1 = bisect_left(across, position + gap - 1e-6)
        b0 = max(bisect_right(along, low - gap + 1e-6) - 1, 0)
        b1 = min(bisect_left(along, high + gap - 1e-6), len(along) - 1)
        for a in range(bisect_right(across, position - comfort), bisect_left(across, position + comfort)):
            self._set(vertical, a, b0, b1, None if a0 <= a < a1 else cramped[b0:b1])

    def shun(self, points: Sequence[Point], gap: float) -> None:
        """Forbid lanes nearer than `gap` beside a line, other than those that it runs on."""
        for vertical, place, low, high in straights_of(points):
            across, along = (self.xs, self.ys) if vertical else (self.ys, self.xs)
            first, last = max(bisect_right(along, low) - 1, 0), min(bisect_left(along, high), len(along) - 1)
            for at in range(bisect_right(across, place - gap), bisect_left(across, place + gap)):
                if abs(across[at] - place) > 0.01:
                    self._set(vertical, at, first, last, None)

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
        thins = self._along[not vertical]
        between = thins[bisect_right(thins, low, key=_position) : bisect_left(thins, high, key=_position)]
        return sum(crossing_cost(self.kind, thin.kind, BORDER) for thin in between if thin.low < here < thin.high)

    # turning

    def junctions(self) -> tuple[bytearray, bytearray]:
        """Return for each crossing whether ways turn there onto the upright lane, and whether onto the level one."""
        if self._junctions is None:
            self._junctions = junctions(self.xs, self.ys, self.east, self.south)
        return self._junctions

    def run(self, vertical: bool, i: int, j: int) -> tuple[int, int]:
        """Return the first and the last crossing of a lane that one gets to from a crossing straight on."""
        nx = self.nx
        at, row = (j, self.south[i::nx]) if vertical else (i, self.east[j * nx : (j + 1) * nx])
        first = last = at
        while first and row[first - 1] < INF:
            first -= 1
        while row[last] < INF:
            last += 1
        return first, last

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
        area = self.site.area
        before, after = (area.x, area.right) if vertical else (area.y, area.bottom)
        sides, places = self._flanking(vertical, j if vertical else i)
        for least, most, gap in sides:
            if most <= here:
                before = max(before, most + gap)
            elif least >= here:
                after = min(after, least - gap)
        for place in places:
            if place <= here:
                before = max(before, place + self.site.apart)
            else:
                after = min(after, place - self.site.apart)
        return int((after - before) / 2.0 + 1e-3) + 1

    def _flanking(self, vertical: bool, at: int) -> tuple[list[tuple[float, float, float]], list[float]]:
        """Return what stands beside the pieces between two lanes: walls with their gap, and lines that run along."""
        found = self._flanks.get((vertical, at))
        if found is None:
            lanes = self.ys if vertical else self.xs
            low, high = lanes[at], lanes[min(at + 1, len(lanes) - 1)]
            turned = [
                (left, right, top, bottom, gap) if vertical else (top, bottom, left, right, gap)
                for left, top, right, bottom, gap, _ in self.walls
            ]
            found = self._flanks[vertical, at] = (
                [(x0, x1, gap) for x0, x1, y0, y1, gap in turned if y0 < high and y1 > low],
                [thin.position for thin in self._along[vertical] if thin.low < high and thin.high > low],
            )
        return found

    # other lines

    def met(self, net: int, usage: Usage) -> Met:
        """Return what it costs to pass each crossing on upright and on level lanes, by the nets that pass it across."""
        self._keep_up(usage)
        own = usage.kinds.get(net, "")
        if own not in self._met:
            # A row more than there is: a line may end beyond the last lane.
            size = len(self.east) + self.nx + 1
            self._met[own] = ([0.0] * size, [0.0] * size)
            for key, users in usage.pieces.items():
                self._cross(self._met[own], key, self._passing(own, users, usage))
        found = self._met[own]
        mine = usage.of_net.get(net)
        if mine:
            found = (list(found[0]), list(found[1]))
            cost = self._passing(own, (net,), usage)
            for key in mine:
                self._cross(found, key, -cost)
        return found

    def _passing(self, own: str, nets: Iterable[int], usage: Usage) -> float:
        kinds = usage.kinds
        return sum(crossing_cost(own, kinds.get(net, ""), CROSS) / 2 for net in nets)

    def _cross(self, met: Met, key: int, cost: float) -> None:
        """Add what it costs to pass across a piece: half of it at either end.

        So a line which goes on counts once, and one that turns half. All costs are whole numbers, so their sums are
        exact.
        """
        at = key >> 1
        if key & 1:
            met[1][at] += cost
            met[1][at + self.nx] += cost
        else:
            met[0][at] += cost
            met[0][at + 1] += cost

    def costs(self, net: int, usage: Usage, reuse: float) -> tuple[list[float], list[float], bool]:
        """Return the costs of all pieces for a net, and whether lines of it lie already."""
        self._keep_up(usage)
        east, south = self._east, self._south
        mine = usage.of_net.get(net)
        reused = False
        if mine:
            east, south = list(east), list(south)
            for key in mine:
                at = key >> 1
                length = (self.south if key & 1 else self.east)[at]
                if length < INF:
                    (south if key & 1 else east)[at] = self._busy(key, length * reuse, len(usage.pieces[key]) - 1)
                    reused = True
        return east, south, reused

    def _keep_up(self, usage: Usage) -> None:
        """Take in which pieces' users have changed since the last time."""
        if self._usage is not usage:
            self._usage, self._known, self._users, self._met = usage, 0, {}, {}
            self._east, self._south = list(self.east), list(self.south)
        for key in dict.fromkeys(usage.changed[self._known :]):
            users = tuple(usage.pieces[key])
            before = self._users.get(key, ())
            self._users[key] = users
            for own, met in self._met.items():
                self._cross(met, key, self._passing(own, users, usage) - self._passing(own, before, usage))
            at = key >> 1
            length = (self.south if key & 1 else self.east)[at]
            if length < INF:
                (self._south if key & 1 else self._east)[at] = self._busy(key, length, len(users))
        self._known = len(usage.changed)

    def _busy(self, key: int, length: float, others: int) -> float:
        """Return what a piece of a length costs where so many other nets run on it."""
        if others:
            j, i = divmod(key >> 1, self.nx)
            length += SHARED * others * length
            if others >= self.room(bool(key & 1), i, j):
                length += self._full
        return length


def _position(thin: Thin) -> float:
    return thin.position


def crossing_cost(kind: str, other: str, plain: float) -> float:
    """Return what it costs that lines of two kinds cross: more where they look alike, most between lines of command."""
    if other == SWIMLANE:
        return 0.0
    if not kind or kind != other:
        return plain
    return CROSS_COMMAND if kind in (STRUCTURAL, COMMAND) else CROSS_ALIKE
