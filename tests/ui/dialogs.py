"""Help for tests with dialogs: they wait in their own event loop, so what happens in them is arranged beforehand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox, QPushButton, QWidget


def answer(button: str) -> list[str]:
    """Click a button of the message box that is about to open; the list then holds what the box said."""
    said: list[str] = []

    def click() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, click)
            return
        assert box.textFormat() is Qt.TextFormat.PlainText
        said.append(box.text())
        found = [item for item in box.findChildren(QPushButton) if item.text().replace("&", "") == button]
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    QTimer.singleShot(20, click)
    return said


def in_dialog(kind: type[QDialog], do: Callable[[QDialog], None]) -> None:
    """Do something in the dialog that is about to open."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            QTimer.singleShot(20, act)
            return
        do(dialog)

    QTimer.singleShot(20, act)


def press(parent: QWidget, text: str) -> None:
    """Click the button with that text."""
    found = [item for item in parent.findChildren(QPushButton) if item.text().replace("&", "") == text]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def menu_texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]
