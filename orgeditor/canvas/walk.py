"""Which box an arrow key leads to: the nearest one in that direction as the eye sees it."""

from __future__ import annotations

from orgeditor.canvas.desk import Desk, Shape
from orgeditor.model.geometry import Rect
from orgeditor.model.page import ShapeForm

DIRECTIONS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
SIDEWAYS = 2.5
"""How much a step aside weighs against a step ahead."""


def next_box(desk: Desk, start: Shape | None, direction: str) -> Shape | None:
    """Return the box in a direction from another one, be it on the next page; from nothing, the topmost box."""
    shapes = [shape for shape in desk.shapes if shape.box.form is not ShapeForm.GROUP]
    if start is None:
        return min(shapes, key=lambda shape: (shape.rect.y, shape.rect.x), default=None)
    dx, dy = DIRECTIONS[direction]
    best: tuple[float, Shape] | None = None
    for shape in shapes:
        ahead, aside = _steps(start.rect, shape.rect, dx, dy)
        if shape is start or ahead <= 0:
            continue
        cost = ahead + SIDEWAYS * aside
        if best is None or cost < best[0]:
            best = (cost, shape)
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
