"""Beberapa Unit: a typed or pasted list at the left, what becomes of it at the right."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from orgeditor.editing.name_lists import Named, listed_names
from orgeditor.ui.dialog_frame import frame_dialog, plain_label, side_by_side
from orgeditor.ui.name_list_field import NameListField, NameTree
from orgeditor.ui.screens import resize_within


class SeveralDialog(QDialog):
    """`names()` are the units to add, with their levels; `above` is the name of their superior, "" for none."""

    def __init__(self, above: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.above = above
        self.setWindowTitle(self.tr("Beberapa Unit"))
        resize_within(self, 780, 480)
        self.text = NameListField()
        self.text.textChanged.connect(self._show)
        self.tree = NameTree()
        columns = side_by_side([(self.tr("Satu nama pada tiap baris"), self.text), (self.tr("Menjadi"), self.tree)])
        hint = plain_label(
            self.tr(
                "Tanda seperti a., 1., atau -, titik koma, serta kata seperti “terdiri atas” di ujung baris dihapus; "
                "spasi atau Tab di depan menjadikan bawahan."
            )
        )
        self.preview = plain_label("")
        self.ok = frame_dialog(self, [hint, columns, self.preview], self.tr("Tambahkan"))
        QShortcut(QKeySequence("Ctrl+Return"), self, self._accept)
        self._show()
        self.text.setFocus()

    def names(self) -> list[Named]:
        return listed_names(self.text.toPlainText())

    def _accept(self) -> None:
        if self.ok.isEnabled():
            self.accept()

    def _show(self) -> None:
        names = self.names()
        self.tree.show_names(names)
        if self.above:
            text = self.tr("%1 unit di bawah “%2”, Ctrl+Enter menambahkannya.").replace("%1", str(len(names)))
            self.preview.setText(text.replace("%2", self.above))
        else:
            self.preview.setText(self.tr("%1 unit, Ctrl+Enter menambahkannya.").replace("%1", str(len(names))))
        self.ok.setEnabled(bool(names))
