"""ChartView: the view in which one chart is edited; it hands mouse and keys to tools and commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QCursor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QToolTip, QWidget

from orgeditor.canvas import boxes, placing
from orgeditor.canvas.camera import MARGIN_PX, Fit
from orgeditor.canvas.cursors import cursor_for
from orgeditor.canvas.desk import LINE_REACH_MM, Desk, Shape
from orgeditor.canvas.inline_editor import InlineEditor
from orgeditor.canvas.keyboard import MODIFIERS, handle_key
from orgeditor.canvas.line_grips import LineGrips
from orgeditor.canvas.naming import Naming, Opening
from orgeditor.canvas.overlays import paint_selection
from orgeditor.canvas.page_texts import PageTexts
from orgeditor.canvas.pointing import Pointing
from orgeditor.canvas.ready import GettingReady
from orgeditor.canvas.scrolling import EdgeScrolling
from orgeditor.canvas.sheet_view import SheetView
from orgeditor.canvas.tints import TINTS
from orgeditor.canvas.tools.bend import remove_corner
from orgeditor.canvas.tools.gesture import Gesture
from orgeditor.canvas.tools.outcomes import ChartTargets
from orgeditor.canvas.tools.toolbox import Tool, begin, begin_pan
from orgeditor.editing import clipboard, operations
from orgeditor.editing.document import Document
from orgeditor.editing.operations import by_hand
from orgeditor.editing.selection import Selection
from orgeditor.editing.steps import Step
from orgeditor.model.changes import ChangeSet
from orgeditor.model.geometry import union
from orgeditor.model.kinds import COORDINATIVE
from orgeditor.model.page import Box

LINE_REACH_PX = 6
InBackground = Callable[[Callable[[], Any], str], Any]
Enact = Callable[[Callable[[Document], Any], int, str], Any]


class ChartView(SheetView):
    """Shows the chart of the selection and hands mouse and keys to tools and commands.

    What happens to a box that stands on several pages happens on `sheet`. `message` carries a sentence for the status
    bar, `undoable` one that says what was taken away; `kind_wanted` two boxes between which a relation was drawn from a
    handle; `menu_wanted` the place on the screen for a context menu; `legend_wanted` that somebody edits the legend.
    """

    message = Signal(str)
    undoable = Signal(str)
    kind_wanted = Signal(str, str)
    menu_wanted = Signal(object)
    legend_wanted = Signal()
    tool_changed = Signal(object)

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.selection: Selection = selection
        self.tool = Tool.SELECT
        self.kind = COORDINATIVE
        self.gesture: Gesture | None = None
        self.in_background: InBackground = lambda do, _text: do()
        """Does something that takes long; its window shows that, and gives None when a person gives up."""
        self.enact: Enact = lambda do, _many, _text: do(document)
        """Does an operation that concerns so many records, in the same way."""
        self.draw: clipboard.Draw | None = None
        """Makes the drawing that the clipboard gets of boxes; the window sets it."""
        self.ready: Desk | None = None  # of the chart that is about to be shown, where it was made elsewhere
        self.naming = Naming(self)
        self.page_texts = PageTexts(self)
        self.pointing = Pointing(self)
        self.lines = LineGrips(self)
        self.targets: ChartTargets | None = None
        self._anchor: str | None = None
        self.space_held = False
        self._outdated = False
        self._getting_ready = GettingReady(self)
        self._edge = EdgeScrolling(self)
        self.setObjectName("chartView")
        self.setAccessibleName(self.tr("Bagan"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)  # else dead keys lose their accents
        document.changed.connect(self._follow)
        document.fitted.connect(self._fitted)
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
        on = [(key, sheet) for key in ids if (sheet := self.desk.first_sheet(key)) is not None]
        if on:
            self.sheet = on[0][1]
            # Not those on further pages: they would pull the view between the pages.
            here = [self.desk.place_of(key) for key, sheet in on if sheet == self.sheet]
            if found := [rect for rect in here if rect is not None]:
                self.show_rect(union(found))

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
        self.naming.open(Opening(placement, typed, new, origin))

    def show_colours(self, shown: bool) -> None:
        """Tint the boxes by the category of their unit, on the screen alone, or leave them white as on paper."""
        self.tint = self._tint if shown else None
        self.viewport().update()

    def end_editing(self) -> None:
        """Take over what an open editor holds."""
        self.naming.end()
        self.page_texts.end()

    def escape(self) -> None:
        """Cancel what is under way, else go back to selecting, else select nothing."""
        if self.gesture is not None:
            self.cancel_gesture()
        elif self.tool is not Tool.SELECT:
            self.set_tool(Tool.SELECT)
        elif not self.page_texts.cancel():
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
            arranged = self.document.arranged(chart.id)
            if self.ready is not None and self.ready.arranged is arranged:
                self.desk = self.ready
            else:
                self.desk = Desk(arranged, chart.page.size, before=self.desk)
                self._getting_ready.begin(self.desk)
        self.ready = None
        self.pointing.renew()
        self.page_texts.renew()
        self._outdated = False

    def _follow(self, changes: ChangeSet) -> None:
        """Show the new arrangement with the edited box where it stood on the screen, unless a hand moved it."""
        self.cancel_gesture()  # an undo in the middle of a drag may take away what is dragged
        self._take_new(None if by_hand.moves_pins(changes) else self._anchor)

    def _take_new(self, anchor: str | None) -> None:
        before, camera = self.desk, self.camera.copy()
        self._load()
        self._hold(anchor, before, camera)

    def _fitted(self, chart: str) -> None:
        """Show a full fit that arrives later, if it is of this chart; what is being dragged is dropped first."""
        if chart != self.selection.chart_id or self.desk.arranged is self.document.arranged(chart):
            self.viewport().update()  # a chart without a result says whether one is to come
        elif self.gesture is not None:
            self._outdated = True
        else:
            self._take_new(self._anchor)

    def _gesture_over(self) -> None:
        self._edge.end()
        if self._outdated:
            self._take_new(self._anchor)
        self._show_cursor()
        self.viewport().update()

    def _selected(self) -> None:
        self._anchor = self.selection.current
        if self.naming.key not in (None, *self.selection.ids):
            self.end_editing()
        self.viewport().update()

    # inside

    def _moved(self) -> None:
        super()._moved()
        self.naming.follow()
        self.page_texts.follow()

    def _tint(self, box: Box) -> QColor | None:
        unit = self.document.draft.units.get(box.unit)
        return TINTS.get(unit.category) if unit is not None else None

    def _show_cursor(self) -> None:
        shape = cursor_for(self, QPointF(self.viewport().mapFromGlobal(QCursor.pos())))
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def _turn_gesture(self, event: QKeyEvent, *, pressed: bool) -> bool:
        """Let a drag follow Ctrl, Alt and Shift while the mouse rests; say whether it was one of these."""
        modifier = MODIFIERS.get(Qt.Key(event.key()))
        if modifier is None or self.gesture is None:
            return False
        held = self.gesture.modifiers
        self.gesture = self.gesture.update(self.gesture.at, held | modifier if pressed else held & ~modifier)
        self._show_cursor()
        return True

    def _paint_overlays(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        desk, camera = self._shown
        still = self.gesture is None and self.motion.shown is None
        self.page_texts.paint(painter, camera)
        if still:
            self.pointing.paint_hover(painter)
        paint_selection(painter, desk, camera, self.selection.ids, self.colours)
        self.pointing.paint_pins(painter)
        if still:
            self.pointing.paint_handles(painter)
            self.lines.paint(painter)
        if self.gesture is not None:
            self.gesture.paint(painter)

    # Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.cancel_gesture()
        self.motion.stop()
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
            self.page_texts.choose(self.page_texts.part_at(at))
        elif event.button() is Qt.MouseButton.RightButton:
            key = self.key_at(at)
            if key not in self.selection.ids:
                self.selection.set([key] if key else [])
        self._edge.begin()
        self._show_cursor()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.gesture is not None:
            self.gesture = self.gesture.update(event.position(), event.modifiers())
            self._edge.begin()
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
        if remove_corner(self, event.position()):
            return
        key = self.key_at(event.position())
        if key is None:
            self.page_texts.double_clicked(event.position())
        elif key not in self.document.draft.routes:
            self.selection.set([key])
            boxes.rename(self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.gesture = placing.entered(self, event) or self.gesture
        self._edge.begin()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        placing.moved(self.gesture, event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.cancel_gesture()

    def dropEvent(self, event: QDropEvent) -> None:
        if isinstance(self.gesture, placing.Placing):
            gesture, self.gesture = self.gesture, None
            gesture.finish(event.modifiers())
            self._gesture_over()
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.space_held = True
            self._show_cursor()
        elif not (self._turn_gesture(event, pressed=True) or handle_key(self, event)):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._turn_gesture(event, pressed=False)
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.space_held = False
            self._show_cursor()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self.page_texts.compose(event):
            super().inputMethodEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
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
