"""The relations of the regulation unit by unit: rows are sources, columns targets, letters the kinds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from orgeditor.editing.document import Document
from orgeditor.editing.kind_words import kind_name
from orgeditor.editing.selection import Selection, units_shown
from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import (
    APPOINTMENT,
    ASSISTANCE,
    CHAIR,
    COLLEGIAL,
    COMMAND,
    CONSULTATIVE,
    COORDINATIVE,
    DELEGATION,
    FUNCTIONAL,
    GUIDANCE,
    MEMBER,
    REPORT,
    STRUCTURAL,
    SUPERVISION,
    RelationKind,
)
from orgeditor.model.records import Group, Placement, Record, Relation, Route, Unit
from orgeditor.ui.leisure import Sight
from orgeditor.ui.messages import plain_tip

AnyIndex = QModelIndex | QPersistentModelIndex

LETTERS = {
    STRUCTURAL: "S",
    COORDINATIVE: "K",
    CONSULTATIVE: "N",
    COLLEGIAL: "L",
    FUNCTIONAL: "F",
    COMMAND: "P",
    DELEGATION: "D",
    REPORT: "R",
    ASSISTANCE: "M",
    SUPERVISION: "W",
    GUIDANCE: "B",
    APPOINTMENT: "T",
    CHAIR: "A",
    MEMBER: "E",
}
SPARE = "CGHIJOQUVXYZ0123456789"


def letters(kinds: Mapping[str, RelationKind]) -> dict[str, str]:
    """Return a letter for each kind: the built-in ones have theirs, others the first of their name that is free."""
    found = {key: LETTERS[key] for key in kinds if key in LETTERS}
    for key, kind in kinds.items():
        if key not in found:
            free = [mark for mark in (*kind.name.upper(), *SPARE) if mark.isalnum() and mark not in found.values()]
            if free:
                found[key] = free[0]
    return found


class MatrixModel(QAbstractTableModel):
    """Nothing is kept for empty cells. A mutual relation stands in both of its cells.

    `only_chart` keeps to the units of the chart on show.
    """

    def __init__(self, document: Document, selection: Selection, parent: QWidget) -> None:
        super().__init__(parent)
        self.sight = Sight(parent)
        self._behind: ChangeSet | None = None
        self.document = document
        self.selection = selection
        self.only_chart = True
        self.units: list[str] = []
        self.letters: dict[str, str] = {}
        self.drawn: set[str] = set()
        self._rows: dict[str, int] = {}
        self._pairs: dict[tuple[str, str], list[str]] = {}
        self.sight.back.connect(self._catch_up)
        document.changed.connect(self._follow)
        document.replaced.connect(self.renew)
        selection.chart_changed.connect(self.renew)
        self.renew()

    # reading

    @property
    def draft(self) -> Draft:
        return self.document.draft

    def row_of(self, unit: str) -> int | None:
        return self._rows.get(unit)

    def pair(self, row: int, column: int) -> tuple[str, str]:
        return self.units[row], self.units[column]

    def relations(self, row: int, column: int) -> list[Relation]:
        """Return the relations of a cell in the order of the regulation."""
        return [self.draft.relations[key] for key in self._pairs.get(self.pair(row, column), ())]

    def marks(self, row: int, column: int) -> tuple[str, bool]:
        """Return the letters of a cell, and whether the chart on show draws any of its relations."""
        found = self._pairs.get((self.units[row], self.units[column]))
        if not found:
            return "", False
        relations = self.draft.relations
        text = "".join(self.letters.get(relations[key].kind, "?") for key in found)
        return text, any(key in self.drawn for key in found)

    def kind_of_letter(self, letter: str) -> str | None:
        return next((key for key, mark in self.letters.items() if mark == letter.upper()), None)

    # following

    def show_only_chart(self, only: bool) -> None:
        self.only_chart = only
        self.renew()

    def renew(self) -> None:
        """Begin anew, with the units and relations as they are."""
        self._behind = None
        self.beginResetModel()
        self._set_units(self._wanted())
        self._look()
        self.endResetModel()

    def _wanted(self) -> list[str]:
        units = [unit.id for unit in self.draft.units_in_order()]
        if not self.only_chart:
            return units
        shown = units_shown(self.draft, self.selection.chart_id)
        return [unit for unit in units if unit in shown]

    def _set_units(self, units: Iterable[str]) -> None:
        self.units = list(units)
        self._rows = {unit: row for row, unit in enumerate(self.units)}

    def _look(self) -> None:
        draft, chart = self.draft, self.selection.chart_id
        self.letters = letters(draft.kinds)
        self._pairs = {}
        for relation in draft.relations_in_order():
            self._pairs.setdefault((relation.source, relation.target), []).append(relation.id)
            if relation.mutual and relation.source != relation.target:
                self._pairs.setdefault((relation.target, relation.source), []).append(relation.id)
        self.drawn = {route.relation for route in draft.routes.values() if route.chart == chart}

    def _follow(self, changes: ChangeSet) -> None:
        if self._behind is not None:
            changes = self._behind.then(changes)
        gone = any(
            after is None and not isinstance(before, (Placement, Route)) for before, after in changes.changes.values()
        )
        if self.sight.lost and not gone:  # what is gone goes at once: somebody may ask for it
            self._behind = changes
            return
        self._behind = None
        units = changes.of(Unit)
        ends = [*units, *changes.of(Placement), *changes.of(Group)]
        wanted = self._wanted() if any(_is_other(before, after) for before, after in ends) else self.units
        if wanted != self.units:
            self.renew()
            return
        if any((changes.of(Relation), changes.of(Route), changes.of(RelationKind))):
            self._look()
            if self.units:
                last = len(self.units) - 1
                self.dataChanged.emit(self.index(0, 0), self.index(last, last))
        for _, after in units:
            row = self._rows.get(after.id) if after is not None else None
            if row is not None:
                self.headerDataChanged.emit(Qt.Orientation.Vertical, row, row)
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, row, row)

    def _catch_up(self) -> None:
        """Show what has changed while nobody could see it."""
        if self._behind is not None:
            self._follow(ChangeSet())

    # Qt

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.units)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.units)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.marks(row, column)[0]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            text = self._told(row, column)
            return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        return None

    def _told(self, row: int, column: int) -> str:
        """Say in words what a cell holds."""
        source, target = (self.draft.units[unit].name for unit in self.pair(row, column))
        parts = []
        for relation in self.relations(row, column):
            text = kind_name(self.draft.kind(relation.kind))
            if relation.mutual:
                text = QCoreApplication.translate("Matrix", "%1 timbal balik").replace("%1", text)
            parts.append(f"{text} ({relation.basis})" if relation.basis else text)
        told = ", ".join(parts) or QCoreApplication.translate("Matrix", "tidak ada hubungan")
        return f"{source} → {target}: {told}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        name = self.draft.units[self.units[section]].name
        return plain_tip(name) if role == Qt.ItemDataRole.ToolTipRole else name


def _is_other(before: Record | None, after: Record | None) -> bool:
    """Say whether a unit, a box or a frame may have come, gone or taken another place in the matrix."""
    if isinstance(before, Unit) and isinstance(after, Unit):
        return before.order != after.order
    if isinstance(before, (Placement, Group)) and isinstance(after, (Placement, Group)):
        return (before.unit, before.chart) != (after.unit, after.chart)
    return True
