"""Bunyi Pasal: the article of a chart, to copy into Word or to save."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from orgeditor.articles.amendments import article_number
from orgeditor.articles.article_html import article_html
from orgeditor.articles.writer import ArticleLine, article_lines, article_text
from orgeditor.editing.error_words import error_text
from orgeditor.model.draft import Draft
from orgeditor.render.fonts import available_family
from orgeditor.storage.errors import StorageError
from orgeditor.storage.files import replace_file
from orgeditor.ui import settings
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.messages import doubled, may_replace, warn
from orgeditor.ui.properties.fields import LineField
from orgeditor.ui.screens import resize_within

FORMS = {"docx": "Word (*.docx)", "txt": "Teks (*.txt)"}
STEP_PX = 30
"""Indentation of a level in the preview."""


class WritingDialog(QDialog):
    """Shows the article of a chart, or of one box of it (`start`) with what hangs below."""

    def __init__(self, draft: Draft, chart: str, start: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._chart, self._start = draft, chart, start
        self.setWindowTitle(self.tr("Bunyi Pasal"))
        resize_within(self, 760, 640)
        self.number = LineField()
        self.number.setText(article_number(draft, chart))
        self.number.setMaximumWidth(90)
        self.number.textChanged.connect(self._show)
        self.whole = QRadioButton(self.tr("Seluruh bagan"))
        self.branch = QRadioButton()
        self.whole.setChecked(start is None)
        self.branch.setChecked(start is not None)
        top = QHBoxLayout()
        top.setSpacing(10)
        label = plain_label(self.tr("Nomor Pasal"), "", self.number)
        label.setWordWrap(False)
        for part in (label, self.number, self.whole):
            top.addWidget(part)
        if start is not None:
            name = doubled(draft.unit_of(start).name)
            shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, 300)
            self.branch.setText(self.tr("Hanya “%1”").replace("%1", shown))
            top.addWidget(self.branch)
        else:
            self.whole.hide()
        top.addStretch(1)
        for button in (self.whole, self.branch):
            button.toggled.connect(self._show)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Bunyi Pasal"))
        self.text.document().setDocumentMargin(16)
        self.said = plain_label("")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(10)
        outer.addLayout(top)
        outer.addWidget(self.text, 1)
        outer.addWidget(self.said)
        outer.addWidget(self._make_buttons())
        self._show()
        self.copy.setFocus()

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.copy: QPushButton = buttons.addButton(self.tr("Salin"), roles.ActionRole)
        self.copy.setDefault(True)
        self.copy.clicked.connect(self._copy)
        self.save: QPushButton = buttons.addButton(self.tr("Simpan sebagai…"), roles.ActionRole)
        self.save.clicked.connect(self._save)
        close = buttons.addButton(self.tr("Tutup"), roles.RejectRole)
        for button in (self.save, close):
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        return buttons

    def lines(self) -> list[ArticleLine]:
        start = self._start if self.branch.isChecked() else None
        number = " ".join(self.number.text().split()).removeprefix("Pasal ").strip()
        return article_lines(self._draft, self._chart, number=number, start=start)

    def _show(self) -> None:
        lines = self.lines()
        self.text.clear()
        cursor = self.text.textCursor()
        letters = QTextCharFormat()
        family = available_family("Bookman Old Style")
        letters.setFontFamilies([family])
        letters.setFontPointSize(11)
        for number, line in enumerate(lines):
            form = QTextBlockFormat()
            form.setBottomMargin(3)
            if line.level < 0:
                form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                form.setBottomMargin(8)
            elif line.level:
                form.setLeftMargin(line.level * STEP_PX)
                form.setTextIndent(-STEP_PX)
            if number:
                cursor.insertBlock(form, letters)
            else:
                cursor.setBlockFormat(form)
            cursor.insertText(f"{line.marker}\t{line.text}" if line.marker else line.text, letters)
        self.text.setTabStopDistance(STEP_PX)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.said.setText("")
        self.copy.setEnabled(bool(lines))
        self.save.setEnabled(bool(lines))

    def _copy(self) -> None:
        data = QMimeData()
        lines = self.lines()
        data.setText(article_text(lines))
        data.setHtml(article_html(lines))
        QGuiApplication.clipboard().setMimeData(data)
        self.said.setText(self.tr("Tersalin; tempel di Word dengan Ctrl+V, nomornya ikut sebagai penomoran otomatis."))

    def _save(self) -> None:
        number = " ".join(self.number.text().split())
        path = settings.last_folder() / (f"pasal-{number}.docx" if number.isalnum() else "pasal.docx")
        name, kind = QFileDialog.getSaveFileName(
            self, self.tr("Simpan Bunyi Pasal"), str(path), ";;".join(FORMS.values()), FORMS["docx"]
        )
        if not name:
            return
        chosen = Path(name)
        if chosen.suffix.lower().removeprefix(".") not in FORMS:
            chosen = chosen.with_name(f"{chosen.name}.{'txt' if kind == FORMS['txt'] else 'docx'}")
            if os.path.exists(chosen) and not may_replace(self, [chosen]):
                return
        try:
            replace_file(chosen, _bytes_of(self.lines(), chosen))
        except StorageError as error:
            warn(self, error_text(error))
            return
        settings.set_last_folder(chosen.absolute().parent)
        self.said.setText(self.tr("Tersimpan: %1").replace("%1", chosen.name))


def _bytes_of(lines: list[ArticleLine], path: Path) -> bytes:
    from orgeditor.export.docx_article import docx_bytes

    return article_text(lines).encode("utf-8") if path.suffix.lower() == ".txt" else docx_bytes(lines)
