"""Full fits of an edited copy of the draft, for its preview: in a worker process, the latest wish alone."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from orgeditor.editing.arranging import arrange_chart, numbered_results
from orgeditor.editing.fitting import FitWorker
from orgeditor.editing.worker import Answer
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged

START_MS = 50
"""So long after the dialog its worker starts: the dialog comes first."""


class PreviewFits(QObject):
    """Fits one chart of a copy that changes with every field.

    `made` carries each result that is still wished for, `failed` says that there will be none. Without a worker, or
    when that fails, charts are fitted here.
    """

    made = Signal(object)
    failed = Signal()

    def __init__(self, draft: Draft, chart: str, worker: FitWorker | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._chart = chart
        self._worker = worker
        self._outdated = False
        if worker is not None:
            worker.answered.connect(self._answered)
            worker.lost.connect(self._lost)
            QTimer.singleShot(START_MS, worker, worker.start)

    @property
    def under_way(self) -> bool:
        return self._worker is not None and self._worker.busy

    def follow(self) -> None:
        """Take note of the last edit of the copy, and fit its chart."""
        if self._worker is not None:
            self._worker.follow(self._draft.last_changes)
        self._ask()

    def stop(self) -> None:
        """End the worker; what is under way comes to nothing."""
        if self._worker is not None:
            self._worker.stop()

    # inside

    def _ask(self) -> None:
        if self._worker is None or not self._worker.usable:
            self._fit_here()
        elif self._worker.busy:
            self._outdated = True
        else:
            self._outdated = False
            self._worker.ask(self._draft, self._chart)

    def _answered(self, answer: Answer) -> None:
        if self._outdated:
            self._ask()
        elif answer.arranged is None:
            self._fit_here()
        else:
            self._show(answer.arranged)

    def _lost(self, late: bool) -> None:
        if self._outdated or not late:
            self._ask()
        else:
            self.failed.emit()

    def _fit_here(self) -> None:
        try:
            arranged = arrange_chart(self._draft, self._chart)
        except Exception:  # whatever it is: the page that is shown stays, and accepting says what is wrong
            self.failed.emit()
        else:
            self._show(arranged)

    def _show(self, arranged: Arranged) -> None:
        """Put the result among those of the copy, where its pages get their numbers."""
        results = self._draft.arranged
        results[self._chart] = arranged
        results.update(numbered_results(self._draft, self._draft.charts[self._chart].annex, results))
        self.made.emit(results[self._chart])
