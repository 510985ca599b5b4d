"""Where the lines that leave a box downwards spread, and the x of a box at which none of them jogs by a hair."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from orgeditor.layout.hierarchy.spacing import LANE
from orgeditor.layout.hierarchy.tree import CENTRED
from orgeditor.model.records import Arrangement

if TYPE_CHECKING:
    from orgeditor.layout.hierarchy.plan import Lane, Plan, Sizer

JOG = 3.0
"""A line that turns aside by less than this (mm) looks like one that misses."""

LISTED = frozenset({Arrangement.LIST, Arrangement.LIST_LEFT, Arrangement.COLUMNS})
"""Lists with a trunk at one side of each column."""


def over_a_box(sizer: Sizer, plan: Plan, x: float) -> float:
    """Return the x of the box of a row to which a line from `x` would jog so little that it looks like a miss.

    That is `x` itself where there is none. Both from the block's left edge.
    """
    heads = [column[0] for column in plan.columns]
    centers = [left + sizer.size(head).port for left, head in zip(sizer.row_places(plan), heads, strict=True)]
    if len(plan.node.ports) > 1:
        kinds = [head.node.kind for head in heads]
        return _amid(plan, x, [drop for drop in zip(kinds, centers, strict=True) if drop[0]])
    return next((center for center in centers if abs(center - x) < JOG), x)


def over_a_trunk(sizer: Sizer, plan: Plan, x: float) -> float:
    """Return the x of the trunk under which a line from `x` would jog so little that it looks like a miss, else x.

    Both from the block's left edge. Over a list with its trunk in the middle, or whose trunk goes on to boxes
    below, the line always comes down on that trunk.
    """
    lanes = sizer.lanes(plan)
    if plan.arrangement in CENTRED:
        return lanes[0].trunk
    if plan.bottom:  # straight down, a trunk for each port
        ports = plan.node.ports  # none where all lines are hidden
        aside = plan.node.aside(ports[-1 if lanes[0].mirrored else 0]) if ports else 0.0
        return lanes[0].trunk - LANE * aside
    if len(plan.node.ports) < 2:
        return next((lane.trunk for lane in lanes if 0 < abs(lane.trunk - x) < JOG), x)
    drops = [
        (kind, trunk_at(plan, lane, kind))
        for lane, column in zip(lanes, plan.columns, strict=True)
        for kind in dict.fromkeys(item.node.kind for item in column if item.node.kind)
    ]
    return _amid(plan, x, drops)


def trunk_at(plan: Plan, lane: Lane, kind: str) -> float:
    """Return the x of the trunk of a kind in a column: in the order of the ports, the outermost at its edge."""
    row = [port for port in plan.node.ports if port in plan.node.kinds]
    row = row[::-1] if lane.mirrored else row
    aside = row.index(kind) * LANE if kind else 0.0
    return lane.trunk - aside if lane.mirrored else lane.trunk + aside


def buses(plan: Plan) -> list[str]:
    """Return the kinds of lines down to the children in the order of their buses, highest first.

    Where all lines go to one side the one that leaves nearest to it: the others run below it to trunks before its.
    """
    node = plan.node
    if len(plan.columns) == 1 and plan.arrangement in LISTED and not plan.bottom:
        row = [port for port in node.ports if port in node.kinds]
        return row[::-1] if plan.arrangement is Arrangement.LIST_LEFT else row
    return node.from_the_middle(node.kinds)


def _amid(plan: Plan, x: float, drops: Sequence[tuple[str, float]]) -> float:
    """Return the x near to `x` amid which the ports of several kinds of line stand well over what they lead to.

    `drops` are kind and x of the lines that come down from the buses. From its port none jogs so little that it
    looks like a miss, and none on its way to a lower bus runs along one that comes down from a higher one.
    """
    ports, rows = plan.node.ports, buses(plan)
    off = {kind: LANE * plan.node.aside(kind) for kind in rows}
    drops = [drop for drop in drops if abs(drop[1] - x) < 2 * LANE * (len(ports) + 1)]

    def is_apart(place: float) -> bool:
        return all(
            abs(place + off[kind] - drop) > JOG / 2 - 1e-6
            for other, drop in drops
            for kind in rows[rows.index(other) + 1 :]
        )

    def is_straight(place: float) -> bool:
        return not any(1e-6 < abs(place + off[kind] - drop) < JOG / 2 - 1e-6 for kind, drop in drops)

    over = [drop - off[kind] for kind, drop in drops]
    beside = [drop - off[kind] + step for _, drop in drops for kind in rows for step in (LANE, -LANE)]
    tries = [place for place in (*over, *beside) if abs(place - x) < LANE * (len(ports) + 1)]
    tries = [x, *sorted(tries, key=lambda place: abs(place - x))]
    apart = [place for place in tries if is_apart(place)]
    return next((place for place in apart if is_straight(place)), apart[0] if apart else x)
