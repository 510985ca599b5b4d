"""Matriks Hubungan: who relates to whom, a letter for each kind; a typed letter adds or deletes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection, boxes_by_unit
from orgeditor.ui import words
from orgeditor.ui.messages import confirm, doubled
from orgeditor.ui.views.marking import ranges_of
from orgeditor.ui.views.matrix_model import AnyIndex, MatrixModel
from orgeditor.ui.views.matrix_names import Names

CELL_W, CELL_H = 30, 24
MOST_CELLS = 2_000
"""So many cells may be changed at once; a selection of more chooses nothing elsewhere."""


class MatrixPanel(QWidget):
    """The matrix with what it shows above and what its letters mean below."""

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.matrix = Matrix(document, selection, self)
        self.only_chart = QCheckBox(self.tr("Hanya unit di bagan ini"))
        self.only_chart.setChecked(True)
        self.only_chart.toggled.connect(self.matrix.matrix.show_only_chart)
        self.draws = QCheckBox(self.tr("Gambar hubungan baru di bagan ini"))
        self.draws.setChecked(True)
        self.draws.toggled.connect(self._set_drawing)
        self.legend = QLabel()
        self.legend.setTextFormat(Qt.TextFormat.PlainText)
        self.legend.setObjectName("hint")
        self.legend.setWordWrap(True)
        self.legend.setContentsMargins(10, 0, 10, 6)
        row = QHBoxLayout()
        row.setContentsMargins(10, 8, 10, 2)
        row.setSpacing(20)
        row.addWidget(self.only_chart)
        row.addWidget(self.draws)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.matrix, 1)
        column.addWidget(self.legend)
        self.setFocusProxy(self.matrix)
        model = self.matrix.matrix
        model.modelReset.connect(self._explain)
        model.dataChanged.connect(self._explain)
        self._explain()

    def _set_drawing(self, draws: bool) -> None:
        self.matrix.draws = draws

    def _explain(self, *_: object) -> None:
        """Say what the letters mean that occur, and how the others are found."""
        model = self.matrix.matrix
        used = {relation.kind for relation in model.draft.relations.values()}
        told = [f"{model.letters[key]} {name.lower()}" for name, key in words.kinds(model.draft) if key in used]
        text = self.tr("Baris ke kolom: %1. Ketik huruf, atau Spasi untuk semua jenis.")
        self.legend.setText(text.replace("%1", ", ".join(told) or self.tr("belum ada hubungan")))


class Matrix(QTableView):
    """Paints its cells itself: two million empty ones cost nothing.

    `message` carries a sentence for the status bar, `reveal_wanted` the ids of what was chosen. New relations are drawn
    in the chart on show where `draws` says so.
    """

    message = Signal(str)
    reveal_wanted = Signal(object)

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.selection = selection
        self.draws = True
        self.matrix = MatrixModel(document, selection, self)
        self._busy = False
        self._kept: tuple[str, str] | None = None
        self.setHorizontalHeader(Names(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(Names(Qt.Orientation.Vertical, self))
        self.setModel(self.matrix)
        self.setObjectName("matrix")
        self.setAccessibleName(self.tr("Matriks hubungan"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header, size in ((self.horizontalHeader(), CELL_W), (self.verticalHeader(), CELL_H)):
            header.setMinimumSectionSize(8)
            header.setDefaultSectionSize(size)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setSectionsClickable(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self._menu(self.indexAt(at)))
        self.matrix.modelAboutToBeReset.connect(self._keep)
        self.matrix.modelReset.connect(self._restore)
        selection.changed.connect(self._show)
        self.matrix.sight.back.connect(self._show)
        self._follow_choices()
        self._show()

    def _follow_choices(self) -> None:
        self.selectionModel().selectionChanged.connect(self._take)

    # doing

    def toggle(self, kind: str) -> None:
        """Add relations of a kind in the selected cells; where all have one, delete those, after asking."""
        cells = self._cells()
        if not cells:
            return
        missing = [
            self.matrix.pair(row, column)
            for row, column in cells
            if all(relation.kind != kind for relation in self.matrix.relations(row, column))
        ]
        if not missing:
            self.delete(kind)
            return
        current = self._current()
        chart = self.selection.chart_id if self.draws else None
        self._busy = True
        operations.relate_units(self.document, missing, kind, chart)
        self._busy = False
        self._choose(current)
        self._take()

    def delete(self, kind: str | None = None) -> None:
        """Delete the relations of the selected cells (of one kind, or all) from the regulation, after asking."""
        found = {
            relation.id: None
            for row, column in self._cells()
            for relation in self.matrix.relations(row, column)
            if kind in (None, relation.kind)
        }
        if not found:
            return
        text = self.tr("Hapus %1 hubungan dari peraturan?").replace("%1", str(len(found)))
        detail = self.tr("Garisnya hilang dari semua bagan.")
        if confirm(self.window(), text, detail, self.tr("Hapus")):
            operations.delete_relations(self.document, list(found))

    def _set_shown(self, shown: bool) -> None:
        """Draw the relations of the current cell in the chart on show, or hide them there."""
        chart, index = self.selection.chart_id, self.currentIndex()
        found = [relation.id for relation in self.matrix.relations(index.row(), index.column())]
        if chart is not None and found:
            (operations.show_relations if shown else operations.hide_relations)(self.document, chart, found)

    def _menu(self, index: QModelIndex) -> None:
        """Offer the kinds for a cell, those that it has with a tick."""
        if not index.isValid() or index.row() == index.column():
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        menu = self.cell_menu(index)
        at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        # Of a cell beyond the edge of the screen, Qt would cut the menu off there rather than move it up.
        at.setY(min(at.y(), self.screen().availableGeometry().bottom()))
        menu.popup(at)

    def cell_menu(self, index: QModelIndex) -> QMenu:
        """Return the menu of a cell; it goes when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        draft = self.matrix.draft
        names = {key: name for name, key in words.kinds(draft)}
        relations = self.matrix.relations(index.row(), index.column())
        has = {relation.kind for relation in relations}
        for key, letter in self.matrix.letters.items():
            action = menu.addAction(f"{doubled(names[key])}\t{letter}", partial(self.toggle, key))
            action.setCheckable(True)
            action.setChecked(key in has)
        menu.addSeparator()
        pair = self.matrix.pair(index.row(), index.column())
        both = len(boxes_by_unit(draft, self.selection.chart_id, pair)) == 2
        shown = any(relation.id in self.matrix.drawn for relation in relations)
        drawn = menu.addAction(self.tr("Tampil di Bagan Ini"), partial(self._set_shown, not shown))
        drawn.setCheckable(True)
        drawn.setChecked(shown)
        drawn.setEnabled(both and bool(relations))
        gone = menu.addAction(self.tr("Hapus dari Peraturan…"), lambda: self.delete())
        gone.setEnabled(bool(relations))
        return menu

    # the shared selection

    def _take(self, *_: object) -> None:
        """Select the lines of the chosen cells everywhere; where none is drawn, the units of the current cell."""
        index = self.currentIndex()
        if self._busy or not index.isValid():
            return
        self._busy = True
        cells = self._cells(quiet=True)
        relations = {relation.id for row, column in cells for relation in self.matrix.relations(row, column)}
        chart = self.selection.chart_id
        routes = [
            route.id
            for route in self.document.draft.routes.values()
            if route.chart == chart and route.relation in relations
        ]
        if routes:
            self.selection.set(routes)
        else:
            self.selection.choose_units(dict.fromkeys(self.matrix.pair(index.row(), index.column())))
        self._busy = False
        self.reveal_wanted.emit(self.selection.ids)

    def _show(self) -> None:
        """Go to the cell of the selected line or units."""
        if self._busy or self.matrix.sight.lost:
            return
        routes, units = self.selection.routes, self.selection.units
        now = self.currentIndex()
        if routes:
            relation = self.document.draft.relations[routes[-1].relation]
            if len(routes) == 1 or not self.selectionModel().hasSelection():
                self._choose((relation.source, relation.target))
        elif len(units) == 1:
            across = self.matrix.units[now.column()] if 0 <= now.column() < len(self.matrix.units) else units[0]
            self._choose((units[0], across))
        elif len(units) == 2:
            self._choose((units[0], units[1]))

    def _choose(self, pair: tuple[str, str] | None) -> None:
        row, column = (self.matrix.row_of(unit) for unit in pair) if pair else (None, None)
        if row is not None and column is not None:
            self._busy = True
            index = self.matrix.index(row, column)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
            self._busy = False

    def _current(self) -> tuple[str, str] | None:
        index = self.currentIndex()
        return self.matrix.pair(index.row(), index.column()) if index.isValid() else None

    def _keep(self) -> None:
        self._kept = self._current()

    def _restore(self) -> None:
        self._choose(self._kept)
        self._show()

    def _cells(self, *, quiet: bool = False) -> list[tuple[int, int]]:
        """Return the selected cells but for those on the diagonal; none where they are too many."""
        ranges = ranges_of(self)
        count = sum(part.width() * part.height() for part in ranges)
        if count > MOST_CELLS:
            if not quiet:
                text = self.tr("Pilih paling banyak %1 sel sekaligus.")
                self.message.emit(text.replace("%1", str(MOST_CELLS)))
            return []
        return [
            (row, column)
            for part in ranges
            for row in range(part.top(), part.bottom() + 1)
            for column in range(part.left(), part.right() + 1)
            if row != column
        ]

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        kind = self.matrix.kind_of_letter(event.text()) if plain and event.text().isalnum() else None
        if kind is not None:
            self.toggle(kind)
        elif plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete()
        elif plain and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._menu(self.currentIndex())
        elif event.key() == Qt.Key.Key_F6:
            QWidget.focusNextPrevChild(self, not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif plain and event.text().isalnum():
            text = self.tr("Tidak ada jenis hubungan dengan huruf “%1”.")
            self.message.emit(text.replace("%1", event.text().upper()))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are kinds here."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._menu(self.indexAt(event.position().toPoint()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small view the names leave room for the cells."""
        super().resizeEvent(event)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.updateGeometry()
        self.updateGeometries()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        area, colours = event.rect(), self.palette()
        painter.fillRect(area, colours.color(QPalette.ColorRole.Base))
        count = len(self.matrix.units)
        if not count:
            painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
            text = self.tr("Bagan ini belum memuat unit.")
            painter.drawText(self.viewport().rect(), int(Qt.AlignmentFlag.AlignCenter), text)
            return
        rows, columns = (
            self._span(self.rowAt, area.top(), area.bottom()),
            self._span(self.columnAt, area.left(), area.right()),
        )
        left, top = self.columnViewportPosition(columns.start), self.rowViewportPosition(rows.start)
        here = self.currentIndex()
        wash = QColor(colours.color(QPalette.ColorRole.Highlight))
        wash.setAlpha(20)
        if here.isValid():
            painter.fillRect(QRect(0, self.rowViewportPosition(here.row()), len(columns) * CELL_W + left, CELL_H), wash)
            painter.fillRect(
                QRect(self.columnViewportPosition(here.column()), 0, CELL_W, len(rows) * CELL_H + top), wash
            )
        wash.setAlpha(90)
        for part in ranges_of(self):
            x, y = self.columnViewportPosition(part.left()), self.rowViewportPosition(part.top())
            painter.fillRect(QRect(x, y, part.width() * CELL_W - 1, part.height() * CELL_H - 1), wash)
        self._paint_grid(painter, rows, columns, left, top)
        self._paint_letters(painter, rows, columns, left, top)
        if here.isValid():
            painter.setPen(colours.color(QPalette.ColorRole.Highlight))
            painter.drawRect(self.visualRect(here).adjusted(0, 0, -1, -1))

    def _paint_grid(self, painter: QPainter, rows: range, columns: range, left: int, top: int) -> None:
        colours = self.palette()
        right, bottom = left + len(columns) * CELL_W, top + len(rows) * CELL_H
        painter.setPen(colours.color(QPalette.ColorRole.Midlight))
        for number in range(len(rows) + 1):
            painter.drawLine(left, top + number * CELL_H - 1, right - 1, top + number * CELL_H - 1)
        for number in range(len(columns) + 1):
            painter.drawLine(left + number * CELL_W - 1, top, left + number * CELL_W - 1, bottom - 1)
        blank = colours.color(QPalette.ColorRole.Midlight)
        for row in range(max(rows.start, columns.start), min(rows.stop, columns.stop)):
            at = QRect(left + (row - columns.start) * CELL_W, top + (row - rows.start) * CELL_H, CELL_W - 1, CELL_H - 1)
            painter.fillRect(at, blank)

    def _paint_letters(self, painter: QPainter, rows: range, columns: range, left: int, top: int) -> None:
        """Paint the letters, faint where the chart on show draws none of the relations."""
        strong = self.palette().color(QPalette.ColorRole.Text)
        faint = self.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setFont(self.font())
        marks, middle = self.matrix.marks, int(Qt.AlignmentFlag.AlignCenter)
        for row in rows:
            for column in columns:
                text, drawn = marks(row, column)
                if text:
                    x, y = left + (column - columns.start) * CELL_W, top + (row - rows.start) * CELL_H
                    painter.setPen(strong if drawn else faint)
                    shown = text if len(text) <= 3 else f"{text[:2]}…"
                    painter.drawText(QRect(x, y, CELL_W - 1, CELL_H - 1), middle, shown)

    def _span(self, at: Callable[[int], int], first: int, last: int) -> range:
        """Return the rows or columns between two places of the viewport."""
        count = len(self.matrix.units)
        start, stop = at(first), at(last)
        return range(max(start, 0), (stop if stop >= 0 else count - 1) + 1)
