"""The columns of boxes at the sides of a mechanism chart's page, beside its rows."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf
from typing import TYPE_CHECKING

from orgeditor.layout.layered.boxes import BoxTexts, cell_height, width_options
from orgeditor.layout.layered.parts import BESIDE_WIDTH, GAP_X, SOFT_WIDTH, STACK_GAP, Plan, Stretch
from orgeditor.layout.layered.rows import Cell, Row
from orgeditor.model.geometry import Rect

if TYPE_CHECKING:
    from orgeditor.layout.layered.plan import Planner


def side_width(planner: Planner, row: Row, cells: Sequence[Cell], texts: BoxTexts, room: float = inf) -> float | None:
    """Return the common width of boxes at the page's side, at most `room`; beside many boxes they are narrower."""
    case = planner.chart.case_at(row.rank)
    least = max(width_options(texts, cell, case)[-1][0] for cell in cells)
    cap = min(SOFT_WIDTH if len(row.cells) == 1 else BESIDE_WIDTH, planner.ground.w / 4, planner.aside)
    return planner.common_width(row, cells, texts, min(room, max(cap, least)))


def room_beside(planner: Planner, row: Row, texts: BoxTexts) -> float:
    """Return the room in mm that the wider side column of a row takes from the page's side."""
    widths = [side_width(planner, row, cells, texts) or 0.0 for cells in (row.left, row.right) if cells]
    return max(widths) + GAP_X + 3.0 if widths else 0.0


def put_stacks(
    planner: Planner, plan: Plan, row: Row, y: float, height: float, texts: BoxTexts, stretch: Stretch
) -> list[Rect] | None:
    """Place the cells at the page's sides, one below the other from the row's top; return what they cover."""
    covered: list[Rect] = []
    case = planner.chart.case_at(row.rank)
    here = [cell.placement.id for cell in row.cells]
    inner = max((plan.cells[key].right - planner.ground.center.x for key in here), default=0.0)
    room = planner.ground.w / 2 - inner - GAP_X
    sides = [(cells, at_right) for cells, at_right in ((row.left, False), (row.right, True)) if cells]
    widths = [side_width(planner, row, cells, texts, room) for cells, _ in sides]
    if len(sides) == 2 and all(len(cells) == 1 for cells, _ in sides) and None not in widths:
        widths = [max(width for width in widths if width is not None)] * 2
    # A box that stands alone beside the row is as high as one of the row's, not as a whole stack of glued ones.
    alike = min((plan.heights[key] for key in here), default=0.0)
    for (cells, at_right), width in zip(sides, widths, strict=True):
        if width is None:
            return None
        single = max(cell_height(texts, cell, case, width) for cell in cells) * stretch.boxes
        if len(cells) == 1 and height:
            single = max(alike, single / stretch.boxes)
        x = planner.ground.right - width if at_right else planner.ground.x
        top = y
        for cell in cells:
            tall = single * (1 + len(cell.glued))
            plan.cells[cell.placement.id] = Rect(x, top, width, tall)
            plan.heights[cell.placement.id] = tall if cell.forum else single
            plan.titles[cell.placement.id] = 1
            top += tall + STACK_GAP
        covered.append(Rect(x, y, width, top - STACK_GAP - y))
    return covered
