"""Gabung Unit and Pecah Unit: the names, and in one sentence what will happen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QListWidget, QPlainTextEdit, QWidget

from orgeditor.editing.name_lists import listed_names
from orgeditor.editing.operations.facts import Outcome, merged_outcome, split_outcome
from orgeditor.model.draft import Draft
from orgeditor.ui.dialog_frame import frame_dialog, plain_label

MOST_ROWS = 7
WIDTH = 520


def _preview() -> QLabel:
    """Return the label for what will happen, with room for long names."""
    label = plain_label("")
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setMinimumHeight(3 * label.fontMetrics().lineSpacing())
    return label


class MergeDialog(QDialog):
    """`name()` is that of the unit that is made; `units()` has the one first whose name that is."""

    def __init__(self, draft: Draft, units: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self._units = list(units)
        self._outcome: Outcome = merged_outcome(draft, self._units)
        self.setWindowTitle(self.tr("Gabung Unit"))
        self.list = QListWidget()
        for key in self._units:
            unit = draft.units[key]
            self.list.addItem(f"{unit.name}  –  {unit.basis}" if unit.basis else unit.name)
        self.list.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        rows = min(len(self._units), MOST_ROWS)
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth() + 12)
        self.box = QComboBox(editable=True)
        self.box.addItems([draft.units[key].name for key in self._units])
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # With a completer, the first Enter would only take its suggestion and leave the dialog open.
        self.box.setCompleter(None)  # type: ignore[arg-type]  # PySide6 declares it without None
        self.box.editTextChanged.connect(self._show)
        self.preview = _preview()
        parts = [
            plain_label(self.tr("Unit yang digabung"), "heading", self.list),
            self.list,
            plain_label(self.tr("Nama unit gabungan"), "heading", self.box),
            self.box,
            self.preview,
        ]
        self.ok = frame_dialog(self, parts, self.tr("Gabung"), width=WIDTH)
        self._show()
        self.box.setFocus()
        line = self.box.lineEdit()
        if line is not None:
            line.selectAll()

    def name(self) -> str:
        return " ".join(self.box.currentText().split())

    def units(self) -> list[str]:
        first = next((key for key in self._units if self.draft.units[key].name == self.name()), self._units[0])
        return [first, *(key for key in self._units if key != first)]

    def _show(self) -> None:
        text = self.tr(
            "%1 unit menjadi “%2” di %3 bagan; %4 hubungan ikut, %5 yang kembar atau di antara mereka hilang."
        )
        outcome = self._outcome
        for place, value in (("%5", outcome.joined), ("%4", outcome.relations), ("%3", outcome.charts)):
            text = text.replace(place, str(value))
        self.preview.setText(text.replace("%1", str(len(self._units))).replace("%2", self.name() or "…"))
        self.ok.setEnabled(bool(self.name()))


class SplitDialog(QDialog):
    """`names()` are those of the parts, the first that of the unit itself."""

    def __init__(self, draft: Draft, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.unit = unit
        name = draft.units[unit].name
        self.setWindowTitle(self.tr("Pecah Unit"))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * 5 + 16)
        self.text.setPlainText(f"{name}\n")
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.textChanged.connect(self._show)
        self.preview = _preview()
        head = plain_label(self.tr("Nama unit hasil pecahan, satu pada tiap baris"), "heading", self.text)
        self.ok = frame_dialog(self, [head, self.text, self.preview], self.tr("Pecah"), width=WIDTH)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._accept)
        self._show()
        self.text.setFocus()

    def names(self) -> list[str]:
        return [item.name for item in listed_names(self.text.toPlainText())]

    def _accept(self) -> None:
        if self.ok.isEnabled():
            self.accept()

    def _show(self) -> None:
        names, name = self.names(), self.draft.units[self.unit].name
        self.ok.setEnabled(len(names) > 1)
        if len(names) < 2:
            self.preview.setText(self.tr("Tulis sekurangnya dua nama."))
            return
        outcome = split_outcome(self.draft, self.unit, len(names))
        text = self.tr("“%1” menjadi %2 unit di %3 bagan; %4 hubungan disalin, %5 bawahannya tetap pada “%6”.")
        for place, value in (("%5", outcome.below), ("%4", outcome.relations), ("%3", outcome.charts)):
            text = text.replace(place, str(value))
        self.preview.setText(text.replace("%2", str(len(names))).replace("%6", names[0]).replace("%1", name))
