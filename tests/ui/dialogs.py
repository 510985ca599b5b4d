"""Help for tests with menus and dialogs; dialogs wait in their own event loop: what happens there is arranged first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox, QProgressDialog, QPushButton, QWidget


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
        try:
            do(dialog)
        except BaseException:
            dialog.reject()  # what waits for it must not wait for ever
            raise

    QTimer.singleShot(20, act)


def in_progress(do: Callable[[QProgressDialog], object]) -> list[str]:
    """Do something with the dialog that shows what is under way; the list then holds what it said."""
    said: list[str] = []

    def look(dialog: QProgressDialog) -> None:
        said.append(dialog.labelText())
        do(dialog)

    in_dialog(QProgressDialog, look)
    return said


@contextmanager
def each_dialog(look: Callable[[QDialog], None]) -> Iterator[None]:
    """Look at every dialog as it appears."""
    watch = _Openings(look)
    QApplication.instance().installEventFilter(watch)
    yield
    QApplication.instance().removeEventFilter(watch)


class _Openings(QObject):
    def __init__(self, look: Callable[[QDialog], None]) -> None:
        super().__init__()
        self._look = look

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QDialog):
            self._look(watched)
        return False


def press(parent: QWidget, text: str) -> None:
    """Click the button with that text."""
    found = [item for item in parent.findChildren(QPushButton) if item.text().replace("&", "") == text]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def menu_texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Move the mouse to a place of a widget, its middle by default, and click there."""
    assert widget.isVisible()
    at = at if at is not None else widget.rect().center()
    QTest.mouseMove(widget, at)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
