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
    _add(
        db,
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
    )
    _add(
        db,
        "placement",
        """
        "box_width_mm" REAL NOT NULL DEFAULT 0
        "font_pt" REAL NOT NULL DEFAULT 0
        """,
    )


def _page_of_version_3(db: Database) -> None:
    """Version 3 has the table of initials, legend and signature that a chart may go without, line ends of boxes.

    The table `origin` and the page numbers were in the later files of version 2 already.
    """
    db.execute(
        """
        CREATE TABLE IF NOT EXISTS "origin" (
            "regulation" TEXT PRIMARY KEY NOT NULL REFERENCES "regulation"("id"),
            "name" TEXT NOT NULL, "number" TEXT NOT NULL, "year" TEXT NOT NULL, "content" BLOB NOT NULL
        ) STRICT
        """
    )
    if "page_numbers" not in {row[1] for row in db.execute('PRAGMA table_info("chart")')}:
        _add(db, "chart", '"page_numbers" INTEGER NOT NULL DEFAULT 0')
    _add(
        db,
        "chart",
        """
        "legend" INTEGER NOT NULL DEFAULT 1
        "signature" INTEGER NOT NULL DEFAULT 1
        """,
    )
    _add(
        db,
        "regulation",
        """
        "initials_shown" INTEGER NOT NULL DEFAULT 0
        "initials" TEXT NOT NULL DEFAULT '[]'
        """,
    )
    _add(db, "placement", "\"line_breaks\" TEXT NOT NULL DEFAULT '[]'")


def _text_of_version_4(db: Database) -> None:
    """Version 4 keeps the text of the articles."""
    db.execute('CREATE TABLE "article_text" ("id" TEXT PRIMARY KEY NOT NULL, "text" TEXT NOT NULL) STRICT')


def _add(db: Database, table: str, columns: str) -> None:
    """Add columns, one a line."""
    for column in columns.strip().splitlines():
        db.execute(f'ALTER TABLE "{table}" ADD COLUMN {column.strip()}')


STEPS: dict[int, Callable[[Database], None]] = {
    1: _decisions_of_version_2,
    2: _page_of_version_3,
    3: _text_of_version_4,
}
"""By user_version: what makes a file of that version one of the next."""


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring the database in memory from `version` to schema.USER_VERSION; raises KeyError for an unknown version."""
    from sqlite_utils import Database  # slow to load, and most files are of the present version

    db = Database(connection, execute_plugins=False)
    # None of ours: a stranger's would run with the steps.
    for kind, name in db.execute("SELECT type, name FROM sqlite_schema WHERE type <> 'table' AND sql <> ''").fetchall():
        db.execute(f'DROP {kind} "{name.replace(chr(34), chr(34) * 2)}"')
    while version < schema.USER_VERSION:
        with db.atomic():
            STEPS[version](db)
        version += 1
        db.execute(f"PRAGMA user_version = {version}")
