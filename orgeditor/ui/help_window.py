"""Panduan: topics at the left, the chosen one at the right; all of it comes from resources/help, nothing from a net."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from orgeditor.guide import DIALOGS, FIRST, topic_of, topic_path, topics
from orgeditor.ui import settings
from orgeditor.ui.dialog_frame import plain_label, search_field
from orgeditor.ui.entries import menu_words
from orgeditor.ui.icons import icon
from orgeditor.ui.screens import resize_within

WIDTH, HEIGHT, LEFT_W = 960, 640, 262
MARGIN_PX = 26
LINE_HEIGHT = 135.0
"""Percent."""
CODE_SIZE = 0.9
CELL_PX = 5
PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"


def show_help(parent: QWidget, topic: str = FIRST, words: str = "") -> HelpWindow:
    """Open the guide, or bring the one of this window to the front; in a dialog it belongs to the dialog.

    With `words` it shows the place in the topic that has them.
    """
    found = parent.findChild(HelpWindow, options=Qt.FindChildOption.FindDirectChildrenOnly)
    guide = found if found is not None else HelpWindow(parent)
    guide.open_topic(topic)
    guide.show()
    guide.raise_()
    guide.activateWindow()
    if words:
        guide.page.show_place(words)
    return guide


def explain_action(parent: QWidget, action: str) -> HelpWindow:
    """Open what the guide says of an action (id), at the place that names it as the menus do."""
    return show_help(parent, topic_of(action), " > ".join(menu_words(action)))


def explain(dialog: QDialog) -> None:
    """Open what the guide says of a dialog, or of the action that it names in its property "action"."""
    named = dialog.property("action")
    kinds = (kind.__name__ for kind in type(dialog).__mro__)
    action = named or next((DIALOGS[kind] for kind in kinds if kind in DIALOGS), "")
    if action:
        explain_action(dialog, action)
    else:
        show_help(dialog)


def marked(cursor: QTextCursor) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format.setBackground(QColor("#ffe08a"))
    selection.format.setForeground(QColor("#1d232b"))
    return selection


class HelpWindow(QDialog):
    """Stays open beside the window or the dialog that it explains."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Panduan"))
        resize_within(self, WIDTH, HEIGHT)
        self._language = settings.language()
        self.field = search_field(self.tr("Cari di Panduan"))
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._open_first)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Topik"))
        self.list.setSpacing(1)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentItemChanged.connect(self._chosen)
        self.none = plain_label(self.tr("Tidak ada topik yang memuat kata itu."), "hint")
        self.page = Page()
        self.page.sourceChanged.connect(self._follow)
        side, main = QWidget(), QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(14, 12, 8, 12)
        left.setSpacing(8)
        left.addWidget(self.field)
        left.addWidget(self.list, 1)
        left.addWidget(self.none)
        right = QVBoxLayout(main)
        right.setContentsMargins(0, 8, 0, 0)
        right.setSpacing(6)
        right.addLayout(self._make_bar())
        right.addWidget(self.page, 1)
        split = QSplitter()
        split.addWidget(side)
        split.addWidget(main)
        split.setSizes([LEFT_W, WIDTH - LEFT_W])
        split.setCollapsible(0, False)
        split.setCollapsible(1, False)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(split)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.field.setFocus)
        self._search("")

    def _make_bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN_PX - 8, 0, 12, 0)
        self.back = self._button("arrow-left", self.tr("Kembali (Alt+Kiri)"), self.page.backward)
        self.forward = self._button("arrow-right", self.tr("Maju (Alt+Kanan)"), self.page.forward)
        for button, signal in ((self.back, self.page.backwardAvailable), (self.forward, self.page.forwardAvailable)):
            signal.connect(button.setEnabled)
            button.setEnabled(False)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _button(self, picture: str, tip: str, do: Any) -> QToolButton:
        button = QToolButton()
        button.setObjectName("flat")
        button.setIcon(icon(picture))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(do)
        return button

    def open_topic(self, name: str) -> None:
        """Show a topic, as a step that one can go back from."""
        self.page.setSource(QUrl.fromLocalFile(str(topic_path(name, self._language))))

    def topic(self) -> str:
        """Return the topic on show."""
        return Path(self.page.source().toLocalFile()).stem

    def _search(self, typed: str) -> None:
        """List the topics that hold every word that is typed, and mark the words."""
        words = typed.casefold().split()
        shown = self.topic()
        self.list.blockSignals(True)
        self.list.clear()
        for topic in topics(self._language):
            text = topic.text.casefold()
            if all(word in text for word in words):
                item = QListWidgetItem(topic.title)
                item.setData(Qt.ItemDataRole.UserRole, topic.name)
                self.list.addItem(item)
                if topic.name == shown:
                    self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self.none.setVisible(not self.list.count())
        self.page.mark(words)

    def _open_first(self) -> None:
        if self.list.count() and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(Qt.ItemDataRole.UserRole) != self.topic():
            self.open_topic(item.data(Qt.ItemDataRole.UserRole))

    def _follow(self, source: QUrl) -> None:
        """Mark the topic that a link or a step back has led to; the page itself takes the source over after this."""
        topic = Path(source.toLocalFile()).stem
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == topic:
                self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self.page.mark(self.field.text().casefold().split())


class Page(QTextBrowser):
    """One topic: Markdown with pictures, which are never wider than the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("guide")
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(MARGIN_PX)
        # Else pictures that fit without it would be too wide as soon as it comes.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._fitted = 0
        self._pictures: dict[str, QUrl] = {}
        self._again = QTimer(self, singleShot=True, interval=120)
        self._again.timeout.connect(self._refit)
        self.sourceChanged.connect(self._shape)

    def mark(self, words: list[str]) -> None:
        """Mark words, and go to the first."""
        found = []
        for word in words:
            for cursor in self._places(word):
                found.append(marked(cursor))
        self.setExtraSelections(found)
        if found:
            at = min((selection.cursor for selection in found), key=lambda cursor: cursor.position())
            self.setTextCursor(QTextCursor(self.document().findBlock(at.selectionStart())))
            self.ensureCursorVisible()

    def show_place(self, words: str) -> None:
        """Mark what the guide says of something, and show it with the heading above it where both have room."""
        cursor = self.document().find(words)
        if cursor.isNull():
            return
        block = cursor.block()
        above = block
        while above.isValid() and not above.blockFormat().headingLevel():
            above = above.previous()
        self.setTextCursor(QTextCursor(self.document().lastBlock()))  # so that the heading comes to the top
        for place in (above if above.isValid() else block, block):
            self.setTextCursor(QTextCursor(place))
            self.ensureCursorVisible()
        self.setExtraSelections([marked(cursor)])

    def _places(self, word: str) -> Iterator[QTextCursor]:
        cursor = self.document().find(word)
        while not cursor.isNull():
            yield cursor
            cursor = self.document().find(word, cursor)

    def _shape(self) -> None:
        """Give the text room: Markdown knows no spacing."""
        cursor = QTextCursor(self.document())
        block = self.document().begin()
        while block.isValid():
            shape = block.blockFormat()
            level = shape.headingLevel()
            spacing = 100.0 if PICTURE in block.text() else LINE_HEIGHT
            shape.setLineHeight(spacing, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            in_table = QTextCursor(block).currentTable() is not None
            ends_list = block.textList() is None and block.previous().textList() is not None
            shape.setTopMargin({1: 0, 2: 18, 3: 12}.get(level, 6 if ends_list else 0))
            shape.setBottomMargin(2 if in_table else 4 if block.textList() is not None else 8)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(shape)
            self._shape_code(block)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                table = frame.format()
                table.setCellPadding(CELL_PX)
                table.setBottomMargin(8)
                frame.setFormat(table)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _shape_code(self, block: QTextBlock) -> None:
        """Bring what is to be typed to the size of the text around it: fixed letters are larger, and part the lines."""
        # PySide6 does not declare that a block can be gone through.
        parts = [part.fragment() for part in cast("Iterable[QTextBlock.iterator]", block)]
        for part in parts:
            if part.charFormat().fontFixedPitch():
                cursor = QTextCursor(self.document())
                cursor.setPosition(part.position())
                cursor.setPosition(part.position() + part.length(), QTextCursor.MoveMode.KeepAnchor)
                look = QTextCharFormat()
                look.setFontPointSize(self.font().pointSizeF() * CODE_SIZE)
                cursor.mergeCharFormat(look)

    def _refit(self) -> None:
        """Fit the pictures to another width."""
        if self._pictures and self._fitted != self._room():
            kind = QTextDocument.ResourceType.ImageResource.value
            for name in self._pictures.values():
                self.document().addResource(kind, name, self._picture(name))
            self.document().markContentsDirty(0, self.document().characterCount())
            self.viewport().update()

    def _picture(self, name: QUrl) -> QImage:
        """Return a picture, smaller where it is wider than the page."""
        image = QImage(self.source().resolved(name).toLocalFile())
        self._fitted = self._room()
        ratio = self.devicePixelRatioF()
        if image.width() > self._fitted:
            image = image.scaledToWidth(round(self._fitted * ratio), Qt.TransformationMode.SmoothTransformation)
            image.setDevicePixelRatio(ratio)
        return image

    def _room(self) -> int:
        return max(200, self.viewport().width() - 2 * MARGIN_PX - 4)

    # Qt

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        name = QUrl(name)
        if kind == QTextDocument.ResourceType.ImageResource.value:
            self._pictures[name.toString()] = name
            return self._picture(name)
        self._pictures.clear()  # another topic
        return super().loadResource(kind, name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._again.start()
