"""Which box an arrow key leads to: the nearest one in that direction as the eye sees it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from orgeditor.canvas.desk import Desk, Shape
from orgeditor.model.geometry import Rect
from orgeditor.model.page import ShapeForm

DIRECTIONS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
SIDEWAYS = 2.5
"""How much a step aside weighs against a step ahead."""


class Placed(Protocol):
    """What stands somewhere on the desk."""

    @property
    def rect(self) -> Rect: ...


T = TypeVar("T", bound=Placed)


def next_box(desk: Desk, start: Shape | None, direction: str) -> Shape | None:
    """Return the box in a direction from another one, be it on the next page; from nothing, the topmost box."""
    shapes = walkable(desk)
    if start is None:
        return min(shapes, key=lambda shape: (shape.rect.y, shape.rect.x), default=None)
    return nearest(start.rect, (shape for shape in shapes if shape is not start), direction)


def walkable(desk: Desk) -> list[Shape]:
    """Return the boxes that arrow keys lead to."""
    return [shape for shape in desk.shapes if shape.box.form is not ShapeForm.GROUP]


def nearest(start: Rect, items: Iterable[T], direction: str) -> T | None:
    """Return what lies next in a direction from a rectangle, None when nothing does."""
    dx, dy = DIRECTIONS[direction]
    best: tuple[float, T] | None = None
    for item in items:
        ahead, aside = _steps(start, item.rect, dx, dy)
        if ahead <= 0:
            continue
        cost = ahead + SIDEWAYS * aside
        if best is None or cost < best[0]:
            best = (cost, item)
    return best[1] if best else None


def _steps(start: Rect, other: Rect, dx: int, dy: int) -> tuple[float, float]:
    """Return how far `other` lies ahead of `start` and how far aside, in mm; 0 or less ahead when it does not."""
    if dx:
        ahead = (other.center.x - start.center.x) * dx
        edges = max(other.x - start.right, start.x - other.right, 0.0) if ahead > 0 else 0.0
        aside = max(other.y - start.bottom, start.y - other.bottom, 0.0)
        middle = abs(other.center.y - start.center.y)
    else:
        ahead = (other.center.y - start.center.y) * dy
        edges = max(other.y - start.bottom, start.y - other.bottom, 0.0) if ahead > 0 else 0.0
        aside = max(other.x - start.right, start.x - other.right, 0.0)
        middle = abs(other.center.x - start.center.x)
    if ahead <= 0.01 or (edges == 0.0 and ahead < middle):
        return 0.0, 0.0
    return edges + 0.01 * ahead + 0.01, aside + 0.05 * middle
