"""The report of Periksa to copy or to save: in Indonesian, as everything is that goes on paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from orgeditor.check.report import report_lines
from orgeditor.check.rules import Found
from orgeditor.editing.document import Document
from orgeditor.editing.error_words import error_text
from orgeditor.storage.errors import StorageError
from orgeditor.storage.files import replace_file
from orgeditor.ui import settings
from orgeditor.ui.files import suggested_name
from orgeditor.ui.messages import warn


def copy_report(document: Document, found: Found, _parent: QWidget) -> str:
    """Put the report on the clipboard and return what to say of it."""
    QGuiApplication.clipboard().setText(_report(document, found))
    return QCoreApplication.translate("CheckReport", "Laporan tersalin.")


def save_report(document: Document, found: Found, parent: QWidget) -> str:
    """Write the report to a file that a person names; return what to say of it, "" for nothing."""
    path = document.path
    folder = path.absolute().parent if path is not None else settings.last_folder()
    title = QCoreApplication.translate("CheckReport", "Simpan Laporan")
    kind = QCoreApplication.translate("CheckReport", "Teks")
    suggested = folder / f"{_name(document).removesuffix('.bagan')}-temuan.txt"
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), f"{kind} (*.txt)")
    if not name:
        return ""
    try:
        replace_file(Path(name), _report(document, found).encode("utf-8"))
    except StorageError as error:
        warn(parent, error_text(error))
        return ""
    return QCoreApplication.translate("CheckReport", "Tersimpan: %1").replace("%1", Path(name).name)


def _report(document: Document, found: Found) -> str:
    return "\n".join(report_lines(found, _name(document))) + "\n"


def _name(document: Document) -> str:
    return document.path.name if document.path is not None else suggested_name(document.draft.regulation)
