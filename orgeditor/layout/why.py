"""Why a chart looks as it does: what layout chose and what a person pinned, read from the finished pages.

Sentences are templates with %1, %2 and the values that stand for them, so that the window can translate them. Nothing
here lays anything out: what limits the font is told from how much room the drawing leaves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from orgeditor.layout.edits.page_furniture import content_of
from orgeditor.layout.why_limits import STANDING, below, limited
from orgeditor.layout.why_texts import Said, Text
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged, Box, Choice, ShapeForm
from orgeditor.model.records import FREE_PAPER, Arrangement, Chart, Method, Placement, Side
from orgeditor.model.sentences import filled

_SMALLER = re.compile(r"Huruf ([\d,]+) pt menjadi [\d,]+ pt supaya")
"""How a note begins that says that lines got a way by a smaller font."""


class Topic(StrEnum):
    FONT = "font"
    PLACE = "place"
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


class Chosen(NamedTuple):
    """What layout chose for the children of a parent: `width` is the greatest outer width of their boxes in mm,
    `font_pt` the smallest font in them."""

    arrangement: Arrangement
    columns: int
    width: float
    font_pt: float


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
    """Return what was chosen for a chart and why: the font, its head's place, the notes, each parent in its order."""
    chart = draft.charts[chart_id]
    found = [_font_reason(draft, chart, arranged)] if any(page.boxes for page in arranged.pages) else []
    found += _off_the_middle(draft, chart, arranged)
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
        row = below(draft, item)
        choice = made.get(item.id)
        if choice is None or (len(row) < 2 and not _pins(item)):
            continue
        shown = boxes.get(item.id, [])
        if choice.arrangement == Arrangement.LIST_BOX:
            shown = [box for box in shown if box.form is ShapeForm.LIST]
        else:
            ids = {child.id for child in row}
            shown = [box for box in shown if box.form is not ShapeForm.LIST and box.placement in ids]
        widths = [box.rect.w for box in shown]
        text, values = _arrangement(choice, len(row))
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


# font


def _font_reason(draft: Draft, chart: Chart, arranged: Arranged) -> Reason:
    size = arranged.smallest_font_pt
    smallest = next(box for box in _boxes(arranged) if box.font_pt == size)
    pinned = _pinned_above(draft, smallest.placement, size)
    if pinned is not None:
        said: Said = (Text.BRANCH, (draft.units[pinned.unit].name,), (pinned.id,))
    elif chart.page.font_floor >= chart.page.font_cap - 0.01:
        said = (Text.FIXED, (), ())
    elif given := next(filter(None, map(_SMALLER.match, arranged.notes)), None):
        said = (Text.LINES, (float(given[1].replace(",", ".")),), ())
    elif size >= chart.page.font_cap - 0.01:
        said = (Text.CAP, (), ())
    elif size <= chart.page.font_floor + 0.01:
        said = (Text.FLOOR, (), ())
    elif len(arranged.pages) > 1:
        said = (Text.PAGES, (float(len(arranged.pages)),), ())
    else:
        page = next(page for page in arranged.pages if any(box.font_pt == size for box in page.boxes))
        said = limited(draft, chart, page, arranged)
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


def _off_the_middle(draft: Draft, chart: Chart, arranged: Arranged) -> Iterator[Reason]:
    """Say of a head that stands off the page's middle what that is for; nothing where a person had a hand in it."""
    from orgeditor.layout.hierarchy.placing import (  # with all of layout: only for a chart that is laid out
        CENTRED_SHARE,
        NEAR,
    )

    heads = draft.children(chart.id, None)
    if chart.method is not Method.HIERARCHY or chart.page.paper == FREE_PAPER:
        return
    if len(arranged.pages) != 1 or len(heads) != 1 or any(i.pin for i in draft.placements_of_chart(chart.id)):
        return
    (page,), (head,) = arranged.pages, heads
    offs = [box.rect.center.x - content_of(chart, page).center.x for box in page.boxes if box.placement == head.id]
    if not offs or abs(offs[0]) < NEAR:
        return
    end = head
    while len(row := draft.children(chart.id, end.id)) == 1 and row[0].side is Side.BELOW:
        end = row[0]
    share = CENTRED_SHARE if any(item.side is Side.BOTTOM for item in row) else 1.0
    least = max(chart.page.font_floor, share * arranged.smallest_font_pt)
    yield Reason(Topic.PLACE, Text.MIDDLE, (abs(offs[0]), least), draft.units[head.unit].name, (head.id,))


def _boxes(arranged: Arranged) -> Iterator[Box]:
    for page in arranged.pages:
        yield from page.boxes
