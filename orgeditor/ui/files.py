"""Opening, saving and leaving a draft: everything that could lose changes asks first."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QFileDialog

from orgeditor.editing import operations
from orgeditor.editing.error_words import error_text
from orgeditor.model.draft import Draft
from orgeditor.model.records import Regulation
from orgeditor.storage.errors import MissingFileError, StorageError
from orgeditor.storage.names import is_device
from orgeditor.storage.writer import bytes_for
from orgeditor.ui import settings
from orgeditor.ui.background import Job
from orgeditor.ui.file_questions import ask_after_failure, ask_held, show_notes
from orgeditor.ui.messages import accepted, ask_to_save, may_replace, warn
from orgeditor.ui.waiting import GivenUpError, result_of, wait_for_fits

if TYPE_CHECKING:
    from orgeditor.canvas.desk import Desk
    from orgeditor.storage.held import HeldFile
    from orgeditor.ui.main_window import MainWindow

SUFFIX = ".bagan"
TABLES = frozenset({".csv", ".tsv", ".xlsx", ".xlsm"})
"""Suffixes of files that are entered into the open draft. A .txt may as well be the text of a regulation."""
PICTURE_MS = 50
"""So long after a file was read its first picture is on the screen."""
LONGEST_SUGGESTED = 80
"""Letters of a suggested name: a region may be any text, a name has 255 bytes with its suffix."""


def _filter() -> str:
    return QCoreApplication.translate("Files", "Naskah bagan (*.bagan);;Semua berkas (*)")


def _opening_filter() -> str:
    return QCoreApplication.translate("Files", "Naskah bagan, juga di dalam PDF (*.bagan *.pdf);;Semua berkas (*)")


def shown_name(window: MainWindow) -> str:
    """Return what the window calls its draft."""
    path = window.document.path
    if path is None:
        return QCoreApplication.translate("Files", "Naskah baru")
    if window.document.read_only:
        return QCoreApplication.translate("Files", "%1 (hanya baca)").replace("%1", path.name)
    return path.name


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
    from orgeditor.ui.amendment_dialog import AmendmentDialog

    if not may_leave(window):
        return
    title = QCoreApplication.translate("Files", "Pilih Naskah Semula")
    start_at = str(window.document.path or settings.last_folder())
    name, _ = QFileDialog.getOpenFileName(window, title, start_at, _opening_filter())
    if not name:
        return
    found = _read(window, Path(name))
    if found is None:
        return
    dialog = AmendmentDialog(found.draft, window)
    if accepted(dialog):
        try:
            made = result_of(dialog.making(), window, QCoreApplication.translate("Files", "Menyalin naskah…"))
        except GivenUpError:
            return
        start(window, made)
        window.say(
            QCoreApplication.translate(
                "Files", "Naskah perubahan dari “%1” dibuat; naskah itu sendiri tidak berubah."
            ).replace("%1", Path(name).name)
        )


def paste_list(window: MainWindow) -> None:
    """Start a draft from a typed or pasted list of units, which then hang below the Sekretaris Daerah."""
    from orgeditor.editing.starting import secretary_of
    from orgeditor.ui.paste_list_dialog import PasteListDialog

    if not may_leave(window):
        return
    dialog = PasteListDialog(window)
    if not accepted(dialog):
        return
    draft = dialog.draft()
    start(window, draft)
    chart, names = draft.charts_in_order()[0].id, dialog.names()
    text = QCoreApplication.translate("Commands", "Menambahkan %1 unit…").replace("%1", str(len(names)))
    head = secretary_of(draft)
    if window.perform(lambda document: operations.add_list(document, chart, head, names), len(names), text) is None:
        return
    window.say(
        QCoreApplication.translate(
            "Files", "%1 unit ditempatkan. Periksa namanya, lalu Berkas > Ekspor Lampiran… membuat PDF."
        ).replace("%1", str(len(names)))
    )


def open_example(window: MainWindow) -> None:
    """Open one of the drafts that come with the program, as a draft without a file."""
    from orgeditor.ui.examples_dialog import ExamplesDialog

    if not may_leave(window):
        return
    dialog = ExamplesDialog(window)
    if accepted(dialog):
        draft = dialog.chooser.draft()
        assert draft is not None
        start(window, draft)
        window.say(
            QCoreApplication.translate("Files", "Contoh ini terbuka sebagai salinan; Simpan menanyakan nama berkas.")
        )


def start(window: MainWindow, draft: Draft, *, changed: bool = False) -> None:
    """Show a draft that has no file yet; a `changed` one took work, so that leaving it asks."""
    window.document.new(draft, changed=changed)
    window.chart_view.setFocus()


def open_file(window: MainWindow) -> None:
    if not may_leave(window):
        return
    title = QCoreApplication.translate("Files", "Buka Naskah")
    name, _ = QFileDialog.getOpenFileName(window, title, str(settings.last_folder()), _opening_filter())
    if name:
        load(window, Path(name))


def open_given(window: MainWindow, path: Path) -> None:
    """Take a file that was dropped on the window or handed over by another start, and come to the front with it.

    A table goes into the open draft, anything else is opened.
    """
    window.come_to_front()
    here = window.document.path
    if here is not None and os.path.normcase(here.absolute()) == os.path.normcase(path.absolute()):
        window.say(QCoreApplication.translate("Files", "“%1” sudah terbuka.").replace("%1", path.name))
    elif path.suffix.lower() in TABLES:
        from orgeditor.ui.tables.files import import_file

        window.take_over()
        import_file(window, path)
    elif may_leave(window):
        from orgeditor.exchange.graphs.reading import READ
        from orgeditor.ui.graphs import open_graph

        (open_graph if path.suffix.lower() in READ else load)(window, path)


def open_recent(window: MainWindow, path: Path) -> None:
    if may_leave(window):
        load(window, path)


def load(window: MainWindow, path: Path) -> bool:
    """Open a file and remember it; on failure say why and keep what is open."""
    found = _read(window, path, lock=True)
    if found is None:
        return False
    answer = ask_held(window, path.name, found.held.holder) if found.held.holder is not None else ""
    if answer == "cancel":
        return False
    window.chart_view.ready = found.desk
    if found.embedded:
        window.document.new(found.draft, changed=True)
        text = QCoreApplication.translate(
            "Files", "Naskah dari dalam “%1” terbuka sebagai naskah baru; PDF itu tidak berubah."
        )
        window.say(text.replace("%1", path.name))
    elif answer == "copy":
        window.document.new(found.draft)
        window.say(QCoreApplication.translate("Files", "Ini salinan; Simpan menanyakan nama berkas."))
    else:
        window.document.take(found.draft, path, found.content, found.held.digest or "", found.held)
    if found.desk is not None:
        # For the mouse, which comes later than the picture: until that is there nothing else takes its time.
        ahead = partial(list[object], found.desk.make_ready())
        QTimer.singleShot(PICTURE_MS, window, lambda: Job(ahead))
    if not found.embedded:
        settings.add_recent(path)
    settings.set_last_folder(path.absolute().parent)
    window.chart_view.setFocus()
    if found.notes:
        show_notes(window, path.name, found.notes)
    return True


class _Opened(NamedTuple):
    """A draft from a file with these bytes, and its desk where it is ready to be shown."""

    draft: Draft
    desk: Desk | None
    content: bytes
    notes: tuple[str, ...]
    held: HeldFile
    embedded: bool
    """It was inside a PDF."""


def _read(window: MainWindow, path: Path, *, lock: bool = False) -> _Opened | None:
    """Read a file in a thread; None when it cannot be read, which is said, or a person gives up.

    With `lock` it is held by this program from then on, unless somebody else has it.
    """
    from orgeditor.canvas.ready import ready_desk
    from orgeditor.storage.files import digest
    from orgeditor.storage.held import HeldFile, hold, place_of
    from orgeditor.storage.reader import open_with_notes

    current = window.document.held

    def read() -> _Opened:
        place = place_of(path)
        mine = current is not None and current.path == place and current.lock is not None
        held = current if mine else hold(path) if lock else HeldFile(place)
        assert held is not None
        try:
            opened = open_with_notes(path)
        except BaseException:
            if held is not current:
                held.release()
            raise
        if opened.embedded:  # a PDF is never written to
            held.release()
            held = HeldFile(place)
        if lock:
            held = replace(held, digest=digest(opened.content))
        desk = ready_desk(opened.draft)
        notes = opened.notes[1:] if opened.embedded else opened.notes  # the first says what the window says itself
        return _Opened(opened.draft, desk, opened.content, notes, held, opened.embedded)

    text = QCoreApplication.translate("Files", "Membuka “%1”…").replace("%1", path.name)
    try:
        return result_of(read, window, text)
    except GivenUpError:
        return None
    except StorageError as error:
        if isinstance(error, MissingFileError):
            settings.forget_recent(path)
        warn(
            window, error_text(error), QCoreApplication.translate("Files", "Naskah yang sedang terbuka tidak berubah.")
        )
        return None


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
        if os.path.exists(chosen) and not may_replace(window, [chosen]):
            return False
    return _write(window, chosen)


def suggested_name(regulation: Regulation) -> str:
    """Return a file name made of region, number and year, as far as they are known."""
    parts = [regulation.region, regulation.number, regulation.year]
    text = "-".join("".join(part.split()) for part in parts if part).lower()
    kept = "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in text)[:LONGEST_SUGGESTED]
    name = QCoreApplication.translate("Files", "naskah-bagan")
    return f"{name}-{kept}" if is_device(kept) else kept or name


def _write(window: MainWindow, path: Path) -> bool:
    document = window.document
    if not wait_for_fits(document, window):
        return False
    draft, versions = document.to_save(), settings.versions_folder()
    text = QCoreApplication.translate("Files", "Menyimpan “%1”…").replace("%1", path.name)
    try:
        data = result_of(partial(bytes_for, draft, path), window, text)
        put = partial(_put, versions, path, data, document.held, own=path == document.path)
        held, kept = result_of(put, window, text, cancel=False)
    except GivenUpError:
        return False
    except StorageError as error:
        return _after_failure(window, path, error)
    document.saved(path, data, held)
    settings.add_recent(path)
    settings.set_last_folder(path.absolute().parent)
    text = QCoreApplication.translate("Files", "Tersimpan: %1").replace("%1", path.name)
    if not kept:
        more = QCoreApplication.translate("Files", "versi ini tidak dapat disalin untuk Versi Sebelumnya")
        text = f"{text}; {more}"
    window.say(text)
    return True


def _after_failure(window: MainWindow, path: Path, error: StorageError) -> bool:
    """Say what was kept and offer what may help; say whether the draft was saved after all."""
    answer = ask_after_failure(window, error)
    if answer == "compare":
        from orgeditor.ui.commands.draft import open_comparison

        open_comparison(window).open_file(path)
    return answer == "save_as" and save_as(window)


def _put(versions: Path, path: Path, data: bytes, current: HeldFile | None, *, own: bool) -> tuple[HeldFile, bool]:
    """Put a file in its place; return it as it is now held, and whether a copy of it was kept.

    `own` says that it is the path of the document, and no other one that a person has just named.
    """
    from orgeditor.storage.held import hold, place_of, save_held

    # Another file than the one that is open is new, or a person has just said that it may be replaced.
    mine = current is not None and current.path == place_of(path)
    held = replace(current) if mine and current is not None else hold(path)
    if own and not mine and current is not None:  # a link or a drive leads elsewhere by now
        held.digest = current.digest
    _keep_version(versions, path)  # what stands there may be somebody else's, or of before this PC kept any
    try:
        save_held(held, data)
    except BaseException:
        if not mine:
            held.release()
        raise
    return held, _keep_version(versions, path)


def _keep_version(versions: Path, path: Path) -> bool:
    """Keep a copy of the file as it is now; say whether it is kept. That never stands in the way of saving."""
    from orgeditor.storage.versions import keep_version

    try:
        keep_version(versions, path)
    except StorageError:
        return False
    return True
