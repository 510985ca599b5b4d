"""The rows, columns and buttons in which the parts of Tempel Pasal stand."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from orgeditor.ui.articles.read_tree import ReadTree
from orgeditor.ui.articles.text_pane import TextPane


def small_button(text: str) -> QPushButton:
    """Return a low button that Enter in another field does not press."""
    button = QPushButton(text)
    button.setObjectName("small")
    button.setAutoDefault(False)
    return button


def row_of(*widgets: QWidget) -> QHBoxLayout:
    """Return widgets beside each other; a heading takes the room that is left."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget, 1 if widget.objectName() == "heading" else 0)
    return row


def column_of(*parts: QWidget | QHBoxLayout) -> QWidget:
    """Return parts below each other; the text and the tree take the room that is left."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for part in parts:
        if isinstance(part, QWidget):
            column.addWidget(part, 1 if isinstance(part, (TextPane, ReadTree)) else 0)
        else:
            column.addLayout(part)
    return widget
