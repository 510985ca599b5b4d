"""Blocks of cells: as text between programs, and as changes to the table of units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.kind_words import category_name
from orgeditor.exchange.tables.words import category_of as imported_category
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.renaming import folded
from orgeditor.ui.views.units_model import Column, UnitsModel, cleaned

Grid = Sequence[Sequence[str]]

FIELDS = {
    Column.NAME: "name",
    Column.CATEGORY: "category",
    Column.BASIS: "basis",
    Column.LABEL: "label",
    Column.NOTE: "note",
}
CLEARABLE = (Column.BASIS, Column.LABEL, Column.NOTE)


class CellError(ValueError):
    """Cells that cannot be written. The message is one sentence for the person."""


@dataclass
class CellChanges:
    """Fields of units and boxes by id, and of new units; `ignored` counts cells that have no place."""

    units: dict[str, dict[str, Any]] = field(default_factory=dict)
    boxes: dict[str, dict[str, Any]] = field(default_factory=dict)
    new: list[dict[str, Any]] = field(default_factory=list)
    ignored: int = 0

    @property
    def count(self) -> int:
        """How many cells of units that are there change."""
        return sum(len(fields) for fields in (*self.units.values(), *self.boxes.values()))


def grid_of_text(text: str) -> list[list[str]]:
    """Read rows of cells as Excel and Word put them on the clipboard: tabs between, quotes around line breaks."""
    body = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    if not body:
        return []
    # Excel quotes a cell only for what stands in it: other quotes belong to the name.
    quoted = _unquoted(body) if '"' in body else []
    if any(mark in cell for row in quoted for cell in row for mark in "\n\t"):
        return quoted
    return [line.split("\t") for line in body.split("\n")]


def _unquoted(text: str) -> list[list[str]]:
    """Read rows with quoted cells; nothing where the quotes do not close."""
    import csv
    import io

    try:
        return [list(row) for row in csv.reader(io.StringIO(text), delimiter="\t", strict=True)]
    except csv.Error:
        return []


def text_of_grid(grid: Iterable[Sequence[str]]) -> str:
    """Write rows of cells so that Excel reads them back."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in grid)


def _quoted(cell: str) -> str:
    if any(mark in cell for mark in "\t\n"):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def category_of(text: str) -> UnitCategory:
    """Return the category of that name, as an imported table may say it or as shown; raises CellError for an unknown
    one.
    """
    found = imported_category(text)
    if found is not None:
        return found
    wanted = folded(text)
    for key in UnitCategory:
        if wanted == folded(category_name(key)):
            return key
    message = QCoreApplication.translate("Units", "Kategori “%1” tidak dikenal; tidak ada sel yang diubah.")
    raise CellError(message.replace("%1", text.strip()))


def pasted(model: UnitsModel, row: int, column: int, grid: Grid) -> CellChanges:
    """Return what pasting a block with its top left cell there changes; rows beyond the last are new units.

    Empty cells leave names and categories as they are and clear the rest. Raises CellError for an unknown category.
    """
    found = CellChanges()
    for down, cells in enumerate(grid):
        new: dict[str, Any] = {}
        unit = model.units[row + down] if row + down < len(model.units) else None
        for right, text in enumerate(cells):
            if column + right >= len(Column):
                found.ignored += bool(text.strip())
                continue
            _put(model, found, unit, Column(column + right), text, new)
        if unit is None and new.get("name"):
            found.new.append(new)
        elif unit is None:
            found.ignored += len(new)
    return found


def filled(model: UnitsModel, cells: Iterable[tuple[int, int]]) -> CellChanges:
    """Return what filling down changes: in each column the topmost of the cells goes into those below it.

    One cell alone takes what stands above it. Names are never filled: each unit has its own.
    """
    columns: dict[int, list[int]] = {}
    for row, column in cells:
        columns.setdefault(column, []).append(row)
    if sum(map(len, columns.values())) == 1:
        [(column, [row])] = columns.items()
        columns[column] = [max(0, row - 1), row]
    found = CellChanges()
    for column, rows in columns.items():
        if Column(column) is Column.NAME:
            continue
        top, *below = sorted(set(rows))
        text = model.text(model.unit(top), Column(column))
        for row in below:
            _put(model, found, model.units[row], Column(column), text, {})
    return found


def cleared(model: UnitsModel, cells: Iterable[tuple[int, int]]) -> CellChanges:
    """Return what emptying cells changes; names and categories stay."""
    found = CellChanges()
    for row, column in cells:
        if Column(column) in CLEARABLE:
            _put(model, found, model.units[row], Column(column), "", {})
    return found


def _put(
    model: UnitsModel, found: CellChanges, unit: str | None, column: Column, text: str, new: dict[str, Any]
) -> None:
    """Note one cell: for a unit that is there where it changes something, else in `new`."""
    text = cleaned(text)
    if column is Column.NAME or column is Column.BASIS:
        text = " ".join(text.split())
    if column in (Column.NAME, Column.CATEGORY) and not text:
        return
    value: Any = category_of(text) if column is Column.CATEGORY else text
    if unit is None:
        if column in (Column.NAME, Column.CATEGORY, Column.BASIS):
            new[FIELDS[column]] = value
        else:
            found.ignored += bool(text)
        return
    if not model.is_editable(unit, column):
        found.ignored += bool(text)
        return
    record = model.draft.units[unit]
    if text == model.text(record, column) or value == record.category:
        return
    box = model.box(unit)
    if column in (Column.LABEL, Column.NOTE) and box is not None:
        found.boxes.setdefault(box.id, {})[FIELDS[column]] = value
    else:
        found.units.setdefault(unit, {})[FIELDS[column]] = value
