"""Reading and writing the files of tables, and what comes of it in the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from orgeditor.editing import error_words, operations
from orgeditor.exchange.tables.plan import Change, Plan
from orgeditor.exchange.tables.reading import Sheet, read_sheets
from orgeditor.exchange.tables.remarks import TableError
from orgeditor.exchange.tables.writing import csv_bytes, xlsx_bytes
from orgeditor.storage.errors import StorageError
from orgeditor.storage.files import read_file, replace_file
from orgeditor.ui import settings
from orgeditor.ui.files import suggested_name
from orgeditor.ui.messages import accepted, may_replace, warn
from orgeditor.ui.tables.export_dialog import TableExportDialog
from orgeditor.ui.tables.import_dialog import TableImportDialog
from orgeditor.ui.tables.words import error_text
from orgeditor.ui.waiting import GivenUpError, result_of

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow


def import_table(window: MainWindow) -> None:
    """Ask for a file, show what it would do, and enter it."""
    title = QCoreApplication.translate("Tables", "Pilih Tabel")
    kinds = QCoreApplication.translate("Tables", "Tabel (*.xlsx *.xlsm *.csv *.tsv *.txt);;Semua berkas (*)")
    name, _ = QFileDialog.getOpenFileName(window, title, str(settings.last_folder()), kinds)
    if name:
        import_file(window, Path(name))


def import_file(window: MainWindow, path: Path) -> None:
    """Show what a table would do to the open draft, and enter it as one undo step."""
    sheets = _read(window, path)
    if sheets is None:
        return
    settings.set_last_folder(path.absolute().parent)
    dialog = TableImportDialog(window.document.draft, sheets, path.name, window.selection.chart_id, window)
    if accepted(dialog) and dialog.plan is not None:
        _enter(window, dialog.plan, path.name)


def _read(window: MainWindow, path: Path) -> list[Sheet] | None:
    text = QCoreApplication.translate("Tables", "Membaca “%1”…").replace("%1", path.name)
    try:
        return result_of(lambda: read_sheets(read_file(path), path.name), window, text)
    except GivenUpError:
        return None
    except TableError as error:
        reason = error_text(error, path.name)
    except StorageError as error:
        reason = error_words.error_text(error)
    warn(window, reason, QCoreApplication.translate("Tables", "Naskah yang sedang terbuka tidak berubah."))
    return None


def _enter(window: MainWindow, plan: Plan, name: str) -> None:
    text = QCoreApplication.translate("Tables", "Memasukkan “%1” ke bagan…").replace("%1", name)
    many = len(plan.changed)
    chart = window.perform(lambda document: operations.import_table(document, plan, name), many, text)
    if chart is None:
        return
    window.selection.show(chart)
    new = sum(bool({Change.NEW, Change.PLACED} & set(step.changes)) for step in plan.steps)
    text = QCoreApplication.translate("Tables", "%1 unit dari “%3” masuk ke bagan, %2 diubah.")
    text = text.replace("%1", str(new)).replace("%2", str(len(plan.changed) - new))
    window.offer_undo(text.replace("%3", name))


def export_table(window: MainWindow) -> None:
    """Ask which chart goes where, and write it."""
    document = window.document
    folder = document.path.absolute().parent if document.path is not None else settings.last_folder()
    stem = document.path.stem if document.path is not None else suggested_name(document.draft.regulation)
    dialog = TableExportDialog(document.draft, window.selection.chart_id, folder, stem, window)
    if not accepted(dialog):
        return
    path, rows = dialog.path(), dialog.rows()
    make = csv_bytes if path.suffix.lower() == ".csv" else xlsx_bytes
    text = QCoreApplication.translate("Tables", "Menulis “%1”…").replace("%1", path.name)
    try:
        if result_of(path.exists, window, text) and not may_replace(window, [path]):
            return
        data = result_of(partial(make, rows), window, text)
        result_of(partial(replace_file, path, data), window, text, cancel=False)
    except GivenUpError:
        return
    except StorageError as error:
        warn(window, error_words.error_text(error), QCoreApplication.translate("Tables", "Naskah tidak berubah."))
        return
    settings.set_last_folder(path.absolute().parent)
    window.say(QCoreApplication.translate("Tables", "Tersimpan: %1").replace("%1", path.name))
