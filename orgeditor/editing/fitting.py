"""FitWorker: the editor's end of the worker process that fits charts."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

import orgeditor
from orgeditor.editing.worker import FIT_WORKER, Answer, Part, Request, packed, parted, taken, unpacked_in_pieces
from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.records import ArticleText

LIMIT_S = 60.0
"""Seconds that one fit may take, the start of the process included."""
MOST_FAILURES = 2
"""So often in a row may the process end before it answers; then it is not started again."""
MOST_CHANGES = 1000
"""More changes than these are not sent one by one: the whole draft goes over again."""
STOP_MS = 500
PIECE_S = 0.005
"""So long a request is packed, or an answer unpacked, at a stretch: thousands of boxes would block the window."""


class FitWorker(QObject):
    """Starts the process when it is first needed, keeps it running, and gives it one job at a time.

    `answered` carries each Answer. `lost` says that a job will get none; its argument is true when that took too long,
    false when the process ended or could not start. Once it is not `usable`, whoever asks has to fit charts himself.
    """

    answered = Signal(object)
    lost = Signal(bool)

    def __init__(
        self, parent: QObject | None = None, *, command: Sequence[str] | None = None, limit_s: float = LIMIT_S
    ) -> None:
        super().__init__(parent)
        self._command = list(command) if command is not None else worker_command()
        self._process: QProcess | None = None
        self._buffer = bytearray()
        self._request: Iterator[Part | Request] | None = None
        self._packing = QTimer(self, interval=0)
        self._packing.timeout.connect(self._pack)
        self._answer: Iterator[Answer | None] | None = None
        self._unpacking = QTimer(self, interval=0)
        self._unpacking.timeout.connect(self._unpack)
        self._failures = 0
        self._job = 0
        self._busy = False
        self._whole = True
        self._unsent: list[ChangeSet] = []
        self._limit = QTimer(self, singleShot=True, interval=round(1000 * limit_s))
        self._limit.timeout.connect(self._late)

    @property
    def usable(self) -> bool:
        """Whether it makes sense to ask."""
        return self._failures < MOST_FAILURES

    @property
    def busy(self) -> bool:
        """Whether a job is under way."""
        return self._busy

    def start(self) -> None:
        """Start the process, so that it is ready when it is first asked. Does nothing when it runs."""
        if self._process is not None or not self.usable:
            return
        process = self._process = QProcess(self)
        # Python looks for modules where a process starts: that must not be the folder of a stranger's files.
        process.setWorkingDirectory(str(Path(orgeditor.__file__).parents[1]))
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._fail)
        process.errorOccurred.connect(self._failed)
        self._whole, self._buffer = True, bytearray()
        process.start(self._command[0], self._command[1:])

    def stop(self) -> None:
        """End the process for good; a job under way is forgotten without a word."""
        self._failures = MOST_FAILURES
        self._busy = False
        process = self._let_go()
        if process is not None:
            process.closeWriteChannel()
            if not process.waitForFinished(STOP_MS):
                process.kill()
                process.waitForFinished(STOP_MS)
            process.deleteLater()

    def forget(self) -> None:
        """Take note that another draft is open."""
        self._whole = True
        self._unsent.clear()

    def follow(self, changes: ChangeSet) -> None:
        """Take note of a change of the draft; it goes over with the next job."""
        if not self._whole:
            self._unsent.append(changes)
            if len(self._unsent) > MOST_CHANGES:
                self.forget()

    def ask(self, draft: Draft, chart: str) -> int:
        """Give out the full fit of a chart as the draft is now and return the number of the job."""
        from orgeditor.render.fonts import available_family

        self.start()
        self._job += 1
        self._busy = True
        self._limit.start()
        process = self._process
        if process is None:  # it could not be started; not said before the caller knows the number
            QTimer.singleShot(0, self, self._lose)
            return self._job
        records = tuple(record for record in draft.records() if not isinstance(record, ArticleText))  # no drawing
        request = Request(
            self._job,
            chart,
            available_family(draft.charts[chart].page.font),
            records if self._whole else None,
            () if self._whole else tuple(dict(changes.changes) for changes in self._unsent),
        )
        self._whole = False
        self._unsent.clear()
        self._request = parted(request)
        self._packing.start()
        self._pack()
        return self._job

    def wait(self, seconds: float) -> None:
        """Wait without an event loop until the job under way is answered or lost, or the time is over."""
        end = time.monotonic() + seconds
        while self._busy and (left := end - time.monotonic()) > 0:
            if self._process is None:
                self._lose()
            elif self._request is not None:
                self._pack()
            elif self._answer is not None:
                self._unpack()
            else:
                self._process.waitForReadyRead(max(1, round(1000 * left)))

    # inside

    def _pack(self) -> None:
        """Go on sending the request for a moment."""
        end = time.perf_counter() + PIECE_S
        while self._request is not None and self._process is not None:
            message = next(self._request, None)
            if message is None:
                self._forget_request()
            else:
                self._process.write(packed(message))
            if time.perf_counter() > end:
                break

    def _read(self) -> None:
        if self._process is None:
            return
        self._buffer += self._process.readAllStandardOutput().data()
        if self._answer is None and (data := taken(self._buffer)) is not None:
            self._answer = unpacked_in_pieces(data)
            self._unpacking.start()
            self._unpack()

    def _unpack(self) -> None:
        """Go on unpacking for a moment, and hand the answer on once it is whole."""
        if self._answer is None:
            return
        end = time.perf_counter() + PIECE_S
        try:
            answer = next(self._answer)
            while answer is None and time.perf_counter() < end:
                answer = next(self._answer)
        except Exception:  # pickle raises nearly anything for nonsense: the process is not to be trusted any more
            self._fail()
            return
        if answer is None:
            return
        self._forget_answer()
        if isinstance(answer, Answer) and answer.job == self._job and self._busy:
            self._failures = 0
            self._busy = False
            self._limit.stop()
            self.answered.emit(answer)

    def _forget_request(self) -> None:
        self._request = None
        self._packing.stop()

    def _forget_answer(self) -> None:
        self._answer = None
        self._unpacking.stop()

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._failures = MOST_FAILURES
            self._fail()

    def _fail(self) -> None:
        """Do away with the process after it has failed."""
        self._failures += 1
        self._discard()
        if self._busy:
            self._lose()

    def _late(self) -> None:
        self._discard()
        if self._busy:
            self._lose(late=True)

    def _lose(self, late: bool = False) -> None:
        if self._busy:
            self._busy = False
            self._limit.stop()
            self.lost.emit(late)

    def _let_go(self) -> QProcess | None:
        process, self._process = self._process, None
        self._forget_request()
        self._forget_answer()
        self._limit.stop()
        if process is not None:
            process.blockSignals(True)
        return process

    def _discard(self) -> None:
        process = self._let_go()
        if process is not None:
            process.kill()
            process.waitForFinished(STOP_MS)
            process.deleteLater()


def worker_command() -> list[str]:
    """Return the command that starts the worker: this program, installed or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FIT_WORKER]
    return [sys.executable, "-m", "orgeditor", FIT_WORKER]
