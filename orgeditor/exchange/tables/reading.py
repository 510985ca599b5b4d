"""The cells of a table file: CSV in any usual coding and with any usual separator, or a workbook of Excel."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from orgeditor.exchange.tables import remarks
from orgeditor.exchange.tables.columns import recognised
from orgeditor.exchange.tables.remarks import Remark, TableError

SEPARATORS = ";,\t|"
MOST_BYTES = 64 * 1024**2
MOST_ROWS = 100_000
MOST_COLUMNS = 256
MOST_CELLS = 4_000_000
MOST_LETTERS = 32_767
"""A cell of Excel holds no more."""
SNIFFED_ROWS = 60
SNIFFED_LETTERS = 200_000

Rows = Sequence[Sequence[str]]

_ESCAPED = re.compile(r"'+[=+\-@\t\r]")
"""A cell that writing has kept from being a formula: one apostrophe more than it has."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a file, or the whole of a CSV: its rows from the first, each as long as it is.

    `repeated` are the cells (row and column from 0) that belong to a merged one and repeat what stands at its top,
    `blank` those with a formula that gave an error, or that no program has worked out yet.
    """

    name: str
    rows: Rows
    notes: tuple[Remark, ...] = ()
    repeated: frozenset[tuple[int, int]] = frozenset()
    blank: frozenset[tuple[int, int]] = frozenset()


def read_sheets(data: bytes, path: str) -> list[Sheet]:
    """Return the sheets of a file that a person sees and that hold something; raises TableError.

    What kind of file it is its bytes say; the suffix of its path must not deny it. Formulas give the value that they
    last had; nothing that a workbook refers to is ever opened.
    """
    if not data:
        raise TableError(remarks.EMPTY_FILE)
    if len(data) > MOST_BYTES:
        raise TableError(remarks.TOO_LARGE, str(MOST_BYTES // 1024**2))
    if data.startswith(b"PK\x03\x04"):
        from orgeditor.exchange.tables.xlsx_reading import read_workbook

        return read_workbook(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise TableError(remarks.OLD_EXCEL)
    if path.lower().endswith((".xlsx", ".xlsm")):
        raise TableError(remarks.NO_WORKBOOK)
    return [read_csv(data)]


def sheet_of(data: bytes, path: str, name: str = "") -> Sheet:
    """Return one sheet: that of a name, else that of `likely_sheet`; raises TableError."""
    sheets = read_sheets(data, path)
    if name:
        found = [sheet for sheet in sheets if sheet.name.casefold() == name.strip().casefold()]
        if not found:
            raise TableError(remarks.NO_SUCH_SHEET, name, ", ".join(f"“{sheet.name}”" for sheet in sheets[:12]))
        return found[0]
    return sheets[likely_sheet(sheets)]


def likely_sheet(sheets: Sequence[Sheet]) -> int:
    """Return the place of the sheet that seems to be the table: the first with heads, else with nothing but names."""
    found = [recognised(sheet.rows) for sheet in sheets]
    headed = (at for at, columns in enumerate(found) if columns.known and columns.head)
    return next(headed, next((at for at, columns in enumerate(found) if columns.known), 0))


def read_csv(data: bytes) -> Sheet:
    """Return the rows of a CSV, of which a person need not say separator or coding; raises TableError."""
    text, notes = _text_of(data)
    if text.lstrip().startswith("<"):
        raise TableError(remarks.MARKUP)
    told = re.match(r"sep=(.)\r?\n", text)
    if told:  # a line that Excel understands and does not count
        separator, text = told[1], text[told.end() :]
    else:
        separator = _separator_of(text)
    rows = _rows_of(text, separator)
    if not any(any(row) for row in rows):
        raise TableError(remarks.EMPTY_FILE)
    return Sheet("", rows, notes)


def _text_of(data: bytes) -> tuple[str, tuple[Remark, ...]]:
    for coding in _codings(data):
        try:
            text = data.decode(coding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            continue
        guessed = coding == "cp1252"
        return text, (Remark(0, remarks.GUESSED_ENCODING, (), False),) if guessed else ()
    raise TableError(remarks.NO_TEXT)


def _codings(data: bytes) -> list[str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ["utf-16"]
    if b"\0" in data[:400]:  # Excel's Unicode text whose mark was lost: every other byte of a Latin text is zero
        return ["utf-16-le" if data[1:400:2].count(0) > data[:400:2].count(0) else "utf-16-be"]
    return ["utf-8-sig", "cp1252"]


def _separator_of(text: str) -> str:
    """Return the separator by which most columns are recognised, else that which divides most rows alike.

    A comma inside names does neither: it divides some rows, and not their heads.
    """

    def fits(separator: str) -> tuple[int, int]:
        rows = [row for row in _first_rows(text[:SNIFFED_LETTERS], separator) if any(row)]
        widths = [len(row) for row in rows]
        found = recognised(rows)
        if found.head:
            return len(found.roles), widths.count(widths[found.head - 1])
        alike = max((widths.count(width) for width in set(widths) if width > 1), default=0)
        return 0, alike if alike >= 0.8 * len(rows) else 0

    return max(SEPARATORS, key=fits)


def _first_rows(text: str, separator: str) -> Rows:
    found: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            found.append([cell.strip() for cell in row])
            if len(found) == SNIFFED_ROWS:
                break
    except csv.Error:
        pass
    return found


def _rows_of(text: str, separator: str) -> list[list[str]]:
    rows: list[list[str]] = []
    cells = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in reader:
            rows.append([_unescaped(cell) for cell in row])
            cells += len(row)
            if len(row) > MOST_COLUMNS and any(row[MOST_COLUMNS:]):
                raise TableError(remarks.TOO_MANY_COLUMNS, str(MOST_COLUMNS))
            if max(map(len, row), default=0) > MOST_LETTERS:
                raise TableError(remarks.LONG_CELL, str(len(rows)), str(MOST_LETTERS))
            if len(rows) > MOST_ROWS:
                raise TableError(remarks.TOO_MANY_ROWS, str(MOST_ROWS))
            if cells > MOST_CELLS:
                raise TableError(remarks.TOO_MANY_CELLS)
    except csv.Error as error:
        if "field limit" in str(error):
            raise TableError(remarks.LONG_CELL, str(len(rows) + 1), str(MOST_LETTERS)) from error
        raise TableError(remarks.OPEN_QUOTE, str(len(rows) + 1)) from error
    return rows


def _unescaped(cell: str) -> str:
    cell = cell.strip()
    return cell[1:] if _ESCAPED.match(cell) else cell


def without_empty_end(sheet: Sheet) -> Sheet:
    """Return a sheet without the empty rows below it and the empty cells at the ends of its rows."""
    rows = []
    for row in sheet.rows:
        last = next((at for at in range(len(row), 0, -1) if row[at - 1]), 0)
        rows.append(row[:last])
    while rows and not rows[-1]:
        rows.pop()
    return replace(sheet, rows=rows)
