"""What stands apart below a box of a large chart: staff beside its trunk, a box below a whole list.

It is taken out of the rest below the superior where that then stands in plain lists (`layout/bare/forest.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from orgeditor.layout.bare.strokes import Stub, grid
from orgeditor.model.geometry import Point
from orgeditor.model.page import Path
from orgeditor.model.records import BoxForm, Side

if TYPE_CHECKING:
    from orgeditor.layout.bare.forest import Forest


class Staff(NamedTuple):
    """The staff of a box on both sides of its trunk, from the top down."""

    left: list[int]
    right: list[int]


def set_apart(forest: Forest) -> None:
    """Set apart staff and the boxes below all others where what else hangs there is plain; else superiors are odd."""
    items, below, odd, foot = forest.items, forest.below, forest.odd, forest.foot
    chain = forest.roots[0] if len(forest.roots) == 1 else -1  # planned as the fit does, down to several branches
    while chain >= 0:
        odd[chain] |= foot[chain] >= 0 or chain in forest.staff
        row = [child for owner in (chain, *forest.glued(chain)) for child in below[owner]]
        row = [child for child in row if items[child].form is not BoxForm.GLUED and items[child].side is Side.BELOW]
        chain = row[0] if len(row) == 1 else -1
    for at in {*forest.staff, *(at for at, last in enumerate(foot) if last >= 0)}:
        left, right = forest.staff.get(at, ((), ()))
        row = [child for child in below[at] if child != foot[at] and child not in left and child not in right]
        plain = not odd[at] and items[at].form is not BoxForm.GLUED and not any(map(forest.glued, (*left, *right)))
        if plain and (foot[at] < 0 or _stands_below(forest, foot[at], row)):
            below[at] = row
        else:
            odd[at], foot[at] = True, -1
            forest.staff.pop(at, None)


def _stands_below(forest: Forest, foot: int, row: list[int]) -> bool:
    """Say whether a box below all others stands below a plain list, in line with its first trunk."""
    return forest.is_list(row) and not forest.hangs[foot] and forest.line[foot] is not None


def staff_size(forest: Forest, number: int) -> tuple[float, float, float]:
    """Return how far the staff of a box reaches left and right of its trunk, and the height that it takes, in mm."""
    gaps = forest.gaps
    reach, heights = [], []
    for row in forest.staff[number]:
        for child in row:
            if not forest.hangs[child]:
                forest.size(child)
        reach.append(max((gaps.aside + forest.left[child] + forest.right[child] for child in row), default=0.0))
        heights.append(sum(forest.height[child] + forest.rest[child] + gaps.v_gap for child in row) - gaps.v_gap)
    return reach[0], reach[1], gaps.drop + max(heights)


def draw_staff(forest: Forest, number: int, center: float, bottom: float) -> tuple[float, list[Stub]]:
    """Stand the staff of a box that ends at (center, bottom), each joined to the trunk at the middle of its name.

    Return the y in mm below all of it, and where its lines leave the trunk.
    """
    gaps, kind = forest.gaps, forest.kind[number]
    start = Point(grid(center), grid(bottom))
    stubs: list[Stub] = []
    lowest = bottom
    for row, side in zip(forest.staff[number], (-1, 1), strict=True):
        y = bottom + gaps.drop
        for child in row:
            left, right = forest.left[child], forest.right[child]
            middle = center + gaps.aside + left if side > 0 else center - gaps.aside - right
            if forest.hangs[child]:
                forest.open.append((child, middle, y))
            else:
                forest.x[child], forest.y[child] = middle, y
            if (line := forest.line[child]) is not None:
                stop = Point(start.x, grid(y + forest.name_height(child) / 2))
                end = Point(grid(middle - side * (forest.text_w[child] / 2 + gaps.pad_x)), stop.y)
                forest.paths.append(Path(line.route, line.relation, kind, (start, stop, end)))
                stubs.append((stop, end, line.relation))
            y += forest.height[child] + forest.rest[child]
            lowest = max(lowest, y)
            y += gaps.v_gap
    return lowest, stubs
