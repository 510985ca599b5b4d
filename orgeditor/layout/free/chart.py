"""Free charts: each box as large as its text makes it, placed by a tidy tree or by hand, on a canvas without edges.

What a person pinned keeps its rectangle; its branch hangs from there, and the other boxes step aside. On paper of a
size the drawing stands in the middle, with the largest font at which it fits; `free_paper` cuts the paper to size.
"""

from __future__ import annotations

from collections.abc import Sequence

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.free.drawing import draw_sheet
from orgeditor.layout.free.pins import misplaced, step_aside
from orgeditor.layout.free.sheet import Canvas, Sheet
from orgeditor.layout.free.sisters import join_sisters
from orgeditor.layout.hierarchy.spacing import spacing
from orgeditor.layout.lines.cross_lines import draw_cross_lines
from orgeditor.layout.measure import Measure
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect, union
from orgeditor.model.records import Chart

SHAPES = (2.0, 1.2, 0.7)
"""How wide a box's text is for its height, at least: first as it looks best, then to save width on paper."""
FONT_STEP = 0.1
SHARES = (0.5, 0.4, 0.3, 0.2, 0.1, 0.0, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Where the drawing may stand on paper, as shares of the room left: the middle first."""
ENDLESS = Rect(-1e4, -1e4, 2e4, 2e4)
"""The area of free paper, as good as."""
LANE_ROOM = (0.0, 2.0, 4.0, 8.0)
"""Room in mm added between boxes, in turn, until every line that crosses the chart has found a way."""


def arrange_free(draft: Draft, chart: Chart, measure: Measure, area: Rect, blocked: Sequence[Rect]) -> Drawing | None:
    """Lay out a free chart in an area (mm) that blocked rectangles cut; None when the font floor cannot be held.

    Pinned boxes stand where they are pinned, be it outside the area; a note names those.
    """
    canvas = Canvas(draft, chart, measure)
    best: Drawing | None = None
    fewest = 0
    for lanes in LANE_ROOM:
        sheet = fitted(canvas, area, blocked, lanes)
        if sheet is None:
            break
        drawing, missing = drawn(sheet, area, blocked)
        if best is None or missing < fewest:
            best, fewest = drawing, missing
        if not missing:
            break
    if best is not None:
        best.notes.extend(misplaced(canvas, area, blocked))
    return best


def least_size(draft: Draft, chart: Chart, measure: Measure) -> tuple[float, float]:
    """Return a width and a height in mm below which a chart does not fit at the font floor."""
    canvas = Canvas(draft, chart, measure)
    sheets = [Sheet(canvas, spacing(chart.page.font_floor), shape) for shape in SHAPES]
    return min(sheet.width for sheet in sheets), min(sheet.height for sheet in sheets)


def fitted(canvas: Canvas, area: Rect, blocked: Sequence[Rect], lanes: float) -> Sheet | None:
    """Return the sheet with the largest font at which a chart fits, None when the floor is too large.

    `lanes` mm are kept between boxes for lines that cross the chart.
    """

    def tried(steps: int, share: float, shape: float) -> Sheet | None:
        sheet = Sheet(canvas, spacing(round(steps * FONT_STEP, 2), share, share, lanes, share), shape)
        return sheet if _stands(sheet, area, blocked) else None

    page = canvas.chart.page
    floor, cap = round(page.font_floor / FONT_STEP), round(page.font_cap / FONT_STEP)
    best = tried(cap, 1.0, SHAPES[0])
    if best is not None:
        return best
    low, chosen = floor - 1, SHAPES[0]
    for shape in SHAPES:
        found = tried(low + 1, 0.0, shape) if low < cap else None
        if found is None:
            continue
        low, high, best, chosen = low + 1, cap + 1, found, shape
        while high - low > 1:
            middle = (low + high) // 2
            found = tried(middle, 0.0, shape)
            if found is None:
                high = middle
            else:
                low, best = middle, found
    share = 0.0
    for step in (0.5, 0.25, 0.125) if best is not None else ():
        found = tried(low, share + step, chosen)
        if found is not None:
            best, share = found, share + step
    return best


def _stands(sheet: Sheet, area: Rect, blocked: Sequence[Rect]) -> bool:
    """Stand a sheet in an area clear of what is blocked, as near to its middle as can be; False where it cannot."""
    if sheet.width > area.w + 1e-6 or sheet.height > area.h + 1e-6:
        return False
    canvas = sheet.canvas
    highest = min((rect.y for rect in blocked), default=area.bottom)
    for across in SHARES:
        for down in (0.5, 0.25, 0.0):
            left, top = area.x + (area.w - sheet.width) * across, area.y + (area.h - sheet.height) * down
            stand(sheet, left, top, area, blocked)
            if not canvas.pins and top + sheet.height <= highest:
                return True
            rooms = [sheet.room(number) for number in canvas.branches[0].nodes]
            low = [room for room in rooms if room.bottom > highest]
            if all(area.contains(room) for room in rooms) and not any(
                room.intersects(rect) for room in low for rect in blocked
            ):
                return True
    return False


def stand(sheet: Sheet, left: float, top: float, area: Rect = ENDLESS, blocked: Sequence[Rect] = ()) -> None:
    """Stand a sheet's own branch at a left top corner (mm), pinned boxes at their pins, what is in their way aside.

    New boxes join their pinned sisters in the area, clear of what is blocked.
    """
    sheet.stand(left, top)
    sheet.joined = {}
    if sheet.canvas.pins:
        join_sisters(sheet, area, blocked)
    step_aside(sheet)
    sheet.stand_rest()


def drawn(sheet: Sheet, area: Rect, blocked: Sequence[Rect]) -> tuple[Drawing, int]:
    """Draw a sheet that stands; return how many of the lines that cross the chart are not as they should be, too."""
    canvas = sheet.canvas
    drawing = draw_sheet(sheet)
    if not drawing.boxes:
        return drawing, 0
    reach = union([area, *canvas.pins.values(), *canvas.glued_pins])
    return drawing, draw_cross_lines(canvas.draft, canvas.chart, canvas.measure, drawing, reach, blocked)
