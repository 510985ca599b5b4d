"""Which nets run where, while lines are laid one after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from orgeditor.model.geometry import Point
from orgeditor.model.records import PortSide

K = TypeVar("K")


class Usage:
    """Which nets run over which lane pieces and end at which sides, while lines are laid one after the other.

    `kinds` maps a net to the kind of its lines; a line of a `joint` net rather goes on from where the others run
    than from a side of its own. Pieces have the numbers that `Maze.pieces` gives them.
    `changed` are those to which lines came or from which they went, in that order: mazes keep up by it.
    """

    def __init__(self, kinds: Mapping[int, str] | None = None, joint: frozenset[int] = frozenset()) -> None:
        self.kinds = kinds or {}
        self.joint = joint
        self.pieces: dict[int, dict[int, int]] = {}
        self.of_net: dict[int, dict[int, int]] = {}
        self.changed: list[int] = []
        self.sides: dict[tuple[str, PortSide], dict[int, int]] = {}
        self.ports: dict[tuple[str, PortSide, int], dict[float, int]] = {}

    def add(self, keys: Sequence[int], ends: Sequence[tuple[str, PortSide, Point]], net: int, by: int) -> None:
        """Count one more (by=1) or one less (by=-1) line of a net on the pieces and at the sides that it ends at."""
        for key in keys:
            _count(self.pieces.setdefault(key, {}), net, by)
            _count(self.of_net.setdefault(net, {}), key, by)
        self.changed.extend(keys)
        for end, side, port in ends:
            _count(self.sides.setdefault((end, side), {}), net, by)
            lane = port.x if side in (PortSide.TOP, PortSide.BOTTOM) else port.y
            _count(self.ports.setdefault((end, side, net), {}), round(lane, 3), by)


def _count(counts: dict[K, int], key: K, by: int) -> None:
    value = counts.get(key, 0) + by
    if value:
        counts[key] = value
    else:
        counts.pop(key, None)
