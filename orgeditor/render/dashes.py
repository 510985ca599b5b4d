"""Dashes that fit their run: each begins and ends with a line, so that joints and corners stay closed."""

from __future__ import annotations

from collections.abc import Sequence

SMALLEST = 0.5
"""How far a pattern may be squeezed to fit."""
SHORTEST = 2.0
"""A run below this length in mm has no gap."""


def fitted_dash(length: float, dash: Sequence[float]) -> list[float]:
    """Return the pattern in mm that, repeated along a straight run, ends with a line; [] for a solid run.

    The run takes n whole patterns and one closing line, scaled to its length; a short run one gap in its middle.
    """
    period, closing = sum(dash), dash[0]
    count = round((length - closing) / period)
    if count < 1 and length >= SMALLEST * (period + closing):
        count = 1
    if count >= 1:
        scale = length / (count * period + closing)
        return [part * scale for part in dash]
    if length < SHORTEST:
        return []
    gap = min(dash[1], length / 4)
    return [(length - gap) / 2, gap]
