"""Steps from one version of the schema to the next, made in memory while a file is opened."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

from orgeditor.storage import schema

if TYPE_CHECKING:
    from sqlite_utils import Database

STEPS: dict[int, Callable[[Database], None]] = {}
"""By user_version: what makes a file of that version one of the next."""


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
