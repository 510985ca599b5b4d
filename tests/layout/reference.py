"""A slow, exhaustive fit of hierarchy charts, against which the fast one (orgeditor/layout/hierarchy/fit.py) is held.

It knows only the ways in which an official draws a pembidangan, and tries them all:

- on top the chain of superiors, one under the other;
- below it a row of branches, each a head over a list of its leaves in 1 to 8 columns, or whole branches one under the
  other in 1 to 8 columns, or, where only leaves hang below the chain, these in 1 to 8 columns;
- boxes that share a width (chain, heads, the leaves of one list) at every width at which a name breaks otherwise;
- a list split where its tallest column is lowest, found exactly;
- everything where it keeps clear of signature, legend and copy block, the gaps tight except to step past one of these;
- fonts in steps of 0.25 pt.

Widths of text are in em, all else in mm. Search and sizes are written independently of the fast fit; common are only
the tight gaps, the measure of the font, and the furniture with the room that it leaves. Not known here, see `covers`:
staff, frames, lines across, pinned fonts and widths.

As a script it fits the real charts and random organisations and prints a table of both fonts:

    .venv/bin/python tests/layout/reference.py [NUMBER [FIRST]]     random charts FIRST, FIRST + 1, ... (default 200, 0)
    .venv/bin/python tests/layout/reference.py --seed N             both fits of one random chart, in words
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import accumulate
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from reference_charts import REAL, fast_font, plain_chart, random_chart, real_chart

from orgeditor.layout.arrange import arrange
from orgeditor.layout.hierarchy.spacing import marker_width, spacing
from orgeditor.layout.hierarchy.tree import Node, build_tree
from orgeditor.layout.measure import LINE_HEIGHT, Measure, em_mm
from orgeditor.layout.page.furniture import furnish
from orgeditor.layout.text import Wrapper
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.records import Arrangement, Chart, Numbering, Orientation

FONT_STEP = 0.25
MOST_COLUMNS = 8
START_STEP = 1.0
ROW_OF_A_LIST_BOX = 0.1
"""Height in em of a row of a list box beyond its lines."""
KNOWN = frozenset({Arrangement.AUTO, Arrangement.ROW, Arrangement.LIST, Arrangement.COLUMNS, Arrangement.LIST_BOX})
CLOSE = 1e-6


@dataclass(frozen=True, eq=False)
class Box:
    """A box with those glued under it and what hangs from it.

    `texts` has for each name (and note) in it the narrowest width in em at which it takes 1, 2, 3 ... lines. `stacked`
    is the number of boxes, 0 for the invisible root over several; `marker` the width in em of the markers before its
    children in a list box.
    """

    name: str
    texts: tuple[tuple[float, ...], ...]
    stacked: int
    below: tuple[Box, ...]
    arrangement: Arrangement
    columns: int
    marker: float

    def lines(self, width: float) -> int:
        """Return the number of lines at a text width in em that is no less than `narrowest`."""
        return sum(next(n for n, w in enumerate(text, 1) if w <= width + 1e-9) for text in self.texts)

    @property
    def narrowest(self) -> float:
        return max((text[-1] for text in self.texts), default=0.0)


Draw = Callable[[float, float], list[Rect]]
"""Returns the boxes (glued ones as one) of something whose left top corner is at (x, y)."""


class Shape(NamedTuple):
    """Width and height in mm that something takes, and how it is arranged: in words and as boxes."""

    w: float
    h: float
    how: str
    draw: Draw


class Place(NamedTuple):
    """Where (x in mm) something ends at the right at least, and how it is arranged then: in words and as boxes."""

    end: float
    how: str
    draw: Callable[[], list[Rect]]


@dataclass(frozen=True)
class Room:
    """The area for a chart and the rectangles in it that are taken; nothing stands below those either."""

    area: Rect
    blocked: tuple[Rect, ...] = ()

    def takes(self, left: float, right: float, bottom: float) -> bool:
        """Say whether something between two x may reach down to a y."""
        if left < self.area.x - CLOSE or right > self.area.right + CLOSE or bottom > self.area.bottom + CLOSE:
            return False
        return all(bottom <= b.y + CLOSE or right <= b.x + CLOSE or left >= b.right - CLOSE for b in self.blocked)

    def starts(self, first: float) -> list[float]:
        """Return the x from `first` on at which something stands better than anywhere further left."""
        return [first, *(rect.right for rect in self.blocked if rect.right > first)]


class Found(NamedTuple):
    """The largest font in pt (0: none from floor to cap), how the chart is arranged with it, and all its boxes."""

    font_pt: float
    how: str
    boxes: list[Rect]


def largest_font(draft: Draft, chart: Chart, measure: Measure) -> Found:
    """Return the largest font at which a chart fits its page, in steps of 0.25 pt. It must be one that is covered.

    By bisection: a picture at one font is one at every smaller font too, as all sizes in it shrink or stay.
    """
    node = build_tree(draft, chart)
    assert node is not None and covers(node)
    root = box_of(node, Wrapper(measure), Wrapper(measure, bold=True))
    furniture = furnish(draft, chart, measure, *chart.page.size)
    room = Room(furniture.area, furniture.blocked)
    low, high = round(chart.page.font_floor / FONT_STEP) - 1, round(chart.page.font_cap / FONT_STEP) + 1
    found = Found(0.0, "", [])
    while high - low > 1:
        middle = (low + high) // 2
        place = Trial(middle * FONT_STEP).fit(root, room)
        if place is None:
            high = middle
        else:
            low, found = middle, Found(middle * FONT_STEP, place.how, place.draw())
    return found


def covers(node: Node) -> bool:
    """Say whether the reference knows everything that hangs here."""
    plain = not (node.left or node.right or node.bottom or node.caption or node.own_width)
    plain = plain and not any(item.font or item.grid for item in node.stack)
    known = node.placement is None or node.arrangement in KNOWN
    return plain and known and len(node.ports) <= 1 and all(covers(child) for child in node.below)


def box_of(node: Node, plain: Wrapper, bold: Wrapper) -> Box:
    stack = node.stack if node.placement else []
    texts = [
        narrowest_widths(bold if item.bold else plain, text)
        for item in stack
        for text in (item.text, item.note)
        if text or text is item.text
    ]
    numbering = node.placement.numbering if node.placement else Numbering.NONE
    return Box(
        node.text,
        tuple(texts),
        len(stack),
        tuple(box_of(child, plain, bold) for child in node.below),
        node.arrangement,
        node.columns,
        marker_width(numbering, len(node.below), plain) if node.below else 0.0,
    )


def narrowest_widths(wrapper: Wrapper, text: str) -> tuple[float, ...]:
    """Return the narrowest width in em at which a text takes 1, 2, 3 ... lines, up to a line for each of its parts."""
    parts = wrapper.parts(text) or [""]

    @cache
    def line(start: int, end: int) -> float:
        return wrapper.width("".join(parts[start:end]).rstrip())

    widths: list[float] = []
    best = [0.0] + [float("inf")] * len(parts)  # of the first n parts, in as many lines as rounds were made
    for _ in parts:
        ends = range(1, len(parts) + 1)
        best = [float("inf")] + [min(max(best[s], line(s, end)) for s in range(end)) for end in ends]
        widths.append(min([best[-1], *widths[-1:]]))
    return tuple(widths)


def lowest_splits(heights: Sequence[float], gap: float, most: int) -> list[float]:
    """Return the height of the tallest of 1, 2, ... `most` columns where boxes, in order, are split best."""
    count = len(heights)
    sums = list(accumulate((height + gap for height in heights), initial=0.0))
    best = [sums[end] - gap for end in range(count + 1)]  # of the first n boxes, in as many columns as rounds were made
    found = [best[count]]
    for columns in range(2, min(most, count) + 1):
        best = [
            min((max(best[s], sums[end] - sums[s] - gap) for s in range(columns - 1, end)), default=float("inf"))
            for end in range(count + 1)
        ]
        found.append(best[count])
    return found


def break_widths(boxes: Iterable[Box]) -> list[float]:
    """Return, rising, the text widths in em for boxes that share one at which one of them takes fewer lines."""
    boxes = list(boxes)
    narrowest = max(box.narrowest for box in boxes)
    return sorted({w for box in boxes for text in box.texts for w in text if w >= narrowest} | {narrowest})


def unbeaten(shapes: Iterable[Shape]) -> list[Shape]:
    """Return the shapes, by growing width, than which none is as narrow and as low."""
    kept: list[Shape] = []
    for shape in sorted(shapes, key=attrgetter("w", "h")):
        if not kept or shape.h < kept[-1].h:
            kept.append(shape)
    return kept


def chain_of(root: Box) -> list[Box]:
    chain = [root]
    while len(chain[-1].below) == 1 and chain[-1].stacked:
        chain.append(chain[-1].below[0])
    return chain


class Trial:
    """All arrangements with one font."""

    def __init__(self, font_pt: float) -> None:
        self.gaps = spacing(font_pt)
        self.em = em_mm(font_pt)
        self._below: dict[Box, list[Shape]] = {}

    # sizes

    def outer(self, width: float) -> float:
        return width * self.em + 2 * self.gaps.pad_x

    def height(self, box: Box, width: float) -> float:
        return box.lines(width) * LINE_HEIGHT * self.em + box.stacked * 2 * self.gaps.pad_y

    def drop(self, box: Box) -> float:
        """Return the height between a box and what hangs below it: down to the bus and down from it."""
        return 2 * self.gaps.drop if box.stacked else 0.0

    # the page

    def fit(self, root: Box, room: Room) -> Place | None:
        """Return how the chart fits the room, None when it does not.

        A narrower chain is higher: where nothing finds room below a wide one, nothing does below a narrow one.
        """
        chain = chain_of(root)
        for width in reversed(break_widths(chain)):
            top = room.area.y + sum(self.height(box, width) + self.drop(box) for box in chain)
            found = False
            for place in self.ways_below(chain[-1], room, top):
                found = True
                boxes = self.chain(chain, width, room, place)
                if boxes is not None:
                    return place._replace(draw=partial(list, [*boxes, *place.draw()]))
            if not found:
                break
        return None

    def chain(self, chain: Sequence[Box], width: float, room: Room, below: Place) -> list[Rect] | None:
        """Return the boxes of the chain with their middle over what hangs below, None when there is no room for it.

        As near to the page's middle as that allows. What hangs below is not moved for the chain's sake.
        """
        boxes = below.draw()
        middle = room.area.center.x
        if boxes:
            middle = max(min(rect.x for rect in boxes), min(middle, max(rect.right for rect in boxes)))
        y, w = room.area.y, self.outer(width)
        found: list[Rect] = []
        for box in chain:
            if box.stacked:
                found.append(Rect(middle - w / 2, y, w, self.height(box, width)))
                y = found[-1].bottom + self.drop(box)
        return found if all(room.takes(rect.x, rect.right, rect.bottom) for rect in found) else None

    def ways_below(self, box: Box, room: Room, top: float) -> Iterator[Place]:
        """Yield how what hangs below the chain fits when it begins at y = `top`."""
        leaves = not any(child.below for child in box.below)
        if not box.below:
            yield Place(room.area.x, "only a chain", lambda: [])
        elif leaves and box.arrangement is Arrangement.LIST_BOX:
            place = self.row([unbeaten(self.list_boxes(box))], room, top)
            yield from [place] if place else []
        else:
            if box.arrangement in (Arrangement.AUTO, Arrangement.ROW):
                yield from self.rows(box, room, top)
            if box.arrangement is not Arrangement.ROW:
                yield from self.columns(box, room, top) if leaves else self.stacks(box, room, top)

    def columns(self, box: Box, room: Room, top: float) -> Iterator[Place]:
        """Yield where leaves stand in columns that begin at a whole mm, each filled down to what lies below it."""
        gaps = self.gaps
        for count in self.column_counts(box):
            for width in break_widths(box.below):
                column = gaps.stub + self.outer(width)
                spare = room.area.w - count * column - (count - 1) * gaps.column_gap
                heights = [self.height(child, width) for child in box.below]
                if spare < -CLOSE or sum(heights) > count * (room.area.bottom - top):
                    continue
                for start in range(int(max(spare, 0.0) / START_STEP) + 1):
                    boxes: list[Rect] = []
                    for number in range(count):
                        left = room.area.x + start * START_STEP + number * (column + gaps.column_gap)
                        y = top
                        for height in heights[len(boxes) :]:
                            if not room.takes(left, left + column, y + height):
                                break
                            boxes.append(Rect(left + gaps.stub, y, self.outer(width), height))
                            y += height + gaps.v_gap
                    if len(boxes) == len(heights):
                        how = f"{count} columns at {width:.3f} em, {start} mm from the left"
                        yield Place(room.area.right - spare + start, how, partial(list, boxes))

    # a row

    def rows(self, box: Box, room: Room, top: float) -> Iterator[Place]:
        """Yield where a row of all branches ends that begins as far left as can be, for each width of the heads."""
        for width in break_widths(box.below):
            tallest = max(self.height(child, width) for child in box.below)
            place = self.row([self.branches(child, width, tallest) for child in box.below], room, top)
            if place is not None:
                yield place._replace(how=f"row, heads at {width:.3f} em: {place.how}")

    def row(self, choices: Sequence[list[Shape]], room: Room, top: float) -> Place | None:
        """Return where a row of branches ends whose every branch ends as far left as can be.

        No other way is better: a branch that ends further left leaves all that is right of it to the others.
        """
        placed: list[Place] = []
        end = room.area.x - self.gaps.branch_gap
        for shapes in choices:
            place = self.place(shapes, room, end + self.gaps.branch_gap, top)
            if place is None:
                return None
            placed.append(place)
            end = place.end
        return Place(end, "; ".join(place.how for place in placed), lambda: _all_of(placed))

    def place(self, shapes: Sequence[Shape], room: Room, first: float, top: float) -> Place | None:
        """Return where one of the shapes (by growing width) ends furthest left, at y = `top` and right of `first`."""
        places = []
        for x in room.starts(first):
            fitting = (shape for shape in shapes if room.takes(x, x + shape.w, top + shape.h))
            shape = next(fitting, None)
            if shape is not None:
                places.append(Place(x + shape.w, shape.how, partial(shape.draw, x, top)))
        return min(places, key=attrgetter("end"), default=None)

    # whole branches in columns

    def stacks(self, box: Box, room: Room, top: float) -> Iterator[Place]:
        """Yield where columns of whole branches end, for each width of the heads and number of columns."""
        for width in break_widths(box.below):
            runs = self.runs([self.branches(child, width, 0.0) for child in box.below])
            for place in self.stacked(runs, self.column_counts(box), room, top):
                yield place._replace(how=f"heads at {width:.3f} em in {place.how}")

    def runs(self, choices: Sequence[list[Shape]]) -> dict[tuple[int, int], list[Shape]]:
        """Return the columns that branches a to b - 1 make, for all a and b."""
        number = len(choices)
        return {(a, b): self.column(choices[a:b]) for a in range(number) for b in range(a + 1, number + 1)}

    def stacked(
        self, runs: Mapping[tuple[int, int], list[Shape]], counts: Sequence[int], room: Room, top: float
    ) -> Iterator[Place]:
        """Yield where the branches end in so many columns, each column ending as far left as can be."""
        number = max(end for _, end in runs)
        # The columns of the first n branches, as many as rounds were made.
        best: dict[int, list[Place]] = {0: []}
        for count in range(1, max(counts) + 1):
            after: dict[int, list[Place]] = {}
            for end in range(count, number + 1):
                for start, before in best.items():
                    if start >= end:
                        continue
                    first = before[-1].end + self.gaps.column_gap if before else room.area.x
                    place = self.place(runs[start, end], room, first, top)
                    if place is not None and (end not in after or place.end < after[end][-1].end):
                        after[end] = [*before, place]
            best = after
            columns = best.get(number)
            if count in counts and columns:
                how = f"{count} columns of branches: " + " | ".join(place.how for place in columns)
                yield Place(columns[-1].end, how, partial(_all_of, columns))

    def column(self, choices: Sequence[list[Shape]]) -> list[Shape]:
        """Return the column that these branches make one under the other, with its stub, at each width."""
        found = []
        least = max(shapes[0].w for shapes in choices)
        for width in sorted({shape.w for shapes in choices for shape in shapes if shape.w >= least}):
            lowest = [min((shape for shape in shapes if shape.w <= width), key=attrgetter("h")) for shapes in choices]
            height = sum(shape.h for shape in lowest) + self.gaps.v_gap * (len(lowest) - 1)
            how = " over ".join(shape.how for shape in lowest)
            found.append(Shape(self.gaps.stub + width, height, how, partial(self.draw_column, lowest, width)))
        return unbeaten(found)

    def draw_column(self, shapes: Sequence[Shape], width: float, x: float, y: float) -> list[Rect]:
        boxes: list[Rect] = []
        for shape in shapes:
            boxes += shape.draw(x + self.gaps.stub + (width - shape.w) / 2, y)
            y += shape.h + self.gaps.v_gap
        return boxes

    # branches

    def branches(self, box: Box, width: float, least: float) -> list[Shape]:
        """Return the shapes of a branch whose own box has a text width in em and is at least so high (mm)."""
        w, h = self.outer(width), max(least, self.height(box, width))
        if not box.below:
            return [Shape(w, h, "alone", lambda x, y: [Rect(x, y, w, h)])]
        top = h + self.drop(box)

        def draw(below: Shape, x: float, y: float) -> list[Rect]:
            middle = x + max(w, below.w) / 2
            return [Rect(middle - w / 2, y, w, h), *below.draw(middle - below.w / 2, y + top)]

        return unbeaten(Shape(max(w, s.w), top + s.h, s.how, partial(draw, s)) for s in self.below(box))

    def below(self, box: Box) -> list[Shape]:
        """Return the shapes of what hangs below a box inside the chart, the way down to it apart."""
        if box not in self._below:
            self._below[box] = unbeaten(self.all_below(box))
        return self._below[box]

    def all_below(self, box: Box) -> Iterator[Shape]:
        leaves = not any(child.below for child in box.below)
        if leaves and box.arrangement is Arrangement.LIST_BOX:
            yield from self.list_boxes(box)
            return
        if box.arrangement in (Arrangement.AUTO, Arrangement.ROW):
            for width in break_widths(box.below):
                tallest = max(self.height(child, width) for child in box.below)
                choices = [self.branches(child, width, tallest) for child in box.below]
                for height in sorted({shape.h for shapes in choices for shape in shapes}):
                    place = self.row(choices, _open(height), 0.0)
                    if place is not None:
                        yield Shape(place.end, height, f"row at {width:.3f} em of ({place.how})", _moved(place))
        if box.arrangement is not Arrangement.ROW:
            yield from self.lists(box) if leaves else self.nested_stacks(box)

    def nested_stacks(self, box: Box) -> Iterator[Shape]:
        for width in break_widths(box.below):
            runs = self.runs([self.branches(child, width, 0.0) for child in box.below])
            for height in sorted({shape.h for column in runs.values() for shape in column}):
                for place in self.stacked(runs, self.column_counts(box), _open(height), 0.0):
                    yield Shape(place.end, height, f"({place.how})", _moved(place))

    def column_counts(self, box: Box) -> Sequence[int]:
        most = min(MOST_COLUMNS, len(box.below))
        if box.arrangement is Arrangement.LIST:
            return (1,)
        if box.arrangement is Arrangement.COLUMNS and box.columns:
            return (min(box.columns, len(box.below)),)
        return range(1, most + 1)

    def lists(self, box: Box) -> Iterator[Shape]:
        """Yield lists of leaves in columns, a trunk at the left of each."""
        gaps = self.gaps
        counts = self.column_counts(box)
        for width in break_widths(box.below):
            heights = [self.height(child, width) for child in box.below]
            tallest = lowest_splits(heights, gaps.v_gap, max(counts))
            for count in counts:
                column, h = gaps.stub + self.outer(width), tallest[count - 1]
                w = count * column + (count - 1) * gaps.column_gap
                draw = partial(self.draw_list, heights, self.outer(width), h)
                yield Shape(w, h, f"{count} columns at {width:.3f} em", draw)

    def draw_list(self, heights: Sequence[float], width: float, tallest: float, x: float, y: float) -> list[Rect]:
        boxes: list[Rect] = []
        at = y
        for height in heights:
            if at + height > y + tallest + CLOSE:
                x, at = x + self.gaps.stub + width + self.gaps.column_gap, y
            boxes.append(Rect(x + self.gaps.stub, at, width, height))
            at += height + self.gaps.v_gap
        return boxes

    def list_boxes(self, box: Box) -> Iterator[Shape]:
        """Yield boxes with all names in one column behind their markers."""
        for width in break_widths(box.below):
            rows = [(child.lines(width) * LINE_HEIGHT + ROW_OF_A_LIST_BOX) * self.em for child in box.below]
            w, h = self.outer(width + box.marker), sum(rows) + 2 * self.gaps.pad_y
            yield Shape(w, h, f"list box at {width:.3f} em", partial(self.draw_list_box, rows, w))

    def draw_list_box(self, rows: Sequence[float], width: float, x: float, y: float) -> list[Rect]:
        tops = accumulate(rows, initial=y + self.gaps.pad_y)
        return [Rect(x, top, width, row) for top, row in zip(tops, rows, strict=False)]


def _all_of(places: Iterable[Place]) -> list[Rect]:
    return [rect for place in places for rect in place.draw()]


def _moved(place: Place) -> Draw:
    """Return what draws elsewhere what was placed at the origin."""
    return lambda x, y: [rect.moved(x, y) for rect in place.draw()]


def _open(height: float) -> Room:
    return Room(Rect(0.0, 0.0, float("inf"), height))


# the script


def _row(name: str, draft: Draft, chart: Chart, measure: Measure, *, worst: float = 2.0) -> float:
    """Print a row of the table where the ratio is below `worst`; return the ratio."""
    fast, best = fast_font(arrange(draft, chart.id, measure), chart), largest_font(draft, chart, measure)
    ratio = fast / best.font_pt if best.font_pt else 1.0
    if ratio < worst:
        print(f"{name:42} {fast:6.2f} {best.font_pt:6.2f} {ratio:6.3f}  {best.how if ratio < 0.97 else ''}", flush=True)
    return ratio


def _both(draft: Draft, chart: Chart, measure: Measure) -> None:
    best, arranged = largest_font(draft, chart, measure), arrange(draft, chart.id, measure)
    furniture = furnish(draft, chart, measure, *chart.page.size)
    print(f"room:      {furniture.area}, taken {furniture.blocked}")
    print(f"reference: {best.font_pt} pt, {best.how}")
    print(f"fast:      {fast_font(arranged, chart)} pt")
    for choice in arranged.choices:
        name = draft.units[draft.placements[choice.placement].unit].name
        print(f"  {name}: {choice.arrangement} {choice.splits or ''}")


def _main(arguments: Sequence[str]) -> None:
    tests = Path(__file__).resolve().parents[1]
    sys.path[:0] = [str(tests), str(tests / "layout")]
    from fake_measure import FakeMeasure
    from PySide6.QtGui import QGuiApplication

    from orgeditor.render.measure import measure_for

    application = QGuiApplication(["reference", "-platform", "offscreen"])  # measuring text wants one
    assert application
    if arguments[:1] == ["--seed"]:
        _both(*random_chart(int(arguments[1])), FakeMeasure())
        return
    print(f"{'chart':42} {'fast':>6} {'refer.':>6} {'ratio':>6}")
    for name in REAL:
        for orientation in (Orientation.LANDSCAPE, Orientation.PORTRAIT):
            for arrangement in (Arrangement.AUTO, Arrangement.LIST_BOX):
                draft, chart = real_chart(name)
                chart = plain_chart(draft, chart, orientation, arrangement)
                _row(f"{name}, {orientation}, {arrangement}", draft, chart, measure_for(chart.page.font))
    number, first = (int(text) for text in [*arguments, *("200", "0")[len(arguments) :]])
    ratios = [
        _row(f"random {seed}", *random_chart(seed), FakeMeasure(), worst=0.97) for seed in range(first, first + number)
    ]
    low = sum(ratio < 0.97 for ratio in ratios)
    print(f"{number} random charts: {low} below 0.97, worst {min(ratios, default=1.0):.3f}")


if __name__ == "__main__":
    _main(sys.argv[1:])
