"""Spin boxes of forms: lengths, sizes and counts, some of which a person may leave to layout."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

from orgeditor.ui.properties.fields import pass_undo_on

SPIN_MARGINS = (4, 0, 0, 0)
"""Brings the text of spin boxes under that of the other fields: the style sheet does not reach it."""


def prepare_spin_box(box: QDoubleSpinBox | QSpinBox) -> None:
    """Give a spin box what all here share: one value an entry, aligned text, undo passed on, no focus by wheel."""
    box.setKeyboardTracking(False)
    box.lineEdit().setTextMargins(*SPIN_MARGINS)
    pass_undo_on(box.lineEdit())
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


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


class NumberField(DecimalBox):
    """A length or size, usually with one decimal."""

    committed = Signal(float)

    def __init__(self, low: float, high: float, unit: str, step: float = 1.0, decimals: int = 1) -> None:
        super().__init__()
        self.setDecimals(decimals)
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setSuffix(f" {unit}" if unit else "")
        prepare_spin_box(self)
        self._quiet = False
        self.valueChanged.connect(self._changed)

    @property
    def unfinished(self) -> bool:
        """Whether it holds what a person has typed and not committed yet."""
        return self.lineEdit().isModified()

    def show_value(self, value: float) -> None:
        self._quiet = True
        self.setValue(value)
        self.lineEdit().setModified(False)
        self._quiet = False

    def commit(self) -> None:
        self.interpretText()

    def _changed(self, value: float) -> None:
        if not self._quiet:
            self.committed.emit(value)


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

    @property
    def unfinished(self) -> bool:
        """Whether it holds what a person has typed and not committed yet."""
        return self.lineEdit().isModified()

    def show_value(self, value: int) -> None:
        self._quiet = True
        self.setValue(value)
        self.lineEdit().setModified(False)
        self._quiet = False

    def commit(self) -> None:
        self.interpretText()

    def _changed(self, value: int) -> None:
        if not self._quiet:
            self.committed.emit(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class OptionalField(DecimalBox):
    """A length or size that is 0 where layout chooses it; a word stands for that, with what layout chose.

    The first step up from there begins at what layout chose, a step below `least` leads back.
    """

    committed = Signal(float)

    def __init__(self, least: float, most: float, unit: str, step: float, automatic: str) -> None:
        super().__init__()
        self._least, self._unit, self._automatic = least, unit, automatic
        self._chosen = 0.0
        self._quiet = False
        self.setRange(0.0, most)
        self.setDecimals(1)
        self.setSingleStep(step)
        self.setSuffix(f" {unit}")
        self.setSpecialValueText(automatic)
        prepare_spin_box(self)
        self.valueChanged.connect(self._changed)

    @property
    def unfinished(self) -> bool:
        """Whether it holds what a person has typed and not committed yet."""
        return self.lineEdit().isModified()

    def show_value(self, value: float | None, chosen: float = 0.0, mixed: str = "") -> None:
        """Show a value, 0 with what layout chose instead, or the word for several that differ (None)."""
        self._chosen = chosen
        shown = self._automatic
        if chosen and value == 0:
            shown = f"{self._automatic}: {self.textFromValue(chosen)} {self._unit}"
        self._quiet = True
        self.setSpecialValueText(mixed if value is None else shown)
        self.setValue(value or 0.0)
        self.lineEdit().setModified(False)
        self._quiet = False

    def commit(self) -> None:
        self.interpretText()

    def _changed(self, value: float) -> None:
        if not self._quiet:
            self.committed.emit(value)

    # Qt

    def stepBy(self, steps: int) -> None:
        if self.value() == 0:
            if steps > 0:
                self.setValue(max(self._least, self._chosen))
            return
        value = self.value() + steps * self.singleStep()
        self.setValue(value if value >= self._least else 0.0)

    def validate(self, text: str, position: int) -> object:
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
