"""Pecah: one line that holds several names, written apart."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from orgeditor.articles.mending import proposed_split
from orgeditor.ui.dialog_frame import frame_dialog, plain_label

WIDTH = 460


class SplitNameDialog(QDialog):
    """`names()` are the names of the parts."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Pecah Baris"))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * 5 + 16)
        self.text.setPlainText("\n".join(proposed_split(name)))
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.textChanged.connect(self._show)
        head = plain_label(self.tr("Nama-nama di baris ini, satu pada tiap baris"), "heading", self.text)
        hint = plain_label(self.tr("Bawahannya tetap pada nama pertama."), "hint")
        self.ok = frame_dialog(self, [head, self.text, hint], self.tr("Pecah"), width=WIDTH)
        self._show()
        self.text.setFocus()

    def names(self) -> list[str]:
        return [" ".join(line.split()) for line in self.text.toPlainText().splitlines() if line.strip()]

    def _show(self) -> None:
        self.ok.setEnabled(len(self.names()) > 1)
