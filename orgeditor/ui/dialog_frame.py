"""The frame of a small dialog: its parts from top to bottom, and what accepts and what cancels it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


def frame_dialog(
    dialog: QDialog, parts: Sequence[QWidget | QHBoxLayout], accept: str, *, cancel: str = "", width: int = 0
) -> QPushButton:
    """Put parts into a dialog, buttons below them, and return the one that accepts.

    `accept` and `cancel` are the texts of the buttons. With a `width`, in pixels, the dialog is as high as its parts.
    """
    buttons = QDialogButtonBox()
    ok = buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
    ok.setDefault(True)
    leave = buttons.addButton(
        cancel or QCoreApplication.translate("DialogFrame", "Batal"), QDialogButtonBox.ButtonRole.RejectRole
    )
    leave.setAutoDefault(False)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    outer = QVBoxLayout(dialog)
    outer.setContentsMargins(20, 18, 20, 16)
    outer.setSpacing(10)
    for part in parts:
        if isinstance(part, QWidget):
            outer.addWidget(part)
        else:
            outer.addLayout(part, 1)
    outer.addSpacing(4)
    outer.addWidget(buttons)
    if width:
        for widget in (dialog, *dialog.findChildren(QWidget)):
            widget.ensurePolished()  # else the heights do not know the style sheet yet
        dialog.resize(width, outer.totalHeightForWidth(width))
    return ok


def side_by_side(parts: Sequence[tuple[str, QWidget]]) -> QHBoxLayout:
    """Return columns of equal width, each a heading with the part that it names below."""
    columns = QHBoxLayout()
    columns.setSpacing(18)
    for head, part in parts:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(plain_label(head, "heading", part))
        column.addWidget(part, 1)
        columns.addLayout(column, 1)
    return columns


def search_field(text: str) -> QLineEdit:
    """Return a field to search in: `text` says what for as long as nothing is typed, and to those who listen."""
    field = QLineEdit()
    field.setPlaceholderText(text)
    field.setAccessibleName(text.removesuffix("…"))
    field.setClearButtonEnabled(True)
    return field


def plain_label(text: str, name: str = "", buddy: QWidget | None = None) -> QLabel:
    """Return a label that shows its text letter for letter; `name` is that of its look ("heading", "hint")."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setObjectName(name)
    if buddy is not None:
        label.setBuddy(buddy)
        buddy.setAccessibleName(text)
    return label
