"""Painting of the desk: sheets with their shadow, and on them what `render.paint` paints for paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRegion

from orgeditor.canvas.camera import Camera
from orgeditor.canvas.colours import Colours
from orgeditor.canvas.desk import Desk, Sheet
from orgeditor.model.geometry import POINT_MM, Rect
from orgeditor.model.page import Block, Legend, Stroke, TextLine
from orgeditor.render.fonts import available_family
from orgeditor.render.paint import (
    paint_band,
    paint_box,
    paint_head,
    paint_joint,
    paint_legend,
    paint_lines,
    paint_stroke,
)

READABLE_PX = 5.0
"""Text smaller than this is shown as grey bars."""

SHADOW_PX = 7
BAR = QColor(0, 0, 0, 90)


def paint_desk(painter: QPainter, desk: Desk, camera: Camera, exposed: QRectF, colours: Colours) -> None:
    """Paint the sheets that the exposed part of the viewport (pixels) shows."""
    painter.fillRect(exposed, colours.desk)
    seen = camera.rect_to_desk(exposed)
    for sheet in desk.sheets:
        frame = camera.rect_to_screen(sheet.rect)
        if not frame.adjusted(-SHADOW_PX, -SHADOW_PX, SHADOW_PX, SHADOW_PX * 2).intersects(exposed):
            continue
        _paint_sheet(painter, frame, exposed, colours)
        painter.save()
        painter.setClipRect(frame, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(frame.topLeft())
        painter.scale(camera.scale, camera.scale)
        _paint_content(painter, desk, sheet, seen.moved(-sheet.rect.x, -sheet.rect.y), camera.scale)
        painter.restore()


def _paint_sheet(painter: QPainter, frame: QRectF, exposed: QRectF, colours: Colours) -> None:
    painter.save()
    # Only the rim of the shadow shows: painting under the sheet would cost more than the chart itself.
    rim = QRegion(exposed.toAlignedRect()) - QRegion(frame.toRect().adjusted(1, 1, -1, -1))
    painter.setClipRegion(rim, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for grow in range(SHADOW_PX, 0, -1):
        painter.setBrush(QColor(20, 28, 40, 5 + (SHADOW_PX - grow)))
        painter.drawRoundedRect(frame.adjusted(-grow, -grow + 3, grow, grow + 3), grow + 1, grow + 1)
    painter.restore()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(frame, colours.sheet)
    painter.setPen(QPen(colours.edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(frame)


def _paint_content(painter: QPainter, desk: Desk, sheet: Sheet, seen: Rect, scale: float) -> None:
    page = sheet.page
    if not page.font:
        return
    family = available_family(page.font)
    for band in page.bands:
        readable = _readable(min((line.font_pt for line in band.lines), default=0.0), scale)
        paint_band(painter, band if readable else band._replace(lines=()), family)
        if not readable:
            _paint_bars(painter, band.lines)
    for stroke in page.strokes:
        if _span(stroke).intersects(seen):
            paint_stroke(painter, stroke)
    for joint in page.joints:
        paint_joint(painter, joint)
    for box in page.boxes:
        if box.rect.intersects(seen):
            readable = _readable(box.font_pt, scale)
            paint_box(painter, box if readable else desk.bare(box), family)
            if not readable:
                _paint_bars(painter, box.lines)
    for head in page.heads:
        paint_head(painter, head)
    for item in (*page.labels, *page.furniture):
        if item.rect.intersects(seen):
            _paint_furniture(painter, item, family, scale)


def _paint_furniture(painter: QPainter, item: Block | Legend, family: str, scale: float) -> None:
    if _readable(item.font_pt, scale):
        if isinstance(item, Legend):
            paint_legend(painter, item, family)
        else:
            paint_lines(painter, item.lines, family)
        return
    _paint_bars(painter, item.lines)
    if isinstance(item, Legend):
        for stroke in item.samples:
            paint_stroke(painter, stroke)


def _paint_bars(painter: QPainter, lines: Sequence[TextLine]) -> None:
    """Paint a grey bar for each line of text that is too small to read."""
    for line in lines:
        height = 0.36 * line.font_pt * POINT_MM
        painter.fillRect(QRectF(line.x, line.baseline - height, line.width, height), BAR)


def _readable(font_pt: float, scale: float) -> bool:
    return font_pt * POINT_MM * scale >= READABLE_PX


def _span(stroke: Stroke) -> Rect:
    xs = [point.x for point in stroke.points]
    ys = [point.y for point in stroke.points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(0.5)


def paint_prompt(painter: QPainter, at: QPointF, text: str, width: float, pixels: int, colours: Colours) -> None:
    """Paint a grey sentence in the middle of an empty sheet: on the screen only."""
    font = painter.font()
    font.setPixelSize(max(11, pixels))
    painter.setFont(font)
    painter.setPen(colours.prompt)
    area = QRectF(at.x() - width / 2, at.y() - 60, width, 120)
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)
