"""Journaling: the link between the open document and its recovery journal. Nothing of it ever stops a person's work."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from orgeditor.editing.document import Document
from orgeditor.storage.errors import writing_reason
from orgeditor.storage.files import digest as digest_of
from orgeditor.storage.history import Deed, Entry
from orgeditor.storage.journal import Base, Journal, JournalError, start_journal
from orgeditor.storage.runs import Run, begin_run, run_names

PREPARE_MS = 500
"""So long after a draft is opened its journal begins, unless the first edit comes before."""
POLL_MS = 20
RETRY_MS = 10_000
"""So long after a failure it is tried again: a full disk must not be asked at every key."""
PATIENCE_S = 5.0
"""So long a first edit waits for a journal that is just beginning."""


class Beginning(Protocol):
    """A journal that is being begun, in a thread or at once."""

    @property
    def running(self) -> bool: ...
    def wait(self, seconds: float) -> None: ...
    def result(self) -> Journal: ...


class Journaling(QObject):
    """Keeps the journal of a document: storage/journal.py says what that is.

    `troubled` carries the reason, an Indonesian clause, why the journal cannot be written; it comes once, until
    `mended` says that it is written again.
    `in_thread` does what takes as long as a draft is large. Where a journal of the same draft is there already it goes
    on meanwhile, and the new one gets what was noted since.
    """

    troubled = Signal(str)
    mended = Signal()

    def __init__(
        self,
        document: Document,
        folder: Path,
        in_thread: Callable[[Callable[[], Journal]], Beginning] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._folder = folder
        self._in_thread = in_thread or _Done
        self._run: Run | None = None
        self._number = 0
        self._digest = ""
        self._journal: Journal | None = None
        self._stale: list[Journal] = []  # closed; they count until a new one is complete
        self._base: Base | None = None  # of the next journal
        self._since: list[Entry] = []  # noted since that
        self._beginning: Beginning | None = None
        self._forgotten: list[Beginning] = []
        self._failing = self._said = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        document.keeper = self
        self.began(None, "")

    @property
    def run(self) -> str:
        """The name of this run, "" before its first journal."""
        return self._run.name if self._run is not None else ""

    def others(self) -> bool:
        """Say whether another run has a journal, one that still runs perhaps; quick, as every start asks."""
        return bool(run_names(self._folder) - {self.run})

    @property
    def up_to_date(self) -> bool:
        """Whether the draft as it is stands in the journal."""
        return self._journal is not None and not self._failing

    def settle(self) -> bool:
        """Begin the journal now where there is none, and say whether it is up to date."""
        if self._journal is None and not self._failing:
            self._attempt(partial(self._finish, PATIENCE_S))
        return self.up_to_date

    def close(self, *, keep: bool) -> None:
        """End the run; its journal goes, unless it is to be kept for the next start."""
        self._timer.stop()
        self._document.keeper = None
        self._forget_next()
        for beginning in self._forgotten:
            beginning.wait(PATIENCE_S)
        self._sweep()
        if self._journal is not None:
            self._journal.close()
        if self._run is not None:
            (self._run.release if keep else self._run.drop)()

    # the document's Keeper

    def began(self, content: bytes | None, digest: str) -> None:
        self._forget_next()
        self._drop_old()
        self._failing = False
        self._digest = digest
        self._base = self._base_now(content)
        if self._base.changed:
            self.settle()
        else:
            self._timer.start(PREPARE_MS)

    def noted(self, entry: Entry) -> None:
        if self._base is not None:
            self._since.append(entry)
        if self._failing:
            return
        if self._journal is None:
            self.settle()
        else:
            self._attempt(partial(self._journal.append, [entry]))

    def saved(self, content: bytes) -> None:
        self._digest = digest_of(content)
        self.noted(Entry(Deed.SAVED, str(self._document.path or ""), digest=self._digest))
        if not self._failing:
            self._forget_next()
            self._base = self._base_now(content)
            self._timer.start(0)

    # inside

    def _base_now(self, content: bytes | None) -> Base:
        """Return the draft as it is; with its bytes nothing else of it is needed."""
        document = self._document
        return Base(
            document.draft if content is not None else document.draft.copy(),
            str(document.path or ""),
            self._digest,
            content,
            document.steps,
            document.stack.index(),
            document.dirty,
        )

    def _go_on(self) -> None:
        """Do what is to be done next, when its time has come."""
        self._sweep()
        if self._failing and self._base is None:
            self._base = self._base_now(None)
        if self._base is not None:
            if self._beginning is None:
                self._attempt(self._begin)
            elif not self._beginning.running:
                self._attempt(partial(self._finish, 0.0))
        if self._beginning is not None or (self._forgotten and not self._failing):
            self._timer.start(POLL_MS)

    def _begin(self) -> None:
        assert self._base is not None
        if self._run is None:
            try:
                self._run = begin_run(self._folder)
            except OSError as error:
                raise JournalError(writing_reason(error)) from error
        self._number += 1
        self._beginning = self._in_thread(partial(start_journal, self._run, self._number, self._base))

    def _finish(self, patience_s: float) -> None:
        """Go on with the new journal; the old ones are no longer needed from then on."""
        if self._beginning is None:
            self._begin()
        beginning = self._beginning
        assert beginning is not None
        beginning.wait(patience_s)
        if beginning.running:
            raise JournalError("tempat penyimpanannya tidak menjawab")
        self._beginning = None
        journal = beginning.result()
        try:
            journal.append(self._since, complete=True)
        except BaseException:
            journal.drop()
            raise
        self._forget_next()
        self._drop_old()
        self._journal = journal
        self._failing = False
        if self._said:
            self._said = False
            self.mended.emit()

    def _attempt(self, do: Callable[[], None]) -> None:
        """Do something with the disk. Whatever goes wrong, a person goes on working, and it is tried again later."""
        try:
            do()
        except Exception as error:
            self._fail(error)

    def _fail(self, error: Exception) -> None:
        self._forget_next()
        if self._journal is not None:
            self._journal.close()
            self._stale.append(self._journal)
            self._journal = None
        self._failing = True
        self._timer.start(RETRY_MS)
        if not self._said:
            self._said = True
            self.troubled.emit(str(error) if isinstance(error, JournalError) else type(error).__name__)

    def _forget_next(self) -> None:
        """Let what is being begun come to nothing."""
        self._base = None
        self._since = []
        if self._beginning is not None:
            self._forgotten.append(self._beginning)
            self._beginning = None

    def _sweep(self) -> None:
        """Do away with journals that were begun for nothing."""
        for beginning in [item for item in self._forgotten if not item.running]:
            self._forgotten.remove(beginning)
            try:
                beginning.result().drop()
            except JournalError:
                continue

    def _drop_old(self) -> None:
        for journal in (*self._stale, *([self._journal] if self._journal is not None else [])):
            journal.drop()
        self._stale, self._journal = [], None


class _Done:
    """Begins a journal at once."""

    running = False

    def __init__(self, begin: Callable[[], Journal]) -> None:
        self._begin = begin

    def wait(self, seconds: float) -> None:
        """It is done when it is asked for."""

    def result(self) -> Journal:
        return self._begin()
