"""Charts on free paper: a page as large as the chart at its largest font needs, furniture included."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from math import sqrt

from orgeditor.layout.drawing import Drawing
from orgeditor.layout.free.chart import LANE_ROOM, SHAPES, drawn, stand
from orgeditor.layout.free.pins import misplaced
from orgeditor.layout.free.sheet import Canvas, Sheet
from orgeditor.layout.hierarchy.spacing import spacing
from orgeditor.layout.measure import LINE_HEIGHT, Measure, em_mm
from orgeditor.layout.page.furniture import SIGNATURE_CLEAR, Furniture, furnish
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect, union
from orgeditor.model.page import Block, TextLine
from orgeditor.model.records import Chart, Method, Orientation

Laid = tuple[Furniture, Drawing, float, float]
"""Furniture, drawing, and width and height of their page in mm."""
Draw = Callable[[Draft, Chart, Measure, Furniture], Drawing | None]

BESIDE = 10.0
"""Room in mm round the drawing on free paper for lines that cross the chart."""
LEAST = 60.0
LEAST_HEADED = 150.0
"""Width in mm that a title needs on free paper, and that heading and signature do."""
WIDER = 1.1
PROPORTION = 1.5
"""Width of the free page of a chart of another method for its height."""
LARGER = 1.6
"""Step in which that page grows, in area."""
MOST_ROOM = 40
ROOMY = 1.3
"""How much larger than just large enough that page is."""
ENOUGH = 2.0
"""How much larger than just large enough it may be for the sake of lines that find no way."""
MOST_PDF = 5080.0
"""Longest side in mm (14,400 points) of a PDF page that common readers show."""
TALL = 100_000.0


def arrange_on_free_paper(draft: Draft, chart: Chart, measure: Measure, draw: Draw) -> Laid:
    """Lay out a chart at its largest font on a page just large enough; return its width and height in mm, too.

    `draw` lays out a chart of a method other than the free one on furnished paper, None where it does not fit.
    """
    whole = free_page(draft, chart, measure) if chart.method is Method.FREE else roomy_page(draft, chart, measure, draw)
    _, drawing, width, height = whole
    if max(width, height) > MOST_PDF:
        drawing.notes.append(
            f"Halaman {width:.0f} × {height:.0f} mm lebih besar daripada {MOST_PDF:.0f} mm, batas yang dikenal banyak "
            "pembaca PDF; susunan daftar membuatnya lebih kecil."
        )
    return whole


def free_page(draft: Draft, chart: Chart, measure: Measure) -> Laid:
    """Lay out a free chart at its largest font on the smallest page (width and height in mm) that holds it."""
    canvas = Canvas(draft, chart, measure)
    page = chart.page
    # Pins and lines drawn by hand are places on the page: then the tree begins where the chart's area does.
    corner = Point(0.0, 0.0)
    if canvas.anchored:
        reach = max([LEAST, *(rect.right - page.left for rect in canvas.pins.values())])
        corner = Point(page.left, _furnished(draft, chart, measure, reach)[0].area.y)
    best: Drawing | None = None
    fewest = 0
    for lanes in LANE_ROOM:
        sheet = Sheet(canvas, spacing(page.font_cap, 1.0, 1.0, lanes, 1.0), SHAPES[0])
        stand(sheet, corner.x, corner.y)
        around = sheet.bounds().grown(BESIDE + lanes)
        if canvas.anchored:
            left, top = max(around.x, min(0.0, around.x + BESIDE)), max(around.y, corner.y)
            around = Rect(left, top, around.right - left, around.bottom - top)
        drawing, missing = drawn(sheet, around, ())
        if best is None or missing < fewest:
            best, fewest = drawing, missing
        if not missing:
            break
    assert best is not None
    rects = list(_extents(best))
    bounds = union(rects) if rects else Rect(corner.x, corner.y, 0.0, 0.0)
    furniture, width = _furnished(draft, chart, measure, bounds.right - page.left if canvas.anchored else bounds.w)
    if not canvas.anchored:
        dx = (page.left + width - page.right - bounds.w) / 2 - bounds.x
        dy = furniture.area.y - bounds.y
        _move(best, dx, dy)
        rects = [rect.moved(dx, dy) for rect in rects]
    height = max([furniture.area.y, *(rect.bottom for rect in rects)]) + page.bottom
    for taken in furniture.blocked:
        over = [rect.bottom for rect in rects if rect.x < taken.right and taken.x < rect.right]
        height = max(height, max([furniture.area.y, *over]) + TALL - taken.y)
    furniture = furnish(draft, chart, measure, width, height)
    best.notes.extend(misplaced(canvas, furniture.area, furniture.blocked))
    return furniture, best, width, height


def roomy_page(draft: Draft, chart: Chart, measure: Measure, draw: Draw) -> Laid:
    """Lay out a chart of another method on a page about as large as it needs: found by trying ever larger ones."""
    page = chart.page
    chart = replace(chart, page=replace(page, font_floor=page.font_cap))
    names = [draft.unit_of(item.id).name for item in draft.placements.values() if item.chart == chart.id]
    area = sum(measure.width(name) + 2.0 for name in names) * LINE_HEIGHT * em_mm(page.font_cap) ** 2
    least, least_width = _furnished(draft, chart, measure, 0.0)
    below = max([page.bottom, *(TALL - rect.y for rect in least.blocked)])
    ratio = 1 / PROPORTION if page.orientation is Orientation.PORTRAIT else PROPORTION

    def tried(room: float) -> Laid | None:
        width = max(least_width, page.left + page.right + sqrt(room * ratio))
        height = least.area.y + below + sqrt(room / ratio)
        furniture = furnish(draft, chart, measure, width, height)
        drawing = draw(draft, chart, measure, furniture)
        return None if drawing is None else (furniture, drawing, width, height)

    best: Laid | None = None
    for _ in range(MOST_ROOM):
        found = tried(area)
        if found is not None and not found[1].notes:  # notes tell of lines that found no way
            between = tried(area / sqrt(LARGER))
            if between is not None and not between[1].notes:
                area, found = area / sqrt(LARGER), between
            return tried(area * ROOMY) or found
        if best is None or (found is not None and len(found[1].notes) < len(best[1].notes)):
            best = found
        if best is not None and area > ENOUGH * best[2] * best[3]:
            break
        area *= LARGER
    if best is not None:
        return best
    drawing = Drawing(notes=["Bagan ini terlalu besar untuk disusun pada satu halaman."])
    width, height = page.size
    return furnish(draft, chart, measure, width, height), drawing, width, height


def _furnished(draft: Draft, chart: Chart, measure: Measure, across: float) -> tuple[Furniture, float]:
    """Return the least width (mm) of a page with so much width for the chart, and its furniture on a very tall one."""
    page = chart.page
    margins = page.left + page.right
    width = max(across, LEAST_HEADED if chart.annex else LEAST) + margins
    while True:
        furniture = furnish(draft, chart, measure, width, TALL)
        others = (furniture.heading, furniture.title, furniture.subtitle, furniture.legend, furniture.copy_block)
        rects = [item.rect for item in (*others, furniture.draft_mark, furniture.initials) if item is not None]
        apart = not any(a.intersects(b) for number, a in enumerate(rects) for b in rects[:number])
        if furniture.signature is not None:
            corner = furniture.signature.rect.grown(SIGNATURE_CLEAR)
            apart = apart and not any(corner.intersects(rect) for rect in rects)
            rects.append(furniture.signature.rect)
        inside = all(page.left - 0.01 < rect.x and rect.right < width - page.right + 0.01 for rect in rects)
        if (apart and inside) or width > 10 * LEAST_HEADED + across:
            return furniture, width
        width = (width - margins) * WIDER + margins


def _extents(drawing: Drawing) -> Iterator[Rect]:
    """Return the rectangles that a drawing takes: boxes, labels and pieces of line."""
    yield from (box.rect for box in drawing.boxes)
    yield from (label.rect for label in drawing.labels)
    for path in drawing.paths:
        for a, b in pairwise(path.points):
            yield Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))


def _move(drawing: Drawing, dx: float, dy: float) -> None:
    def text(lines: Iterable[TextLine]) -> tuple[TextLine, ...]:
        return tuple(line._replace(x=line.x + dx, baseline=line.baseline + dy) for line in lines)

    drawing.boxes = [
        box._replace(
            rect=box.rect.moved(dx, dy),
            lines=text(box.lines),
            rules=tuple(y + dy for y in box.rules),
            bars=tuple(x + dx for x in box.bars),
        )
        for box in drawing.boxes
    ]
    drawing.paths = [
        path._replace(points=tuple(Point(x + dx, y + dy) for x, y in path.points)) for path in drawing.paths
    ]
    drawing.labels = [Block(block.rect.moved(dx, dy), text(block.lines)) for block in drawing.labels]
