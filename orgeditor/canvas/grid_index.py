"""Spatial index: a grid of cells over the desk that finds boxes and line segments near a place."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

from orgeditor.model.geometry import Rect

CELL_MM = 20.0

T = TypeVar("T", bound=Hashable)


class GridIndex(Generic[T]):
    """Items by the grid cells that their rectangles touch, in mm. `items` are all, in the order of adding."""

    def __init__(self) -> None:
        self.items: list[T] = []
        self._cells: dict[tuple[int, int], list[T]] = {}

    def add(self, item: T, left: float, top: float, right: float, bottom: float) -> None:
        self.items.append(item)
        first, last = int(left // CELL_MM), int(right // CELL_MM)
        low, high = int(top // CELL_MM), int(bottom // CELL_MM)
        if first == last and low == high:  # most of them
            self._cells.setdefault((first, low), []).append(item)
            return
        for column in range(first, last + 1):
            for row in range(low, high + 1):
                self._cells.setdefault((column, row), []).append(item)

    def near(self, rect: Rect) -> list[T]:
        """Return the items whose cells the rectangle touches, each once, in the order of adding within a cell."""
        found: dict[T, None] = {}
        cells = self._cells
        for column in range(int(rect.x // CELL_MM), int(rect.right // CELL_MM) + 1):
            for row in range(int(rect.y // CELL_MM), int(rect.bottom // CELL_MM) + 1):
                for item in cells.get((column, row), ()):
                    found[item] = None
        return list(found)
