"""What a desk needs, made where it blocks nothing: the picture of a file that is read in the thread that reads it, what
the mouse asks of it after the picture and in pieces."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

from orgeditor.canvas.desk import Desk
from orgeditor.canvas.ink import INKS
from orgeditor.model.draft import Draft

FIRST_PAGES = 3


def ready_desk(draft: Draft) -> Desk | None:
    """Return the desk of the chart that is shown first, ready for painting; None where it is still to be laid out."""
    charts = draft.charts_in_order()
    for chart in charts[:1]:  # what the draft finds its records by
        draft.children(chart.id, None)
        draft.groups_of_chart(chart.id)
    arranged = draft.arranged.get(charts[0].id) if charts else None
    if arranged is None:
        return None
    desk = Desk(arranged, charts[0].page.size)
    for content in desk.contents[:FIRST_PAGES]:
        INKS.of(content.sheet.page).make_ready()
    return desk


class GettingReady(QObject):
    """Finds out what the mouse will ask of the desk that was shown last, between events."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ahead: Iterator[object] = iter(())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def begin(self, desk: Desk) -> None:
        self._ahead = desk.make_ready()
        self._timer.start()

    def _go_on(self) -> None:
        if next(self._ahead, None) is None:
            self._timer.stop()
