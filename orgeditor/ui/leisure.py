"""What a panel does at leisure: after the picture of the chart, and in pieces, so that a large draft blocks nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDockWidget, QWidget

FEW = 1000
"""With no more records than these a panel is filled at once: nobody notices it."""
FIRST_MS = 30
"""So long after the next picture: there may be another event that changes it again."""
AFTER_PAINTING = Qt.EventPriority.LowEventPriority.value - 1
PIECE_S = 0.01
BREATH_MS = 2
REST, REST_MS = "rest", 20
"""What steps give while they wait for a thread; so long they are not asked again."""


class Sight(QObject):
    """Whether a panel is out of sight, in a closed dock or behind a tab: what it shows may wait until it is `back`."""

    back = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._dock: QDockWidget | None = None
        self._seen = True

    @property
    def lost(self) -> bool:
        """Whether its window is there, but the panel does not show in it."""
        if self._dock is None:
            self._find_dock()
        return not self._seen and self._widget.window().isVisible()

    def _find_dock(self) -> None:
        above = self._widget.parentWidget()
        while above is not None and not isinstance(above, QDockWidget):
            above = above.parentWidget()
        if above is not None:
            self._dock, place = above, above.geometry()
            # Qt does not hide what stands behind a tab: it moves that away, to the left and up.
            self._seen = above.isVisible() and (above.isFloating() or (place.right() >= 0 and place.bottom() >= 0))
            above.visibilityChanged.connect(self._look)

    def _look(self, seen: bool) -> None:
        self._seen = seen
        if seen:
            self.back.emit()


class Leisure(QObject):
    """Does the last thing that was asked for, piece by piece between events; what was under way is dropped.

    With the `sight` of a widget all of it waits while that is out of sight.
    """

    _free_at = 0.0

    def __init__(self, parent: QObject, sight: Sight | None = None) -> None:
        super().__init__(parent)
        self._sight = sight
        if sight is not None:
            sight.back.connect(self._seen)
        self._waiting: tuple[Callable[[], Iterator[object]], int] | None = None
        self._work: Iterator[object] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether something is still to be done."""
        return self._work is not None or self._waiting is not None

    def do(self, steps: Callable[[], Iterator[object]], records: int) -> None:
        """Take all steps: at once for a few records, else later."""
        self.drop()
        if self._sight is not None and self._sight.lost:
            self._waiting = (steps, records)
            return
        if records <= FEW:
            for _ in steps():
                pass
            return
        self._work = steps()
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), AFTER_PAINTING)

    def drop(self) -> None:
        """Forget what is still to be done."""
        self._work = self._waiting = None
        self._timer.stop()

    def _seen(self) -> None:
        if self._waiting is not None:
            self.do(*self._waiting)

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
