"""Gaya Garis: how each kind of relation is called and drawn in this regulation."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from orgeditor.editing import operations
from orgeditor.model import limits
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import BUILTIN_KINDS, COORDINATIVE, STRUCTURAL, RelationKind
from orgeditor.ui import words
from orgeditor.ui.dash_words import dash_presets, dash_text, parsed_dash
from orgeditor.ui.line_rules import Fault, LineWarning, line_warnings
from orgeditor.ui.line_samples import ICON_H, ICON_W, KIND, Preview, SampleDelegate, dash_icon
from orgeditor.ui.properties.fields import CheckField, ChoiceField, EditableChoiceField, LineField
from orgeditor.ui.properties.form import Form
from orgeditor.ui.properties.numbers import NumberField
from orgeditor.ui.screens import resize_within

NAME, SAMPLE, PEN, PATTERN, ARROW, LEGEND = range(6)
WIDTHS = {NAME: 164, SAMPLE: 126, PEN: 76, PATTERN: 196, ARROW: 104}
LEGEND_W = 180
"""At least so wide is the last column: most legends fit."""
ROW_PX = 30
MOST_WARNINGS = 3
NEW = "baru "
"""How the keys of kinds begin that get their own one when the dialog ends."""

LEGENDS = {
    STRUCTURAL: ("Garis struktural", "Garis komando"),
    COORDINATIVE: ("Garis koordinatif", "Garis koordinasi"),
}
"""Words of the legend that real annexes use. They print in Indonesian whatever the window speaks."""


class LineStylesDialog(QDialog):
    """Edits a copy; `kinds()` gives every kind after OK."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Gaya Garis"))
        resize_within(self, 930, 640)
        self._kinds = dict(draft.kinds)
        self._uses = operations.kind_uses(draft)
        # The kind that new children of a chart get cannot go either.
        self._needed = {*self._uses, *(chart.kind for chart in draft.charts.values())}
        self._added = 0
        self._filling = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(10)
        outer.addWidget(self._make_table(), 1)
        outer.addLayout(self._make_list_buttons())
        outer.addLayout(self._make_forms())
        self.warning = QLabel()
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setObjectName("warning")
        self.warning.setWordWrap(True)
        outer.addWidget(self.warning)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Terapkan"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.addButton(self.tr("Batal"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        outer.addWidget(buttons)
        self._fill()
        self._choose(self._order()[0])

    # parts

    def _make_table(self) -> QTableWidget:
        self.table = QTableWidget(0, 6)
        self.table.setAccessibleName(self.tr("Jenis hubungan"))
        names = (self.tr("Jenis"), self.tr("Contoh"), self.tr("Tebal"), self.tr("Pola"), self.tr("Panah"))
        self.table.setHorizontalHeaderLabels([*names, self.tr("Keterangan")])
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in WIDTHS.items():
            self.table.setColumnWidth(column, width)
        header.setSectionResizeMode(LEGEND, QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumWidth(sum(WIDTHS.values()) + LEGEND_W)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setTabKeyNavigation(False)
        self.table.setItemDelegateForColumn(SAMPLE, SampleDelegate(self.table))
        self.table.itemSelectionChanged.connect(self._chosen)
        return self.table

    def _make_list_buttons(self) -> QHBoxLayout:
        self.add_button = QPushButton(self.tr("Tambah Jenis"))
        self.add_button.clicked.connect(self._add)
        self.delete_button = QPushButton(self.tr("Hapus"))
        self.delete_button.clicked.connect(self._delete)
        self.restore_button = QPushButton(self.tr("Kembalikan Bawaan"))
        self.restore_button.clicked.connect(self._restore)
        self.restore_all_button = QPushButton(self.tr("Semua ke Bawaan"))
        self.restore_all_button.clicked.connect(self._restore_all)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.add_button, self.delete_button, None, self.restore_button, self.restore_all_button):
            if button is None:
                row.addStretch(1)
            else:
                button.setAutoDefault(False)
                row.addWidget(button)
        return row

    def _make_forms(self) -> QHBoxLayout:
        left, right = Form(), Form()
        for form in (left, right):
            form.column.setContentsMargins(0, 0, 0, 0)
        self.title = left.heading("")
        self.name = LineField()
        self.name.committed.connect(self._set_name)
        left.add(self.tr("Nama"), self.name)
        self.legend = EditableChoiceField(())
        self.legend.committed.connect(lambda value: self._set(legend=" ".join(value.split())))
        left.add(self.tr("Keterangan"), self.legend)
        self.preset = ChoiceField()
        self.preset.setIconSize(QSize(ICON_W, ICON_H))
        self.preset.committed.connect(self._set_preset)
        left.add(self.tr("Pola"), self.preset)
        self.pattern = LineField(self.tr("garis celah, dalam mm"))
        self.pattern.committed.connect(self._set_pattern)
        left.add(self.tr("Panjang (mm)"), self.pattern)
        self.pen = NumberField(*limits.PEN_MM, "mm", 0.05, decimals=2)
        self.pen.committed.connect(lambda value: self._set(width=round(value, 2)))
        right.heading(self.tr("Contoh"))
        self.preview = Preview()
        right.rows.addRow(self.preview)
        right.add(self.tr("Tebal"), self.pen)
        self.arrow = ChoiceField(words.arrows())
        self.arrow.committed.connect(lambda value: self._set(arrow=value))
        right.add(self.tr("Panah"), self.arrow)
        self.mutual = CheckField(self.tr("Panah di kedua ujung bila timbal balik"))
        self.mutual.committed.connect(lambda value: self._set(arrows_mutual=value))
        right.add("", self.mutual)
        left.column.addStretch(1)
        right.column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addWidget(left, 1)
        row.addWidget(right, 1)
        return row

    # reading

    def kinds(self) -> list[RelationKind]:
        """Return every kind; new ones with the keys they go by."""
        taken = {key for key in self._kinds if not key.startswith(NEW)}
        found = []
        for key, kind in self._kinds.items():
            if key.startswith(NEW):
                key = operations.kind_key(kind.name, taken)
                taken.add(key)
            found.append(replace(kind, id=key))
        return found

    @property
    def current(self) -> str | None:
        """The key of the kind that is chosen."""
        items = self.table.selectedItems()
        return items[0].data(Qt.ItemDataRole.UserRole + 1) if items else None

    def _order(self) -> list[str]:
        """Return the keys as they are listed: those in use first, then new ones, then the others."""
        used = [key for key in self._kinds if key in self._uses]
        added = [key for key in self._kinds if key not in self._uses and key not in BUILTIN_KINDS]
        return [*used, *added, *(key for key in self._kinds if key not in {*used, *added})]

    # doing

    def _add(self) -> None:
        self._added += 1
        key = f"{NEW}{self._added}"
        name = self.tr("jenis baru")
        self._kinds[key] = RelationKind(key, name, f"Garis {name}", (4.0, 2.0))
        self._fill()
        self._choose(key)
        self.name.setFocus()
        self.name.selectAll()

    def _delete(self) -> None:
        key = self.current
        if key is not None and self._deletable(key):
            order = self._order()
            at = order.index(key)
            del self._kinds[key]
            self._fill()
            self._choose(self._order()[min(at, len(self._kinds) - 1)])

    def _restore(self) -> None:
        if self.current in BUILTIN_KINDS:
            self._kinds[self.current] = BUILTIN_KINDS[self.current]
            self._refresh()

    def _restore_all(self) -> None:
        self._kinds.update(BUILTIN_KINDS)
        self._refresh()

    def _set_name(self, name: str) -> None:
        name = " ".join(name.split())
        kind = self._kinds[self.current or ""]
        if not name:
            self._refresh()
        elif kind.legend == f"Garis {kind.name}":
            self._set(name=name, legend=f"Garis {name}")  # the words of the legend follow until they are chosen
        else:
            self._set(name=name)

    def _set_preset(self, dash: tuple[float, ...] | None) -> None:
        if dash is None:
            self.pattern.setFocus()
        else:
            self._set(dash=dash)

    def _set_pattern(self, text: str) -> None:
        dash = parsed_dash(text)
        if dash is None:
            self._refresh()
            self.warning.setText(self.tr("Tulis panjang garis dan celah bergantian dalam mm, misalnya 4 2."))
        else:
            self._set(dash=dash)

    def _set(self, **values: Any) -> None:
        key = self.current
        if key is not None:
            self._kinds[key] = replace(self._kinds[key], **values)
            self._refresh()

    # showing

    def _fill(self) -> None:
        """List every kind under "in use" and "others"."""
        self._filling = True
        order = self._order()
        used = sum(key in self._uses for key in order)
        heads = {0: self.tr("Dipakai di naskah ini"), used: self.tr("Lainnya")} if used else {}
        self.table.clearSpans()
        self.table.setRowCount(0)
        for number, key in enumerate(order):
            if number in heads:
                self._add_head(heads[number])
            self._add_row(key)
        self._filling = False

    def _add_head(self, text: str) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        item = QTableWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        item.setForeground(self.palette().placeholderText())
        self.table.setItem(row, 0, item)
        self.table.setSpan(row, 0, 1, self.table.columnCount())

    def _add_row(self, key: str) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column in range(self.table.columnCount()):
            item = QTableWidgetItem()
            item.setData(Qt.ItemDataRole.UserRole + 1, key)
            self.table.setItem(row, column, item)
        self._show_row(row, key)

    def _show_row(self, row: int, key: str) -> None:
        kind = self._kinds[key]
        arrow = next(text for text, value in words.arrows() if value is kind.arrow)
        texts = {
            NAME: words.kind_title(kind),
            PEN: f"{words.number(kind.width, 2, always=True)} mm",
            PATTERN: dash_text(kind.dash) or self.tr("utuh"),
            ARROW: arrow,
            LEGEND: kind.legend,
        }
        for column, text in texts.items():
            self._cell(row, column).setText(text)
        sample = self._cell(row, SAMPLE)
        sample.setData(KIND, kind)
        sample.setToolTip(texts[PATTERN])

    def _cell(self, row: int, column: int = 0) -> QTableWidgetItem:
        cell = self.table.item(row, column)
        assert cell is not None
        return cell

    def _row_of(self, key: str) -> int:
        for row in range(self.table.rowCount()):
            if self._cell(row).data(Qt.ItemDataRole.UserRole + 1) == key:
                return row
        raise KeyError(key)

    def _choose(self, key: str) -> None:
        self.table.selectRow(self._row_of(key))
        self.table.scrollToItem(self._cell(self._row_of(key)))
        self._refresh()

    def _chosen(self) -> None:
        if not self._filling and self.current is not None:
            self._refresh()

    def _refresh(self) -> None:
        """Show the chosen kind in the fields, its row, and what is wrong with the styles."""
        key = self.current
        if key is None:
            return
        kind = self._kinds[key]
        for row in range(self.table.rowCount()):
            other = self._cell(row).data(Qt.ItemDataRole.UserRole + 1)
            if other is not None:
                self._show_row(row, other)
        uses = self._uses.get(key, 0)
        used = self.tr("%1 hubungan").replace("%1", str(uses)) if uses else self.tr("belum dipakai")
        self.title.setText(f"{words.kind_title(kind)}  ·  {used}")
        self.name.show_value(kind.name)
        self.legend.clear()
        default = BUILTIN_KINDS[key].legend if key in BUILTIN_KINDS else f"Garis {kind.name}"
        self.legend.addItems(list(LEGENDS.get(key, (default,))))
        self.legend.show_value(kind.legend)
        self._show_presets(kind)
        self.pattern.show_value(dash_text(kind.dash))
        self.pen.show_value(kind.width)
        self.arrow.show_value(kind.arrow)
        self.mutual.show_value(kind.arrows_mutual)
        self.mutual.setEnabled(kind.arrow.value != "none")
        self.preview.show_kind(kind)
        self.delete_button.setEnabled(self._deletable(key))
        self.delete_button.setToolTip("" if self._deletable(key) else self._why_not(key))
        self.restore_button.setEnabled(key in BUILTIN_KINDS and kind != BUILTIN_KINDS[key])
        self.restore_all_button.setEnabled(any(self._kinds[item] != BUILTIN_KINDS[item] for item in BUILTIN_KINDS))
        found = line_warnings(list(self._kinds.values()), self._uses)
        found.sort(key=lambda warning: key not in warning.kinds)
        self.warning.setText("\n".join(self._sentence(warning) for warning in found[:MOST_WARNINGS]))

    def _show_presets(self, kind: RelationKind) -> None:
        presets = dash_presets()
        own = (self.tr("Pola sendiri"), None)
        self.preset.set_choices([*presets, own])
        for number, (_, dash) in enumerate(presets):
            self.preset.setItemIcon(number, dash_icon(dash, self.devicePixelRatioF()))
        self.preset.show_value(kind.dash if kind.dash in [dash for _, dash in presets] else None)

    def _deletable(self, key: str) -> bool:
        return key not in BUILTIN_KINDS and key not in self._needed

    def _why_not(self, key: str) -> str:
        if key in BUILTIN_KINDS:
            return self.tr("Jenis bawaan tidak dapat dihapus.")
        return self.tr("Jenis ini sedang dipakai.")

    def _sentence(self, warning: LineWarning) -> str:
        templates = {
            Fault.SHORT_DASH: self.tr("%1: ada garis yang lebih pendek dari 1 mm."),
            Fault.THIN_DOT: self.tr("%1: titiknya lebih tipis dari 0,5 pt."),
            Fault.ALIKE: self.tr("%1 dan %2 sulit dibedakan, apalagi setelah difotokopi."),
            Fault.SAME_NAME: self.tr("Ada dua jenis bernama %1."),
        }
        text = templates[warning.fault]
        for number, key in enumerate(warning.kinds, 1):
            text = text.replace(f"%{number}", words.kind_title(self._kinds[key]))
        return text

    # Qt

    def accept(self) -> None:
        for field in (self.name, self.legend, self.pattern, self.pen):
            field.commit()  # what is being typed
        super().accept()
