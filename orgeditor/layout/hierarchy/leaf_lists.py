"""Lists of boxes that have nothing below them: into which columns they split at every box width worth trying.

That depends on the texts, not on the font, so it is found once for a chart and asked again at each font.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import inf
from typing import NamedTuple

from orgeditor.layout.hierarchy.stacks import ends_within, lowest_limit, running

EXACT = 0.15
"""How exactly (lines) the lowest split is found: less than what tells two splits apart."""
LOWER = 0.05
"""A wider split is kept when it is lower than all narrower ones by more than this (lines)."""


class Split(NamedTuple):
    """A list at one box width in a number of columns.

    `width` is the index of the box width, `of` the number of columns asked for. `tallest` has the number of text
    lines and of boxes of each column that may be the tallest one.
    """

    width: int
    of: int
    tallest: tuple[tuple[float, int], ...]

    def height(self, line: float, box: float, gap: float) -> float:
        """Return the height in mm of the tallest column; a box adds `box` mm to its lines, `gap` mm lie between."""
        if len(self.tallest) == 1:
            lines, boxes = self.tallest[0]
            return lines * line + boxes * (box + gap) - gap
        return max([lines * line + boxes * (box + gap) for lines, boxes in self.tallest]) - gap


@dataclass(slots=True)
class LeafList:
    """The lines that each box of a list takes at each width of its text (em, rising): `rows[w][n]` for box n.

    `box` and `gap` are the height of a box beyond its lines and the gap between two, in lines.
    """

    widths: Sequence[float]
    rows: Sequence[Sequence[float]]
    box: float
    gap: float
    _found: dict[tuple[int, ...], list[Split]] = field(default_factory=dict)

    def splits(self, counts: Sequence[int]) -> list[Split]:
        """Return the splits into so many columns that are worth trying: no narrower one is as low."""
        key = tuple(counts)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = self._worthwhile(key)
        return found

    def _worthwhile(self, counts: tuple[int, ...]) -> list[Split]:
        heights = [[lines + self.box for lines in rows] for rows in self.rows]
        sums = [running(row, self.gap) for row in heights]
        tallest = [max(row) for row in heights]
        tries = sorted((count * (width + 2.0), at, count) for at, width in enumerate(self.widths) for count in counts)
        known: dict[int, float] = {}  # per number of columns, what a narrower width needed
        lines: dict[int, list[float]] = {}  # per width, the running sums of lines
        kept: list[Split] = []
        lowest = inf
        for _, at, count in tries:
            if max(tallest[at], (sums[at][-1] - self.gap * count) / count) >= lowest - LOWER:
                continue  # even the most even split is no lower
            reach = min(known.get(count, inf), lowest - LOWER)
            if reach < inf and not ends_within(sums[at], reach, self.gap, count):
                continue
            lowest = known[count] = lowest_limit(heights[at], sums[at], count, self.gap, reach, EXACT)
            ends = ends_within(sums[at], lowest, self.gap, len(sums[at]))
            if at not in lines:
                lines[at] = [*accumulate(self.rows[at], initial=0.0)]
            kept.append(Split(at, count, _tallest(lines[at], ends)))
        return kept


def _tallest(sums: Sequence[float], ends: Sequence[int]) -> tuple[tuple[float, int], ...]:
    """Return lines and boxes of the columns that no other column beats in both; `sums` are those of lines."""
    if len(ends) == 1:
        return ((sums[-1], ends[0]),)
    start = 0
    found: set[tuple[float, int]] = set()
    for end in ends:
        found.add((sums[end] - sums[start], end - start))
        start = end
    kept: list[tuple[float, int]] = []
    for lines, boxes in sorted(found, reverse=True):
        if not kept or boxes > kept[-1][1]:
            kept.append((lines, boxes))
    return tuple(kept)
