"""Strokes of lines that spread from one box to those below it: known from the form, found as lines/strokes.py does.

One trunk comes down from the box to a bus, from which the ways to boxes or columns drop. Each stroke runs from joint to
joint and away from the superior.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from orgeditor.model.geometry import Point
from orgeditor.model.kinds import RelationKind
from orgeditor.model.page import Stroke, rounded

Drop = tuple[float, tuple[Point, ...], tuple[str, ...]]
"""A way down from a bus: its x, its points below the bus up to a joint or a box, and the relations that go there."""

Stub = tuple[Point, Point, str]
"""Where a line leaves a trunk sideways, where it ends, and its relation."""


def grid(value: float) -> float:
    """Return a coordinate in mm rounded to a thousandth, as results keep it; none is negative on a page."""
    return (value * 1000.0 + 0.5) // 1.0 / 1000.0


class Painter:
    """Collects the strokes of a chart, kind by kind."""

    def __init__(self, kinds: Mapping[str, RelationKind]) -> None:
        self.strokes: dict[str, list[Stroke]] = {}
        self._pens = {key: (rounded(kind.width), rounded(kind.dash)) for key, kind in kinds.items()}

    def spread(self, kind: str, start: Point, turn: Point, drops: Sequence[Drop]) -> None:
        """Draw the trunk from `start` down to `turn` and the bus to its drops, which stand from left to right."""
        relations = tuple(relation for _, _, own in drops for relation in own)
        left = [at for at, drop in enumerate(drops) if drop[0] < turn.x]
        right = [at for at, drop in enumerate(drops) if drop[0] > turn.x]
        below = [drop for drop in drops if drop[0] == turn.x]
        trunk: tuple[Point, ...] = (start, turn)
        if below and len(drops) == 1:
            self._add(kind, (start, *below[0][1]), relations)
            return
        if below or (left and right):  # a joint, else the trunk goes on along the bus
            self._add(kind, trunk, relations)
            trunk = (turn,)
        for _, way, own in below:
            self._add(kind, (turn, *way), own)
        for side in (left[::-1], right):
            way_out = trunk
            for at in side:
                x, way, own = drops[at]
                corner = Point(x, turn.y)
                if at == side[-1]:
                    self._add(kind, (*way_out, corner, *way), own)
                    break
                # What goes on along the bus: to the left all up to here, to the right all from here on.
                further = drops[: at + 1] if side is not right else drops[at:]
                self._add(kind, (*way_out, corner), tuple(relation for drop in further for relation in drop[2]))
                self._add(kind, (corner, *way), own)
                way_out = (corner,)

    def trunk(self, kind: str, start: Point, stubs: Sequence[Stub], further: tuple[str, ...]) -> Point:
        """Draw a trunk down from `start` past its stubs, which stand in the order of their lines.

        The relations `further` go on below the last one. Return where the trunk goes on.
        """
        rest = list(stubs)
        for y in sorted({stop.y for stop, _, _ in stubs}):
            here = [stub for stub in rest if stub[0].y == y]
            stop, end, _ = here[0]
            relations = (*(relation for _, _, relation in rest), *further)
            rest = [stub for stub in rest if stub[0].y > y]
            if len(here) == 1 and not rest and not further:
                self._add(kind, (start, stop, end), relations)
                return stop
            self._add(kind, (start, stop), relations)
            for _, end, relation in here:
                self._add(kind, (stop, end), (relation,))
            start = stop
        return start

    def column(
        self, kind: str, stops: Sequence[Point], ends: Sequence[Point], relations: Sequence[str]
    ) -> tuple[Point, ...]:
        """Draw a trunk below its first stop, and from all stops the ways to the `ends` at the boxes of a column.

        A last stop that is its own end is that of a box below the trunk. Return how the way from above to the first
        stop goes on: to the box where there is only one.
        """
        last = len(stops) - 1
        if not last:
            return tuple(dict.fromkeys((stops[0], ends[0])))
        width, dash = self._pens[kind]
        add, new = self.strokes.setdefault(kind, []).append, tuple.__new__
        before = stops[0]
        add(new(Stroke, (kind, (before, ends[0]), width, dash, (relations[0],))))
        for at in range(1, last):
            stop, relation = stops[at], relations[at]
            add(new(Stroke, (kind, (before, stop), width, dash, tuple(relations[at:]))))
            add(new(Stroke, (kind, (stop, ends[at]), width, dash, (relation,))))
            before = stop
        add(new(Stroke, (kind, (before, *dict.fromkeys((stops[last], ends[last]))), width, dash, (relations[last],))))
        return (stops[0],)

    def _add(self, kind: str, points: tuple[Point, ...], relations: tuple[str, ...]) -> None:
        self.strokes.setdefault(kind, []).append(Stroke(kind, points, *self._pens[kind], relations))
