"""Document: the open draft with its undo steps and its file. The only way to change a draft in the editor."""

from __future__ import annotations

import time
import weakref
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from orgeditor.editing.arranging import Arrange, Bare, Relay, arrange_chart, relay_chart, touched_charts
from orgeditor.editing.fitting import FitWorker
from orgeditor.editing.results import Results, Shown
from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged
from orgeditor.model.records import Regulation

MERGE_SECONDS = 1.0
"""Steps with one merge key that follow each other within this time become one."""

StepResults = dict[str, tuple[Shown | None, Shown | None]]
"""What was shown of the charts before and after a step."""


Selected = tuple[str | None, tuple[str, ...]]
"""The chart on show and what is selected in it."""


class Step(QUndoCommand):
    """One undo step: the change set and what is shown before and after it, which other steps share.

    `selected` is what was selected before it; the selection keeps that here.
    """

    def __init__(
        self, document: Document, text: str, merge: str | None, changes: ChangeSet, results: StepResults
    ) -> None:
        super().__init__(text)
        # Weak: the document owns the step, and a ring of Python and Qt owners is taken down in no safe order.
        self._owner = weakref.ref(document)
        self.merge = merge
        self.changes = changes
        self.results = results
        self.time = document.clock()
        self.passing = False
        self.selected: Selected | None = None
        self._done = True  # QUndoStack.push calls redo at once

    @property
    def _document(self) -> Document:
        document = self._owner()
        assert document is not None, "a step outlives its document"
        return document

    def absorb(self, changes: ChangeSet, results: StepResults) -> None:
        """Take a later step into this one."""
        self.changes = self.changes.then(changes)
        for chart, (before, after) in results.items():
            first = self.results[chart][0] if chart in self.results else before
            self.results[chart] = (first, after)
        self.time = self._document.clock()

    def undo(self) -> None:
        self._done = False
        if self.passing:  # only now: the stack does not undo what is obsolete already
            self.setObsolete(True)
        self._document._swap(self.changes.inverse(), {chart: before for chart, (before, _) in self.results.items()})

    def redo(self) -> None:
        if not self._done:
            self._done = True
            self._document._swap(self.changes, {chart: after for chart, (_, after) in self.results.items()})


class Document(QObject):
    """Draft, undo stack and path.

    `changed` carries the ChangeSet of every edit, undo and redo, after the charts are arranged: views refresh from it.
    `fitted` carries the id of a chart whose full fit has arrived later, from the `worker`: what shows drawings
    refreshes, the facts are the same. Without a worker every chart is fitted within the edit (`fits_elsewhere` is
    False then). `revealed` follows after
    undo and redo alone, so that the window shows what came back; after an undo it also carries `Step.selected`.
    `replaced` says that another draft was opened. `file_changed` says that path or dirty state is another.
    """

    changed = Signal(object)
    fitted = Signal(str)
    revealed = Signal(object, object)
    replaced = Signal()
    file_changed = Signal()

    def __init__(
        self,
        draft: Draft | None = None,
        *,
        arrange: Arrange = arrange_chart,
        relay: Relay | None = relay_chart,
        bare: Bare | None = None,
        worker: FitWorker | None = None,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.clock = clock
        self.fits_elsewhere = worker is not None
        self.path: Path | None = None
        self.stack = QUndoStack(self)
        self._last: Step | None = None
        self._swapped: ChangeSet | None = None
        # Charts whose stored result needs a font that this PC lacks: what the file holds, and what is shown instead.
        self._stand_ins: dict[str, tuple[Arranged, Shown | None]] = {}
        self.stack.cleanChanged.connect(self._clean_changed)
        self._results = Results(
            draft if draft is not None else empty_draft(), arrange, relay=relay, bare=bare, worker=worker, parent=self
        )
        self._results.fitted.connect(self.fitted)
        self._arrange_missing()

    # reading

    @property
    def draft(self) -> Draft:
        return self._results.draft

    @property
    def dirty(self) -> bool:
        """Whether there is something to lose."""
        return not self.stack.isClean()

    def arranged(self, chart: str) -> Arranged | None:
        return self.draft.arranged.get(chart)

    @property
    def fitting(self) -> list[str]:
        """The charts (ids) whose full fit is still to come; what is shown of them may be a quick result, or nothing."""
        return self._results.pending

    @property
    def missing_fonts(self) -> list[str]:
        """The fonts that the opened file was drawn with and this PC lacks."""
        return sorted({page.font for stored, _ in self._stand_ins.values() for page in stored.pages})

    # changing

    @contextmanager
    def edit(self, text: str, merge: str | None = None, *, into: Step | None = None) -> Iterator[Draft]:
        """Change the draft as one undo step called `text`, arranging every chart that it touches.

        Steps with the same `merge` key and ids within a second become one; `into` names the last step, which then
        takes this one in. Neither reaches over a save. Raises DraftError, and whatever the block raises, with
        everything put back; an edit that changes nothing leaves no step.
        """
        before = self._results.all_shown()
        with self.draft.edit() as draft:
            yield draft
        changes = self.draft.last_changes
        if not changes:
            return
        try:
            for chart in touched_charts(self.draft, changes):
                self._results.lay(chart, changes)
        except BaseException:
            self.draft.apply(changes.inverse())
            self._results.restore(before)
            raise
        self._results.follow(changes)
        self._keep(text, merge, into, changes, _differences(before, self._results.all_shown()))
        self.changed.emit(changes)

    @property
    def last_step(self) -> Step | None:
        """The step that an undo would take back, when it was made since the last undo or redo."""
        at = self.stack.index()
        if self._last is not None and at == self.stack.count() and at > 0 and self.stack.command(at - 1) is self._last:
            return self._last
        return None

    def withdraw(self, step: Step) -> None:
        """Take the last step back as if it had never been: it cannot be redone. Does nothing for another step."""
        if step is self.last_step:
            step.passing = True
            self._last = None
            self._turn(self.stack.undo)

    def undo(self) -> None:
        changes = self._turn(self.stack.undo)
        if changes is not None:
            step = self.stack.command(self.stack.index())
            self.revealed.emit(changes, step.selected if isinstance(step, Step) else None)

    def redo(self) -> None:
        changes = self._turn(self.stack.redo)
        if changes is not None:
            self.revealed.emit(changes, None)

    def go_to(self, index: int) -> None:
        """Undo or redo as many steps as it takes for `index` of them to be done, and say once what has changed."""
        changes = self._turn(lambda: self.stack.setIndex(index))
        if changes is not None:
            self.revealed.emit(changes, None)

    def rearrange(self, chart: str) -> None:
        """Lay a chart out anew without an undo step: its result comes from the draft alone."""
        self._results.again(chart)
        self.changed.emit(ChangeSet())

    def settle(self) -> None:
        """Wait until every chart is fitted in full: before anything leaves the editor."""
        self._results.settle()

    def hurry(self) -> None:
        """Begin with the full fits that are still to come: somebody waits for them."""
        self._results.hurry()

    # files

    def new(self, draft: Draft) -> None:
        """Start with a draft that has no file yet."""
        self._replace(draft, None)

    def open(self, path: Path) -> None:
        """Open a file; raises storage.OpenError and keeps the open draft."""
        from orgeditor.storage.reader import open_draft

        self.take(open_draft(path), path)

    def take(self, draft: Draft, path: Path) -> None:
        """Go on with a draft that was read from a file."""
        self._replace(draft, Path(path))

    def save(self) -> None:
        """Write to the file that the document has; raises storage.SaveError and keeps everything."""
        if self.path is None:
            raise ValueError("the document has no file yet")
        self.save_as(self.path)

    def save_as(self, path: Path) -> None:
        """Write to a file and go on with it; raises storage.SaveError and keeps everything."""
        from orgeditor.storage.writer import save_draft

        self.settle()
        save_draft(self.to_save(), path)
        self.saved(path)

    def to_save(self) -> Draft:
        """Return a copy of the draft as its file is to hold it."""
        draft = self.draft.copy()
        for chart, (stored, stand_in) in self._stand_ins.items():
            if self._results.shown(chart) is stand_in:  # nobody edited it: the file keeps what it had
                draft.arranged[chart] = stored
        return draft

    def saved(self, path: Path) -> None:
        """Take note that the draft as it is now stands in a file, and go on with that."""
        self.path = Path(path)
        self._last = None
        self.stack.setClean()
        self.file_changed.emit()

    # inside

    def _keep(self, text: str, merge: str | None, into: Step | None, changes: ChangeSet, results: StepResults) -> None:
        last = None if self.stack.isClean() else self.last_step
        if last is not None and (last is into or self._merges(last, merge, changes)):
            last.absorb(changes, results)
            return
        self._last = Step(self, text, merge, changes, results)
        self.stack.push(self._last)

    def _merges(self, last: Step, merge: str | None, changes: ChangeSet) -> bool:
        return (
            merge is not None
            and last.merge == merge
            and set(last.changes) == set(changes)
            and self.clock() - last.time <= MERGE_SECONDS
        )

    def _turn(self, turn: Callable[[], None]) -> ChangeSet | None:
        self._swapped = None
        turn()
        changes, self._swapped = self._swapped, None
        if changes is not None:
            self.changed.emit(changes)
        return changes

    def _swap(self, changes: ChangeSet, results: Mapping[str, Shown | None]) -> None:
        # No signal from here: QUndoStack is in the middle of its step.
        self.draft.apply(changes)
        self._results.follow(changes)
        for chart, shown in results.items():
            self._results.put(chart, shown)
        self._swapped = self._swapped.then(changes) if self._swapped is not None else changes

    def _clean_changed(self, _clean: bool) -> None:
        self.file_changed.emit()

    def _replace(self, draft: Draft, path: Path | None) -> None:
        old, shown, stand_ins = self.draft, self._results.all_shown(), self._stand_ins
        self._results.start(draft)
        try:
            self._fit_missing_fonts()
            self._arrange_missing()
        except BaseException:
            self._results.start(old)
            self._results.restore(shown)
            self._stand_ins = stand_ins
            raise
        self.path = path
        self._last = None
        self.stack.clear()
        self.replaced.emit()
        self.file_changed.emit()

    def _fit_missing_fonts(self) -> None:
        """Show a fitted copy of every result whose font this PC lacks."""
        from orgeditor.render.fonts import available_family

        self._stand_ins = {}
        for chart, stored in list(self.draft.arranged.items()):
            if any(page.font and available_family(page.font) != page.font for page in stored.pages):
                self._results.again(chart)
                self._stand_ins[chart] = (stored, self._results.shown(chart))

    def _arrange_missing(self) -> None:
        for chart in self.draft.charts_in_order():
            if chart.id not in self.draft.arranged:
                self._results.begin(chart.id)


def empty_draft() -> Draft:
    """Return a draft with nothing but a blank regulation."""
    draft = Draft()
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
    return draft


def _differences(before: Mapping[str, Shown], after: Mapping[str, Shown]) -> StepResults:
    return {
        chart: (before.get(chart), after.get(chart))
        for chart in {**before, **after}
        if before.get(chart) is not after.get(chart)
    }
