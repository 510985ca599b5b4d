"""SheetView: the scroll area that shows a desk of sheets and moves over it: zoom, pan, pages."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from orgeditor.canvas.backing import Backing
from orgeditor.canvas.camera import MARGIN_PX, STEP, Camera, Fit
from orgeditor.canvas.colours import colours_for
from orgeditor.canvas.desk import Desk, Sheet, Shown
from orgeditor.canvas.ink import INKS
from orgeditor.canvas.motion import Motion
from orgeditor.canvas.painting import paint_desk, paint_ground
from orgeditor.canvas.scrolling import show_span, step_inside
from orgeditor.canvas.tints import Tint
from orgeditor.model.geometry import Rect


class SheetView(QAbstractScrollArea):
    """Shows the sheets of a desk one below the other.

    `sheet` is the number of the page on which a person last did something, `tint` what colours the boxes on the screen.
    `zoom_changed` carries the zoom, `page_changed` the number of the page that is now in the middle of the view.
    """

    zoom_changed = Signal(float)
    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = Camera(self.logicalDpiX() / 25.4)
        self.colours = colours_for(self.palette())
        self.desk = Desk(None)
        self.sheet: int | None = None
        self.tint: Tint | None = None
        self._page = 0
        self._syncing = False
        self._backing = Backing()
        self.motion = Motion(self)
        self.motion.stepped.connect(self.viewport().update)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def page(self) -> int:
        """The number, from 0, of the page in the middle of the view."""
        return self._sheet_in_view().number

    def fit_page(self) -> None:
        """Show the whole sheet that is in the middle of the view."""
        self._fit(Fit.PAGE)

    def fit_width(self) -> None:
        """Show the sheet in the middle of the view as wide as the view."""
        self._fit(Fit.WIDTH)

    def show_page(self, number: int) -> None:
        """Bring a page into view: whole or as wide as the view where that was so, else its top edge first."""
        sheet = self.desk.sheets[max(0, min(number, len(self.desk.sheets) - 1))]
        self.sheet = sheet.number
        if self.camera.fit is not Fit.FREE:
            self._fit(self.camera.fit, sheet)
            return
        frame = self.camera.rect_to_screen(sheet.rect)
        area = QRectF(self.viewport().rect())
        if frame.height() + 2 * MARGIN_PX <= area.height():
            dy = area.center().y() - frame.center().y()
        else:
            dy = MARGIN_PX - frame.top()
        self.pan_by(0.0, dy)

    def turn_page(self, by: int) -> None:
        """Show the page before (-1) or after (1) the one in view; where a page is larger than the view, scroll."""
        if self.camera.fit is Fit.PAGE:
            self.show_page(self.page + by)
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(by * 0.9 * bar.pageStep()))

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom to a factor (1.0: the size on paper) around a place of the viewport, the middle by default."""
        self.camera.zoom_at(zoom, at if at is not None else QRectF(self.viewport().rect()).center())
        self._moved()

    def zoom_by(self, steps: float, at: QPointF | None = None) -> None:
        self.zoom_to(self.camera.zoom * STEP**steps, at)

    def pan_by(self, dx: float, dy: float) -> None:
        """Move the desk by whole pixels."""
        self.camera.pan(round(dx), round(dy))
        self._moved()

    def show_rect(self, rect: Rect) -> None:
        """Scroll as little as needed to show a rectangle of the desk (mm); where whole pages are shown, its page."""
        frame = self.camera.rect_to_screen(rect).adjusted(-MARGIN_PX, -MARGIN_PX, MARGIN_PX, MARGIN_PX)
        area = QRectF(self.viewport().rect())
        if self.camera.fit is Fit.PAGE and not area.contains(self.camera.rect_to_screen(rect)):
            self._fit(Fit.PAGE, self.desk.sheet_at(rect.center))
            return
        dx = max(0.0, area.left() - frame.left()) or min(0.0, area.right() - frame.right())
        dy = max(0.0, area.top() - frame.top()) or min(0.0, area.bottom() - frame.bottom())
        if dx or dy:
            self.pan_by(dx, dy)

    # inside

    def _sheet_in_view(self) -> Sheet:
        return self.desk.sheet_at(self.camera.to_desk(QRectF(self.viewport().rect()).center()))

    def _fit(self, fit: Fit, sheet: Sheet | None = None) -> None:
        area = self.viewport().size()
        self.camera.fit_to((sheet or self._sheet_in_view()).rect, area.width(), area.height(), fit)
        self._moved()

    def _hold(self, key: str | None, before: Desk, camera: Camera) -> None:
        """Keep a box where it stood on the screen before the desk was another one, and let the others glide there."""
        area = QRectF(self.viewport().rect())
        old, new = before.shape(key, self.sheet), self.desk.shape(key, self.sheet)
        if self.camera.fit is Fit.PAGE and before.rect != self.desk.rect:
            self._fit(Fit.PAGE, self.desk.sheets[new.sheet] if new is not None else None)
        elif old is not None and new is not None:
            step = self.camera.to_screen(old.rect.center) - self.camera.to_screen(new.rect.center)
            if self.camera.fit is Fit.PAGE:  # as far as the whole page stays in view
                sheet = self.camera.rect_to_screen(self.desk.sheets[new.sheet].rect)
                step = step_inside(step, sheet, area)
            self.camera.pan(round(step.x()), round(step.y()))
        self._moved()
        self.motion.start(before, camera, self.desk, self.camera, area)

    @property
    def _shown(self) -> tuple[Shown, Camera]:
        """What is painted now: the desk under the camera, or both on their way there."""
        moving = self.motion.shown
        return (moving, moving.camera) if moving is not None else (self.desk, self.camera)

    def _moved(self) -> None:
        self.motion.follow(self.camera)
        self._sync_scroll_bars()
        self.zoom_changed.emit(self.camera.zoom)
        if self.page != self._page:
            self._page = self.page
            self.page_changed.emit(self._page)
        self.viewport().update()

    def _sync_scroll_bars(self) -> None:
        content = self.camera.rect_to_screen(self.desk.rect).adjusted(-MARGIN_PX, -MARGIN_PX, MARGIN_PX, MARGIN_PX)
        area = self.viewport().rect()
        self._syncing = True
        show_span(self.horizontalScrollBar(), content.left(), content.width(), area.width())
        show_span(self.verticalScrollBar(), content.top(), content.height(), area.height())
        self._syncing = False

    def _paint_desk(self, painter: QPainter, exposed: QRectF, until: float) -> bool:
        return paint_desk(painter, self.desk, self.camera, exposed, self.colours, INKS, self.tint, until)

    def _paint_ground(self, painter: QPainter, exposed: QRectF, _until: float) -> bool:
        paint_ground(painter, self.desk, self.camera, exposed, self.colours)
        return True

    def _paint_overlays(self, painter: QPainter) -> None:
        """Paint what lies over the sheets and is never printed."""

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        area, camera = self.viewport(), self.camera
        self._backing.show((self.desk, self.colours, self.tint))
        ratio, whole = area.devicePixelRatioF(), self.desk.is_small
        picture = self._backing.picture(area.size(), ratio, camera, self._paint_desk, self._paint_ground, whole=whole)
        painter = QPainter(self.viewport())
        if self.motion.shown is not None:
            self.motion.paint(painter, picture, QRectF(area.rect()), self.colours)
        else:
            painter.drawPixmap(0, 0, picture)
        self._paint_overlays(painter)
        painter.end()
        if self._backing.is_stale:
            area.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.camera.fit is Fit.FREE:
            self._moved()
        else:
            self._fit(self.camera.fit)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._syncing:
            self.pan_by(dx, dy)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(event.angleDelta().y() / 120, event.position())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.angleDelta().y():
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - event.angleDelta().y())
        else:
            super().wheelEvent(event)
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.colours = colours_for(self.palette())
            self._backing.invalidate()
