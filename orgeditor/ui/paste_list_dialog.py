"""Tempel Daftar: from a list of units to a first page, in one dialog."""

from __future__ import annotations

from PySide6.QtCore import QDate
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from orgeditor.editing.name_lists import Named, listed_names
from orgeditor.editing.starting import SECRETARY, below_heads
from orgeditor.exchange.outline_fields import SHORT_FORMS
from orgeditor.model.draft import Draft
from orgeditor.ui import templates
from orgeditor.ui.dialog_frame import frame_dialog, plain_label, side_by_side
from orgeditor.ui.name_list_field import NameListField, NameTree
from orgeditor.ui.properties.fields import CheckField, ChoiceField, LineField
from orgeditor.ui.properties.form import Form
from orgeditor.ui.screens import resize_within


class PasteListDialog(QDialog):
    """`draft()` is the new draft with its heads, `names()` what is to hang below the Sekretaris Daerah."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tempel Daftar"))
        resize_within(self, 880, 560)
        self.text = NameListField()
        self.text.textChanged.connect(self._show)
        self.tree = NameTree()
        columns = side_by_side(
            [(self.tr("Daftar unit, satu nama pada tiap baris"), self.text), (self.tr("Menjadi"), self.tree)]
        )
        hint = plain_label(
            self.tr(
                "Tempel dari Word, Excel, atau PDF. Tanda seperti a., 1., atau -, titik koma, serta kata seperti "
                "“terdiri atas” di ujung baris dihapus."
            ),
            "hint",
        )
        self.count = plain_label("")
        self.ok = frame_dialog(self, [columns, hint, self._make_fields(), self.count], self.tr("Buat Bagan"))
        QShortcut(QKeySequence("Ctrl+Return"), self, self._accept)
        self._show()
        self.text.setFocus()

    def _make_fields(self) -> QWidget:
        left, right = Form(), Form()
        for form in (left, right):
            form.column.setContentsMargins(0, 4, 0, 0)
            form.column.insertLayout(0, form.rows)
        self.kind = ChoiceField(templates.FORMS)
        self.kind.setCurrentIndex(0)
        self.kind.committed.connect(self._show)
        left.add(self.tr("Bentuk"), self.kind)
        self.region = LineField(self.tr("misalnya Bukittinggi"))
        left.add(self.tr("Daerah"), self.region)
        self.title = LineField()
        self.title.show_value("BAGAN KOORDINASI PERANGKAT DAERAH")
        right.add(self.tr("Nama Lampiran"), self.title)
        self.deputy = CheckField(self.tr("Gambar juga Wakil Kepala Daerah"))
        self.deputy.setChecked(True)
        self.deputy.committed.connect(self._show)
        right.add("", self.deputy)
        fields = QWidget()
        row = QHBoxLayout(fields)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addWidget(left, 4)
        row.addWidget(right, 5)
        return fields

    def names(self) -> list[Named]:
        return below_heads(listed_names(self.text.toPlainText()), self._office())

    def draft(self) -> Draft:
        values = {"region": self.region.text().strip(), "year": str(QDate.currentDate().year())}
        title = " ".join(self.title.text().split())
        return templates.heads(self.kind.value(), values, deputy=self.deputy.isChecked(), title=title)

    def _office(self) -> str:
        return SHORT_FORMS[self.kind.value()][1]

    def _accept(self) -> None:
        if self.ok.isEnabled():
            self.accept()

    def _show(self) -> None:
        names, office = self.names(), self._office()
        heads = [Named(0, office), Named(1, SECRETARY)]
        if self.deputy.isChecked():
            heads.insert(1, Named(1, f"Wakil {office}"))
        self.tree.show_names([*heads, *(item._replace(level=item.level + 2) for item in names)], len(heads))
        text = self.tr("%1 unit di bawah Sekretaris Daerah, Ctrl+Enter membuat bagannya.")
        self.count.setText(text.replace("%1", str(len(names))))
        self.ok.setEnabled(bool(names))
