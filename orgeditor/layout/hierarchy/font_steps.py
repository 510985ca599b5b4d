"""Search for the largest step of the font that holds, where each trial costs a layout."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

FONT_STEP = 0.1
USUAL_FILL = 0.54
"""Share of a page that boxes, as guessed from their texts, take with the largest font that holds."""
NEARBY = 5
"""Steps by which a font that was guessed so is mostly off."""


def guessed_step(low: int, fill: float) -> int:
    """Return at about which step boxes take all of a page of which they take the share `fill` at step `low`."""
    return round(low * sqrt(USUAL_FILL / fill)) if fill > 0 else low


def largest_step(
    low: int, high: int, guess: int, holds: Callable[[int], bool], stride: int = NEARBY, exact: int = 1
) -> int:
    """Return the last step that holds, found from a guess on with strides that grow; `low` surely holds, `high` not.

    The answer is less than `exact` steps below the one looked for.
    """
    at = min(max(guess, low + 1), high - 1)
    while high - low > exact:
        if holds(at):
            low, following = at, at + stride
        else:
            high, following = at, at - stride
        stride *= 2
        at = following if low < following < high else (low + high) // 2
    return low
