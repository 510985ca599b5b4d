"""What keeps the font of a chart from growing, told from how much room its drawing leaves."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from math import ceil, floor
from operator import itemgetter
from typing import NamedTuple

from orgeditor.layout.edits.page_furniture import content_of
from orgeditor.layout.hierarchy.spacing import spacing
from orgeditor.layout.page.furniture import CLEAR, SIGNATURE_CLEAR
from orgeditor.layout.why_texts import Said, Text
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect, union
from orgeditor.model.page import Arranged, Page, ShapeForm
from orgeditor.model.records import BoxForm, Chart, Method, Placement, Side

TIGHT_SHARE = 0.08
"""Share of a length that may be left over and still count as used up: the next font size needs about as much."""

STANDING = (ShapeForm.BOX, ShapeForm.GRID, ShapeForm.FORUM)
"""Boxes of their own: no rows of a list, no glued ones, no frames."""


class _Branch(NamedTuple):
    """A branch on a page: its head, the rectangle round it, the limit below it (y in mm) and what sets that limit."""

    head: Placement
    rect: Rect
    limit: float
    text: Text

    @property
    def room(self) -> float:
        return max(0.0, self.limit - self.rect.bottom)


def limited(draft: Draft, chart: Chart, page: Page, arranged: Arranged) -> Said:
    """Say whether the width or the height of the page keeps the font from growing."""
    area = content_of(chart, page)
    whole = union(box.rect for box in page.boxes)
    branches = _branches(draft, chart, page, area)
    gaps = spacing(page.boxes[0].font_pt)
    hierarchy = chart.method is Method.HIERARCHY
    width_left = max(0.0, area.w - whole.w)
    loose = width_left + (_loose_width(branches, gaps.branch_gap) if hierarchy else 0.0)
    columns = _columns(page)
    loose_height = {branch.head.id: _loose_height(columns, branch.rect, gaps.v_gap) for branch in branches}
    deepest = min(branches, key=lambda branch: branch.room + loose_height[branch.head.id])
    height_left = deepest.room + loose_height[deepest.head.id]
    wide = loose <= TIGHT_SHARE * area.w
    tall = height_left <= TIGHT_SHARE * (deepest.limit - area.y)
    broad, count = _broadest(draft, branches, arranged)
    name, broad_name = draft.units[deepest.head.unit].name, draft.units[broad.head.unit].name
    if wide and tall:
        if count < 2:
            return Text.BOTH_PLAIN, (width_left, deepest.room), ()
        if broad is deepest:
            return Text.BOTH_ONE, (name, float(count)), (deepest.head.id,)
        return Text.BOTH, (broad_name, float(count), name), (broad.head.id, deepest.head.id)
    if wide:
        if count < 2:
            return Text.WIDTH_PLAIN, (width_left,), ()
        return Text.WIDTH, (broad_name, float(count), width_left), (broad.head.id,)
    if tall:
        return deepest.text, (name, deepest.room), (deepest.head.id,)
    return Text.STEP, (), ()


def _branches(draft: Draft, chart: Chart, page: Page, area: Rect) -> list[_Branch]:
    """Return the branches that stand side by side below the boxes at the top; of a list its whole."""
    drawn: dict[str, list[Rect]] = {}
    for box in page.boxes:
        drawn.setdefault(box.placement, []).append(box.rect)
    heads = draft.children(chart.id, None)
    while len(heads) == 1 and (row := [child for child in below(draft, heads[0]) if child.id in drawn]):
        if len(row) > 1 and not any(draft.children(chart.id, child.id) for child in row):
            break
        heads = row
    found = []
    for head in heads:
        rects = [rect for item in draft.branch(head) for rect in drawn.get(item.id, ())]
        if rects:
            rect = union(rects)
            found.append(_Branch(head, rect, *_limit(page, area, rect)))
    if found:
        return found
    every = union(box.rect for box in page.boxes)  # frames alone, or a chart that layout could not draw
    return [_Branch(draft.placements_of_chart(chart.id)[0], every, *_limit(page, area, every))]


def _limit(page: Page, area: Rect, rect: Rect) -> tuple[float, Text]:
    """Return how far down (y in mm) something at the place of a rectangle may reach, and what sets that limit."""
    limits = [(area.bottom, Text.HEIGHT_PAGE)]
    if page.signature is not None and rect.right > page.signature.rect.x - SIGNATURE_CLEAR:
        limits.append((page.signature.rect.y - SIGNATURE_CLEAR, Text.HEIGHT_SIGNATURE))
    for item in (page.legend, page.copy_block):
        if item is not None and rect.x < item.rect.right + CLEAR:
            limits.append((item.rect.y - CLEAR, Text.HEIGHT_LEGEND))
    return min(limits)


def _loose_width(branches: Sequence[_Branch], tight: float) -> float:
    """Return by how many mm the gaps between branches that stand side by side are wider than they must be."""
    rects = sorted(branch.rect for branch in branches)
    return sum(max(0.0, after.x - before.right - tight) for before, after in pairwise(rects))


def _columns(page: Page) -> list[tuple[int, list[Rect]]]:
    """Return the boxes that stand under each other, with the x (mm) of their middle, from left to right."""
    columns: dict[int, list[Rect]] = {}
    for box in page.boxes:
        if box.form in STANDING:
            columns.setdefault(round(box.rect.center.x), []).append(box.rect)
    return sorted((middle, sorted(rects, key=_top)) for middle, rects in columns.items())


def _loose_height(columns: Sequence[tuple[int, list[Rect]]], rect: Rect, tight: float) -> float:
    """Return by how many mm the gaps of a branch's longest column are wider than they must be."""
    first = bisect_left(columns, floor(rect.x), key=itemgetter(0))
    last = bisect_right(columns, ceil(rect.right), key=itemgetter(0))
    inner = []
    for _, boxes in columns[first:last]:
        low, high = bisect_left(boxes, rect.y - 1.0, key=_top), bisect_right(boxes, rect.bottom, key=_top)
        inner.append([box for box in boxes[low:high] if rect.contains(box)])
    longest = max(inner, key=len, default=[])
    return sum(max(0.0, after.y - before.bottom - tight) for before, after in pairwise(longest))


def _top(rect: Rect) -> float:
    return rect.y


def _broadest(draft: Draft, branches: Sequence[_Branch], arranged: Arranged) -> tuple[_Branch, int]:
    """Return the branch that takes the most width and the number of columns in it, 0 when it has none."""
    columns = {choice.placement: choice.columns for choice in reversed(arranged.choices) if choice.arrangement}
    broad = max(branches, key=lambda branch: branch.rect.w)
    return broad, max((columns.get(item.id, 0) for item in draft.branch(broad.head)), default=0)


def below(draft: Draft, item: Placement) -> list[Placement]:
    """Return the children that the arrangement is about: no staff at the side, nothing glued."""
    return [
        child
        for child in draft.children(item.chart, item.id)
        if child.side is Side.BELOW and child.form is not BoxForm.GLUED
    ]
