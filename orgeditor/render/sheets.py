"""Sheets of paper as a printer gets them: a page at its size, shrunk, or a piece of a poster with its marks.

The painter's unit is 1 mm, its origin the sheet's corner.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from orgeditor.model.geometry import Point, Rect
from orgeditor.model.page import Page, Stroke, TextLine
from orgeditor.render.fonts import available_family
from orgeditor.render.paint import paint_lines, paint_page, paint_stroke

TICK_MM = 4.0
TICK_GAP_MM = 1.0
"""The ticks do not touch the chart."""

TICK_PEN_MM = 0.18
NOTE_PT = 7.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """`width` and `height` in mm as the sheet lies; the page's corner stands at `x`, `y`, its lengths times `scale`.

    A piece of a poster shows only `window` (mm on the sheet), with ticks where it is cut (`cuts_x`, `cuts_y`, mm on the
    sheet) and `note` in its lower margin.
    """

    width: float
    height: float
    page: Page
    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0
    window: Rect | None = None
    cuts_x: tuple[float, ...] = ()
    cuts_y: tuple[float, ...] = ()
    note: str = ""


def paint_sheet(painter: QPainter, sheet: Sheet) -> None:
    """Paint a sheet, black on the white of the paper."""
    page, window = sheet.page, sheet.window
    painter.save()
    if window is not None:
        painter.setClipRect(QRectF(*window), Qt.ClipOperation.IntersectClip)
        page = _part(page, _on_page(window, sheet))
    painter.translate(QPointF(sheet.x, sheet.y))
    painter.scale(sheet.scale, sheet.scale)
    paint_page(painter, page)
    painter.restore()
    if window is not None:
        _paint_marks(painter, sheet, window)


def _on_page(window: Rect, sheet: Sheet) -> Rect:
    scale = sheet.scale
    return Rect((window.x - sheet.x) / scale, (window.y - sheet.y) / scale, window.w / scale, window.h / scale)


def _part(page: Page, seen: Rect) -> Page:
    """Return the page without the boxes and lines outside: a piece of a poster shows few of them."""
    strokes = []
    for stroke in page.strokes:
        xs, ys = [point.x for point in stroke.points], [point.y for point in stroke.points]
        if Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(1.0).intersects(seen):
            strokes.append(stroke)
    boxes = tuple(box for box in page.boxes if box.rect.grown(1.0).intersects(seen))
    return page._replace(boxes=boxes, strokes=tuple(strokes))


def _paint_marks(painter: QPainter, sheet: Sheet, window: Rect) -> None:
    for x in sheet.cuts_x:
        _paint_ticks(painter, Point(x, window.y), Point(x, window.bottom), 0.0, 1.0)
    for y in sheet.cuts_y:
        _paint_ticks(painter, Point(window.x, y), Point(window.right, y), 1.0, 0.0)
    baseline = sheet.height - window.y + TICK_GAP_MM + TICK_MM
    note = TextLine(sheet.note, window.x, baseline, 0.0, NOTE_PT)
    paint_lines(painter, [note], available_family(sheet.page.font))


def _paint_ticks(painter: QPainter, low: Point, high: Point, dx: float, dy: float) -> None:
    """Paint a tick before the low and one behind the high end of a cut."""
    for end, away in ((low, -1), (high, 1)):
        ends = [Point(end.x + away * dx * far, end.y + away * dy * far) for far in (TICK_GAP_MM, TICK_GAP_MM + TICK_MM)]
        paint_stroke(painter, Stroke("", tuple(ends), TICK_PEN_MM, (), ()))
