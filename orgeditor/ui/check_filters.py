"""What of the findings Temuan shows: of which severity, of which chart, and whether those that are muted too."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from orgeditor.check.finding import Severity
from orgeditor.ui.check_words import severity_title

CHOICES = (tuple(Severity), tuple(Severity)[:2], *((severity,) for severity in Severity))
"""The severities that each row of the list of choices shows."""


class CheckFilters(QWidget):
    """`beside` is a widget that stands in the same line at the right."""

    changed = Signal()

    def __init__(self, beside: QWidget) -> None:
        super().__init__()
        self.severity = QComboBox()
        self.severity.setAccessibleName(self.tr("Temuan yang ditampilkan"))
        self.severity.setMinimumContentsLength(8)
        for _ in CHOICES:
            self.severity.addItem("")
        self.severity.activated.connect(self._change)
        self.here = QCheckBox(self.tr("Bagan ini saja"))
        self.here.toggled.connect(self._change)
        self.with_muted = QCheckBox()
        self.with_muted.toggled.connect(self._change)
        line = QHBoxLayout()
        line.addWidget(self.here, 1)
        line.addWidget(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 0)
        column.setSpacing(6)
        column.addWidget(self.severity)
        column.addLayout(line)
        column.addWidget(self.with_muted)

    def severities(self) -> tuple[Severity, ...]:
        """Return the severities to show."""
        return CHOICES[max(0, self.severity.currentIndex())]

    def show_counts(self, count: Counter[Severity], muted: int) -> None:
        """Say how many findings each choice shows."""
        names = [
            self.tr("Semua temuan (%1)"),
            self.tr("Kesalahan dan peringatan (%1)"),
            *(f"{severity_title(severity)} (%1)" for severity in Severity),
        ]
        for row, (text, shown) in enumerate(zip(names, CHOICES, strict=True)):
            self.severity.setItemText(row, text.replace("%1", str(sum(count[severity] for severity in shown))))
        self.with_muted.setText(self.tr("Tampilkan yang diabaikan (%1)").replace("%1", str(muted)))
        self.with_muted.setVisible(bool(muted) or self.with_muted.isChecked())

    def _change(self, _value: object = None) -> None:
        self.changed.emit()
