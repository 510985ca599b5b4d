"""The ground that lines run on: boxes, frames, furniture and lines already drawn, and the lanes between them."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from orgeditor.layout.lines.pieces import straights_of
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.page import Path
from orgeditor.model.records import PortSide

CLEAR = 2.0
"""Smallest distance in mm of a lane from a box or frame that it passes, and of two lanes."""
LANE = 5.0
"""Distance in mm at which a lane passes a box where there is room."""
STUB = 4.6
"""Length in mm of the last straight piece before a tip; a head is 2.6 mm long."""
ALONG = 6.0
"""A line drawn before that is shorter than this (mm) gets no lanes beside it."""
NEAREST_LANES = 1.0
PORT_PITCH = 13.0
"""Distance in mm of neighbouring ports where a side is long."""

SWIMLANE = "swimlane"
"""Kind of a line drawn before that is a swimlane's border: lines cross it freely."""

NORTH, EAST, SOUTH, WEST = 0, 1, 2, 3
HORIZONTAL_SIDES = (PortSide.TOP, PortSide.BOTTOM)


@dataclass(frozen=True, slots=True)
class Thin:
    """A line that lanes may cross at a right angle but not run along: a frame's border or a line drawn before.

    `kind` is that of the line's relation, empty for a border.
    """

    vertical: bool
    position: float
    low: float
    high: float
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """What one line has to respect: solid rectangles with the distance to keep from each, and thin lines."""

    solids: tuple[tuple[Rect, float, str], ...]
    thins: tuple[Thin, ...]


Ports = Mapping[tuple[str, PortSide], Sequence[float]]


@dataclass(slots=True)
class Site:
    """All obstacles of a drawing, in mm. `frames` maps a frame to its rectangle and the boxes in it.

    `clear` is kept from boxes, `apart` from lines drawn before (`taken`). Sides of boxes count as at least `elastic`
    mm long when lines are spread over them: the caller can still make the boxes larger. `anchors` gives the part of a
    box at whose left and right sides its lines end (the upper one of two glued boxes). `busy` tells where lines drawn
    before end at a side. Lines end at the left or right of what is in `flanks`. `downward` says that a line from above
    likes to meet a box on its top.
    """

    boxes: Mapping[str, Rect]
    frames: Mapping[str, tuple[Rect, frozenset[str]]]
    area: Rect
    blocked: Sequence[Rect]
    taken: Sequence[Path] = ()
    clear: float = CLEAR
    apart: float = CLEAR
    elastic: float = 0.0
    anchors: Mapping[str, Rect] = field(default_factory=dict)
    busy: Ports = field(default_factory=dict)
    flanks: frozenset[str] = frozenset()
    downward: bool = True
    _grounds: dict[tuple[str, ...], Ground] = field(default_factory=dict)
    _walls: list[list[float]] = field(default_factory=list)
    _thins: dict[tuple[tuple[Point, ...], str], tuple[Thin, ...]] = field(default_factory=dict)

    def rect(self, end: str) -> Rect:
        """Return the rectangle of a box or frame; raises KeyError for an unknown id."""
        return self.boxes[end] if end in self.boxes else self.frames[end][0]

    def side_rect(self, end: str, side: PortSide) -> Rect:
        """Return the rectangle whose side lines may meet."""
        if side in (PortSide.LEFT, PortSide.RIGHT) and end in self.anchors:
            return self.anchors[end]
        return self.rect(end)

    def knows(self, end: str) -> bool:
        return end in self.boxes or end in self.frames

    def entered(self, source: str, target: str) -> tuple[str, ...]:
        """Return the frames that a line between these ends may enter."""
        return tuple(frame for frame, (_, members) in self.frames.items() if source in members or target in members)

    def ground(self, source: str, target: str) -> Ground:
        """Return what a line between these ends has to respect."""
        key = self.entered(source, target)
        found = self._grounds.get(key)
        if found is None:
            found = self._grounds[key] = self._ground(key)
        return found

    def _ground(self, entered: tuple[str, ...]) -> Ground:
        solids = [(rect, self.clear, key) for key, rect in self.boxes.items()]
        solids += [(rect, self.clear, key) for key, (rect, _) in self.frames.items() if key not in entered]
        # Furniture comes grown by the distance to keep.
        solids += [(rect, 0.0, "") for rect in self.blocked]
        thins: list[Thin] = []
        for key in entered:
            rect = self.frames[key][0]
            thins += [Thin(True, x, rect.y, rect.bottom) for x in (rect.x, rect.right)]
            thins += [Thin(False, y, rect.x, rect.right) for y in (rect.y, rect.bottom)]
        for path in self.taken:
            thins += self._thin_lines(path.points, path.kind)
        return Ground(tuple(solids), tuple(thins))

    def lanes(self, ends: Collection[str], along: Sequence[Point] = ()) -> tuple[list[float], list[float]]:
        """Return the x of vertical and the y of horizontal lanes that lines between some boxes are first laid on.

        Lanes pass through the points `along`, too.

        Lanes pass through the centres of those boxes, beside each obstacle, and in the middle of narrow channels: the
        lines of an orthogonal visibility graph (Wybrow, Marriott and Stuckey 2010), thinned out.
        """
        area = self.area
        limits = ((area.x, area.right), (area.y, area.bottom))
        if not self._walls:
            solid = [*self.boxes.values(), *(rect for rect, _ in self.frames.values())]
            walls = [*solid, *self.blocked]
            turned = [rect.turned() for rect in walls]
            self._walls.append(_beside(walls, limits[0], self.clear))
            self._walls.append(_beside(turned, limits[1], self.clear))
        rects = [self.rect(end) for end in ends]
        rects += [self.anchors[end] for end in ends if end in self.anchors]
        drawn = [
            thin
            for path in self.taken
            for thin in self._thin_lines(path.points, path.kind)
            if thin.high - thin.low >= ALONG
        ]
        found = []
        for vertical in (True, False):
            off = 1.25 * self.apart
            centres = [rect.center.x if vertical else rect.center.y for rect in rects]
            centres += [lane for end in ends for lane in self._beside_ports(end, vertical)]
            centres += [point.x if vertical else point.y for point in along]
            places = sorted({thin.position for thin in drawn if thin.vertical is vertical})
            beside = [place + sign * off for place in places for sign in (-1, 1)]
            axis = 0 if vertical else 1
            found.append(_chosen(centres, [*self._walls[axis], *beside], limits[axis]))
        return found[0], found[1]

    def _thin_lines(self, points: tuple[Point, ...], kind: str) -> tuple[Thin, ...]:
        """Return the pieces of a path as lines to keep from."""
        found = self._thins.get((points, kind))
        if found is None:
            found = self._thins[points, kind] = tuple(Thin(*straight, kind) for straight in straights_of(points))
        return found

    def _beside_ports(self, end: str, vertical: bool) -> list[float]:
        """Return lanes through the sides of a box between the ports that are taken and the corners."""
        found = []
        for side in HORIZONTAL_SIDES if vertical else (PortSide.LEFT, PortSide.RIGHT):
            busy = self.busy.get((end, side))
            if busy:
                rect = self.side_rect(end, side)
                low, high = (rect.x, rect.right) if vertical else (rect.y, rect.bottom)
                found += [
                    max((low + busy[0]) / 2, busy[0] - PORT_PITCH),
                    min((busy[-1] + high) / 2, busy[-1] + PORT_PITCH),
                ]
        return found


def ports_taken(boxes: Mapping[str, Rect], taken: Sequence[Path]) -> dict[tuple[str, PortSide], list[float]]:
    """Return where lines drawn before end at the sides of boxes: x at top and bottom, y at left and right."""
    found: dict[tuple[str, PortSide], list[float]] = {}
    tips = {path.points[at] for path in taken if path.points for at in (0, -1)}
    for tip in sorted(tips):
        for key, rect in boxes.items():
            if rect.x - 0.01 <= tip.x <= rect.right + 0.01 and rect.y - 0.01 <= tip.y <= rect.bottom + 0.01:
                for side, off, place in (
                    (PortSide.TOP, tip.y - rect.y, tip.x),
                    (PortSide.BOTTOM, rect.bottom - tip.y, tip.x),
                    (PortSide.LEFT, tip.x - rect.x, tip.y),
                    (PortSide.RIGHT, rect.right - tip.x, tip.y),
                ):
                    if abs(off) < 0.01:
                        found.setdefault((key, side), []).append(place)
    return found


def _beside(walls: Sequence[Rect], limits: tuple[float, float], clear: float) -> list[float]:
    """Return positions across one axis (x of the rectangles given): beside each wall, then amid narrow channels."""
    low, high = limits
    wanted: set[float] = set()
    for rect in walls:
        top, bottom = rect.y, rect.y + rect.h
        facing = [other for other in walls if other.y < bottom and other.y + other.h > top and other is not rect]
        for edge, sign in ((rect.x, -1.0), (rect.x + rect.w, 1.0)):
            rooms = [sign * ((other.x if sign > 0 else other.x + other.w) - edge) for other in facing]
            room = min((far for far in rooms if far > -0.01), default=sign * ((high if sign > 0 else low) - edge))
            wanted.add(edge + sign * (LANE if room >= 2 * LANE + 1 else max(room / 2, 0.0)))
    # Channels between rows that do not face each other directly.
    edges = sorted({edge for rect in walls for edge in (rect.x, rect.right)} | {low, high})
    amid = [(a + b) / 2 for a, b in itertools.pairwise(edges) if 2 * clear <= b - a <= 2 * LANE + 2]
    return [*sorted(wanted), *amid]


def _chosen(centres: Sequence[float], others: Sequence[float], limits: tuple[float, float]) -> list[float]:
    """Return lane positions, ascending: all centres, and of the others, in turn, what is not too near to one."""
    low, high = limits
    lanes = sorted({value for value in centres if low - 1e-6 <= value <= high + 1e-6})
    lanes = [value for at, value in enumerate(lanes) if not at or value - lanes[at - 1] >= 1e-6]
    for value in others:
        if not low - 1e-6 <= value <= high + 1e-6:
            continue
        at = bisect_left(lanes, value)
        if (at and value - lanes[at - 1] < NEAREST_LANES) or (at < len(lanes) and lanes[at] - value < NEAREST_LANES):
            continue
        lanes.insert(at, value)
    return lanes
