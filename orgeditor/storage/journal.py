"""Journal: every finished command of an open draft, durable before the next one, in the user's data folder.

It holds the whole draft as it was when the journal began, the undo steps it had then, and the commands since. Nothing
else ever writes to its file; storage/recovery.py reads it after a crash.
"""

from __future__ import annotations

import errno
import json
import os
import sqlite3
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from types import MappingProxyType
from typing import NamedTuple

from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.records import Origin
from orgeditor.storage import changes_json, schema
from orgeditor.storage.errors import writing_reason
from orgeditor.storage.history import Done, Entry
from orgeditor.storage.runs import Run

APPLICATION_ID = int.from_bytes(b"BagJ", "big")
USER_VERSION = schema.USER_VERSION
"""Rows of changes have the columns of a file of that version."""

TABLES = {
    "head": (
        "path TEXT NOT NULL, digest TEXT NOT NULL, process INTEGER NOT NULL, pc TEXT NOT NULL, begun REAL NOT NULL,"
        " changed INTEGER NOT NULL, steps_done INTEGER NOT NULL, complete INTEGER NOT NULL"
    ),
    "base": "content BLOB, records TEXT",
    "origin": "name TEXT NOT NULL, number TEXT NOT NULL, year TEXT NOT NULL, content BLOB NOT NULL",
    "step": "number INTEGER PRIMARY KEY, text TEXT NOT NULL, changes TEXT NOT NULL",
    "entry": (
        "number INTEGER PRIMARY KEY, time REAL NOT NULL, deed TEXT NOT NULL, text TEXT NOT NULL, changes TEXT NOT NULL,"
        " steps_done INTEGER NOT NULL, digest TEXT NOT NULL"
    ),
}
"""`head` and `base` have one row, `origin` at most one. Texts of a person and paths are JSON strings."""

BUSY_S = 0.2
"""So long a scanner may keep the file; longer would be felt while typing."""

_CODES = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_READONLY: errno.EACCES,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_BUSY: errno.EBUSY,
    sqlite3.SQLITE_LOCKED: errno.EBUSY,
}


class JournalError(Exception):
    """The journal cannot be written. `str()` is an Indonesian clause that says why; what it holds stays as it was."""


class Base(NamedTuple):
    """A draft as a journal begins with it.

    `path` and `digest` (SHA-256) are those of its file, "" for none. `content` are the bytes of a `.bagan` file that
    holds just this draft, where they are at hand; else the journal makes a copy of its own, without results. The first
    `done` of the undo `steps` are done. `changed` says that there is something to lose already.
    """

    draft: Draft
    path: str = ""
    digest: str = ""
    content: bytes | None = None
    steps: Sequence[Done] = ()
    done: int = 0
    changed: bool = False


class Journal:
    """A journal that is being written. It counts once it is complete: until then an older one of the run does."""

    def __init__(self, path: str, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    def append(self, entries: Sequence[Entry], *, complete: bool = False) -> None:
        """Add commands in one transaction, which is durable on return; raises JournalError, and then none is added.

        With `complete` the journal counts from now on.
        """
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(
                "INSERT INTO entry (time, deed, text, changes, steps_done, digest) VALUES (?, ?, ?, ?, ?, ?)",
                [_entry_row(entry) for entry in entries],
            )
            if complete:
                self._connection.execute("UPDATE head SET complete = 1")
            self._connection.execute("COMMIT")
        except (sqlite3.Error, OSError) as error:
            self._give_up()
            raise JournalError(_reason(error)) from error
        except BaseException:
            self._give_up()
            raise

    def close(self) -> None:
        """Leave the file as it is."""
        with suppress(sqlite3.Error):
            self._connection.close()

    def drop(self) -> None:
        """Do away with the file."""
        self.close()
        for path in (self.path, f"{self.path}-journal"):
            with suppress(OSError):
                os.unlink(path)

    def _give_up(self) -> None:
        with suppress(sqlite3.Error):
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")


def start_journal(run: Run, number: int, base: Base) -> Journal:
    """Write a new journal, which counts from its first `append(complete=True)` on; raises JournalError.

    Takes as long as the draft is large, and may be done in a thread: it touches nothing but `base`.
    """
    path = run.journal_path(number)
    journal: Journal | None = None
    try:
        journal = Journal(path, connect(path))
        _fill(journal._connection, base)
    except BaseException as error:
        if journal is not None:
            journal.drop()
        if isinstance(error, (sqlite3.Error, OSError)):
            raise JournalError(_reason(error)) from error
        raise
    return journal


def connect(path: str) -> sqlite3.Connection:
    """Open the file of a journal, or make it; raises sqlite3.Error. Statements are committed as they come."""
    connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
    try:
        for pragma in ("journal_mode = DELETE", "synchronous = EXTRA", "trusted_schema = OFF", "cell_size_check = ON"):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def table_sql(name: str) -> str:
    """Return the statement that makes a table, as SQLite keeps it."""
    return f"CREATE TABLE {name} ({TABLES[name]}) STRICT"


def _fill(connection: sqlite3.Connection, base: Base) -> None:
    import platform  # not before the first journal begins

    head = (
        _stored(base.path),
        base.digest,
        os.getpid(),
        _stored(platform.node()),
        time.time(),
        int(base.changed),
        base.done,
        0,
    )
    records = None if base.content is not None else changes_json.dump(_whole(base.draft).changes)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {USER_VERSION}")
    for name in TABLES:
        connection.execute(table_sql(name))
    connection.execute(f"INSERT INTO head VALUES ({', '.join('?' * len(head))})", head)
    connection.execute("INSERT INTO base VALUES (?, ?)", (base.content, records))
    origin = base.draft.origin
    if origin is not None and records is not None:
        connection.execute("INSERT INTO origin VALUES (?, ?, ?, ?)", _origin_row(origin))
    connection.executemany("INSERT INTO step (text, changes) VALUES (?, ?)", _step_rows(base.steps))
    connection.execute("COMMIT")


def _whole(draft: Draft) -> ChangeSet:
    """Return the change that makes the draft out of nothing."""
    return ChangeSet(MappingProxyType({record.id: (None, record) for record in draft.records()}))


def _origin_row(origin: Origin) -> tuple[str, str, str, bytes]:
    return _stored(origin.name), _stored(origin.number), _stored(origin.year), origin.content


def _step_rows(steps: Iterable[Done]) -> Iterable[tuple[str, str]]:
    return ((_stored(step.text), changes_json.dump(step.changes.changes)) for step in steps)


def _entry_row(entry: Entry) -> tuple[float, str, str, str, int, str]:
    changes = entry.written or changes_json.dump(entry.changes.changes)
    return time.time(), entry.deed.value, _stored(entry.text), changes, entry.done, entry.digest


def _stored(text: str) -> str:
    """Return a text as SQLite takes it: half a surrogate pair, as in a strange file name, has no UTF-8."""
    return json.dumps(text)


def _reason(error: sqlite3.Error | OSError) -> str:
    if isinstance(error, OSError):
        return writing_reason(error)
    code = getattr(error, "sqlite_errorcode", None)
    number = _CODES.get(code & 0xFF) if code is not None else None
    return writing_reason(OSError(number, "")) if number is not None else "basis datanya menolak"
