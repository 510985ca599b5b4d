"""Places of the boxes of a mechanism chart for one font size: rows, frames and side columns in mm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf

from orgeditor.layout.layered.boxes import (
    BoxTexts,
    caption_size,
    cell_height,
    forum_height,
    forum_title_lines,
    width_options,
)
from orgeditor.layout.layered.frames import (
    FRAME_CLEAR,
    caption_spare,
    fits,
    frame_room,
    groups_of,
    join_bands,
    passes,
    place_frames,
)
from orgeditor.layout.layered.parts import (
    FORUM_GAP,
    FRAME_BOTTOM,
    FRAME_TOP,
    GAP_X,
    GAP_Y,
    HEAD_WIDTH,
    LANE_STEP,
    NARROWEST,
    PORT_ROOM,
    SPREAD_GAP,
    STACK_GAP,
    TOLD_GAP,
    WIDEST_GAP,
    Demand,
    Plan,
    Stretch,
)
from orgeditor.layout.layered.rows import Cell, Row, Rows, aligned_rows
from orgeditor.layout.layered.sides import put_stacks, room_beside, side_width
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.records import Chart


@dataclass(slots=True)
class Planner:
    """Everything about a chart that does not change with the font size.

    Boxes keep `margin` mm off the left and right of the area, for lines that pass there; those at the page's sides are
    at most `aside` mm wide, where their words allow. `told` says that lines of several kinds between neighbours are so
    long that one sees which is which. `heights` are the least
    heights in mm of the rows beside their captions, where the chart has swimlanes.
    """

    draft: Draft
    chart: Chart
    rows: Rows
    area: Rect
    blocked: Sequence[Rect]
    demand: Demand
    heights: Sequence[float] = ()
    soft: float = 64.0
    passing: bool = False
    margin: float = 0.0
    aside: float = inf
    told: bool = True
    _aligned: dict[int, int] = field(default_factory=dict)
    _limits: dict[int, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._aligned = aligned_rows(self.rows)

    @property
    def ground(self) -> Rect:
        """The part of the area in which boxes stand, in mm."""
        return self.area._replace(x=self.area.x + self.margin, w=self.area.w - 2 * self.margin)

    def plan(self, texts: BoxTexts, stretch: Stretch, squeeze: bool) -> Plan | None:
        """Return the places of all boxes, None where they do not fit.

        Rows are centred; with `squeeze` a row may become narrower to pass between the furniture.
        """
        pitches: dict[int, float] = {}
        self._limits = {}
        for _ in range(4):
            before = dict(pitches)
            plan = self._plan(texts, stretch, squeeze, pitches)
            if plan is None or pitches == before:
                break
        return plan

    def _plan(self, texts: BoxTexts, stretch: Stretch, squeeze: bool, pitches: dict[int, float]) -> Plan | None:
        """Place all rows from the top. `pitches` keeps the widest pitch that all rows of aligned columns can take."""
        plan = Plan(texts)
        area = self.ground
        y = area.y + self._room(0, stretch)
        head_width = self._head_width(texts)
        stacks: list[Rect] = []
        for number, row in enumerate(self.rows.rows):
            if row.left or row.right:  # below the columns that the rows above began at the same side
                middle = area.center.x
                sides = [rect for rect in stacks if (row.left if rect.x < middle else row.right)]
                y = max([y, *(rect.bottom + STACK_GAP for rect in sides)])
            opening = [group for group in groups_of(row) if self.rows.rows_of(group)[0] == number]
            caption = max((self._caption(texts, group)[1] for group in opening), default=0.0)
            if opening:
                y += FRAME_TOP + caption + 1.4
            head = FRAME_TOP + caption + 1.4 if opening else 0.0
            placed = self._row(plan, row, number, y, texts, stretch, squeeze, head_width, stacks, pitches, head)
            if placed is None:
                return None
            height = placed
            columns = put_stacks(self, plan, row, y, height, texts, stretch)
            if columns is None:
                return None
            stacks += columns
            plan.rows.append((y, y + height))
            # No border of a swimlane passes through a column at the page's side.
            y += max([height, self.heights[number], *(rect.h for rect in columns)]) if self.heights else height
            if any(self.rows.rows_of(group)[1] == number for group in groups_of(row)):
                y += FRAME_BOTTOM
            plan.bottom = y
            y += self._room(number + 1, stretch)
        captions = {group: self._caption(texts, group) for group in self.rows.groups}
        if not join_bands(plan, self.rows, area, captions):
            return None
        place_frames(plan, self.rows, captions)
        if self.passing and not passes(plan, self.rows):
            return None
        return plan if fits(plan, self.rows, area, self.blocked, self.below()) else None

    def _room(self, gap: int, stretch: Stretch) -> float:
        """Return the height in mm of the gap above row `gap` (the last one: below all rows)."""
        lanes = self.demand.lanes[gap]
        count = len(self.rows.rows)
        if gap == 0:
            return 2.5 + LANE_STEP * lanes if lanes else 0.0
        if gap == count:
            return 0.0
        # A line's last straight piece carries its head, so the first lane needs more room than the others.
        return (GAP_Y + LANE_STEP * max(lanes - 1, 0) + (1.0 if lanes else 0.0)) * stretch.gaps

    def below(self) -> float:
        """Return the room in mm that lines need below the last row."""
        lanes = self.demand.lanes[-1]
        return 3.6 + LANE_STEP * lanes if lanes else 0.0

    def _caption(self, texts: BoxTexts, group: str) -> tuple[float, float]:
        return caption_size(texts, self.draft.units[self.rows.groups[group].unit], self.ground.w * 0.4)

    # widths

    def _head_width(self, texts: BoxTexts) -> float:
        """Return the one width of all boxes that stand alone in their row."""
        width = HEAD_WIDTH * min(1.0, texts.font_pt / 10)
        for row in self.rows.rows:
            if len(row.cells) == 1 and not row.cells[0].forum:
                options = width_options(texts, row.cells[0], self.chart.case_at(row.rank))
                fitting = [option for option, _ in options if option <= 90.0] or [options[-1][0]]
                width = max(width, fitting[0])
        return width

    def common_width(self, row: Row, cells: Sequence[Cell], texts: BoxTexts, cap: float) -> float | None:
        """Return the common width of a row's boxes, at most `cap`: as few lines of text as look well."""
        case = self.chart.case_at(row.rank)
        if any(cell.forum for cell in cells):
            narrowest = max(width_options(texts, cell, case)[-1][0] for cell in cells)
            width = min(cap, 32 * texts.em)
            return width if width >= narrowest else None
        options = [width_options(texts, cell, case) for cell in cells]
        soft = self.soft
        most = max(len(option) for option in options)
        chosen: float | None = None
        for count in range(most):
            needed = max(option[min(count, len(option) - 1)][0] for option in options)
            if needed <= cap:
                if chosen is None:
                    chosen = needed
                if needed <= soft or count >= 2:
                    chosen = min(chosen, needed) if chosen > soft else chosen
                    break
        if chosen is None:
            return None
        return min(cap, max(chosen * 1.08, min(NARROWEST, cap)))

    # a row

    def _row(
        self,
        plan: Plan,
        row: Row,
        number: int,
        y: float,
        texts: BoxTexts,
        stretch: Stretch,
        squeeze: bool,
        head_width: float,
        stacks: Sequence[Rect],
        pitches: dict[int, float],
        head: float,
    ) -> float | None:
        """Place a row's cells at `y` (`head` mm below the top of its frame).

        Return the row's height, None where it does not fit.
        """
        cells = row.cells
        if not cells:
            return 0.0
        area = self.ground
        height = 12.0
        for _ in range(3):
            half = min(self._half(y - head, y + height, stacks, squeeze), area.w / 2 - room_beside(self, row, texts))
            laid = self._lay(row, number, texts, stretch, 2 * half, head_width, pitches)
            if laid is None:
                return None
            width, lefts, total = laid
            before = height
            height, single = self._height(row, texts, width, stretch)
            if height == inf:
                return None
            if height <= before + 0.01:
                break
        if total > 2 * self._half(y - head, y + height, stacks, True) + 1e-6:
            return None
        middle = area.center.x
        titles = self._title_lines(row, texts, width)
        for cell, left in zip(cells, lefts, strict=True):
            key = cell.placement.id
            plan.cells[key] = Rect(middle + left, y, width, height if cell.forum else single * (1 + len(cell.glued)))
            plan.heights[key] = height if cell.forum else single
            plan.titles[key] = titles
        return height

    def _half(self, top: float, bottom: float, stacks: Sequence[Rect], squeeze: bool) -> float:
        """Return how far a centred row may reach to either side between these heights."""
        area = self.ground
        middle = area.center.x
        half = area.w / 2
        for rect in [*(self.blocked if squeeze else ()), *(stack.grown(GAP_X) for stack in stacks)]:
            if rect.y < bottom and rect.bottom > top:
                if rect.x >= middle:
                    half = min(half, rect.x - middle)
                elif rect.right <= middle:
                    half = min(half, middle - rect.right)
                else:
                    half = 0.0
        return max(half, 0.0)

    def _height(self, row: Row, texts: BoxTexts, width: float, stretch: Stretch) -> tuple[float, float]:
        """Return the height of a row, and of a single box in it."""
        case = self.chart.case_at(row.rank)
        plain = [cell_height(texts, cell, case, width) for cell in row.cells if not cell.forum]
        for cells in (row.left, row.right):
            if len(cells) == 1 and row.cells:
                beside = side_width(self, row, cells, texts)
                plain += [cell_height(texts, cells[0], case, beside)] if beside else []
        ports = max((self.demand.ports.get(cell.placement.id, 0) for cell in row.cells), default=0)
        single = max([*plain, (ports + 1) * PORT_ROOM if ports > 1 else 0.0]) * stretch.boxes if plain else 0.0
        lines = self._title_lines(row, texts, width)
        forum = max((forum_height(texts, cell, case, width, lines) for cell in row.cells if cell.forum), default=0.0)
        glued = max((len(cell.glued) for cell in row.cells), default=0)
        return max(single * (1 + glued), forum), single

    def _title_lines(self, row: Row, texts: BoxTexts, width: float) -> int:
        """Return how many lines the titles of a row's forums take, each as many as the longest."""
        case = self.chart.case_at(row.rank)
        return max((forum_title_lines(texts, cell, case, width) for cell in row.cells if cell.forum), default=1)

    def _lay(
        self,
        row: Row,
        number: int,
        texts: BoxTexts,
        stretch: Stretch,
        available: float,
        head_width: float,
        pitches: dict[int, float],
    ) -> tuple[float, list[float], float] | None:
        """Return the width of the row's boxes, their left edges from the middle, and the width of all."""
        cells = row.cells
        count = len(cells)
        frame_x = frame_room(row)
        forum = any(cell.forum for cell in cells)
        gap = max(GAP_X, 4.0 + LANE_STEP * (1 + self.demand.columns.get(number, 0)))
        pairs = [frozenset((one.placement.id, two.placement.id)) for one, two in pairwise(cells)]
        if self.told and any(pair in self.rows.several for pair in pairs):
            gap = max(gap, TOLD_GAP)
        if forum:
            gap = min(gap, FORUM_GAP)
        pads = 2 * frame_x * sum(run.group is not None for run in row.runs)
        abreast = max(count, row.columns)
        width = self._box_width(row, texts, available, (available - pads - gap * (abreast - 1)) / abreast, head_width)
        if width is None:
            return None
        wide = self._caption_room(row, texts, width, gap)
        total = width * count + gap * (count - 1) + pads + sum(wide)
        spread = gap
        blocks = len(row.runs)
        if blocks > 1 and not forum:
            most = SPREAD_GAP if self.passing else WIDEST_GAP
            spread = min(most, max(gap, gap + (available * stretch.wide - total) / (blocks - 1)))
            total += (spread - gap) * (blocks - 1)
        column = self._aligned.get(number)
        if column is not None:
            most = (available - pads - width) / (count - 1)
            pitch = self._pitch(column, width + (spread if blocks > 1 else gap), most, pitches)
            if pitch < width + gap - 1e-6:
                # Another row holds the columns close together: narrower boxes leave the lines their room.
                width = self.common_width(row, cells, texts, pitch - gap)
                if width is None:
                    return None
            total = pitch * (count - 1) + width + pads
            return width, [-total / 2 + pads / 2 + index * pitch for index in range(count)], total
        lefts = []
        x = -total / 2
        for place, (run, spare) in enumerate(zip(row.runs, wide, strict=True)):
            if place:
                x += spread
            x += frame_x + spare / 2 if run.group else 0.0
            for index in range(len(run.cells)):
                lefts.append(x + index * (width + gap))
            x += width * len(run.cells) + gap * (len(run.cells) - 1) + (frame_x + spare / 2 if run.group else 0.0)
        return width, lefts, total

    def _caption_room(self, row: Row, texts: BoxTexts, width: float, gap: float) -> list[float]:
        """Return, run by run of a row, what is missing for a caption wider than its frame, into the gaps beside it."""
        if len(row.runs) < 2:
            return [0.0] * len(row.runs)
        reach = 2 * (frame_room(row) + gap - FRAME_CLEAR) - gap
        return [
            caption_spare(self._caption(texts, run.group)[0], (width + gap) * len(run.cells) + reach)
            if run.group is not None
            else 0.0
            for run in row.runs
        ]

    def _box_width(self, row: Row, texts: BoxTexts, available: float, cap: float, head_width: float) -> float | None:
        """Return the common width of a row's boxes, at most `cap`; a box alone is as wide as all that stand alone."""
        if cap <= 0:
            return None
        cells = row.cells
        alone = len(cells) == 1
        if alone and row.runs[0].group is None and not cells[0].forum:
            return head_width if head_width <= available else None
        width = self.common_width(row, cells, texts, cap)
        if alone and row.runs[0].group is not None and width is not None:
            width = max(width, min(cap, self._framed_width(row.runs[0].group, texts, cap)))
        return width

    def _pitch(self, column: int, wanted: float, most: float, pitches: dict[int, float]) -> float:
        """Return the pitch of aligned columns: the widest that a row wants and all rows can take."""
        known = pitches.get(column)
        pitch = min(max(wanted, known or 0.0), most)
        limit = self._limits[column] = min(most, self._limits.get(column, inf))
        pitch = min(pitch, limit)
        if known is None or pitch > known or known > limit:
            pitches[column] = pitch
        return pitches[column]

    def _framed_width(self, group: str | None, texts: BoxTexts, cap: float) -> float:
        """Return the widest width that another row of the same frame gives its boxes."""
        widths = [0.0]
        for row in self.rows.rows:
            inside = [cell for run in row.runs if run.group == group for cell in run.cells]
            if len(inside) > 1:
                room = (cap - GAP_X * (len(inside) - 1)) / len(inside)
                widths.append(self.common_width(row, inside, texts, room) or 0.0)
        return max(widths)
