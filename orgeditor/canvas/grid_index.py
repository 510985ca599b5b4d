"""Spatial index: a grid of cells over the desk that finds boxes and line segments near a place."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

from orgeditor.model.geometry import Rect

CELL_MM = 20.0

T = TypeVar("T", bound=Hashable)


class GridIndex(Generic[T]):
    """Items by the grid cells that their rectangles touch; lengths in mm."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[T]] = {}

    def add(self, item: T, rect: Rect) -> None:
        for cell in _cells(rect):
            self._cells.setdefault(cell, []).append(item)

    def near(self, rect: Rect) -> list[T]:
        """Return the items whose cells the rectangle touches, each once, in the order of adding within a cell."""
        found: dict[T, None] = {}
        for cell in _cells(rect):
            for item in self._cells.get(cell, ()):
                found[item] = None
        return list(found)


def _cells(rect: Rect) -> Iterator[tuple[int, int]]:
    for column in range(int(rect.x // CELL_MM), int(rect.right // CELL_MM) + 1):
        for row in range(int(rect.y // CELL_MM), int(rect.bottom // CELL_MM) + 1):
            yield column, row
