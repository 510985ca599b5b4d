"""When the running program takes its garbage down, and in which thread.

Python would start its collector in whatever thread has just made something, and there it would take down the window's
dead objects, which Qt does not survive: guarding what a thread does is not enough, since the collector starts where
the guard ends. So it never starts by itself here. A whole pass takes many frames and is done while nobody works.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from orgeditor.editing.document import Document
from orgeditor.model.garbage import collect_all, collect_due, spare_survivors

DUE_MS = 500
"""So often it is seen whether new objects are to be looked through."""
AWAY_MS = 2000
"""So long the person is with another program before the pass begins: a file dialog may be another one, too."""
MOST_SPARED = 2_000_000
"""With more objects than these the next draft that is opened waits for a pass: nobody has gone away for long."""


class Collecting(QObject):
    """Collects in the thread of the window only, and spares what goes on living until nobody works."""

    def __init__(self, app: QGuiApplication, document: Document) -> None:
        super().__init__(app)
        gc.disable()
        spare_survivors()
        self._due = QTimer(self, interval=DUE_MS)
        self._due.timeout.connect(collect_due)
        self._due.start()
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
