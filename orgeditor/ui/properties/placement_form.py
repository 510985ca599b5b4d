"""Properties of boxes: how units stand in this chart. Works on one box or several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.layout.why import Chosen, chosen
from orgeditor.model import limits
from orgeditor.model.draft import Draft
from orgeditor.model.records import Arrangement, BoxForm, Method, Placement, Side
from orgeditor.ui import words
from orgeditor.ui.properties.fields import CheckField, ChoiceField, LineField
from orgeditor.ui.properties.form import Form
from orgeditor.ui.properties.numbers import CountField, OptionalField


class PlacementForm(Form):
    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.items: list[Placement] = []
        self._box_part()
        self._below_part()

    def _box_part(self) -> None:
        self.title = self.heading(self.tr("Kotak di bagan ini"))
        self.form = ChoiceField(words.box_forms())
        self.form.committed.connect(self._set_form)
        self.add(self.tr("Bentuk"), self.form)
        self.side = ChoiceField(words.sides())
        self.side.committed.connect(lambda value: self._set(self.tr("Ubah letak kotak"), side=value))
        self.add(self.tr("Letak"), self.side)
        self.label = LineField(self.tr("nama unit"))
        self.label.committed.connect(lambda value: self._set(self.tr("Ubah label kotak"), label=value.strip()))
        self.add(self.tr("Label pendek"), self.label)
        self.note = LineField()
        self.note.committed.connect(lambda value: self._set(self.tr("Ubah baris kedua"), note=value.strip()))
        self.add(self.tr("Baris kedua"), self.note)
        self.bold = CheckField(self.tr("Huruf tebal"))
        self.bold.committed.connect(lambda value: self._set(self.tr("Huruf tebal"), bold=value))
        self.add("", self.bold)

    def _below_part(self) -> None:
        automatic = self.tr("otomatis")
        self.below = self.section(self.tr("Susunan bawahannya"), "below")
        self.arrangement = ChoiceField(words.arrangements())
        self.arrangement.committed.connect(lambda value: self._set(self.tr("Ubah susunan bawahan"), arrangement=value))
        self.add(self.tr("Susunan"), self.arrangement)
        self.columns = CountField(int(limits.COLUMNS.most), automatic)
        self.columns.committed.connect(lambda value: self._set(self.tr("Ubah jumlah kolom"), "columns", columns=value))
        self.add(self.tr("Kolom"), self.columns)
        self.numbering = ChoiceField(words.numberings())
        self.numbering.committed.connect(lambda value: self._set(self.tr("Ubah nomor daftar"), numbering=value))
        self.add(self.tr("Nomor"), self.numbering)
        self.box_width = OptionalField(*limits.BOX_WIDTH_MM, "mm", 1.0, automatic)
        self.box_width.committed.connect(lambda value: self._set(self.tr("Ubah lebar kotak"), "width", width=value))
        self.add(self.tr("Lebar kotak"), self.box_width)
        self.font_size = OptionalField(*limits.FONT_PT, "pt", 0.5, automatic)
        self.font_size.committed.connect(lambda value: self._set(self.tr("Ubah huruf bawahan"), "font", font=value))
        self.add(self.tr("Huruf"), self.font_size)
        self.keep = QPushButton(self.tr("Tetapkan"))
        self.keep.setToolTip(self.tr("Tetapkan susunan, kolom, dan lebar yang sedang dipilih otomatis"))
        self.keep.clicked.connect(lambda: operations.keep_choices(self.document, self._ids()))
        self.release = QPushButton(self.tr("Kembali otomatis"))
        self.release.setToolTip(self.tr("Hapus semua ketetapan untuk bawahan kotak ini"))
        self.release.clicked.connect(lambda: operations.release(self.document, self._ids()))
        row = QWidget()
        buttons = QHBoxLayout(row)
        buttons.setContentsMargins(0, 2, 0, 0)
        buttons.setSpacing(6)
        for button in (self.keep, self.release):
            button.setObjectName("small")
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.rows.addRow(row)

    def show_placements(self, items: Sequence[Placement], several: str) -> None:
        """Show what the boxes have in common; `several` names more than one."""
        self.items = list(items)
        single = len(items) == 1
        draft = self.document.draft
        self.title.setText(self.tr("Kotak di bagan ini") if single else several)
        hierarchy = draft.charts[items[0].chart].method is Method.HIERARCHY
        hanging = hierarchy and all(item.parent is not None for item in items)
        form = self._common(lambda item: item.form)
        self.form.show_value(form)
        self.side.show_value(self._common(lambda item: item.side))
        self.bold.show_value(self._common(lambda item: item.bold))
        self.label.show_value(items[0].label)
        self.note.show_value(items[0].note)
        self.show_row(self.form, hanging)
        self.show_row(self.side, hanging and form is not BoxForm.GLUED)
        self.show_row(self.label, single)
        self.show_row(self.note, single)
        self._show_below(draft, hierarchy and any(draft.children(item.chart, item.id) for item in items))

    def _show_below(self, draft: Draft, shown: bool) -> None:
        self.below.show_section(shown)
        if not shown:
            return
        choice, several = self._chosen(), self.tr("berbeda-beda")
        arrangement = self._common(lambda item: item.arrangement)
        automatic = self.tr("Otomatis")
        if choice is not None:
            word = next(text for text, value in words.arrangements() if value is choice.arrangement)
            automatic = f"{automatic}: {word[:1].lower() + word[1:]}"
        self.arrangement.name_value(Arrangement.AUTO, automatic)
        self.arrangement.show_value(arrangement)
        self.columns.show_value(self._common(lambda item: item.columns) or 0)
        self.numbering.show_value(self._common(lambda item: item.numbering))
        self.box_width.show_value(self._common(lambda item: item.width), choice.width if choice else 0.0, several)
        self.font_size.show_value(self._common(lambda item: item.font), choice.font_pt if choice else 0.0, several)
        self.show_row(self.columns, arrangement is Arrangement.COLUMNS)
        boxed = arrangement is Arrangement.LIST_BOX or (
            arrangement is Arrangement.AUTO and choice is not None and choice.arrangement is Arrangement.LIST_BOX
        )
        self.show_row(self.numbering, boxed)
        self.release.setEnabled(any(operations.is_pinned(item) for item in self.items))

    def _chosen(self) -> Chosen | None:
        """Return what layout chose, where it chose the same for all the boxes."""
        arranged = self.document.arranged(self.items[0].chart)
        found = chosen(arranged) if arranged else {}
        values = {found.get(item.id) for item in self.items}
        return values.pop() if len(values) == 1 else None

    def _common(self, value: Callable[[Placement], Any]) -> Any:
        values = {value(item) for item in self.items}
        return values.pop() if len(values) == 1 else None

    def _ids(self) -> list[str]:
        return [item.id for item in self.items if item.id in self.document.draft.placements]

    def _set_form(self, form: BoxForm) -> None:
        # Only below its superior can a box be glued to it.
        values = {"form": form, "side": Side.BELOW} if form is BoxForm.GLUED else {"form": form}
        self._set(self.tr("Ubah bentuk kotak"), **values)

    def _set(self, text: str, merge: str | None = None, **values: object) -> None:
        placements = self._ids()
        if placements:
            operations.set_placements(self.document, placements, text, merge=merge, **values)
