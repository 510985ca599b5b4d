"""Fields of forms: each shows a value and says `committed` once when a person has changed it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

LABEL_WIDTH = 92
SPIN_MARGINS = (4, 0, 0, 0)
"""Brings the text of spin boxes under that of the other fields: the style sheet does not reach it."""


class _UndoPassesOn(QObject):
    """Leaves Ctrl+Z to the draft where a field has nothing of its own to take back."""

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
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


class LineField(QLineEdit):
    """One line of text; commits on Enter or when the focus leaves."""

    committed = Signal(str)

    def __init__(self, placeholder: str = "") -> None:
        super().__init__(placeholderText=placeholder)
        pass_undo_on(self)
        self._shown = ""
        self.editingFinished.connect(self.commit)

    def show_value(self, value: str) -> None:
        self._shown = value
        if self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)

    def commit(self) -> None:
        if self.text() != self._shown:
            self._shown = self.text()
            self.committed.emit(self._shown)


class TextField(QPlainTextEdit):
    """A long text without line breaks, some lines high; commits on Enter or when the focus leaves."""

    committed = Signal(str)

    def __init__(self, lines: int = 2, placeholder: str = "") -> None:
        super().__init__()
        pass_undo_on(self)
        self._shown = ""
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 16)

    def value(self) -> str:
        return " ".join(self.toPlainText().split())

    def show_value(self, value: str) -> None:
        self._shown = value
        if self.value() != value:
            self.setPlainText(value)

    def commit(self) -> None:
        if self.value() != self._shown:
            self._shown = self.value()
            self.committed.emit(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()


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


class EditableChoiceField(QComboBox):
    """A text with suggestions; commits when a suggestion is chosen, on Enter, or when the focus leaves."""

    committed = Signal(str)

    def __init__(self, suggestions: Iterable[str]) -> None:
        super().__init__(editable=True)
        self._shown = ""
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addItems(list(suggestions))
        # The completer would turn "dto" into "Dto": these print exactly as entered.
        self.setCompleter(None)
        self.activated.connect(lambda _: self.commit())
        self.lineEdit().editingFinished.connect(self.commit)

    def show_value(self, value: str) -> None:
        self._shown = value
        self.setEditText(value)

    def value(self) -> str:
        return self.currentText()

    def commit(self) -> None:
        if self.currentText() != self._shown:
            self._shown = self.currentText()
            self.committed.emit(self._shown)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CheckField(QCheckBox):
    """Yes or no; partly checked when several records differ."""

    committed = Signal(bool)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.clicked.connect(self._clicked)

    def show_value(self, value: bool | None) -> None:
        self.setTristate(value is None)
        self.setCheckState(Qt.CheckState.PartiallyChecked if value is None else
                           Qt.CheckState.Checked if value else Qt.CheckState.Unchecked)  # fmt: skip

    def _clicked(self) -> None:
        self.setTristate(False)
        self.committed.emit(self.isChecked())


def prepare_spin_box(box: QDoubleSpinBox | QSpinBox) -> None:
    """Give a spin box what all here share: one value an entry, aligned text, undo passed on, no focus by wheel."""
    box.setKeyboardTracking(False)
    box.lineEdit().setTextMargins(*SPIN_MARGINS)
    pass_undo_on(box.lineEdit())
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class NumberField(QDoubleSpinBox):
    """A length or size with one decimal."""

    committed = Signal(float)

    def __init__(self, low: float, high: float, unit: str, step: float = 1.0) -> None:
        super().__init__()
        self.setRange(low, high)
        self.setDecimals(1)
        self.setSingleStep(step)
        self.setSuffix(f" {unit}" if unit else "")
        prepare_spin_box(self)
        self._quiet = False
        self.valueChanged.connect(self._changed)

    def show_value(self, value: float) -> None:
        self._quiet = True
        self.setValue(value)
        self._quiet = False

    def commit(self) -> None:
        self.interpretText()

    def _changed(self, value: float) -> None:
        if not self._quiet:
            self.committed.emit(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CountField(QSpinBox):
    """A whole number; 0 is shown as the word for "as many as fit"."""

    committed = Signal(int)

    def __init__(self, high: int, zero: str) -> None:
        super().__init__()
        self.setRange(0, high)
        self.setSpecialValueText(zero)
        prepare_spin_box(self)
        self._quiet = False
        self.valueChanged.connect(self._changed)

    def show_value(self, value: int) -> None:
        self._quiet = True
        self.setValue(value)
        self._quiet = False

    def commit(self) -> None:
        self.interpretText()

    def _changed(self, value: int) -> None:
        if not self._quiet:
            self.committed.emit(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Form(QWidget):
    """Rows of fields with their names above them, under headings."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 10, 14, 12)
        self.column.setSpacing(6)
        self.rows = QFormLayout()

    def heading(self, text: str) -> QLabel:
        """Begin a part of the form."""
        if self.column.count():
            rule = QFrame()
            rule.setObjectName("rule")
            self.column.addSpacing(6)
            self.column.addWidget(rule)
            self.column.addSpacing(4)
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName("heading")
        self.column.addWidget(label)
        self.rows = QFormLayout()
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setHorizontalSpacing(10)
        self.rows.setVerticalSpacing(6)
        self.rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.column.addLayout(self.rows)
        return label

    def add(self, name: str, field: QWidget) -> QWidget:
        """Add a field with its name, or without one for check boxes."""
        field.setSizePolicy(QSizePolicy.Policy.Expanding, field.sizePolicy().verticalPolicy())
        if name:
            label = QLabel(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(field)
            label.setMinimumWidth(LABEL_WIDTH)
            if isinstance(field, TextField):
                label.setContentsMargins(0, 5, 0, 0)
                label.setAlignment(Qt.AlignmentFlag.AlignTop)
                label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
            else:
                field.ensurePolished()  # else the height does not know the style sheet yet
                label.setMinimumHeight(field.sizeHint().height())
            field.setAccessibleName(name)
            self.rows.addRow(label, field)
        else:
            self.rows.addRow(field)
        return field

    def hint(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName("hint")
        label.setWordWrap(True)
        self.rows.addRow(label)
        return label

    def show_row(self, field: QWidget, shown: bool) -> None:
        """Show or hide a field with its name."""
        self.rows_of(field).setRowVisible(field, shown)

    def rows_of(self, field: QWidget) -> QFormLayout:
        for number in range(self.column.count()):
            layout = self.column.itemAt(number).layout()
            if isinstance(layout, QFormLayout) and layout.indexOf(field) >= 0:
                return layout
        raise KeyError(field)


def commit_focused(window: QWidget) -> None:
    """Take over what is being typed in the field that has the focus."""
    focused = window.focusWidget()
    while focused is not None and focused is not window:
        commit = getattr(focused, "commit", None)
        if callable(commit):
            commit()
            return
        focused = focused.parentWidget()
