"""Comparing in the background: the other draft is read in a thread and its charts are fitted in a worker process."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from orgeditor.editing.arranging import arrange_chart, numbered_results
from orgeditor.editing.comparing import Tables, amendment_tables
from orgeditor.editing.document import Document
from orgeditor.editing.error_words import error_text
from orgeditor.editing.fitting import FitWorker
from orgeditor.editing.worker import Answer
from orgeditor.exchange.comparison import Comparison, comparison
from orgeditor.exchange.comparison_pages import changed_charts
from orgeditor.model.draft import Draft
from orgeditor.render.fonts import available_family
from orgeditor.storage.errors import StorageError
from orgeditor.ui.background import Job
from orgeditor.ui.comparison.partners import Partner

POLL_MS = 15
PAUSE_MS = 400
"""After an edit; the next one within it starts that time anew."""


class Compared(NamedTuple):
    """A comparison with all that takes a while to find out: the pairs of charts that changed, and the tables."""

    found: Comparison
    changed: frozenset[tuple[str, str]]
    tables: Tables


class Comparing(QObject):
    """`compared` carries what was found out about the draft as it is, `fitted` a chart of the other draft that can now
    be shown, `failed` the sentence that says why the other draft cannot be read.
    """

    compared = Signal(object)
    fitted = Signal(str)
    failed = Signal(str)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.other: Draft | None = None
        self._reading: Job[Draft] | None = None
        self._job: Job[Compared] | None = None
        self._again = False
        self._waiting: list[str] = []
        self._worker = FitWorker(self) if document.fits_elsewhere else None
        if self._worker is not None:
            self._worker.answered.connect(self._answered)
            self._worker.lost.connect(lambda _: self._fit_here())
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._look)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._compare)
        document.changed.connect(self._changed)
        document.fitted.connect(self._changed)
        document.replaced.connect(self._changed)

    @property
    def busy(self) -> bool:
        """Whether something is under way that will change what is shown."""
        return self._poll.isActive() or self._pause.isActive() or bool(self._waiting)

    def compare_with(self, partner: Partner) -> None:
        """Read another draft and compare with that."""
        self.other = None
        self._waiting = []
        self._again = False
        self._job = None
        self._reading = Job(partner.load)
        self._poll.start()

    def stop(self) -> None:
        """Give up what is under way."""
        self._poll.stop()
        self._pause.stop()
        self._reading = self._job = None
        if self._worker is not None:
            self._worker.stop()

    # inside

    def _changed(self, _what: object = None) -> None:
        if self.other is not None:
            self._pause.start()

    def _compare(self) -> None:
        if self.other is None:
            return
        if self._job is not None:
            self._again = True
            return
        self._again = False
        # Copies take no time, and their records never change: a thread may read them.
        self._job = Job(partial(_compared, self.other.copy(), self.document.draft.copy()))
        self._poll.start()

    def _look(self) -> None:
        if self._reading is not None and not self._reading.running:
            job, self._reading = self._reading, None
            try:
                self.other = job.result()
            except StorageError as error:
                self.failed.emit(error_text(error))
            else:
                self._drop_strange_results(self.other)
                self._compare()
        if self._job is not None and not self._job.running:
            found, self._job = self._job.result(), None
            self.compared.emit(found)
            if self._again:
                self._compare()
            else:
                self._fit_missing()
        if self._reading is None and self._job is None:
            self._poll.stop()

    def _drop_strange_results(self, draft: Draft) -> None:
        """Take away what was drawn with a font that this PC lacks."""
        for chart, arranged in list(draft.arranged.items()):
            if any(available_family(page.font) != page.font for page in arranged.pages):
                del draft.arranged[chart]

    def _fit_missing(self) -> None:
        """Lay out the charts of the other draft that its file has no result of, one after another."""
        if self.other is None or self._waiting:
            return
        self._waiting = [chart.id for chart in self.other.charts_in_order() if chart.id not in self.other.arranged]
        if self._worker is not None:
            self._worker.forget()
        self._fit_next()

    def _fit_next(self) -> None:
        if not self._waiting or self.other is None:
            return
        if self._worker is not None and self._worker.usable:
            self._worker.ask(self.other, self._waiting[0])
        else:
            self._fit_here()

    def _fit_here(self) -> None:
        if self.other is not None and self._waiting:
            chart = self._waiting.pop(0)
            self.other.arranged[chart] = arrange_chart(self.other, chart)
            self._show(chart)

    def _answered(self, answer: Answer) -> None:
        if self.other is None or not self._waiting:
            return
        if answer.arranged is None or answer.arranged.chart != self._waiting[0]:
            self._fit_here()
            return
        chart = self._waiting.pop(0)
        self.other.arranged[chart] = answer.arranged
        self._show(chart)

    def _show(self, chart: str) -> None:
        assert self.other is not None
        annex = self.other.charts[chart].annex
        self.other.arranged.update(numbered_results(self.other, annex, self.other.arranged))
        self.fitted.emit(chart)
        self._fit_next()


def _compared(old: Draft, new: Draft) -> Compared:
    found = comparison(old, new)
    return Compared(found, frozenset(changed_charts(found)), amendment_tables(found))
