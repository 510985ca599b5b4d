"""The schema of a `.bagan` file, version 4: one table per type of record, and the results of layout.

A change here is a new USER_VERSION, a step in migrate.py and one more frozen file in tests/data/formats/.
Columns that hold an id of another table reference it; `route.source` and `route.target` may be a placement or a frame
and `relation.kind`, `chart.kind` a built-in kind, which no file holds: those the rules of Draft check.
"""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import fields
from itertools import repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from orgeditor.model.kinds import Arrow, CoordinationForm, RelationKind, UnitCategory
from orgeditor.model.limits import DASH_MM
from orgeditor.model.records import (
    Annex,
    Arrangement,
    ArticleText,
    BoxForm,
    Chart,
    Group,
    HeadingForm,
    LetterCase,
    Method,
    MutedRule,
    Numbering,
    Orientation,
    Overflow,
    PageSetup,
    Placement,
    PortSide,
    Regulation,
    RegulationForm,
    Relation,
    Route,
    Side,
    Signing,
    Unit,
)
from orgeditor.storage.columns import (
    BadValue,
    Column,
    blob,
    choice,
    choices,
    flag,
    flags,
    integer,
    integers,
    key,
    keys,
    number,
    numbers,
    points,
    rect,
    text,
    texts,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = int.from_bytes(b"Baga", "big")
USER_VERSION = 4

LARGEST_MM, LARGEST_PT, MOST_COUNTED = 10_000.0, 400.0, 1_000
"""What layout can still work with; what a person may choose is told in model/limits.py."""


class Table(NamedTuple):
    """A table of records. The first column is the primary key; `build` makes a record of the fields in order."""

    name: str
    record: type[Any]
    columns: tuple[Column, ...]
    build: Callable[..., Any]

    def rows(self, records: list[Any]) -> list[list[Any]]:
        """Return one row per record; raises BadValue for a record that could not be read back."""
        values_of = attrgetter(*[column.field for column in self.columns])
        writes = [column.write for column in self.columns]
        rows = [[write(value) for write, value in zip(writes, values_of(record), strict=True)] for record in records]
        if self.records(rows) != records:
            raise BadValue(f"tabel “{self.name}” tidak terbaca kembali")
        return rows

    def records(self, rows: list[Any]) -> list[Any]:
        """Return one record per row; raises BadValue, which names table, row and column."""
        if not rows:
            return []
        try:
            values = zip(*rows, strict=True)
            found = [column.read_all(theirs) for column, theirs in zip(self.columns, values, strict=True)]
        except BadValue:
            for row in rows:
                self._complain(row)
            raise
        return _built(self.record, found) if self.build is self.record else list(map(self.build, *found))

    def _complain(self, row: Any) -> None:
        for column, value in zip(self.columns, row, strict=True):
            try:
                column.read(value)
            except BadValue as error:
                where = f"tabel “{self.name}”, baris “{row[0]}”, kolom “{column.name}”"
                raise BadValue(f"{where}: {error}") from error


def _built(kind: type[Any], columns: list[Sequence[Any]]) -> list[Any]:
    """Return the records that `kind` would make of each row of the columns, in less than half the time.

    It has slots and nothing but its fields; frozen, it sets each of them by a call.
    """
    made = list(map(object.__new__, repeat(kind, len(columns[0]))))
    for field, values in zip(fields(kind), columns, strict=True):
        deque(map(getattr(kind, field.name).__set__, made, values), maxlen=0)
    return made


def _chart(*values: Any) -> Chart:
    return Chart(*[*values[:_PAGE_AT], PageSetup(*values[_PAGE_AT:_PAGE_END]), *values[_PAGE_END:]])


_CHART_COLUMNS = (
    key("id"),
    key("annex", references="annex", nullable=True),
    integer("order", "position"),
    text("title"),
    text("subtitle"),
    text("basis"),
    flag("inferred"),
    choice("method", Method),
    key("kind"),
    choices("cases", LetterCase, "letter_cases"),
)
_PAGE_COLUMNS = (
    text("page.paper", "paper"),
    number("page.paper_w", "paper_width_mm", low=1.0, high=LARGEST_MM),
    number("page.paper_h", "paper_height_mm", low=1.0, high=LARGEST_MM),
    choice("page.orientation", Orientation, "orientation"),
    number("page.top", "margin_top_mm", high=LARGEST_MM),
    number("page.right", "margin_right_mm", high=LARGEST_MM),
    number("page.bottom", "margin_bottom_mm", high=LARGEST_MM),
    number("page.left", "margin_left_mm", high=LARGEST_MM),
    choice("page.heading_form", HeadingForm, "heading_form"),
    text("page.font", "font"),
    number("page.font_floor", "font_floor_pt", low=1.0, high=LARGEST_PT),
    number("page.font_cap", "font_cap_pt", low=1.0, high=LARGEST_PT),
    flag("page.numbered", "page_numbers"),
    flag("page.legend", "legend"),
    flag("page.signature", "signature"),
)
_LATER_CHART_COLUMNS = (
    flags("bolds"),
    choice("overflow", Overflow),
    flag("level"),
    choice("arrangement", Arrangement),
    integer("columns", low=0, high=MOST_COUNTED),
    number("width", "box_width_mm", high=LARGEST_MM),
    texts("lanes"),
)
_PAGE_AT = len(_CHART_COLUMNS)
_PAGE_END = _PAGE_AT + len(_PAGE_COLUMNS)

TABLES = (
    Table(
        "regulation",
        Regulation,
        (
            key("id"),
            choice("form", RegulationForm),
            text("office"),
            text("region"),
            text("number"),
            text("year"),
            text("date"),
            text("place"),
            text("about"),
            text("prefix"),
            text("signatory"),
            choice("signing", Signing),
            text("mark"),
            flag("draft_mark"),
            text("copy_office"),
            text("copy_name"),
            text("copy_rank"),
            text("copy_nip"),
            flag("initials_shown"),
            texts("initials"),
        ),
        Regulation,
    ),
    Table(
        "kind",
        RelationKind,
        (
            key("id"),
            text("name"),
            text("legend"),
            numbers("dash", "dash_mm", low=DASH_MM.least, high=LARGEST_MM),
            number("width", "width_mm", high=LARGEST_MM),
            choice("arrow", Arrow),
            flag("arrows_mutual"),
        ),
        RelationKind,
    ),
    Table(
        "unit",
        Unit,
        (
            key("id"),
            text("name"),
            integer("order", "position"),
            choice("category", UnitCategory),
            text("basis"),
            flag("inferred"),
            flag("basis_doubtful"),
            flag("collective"),
            text("period"),
            text("chair"),
            text("members"),
        ),
        Unit,
    ),
    Table(
        "relation",
        Relation,
        (
            key("id"),
            key("source", references="unit"),
            key("target", references="unit"),
            key("kind"),
            integer("order", "position"),
            flag("mutual"),
            choice("form", CoordinationForm),
            text("label"),
            text("basis"),
            flag("inferred"),
            flag("basis_doubtful"),
        ),
        Relation,
    ),
    Table(
        "annex",
        Annex,
        (key("id"), text("title"), integer("order", "position"), text("basis"), flag("inferred")),
        Annex,
    ),
    Table("chart", Chart, (*_CHART_COLUMNS, *_PAGE_COLUMNS, *_LATER_CHART_COLUMNS), _chart),
    Table(
        "frame",  # GROUP is a word of SQL
        Group,
        (
            key("id"),
            key("chart", references="chart"),
            key("unit", references="unit"),
            integer("order", "position"),
            flag("dashed"),
        ),
        Group,
    ),
    Table(
        "placement",
        Placement,
        (
            key("id"),
            key("chart", references="chart"),
            key("unit", references="unit"),
            key("parent", references="placement", nullable=True),
            key("backbone", references="relation", nullable=True),
            integer("order", "position"),
            choice("side", Side),
            choice("form", BoxForm),
            choice("arrangement", Arrangement),
            integer("columns", low=0, high=MOST_COUNTED),
            choice("numbering", Numbering),
            integer("rank", low=-MOST_COUNTED, high=MOST_COUNTED, nullable=True),
            key("group", "frame", references="frame", nullable=True),
            text("label"),
            text("note"),
            flag("bold"),
            rect("pin", "pin_mm"),
            number("width", "box_width_mm", high=LARGEST_MM),
            number("font", "font_pt", high=LARGEST_PT),
            integers("breaks", "line_breaks"),
        ),
        Placement,
    ),
    Table(
        "route",
        Route,
        (
            key("id"),
            key("chart", references="chart"),
            key("relation", references="relation"),
            key("source"),
            key("target"),
            choice("source_side", PortSide),
            choice("target_side", PortSide),
            points("waypoints", "waypoints_mm"),
        ),
        Route,
    ),
    Table(
        "muted_rule",
        MutedRule,
        (key("id"), text("rule"), text("reason"), keys("records")),
        MutedRule,
    ),
    Table("article_text", ArticleText, (key("id"), text("text")), ArticleText),
)

ARRANGED = "arranged"
ARRANGED_COLUMNS = (key("chart", references="chart"), text("json"))

ORIGIN = "origin"
ORIGIN_COLUMNS = (
    key("regulation", references="regulation"),
    text("name"),
    text("number"),
    text("year"),
    blob("content"),
)
"""At most one row: what the draft was made of."""

COLUMNS: dict[str, tuple[Column, ...]] = {
    **{table.name: table.columns for table in TABLES},
    ARRANGED: ARRANGED_COLUMNS,
    ORIGIN: ORIGIN_COLUMNS,
}
"""The columns of every table; a table comes after those that it references."""

_SQL_TYPES = {str: "TEXT", int: "INTEGER", float: "REAL", bytes: "BLOB"}


def create_schema(db: Database) -> None:
    """Make the tables in an empty database, with its id and version."""
    for name, columns in COLUMNS.items():
        sql = db.create_table_sql(
            name,
            {column.name: column.type for column in columns},
            pk=columns[0].name,
            foreign_keys=[(column.name, column.references, "id") for column in columns if column.references],
            not_null=[column.name for column in columns if not column.nullable],
            strict=True,
        )
        # sqlite-utils has no public way to add a CHECK.
        body, end = sql.rsplit("\n)", 1)
        checks = "".join(f",\n   CHECK ({column.check})" for column in columns if column.check)
        db.execute(f"{body}{checks}\n){end}")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {USER_VERSION}")


def strange_table(connection: sqlite3.Connection) -> str | None:
    """Return the name of the first table that is missing or has other columns or references than ours, if any."""
    # Views and virtual tables have no root page.
    real = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage")}
    for name, columns in COLUMNS.items():
        if name not in real or _shape(connection, name) != _expected(columns):
            return name
    return None


def strangers(connection: sqlite3.Connection) -> list[str]:
    """Return the names of what the file holds beyond our tables: other tables, views, triggers, indexes."""
    rows = connection.execute("SELECT name, tbl_name, type, sql FROM sqlite_schema ORDER BY name")
    # An index without text of its own is the one that SQLite makes for a primary key.
    return [name for name, table, kind, sql in rows if not (table in COLUMNS and (kind == "table" or sql is None))]


def _shape(connection: sqlite3.Connection, table: str) -> tuple[object, object]:
    xinfo = connection.execute(f'PRAGMA table_xinfo("{table}")')
    references = connection.execute(f'PRAGMA foreign_key_list("{table}")')
    # In any order: what joined a table later stands at its end in older files.
    return (
        sorted((name, sql_type, notnull, pk, hidden) for _, name, sql_type, notnull, _, pk, hidden in xinfo),
        {(column, other, to) for _, _, other, column, to, *_ in references},
    )


def _expected(columns: tuple[Column, ...]) -> tuple[object, object]:
    return (
        sorted(
            (column.name, _SQL_TYPES[column.type], int(not column.nullable), int(column is columns[0]), 0)
            for column in columns
        ),
        {(column.name, column.references, "id") for column in columns if column.references},
    )
