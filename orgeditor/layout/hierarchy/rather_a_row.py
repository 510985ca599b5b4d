"""Superiors side by side: each below the line from above, rather than in a list with boxes of their own below them.

Officials draw Asisten in a row, joined from above, even where their lists would hold a slightly larger font if each
hung from a trunk at its side. Superiors farther down stand in rows where that costs no font at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from orgeditor.layout.hierarchy.plan import Plan
from orgeditor.layout.hierarchy.tree import Node
from orgeditor.model.records import Arrangement

ROW_SHARE = 0.98
"""Share of the largest font found that is enough for a row: that one need not be quite the largest there is."""


def is_row_at_heart(plan: Plan) -> bool:
    """Say whether a plan that nobody decided on has a column for each of several branches, superiors among them."""
    if not _is_list(plan):
        return False
    branches = [column[0] for column in plan.columns if len(column) == 1]
    return 1 < len(branches) == len(plan.columns) and any(item.columns for item in branches)


def highest_lists(plan: Plan) -> list[Node]:
    """Return the highest nodes of one depth below a plan whose branches, superiors among them, stand in a list.

    Below one of several roots, or the end of its chain, it may be a list without superiors. Those that a person decided
    on are left out.
    """
    level, heads = plan.children, set(map(id, plan.children)) if plan.node.is_top else set()
    while level:
        lists = [item for item in level if _is_list(item)]
        found = [item.node for item in lists if id(item) in heads or any(below.columns for below in item.children)]
        if found:
            return found
        heads = {id(item.children[0]) for item in level if id(item) in heads and len(item.children) == 1}
        level = [below for item in level for below in item.children]
    return []


def _is_list(plan: Plan) -> bool:
    """Say whether a plan that nobody decided on has several branches that do not stand in a row."""
    if plan.node.arrangement is not Arrangement.AUTO or plan.node.framed:
        return False
    return plan.arrangement is not Arrangement.ROW and len(plan.children) > 1


@contextmanager
def as_rows(nodes: Sequence[Node]) -> Iterator[None]:
    """Have the branches of nodes stand in rows meanwhile, though their arrangement was left open."""
    for node in nodes:
        node.arrangement = Arrangement.ROW
    try:
        yield
    finally:
        for node in nodes:
            node.arrangement = Arrangement.AUTO
