"""How the program stands on this PC, as text to copy into a message."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from orgeditor.editing.doctor import examine, report
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.messages import help_button
from orgeditor.ui.screens import resize_within

WIDTH, HEIGHT = 760, 420


class DoctorDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keadaan Program"))
        resize_within(self, WIDTH, HEIGHT)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # printers and Graphviz are asked
        try:
            text = report(examine())
        finally:
            QGuiApplication.restoreOverrideCursor()
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.said = plain_label("", "hint")
        copy = QPushButton(self.tr("Salin"))
        copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("Tutup"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.said, 1)
        row.addWidget(copy)
        row.addWidget(close)
        row.addWidget(help_button(self))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(10)
        hint = self.tr("Salin teks ini ke pesan bila meminta bantuan. Nama Anda dan isi naskah tidak ada di dalamnya.")
        outer.addWidget(plain_label(hint, "", self.text))
        outer.addWidget(self.text, 1)
        outer.addLayout(row)
        copy.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.said.setText(self.tr("Tersalin."))
