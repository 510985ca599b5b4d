"""Dashes that fit their run: each begins and ends with a line, so that joints and corners stay closed."""

from __future__ import annotations

from collections.abc import Sequence

LINE = 1.0
"""Marks from this length in mm on are lines, and never shorter than this on paper; shorter ones are dots."""
LEAST = 0.7
"""How far a whole pattern may be squeezed."""
NARROW = 0.6
"""How far the gaps of a pattern may be squeezed on a run that is short for it."""
SHORTEST_GAP = 0.4
"""A run that cannot show two lines with this gap (mm) between them is solid."""


def fitted_dash(length: float, dash: Sequence[float]) -> list[float]:
    """Return the pattern in mm that, repeated along a straight run, ends with a line; [] for a solid run.

    The run takes n whole patterns and one closing line, scaled to its length. On a run that is short for that the lines
    of one pattern shrink, but not below 1 mm, then its gaps; a shorter one still shows two lines.
    """
    period, closing = sum(dash), dash[0]
    # Lines never become shorter than 1 mm, so a pattern with lines of 1 mm is only stretched.
    least = max([LEAST, *(LINE / mark for mark in dash[::2] if LINE <= mark < LINE / LEAST)])
    count = max(1, round((length - closing) / period))
    if count > 1 and length < least * (count * period + closing) - 1e-9:
        count -= 1
    scale = length / (count * period + closing)
    if scale >= least - 1e-9:
        return [part * scale for part in dash]
    return _squeezed(length, dash) or _two_lines(length)


def _squeezed(length: float, dash: Sequence[float]) -> list[float]:
    """Return one pattern, whose lines and then gaps are shortened so that it fits a run with its closing line."""
    lines = [mark for mark in (*dash[::2], dash[0]) if mark >= LINE]
    dots = sum(mark for mark in (*dash[::2], dash[0]) if mark < LINE)
    gaps = sum(dash[1::2])
    if not lines:
        return []
    room = length - dots - len(lines) * LINE
    narrow = min(1.0, room / gaps)
    if narrow < NARROW or len(dash) == 2:
        return []
    spare = (room - narrow * gaps) / max(sum(lines) - len(lines) * LINE, 1e-9)
    marks = [LINE + spare * (mark - LINE) if mark >= LINE else mark for mark in dash[::2]]
    return [part for pair in zip(marks, (gap * narrow for gap in dash[1::2]), strict=True) for part in pair]


def _two_lines(length: float) -> list[float]:
    gap = min(1.0, length / 4, length - 2 * LINE)
    return [(length - gap) / 2, gap] if gap >= SHORTEST_GAP - 1e-9 else []
