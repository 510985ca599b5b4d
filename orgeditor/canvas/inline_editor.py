"""The plain-text editor that opens over a box."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

LEAST_WIDTH_PX = 150.0
LEAST_FONT_PX = 12
PADDING_PX = 5


class Ending(Enum):
    """What ended the editing: it decides what comes next."""

    ENTER = "enter"
    TAB = "tab"
    LEFT = "left"
    ESCAPE = "escape"


class InlineEditor(QPlainTextEdit):
    """Edits one name. `ended` carries the Ending once; the text is read with `name()`."""

    ended = Signal(object)

    def __init__(self, parent: QWidget, name: str, font: QFont, bold: bool) -> None:
        super().__init__(parent)
        self._ended = False
        self._frame = QRectF()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("inlineEditor")
        self.setAccessibleName(self.tr("Nama unit"))
        font = QFont(font)
        font.setBold(bold)
        self.setFont(font)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(PADDING_PX)
        option = self.document().defaultTextOption()
        option.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.document().setDefaultTextOption(option)
        self.setPlainText(name)
        self.selectAll()
        self.textChanged.connect(self._grow)

    def name(self) -> str:
        """The text with every run of white space as one space: a name has no line breaks."""
        return " ".join(self.toPlainText().split())

    def stand_over(self, frame: QRectF) -> None:
        """Cover a box (its rectangle in the viewport, pixels), wide and high enough for the text."""
        self._frame = frame
        self._grow()

    def finish(self, ending: Ending) -> None:
        if not self._ended:
            self._ended = True
            self.ended.emit(ending)

    def _grow(self) -> None:
        width = max(self._frame.width() + 4, LEAST_WIDTH_PX)
        metrics = QFontMetricsF(self.font())
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        room = QRectF(0, 0, width - 2 * PADDING_PX - 2, 10_000)
        height = metrics.boundingRect(room, flags, self.toPlainText() or "X").height() + 2 * PADDING_PX + 3
        frame = QRectF(self._frame.center(), QSizeF(0, 0))
        height = max(height, self._frame.height() + 4)
        frame.adjust(-width / 2, -height / 2, width / 2, height / 2)
        if height > self._frame.height() + 4:  # grow downwards: the first line keeps its place
            frame.moveTop(self._frame.top() - 2)
        self.setGeometry(frame.toRect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish(Ending.ENTER)
        elif key == Qt.Key.Key_Tab:
            self.finish(Ending.TAB)
        elif key == Qt.Key.Key_Escape:
            self.finish(Ending.ESCAPE)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return False

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        reason = event.reason()
        if reason is Qt.FocusReason.MouseFocusReason:
            # The press that took the focus comes first: the view must see what was aimed at before the chart moves.
            QTimer.singleShot(0, self, lambda: self.finish(Ending.LEFT))
        elif reason not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.finish(Ending.LEFT)
