"""Files of tables as tests make them, spoilt ones among them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence

import xlsxwriter

from orgeditor.exchange.tables.columns import Columns, recognised
from orgeditor.exchange.tables.entries import Entries, entries_of
from orgeditor.exchange.tables.reading import sheet_of
from orgeditor.model.kinds import BUILTIN_KINDS

Cells = Sequence[Sequence[object]]


def workbook(rows: Cells, *, merged: Sequence[str] = (), sheets: Sequence[str] = ("Unit",), hidden: str = "") -> bytes:
    """Return a workbook with the rows on its last sheet; numbers stay numbers."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    for name in sheets:
        sheet = book.add_worksheet(name)
        if name == hidden:
            sheet.hide()
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(at, column, cell)
            elif cell is not None:
                sheet.write(at, column, cell)
    for place in merged:
        first = place.split(":")[0]
        column, row = ord(first[0]) - 65, int(first[1:]) - 1
        sheet.merge_range(place, rows[row][column])
    book.close()
    return out.getvalue()


def spoilt(data: bytes, change: Callable[[str, bytes], bytes | None], extra: dict[str, bytes] | None = None) -> bytes:
    """Return a workbook with other parts: `change` gives the new content, or None to leave a part out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
        for name, content in (extra or {}).items():
            new.writestr(name, content)
    return out.getvalue()


def in_sheet(before: bytes, after: bytes) -> Callable[[str, bytes], bytes]:
    return lambda name, content: content.replace(before, after) if name.endswith("sheet1.xml") else content


def entries(data: bytes | str, path: str = "tabel.csv", columns: Columns | None = None) -> Entries:
    sheet = sheet_of(data.encode() if isinstance(data, str) else data, path)
    return entries_of(sheet, columns or recognised(sheet.rows), BUILTIN_KINDS)


def tree(found: Entries) -> list[tuple[str, str]]:
    """The names, each with that of its superior."""
    return [
        (item.name, found.entries[item.superior].name if item.superior is not None else item.above)
        for item in found.entries
    ]


def faults(found: Entries) -> list[tuple[int, str]]:
    return [(remark.row, remark.template) for remark in found.remarks if remark.fault]
