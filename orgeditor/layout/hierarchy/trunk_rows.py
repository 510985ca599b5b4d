"""Rows round a trunk that goes on below them, whose two halves shall be as wide as each other."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orgeditor.layout.hierarchy.plan import Plan, Sizer


class Halves(Enum):
    """How wide the halves of a row are left and right of a trunk that goes on below it.

    `OWN`: each as its branches need. Otherwise both as the fuller one, with the branches of the other `SPREAD` in it
    or, where these do not fit, `INNER`, next to the trunk.
    """

    OWN = auto()
    SPREAD = auto()
    INNER = auto()


def broader_half(sizer: Sizer, plan: Plan) -> float:
    """Return the width in mm of the fuller side of the trunk."""
    return max(_run_width(sizer, widths) for widths in _halves(sizer, plan))


def balanced_places(sizer: Sizer, plan: Plan) -> list[float]:
    """Return the left edges of the branches of a row whose halves are as wide as the fuller one.

    They reach to the outer end on both sides. Where one has fewer branches these keep farther off the trunk and each
    other; a single one stands in the middle of its half.
    """
    left, right = _halves(sizer, plan)
    broadest = broader_half(sizer, plan)
    beyond = broadest + sizer.gaps.branch_gap + sizer.trunk_gap(plan, len(plan.columns))
    found: list[float] = []
    for widths, other, start in ((left, right, 0.0), (right, left, beyond)):
        spare, count = broadest - _run_width(sizer, widths), len(widths)
        x, gap = start, sizer.gaps.branch_gap
        if plan.halves is Halves.INNER:
            x += spare if start == 0.0 else 0.0
        elif 1 < count < len(other):
            gap += spare / count
            x += 0.0 if start == 0.0 else spare / count
        elif count > 1:
            gap += spare / (count - 1)
        elif count:
            x += spare / 2
        for width in widths:
            found.append(x)
            x += width + gap
    return found


def _halves(sizer: Sizer, plan: Plan) -> tuple[list[float], list[float]]:
    """Return the widths of the branches left and right of a trunk that goes on between them."""
    widths = [sizer.size(column[0]).w for column in plan.columns]
    half = sizer.left_of_trunk(len(widths))
    return widths[:half], widths[half:]


def _run_width(sizer: Sizer, widths: Sequence[float]) -> float:
    return sum(widths) + sizer.gaps.branch_gap * (len(widths) - 1) if widths else 0.0
