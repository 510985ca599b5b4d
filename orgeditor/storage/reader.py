"""Opening a `.bagan` file: its bytes are read, checked and turned into a Draft. Never writes.

The bytes are deserialized into a database in memory; no SQLite connection sees the user's path. sqlite_utils, slow to
load, is imported only for a file of an older version.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress
from typing import Any, NamedTuple

from orgeditor.model.draft import Draft, DraftError
from orgeditor.model.garbage import uncollected
from orgeditor.model.integrity import SHOWN_TYPES
from orgeditor.model.page import Arranged
from orgeditor.model.records import Origin
from orgeditor.model.texts import cleaned, is_clean
from orgeditor.storage import arranged_json, schema
from orgeditor.storage.columns import BadValue
from orgeditor.storage.errors import DamagedFileError, NewerVersionError, NotADraftError, Path, shown
from orgeditor.storage.files import read_file
from orgeditor.storage.migrate import migrate
from orgeditor.storage.names import system_path

TIME_LIMIT_S = 2.0
"""Seconds that SQLite may spend on checking one file; 10,000 units take a twentieth of a second."""

MOST_ROWS = 200_000
"""Of one table; a draft of 10,000 units has a twentieth of that."""
MOST_NAMED = 3
LEAST_PAGE_MM, LARGEST_PAGE_MM = 1.0, 100_000.0

MAGIC = b"SQLite format 3\0"
PDF_MAGIC = b"%PDF-"
"""Readers let some rubbish stand before it."""
HEADER_SIZE = 100
JOURNAL_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"


class OpenedDraft(NamedTuple):
    """A draft from a file; `notes` are Indonesian sentences about what the file held and the draft does not.

    `content` are the bytes of the file. `embedded`: it was inside a PDF, to which nothing must be saved.
    """

    draft: Draft
    notes: tuple[str, ...] = ()
    content: bytes = b""
    embedded: bool = False


def open_draft(path: Path) -> Draft:
    """Return the draft of a `.bagan` file; raises OpenError."""
    return open_with_notes(path).draft


def open_with_notes(path: Path) -> OpenedDraft:
    """Return the draft of a `.bagan` file, or of the one in a PDF, and what could not be taken over.

    Raises OpenError.
    """
    data = read_file(path)
    if PDF_MAGIC in data[:1024]:
        from orgeditor.storage.pdf_draft import NOTE, draft_in  # few drafts come out of a PDF

        content = draft_in(path, data)
        found = read_with_notes(path, content)
        return found._replace(content=content, embedded=True, notes=(NOTE, *found.notes))
    _check_neighbours(path)
    return read_with_notes(path, data)._replace(content=data)


def read_with_notes(path: Path, data: bytes) -> OpenedDraft:
    """Return the draft that the bytes of a `.bagan` file hold; `path` is what messages call it. Raises OpenError."""
    _check_header(path, data)
    try:
        with closing(sqlite3.connect(":memory:")) as connection, uncollected():
            return _read(path, data, connection)
    except (sqlite3.Error, UnicodeDecodeError) as error:  # SQLite's own message may quote spoilt text
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            raise DamagedFileError(path, "pemeriksaan isinya memakan waktu terlalu lama") from error
        raise DamagedFileError(path, "isinya rusak") from error


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


def _check_neighbours(path: Path) -> None:
    """Refuse a file that another program was writing when it ended: half of what it holds may be in its journal."""
    beside = f"{os.fspath(path)}-journal"
    with suppress(OSError, ValueError), open(system_path(os.path.abspath(beside)), "rb") as file:
        if file.read(len(JOURNAL_MAGIC)) == JOURNAL_MAGIC:
            name = shown(os.path.basename(beside))
            raise DamagedFileError(
                path, f"program basis data lain belum selesai menulisnya dan meninggalkan “{name}” di sampingnya"
            )


def _read(path: Path, data: bytes, connection: sqlite3.Connection) -> OpenedDraft:
    connection.deserialize(data)
    # No value is longer than the file, and a condition that somebody planted shall not make one.
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, max(len(data), 100_000))
    connection.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100)
    deadline = time.monotonic() + TIME_LIMIT_S
    connection.set_progress_handler(lambda: int(time.monotonic() > deadline), 10_000)
    for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")
    _check_version(path, connection)
    if (table := schema.strange_table(connection)) is not None:
        raise DamagedFileError(path, f"tabel “{table}” tidak ada atau susunannya tidak sesuai")
    strangers = schema.strangers(connection)
    _check_pages(path, connection, whole=not strangers)
    for table in schema.COLUMNS:
        if (broken := connection.execute(f'PRAGMA foreign_key_check("{table}")').fetchone()) is not None:
            raise DamagedFileError(
                path, f"tabel “{shown(broken[0])}” merujuk ke baris tabel “{shown(broken[2])}” yang tidak ada"
            )
        (count,) = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()
        if count > MOST_ROWS:
            raise DamagedFileError(path, f"tabel “{table}” memuat {count} baris, lebih dari {MOST_ROWS}")
    connection.set_progress_handler(None, 0)  # what is left is as long as the file: plain rows of our own tables
    notes: list[str] = []
    try:
        draft = _draft(connection, notes)
        draft.arranged.update(_arranged(connection, draft, notes))
        draft.origin = _origin(connection)
    except (BadValue, DraftError) as error:
        raise DamagedFileError(path, str(error).removesuffix(".")) from error
    if strangers:
        listed = ", ".join(f"“{shown(name)}”" for name in strangers)
        notes.append(
            f"Berkas memuat isi yang tidak dikenal dan diabaikan: {listed}; isi itu hilang bila naskah disimpan."
        )
    return OpenedDraft(draft, tuple(notes))


def _check_pages(path: Path, connection: sqlite3.Connection, *, whole: bool) -> None:
    """Refuse a spoilt file. With tables of others in it only ours are looked at: theirs may run code to be checked."""
    checks = ["PRAGMA quick_check(1)"] if whole else [f'PRAGMA quick_check("{table}")' for table in schema.COLUMNS]
    for check in checks:
        if connection.execute(check).fetchall() != [("ok",)]:
            raise DamagedFileError(path, "isinya rusak")


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


def _draft(connection: sqlite3.Connection, notes: list[str]) -> Draft:
    records = []
    changed: list[str] = []
    for table in schema.TABLES:
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        try:
            rows = connection.execute(f'SELECT {names} FROM "{table.name}"').fetchall()
        except (sqlite3.OperationalError, UnicodeDecodeError) as error:
            if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) != sqlite3.SQLITE_ERROR:
                raise
            raise BadValue(f"tabel “{table.name}” memuat teks yang tidak terbaca (bukan UTF-8)") from error
        records.extend(table.records(_cleaned(rows, changed) if table.record in SHOWN_TYPES else rows))
    if changed:
        named = ", ".join(f"“{shown(text)[:60]}”" for text in changed[:MOST_NAMED])
        more = " dan lain-lain" if len(changed) > MOST_NAMED else ""
        notes.append(f"Karakter kendali atau pembalik arah tulisan dibuang dari {named}{more}.")
    # Draft finds a record by its id alone.
    if len({record.id for record in records}) < len(records):
        raise BadValue("dua baris memakai tanda pengenal yang sama")
    draft = Draft.of(records)
    draft.regulation  # noqa: B018  raises DraftError when there is none
    return draft


def _cleaned(rows: list[Any], changed: list[str]) -> list[Any]:
    """Return rows with clean texts; `changed` gets those texts that were not."""
    # All at once: looking at each value would take as long as reading it.
    if is_clean(" ".join([value for row in rows for value in row if type(value) is str])):
        return rows
    found = []
    for row in rows:
        values = [cleaned(value) if type(value) is str else value for value in row]
        changed += [new for old, new in zip(row, values, strict=True) if old != new and type(new) is str]
        found.append(values)
    return found


def _origin(connection: sqlite3.Connection) -> Origin | None:
    names = ", ".join(f'"{column.name}"' for column in schema.ORIGIN_COLUMNS)
    row = connection.execute(f'SELECT {names} FROM "{schema.ORIGIN}"').fetchone()
    if row is None:
        return None
    _, *values = (column.read(value) for column, value in zip(schema.ORIGIN_COLUMNS, row, strict=True))
    return Origin(*values)


def _arranged(connection: sqlite3.Connection, draft: Draft, notes: list[str]) -> dict[str, Arranged]:
    """Return the results that can be used; one that cannot be read costs no more than laying the chart out again."""
    found: dict[str, Arranged] = {}
    for chart, text in connection.execute(f'SELECT "chart", "json" FROM "{schema.ARRANGED}"'):
        try:
            arranged = arranged_json.load(text)
            if arranged.chart != chart or not _is_of(arranged, draft):
                raise ValueError("the result of another chart")
        except ValueError:
            notes.append("Susunan sebuah bagan tidak terbaca; bagan itu akan disusun ulang.")
        else:
            found[chart] = arranged
    return found


def _is_of(arranged: Arranged, draft: Draft) -> bool:
    """Say whether a result draws nothing but what the draft has: who clicks on a box asks the draft for it."""
    boxes = [box for page in arranged.pages for box in page.boxes]
    paths = [path for page in arranged.pages for path in page.paths]
    strokes = [stroke for page in arranged.pages for stroke in page.strokes]
    relations = {path.relation for path in paths}.union(*[stroke.relations for stroke in strokes])
    return (
        bool(arranged.pages)
        and all(
            LEAST_PAGE_MM <= side <= LARGEST_PAGE_MM for page in arranged.pages for side in (page.width, page.height)
        )
        and {box.placement for box in boxes} <= draft.placements.keys() | draft.groups.keys()
        and {box.unit for box in boxes} <= draft.units.keys()
        and relations <= draft.relations.keys()
        and {path.route for path in paths} <= {"", *draft.routes}
        and {path.kind for path in paths} | {stroke.kind for stroke in strokes} <= draft.kinds.keys()
    )
