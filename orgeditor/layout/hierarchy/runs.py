"""Columns of whole branches, each as wide as its own branches need.

A run is a part of a row of branches, in order, that stands in one column. For every run the columns are known that no
other beats in width and height; runs are then put side by side so that the first k branches always end as near to the
edge as can be (dynamic programming over k).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from orgeditor.layout.hierarchy.plan import Plan
from orgeditor.layout.hierarchy.spacing import Spacing, thinned

MOST_BRANCHES = 12
"""More branches than this are not put into columns of their own widths: the runs grow with their square."""
MOST_KEPT = 40
"""Columns of one run that are kept."""
LOWER = 0.05
"""A wider column is kept when it is lower than all narrower ones by more than this (mm)."""


class Branch(NamedTuple):
    """Size in mm of a whole branch, `port` the x of its box's centre; `make` builds its plan."""

    w: float
    h: float
    port: float
    make: Callable[[], Plan]


class Run(NamedTuple):
    """A column of branches: its size in mm, with the room for its trunk, and how far it reaches left and right of the
    line that its boxes are centred on. `last` stands below all of the column `upper`."""

    w: float
    h: float
    port: float
    rest: float
    last: Branch
    upper: Run | None = None

    @property
    def branches(self) -> list[Branch]:
        """The branches from top to bottom."""
        return [*(self.upper.branches if self.upper is not None else ()), self.last]


class Kept(NamedTuple):
    """The columns of one run that no other beats, by growing width and falling height; `falls` are the heights, with a
    minus."""

    columns: list[Run]
    falls: list[float]


Runs = Mapping[tuple[int, int], Kept]
"""The columns of the branches from the first index up to the second."""


def runs_of(choices: Sequence[Sequence[Branch]], gaps: Spacing, stub: float) -> Runs:
    """Return the columns of every run; `choices` has the ways of each branch, by growing width and falling height."""
    found: dict[tuple[int, int], Kept] = {}
    for first in range(len(choices)):
        columns = [Run(stub + item.w, item.h, item.port, item.w - item.port, item) for item in choices[first]]
        found[first, first + 1] = _kept(columns)
        for end in range(first + 2, len(choices) + 1):
            columns = thinned(_joined(columns, choices[end - 1], gaps.v_gap, stub), MOST_KEPT)
            found[first, end] = _kept(columns)
    return found


def _kept(columns: list[Run]) -> Kept:
    return Kept(columns, [-run.h for run in columns])


def _joined(upper: Sequence[Run], lower: Sequence[Branch], gap: float, stub: float) -> list[Run]:
    """Put one more branch under each column: at every width the lowest of both."""
    widths = sorted({*[run.w for run in upper], *[stub + item.w for item in lower]})
    kept: list[Run] = []
    above = below = -1
    lowest = float("inf")
    for width in widths:
        while above + 1 < len(upper) and upper[above + 1].w <= width + 1e-9:
            above += 1
        while below + 1 < len(lower) and stub + lower[below + 1].w <= width + 1e-9:
            below += 1
        if above < 0 or below < 0:
            continue
        column, branch = upper[above], lower[below]
        height = column.h + gap + branch.h
        if height < lowest:
            lowest = height - LOWER
            port, rest = branch.port, branch.w - branch.port
            port = column.port if column.port > port else port
            rest = column.rest if column.rest > rest else rest
            kept.append(Run(stub + port + rest, height, port, rest, branch, column))
    return kept


Fits = Callable[[float, Run], bool]
"""Says whether a run may stand at an x, counted from the edge that one starts at."""


def side_by_side(
    runs: Runs, branches: int, counts: Sequence[int], gap: float, highest: float, fits: Fits, backwards: bool = False
) -> Iterator[tuple[float, list[Run]]]:
    """Yield the width and the columns of all branches for each of `counts` that does, the fewest columns first.

    `gap` mm stand between columns, none of which is higher than `highest` mm. With `backwards` the last branches are
    put down first, from the far edge.
    """
    reached: dict[int, tuple[float, list[Run]]] = {0: (-gap, [])}
    for count in range(1, max(counts) + 1):
        after: dict[int, tuple[float, list[Run]]] = {}
        for begin, (x, columns) in reached.items():
            for end in range(begin + 1, branches + 1):
                key = (branches - end, branches - begin) if backwards else (begin, end)
                known, falls = runs[key]
                first = bisect_left(falls, -highest)
                if first == len(falls):
                    break  # one with more branches is no lower
                for run in islice(known, first, None):
                    if fits(x + gap, run):
                        right = x + gap + run.w
                        if end not in after or right < after[end][0]:
                            after[end] = (right, [run, *columns] if backwards else [*columns, run])
                        break
        reached = after
        if count in counts and branches in reached:
            yield reached[branches]
