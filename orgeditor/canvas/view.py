"""ChartView: the scroll area that shows one chart and hands mouse and keys to tools and commands."""

from __future__ import annotations

import html
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from orgeditor.canvas import boxes
from orgeditor.canvas.backing import Backing
from orgeditor.canvas.camera import MARGIN_PX, STEP, Camera, Fit
from orgeditor.canvas.colours import colours_for
from orgeditor.canvas.cursors import cursor_for
from orgeditor.canvas.desk import LINE_REACH_MM, Desk, Shape, Sheet
from orgeditor.canvas.inline_editor import InlineEditor
from orgeditor.canvas.keyboard import handle_key
from orgeditor.canvas.naming import Naming
from orgeditor.canvas.overlays import (
    HANDLE_AWAY_PX,
    HANDLE_REACH_PX,
    handle_places,
    paint_handles,
    paint_hover,
    paint_selection,
)
from orgeditor.canvas.painting import READABLE_PX, paint_desk, paint_prompt
from orgeditor.canvas.scrolling import edge_step, show_span, step_inside
from orgeditor.canvas.tools.gesture import Gesture
from orgeditor.canvas.tools.toolbox import Tool, begin, begin_pan
from orgeditor.editing import operations
from orgeditor.editing.document import Document, Step
from orgeditor.editing.selection import Selection
from orgeditor.model.changes import ChangeSet
from orgeditor.model.geometry import POINT_MM, Rect, union
from orgeditor.model.kinds import COORDINATIVE

LINE_REACH_PX = 6


class ChartView(QAbstractScrollArea):
    """Shows the chart of the selection, its pages one below the other.

    `sheet` is the number of the page on which a person last did something: what happens to a box that stands on
    several pages happens there. `message` carries a sentence for the status bar; `kind_wanted` two boxes between which
    a relation was drawn from a handle; `menu_wanted` the place on the screen for a context menu; `page_changed` the
    number of the page that is now in the middle of the view.
    """

    message = Signal(str)
    kind_wanted = Signal(str, str)
    menu_wanted = Signal(object)
    zoom_changed = Signal(float)
    tool_changed = Signal(object)
    page_changed = Signal(int)

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.selection = selection
        self.camera = Camera(self.logicalDpiX() / 25.4)
        self.colours = colours_for(self.palette())
        self.desk = Desk(None)
        self.tool = Tool.SELECT
        self.kind = COORDINATIVE
        self.gesture: Gesture | None = None
        self.naming = Naming(self)
        self.hover: str | None = None
        self.sheet: int | None = None
        self._anchor: str | None = None
        self.space_held = False
        self._near: Shape | None = None
        self._syncing = False
        self._outdated = False
        self._page = 0
        self._backing = Backing()
        self._scroller = QTimer(self, interval=30)
        self._scroller.timeout.connect(self._scroll_at_edge)
        self.setObjectName("chartView")
        self.setAccessibleName(self.tr("Bagan"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        document.changed.connect(self._follow)
        document.fitted.connect(self._fitted)
        document.replaced.connect(self._start)
        selection.changed.connect(self._selected)
        selection.chart_changed.connect(self._start)
        self._start()

    @property
    def editor(self) -> InlineEditor | None:
        """The editor over a box while one is open."""
        return self.naming.editor

    # looking

    @property
    def is_blank(self) -> bool:
        """Whether the chart on show has no boxes; one that is still being laid out for the first time has."""
        chart = self.selection.chart
        return chart is not None and self.desk.is_empty and not self.document.draft.children(chart.id, None)

    @property
    def page(self) -> int:
        """The number, from 0, of the page in the middle of the view."""
        return self._sheet_in_view().number

    def shape(self, key: str | None) -> Shape | None:
        """Return where a box or frame is drawn: of several pages the one on which a person is at work."""
        return self.desk.shape(key, self.sheet)

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
        self._backing.scroll(round(dx), round(dy))
        self._moved(panned=True)

    def reveal(self, ids: Iterable[str]) -> None:
        """Scroll as little as needed to show these boxes and lines; of several pages the first that has them."""
        found = [rect for rect in map(self.desk.place_of, ids) if rect is not None]
        if found:
            self.sheet = self.desk.sheet_at(found[0].center).number
            # Not those on further pages: they would pull the view between the pages.
            self.show_rect(union(rect for rect in found if self.desk.sheet_at(rect.center).number == self.sheet))

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

    def key_at(self, at: QPointF) -> str | None:
        """Return the box, line or frame under a place of the viewport."""
        return self.desk.key_at(self.camera.to_desk(at), max(LINE_REACH_MM / 2, LINE_REACH_PX / self.camera.scale))

    def handle_at(self, at: QPointF) -> int | None:
        """Return which handle of the selected box is under a place of the viewport."""
        frame = self._handle_frame()
        if frame is None:
            return None
        for number, place in enumerate(handle_places(frame)):
            if (place - at).manhattanLength() <= HANDLE_REACH_PX:
                return number
        return None

    # doing

    def set_tool(self, tool: Tool) -> None:
        self.cancel_gesture()
        self.tool = tool
        self._show_cursor()
        self.tool_changed.emit(tool)

    def relate(self, source: str, target: str, kind: str | None) -> None:
        """Draw a relation, or ask for its kind first."""
        if kind is None:
            self.kind_wanted.emit(source, target)
            return
        route = operations.draw_relation(self.document, source, target, kind)
        self.selection.set([route])

    def open_editor(
        self, placement: str, *, typed: str | None = None, new: Step | None = None, origin: str | None = None
    ) -> None:
        """Open the editor over a box. `new` is the step that made the box, `origin` what to select if it goes again."""
        self.naming.open(placement, typed, new, origin)

    def end_editing(self) -> None:
        """Take over what an open editor holds."""
        self.naming.end()

    def escape(self) -> None:
        """Cancel what is under way, else go back to selecting, else select nothing."""
        if self.gesture is not None:
            self.cancel_gesture()
        elif self.tool is not Tool.SELECT:
            self.set_tool(Tool.SELECT)
        else:
            self.selection.clear()

    def cancel_gesture(self) -> None:
        if self.gesture is not None:
            gesture, self.gesture = self.gesture, None
            gesture.cancel()
            self._gesture_over()

    def leave(self, forward: bool) -> None:
        """Give the focus to the next or previous part of the window: Tab adds a unit here."""
        self.window().focusNextPrevChild(forward)

    # following

    def _start(self) -> None:
        """Show another chart from its beginning."""
        self.end_editing()
        self.cancel_gesture()
        self.hover = self._anchor = self.sheet = self._near = None
        self._load()
        self.camera.origin = QPointF(MARGIN_PX, MARGIN_PX)
        self._fit(self.camera.fit if self.camera.fit is not Fit.FREE else Fit.PAGE)

    def _load(self) -> None:
        chart = self.selection.chart
        if chart is None:
            self.desk = Desk(None)
        else:
            self.desk = Desk(self.document.arranged(chart.id), chart.page.size)
        self._near = None  # a shape of the desk before
        self._outdated = False

    def _follow(self, _changes: ChangeSet) -> None:
        """Show the new arrangement with the edited box where it stood on the screen."""
        self.cancel_gesture()  # an undo in the middle of a drag may take away what is dragged
        self._take_new()

    def _take_new(self) -> None:
        before = self.desk
        self._load()
        if self.hover and not (self.desk.shape(self.hover) or self.desk.paths(self.hover)):
            self.hover = None
        old, new = before.shape(self._anchor, self.sheet), self.desk.shape(self._anchor, self.sheet)
        if self.camera.fit is Fit.PAGE and before.rect != self.desk.rect:
            self._fit(Fit.PAGE, self.desk.sheets[new.sheet] if new is not None else None)
        elif old is not None and new is not None:
            step = self.camera.to_screen(old.rect.center) - self.camera.to_screen(new.rect.center)
            if self.camera.fit is Fit.PAGE:  # as far as the whole page stays in view
                sheet = self.camera.rect_to_screen(self.desk.sheets[new.sheet].rect)
                step = step_inside(step, sheet, QRectF(self.viewport().rect()))
            self.camera.pan(round(step.x()), round(step.y()))
        self._moved()

    def _fitted(self, chart: str) -> None:
        """Show a full fit that arrives later, if it is of this chart; what is being dragged is dropped first."""
        if chart != self.selection.chart_id or self.desk.arranged is self.document.arranged(chart):
            self.viewport().update()  # a chart without a result says whether one is to come
        elif self.gesture is not None:
            self._outdated = True
        else:
            self._take_new()

    def _gesture_over(self) -> None:
        self._scroller.stop()
        if self._outdated:
            self._take_new()
        self._show_cursor()
        self.viewport().update()

    def _selected(self) -> None:
        self._anchor = self.selection.current
        if self.editor is not None and self.naming.placement not in self.selection.ids:
            self.end_editing()
        self.viewport().update()

    # inside

    def _sheet_in_view(self) -> Sheet:
        return self.desk.sheet_at(self.camera.to_desk(QRectF(self.viewport().rect()).center()))

    def _fit(self, fit: Fit, sheet: Sheet | None = None) -> None:
        area = self.viewport().size()
        self.camera.fit_to((sheet or self._sheet_in_view()).rect, area.width(), area.height(), fit)
        self._moved()

    def _moved(self, *, panned: bool = False) -> None:
        if not panned:
            self._backing.invalidate()
        self._sync_scroll_bars()
        self.naming.follow()
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

    def _still_there(self, key: str | None) -> str | None:
        return key if key and (self.desk.shape(key) or self.desk.paths(key)) else None

    def _handle_frame(self) -> QRectF | None:
        """Return where the box stands whose handles show: they do on that copy which the mouse is near."""
        item = self.selection.placement
        if self._near is None or item is None or item.id != self._near.key or not self._shows_handles():
            return None
        return self.camera.rect_to_screen(self._near.rect)

    def _shows_handles(self) -> bool:
        return self.tool is Tool.SELECT and self.editor is None

    def _handled_at(self, at: QPointF) -> Shape | None:
        """Return the copy of the one selected box that a place of the viewport is near."""
        item = self.selection.placement
        if item is None or not self._shows_handles():
            return None
        away = 2.5 * HANDLE_AWAY_PX
        for shape in self.desk.shapes_of(item.id):
            if self.camera.rect_to_screen(shape.rect).adjusted(-away, -away, away, away).contains(at):
                return shape
        return None

    def _show_cursor(self) -> None:
        shape = cursor_for(self, QPointF(self.viewport().mapFromGlobal(QCursor.pos())))
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _hover_at(self, at: QPointF) -> None:
        """Mark what is under the mouse; the handles of the selected box show when it is near."""
        near = self._handled_at(at)
        hover = self.key_at(at)
        if (hover, near) != (self.hover, self._near):
            self.hover, self._near = hover, near
            self.viewport().update()

    def _scroll_at_edge(self) -> None:
        if self.gesture is None or not self.gesture.scrolls:
            self._scroller.stop()
            return
        seen = self.camera.rect_to_screen(self.desk.rect)
        step = edge_step(self.gesture.at, QRectF(self.viewport().rect()), seen)
        if not step.isNull():
            self.pan_by(step.x(), step.y())
            self.gesture = self.gesture.update(self.gesture.at, Qt.KeyboardModifier.NoModifier)

    def _paint_desk(self, painter: QPainter, exposed: QRectF) -> None:
        paint_desk(painter, self.desk, self.camera, exposed, self.colours)

    def _paint_overlays(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        if self.desk.is_empty and self.selection.chart is not None:
            sheet = self.camera.rect_to_screen(self.desk.sheets[0].rect)
            text = self.tr("Bagan sedang disusun…")
            if self.is_blank:
                text = self.tr("Bagan ini masih kosong.\nTekan Enter atau klik dua kali untuk menulis unit pertama.")
            paint_prompt(painter, sheet.center(), text, sheet.width() * 0.8, round(sheet.height() / 34), self.colours)
        if self.hover and self.gesture is None:
            paint_hover(painter, self.desk, self.camera, self.hover, self.colours)
        paint_selection(painter, self.desk, self.camera, self.selection.ids, self.colours)
        frame = self._handle_frame()
        if frame is not None and self.gesture is None:
            paint_handles(painter, frame, self.colours)
        if self.gesture is not None:
            self.gesture.paint(painter)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        picture = self._backing.picture(self.viewport().size(), self.viewport().devicePixelRatioF(), self._paint_desk)
        painter = QPainter(self.viewport())
        painter.drawPixmap(0, 0, picture)
        self._paint_overlays(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.camera.fit is Fit.FREE:
            self._moved()
        else:
            self._fit(self.camera.fit)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._syncing:
            self.pan_by(dx, dy)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.cancel_gesture()
        at, modifiers = event.position(), event.modifiers()
        # Ending the editing may move everything: what counts is what the person aimed at.
        aimed = self.key_at(at) if self.editor is not None else None
        self.end_editing()
        self.sheet = self.desk.sheet_at(self.camera.to_desk(at)).number
        if event.button() is Qt.MouseButton.MiddleButton or (
            self.space_held and event.button() is Qt.MouseButton.LeftButton
        ):
            self.gesture = begin_pan(self, at)
        elif event.button() is Qt.MouseButton.LeftButton:
            self.gesture = begin(self, self.tool, at, modifiers, self._still_there(aimed))
        elif event.button() is Qt.MouseButton.RightButton:
            key = self.key_at(at)
            if key not in self.selection.ids:
                self.selection.set([key] if key else [])
        if self.gesture is not None and self.gesture.scrolls:
            self._scroller.start()
        self._show_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.gesture is not None:
            self.gesture = self.gesture.update(event.position(), event.modifiers())
            if self.gesture.scrolls and not self._scroller.isActive():
                self._scroller.start()
        else:
            self._hover_at(event.position())
        self._show_cursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.gesture is not None:
            gesture, self.gesture = self.gesture, None
            gesture.finish(event.modifiers())
            self._gesture_over()
            self._hover_at(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.tool is Tool.SELECT and self.is_blank:
            boxes.add_root(self)
            return
        key = self.key_at(event.position())
        if key in self.document.draft.placements:
            self.selection.set([key])
            boxes.rename(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(event.angleDelta().y() / 120, event.position())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.angleDelta().y():
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - event.angleDelta().y())
        else:
            super().wheelEvent(event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.space_held = True
            self._show_cursor()
        elif not handle_key(self, event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.space_held = False
            self._show_cursor()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return False

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.space_held = False
        self.cancel_gesture()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.colours = colours_for(self.palette())
            self._backing.invalidate()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            shape = self.desk.shape_at(self.camera.to_desk(QPointF(event.pos())))
            small = shape is not None and shape.box.font_pt * POINT_MM * self.camera.scale < 2 * READABLE_PX
            name = self.document.draft.unit_of(shape.key).name if shape is not None and small else ""
            QToolTip.showText(event.globalPos(), f"<p>{html.escape(name)}</p>" if name else "", self)
            return True
        if event.type() == QEvent.Type.Leave and (self.hover or self._near):
            self.hover, self._near = None, None
            self.viewport().update()
        return super().viewportEvent(event)
