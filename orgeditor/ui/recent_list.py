"""The files last opened. Whether each can be reached is asked in threads: a dead drive answers late or never."""

from __future__ import annotations

import os
import time
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QDateTime,
    QEvent,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from orgeditor.ui import settings
from orgeditor.ui.background import Job
from orgeditor.ui.icons import icon
from orgeditor.ui.messages import plain_tip

WAIT_S = 3.0
"""A drive that has not answered by then is out of reach."""
POLL_MS = 30
ROW_PX, PAD, REMOVE_PX = 44, 10, 30
PATH = Qt.ItemDataRole.UserRole
WHEN = Qt.ItemDataRole.UserRole + 1
STATE = Qt.ItemDataRole.UserRole + 2
ASKED, THERE, GONE, DEAD = range(4)


class RecentList(QListWidget):
    """`opened` carries the path of a file that is there; Del and the cross take a row off the list."""

    opened = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recent")
        self.setAccessibleName(self.tr("Terakhir dibuka"))
        self.setItemDelegate(_Row(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(3 * ROW_PX)
        self.hovered: QPersistentModelIndex | None = None
        self._wanted: Path | None = None
        self._asked: dict[Path, Job[bool]] = {}
        self._started = time.monotonic()
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._look)
        for found in settings.recent():
            item = QListWidgetItem(found.path.name)
            item.setData(PATH, found.path)
            item.setData(WHEN, _shown(found.opened))
            item.setData(STATE, ASKED)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{found.path.name}, {found.path.parent}")
            item.setToolTip(plain_tip(str(found.path)))
            self.addItem(item)
            self._asked[found.path] = Job(partial(_is_there, found.path))
        self.itemActivated.connect(self._open)
        self.itemClicked.connect(self._open)
        if self._asked:
            self._poll.start()

    def state_of(self, row: int) -> int:
        return int(self.item(row).data(STATE))

    def remove(self, item: QListWidgetItem) -> None:
        """Take a file off the list; the file itself stays."""
        settings.forget_recent(item.data(PATH))
        self.takeItem(self.row(item))
        self.viewport().update()

    def _look(self) -> None:
        """Show what is known by now of the files."""
        late = time.monotonic() - self._started > WAIT_S
        for row in range(self.count()):
            item = self.item(row)
            job = self._asked.get(item.data(PATH))
            if job is None or (job.running and not late):
                continue
            del self._asked[item.data(PATH)]
            item.setData(STATE, DEAD if job.running else THERE if job.result() else GONE)
            if item.data(PATH) == self._wanted:
                self._open(item)
        if not self._asked:
            self._poll.stop()

    def _open(self, item: QListWidgetItem) -> None:
        """Open a file that is there. One that has not answered yet opens when it does: the window does not wait."""
        if item.data(STATE) == THERE:
            self._wanted = None
            self.opened.emit(item.data(PATH))
        elif item.data(STATE) == ASKED:
            self._wanted = item.data(PATH)

    def cross(self, row: QRect) -> QRect:
        """Return where the cross of a row is."""
        return QRect(row.right() - REMOVE_PX, row.top(), REMOVE_PX, row.height())

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(400, max(3, self.count()) * ROW_PX + 10)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Delete and item is not None:
            self.remove(item)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hovered = QPersistentModelIndex(self.indexAt(event.position().toPoint()))
        self.viewport().update()
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if item is not None and self._on_cross(item, event.position().toPoint()):
            self.remove(item)
            return
        super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered = None
        self.viewport().update()
        super().leaveEvent(event)

    def _on_cross(self, item: QListWidgetItem, at: QPoint) -> bool:
        return self.cross(self.visualItemRect(item)).contains(at)


class _Row(QStyledItemDelegate):
    """Name over folder; at the right when it was opened, or that it is out of reach; under the mouse a cross."""

    def __init__(self, view: RecentList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, ROW_PX)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = self._view
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and view.hasFocus()
        hovered = view.hovered is not None and view.hovered == index
        colours = option.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.color(QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Midlight))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 5, 5)
        state = index.data(STATE)
        faint = colours.color(QPalette.ColorRole.PlaceholderText)
        strong = colours.color(QPalette.ColorRole.Text)
        if chosen:
            faint = strong = colours.color(QPalette.ColorRole.HighlightedText)
        elif state in (GONE, DEAD):
            strong = faint
        inner = rect.adjusted(PAD, 4, -PAD - REMOVE_PX, -4)
        note = _note(state) or index.data(WHEN)
        painter.setPen(faint)
        wide = painter.fontMetrics().horizontalAdvance(note) + 16
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), note)
        inner.setRight(inner.right() - wide)
        path: Path = index.data(PATH)
        half = inner.height() // 2
        folder = painter.fontMetrics().elidedText(str(path.parent), Qt.TextElideMode.ElideMiddle, inner.width())
        painter.drawText(
            inner.adjusted(0, half, 0, 0), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), folder
        )
        bold = QFont(painter.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(strong)
        name = painter.fontMetrics().elidedText(path.name, Qt.TextElideMode.ElideMiddle, inner.width())
        painter.drawText(
            inner.adjusted(0, 0, 0, -half), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), name
        )
        if chosen or hovered:
            cross = view.cross(rect)
            icon("close", strong if chosen else faint).paint(
                painter, QRect(cross.center() - QPoint(6, 6), QSize(12, 12))
            )
        painter.restore()


def _is_there(path: Path) -> bool:
    """Ask the disk, in a thread. What cannot even be asked for is not there."""
    try:
        return os.path.exists(path)
    except (OSError, ValueError):
        return False


def _note(state: int) -> str:
    """Return why a file cannot be opened, "" when it can."""
    if state == GONE:
        return QCoreApplication.translate("RecentList", "tidak ditemukan")
    return QCoreApplication.translate("RecentList", "tidak terjangkau") if state == DEAD else ""


def _shown(moment: datetime | None) -> str:
    """Return a time as a row shows it, "" for one that is not known."""
    if moment is None:
        return ""
    indonesian = QLocale().language() is QLocale.Language.Indonesian
    form = "d MMM yyyy, HH.mm" if indonesian else "d MMM yyyy, HH:mm"
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())), form)
