"""Impor Graf: a graph of another program as a new draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from orgeditor.editing import error_words
from orgeditor.exchange.graphs.reading import draft_of_graph
from orgeditor.exchange.graphs.remarks import GraphError, Remark
from orgeditor.model.draft import Draft
from orgeditor.storage.errors import StorageError
from orgeditor.storage.files import read_file
from orgeditor.ui import settings
from orgeditor.ui.file_questions import show_notes
from orgeditor.ui.files import may_leave, start
from orgeditor.ui.graph_words import error_text, remark_text
from orgeditor.ui.messages import warn
from orgeditor.ui.waiting import GivenUpError, result_of

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow


def import_graph(window: MainWindow) -> None:
    """Ask for a file of DOT or GraphML and open it."""
    if not may_leave(window):
        return
    title = QCoreApplication.translate("Graphs", "Pilih Graf")
    kinds = QCoreApplication.translate("Graphs", "Graf (*.graphml *.dot *.gv);;Semua berkas (*)")
    name, _ = QFileDialog.getOpenFileName(window, title, str(settings.last_folder()), kinds)
    if name:
        open_graph(window, Path(name))


def open_graph(window: MainWindow, path: Path) -> None:
    """Open the chart of a file of DOT or GraphML as a draft that is not saved yet; say what was left out."""
    found = _read(window, path)
    if found is None:
        return
    draft, said = found
    settings.set_last_folder(path.absolute().parent)
    start(window, draft, changed=True)
    text = QCoreApplication.translate("Graphs", "“%1” terbuka sebagai naskah baru; berkas itu sendiri tidak berubah.")
    window.say(text.replace("%1", path.name))
    if said:
        show_notes(window, path.name, list(map(remark_text, said)))


def _read(window: MainWindow, path: Path) -> tuple[Draft, list[Remark]] | None:
    text = QCoreApplication.translate("Graphs", "Membaca “%1”…").replace("%1", path.name)
    try:
        return result_of(lambda: draft_of_graph(read_file(path), path.name), window, text)
    except GivenUpError:
        return None
    except GraphError as error:
        reason = error_text(error, path.name)
    except StorageError as error:
        reason = error_words.error_text(error)
    warn(window, reason, QCoreApplication.translate("Graphs", "Naskah yang sedang terbuka tidak berubah."))
    return None
