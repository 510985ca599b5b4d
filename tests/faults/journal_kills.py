"""Kills a session of edits with SIGKILL and looks at what its journal brings back. Prints a summary as JSON.

    python tests/faults/journal_kills.py [--edits 300] [--kills N]

Without --kills it kills at every commit of the journal: just before it, within it, just after it, in turn; then within
saves. A command that was finished when the process died must come back, with its undo steps; the file on disk must be
a whole one. Nothing here has a window: each session is forked from this process, so that hundreds take minutes.
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import random
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

import journal_script
from journal_script import State, facts

from orgeditor.storage import files, journal
from orgeditor.storage.reader import open_draft
from orgeditor.storage.recovery import Recovered, read_run
from orgeditor.storage.runs import runs_over

LONGEST_COMMIT_S = 0.0015
LONGEST_SAVE_S = 0.03


class Watched(sqlite3.Connection):
    """A journal's connection that says when it commits."""

    def execute(self, sql: str, *values: object) -> sqlite3.Cursor:  # type: ignore[override]
        if sql != "COMMIT":
            return super().execute(sql, *values)
        before_commit()
        cursor = super().execute(sql, *values)
        after_commit()
        return cursor


def before_commit() -> None: ...


def after_commit() -> None: ...


def forked(do: Callable[[], None]) -> int:
    """Do something in a process of its own; return how that ended."""
    child = os.fork()
    if child == 0:
        try:
            do()
            os._exit(0)
        except BaseException:
            import traceback

            traceback.print_exc()
            os._exit(70)
    return os.waitpid(child, 0)[1]


def watch() -> None:
    """Let the journals of this process tell of their commits."""
    connect = sqlite3.connect
    journal.sqlite3 = type(sys)("sqlite3")  # the module as the journal sees it alone
    journal.sqlite3.__dict__.update(vars(sqlite3))
    journal.sqlite3.connect = lambda *values, **options: connect(*values, **options, factory=Watched)


def reference(home: Path, edits: int) -> tuple[list[State], int, list[int]]:
    """Return the states after each command, how many commits there are, and which commands save."""
    kept = home / "states.pickle"

    def session() -> None:
        global before_commit
        states: list[State] = []
        saves: list[int] = []
        commits = 0

        def count() -> None:
            nonlocal commits
            commits += 1

        def finished(number, document) -> None:
            states.append(journal_script.state_of(document))
            if number and (home / "naskah.bagan").exists():
                stamp = (home / "naskah.bagan").stat().st_mtime_ns
                if stamp != stamps[-1]:
                    stamps.append(stamp)
                    saves.append(number)
            if number == edits:
                kept.write_bytes(pickle.dumps((states, commits, saves)))

        stamps = [0]
        before_commit = count
        watch()
        journal_script.run(home, edits, finished)

    assert forked(session) == 0
    found: tuple[list[State], int, list[int]] = pickle.loads(kept.read_bytes())
    return found


def killed(home: Path, edits: int, *, commit: int = 0, moment: str = "", save: int = 0) -> int:
    """Run the session until it is killed; return the number of the last command that was finished.

    At a `commit`, at the `moment` before, within or after it; or within the command number `save`.
    """
    told, tell = os.pipe()

    def session() -> None:
        global before_commit, after_commit
        commits = 0

        def before() -> None:
            nonlocal commits
            commits += 1
            if commits == commit and moment == "before":
                os.kill(os.getpid(), signal.SIGKILL)
            if commits == commit and moment == "within":
                die_within(LONGEST_COMMIT_S)

        def after() -> None:
            if commits == commit and moment == "after":
                os.kill(os.getpid(), signal.SIGKILL)

        def begin(number: int) -> None:
            if number == save:
                die_within(LONGEST_SAVE_S)

        before_commit, after_commit = before, after
        watch()
        journal_script.run(home, edits, lambda number, _: os.write(tell, b"%d\n" % number) and None, before=begin)

    forked(session)
    os.close(tell)
    with os.fdopen(told) as pipe:
        lines = pipe.read().split()
    return int(lines[-1]) if lines else -1


def die_within(seconds: float) -> None:
    """The kernel ends this process at a random moment: SIGALRM as it is by default."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, random.uniform(1e-6, seconds))


def recovered(home: Path) -> Recovered | None:
    runs = runs_over(home / "jurnal")
    assert len(runs) <= 1, "one session, one run"
    try:
        return read_run(runs[0]) if runs else None
    finally:
        for run in runs:
            run.release()


def fault(home: Path, states: list[State], last: int) -> str:
    """Return what is wrong with what came back after the command `last` was finished, "" for nothing."""
    found = recovered(home)
    if found is None:
        return "nothing came back" if last >= 0 else ""
    if found.lost:
        return f"{found.lost} entries cannot be read"
    # The command under way may have come to its end without anybody hearing of it.
    expected = states[max(0, last) : last + 2]
    came = (facts(found.draft), tuple(step.text for step in found.steps), found.done)
    if came not in [(state.records, state.steps, state.done) for state in expected]:
        return f"another draft than after command {last}"
    target = home / "naskah.bagan"
    if found.path and found.path != str(target):
        return f"another path: {found.path}"
    if target.exists():
        open_draft(target)  # raises when it is not whole
        if found.digest and not found.changed and files.digest(target.read_bytes()) != found.digest:
            return "said to be as saved, and the file is another"
    return undone(found, states)


def undone(found: Recovered, states: list[State]) -> str:
    """Take every step back: the draft must be the one that the session began with."""
    draft = found.draft.copy()
    for step in reversed(found.steps[: found.done]):
        draft.apply(step.changes.inverse())
    return "" if facts(draft) == states[0].records else "undo leads elsewhere"


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--edits", type=int, default=300)
    options.add_argument("--kills", type=int, default=0)
    chosen = options.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="orgeditor-kills-") as folder:
        first = Path(folder) / "reference"
        first.mkdir()
        states, commits, saves = reference(first, chosen.edits)
        points = [
            {"commit": number, "moment": ("before", "within", "after")[number % 3]} for number in range(1, commits + 1)
        ]
        points += [{"save": number} for number in saves for _ in range(8)]
        if chosen.kills:
            points = random.sample(points, min(chosen.kills, len(points)))
        faults, kills = [], 0
        for number, point in enumerate(points):
            home = Path(folder) / str(number)
            home.mkdir()
            # The path is part of what comes back, so each session is told of its own.
            last = killed(home, chosen.edits, **point)
            kills += last < chosen.edits
            try:
                wrong = fault(home, states, last)
            except Exception as error:
                wrong = f"{type(error).__name__}: {error}"
            if wrong:
                faults.append({**point, "last": last, "fault": wrong})
    seconds = round(time.monotonic() - began)
    print(json.dumps({"edits": chosen.edits, "commits": commits, "saves": len(saves), "sessions": len(points),
                      "kills": kills, "faults": faults, "seconds": seconds}))  # fmt: skip
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
