"""Two programs work on one document at the same time; what one of them was told is saved must be there in the end.

    python tests/faults/two_programs.py [--rounds 100]

Each opens the file, adds a unit and saves it, over and over; now and then one leaves its lock behind like a program
that was killed, holds the file for a while, or looks at it only. In a second part something that knows no locks (a
synced folder) changes the file behind an open document. Prints a summary as JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from drafts import small_draft

from orgeditor.model.records import Unit
from orgeditor.storage import lock
from orgeditor.storage.errors import ChangedOutsideError, HeldError, OpenError
from orgeditor.storage.files import digest, replace_file
from orgeditor.storage.held import HeldFile, hold, save_held
from orgeditor.storage.reader import open_with_notes
from orgeditor.storage.writer import draft_bytes


def program(path: Path, name: str, rounds: int) -> None:
    """Be one of the two: print, as JSON, the names that were saved and how often what happened."""
    chance = random.Random(name)
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    acknowledged: list[str] = []
    tally: Counter[str] = Counter()
    while len(acknowledged) < rounds:
        held = hold(path)
        added = f"{name}-{len(acknowledged)}"
        data = _with_unit(path, held, added)
        if chance.random() < 0.3:
            time.sleep(chance.random() * 0.01)
        try:
            save_held(held, data)
        except HeldError:
            tally["told who has it"] += 1
        except ChangedOutsideError:
            tally["told that it was changed"] += 1
        else:
            acknowledged.append(added)
        if chance.random() < 0.15 and held.lock is not None and held.lock.holds():
            _leave_behind(held, gone.pid)
            tally["left its lock behind"] += 1
        else:
            held.release()
        time.sleep(chance.random() * 0.004)
    print(json.dumps([acknowledged, tally]))


def _with_unit(path: Path, held: HeldFile, name: str) -> bytes:
    opened = open_with_notes(path)
    held.digest = digest(opened.content)
    with opened.draft.edit() as draft:
        draft.put(Unit(draft.new_id(), name))
    return draft_bytes(opened.draft)


def _leave_behind(held: HeldFile, process: int) -> None:
    """Let the lock stand as one of a program that was killed."""
    place = held.lock.place
    mine = lock._read(place)
    if mine is not None and mine.session == lock.SESSION:
        Path(place).write_bytes(lock._text(replace(mine, session=os.urandom(4).hex(), process=process)))
    held.release()


def run_two(folder: Path, rounds: int) -> dict[str, object]:
    """Let two programs work; return the figures. Raises AssertionError when a saved name is lost."""
    path = folder / "naskah.bagan"
    replace_file(path, draft_bytes(small_draft()))
    command = [sys.executable, __file__, "--rounds", str(rounds), "--path", str(path), "--name"]
    children = [subprocess.Popen([*command, name], stdout=subprocess.PIPE, text=True) for name in ("satu", "dua")]
    told = [json.loads(child.communicate(timeout=600)[0]) for child in children]
    names = {unit.name for unit in open_with_notes(path).draft.units.values()}
    acknowledged = {name for said, _ in told for name in said}
    assert acknowledged <= names, f"lost: {sorted(acknowledged - names)}"
    assert len(acknowledged) == 2 * rounds
    tally = sum((Counter(counts) for _, counts in told), Counter())
    return {"saved": len(acknowledged), "lost": len(acknowledged - names), **tally}


def run_behind(folder: Path, rounds: int) -> dict[str, int]:
    """Let something without locks change the file behind an open document; return how often that was told."""
    path = folder / "naskah.bagan"
    replace_file(path, draft_bytes(small_draft()))
    told = 0
    for number in range(rounds):
        held = hold(path)
        data = _with_unit(path, held, f"di sini {number}")
        theirs = _with_unit(path, HeldFile(str(path)), f"di luar {number}")
        replace_file(path, theirs)
        try:
            save_held(held, data)
        except (ChangedOutsideError, OpenError):
            told += 1
        assert path.read_bytes() == theirs, "somebody's work was overwritten"
        held.release()
    return {"changed behind an open document": rounds, "told": told, "overwritten": 0}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--path", type=Path)
    parser.add_argument("--name")
    options = parser.parse_args()
    if options.path is not None:
        program(options.path, options.name, options.rounds)
        return
    with tempfile.TemporaryDirectory(prefix="orgeditor-faults-") as folder:
        summary = {"two programs": run_two(Path(folder), options.rounds)}
        summary["no locks outside"] = run_behind(Path(folder), options.rounds)
    print(json.dumps(summary, indent=1))


if __name__ == "__main__":
    main()
