"""What happened to an open draft, as a journal keeps it: entries, and the undo stack that comes of them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.records import Record


class Deed(StrEnum):
    """A new undo step; a change that joined the last step; undo or redo; a step taken back for good; a save."""

    DID = "did"
    JOINED = "joined"
    TURNED = "turned"
    WITHDREW = "withdrew"
    SAVED = "saved"


class Entry(NamedTuple):
    """One finished command. `text` names the step, or the file that was saved, whose SHA-256 is then `digest`.

    `done` is the number of steps that are done after an undo or redo. `written` are the changes as a journal writes
    them, where somebody had time for that before.
    """

    deed: Deed
    text: str = ""
    changes: ChangeSet = ChangeSet()
    done: int = 0
    digest: str = ""
    written: str = ""


class Done(NamedTuple):
    """An undo step: its name and what it changed."""

    text: str
    changes: ChangeSet


class HistoryError(ValueError):
    """An entry does not follow from those before it."""


class History:
    """The undo stack of a draft, as entries change both. The first `done` of its `steps` are done.

    `changes` counts the commands since the draft was as its file has it.
    """

    def __init__(self, draft: Draft, steps: Iterable[Done] = (), done: int = 0) -> None:
        self.draft = draft
        self.steps = list(steps)
        self.done = done
        self.changes = 0
        self._befores: dict[str, Record | None] = {}
        self._saved: dict[str, Record | None] = {}
        if not 0 <= done <= len(self.steps):
            raise HistoryError(f"{done} of {len(self.steps)} steps done")

    def take(self, entry: Entry) -> None:
        """Do again what an entry says; raises HistoryError, with nothing changed, for one that cannot follow."""
        if entry.deed is Deed.DID:
            self._apply(entry.changes)
            self.steps[self.done :] = [Done(entry.text, entry.changes)]
            self.done += 1
            self.changes += 1
        elif entry.deed is Deed.JOINED:
            last = self._last_step()
            self._apply(entry.changes)
            self.steps[-1] = Done(entry.text or last.text, last.changes.then(entry.changes))
            self.changes = max(1, self.changes)
        elif entry.deed is Deed.WITHDREW:
            self._apply(self._last_step().changes.inverse())
            del self.steps[-1]
            self.done -= 1
            self.changes -= 1
        elif entry.deed is Deed.TURNED:
            self._turn(entry.done)
            self.changes += 1
        else:
            self.changes = 0
            self._saved.clear()

    @property
    def differs(self) -> bool:
        """Whether the draft is another than its file has it."""
        return any(self.draft.find(key) != before for key, before in self._saved.items())

    @property
    def net(self) -> ChangeSet:
        """What has changed since the beginning, all in all."""
        pairs = {key: (before, self.draft.find(key)) for key, before in self._befores.items()}
        return ChangeSet({key: pair for key, pair in pairs.items() if pair[0] != pair[1]})

    def _turn(self, done: int) -> None:
        if not 0 <= done <= len(self.steps):
            raise HistoryError(f"{done} of {len(self.steps)} steps done")
        net = ChangeSet()
        for step in reversed(self.steps[done : self.done]):
            net = net.then(step.changes.inverse())
        for step in self.steps[self.done : done]:
            net = net.then(step.changes)
        self._apply(net)
        self.done = done

    def _last_step(self) -> Done:
        if not self.steps or self.done != len(self.steps):
            raise HistoryError("no last step")
        return self.steps[-1]

    def _apply(self, changes: ChangeSet) -> None:
        for key, (before, _) in changes.changes.items():
            if self.draft.find(key) != before:
                raise HistoryError(f"{key} is another than before the change")
        self.draft.apply(changes)
        for key, (before, _) in changes.changes.items():
            self._befores.setdefault(key, before)
            self._saved.setdefault(key, before)
