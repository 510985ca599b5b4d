"""Steps from one version of the schema to the next, made in memory while a file is opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from orgeditor.storage import schema

if TYPE_CHECKING:
    from sqlite_utils import Database


def _decisions_of_version_2(db: Database) -> None:
    """Version 2 lets a person fix more of a chart: bold ranks, overflow, level rows, columns, widths, fonts, lanes."""
    for table, columns in (
        (
            "chart",
            """
            "bolds" TEXT NOT NULL DEFAULT '[]'
            "overflow" TEXT NOT NULL DEFAULT 'split'
            "level" INTEGER NOT NULL DEFAULT 0
            "arrangement" TEXT NOT NULL DEFAULT 'auto'
            "columns" INTEGER NOT NULL DEFAULT 0
            "box_width_mm" REAL NOT NULL DEFAULT 0
            "lanes" TEXT NOT NULL DEFAULT '[]'
            """,
        ),
        (
            "placement",
            """
            "box_width_mm" REAL NOT NULL DEFAULT 0
            "font_pt" REAL NOT NULL DEFAULT 0
            """,
        ),
    ):
        for column in columns.strip().splitlines():
            db.execute(f'ALTER TABLE "{table}" ADD COLUMN {column.strip()}')


STEPS: dict[int, Callable[[Database], None]] = {1: _decisions_of_version_2}
"""By user_version: what makes a file of that version one of the next."""


def complete(connection: sqlite3.Connection) -> None:
    """Add to a file of this version, in memory, what joined the version later: nobody had released it by then."""
    real = {name: page for name, page in connection.execute("SELECT name, rootpage FROM sqlite_schema")}
    if "origin" not in real:
        connection.execute(
            """
            CREATE TABLE "origin" (
                "regulation" TEXT PRIMARY KEY NOT NULL REFERENCES "regulation"("id"),
                "name" TEXT NOT NULL, "number" TEXT NOT NULL, "year" TEXT NOT NULL, "content" BLOB NOT NULL
            ) STRICT
            """
        )
    columns = {row[1] for row in connection.execute('PRAGMA table_info("chart")')}
    if real.get("chart") and "page_numbers" not in columns:  # a view has no root page
        connection.execute('ALTER TABLE "chart" ADD COLUMN "page_numbers" INTEGER NOT NULL DEFAULT 0')


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring the database in memory from `version` to schema.USER_VERSION; raises KeyError for an unknown version."""
    from sqlite_utils import Database  # slow to load, and most files are of the present version

    db = Database(connection, execute_plugins=False)
    # None of ours: a stranger's would run with the steps.
    for trigger in db.triggers:
        name = trigger.name.replace('"', '""')
        db.execute(f'DROP TRIGGER "{name}"')
    while version < schema.USER_VERSION:
        with db.atomic():
            STEPS[version](db)
        version += 1
        db.execute(f"PRAGMA user_version = {version}")
