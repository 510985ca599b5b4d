"""Opening a `.bagan` file: its bytes are read, checked and turned into a Draft. Never writes.

The bytes are deserialized into a database in memory; no SQLite connection sees the user's path. sqlite_utils, slow to
load, is imported only for a file of an older version.
"""

from __future__ import annotations

import gc
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import NamedTuple

from orgeditor.model.draft import Draft, DraftError
from orgeditor.model.page import Arranged
from orgeditor.model.records import Origin
from orgeditor.storage import arranged_json, schema
from orgeditor.storage.columns import BadValue
from orgeditor.storage.errors import DamagedFileError, NewerVersionError, NotADraftError, Path, shown
from orgeditor.storage.files import read_file
from orgeditor.storage.migrate import migrate

TIME_LIMIT_S = 2.0
"""Seconds that SQLite may spend on checking one file; 10,000 units take a twentieth of a second."""

MAGIC = b"SQLite format 3\0"
HEADER_SIZE = 100


class OpenedDraft(NamedTuple):
    """A draft from a file; `notes` are Indonesian sentences about what the file held and the draft does not."""

    draft: Draft
    notes: tuple[str, ...] = ()


def open_draft(path: Path) -> Draft:
    """Return the draft of a `.bagan` file; raises OpenError."""
    return open_with_notes(path).draft


def open_with_notes(path: Path) -> OpenedDraft:
    """Return the draft of a `.bagan` file and what could not be taken over; raises OpenError."""
    return read_with_notes(path, read_file(path))


def read_with_notes(path: Path, data: bytes) -> OpenedDraft:
    """Return the draft that the bytes of a `.bagan` file hold; `path` is what messages call it. Raises OpenError."""
    _check_header(path, data)
    try:
        with closing(sqlite3.connect(":memory:")) as connection, _garbage_left():
            return _read(path, data, connection)
    except (sqlite3.Error, UnicodeDecodeError) as error:  # SQLite's own message may quote spoilt text
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            raise DamagedFileError(path, "pemeriksaan isinya memakan waktu terlalu lama") from error
        raise DamagedFileError(path, "isinya rusak") from error


@contextmanager
def _garbage_left() -> Iterator[None]:
    """Keep the garbage collector out: a large file has many records, none of them garbage (a third of the time)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _check_header(path: Path, data: bytes) -> None:
    """Raise OpenError for what can be told without SQLite. https://www.sqlite.org/fileformat.html#the_database_header"""
    if not data:
        raise NotADraftError(path, "berkas itu kosong")
    if data[: len(MAGIC)] != MAGIC[: len(data)]:
        raise NotADraftError(path, "itu bukan berkas bagan orgeditor")
    if len(data) < HEADER_SIZE:
        raise DamagedFileError(path, "isinya terpotong")
    if data[18] == 2 or data[19] == 2:
        raise NotADraftError(
            path, "berkas itu masih dipakai program basis data lain (mode WAL) sehingga isinya mungkin belum lengkap"
        )
    page_size = int.from_bytes(data[16:18], "big")
    size = int.from_bytes(data[28:32], "big") * (65536 if page_size == 1 else page_size)
    if len(data) < size:
        raise DamagedFileError(path, f"isinya terpotong, hanya ada {len(data)} dari {size} bita")


def _read(path: Path, data: bytes, connection: sqlite3.Connection) -> OpenedDraft:
    connection.deserialize(data)
    deadline = time.monotonic() + TIME_LIMIT_S
    connection.set_progress_handler(lambda: int(time.monotonic() > deadline), 10_000)
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    _check_version(path, connection)
    if (table := schema.strange_table(connection)) is not None:
        raise DamagedFileError(path, f"tabel “{table}” tidak ada atau susunannya tidak sesuai")
    if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
        raise DamagedFileError(path, "isinya rusak")
    if (broken := connection.execute("PRAGMA foreign_key_check").fetchone()) is not None:
        raise DamagedFileError(
            path, f"tabel “{shown(broken[0])}” merujuk ke baris tabel “{shown(broken[2])}” yang tidak ada"
        )
    connection.set_progress_handler(None, 0)  # what is left is as long as the file: plain rows of our own tables
    try:
        draft = _draft(connection)
        arranged, notes = _arranged(connection)
        origin = _origin(connection)
    except (BadValue, DraftError) as error:
        raise DamagedFileError(path, str(error).removesuffix(".")) from error
    draft.arranged.update(arranged)
    draft.origin = origin
    if strangers := schema.strangers(connection):
        listed = ", ".join(f"“{shown(name)}”" for name in strangers)
        notes.append(f"Berkas memuat isi yang tidak dikenal dan diabaikan: {listed}.")
    return OpenedDraft(draft, tuple(notes))


def _check_version(path: Path, connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA application_id").fetchone() != (schema.APPLICATION_ID,):
        raise NotADraftError(path, "itu berkas basis data milik program lain, bukan berkas bagan orgeditor")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > schema.USER_VERSION:
        raise NewerVersionError(path, "berkas itu dibuat dengan versi orgeditor yang lebih baru")
    if version < schema.USER_VERSION:
        try:
            migrate(connection, version)
        except KeyError as error:
            raise DamagedFileError(path, f"nomor versi isinya ({version}) tidak dikenal") from error


def _draft(connection: sqlite3.Connection) -> Draft:
    records = []
    for table in schema.TABLES:
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        records.extend(table.records(connection.execute(f'SELECT {names} FROM "{table.name}"').fetchall()))
    # Draft finds a record by its id alone.
    if len({record.id for record in records}) < len(records):
        raise BadValue("dua baris memakai tanda pengenal yang sama")
    draft = Draft.of(records)
    draft.regulation  # noqa: B018  raises DraftError when there is none
    return draft


def _origin(connection: sqlite3.Connection) -> Origin | None:
    names = ", ".join(f'"{column.name}"' for column in schema.ORIGIN_COLUMNS)
    row = connection.execute(f'SELECT {names} FROM "{schema.ORIGIN}"').fetchone()
    if row is None:
        return None
    _, *values = (column.read(value) for column, value in zip(schema.ORIGIN_COLUMNS, row, strict=True))
    return Origin(*values)


def _arranged(connection: sqlite3.Connection) -> tuple[dict[str, Arranged], list[str]]:
    """Return the results that can be used; one that cannot be read costs no more than laying the chart out again."""
    found: dict[str, Arranged] = {}
    notes: list[str] = []
    for chart, text in connection.execute(f'SELECT "chart", "json" FROM "{schema.ARRANGED}"'):
        try:
            arranged = arranged_json.load(text)
            if arranged.chart != chart:
                raise ValueError("the result of another chart")
        except ValueError:
            notes.append("Susunan sebuah bagan tidak terbaca; bagan itu akan disusun ulang.")
        else:
            found[chart] = arranged
    return found, notes
