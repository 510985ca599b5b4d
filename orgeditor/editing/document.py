"""Document: the open draft with its undo steps and its file. The only way to change a draft in the editor."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from orgeditor.editing.arranging import Arrange, Bare, Relay, arrange_chart, relay_chart, touched_charts
from orgeditor.editing.fitting import FitWorker
from orgeditor.editing.keeper import Keeper
from orgeditor.editing.results import Results, Shown
from orgeditor.editing.stand_ins import StandIns, missing_fonts, put_back, stand_ins_of
from orgeditor.editing.starting import empty_draft
from orgeditor.editing.steps import Drawings, Step, StepResults, differences, forget_old_drawings
from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged
from orgeditor.storage.held import HeldFile, place_of
from orgeditor.storage.history import Deed, Done, Entry


class Document(QObject):
    """Draft, undo stack and path.

    `changed` carries the ChangeSet of every edit, undo and redo, after the charts are arranged: views refresh from it.
    `fitted` carries the id of a chart whose full fit has arrived later, from the `worker`: what shows drawings
    refreshes, the facts are the same. Without a worker every chart is fitted within the edit (`fits_elsewhere` is
    False then). `revealed` follows after undo and redo alone, so that the window shows what came back; after an undo
    it also carries `Step.selected`.
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
        self.held: HeldFile | None = None
        self.keeper: Keeper | None = None
        self.stack = QUndoStack(self)
        self.stepping = False
        """Whether a step is being done, undone or redone at this moment; `changed` follows."""
        self._last: Step | None = None
        self._drawn: list[Drawings] = []
        self._swapped: ChangeSet | None = None
        self._unlaid: dict[str, ChangeSet] = {}
        self._stand_ins: StandIns = {}
        self.stack.cleanChanged.connect(self.file_changed)
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
        return missing_fonts(self._stand_ins)

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
        self._keep(text, merge, into, changes, differences(before, self._results.all_shown()))
        self.changed.emit(changes)

    def laid_out(self, draft: Draft, changes: ChangeSet) -> dict[str, Shown]:
        """Return what `enact` will show of the charts that an edit of a copy of the draft touches. For a thread."""
        return {chart: self._results.made_of(draft, chart, changes) for chart in touched_charts(draft, changes)}

    def enact(self, text: str, draft: Draft, changes: ChangeSet, shown: Mapping[str, Shown], written: str) -> None:
        """Go on with what became of a copy of the draft, as one undo step; nobody else may use that copy any more.

        `written` are the changes as a journal writes them.
        """
        before = self._results.all_shown()
        self.draft.adopt(draft)
        for chart, found in shown.items():
            self._results.put(chart, found)
        self._results.follow(changes)
        self._keep(text, None, None, changes, differences(before, self._results.all_shown()), written)
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
            self._turn(self.stack.undo, Deed.WITHDREW)

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

    @property
    def steps(self) -> list[Done]:
        """The undo steps, those that can be redone last; `stack.index()` of them are done."""
        found = (self.stack.command(index) for index in range(self.stack.count()))
        return [Done(step.text(), step.changes) for step in found if isinstance(step, Step)]

    # files

    def new(self, draft: Draft, *, changed: bool = False) -> None:
        """Start with a draft that has no file yet; a `changed` one took a person work that is to be saved."""
        self._replace(draft, None, changed=changed)

    def open(self, path: Path) -> None:
        """Open a file, or as a new draft the one in a PDF; raises storage.OpenError and keeps the open draft."""
        from orgeditor.storage.files import digest
        from orgeditor.storage.reader import open_with_notes

        opened = open_with_notes(path)
        if opened.embedded:
            self.new(opened.draft, changed=True)
        else:
            self.take(opened.draft, path, opened.content, digest(opened.content))

    def take(
        self, draft: Draft, path: Path, content: bytes | None = None, digest: str = "", held: HeldFile | None = None
    ) -> None:
        """Go on with a draft that was read from a file, whose bytes and digest these are; `held` is its lock."""
        self._replace(draft, Path(path), content=content, digest=digest, held=held)

    def resume(
        self,
        draft: Draft,
        path: Path | None,
        steps: Sequence[Done],
        done: int,
        content: bytes | None,
        held: HeldFile | None,
    ) -> None:
        """Go on where another run stopped, with changes to be saved and its undo steps, `done` of which are done.

        `content` are the bytes of a file that holds just this draft, where they are at hand; the digest of `held` is
        what its own file held then.
        """
        digest = held.digest or "" if held is not None else ""
        self._replace(draft, path, content=content, digest=digest, held=held, changed=True, steps=steps, done=done)

    def save(self) -> None:
        """Write to the file that the document has; raises storage.SaveError and keeps everything."""
        if self.path is None:
            raise ValueError("the document has no file yet")
        self.save_as(self.path)

    def save_as(self, path: Path) -> None:
        """Write to a file and go on with it; raises storage.SaveError and keeps everything."""
        from orgeditor.storage.files import replace_file
        from orgeditor.storage.writer import bytes_for

        self.settle()
        content = bytes_for(self.to_save(), path)
        replace_file(path, content)
        self.saved(path, content)

    def to_save(self) -> Draft:
        """Return a copy of the draft as its file is to hold it."""
        draft = self.draft.copy()
        put_back(self._stand_ins, self._results, draft)
        return draft

    def saved(self, path: Path, content: bytes, held: HeldFile | None = None) -> None:
        """Take note that the draft as it is now stands in a file with these bytes, and go on with that."""
        from orgeditor.storage.files import digest

        self.path = Path(path)
        self._hold(held or HeldFile(place_of(path), digest(content)))
        self._last = None
        self.stack.setClean()
        if self.keeper is not None:
            self.keeper.saved(content)
        self.file_changed.emit()

    @property
    def read_only(self) -> bool:
        """Whether somebody else has the file, so that changes are for another one."""
        return self.held is not None and self.held.holder is not None

    def let_go(self) -> None:
        """Take the lock of the file away: the program ends."""
        self._hold(None)

    # inside

    def _hold(self, held: HeldFile | None) -> None:
        old, self.held = self.held, held
        if old is not None and (held is None or old.lock is not held.lock):
            old.release()

    def _keep(
        self,
        text: str,
        merge: str | None,
        into: Step | None,
        changes: ChangeSet,
        results: StepResults,
        written: str = "",
    ) -> None:
        last = None if self.stack.isClean() else self.last_step
        if last is not None and (last is into or last.is_joined_by(merge, changes, self.clock())):
            last.absorb(changes, results, self.clock())
            if last is into:
                last.setText(text)
            self._note(Entry(Deed.JOINED, last.text(), changes))
            return
        self._last = Step(self._swap, text, merge, changes, results, self.clock())
        self.stepping = True
        self.stack.push(self._last)
        self.stepping = False
        self._drawn.append(self._last.drawings)
        forget_old_drawings(self._drawn)
        self._note(Entry(Deed.DID, text, changes, written=written))

    def _note(self, entry: Entry) -> None:
        if self.keeper is not None:
            self.keeper.noted(entry)

    def _turn(self, turn: Callable[[], None], deed: Deed = Deed.TURNED) -> ChangeSet | None:
        self._swapped = None
        self.stepping = True
        turn()
        self.stepping = False
        changes, self._swapped = self._swapped, None
        if changes is not None:
            self._lay_unlaid()
            self._note(Entry(deed, done=self.stack.index()))
            self.changed.emit(changes)
        return changes

    def _swap(self, changes: ChangeSet, results: Mapping[str, Shown | None] | None) -> None:
        # No signal from here: QUndoStack is in the middle of its step.
        self.draft.apply(changes)
        self._results.follow(changes)
        if results is None:
            for chart in touched_charts(self.draft, changes):
                self._unlaid[chart] = self._unlaid.get(chart, ChangeSet()).then(changes)
        else:
            for chart, shown in results.items():
                self._results.put(chart, shown)
                self._unlaid.pop(chart, None)
        self._swapped = self._swapped.then(changes) if self._swapped is not None else changes

    def _lay_unlaid(self) -> None:
        """Lay out what steps without drawings have changed since what is shown was made.

        Undo must not fail: a chart that cannot be laid out is not shown.
        """
        unlaid, self._unlaid = self._unlaid, {}
        for chart in unlaid.keys() & self.draft.charts.keys():
            try:
                self._results.lay(chart, unlaid[chart])
            except Exception:
                self._results.put(chart, None)

    def _replace(
        self,
        draft: Draft,
        path: Path | None,
        *,
        content: bytes | None = None,
        digest: str = "",
        changed: bool = False,
        steps: Sequence[Done] = (),
        done: int = 0,
        held: HeldFile | None = None,
    ) -> None:
        old, shown, stand_ins = self.draft, self._results.all_shown(), self._stand_ins
        self._results.start(draft)
        try:
            self._stand_ins = stand_ins_of(self._results)
            self._arrange_missing()
        except BaseException:
            self._results.start(old)
            self._results.restore(shown)
            self._stand_ins = stand_ins
            raise
        self.path = path
        self._hold(held or (HeldFile(place_of(path), digest or None) if path is not None else None))
        self._last = None
        self.stack.clear()
        self._build_up(steps, done)
        if changed:
            self.stack.resetClean()
        if self.keeper is not None:
            self.keeper.began(content, digest)
        self.replaced.emit()
        self.file_changed.emit()

    def _build_up(self, steps: Sequence[Done], done: int) -> None:
        made = [Step(self._swap, step.text, None, step.changes, None, self.clock()) for step in steps]
        for step in made:
            step.still = True
            self.stack.push(step)
        self.stack.setIndex(done)
        for step in made:
            step.still = False

    def _arrange_missing(self) -> None:
        for chart in self.draft.charts_in_order():
            if chart.id not in self.draft.arranged:
                self._results.begin(chart.id)
