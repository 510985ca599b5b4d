"""ChartView: the view in which one chart is edited; it hands mouse and keys to tools and commands."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QToolTip, QWidget

from orgeditor.canvas import boxes
from orgeditor.canvas.camera import MARGIN_PX, Fit
from orgeditor.canvas.cursors import cursor_for
from orgeditor.canvas.desk import LINE_REACH_MM, Desk, Shape
from orgeditor.canvas.inline_editor import InlineEditor
from orgeditor.canvas.keyboard import handle_key
from orgeditor.canvas.naming import Naming
from orgeditor.canvas.overlays import (
    paint_selection,
)
from orgeditor.canvas.painting import paint_prompt
from orgeditor.canvas.placing import Placing, units_of_mime
from orgeditor.canvas.pointing import Pointing
from orgeditor.canvas.scrolling import edge_step, step_inside
from orgeditor.canvas.sheet_view import SheetView
from orgeditor.canvas.tools.gesture import Gesture
from orgeditor.canvas.tools.toolbox import Tool, begin, begin_pan
from orgeditor.editing import operations
from orgeditor.editing.document import Document, Step
from orgeditor.editing.selection import Selection
from orgeditor.model.changes import ChangeSet
from orgeditor.model.geometry import union
from orgeditor.model.kinds import COORDINATIVE

LINE_REACH_PX = 6


class ChartView(SheetView):
    """Shows the chart of the selection and hands mouse and keys to tools and commands.

    What happens to a box that stands on several pages happens on `sheet`. `message` carries a sentence for the status
    bar, `undoable` one that says what was taken away; `kind_wanted` two boxes between which a relation was drawn from a
    handle; `menu_wanted` the place on the screen for a context menu.
    """

    message = Signal(str)
    undoable = Signal(str)
    kind_wanted = Signal(str, str)
    menu_wanted = Signal(object)
    tool_changed = Signal(object)

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.selection = selection
        self.tool = Tool.SELECT
        self.kind = COORDINATIVE
        self.gesture: Gesture | None = None
        self.naming = Naming(self)
        self.pointing = Pointing(self)
        self._anchor: str | None = None
        self.space_held = False
        self._outdated = False
        self._scroller = QTimer(self, interval=30)
        self._scroller.timeout.connect(self._scroll_at_edge)
        self.setObjectName("chartView")
        self.setAccessibleName(self.tr("Bagan"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(True)
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

    def shape(self, key: str | None) -> Shape | None:
        """Return where a box or frame is drawn: of several pages the one on which a person is at work."""
        return self.desk.shape(key, self.sheet)

    def reveal(self, ids: Iterable[str]) -> None:
        """Scroll as little as needed to show these boxes and lines; of several pages the first that has them."""
        found = [rect for rect in map(self.desk.place_of, ids) if rect is not None]
        if found:
            self.sheet = self.desk.sheet_at(found[0].center).number
            # Not those on further pages: they would pull the view between the pages.
            self.show_rect(union(rect for rect in found if self.desk.sheet_at(rect.center).number == self.sheet))

    def key_at(self, at: QPointF) -> str | None:
        """Return the box, line or frame under a place of the viewport."""
        return self.desk.key_at(self.camera.to_desk(at), max(LINE_REACH_MM / 2, LINE_REACH_PX / self.camera.scale))

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
        self._anchor = self.sheet = None
        self.pointing.forget()
        self._load()
        self.camera.origin = QPointF(MARGIN_PX, MARGIN_PX)
        self._fit(self.camera.fit if self.camera.fit is not Fit.FREE else Fit.PAGE)

    def _load(self) -> None:
        chart = self.selection.chart
        if chart is None:
            self.desk = Desk(None)
        else:
            self.desk = Desk(self.document.arranged(chart.id), chart.page.size)
        self.pointing.renew()
        self._outdated = False

    def _follow(self, _changes: ChangeSet) -> None:
        """Show the new arrangement with the edited box where it stood on the screen."""
        self.cancel_gesture()  # an undo in the middle of a drag may take away what is dragged
        self._take_new()

    def _take_new(self) -> None:
        before = self.desk
        self._load()
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

    def _moved(self, *, panned: bool = False) -> None:
        super()._moved(panned=panned)
        self.naming.follow()

    def _show_cursor(self) -> None:
        shape = cursor_for(self, QPointF(self.viewport().mapFromGlobal(QCursor.pos())))
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _scroll_at_edge(self) -> None:
        if self.gesture is None or not self.gesture.scrolls:
            self._scroller.stop()
            return
        seen = self.camera.rect_to_screen(self.desk.rect)
        step = edge_step(self.gesture.at, QRectF(self.viewport().rect()), seen)
        if not step.isNull():
            self.pan_by(step.x(), step.y())
            self.gesture = self.gesture.update(self.gesture.at, Qt.KeyboardModifier.NoModifier)

    def _paint_overlays(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        if self.desk.is_empty and self.selection.chart is not None:
            sheet = self.camera.rect_to_screen(self.desk.sheets[0].rect)
            text = self.tr("Bagan sedang disusun…")
            if self.is_blank:
                text = self.tr("Bagan ini masih kosong.\nTekan Enter atau klik dua kali untuk menulis unit pertama.")
            paint_prompt(painter, sheet.center(), text, sheet.width() * 0.8, round(sheet.height() / 34), self.colours)
        if self.gesture is None:
            self.pointing.paint_hover(painter)
        paint_selection(painter, self.desk, self.camera, self.selection.ids, self.colours)
        if self.gesture is None:
            self.pointing.paint_handles(painter)
        if self.gesture is not None:
            self.gesture.paint(painter)

    # Qt

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
            self.gesture = begin(self, self.tool, at, modifiers, aimed if self.desk.shows(aimed) else None)
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
            self.pointing.follow(event.position())
        self._show_cursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.gesture is not None:
            gesture, self.gesture = self.gesture, None
            gesture.finish(event.modifiers())
            self._gesture_over()
            self.pointing.follow(event.position())

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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        units = units_of_mime(event.mimeData())
        if units and self.selection.chart is not None:
            self.end_editing()
            self.cancel_gesture()
            self.gesture = Placing(self, event.position(), units)
            self._scroller.start()
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if isinstance(self.gesture, Placing):
            self.gesture.update(event.position(), event.modifiers())
            event.setAccepted(self.gesture.drop is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.cancel_gesture()

    def dropEvent(self, event: QDropEvent) -> None:
        if isinstance(self.gesture, Placing):
            gesture, self.gesture = self.gesture, None
            gesture.finish(event.modifiers())
            self._gesture_over()
            event.acceptProposedAction()

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

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.pointing.tip_at(QPointF(event.pos())), self)
            return True
        if event.type() == QEvent.Type.Leave:
            self.pointing.forget()
        return super().viewportEvent(event)
