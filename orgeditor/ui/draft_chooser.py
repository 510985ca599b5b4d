"""Files of drafts as a list, with a picture of the chosen one; they are read one after another, in a thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from orgeditor.editing.error_words import error_text
from orgeditor.model.draft import Draft
from orgeditor.model.page import Page
from orgeditor.storage.errors import StorageError
from orgeditor.storage.reader import open_draft
from orgeditor.ui.background import Job
from orgeditor.ui.page_picture import Picture

POLL_MS = 20
LIST_W, ROW_PX = 372, 46


class DraftChooser(QWidget):
    """`changed` says that another draft is chosen, or that the chosen one has been read; `activated` that one is meant.

    `files` are paths with what stands first in their row; `caption` tells the second line of a draft that was read.
    """

    changed = Signal()
    activated = Signal()

    def __init__(
        self, files: Sequence[tuple[str, str]], caption: Callable[[Draft], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._files = files
        self._caption = caption
        self._read: dict[int, Draft | StorageError] = {}
        self._job: Job[Draft] | None = None
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._read_on)
        self.list = QListWidget()
        self.list.setFixedWidth(LIST_W)
        for _, first in files:
            item = QListWidgetItem(f"{first}\n…")
            item.setSizeHint(QSize(0, ROW_PX))
            self.list.addItem(item)
        self.picture = Picture()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.list)
        row.addWidget(self.picture, 1)
        self.setFocusProxy(self.list)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _: self.activated.emit())
        self.list.setCurrentRow(0)
        self._poll.start()

    def draft(self) -> Draft | None:
        """Return the chosen draft; None while it is being read, or when it cannot be."""
        found = self._read.get(self.list.currentRow())
        return found if isinstance(found, Draft) else None

    def problem(self) -> str:
        """Return the sentence that says why the chosen file cannot be read, or ""."""
        found = self._read.get(self.list.currentRow())
        return error_text(found) if isinstance(found, StorageError) else ""

    def _read_on(self) -> None:
        row = len(self._read)
        if row == len(self._files):
            self._poll.stop()
        elif self._job is None:
            self._job = Job(partial(open_draft, self._files[row][0]))
        elif not self._job.running:
            try:
                found: Draft | StorageError = self._job.result()
            except StorageError as error:
                found = error
            self._job = None
            self._read[row] = found
            text = self._caption(found) if isinstance(found, Draft) else self.tr("tidak dapat dibaca")
            self.list.item(row).setText(f"{self._files[row][1]}\n{text}")
            if row == self.list.currentRow():
                self._show()

    def _show(self) -> None:
        draft = self.draft()
        self.picture.show_page(_first_page(draft) if draft is not None else None)
        self.changed.emit()


def _first_page(draft: Draft) -> Page | None:
    """Return the first page as the file keeps it."""
    for chart in draft.charts_in_order():
        arranged = draft.arranged.get(chart.id)
        if arranged is not None and arranged.pages:
            return arranged.pages[0]
    return None
