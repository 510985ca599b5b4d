"""The branches of a large chart in flat lists: sized from the leaves up, drawn from the root down, records in bulk.

A box is a number, depth first as `draft.placements_of_chart` has them; -1 stands for the invisible parent of several
roots. A box is *odd* when plain lists cannot say how it stands with what hangs from it: with boxes glued to it, staff,
lines of several kinds, or boxes below all others, unless that is a single one below a list. `layout/bare/odd.py` sizes
and draws those, one by one. What is alike for many boxes is found once: the lines of a name, the middle of a column,
the way to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, inf, isqrt
from typing import NamedTuple

from orgeditor.layout.bare.letter_measure import Font
from orgeditor.layout.bare.strokes import Drop, Painter, grid
from orgeditor.layout.drawing import GRID_COLUMNS, OUTLINE, VERTICAL_DASH
from orgeditor.layout.hierarchy.drawer import BEND_PAIR
from orgeditor.layout.hierarchy.ports import JOG
from orgeditor.layout.hierarchy.spacing import GRID_ROW, GRID_ROWS, Spacing, Texts
from orgeditor.layout.measure import LINE_HEIGHT, em_mm
from orgeditor.layout.text import shown_name
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.line_breaks import BREAK, broken
from orgeditor.model.page import Box, Choice, Path, ShapeForm, TextLine
from orgeditor.model.records import Arrangement, BoxForm, Chart, Route, Side

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
        self.foot = [-1] * (count + 1)  # the one box below all others; `below` has it not
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
        self._set_apart()

    @property
    def roots(self) -> list[int]:
        return self.below[-1]

    def _read(self) -> None:
        """Take from the draft what each box shows and hangs from."""
        draft, chart = self.draft, self.chart
        units, relations, items = draft.units, draft.relations, self.items
        below, odd, rank, font, own_width = self.below, self.odd, self.rank, self.font, self.own_width
        drawn = {(route.relation, route.target): route.id for route in draft.referring(chart.id, Route)}
        place = self.place
        deepest = max(len(chart.cases), len(chart.bolds), 1)  # all ranks from there on are alike
        cases = [chart.case_at(number) for number in range(deepest)]
        bolds = [chart.bold_at(number) for number in range(deepest)]
        glued_form, below_side, vertical = BoxForm.GLUED, Side.BELOW, UnitCategory.VERTICAL
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
                if glued or item.side is not below_side:
                    odd[at] |= glued or item.side is not Side.BOTTOM or self.foot[at] >= 0
                    self.foot[at] = number
            below[at].append(number)
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

    def _set_apart(self) -> None:
        """Set the boxes below all others apart where a plain list stands above them; else their superiors are odd."""
        chain = self.roots[0] if len(self.roots) == 1 else -1  # planned as the fit does, down to several branches
        while chain >= 0:
            self.odd[chain] |= self.foot[chain] >= 0
            chain = self.below[chain][0] if len(self.below[chain]) == 1 else -1
        for at, foot in enumerate(self.foot):
            if foot < 0:
                continue
            row = [child for child in self.below[at] if child != foot]
            plain = not (self.odd[at] or self.below[foot]) and self.line[foot] is not None and self.is_list(row)
            if plain and self.items[at].form is not BoxForm.GLUED:
                self.below[at] = row
            else:
                self.odd[at], self.foot[at] = True, -1

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

    def is_list(self, row: Sequence[int]) -> bool:
        """Whether boxes below one superior stand in columns: simple ones, more than a few."""
        below = self.below
        return len(row) > LINES and not any(below[number] for number in row)

    def in_row(self, row: Sequence[int]) -> Family:
        """Return branches side by side; their boxes become equally high."""
        left, right, tall = self.left, self.right, self.tall
        for number in row:
            if not self.below[number]:
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

    # places, lines

    def stand(self, number: int, center: float, y: float) -> None:
        """Stand a box that is not odd with its top at `y`, and draw what hangs from it."""
        self.x[number], self.y[number] = center, y
        if (family := self.family[number]) is not None:
            bottom = y + max(self.height[number], self.tall[number])
            self.draw_family(number, center - family.port, bottom, center, bottom)

    def draw_family(self, number: int, x: float, top: float, center: float, bottom: float) -> None:
        """Stand what hangs below a box that ends at (center, bottom); its left top corner is (x, top)."""
        family = self.family[number]
        assert family is not None
        gap = self.gaps.drop if number >= 0 else 0.0
        start, turn = Point(grid(center), grid(bottom)), Point(grid(center), grid(top + gap))
        draw = self._draw_columns if family.columns else self._draw_row
        drops = draw(number, family, x, top + 2 * gap, center, start, turn)
        if drops:
            self.painter.spread(self.kind[number], start, turn, drops)

    def _draw_row(
        self, number: int, family: Family, x: float, y: float, center: float, start: Point, turn: Point
    ) -> list[Drop]:
        drops: list[Drop] = []
        level, kind = grid(y), self.kind[number]
        for child, place in zip(self.below[number], family.places, strict=True):
            middle = x + place
            if self.below[child] or self.odd[child]:
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
                if items[child].form is grid_form:  # the line comes to the name over the empty grid
                    height -= GRID_ROWS * GRID_ROW * self.em(child)
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

    # records

    def records(self) -> tuple[list[Box | None], list[Choice | None]]:
        """Return the boxes that are not odd, and what was chosen for those below them, each at its number."""
        boxes: list[Box | None] = [None] * len(self.items)
        choices: list[Choice | None] = [None] * len(self.items)
        # The names and calls that cost least: this is done for every box of a large chart while a person waits.
        new, form, nothing, grid_form = tuple.__new__, ShapeForm.BOX, (), BoxForm.GRID
        pad, cap = self.gaps.pad_x, self.texts.plain.measure.cap_height
        heights, tall, odd, families, dashed = self.height, self.tall, self.odd, self.family, self.dashed
        fonts: dict[tuple[float, int], Font] = {}
        before = (-1.0, -1.0)
        half = left = wide = text_wide = 0.0
        rows = zip(self.items, self.x, self.y, self.text_w, self.words, self.bold, self.font, strict=False)
        for number, (item, center, y, text_w, words, bold, font) in enumerate(rows):
            if odd[number]:
                continue
            style = fonts.get((font, bold))
            if style is None:
                style = fonts[font, bold] = Font(font or self.gaps.font_pt, bold == 1, self.texts)
            if before != (center, text_w):  # boxes of a column have these in common
                before = (center, text_w)
                half = text_w / 2 + pad
                left = ((center - half) * 1000.0 + 0.5) // 1.0 / 1000.0
                wide = (half * 2000.0 + 0.5) // 1.0 / 1000.0
                text_wide = (text_w * 1000.0 + 0.5) // 1.0 / 1000.0
            pt, step, known = style.pt, style.step, style.known
            height = tall[number] or heights[number]
            is_grid = item.form is grid_form
            text_high = height - GRID_ROWS * GRID_ROW * style.em if is_grid else height
            base = y + (text_high - (len(words) - 1) * step + cap * style.em) / 2
            lines = []
            for text in words:
                size = known.get(text)
                if size is None:
                    size = known[text] = style.size(text)
                x = ((center - size[0]) * 1000.0 + 0.5) // 1.0 / 1000.0
                line = (text, x, (base * 1000.0 + 0.5) // 1.0 / 1000.0, size[1], pt, style.bold, False)
                lines.append(new(TextLine, line))
                base += step
            top, high = (y * 1000.0 + 0.5) // 1.0 / 1000.0, (height * 1000.0 + 0.5) // 1.0 / 1000.0
            rect = new(Rect, (left, top, wide, high))
            key = item.id
            box = (
                key, item.unit, item.parent, item.backbone, form, rect, tuple(lines), pt, OUTLINE,
                VERTICAL_DASH if number in dashed else nothing, nothing, nothing,
            )  # fmt: skip
            boxes[number] = new(Box, box)
            if is_grid:
                rules = tuple([grid(y + text_high + at * GRID_ROW * style.em) for at in range(GRID_ROWS)])
                bars = tuple([grid(center + 2 * half * (at / GRID_COLUMNS - 0.5)) for at in range(1, GRID_COLUMNS)])
                boxes[number] = new(Box, (*box[:4], ShapeForm.GRID, *box[5:10], rules, bars))
            family = families[number]
            choice = (key, "", 0, text_wide, nothing, 0) if family is None else _chosen(key, text_wide, family)
            choices[number] = new(Choice, choice)
        return boxes, choices


def _chosen(placement: str, text_w: float, family: Family) -> tuple[str, str, int, float, tuple[int, ...], int]:
    if not family.columns:
        count = len(family.places)
        return placement, Arrangement.ROW.value, count, text_w, (1,) * count, 0
    return placement, Arrangement.COLUMNS.value, len(family.columns), text_w, tuple(map(len, family.columns)), 0
