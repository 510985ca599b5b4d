"""Journals as a run leaves them behind that was killed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from samples import sample_draft

from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.storage.history import Deed, Entry
from orgeditor.storage.journal import Base, Journal, start_journal
from orgeditor.storage.runs import Run, begin_run

FIRST_UNIT = "Walikota"


def renamed(draft: Draft, name: str) -> ChangeSet:
    """Rename the first unit of the sample draft and return the change."""
    unit = draft.placements_of_chart(draft.charts_in_order()[0].id)[0].unit
    with draft.edit():
        draft.put(replace(draft.units[unit], name=name))
    return draft.last_changes


def begun(folder: Path, base: Base) -> tuple[Run, Journal]:
    run = begin_run(folder)
    journal = start_journal(run, 1, base)
    journal.append([], complete=True)
    return run, journal


def leave_behind(
    folder: Path, *names: str, path: str = "", digest: str = "", content: bytes | None = None, changed: bool = False
) -> Draft:
    """Leave a journal of the sample draft behind whose first unit got these names one after another.

    Returns the draft as it was then.
    """
    draft = sample_draft()
    run, journal = begun(folder, Base(draft.copy(), path, digest, content, changed=changed))
    for name in names:
        journal.append([Entry(Deed.DID, f"Ganti nama: {name}", renamed(draft, name))])
    journal.close()
    run.release()
    return draft
