"""Teks Pasal: the text that Periksa compares the charts with, its findings marked; to look at, replace or take out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPalette, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from orgeditor.check.finding import Finding, Severity
from orgeditor.editing.document import Document
from orgeditor.editing.operations.articles import set_article_text
from orgeditor.model.limits import MOST_ARTICLE_LETTERS
from orgeditor.ui.articles.article_edit import ArticleEdit
from orgeditor.ui.articles.article_file import asked_file, text_of_file
from orgeditor.ui.check_words import finding_text
from orgeditor.ui.checking import Checker
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.messages import confirm, explain_by_key, warn
from orgeditor.ui.screens import resize_within

COLOURS = {
    Severity.ERROR: ("#ffd9d6", "#5c2b2a"),
    Severity.WARNING: ("#fdebc8", "#57451f"),
    Severity.NOTE: ("#e3e8f1", "#39424f"),
}
"""Of the lines of a finding, on a light and on a dark ground."""
MOST_SAID = 3
"""Findings of one line that are told below the text."""


class TextWindow(QDialog):
    """Stays open beside the window. `undoable` carries a sentence for the status bar, with an undo behind it."""

    undoable = Signal(str)

    def __init__(self, document: Document, checker: Checker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document, self.checker = document, checker
        self._shown = ""
        self._lines: dict[int, list[Finding]] = {}
        self._current: Finding | None = None
        self.setWindowTitle(self.tr("Teks Pasal"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        resize_within(self, 760, 640)
        self.text = ArticleEdit()
        self.text.document().setDocumentMargin(12)
        self.text.setPlaceholderText(
            self.tr(
                "Tempel teks peraturan di sini (Ctrl+V) atau buka berkasnya; Periksa membandingkannya dengan bagan."
            )
        )
        head = plain_label(self.tr("Teks yang dibandingkan dengan bagan"), "heading", self.text)
        self.open_file = QPushButton(self.tr("Buka Berkas…"))
        self.open_file.setObjectName("small")
        self.open_file.setAutoDefault(False)
        self.open_file.clicked.connect(self._ask_file)
        top = QHBoxLayout()
        top.addWidget(head, 1)
        top.addWidget(self.open_file)
        self.said = plain_label("")
        self.said.setMinimumHeight(2 * self.said.fontMetrics().lineSpacing() + 2)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(10)
        outer.addLayout(top)
        outer.addWidget(self.text, 1)
        outer.addWidget(self.said)
        outer.addWidget(self._make_buttons())
        self.text.modificationChanged.connect(self._enable)
        self.text.cursorPositionChanged.connect(self._say)
        checker.found_changed.connect(self._mark)
        document.changed.connect(self._follow)
        document.replaced.connect(self._begin)
        if parent is not None:
            parent.installEventFilter(self)
        self._begin()

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        self.keep: QPushButton = buttons.addButton(self.tr("Simpan Teks"), roles.ActionRole)
        self.keep.clicked.connect(self._keep)
        self.remove: QPushButton = buttons.addButton(self.tr("Hapus Teks"), roles.DestructiveRole)
        self.remove.clicked.connect(self._remove)
        self.leave: QPushButton = buttons.addButton(self.tr("Tutup"), roles.RejectRole)
        for button in (self.keep, self.remove, self.leave):
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        return buttons

    # showing

    def show_finding(self, finding: Finding) -> None:
        """Mark the lines of a finding and scroll to them."""
        self._current = finding
        self._mark()
        lines = self._lines_of(finding)
        if lines and not self.text.document().isModified():
            cursor = QTextCursor(self.text.document().findBlockByNumber(lines[0]))
            self.text.setTextCursor(cursor)
            self.text.centerCursor()

    def _begin(self) -> None:
        """Show the text of the draft from its beginning."""
        self._current = None
        self.text.put(self.document.draft.article_text)
        self._taken()

    def _follow(self, _changes: object = None) -> None:
        """Show another text of the draft, unless a person is changing what is shown."""
        if self.document.draft.article_text != self._shown and not self.text.document().isModified():
            place = self.text.verticalScrollBar().value()
            self.text.put(self.document.draft.article_text)
            self.text.verticalScrollBar().setValue(place)
            self._taken()

    def _taken(self) -> None:
        self._shown = self.document.draft.article_text
        self.text.document().setModified(False)
        self._mark()
        self._enable()

    def _enable(self, _value: object = None) -> None:
        self.keep.setEnabled(self.text.document().isModified())
        self.remove.setEnabled(bool(self._shown))
        self._mark()

    def _findings(self) -> Sequence[Finding]:
        found = self.checker.found
        return [item for item in found.findings if item.span is not None] if found is not None else ()

    def _mark(self) -> None:
        """Colour the lines of all findings; a text that is being changed has none."""
        self._lines = {}
        marks = []
        if not self.text.document().isModified():
            starts = [0, *accumulate(len(line) + 1 for line in self._shown.split("\n"))]
            for finding in reversed(self._findings()):  # the worst last: its colour is seen
                for line in self._lines_of(finding, starts):
                    self._lines.setdefault(line, []).insert(0, finding)
            for line, findings in self._lines.items():
                marks.append(self._marked(line, findings))
        self.text.setExtraSelections(marks)
        self._say()

    def _marked(self, line: int, findings: Sequence[Finding]) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        dark = self.text.palette().color(QPalette.ColorRole.Base).lightness() < 128
        colour = QColor(COLOURS[findings[0].severity][dark])
        selection.format.setBackground(colour.darker(112) if self._current in findings and not dark else colour)
        selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        cursor = QTextCursor(self.text.document().findBlockByNumber(line))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        return selection

    def _lines_of(self, finding: Finding, starts: Sequence[int] = ()) -> list[int]:
        """Return the lines of a finding, from 0; none of a finding of another text."""
        if finding.span is None:
            return []
        starts = starts or [0, *accumulate(len(line) + 1 for line in self._shown.split("\n"))]
        first, last = (bisect_right(starts, place) - 1 for place in (finding.span[0], max(0, finding.span[1] - 1)))
        return list(range(first, min(last, len(starts) - 2) + 1))

    def _say(self) -> None:
        """Tell the findings of the line with the cursor, else how many there are."""
        here = self._lines.get(self.text.textCursor().blockNumber(), [])
        if self._current in here:
            here = sorted(here, key=lambda item: item != self._current)
        if here:
            self.said.setText("\n".join(finding_text(item) for item in here[:MOST_SAID]))
        elif self.text.document().isModified():
            self.said.setText(self.tr("Teks ini belum disimpan; Periksa masih memakai yang lama."))
        elif not self._shown:
            self.said.setText(self.tr("Naskah ini belum menyimpan teks pasal."))
        else:
            count = len(self._findings())
            text = self.tr("%1 temuan menunjuk ke teks ini; klik baris berwarna untuk membacanya.")
            none = self.tr("Tidak ada temuan yang menunjuk ke teks ini.")
            self.said.setText(text.replace("%1", str(count)) if count else none)

    # doing

    def _keep(self) -> None:
        text = self.text.toPlainText()
        if not set_article_text(self.document, text):
            most = f"{MOST_ARTICLE_LETTERS:,}".replace(",", ".")
            warn(self, self.tr("Teks ini lebih panjang dari %1 huruf dan tidak disimpan.").replace("%1", most))
            return
        self.text.document().setModified(False)
        self._follow()
        self._taken()
        self.undoable.emit(self.tr("Teks pasal tersimpan di naskah; Periksa membandingkannya dengan bagan."))

    def _remove(self) -> None:
        set_article_text(self.document, "")
        self.text.document().setModified(False)
        self._begin()
        self.undoable.emit(self.tr("Teks pasal dihapus dari naskah."))

    def _ask_file(self) -> None:
        path = asked_file(self)
        if path is not None:
            self.load(path)

    def load(self, path: Path) -> None:
        """Read a file and show its text, to be kept."""
        from orgeditor.articles.keeping import plain_text

        text = text_of_file(self, path)
        if text is not None:
            self.text.put_over(plain_text(text))
            self.text.moveCursor(QTextCursor.MoveOperation.Start)

    # Qt

    def reject(self) -> None:
        lost = self.tr("Perubahan Anda pada teks ini hilang.")
        if not self.text.document().isModified() or confirm(
            self, self.tr("Tutup tanpa menyimpan teks?"), lost, self.tr("Tutup")
        ):
            self._begin()
            super().reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask before the window below closes over a text that is not kept."""
        if event.type() is QEvent.Type.Close and self.isVisible() and self.text.document().isModified():
            self.reject()
            if self.isVisible():
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()


def shown_text(parent: QWidget) -> TextWindow | None:
    """Return the window with the text where it is open."""
    found = parent.findChild(TextWindow, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None and found.isVisible() else None


def show_text(parent: QWidget, document: Document, checker: Checker, undoable: Callable[[str], object]) -> TextWindow:
    """Open the text of the draft, or bring its window to the front; `undoable` says what was done to it."""
    window = parent.findChild(TextWindow, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if window is None:
        window = TextWindow(document, checker, parent)
        window.undoable.connect(undoable)
        explain_by_key(window)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
