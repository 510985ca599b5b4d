"""The ground that lines run on: boxes, frames, furniture and lines already drawn, and the lanes between them."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from orgeditor.model.geometry import Point, Rect, segments
from orgeditor.model.page import Path
from orgeditor.model.records import PortSide

CLEAR = 2.0
"""Smallest distance in mm of a lane from a box or frame that it passes, and of two lanes."""
LANE = 5.0
"""Distance in mm at which a lane passes a box where there is room."""
STUB = 4.6
"""Length in mm of the last straight piece before a tip; a head is 2.6 mm long."""

NORTH, EAST, SOUTH, WEST = 0, 1, 2, 3
STEP = ((0, -1), (1, 0), (0, 1), (-1, 0))


@dataclass(frozen=True, slots=True)
class Thin:
    """A line that lanes may cross at a right angle but not run along: a frame's border or a line drawn before."""

    vertical: bool
    position: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Ground:
    """What one line has to respect: solid rectangles with the distance to keep from each, and thin lines."""

    solids: tuple[tuple[Rect, float, str], ...]
    thins: tuple[Thin, ...]


@dataclass(slots=True)
class Site:
    """All obstacles of a drawing, in mm. `frames` maps a frame to its rectangle and the boxes in it.

    Sides of boxes count as at least `elastic` mm long when lines are spread over them: the caller can still make the
    boxes larger. `anchors` gives the part of a box at whose left and right sides its lines end (the upper one of two
    glued boxes).
    """

    boxes: Mapping[str, Rect]
    frames: Mapping[str, tuple[Rect, frozenset[str]]]
    area: Rect
    blocked: Sequence[Rect]
    taken: Sequence[Path] = ()
    clear: float = CLEAR
    elastic: float = 0.0
    anchors: Mapping[str, Rect] = field(default_factory=dict)
    _grounds: dict[tuple[str, ...], Ground] = field(default_factory=dict)

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
            thins += thin_lines(path.points)
        return Ground(tuple(solids), tuple(thins))

    def lanes(self) -> tuple[list[float], list[float]]:
        """Return the x of vertical and the y of horizontal lanes that lines are first laid on.

        Lanes pass through the centres of boxes, beside each obstacle, and in the middle of narrow channels: the lines
        of an orthogonal visibility graph (Wybrow, Marriott and Stuckey 2010), thinned out.
        """
        solid = [*self.boxes.values(), *(rect for rect, _ in self.frames.values())]
        ends = [*solid, *self.anchors.values()]
        walls = [*solid, *self.blocked]
        area = self.area
        turned = [_turned(rect) for rect in walls]
        xs = _axis_lanes(
            [rect.center.x for rect in ends], walls, (area.x, area.right), self.clear,
            [thin for path in self.taken for thin in thin_lines(path.points) if thin.vertical],
        )  # fmt: skip
        ys = _axis_lanes(
            [rect.center.y for rect in ends], turned, (area.y, area.bottom), self.clear,
            [thin for path in self.taken for thin in thin_lines(path.points) if not thin.vertical],
        )  # fmt: skip
        return xs, ys


def thin_lines(points: Sequence[Point]) -> list[Thin]:
    """Return the pieces of a path as lines to keep from."""
    found = []
    for a, b in segments(points):
        if abs(a.x - b.x) < abs(a.y - b.y):
            found.append(Thin(True, a.x, min(a.y, b.y), max(a.y, b.y)))
        else:
            found.append(Thin(False, a.y, min(a.x, b.x), max(a.x, b.x)))
    return found


def _turned(rect: Rect) -> Rect:
    return Rect(rect.y, rect.x, rect.h, rect.w)


def _axis_lanes(
    centres: Sequence[float], walls: Sequence[Rect], limits: tuple[float, float], clear: float, thins: Sequence[Thin]
) -> list[float]:
    """Return lane positions across one axis (x of the rectangles given), ascending, at least 1 mm apart."""
    low, high = limits
    wanted: list[float] = []
    for rect in walls:
        for edge, sign in ((rect.x, -1.0), (rect.right, 1.0)):
            room = min(
                (
                    sign * ((other.x if sign > 0 else other.right) - edge)
                    for other in walls
                    if other is not rect
                    and other.y < rect.bottom
                    and other.bottom > rect.y
                    and sign * ((other.x if sign > 0 else other.right) - edge) > -0.01
                ),
                default=sign * ((high if sign > 0 else low) - edge),
            )
            wanted.append(edge + sign * (LANE if room >= 2 * LANE + 1 else max(room / 2, 0.0)))
    positions = sorted(wanted)
    # Channels between rows that do not face each other directly.
    edges = sorted({edge for rect in walls for edge in (rect.x, rect.right)} | {low, high})
    positions += [(a + b) / 2 for a, b in itertools.pairwise(edges) if 2 * clear <= b - a <= 2 * LANE + 2]
    for thin in thins:
        positions += [thin.position - 1.25 * clear, thin.position + 1.25 * clear]
    lanes: list[float] = []
    for value in [*centres, *sorted(positions)]:
        if not low - 1e-6 <= value <= high + 1e-6:
            continue
        at = bisect_left(lanes, value)
        gap = 1e-6 if len(lanes) < len(centres) and value in centres else 1.0
        if (at and value - lanes[at - 1] < gap) or (at < len(lanes) and lanes[at] - value < gap):
            continue
        lanes.insert(at, value)
    return lanes
