"""Painting of a page: one function for each thing on it. The painter's unit is 1 mm, its origin the page's corner.

Canvas, PDF, PNG, SVG, print and thumbnails all call these, so that screen and paper never differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from orgeditor.model.geometry import POINT_MM, Point, Rect, segments
from orgeditor.model.kinds import Arrow
from orgeditor.model.page import (
    ArrowHead,
    Band,
    Block,
    Box,
    ChangeMark,
    Joint,
    Legend,
    MarkForm,
    Page,
    ShapeForm,
    Stroke,
    Table,
    TextLine,
)
from orgeditor.model.reading_order import after_chart, before_chart, by_branch
from orgeditor.render.dashes import fitted_dash
from orgeditor.render.fonts import MEASURE_PX, available_family, font_at


@dataclass(frozen=True, slots=True)
class Look:
    """Colours of a picture. The default is what prints: black on white. `outlines` draws text as paths."""

    ink: QColor
    paper: QColor
    outlines: bool = False


PRINT = Look(QColor(0, 0, 0), QColor(255, 255, 255))

# Looked up once: Python asks Qt's enumerations for a member by name as slowly as Qt makes a pen. Handing them over is
# slower still, so pens are copied.
SOLID = Qt.PenStyle.SolidLine
_PEN = QPen(QBrush(PRINT.ink), 1.0, SOLID, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
UNFILLED = Qt.BrushStyle.NoBrush


def paint_page(painter: QPainter, page: Page, look: Look = PRINT) -> None:
    """Paint all of a page except the sheet itself, in reading order: text of a PDF is copied in that of painting."""
    family = available_family(page.font)
    for item in before_chart(page):
        _paint_furniture(painter, item, family, look)
    for band in page.bands:
        paint_band(painter, band, family, look)
    for stroke in page.strokes:
        paint_stroke(painter, stroke, look)
    for joint in page.joints:
        paint_joint(painter, joint, look)
    for box in by_branch(page.boxes):
        paint_box(painter, box, family, look)
    for head in page.heads:
        paint_head(painter, head, look)
    for block in page.labels:
        paint_lines(painter, block.lines, family, look)
    for item in after_chart(page):
        _paint_furniture(painter, item, family, look)
    for mark in page.marks:
        paint_mark(painter, mark, family, look)


def _paint_furniture(painter: QPainter, item: Block | Legend | Table, family: str, look: Look) -> None:
    if isinstance(item, Legend):
        paint_legend(painter, item, family, look)
    elif isinstance(item, Table):
        paint_table(painter, item, family, look)
    else:
        paint_block(painter, item, family, look)


def pen(width: float, look: Look) -> QPen:
    """Return a solid pen of a width in mm with flat ends and square corners."""
    found = QPen(_PEN)
    found.setWidthF(width)
    found.setColor(look.ink)
    return found


def paint_box(painter: QPainter, box: Box, family: str, look: Look = PRINT) -> None:
    """Paint outline, inner lines and text of a box. Boxes are not filled: nothing lies below them."""
    if box.form is not ShapeForm.ITEM:
        _paint_frame(painter, box.rect, box.width, box.dash, look)
        _paint_inner_lines(painter, box, look)
    paint_lines(painter, box.lines, family, look)


def paint_table(painter: QPainter, table: Table, family: str, look: Look = PRINT) -> None:
    """Paint outline, inner lines and text of a table."""
    painter.setPen(pen(table.width, look))
    painter.setBrush(UNFILLED)
    painter.drawRect(QRectF(*table.rect))
    _paint_inner_lines(painter, table, look)
    paint_lines(painter, table.lines, family, look)


def _paint_inner_lines(painter: QPainter, item: Box | Table, look: Look) -> None:
    painter.setPen(pen(item.width, look))
    for y in item.rules:
        painter.drawLine(QPointF(item.rect.x, y), QPointF(item.rect.right, y))
    for x in item.bars:
        painter.drawLine(QPointF(x, min(item.rules, default=item.rect.y)), QPointF(x, item.rect.bottom))


def paint_stroke(painter: QPainter, stroke: Stroke, look: Look = PRINT) -> None:
    """Paint a stroke; the dashes of each straight run begin and end with a line, and corners are closed."""
    line = pen(stroke.width, look)
    painter.setBrush(UNFILLED)
    if not stroke.dash:
        painter.setPen(line)
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in stroke.points]))
        return
    # Run by run, as Qt's raster engine takes no more than 32 dashes: a pattern for the whole would go wrong there.
    for start, end in segments(stroke.points):
        dashes = fitted_dash(abs(end.x - start.x) + abs(end.y - start.y), stroke.dash)
        if dashes:
            line.setDashPattern([part / stroke.width for part in dashes])
        else:
            line.setStyle(SOLID)
        painter.setPen(line)
        painter.drawLine(QPointF(*start), QPointF(*end))
    half = stroke.width / 2
    for corner in stroke.points[1:-1]:
        painter.fillRect(QRectF(corner.x - half, corner.y - half, stroke.width, stroke.width), look.ink)


def paint_joint(painter: QPainter, joint: Joint, look: Look = PRINT) -> None:
    """Paint the dot where lines join."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(look.ink))
    painter.drawEllipse(QPointF(*joint.center), joint.size / 2, joint.size / 2)


def paint_band(painter: QPainter, band: Band, family: str, look: Look = PRINT) -> None:
    """Paint outline and caption of a swimlane."""
    painter.setPen(pen(band.width, look))
    painter.setBrush(UNFILLED)
    painter.drawRect(QRectF(*band.rect))
    paint_lines(painter, band.lines, family, look)


def paint_head(painter: QPainter, head: ArrowHead, look: Look = PRINT) -> None:
    """Paint an arrow head; its outline, too, ends at the tip."""
    half = head.size * 0.32
    base = QPointF(head.tip.x - head.dx * head.size, head.tip.y - head.dy * head.size)
    tip = QPointF(*head.tip)
    if head.form is Arrow.FILLED:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        # A mitred corner of this angle reaches 1.65 pens beyond the point where the pen's centre turns.
        painter.setPen(pen(head.width, look))
        tip -= QPointF(head.dx, head.dy) * (1.65 * head.width)
    left = QPointF(base.x() - head.dy * half, base.y() + head.dx * half)
    right = QPointF(base.x() + head.dy * half, base.y() - head.dx * half)
    if head.form is Arrow.VEE:
        painter.setBrush(UNFILLED)
        painter.drawPolyline(QPolygonF([left, tip, right]))
        return
    painter.setBrush(QBrush(look.ink if head.form is Arrow.FILLED else look.paper))
    painter.drawPolygon(QPolygonF([left, tip, right]))


MARK_PEN, FINE_PEN = 0.9, 0.25
MOVED_DASH = (4.0, 1.6)
GONE_DASH = (1.2, 0.9)
SECOND_FRAME = 0.8
"""mm between the two lines of the frame of what has another name."""


def paint_mark(painter: QPainter, mark: ChangeMark, family: str, look: Look = PRINT) -> None:
    """Paint a mark of a comparison. The forms differ by their lines alone, so that they outlive a photocopy.

    Thick: added; thick dashes: moved; a second frame: renamed; short dashes and two strokes across: gone.
    """
    frame = QRectF(*mark.rect)
    if MarkForm.GONE in mark.forms:
        _paint_frame(painter, mark.rect, MARK_PEN, GONE_DASH, look)
        painter.setPen(pen(FINE_PEN, look))
        painter.drawLine(frame.topLeft(), frame.bottomRight())
        painter.drawLine(frame.bottomLeft(), frame.topRight())
    if MarkForm.ADDED in mark.forms:
        _paint_frame(painter, mark.rect, MARK_PEN, (), look)
    if MarkForm.MOVED in mark.forms:
        _paint_frame(painter, mark.rect, MARK_PEN, MOVED_DASH, look)
    if MarkForm.RENAMED in mark.forms:
        _paint_frame(painter, mark.rect.grown(SECOND_FRAME), FINE_PEN, (), look)
    painter.setPen(pen(FINE_PEN, look))
    painter.setBrush(QBrush(look.ink))
    painter.drawRect(QRectF(*mark.chip.rect))
    paint_lines(painter, mark.chip.lines, family, replace(look, ink=look.paper))


def _paint_frame(painter: QPainter, rect: Rect, width: float, dash: tuple[float, ...], look: Look) -> None:
    x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    corners = (Point(x, y), Point(right, y), Point(right, bottom), Point(x, bottom), Point(x, y))
    if dash:
        paint_stroke(painter, Stroke("", corners, width, dash, ()), look)
    else:
        painter.setPen(pen(width, look))
        painter.setBrush(UNFILLED)
        painter.drawRect(QRectF(*rect))


def paint_legend(painter: QPainter, legend: Legend, family: str, look: Look = PRINT) -> None:
    for stroke in legend.samples:
        paint_stroke(painter, stroke, look)
    for head in legend.heads:
        paint_head(painter, head, look)
    paint_lines(painter, legend.lines, family, look)


def paint_block(painter: QPainter, block: Block, family: str, look: Look = PRINT) -> None:
    paint_lines(painter, block.lines, family, look)


def paint_lines(painter: QPainter, lines: Sequence[TextLine], family: str, look: Look = PRINT) -> None:
    """Paint text line by line at the stored baselines, scaled from the size at which it was measured."""
    painter.setPen(QPen(look.ink))
    for line in lines:
        if not line.text:
            continue
        font = font_at(family, MEASURE_PX, line.bold, line.italic)
        scale = line.font_pt * POINT_MM / MEASURE_PX
        painter.save()
        painter.translate(line.x, line.baseline)
        painter.scale(scale, scale)
        if look.outlines:
            path = QPainterPath()
            path.addText(QPointF(0, 0), font, line.text)
            painter.fillPath(path, QBrush(look.ink))
        else:
            painter.setFont(font)
            painter.drawText(QPointF(0, 0), line.text)
        painter.restore()
