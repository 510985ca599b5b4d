"""Daftar Unit: every unit of the regulation, to be found, renamed, and dragged onto a chart."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QDrag, QFontMetrics, QKeyEvent, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from orgeditor.canvas.placing import mime_of_units
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.model.kinds import UnitCategory
from orgeditor.ui import words
from orgeditor.ui.dialog_frame import search_field
from orgeditor.ui.icons import icon
from orgeditor.ui.properties.fields import pass_undo_on
from orgeditor.ui.row_paint import is_chosen, paint_ground
from orgeditor.ui.views.marking import UnitMarks
from orgeditor.ui.views.units_model import HERE, UNIT, WHERE, UnitsModel

PAD_X, PAD_Y, GAP = 10, 3, 8
CHIP_W = 240


class UnitList(QWidget):
    """Search, filters and the list. What is chosen here is selected everywhere.

    `place_wanted` names a unit outside the chart that was double-clicked, `remove_wanted` says that Del was pressed,
    `reveal_wanted` carries the ids of what was chosen, `menu_wanted` the place on the screen for a context menu
    and the actions of the list for it.
    """

    place_wanted = Signal(str)
    remove_wanted = Signal()
    reveal_wanted = Signal(object)
    menu_wanted = Signal(object, object)

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.selection = selection
        self.model = UnitsModel(document, selection, self)
        self.search = search_field(self.tr("Cari unit…"))
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        pass_undo_on(self.search)
        self.category = QComboBox()
        self.category.setAccessibleName(self.tr("Kategori unit"))
        self.category.setMinimumContentsLength(6)
        self.loose = QCheckBox(self.tr("Belum masuk Lampiran"))
        self.list = _List(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Row(self.list))
        self.marks = UnitMarks(self.list, self.model, selection, lambda: self.reveal_wanted.emit(selection.ids))
        self.rename_action = QAction(self.tr("Ganti Nama") + "\tF2", self)
        self.rename_action.triggered.connect(lambda: self.list.edit(self.list.currentIndex()))
        fields = QVBoxLayout()
        fields.setContentsMargins(8, 8, 8, 0)
        fields.setSpacing(6)
        for field in (self.search, self.category, self.loose):
            fields.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(fields)
        column.addWidget(self.list)
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(self._filter)
        self.category.activated.connect(self._filter)
        self.loose.toggled.connect(self._filter)
        self.list.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(self.list.viewport().mapToGlobal(at), [self.rename_action])
        )
        self.list.doubleClicked.connect(self._place)
        document.changed.connect(self._count)
        document.replaced.connect(self._count)
        self._count()

    def _count(self, _changes: object = None) -> None:
        """Say how many units there are of each category, and in no Lampiran."""
        counts: dict[UnitCategory, int] = {}
        units = self.model.draft.units.values()
        for unit in units:
            counts[unit.category] = counts.get(unit.category, 0) + 1
        chosen = self.category.currentData()
        found = [(self.tr("Semua kategori (%1)").replace("%1", str(len(units))), "")]
        found += [(f"{name} ({counts[key]})", key.value) for name, key in words.categories() if key in counts]
        if found != [(self.category.itemText(at), self.category.itemData(at)) for at in range(self.category.count())]:
            self.category.clear()
            for text, key in found:
                self.category.addItem(text, key)
            self.category.setCurrentIndex(max(0, self.category.findData(chosen)))
            if chosen and self.category.currentData() != chosen:
                self._filter()  # the last unit of that category has gone
        self.loose.setToolTip(self.tr("%1 unit").replace("%1", str(self.model.outside)))
        self.loose.setEnabled(bool(self.model.outside) or self.loose.isChecked())

    def _filter(self, _value: object = None) -> None:
        key = self.category.currentData()
        self.model.filter(self.search.text(), UnitCategory(key) if key else None, self.loose.isChecked())

    def _place(self, index: QModelIndex) -> None:
        if index.data(HERE):
            self.reveal_wanted.emit(self.selection.ids)
        else:
            self.place_wanted.emit(index.data(UNIT))

    def press(self, key: int) -> bool:
        """Do what a key does to the chosen units; say whether it does anything."""
        index = self.list.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._place(index)
        elif key == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            return False
        return True


class _List(QListView):
    def __init__(self, panel: UnitList) -> None:
        super().__init__(panel)
        self._panel = panel
        self.setAccessibleName(self.tr("Daftar unit peraturan"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)

    def commit(self) -> None:
        """Take over a name that is being typed."""
        self.setFocus()

    # Qt

    def startDrag(self, _actions: Qt.DropAction) -> None:
        units = self._panel.marks.units()
        if units:
            drag = QDrag(self)
            drag.setMimeData(self.mime(units))
            chip = self._chip(units)
            drag.setPixmap(chip)
            # Above the pointer: below it the canvas says where the units will go.
            drag.setHotSpot(QPoint(-12, round(chip.deviceIndependentSize().height()) + 6))
            drag.exec(Qt.DropAction.CopyAction)

    def mime(self, units: list[str]) -> QMimeData:
        """Return what a drag of these units carries: their ids, and their names for other programs."""
        names = "\n".join(self._panel.model.draft.units[unit].name for unit in units)
        data = mime_of_units(units)
        data.setText(names)
        return data

    def _chip(self, units: list[str]) -> QPixmap:
        name = self._panel.model.draft.units[units[0]].name
        text = name if len(units) == 1 else self.tr("%1 unit").replace("%1", str(len(units)))
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, CHIP_W)
        size = QSize(metrics.horizontalAdvance(shown) + 2 * PAD_X, metrics.height() + 4 * PAD_Y)
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self.palette().color(QPalette.ColorRole.Highlight))
        painter = QPainter(pixmap)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.HighlightedText))
        painter.drawText(QRect(QPoint(), size), int(Qt.AlignmentFlag.AlignCenter), shown)
        painter.end()
        return pixmap

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() is QAbstractItemView.State.EditingState
        if editing or event.modifiers() or not self._panel.press(event.key()):
            super().keyPressEvent(event)


class _Row(QStyledItemDelegate):
    """Paints the name, and faint behind it in which Lampiran the unit stands; a dot before those on show."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        chosen = is_chosen(option)
        painter.save()
        strong = paint_ground(painter, option)
        faint = strong if chosen else option.palette.color(QPalette.ColorRole.PlaceholderText)
        area = option.rect.adjusted(PAD_X, 0, -PAD_X, 0)
        painter.setFont(option.font)
        metrics = option.fontMetrics
        where = index.data(WHERE)
        width = min(metrics.horizontalAdvance(where) + 3, area.width() // 2)
        aligned = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.setPen(faint)
        painter.drawText(area, aligned, metrics.elidedText(where, Qt.TextElideMode.ElideRight, width))
        room = area.adjusted(0, 0, -width - GAP, 0)
        painter.setPen(strong if index.data(HERE) or chosen else faint)
        name = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), name)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(60, option.fontMetrics.height() + 4 * PAD_Y)
