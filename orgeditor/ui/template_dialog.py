"""A new draft: an empty one, or one from a template of the program."""

from __future__ import annotations

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from orgeditor.model.draft import Draft
from orgeditor.ui import templates
from orgeditor.ui.messages import warn
from orgeditor.ui.properties.fields import CheckField, ChoiceField, Form, LineField, TextField

EMPTY = ""
ROW_PX = 44


class TemplateDialog(QDialog):
    """`draft` is the new draft after OK."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Naskah Baru"))
        self.setMinimumWidth(540)
        self.draft: Draft | None = None
        self.form = Form()
        self.form.column.setContentsMargins(0, 0, 0, 0)
        self.form.heading(self.tr("Templat"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Templat"))
        self._add(EMPTY, self.tr("Kosong"), self.tr("Satu Lampiran dengan bagan kosong"))
        for name, title, detail in templates.offered():
            self._add(name, title, detail)
        self.list.setFixedHeight(ROW_PX * min(6, self.list.count()) + 10)
        self.list.setCurrentRow(min(1, self.list.count() - 1))
        self.list.itemDoubleClicked.connect(self.accept)
        self.form.add("", self.list)
        self.form.heading(self.tr("Peraturan"))
        self.kind = ChoiceField(templates.FORMS)
        self.kind.setCurrentIndex(0)
        self.form.add(self.tr("Bentuk"), self.kind)
        self.region = LineField(self.tr("misalnya Bukittinggi"))
        self.form.add(self.tr("Daerah"), self.region)
        self.year = LineField()
        self.year.show_value(str(QDate.currentDate().year()))
        self.form.add(self.tr("Tahun"), self.year)
        self.about = TextField(2, self.tr("boleh diisi nanti"))
        self.form.add(self.tr("Tentang"), self.about)
        self.form.heading(self.tr("Juga digambar, bila peraturan menyebutnya"))
        self.deputy = CheckField(self.tr("Wakil Kepala Daerah"))
        self.deputy.setChecked(True)
        self.council = CheckField(self.tr("DPRD"))
        self.expert_staff = CheckField(self.tr("Staf Ahli"))
        row = QHBoxLayout()
        row.setSpacing(18)
        for field in (self.deputy, self.council, self.expert_staff):
            row.addWidget(field)
        row.addStretch(1)
        self.form.rows.addRow(row)
        self.list.currentRowChanged.connect(self._enable)
        self._enable()
        buttons = QDialogButtonBox()
        make = buttons.addButton(self.tr("Buat Naskah"), QDialogButtonBox.ButtonRole.AcceptRole)
        make.setDefault(True)
        buttons.addButton(self.tr("Batal"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(14)
        outer.addWidget(self.form, 1)
        outer.addWidget(buttons)
        self.list.setFocus()

    def _add(self, name: str, title: str, detail: str) -> None:
        item = QListWidgetItem(f"{title}\n{detail}" if detail else title)
        item.setSizeHint(QSize(0, ROW_PX))
        item.setData(Qt.ItemDataRole.UserRole, name)
        self.list.addItem(item)

    def _enable(self) -> None:
        """An empty draft draws nobody."""
        item = self.list.currentItem()
        for field in (self.deputy, self.council, self.expert_staff):
            field.setEnabled(item is not None and item.data(Qt.ItemDataRole.UserRole) != EMPTY)

    # Qt

    def accept(self) -> None:
        item = self.list.currentItem()
        name = item.data(Qt.ItemDataRole.UserRole) if item else EMPTY
        values = {"region": self.region.text().strip(), "year": self.year.text().strip(), "about": self.about.value()}
        if name == EMPTY:
            self.draft = templates.blank(self.kind.value(), values)
        else:
            try:
                drawn = {
                    "deputy": self.deputy.isChecked(),
                    "council": self.council.isChecked(),
                    "expert_staff": self.expert_staff.isChecked(),
                }
                self.draft = templates.make(name, self.kind.value(), {**values, **drawn})
            except templates.TemplateFailure as error:
                warn(self, str(error))
                return
        super().accept()
