"""Message boxes: plain text always, since names may hold "&" and "<b>"."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QMenu, QMessageBox, QPushButton, QWidget

APP_NAME = "orgeditor"
CANCEL = "cancel"
ENTRY_PX = 560
"""Width of a name in a menu at most: a menu wider than the screen hides its end."""


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


def add_named(menu: QMenu, name: str, do: Callable[[], object]) -> QAction:
    """Add an entry that bears a name; one that is too wide is cut in its middle, and the status bar says it whole."""
    action = menu.addAction(doubled(menu.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, ENTRY_PX)), do)
    action.setStatusTip(name)
    return action


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
    """Let F1 open what the guide says of a dialog, and Bantuan among its buttons, where it has a row of Qt's."""
    QShortcut(QKeySequence("F1"), dialog, partial(_explain, dialog))
    dialog.sizeHint()  # QInputDialog makes its parts only when it is asked
    box = dialog.findChild(QDialogButtonBox)
    if box is not None:
        box.addButton(help_button(dialog), QDialogButtonBox.ButtonRole.HelpRole)


def help_button(dialog: QDialog) -> QPushButton:
    """Return the button that opens what the guide says of a dialog; one with Qt's row of buttons has it of itself."""
    button = QPushButton(QCoreApplication.translate("Messages", "Bantuan"))
    button.setAutoDefault(False)
    button.clicked.connect(partial(_explain, dialog))
    return button


def _explain(dialog: QDialog) -> None:
    from orgeditor.ui.help_window import explain

    explain(dialog)


def warn(parent: QWidget | None, text: str, detail: str = "") -> None:
    """Show what went wrong and wait for OK."""
    box = message_box(parent, QMessageBox.Icon.Warning, text, detail)
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    box.exec()


def ask(box: QMessageBox, answers: Sequence[tuple[str, str, QMessageBox.ButtonRole]], default: str = "") -> str:
    """Ask with a button for each answer (what is returned, its text, its role) and one that cancels.

    Return the answer, "cancel" for that last button and Esc; Enter gives the `default`, else the first answer.
    """
    buttons = {name: box.addButton(text, role) for name, text, role in answers}
    cancel = box.addButton(QCoreApplication.translate("Messages", "Batal"), QMessageBox.ButtonRole.RejectRole)
    buttons[CANCEL] = cancel
    box.setDefaultButton(buttons[default or answers[0][0]])
    box.setEscapeButton(cancel)
    box.exec()
    clicked = box.clickedButton()
    return next((name for name, button in buttons.items() if button is clicked), CANCEL)


def ask_to_save(parent: QWidget, name: str) -> str:
    """Ask before changes are lost; return "save", "discard" or "cancel"."""
    text = QCoreApplication.translate("Messages", "Simpan perubahan pada “%1”?").replace("%1", name)
    lost = QCoreApplication.translate("Messages", "Perubahan yang tidak disimpan akan hilang.")
    save = QCoreApplication.translate("Messages", "Simpan")
    discard = QCoreApplication.translate("Messages", "Jangan Simpan")
    roles = QMessageBox.ButtonRole
    answers = [("save", save, roles.AcceptRole), ("discard", discard, roles.DestructiveRole)]
    return ask(message_box(parent, QMessageBox.Icon.Question, text, lost), answers)


def confirm(parent: QWidget, text: str, detail: str, action: str) -> bool:
    """Ask before something that touches the regulation itself; `action` names the button."""
    box = message_box(parent, QMessageBox.Icon.Question, text, detail)
    return ask(box, [("yes", action, QMessageBox.ButtonRole.AcceptRole)], default=CANCEL) == "yes"


def may_replace(parent: QWidget, there: Sequence[Path]) -> bool:
    """Ask before files that are there are replaced; without any nothing is asked."""
    if not there:
        return True
    if len(there) == 1:
        text = QCoreApplication.translate("Messages", "Berkas “%1” sudah ada. Ganti?").replace("%1", there[0].name)
    else:
        text = QCoreApplication.translate("Messages", "%1 berkas sudah ada di folder itu. Ganti?")
        text = text.replace("%1", str(len(there)))
    return confirm(parent, text, "", QCoreApplication.translate("Messages", "Ganti"))
