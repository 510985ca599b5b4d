"""Message boxes: plain text always, since names may hold "&" and "<b>"."""

from __future__ import annotations

import html

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox, QWidget

APP_NAME = "orgeditor"


def message_box(parent: QWidget | None, kind: QMessageBox.Icon, text: str, detail: str = "") -> QMessageBox:
    box = QMessageBox(kind, APP_NAME, text, QMessageBox.StandardButton.NoButton, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    if detail:
        box.setInformativeText(detail)
    for label in box.findChildren(QLabel):
        label.setTextFormat(Qt.TextFormat.PlainText)
    layout = box.layout()
    assert layout is not None, "Qt's box has one"
    layout.setContentsMargins(20, 18, 20, 16)
    return box


def doubled(text: str) -> str:
    """Return a name as an action shows it: a single & would underline the next letter."""
    return text.replace("&", "&&")


def plain_tip(text: str) -> str:
    """Return a text as a tool tip shows it letter for letter: tool tips guess rich text."""
    return f"<span>{html.escape(text)}</span>"


def accepted(dialog: QDialog) -> bool:
    """Show a dialog, wait, and say whether it was accepted; it is deleted once control is back in the event loop.

    F1 opens what the guide says of it.
    """
    explain_by_key(dialog)
    result = dialog.exec()
    dialog.deleteLater()
    return bool(result)


def explain_by_key(dialog: QDialog) -> None:
    """Let F1 open what the guide says of a dialog."""

    def open_guide() -> None:
        from orgeditor.ui.help_window import explain

        explain(dialog)

    QShortcut(QKeySequence("F1"), dialog, open_guide)


def warn(parent: QWidget | None, text: str, detail: str = "") -> None:
    """Show what went wrong and wait for OK."""
    box = message_box(parent, QMessageBox.Icon.Warning, text, detail)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.exec()


def ask_to_save(parent: QWidget, name: str) -> str:
    """Ask before changes are lost; return "save", "discard" or "cancel"."""
    text = QCoreApplication.translate("Messages", "Simpan perubahan pada “%1”?").replace("%1", name)
    box = message_box(
        parent,
        QMessageBox.Icon.Question,
        text,
        QCoreApplication.translate("Messages", "Perubahan yang tidak disimpan akan hilang."),
    )
    save = box.addButton(QCoreApplication.translate("Messages", "Simpan"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(
        QCoreApplication.translate("Messages", "Jangan Simpan"), QMessageBox.ButtonRole.DestructiveRole
    )
    cancel = box.addButton(QCoreApplication.translate("Messages", "Batal"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    box.exec()
    clicked = box.clickedButton()
    return "save" if clicked is save else "discard" if clicked is discard else "cancel"


def confirm(parent: QWidget, text: str, detail: str, action: str) -> bool:
    """Ask before something that touches the regulation itself; `action` names the button."""
    box = message_box(parent, QMessageBox.Icon.Question, text, detail)
    yes = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(QCoreApplication.translate("Messages", "Batal"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    box.exec()
    return box.clickedButton() is yes
