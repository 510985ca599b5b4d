"""Spin boxes of forms: lengths, sizes and counts, some of which a person may leave to layout."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

from orgeditor.ui.properties.fields import pass_undo_on

SPIN_MARGINS = (4, 0, 0, 0)
"""Brings the text of spin boxes under that of the other fields: the style sheet does not reach it."""


class _Spun:
    """What the spin boxes of forms share: one value an entry, and what the program shows commits nothing."""

    committed: Any
    _quiet = False

    # of the spin box that it is mixed into
    lineEdit: Any
    setValue: Any
    valueChanged: Any
    interpretText: Any
    setKeyboardTracking: Any
    setFocusPolicy: Any

    def _begin(self) -> None:
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(*SPIN_MARGINS)
        pass_undo_on(self.lineEdit())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._changed)

    @property
    def unfinished(self) -> bool:
        """Whether it holds what a person has typed and not committed yet."""
        return bool(self.lineEdit().isModified())

    def commit(self) -> None:
        self.interpretText()

    def _show(self, value: float) -> None:
        self._quiet = True
        self.setValue(value)
        self.lineEdit().setModified(False)
        self._quiet = False

    def _changed(self, value: float) -> None:
        if not self._quiet:
            self.committed.emit(value)


class DecimalBox(QDoubleSpinBox):
    """A spin box that takes point and comma for the decimal sign of the language, and leaves the wheel to the panel."""

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in (".", ","):
            sign = self.locale().decimalPoint()
            event = QKeyEvent(event.type(), event.key(), event.modifiers(), sign)
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NumberField(_Spun, DecimalBox):
    """A length or size, usually with one decimal."""

    committed = Signal(float)

    def __init__(self, low: float, high: float, unit: str, step: float = 1.0, decimals: int = 1) -> None:
        super().__init__()
        self.setDecimals(decimals)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setSuffix(f" {unit}" if unit else "")
        self._begin()

    def show_value(self, value: float) -> None:
        self._show(value)


class CountField(_Spun, QSpinBox):
    """A whole number; 0 is shown as the word for "as many as fit"."""

    committed = Signal(int)

    def __init__(self, high: int, zero: str) -> None:
        super().__init__()
        self.setRange(0, high)
        self.setSpecialValueText(zero)
        self._begin()

    def show_value(self, value: int) -> None:
        self._show(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class OptionalField(_Spun, DecimalBox):
    """A length or size that is 0 where layout chooses it; a word stands for that, with what layout chose.

    The first step up from there begins at what layout chose, a step below `least` leads back.
    """

    committed = Signal(float)

    def __init__(self, least: float, most: float, unit: str, step: float, automatic: str) -> None:
        super().__init__()
        self._least, self._unit, self._automatic = least, unit, automatic
        self._chosen = 0.0
        self.setRange(0.0, most)
        self.setDecimals(1)
        self.setSingleStep(step)
        self.setSuffix(f" {unit}")
        self.setSpecialValueText(automatic)
        self._begin()

    def show_value(self, value: float | None, chosen: float = 0.0, mixed: str = "") -> None:
        """Show a value, 0 with what layout chose instead, or the word for several that differ (None)."""
        self._chosen = chosen
        shown = self._automatic
        if chosen and value == 0:
            shown = f"{self._automatic}: {self.textFromValue(chosen)} {self._unit}"
        self.setSpecialValueText(mixed if value is None else shown)
        self._show(value or 0.0)

    # Qt

    def stepBy(self, steps: int) -> None:
        if self.value() == 0:
            if steps > 0:
                self.setValue(max(self._least, self._chosen))
            return
        value = self.value() + steps * self.singleStep()
        self.setValue(value if value >= self._least else 0.0)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        found = super().validate(text, position)
        number = self.valueFromText(text)
        if found[0] is QValidator.State.Acceptable and 0 < number < self._least:
            return (QValidator.State.Intermediate, text, position)
        return found

    def fixup(self, text: str) -> str:
        """Take an emptied field for "automatic", and too small a number for the least."""
        found = self._least if any(letter.isdigit() for letter in text) else 0.0
        return self.textFromValue(found) + self.suffix()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # A number that is typed takes the place of the word. Not at once: the press still sets the cursor.
        if self.value() == 0 and event.reason() is Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, self, self.selectAll)
