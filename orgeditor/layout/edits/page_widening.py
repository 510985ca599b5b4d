"""A box of a finished page made wider for its text, over free paper at both sides."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from orgeditor.layout.edits.page_furniture import moved
from orgeditor.layout.edits.page_ground import CLEAR
from orgeditor.model.geometry import Rect, crossing, union
from orgeditor.model.page import Block, Box, ShapeForm

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_patch import PagePatch


def widen(patch: PagePatch, box: Box | None) -> bool:
    """Make a box, with those that share its stack, as wide as this one; False where there is no room for that."""
    old = patch.boxes[box.placement] if box is not None else None
    if box is None or old is None or box.rect.w <= old.rect.w:
        return False
    head = old.parent if old.form is ShapeForm.GLUED else old.placement
    stack = [other for key, other in patch.boxes.items() if key == head or _is_glued(other, head)]
    sisters = [other for other in patch.boxes.values() if other.parent == patch.boxes[head or ""].parent]
    if any(other not in stack and abs(other.rect.x - old.rect.x) < 0.01 for other in sisters):
        return False
    grown = (box.rect.w - old.rect.w) / 2
    strips = [
        Rect(x, other.rect.y, grown, other.rect.h) for other in stack for x in (other.rect.x - grown, other.rect.right)
    ]
    page, keys = patch.page, {other.placement for other in stack}
    marks = [_pushed(block, strips, grown) for block in page.references]
    taken = [block.rect for block in (*page.furniture, *page.labels) if block not in page.references]
    taken += [other.rect for other in page.boxes if other.placement not in keys]
    areas = [*strips, *(mark.rect for mark in marks if mark not in page.references)]
    if not _are_free(patch, areas, taken):
        return False
    patch.page = page._replace(references=tuple(marks))
    narrow = [other for other in page.boxes if other.placement in keys]
    patch.exchange(narrow, [_widened(other, grown) for other in narrow])
    return True


def _widened(box: Box, grown: float) -> Box:
    bars = tuple(x - grown + 2 * grown * (x - box.rect.x) / box.rect.w for x in box.bars)
    return box._replace(rect=Rect(box.rect.x - grown, box.rect.y, box.rect.w + 2 * grown, box.rect.h), bars=bars)


def _pushed(block: Block, strips: Sequence[Rect], way: float) -> Block:
    """Return a mark, moved aside with the edge of a box that grows where it stands beside that edge."""
    for number, strip in enumerate(strips):
        if strip.grown(CLEAR).intersects(block.rect):
            return moved(block, way if number % 2 else -way, 0.0)
    return block


def _are_free(patch: PagePatch, areas: Sequence[Rect], taken: Sequence[Rect]) -> bool:
    """Say whether nothing taken and no line is near some areas inside the margins."""
    setup, page = patch.chart.page, patch.page
    if any(area.x < setup.left or area.right > page.width - setup.right for area in areas):
        return False
    around = union(areas).grown(CLEAR)
    near = [rect for rect in taken if around.intersects(rect)]
    lines = crossing((piece for path in page.paths for piece in pairwise(path.points)), around)
    rooms = [area.grown(CLEAR) for area in areas]
    return not any(crossing(lines, room) or any(map(room.intersects, near)) for room in rooms)


def _is_glued(box: Box, head: str | None) -> bool:
    return box.form is ShapeForm.GLUED and box.parent == head
