"""Tempel Pasal: a text at the left, what was read of it at the right, mended there before anything enters a draft."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from orgeditor.articles import mending
from orgeditor.articles.linking import LineLink, key_at, links_of
from orgeditor.articles.reader import Reading
from orgeditor.model.draft import Draft
from orgeditor.ui.articles.article_file import asked_file, text_of_file
from orgeditor.ui.articles.choice import Choice
from orgeditor.ui.articles.dialog_rows import column_of, row_of, small_button
from orgeditor.ui.articles.read_model import ReadModel
from orgeditor.ui.articles.read_rows import Row, Sort
from orgeditor.ui.articles.read_tree import ReadTree, key_text
from orgeditor.ui.articles.reading_job import ReadingJob
from orgeditor.ui.articles.reason_words import reason_word
from orgeditor.ui.articles.split_dialog import SplitNameDialog
from orgeditor.ui.articles.summary import headline, outcome
from orgeditor.ui.articles.text_pane import Legend, TextPane, role_name
from orgeditor.ui.dialog_frame import frame_dialog, plain_label
from orgeditor.ui.messages import accepted, confirm, doubled
from orgeditor.ui.screens import resize_within
from orgeditor.ui.welcome import link

DEBOUNCE_MS = 300
MOST_UNITS = 10_000
"""Units that are looked through and mended at once: as many as a large draft has."""
SIZE = 1240, 780


class ReadingDialog(QDialog):
    """`choice` is what is to enter. `may_enter` is asked before the dialog closes and may refuse.

    `chart` is the chart that the reading may enter, None for a new draft alone; `name` is what that chart is called.
    """

    def __init__(
        self,
        draft: Draft,
        chart: str | None,
        name: str = "",
        parent: QWidget | None = None,
        may_enter: Callable[[Choice], bool] = lambda choice: True,
    ) -> None:
        super().__init__(parent)
        self.choice = Choice(draft, chart)
        self._may_enter = may_enter
        self._links: dict[int, LineLink] = {}
        self._sent_by_hand = False
        self._pointing = False
        self.setWindowTitle(self.tr("Tempel Pasal"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.text = TextPane(self._tip_of)
        self.model = ReadModel(self.choice)
        self.tree = ReadTree(self.model)
        self.job = ReadingJob(self)
        self._later = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self._make_left())
        split.addWidget(self._make_right())
        split.setStretchFactor(0, 10)
        split.setStretchFactor(1, 14)
        split.setSizes([1000, 1400])
        split.setHandleWidth(16)
        parts: list[QWidget | QHBoxLayout] = [row_of(split), self._make_target(name)]
        self.summary = plain_label("")
        self.ok = frame_dialog(self, [*parts, self.summary], self.tr("Masukkan"))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setStretch(1, 0)
        self.ok.setAutoDefault(False)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._accept_by_key)
        self._wire()
        self._show()
        resize_within(self, *SIZE)
        self.text.setFocus()

    # parts

    def _make_left(self) -> QWidget:
        self.open_file = small_button(self.tr("Buka Berkas…"))
        self.open_file.clicked.connect(self._ask_file)
        self.head = plain_label(self.tr("Teks peraturan atau Pasal"), "heading", self.text)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Membaca teks"))
        self.progress.setFormat(self.tr("Membaca… %p%"))
        self.stop = small_button(self.tr("Berhenti"))
        self.stop.clicked.connect(self._stop)
        self.fault = plain_label("", "warning")
        self.fault.hide()
        self.busy = QWidget()
        busy = row_of(self.progress, self.stop)
        busy.setStretch(0, 1)
        self.busy.setLayout(busy)
        self.busy.hide()
        self.legend = Legend()
        buttons = row_of(self.open_file)
        buttons.addStretch(1)
        return column_of(self.head, buttons, self.text, self.fault, self.busy, self.legend)

    def _make_right(self) -> QWidget:
        head = plain_label(self.tr("Yang terbaca"), "heading", self.tree)
        self.next = link("")
        self.next.clicked.connect(self._next_doubtful)
        bar = QHBoxLayout()
        bar.setSpacing(6)
        self.buttons: dict[str, QPushButton] = {}
        for name, text, tip in self._actions():
            button = small_button(doubled(text))
            button.setToolTip(tip)
            button.clicked.connect(partial(self._do, name))
            self.buttons[name] = button
            bar.addWidget(button)
        bar.addStretch(1)
        self.detail = plain_label("")
        self.detail.setMinimumHeight(2 * self.detail.fontMetrics().lineSpacing() + 2)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.legend.setMinimumHeight(self.detail.minimumHeight())  # so that text and tree end side by side
        self.next.ensurePolished()
        for label in (self.head, head):
            label.setFixedHeight(self.next.sizeHint().height())  # and begin so
        return column_of(row_of(head, self.next), bar, self.tree, self.detail)

    def _actions(self) -> list[tuple[str, str, str]]:
        return [
            ("rename", self.tr("Ganti Nama"), self.tr("Tulis ulang nama unit (F2)")),
            ("merge", self.tr("Gabung"), self.tr("Jadikan baris pilihan satu nama (Ctrl+M)")),
            ("split", self.tr("Pecah…"), self.tr("Jadikan baris ini beberapa nama")),
            ("drop", self.tr("Buang"), self.tr("Buang dengan bawahannya (Del); Ctrl+Del membiarkan bawahannya")),
            ("undo", self.tr("Urungkan"), self.tr("Urungkan perbaikan terakhir (Ctrl+Z di pohon)")),
        ]

    def _moves(self) -> list[tuple[str, str, mending.Mend]]:
        keys = self.tree.units()
        return [
            ("up", self.tr("Naikkan di Daftar"), partial(mending.shift, keys=keys, by=-1)),
            ("down", self.tr("Turunkan di Daftar"), partial(mending.shift, keys=keys, by=1)),
            ("demote", self.tr("Jadikan Bawahan yang di Atasnya"), partial(mending.demote, keys=keys)),
            ("promote", self.tr("Jadikan Setara dengan Atasannya"), partial(mending.promote, keys=keys)),
        ]

    def _make_target(self, name: str) -> QHBoxLayout:
        self.to_new = QRadioButton(self.tr("Naskah baru"))
        self.to_chart = QRadioButton()
        self.to_chart.setText(self.tr("Bagan yang terbuka: %1").replace("%1", doubled(name)))
        self.to_new.setChecked(True)
        self.to_chart.setVisible(self.choice.chart is not None)
        self.to_new.clicked.connect(partial(self._send, False))
        self.to_chart.clicked.connect(partial(self._send, True))
        row = row_of(plain_label(self.tr("Masukkan ke")), self.to_new, self.to_chart)
        row.setSpacing(14)
        row.addStretch(1)
        return row

    def _wire(self) -> None:
        self.text.textChanged.connect(self._typed)
        self.text.pointed.connect(self._point)
        self.text.dropped.connect(self.load)
        self._later.timeout.connect(self._read)
        self.job.read.connect(self._take)
        self.job.failed.connect(self._give_up)
        self.job.progressed.connect(self.progress.setValue)
        queued = Qt.ConnectionType.QueuedConnection
        self.model.renamed.connect(self._rename, queued)
        self.model.ticked.connect(self._tick, queued)
        self.model.dropped.connect(self._move, queued)
        self.tree.wanted.connect(self._do)
        self.tree.chosen.connect(partial(self._select, reveal=True))
        self.tree.customContextMenuRequested.connect(self._menu)

    # the text

    def load(self, path: Path) -> None:
        """Read a file and show its text."""
        told: list[str] = []
        text = text_of_file(self, path, told.append)
        if text is None:
            return
        self.choice.forget_mends()
        self.text.put(text)
        self._later.stop()
        self._read()
        if told:
            self._fail(told[0])

    def _ask_file(self) -> None:
        path = asked_file(self)
        if path is not None:
            self.load(path)

    def _typed(self) -> None:
        self.job.stop()
        self.busy.hide()
        self.ok.setEnabled(False)
        self._later.start()

    def _read(self) -> None:
        text = self.text.toPlainText()
        self.fault.hide()
        if not text.strip():
            self.job.stop()
            self.busy.hide()
            self._take("", None)
            return
        self.progress.setValue(0)
        self.busy.show()
        self.job.start(text)

    def _stop(self) -> None:
        self.job.stop()
        self._give_up(self.tr("Pembacaan dihentikan; ubah teksnya untuk membaca lagi."))

    def _give_up(self, text: str) -> None:
        """Say why the text was not read; what was read of the one before must not enter in its place."""
        self._take("", None)
        self._fail(text)

    def _fail(self, text: str) -> None:
        self.busy.setVisible(self.job.running)
        self.fault.setText(text)
        self.fault.show()

    def _take(self, text: str, reading: Reading | None) -> None:
        self.busy.hide()
        if reading is not None and len(reading.units) > MOST_UNITS:
            many = self.tr("Teks ini memuat %1 unit; paling banyak %2 sekaligus. Tempel Pasal yang diperlukan saja.")
            self._fail(many.replace("%1", str(len(reading.units))).replace("%2", str(MOST_UNITS)))
            reading = None
        fresh = self.choice.reading is None
        self.choice.take(reading)
        if not self._sent_by_hand:
            self.choice.send(self.choice.speaks_of_chart())
            (self.to_chart if self.choice.into_chart else self.to_new).setChecked(True)
        self._show(fresh=fresh, text=text)

    # mending

    def _do(self, name: str) -> None:
        keys = self.tree.units()
        chosen: list[str] = []
        if name == "undo":
            self.choice.undo()
        elif not keys:
            return
        elif name == "rename":
            self.tree.edit_name()
            return
        elif name == "merge":
            self.choice.mend(partial(mending.merge, keys=keys))
        elif name == "split":
            node = next(node for node in self.choice.tree if node.key == keys[0])
            dialog = SplitNameDialog(node.unit.name, self)
            if not accepted(dialog):
                return
            self.choice.mend(partial(mending.split, key=keys[0], names=dialog.names()))
        elif name in ("drop", "dissolve"):
            chosen = [mending.beside(self.choice.tree, keys)]
            self.choice.mend(partial(mending.drop, keys=keys, branch=name == "drop"))
        else:
            chosen = keys
            self.choice.mend(next(mend for move, _, mend in self._moves() if move == name))
        self._show()
        if chosen:
            self.tree.select(chosen)

    def _rename(self, key: str, name: str) -> None:
        self.choice.mend(partial(mending.rename, key=key, name=name))
        self._show()

    def _move(self, keys: Sequence[str], parent: str, before: str) -> None:
        self.choice.mend(partial(mending.move, keys=keys, parent=parent, before=before))
        self._show()
        self.tree.select(keys)

    def _tick(self, row: Row, on: bool) -> None:
        chosen = self.tree.units()
        if row.sort is Sort.UNIT:
            self.choice.tick_units(chosen if row.key in chosen else [row.key], on)
        else:
            rows = row.rows if row.sort is Sort.SECTION else [row]
            for item in rows:
                if item.on is not None:
                    keys = self.choice.out if item.sort is Sort.GONE else self.choice.off
                    (keys.add if on is (item.sort is Sort.GONE) else keys.discard)(item.key)
        self._show()

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for name, text, _ in (*self._actions(), *self._moves()):
            if name == "up":
                menu.addSeparator()
            action = menu.addAction(f"{doubled(text)}\t{key_text(name)}", partial(self._do, name))
            button = self.buttons.get(name)
            action.setEnabled(button.isEnabled() if button is not None else bool(self.tree.units()))
        menu.exec(self.tree.viewport().mapToGlobal(at))

    def _send(self, into_chart: bool) -> None:
        self._sent_by_hand = True
        self.choice.send(into_chart)
        self._show()

    # text and tree together

    def _point(self, line: int, column: int) -> None:
        """Select what a line became."""
        found = self._links.get(line)
        if found is None or not found.keys:
            return
        names = [(node.key, node.unit.name) for node in self.choice.tree if node.key in found.keys]
        if names:
            self._pointing = True
            self.tree.select([key_at(self.text.document().findBlockByNumber(line).text(), column, names)])
            self._pointing = False

    def _select(self, *, reveal: bool = False) -> None:
        keys = self.tree.units()
        rows = self.tree.rows()
        self.text.mark(keys, reveal=reveal and not self._pointing)
        self.buttons["rename"].setEnabled(len(keys) == 1)
        self.buttons["split"].setEnabled(len(keys) == 1)
        self.buttons["merge"].setEnabled(len(keys) > 1)
        self.buttons["drop"].setEnabled(bool(keys))
        self.buttons["undo"].setEnabled(self.choice.has_mends)
        first = rows[0] if len(rows) == 1 else None
        said = [first.cells[0], first.basis, first.cells[3], first.said] if first is not None else []
        hint = self.tr("Seret unit ke tempatnya, atau pindahkan dengan Alt+tombol panah; klik kanan untuk yang lain.")
        self.detail.setText(" · ".join(part for part in said if part) or (hint if self.choice.tree else ""))

    def _tip_of(self, line: int) -> str:
        found = self._links.get(line)
        if found is None:
            return ""
        names = [row.cells[0] for key in found.keys if (row := self.model.by_key.get(key)) is not None]
        role = role_name(found.role)
        return f"{role}: {'; '.join([*names, *map(reason_word, found.said)])}"

    def _next_doubtful(self) -> None:
        unsure = self.choice.doubtful()
        if unsure:
            here = self.tree.units()
            at = unsure.index(here[0]) + 1 if here and here[0] in unsure else 0
            self.tree.select([unsure[at % len(unsure)]])
            self.tree.setFocus()

    def _show(self, *, fresh: bool = False, text: str | None = None) -> None:
        """Show the choice in all parts."""
        choice = self.choice
        self.tree.show_choice(fresh=fresh)
        shown = self.text.toPlainText() if text is None else text
        self._links = links_of(shown, choice.reading, choice.tree) if choice.reading is not None else {}
        self.text.show_links(self._links, reveal=fresh)
        self._select()
        unsure = len(choice.doubtful())
        self.next.setText(self.tr("%1 perlu diperiksa").replace("%1", str(unsure)))
        self.next.setVisible(unsure > 0)
        self.summary.setText(f"{headline(choice)} {outcome(choice)}".strip())
        self.ok.setEnabled(not choice.is_empty())

    # ending

    def _accept_by_key(self) -> None:
        if self.ok.isEnabled():
            self.accept()

    def accept(self) -> None:
        if self._later.isActive() or self.job.running:
            return  # what is shown is not what the text says
        if self._may_enter(self.choice):
            super().accept()

    def reject(self) -> None:
        lost = self.tr("Perbaikan Anda atas bacaan ini hilang.")
        if not self.choice.has_mends or confirm(self, self.tr("Tutup tanpa memasukkan?"), lost, self.tr("Tutup")):
            self.job.stop()
            super().reject()

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()
