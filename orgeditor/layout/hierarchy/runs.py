"""Columns of whole branches, each as wide as its own branches need.

A run is a part of a row of branches, in order, that stands in one column. For every run the columns are known that no
other beats in width and height; runs are then put side by side so that the first k branches always end as near to the
edge as can be (dynamic programming over k).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from orgeditor.layout.hierarchy.plan import Plan
from orgeditor.layout.hierarchy.spacing import Spacing

MOST_BRANCHES = 12
"""More branches than this are not put into columns of their own widths: the runs grow with their square."""
LOWER = 0.05
"""A wider column is kept when it is lower than all narrower ones by more than this (mm)."""


class Branch(NamedTuple):
    """Size in mm of a whole branch, `port` the x of its box's centre; `make` builds its plan."""

    w: float
    h: float
    port: float
    make: Callable[[], Plan]


class Run(NamedTuple):
    """A column of branches: its size in mm, with the room for its trunk."""

    w: float
    h: float
    branches: tuple[Branch, ...]


Runs = Mapping[tuple[int, int], Sequence[Run]]
"""The columns of the branches from the first index up to the second, by growing width and falling height."""


def runs_of(choices: Sequence[Sequence[Branch]], gaps: Spacing, stub: float) -> Runs:
    """Return the columns of every run; `choices` has the ways of each branch, by growing width and falling height."""
    found: dict[tuple[int, int], list[Run]] = {}
    for first in range(len(choices)):
        known = [Run(stub + item.w, item.h, (item,)) for item in choices[first]]
        found[first, first + 1] = known
        for end in range(first + 2, len(choices) + 1):
            known = found[first, end] = _joined(known, choices[end - 1], gaps.v_gap, stub)
    return found


def _joined(upper: Sequence[Run], lower: Sequence[Branch], gap: float, stub: float) -> list[Run]:
    """Put one more branch under each column: at every width the lowest of both."""
    widths = sorted({*(run.w for run in upper), *(stub + item.w for item in lower)})
    kept: list[Run] = []
    above = below = -1
    for width in widths:
        while above + 1 < len(upper) and upper[above + 1].w <= width + 1e-9:
            above += 1
        while below + 1 < len(lower) and stub + lower[below + 1].w <= width + 1e-9:
            below += 1
        if above < 0 or below < 0:
            continue
        height = upper[above].h + gap + lower[below].h
        if not kept or height < kept[-1].h - LOWER:
            branches = (*upper[above].branches, lower[below])
            port = max(item.port for item in branches)  # their boxes are centred on one line
            kept.append(Run(stub + port + max(item.w - item.port for item in branches), height, branches))
    return kept


Fits = Callable[[float, Run], bool]
"""Says whether a run may stand at an x, counted from the edge that one starts at."""


def side_by_side(
    runs: Runs, branches: int, counts: Sequence[int], gap: float, fits: Fits, backwards: bool = False
) -> tuple[float, list[Run]] | None:
    """Return the width and the columns of all branches, as few columns of `counts` as do; None when none does.

    `gap` mm stand between columns. With `backwards` the last branches are put down first, from the far edge.
    """
    reached: dict[int, tuple[float, list[Run]]] = {0: (-gap, [])}
    for count in range(1, max(counts) + 1):
        after: dict[int, tuple[float, list[Run]]] = {}
        for begin, (x, columns) in reached.items():
            for end in range(begin + 1, branches + 1):
                key = (branches - end, branches - begin) if backwards else (begin, end)
                for run in runs[key]:
                    if fits(x + gap, run):
                        right = x + gap + run.w
                        if end not in after or right < after[end][0]:
                            after[end] = (right, [run, *columns] if backwards else [*columns, run])
                        break
        reached = after
        if count in counts and branches in reached:
            return reached[branches]
    return None
