"""The branches of a large chart in flat lists: sized from the leaves up, drawn from the root down, records in bulk.

A box is a number, depth first as `draft.placements_of_chart` has them; -1 stands for the invisible parent of several
roots. Staff, and a box below a list, are set apart from what else hangs there (`layout/bare/apart.py`). A box is *odd*
when plain lists cannot say how it stands with what hangs from it: with boxes glued to it, lines of several kinds,
several boxes below all others. `layout/bare/odd.py` sizes and draws those, one by one. What is alike for many boxes is
found once: the lines of a name, the middle of a column, the way to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, inf, isqrt
from typing import NamedTuple

from orgeditor.layout.bare.apart import Staff, draw_staff, set_apart, staff_size
from orgeditor.layout.bare.strokes import Drop, Painter, Stub, grid
from orgeditor.layout.hierarchy.drawer import BEND_PAIR
from orgeditor.layout.hierarchy.ports import JOG
from orgeditor.layout.hierarchy.spacing import GRID_ROW, GRID_ROWS, Spacing, Texts
from orgeditor.layout.measure import LINE_HEIGHT, em_mm
from orgeditor.layout.text import shown_name
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.line_breaks import BREAK, broken
from orgeditor.model.page import Path
from orgeditor.model.records import BoxForm, Chart, Route, Side

COLUMN = 12
"""Boxes in a column at least; of a long list it has as many as there are columns."""
LINES = 3
"""Lines that the longest name takes."""
SAME = 1e-6


class Family(NamedTuple):
    """What hangs below a box, in mm from its left top corner; `port` is the x over which the box stands.

    `places` are the middles of the branches of a row, or the trunks of a list, whose boxes `columns` holds. A box below
    them all begins `foot` mm below their top.
    """

    width: float
    height: float
    port: float
    places: list[float]
    columns: list[list[int]]
    foot: float = 0.0


class Line(NamedTuple):
    """The line of a box to its superior: ids of route and relation, and its kind."""

    route: str
    relation: str
    kind: str


class Forest:
    """All boxes of a chart. After `size` each has its size, after `stand` and the drawing of families its place."""

    def __init__(self, draft: Draft, chart: Chart, texts: Texts, gaps: Spacing) -> None:
        self.draft, self.chart, self.texts, self.gaps = draft, chart, texts, gaps
        self.items = draft.placements_of_chart(chart.id)
        self.place: dict[str, int] = {}
        count = len(self.items)
        self.below: list[list[int]] = [[] for _ in range(count + 1)]
        self.hangs = bytearray(count + 1)  # whether anything hangs from a box
        self.foot = [-1] * (count + 1)  # the one box below all others; `below` has it not
        self.staff: dict[int, Staff] = {}  # `below` has it not
        self.odd = bytearray(count + 1)
        self.shown: list[str] = []
        self.bold = bytearray(count)
        self.rank = [0] * count + [-1]
        self.font = [0.0] * (count + 1)
        self.own_width = [chart.width] * (count + 1)
        self.line: list[Line | None] = [None] * count
        self.kind = [""] * (count + 1)
        self.dashed: set[int] = set()
        self.text_w, self.height, self.tall, self.rest = ([0.0] * (count + 1) for _ in range(4))
        self.left, self.right = [0.0] * (count + 1), [0.0] * (count + 1)
        self.words: list[tuple[str, ...]] = [()] * count
        self.family: list[Family | None] = [None] * (count + 1)
        self.x, self.y = [0.0] * count, [0.0] * count
        self.open: list[tuple[int, float, float]] = []
        self.paths: list[Path] = []
        self.painter = Painter(draft.kinds)
        self._read()
        set_apart(self)

    @property
    def roots(self) -> list[int]:
        return self.below[-1]

    def _read(self) -> None:
        """Take from the draft what each box shows and hangs from."""
        draft, chart = self.draft, self.chart
        units, relations, items = draft.units, draft.relations, self.items
        below, hangs, odd = self.below, self.hangs, self.odd
        rank, font, own_width = self.rank, self.font, self.own_width
        drawn = {(route.relation, route.target): route.id for route in draft.referring(chart.id, Route)}
        place = self.place
        deepest = max(len(chart.cases), len(chart.bolds), 1)  # all ranks from there on are alike
        cases = [chart.case_at(number) for number in range(deepest)]
        bolds = [chart.bold_at(number) for number in range(deepest)]
        glued_form, below_side, bottom, vertical = BoxForm.GLUED, Side.BELOW, Side.BOTTOM, UnitCategory.VERTICAL
        for number, item in enumerate(items):
            place[item.id] = number
            at = -1
            glued = item.form is glued_form
            if item.parent is not None:
                at = place[item.parent]
                above = items[at]
                font[number] = font[at] if glued else above.font or font[at]
                if glued or above.width:
                    own_width[number] = own_width[at] if glued else above.width
                if glued:
                    odd[at] = True
                elif item.side is bottom:
                    odd[at] |= self.foot[at] >= 0
                    self.foot[at] = number
                elif item.side is not below_side:
                    self.staff.setdefault(at, Staff([], []))[item.side is Side.RIGHT].append(number)
            below[at].append(number)
            hangs[at] = True
            level = rank[number] = max(0, rank[at] + (not glued))
            if item.backbone is not None and (route := drawn.get((item.backbone, item.id))):
                kind = relations[item.backbone].kind
                self.line[number] = Line(route, item.backbone, kind)
                if self.kind[at] != kind:
                    odd[at] |= bool(self.kind[at])
                    self.kind[at] = kind
            unit = units[item.unit]
            if unit.collective and unit.category is vertical:
                self.dashed.add(number)
            level = min(level, deepest - 1)
            text = shown_name(item.label or unit.name, cases[level])
            if item.breaks or BREAK in text:
                text = broken(text, item.breaks)
            self.shown.append(text)
            self.bold[number] = item.bold or bolds[level]

    # sizes

    def size_family(self, number: int) -> Family:
        """Return what hangs below a box, whose branches have their sizes."""
        row = self.below[number]
        own = self.text_width(number) + 2 * self.gaps.pad_x if number >= 0 else inf
        family = self.listed(row, self.foot[number], own) if self.is_list(row) else self.in_row(row)
        self.family[number] = family
        return family

    def size(self, number: int) -> None:
        """Size a box that is not odd with all that hangs from it."""
        family = self.size_family(number) if self.below[number] else None
        self.set_widths((number,), self.text_width(number))
        half = self.text_w[number] / 2 + self.gaps.pad_x
        self.left[number] = self.right[number] = half
        if family is not None:
            self.rest[number] = 2 * self.gaps.drop + family.height
            self.left[number], self.right[number] = max(half, family.port), max(half, family.width - family.port)
        if number in self.staff:
            left, right, height = staff_size(self, number)
            self.left[number], self.right[number] = max(self.left[number], left), max(self.right[number], right)
            self.rest[number] += height

    def glued(self, number: int) -> list[int]:
        """Return the boxes glued under a box, those glued under these too, from the top down."""
        found: list[int] = []
        for child in self.below[number]:
            if self.items[child].form is BoxForm.GLUED:
                found += [child, *self.glued(child)]
        return found

    def is_list(self, row: Sequence[int]) -> bool:
        """Whether boxes below one superior stand in columns: simple ones, more than a few."""
        hangs = self.hangs
        return len(row) > LINES and not any(hangs[number] for number in row)

    def in_row(self, row: Sequence[int]) -> Family:
        """Return branches side by side; their boxes become equally high."""
        left, right, tall = self.left, self.right, self.tall
        for number in row:
            if not self.hangs[number]:
                self.size(number)
        highest = max(self.height[number] for number in row)
        gap, x = self.gaps.branch_gap, 0.0
        middles: list[float] = []
        for number in row:
            tall[number] = highest
            middles.append(x + left[number])
            x += left[number] + right[number] + gap
        port = (middles[0] + middles[-1]) / 2
        port = next((middle for middle in middles if abs(middle - port) < JOG), port)
        return Family(x - gap, highest + max(self.rest[number] for number in row), port, middles, [])

    def listed(self, row: list[int], foot: int = -1, own: float = inf) -> Family:
        """Return simple boxes in columns, all equally wide, each column with a trunk at its left.

        The first trunk goes straight down to the box `foot` below them all, if any. A single column stands in line with
        its superior, `own` mm wide, where its trunk alone sticks out.
        """
        first = row[0]
        em, gaps = self.em(first), self.gaps
        width = self.text_width(first) if self.own_width[first] else max(map(self.narrow, row)) * em
        self.set_widths(row, width)
        # Nearly a square of boxes: each way to one runs past all columns before it.
        length = ceil(len(row) / ceil(len(row) / max(COLUMN, isqrt(len(row)))))
        columns = [row[at : at + length] for at in range(0, len(row), length)]
        outer = gaps.stub + width + 2 * gaps.pad_x
        trunks = [number * (outer + gaps.column_gap) for number in range(len(columns))]
        whole, height = trunks[-1] + outer, self.height
        port = whole - own / 2 if len(columns) == 1 and own < whole < own + 2 * gaps.stub else whole / 2
        port = next((trunk for trunk in trunks if 0 < abs(trunk - port) < JOG), port)
        deep = max(sum(map(height.__getitem__, column)) + gaps.v_gap * (len(column) - 1) for column in columns)
        if foot < 0:
            return Family(whole, deep, port, trunks, columns)
        self.set_widths((foot,), self.text_width(foot))
        half, below = self.text_w[foot] / 2 + gaps.pad_x, deep + 2 * gaps.drop
        trunks = [trunk + half for trunk in trunks]
        return Family(half + max(whole, half), below + height[foot], half, trunks, columns, below)

    def em(self, number: int) -> float:
        return em_mm(self.font[number]) if self.font[number] else self.gaps.em

    def text_width(self, number: int) -> float:
        """Return the width in mm for the text of a box that shares it with none."""
        own, em = self.own_width[number], self.em(number)
        return max(own - 2 * self.gaps.pad_x, 2 * em) if own else self.narrow(number) * em

    def narrow(self, number: int) -> float:
        """Return the narrowest width in em at which a name has no more than `LINES` lines, and a note just one."""
        wrapper = self.texts.bold if self.bold[number] else self.texts.plain
        options = wrapper.widths(self.shown[number])
        found = options[min(LINES, len(options)) - 1][0]
        note = self.items[number].note
        return max(found, wrapper.widths(note)[0][0]) if note else found

    def set_widths(self, row: Sequence[int], width: float) -> None:
        """Set the texts of boxes of one font in a width in mm, which gives them their heights."""
        em, items, shown, bold, grid_form = self.em(row[0]), self.items, self.shown, self.bold, BoxForm.GRID
        text_w, words, heights = self.text_w, self.words, self.height
        line, pad, wide = LINE_HEIGHT * em, 2 * self.gaps.pad_y, width / em
        both = (self.texts.plain, self.texts.bold)
        for number in row:
            item, wrapper = items[number], both[bold[number]]
            lines = wrapper.lines_at(shown[number], wide)
            if item.note:
                lines = (*lines, *wrapper.lines_at(item.note, wide))
            text_w[number], words[number] = width, lines
            height = len(lines) * line + pad
            heights[number] = height + GRID_ROWS * GRID_ROW * em if item.form is grid_form else height

    def name_height(self, number: int) -> float:
        """Return the height of a box without an empty grid: the line to it comes to its name over that."""
        height = self.height[number]
        is_grid = self.items[number].form is BoxForm.GRID
        return height - GRID_ROWS * GRID_ROW * self.em(number) if is_grid else height

    # places, lines

    def stand(self, number: int, center: float, y: float) -> None:
        """Stand a box that is not odd with its top at `y`, and draw what hangs from it."""
        self.x[number], self.y[number] = center, y
        top = bottom = y + max(self.height[number], self.tall[number])
        stubs: list[Stub] = []
        if number in self.staff:
            top, stubs = draw_staff(self, number, center, bottom)
        if (family := self.family[number]) is not None:
            self.draw_family(number, center - family.port, top, center, bottom, stubs)
        elif stubs:
            self.painter.trunk(self.kind[number], Point(grid(center), grid(bottom)), stubs, ())

    def draw_family(
        self, number: int, x: float, top: float, center: float, bottom: float, stubs: Sequence[Stub] = ()
    ) -> None:
        """Stand what hangs below a box that ends at (center, bottom); its left top corner is (x, top).

        `stubs` leave the trunk on the way there.
        """
        family = self.family[number]
        assert family is not None
        gap = self.gaps.drop if number >= 0 else 0.0
        start, turn = Point(grid(center), grid(bottom)), Point(grid(center), grid(top + gap))
        draw = self._draw_columns if family.columns else self._draw_row
        drops = draw(number, family, x, top + 2 * gap, center, start, turn)
        if stubs:
            further = tuple([relation for _, _, relations in drops for relation in relations])
            start = self.painter.trunk(self.kind[number], start, stubs, further)
        if drops:
            self.painter.spread(self.kind[number], start, turn, drops)

    def _draw_row(
        self, number: int, family: Family, x: float, y: float, center: float, start: Point, turn: Point
    ) -> list[Drop]:
        drops: list[Drop] = []
        level, kind = grid(y), self.kind[number]
        for child, place in zip(self.below[number], family.places, strict=True):
            middle = x + place
            if self.hangs[child] or self.odd[child]:
                self.open.append((child, middle, y))
            else:
                self.x[child], self.y[child] = middle, y
            line = self.line[child]
            if line is None:
                continue
            if abs(middle - center) < BEND_PAIR:  # rather straight, and as far off the middle
                end = Point(start.x, level)
                way: tuple[Point, ...] = (start, end)
            else:
                end = Point(grid(middle), level)
                way = (start, turn, Point(end.x, turn.y), end)
            self.paths.append(Path(line.route, line.relation, kind, way))
            drops.append((end.x, (end,), (line.relation,)))
        return drops

    def _draw_columns(
        self, number: int, family: Family, x: float, y: float, center: float, start: Point, turn: Point
    ) -> list[Drop]:
        drops: list[Drop] = []
        kind, v_gap, new = self.kind[number], self.gaps.v_gap, tuple.__new__
        xs, ys, heights, lines, paths, items = self.x, self.y, self.height, self.line, self.paths, self.items
        grid_form, foot = BoxForm.GRID, self.foot[number]
        half = self.text_w[family.columns[0][0]] / 2 + self.gaps.pad_x
        for place, column in zip(family.places, family.columns, strict=True):
            middle = x + place + self.gaps.stub + half
            straight = abs(x + place - center) < SAME
            trunk = start.x if straight else grid(x + place)
            way = (start,) if straight else (start, turn, Point(trunk, turn.y))
            edge = grid(middle - half)
            stops: list[Point] = []
            ends: list[Point] = []
            relations: list[str] = []
            down = y
            for child in column:
                height = heights[child]
                if items[child].form is grid_form:
                    height = self.name_height(child)
                xs[child], ys[child] = middle, down
                if (line := lines[child]) is not None:
                    amid = ((down + height / 2) * 1000.0 + 0.5) // 1.0 / 1000.0
                    stop, end = new(Point, (trunk, amid)), new(Point, (edge, amid))
                    paths.append(new(Path, (line[0], line[1], kind, (*way, stop, end))))
                    stops.append(stop)
                    ends.append(end)
                    relations.append(line[1])
                down += heights[child] + v_gap
            if foot >= 0 and place == family.port and (line := lines[foot]) is not None:
                xs[foot], ys[foot] = center, y + family.foot
                end = Point(start.x, grid(ys[foot]))
                paths.append(Path(line.route, line.relation, kind, (start, end)))
                stops.append(end)
                ends.append(end)
                relations.append(line.relation)
            if stops:
                drops.append((trunk, self.painter.column(kind, stops, ends, relations), tuple(relations)))
        return drops
