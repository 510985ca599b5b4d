"""Forms: rows of fields with their names, under headings that may fold."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from orgeditor.ui import settings
from orgeditor.ui.icons import icon
from orgeditor.ui.properties.fields import LinesField, TextField

LABEL_WIDTH = 92
LEAST_BESIDE = 62


class Form(QWidget):
    """Rows of fields with their names before them, under headings."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(14, 10, 14, 12)
        self.column.setSpacing(6)
        self.rows = QFormLayout()
        self._parts: list[QFormLayout] = []

    def heading(self, text: str) -> QLabel:
        """Begin a part of the form."""
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName("heading")
        self._begin(label)
        return label

    def section(self, text: str, key: str, *, shown: bool = True) -> Section:
        """Begin a part that a person may fold; `key` names it where that is remembered."""
        head = Section(text, key, shown)
        self._begin(head)
        head.body.setLayout(self.rows)
        self.column.addWidget(head.body)
        return head

    def _begin(self, head: QWidget) -> None:
        if self.column.count():
            rule = QFrame()
            rule.setObjectName("rule")
            self.column.addSpacing(6)
            self.column.addWidget(rule)
            self.column.addSpacing(4)
        self.column.addWidget(head)
        self.rows = QFormLayout()
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setHorizontalSpacing(10)
        self.rows.setVerticalSpacing(6)
        self.rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._parts.append(self.rows)
        if not isinstance(head, Section):
            self.column.addLayout(self.rows)

    def add(self, name: str, field: QWidget) -> QWidget:
        """Add a field with its name, or without one for check boxes."""
        field.setSizePolicy(QSizePolicy.Policy.Expanding, field.sizePolicy().verticalPolicy())
        if name:
            label = QLabel(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(field)
            label.setMinimumWidth(LABEL_WIDTH)
            if isinstance(field, (TextField, LinesField)):
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

    def add_beside(self, name: str, *fields: QWidget) -> QWidget:
        """Add fields side by side under one name and return the row."""
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for field in fields:
            field.ensurePolished()
            field.setMinimumWidth(LEAST_BESIDE)
            row.addWidget(field, 1)
        self.add(name, box)
        return box

    def add_table(self, rows: Sequence[tuple[str, Sequence[QWidget]]]) -> None:
        """Add rows of a name and fields each, the first field as wide as there is room."""
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for number, (name, fields) in enumerate(rows):
            label = QLabel(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(fields[0])
            grid.addWidget(label, number, 0)
            for column, field in enumerate(fields, 1):
                field.ensurePolished()
                grid.addWidget(field, number, column)
        self.rows.addRow(box)

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
        for layout in self._parts:
            if layout.indexOf(field) >= 0:
                return layout
        raise KeyError(field)


class Section(QPushButton):
    """A heading that shows and hides what stands below it, and remembers which."""

    def __init__(self, text: str, key: str, shown: bool) -> None:
        super().__init__(text)
        self.body = QWidget()
        self._key = f"sections/{key}"
        self.setObjectName("section")
        self.setCheckable(True)
        self.setAutoDefault(False)
        stored = settings.settings().value(self._key)
        self.setChecked(shown if stored is None else stored in (True, "true"))
        self._show(self.isChecked())
        self.toggled.connect(self._show)
        self.clicked.connect(self._remember)

    def show_section(self, shown: bool) -> None:
        """Show or hide the heading with its part."""
        self.setVisible(shown)
        self.body.setVisible(shown and self.isChecked())

    def _show(self, shown: bool) -> None:
        self.body.setVisible(shown)
        self.setIcon(icon("arrow-down" if shown else "arrow-right"))

    def _remember(self, shown: bool) -> None:
        settings.settings().setValue(self._key, shown)


def commit_focused(window: QWidget) -> None:
    """Take over what is being typed in the field that has the focus."""
    focused: QWidget | None = window.focusWidget()
    while focused is not None and focused is not window:
        commit = getattr(focused, "commit", None)
        if callable(commit):
            commit()
            return
        focused = focused.parentWidget()
