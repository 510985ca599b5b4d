"""Versi Sebelumnya: what was saved of the open document, with a picture; to go back to, or to open as a copy."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from orgeditor.editing import operations
from orgeditor.model.draft import Draft
from orgeditor.storage.versions import MOST_VERSIONS, Version, versions
from orgeditor.ui import files, settings
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.draft_chooser import DraftChooser
from orgeditor.ui.messages import accepted
from orgeditor.ui.screens import resize_within

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow


class VersionsDialog(QDialog):
    """After acceptance `chooser.draft()` is the chosen version, and `as_copy` says whether to open it as a copy."""

    def __init__(self, saved: list[Version], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Versi Sebelumnya"))
        resize_within(self, 860, 480)
        self.versions = saved
        self.as_copy = False
        self.chooser = DraftChooser([(version.path, shown_time(version)) for version in saved], self._caption)
        self.chooser.setVisible(bool(saved))
        self.chooser.changed.connect(self._show)
        self.chooser.activated.connect(partial(self._choose, False))
        head = self.tr("“%1”: versi yang disimpan di PC ini").replace("%1", name)
        self.hint = plain_label("", "hint")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(10)
        outer.addWidget(plain_label(head, "heading", self.chooser.list))
        outer.addWidget(self.chooser, 1)
        outer.addWidget(self.hint)
        if not saved:
            outer.addStretch(1)
        outer.addWidget(self._make_buttons())
        self.chooser.setFocus()
        self._show()

    def version(self) -> Version:
        return self.versions[self.chooser.list.currentRow()]

    def _caption(self, draft: Draft) -> str:
        text = self.tr("%1 unit, %2 bagan").replace("%1", str(len(draft.units)))
        return text.replace("%2", str(len(draft.charts)))

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.copy_button = buttons.addButton(self.tr("Buka sebagai Salinan"), role.ActionRole)
        self.copy_button.clicked.connect(partial(self._choose, True))
        self.restore_button = buttons.addButton(self.tr("Kembalikan"), role.AcceptRole)
        self.restore_button.setDefault(True)
        self.restore_button.clicked.connect(partial(self._choose, False))
        close = buttons.addButton(self.tr("Tutup"), role.RejectRole)
        for button in (self.copy_button, close):
            button.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        return buttons

    def _choose(self, copy: bool) -> None:
        if self.chooser.draft() is not None:
            self.as_copy = copy
            self.accept()

    def _show(self) -> None:
        none = self.tr("Belum ada. Setiap kali naskah disimpan, %1 versi terakhir dipelihara di sini.")
        use = self.tr("Kembalikan mengganti naskah yang terbuka dan dapat diurungkan; berkasnya tetap sampai disimpan.")
        self.hint.setText(self.chooser.problem() or (use if self.versions else none.replace("%1", str(MOST_VERSIONS))))
        for button in (self.copy_button, self.restore_button):
            button.setEnabled(self.chooser.draft() is not None)


def shown_time(version: Version) -> str:
    """Return day and time on this PC's clock, as the language of the window writes them."""
    moment = QDateTime.fromSecsSinceEpoch(int(version.saved.timestamp()))
    indonesian = QLocale().language() is QLocale.Language.Indonesian
    return QLocale().toString(moment, "d MMMM yyyy, HH.mm.ss" if indonesian else "d MMMM yyyy, HH:mm:ss")


def show_versions(window: MainWindow) -> None:
    """Let a person go back to what was saved of this document, or open that as a copy."""
    window.take_over()
    path = window.document.path
    if path is None:
        return
    dialog = VersionsDialog(versions(settings.versions_folder(), path), path.name, window)
    if not accepted(dialog):
        return
    found = dialog.chooser.draft()
    assert found is not None
    if not dialog.as_copy:
        when = shown_time(dialog.version())
        name = QCoreApplication.translate("Files", "Kembalikan versi %1").replace("%1", when)
        doing = QCoreApplication.translate("Files", "Mengembalikan versi %1…").replace("%1", when)
        many = len(found.placements) + len(window.document.draft.placements)
        changed = window.perform(lambda document: operations.restore(document, found, name), many, doing)
        if not changed:
            if changed is not None:
                window.say(QCoreApplication.translate("Files", "Naskah sudah sama dengan versi itu."))
            return
        window.offer_undo(
            QCoreApplication.translate(
                "Files", "Naskah kembali seperti %1; berkasnya belum berubah sampai disimpan."
            ).replace("%1", when)
        )
    elif files.may_leave(window):
        files.start(window, found)
