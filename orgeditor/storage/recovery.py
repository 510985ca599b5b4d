"""What a run that is over has left behind: its draft as it was after the last finished command, with its undo steps."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from enum import Enum, auto
from typing import Any, NamedTuple

from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft, DraftError
from orgeditor.model.records import Origin
from orgeditor.storage import changes_json, journal
from orgeditor.storage.errors import OpenError, StorageError
from orgeditor.storage.files import SIZE_CAP, digest, read_file
from orgeditor.storage.history import Deed, Done, Entry, History, HistoryError
from orgeditor.storage.reader import read_with_notes
from orgeditor.storage.runs import Run

LARGEST = 4 * SIZE_CAP
"""Bytes of a journal."""


class RecoveryError(StorageError):
    """A journal cannot be read; `reason` is an Indonesian clause. It stays where it is."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, f"Catatan pemulihan ini tidak terbaca: {reason}.")
        self.reason = reason


class FileState(Enum):
    """What a draft's file holds: what the run knew, something else, all that is in the journal; or it is not there."""

    AS_KNOWN = auto()
    CHANGED = auto()
    EQUAL = auto()
    GONE = auto()


class Recovered(NamedTuple):
    """A draft out of a journal, with the steps of its undo stack, of which the first `done` are done.

    `path` and `digest` are those of its file as this run last knew it, "" for none. `changes` is the number of commands
    since then, `net` what has changed since the journal began: results that the draft holds are of that time. `lost` is
    the number of entries, the last ones, that could not be read.
    """

    draft: Draft
    steps: list[Done]
    done: int
    path: str
    digest: str
    changes: int
    changed: bool
    net: ChangeSet
    time: datetime
    lost: int


def read_run(run: Run) -> Recovered | None:
    """Return what a run has left behind; None when it has no complete journal. Raises RecoveryError."""
    try:
        paths = run.journals()
    except OSError as error:
        raise RecoveryError(run.folder, str(OpenError.from_os(run.folder, error))) from error
    problem: RecoveryError | None = None
    for path in paths:
        try:
            found = _read(path)
        except RecoveryError as error:
            problem = problem or error
        else:
            if found is not None:
                return found
    if problem is not None:
        raise problem
    return None


def state_of_file(found: Recovered) -> FileState:
    """Compare a draft with its file as that is now. May wait for a network."""
    try:
        data = read_file(found.path)
    except StorageError:
        return FileState.GONE
    if digest(data) == found.digest:
        return FileState.AS_KNOWN
    try:
        there = read_with_notes(found.path, data).draft
    except StorageError:
        return FileState.CHANGED
    return FileState.EQUAL if set(there.records()) == set(found.draft.records()) else FileState.CHANGED


def _read(path: str) -> Recovered | None:
    """Return what a journal holds; None for one that was never complete."""
    try:
        if not os.path.getsize(path):  # killed before its first write
            return None
        if os.path.getsize(path) > LARGEST:
            raise RecoveryError(path, "terlalu besar")
        # What was under way when the process was killed is rolled back: SQLite writes for that.
        with closing(sqlite3.connect(path, isolation_level=None, timeout=journal.BUSY_S)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            return _recover(path, connection)
    except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
        raise RecoveryError(path, "isinya rusak") from error
    except (ValueError, DraftError) as error:
        raise RecoveryError(path, "isinya tidak sesuai") from error
    except StorageError as error:  # the draft that it begins with
        raise error if isinstance(error, RecoveryError) else RecoveryError(path, "naskah di dalamnya rusak") from error


def _recover(path: str, connection: sqlite3.Connection) -> Recovered | None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    shape = connection.execute("SELECT type, sql FROM sqlite_schema").fetchall()
    if not shape and not application:  # killed while it was made
        return None
    if application != journal.APPLICATION_ID:
        raise RecoveryError(path, "isinya rusak")
    if version != journal.USER_VERSION:
        raise RecoveryError(path, "dibuat dengan versi orgeditor yang lain")
    # Exactly ours: a view or a trigger of somebody else's is not even looked at.
    if sorted(shape) != sorted(("table", journal.table_sql(name)) for name in journal.TABLES):
        raise RecoveryError(path, "susunannya tidak sesuai")
    row = connection.execute("SELECT path, digest, begun, changed, steps_done, complete FROM head").fetchone()
    if row is None or not _whole_number(row[5]):
        return None
    steps = [
        Done(_text(text), changes_json.load(changes))
        for text, changes in connection.execute("SELECT text, changes FROM step ORDER BY number")
    ]
    history = History(_base(path, connection), steps, _whole_number(row[4]))
    known = [_text(row[0]), row[1]]
    moment, lost = _replay(connection, history, known)
    draft = Draft.of(history.draft.records())  # keeps the rules, or raises DraftError
    draft.regulation  # noqa: B018  raises DraftError when there is none
    draft.arranged, draft.origin = history.draft.arranged, history.draft.origin
    saved = row[1] != known[1]
    return Recovered(
        draft,
        history.steps,
        history.done,
        known[0],
        known[1],
        max(history.changes, int(history.differs)),
        history.differs or lost > 0 or (bool(row[3]) and not saved),
        history.net,
        datetime.fromtimestamp(moment if moment is not None else float(row[2]), UTC),
        lost,
    )


def _replay(connection: sqlite3.Connection, history: History, known: list[str]) -> tuple[float | None, int]:
    """Do again what the entries say, as far as they can be read; return the time of the last one and how many are lost.

    `known` is path and digest of the draft's file, which a save sets.
    """
    moment: float | None = None
    taken = 0
    try:
        for number, row in enumerate(connection.execute(_ENTRIES), 1):
            if row[0] != number:
                raise HistoryError(f"entry {number} is missing")
            entry = Entry(Deed(row[2]), _text(row[3]), changes_json.load(row[4]), _whole_number(row[5]), str(row[6]))
            history.take(entry)
            if entry.deed is Deed.SAVED:
                known[:] = [entry.text, entry.digest]
            moment, taken = float(row[1]), number
    except (ValueError, sqlite3.Error, OverflowError):
        pass  # what was read so far is a whole draft all the same
    return moment, max(0, _entries(connection) - taken)


_ENTRIES = "SELECT number, time, deed, text, changes, steps_done, digest FROM entry ORDER BY number"


def _entries(connection: sqlite3.Connection) -> int:
    try:
        (count,) = connection.execute("SELECT max(number) FROM entry").fetchone()
    except sqlite3.Error:
        return 1
    return count if type(count) is int else 0


def _base(path: str, connection: sqlite3.Connection) -> Draft:
    content, records = connection.execute("SELECT content, records FROM base").fetchone() or (None, None)
    if content is not None:
        return read_with_notes(path, content).draft
    draft = Draft()
    draft.apply(changes_json.load(str(records)))
    origin = connection.execute("SELECT name, number, year, content FROM origin").fetchone()
    if origin is not None:
        draft.origin = Origin(_text(origin[0]), _text(origin[1]), _text(origin[2]), origin[3])
    return draft


def _text(value: Any) -> str:
    found = json.loads(value)
    if type(found) is not str:
        raise ValueError("not a text")
    return found


def _whole_number(value: Any) -> int:
    if type(value) is not int:
        raise ValueError("not a number")
    return value
