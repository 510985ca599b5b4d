"""The charts of a draft with a tick each, for dialogs that do something with several of them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from orgeditor.model.draft import Draft
from orgeditor.model.records import Chart
from orgeditor.ui.annex_panel import titled_name

ROW_PX = 28
NAME_SHARE = 0.5
CHART, FILE = 0, 1
"""The columns."""


class ChartList(QTreeWidget):
    """`changed` says that other charts are ticked, `named` that a person gave a file another name."""

    changed = Signal()
    named = Signal()

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self._filling = False
        self.setColumnCount(2)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setHeaderLabels(
            [QCoreApplication.translate("Charts", "Bagan"), QCoreApplication.translate("Charts", "Nama berkas")]
        )
        self.setItemDelegateForColumn(CHART, _ReadOnly(self))
        for chart in draft.charts_in_order():
            item = QTreeWidgetItem([titled_name(draft, chart), ""])
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsEditable
            )
            item.setSizeHint(CHART, QSize(0, ROW_PX))
            item.setCheckState(CHART, Qt.CheckState.Checked)
            item.setData(CHART, Qt.ItemDataRole.UserRole, chart.id)
            self.addTopLevelItem(item)
        self.show_names({})
        self.itemChanged.connect(self._changed)

    def rows(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(row) for row in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]

    def chosen(self) -> list[Chart]:
        """Return the ticked charts in order."""
        ticked = [item for item in self.rows() if item.checkState(CHART) is Qt.CheckState.Checked]
        return [self._draft.charts[_chart_of(item)] for item in ticked]

    def tick(self, ids: Iterable[str | None]) -> None:
        """Tick these charts and no other."""
        wanted = set(ids)
        self._filling = True
        for item in self.rows():
            on = _chart_of(item) in wanted
            item.setCheckState(CHART, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self._filling = False
        self.changed.emit()

    def current_chart(self) -> str | None:
        """Return the chart of the current row, or the first."""
        item = self.currentItem() or self.topLevelItem(0)
        return _chart_of(item) if item is not None else None

    def show_names(self, names: dict[str, str]) -> None:
        """Show the name of the file of each chart; without any, no column for them."""
        self._filling = True
        for item in self.rows():
            item.setText(FILE, names.get(_chart_of(item), ""))
        self._filling = False
        self.setColumnHidden(FILE, not names)
        self.setHeaderHidden(not names)
        shown = min(6, max(1, self.topLevelItemCount()))
        self.setFixedHeight(ROW_PX * shown + 10 + (self.header().sizeHint().height() if names else 0))
        self._share_width()

    def names(self) -> dict[str, str]:
        """Return the names of the files as a person left them."""
        return {_chart_of(item): item.text(FILE).strip() for item in self.rows()}

    def choice_buttons(self, current: str | None) -> QWidget:
        """Return the buttons that tick all charts or the one (id) that the window shows; of one chart nobody asks."""
        box = QWidget()
        if self.topLevelItemCount() < 2:
            box.hide()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for text, ids in (
            (QCoreApplication.translate("Charts", "Semua"), set(self._draft.charts)),
            (QCoreApplication.translate("Charts", "Hanya bagan yang tampil"), {current}),
        ):
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, wanted=ids: self.tick(wanted))
            row.addWidget(button)
        row.addStretch(1)
        return box

    def _changed(self, item: QTreeWidgetItem, column: int) -> None:
        if not self._filling:
            (self.changed if column == CHART else self.named).emit()

    def _share_width(self) -> None:
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(20)
        width = self.viewport().width()
        header.resizeSection(CHART, width if self.isColumnHidden(FILE) else round(width * NAME_SHARE))

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() == Qt.Key.Key_F2 and item is not None and not self.isColumnHidden(FILE):
            self.editItem(item, FILE)
        else:
            super().keyPressEvent(event)


class _ReadOnly(QStyledItemDelegate):
    """A column that nobody types into: the name of a chart is no file name."""

    def createEditor(self, parent: QWidget, option: object, index: QModelIndex | QPersistentModelIndex) -> QWidget:
        return None  # type: ignore[return-value]


def _chart_of(item: QTreeWidgetItem) -> str:
    return str(item.data(CHART, Qt.ItemDataRole.UserRole))
