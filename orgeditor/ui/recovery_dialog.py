"""Pemulihan: drafts that were open when the program ended without being closed, with time, changes and a picture."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QSize, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from orgeditor.editing.error_words import error_text
from orgeditor.editing.recovering import first_page, lay_out_missing
from orgeditor.storage.errors import shown
from orgeditor.storage.recovery import FileState
from orgeditor.ui.background import Job
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.messages import confirm
from orgeditor.ui.page_picture import Picture
from orgeditor.ui.recovery import Leftover
from orgeditor.ui.screens import resize_within

POLL_MS = 30
LIST_W, ROW_PX = 360, 50
HINT_LINES = 4
"""Room for what is said of a draft, so that the picture keeps its size."""


class RecoveryDialog(QDialog):
    """`left` is what is still there when the dialog closes, `chosen()` what is to come back after acceptance."""

    def __init__(self, left: list[Leftover], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Pemulihan"))
        resize_within(self, 900, 500)
        self.left = left
        self._job: Job[None] | None = None
        self._drawing: Leftover | None = None
        self._drawn: list[Leftover] = []
        self.list = QListWidget()
        self.list.setFixedWidth(LIST_W)
        for item in left:
            row = QListWidgetItem(f"{name_of(item)}\n{self._caption(item)}")
            row.setSizeHint(QSize(0, ROW_PX))
            self.list.addItem(row)
        self.picture = Picture()
        self.hint = plain_label("", "hint")
        self.hint.setMinimumHeight(HINT_LINES * self.hint.fontMetrics().lineSpacing())
        head = self.tr("orgeditor berhenti sebelum naskah ini disimpan. Pulihkan?")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(10)
        outer.addWidget(plain_label(head, "heading", self.list))
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(self.list)
        middle.addWidget(self.picture, 1)
        outer.addLayout(middle, 1)
        outer.addWidget(self.hint)
        outer.addWidget(self._make_buttons())
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._draw_on)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(self._recover)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._poll.start()

    def chosen(self) -> Leftover | None:
        row = self.list.currentRow()
        return self.left[row] if 0 <= row < len(self.left) else None

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.drop_button = buttons.addButton(self.tr("Buang"), role.ResetRole)
        self.look_button = buttons.addButton(self.tr("Lihat Dulu"), role.ActionRole)
        self.later_button = buttons.addButton(self.tr("Nanti"), role.RejectRole)
        self.recover_button = buttons.addButton(self.tr("Pulihkan"), role.AcceptRole)
        self.recover_button.setDefault(True)
        for button in (self.drop_button, self.look_button, self.later_button):
            button.setAutoDefault(False)
        self.drop_button.clicked.connect(self._drop)
        self.look_button.clicked.connect(self._look)
        self.recover_button.clicked.connect(self._recover)
        buttons.rejected.connect(self.reject)
        return buttons

    # doing

    def _recover(self) -> None:
        if self.recover_button.isEnabled():
            self.accept()

    def _look(self) -> None:
        from orgeditor.ui.messages import accepted
        from orgeditor.ui.recovery_view import RecoveryView

        item = self.chosen()
        if item is not None and item.found is not None:
            accepted(RecoveryView(item.found.draft, name_of(item), self))

    def _drop(self) -> None:
        item = self.chosen()
        if item is None:
            return
        text = self.tr("Buang perubahan pada “%1” untuk selamanya?").replace("%1", name_of(item))
        detail = self.tr("Berkas yang sudah disimpan tidak berubah.")
        if not confirm(self, text, detail, self.tr("Buang")):
            return
        self._wait_for_drawing()
        item.run.drop()
        row = self.left.index(item)
        del self.left[row]
        self.list.takeItem(row)
        if not self.left:
            self.reject()

    # showing

    def _show(self) -> None:
        item = self.chosen()
        draft = item.found.draft if item is not None and item in self._drawn and item.found is not None else None
        self.picture.show_page(first_page(draft) if draft is not None else None)
        self.hint.setText(self._about(item) if item is not None else "")
        for button in (self.look_button, self.recover_button):
            button.setEnabled(draft is not None)

    def _draw_on(self) -> None:
        """Lay out the first chart of one draft after another, the chosen one first."""
        if self._job is not None and self._job.running:
            return
        if self._drawing is not None:
            self._drawn.append(self._drawing)
            if self._drawing is self.chosen():
                self._show()
            self._job = self._drawing = None
        open_ones = [item for item in self.left if item.found is not None and item not in self._drawn]
        chosen = self.chosen()
        if not open_ones:
            self._poll.stop()
            return
        self._drawing = chosen if chosen in open_ones and chosen is not None else open_ones[0]
        assert self._drawing.found is not None
        self._job = Job(partial(lay_out_missing, self._drawing.found.draft, first=True))

    def _wait_for_drawing(self) -> None:
        if self._job is not None:
            self._job.wait(5.0)

    def _caption(self, item: Leftover) -> str:
        found = item.found
        said = self.tr("%n perubahan", "", found.changes) if found is not None else self.tr("tidak dapat dibaca")
        time = found.time if found is not None else _last_change(item)
        return self.tr("%1 · %2").replace("%1", _shown_time(time)).replace("%2", said) if time is not None else said

    def _about(self, item: Leftover) -> str:
        found = item.found
        if found is None:
            if item.problem is None:
                return ""
            kept = self.tr("%1 Catatannya tetap disimpan sampai Anda membuangnya.")
            # With its place: somebody who knows more of computers may want to look at it, or to keep a copy.
            return f"{kept.replace('%1', error_text(item.problem))}\n{shown(item.problem.path)}"
        parts = []
        if not found.path:
            parts.append(self.tr("Naskah ini belum pernah disimpan."))
        else:
            parts.append(self.tr("Berkas: %1").replace("%1", shown(found.path)))
            if item.file is FileState.CHANGED:
                parts.append(
                    self.tr("Berkas itu sudah diubah sesudahnya; Simpan tidak menimpanya tanpa bertanya kepada Anda.")
                )
            elif item.file is FileState.GONE:
                parts.append(self.tr("Berkas itu sekarang tidak ada atau tidak terjangkau."))
        if found.lost:
            parts.append(self.tr("%n perubahan terakhir tidak terbaca.", "", found.lost))
        return "\n".join(parts)

    # Qt

    def done(self, result: int) -> None:
        self._poll.stop()
        self._wait_for_drawing()  # the draft is to be changed by one at a time
        super().done(result)


def name_of(item: Leftover) -> str:
    """Return what the list calls a draft."""
    from PySide6.QtCore import QCoreApplication

    found = item.found
    if found is None:
        return QCoreApplication.translate("RecoveryDialog", "Catatan pemulihan")
    if found.path:
        return shown(Path(found.path).name)
    regulation = found.draft.regulation
    about = " ".join(part for part in (regulation.office, regulation.region) if part)
    new = QCoreApplication.translate("RecoveryDialog", "Naskah baru")
    return f"{new} ({about})" if regulation.region else new


def _last_change(item: Leftover) -> datetime | None:
    """Return when a journal that cannot be read was written last."""
    if item.problem is None:
        return None
    try:
        return datetime.fromtimestamp(os.path.getmtime(item.problem.path), UTC)
    except (OSError, OverflowError, ValueError):
        return None


def _shown_time(time: datetime) -> str:
    moment = QDateTime.fromSecsSinceEpoch(int(time.timestamp()))
    indonesian = QLocale().language() is QLocale.Language.Indonesian
    return QLocale().toString(moment, "d MMMM yyyy, HH.mm" if indonesian else "d MMMM yyyy, HH:mm")
