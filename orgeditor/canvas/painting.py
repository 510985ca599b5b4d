"""Painting of the desk: sheets with their shadow, and on them what `render.paint` paints for paper."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from orgeditor.canvas.camera import Camera
from orgeditor.canvas.colours import Colours
from orgeditor.canvas.desk import Sheet, Shown
from orgeditor.canvas.ink import INKS, Ink, Inks, paint_bars, readable
from orgeditor.canvas.tints import Tint, paint_tints
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Block, Legend, Page, Table
from orgeditor.render.fonts import available_family
from orgeditor.render.paint import (
    paint_band,
    paint_head,
    paint_joint,
    paint_legend,
    paint_lines,
    paint_mark,
    paint_stroke,
    paint_table,
)

SHADOW = tuple(QColor(20, 28, 40, alpha) for alpha in (40, 31, 23, 16, 10, 6, 3))
"""Around a sheet, from its edge outwards: a pixel each."""
SHADOW_PX = len(SHADOW)


def paint_desk(
    painter: QPainter,
    desk: Shown,
    camera: Camera,
    exposed: QRectF,
    colours: Colours,
    inks: Inks,
    tint: Tint | None = None,
    until: float = inf,
) -> bool:
    """Paint the sheets that the exposed part of the viewport (pixels) shows, with colours behind the boxes if any.

    Says whether all of it is there: from `until` (time.perf_counter) on new text is not shaped, but shown as bars.
    """
    complete = True
    paint_ground(painter, desk, camera, exposed, colours)
    seen = camera.rect_to_desk(exposed)
    for sheet, frame in _sheets_in(desk, camera, exposed):
        painter.save()
        painter.setClipRect(frame, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(frame.topLeft())
        painter.scale(camera.scale, camera.scale)
        part = seen.moved(-sheet.rect.x, -sheet.rect.y)
        ink = inks.of(sheet.page)
        if tint is not None:
            paint_tints(painter, ink.boxes_in(part), tint)
        complete &= _paint_content(painter, ink, part, camera.scale, until)
        painter.restore()
    return complete


def paint_small(painter: QPainter, page: Page, scale: float) -> None:
    """Paint a page as a thumbnail at a scale in pixels a mm, at which hardly anything can be read."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_content(painter, INKS.of(page), Rect(0.0, 0.0, page.width, page.height), scale, inf)


def paint_ground(painter: QPainter, desk: Shown, camera: Camera, exposed: QRectF, colours: Colours) -> None:
    """Paint desk and sheets without what is on them."""
    painter.fillRect(exposed, colours.desk)
    for _, frame in _sheets_in(desk, camera, exposed):
        _paint_sheet(painter, frame, exposed, colours)


def _sheets_in(desk: Shown, camera: Camera, exposed: QRectF) -> Iterator[tuple[Sheet, QRectF]]:
    for sheet in desk.sheets:
        frame = camera.rect_to_screen(sheet.rect)
        if frame.adjusted(-SHADOW_PX, -SHADOW_PX, SHADOW_PX, SHADOW_PX * 2).intersects(exposed):
            yield sheet, frame


def _paint_sheet(painter: QPainter, frame: QRectF, exposed: QRectF, colours: Colours) -> None:
    if frame.adjusted(1, 1, -1, -1).contains(exposed):
        painter.fillRect(exposed, colours.sheet)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    sheet = frame.toRect()
    for away, shade in enumerate(SHADOW, 1):
        painter.setPen(shade)
        painter.drawRect(sheet.adjusted(-away, -away, away, away))
    painter.fillRect(sheet, colours.sheet)
    painter.setPen(QPen(colours.edge, 1))
    painter.drawRect(sheet)


def _paint_content(painter: QPainter, ink: Ink, seen: Rect, scale: float, until: float) -> bool:
    page = ink.page
    if not page.font:
        return True
    family = available_family(page.font)
    for band in page.bands:
        is_readable = readable(min((line.font_pt for line in band.lines), default=0.0), scale)
        paint_band(painter, band if is_readable else band._replace(lines=()), family)
        if not is_readable:
            paint_bars(painter, band.lines)
    complete = ink.paint(painter, seen, family, scale, until)
    for joint in page.joints:
        if seen.grown(joint.size).contains_point(joint.center):
            paint_joint(painter, joint)
    for head in page.heads:
        if seen.grown(head.size).contains_point(head.tip):
            paint_head(painter, head)
    for item in (*page.labels, *page.furniture):
        if item.rect.intersects(seen):
            _paint_furniture(painter, item, family, scale)
    for mark in page.marks:
        if mark.rect.intersects(seen) or mark.chip.rect.intersects(seen):
            small = not readable(mark.chip.font_pt, scale)
            paint_mark(painter, mark._replace(chip=mark.chip._replace(lines=())) if small else mark, family)
    return complete


def _paint_furniture(painter: QPainter, item: Block | Legend | Table, family: str, scale: float) -> None:
    if readable(item.font_pt, scale):
        if isinstance(item, Legend):
            paint_legend(painter, item, family)
        elif isinstance(item, Table):
            paint_table(painter, item, family)
        else:
            paint_lines(painter, item.lines, family)
        return
    paint_bars(painter, item.lines)
    if isinstance(item, Legend):
        for stroke in item.samples:
            paint_stroke(painter, stroke)
    elif isinstance(item, Table):
        paint_table(painter, item._replace(lines=()), family)


def paint_prompt(painter: QPainter, at: QPointF, text: str, width: float, pixels: int, colours: Colours) -> None:
    """Paint a grey sentence in the middle of an empty sheet: on the screen only."""
    font = painter.font()
    font.setPixelSize(max(11, pixels))
    painter.setFont(font)
    painter.setPen(colours.prompt)
    area = QRectF(at.x() - width / 2, at.y() - 60, width, 120)
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)
