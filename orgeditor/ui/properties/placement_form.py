"""Properties of boxes: how units stand in this chart. Works on one box or several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.model.records import Arrangement, Method, Placement
from orgeditor.ui import words
from orgeditor.ui.properties.fields import CheckField, ChoiceField, CountField, Form, LineField

MOST_COLUMNS = 12


class PlacementForm(Form):
    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.items: list[Placement] = []
        self.title = self.heading(self.tr("Kotak di bagan ini"))
        self.stand = ChoiceField(words.stands())
        self.stand.committed.connect(lambda value: self._set(self.tr("Ubah letak kotak"), form=value[0], side=value[1]))
        self.add(self.tr("Letak"), self.stand)
        self.arrangement = ChoiceField(words.arrangements())
        self.arrangement.committed.connect(lambda value: self._set(self.tr("Ubah susunan bawahan"), arrangement=value))
        self.add(self.tr("Susunan bawahan"), self.arrangement)
        self.columns = CountField(MOST_COLUMNS, self.tr("sebanyak yang muat"))
        self.columns.committed.connect(lambda value: self._set(self.tr("Ubah jumlah kolom"), columns=value))
        self.add(self.tr("Kolom"), self.columns)
        self.numbering = ChoiceField(words.numberings())
        self.numbering.committed.connect(lambda value: self._set(self.tr("Ubah nomor daftar"), numbering=value))
        self.add(self.tr("Nomor"), self.numbering)
        self.label = LineField(self.tr("nama unit"))
        self.label.committed.connect(lambda value: self._set(self.tr("Ubah label kotak"), label=value.strip()))
        self.add(self.tr("Label pendek"), self.label)
        self.note = LineField()
        self.note.committed.connect(lambda value: self._set(self.tr("Ubah baris kedua"), note=value.strip()))
        self.add(self.tr("Baris kedua"), self.note)
        self.bold = CheckField(self.tr("Huruf tebal"))
        self.bold.committed.connect(lambda value: self._set(self.tr("Huruf tebal"), bold=value))
        self.add("", self.bold)

    def show_placements(self, items: Sequence[Placement], several: str) -> None:
        """Show what the boxes have in common; `several` names more than one."""
        self.items = list(items)
        single = len(items) == 1
        draft = self.document.draft
        self.title.setText(self.tr("Kotak di bagan ini") if single else several)
        hierarchy = draft.charts[items[0].chart].method is Method.HIERARCHY
        hanging = hierarchy and all(item.parent is not None for item in items)
        parents = any(draft.children(item.chart, item.id) for item in items)
        arrangement = self._common(lambda item: item.arrangement)
        self.stand.show_value(self._common(lambda item: (item.form, item.side)))
        self.arrangement.show_value(arrangement)
        self.columns.show_value(self._common(lambda item: item.columns) or 0)
        self.numbering.show_value(self._common(lambda item: item.numbering))
        self.bold.show_value(self._common(lambda item: item.bold))
        self.label.show_value(items[0].label)
        self.note.show_value(items[0].note)
        self.show_row(self.stand, hanging)
        self.show_row(self.arrangement, hierarchy and parents)
        self.show_row(self.columns, hierarchy and parents and arrangement is Arrangement.COLUMNS)
        self.show_row(self.numbering, hierarchy and parents and arrangement is Arrangement.LIST_BOX)
        self.show_row(self.label, single)
        self.show_row(self.note, single)

    def _common(self, value: Callable[[Placement], Any]) -> Any:
        values = {value(item) for item in self.items}
        return values.pop() if len(values) == 1 else None

    def _set(self, text: str, **values: object) -> None:
        placements = [item.id for item in self.items if item.id in self.document.draft.placements]
        if placements:
            operations.set_placements(self.document, placements, text, **values)
