"""Files with the text of a regulation: asking for one, and reading it beside the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from orgeditor.ui import settings
from orgeditor.ui.messages import warn


def asked_file(parent: QWidget) -> Path | None:
    """Ask for a file with the text of a regulation; None when a person gives up."""
    title = QCoreApplication.translate("ArticleFile", "Buka Teks Peraturan")
    kinds = QCoreApplication.translate("ArticleFile", "Teks peraturan (*.txt *.docx *.pdf);;Semua berkas (*)")
    name, _ = QFileDialog.getOpenFileName(parent, title, str(settings.last_folder()), kinds)
    return Path(name) if name else None


def text_of_file(parent: QWidget, path: Path, tell: Callable[[str], None] = lambda remark: None) -> str | None:
    """Return the text of a file; None when it cannot be read, which is said, or a person gives up.

    `tell` takes what else is to be said of how the file was read; it is called in the thread that reads.
    """
    from orgeditor.editing.error_words import error_text
    from orgeditor.exchange.documents import DocumentError, text_of
    from orgeditor.storage.errors import StorageError
    from orgeditor.storage.files import read_file
    from orgeditor.ui.waiting import GivenUpError, result_of

    shown = QCoreApplication.translate("ArticleFile", "Membaca “%1”…").replace("%1", path.name)
    try:
        text = result_of(lambda: text_of(read_file(path), path.name, tell), parent, shown)
    except GivenUpError:
        return None
    except (DocumentError, StorageError) as error:
        kept = QCoreApplication.translate("ArticleFile", "Teks yang sudah ada tidak berubah.")
        warn(parent, error_text(error), kept)
        return None
    settings.set_last_folder(path.absolute().parent)
    return text
