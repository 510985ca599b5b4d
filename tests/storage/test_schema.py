import sqlite3
from dataclasses import fields

import pytest
from sqlite_utils import Database

from orgeditor.model.draft import RECORD_TYPES
from orgeditor.model.records import PageSetup
from orgeditor.storage import schema

TABLES = {table.record: table for table in schema.TABLES}


@pytest.fixture
def db():
    db = Database(memory=True, execute_plugins=False)
    schema.create_schema(db)
    yield db
    db.close()


def test_one_table_per_type_of_record():
    assert set(TABLES) == set(RECORD_TYPES)


@pytest.mark.parametrize("record", RECORD_TYPES, ids=lambda record: record.__name__)
def test_one_column_per_field_in_order(record):
    """A field added to a record needs a column here, a new version and a migration."""
    expected: list[str] = []
    for field in fields(record):
        expected += [f"page.{part.name}" for part in fields(PageSetup)] if field.type == "PageSetup" else [field.name]
    assert [column.field for column in TABLES[record].columns] == expected


def test_tables_are_strict_and_keys_are_not_null(db):
    strict = {row[1]: row[5] for row in db.execute("PRAGMA table_list") if not row[1].startswith("sqlite_")}
    assert strict == dict.fromkeys(schema.COLUMNS, 1)
    assert schema.strange_table(db.conn) is None
    assert schema.strangers(db.conn) == []


def test_nullable_columns_are_those_that_may_be_empty(db):
    nullable = {
        (table, row[1]) for table in schema.COLUMNS for row in db.execute(f"PRAGMA table_info({table})") if not row[3]
    }
    assert nullable == {
        ("chart", "annex"),
        ("placement", "parent"),
        ("placement", "backbone"),
        ("placement", "rank"),
        ("placement", "frame"),
        ("placement", "pin_mm"),
    }


def test_a_flag_is_0_or_1(db):
    db.execute("INSERT INTO annex VALUES ('a', '', 0, '', 1)")
    with pytest.raises(sqlite3.IntegrityError):
        db.execute("INSERT INTO annex VALUES ('b', '', 0, '', 2)")


def test_id_and_version(db):
    assert db.execute("PRAGMA application_id").fetchone() == (0x42616761,)
    assert db.execute("PRAGMA user_version").fetchone() == (4,)
