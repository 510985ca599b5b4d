"""Properties of relations: kind, direction, form, label and basis."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.model.kinds import COORDINATIVE
from orgeditor.model.records import Relation
from orgeditor.ui import words
from orgeditor.ui.properties.fields import CheckField, ChoiceField, LineField
from orgeditor.ui.properties.form import Form


class RelationForm(Form):
    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.relations: list[Relation] = []
        self.title = self.heading(self.tr("Hubungan kerja"))
        self.ends = QLabel()
        self.ends.setTextFormat(Qt.TextFormat.PlainText)
        self.ends.setWordWrap(True)
        self.rows.addRow(self.ends)
        self.kind = ChoiceField()
        self.kind.committed.connect(self._set_kind)
        self.add(self.tr("Jenis"), self.kind)
        self.form = ChoiceField(words.coordination_forms())
        self.form.committed.connect(lambda value: self._set(self.tr("Ubah bentuk koordinasi"), form=value))
        self.add(self.tr("Bentuk"), self.form)
        self.label = LineField()
        self.label.committed.connect(lambda value: self._set(self.tr("Ubah tulisan garis"), label=value.strip()))
        self.add(self.tr("Tulisan"), self.label)
        self.basis = LineField(self.tr("Pasal … ayat …"))
        self.basis.committed.connect(
            lambda value: self._set(self.tr("Ubah dasar hubungan"), basis=value.strip(), basis_doubtful=False)
        )
        self.add(self.tr("Dasar"), self.basis)
        self.mutual = CheckField(self.tr("Timbal balik (tanpa arah)"))
        self.mutual.committed.connect(lambda value: self._set(self.tr("Ubah arah hubungan"), mutual=value))
        self.add("", self.mutual)
        self.doubtful = CheckField(self.tr("Dasar perlu diperiksa"))
        self.doubtful.committed.connect(lambda value: self._set(self.tr("Tandai dasar hubungan"), basis_doubtful=value))
        self.add("", self.doubtful)
        self.inferred = CheckField(self.tr("Disimpulkan, tidak tertulis di pasal"))
        self.inferred.committed.connect(lambda value: self._set(self.tr("Tandai hubungan disimpulkan"), inferred=value))
        self.add("", self.inferred)

    def show_relations(self, relations: Sequence[Relation]) -> None:
        self.relations = list(relations)
        first, single = relations[0], len(relations) == 1
        draft = self.document.draft
        if single:
            self.title.setText(self.tr("Hubungan kerja"))
            arrow = "↔" if first.mutual else "→"
            self.ends.setText(f"{draft.units[first.source].name} {arrow} {draft.units[first.target].name}")
        else:
            self.title.setText(self.tr("%1 hubungan dipilih").replace("%1", str(len(relations))))
        self.kind.set_choices(words.kinds(draft))
        same = {relation.kind for relation in relations}
        self.kind.show_value(first.kind if len(same) == 1 else None)
        self.form.show_value(first.form)
        self.label.show_value(first.label)
        self.basis.show_value(first.basis)
        self.mutual.show_value(first.mutual)
        self.doubtful.show_value(first.basis_doubtful)
        self.doubtful.setEnabled(bool(first.basis))
        self.inferred.show_value(first.inferred)
        for field in (self.ends, self.label, self.basis, self.mutual, self.doubtful, self.inferred):
            self.show_row(field, single)
        self.show_row(self.form, single and first.kind == COORDINATIVE)

    def _set_kind(self, kind: str) -> None:
        known = [relation.id for relation in self.relations if relation.id in self.document.draft.relations]
        operations.set_kind(self.document, known, kind)

    def _set(self, text: str, **values: object) -> None:
        relation = self.relations[0].id if self.relations else ""
        if relation in self.document.draft.relations:
            operations.set_relation(self.document, relation, text, **values)
