"""A chart as a table: CSV as Excel in Indonesia opens it, or a workbook. Reading it back gives the same units."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from datetime import datetime

from orgeditor.exchange.tables.columns import HEADS
from orgeditor.exchange.tables.reading import MOST_LETTERS
from orgeditor.exchange.tables.words import NOTHING, LineKind, kind_text
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import CATEGORY_NAMES
from orgeditor.model.records import Placement
from orgeditor.model.renaming import folded

SHEET_NAME = "Unit"
WIDTHS = (6, 16, 58, 44, 20, 24, 34)
"""Of the columns in Excel, in digits."""

_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def rows_of(draft: Draft, chart: str) -> list[list[str]]:
    """Return heads and rows of a chart, one for each box, depth first.

    A superior is called by name where no other row bears it, else by code. The second box of a unit has code "k#2".
    """
    boxes = draft.placements_of_chart(chart)
    codes = _codes(boxes)
    count: dict[str, int] = {}
    for item in boxes:
        name = folded(draft.units[item.unit].name)
        count[name] = count.get(name, 0) + 1
    used = {folded(code) for code in codes.values()}

    def superior(item: Placement) -> str:
        if item.parent is None:
            return ""
        name = draft.unit_of(item.parent).name
        plain = count[folded(name)] == 1 and folded(name) not in used and name not in NOTHING and bool(name)
        return name if plain else codes[item.parent]

    def line(item: Placement) -> str:
        if item.parent is None:
            return ""
        relation = draft.relations[item.backbone] if item.backbone else None
        return kind_text(LineKind(relation.kind, relation.form) if relation else LineKind(""), draft.kinds)

    found = [list(HEADS.values())]
    for number, item in enumerate(boxes, 1):
        unit = draft.units[item.unit]
        category = CATEGORY_NAMES[unit.category]
        found.append([str(number), codes[item.id], unit.name, superior(item), category, line(item), unit.basis])
    return found


def _codes(boxes: Sequence[Placement]) -> dict[str, str]:
    seen: dict[str, int] = {}
    codes = {}
    for item in boxes:
        number = seen[item.unit] = seen.get(item.unit, 0) + 1
        codes[item.id] = item.unit if number == 1 else f"{item.unit}#{number}"
    return codes


def csv_bytes(rows: Sequence[Sequence[str]]) -> bytes:
    """Return rows as CSV: UTF-8 with its mark and ";" between, as Excel on an Indonesian PC expects.

    A cell that Excel would take for a formula gets an apostrophe before it, which reading takes away again.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in row])
    return out.getvalue().encode("utf-8-sig")


def xlsx_bytes(rows: Sequence[Sequence[str]]) -> bytes:
    """Return rows, of which the first are heads, as a workbook; all cells are text but for the running number."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": datetime(2000, 1, 1), "comments": ""})  # the same draft gives the same bytes
    sheet = book.add_worksheet(SHEET_NAME)
    bold = book.add_format({"bold": True, "bottom": 1})
    text = book.add_format({"num_format": "@"})  # what is typed into the cell later stays text too
    number = book.add_format({"num_format": "0"})
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width, text if column else number)
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if at and column == 0:
                sheet.write_number(at, column, int(cell), number)
            elif cell:
                sheet.write_string(at, column, cell[:MOST_LETTERS], bold if at == 0 else text)
    sheet.freeze_panes(1, 0)
    if len(rows) > 1:
        sheet.autofilter(0, 0, len(rows) - 1, len(rows[0]) - 1)
    book.close()
    return out.getvalue()
