"""Waiting with the window alive: what takes longer than a moment shows that it is under way, and can be given up."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QProgressDialog, QPushButton, QWidget

from orgeditor.editing.document import Document
from orgeditor.ui.background import Job
from orgeditor.ui.messages import APP_NAME

T = TypeVar("T")

SLOW_MS = 100
"""From here on a dialog says what is under way."""
POLL_MS = 5
LEAST_PX, MOST_PX = 380, 640
MARGIN_PX, GAP_PX = 20, 12
LONGEST_FIT_S = 60.0


_waits = 0


class GivenUpError(Exception):
    """A person does not want to wait any longer."""


def is_free() -> bool:
    """Say whether another draft may be opened now: nothing is under way, and no dialog is open.

    Else a save that takes a moment would end with the other draft, as if that stood in the file.
    """
    return not _waits and QApplication.activeModalWidget() is None


def result_of(do: Callable[[], T], parent: QWidget | None, text: str, *, cancel: bool = True) -> T:
    """Do something in a thread and return its result; raises what that raises, GivenUpError after Batal.

    `text` says what is under way. What is given up goes on in its thread; nobody asks for its result any more.
    """
    job = Job(do)
    wait(lambda: job.running, parent, text, cancel=cancel)
    return job.result()


def wait_for_fits(document: Document, parent: QWidget | None) -> bool:
    """Wait until every chart is fitted in full, before anything leaves the editor; False when a person gives up."""
    document.hurry()
    end = time.monotonic() + LONGEST_FIT_S
    text = QCoreApplication.translate("Waiting", "Menyelesaikan susunan bagan…")
    try:
        wait(lambda: bool(document.fitting) and time.monotonic() < end, parent, text)
    except GivenUpError:
        return False
    document.settle()  # what the worker could not do
    return True


def wait(running: Callable[[], bool], parent: QWidget | None, text: str, *, cancel: bool = True) -> None:
    """Let the window live as long as something runs; raises GivenUpError when a person gives up."""
    global _waits
    if not running():
        return
    _waits += 1
    try:
        _wait(running, parent, text, cancel)
    finally:
        _waits -= 1


def _wait(running: Callable[[], bool], parent: QWidget | None, text: str, cancel: bool) -> None:
    loop = QEventLoop()
    poll = QTimer(interval=POLL_MS)
    poll.timeout.connect(lambda: None if running() else loop.quit())
    poll.start()
    slow = QTimer(singleShot=True, interval=SLOW_MS)
    slow.timeout.connect(loop.quit)
    slow.start()
    # So long nothing that is typed or clicked gets in between; it waits in its queue.
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    if not running():
        return
    dialog = Progress(parent, text, cancel)
    dialog.canceled.connect(loop.quit)
    dialog.show()
    loop.exec()
    dialog.hide()
    dialog.deleteLater()
    if running():  # Batal, or the program ends
        raise GivenUpError


class Progress(QProgressDialog):
    """Says what is under way, and with `most` how far it is.

    Esc means Batal, and nothing where there is none: the window must not come free.
    """

    def __init__(self, parent: QWidget | None, text: str, cancel: bool = True, most: int = 0) -> None:
        give_up = QCoreApplication.translate("Waiting", "Batal")
        super().__init__(text, give_up, 0, most, parent, Qt.WindowType.Dialog | Qt.WindowType.CustomizeWindowHint)
        self._can_cancel = cancel
        self.setWindowTitle(APP_NAME)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setMinimumDuration(0)
        self.setAutoClose(False)
        if not cancel:
            self.setCancelButton(None)
        for label in self.findChildren(QLabel):
            label.setTextFormat(Qt.TextFormat.PlainText)  # names of files and units stand in it
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for bar in self.findChildren(QProgressBar):
            bar.setAccessibleName(text)
            bar.setTextVisible(False)
        self.resize(self.sizeHint())

    def _parts(self) -> list[QWidget]:
        """Return what stands in it, from top to bottom."""
        return [*self.findChildren(QLabel), *self.findChildren(QProgressBar), *self.findChildren(QPushButton)]

    def reject(self) -> None:
        if self._can_cancel:
            self.canceled.emit()

    # Qt, whose own way of placing these leaves no room around them

    def sizeHint(self) -> QSize:
        sizes = [part.sizeHint() for part in self._parts()]
        width = max((size.width() for size in sizes), default=0) + 2 * MARGIN_PX
        height = sum(size.height() + GAP_PX for size in sizes) - GAP_PX + 2 * MARGIN_PX
        return QSize(max(LEAST_PX, min(MOST_PX, width)), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        right, at = self.width() - MARGIN_PX, MARGIN_PX
        for part in self._parts():
            size = part.sizeHint()
            left = right - size.width() if isinstance(part, QPushButton) else MARGIN_PX
            part.setGeometry(left, at, right - left, size.height())
            at += size.height() + GAP_PX
