"""Ink: what stands on a page, by squares, so that a part of it, or the whole from afar, is painted fast.

Close up every thing is painted by `render.paint`, as on paper, with text that is shaped only once. Where lines are
thinner than a pixel a square is painted in a few calls, with lines of one pixel that are paler, and a bar for each line
of text that nobody can read.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain, count, pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGlyphRun, QPainter, QPen, QTextLayout

from orgeditor.model.geometry import POINT_MM, Rect, around
from orgeditor.model.page import Box, Page, ShapeForm, Stroke, TextLine
from orgeditor.render.dashes import fitted_dash
from orgeditor.render.fonts import MEASURE_PX, font_at
from orgeditor.render.paint import PRINT, paint_box, paint_stroke, pen

READABLE_PX = 5.0
"""Text smaller than this is shown as grey bars."""

THIN_PX = 0.7
"""Lines thinner than this are painted one pixel wide."""

SQUARE_MM = 60.0
LEAST_DASH_PX = 3.0
"""Where a pattern is smaller than this, a dashed line is shown as a pale one."""

RIM_MM = 0.5
"""As far as a line's pen reaches at most."""

FAINTEST = 0.5
"""Darkness of a line that is thinner than a pixel, at least."""

BAR = QColor(0, 0, 0, 90)
BAR_SHARE = 0.36 * POINT_MM
"""mm of height of a bar for a point of its text's font."""
MOST_SHAPED = 20_000
MOST_BOXES = 30_000
"""On the pages that are kept ready for painting."""


class Square:
    """The boxes and lines that begin in one square of the page; `area` is where they lie."""

    def __init__(self, boxes: list[Box], strokes: list[Stroke]) -> None:
        self.boxes, self.strokes = boxes, strokes
        points = list(chain.from_iterable([stroke.points for stroke in strokes]))
        self.area = around([box.rect for box in boxes], points).grown(RIM_MM if strokes else 0.0)

    @cached_property
    def far(self) -> _Far:
        """What is painted from afar."""
        return _Far(self)

    @cached_property
    def bare(self) -> list[tuple[Box, Box]]:
        """Each box, and the same without its text."""
        return [(box, box._replace(lines=())) for box in self.boxes]

    @cached_property
    def spans(self) -> list[tuple[Stroke, Rect]]:
        """Each line, and where it lies."""
        return [(stroke, _span(stroke)) for stroke in self.strokes]


class Ink:
    """The boxes and strokes of one page; it never changes."""

    def __init__(self, page: Page) -> None:
        self.page = page
        boxes: dict[tuple[int, int], list[Box]] = {}
        strokes: dict[tuple[int, int], list[Stroke]] = {}
        for box in page.boxes:
            boxes.setdefault((int(box.rect.x // SQUARE_MM), int(box.rect.y // SQUARE_MM)), []).append(box)
        for stroke in page.strokes:
            x, y = stroke.points[0]
            strokes.setdefault((int(x // SQUARE_MM), int(y // SQUARE_MM)), []).append(stroke)
        squares = [Square(boxes.get(key, []), strokes.get(key, [])) for key in boxes | strokes]
        self._squares = [(*area[:2], area.right, area.bottom, square) for square in squares for area in (square.area,)]
        widths = {box.width for box in page.boxes if box.width} | {stroke.width for stroke in page.strokes}
        self._thinnest = min(widths, default=1.0)

    def paint(self, painter: QPainter, seen: Rect, family: str, scale: float, until: float) -> bool:
        """Paint what lies in a part of the page (mm) at a scale in pixels a mm, and say whether all of it is there.

        From `until` (time.perf_counter) on text that was never painted is shown as bars.
        """
        seen = seen.grown(RIM_MM + 1.0 / scale)  # pens and soft edges reach beyond what they draw
        squares = self._squares_in(seen)
        if self._thinnest * scale < THIN_PX:
            return _paint_far(painter, [square.far for square in squares], seen, family, scale, until)
        return all([_paint_near(painter, square, seen, family, scale, until) for square in squares])

    def make_ready(self) -> None:
        """Do at once what the first picture from afar would do."""
        for square in self.squares:
            _ = square.far

    @property
    def squares(self) -> list[Square]:
        return [square for *_, square in self._squares]

    def boxes_in(self, seen: Rect) -> Iterator[Box]:
        """Give the boxes that lie in a part of the page (mm)."""
        for square in self._squares_in(seen):
            for box in square.boxes:
                if box.rect.intersects(seen):
                    yield box

    def _squares_in(self, seen: Rect) -> list[Square]:
        left, top, right, bottom = seen.x, seen.y, seen.right, seen.bottom
        return [
            square
            for x, y, to_x, to_y, square in self._squares
            if x < right and to_x > left and y < bottom and to_y > top
        ]


class Inks:
    """The inks of pages that were on show lately: an edit leaves most pages of a chart as they are."""

    def __init__(self) -> None:
        self._by_page: dict[int, Ink] = {}
        self._boxes = 0

    def of(self, page: Page) -> Ink:
        # An ink keeps its page, so the number stays the page's own.
        found = self._by_page.pop(id(page), None)
        if found is None:
            found = Ink(page)
            self._boxes += len(page.boxes)
        self._by_page[id(page)] = found  # the last one now
        while self._boxes > MOST_BOXES and len(self._by_page) > 1:
            oldest = self._by_page.pop(next(iter(self._by_page)))
            self._boxes -= len(oldest.page.boxes)
        return found


INKS = Inks()
"""What canvas and thumbnails share."""


def readable(font_pt: float, scale: float) -> bool:
    """Say whether letters can be read at a scale in pixels a mm."""
    return font_pt * POINT_MM * scale >= READABLE_PX


def paint_bars(painter: QPainter, lines: Iterable[TextLine]) -> None:
    """Paint a grey bar for each line of text that is too small to read."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(BAR)
    painter.drawRects([_bar(line) for line in lines])


def paint_text(painter: QPainter, lines: Sequence[TextLine], family: str, until: float) -> bool:
    """Paint lines of text as `render.paint.paint_lines` does; what was painted before is not shaped again.

    From `until` (time.perf_counter) on new text is shown as bars; says whether there was none.
    """
    painter.setPen(QPen(PRINT.ink))
    scale = 1.0
    late: list[TextLine] = []
    painter.save()
    for line in lines:
        key = (line.text, family, line.bold, line.italic)
        runs = _shapes.get(key)
        if runs is None:
            if time.perf_counter() > until:
                late.append(line)
                continue
            runs = _shapes[key] = _shaped(*key)
        wanted = line.font_pt * POINT_MM / MEASURE_PX
        if wanted != scale:
            painter.scale(wanted / scale, wanted / scale)
            scale = wanted
        for ascent, run in runs:
            painter.drawGlyphRun(QPointF(line.x / scale, line.baseline / scale - ascent), run)
    painter.restore()
    if late:
        paint_bars(painter, late)
    return not late


_shapes: dict[tuple[str, str, bool, bool], tuple[tuple[float, QGlyphRun], ...]] = {}
"""Glyphs of each text by its font; emptied when there are too many."""


def _shaped(text: str, family: str, bold: bool, italic: bool) -> tuple[tuple[float, QGlyphRun], ...]:
    """Return the glyphs of a text at MEASURE_PX, each run with the height of its font above the baseline."""
    if len(_shapes) >= MOST_SHAPED:
        _shapes.clear()
    layout = QTextLayout(text, font_at(family, MEASURE_PX, bold, italic))
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return tuple((line.ascent(), run) for run in layout.glyphRuns())


def _paint_near(painter: QPainter, square: Square, seen: Rect, family: str, scale: float, until: float) -> bool:
    complete = True
    for stroke, span in square.spans:
        if span.intersects(seen):
            paint_stroke(painter, stroke)
    for box, bare in square.bare:
        if box.rect.intersects(seen):
            paint_box(painter, bare, family)
            if readable(box.font_pt, scale):
                complete &= paint_text(painter, box.lines, family, until)
            else:
                paint_bars(painter, box.lines)
    return complete


def _paint_far(painter: QPainter, parts: Sequence[_Far], seen: Rect, family: str, scale: float, until: float) -> bool:
    """Paint squares from afar, with a call for each pen; lengths in mm."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width in {width for part in parts for width in part.outlines}:
        _take_pen(painter, width, scale)
        painter.drawRects([rect for part in parts for rect in part.outlines.get(width, ())])
    lines: dict[float, list[QLineF]] = {}
    for part in parts:
        for width, solid in part.solid.items():
            lines.setdefault(width, []).extend(solid)
        for (width, dash), runs in part.dashed.items():
            shows = sum(dash) * scale >= LEAST_DASH_PX
            lines.setdefault(width if shows else 0.0, []).extend(runs.pieces if shows else runs.runs)
    for width, found in lines.items():
        _take_pen(painter, width, scale)
        painter.drawLines(found)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(BAR)
    texts: list[TextLine] = []
    bars: list[QRectF] = []
    for part in parts:
        for font_pt, (theirs, text) in part.text.items():
            if readable(font_pt, scale):
                texts += [line for line in text if _lies_in(line, seen)]
            else:
                bars += theirs
    painter.drawRects(bars)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return paint_text(painter, texts, family, until)


class _Far:
    """What is painted of a square from afar, ready for few calls of the painter; by the widths of lines in mm."""

    def __init__(self, square: Square) -> None:
        self.outlines: dict[float, list[QRectF]] = {}
        self.solid: dict[float, list[QLineF]] = {}
        self.dashed: dict[tuple[float, tuple[float, ...]], _Dashed] = {}
        self.text: dict[float, tuple[list[QRectF], list[TextLine]]] = {}
        for box in square.boxes:
            self._add_box(box)
        for stroke in square.strokes:
            self._add_stroke(stroke)

    def _add_box(self, box: Box) -> None:
        x, y, right, bottom = box.rect.x, box.rect.y, box.rect.right, box.rect.bottom
        if box.form is not ShapeForm.ITEM:
            if box.dash:
                corners = ((x, y), (right, y), (right, bottom), (x, bottom), (x, y))
                sides = self.dashed.setdefault((box.width, box.dash), _Dashed(box.dash)).runs
                sides += [QLineF(*start, *end) for start, end in pairwise(corners)]
            else:
                self.outlines.setdefault(box.width, []).append(QRectF(*box.rect))
            for rule in box.rules:
                self.solid.setdefault(box.width, []).append(QLineF(x, rule, right, rule))
            for bar in box.bars:
                self.solid.setdefault(box.width, []).append(QLineF(bar, min(box.rules, default=y), bar, bottom))
        for line in box.lines:
            found = self.text.get(line.font_pt)
            if found is None:
                found = self.text[line.font_pt] = ([], [])
            found[0].append(_bar(line))
            found[1].append(line)

    def _add_stroke(self, stroke: Stroke) -> None:
        if stroke.dash:
            found = self.dashed.setdefault((stroke.width, stroke.dash), _Dashed(stroke.dash))
            lines = found.runs
        else:
            lines = self.solid.setdefault(stroke.width, [])
        lines += [QLineF(x, y, to_x, to_y) for (x, y), (to_x, to_y) in pairwise(stroke.points)]


class _Dashed:
    """Straight runs of dashed lines, and the pieces of which they consist."""

    def __init__(self, dash: tuple[float, ...]) -> None:
        self.dash = dash
        self.runs: list[QLineF] = []

    @cached_property
    def pieces(self) -> list[QLineF]:
        return [piece for run in self.runs for piece in _pieces(run, self.dash)]


def _pieces(run: QLineF, dash: tuple[float, ...]) -> list[QLineF]:
    """Return the pieces of a dashed run, as `render.paint` has them."""
    x, y, dx, dy = run.x1(), run.y1(), run.dx(), run.dy()
    return [
        QLineF(x + start * dx, y + start * dy, x + end * dx, y + end * dy)
        for start, end in _shares(round(abs(dx) + abs(dy), 3), dash)
    ]


@lru_cache(maxsize=4096)  # stubs of one list are of one length
def _shares(length: float, dash: tuple[float, ...]) -> tuple[tuple[float, float], ...]:
    """Return where the pieces of a run begin and end, as shares of its length in mm."""
    pattern = fitted_dash(length, dash)
    if not pattern or not length:
        return ((0.0, 1.0),)
    found, at = [], 0.0
    for number in count():
        end = min(at + pattern[number % len(pattern)], length)
        if number % 2 == 0:
            found.append((at / length, end / length))
        at = end
        if at > length - 1e-6:
            return tuple(found)
    raise AssertionError("a pattern has a length")


def _take_pen(painter: QPainter, width: float, scale: float) -> None:
    """Take the pen of a width in mm, or where that is thinner than a pixel one of a pixel that is as pale as it."""
    thin = width * scale < THIN_PX
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not thin)
    if thin:
        grey = round(255 * (1.0 - max(FAINTEST, width * scale)))
        painter.setPen(QPen(QColor(grey, grey, grey), 0))
    else:
        painter.setPen(pen(width, PRINT))


def _lies_in(line: TextLine, seen: Rect) -> bool:
    height = line.font_pt * POINT_MM
    return (
        line.x < seen.x + seen.w
        and line.x + line.width > seen.x
        and line.baseline - height < seen.y + seen.h
        and line.baseline + height > seen.y
    )


def _bar(line: TextLine) -> QRectF:
    _, x, baseline, width, font_pt, *_ = line
    height = BAR_SHARE * font_pt
    return QRectF(x, baseline - height, width, height)


def _span(stroke: Stroke) -> Rect:
    if len(stroke.points) == 2:  # most of them
        (x, y), (to_x, to_y) = stroke.points
        left, right = (x, to_x) if x < to_x else (to_x, x)
        top, bottom = (y, to_y) if y < to_y else (to_y, y)
    else:
        xs, ys = [x for x, _ in stroke.points], [y for _, y in stroke.points]
        left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    return Rect(left - RIM_MM, top - RIM_MM, right - left + 2 * RIM_MM, bottom - top + 2 * RIM_MM)
