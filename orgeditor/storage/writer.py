"""Saving a draft: a new database is built in memory and its bytes replace the file.

So the file holds nothing of what was deleted, and it is never half written.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from orgeditor.model.draft import Draft, DraftError
from orgeditor.storage import arranged_json, schema
from orgeditor.storage.columns import BadValue
from orgeditor.storage.errors import Path, SaveError
from orgeditor.storage.files import replace_file

if TYPE_CHECKING:
    from sqlite_utils import Database


def save_draft(draft: Draft, path: Path) -> None:
    """Save the draft as that file; raises SaveError, and then an old file of that name is as it was."""
    replace_file(path, bytes_for(draft, path))


def bytes_for(draft: Draft, path: Path) -> bytes:
    """Return the draft as the bytes of that file; raises SaveError for one that could not be read back."""
    try:
        return draft_bytes(draft)
    except (BadValue, DraftError) as error:
        raise SaveError(path, str(error).removesuffix("."), old_file=os.path.exists(path)) from error


def draft_bytes(draft: Draft) -> bytes:
    """Return the draft as the bytes of a `.bagan` file; equal drafts give equal bytes.

    Raises DraftError for a draft without a regulation, BadValue for one that could not be read back.
    """
    from sqlite_utils import Database  # slow to load, and only saving needs it

    draft.regulation  # noqa: B018  raises DraftError when there is none
    # Without plugins: those of the machine are no business of ours.
    with closing(Database(memory=True, execute_plugins=False)) as db:
        try:
            _fill(db, draft)
        except UnicodeEncodeError as error:
            raise BadValue("sebuah teks memuat karakter yang tidak sah") from error
        data = db.conn.serialize()
    _check(data)
    return data


def _check(data: bytes) -> None:
    """Raise BadValue for bytes that SQLite itself finds fault with: they must not take the place of a good file."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
            raise BadValue("isi yang akan ditulis tidak lolos pemeriksaan")


def _fill(db: Database, draft: Draft) -> None:
    schema.create_schema(db)
    with db.atomic():
        for table in schema.TABLES:
            records = draft.all_of(table.record)
            # In the order of their ids: the order of the draft's own mappings tells how it was edited.
            rows = table.rows([records[key] for key in sorted(records)])
            _insert(db, table.name, rows)
        _insert(db, schema.ARRANGED, _results(draft))
        origin = draft.origin
        if origin is not None:
            row = [draft.regulation.id, origin.name, origin.number, origin.year, origin.content]
            _insert(db, schema.ORIGIN, [row])
        # Checked here at once and not at each insert: a placement may come before its parent, and SQLite would search
        # the whole table for the children of each new row.
        if db.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise BadValue("sebuah baris merujuk ke baris yang tidak ada")


def _results(draft: Draft) -> list[list[str]]:
    rows = []
    for chart, arranged in sorted(draft.arranged.items(), key=itemgetter(0)):
        # One that is no number anywhere must not keep the facts from being saved: layout can make it again.
        with suppress(ValueError):
            if chart in draft.charts:  # undo may have left the result of a chart that is gone
                rows.append([chart, arranged_json.dump(arranged)])
    return rows


def _insert(db: Database, table: str, rows: list[list[Any]]) -> None:
    names: list[Any] = [column.name for column in schema.COLUMNS[table]]
    db.table(table).insert_all([names, *rows])
