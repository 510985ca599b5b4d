"""Opening, saving and leaving a draft: everything that could lose changes asks first."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from orgeditor.model.draft import Draft
from orgeditor.model.records import Regulation
from orgeditor.storage.errors import MissingFileError, StorageError
from orgeditor.ui import settings
from orgeditor.ui.messages import accepted, ask_to_save, confirm, warn

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow

SUFFIX = ".bagan"


def _filter() -> str:
    return QCoreApplication.translate("Files", "Naskah bagan (*.bagan);;Semua berkas (*)")


def shown_name(window: MainWindow) -> str:
    """Return what the window calls its draft."""
    path = window.document.path
    return path.name if path else QCoreApplication.translate("Files", "Naskah baru")


def may_leave(window: MainWindow) -> bool:
    """Ask about unsaved changes; say whether the draft may be left."""
    window.take_over()
    if not window.document.dirty:
        return True
    answer = ask_to_save(window, shown_name(window))
    if answer == "save":
        return save(window)
    return answer == "discard"


def new_draft(window: MainWindow) -> None:
    """Start a draft from a template."""
    from orgeditor.ui.template_dialog import TemplateDialog

    if not may_leave(window):
        return
    dialog = TemplateDialog(window)
    if accepted(dialog) and dialog.draft is not None:
        start(window, dialog.draft)


def new_amendment(window: MainWindow) -> None:
    """Start a draft that changes the regulation of a file."""
    from orgeditor.storage.reader import open_draft
    from orgeditor.ui.amendment_dialog import AmendmentDialog

    if not may_leave(window):
        return
    title = QCoreApplication.translate("Files", "Pilih Naskah Semula")
    name, _ = QFileDialog.getOpenFileName(window, title, str(window.document.path or settings.last_folder()), _filter())
    if not name:
        return
    try:
        dialog = AmendmentDialog(open_draft(Path(name)), window)
    except StorageError as error:
        warn(window, str(error), QCoreApplication.translate("Files", "Naskah yang sedang terbuka tidak berubah."))
        return
    if accepted(dialog):
        start(window, dialog.made())
        window.say(
            QCoreApplication.translate(
                "Files", "Naskah perubahan dari “%1” dibuat; naskah itu sendiri tidak berubah."
            ).replace("%1", Path(name).name)
        )


def start(window: MainWindow, draft: Draft) -> None:
    """Show a draft that has no file yet."""
    window.document.new(draft)
    window.chart_view.setFocus()


def open_file(window: MainWindow) -> None:
    if not may_leave(window):
        return
    title = QCoreApplication.translate("Files", "Buka Naskah")
    name, _ = QFileDialog.getOpenFileName(window, title, str(settings.last_folder()), _filter())
    if name:
        load(window, Path(name))


def open_given(window: MainWindow, path: Path) -> None:
    """Open a file that was dropped on the window or handed over by another start, and come to the front with it."""
    window.come_to_front()
    here = window.document.path
    if here is not None and os.path.normcase(here.absolute()) == os.path.normcase(path.absolute()):
        window.say(QCoreApplication.translate("Files", "“%1” sudah terbuka.").replace("%1", path.name))
    elif may_leave(window):
        load(window, path)


def open_recent(window: MainWindow, path: Path) -> None:
    if may_leave(window):
        load(window, path)


def load(window: MainWindow, path: Path) -> bool:
    """Open a file and remember it; on failure say why and keep what is open."""
    try:
        window.document.open(path)
    except StorageError as error:
        if isinstance(error, MissingFileError):
            settings.forget_recent(path)
        warn(window, str(error), QCoreApplication.translate("Files", "Naskah yang sedang terbuka tidak berubah."))
        return False
    settings.add_recent(path)
    settings.set_last_folder(path.absolute().parent)
    window.chart_view.setFocus()
    return True


def save(window: MainWindow) -> bool:
    """Save to the file of the draft, or ask for one; say whether it was saved."""
    window.take_over()
    path = window.document.path
    return _write(window, path) if path else save_as(window)


def save_as(window: MainWindow) -> bool:
    window.take_over()
    path = (
        window.document.path or settings.last_folder() / f"{suggested_name(window.document.draft.regulation)}{SUFFIX}"
    )
    title = QCoreApplication.translate("Files", "Simpan Naskah Sebagai")
    name, _ = QFileDialog.getSaveFileName(window, title, str(path), _filter())
    if not name:
        return False
    chosen = Path(name)
    if not chosen.suffix:
        chosen = chosen.with_suffix(SUFFIX)
        # The file dialog has asked about the name without the suffix only.
        if chosen.exists() and not _may_replace(window, chosen):
            return False
    return _write(window, chosen)


def _may_replace(window: MainWindow, path: Path) -> bool:
    text = QCoreApplication.translate("Files", "Berkas “%1” sudah ada. Ganti?").replace("%1", path.name)
    return confirm(window, text, "", QCoreApplication.translate("Files", "Ganti"))


def suggested_name(regulation: Regulation) -> str:
    """Return a file name made of region, number and year, as far as they are known."""
    parts = [regulation.region, regulation.number, regulation.year]
    text = "-".join("".join(part.split()) for part in parts if part).lower()
    kept = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in text)
    return kept or QCoreApplication.translate("Files", "naskah-bagan")


def _write(window: MainWindow, path: Path) -> bool:
    try:
        window.document.save_as(path)
    except StorageError as error:
        warn(window, str(error), QCoreApplication.translate("Files", "Naskah tetap terbuka dengan semua perubahannya."))
        return False
    settings.add_recent(path)
    settings.set_last_folder(path.absolute().parent)
    text = QCoreApplication.translate("Files", "Tersimpan: %1").replace("%1", path.name)
    window.say(text)
    return True
