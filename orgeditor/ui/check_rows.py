"""Rows of Temuan: a heading for each severity, and below it the findings, in as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from orgeditor.check.finding import Severity
from orgeditor.ui.icons import icon
from orgeditor.ui.row_paint import faint_colour, is_chosen, paint_ground

FINDING = Qt.ItemDataRole.UserRole
MUTE = Qt.ItemDataRole.UserRole + 1
DETAIL = Qt.ItemDataRole.UserRole + 2
GROUP = Qt.ItemDataRole.UserRole + 3

MARKS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
"""Icons by severity."""

PAD_X, PAD_Y = 12, 5
MARK, GAP = 16, 7
INDENT = MARK + GAP
SCROLL_BAR = 12
MANY = 300
"""Rows from which only those in view are measured; the list then scrolls by whole rows."""

_FLAGS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class FindingTree(QTreeWidget):
    """The list of findings; what it shows is put in by the panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setItemDelegate(_Row(self))

    def headings(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]

    def rows(self) -> list[QTreeWidgetItem]:
        """Return the rows below all headings in order."""
        return [item for heading in self.headings() for item in rows_of(heading)]

    def scroll_by(self, rows: int) -> None:
        """Scroll smoothly where there are few rows."""
        mode = QAbstractItemView.ScrollMode
        self.setVerticalScrollMode(mode.ScrollPerPixel if rows <= MANY else mode.ScrollPerItem)


def rows_of(heading: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (heading.child(row) for row in range(heading.childCount()))
    return [item for item in found if item is not None]


class _Row(QStyledItemDelegate):
    """Paints an arrow, a mark and a count for a severity; sentence and basis for a finding."""

    def __init__(self, tree: FindingTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        strong = paint_ground(painter, option)
        area = option.rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        if index.data(FINDING) is None:
            self._paint_heading(painter, area, option, index)
        else:
            area.setLeft(area.left() + INDENT)
            painter.setFont(option.font)
            painter.setPen(strong)
            text = index.data()
            height = _height(option.font, text, area.width())
            painter.drawText(area, _FLAGS, text)
            area.setTop(area.top() + height + 1)
            painter.setPen(strong if is_chosen(option) else faint_colour(option.palette))
            painter.drawText(area, _FLAGS, index.data(DETAIL))
        painter.restore()

    def _paint_heading(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        severity = index.data(GROUP)
        middle = area.center().y() - MARK // 2 + 1
        if severity in MARKS:
            icon(MARKS[severity]).paint(painter, QRect(area.left(), middle, MARK, MARK))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(option.palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.setFont(_heading_font(option.font))
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(area.adjusted(INDENT, 0, -MARK, 0), _LINE, index.data())
        arrow = "arrow-down" if option.state & QStyle.StateFlag.State_Open else "arrow-right"
        icon(arrow).paint(painter, QRect(area.right() - 12, area.center().y() - 5, 12, 12))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        # As narrow as with a scroll bar: its coming must not change the heights that made it come.
        width = self._tree.width() - SCROLL_BAR - 2 * PAD_X
        if index.data(FINDING) is None:
            return QSize(width, QFontMetrics(_heading_font(option.font)).height() + 2 * PAD_Y + 2)
        height = _height(option.font, index.data(), width - INDENT)
        if index.data(DETAIL):
            height += _height(option.font, index.data(DETAIL), width - INDENT) + 1
        return QSize(width, height + 2 * PAD_Y)


def _height(font: QFont, text: str, width: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(60, width), 10_000), _FLAGS, text).height()


def _heading_font(font: QFont) -> QFont:
    found = QFont(font)
    found.setWeight(QFont.Weight.DemiBold)
    return found
