"""Room made below a branch of a finished page: what follows it in its column moves down, trunks and page grow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from orgeditor.layout.edits.page_ground import CLEAR, Ground, ground_of, grown
from orgeditor.layout.edits.page_rigid import box_moved
from orgeditor.layout.edits.page_strips import Step
from orgeditor.model.geometry import Point, Rect, around, crossing, union
from orgeditor.model.page import Box, Page, Path, ShapeForm, Stroke

if TYPE_CHECKING:
    from orgeditor.layout.edits.page_patch import PagePatch

_new = tuple.__new__
SAME = 0.02
"""Boxes of one column have their middles on one x, but for rounding, in mm."""
SIDE = 0.5
"""Room in mm kept at both sides of what moves down."""
BESIDE = frozenset({ShapeForm.BOX, ShapeForm.GRID})
"""Forms of boxes that head branches of a column."""


class Lowered(NamedTuple):
    """A page with branches moved down, the placements that did, and their boxes."""

    page: Page
    moved: set[str]
    boxes: list[Box]


def followers(patch: PagePatch, top: str) -> Iterator[list[str]]:
    """Yield the heads of the branches that stand below a branch in its column, then below those that hold it."""
    key: str | None = top
    while key is not None and key in patch.boxes:
        box = patch.boxes[key]
        sisters = [item for item in patch.below.get(box.parent or "", ()) if item != key] if box.parent else []
        found = [
            item
            for item in sisters
            if (other := patch.boxes[item]).form in BESIDE
            and abs(other.rect.center.x - box.rect.center.x) < SAME
            and other.rect.y > box.rect.y
        ]
        if found:
            yield found
        key = box.parent


def lowered(patch: PagePatch, top: str, by: float, *, itself: bool = False) -> Lowered | None:
    """Return the page with all that follows a branch in its column moved down by so many mm, lines stretched.

    With `itself` the branch moves too. None where nothing follows, or what follows has no room.
    """
    by = round(by, 3)
    found = list(followers(patch, top))
    if itself:
        parent = patch.boxes[top].parent
        at_hers = bool(found) and patch.boxes[found[0][0]].parent == parent
        found = [[top, *found[0]], *found[1:]] if at_hers else [[top], *found]
    levels = [(heads, {key for head in heads for key in patch.branch(head)}) for heads in found]
    moved = {key for _, keys in levels for key in keys}
    if not moved or patch.given.pinned or patch.frames:
        return None
    start = patch.boxes[top].rect.y - (SAME if itself else 0.0)
    ways = patch.ways()
    swept = []
    for _, keys in levels:
        points = [point for path in patch.ways_to(keys) for point in path.points if point[1] > start]
        area = around([patch.boxes[key].rect for key in keys], points)
        swept.append(Rect(area.x - SIDE, area.y, area.w + 2 * SIDE, area.h + by + CLEAR))
    page = grown(patch, 0.0, max(area.bottom for area in swept))
    ground = ground_of(patch, page, moved | patch.branch(top), union(swept), "" if itself else top)
    redrawn = patch.across_to(moved).keys()
    across = [piece for path in ways.across if path.route not in redrawn for piece in pairwise(path.points)]
    if not all(_is_free(replace(ground, across=tuple(across)), area) for area in swept):
        return None

    def down(points: tuple[Point, ...], start: float) -> tuple[Point, ...]:
        # Not by `_replace` and `round`, which take three times as long: there are hundreds of lines.
        return tuple(
            [
                point
                if point[1] <= start
                else _new(Point, (point[0], ((point[1] + by) * 1000.0 + 0.5) // 1.0 / 1000.0))
                for point in points
            ]
        )

    served = {path.relation for path in patch.ways_to(moved)}
    fresh = {id(path): _new(Path, (*path[:3], down(path[3], start))) for path in patch.ways_to(moved)}
    paths = tuple([fresh.get(id(path), path) for path in page.paths])
    hung = {key: [fresh[id(path)] for path in ways.hung[key]] for key in moved & ways.hung.keys()}
    patch.expect(paths, ways._replace(hung={**ways.hung, **hung}, across=[*ways.across]))
    # On the trunk that it shares with what moves the line to a box that stays turns off above its bottom.
    below = start if itself else patch.boxes[top].rect.bottom
    known = patch.strokes
    longer = known.exchanged(
        {
            number: _new(Stroke, (stroke[0], down(line, below), *stroke[2:]))
            for number in known.of(served)
            if (line := (stroke := known.strokes[number])[1])[0][1] > below or line[-1][1] > below
        }
    )
    strokes = tuple(longer.strokes.values())
    patch.expect_strokes(strokes, longer)
    gone = [box for box in page.boxes if box.placement in moved]
    come = [box_moved(box, 0.0, by) for box in gone]
    lower = dict(zip(map(id, gone), come, strict=True))
    boxes = tuple([lower.get(id(box), box) for box in page.boxes])
    patch.strips.boxes.steps.append(Step(page.boxes, boxes, gone, come))
    patch.strips.paths.steps.append(Step(page.paths, paths, patch.ways_to(moved), list(fresh.values())))
    return Lowered(page._replace(boxes=boxes, paths=paths, strokes=strokes), moved, come)


def _is_free(ground: Ground, area: Rect) -> bool:
    """Say whether nothing that stays reaches into an area."""
    return (
        not any(area.intersects(rect) for rect in (*ground.boxes, *ground.frames, *ground.texts))
        and not crossing(ground.tree, area)
        and not crossing(ground.across, area)
    )
