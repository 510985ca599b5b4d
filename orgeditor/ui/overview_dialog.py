"""Semua Lampiran: every page as a thumbnail, side by side; a double click opens one."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.ui.annex_panel import AnnexPanel
from orgeditor.ui.dialog_frame import frame_dialog, plain_label
from orgeditor.ui.screens import resize_within
from orgeditor.ui.thumbnails import CHART, NUMBER

THUMBNAIL_W, THUMBNAIL_H = 250, 176


class Overview(AnnexPanel):
    """The thumbnails in rows. Choosing one shows nothing yet: `itemActivated` does."""

    _at: str | None = None
    """The chart that was chosen here; the selection's own before that."""

    def __init__(self, document: Document, selection: Selection) -> None:
        super().__init__(document, selection)
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setMovement(QListWidget.Movement.Static)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setWrapping(True)
        self.setSpacing(6)
        self.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)

    def thumbnail_size(self) -> tuple[int, int]:
        return THUMBNAIL_W, THUMBNAIL_H

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if not self._filling and item is not None:
            self._at = item.data(CHART)
            self._page = item.data(NUMBER)

    def _marked(self) -> str | None:
        return self._at if self._at in self.document.draft.charts else self.selection.chart_id


class OverviewDialog(QDialog):
    """`chosen()` is the chart, and the number of its page, on which the dialog was accepted."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Semua Lampiran"))
        resize_within(self, 1180, 760)
        self.list = Overview(document, selection)
        self.list.itemActivated.connect(self.accept)
        self.list.delete_wanted.connect(self._delete)
        self._document = document
        hint = plain_label(
            self.tr(
                "Klik dua kali membuka, seret atau Alt+panah memindahkan, F2 mengganti nama, Del menghapus. "
                "Diseret ke luar jendela, misalnya ke Word, bagan menjadi gambar."
            )
        )
        frame_dialog(self, [self.list, hint], self.tr("Buka"), cancel=self.tr("Tutup"))
        self.list.setFocus()

    def chosen(self) -> tuple[str, int] | None:
        item = self.list.currentItem()
        return (item.data(CHART), item.data(NUMBER)) if item is not None else None

    def _delete(self) -> None:
        from orgeditor.editing import operations

        item = self.list.currentItem()
        if item is not None:
            operations.delete_chart(self._document, item.data(CHART))
