"""A new draft: one with the heads alone, or one from a template of the program, with a picture of what it draws."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QDate, QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from orgeditor.editing.error_words import error_text
from orgeditor.editing.fitting import FitWorker
from orgeditor.editing.regulation_faults import year_problem
from orgeditor.editing.worker import Answer
from orgeditor.model.draft import Draft
from orgeditor.model.page import Page
from orgeditor.resources import resource_path
from orgeditor.ui import templates
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.messages import warn
from orgeditor.ui.page_picture import Picture
from orgeditor.ui.properties.fields import CheckField, ChoiceField, LineField, TextField
from orgeditor.ui.properties.form import Form
from orgeditor.ui.screens import resize_within

EMPTY = ""
ROW_PX, HEAD_PX = 52, 32
THUMBNAIL = QSize(66, 43)
PICTURE_MS = 120
"""So long the choice must rest before its picture is drawn."""


class TemplateDialog(QDialog):
    """Two steps: what is drawn, then what the regulation is called. `draft` is the new draft after OK."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Naskah Baru"))
        resize_within(self, 900, 600)
        self.draft: Draft | None = None
        self._pictures: dict[tuple[object, ...], Page | None] = {}
        self._worker = FitWorker(self)
        self._worker.answered.connect(self._answered)
        self._worker.lost.connect(self._lost)
        self._asked: tuple[object, ...] | None = None
        self._timer = QTimer(self, interval=PICTURE_MS, singleShot=True)
        self._timer.timeout.connect(self._draw)
        self.picture = Picture()
        self.steps = QStackedWidget()
        self.steps.addWidget(self._make_list())
        self.steps.addWidget(self._make_form())
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addWidget(self.steps, 10)
        columns.addWidget(self.picture, 13)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(14)
        outer.addLayout(columns, 1)
        outer.addWidget(self._make_buttons())
        self._enable()
        self._show_step(0)
        self._draw()
        self._worker.start()

    def _make_list(self) -> QWidget:
        self.list = QListWidget()
        self.list.setIconSize(THUMBNAIL)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._add(EMPTY, self.tr("Kosong"), self.tr("Hanya Kepala Daerah dan Sekretaris Daerah"))
        group = ""
        self._options = {EMPTY: frozenset({"deputy"})}
        for offer in templates.offered():
            self._options[offer.name] = offer.options
            if offer.group != group:
                group = offer.group
                self._add_head(group)
            self._add(offer.name, offer.title, offer.detail)
        self.list.setCurrentRow(next((row for row in range(self.list.count()) if self._name(row)), 0))
        self.list.itemDoubleClicked.connect(self._double_clicked)
        self.list.currentRowChanged.connect(self._enable)
        self.deputy = CheckField(self.tr("Wakil Kepala Daerah"))
        self.deputy.setChecked(True)
        self.council = CheckField(self.tr("DPRD"))
        self.expert_staff = CheckField(self.tr("Staf Ahli"))
        row = QHBoxLayout()
        row.setSpacing(16)
        for field in self._parts().values():
            field.committed.connect(lambda _: self._timer.start())
            row.addWidget(field)
        row.addStretch(1)
        step = QWidget()
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(plain_label(self.tr("Templat"), "heading", self.list))
        column.addWidget(self.list, 1)
        column.addSpacing(6)
        column.addWidget(plain_label(self.tr("Juga digambar, bila peraturan menyebutnya"), "heading"))
        column.addLayout(row)
        return step

    def _make_form(self) -> Form:
        form = Form()
        form.column.setContentsMargins(0, 0, 0, 0)
        form.heading(self.tr("Peraturan"))
        self.kind = ChoiceField(templates.FORMS)
        self.kind.setCurrentIndex(0)
        self.kind.committed.connect(lambda _: self._timer.start())
        form.add(self.tr("Bentuk"), self.kind)
        self.region = LineField(self.tr("misalnya Bukittinggi"))
        form.add(self.tr("Daerah"), self.region)
        self.year = LineField()
        self.year.show_value(str(QDate.currentDate().year()))
        form.add(self.tr("Tahun"), self.year)
        self.about = TextField(3, self.tr("boleh diisi nanti"))
        form.add(self.tr("Tentang"), self.about)
        form.hint(self.tr("Nomor, tanggal, dan penanda tangan diisi nanti: Naskah > Data Peraturan…"))
        form.column.addStretch(1)
        return form

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.back = buttons.addButton(self.tr("Kembali"), role.ActionRole)
        self.back.clicked.connect(lambda: self._show_step(0))
        self.make = buttons.addButton("", role.AcceptRole)
        cancel = buttons.addButton(self.tr("Batal"), role.RejectRole)
        for button in (self.back, cancel):
            button.setAutoDefault(False)
        self.make.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def _show_step(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.back.setVisible(step > 0)
        self.make.setText(self.tr("Buat Naskah") if step else self.tr("Berikutnya"))
        self.make.setDefault(True)
        (self.region if step else self.list).setFocus()

    def _add(self, name: str, title: str, detail: str) -> None:
        item = QListWidgetItem(f"{title}\n{detail}" if detail else title)
        item.setSizeHint(QSize(0, ROW_PX))
        item.setData(Qt.ItemDataRole.UserRole, name)
        item.setIcon(thumbnail(name or "kosong"))
        self.list.addItem(item)

    def _add_head(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(0, HEAD_PX))
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        item.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))  # not that of what cannot be done
        self.list.addItem(item)

    def _name(self, row: int) -> str:
        item = self.list.item(row)
        return item.data(Qt.ItemDataRole.UserRole) or EMPTY if item is not None else EMPTY

    def _parts(self) -> dict[str, CheckField]:
        return {"deputy": self.deputy, "council": self.council, "expert_staff": self.expert_staff}

    def _enable(self) -> None:
        """Only what the chosen template can draw is offered."""
        options = self._options[self._name(self.list.currentRow())]
        for key, field in self._parts().items():
            field.setEnabled(key in options)
        self._timer.start()

    def _made(self, values: dict[str, Any]) -> Draft:
        """Return what is chosen as a new draft; raises TemplateFailure."""
        name, form = self._name(self.list.currentRow()), self.kind.value()
        parts = {key: field.isChecked() for key, field in self._parts().items()}
        if name == EMPTY:
            return templates.heads(form, values, deputy=parts["deputy"])
        return templates.make(name, form, {**values, **parts})

    def _key(self) -> tuple[object, ...]:
        checks = (field.isChecked() for field in self._parts().values())
        return (self._name(self.list.currentRow()), self.kind.value(), *checks)

    def _draw(self) -> None:
        """Show what the chosen template draws. A process lays it out: the largest take a quarter of a second.

        The first one has few boxes and comes at once, so that the sheet is never blank.
        """
        key = self._key()
        if key in self._pictures:
            self.picture.show_page(self._pictures[key])
        elif self._asked is None:
            try:
                draft = self._made({})
            except templates.TemplateFailure:
                self._keep(key, None)
                return
            if not self._pictures or not self._worker.usable:
                self._keep(key, templates.picture(draft))
                return
            self._asked = key
            self._worker.forget()
            self._worker.ask(draft, draft.charts_in_order()[0].id)

    def _answered(self, answer: Answer) -> None:
        pages = answer.arranged.pages if answer.arranged is not None else ()
        self._keep(self._asked, pages[0] if pages else None)

    def _lost(self, _late: bool) -> None:
        self._keep(self._asked, None)

    def _keep(self, key: tuple[object, ...] | None, page: Page | None) -> None:
        self._asked = None
        self._pictures[key or ()] = page
        self._draw()  # by now another may be chosen

    def _double_clicked(self, item: QListWidgetItem) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.accept()

    # Qt

    def accept(self) -> None:
        if self.steps.currentIndex() == 0:
            self._show_step(1)
            return
        problem = year_problem(self.year.value().strip())
        if problem:
            warn(self, problem)
            self.year.setFocus()
            self.year.selectAll()
            return
        values = {"region": self.region.text().strip(), "year": self.year.text().strip(), "about": self.about.value()}
        try:
            self.draft = self._made(values)
        except templates.TemplateFailure as error:
            warn(self, error_text(error))
            return
        super().accept()

    def done(self, result: int) -> None:
        self._timer.stop()
        self._worker.stop()
        super().done(result)


def thumbnail(name: str) -> QIcon:
    """Return the small picture of a template; `make screenshots` makes them. An empty icon where there is none."""
    try:
        return QIcon(str(resource_path("templates", f"{name}.png")))
    except FileNotFoundError:
        return QIcon()
