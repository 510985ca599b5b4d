"""Cutting a row of weights into runs that are as even as can be."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

EVEN_STEPS = 12
"""Halvings by which the most even runs are found."""


def evenly(sums: Sequence[float], areas: Sequence[float]) -> list[int]:
    """Cut a row of branches into as many runs as there are areas; return where each ends.

    `sums` are the running sums of their weights. Each run has a branch at least, and the greatest weight for its area
    is about as small as can be.
    """
    low = sums[-1] / sum(areas)
    high = 1.1 * low
    while not _within(sums, areas, high):
        low, high = high, 1.5 * high
    for _ in range(EVEN_STEPS):
        middle = (low + high) / 2
        if _within(sums, areas, middle):
            high = middle
        else:
            low = middle
    return _within(sums, areas, high)


def _within(sums: Sequence[float], areas: Sequence[float], load: float) -> list[int]:
    """Return where runs end of which each has at most that weight for its area, or one branch; [] for none."""
    ends: list[int] = []
    at, count = 0, len(sums) - 1
    for left, area in zip(range(len(areas) - 1, -1, -1), areas, strict=True):
        at = min(max(at + 1, bisect_right(sums, sums[at] + load * area) - 1), count - left)
        ends.append(at)
    return ends if at == count else []
