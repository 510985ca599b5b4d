"""Names that a list has no room for: the whole one as a tool tip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractItemView, QToolTip

from orgeditor.ui.messages import plain_tip


class CutNames(QObject):
    """Shows the whole text of a row that ends in an ellipsis, and below it what else the row has to tell."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        view.viewport().installEventFilter(self)

    def _text(self, index: QModelIndex) -> str:
        cut = self._view.sizeHintForIndex(index).width() > self._view.visualRect(index).width()
        name = plain_tip(index.data()) if cut else ""
        more = index.data(Qt.ItemDataRole.ToolTipRole)
        return "<br>".join(filter(None, (name, plain_tip(more) if more else "")))

    # Qt

    def eventFilter(self, viewport: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self._view.indexAt(event.pos())
            QToolTip.showText(event.globalPos(), self._text(index) if index.isValid() else "", self._view)
            return True
        return False
