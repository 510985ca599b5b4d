"""What a panel does at leisure: after the picture of the chart, and in pieces, so that a large draft blocks nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer

FEW = 1000
"""With no more records than these a panel is filled at once: nobody notices it."""
FIRST_MS = 30
"""So long after the next picture: there may be another event that changes it again."""
AFTER_PAINTING = Qt.EventPriority.LowEventPriority.value - 1
PIECE_S = 0.01
BREATH_MS = 2
REST, REST_MS = "rest", 20
"""What steps give while they wait for a thread; so long they are not asked again."""


class Leisure(QObject):
    """Does the last thing that was asked for, piece by piece between events; what was under way is dropped."""

    _free_at = 0.0

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Iterator[object] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether something is still to be done."""
        return self._work is not None

    def do(self, steps: Callable[[], Iterator[object]], records: int) -> None:
        """Take all steps: at once for a few records, else later."""
        self.drop()
        if records <= FEW:
            for _ in steps():
                pass
            return
        self._work = steps()
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), AFTER_PAINTING)

    def drop(self) -> None:
        """Forget what is still to be done."""
        self._work = None
        self._timer.stop()

    def _go_on(self) -> None:
        if time.perf_counter() < Leisure._free_at:  # one piece in a turn of the event loop, of all panels
            self._timer.start(BREATH_MS)
            return
        work, end = self._work, time.perf_counter() + PIECE_S
        while work is not None and work is self._work:
            try:
                rests = next(work) is REST
            except StopIteration:
                self.drop()
                break
            if rests:
                self._timer.start(REST_MS)
                break
            if time.perf_counter() > end:
                self._timer.start(0)
                break
        Leisure._free_at = time.perf_counter() + BREATH_MS / 1000

    # Qt

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            if self._work is not None and not self._timer.isActive():
                self._timer.start(FIRST_MS)
            return True
        return super().event(event)
