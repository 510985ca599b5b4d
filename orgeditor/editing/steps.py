"""Undo steps: each knows its change set, and what was shown of the charts before and after it."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Mapping

from PySide6.QtGui import QUndoCommand

from orgeditor.editing.results import Shown
from orgeditor.model.changes import ChangeSet

MERGE_SECONDS = 1.0
"""Steps with one merge key that follow each other within this time become one."""

StepResults = dict[str, tuple[Shown | None, Shown | None]]
"""What was shown of the charts before and after a step."""

Selected = tuple[str | None, tuple[str, ...]]
"""The chart on show and what is selected in it."""

MOST_DRAWN = 200
MOST_BOXES = 40_000
"""So many of the last steps keep the drawings that they made, of so many boxes all in all: some 150 MB."""

Swap = Callable[[ChangeSet, Mapping[str, Shown | None] | None], None]
"""Changes the draft and what is shown of its charts; without the latter they are laid out anew."""


def differences(before: Mapping[str, Shown], after: Mapping[str, Shown]) -> StepResults:
    """Return what a step has made of the results of all charts."""
    return {
        chart: (before.get(chart), after.get(chart))
        for chart in {**before, **after}
        if before.get(chart) is not after.get(chart)
    }


def forget_old_drawings(drawn: list[Drawings]) -> None:
    """Let older steps go without the drawings that they made, so that a long day does not fill the memory.

    `drawn` are those of the steps that have any, the last one last.
    """
    boxes = kept = 0
    for back, drawings in enumerate(reversed(drawn)):
        boxes += drawings.boxes
        if back and (back >= MOST_DRAWN or boxes > MOST_BOXES):  # what comes next may join the last one
            drawings.results = None
        else:
            kept = back + 1
    del drawn[: len(drawn) - kept]


class Drawings:
    """What was shown before and after a step, apart from it: a second way to a step is taken down in no safe order."""

    def __init__(self, results: StepResults | None) -> None:
        self.results = results
        self._counted = (0, 0)  # so many charts have so many boxes

    @property
    def boxes(self) -> int:
        """How many boxes the drawings have that the step made."""
        results = self.results or {}
        if self._counted[0] != len(results):  # asked of 200 steps after each edit; one that is joined adds charts
            made = [after.arranged for _, after in results.values() if after is not None]
            count = sum(len(page.boxes) for arranged in made if arranged is not None for page in arranged.pages)
            self._counted = (len(results), count)
        return self._counted[1]


class Step(QUndoCommand):
    """One undo step: the change set and what is shown before and after it, which other steps share.

    `swap` is a method of the document. `results` are None for a step out of a journal, or one that was made long ago:
    its charts are laid out anew.
    `selected` is what was selected before it; the selection keeps that here. `time` is in seconds. A `still` step moves
    without changing the draft: while a stack is built up.
    """

    def __init__(
        self,
        swap: Swap,
        text: str,
        merge: str | None,
        changes: ChangeSet,
        results: StepResults | None,
        time: float,
    ) -> None:
        super().__init__(text)
        # Weak: the document owns the step, and a ring of Python and Qt owners is taken down in no safe order.
        self._swap_of_document = weakref.WeakMethod(swap)
        self.merge = merge
        self.changes = changes
        self.drawings = Drawings(results)
        self.time = time
        self.passing = False
        self.still = False
        self.selected: Selected | None = None
        self._done = True  # QUndoStack.push calls redo at once

    @property
    def results(self) -> StepResults | None:
        return self.drawings.results

    def is_joined_by(self, merge: str | None, changes: ChangeSet, time: float) -> bool:
        """Whether a later step with this merge key is a part of this one."""
        return (
            merge is not None
            and self.merge == merge
            and set(self.changes) == set(changes)
            and time - self.time <= MERGE_SECONDS
        )

    def absorb(self, changes: ChangeSet, results: StepResults, time: float) -> None:
        """Take a later step into this one."""
        self.changes = self.changes.then(changes)
        assert self.results is not None, "nothing joins a step out of a journal"
        for chart, (before, after) in results.items():
            first = self.results[chart][0] if chart in self.results else before
            self.results[chart] = (first, after)
        self.time = time

    def undo(self) -> None:
        self._done = False
        if self.passing:  # only now: the stack does not undo what is obsolete already
            self.setObsolete(True)
        if not self.still:
            shown = {chart: before for chart, (before, _) in self.results.items()} if self.results is not None else None
            self._swap(self.changes.inverse(), shown)

    def redo(self) -> None:
        if not self._done:
            self._done = True
            shown = {chart: after for chart, (_, after) in self.results.items()} if self.results is not None else None
            self._swap(self.changes, shown)

    def _swap(self, changes: ChangeSet, results: Mapping[str, Shown | None] | None) -> None:
        swap = self._swap_of_document()
        assert swap is not None, "a step outlives its document"
        swap(changes, results)
