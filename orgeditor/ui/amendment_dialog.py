"""Naskah Perubahan: year and title of the regulation that changes another one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDialog, QWidget

from orgeditor.editing.operations.amendment import about_changes, amendment_of, numbered_title, regulation_title
from orgeditor.editing.regulation_faults import year_problem
from orgeditor.model.draft import Draft
from orgeditor.ui.dialog_frame import frame_dialog, plain_label
from orgeditor.ui.properties.fields import CheckField, LineField, TextField
from orgeditor.ui.properties.form import Form


class AmendmentDialog(QDialog):
    """`making()` makes the new draft, of the one that it was opened with."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        old = draft.regulation
        self.setWindowTitle(self.tr("Naskah Perubahan"))
        form = Form()
        form.column.setContentsMargins(0, 0, 0, 0)
        self.year = LineField()
        self.year.show_value(next_year(old.year, QDate.currentDate().year()))
        form.add(self.tr("Tahun"), self.year)
        self.about = TextField(4)
        self.about.show_value(old.about)
        form.add(self.tr("Tentang"), self.about)
        self.changes = CheckField(self.tr("Berjudul “Perubahan atas …”"))
        self.changes.committed.connect(lambda on: self.about.show_value(about_changes(old) if on else old.about))
        form.add("", self.changes)
        form.column.insertLayout(0, form.rows)
        before = plain_label(
            self.tr("Semula: %1").replace("%1", numbered_title(regulation_title(old), old.number, old.year)), "heading"
        )
        hint = plain_label(
            self.tr(
                "Semua unit, hubungan, dan bagan disalin; nomor dan tanggal dikosongkan. "
                "Naskah semula disimpan di dalamnya sebagai pembanding."
            )
        )
        self.warning = plain_label("", "warning")
        self.ok = frame_dialog(self, [before, hint, form, self.warning], self.tr("Buat Naskah"), width=560)
        self.year.textChanged.connect(self._check)
        self._check()
        self.year.setFocus()

    def _check(self) -> None:
        """Refuse a year that no regulation has."""
        self.warning.setText(year_problem(self.year.text().strip()))
        self.warning.setVisible(bool(self.warning.text()))
        self.ok.setEnabled(not self.warning.text())

    def making(self) -> Callable[[], Draft]:
        """Return what makes the new draft; for a thread, as a large one takes its time."""
        return partial(amendment_of, self.draft, year=self.year.text().strip(), about=self.about.value())


def next_year(old: str, this: int) -> str:
    """Return the year of a regulation that changes one of the year `old`: this year, or the one after the old one."""
    return str(max(this, int(old) + 1)) if old.isdecimal() and len(old) == 4 else str(this)
