"""A new draft: an empty one, or one from a template of the program, with a picture of what it draws."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QDate, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from orgeditor.model.draft import Draft
from orgeditor.model.page import Page
from orgeditor.render.paint import paint_page
from orgeditor.ui import templates
from orgeditor.ui.messages import warn
from orgeditor.ui.properties.fields import CheckField, ChoiceField, LineField, TextField
from orgeditor.ui.properties.form import Form
from orgeditor.ui.regulation_dialog import year_problem

EMPTY = ""
ROW_PX, HEAD_PX = 42, 30
PICTURE_MS = 120
"""So long the choice must rest before its picture is drawn."""


class TemplateDialog(QDialog):
    """`draft` is the new draft after OK."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Naskah Baru"))
        self.resize(860, 600)
        self.draft: Draft | None = None
        self._pictures: dict[tuple[object, ...], Page | None] = {}
        self._timer = QTimer(self, interval=PICTURE_MS, singleShot=True)
        self._timer.timeout.connect(self._draw)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(self._make_list(), 10)
        columns.addWidget(self._make_form(), 11)
        buttons = QDialogButtonBox()
        make = buttons.addButton(self.tr("Buat Naskah"), QDialogButtonBox.ButtonRole.AcceptRole)
        make.setDefault(True)
        buttons.addButton(self.tr("Batal"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(14)
        outer.addLayout(columns, 1)
        outer.addWidget(buttons)
        self._enable()
        self.list.setFocus()

    def _make_list(self) -> QVBoxLayout:
        head = QLabel(self.tr("Templat"))
        head.setObjectName("heading")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Templat"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._add(EMPTY, self.tr("Kosong"), self.tr("Satu Lampiran dengan bagan kosong"))
        group = ""
        self._options = {EMPTY: frozenset[str]()}
        for offer in templates.offered():
            self._options[offer.name] = offer.options
            if offer.group != group:
                group = offer.group
                self._add_head(group)
            self._add(offer.name, offer.title, offer.detail)
        self.list.setCurrentRow(next((row for row in range(self.list.count()) if self._name(row)), 0))
        self.list.itemDoubleClicked.connect(self._double_clicked)
        self.list.currentRowChanged.connect(self._enable)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        return column

    def _make_form(self) -> Form:
        form = Form()
        form.column.setContentsMargins(0, 0, 0, 0)
        self.picture = Picture()
        form.column.addWidget(self.picture, 1)
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
        self.about = TextField(2, self.tr("boleh diisi nanti"))
        form.add(self.tr("Tentang"), self.about)
        form.heading(self.tr("Juga digambar, bila peraturan menyebutnya"))
        self.deputy = CheckField(self.tr("Wakil Kepala Daerah"))
        self.deputy.setChecked(True)
        self.council = CheckField(self.tr("DPRD"))
        self.expert_staff = CheckField(self.tr("Staf Ahli"))
        row = QHBoxLayout()
        row.setSpacing(18)
        for field in (self.deputy, self.council, self.expert_staff):
            field.committed.connect(lambda _: self._timer.start())
            row.addWidget(field)
        row.addStretch(1)
        form.rows.addRow(row)
        return form

    def _add(self, name: str, title: str, detail: str) -> None:
        item = QListWidgetItem(f"{title}\n{detail}" if detail else title)
        item.setSizeHint(QSize(0, ROW_PX))
        item.setData(Qt.ItemDataRole.UserRole, name)
        self.list.addItem(item)

    def _add_head(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(0, HEAD_PX))
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        self.list.addItem(item)

    def _name(self, row: int) -> str:
        item = self.list.item(row)
        return item.data(Qt.ItemDataRole.UserRole) or EMPTY if item is not None else EMPTY

    def _drawn(self) -> dict[str, CheckField]:
        return {"deputy": self.deputy, "council": self.council, "expert_staff": self.expert_staff}

    def _values(self) -> dict[str, Any]:
        return {key: field.isChecked() for key, field in self._drawn().items()}

    def _enable(self) -> None:
        """Only what the chosen template can draw is offered; an empty draft draws nobody."""
        options = self._options[self._name(self.list.currentRow())]
        for key, field in self._drawn().items():
            field.setEnabled(key in options)
        self._timer.start()

    def _draw(self) -> None:
        """Show what the chosen template draws."""
        name = self._name(self.list.currentRow())
        key = (name, self.kind.value(), *self._values().values())
        if key not in self._pictures:
            try:
                draft = templates.make(name, self.kind.value(), self._values()) if name else None
            except templates.TemplateFailure:
                draft = None
            self._pictures[key] = templates.picture(draft) if draft is not None else None
        self.picture.show_page(self._pictures[key])

    def _double_clicked(self, item: QListWidgetItem) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.accept()

    # Qt

    def accept(self) -> None:
        name = self._name(self.list.currentRow())
        problem = year_problem(self.year.value().strip())
        if problem:
            warn(self, problem)
            self.year.setFocus()
            self.year.selectAll()
            return
        values = {"region": self.region.text().strip(), "year": self.year.text().strip(), "about": self.about.value()}
        if name == EMPTY:
            self.draft = templates.blank(self.kind.value(), values)
        else:
            try:
                self.draft = templates.make(name, self.kind.value(), {**values, **self._values()})
            except templates.TemplateFailure as error:
                warn(self, str(error))
                return
        super().accept()


class Picture(QWidget):
    """A page, as large as there is room; an empty sheet for none."""

    def __init__(self) -> None:
        super().__init__()
        self._page: Page | None = None
        self.setMinimumHeight(190)

    def show_page(self, page: Page | None) -> None:
        self._page = page
        self.update()

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        width, height = (self._page.width, self._page.height) if self._page else (330.0, 215.0)
        scale = min((self.width() - 2) / width, (self.height() - 2) / height)
        frame = QRectF((self.width() - width * scale) / 2, 1.0, width * scale, height * scale)
        painter = QPainter(self)
        painter.fillRect(frame, QColor("#ffffff"))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.drawRect(frame)
        if self._page is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(frame.topLeft())
            painter.scale(scale, scale)
            paint_page(painter, self._page)
        painter.end()
