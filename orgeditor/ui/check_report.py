"""The report of Periksa to copy, save or print: in Indonesian, as everything is that goes on paper."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from orgeditor.check.report import report_lines
from orgeditor.check.rules import Found
from orgeditor.editing.document import Document
from orgeditor.editing.error_words import error_text
from orgeditor.model.page import Page
from orgeditor.storage.errors import StorageError
from orgeditor.storage.files import replace_file
from orgeditor.ui import settings
from orgeditor.ui.exporting import existing
from orgeditor.ui.files import suggested_name
from orgeditor.ui.messages import may_replace, warn
from orgeditor.ui.waiting import GivenUpError, result_of


def copy_report(document: Document, found: Found, _parent: QWidget) -> str:
    """Put the report on the clipboard and return what to say of it."""
    QGuiApplication.clipboard().setText(_report(document, found))
    return QCoreApplication.translate("CheckReport", "Laporan tersalin.")


def save_report(document: Document, found: Found, parent: QWidget) -> str:
    """Write the report to a PDF or a text that a person names; return what to say of it, "" for nothing."""
    path = document.path
    folder = path.absolute().parent if path is not None else settings.last_folder()
    title = QCoreApplication.translate("CheckReport", "Simpan Laporan")
    kinds = {
        ".pdf": QCoreApplication.translate("CheckReport", "PDF (*.pdf)"),
        ".txt": QCoreApplication.translate("CheckReport", "Teks (*.txt)"),
    }
    suggested = folder / f"{_name(document).removesuffix('.bagan')}-temuan.pdf"
    said, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), ";;".join(kinds.values()))
    if not said:
        return ""
    target = Path(said)
    saving = QCoreApplication.translate("CheckReport", "Menyusun laporan…")
    try:
        if target.suffix.lower() not in kinds:
            suffix = next((suffix for suffix, text in kinds.items() if text == kind), ".pdf")
            target = target.with_name(f"{target.name}{suffix}")
            if not may_replace(parent, result_of(partial(existing, [target]), parent, saving)):
                return ""
        is_text = target.suffix.lower() == ".txt"
        make = partial(_report_bytes if is_text else _pdf_bytes, document, found)
        data = result_of(make, parent, saving)
        result_of(partial(replace_file, target, data), parent, saving, cancel=False)
    except GivenUpError:
        return ""
    except StorageError as error:
        warn(parent, error_text(error))
        return ""
    return QCoreApplication.translate("CheckReport", "Tersimpan: %1").replace("%1", target.name)


def preview_report(document: Document, found: Found, parent: QWidget) -> str:
    """Show the report as it comes out of the printer."""
    from orgeditor.ui.printing import can_print, whole_sheet

    pages = _waited_pages(document, found, parent) if can_print(parent) else []
    if pages:
        from orgeditor.ui.print_preview import PrintPreview

        preview = PrintPreview([whole_sheet(page) for page in pages], parent)
        preview.exec()
        preview.deleteLater()
    return ""


def print_report(document: Document, found: Found, parent: QWidget) -> str:
    """Ask for the printer and print the report, smaller where its paper is; return what to say of it."""
    from orgeditor.ui import printing

    pages = _waited_pages(document, found, parent) if printing.can_print(parent) else []
    if not pages:
        return ""
    from PySide6.QtPrintSupport import QPrintDialog

    printer = printing.new_printer(printing.whole_sheet(pages[0]), _name(document))
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, len(pages))
    accepted = dialog.exec()
    dialog.deleteLater()
    if not accepted:
        return ""
    sheets = [printing.whole_sheet(page) for page in pages]
    largest = printing.largest_paper(printer)
    if largest is not None and not printing.fits(sheets[0], largest):
        sheets = [printing.whole_sheet(page, largest) for page in pages]
    wanted = printing.chosen_sheets(printer, sheets)
    try:
        for _ in printing.print_sheets(printer, wanted):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    except printing.PrintError as error:
        warn(parent, str(error))
        return ""
    return QCoreApplication.translate("CheckReport", "Laporan dicetak: %1 lembar.").replace("%1", str(len(wanted)))


def _waited_pages(document: Document, found: Found, parent: QWidget) -> list[Page]:
    """Return the pages of the report, laid out in a thread; none when a person gives up waiting."""
    text = QCoreApplication.translate("CheckReport", "Menyusun laporan…")
    try:
        return result_of(partial(_pages, document, found), parent, text)
    except GivenUpError:
        return []


def _pages(document: Document, found: Found) -> list[Page]:
    from orgeditor.editing.report import check_pages

    return check_pages(document.draft, found, _name(document), date.today())


def _pdf_bytes(document: Document, found: Found) -> bytes:
    from orgeditor.editing.report import TITLE
    from orgeditor.export.pdf import pdf_bytes

    return pdf_bytes(_pages(document, found), f"{TITLE}: {_name(document)}")


def _report_bytes(document: Document, found: Found) -> bytes:
    return _report(document, found).encode("utf-8")


def _report(document: Document, found: Found) -> str:
    return "\n".join(report_lines(found, _name(document))) + "\n"


def _name(document: Document) -> str:
    return document.path.name if document.path is not None else suggested_name(document.draft.regulation)
