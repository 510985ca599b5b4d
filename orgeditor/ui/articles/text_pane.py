"""The text of a regulation at the left of Tempel Pasal: each line that was read is coloured by what it became."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QRectF, QSize, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QWidget

from orgeditor.articles.linking import LineLink, Role
from orgeditor.ui.articles.article_edit import ArticleEdit
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.dropped import files_in
from orgeditor.ui.messages import plain_tip

COLOURS = {
    Role.HEAD: ("#cbdcff", "#2f4a78"),
    Role.UNIT: ("#d9efd9", "#2b4a35"),
    Role.ANNEX: ("#fbe6bd", "#5a4722"),
    Role.RELATION: ("#ecdcf8", "#4b3761"),
    Role.LEFT: ("#e4e6ea", "#3b414b"),
}
"""On a light and on a dark ground; the letters on them stay those of the field."""
MARGIN = 16
"""Pixels at the left, in which a stripe stands beside what was read and a question mark beside what is unsure."""


def role_name(role: Role) -> str:
    return {
        Role.HEAD: QCoreApplication.translate("ReadingDialog", "Induk"),
        Role.UNIT: QCoreApplication.translate("ReadingDialog", "Unit"),
        Role.ANNEX: QCoreApplication.translate("ReadingDialog", "Lampiran"),
        Role.RELATION: QCoreApplication.translate("ReadingDialog", "Hubungan kerja"),
        Role.LEFT: QCoreApplication.translate("ReadingDialog", "Dilewati"),
    }[role]


def colour(role: Role, palette: QPalette) -> QColor:
    return QColor(COLOURS[role][palette.color(QPalette.ColorRole.Base).lightness() < 128])


class TextPane(ArticleEdit):
    """`pointed` carries line and column where the cursor was put, `dropped` a file that was dropped.

    `tip` says what to show of a line.
    """

    pointed = Signal(int, int)
    dropped = Signal(Path)

    def __init__(self, tip: Callable[[int], str]) -> None:
        super().__init__()
        self._tip = tip
        self._links: Mapping[int, LineLink] = {}
        self._marked: frozenset[int] = frozenset()
        self._quiet = False
        self.document().setDocumentMargin(MARGIN)
        self.setPlaceholderText(
            QCoreApplication.translate(
                "ReadingDialog",
                "Tempel di sini seluruh peraturan atau satu Pasal (Ctrl+V), jatuhkan berkas .txt, .docx, atau .pdf, "
                "atau buka berkasnya.\n\nPasal 12\na. Asisten Pemerintahan mengoordinasikan:\n"
                "    1. Dinas Pendidikan; dan\n    2. Dinas Kesehatan;\nb. …",
            )
        )
        self.cursorPositionChanged.connect(self._point)

    def show_links(self, links: Mapping[int, LineLink], *, reveal: bool) -> None:
        """Colour the lines; `reveal` shows where the first list begins, else what else was read first."""
        self._links = links
        self._marked = frozenset()
        read = [line for line, link in links.items() if link.role is not Role.LEFT]
        heads = [line for line in read if links[line].role is Role.HEAD]
        if reveal and read:
            first = self.document().findBlockByNumber(min(heads or read)).firstLineNumber()
            self.verticalScrollBar().setValue(max(0, first - 3))
        self.viewport().update()

    def mark(self, keys: Collection[str], *, reveal: bool) -> None:
        """Mark the lines of some units; `reveal` shows the first of them."""
        wanted = set(keys)
        self._marked = frozenset(line for line, link in self._links.items() if wanted.intersection(link.keys))
        if self._marked and reveal:
            cursor = self.textCursor()
            cursor.setPosition(self.document().findBlockByNumber(min(self._marked)).position())
            self._quiet = True
            self.setTextCursor(cursor)
            self.centerCursor()
            self._quiet = False
        self.viewport().update()

    def _point(self) -> None:
        if not self._quiet and self.hasFocus():
            cursor = self.textCursor()
            if not cursor.hasSelection():
                self.pointed.emit(cursor.blockNumber(), cursor.positionInBlock())

    # Qt

    def insertFromMimeData(self, source: QMimeData) -> None:
        if files_in(source):
            self.dropped.emit(files_in(source)[0])
        else:
            super().insertFromMimeData(source)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or bool(files_in(source))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        found = files_in(event.mimeData())
        if found:
            event.acceptProposedAction()
            self.dropped.emit(found[0])
        else:
            super().dropEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            text = self._tip(self.cursorForPosition(event.pos()).blockNumber())
            QToolTip.showText(event.globalPos(), plain_tip(text) if text else "", self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        block = self.firstVisibleBlock()
        alarm = QColor("#e0a458" if self.palette().color(QPalette.ColorRole.Base).lightness() < 128 else "#9a5b00")
        edge = self.palette().color(QPalette.ColorRole.Highlight)
        while block.isValid():
            room = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if room.top() > event.rect().bottom():
                break
            link = self._links.get(block.blockNumber())
            if link is not None:
                line = QRectF(0, room.top(), self.viewport().width(), room.height())
                ground = colour(link.role, self.palette())
                painter.fillRect(line, ground)
                if block.blockNumber() in self._marked:
                    painter.fillRect(QRectF(0, line.top(), 4, line.height()), edge)
                    painter.setPen(edge)
                    painter.drawRect(line.adjusted(0, 0, -1, -1))
                if link.doubtful:
                    painter.setPen(alarm)
                    painter.drawText(QRectF(5, line.top(), MARGIN - 5, line.height()), "?")
            block = block.next()
        painter.end()
        super().paintEvent(event)


class Legend(QWidget):
    """Says which colour means what."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for role in Role:
            row.addWidget(_Swatch(role))
            label = plain_label(role_name(role))
            label.setWordWrap(False)
            row.addWidget(label)
            row.addSpacing(8)
        row.addStretch(1)


class _Swatch(QWidget):
    def __init__(self, role: Role) -> None:
        super().__init__()
        self._role = role
        self.setFixedSize(QSize(14, 14))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(colour(self._role, self.palette()))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
