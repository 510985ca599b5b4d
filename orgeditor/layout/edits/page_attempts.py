"""What is tried, in turn, to lay out anew what hangs from a box of a finished page: from it, or from those above it.

Each attempt is page_branch.py's; the first that keeps the rules is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from orgeditor.layout.edits.page_branch import MOST_LAID, Laying, Relaxed
from orgeditor.layout.edits.page_standing import Room
from orgeditor.model.page import Choice, ShapeForm
from orgeditor.model.records import BoxForm, Placement

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_patch import PagePatch

MOST_CLOSER = 40
"""All of a branch of more boxes is not planned anew, closer together, while a person waits: rather the page grows."""


def lay(patch: PagePatch, placement: str, choices: Mapping[str, Choice], relaxed: Relaxed) -> bool:
    """Lay out anew what hangs from a placement of a page; False when that cannot be done.

    `choices` are those last made, `relaxed` says how far apart things stood.
    """
    tops = list(_tops(patch, placement))
    if not tops:
        return False
    laying = Laying(patch, choices, relaxed)
    closer = (0.0, 0.0, *relaxed[2:])
    return (
        any(laying.lay(top, relaxed, room) for top in tops for room in _rooms(patch, top))
        or (relaxed != closer and not patch.exceeds(tops[-1], MOST_CLOSER) and laying.lay(tops[-1], closer))
        or laying.lay(tops[0], relaxed, Room.AROUND)
        or laying.lay(tops[-1], relaxed, Room.AROUND)
    )


def _rooms(patch: PagePatch, top: str) -> Sequence[Room]:
    """Return what room to try for a branch: on a large page only the likely one where it doubles."""
    if patch.exceeds(top, MOST_LAID):
        return ()
    if patch.is_large:
        now = {item.id for item in patch.draft.branch(patch.draft.placements[top])} & patch.shown
        if len(now) >= 2 * len(patch.branch(top)) > 2:
            return (Room.FEWER, Room.NARROW)  # the first nearly always fits
    return (Room.WITHIN, Room.BELOW, Room.NARROW, Room.BESIDE)


def _tops(patch: PagePatch, placement: str) -> Iterator[str]:
    """Yield the placement and those above it that have more than it below them."""
    item: Placement | None = patch.draft.placements[placement]
    before = ""
    while item is not None and item.id in patch.boxes:
        is_row = patch.boxes[item.id].form is ShapeForm.ITEM  # of a list box: drawn with what that hangs from
        if item.form is not BoxForm.GLUED and not is_row:
            row = [child.id for child in patch.draft.children(patch.chart.id, item.id) if child.id in patch.shown]
            if not before or any(key != before for key in row):
                yield item.id
            before = item.id
        item = patch.draft.placements[item.parent] if item.parent is not None else None
