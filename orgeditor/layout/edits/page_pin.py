"""A box of a finished page that gets another pin: it goes there with all that hangs from it, everybody else stays.

As in layout/hierarchy/displaced.py, but for what the fit decides: where it would stand on something, or its line finds
no way without the router, the fit is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from orgeditor.layout.edits.page_furniture import content_of
from orgeditor.layout.edits.page_ground import APART, ground_of, run_through
from orgeditor.layout.edits.page_rigid import HEADS, box_moved, way_moved
from orgeditor.layout.hierarchy.displaced import SAME_MM, ways_to_pin
from orgeditor.layout.lines.strokes import on_grid
from orgeditor.model.geometry import Point, Rect, around, simplified
from orgeditor.model.page import Path, rounded

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_patch import PagePatch


def pin(patch: PagePatch, key: str, rect: Rect) -> bool:
    """Stand a box at its pin with its branch, and lead the line to it there; False where that takes a full fit."""
    was = patch.boxes[key]
    if was.form not in HEADS or abs(rect.w - was.rect.w) > SAME_MM or abs(rect.h - was.rect.h) > SAME_MM:
        return False
    dx, dy = round(rect.center.x - was.rect.center.x, 3), round(rect.bottom - was.rect.bottom, 3)
    if not dx and not dy:
        return True
    branch = patch.branch(key)
    inner = branch - {key}
    held = any(item.pin is not None for other in inner if (item := patch.draft.placements.get(other)) is not None)
    if patch.frames or held:
        return False
    old = [box for box in patch.page.boxes if box.placement in branch]
    fresh = [box_moved(box, dx, dy) for box in old]
    fresh[old.index(was)] = fresh[old.index(was)]._replace(rect=rounded(rect))
    ways, own = patch.ways_to(inner), patch.ways_to([key])
    led = [way_moved(path, dx, dy) for path in ways]
    rects, pieces = [box.rect for box in fresh], [piece for path in led for piece in pairwise(path.points)]
    if not content_of(patch.chart, patch.page).grown(SAME_MM).contains(around(rects, ())):
        return False
    room = around(rects, [point for piece in pieces for point in piece]).grown(2 * APART)
    ground = ground_of(patch, patch.page, branch, room, key)
    if not ground.are_free(rects) or not ground.lets_pass(pieces):
        return False
    for path in own:
        way = next((way for way in ways_to_pin(path.points, rect) if _is_free(patch, way, path, branch, rects)), None)
        if way is None:
            return False
        led.append(on_grid(path._replace(points=simplified(way))))
    patch.redraw_to(branch)
    patch.erase_ways([*ways, *own])
    patch.exchange(old, fresh)
    patch.add_ways(led)
    return True


def _is_free(patch: PagePatch, way: Sequence[Point], was: Path, branch: set[str], rects: Sequence[Rect]) -> bool:
    """Say whether the line to a branch, which then has boxes in some rectangles, may run another way than it did."""
    known = {*pairwise(was.points)}
    fresh = [piece for piece in pairwise(way) if piece not in known]
    if not fresh:
        return True
    room = around((), [point for piece in fresh for point in piece]).grown(2 * APART)
    if not content_of(patch.chart, patch.page).contains(around((), way)):
        return False
    # It begins at the superior, and along the lines to its sisters.
    head = next(box.parent or "" for key in branch if (box := patch.boxes[key]).parent not in branch)
    sisters = {head, *patch.below[head]}
    near = [patch.boxes[key].rect for key in sisters - branch if key in patch.boxes]
    beside = ground_of(patch, patch.page, branch | sisters, room)
    return beside.lets_pass(fresh) and not run_through(fresh, [*near, *rects])
