"""Fields of forms: each shows a value and says `committed` once when a person has changed it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QKeySequence, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStylePainter,
    QToolTip,
)

from orgeditor.ui.messages import plain_tip

MORE_LINES = 4
"""By so many lines a field of several grows with its text."""

LINE_MARGIN = 2
"""So many pixels Qt leaves free at either end of a line of text."""


class _UndoPassesOn(QObject):
    """Leaves Ctrl+Z to the draft where a field has nothing of its own to take back."""

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            assert isinstance(field, (QLineEdit, QPlainTextEdit))
            text = field.document() if isinstance(field, QPlainTextEdit) else field
            for key, available in (
                (QKeySequence.StandardKey.Undo, text.isUndoAvailable()),
                (QKeySequence.StandardKey.Redo, text.isRedoAvailable()),
            ):
                if event.matches(key) and not available:
                    event.ignore()
                    return True
        return False


def pass_undo_on(field: QLineEdit | QPlainTextEdit) -> None:
    field.installEventFilter(_UndoPassesOn(field))


class _Typed:
    """What fields share in which a person types: what was shown last, and `committed` once where that has changed."""

    committed: Any
    _shown: Any = ""

    def value(self) -> Any:
        """What the field holds now."""
        raise NotImplementedError

    @property
    def unfinished(self) -> bool:
        """Whether it holds what a person has typed and not committed yet."""
        return bool(self.value() != self._shown)

    def commit(self) -> None:
        if self.unfinished:
            self._shown = self.value()
            self.committed.emit(self._shown)


class LineField(_Typed, QLineEdit):
    """One line of text; commits on Enter or when the focus leaves."""

    committed = Signal(str)

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholderText=placeholder)
        pass_undo_on(self)
        self.editingFinished.connect(self.commit)

    def value(self) -> str:
        return self.text()

    def show_value(self, value: str) -> None:
        self._shown = value
        if self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)

    def _room(self) -> QRect:
        """Return where the text stands, in pixels of the field."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        return inside.marginsRemoved(self.textMargins()).adjusted(LINE_MARGIN, 0, -LINE_MARGIN, 0)

    def _is_cut(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self._room().width()

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where nobody types, a text too long for the field ends in an ellipsis: Qt's own would just break off."""
        if self.hasFocus() or not self._is_cut():
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option)
        room = self._room()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QHelpEvent)
            and event.type() is QEvent.Type.ToolTip
            and not self.toolTip()
            and self._is_cut()
        ):
            QToolTip.showText(event.globalPos(), plain_tip(self.text()), self)
            return True
        return super().event(event)


class _SeveralLines(_Typed, QPlainTextEdit):
    """A field some lines high; commits on its key or when the focus leaves."""

    def __init__(self, lines: int, placeholder: str) -> None:
        super().__init__()
        pass_undo_on(self)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self._least = lines
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        """Be as high as the text, up to some lines more than at first: a long title is read whole."""
        wrapped = int(self.document().documentLayout().documentSize().height())  # in lines, not in pixels
        shown = min(max(wrapped, self._least), self._least + MORE_LINES)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * shown + 16)

    def _show(self, value: Any, text: str) -> None:
        self._shown = value
        if self.value() != value:
            self.setPlainText(text)

    def _commits(self, modifiers: Qt.KeyboardModifier) -> bool:
        """Say whether Enter with these modifiers commits; else it is a line break."""
        raise NotImplementedError

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._commits(event.modifiers()):
            self.commit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()


class TextField(_SeveralLines):
    """A long text without line breaks, some lines high; commits on Enter or when the focus leaves."""

    committed = Signal(str)

    def __init__(self, lines: int = 2, placeholder: str = "") -> None:
        super().__init__(lines, placeholder)

    def value(self) -> str:
        return " ".join(self.toPlainText().split())

    def show_value(self, value: str) -> None:
        self._show(value, value)

    def _commits(self, modifiers: Qt.KeyboardModifier) -> bool:
        return True


class ChoiceField(QComboBox):
    """One of several values; commits when a person chooses. The wheel scrolls the panel, it chooses nothing."""

    committed = Signal(object)

    def __init__(self, choices: Iterable[tuple[str, Any]] = ()) -> None:
        super().__init__()
        # Kept here and not as item data: Qt gives back a plain text for a StrEnum.
        self._values: list[Any] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.set_choices(choices)
        self.activated.connect(self._chosen)

    def set_choices(self, choices: Iterable[tuple[str, Any]]) -> None:
        listed = list(choices)
        self.clear()
        self._values = [value for _, value in listed]
        self.addItems([text for text, _ in listed])

    def value(self) -> Any:
        """The chosen value, None when none is."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def show_value(self, value: Any) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def row_of(self, value: Any) -> int:
        return self._values.index(value)

    def name_value(self, value: Any, text: str) -> None:
        """Show another text for one of the values."""
        self.setItemText(self.row_of(value), text)

    def _chosen(self, row: int) -> None:
        self.committed.emit(self._values[row])

    def paintEvent(self, event: QPaintEvent) -> None:
        # As Qt paints it, but a text that is too long ends with an ellipsis and not in the middle of a letter.
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width() - 4
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class LinesField(_SeveralLines):
    """Several lines of text, each a value of its own; commits on Ctrl+Enter or when the focus leaves."""

    committed = Signal(object)

    _shown: tuple[str, ...] = ()

    def __init__(self, lines: int, placeholder: str = "") -> None:
        super().__init__(lines, placeholder)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)

    def value(self) -> tuple[str, ...]:
        """The lines without white space around them, and without empty ones at the end."""
        lines = [" ".join(line.split()) for line in self.toPlainText().splitlines()]
        while lines and not lines[-1]:
            lines.pop()
        return tuple(lines)

    def show_value(self, value: tuple[str, ...]) -> None:
        self._show(value, "\n".join(value))

    def _commits(self, modifiers: Qt.KeyboardModifier) -> bool:
        return bool(modifiers & Qt.KeyboardModifier.ControlModifier)


class EditableChoiceField(_Typed, QComboBox):
    """A text with suggestions; commits when a suggestion is chosen, on Enter, or when the focus leaves."""

    committed = Signal(str)

    def __init__(self, suggestions: Iterable[str]) -> None:
        super().__init__(editable=True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addItems(list(suggestions))
        # The completer would turn "dto" into "Dto": these print exactly as entered.
        self.setCompleter(None)  # type: ignore[arg-type]  # PySide6 declares it without None
        self.activated.connect(lambda _: self.commit())
        line = self.lineEdit()
        assert line is not None
        line.editingFinished.connect(self.commit)

    def show_value(self, value: str) -> None:
        self._shown = value
        self.setEditText(value)

    def value(self) -> str:
        return self.currentText()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CheckField(QCheckBox):
    """Yes or no; partly checked when several records differ."""

    committed = Signal(bool)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.clicked.connect(self._clicked)

    def value(self) -> bool:
        return self.isChecked()

    def show_value(self, value: bool | None) -> None:
        self.setTristate(value is None)
        self.setCheckState(Qt.CheckState.PartiallyChecked if value is None else
                           Qt.CheckState.Checked if value else Qt.CheckState.Unchecked)  # fmt: skip

    def _clicked(self) -> None:
        self.setTristate(False)
        self.committed.emit(self.isChecked())


class ToggleField(QPushButton):
    """A narrow button that stays down, with a letter on it; `tip` says what it does."""

    committed = Signal(bool)

    def __init__(self, letter: str, tip: str) -> None:
        super().__init__(letter)
        self.setObjectName("toggle")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.clicked.connect(self.committed)

    def show_value(self, value: bool) -> None:
        self.setChecked(value)
