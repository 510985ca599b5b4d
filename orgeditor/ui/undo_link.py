"""The button "Urungkan" behind a sentence of the status bar that says what was just taken away."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QStatusBar, QToolButton, QWidget

LEFT = 6
"""Where a status bar begins its sentence, in pixels."""
GAP = 10


class UndoLink(QToolButton):
    """Stands behind the sentence as long as that is shown. `wanted` says that a person clicked it."""

    wanted = Signal()

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._text = self._said = ""
        self._end = 0.0
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._stand)
        self.setObjectName("link")
        self.setText(self.tr("Urungkan"))
        self.setToolTip(self.tr("Urungkan yang baru saja dilakukan"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()
        self.clicked.connect(self._clicked)
        bar.messageChanged.connect(self._follow)
        bar.installEventFilter(self)

    def offer(self, text: str, milliseconds: int) -> None:
        """Say what was done, with the button behind it."""
        self._text, self._end = text, time.monotonic() + milliseconds / 1000
        self._stand()

    def _stand(self) -> None:
        """Show as much of the sentence as what stands at the right leaves room for, and the button behind it."""
        left = round(1000 * (self._end - time.monotonic()))
        if not self._text or left <= 0:
            return
        width = self.sizeHint().width()
        room = min(item.x() for item in self._bar.findChildren(QWidget, options=_DIRECT) if self._is_fixed(item))
        metrics = self._bar.fontMetrics()
        said = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, max(80, room - LEFT - 2 * GAP - width))
        text, self._text = self._text, ""  # the bar may shorten it further
        self._bar.showMessage(said, left)
        self._text, self._said = text, self._bar.currentMessage()
        height = min(self.sizeHint().height(), self._bar.height() - 2)
        self.resize(width, height)
        x = LEFT + metrics.horizontalAdvance(self._said) + GAP
        self.move(QPoint(x, (self._bar.height() - height) // 2))
        self.show()
        self.raise_()

    def _is_fixed(self, item: QWidget) -> bool:
        return item is not self and not item.isHidden() and item.width() > 1

    def _follow(self, text: str) -> None:
        if text != self._said:
            self._text = self._said = ""
            self.hide()

    def _clicked(self) -> None:
        self._bar.clearMessage()
        self.wanted.emit()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._text and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._later.start()  # what stands at the right has not moved yet
        return super().eventFilter(watched, event)


_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
