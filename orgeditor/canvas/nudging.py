"""Arrow keys: they move boxes that are placed by hand by a mm, and else walk from box to box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orgeditor.canvas import boxes
from orgeditor.canvas.walk import DIRECTIONS
from orgeditor.editing.operations import by_hand

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView

STEP_MM, FAR_MM = 1.0, 10.0


def arrow(view: ChartView, direction: str, *, far: bool = False) -> None:
    """Do what an arrow key means, with Shift when `far`: ten mm, or a box added to the selection."""
    items = view.selection.placements
    draft = view.document.draft
    if items and all(by_hand.stands_by_hand(draft, item) for item in items):
        dx, dy = DIRECTIONS[direction]
        step = FAR_MM if far else STEP_MM
        if by_hand.nudge(view.document, [item.id for item in items], dx * step, dy * step):
            view.reveal(view.selection.ids)
            return
    boxes.walk(view, direction, adding=far)
