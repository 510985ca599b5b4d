"""The text of the articles that a draft keeps, read in a thread once and not again at each edit."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from orgeditor.articles.reader import Reading, read_text
from orgeditor.ui.background import Job

POLL_MS = 15


class KeptText(QObject):
    """`ready` says that the text last asked for has been read. A text that cannot be read counts as none."""

    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._reading: Reading | None = None
        self._job: Job[Reading] | None = None
        self._run = 0
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._look)

    def reading(self, text: str) -> Reading | None:
        """Return what a text states, None for "" or one that is still to be read."""
        return self._reading if text and text == self._text else None

    def ask(self, text: str) -> bool:
        """Read a text unless that is done; say whether there is nothing to wait for."""
        if text != self._text:
            self._run += 1
            self._text, self._reading, self._job = text, None, None
            if text:
                run = self._run
                self._job = Job(lambda: read_text(text, go_on=lambda _part: run == self._run))
                self._poll.start()
        return self._job is None

    def wait(self) -> None:
        """Wait until the text asked for is read: some 50 ms for a regulation."""
        while self._job is not None and self._job.running:
            self._job.wait(1.0)
        self._take()

    def _look(self) -> None:
        if self._job is None or not self._job.running:
            self._take()
            self.ready.emit()

    def _take(self) -> None:
        self._poll.stop()
        job, self._job = self._job, None
        if job is not None:
            try:
                self._reading = job.result()
            except Exception:  # a text of a stranger must not take the window down
                self._reading = None
