"""Data of the regulation: what heading, signature and copy block print, on tabs of five fields at most."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from orgeditor.editing.operations.amendment import numbered_title
from orgeditor.editing.regulation_faults import date_problem, year_problem
from orgeditor.model.draft import Draft
from orgeditor.model.records import Signing
from orgeditor.ui import words
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.properties.fields import CheckField, ChoiceField, EditableChoiceField, LineField, TextField
from orgeditor.ui.properties.form import Form

OFFICES = ("Bupati", "Walikota", "Wali Kota", "Gubernur")
PREFIXES = ("", "Plt.", "Plh.", "Pj.")
MARKS = ("ttd", "dto", "Ttd")


class RegulationDialog(QDialog):
    """Edits a copy; `values()` gives every field after OK. `field` names the one that has the focus first."""

    def __init__(self, draft: Draft, parent: QWidget | None = None, field: str = "region") -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Data Peraturan"))
        self.regulation = draft.regulation
        self.tabs = QTabWidget()
        for title, fill in (
            (self.tr("Peraturan"), self._regulation_part),
            (self.tr("Judul dan Tanggal"), self._title_part),
            (self.tr("Penanda Tangan"), self._signing_part),
            (self.tr("Salinan"), self._copy_part),
        ):
            form = Form()
            form.column.setContentsMargins(2, 14, 2, 4)
            form.column.insertLayout(0, form.rows)
            fill(form)
            form.column.addStretch(1)
            self.tabs.addTab(form, title)
        buttons = QDialogButtonBox()
        ok = buttons.addButton(self.tr("Terapkan"), QDialogButtonBox.ButtonRole.AcceptRole)
        ok.setDefault(True)
        cancel = buttons.addButton(self.tr("Batal"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(16)
        outer.addWidget(self.tabs)
        if draft.origin is not None:
            before = numbered_title(draft.origin.name, draft.origin.number, draft.origin.year)
            outer.addWidget(plain_label(self.tr("Naskah perubahan dari %1").replace("%1", before), "hint"))
        self.warning = plain_label("", "warning")
        self.warning.hide()
        outer.addWidget(self.warning)
        outer.addWidget(buttons)
        self.resize(520, self.sizeHint().height())
        self._show()
        self._lead_to(getattr(self, field))

    def _regulation_part(self, form: Form) -> None:
        self.form = ChoiceField(words.regulation_forms())
        form.add(self.tr("Bentuk"), self.form)
        self.office = EditableChoiceField(OFFICES)
        form.add(self.tr("Jabatan"), self.office)
        self.region = LineField(self.tr("misalnya Bukittinggi"))
        form.add(self.tr("Daerah"), self.region)
        self.number = LineField(self.tr("kosong = belum bernomor"))
        form.add(self.tr("Nomor"), self.number)
        self.year = LineField()
        form.add(self.tr("Tahun"), self.year)

    def _title_part(self, form: Form) -> None:
        self.about = TextField(3, self.tr("judul peraturan"))
        form.add(self.tr("Tentang"), self.about)
        self.place = LineField(self.tr("tempat penetapan"))
        form.add(self.tr("Tempat"), self.place)
        self.date = LineField(self.tr("misalnya 3 Januari 2017"))
        form.add(self.tr("Tanggal"), self.date)
        self.draft_mark = CheckField(self.tr("Cetak tanda DRAF selama belum bernomor"))
        form.add("", self.draft_mark)

    def _signing_part(self, form: Form) -> None:
        self.prefix = EditableChoiceField(PREFIXES)
        form.add(self.tr("Awalan"), self.prefix)
        self.signatory = LineField(self.tr("dicetak persis seperti ditulis"))
        form.add(self.tr("Nama"), self.signatory)
        self.signing = ChoiceField(words.signings(self.regulation.mark))
        self.signing.activated.connect(self._enable)
        form.add(self.tr("Tanda tangan"), self.signing)
        self.mark = EditableChoiceField(MARKS)
        self.mark.editTextChanged.connect(
            lambda mark: self.signing.name_value(Signing.COPY, words.copy_signing(mark.strip()))
        )
        form.add(self.tr("Tanda salinan"), self.mark)
        form.hint(self.tr("Tanda ini dan tab Salinan berlaku bila dicetak sebagai salinan."))

    def _copy_part(self, form: Form) -> None:
        self.copy_office = LineField(self.tr("KEPALA BAGIAN HUKUM"))
        form.add(self.tr("Jabatan"), self.copy_office)
        self.copy_name = LineField()
        form.add(self.tr("Nama"), self.copy_name)
        self.copy_rank = LineField()
        form.add(self.tr("Pangkat"), self.copy_rank)
        self.copy_nip = LineField()
        form.add(self.tr("NIP"), self.copy_nip)
        form.hint(self.tr("Pejabat yang menyatakan salinan sesuai dengan aslinya."))

    def _show(self) -> None:
        for name in self._lines():
            getattr(self, name).show_value(getattr(self.regulation, name))
        self.form.show_value(self.regulation.form)
        self.about.show_value(self.regulation.about)
        self.signing.show_value(self.regulation.signing)
        self.draft_mark.show_value(self.regulation.draft_mark)
        self._enable()

    def _lead_to(self, field: QWidget) -> None:
        """Show the tab of a field and put the focus there."""
        page = field.parentWidget()
        assert page is not None
        self.tabs.setCurrentWidget(page)
        field.setFocus()

    def _enable(self) -> None:
        copy = self.signing.value() is Signing.COPY
        for field in (self.mark, self.copy_office, self.copy_name, self.copy_rank, self.copy_nip):
            field.setEnabled(copy)

    @staticmethod
    def _lines() -> tuple[str, ...]:
        return (
            "office", "region", "number", "year", "date", "place", "prefix", "signatory", "mark",
            "copy_office", "copy_name", "copy_rank", "copy_nip",
        )  # fmt: skip

    def values(self) -> dict[str, object]:
        """Return every field; text as entered, without white space around it."""
        found: dict[str, object] = {}
        for name in self._lines():
            found[name] = getattr(self, name).value().strip()
        found["form"] = self.form.value()
        found["about"] = self.about.value()
        found["signing"] = self.signing.value()
        found["draft_mark"] = self.draft_mark.checkState() is Qt.CheckState.Checked
        return found

    # Qt

    def accept(self) -> None:
        """Close, unless year or date would not be right on paper: then say so and lead there."""
        for field, problem in ((self.year, year_problem), (self.date, date_problem)):
            text = problem(field.value().strip())
            if text:
                self.warning.setText(text)
                self.warning.show()
                self._lead_to(field)
                field.selectAll()
                return
        super().accept()
