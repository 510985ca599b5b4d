"""Cari, and Cari dan Ganti: over the names of units and the labels of boxes, with what each would become."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from orgeditor.editing import operations
from orgeditor.editing.chart_names import chart_name
from orgeditor.editing.document import Document
from orgeditor.editing.operations import Hit, Search
from orgeditor.editing.selection import Selection
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.enacting import enacted
from orgeditor.ui.messages import plain_tip
from orgeditor.ui.properties.form import Form
from orgeditor.ui.screens import resize_within
from orgeditor.ui.views.units_model import charts_by_unit, where_text
from orgeditor.ui.waiting import GivenUpError

NOW, THEN, WHERE = range(3)
RECORD = Qt.ItemDataRole.UserRole
WIDTH, HEIGHT = 760, 460
WHERE_W = 170


class FindDialog(QDialog):
    """Stays open beside the window. A chosen row is selected everywhere; `reveal_wanted` then carries the ids."""

    reveal_wanted = Signal(object)

    def __init__(self, document: Document, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.selection = selection
        self._hits: list[Hit] = []
        self._left_out: set[str] = set()
        resize_within(self, WIDTH, HEIGHT)
        self.sought, self.replacement = QLineEdit(), QLineEdit()
        self.case = QCheckBox(self.tr("Cocokkan huruf besar dan kecil"))
        self.whole = QCheckBox(self.tr("Kata utuh saja"))
        self.list = QTreeWidget()
        self.count = plain_label("")
        self.form = Form()
        self.form.column.setContentsMargins(0, 0, 0, 0)
        self.form.heading(self.tr("Nama unit dan label kotak"))
        self.form.add(self.tr("Cari"), self.sought)
        self.form.add(self.tr("Ganti dengan"), self.replacement)
        options = QHBoxLayout()
        options.setSpacing(20)
        options.addWidget(self.case)
        options.addWidget(self.whole)
        options.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(10)
        outer.addWidget(self.form)
        outer.addLayout(options)
        outer.addWidget(self.list, 1)
        outer.addWidget(self.count)
        outer.addWidget(self._make_buttons())
        self._prepare_list()
        for field in (self.sought, self.replacement):
            field.textChanged.connect(self.refresh)
        for box in (self.case, self.whole):
            box.toggled.connect(self.refresh)
        document.changed.connect(self._follow)
        document.replaced.connect(self._follow)
        self.replacing = True

    def _prepare_list(self) -> None:
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("Nama yang ditemukan"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setColumnCount(3)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NOW, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(THEN, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(WHERE, WHERE_W)
        self.list.itemChanged.connect(self._ticked)
        self.list.currentItemChanged.connect(self._go)

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.next_button = buttons.addButton(self.tr("Berikutnya"), QDialogButtonBox.ButtonRole.ActionRole)
        self.next_button.clicked.connect(self.go_on)
        self.replace_button: QPushButton = buttons.addButton("", QDialogButtonBox.ButtonRole.ActionRole)
        self.replace_button.clicked.connect(self._replace)
        close = buttons.addButton(self.tr("Tutup"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        for button in (self.next_button, self.replace_button, close):
            button.setAutoDefault(False)
        return buttons

    def start(self, *, replacing: bool) -> None:
        """Open to find, or to find and replace, with what was last looked for."""
        self.replacing = replacing
        self.setWindowTitle(self.tr("Cari dan Ganti") if replacing else self.tr("Cari"))
        self.form.show_row(self.replacement, replacing)
        self.list.setColumnHidden(THEN, not replacing)
        self.list.setHeaderLabels(
            [self.tr("Sekarang") if replacing else self.tr("Nama"), self.tr("Menjadi"), self.tr("Di")]
        )
        self.replace_button.setVisible(replacing)
        self.replace_button.setDefault(replacing)
        self.refresh()
        self.show()
        self.raise_()
        self.activateWindow()
        self.sought.setFocus()
        self.sought.selectAll()

    @property
    def search(self) -> Search:
        return Search(self.sought.text(), self.case.isChecked(), self.whole.isChecked())

    def refresh(self, _changes: object = None) -> None:
        """Show what is found now; what was left out stays left out."""
        with QSignalBlocker(self.list):
            draft = self.document.draft
            self._hits = operations.find_names(draft, self.search, self.replacement.text())
            where = charts_by_unit(draft)
            current = self.list.currentItem()
            kept = current.data(NOW, RECORD) if current is not None else None
            self.list.clear()
            for hit in self._hits:
                placement = draft.placements.get(hit.record)
                if placement is None:
                    place = where_text(draft, where.get(hit.record, ()))
                else:
                    name = chart_name(draft, draft.charts[placement.chart])
                    place = self.tr("label, %1").replace("%1", name)
                item = QTreeWidgetItem(self.list, [" ".join(hit.before.split()), self._becomes(hit), place])
                item.setData(NOW, RECORD, hit.record)
                item.setToolTip(NOW, plain_tip(hit.before))
                item.setToolTip(THEN, plain_tip(self._becomes(hit)))
                if self.replacing:
                    chosen = hit.possible and hit.record not in self._left_out
                    item.setCheckState(NOW, Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
                    if not hit.possible:
                        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
                if hit.record == kept:
                    self.list.setCurrentItem(item)
        self._say()

    def _follow(self, _changes: object = None) -> None:
        if self.isVisible():  # it refreshes when it opens
            self.refresh()

    def _becomes(self, hit: Hit) -> str:
        return " ".join(hit.after.split()) or self.tr("(nama tidak boleh kosong)")

    def _chosen(self) -> list[Hit]:
        return [hit for hit in self._hits if hit.possible and hit.record not in self._left_out]

    def _say(self, done: str = "") -> None:
        found, chosen = len(self._hits), len(self._chosen())
        if not self.sought.text():
            text = self.tr("Tulis yang dicari.")
        elif not found:
            text = self.tr("Tidak ditemukan.")
        else:
            text = self.tr("%1 nama ditemukan.").replace("%1", str(found))
        self.count.setText(f"{done} {text}".strip())
        self.next_button.setEnabled(bool(found))
        self.replace_button.setEnabled(bool(chosen))
        self.replace_button.setText(self.tr("Ganti %1 Nama").replace("%1", str(chosen)))

    def _ticked(self, item: QTreeWidgetItem) -> None:
        record = item.data(NOW, RECORD)
        if item.checkState(NOW) is Qt.CheckState.Checked:
            self._left_out.discard(record)
        else:
            self._left_out.add(record)
        self._say()

    def _go(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        """Select what a row speaks of, in another chart where the one on show lacks it."""
        if item is None:
            return
        draft, record = self.document.draft, item.data(NOW, RECORD)
        placement = draft.placements.get(record)
        if placement is not None:
            self.selection.show(placement.chart, [record])
        elif record in draft.units:
            charts = charts_by_unit(draft).get(record, set())
            if charts and self.selection.chart_id not in charts:
                self.selection.show(next(chart.id for chart in draft.charts_in_order() if chart.id in charts))
            self.selection.choose_units([record])
        self.reveal_wanted.emit(self.selection.ids)

    def go_on(self) -> None:
        """Go to the next name found, after the last one to the first."""
        count = self.list.topLevelItemCount()
        if count:
            current = self.list.currentItem()
            at = self.list.indexOfTopLevelItem(current) if current is not None else -1
            following = self.list.topLevelItem((at + 1) % count)
            if following is not None:
                self.list.setCurrentItem(following)

    def _replace(self) -> None:
        chosen = self._chosen()
        search, replacement = self.search, self.replacement.text()
        try:
            count = enacted(
                self.document,
                self,
                self.tr("Mengganti %1 nama…").replace("%1", str(len(chosen))),
                len(chosen),
                lambda document: operations.replace_names(document, search, replacement, chosen),
            )
        except GivenUpError:
            self._say(self.tr("Tidak jadi; tidak ada nama yang berubah."))
            return
        self._left_out.clear()
        self.refresh()
        self._say(self.tr("%1 nama diganti.").replace("%1", str(count)))

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.focusWidget() is self.sought:
            self.go_on()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.focusWidget() is self.replacement:
            self.replace_button.click()
        else:
            super().keyPressEvent(event)
