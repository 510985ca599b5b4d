"""The field in which the text of a regulation stands: a word without end does not hold it up."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit

LONGEST_WORD = 2_000
"""Letters without a space from which lines break anywhere: looking for the ends of words costs Qt their square."""


class ArticleEdit(QPlainTextEdit):
    """A field for plain text, whose lines break between words as long as these are words."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def put(self, text: str) -> None:
        """Show another text, from its beginning; what was done here cannot be undone after it."""
        self._fit(text)
        self.setPlainText(one_break(text))

    def put_over(self, text: str) -> None:
        """Put a text in place of the whole one, as a step that Ctrl+Z takes back."""
        self._fit(text)
        self.selectAll()
        self.insertPlainText(one_break(text))

    def _fit(self, text: str) -> None:
        modes = QTextOption.WrapMode
        endless = max(map(len, text.split()), default=0) > LONGEST_WORD
        self.setWordWrapMode(modes.WrapAnywhere if endless else modes.WrapAtWordBoundaryOrAnywhere)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            text = one_break(source.text())
            self._fit(f"{self.toPlainText()}{text}")
            self.insertPlainText(text)


def one_break(text: str) -> str:
    """Return a text whose lines end with line feeds alone: a field counts other breaks as letters."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
