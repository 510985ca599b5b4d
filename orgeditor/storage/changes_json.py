"""Change sets as JSON: by table, pairs of rows with the columns of a `.bagan` file in their order, or null.

They are read as a file is: every value is checked before it gets into a record.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from orgeditor.model.changes import Change, ChangeSet
from orgeditor.model.records import Record
from orgeditor.storage import schema
from orgeditor.storage.columns import BadValue
from orgeditor.storage.schema import Table


def dump(changes: Mapping[str, Change]) -> str:
    """Return the changes as JSON, ASCII alone: a text with half a surrogate pair must not keep it from being stored."""
    tables: dict[str, list[list[Any]]] = {}
    for before, after in changes.values():
        table = _by_record()[type(before if before is not None else after)]
        rows = [_row(table, record) if record is not None else None for record in (before, after)]
        tables.setdefault(table.name, []).append(rows)
    return json.dumps(tables, separators=(",", ":"))


def load(text: str) -> ChangeSet:
    """Return the changes that the text holds; raises ValueError when it holds anything else."""
    try:
        tables = json.loads(text)
        if type(tables) is not dict:
            raise BadValue("bukan kumpulan perubahan")
        found: dict[str, Change] = {}
        for name, pairs in tables.items():
            for key, change in _changes(_by_name()[name], pairs):
                if key in found:
                    raise BadValue(f"“{key}” berubah dua kali")
                found[key] = change
    except (LookupError, TypeError, RecursionError) as error:
        raise BadValue("bukan kumpulan perubahan") from error
    return ChangeSet(MappingProxyType(found))


def _changes(table: Table, pairs: Any) -> list[tuple[str, Change]]:
    befores: list[Record | None] = _records(table, [before for before, _ in pairs])
    afters: list[Record | None] = _records(table, [after for _, after in pairs])
    found = []
    for before, after in zip(befores, afters, strict=True):
        one = before if before is not None else after
        if one is None or (after is not None and after.id != one.id):
            raise BadValue("perubahan tanpa isi, atau dengan dua tanda pengenal")
        found.append((one.id, (before, after)))
    return found


def _records(table: Table, rows: list[Any]) -> list[Any]:
    made = iter(table.records([row for row in rows if row is not None]))
    return [None if row is None else next(made) for row in rows]


def _row(table: Table, record: Record) -> list[Any]:
    fields, writes = _writer(table.name)
    return [write(value) for write, value in zip(writes, fields(record), strict=True)]


@cache
def _writer(name: str) -> tuple[Any, list[Any]]:
    columns = _by_name()[name].columns
    return attrgetter(*[column.field for column in columns]), [column.write for column in columns]


@cache
def _by_name() -> dict[str, Table]:
    return {table.name: table for table in schema.TABLES}


@cache
def _by_record() -> dict[type[Any], Table]:
    return {table.record: table for table in schema.TABLES}
