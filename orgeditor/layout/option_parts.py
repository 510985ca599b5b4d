"""What a search for arrangements finds: an option below a box, the ways of a branch, and how lists are formed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from orgeditor.layout.plan import Plan, Sizer
from orgeditor.layout.runs import Fits, Run
from orgeditor.layout.tree import Node
from orgeditor.model.records import Arrangement

ONE_COLUMN = frozenset({Arrangement.LIST, Arrangement.LIST_LEFT})
LISTS = frozenset({*ONE_COLUMN, Arrangement.LIST_BOTH, Arrangement.PAIRS, Arrangement.COLUMNS})


@dataclass(slots=True)
class Option:
    """Width and height in mm that a plan takes below its node, `port` the x under the node's centre; `make` builds the
    plan's columns."""

    w: float
    h: float
    port: float
    arrangement: Arrangement
    make: Callable[[], list[list[Plan]]] = field(repr=False)


class Ways(NamedTuple):
    """The ways in which a branch can stand whose box has a text width in mm, by growing width and falling height.

    `ports` are the x of the box's centre, all in mm. `options` say what hangs below the box; there are none without.
    """

    node: Node
    text_w: float
    widths: list[float]
    heights: list[float]
    ports: list[float]
    options: list[Option]


def list_form(node: Node) -> Arrangement:
    """Return the arrangement that a list of the node's children gets."""
    return node.arrangement if node.arrangement in LISTS else Arrangement.COLUMNS


def no_higher(limit: float) -> Fits:
    return lambda _x, run: run.h <= limit


def made(runs: Sequence[Run]) -> Callable[[], list[list[Plan]]]:
    """Return what builds the plans of columns of branches."""
    return lambda: [[branch.make() for branch in run.branches] for run in runs]


def in_pairs(plans: list[Plan], sizer: Sizer) -> list[list[Plan]]:
    """Hang branches two by two on a trunk: first left, second right. Simple boxes get their pair's height."""
    for pair in zip(plans[0::2], plans[1::2], strict=False):
        if all(plan.node.is_leaf for plan in pair):
            height = max(sizer.box_height(plan) for plan in pair)
            for plan in pair:
                plan.height = height
    return [plans[0::2], plans[1::2]] if len(plans) > 1 else [plans]


def at_widths(choice: Sequence[Ways]) -> list[list[tuple[Ways, int]]]:
    """Return, for some column widths, the lowest way of each branch that keeps within the width, by its number."""
    widest = sorted({width for ways in choice for width in ways.widths})
    least = max([min(ways.widths) for ways in choice])
    targets = widest[bisect_left(widest, least - 1e-9) :]
    # The last one within the width is the lowest. A wider one may be no wider with its box above it.
    within = [[*accumulate(reversed(ways.widths), min)][::-1] for ways in choice]
    return [
        [(ways, bisect_right(reach, target + 1e-9) - 1) for ways, reach in zip(choice, within, strict=True)]
        for target in targets[:: max(1, len(targets) // 12)]
    ]
