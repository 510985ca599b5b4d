"""The units of the regulation as rows of a Qt model, which list and table share."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.kind_words import category_name
from orgeditor.editing.selection import Selection
from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.records import Annex, Chart, Group, Placement, Unit
from orgeditor.ui.messages import plain_tip

AnyIndex = QModelIndex | QPersistentModelIndex

FEW = 300

UNIT = Qt.ItemDataRole.UserRole
WHERE = Qt.ItemDataRole.UserRole + 1
HERE = Qt.ItemDataRole.UserRole + 2
"""The unit's id; in which Lampiran it stands, as a short text; whether the chart on show has it."""


class Column(IntEnum):
    NAME = 0
    CATEGORY = 1
    BASIS = 2
    LABEL = 3
    NOTE = 4
    CHARTS = 5


COLUMNS = len(Column)


def charts_by_unit(draft: Draft) -> dict[str, set[str]]:
    """Return by unit the charts (ids) in which it has a box or a frame."""
    found: dict[str, set[str]] = {}
    ends: list[Placement | Group] = [*draft.placements.values(), *draft.groups.values()]
    for end in ends:
        found.setdefault(end.unit, set()).add(end.chart)
    return found


def counted_charts(draft: Draft) -> set[str]:
    """Return the charts (ids) of Lampiran; where the regulation has none, all."""
    return {chart.id for chart in draft.charts.values() if chart.annex is not None or not draft.annexes}


def outside_annexes(draft: Draft, where: dict[str, set[str]]) -> set[str]:
    """Return the units in no Lampiran; where the regulation has none, those in no chart at all."""
    counted = counted_charts(draft)
    return {unit for unit in draft.units if not where.get(unit, set()) & counted}


def where_text(draft: Draft, charts: Collection[str]) -> str:
    """Return the numerals of the Lampiran of these charts ("I, III"), or what else to call them."""
    found: dict[str, None] = {}
    for chart in draft.charts_in_order():
        if chart.id not in charts:
            continue
        if chart.annex is None:
            found[QCoreApplication.translate("Units", "tanpa Lampiran")] = None
        else:
            found[draft.numeral_of(chart.annex) or QCoreApplication.translate("Units", "Lampiran")] = None
    return ", ".join(found) or QCoreApplication.translate("Units", "belum masuk Lampiran")


def natural_key(text: str) -> list[tuple[int, int, str]]:
    """Return a key that sorts "angka 2" before "angka 10"; nothing comes last."""
    parts = re.split(r"(\d+)", text.casefold())
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts if part] or [(2, 0, "")]


class UnitsModel(QAbstractTableModel):
    """One row a unit, in the regulation's order or as sorted. It refreshes only what a change set touches.

    `find`, `category` and `loose` (only units in no Lampiran) say which units are rows. Label and note are those of
    the unit's box in the chart on show, where it has exactly one.
    """

    def __init__(self, document: Document, selection: Selection, parent: QObject) -> None:
        super().__init__(parent)
        self.document = document
        self.selection = selection
        self.find: tuple[str, ...] = ()
        self.category: UnitCategory | None = None
        self.loose = False
        self.units: list[str] = []
        self._rows: dict[str, int] = {}
        self._sorted = False
        self._where: dict[str, set[str]] = {}
        self._outside: set[str] = set()
        self._texts: dict[frozenset[str], str] = {}
        self._boxes: dict[str, list[str]] = {}
        document.changed.connect(self._follow)
        document.replaced.connect(self._start)
        selection.chart_changed.connect(self._chart_changed)
        self._start()

    # reading

    @property
    def draft(self) -> Draft:
        return self.document.draft

    @property
    def outside(self) -> int:
        """How many units of the regulation are in no Lampiran."""
        return len(self._outside)

    def unit(self, row: int) -> Unit:
        return self.draft.units[self.units[row]]

    def row_of(self, unit: str) -> int | None:
        return self._rows.get(unit)

    def box(self, unit: str) -> Placement | None:
        """Return the unit's only box in the chart on show."""
        boxes = self._boxes.get(unit, [])
        return self.draft.placements.get(boxes[0]) if len(boxes) == 1 else None

    def text(self, unit: Unit, column: Column) -> str:
        """Return what a cell shows."""
        if column is Column.NAME:
            return unit.name
        if column is Column.CATEGORY:
            return category_name(unit.category)
        if column is Column.BASIS:
            return unit.basis
        if column is Column.CHARTS:
            return self.where(unit.id)
        box = self.box(unit.id)
        if box is None:
            return ""
        return box.label if column is Column.LABEL else box.note

    def where(self, unit: str) -> str:
        charts = frozenset(self._where.get(unit, ()))
        if charts not in self._texts:
            self._texts[charts] = where_text(self.draft, charts)
        return self._texts[charts]

    def is_editable(self, unit: str, column: Column) -> bool:
        if column in (Column.LABEL, Column.NOTE):
            return self.box(unit) is not None
        return column is not Column.CHARTS

    # choosing

    def filter(self, find: str, category: UnitCategory | None, loose: bool) -> None:
        """Show only the units whose names have all these words, of a category (None: of any), in no Lampiran."""
        self.find, self.category, self.loose = tuple(find.casefold().split()), category, loose
        self._renew()

    def _matching(self) -> list[str]:
        units = self.draft.units_in_order()
        every = not self.find and self.category is None and not self.loose
        return [unit.id for unit in units if every or self._matches(unit)]

    def _matches(self, unit: Unit) -> bool:
        if self.category is not None and unit.category is not self.category:
            return False
        if self.loose and unit.id not in self._outside:
            return False
        name = unit.name.casefold()
        return all(word in name for word in self.find)

    # following

    def _start(self) -> None:
        self.beginResetModel()
        self._sorted = False
        self._look()
        self._set(self._matching())
        self.endResetModel()

    def _look(self) -> None:
        """Learn anew in which charts the units stand, and where in the one on show."""
        draft = self.draft
        self._where = charts_by_unit(draft)
        self._outside = outside_annexes(draft, self._where)
        self._texts = {}
        self._look_here()

    def _look_here(self) -> None:
        """Learn anew where the units stand in the chart on show."""
        chart = self.selection.chart_id
        self._boxes = {}
        for item in self.draft.placements_of_chart(chart) if chart else ():
            self._boxes.setdefault(item.unit, []).append(item.id)

    def _chart_changed(self) -> None:
        self._look_here()
        self._touch_all()

    def _follow(self, changes: ChangeSet) -> None:
        ends = [record for kind in (Placement, Group) for pair in changes.of(kind) for record in pair]
        units = changes.of(Unit)
        everywhere = bool(changes.of(Chart) or changes.of(Annex))
        touched = {end.unit for end in ends if isinstance(end, (Placement, Group))}
        touched |= {record.id for pair in units for record in pair if record is not None}
        if everywhere or len(touched) > FEW:  # one look at all is quicker than many at a few
            self._look()
        else:
            self._look_at(touched)
        if everywhere or self.loose or any(self._moves(before, after) for before, after in units):
            self._renew()
        if everywhere:
            self._touch_all()
        else:
            self._touch(touched)

    def _moves(self, before: object, after: object) -> bool:
        """Say whether the rows may be others after a change of a unit."""
        if not isinstance(before, Unit) or not isinstance(after, Unit):
            return True
        return before.order != after.order or bool(self.find) or self.category is not None

    def _look_at(self, units: Iterable[str]) -> None:
        """Learn anew where these units stand; charts and Lampiran are as they were."""
        draft, chart = self.draft, self.selection.chart_id
        counted = counted_charts(draft)
        for unit in units:
            boxes = draft.referring(unit, Placement)
            where = {item.chart for item in boxes} | {group.chart for group in draft.referring(unit, Group)}
            self._where[unit] = where
            self._boxes[unit] = [item.id for item in boxes if item.chart == chart]
            if unit in draft.units and not where & counted:
                self._outside.add(unit)
            else:
                self._outside.discard(unit)

    def _touch(self, units: Iterable[str]) -> None:
        rows = sorted(row for row in (self._rows.get(unit) for unit in units) if row is not None)
        if rows:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], COLUMNS - 1))

    def _touch_all(self) -> None:
        if self.units:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.units) - 1, COLUMNS - 1))

    def _renew(self) -> None:
        """Take rows out and put rows in where which units match has changed."""
        wanted = self._matching()
        if self._sorted:  # a cell that changes stays where it is; what is new comes last
            kept = set(wanted)
            old = [unit for unit in self.units if unit in kept]
            wanted = [*old, *(unit for unit in wanted if unit not in self._rows)]
        old = self.units
        if wanted == old:
            return
        most = min(len(wanted), len(old))
        first = next((row for row in range(most) if wanted[row] != old[row]), most)
        last = next((row for row in range(most - first) if wanted[-1 - row] != old[-1 - row]), most - first)
        gone, come = len(old) - first - last, len(wanted) - first - last
        if gone:
            self.beginRemoveRows(QModelIndex(), first, first + gone - 1)
            self._set([*old[:first], *old[len(old) - last :]])
            self.endRemoveRows()
        if come:
            self.beginInsertRows(QModelIndex(), first, first + come - 1)
            self._set(wanted)
            self.endInsertRows()

    def _set(self, units: Sequence[str]) -> None:
        self.units = list(units)
        self._rows = {unit: row for row, unit in enumerate(self.units)}

    # Qt

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.units)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        if index.isValid() and self.is_editable(self.units[index.row()], Column(index.column())):
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        unit, column = self.unit(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            text = self.text(unit, column)
            if column is Column.NAME and not text:
                return QCoreApplication.translate("Units", "(belum bernama)")
            return " ".join(text.split())
        if role == Qt.ItemDataRole.EditRole:
            return self.text(unit, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(unit, column)
        if role == UNIT:
            return unit.id
        if role == WHERE:
            return self.where(unit.id) if self._where.get(unit.id) else "–"
        if role == HERE:
            return self.selection.chart_id in self._where.get(unit.id, ())
        return None

    def _tip(self, unit: Unit, column: Column) -> str:
        if column in (Column.LABEL, Column.NOTE) and self.box(unit.id) is None:
            return QCoreApplication.translate("Units", "Hanya untuk unit dengan satu kotak di bagan yang tampil")
        text = self.text(unit, column)
        if column is Column.BASIS and unit.basis_doubtful:
            doubtful = QCoreApplication.translate("Units", "dasar perlu diperiksa")
            text = f"{text} ({doubtful})"
        return plain_tip(text) if text else ""

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return header_texts()[section] if orientation is Qt.Orientation.Horizontal else str(section + 1)

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        unit, column = self.units[index.row()], Column(index.column())
        return set_cell(self, unit, column, value)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows by a column, naturally; a column below 0 gives the regulation's order again."""
        wanted = self._matching()
        self._sorted = column >= 0
        if self._sorted:

            def key(unit: str) -> list[tuple[int, int, str]]:
                return natural_key(self.text(self.draft.units[unit], Column(column)))

            wanted.sort(key=key, reverse=order is Qt.SortOrder.DescendingOrder)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(self.units[index.row()], index.column()) for index in before]
        self._set(wanted)
        self.changePersistentIndexList(before, [self.index(self._rows[unit], at) for unit, at in kept])
        self.layoutChanged.emit()


def header_texts() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("Units", "Nama"),
        QCoreApplication.translate("Units", "Kategori"),
        QCoreApplication.translate("Units", "Dasar"),
        QCoreApplication.translate("Units", "Label di Bagan Ini"),
        QCoreApplication.translate("Units", "Catatan di Bagan Ini"),
        QCoreApplication.translate("Units", "Lampiran"),
    )


def cleaned(text: str) -> str:
    """Return a text without white space around and doubled inside, its line breaks kept."""
    return "\n".join(" ".join(line.split()) for line in text.strip().splitlines())


def set_cell(model: UnitsModel, unit: str, column: Column, value: Any) -> bool:
    """Write one cell as one step; say whether anything was written."""
    document, before = model.document, model.draft.units[unit]
    value = value if column is Column.CATEGORY else cleaned(str(value))
    if value == (before.category if column is Column.CATEGORY else model.text(before, column)):
        return False
    box = model.box(unit)
    if column is Column.NAME:
        if value:
            operations.rename_unit(document, unit, " ".join(value.split()))
        return bool(value)
    if column is Column.CATEGORY:
        text = QCoreApplication.translate("Units", "Ubah kategori unit")
        operations.edit_table(document, text, {unit: {"category": value}}, {})
    elif column is Column.BASIS:
        text = QCoreApplication.translate("Units", "Ubah dasar unit")
        operations.edit_table(document, text, {unit: {"basis": " ".join(value.split())}}, {})
    elif box is not None and column is Column.LABEL:
        operations.edit_table(
            document, QCoreApplication.translate("Units", "Ubah label kotak"), {}, {box.id: {"label": value}}
        )
    elif box is not None and column is Column.NOTE:
        operations.edit_table(
            document, QCoreApplication.translate("Units", "Ubah catatan kotak"), {}, {box.id: {"note": value}}
        )
    return True
