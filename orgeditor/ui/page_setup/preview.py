"""The live picture of a page beside the fields that set it up: what it will be, and what that does to the letters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QVBoxLayout, QWidget

from orgeditor.model.page import Arranged
from orgeditor.render.sheets import Sheet
from orgeditor.ui.icons import icon
from orgeditor.ui.sheet_preview import SheetPreview
from orgeditor.ui.why_words import note_text
from orgeditor.ui.words import number

MOST_TEXTS = 400
"""Of a page with more boxes nobody can read the texts in so small a picture, and they take most of its time."""
LINES = 3
"""Room for what is said below the picture, so that it keeps its size."""


class PagePreview(QWidget):
    """Shows one of a chart's pages; the old ones stay until `show_result` brings new ones."""

    def __init__(self, before: Arranged | None) -> None:
        super().__init__()
        self._before = before.smallest_font_pt if before is not None else 0.0
        self._arranged: Arranged | None = None
        self._page = 0
        self.picture = SheetPreview()
        self.picture.setAccessibleName(self.tr("Pratinjau halaman"))
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setAccessibleName(self.tr("Menyusun…"))
        kept = self.progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(kept)
        self.progress.hide()
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.said.setFixedHeight(self.said.fontMetrics().lineSpacing() * LINES + 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.picture, 1)
        column.addWidget(self.progress)
        column.addLayout(self._make_pages())
        column.addWidget(self.said)
        column.addStretch()
        if before is not None:
            self.show_result(before)

    def _make_pages(self) -> QHBoxLayout:
        self.back, self.forth = QToolButton(), QToolButton()
        self.page_label = QLabel()
        self.page_label.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.addStretch(1)
        for button, name, tip, by in (
            (self.back, "arrow-left", self.tr("Halaman sebelumnya"), -1),
            (self.forth, "arrow-right", self.tr("Halaman berikutnya"), 1),
        ):
            button.setObjectName("flat")
            button.setIcon(icon(name))
            button.setToolTip(tip)
            button.setAccessibleName(tip)
            button.clicked.connect(lambda _checked=False, by=by: self.show_page(self._page + by))
        row.addWidget(self.back)
        row.addWidget(self.page_label)
        row.addWidget(self.forth)
        row.addStretch(1)
        return row

    @property
    def arranged(self) -> Arranged | None:
        """What is on show."""
        return self._arranged

    def show_waiting(self) -> None:
        """Say that the page on show is not yet that of the fields."""
        self.progress.show()

    def show_result(self, arranged: Arranged) -> None:
        self.progress.hide()
        self._arranged = arranged
        self.show_page(min(self._page, len(arranged.pages) - 1))
        after = arranged.smallest_font_pt
        parts = [self._font_text(after)] if after else []
        parts += [note_text(note) for note in arranged.notes]
        self.said.setText("\n".join(parts))
        self.said.setToolTip(self.said.text() if len(parts) > LINES else "")

    def show_failure(self) -> None:
        self.progress.hide()
        self.said.setText(self.tr("Pratinjau tidak dapat dibuat; yang tampak adalah halaman sebelumnya."))

    def show_page(self, number: int) -> None:
        """Show a page of the chart, counted from 0; -1 is the last."""
        pages = self._arranged.pages if self._arranged is not None else ()
        if not pages:
            return
        self._page = len(pages) - 1 if number < 0 else min(number, len(pages) - 1)
        page = pages[self._page]
        if len(page.boxes) > MOST_TEXTS:
            page = page._replace(boxes=tuple(box._replace(lines=()) for box in page.boxes))
        self.picture.show_sheet(Sheet(page.width, page.height, page))
        text = self.tr("Halaman %1 dari %2").replace("%1", str(self._page + 1)).replace("%2", str(len(pages)))
        self.page_label.setText(text)
        for widget in (self.back, self.page_label, self.forth):
            widget.setVisible(len(pages) > 1)
        self.back.setEnabled(self._page > 0)
        self.forth.setEnabled(self._page < len(pages) - 1)

    # inside

    def _font_text(self, after: float) -> str:
        now = number(after, always=True)
        was = number(self._before, always=True)
        if not self._before or now == was:
            return self.tr("Huruf terkecil %1 pt").replace("%1", now)
        return self.tr("Huruf terkecil %1 pt → %2 pt").replace("%1", was).replace("%2", now)
