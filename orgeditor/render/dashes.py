"""Dashes that fit their stroke: every straight run begins and ends with a line, so joints and corners stay closed."""

from __future__ import annotations

from collections.abc import Sequence

from orgeditor.model.geometry import Point, segments

SMALLEST = 0.5
"""How far a dash may be squeezed to fit; it is stretched only as far as one more pattern would not fit."""


def fitted_dashes(points: Sequence[Point], dash: Sequence[float]) -> list[float]:
    """Return line and gap lengths in mm, in turn, along a polyline; [] when the whole of it is to be solid.

    In each run n whole patterns and one closing line are scaled to the run's length.
    """
    lengths: list[float] = []
    for start, end in segments(points):
        length = abs(end.x - start.x) + abs(end.y - start.y)
        run = _fit(length, dash)
        if lengths:
            lengths[-1] += run[0]
            lengths.extend(run[1:])
        else:
            lengths.extend(run)
    return lengths if len(lengths) > 1 else []


def _fit(length: float, dash: Sequence[float]) -> list[float]:
    period = sum(dash)
    closing = dash[0]
    count = round((length - closing) / period)
    if count < 1 and length >= SMALLEST * (period + closing):
        count = 1
    if count < 1:
        return [length]
    scale = length / (count * period + closing)
    pattern = [part * scale for part in dash] * count
    return [*pattern, closing * scale]
