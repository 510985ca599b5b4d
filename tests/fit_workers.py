"""Workers for the tests of late fits: one that answers by hand, and processes that fail in their own ways."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from samples import simple_arrange

from orgeditor.editing.worker import Answer
from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged


def full(draft: Draft, chart: str) -> Arranged:
    """The full fit of these tests."""
    return simple_arrange(draft, chart)._replace(notes=("full",))


def quick(draft: Draft, chart: str, *_: object) -> Arranged:
    """The quick result of these tests; every box stands on its page."""
    arranged = simple_arrange(draft, chart)
    page = arranged.pages[0]
    return arranged._replace(pages=(page._replace(height=page.height + 200.0),), notes=("quick",))


class HandWorker(QObject):
    """Stands in for FitWorker: it answers with `fit` when the test says so. `asked` lists the charts."""

    fit = staticmethod(full)
    answered = Signal(object)
    lost = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.usable = True
        self.asked: list[str] = []
        self.known = ChangeSet()
        self._under_way: Answer | None = None

    @property
    def busy(self) -> bool:
        return self._under_way is not None

    def forget(self) -> None:
        self.known = ChangeSet()

    def follow(self, changes: ChangeSet) -> None:
        self.known = self.known.then(changes)

    def ask(self, draft: Draft, chart: str) -> int:
        assert self._under_way is None, "one job at a time"
        self.asked.append(chart)
        self._under_way = Answer(len(self.asked), self.fit(draft, chart), 1.0)
        return len(self.asked)

    def wait(self, _seconds: float) -> None:
        if self._under_way is not None:
            self.answer()

    def answer(self) -> None:
        answer, self._under_way = self._under_way, None
        self.answered.emit(answer)

    def refuse(self) -> None:
        answer, self._under_way = self._under_way, None
        self.answered.emit(Answer(answer.job, None, 0.0, "Traceback"))

    def lose(self, *, late: bool = False) -> None:
        self._under_way = None
        self.lost.emit(late)


def process(code: str, folder: Path) -> list[str]:
    """Return the command of a worker process that runs this code; `first` says that it is started the first time."""
    mark = f"mark = Path({str(folder / 'mark')!r}); first = not mark.exists(); mark.touch()"
    return [sys.executable, "-c", f"import os, sys, time; from pathlib import Path; {mark}\n{code}"]


WORK = "from orgeditor.editing.worker import main; main()"
