"""Motion: after a re-arrangement boxes and lines glide from where they stood to where they stand, for a moment.

What is clicked and typed always means the new arrangement: whoever does something ends the motion first. The picture of
the new arrangement is painted once; on the way its boxes are copied from it, and only lines are drawn anew.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEasingCurve, QLineF, QObject, QPointF, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QStyle

from orgeditor.canvas.camera import Camera
from orgeditor.canvas.colours import Colours
from orgeditor.canvas.desk import Desk, Shape, Sheet
from orgeditor.canvas.ink import Inks
from orgeditor.canvas.painting import paint_desk
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.page import Page, ShapeForm

DURATION_MS = 140
MOST_BOXES = 300
"""With more boxes in view a picture of the way would take longer than a frame."""

STILL_PX = 1.0
"""Nothing is shown moving where nothing moves farther than this."""

RIM_PX = 2
"""What is copied around a box: its outline lies half outside."""

SPI_GETCLIENTAREAANIMATION = 0x1042


class Passage:
    """What is painted on the way from one desk to the next, `share` of which is done; new boxes come out meanwhile."""

    def __init__(self, before: Desk, camera_before: Camera, after: Desk, camera: Camera, area: QRectF) -> None:
        """`area` is the viewport; both cameras have one scale."""
        self.share = 0.0
        self.before, self.after = before, after
        self._from, self._to = camera_before, camera
        self._inks = Inks()
        self.sheets = tuple(
            sheet if sheet.number >= len(before.sheets) else Sheet(_cleared(sheet.page), sheet.rect, sheet.number)
            for sheet in after.sheets
        )
        self._copied: list[tuple[QRect, QPointF]] = []
        self.fresh: list[tuple[str, QRect]] = []
        self._lines: dict[tuple[float, tuple[float, ...]], list[tuple[QLineF, QLineF]]] = {}
        view = camera.rect_to_desk(area)
        for sheet in after.sheets:
            if sheet.number < len(before.sheets) and sheet.rect.intersects(view):
                seen = view.moved(-sheet.rect.x, -sheet.rect.y)
                shifts = _shifts(before.sheets[sheet.number].page, sheet.page, seen)
                self._add_marks(sheet, shifts, area)
                self._add_lines(sheet, shifts, seen)
        self._add_boxes(area)

    @property
    def camera(self) -> Camera:
        found = self._to.copy()
        found.origin = self._from.origin + (self._to.origin - self._from.origin) * self.share
        return found

    def leads_to(self, camera: Camera) -> bool:
        """Say whether the way ends under this camera."""
        return (camera.scale, camera.origin) == (self._to.scale, self._to.origin)

    def shapes_of(self, key: str | None) -> list[Shape]:
        """Return where a placement or group is on its way."""
        return [self._on_way(shape) for shape in self.after.shapes_of(key)]

    def shapes_on(self, sheet: int) -> list[Shape]:
        """Return the boxes of a page on their way."""
        return [self._on_way(shape) for shape in self.after.shapes_on(sheet)]

    def paths(self, route: str) -> list[tuple[Point, ...]]:
        """Return nothing: a wash over a line comes back with the line."""
        return []

    def paint(self, painter: QPainter, picture: QPixmap, area: QRectF, colours: Colours) -> None:
        """Paint this part of the way; `picture` is the viewport at its end."""
        painter.save()
        paint_desk(painter, self, self.camera, area, colours, self._inks)
        painter.restore()
        scale, share = self._to.scale, self.share
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for (width, dash), lines in self._lines.items():
            pen = QPen(QColor("black"), max(1.0, width * scale))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if dash:
                pen.setDashPattern([part * scale / pen.widthF() for part in dash])
            painter.setPen(pen)
            painter.drawLines([_between(old, new, share) for old, new in lines])
        ratio, rest = picture.devicePixelRatio(), 1.0 - share
        for source, back in self._copied:
            place = source.topLeft() + (back * rest).toPoint()
            painter.drawPixmap(QRect(place, source.size()), picture, _scaled(source, ratio))
        painter.setOpacity(share)
        for _, source in self.fresh:
            painter.drawPixmap(source, picture, _scaled(source, ratio))
        painter.setOpacity(1.0)

    def _add_boxes(self, area: QRectF) -> None:
        """Take note of the boxes that are in view at the end, frames before what stands in them."""
        shapes = self.after.shapes_inside(self._to.rect_to_desk(area))
        for shape in sorted(shapes, key=lambda shape: shape.box.form is ShapeForm.ITEM):
            old = _same(self.before, shape)
            source = self._to.rect_to_screen(shape.rect).toAlignedRect().adjusted(-RIM_PX, -RIM_PX, RIM_PX, RIM_PX)
            if old is None:
                self.fresh.append((shape.key, source))
            else:
                back = self._from.to_screen(old.rect.center) - self._to.to_screen(shape.rect.center)
                self._copied.append((source, back))
        for sheet in self.after.sheets:
            for box in sheet.page.boxes:
                if box.form in (ShapeForm.GROUP, ShapeForm.LIST):
                    self._add_frame(sheet, box.placement, box.rect, box.form, box.width)

    def _add_frame(self, sheet: Sheet, key: str, rect: Rect, form: ShapeForm, width: float) -> None:
        """Draw the outline of a frame as lines: its inside is not its own."""
        if sheet.number >= len(self.before.sheets):
            return
        found = [
            box.rect for box in self.before.sheets[sheet.number].page.boxes if box.placement == key and box.form is form
        ]
        old = found[0] if found else rect
        was, now = self.before.sheets[sheet.number].rect, sheet.rect
        lines = self._lines.setdefault((width, ()), [])
        for a, b in zip(_edges(self._from.rect_to_screen(old.moved(was.x, was.y))),
                        _edges(self._to.rect_to_screen(rect.moved(now.x, now.y))), strict=True):  # fmt: skip
            lines.append((a, b))

    def _add_marks(self, sheet: Sheet, shifts: Mapping[Point, Point], area: QRectF) -> None:
        """Take note of arrow heads and joints: they are copied with what lies around them."""
        marks = [(head.tip, head.size) for head in sheet.page.heads]
        for at, size in [*marks, *((joint.center, joint.size) for joint in sheet.page.joints)]:
            old, new = self._ends(sheet, at, shifts)
            source = QRectF(new.x(), new.y(), 0.0, 0.0).adjusted(*(size * self._to.scale * by for by in (-1, -1, 1, 1)))
            if area.contains(source):
                self._copied.append((source.toAlignedRect(), old - new))

    def _add_lines(self, sheet: Sheet, shifts: Mapping[Point, Point], seen: Rect) -> None:
        """Take note of the lines that are in view at the end: of thousands few are."""
        for stroke in sheet.page.strokes:
            if not _touch(stroke.points, seen):
                continue
            ends = [self._ends(sheet, point, shifts) for point in stroke.points]
            lines = self._lines.setdefault((stroke.width, stroke.dash), [])
            for (a, b), (c, d) in pairwise(ends):
                lines.append((QLineF(a, c), QLineF(b, d)))

    def _ends(self, sheet: Sheet, point: Point, shifts: Mapping[Point, Point]) -> tuple[QPointF, QPointF]:
        """Return where a corner of a line was on the screen and where it comes."""
        old, was = shifts.get(_key(point), point), self.before.sheets[sheet.number].rect
        return (
            self._from.to_screen(Point(old.x + was.x, old.y + was.y)),
            self._to.to_screen(Point(point.x + sheet.rect.x, point.y + sheet.rect.y)),
        )

    def _on_way(self, shape: Shape) -> Shape:
        old = _same(self.before, shape)
        if old is None:
            return shape
        rest = 1.0 - self.share
        back = old.rect.center.x - shape.rect.center.x, old.rect.center.y - shape.rect.center.y
        return Shape(shape.key, shape.box, shape.rect.moved(back[0] * rest, back[1] * rest), shape.sheet)


class Motion(QObject):
    """The way from the last picture to the next. `stepped` says that another picture is to be painted."""

    stepped = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.wanted: Callable[[], bool] = motion_wanted
        self.shown: Passage | None = None
        """What is painted on the way, None when there is none."""
        self._animation = QVariantAnimation(self, duration=DURATION_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._step)

    def start(self, before: Desk, camera_before: Camera, after: Desk, camera: Camera, area: QRectF) -> None:
        """Begin the way from one desk under a camera to another; `area` is the viewport in pixels."""
        self.stop()
        if self.wanted() and _worth_it(before, camera_before, after, camera, area):
            self.shown = Passage(before, camera_before, after, camera.copy(), area)
            self.stepped.emit()

    def paint(self, painter: QPainter, picture: QPixmap, area: QRectF, colours: Colours) -> None:
        """Paint this part of the way. Time runs from the first picture on, which takes longer than the others."""
        if self.shown is not None:
            self.shown.paint(painter, picture, area, colours)
            if self._animation.state() is QVariantAnimation.State.Stopped:
                self._animation.start()

    def follow(self, camera: Camera) -> None:
        """Stop when the camera is moved elsewhere than where the way leads."""
        if self.shown is not None and not self.shown.leads_to(camera):
            self.stop()

    def stop(self) -> None:
        """Show the end of the way at once."""
        if self.shown is not None:
            self.shown = None
            self._animation.stop()
            self.stepped.emit()

    def _step(self, share: float) -> None:
        if self.shown is None:
            return
        self.shown.share = share
        if share >= 1.0:
            self.shown = None
        self.stepped.emit()


@lru_cache(maxsize=1)
def motion_wanted() -> bool:
    """Say whether things may move on this screen: there is one, and the system does not ask for less motion."""
    if QGuiApplication.platformName() in ("offscreen", "minimal"):
        return False
    if not QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration):
        return False
    if sys.platform == "win32":
        import ctypes

        shown = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(shown), 0)
        return bool(shown.value)
    return not asks_for_rest(Path.home() / ".config")


def asks_for_rest(folder: Path) -> bool:
    """Say whether the settings of a Linux desktop (KDE, GTK) in a folder switch animations off."""
    from configparser import ConfigParser, Error  # here: a window opens without it

    for name, section, key, off in (
        ("kdeglobals", "KDE", "AnimationDurationFactor", ("0", "0.0")),
        ("gtk-4.0/settings.ini", "Settings", "gtk-enable-animations", ("0", "false")),
        ("gtk-3.0/settings.ini", "Settings", "gtk-enable-animations", ("0", "false")),
    ):
        parser = ConfigParser(interpolation=None, strict=False)
        try:
            parser.read(folder / name, encoding="utf-8")
        except (Error, OSError, UnicodeDecodeError):
            continue
        if parser.get(section, key, fallback="").strip().lower() in off:
            return True
    return False


def _worth_it(before: Desk, camera_before: Camera, after: Desk, camera: Camera, area: QRectF) -> bool:
    """Say whether something moves that is in view, and not too much is."""
    if before.is_empty or camera_before.scale != camera.scale:
        return False
    shapes = after.shapes_inside(camera.rect_to_desk(area))
    if len(shapes) > MOST_BOXES:
        return False
    for shape in shapes:
        old = _same(before, shape)
        if old is not None:
            step = camera.to_screen(shape.rect.center) - camera_before.to_screen(old.rect.center)
            if step.manhattanLength() > STILL_PX:
                return True
    return False


def _same(before: Desk, shape: Shape) -> Shape | None:
    """Return a shape as it stood on the same page before."""
    return next((item for item in before.shapes_of(shape.key) if item.sheet == shape.sheet), None)


def _cleared(page: Page) -> Page:
    """Return a page without what moves on it."""
    return page._replace(boxes=(), paths=(), strokes=(), heads=(), joints=())


def _shifts(before: Page, after: Page, seen: Rect) -> Mapping[Point, Point]:
    """Return for the corners of the lines of a page where they were, as far as a line has as many as before.

    Only lines in the part of the page that is `seen` count.
    """
    old = {path.route: path.points for path in before.paths}
    found: dict[Point, Point] = {}
    for path in after.paths:
        points = old.get(path.route, ())
        if len(points) == len(path.points) and _touch(path.points, seen):
            for new, was in zip(path.points, points, strict=True):
                found.setdefault(_key(new), was)
    return found


def _touch(points: Sequence[Point], area: Rect) -> bool:
    """Say whether the rectangle around a line meets an area."""
    xs, ys = [point.x for point in points], [point.y for point in points]
    return bool(xs) and max(xs) >= area.x and min(xs) <= area.right and max(ys) >= area.y and min(ys) <= area.bottom


def _key(point: Point) -> Point:
    return Point(round(point.x, 2), round(point.y, 2))


def _between(old: QLineF, new: QLineF, share: float) -> QLineF:
    return QLineF(old.p1() + (new.p1() - old.p1()) * share, old.p2() + (new.p2() - old.p2()) * share)


def _edges(rect: QRectF) -> Iterator[QLineF]:
    corners = (rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft())
    for number, corner in enumerate(corners):
        yield QLineF(corner, corners[(number + 1) % 4])


def _scaled(rect: QRect, ratio: float) -> QRect:
    """Return the pixels of a picture for a rectangle of the viewport."""
    if ratio == 1.0:
        return rect
    return QRectF(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio).toRect()
