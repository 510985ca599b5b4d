"""Results: what is shown of each chart, at once after an edit, and the full fits that are still to come."""

from __future__ import annotations

import time
from collections.abc import Mapping
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from orgeditor.editing.arranging import Arrange, Bare, Relay, numbered_results, overflows
from orgeditor.editing.fitting import FitWorker
from orgeditor.editing.remains import remains
from orgeditor.editing.worker import Answer
from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged
from orgeditor.model.records import Placement

IDLE_MS = 300
"""So long nothing may be edited before a chart that was laid out quickly is fitted in full."""
LIGHT_S = 0.03
"""A full fit that takes no longer is done within the edit: nobody notices it."""
PATIENCE_S = 0.25
"""A full fit that takes no longer is done in this process where there is nothing else to show meanwhile."""
SECONDS_A_BOX = 0.003
"""How long a full fit takes, as a guess before the first one."""
SETTLE_S = 20.0
"""So long saving waits for the worker; then charts are fitted here."""


class Made(Enum):
    """How a result came about. All but the FINAL ones are still to be replaced by a full fit.

    A QUICK one was made from the result before, a BARE one is a tree without any fit; a STALE one does not show the
    last edits, or there is none at all: nothing can be made from these two.
    """

    FINAL = auto()
    QUICK = auto()
    BARE = auto()
    STALE = auto()


class Shown:
    """What is shown of a chart.

    Each time a chart is laid out it gets another one. The undo steps before and after share it: what replaces its
    result joins the step that caused it, and whether it is still the chart's own says whether the draft has moved on.
    An `urgent` fit does not wait for a pause; one that the worker could not do is done `here`.
    """

    __slots__ = ("arranged", "here", "made", "urgent")

    def __init__(self, arranged: Arranged | None, made: Made = Made.FINAL, *, urgent: bool = False) -> None:
        self.arranged = arranged
        self.made = made
        self.urgent = urgent
        self.here = False


class Job(NamedTuple):
    """A fit that the worker was asked for."""

    number: int
    chart: str
    shown: Shown


class Results(QObject):
    """The results of a draft's charts. Without a worker every chart is fitted in full, here and at once.

    `fitted` carries the id of a chart that shows another result though nobody has edited it: its full fit has arrived,
    or is given up.
    """

    fitted = Signal(str)

    def __init__(
        self,
        draft: Draft,
        arrange: Arrange,
        *,
        relay: Relay | None = None,
        bare: Bare | None = None,
        worker: FitWorker | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.draft = draft
        self._arrange = arrange
        self._relay = relay
        self._bare = bare
        self._worker = worker
        self._shown: dict[str, Shown] = {}
        self._box_seconds: dict[str, float] = {}
        self._job: Job | None = None
        self._since_job = ChangeSet()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._next)
        if worker is not None:
            worker.answered.connect(self._answered)
            worker.lost.connect(self._lost)

    # reading

    def shown(self, chart: str) -> Shown | None:
        """Return what is shown of a chart, None for one that is not there or was never laid out."""
        held, arranged = self._shown.get(chart), self.draft.arranged.get(chart)
        if chart not in self.draft.charts:
            return None
        if held is None or held.arranged is not arranged:  # the result came from a file, or another way around us
            if arranged is None:
                return None
            held = self._shown[chart] = Shown(arranged)
        return held

    def all_shown(self) -> dict[str, Shown]:
        """Return what is shown of every chart; for `restore`, and for telling what an edit has laid out."""
        found = ((chart, self.shown(chart)) for chart in self.draft.charts)
        return {chart: shown for chart, shown in found if shown is not None}

    @property
    def pending(self) -> list[str]:
        """The charts (ids, in their order) whose full fit is still to come."""
        rough = {chart for chart, shown in self.all_shown().items() if shown.made is not Made.FINAL}
        return [chart.id for chart in self.draft.charts_in_order() if chart.id in rough] if rough else []

    # laying out

    def start(self, draft: Draft) -> None:
        """Go on with another draft, with the results that it brings."""
        self.draft = draft
        self._shown.clear()
        self._box_seconds.clear()
        self._job = None
        self._timer.stop()
        if self._worker is not None:
            self._worker.forget()

    def put(self, chart: str, shown: Shown | None) -> None:
        """Show this of a chart: what `shown` returned of it at another time, or nothing."""
        if shown is None:
            self._shown.pop(chart, None)
        else:
            self._shown[chart] = shown
        if shown is None or shown.arranged is None:
            self.draft.arranged.pop(chart, None)
        else:
            self.draft.arranged[chart] = shown.arranged
        self._number_pages(chart)
        if shown is not None and shown.made is not Made.FINAL:
            self._schedule()

    def restore(self, found: Mapping[str, Shown]) -> None:
        """Show of every chart what `all_shown` returned."""
        self._shown.clear()
        self.draft.arranged.clear()
        for chart, shown in found.items():
            self.put(chart, shown)

    def follow(self, changes: ChangeSet) -> None:
        """Take note of a change of the draft."""
        if self._worker is not None:
            self._worker.follow(changes)
        if self._job is not None:
            self._since_job = self._since_job.then(changes)

    def lay(self, chart: str, changes: ChangeSet) -> None:
        """Lay out a chart after an edit; raises what the layout raises, with nothing changed."""
        self.put(chart, self.made_of(self.draft, chart, changes))

    def made_of(self, draft: Draft, chart: str, changes: ChangeSet) -> Shown:
        """Lay out a chart of the draft, or of a copy, after an edit: in full where that is quick, else from its last
        result.

        Where that cannot be done, a large chart keeps its last result, less what is gone, as long as that shows every
        box; else its bare tree is shown.
        """
        seconds = self._expected(draft, chart)
        if self._worker is None or seconds <= LIGHT_S:
            return self._full(draft, chart)
        held = self.shown(chart)
        last = held.arranged if held is not None else None
        quick = None
        if held is not None and last is not None and self._relay is not None and held.made in (Made.FINAL, Made.QUICK):
            quick = self._relay(draft, chart, last, changes)
        if last is not None and quick is not None:
            rough = held is not None and held.made is Made.QUICK and held.urgent
            return Shown(quick, Made.QUICK, urgent=overflows(quick, None if rough else last, draft.charts[chart]))
        if seconds <= PATIENCE_S:
            return self._full(draft, chart)
        kept = remains(draft, last) if last is not None else None
        if kept is not None:
            return Shown(kept, Made.STALE, urgent=True)
        bare = self._bare_of(draft, chart)
        # A box that is not drawn cannot be named.
        return Shown(bare, Made.BARE, urgent=True) if bare is not None else self._full(draft, chart)

    def begin(self, chart: str) -> None:
        """Lay out a chart that has no result to go on from; a large one shows its bare tree, or nothing, for now."""
        if self._worker is None or self._expected(self.draft, chart) <= PATIENCE_S:
            self.put(chart, self._full(self.draft, chart))
        else:
            bare = self._bare_of(self.draft, chart)
            self.put(chart, Shown(bare, Made.STALE if bare is None else Made.BARE, urgent=True))

    def again(self, chart: str) -> None:
        """Fit a chart in full from the draft alone; what is shown of it stays until then."""
        if self._worker is None or self._expected(self.draft, chart) <= PATIENCE_S:
            self.put(chart, self._full(self.draft, chart))
        elif (shown := self.shown(chart)) is not None:
            made = shown.made if shown.made is not Made.FINAL else Made.QUICK
            self.put(chart, Shown(shown.arranged, made, urgent=True))

    def hurry(self) -> None:
        """Begin with the full fits that are still to come, without waiting for a pause."""
        self._timer.stop()
        self._next()
        for shown in self._shown.values():
            shown.urgent = True

    def settle(self) -> None:
        """Wait for the full fits that are still to come; past SETTLE_S fit the charts here.

        Never fails: a chart that cannot be fitted keeps what is shown of it.
        """
        self._timer.stop()
        end = time.monotonic() + SETTLE_S
        while self._worker is not None and self._for_worker() and time.monotonic() < end:
            self._next()
            self._worker.wait(end - time.monotonic())
        for chart in self.pending:
            try:
                self._fit_here(chart)
            except Exception:
                continue

    # inside

    def _expected(self, draft: Draft, chart: str) -> float:
        """Return how many seconds a full fit may take."""
        return self._box_seconds.get(chart, SECONDS_A_BOX) * _count(draft, chart)

    def _took(self, draft: Draft, chart: str, seconds: float) -> None:
        self._box_seconds[chart] = seconds / max(1, _count(draft, chart))

    def _bare_of(self, draft: Draft, chart: str) -> Arranged | None:
        return self._bare(draft, chart) if self._bare is not None else None

    def _full(self, draft: Draft, chart: str) -> Shown:
        start = time.perf_counter()
        arranged = self._arrange(draft, chart)
        self._took(draft, chart, time.perf_counter() - start)
        return Shown(arranged)

    def _schedule(self) -> None:
        """Ask for what is missing: when nothing was edited for a while, or at once."""
        urgent = any(shown.urgent for shown in self._shown.values() if shown.made is not Made.FINAL)
        self._timer.start(0 if urgent else IDLE_MS)

    def _go_on(self) -> None:
        if not self._timer.isActive():
            self._timer.start(0)

    def _for_worker(self) -> list[str]:
        """Return the charts that the worker can be asked for."""
        if self._worker is None or not self._worker.usable:
            return []
        return [chart for chart in self.pending if not self._shown[chart].here]

    def _next(self) -> None:
        """Give out the next job, when the last one is done; do it here when the worker cannot."""
        if self._worker is None or self._worker.busy:
            return
        if charts := self._for_worker():
            self._job = Job(self._worker.ask(self.draft, charts[0]), charts[0], self._shown[charts[0]])
            self._since_job = ChangeSet()
        elif charts := self.pending:
            self._timer.start(0)  # one at a time: the window is repainted between two
            self._fit_here(charts[0])

    def _fit_here(self, chart: str) -> None:
        """Fit a chart in this process; raises what the layout raises, and it is not tried again before the next edit.

        Then a stale result goes: it must not be taken for the draft's.
        """
        shown = self._shown[chart]
        made, shown.made = shown.made, Made.FINAL
        try:
            self._replace(chart, self._full(self.draft, chart).arranged)
        except BaseException:
            if made is Made.STALE:
                shown.arranged = None
                self.draft.arranged.pop(chart, None)
            raise
        finally:
            self.fitted.emit(chart)

    def _replace(self, chart: str, arranged: Arranged | None) -> None:
        """Put the full fit in the place of what is shown; nothing moves when it is the same."""
        shown = self._shown[chart]
        if arranged is not None and arranged != shown.arranged:
            if shown.arranged is not None:
                arranged = _sharing(arranged, shown.arranged)
            shown.arranged = self.draft.arranged[chart] = arranged
            for other in self._number_pages(chart):
                self.fitted.emit(other)

    def _number_pages(self, chart: str) -> list[str]:
        """Number the pages of a chart's Lampiran as they now are; return the other charts (ids) that got new numbers.

        Undo steps share what is shown, so the numbers in it may be of another time: whatever is put back comes by here.
        """
        record = self.draft.charts.get(chart)
        found = numbered_results(self.draft, record.annex, self.draft.arranged) if record is not None else {}
        for key, arranged in found.items():
            held = self._shown.get(key)
            if held is not None and held.arranged is self.draft.arranged[key]:
                held.arranged = arranged
            self.draft.arranged[key] = arranged
        return [key for key in found if key != chart]

    def _answered(self, answer: Answer) -> None:
        job, self._job = self._job, None
        self._go_on()
        if job is None or job.number != answer.job:
            return
        if answer.arranged is not None:
            self._took(self.draft, job.chart, answer.seconds)
        if not self._awaited(job):
            self._catch_up(job.chart, answer.arranged)
        elif answer.arranged is None:
            job.shown.here = True
        else:
            job.shown.made = Made.FINAL
            self._replace(job.chart, answer.arranged)
            self.fitted.emit(job.chart)

    def _catch_up(self, chart: str, fitted: Arranged | None) -> None:
        """Make a quick result from a fit that the draft has moved on from, where nothing shows the last edits.

        Else somebody who types on would not see it before the first pause that is as long as a fit.
        """
        shown = self.shown(chart)
        if fitted is None or shown is None or shown.made is not Made.STALE or self._relay is None:
            return
        quick = self._relay(self.draft, chart, fitted, self._since_job)
        if quick is not None:
            shown.made = Made.QUICK
            shown.urgent = overflows(quick, fitted, self.draft.charts[chart])
            self._replace(chart, quick)
            self.fitted.emit(chart)

    def _lost(self, late: bool) -> None:
        job, self._job = self._job, None
        if job is not None and late and self._awaited(job):
            # What does not end there would hardly end here, and a person would wait for it: a last resort.
            if job.shown.made is Made.STALE:
                job.shown.here = True
            else:
                job.shown.made = Made.FINAL
                self.fitted.emit(job.chart)
        self._go_on()

    def _awaited(self, job: Job) -> bool:
        """Say whether the draft has not moved on since the job was given out."""
        return job.shown.made is not Made.FINAL and self.shown(job.chart) is job.shown


def _count(draft: Draft, chart: str) -> int:
    return len(draft.referring(chart, Placement))


def _sharing(fitted: Arranged, shown: Arranged) -> Arranged:
    """Return a full fit with those pages that are shown just so already: who draws them need not draw them anew."""
    before = dict(enumerate(shown.pages))
    pages = tuple(before[number] if page == before.get(number) else page for number, page in enumerate(fitted.pages))
    return fitted._replace(pages=pages)
