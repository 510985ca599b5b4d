"""A disk that fails at one write of the journal after another: the work goes on, and what was kept can be trusted.

    python tests/faults/journal_disk.py [--edits 40] [--every 1]

Two ways: an error of SQLite (full, input/output, no right) at every statement of a session, for that one alone and for
all that follow; and a real limit on how large a file may grow (RLIMIT_FSIZE), 2 KB further each time. Every
command must do what it does with a good disk; what comes back is the draft after one of the commands, none older than
the last that was kept; and once the disk is well the journal is complete again. Prints a summary as JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

import journal_script
from journal_kills import forked
from journal_script import State, facts
from PySide6.QtCore import QCoreApplication
from samples import sample_draft, simple_arrange

from orgeditor.editing.document import Document
from orgeditor.editing.journaling import Journaling
from orgeditor.storage import journal
from orgeditor.storage.recovery import Recovered, read_run

ERRORS = {"full": sqlite3.SQLITE_FULL, "io": sqlite3.SQLITE_IOERR, "rights": sqlite3.SQLITE_READONLY}


class Disk:
    """Counts the statements of journals, and fails at number `at`, `once` or from there on."""

    def __init__(self, at: int = 0, error: str = "full", once: bool = False) -> None:
        self.count, self.at, self.error, self.once = 0, at, error, once
        disk = self

        class Connection(sqlite3.Connection):
            def execute(self, sql: str, *values: object) -> sqlite3.Cursor:  # type: ignore[override]
                disk.touch()
                return super().execute(sql, *values)

            def executemany(self, sql: str, *values: object) -> sqlite3.Cursor:  # type: ignore[override]
                disk.touch()
                return super().executemany(sql, *values)

        self.connect = sqlite3.connect
        journal.sqlite3 = type(sys)("sqlite3")
        journal.sqlite3.__dict__.update(vars(sqlite3))
        journal.sqlite3.connect = lambda *values, **options: self.connect(*values, **options, factory=Connection)

    def touch(self) -> None:
        self.count += 1
        if self.at and (self.count == self.at if self.once else self.count >= self.at):
            error = sqlite3.OperationalError("injected")
            error.sqlite_errorcode = ERRORS[self.error]
            raise error


def session(home: Path, edits: int, mend: Callable[[], None], *, saves: bool) -> tuple[list[State], str]:
    """Do the commands; return the states after each, and what is wrong with the journal."""
    application = QCoreApplication([])
    document = Document(sample_draft(), arrange=simple_arrange, clock=lambda: 0.0)
    journaling = Journaling(document, home / "pemulihan")
    said: list[str] = []
    mended: list[bool] = []
    journaling.troubled.connect(said.append)
    journaling.mended.connect(lambda: mended.append(True))
    states = [journal_script.state_of(document)]
    kept, wrong = -1, ""
    for number, command in enumerate(journal_script.commands(document, home if saves else None, edits), 1):
        command()
        states.append(journal_script.state_of(document))
        application.processEvents()
        if journaling.up_to_date:
            kept = number
    if len(said) > len(mended) + 1:
        wrong = f"said {len(said)} times"
    found = _left(journaling)
    if kept >= 0 and (found is None or not any(_is(found, state) for state in states[kept:])):
        wrong = wrong or f"what was kept at command {kept} is gone"
    if found is not None and not any(_is(found, state) for state in states):
        wrong = wrong or "a draft that never was"
    mend()
    if not journaling.up_to_date:
        journaling._go_on()  # as after RETRY_MS
        end = time.monotonic() + 5
        while not journaling.up_to_date and time.monotonic() < end:
            application.processEvents()
    found = _left(journaling)
    if found is None or not _is(found, states[-1]):
        wrong = wrong or "not complete again after the disk was well"
    journaling.close(keep=False)
    if list((home / "pemulihan").iterdir()):
        wrong = wrong or "files are left"
    return states, wrong


def _left(journaling: Journaling) -> Recovered | None:
    return read_run(journaling._run) if journaling._run is not None else None


def _is(found: Recovered, state: State) -> bool:
    steps = tuple(step.text for step in found.steps)
    return (facts(found.draft), steps, found.done) == (state.records, state.steps, state.done)


def injected(home: Path, edits: int, at: int, error: str, once: bool) -> tuple[list[State], str, int]:
    disk = Disk(at, error, once)
    states, wrong = session(home, edits, lambda: setattr(disk, "at", 0), saves=True)
    return states, wrong, disk.count


def limited(home: Path, edits: int, size: int) -> tuple[list[State], str, int]:
    """Let no file grow beyond a size in bytes."""
    whole = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, whole[1]))
    states, wrong = session(home, edits, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, whole), saves=False)
    return states, wrong, 0


def in_a_fork(home: Path, do: Callable[[], tuple[list[State], str, int]]) -> tuple[list[State], str, int]:
    home.mkdir()
    told = home / "told.pickle"
    ended = forked(lambda: told.write_bytes(pickle.dumps(do())) and None)
    if ended:
        return [], f"the session ended with {ended}", 0
    found: tuple[list[State], str, int] = pickle.loads(told.read_bytes())
    return found


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--edits", type=int, default=40)
    options.add_argument("--every", type=int, default=1, help="only every so many-th place")
    chosen = options.parse_args()
    began = time.monotonic()
    faults, cases = [], 0
    with tempfile.TemporaryDirectory(prefix="orgeditor-disk-") as folder:
        good, large = Path(folder) / "good", Path(folder) / "large"
        expected, wrong, statements = in_a_fork(good, lambda: injected(good, chosen.edits, 0, "full", False))
        unsaved, wrong_too, _ = in_a_fork(large, lambda: limited(large, chosen.edits, 2**30))
        assert not wrong and not wrong_too, wrong or wrong_too
        plans: list[tuple[str, list[State], Callable[[Path], tuple[list[State], str, int]]]] = []
        for at in range(1, statements + 1, chosen.every):
            error = list(ERRORS)[at % 3]
            for once in (True, False):
                plans.append((f"{error} at statement {at}{' alone' if once else ''}", expected,
                              lambda home, at=at, error=error, once=once:
                              injected(home, chosen.edits, at, error, once)))  # fmt: skip
        for size in range(0, 120_000, 2048 * chosen.every):
            plans.append((f"files of at most {size} bytes", unsaved,
                          lambda home, size=size: limited(home, chosen.edits, size)))  # fmt: skip
        for number, (name, states_wanted, plan) in enumerate(plans):
            home = Path(folder) / str(number)
            states, wrong, _ = in_a_fork(home, lambda plan=plan, home=home: plan(home))
            if not wrong and [state.records for state in states] != [state.records for state in states_wanted]:
                wrong = "a command did something else"
            cases += 1
            if wrong:
                faults.append(f"{name}: {wrong}")
    seconds = round(time.monotonic() - began)
    print(json.dumps({"edits": chosen.edits, "statements": statements, "cases": cases, "faults": faults[:20],
                      "faulty": len(faults), "seconds": seconds}))  # fmt: skip
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
