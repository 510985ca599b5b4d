"""Reading a text in a thread: a later text takes the place of an earlier one, and a person may stop it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from orgeditor.articles.reader import Reading, ReadingStopped, read_text
from orgeditor.exchange.documents import looks_like_text
from orgeditor.ui.background import Job

POLL_MS = 15


class _Run:
    """One reading under way."""

    def __init__(self, text: str) -> None:
        self.part = 0.0
        self.wanted = True
        self.text = text
        self.job: Job[Reading | None] = Job(self._read)

    def _read(self) -> Reading | None:
        return read_text(self.text, go_on=self._go_on) if looks_like_text(self.text) else None

    def _go_on(self, part: float) -> bool:
        self.part = part
        return self.wanted


class ReadingJob(QObject):
    """`read` carries text and Reading, `failed` a sentence, `progressed` the part done in per cent."""

    read = Signal(str, object)
    failed = Signal(str)
    progressed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run: _Run | None = None
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        return self._run is not None

    def start(self, text: str) -> None:
        self.stop()
        self._run = _Run(text)
        self._poll.start()

    def stop(self) -> None:
        """Give up what is under way; nothing is said of it any more."""
        if self._run is not None:
            self._run.wanted = False
        self._run = None
        self._poll.stop()

    def _look(self) -> None:
        run = self._run
        if run is None:
            return
        if run.job.running:
            self.progressed.emit(round(100 * run.part))
            return
        self.stop()
        try:
            reading = run.job.result()
        except ReadingStopped:
            return
        except Exception:  # a text of a stranger must not take the window down
            self.failed.emit(
                QCoreApplication.translate("ReadingJob", "Teks ini tidak dapat dibaca; coba satu Pasal saja.")
            )
            return
        if reading is None:
            self.failed.emit(
                QCoreApplication.translate(
                    "ReadingJob", "Ini bukan teks, melainkan isi berkas lain (biner); tidak dibaca."
                )
            )
        else:
            self.read.emit(run.text, reading)
