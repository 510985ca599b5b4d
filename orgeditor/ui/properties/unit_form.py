"""Properties of a unit: the fact that the article writes."""

from __future__ import annotations

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.records import Unit
from orgeditor.ui import words
from orgeditor.ui.properties.fields import CheckField, ChoiceField, LineField, TextField
from orgeditor.ui.properties.form import Form


class UnitForm(Form):
    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.unit: Unit | None = None
        self.heading(self.tr("Unit"))
        self.name = TextField(3)
        self.name.committed.connect(self._rename)
        self.add(self.tr("Nama"), self.name)
        self.category = ChoiceField(words.categories())
        self.category.committed.connect(lambda value: self._set(self.tr("Ubah kategori unit"), category=value))
        self.add(self.tr("Kategori"), self.category)
        self.basis = LineField(self.tr("Pasal … huruf … angka …"))
        self.basis.committed.connect(
            lambda value: self._set(self.tr("Ubah dasar unit"), basis=value.strip(), basis_doubtful=False)
        )
        self.add(self.tr("Dasar"), self.basis)
        self.doubtful = CheckField(self.tr("Dasar perlu diperiksa"))
        self.doubtful.committed.connect(lambda value: self._set(self.tr("Tandai dasar unit"), basis_doubtful=value))
        self.add("", self.doubtful)
        self.inferred = CheckField(self.tr("Disimpulkan, tidak tertulis di pasal"))
        self.inferred.committed.connect(lambda value: self._set(self.tr("Tandai unit disimpulkan"), inferred=value))
        self.add("", self.inferred)
        self.collective = CheckField(self.tr("Sebutan kolektif"))
        self.collective.committed.connect(lambda value: self._set(self.tr("Tandai unit kolektif"), collective=value))
        self.add("", self.collective)
        self.forum_heading = self.heading(self.tr("Forum"))
        self.period, self.chair, self.members = LineField(), LineField(), TextField(2)
        for label, field, key in (
            (self.tr("Waktu"), self.period, "period"),
            (self.tr("Pimpinan"), self.chair, "chair"),
            (self.tr("Peserta"), self.members, "members"),
        ):
            field.committed.connect(
                lambda value, key=key: self._set(self.tr("Ubah baris forum"), **{key: value.strip()})
            )
            self.add(label, field)

    def show_unit(self, unit: Unit) -> None:
        self.unit = unit
        self.name.show_value(unit.name)
        self.category.show_value(unit.category)
        self.basis.show_value(unit.basis)
        self.doubtful.show_value(unit.basis_doubtful)
        self.doubtful.setEnabled(bool(unit.basis))
        self.inferred.show_value(unit.inferred)
        self.collective.show_value(unit.collective)
        forum = unit.category is UnitCategory.FORUM or bool(unit.period or unit.chair or unit.members)
        self.forum_heading.setVisible(forum)
        for field, value in ((self.period, unit.period), (self.chair, unit.chair), (self.members, unit.members)):
            field.show_value(value)
            self.show_row(field, forum)

    def _rename(self, name: str) -> None:
        if self.unit is None:
            return
        if name:
            operations.rename_unit(self.document, self.unit.id, name)
        else:
            self.name.show_value(self.unit.name)

    def _set(self, text: str, **values: object) -> None:
        if self.unit is not None and self.unit.id in self.document.draft.units:
            operations.set_units(self.document, [self.unit.id], text, **values)
