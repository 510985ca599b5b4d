"""Panduan: topics at the left, the chosen one at the right; all of it comes from resources/help, nothing from a net."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
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

from orgeditor.resources import resource_path
from orgeditor.ui import settings
from orgeditor.ui.dialog_frame import plain_label, search_field
from orgeditor.ui.icons import icon

TOPICS = (
    "mulai",
    "lampiran-pertama",
    "menulis-unit",
    "hubungan-kerja",
    "menyusun",
    "halaman",
    "bandingkan",
    "ekspor-cetak",
    "menyimpan",
    "pemulihan",
    "pintasan",
)
"""Names of files in resources/help/id and resources/help/en, in their order."""

DIALOG_TOPICS = {
    "TemplateDialog": "lampiran-pertama",
    "PasteListDialog": "lampiran-pertama",
    "ReadingDialog": "lampiran-pertama",
    "SplitNameDialog": "lampiran-pertama",
    "WritingDialog": "lampiran-pertama",
    "ExamplesDialog": "mulai",
    "CommandPalette": "mulai",
    "AmendmentDialog": "menyimpan",
    "VersionsDialog": "menyimpan",
    "RecoveryDialog": "pemulihan",
    "RecoveryView": "pemulihan",
    "SeveralDialog": "menulis-unit",
    "FindDialog": "menulis-unit",
    "FillDialog": "menulis-unit",
    "MergeDialog": "menulis-unit",
    "SplitDialog": "menulis-unit",
    "BasisDialog": "menulis-unit",
    "TableImportDialog": "menulis-unit",
    "TableExportDialog": "menulis-unit",
    "LineStylesDialog": "hubungan-kerja",
    "RegulationDialog": "halaman",
    "PageSetupDialog": "halaman",
    "OverviewDialog": "halaman",
    "ComparisonDialog": "bandingkan",
    "DoctorDialog": "mulai",
    "MuteDialog": "ekspor-cetak",
    "TextWindow": "ekspor-cetak",
    "ExportDialog": "ekspor-cetak",
    "PrintDialog": "ekspor-cetak",
    "PrintPreview": "ekspor-cetak",
    "ShortcutsDialog": "pintasan",
}
"""The topic that F1 opens in a dialog, by the name of its class."""

WIDTH, HEIGHT, LEFT_W = 960, 640, 262
MARGIN_PX = 26
LINE_HEIGHT = 135.0
"""Percent."""
PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"
TITLE = re.compile(r"^# (.+)$", re.MULTILINE)


class Topic(NamedTuple):
    name: str
    title: str
    text: str


@lru_cache(maxsize=2)
def topics(language: str) -> tuple[Topic, ...]:
    """Return all topics of a language, "id" or "en", with their text."""
    found = []
    for name in TOPICS:
        text = topic_path(name, language).read_text(encoding="utf-8")
        title = TITLE.search(text)
        found.append(Topic(name, title[1] if title else name, text))
    return tuple(found)


def topic_path(name: str, language: str) -> Path:
    return resource_path("help", language, f"{name}.md")


def show_help(parent: QWidget, topic: str = TOPICS[0]) -> HelpWindow:
    """Open the guide, or bring the one of this window to the front; in a dialog it belongs to the dialog."""
    found = parent.findChild(HelpWindow, options=Qt.FindChildOption.FindDirectChildrenOnly)
    guide = found if found is not None else HelpWindow(parent)
    guide.open_topic(topic)
    guide.show()
    guide.raise_()
    guide.activateWindow()
    return guide


def explain(dialog: QDialog) -> None:
    """Open the topic of a dialog."""
    show_help(dialog, DIALOG_TOPICS.get(type(dialog).__name__, TOPICS[0]))


class HelpWindow(QDialog):
    """Stays open beside the window or the dialog that it explains."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Panduan"))
        self.resize(WIDTH, HEIGHT)
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

    def _follow(self) -> None:
        """Mark the topic that a link or a step back has led to."""
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == self.topic():
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
                selection = QTextEdit.ExtraSelection()
                selection.cursor = cursor
                selection.format.setBackground(QColor("#ffe08a"))
                selection.format.setForeground(QColor("#1d232b"))
                found.append(selection)
        self.setExtraSelections(found)
        if found:
            at = min((selection.cursor for selection in found), key=lambda cursor: cursor.position())
            self.setTextCursor(QTextCursor(self.document().findBlock(at.selectionStart())))
            self.ensureCursorVisible()

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
            shape.setTopMargin({1: 0, 2: 18, 3: 12}.get(level, 0))
            shape.setBottomMargin(2 if in_table else 4 if block.textList() is not None else 8)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(shape)
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.Start)

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

    def loadResource(self, kind: int, name: QUrl) -> Any:
        if kind == QTextDocument.ResourceType.ImageResource.value:
            self._pictures[name.toString()] = name
            return self._picture(name)
        self._pictures.clear()  # another topic
        return super().loadResource(kind, name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._again.start()
