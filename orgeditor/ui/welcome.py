"""Halaman Awal: ways to begin, and the files last opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from orgeditor.resources import resource_path
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.icons import app_icon
from orgeditor.ui.messages import doubled
from orgeditor.ui.recent_list import RecentList

WIDTH = 940
CARD_H, PICTURE_H, PAD = 216, 118, 18


class WelcomePage(QScrollArea):
    """`triggered` carries the id of an action, `opened` the path of a file; `left` asks for what was shown before.

    `name` is that of the open draft, "" when there is none to go back to.
    """

    triggered = Signal(str)
    opened = Signal(Path)
    left = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Halaman Awal"))
        self._may_leave = bool(name)
        self.cards = {
            "read_article": Card(
                self.tr("Tempel Pasal"),
                self.tr("Dari teks peraturan: unit, hubungan, dan Lampiran terbaca sendiri"),
                ["", "hubungan-kerja"],
            ),
            "new": Card(
                self.tr("Dari Templat"),
                self.tr("Koordinasi Asisten, hubungan kerja, mekanisme, susunan organisasi"),
                ["sekretariat-daerah", "mekanisme", "hubungan-kerja"],
            ),
            "open_example": Card(
                self.tr("Buka Contoh"),
                self.tr("Lampiran lima peraturan yang sungguh ada, untuk dilihat dan dicoba"),
                ["contoh"],
            ),
        }
        row = QHBoxLayout()
        row.setSpacing(16)
        for action, card in self.cards.items():
            card.clicked.connect(lambda _=False, action=action: self.triggered.emit(action))
            row.addWidget(card, 1)
        self.recent = RecentList()
        self.recent.opened.connect(self.opened)
        body = QWidget()
        body.setObjectName("panel")
        body.setMaximumWidth(WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 26, 24, 18)
        column.setSpacing(0)
        column.addLayout(self._make_head(name))
        column.addSpacing(20)
        column.addLayout(row)
        column.addSpacing(8)
        column.addLayout(self._make_list_row())
        column.addSpacing(18)
        column.addLayout(self._make_recent_head())
        column.addSpacing(6)
        column.addWidget(self.recent, 1)
        self.recent.setVisible(self.recent.count() > 0)
        if not self.recent.count():
            column.addWidget(
                plain_label(self.tr("Belum ada; naskah yang dibuka atau disimpan muncul di sini."), "hint")
            )
            column.addStretch(1)
        column.addSpacing(10)
        column.addWidget(plain_label(self.tr("Ctrl+Shift+P mencari perintah apa pun, F1 membuka Panduan."), "hint"))
        outer = QWidget()
        outer.setObjectName("panel")
        middle = QHBoxLayout(outer)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(body, 1000)
        middle.addStretch(1)
        self.setWidget(outer)
        self.setFocusProxy(self.cards["read_article"])

    def _make_head(self, name: str) -> QHBoxLayout:
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(44, 44))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(plain_label("orgeditor", "title"))
        words.addWidget(plain_label(self.tr("Bagan koordinasi untuk Lampiran peraturan daerah"), "hint"))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(mark)
        row.addLayout(words, 1)
        if name:
            self.back = link(self.tr("Kembali ke “%1” (Esc)").replace("%1", name))
            self.back.clicked.connect(self.left)
            row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _make_list_row(self) -> QHBoxLayout:
        self.paste = link(self.tr("Tempel Daftar: dari daftar unit di Word, Excel, atau PDF langsung ke bagan…"))
        self.paste.clicked.connect(lambda: self.triggered.emit("paste_list"))
        row = QHBoxLayout()
        row.addWidget(self.paste)
        row.addStretch(1)
        return row

    def _make_recent_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(plain_label(self.tr("Terakhir dibuka"), "heading", self.recent))
        row.addStretch(1)
        self.open = link(self.tr("Buka naskah lain… (Ctrl+O)"))
        self.open.clicked.connect(lambda: self.triggered.emit("open"))
        row.addWidget(self.open)
        return row

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._may_leave:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def link(text: str) -> QToolButton:
    """Return a button that looks like a link."""
    button = QToolButton()
    button.setObjectName("link")
    button.setText(doubled(text))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


class Card(QAbstractButton):
    """A large choice: pictures of templates side by side ("" is a list of names), what it is called, what it does."""

    def __init__(self, title: str, detail: str, pictures: list[str]) -> None:
        super().__init__()
        self.setText(doubled(title))
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.setFixedHeight(CARD_H)
        self.setMinimumWidth(200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._title, self._detail = title, detail
        self._pictures = [QPixmap(str(resource_path("templates", f"{name}.png"))) if name else None
                          for name in pictures]  # fmt: skip

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(280, CARD_H)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        marked = self.hasFocus() or self.underMouse()
        edge = colours.color(QPalette.ColorRole.Highlight if marked else QPalette.ColorRole.Mid)
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.setBrush(colours.color(QPalette.ColorRole.Midlight if self.isDown() else QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        inner = self.rect().adjusted(PAD, PAD, -PAD, -PAD)
        self._paint_pictures(painter, QRect(inner.topLeft(), QSize(inner.width(), PICTURE_H)))
        bold = QFont(self.font())
        bold.setPointSizeF(bold.pointSizeF() * 1.2)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(colours.color(QPalette.ColorRole.Text))
        title = QRect(inner.left(), inner.top() + PICTURE_H + 12, inner.width(), painter.fontMetrics().height())
        painter.drawText(title, Qt.AlignmentFlag.AlignLeft, self._title)
        painter.setFont(self.font())
        soft = colours.color(QPalette.ColorRole.Text)
        soft.setAlphaF(0.72)
        painter.setPen(soft)
        rest = QRect(inner.left(), title.bottom() + 4, inner.width(), inner.bottom() - title.bottom() - 2)
        painter.drawText(rest, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), self._detail)
        painter.end()

    def _paint_pictures(self, painter: QPainter, room: QRect) -> None:
        """Paint the pictures as sheets that lie on each other, the last one on top at the right."""
        count = len(self._pictures)
        height = room.height() if count == 1 else round(room.height() * (0.86 if count == 2 else 0.8))
        width = min(round(height * 330 / 215), room.width() if count == 1 else round(room.width() * 0.66))
        height = round(width * 215 / 330)
        for number, picture in enumerate(self._pictures):
            share = number / (count - 1) if count > 1 else 0.0
            x = room.left() + round(share * (room.width() - width))
            at = QRect(x, room.top() + round(share * (room.height() - height)), width, height)
            if count == 1:
                at.moveCenter(room.center())
            painter.setPen(QPen(QColor("#b9c0ca"), 1))
            painter.setBrush(QColor("#ffffff"))
            painter.drawRect(QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5))
            if picture is None:
                self._paint_list(painter, at)
            else:
                painter.drawPixmap(at.adjusted(2, 2, -2, -2), picture)

    def _paint_list(self, painter: QPainter, sheet: QRect) -> None:
        """Paint lines as of a list on a sheet."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#aeb6c2"))
        for number, length in enumerate((0.5, 0.62, 0.44, 0.7, 0.56, 0.6)):
            y = sheet.top() + round(sheet.height() * (0.14 + 0.125 * number))
            indent = 0.07 if number in (0, 3) else 0.15
            painter.drawEllipse(QRectF(sheet.left() + sheet.width() * indent, y, 3, 3))
            painter.drawRoundedRect(
                QRectF(sheet.left() + sheet.width() * (indent + 0.06), y, sheet.width() * length * 0.8, 3), 1.5, 1.5
            )
