"""Swimlanes of a mechanism chart: a band over the drawing's width for each row, with a caption at its left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from orgeditor.layout.layered.parts import LANE_STEP, Demand, Plan
from orgeditor.layout.layered.rows import Rows
from orgeditor.layout.lines.site import SWIMLANE
from orgeditor.layout.measure import Measure, em_mm
from orgeditor.layout.text import Wrapper, block_height, set_lines
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.page import Band, Path
from orgeditor.model.records import Chart

PEN = 0.2
"""Outline in mm: finer than any line between boxes."""
CAPTION_PT = 9.0
MOST_LINES = 3
WIDEST = 0.16
"""Width of the captions' column at most, as a share of the drawing's."""
PAD = 2.4
"""Room in mm round captions, and between a band's border and the boxes in it."""
LINE_ROOM = 4.0
"""Room in mm that lines keep from a box above them and from a border below."""


@dataclass(frozen=True, slots=True)
class Swimlanes:
    """Where the bands and the chart in them may stand, in mm; `captions` are the lines of each row's caption."""

    wrapper: Wrapper
    font_pt: float
    captions: tuple[tuple[str, ...], ...]
    column: float
    around: Rect
    area: Rect

    @property
    def heights(self) -> tuple[float, ...]:
        """Return the least height in mm of each row beside its caption."""
        return tuple(block_height(len(lines), self.font_pt) if lines else 0.0 for lines in self.captions)


def swimlanes_of(chart: Chart, rows: Rows, measure: Measure, area: Rect, blocked: Sequence[Rect]) -> Swimlanes | None:
    """Return the swimlanes that a chart asks for, None for none; the furniture in `blocked` stands below them."""
    if not chart.lanes:
        return None
    bottom = min([area.bottom, *(rect.y for rect in blocked if rect.y > area.center.y)])
    around = area._replace(h=bottom - area.y)
    texts = [*chart.lanes, *([""] * len(rows.rows))][: len(rows.rows)]
    wrapper = Wrapper(measure, bold=True)
    size = max(CAPTION_PT, chart.page.font_floor)
    em = em_mm(size)
    column = 0.0
    for text in texts:
        if text.strip():
            options = wrapper.widths(text)
            column = max(column, options[min(MOST_LINES, len(options)) - 1][0] * em)
    column = min(column, WIDEST * area.w)
    captions = tuple(tuple(wrapper.lines_at(text, column / em)) if text.strip() else () for text in texts)
    left = around.x + (column + 2 * PAD if column else PAD)
    inside = Rect(left, around.y + PAD, around.right - PAD - left, around.h - 2 * PAD)
    return Swimlanes(wrapper, size, captions, column, around, inside)


def borders(plan: Plan, rows: Rows, demand: Demand) -> list[float]:
    """Return the y in mm of the borders between the bands: amid the gap, or below the lines that run there."""
    found = []
    for number in range(len(rows.rows) - 1):
        above = [plan.cells[key].bottom for key in _cells(rows, number)]
        below = [plan.cells[key].y for key in _cells(rows, number + 1)]
        for group, rect in plan.frames.items():
            first, last = rows.rows_of(group)
            if last == number:
                above.append(rect.bottom)
            if first == number + 1:
                below.append(rect.y)
        top, bottom = max(above), min(below)
        lanes = demand.lanes[number + 1]
        lowest = top + LINE_ROOM + LANE_STEP * lanes
        found.append(max((top + bottom) / 2, min(lowest, bottom - PAD)) if lanes else (top + bottom) / 2)
    return found


def _cells(rows: Rows, number: int) -> list[str]:
    row = rows.rows[number]
    return [cell.placement.id for cell in (*row.cells, *row.left, *row.right)]


def border_paths(lanes: Swimlanes, places: Sequence[float]) -> list[Path]:
    """Return the borders as lines that others may cross but not run along."""
    return [Path("", "", SWIMLANE, (Point(lanes.around.x, y), Point(lanes.around.right, y))) for y in places]


def bands(lanes: Swimlanes, places: Sequence[float], bottom: float) -> list[Band]:
    """Return the finished bands; the last one ends at `bottom`, or where the drawing's area does."""
    edges = [lanes.around.y, *places, min(bottom + PAD, lanes.around.bottom)]
    found = []
    for (top, low), caption in zip(pairwise(edges), lanes.captions, strict=True):
        rect = Rect(lanes.around.x, top, lanes.around.w, low - top)
        room = Rect(rect.x + PAD, top, lanes.column, rect.h)
        found.append(Band(rect, set_lines(lanes.wrapper, caption, room, lanes.font_pt, align="left"), PEN))
    return found
