"""Superiors side by side: each below the line from above, rather than a list of one in each column.

Officials draw Asisten in a row, joined from above, even where their lists would hold a slightly larger font if each
hung from a trunk at its side.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from orgeditor.layout.hierarchy.plan import Plan
from orgeditor.layout.hierarchy.tree import Node
from orgeditor.model.records import Arrangement

ROW_SHARE = 0.97
"""Share of the largest font that is enough for a row."""


def is_row_at_heart(plan: Plan) -> bool:
    """Say whether a plan that nobody decided on has a column for each of several branches, superiors among them."""
    if plan.node.arrangement is not Arrangement.AUTO or plan.arrangement is Arrangement.ROW or plan.node.framed:
        return False
    branches = [column[0] for column in plan.columns if len(column) == 1]
    return 1 < len(branches) == len(plan.columns) and any(item.columns for item in branches)


@contextmanager
def as_row(node: Node) -> Iterator[None]:
    """Have the branches of a node stand in a row meanwhile, though its arrangement was left open."""
    node.arrangement = Arrangement.ROW
    try:
        yield
    finally:
        node.arrangement = Arrangement.AUTO
