"""Atur Halaman: pages of fields at the left, the page that comes of them at the right; one undo step for all."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QListWidget, QVBoxLayout, QWidget

from orgeditor.editing.document import Document
from orgeditor.editing.fitting import FitWorker
from orgeditor.editing.operations.kinds import put_kinds
from orgeditor.editing.operations.page_setup import Reach
from orgeditor.model.page import Arranged
from orgeditor.model.records import Chart
from orgeditor.ui.dialog_frame import plain_label
from orgeditor.ui.messages import accepted
from orgeditor.ui.page_setup.fits import PreviewFits
from orgeditor.ui.page_setup.forms import CHART_FIELDS, PAGE_FIELDS, REGULATION_FIELDS, PageForms
from orgeditor.ui.page_setup.preview import PagePreview
from orgeditor.ui.page_setup.rules import Problem, page_problems
from orgeditor.ui.properties.fields import ChoiceField

PAUSE_MS = 200
"""So long nothing may be typed before the picture follows."""
FONTS_AT_ONCE = 4
"""Some milliseconds' worth."""
LIST_W, FORM_W = 138, 340
SIZE = QSize(1160, 680)
AROUND = QSize(554, 174)
"""What all but the picture takes of the dialog."""
ON_THE_FIRST, ON_THE_LAST = ("heading_form", "initials"), ("signature", "copy_name")
"""Fields of what stands on a chart's first page, and of what stands on its last."""


class PageSetupDialog(QDialog):
    """Edits `draft`, a copy; after OK it is what `operations.set_up_page` takes over, with `reach`.

    `field` names the one that has the focus first. The picture comes from `worker`, which the dialog then ends;
    without one it is made here.
    """

    def __init__(
        self,
        document: Document,
        chart: str,
        field: str = "paper",
        *,
        worker: FitWorker | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Atur Halaman"))
        arranged = document.arranged(chart)
        self.resize(_size_for(arranged, parent.size() if parent is not None else SIZE))
        self.draft = document.draft.copy()
        self.chart = chart
        self._fits = PreviewFits(self.draft, chart, worker, self)
        self._fits.made.connect(self._made)
        self.forms = PageForms(self.draft, self._record, self.style_lines)
        self.preview = PagePreview(arranged)
        self._fits.failed.connect(self.preview.show_failure)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Bagian pengaturan"))
        self.list.setObjectName("pages")
        self.list.ensurePolished()  # else the rows keep the height that they have without the style sheet
        self.list.addItems(self.forms.names)
        self.list.setFixedWidth(LIST_W)
        self.list.currentRowChanged.connect(self._turn)
        self.warning = plain_label("", "warning")
        self._arrange_parts()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._follow_fields)
        self._making = QTimer(self, interval=0)
        self._making.timeout.connect(self._make_on)
        self._making.start()
        self._fonts = QTimer(self, interval=0)
        self._fonts.timeout.connect(self._look_at_fonts)
        self.forms.changed.connect(self._changed)
        self.forms.page_made.connect(self._order)
        self.finished.connect(self._end)
        self.show_field(field)

    def _arrange_parts(self) -> None:
        self.forms.setFixedWidth(FORM_W)
        left = QVBoxLayout()
        left.addWidget(self.forms, 1)
        left.addWidget(self.warning)
        middle = QHBoxLayout()
        middle.setSpacing(18)
        middle.addWidget(self.list)
        middle.addLayout(left)
        middle.addWidget(self.preview, 1)
        self.reach = ChoiceField(
            [
                (self.tr("bagan ini"), Reach.CHART),
                (self.tr("semua bagan: yang diubah saja"), Reach.CHANGED),
                (self.tr("semua bagan: disamakan dengan bagan ini"), Reach.WHOLE),
            ]
        )
        self.reach.setMinimumContentsLength(34)
        label = QLabel(self.tr("Berlaku untuk"))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self.reach)
        self.reach.setAccessibleName(label.text())
        several = len(self.draft.charts) > 1
        label.setVisible(several)
        self.reach.setVisible(several)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Terapkan"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.addButton(self.tr("Batal"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(label)
        below.addWidget(self.reach)
        below.addStretch(1)
        below.addWidget(buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 18, 20, 16)
        outer.setSpacing(12)
        outer.addLayout(middle, 1)
        outer.addLayout(below)

    # doing

    def show_field(self, name: str) -> None:
        """Turn to the page of a field and give it the focus."""
        row = self.forms.page_of(name)
        self.list.setCurrentRow(row)
        self.forms.made_on(row)[name].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def style_lines(self) -> None:
        """Let a person style the lines; the picture follows."""
        from orgeditor.ui.line_styles_dialog import LineStylesDialog

        dialog = LineStylesDialog(self.draft, self)
        if accepted(dialog):
            with self.draft.edit() as draft:
                put_kinds(draft, dialog.kinds())
            self._follow_draft()

    def problems(self) -> list[Problem]:
        """Return what is wrong with what the fields hold."""
        return page_problems(replace(self._record.page, **self.forms.values(PAGE_FIELDS)))

    # following

    @property
    def _record(self) -> Chart:
        return self.draft.charts[self.chart]

    def _turn(self, row: int) -> None:
        self.forms.made_on(row)
        self.forms.setCurrentIndex(row)
        self._show_place()
        if row == self.forms.page_of("font"):
            self._fonts.start()

    def _make_on(self) -> None:
        """Make the pages that are not on show, one after the other, once the dialog is there."""
        if not self.forms.make_next():
            self._making.stop()

    def _order(self) -> None:
        """Have Tab walk the pages in their order, whichever was made first."""
        for before, after in pairwise([self.list, *self.forms.in_order()]):
            QWidget.setTabOrder(before, after)

    def _look_at_fonts(self) -> None:
        if self.forms.fields["font"].view().isVisible():
            return  # the list must not change under a choice
        if not self.forms.look_at_fonts(FONTS_AT_ONCE):
            self._fonts.stop()

    def _changed(self) -> None:
        self.forms.follow()
        found = self.problems()
        self.warning.setText(found[0].text if found else "")
        self._pause.start()

    def _follow_fields(self) -> None:
        if not self.problems():
            self._take()
            self._follow_draft()

    def _take(self) -> None:
        """Put what the fields hold into the copy."""
        values, chart = self.forms.values, self._record
        title = values(["title"])["title"]
        with self.draft.edit() as draft:
            draft.put(replace(draft.regulation, **values(REGULATION_FIELDS)))
            page = replace(chart.page, **values(PAGE_FIELDS))
            chart = draft.put(replace(chart, page=page, **values(CHART_FIELDS)))
            if chart.annex is not None:
                draft.put(replace(draft.annexes[chart.annex], title=title))
            else:
                draft.put(replace(chart, title=title))

    def _follow_draft(self) -> None:
        """Have a picture made of what the last edit of the copy has changed."""
        if self.draft.last_changes:
            self._fits.follow()
            if self._fits.under_way:
                self.preview.show_waiting()

    def _made(self, arranged: Arranged) -> None:
        self.preview.show_result(arranged)
        self._show_place()

    def _show_place(self) -> None:
        """Show the page of the chart on which that stands which the fields on show set."""
        row = self.list.currentRow()
        if row in map(self.forms.page_of, ON_THE_FIRST):
            self.preview.show_page(0)
        elif row in map(self.forms.page_of, ON_THE_LAST):
            self.preview.show_page(-1)

    def _end(self) -> None:
        self._pause.stop()
        self._making.stop()
        self._fonts.stop()
        self._fits.stop()

    # Qt

    def accept(self) -> None:
        """Close, unless something is refused: then say why and lead there."""
        for problem in self.problems()[:1]:
            self.warning.setText(problem.text)
            self.show_field(problem.field)
            self.forms.fields[problem.field].selectAll()
            return
        self._take()
        super().accept()


def _size_for(arranged: Arranged | None, room: QSize) -> QSize:
    """Return the size of the dialog in a window of that size: as high as the picture, so none of it stays empty."""
    size = SIZE.boundedTo(QSize(room.width() - 40, room.height() - 40))
    if arranged is None or not arranged.pages:
        return size
    page = arranged.pages[0]
    picture = (size.width() - AROUND.width()) * page.height / page.width
    return QSize(size.width(), min(size.height(), round(picture) + AROUND.height()))
