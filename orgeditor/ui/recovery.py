"""After a crash: what other runs have left behind is offered, and comes back with its undo steps."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from orgeditor.editing.journaling import Journaling
from orgeditor.editing.recovering import drop_stale_results
from orgeditor.storage.errors import StorageError
from orgeditor.storage.held import HeldFile, hold
from orgeditor.storage.recovery import FileState, Recovered, RecoveryError, read_run, state_of_file
from orgeditor.storage.runs import Run, runs_over
from orgeditor.storage.writer import bytes_for
from orgeditor.ui import files, settings
from orgeditor.ui.background import Job
from orgeditor.ui.messages import accepted, warn
from orgeditor.ui.waiting import GivenUpError, is_free, result_of

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow

POLL_MS = 50
LONGEST_LOOK_S = 2.0
"""So long the files of the drafts are waited for: they may be on a drive that is gone."""


class Leftover:
    """What one run has left behind: a draft, or why there is none. `file` is None where that is not known, or no file.

    Its lock is held until it is recovered, dropped or released.
    """

    def __init__(self, run: Run, found: Recovered | None, problem: RecoveryError | None = None) -> None:
        self.run = run
        self.found = found
        self.problem = problem
        self.file: FileState | None = None


def left_behind(own: str) -> list[Leftover]:
    """Return what runs that are over have left behind, the last one first; what has no changes is dropped."""
    kept = []
    for run in runs_over(settings.journal_folder(), own):
        try:
            found = read_run(run)
        except RecoveryError as problem:
            kept.append(Leftover(run, None, problem))
            continue
        if found is None or not found.changed:
            run.drop()
        else:
            drop_stale_results(found)
            kept.append(Leftover(run, found))
    return sorted(kept, key=lambda item: -item.found.time.timestamp() if item.found is not None else 0.0)


class Offering(QObject):
    """Offers what was left behind once it has been read and nothing else is under way."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._reading = Job(partial(left_behind, _own_run(window)))
        self._steps = self._wait()
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def _wait(self) -> Iterator[None]:
        yield from self._reading.until_done()
        left = self._reading.result()
        looks = [Job(partial(_look, item)) for item in left if item.found is not None and item.found.path]
        end = time.monotonic() + LONGEST_LOOK_S
        while any(job.running for job in looks) and time.monotonic() < end:
            yield None
        left = _without_saved(left)
        while left and not is_free():
            yield None
        self._timer.stop()
        if left:
            offer(self._window, left)

    def _go_on(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
            self.deleteLater()


def show_recovery(window: MainWindow) -> None:
    """Offer what was left behind, when a person asks for it."""
    window.take_over()
    left: list[Leftover] = []

    def read() -> None:
        left.extend(left_behind(_own_run(window)))
        for item in left:
            if item.found is not None and item.found.path:
                _look(item)

    try:
        result_of(read, window, QCoreApplication.translate("Recovery", "Mencari naskah yang dapat dipulihkan…"))
    except GivenUpError:
        _release(left)
        return
    left = _without_saved(left)
    if left:
        offer(window, left)
    else:
        window.say(QCoreApplication.translate("Recovery", "Tidak ada naskah yang perlu dipulihkan."))


def offer(window: MainWindow, left: list[Leftover]) -> None:
    """Let a person choose, and bring back what was chosen; all else waits for another time."""
    from orgeditor.ui.recovery_dialog import RecoveryDialog

    dialog = RecoveryDialog(left, window)
    chosen = dialog.chosen() if accepted(dialog) else None
    rest = [item for item in dialog.left if item is not chosen]
    _release(rest)
    if chosen is not None and not recover(window, chosen):
        chosen.run.release()
    elif chosen is not None and rest:
        window.say(
            QCoreApplication.translate("Recovery", "Dipulihkan. Masih ada %1 naskah di Berkas > Pemulihan….").replace(
                "%1", str(len(rest))
            )
        )


def recover(window: MainWindow, item: Leftover) -> bool:
    """Go on with a draft that was left behind; say whether its journal is done with."""
    found = item.found
    if found is None or not files.may_leave(window):
        return False
    path = Path(found.path) if found.path else None
    text = QCoreApplication.translate("Recovery", "Memulihkan naskah…")
    try:
        content, held = result_of(partial(_prepared, found), window, text, cancel=False)
        window.document.resume(found.draft, path, found.steps, found.done, content, held)
    except GivenUpError:  # the program ends
        return False
    except Exception:  # whatever it is: the journal is what is left of somebody's work
        warn(
            window,
            QCoreApplication.translate("Recovery", "Naskah ini tidak dapat dipulihkan."),
            QCoreApplication.translate("Recovery", "Catatannya tetap disimpan, juga untuk versi orgeditor berikutnya."),
        )
        return False
    window.chart_view.setFocus()
    if path is not None:
        settings.add_recent(path)
        settings.set_last_folder(path.absolute().parent)
    keeper = window.document.keeper
    kept = isinstance(keeper, Journaling) and keeper.up_to_date
    if found.lost or not kept:
        item.run.release()
    else:
        item.run.drop()
    window.say(QCoreApplication.translate("Recovery", "Naskah dipulihkan; simpanlah untuk menulisnya ke berkas."))
    return True


def _prepared(found: Recovered) -> tuple[bytes | None, HeldFile | None]:
    """Return the draft as bytes for the next journal, where it has any, and its file, locked."""
    held = None
    if found.path:
        held = hold(found.path)
        held.digest = found.digest or None
    try:
        return bytes_for(found.draft, found.path or "naskah"), held
    except StorageError:
        return None, held


def _own_run(window: MainWindow) -> str:
    keeper = window.document.keeper
    return keeper.run if isinstance(keeper, Journaling) else ""


def _look(item: Leftover) -> None:
    if item.found is not None:
        item.file = state_of_file(item.found)


def _without_saved(left: list[Leftover]) -> list[Leftover]:
    """Drop what the file holds already: the process ended between saving and saying so."""
    for item in [item for item in left if item.file is FileState.EQUAL]:
        item.run.drop()
        left.remove(item)
    return left


def _release(left: list[Leftover]) -> None:
    for item in left:
        item.run.release()
