"""The plain-text editor that opens over a box and is drawn as the box itself, grown to hold what is typed."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from orgeditor.model.line_breaks import BREAK, broken, joined

LEAST_WIDTH_PX = 150.0
LEAST_FONT_PX = 12
PADDING_PX = 5.0
RING_PX = 3
"""Width of the coloured ring round the box while it is edited."""


class Ending(Enum):
    """What ended the editing: it decides what comes next."""

    ENTER = "enter"
    TAB = "tab"
    LEFT = "left"
    ESCAPE = "escape"


class Outline(NamedTuple):
    """How the edited box is outlined: pen in pixels (0 for none) and dashes in pens."""

    width: float = 0.0
    dash: tuple[float, ...] = ()


class BareText(QPlainTextEdit):
    """A text without frame and scroll bars; a line end in pasted text is a space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.textCursor().insertText(" ".join(source.text().split()))


class InlineEditor(BareText):
    """Edits one name. `ended` carries the Ending once; the text is read with `written`.

    Enter ends, Shift+Enter begins another line in this box.
    """

    ended = Signal(object)

    def __init__(
        self, parent: QWidget, name: str, breaks: Sequence[int], font: QFont, outline: Outline, *, lines: bool = True
    ) -> None:
        """`breaks` are the line ends of the box (model/line_breaks.py); without `lines` it can have none."""
        super().__init__(parent)
        self._ended = False
        self._frame = QRectF()
        self._outline = outline
        self._lines = lines
        self.setObjectName("inlineEditor")
        self.setAccessibleName(self.tr("Nama unit"))
        self.setFont(font)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        option = self.document().defaultTextOption()
        option.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.document().setDefaultTextOption(option)
        self.setPlainText(broken(" ".join(name.split()), breaks))
        self.selectAll()
        self.textChanged.connect(self._grow)

    @property
    def frame(self) -> QRectF:
        """The box as it is drawn now: its rectangle in the viewport, in pixels."""
        return QRectF(self.geometry()).adjusted(RING_PX, RING_PX, -RING_PX, -RING_PX)

    def name(self) -> str:
        """The text with every run of white space as one space: a name has no line ends."""
        return self.written()[0]

    def written(self) -> tuple[str, tuple[int, ...]]:
        """The name, and where this box alone begins a new line in it (model/line_breaks.py)."""
        return joined(self.toPlainText())

    def stand_over(self, frame: QRectF) -> None:
        """Cover a box (its rectangle in the viewport, pixels), wide and high enough for the text."""
        self._frame = frame
        self._grow()

    def finish(self, ending: Ending) -> None:
        if not self._ended:
            self._ended = True
            self.ended.emit(ending)

    def _grow(self) -> None:
        """Take the height that the text needs, downwards: the top of the box and all around it stay."""
        width = max(self._frame.width(), LEAST_WIDTH_PX)
        room = QRectF(0, 0, width - 2 * PADDING_PX, 10_000)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)
        text = QFontMetricsF(self.font()).boundingRect(room, flags, self.toPlainText() or "X").height()
        height = self._frame.height()
        if text + 2 > height:
            height = text + 2 * PADDING_PX
        box = QRectF(self._frame.topLeft(), QSizeF(width, height))
        box.moveLeft(self._frame.center().x() - width / 2)
        pad = round(PADDING_PX) + RING_PX
        above = RING_PX + max(0, int((height - text) / 2))
        self.setViewportMargins(pad, above, pad, RING_PX)
        geometry = box.toRect().adjusted(-RING_PX, -RING_PX, RING_PX, RING_PX)
        if geometry != self.geometry():
            self.setGeometry(geometry)
        self.verticalScrollBar().setValue(0)

    def _begin_line(self) -> None:
        """Begin a new line at the cursor, before the word that it stands in: no word is cut."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            text, at = self.toPlainText(), cursor.position()
            inside = 0 < at < len(text) and not text[at - 1].isspace() and not text[at].isspace()
            if inside and text[at - 1] not in "/-":
                cursor.movePosition(QTextCursor.MoveOperation.StartOfWord)
        cursor.insertText(BREAK)
        self.setTextCursor(cursor)

    def _paint_box(self) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(self.palette().highlight(), 2))
        painter.drawRect(ring)
        if self._outline.width:
            pen = QPen(QColor("black"), self._outline.width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            if self._outline.dash:
                pen.setDashPattern(list(self._outline.dash))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            painter.drawRect(QRectF(self.rect()).adjusted(RING_PX, RING_PX, -RING_PX, -RING_PX))

    # Qt

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:  # of the frame; the text has a paint event of its own
            self._paint_box()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._lines and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._begin_line()
            else:
                self.finish(Ending.ENTER)
        elif key == Qt.Key.Key_Tab:
            self.finish(Ending.TAB)
        elif key == Qt.Key.Key_Escape:
            self.finish(Ending.ESCAPE)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        reason = event.reason()
        if reason is Qt.FocusReason.MouseFocusReason:
            # The press that took the focus comes first: the view must see what was aimed at before the chart moves.
            QTimer.singleShot(0, self, lambda: self.finish(Ending.LEFT))
        elif reason not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.finish(Ending.LEFT)
