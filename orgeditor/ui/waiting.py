"""Waiting with the window alive: what takes longer than a moment shows that it is under way, and can be given up."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QWidget

from orgeditor.editing.document import Document
from orgeditor.ui.background import Job
from orgeditor.ui.messages import APP_NAME

T = TypeVar("T")

SLOW_MS = 100
"""From here on a dialog says what is under way."""
POLL_MS = 5
LONGEST_FIT_S = 60.0


class GivenUpError(Exception):
    """A person does not want to wait any longer."""


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
    if not running():
        return
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
    dialog = _Progress(parent, text, cancel)
    dialog.canceled.connect(loop.quit)
    dialog.show()
    loop.exec()
    dialog.hide()
    dialog.deleteLater()
    if running():  # Batal, or the program ends
        raise GivenUpError


class _Progress(QProgressDialog):
    """Says what is under way. Esc means Batal, and nothing where there is none: the window must not come free."""

    def __init__(self, parent: QWidget | None, text: str, cancel: bool) -> None:
        super().__init__(text, "", 0, 0, parent, Qt.WindowType.Dialog | Qt.WindowType.CustomizeWindowHint)
        self._can_cancel = cancel
        self.setWindowTitle(APP_NAME)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setMinimumDuration(0)
        self.setAutoClose(False)
        self.setMinimumWidth(360)
        bar = self.findChild(QProgressBar)
        assert bar is not None, "Qt's dialog has one"
        bar.setAccessibleName(text)
        if cancel:
            self.setCancelButtonText(QCoreApplication.translate("Waiting", "Batal"))
        else:
            self.setCancelButton(None)

    def reject(self) -> None:
        if self._can_cancel:
            self.canceled.emit()
