"""The running program: style, fonts, language, the window, and what happens when something fails."""

from __future__ import annotations

import importlib
import sys
import traceback
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QHashSeed, QLocale, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from orgeditor.editing.arranging import bare_chart
from orgeditor.editing.document import Document
from orgeditor.editing.error_words import said
from orgeditor.editing.fitting import FitWorker
from orgeditor.model.draft import DraftError
from orgeditor.resources import resource_path
from orgeditor.storage.places import home
from orgeditor.ui import files, settings
from orgeditor.ui.collecting import Collecting
from orgeditor.ui.icons import app_icon
from orgeditor.ui.main_window import MainWindow
from orgeditor.ui.messages import APP_NAME, warn
from orgeditor.ui.style import apply_style
from orgeditor.ui.templates import blank

if TYPE_CHECKING:
    from orgeditor.editing.journaling import Journaling
    from orgeditor.ui.hand_over import Doorkeeper

LOG = "galat.log"
READY_MS = 500
"""So long after the window is shown the worker process starts: the window comes first."""

LOADED_AHEAD = (
    "layout.edits.chart_patch",
    "layout.lines.routing",
    "layout.lines.labels",
    "layout.paging.pages",
    "ui.page_setup.dialog",
    "ui.articles.reading_dialog",
    "ui.comparison.dialog",
    "ui.check_panel",
    "ui.views.unit_list",
    "ui.views.unit_table",
    "ui.views.matrix",
)
"""Modules whose loading would take frames where they are first used, on a keystroke."""


class Program:
    """Holds the application's one window; opens it anew when the language changes."""

    def __init__(self, argv: Sequence[str]) -> None:
        # The same bytes in every PDF: see export.
        QHashSeed.setDeterministicGlobalSeed()
        existing = QApplication.instance()
        self.app = existing if isinstance(existing, QApplication) else QApplication([APP_NAME, *argv])
        self.app.setApplicationName(APP_NAME)
        self.app.setApplicationDisplayName(APP_NAME)
        self.app.setDesktopFileName(APP_NAME)
        self.app.setWindowIcon(app_icon())
        self._translators: list[QTranslator] = []
        self._doorkeeper: Doorkeeper | None = None
        self._reporting, self._reported = False, ""
        apply_style(self.app)
        self.app.styleHints().colorSchemeChanged.connect(self._recolour)
        self.use_language(settings.language())
        self.worker = FitWorker()
        self.journaling: Journaling | None = None
        self.window = self._opened(Document(blank(), bare=bare_chart, worker=self.worker))

    def use_language(self, code: str) -> None:
        """Translate the window and Qt's own buttons."""
        for translator in self._translators:
            self.app.removeTranslator(translator)
        self._translators.clear()
        QLocale.setDefault(QLocale(QLocale.Language.Indonesian if code == "id" else QLocale.Language.English))
        names = ["qtbase_id"] if code == "id" else ["orgeditor_en"]
        for name in names:
            translator = QTranslator(self.app)
            if translator.load(name, str(resource_path("translations"))):
                self.app.installTranslator(translator)
                self._translators.append(translator)

    def run(self, path: Path | None) -> int:
        sys.excepthook = self.report
        Collecting(self.app, self.window.document)
        if path is None:
            self.window.start_page.show(back=False)
        self.window.show()
        QTimer.singleShot(0, self.worker, partial(self._begin, path))
        QTimer.singleShot(READY_MS, self.worker, self.worker.start)
        listening = QTimer(self.worker, singleShot=True, interval=READY_MS)
        listening.timeout.connect(self.listen)
        listening.timeout.connect(_load_ahead)
        listening.start()
        code = self.app.exec()
        listening.stop()
        if self._doorkeeper is not None:
            self._doorkeeper.close()
        self.worker.stop()
        # A window that nobody has closed holds what nobody has answered for.
        if self.journaling is not None:
            self.journaling.close(keep=self.window.isVisible())
        self.window.document.let_go()
        # Its end empties the undo stack, which says so to a window that is half gone by then.
        self.window.document.stack.blockSignals(True)
        return code

    def _begin(self, path: Path | None) -> None:
        """Open the file that was named, then offer what other runs have left behind."""
        journaling = self.keep_journal()
        if path is not None and not files.load(self.window, path):
            self.window.start_page.show(back=False)
        if journaling.others():
            from orgeditor.ui.recovery import Offering

            Offering(self.window)

    def keep_journal(self) -> Journaling:
        """Keep a journal of the document from now on; called once the window is shown, and before any edit."""
        from orgeditor.editing.journaling import Journaling
        from orgeditor.ui.background import Job

        journaling = self.journaling = Journaling(self.window.document, settings.journal_folder(), Job)
        # Later: the edit is still under way.
        journaling.troubled.connect(self._tell_trouble, Qt.ConnectionType.QueuedConnection)
        journaling.mended.connect(self._tell_mended, Qt.ConnectionType.QueuedConnection)
        return journaling

    def _tell_trouble(self, reason: str) -> None:
        if not self.window.isVisible():  # it is being closed
            return
        text = QCoreApplication.translate("Program", "Perubahan tidak dapat dicatat untuk pemulihan: %1.")
        more = QCoreApplication.translate(
            "Program", "Anda dapat terus bekerja; simpanlah lebih sering. Pencatatan dicoba lagi dengan sendirinya."
        )
        warn(self.window, text.replace("%1", said(reason)), more)

    def _tell_mended(self) -> None:
        self.window.say(QCoreApplication.translate("Program", "Perubahan kembali dicatat untuk pemulihan."))

    def listen(self) -> None:
        """Open what a second start hands over."""
        from orgeditor.ui.hand_over import Doorkeeper
        from orgeditor.ui.waiting import is_free

        self._doorkeeper = Doorkeeper(is_free, self.app)
        self._doorkeeper.wanted.connect(self._open_later)

    def _open_later(self, path: Path) -> None:
        # The other start is to have its answer before anything is asked here.
        QTimer.singleShot(0, self.worker, lambda: files.open_given(self.window, path))

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell a person that something failed, without a traceback, and keep the details in a file."""
        if issubclass(kind, KeyboardInterrupt):
            self.app.quit()
            return
        if isinstance(error, DraftError):  # an edit that cannot be, and was put back: a name that is too long
            warn(self.window, said(str(error)), QCoreApplication.translate("Program", "Naskah Anda tidak berubah."))
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        kept = _log(details)
        # A failure while painting comes back with every repaint, also with that of the message itself.
        if self._reporting or details == self._reported:
            return
        self._reporting, self._reported = True, details
        text = QCoreApplication.translate(
            "Program", "Terjadi kesalahan di dalam program; perintah terakhir tidak dijalankan."
        )
        more = QCoreApplication.translate("Program", "Naskah Anda tetap terbuka. Simpanlah sebelum melanjutkan.")
        if kept is not None:
            where = QCoreApplication.translate("Program", "Rincian untuk pengembang: %1").replace("%1", str(kept))
            more = f"{more}\n{where}"
        warn(self.window, text, more)
        self._reporting = False

    def _opened(self, document: Document) -> MainWindow:
        window = MainWindow(document)
        window.language_wanted.connect(self._change_language)
        return window

    def _change_language(self, code: str) -> None:
        if code == settings.language():
            return
        settings.set_language(code)
        self.use_language(code)
        self._open_anew()

    def _open_anew(self) -> None:
        """Put a new window in the place of the old one, with the same document: for new words or colours."""
        old = self.window
        old.take_over()
        old.remember()
        chart, ids, shown = old.selection.chart_id, old.selection.ids, old.isVisible()
        self.window = self._opened(old.document)
        self.window.selection.show(chart, ids)
        if old.start_page.shown:
            self.window.start_page.show(back=not old.start_page.alone)
        if not old.isMaximized():
            self.window.setGeometry(old.geometry())
        self.window.setVisible(shown)
        old.leaving = True
        old.close()
        old.deleteLater()

    def _recolour(self) -> None:
        apply_style(self.app)
        self._open_anew()


def _load_ahead() -> None:
    """Load in a thread what an edit is laid out with, and large windows: the first one is to be as quick as others."""
    from orgeditor.ui.background import Job

    Job(lambda: [importlib.import_module(f"orgeditor.{name}") for name in LOADED_AHEAD])


def _log(details: str) -> Path | None:
    """Keep the details of a failure; None when even that fails."""
    try:
        path = home() / LOG
        path.write_text(details, encoding="utf-8")
    except OSError:
        return None
    return path
