"""Why a chart looks as it does: what layout chose and what a person pinned, read from the finished pages.

Sentences are templates with %1, %2 and the values that stand for them, so that the window can translate them. Nothing
here lays anything out: what limits the font is told from how much room the drawing leaves.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import ceil, floor
from operator import itemgetter
from typing import NamedTuple

from orgeditor.layout.furniture import CLEAR, SIGNATURE_CLEAR
from orgeditor.layout.spacing import spacing
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect, union
from orgeditor.model.page import Arranged, Box, Choice, Page, ShapeForm
from orgeditor.model.records import Arrangement, BoxForm, Chart, Method, Placement, Side

_MARK = re.compile("%([1-9])")
TIGHT_SHARE = 0.08
"""Share of a length that may be left over and still count as used up: the next font size needs about as much."""

STANDING = (ShapeForm.BOX, ShapeForm.GRID, ShapeForm.FORUM)
"""Boxes of their own: no rows of a list, no glued ones, no frames."""


class Text(StrEnum):
    """What may be said, in Indonesian."""

    CAP = "huruf terbesar yang diizinkan"
    FIXED = "huruf tetap yang ditetapkan untuk bagan ini"
    BRANCH = "ditetapkan untuk bawahan %1"
    FLOOR = "huruf terkecil yang diizinkan"
    PAGES = "huruf terbesar yang muat pada semua dari %1 halaman"
    WIDTH = "dibatasi lebar: %1 memakai %2 kolom; tersisa %3 mm"
    WIDTH_PLAIN = "dibatasi lebar: tersisa %1 mm"
    HEIGHT_PAGE = "dibatasi tinggi: %1 turun sampai %2 mm dari batas bawah"
    HEIGHT_SIGNATURE = "dibatasi tinggi: %1 turun sampai %2 mm dari ruang tanda tangan"
    HEIGHT_LEGEND = "dibatasi tinggi: %1 turun sampai %2 mm dari keterangan"
    BOTH = "dibatasi lebar dan tinggi: %1 memakai %2 kolom, %3 turun paling dalam"
    BOTH_ONE = "dibatasi lebar dan tinggi: %1 memakai %2 kolom dan turun paling dalam"
    BOTH_PLAIN = "dibatasi lebar dan tinggi: tersisa %1 × %2 mm"
    STEP = "huruf yang lebih besar tidak muat pada halaman ini"
    ROW = "berjajar"
    LIST = "daftar di kanan batang"
    LIST_LEFT = "daftar di kiri batang"
    LIST_BOTH = "daftar di kedua sisi batang"
    PAIRS = "berpasangan pada batang"
    ONE_COLUMN = "satu kolom"
    COLUMNS = "%1 kolom"
    COLUMNS_OF = "%1 kolom (%2)"
    LIST_BOX = "kotak daftar berisi %1 nama"


class Topic(StrEnum):
    FONT = "font"
    CHOICE = "choice"
    NOTE = "note"


class Pin(StrEnum):
    """A choice that a person has made for a parent, or for the whole chart."""

    ARRANGEMENT = "arrangement"
    COLUMNS = "columns"
    WIDTH = "width"
    FONT = "font"


@dataclass(frozen=True, slots=True)
class Reason:
    """One row: of what it speaks (`subject`, a name or ""), what is said of it, and the boxes to jump to.

    `values` stand for %1, %2 in `text`, lengths in mm as numbers. `boxes_w` is the least and the greatest width in mm
    of the boxes below a parent, `font_pt` the smallest font. `by_chart` are pins of the whole chart.
    """

    topic: Topic
    text: str
    values: tuple[str | float, ...] = ()
    subject: str = ""
    placements: tuple[str, ...] = ()
    boxes_w: tuple[float, float] = (0.0, 0.0)
    font_pt: float = 0.0
    pins: tuple[Pin, ...] = ()
    by_chart: tuple[Pin, ...] = ()

    @property
    def sentence(self) -> str:
        """The text with its values, in Indonesian."""
        return filled(self.text, [value if isinstance(value, str) else number(value) for value in self.values])


_Said = tuple[Text, tuple[str | float, ...], tuple[str, ...]]
"""Template, values and the boxes to jump to."""


class Chosen(NamedTuple):
    """What layout chose for the children of a parent: `width` is the greatest outer width of their boxes in mm,
    `font_pt` the smallest font in them."""

    arrangement: Arrangement
    columns: int
    width: float
    font_pt: float


def filled(text: str, values: Sequence[str]) -> str:
    """Put values into a template, all at once: a name may itself contain "%1". A text without values stays as it is."""
    if not values:
        return text
    return _MARK.sub(lambda mark: values[int(mark[1]) - 1], text)


def number(value: float) -> str:
    """Return a length or size with at most one decimal, as it is written in Indonesian."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def chosen(arranged: Arranged) -> dict[str, Chosen]:
    """Return by parent (placement id) what layout chose for its children."""
    found: dict[str, Chosen] = {}
    frames = {box.placement: box.rect.w for box in _boxes(arranged) if box.form is ShapeForm.LIST}
    widths: dict[str, float] = {}
    fonts: dict[str, float] = {}
    for box in _boxes(arranged):
        if box.parent is not None and box.form in STANDING:
            widths[box.parent] = max(widths.get(box.parent, 0.0), box.rect.w)
        if box.parent is not None and box.lines:
            fonts[box.parent] = min(fonts.get(box.parent, box.font_pt), box.font_pt)
    for choice in arranged.choices:
        if choice.arrangement and choice.placement and choice.placement not in found:  # the first of several pages
            arrangement = Arrangement(choice.arrangement)
            width = frames.get(choice.placement, 0.0) or widths.get(choice.placement, 0.0)
            found[choice.placement] = Chosen(arrangement, choice.columns, width, fonts.get(choice.placement, 0.0))
    return found


def reasons(draft: Draft, chart_id: str, arranged: Arranged) -> list[Reason]:
    """Return what was chosen for a chart and why: the font, then the notes, then each parent in its order."""
    chart = draft.charts[chart_id]
    found = [_font_reason(draft, chart, arranged)] if any(page.boxes for page in arranged.pages) else []
    found += [Reason(Topic.NOTE, note) for note in arranged.notes]
    return [*found, *_choices(draft, chart, arranged)]


# choices


def _choices(draft: Draft, chart: Chart, arranged: Arranged) -> Iterator[Reason]:
    made = {choice.placement: choice for choice in reversed(arranged.choices) if choice.arrangement}
    boxes: dict[str, list[Box]] = {}
    for box in _boxes(arranged):
        key = box.placement if box.form is ShapeForm.LIST else box.parent
        if key is not None and box.form in (*STANDING, ShapeForm.LIST):
            boxes.setdefault(key, []).append(box)
    for item in draft.placements_of_chart(chart.id):
        below = _below(draft, item)
        choice = made.get(item.id)
        if choice is None or (len(below) < 2 and not _pins(item)):
            continue
        shown = boxes.get(item.id, [])
        if choice.arrangement == Arrangement.LIST_BOX:
            shown = [box for box in shown if box.form is ShapeForm.LIST]
        else:
            ids = {child.id for child in below}
            shown = [box for box in shown if box.form is not ShapeForm.LIST and box.placement in ids]
        widths = [box.rect.w for box in shown]
        text, values = _arrangement(choice, len(below))
        yield Reason(
            Topic.CHOICE,
            text,
            values,
            draft.units[item.unit].name,
            (item.id,),
            (min(widths, default=0.0), max(widths, default=0.0)),
            min((box.font_pt for box in shown), default=0.0),
            _pins(item),
            _chart_pins(chart, item),
        )


def _arrangement(choice: Choice, count: int) -> tuple[Text, tuple[str | float, ...]]:
    arrangement = Arrangement(choice.arrangement)
    if arrangement is Arrangement.COLUMNS:
        if choice.columns < 2:
            return Text.ONE_COLUMN, ()
        if choice.splits:
            return Text.COLUMNS_OF, (float(choice.columns), " + ".join(str(split) for split in choice.splits))
        return Text.COLUMNS, (float(choice.columns),)
    if arrangement is Arrangement.LIST_BOX:
        return Text.LIST_BOX, (float(count),)
    plain = {
        Arrangement.LIST: Text.LIST,
        Arrangement.LIST_LEFT: Text.LIST_LEFT,
        Arrangement.LIST_BOTH: Text.LIST_BOTH,
        Arrangement.PAIRS: Text.PAIRS,
    }
    return plain.get(arrangement, Text.ROW), ()


def _pins(item: Placement) -> tuple[Pin, ...]:
    """Return what a person decided for the children of a placement."""
    set_here = {
        Pin.ARRANGEMENT: item.arrangement is not Arrangement.AUTO,
        Pin.COLUMNS: item.arrangement is Arrangement.COLUMNS and item.columns > 0,
        Pin.WIDTH: item.width > 0,
        Pin.FONT: item.font > 0,
    }
    return tuple(pin for pin, there in set_here.items() if there)


def _chart_pins(chart: Chart, item: Placement) -> tuple[Pin, ...]:
    """Return what the chart decides where the placement leaves it open."""
    open_here = item.arrangement is Arrangement.AUTO
    set_here = {
        Pin.ARRANGEMENT: open_here and chart.arrangement is not Arrangement.AUTO,
        Pin.COLUMNS: open_here and chart.arrangement is Arrangement.COLUMNS and chart.columns > 0,
        Pin.WIDTH: chart.width > 0 and not item.width,
    }
    return tuple(pin for pin, there in set_here.items() if there)


def _below(draft: Draft, item: Placement) -> list[Placement]:
    """Return the children that the arrangement is about: no staff at the side, nothing glued."""
    return [
        child
        for child in draft.children(item.chart, item.id)
        if child.side is Side.BELOW and child.form is not BoxForm.GLUED
    ]


# font


def _font_reason(draft: Draft, chart: Chart, arranged: Arranged) -> Reason:
    size = arranged.smallest_font_pt
    smallest = next(box for box in _boxes(arranged) if box.font_pt == size)
    pinned = _pinned_above(draft, smallest.placement, size)
    if pinned is not None:
        said: _Said = (Text.BRANCH, (draft.units[pinned.unit].name,), (pinned.id,))
    elif chart.page.font_floor >= chart.page.font_cap - 0.01:
        said = (Text.FIXED, (), ())
    elif size >= chart.page.font_cap - 0.01:
        said = (Text.CAP, (), ())
    elif size <= chart.page.font_floor + 0.01:
        said = (Text.FLOOR, (), ())
    elif len(arranged.pages) > 1:
        said = (Text.PAGES, (float(len(arranged.pages)),), ())
    else:
        page = next(page for page in arranged.pages if any(box.font_pt == size for box in page.boxes))
        said = _limited(draft, chart, page, arranged)
    text, values, placements = said
    return Reason(Topic.FONT, text, values, "", placements, font_pt=size)


def _pinned_above(draft: Draft, placement: str, size: float) -> Placement | None:
    """Return the nearest superior of a box whose branch a person gave this font."""
    item = draft.placements.get(placement)
    while item is not None and item.parent is not None:
        item = draft.placements[item.parent]
        if item.font:
            return item if abs(item.font - size) < 0.05 else None
    return None


class _Branch(NamedTuple):
    """A branch on a page: its head, the rectangle round it, the limit below it (y in mm) and what sets that limit."""

    head: Placement
    rect: Rect
    limit: float
    text: Text

    @property
    def room(self) -> float:
        return max(0.0, self.limit - self.rect.bottom)


def _limited(draft: Draft, chart: Chart, page: Page, arranged: Arranged) -> _Said:
    """Say whether the width or the height of the page keeps the font from growing."""
    area = _area(chart, page)
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


def _area(chart: Chart, page: Page) -> Rect:
    """Return what the margins of a page leave; the page may be larger than the chart's paper."""
    setup = chart.page
    return Rect(setup.left, setup.top, page.width - setup.left - setup.right, page.height - setup.top - setup.bottom)


def _branches(draft: Draft, chart: Chart, page: Page, area: Rect) -> list[_Branch]:
    """Return the branches that stand side by side below the boxes at the top; of a list its whole."""
    drawn: dict[str, list[Rect]] = {}
    for box in page.boxes:
        drawn.setdefault(box.placement, []).append(box.rect)
    heads = draft.children(chart.id, None)
    while len(heads) == 1 and (below := [child for child in _below(draft, heads[0]) if child.id in drawn]):
        if len(below) > 1 and not any(draft.children(chart.id, child.id) for child in below):
            break
        heads = below
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


def _boxes(arranged: Arranged) -> Iterator[Box]:
    for page in arranged.pages:
        yield from page.boxes
