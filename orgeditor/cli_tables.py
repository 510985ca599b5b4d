"""Tables on the command line: a draft from CSV or XLSX, and a chart as either."""

from __future__ import annotations

import argparse
import os

from orgeditor.cli_files import read, tell
from orgeditor.cli_parser import Fault
from orgeditor.exchange.tables import remarks
from orgeditor.exchange.tables.remarks import Remark, TableError
from orgeditor.model.draft import Draft

READ = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls")
WRITTEN = (".csv", ".xlsx")
MOST_TOLD = 12
"""Rows that are named one by one."""


def is_table(path: str) -> bool:
    """Whether a file is read as a table and not as an outline, by its suffix."""
    return _suffix(path) in READ


def check_name(options: argparse.Namespace) -> None:
    """Refuse to write a table under another suffix; ends with code 2."""
    if _suffix(options.output) not in WRITTEN:
        options.misused(f"tabel ditulis sebagai .csv atau .xlsx, bukan {options.output}")


def table_bytes(draft: Draft, chart: str, path: str) -> bytes:
    """Return a chart as the table that the suffix of a path says."""
    from orgeditor.exchange.tables.writing import csv_bytes, rows_of, xlsx_bytes

    rows = rows_of(draft, chart)
    return csv_bytes(rows) if _suffix(path) == ".csv" else xlsx_bytes(rows)


def draft_of_table(options: argparse.Namespace) -> Draft:
    """Return a draft with the one chart that a table describes; raises Fault after the rows at fault were named."""
    path = options.outline
    data = read(path)
    try:
        return _draft_of(data, path, options.sheet)
    except TableError as error:
        raise Fault(f"{path}: {error}.") from error


def _draft_of(data: bytes, path: str, sheet: str) -> Draft:
    from orgeditor.exchange.tables.columns import recognised
    from orgeditor.exchange.tables.entering import new_draft
    from orgeditor.exchange.tables.entries import entries_of
    from orgeditor.exchange.tables.plan import plan_of
    from orgeditor.exchange.tables.reading import sheet_of

    found = sheet_of(data, path, sheet)
    columns = recognised(found.rows)
    if not columns.known:
        raise TableError(remarks.NO_NAMES)
    blank = Draft()
    plan = plan_of(blank, None, entries_of(found, columns, blank.kinds))
    for remark in plan.remarks[:MOST_TOLD]:
        tell(_said(path, remark))
    if plan.faults:
        raise TableError(remarks.FAULTY, str(len({remark.row for remark in plan.faults})))
    if not plan.steps:
        raise TableError(remarks.NO_ROWS)
    return new_draft(plan, repr(found.rows))


def _said(path: str, remark: Remark) -> str:
    return f"{path}: baris {remark.row}: {remark.text}." if remark.row else f"{path}: {remark.text}."


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()
