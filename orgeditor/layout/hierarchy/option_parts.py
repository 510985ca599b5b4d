"""What a search for arrangements finds: an option below a box, the ways of a branch, and how lists are formed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from orgeditor.layout.hierarchy.plan import Plan, Sizer
from orgeditor.layout.hierarchy.runs import Run
from orgeditor.layout.hierarchy.tree import Node
from orgeditor.model.records import Arrangement

ONE_COLUMN = frozenset({Arrangement.LIST, Arrangement.LIST_LEFT})
LISTS = frozenset({*ONE_COLUMN, Arrangement.LIST_BOTH, Arrangement.PAIRS, Arrangement.COLUMNS})


ALIKE = 1e-2
"""Heights that differ by less than this (mm) are one."""


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


def lowest_within(choice: Sequence[Ways], widths: int) -> Iterator[tuple[float, list[float], tuple[int, ...]]]:
    """Yield columns of branches, each as low as it can be within a width, for about so many widths, which rise.

    A column is its width in mm, with all boxes centred on one line, the height of each branch, and the number of its
    way.
    """
    # The last one within the width is the lowest. A wider one may be no wider with its box above it.
    reaches = [[*accumulate(reversed(ways.widths), min)][::-1] for ways in choice]
    wider = sorted((reach, number, at) for number, row in enumerate(reaches) for at, reach in enumerate(row))
    least = max([row[0] for row in reaches])
    targets = sorted({width for ways in choice for width in ways.widths if width >= least - 1e-9})
    picked = [0] * len(choice)
    heights = [ways.heights[0] for ways in choice]
    lefts = [ways.ports[0] for ways in choice]
    rights = [ways.widths[0] - ways.ports[0] for ways in choice]
    done, end = 0, len(wider)
    for target in targets[:: max(1, len(targets) // widths)]:
        while done < end and wider[done][0] <= target + 1e-9:
            _, number, at = wider[done]
            done += 1
            if at:
                ways = choice[number]
                picked[number] = at
                heights[number] = ways.heights[at]
                lefts[number] = ways.ports[at]
                rights[number] = ways.widths[at] - ways.ports[at]
        yield max(lefts) + max(rights), heights[:], tuple(picked)


def narrowest_rows(
    choice: Sequence[Ways], lacks: Sequence[float], highest: float, heights: int
) -> Iterator[tuple[float, float, tuple[int, ...]]]:
    """Yield rows of branches, each as narrow as it can be within a height, for about so many heights, which rise.

    None is higher than `highest` mm. A row is the sum of its widths in mm, its height with what each branch lacks in
    mm, and the number of the way of each branch.
    """
    picked = [len(ways.widths) - 1 for ways in choice]
    least = max([ways.heights[-1] for ways in choice])
    total = sum([ways.widths[-1] for ways in choice])
    grown = max([ways.heights[-1] + lack for ways, lack in zip(choice, lacks, strict=True)])
    # From the lowest way of each branch on to narrower ones, as the height allows them.
    narrower = sorted([(h, number, at) for number, ways in enumerate(choice) for at, h in enumerate(ways.heights)])
    targets = sorted({round(height, 3) for height, _, _ in narrower if height >= least - ALIKE})
    done, end = 0, len(narrower)
    for target in targets[:: max(1, len(targets) // heights)]:
        while done < end and narrower[done][0] <= target + ALIKE:
            height, number, at = narrower[done]
            widths = choice[number].widths
            total += widths[at] - widths[picked[number]]
            picked[number] = at
            if height + lacks[number] > grown:
                grown = height + lacks[number]
            done += 1
        if grown > highest:
            return
        yield total, grown, tuple(picked)
