"""When the running program takes its garbage down: while nobody works in it, for a whole pass takes many frames."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from orgeditor.editing.document import Document
from orgeditor.model.garbage import collect_all, spare_survivors

AWAY_MS = 2000
"""So long the person is with another program before the pass begins: a file dialog may be another one, too."""
MOST_SPARED = 2_000_000
"""With more objects than these the next draft that is opened waits for a pass: nobody has gone away for long."""


class Collecting(QObject):
    """Spares what goes on living from the collector, and looks through all of it at the right moment."""

    def __init__(self, app: QGuiApplication, document: Document) -> None:
        super().__init__(app)
        spare_survivors()
        self._away = QTimer(self, singleShot=True, interval=AWAY_MS)
        self._away.timeout.connect(collect_all)
        app.applicationStateChanged.connect(self._follow)
        document.replaced.connect(self._look)

    def _follow(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._away.stop()
        else:
            self._away.start()

    def _look(self) -> None:
        if gc.get_freeze_count() > MOST_SPARED:
            collect_all()
