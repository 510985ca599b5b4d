"""A session of edits that is always the same, with its journal, and what the draft is after each of its commands."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication
from samples import sample_draft, simple_arrange

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.journaling import Journaling
from orgeditor.model.draft import Draft, DraftError
from orgeditor.model.records import Arrangement

SEED = "a script"


class State(NamedTuple):
    """What is to come back: the records, the undo steps by name and how many are done, path and whether it differs."""

    records: frozenset[Any]
    steps: tuple[str, ...]
    done: int
    path: str
    dirty: bool


def facts(draft: Draft) -> frozenset[Any]:
    return frozenset(draft.records())


def state_of(document: Document) -> State:
    steps = tuple(step.text for step in document.steps)
    return State(facts(document.draft), steps, document.stack.index(), str(document.path or ""), document.dirty)


def commands(document: Document, folder: Path | None, count: int) -> Iterator[Callable[[], object]]:
    """Give commands one after another; each is one entry of the journal, or none where it changes nothing.

    Without a folder nothing is saved: a save that fails lets later steps join, so that undo leads elsewhere.
    """
    chance = random.Random(SEED)
    kinds = ["add", "add", "rename", "rename", "move", "undo", "redo", "nudge", "withdraw", "style", "out", "save"]
    weights = [4, 4, 4, 4, 4, 4, 3, 3, 2, 2, 1, 2]
    for number in range(count):
        boxes = sorted(document.draft.placements)
        box, other = chance.choice(boxes), chance.choice(boxes)
        kind = chance.choices(kinds, weights)[0]
        unit = document.draft.placements[box].unit
        if kind == "add":
            yield lambda box=box, number=number: operations.add_child(document, box, f"Dinas {number} “A & B”")
        elif kind == "rename":
            yield lambda unit=unit, number=number: operations.rename_unit(document, unit, f"Badan {number}")
        elif kind == "move":
            yield lambda box=box, other=other: _move(document, box, other)
        elif kind == "undo":
            yield document.undo
        elif kind == "redo":
            yield document.redo
        elif kind == "nudge":
            yield lambda unit=unit, number=number: _nudge(document, unit, number)
        elif kind == "withdraw":
            yield lambda: document.withdraw(document.last_step) if document.last_step is not None else None
        elif kind == "style":
            yield lambda box=box: operations.arrange_children(document, [box], chance.choice(list(Arrangement)))
        elif kind == "out" and len(boxes) > 12:
            yield lambda box=box: operations.dissolve(document, [box])
        elif folder is not None:
            yield lambda: document.save_as(folder / "naskah.bagan")


def _move(document: Document, box: str, other: str) -> None:
    try:
        operations.move(document, [box], other, 0)
    except DraftError:
        return


def _nudge(document: Document, unit: str, number: int) -> None:
    """One of several quick steps that become one."""
    with document.edit("Geser", merge="geser") as draft:
        draft.put(replace(draft.units[unit], period=f"tiap {number} hari"))


def run(
    home: Path,
    count: int,
    finished: Callable[[int, Document], None],
    *,
    before: Callable[[int], None] = lambda number: None,
) -> None:
    """Do the commands with a journal in `home`; `before` and `finished` hear the number of each."""
    application = QCoreApplication([])
    document = Document(sample_draft(), arrange=simple_arrange, clock=lambda: 0.0)
    journaling = Journaling(document, home / "jurnal")
    assert journaling.settle()
    finished(0, document)
    for number, command in enumerate(commands(document, home, count), 1):
        before(number)
        command()
        finished(number, document)
        application.processEvents()  # the journal of after a save begins
    os._exit(0)
