"""The status bar: messages at the left; selection, smallest font, findings and zoom at the right."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QStatusBar, QToolButton, QWidget

from orgeditor.canvas.camera import LARGEST, SMALLEST
from orgeditor.canvas.view import ChartView
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.model.page import Arranged
from orgeditor.ui.check_button import FindingsButton
from orgeditor.ui.checking import Checker
from orgeditor.ui.icons import icon
from orgeditor.ui.why_words import note_text
from orgeditor.ui.words import number

MESSAGE_MS = 8000
SPACING = 8
SLIDER_STEPS = 100


class StatusBar(QStatusBar):
    def __init__(self, document: Document, selection: Selection, view: ChartView, checker: Checker) -> None:
        super().__init__()
        self.document = document
        self.selection = selection
        self.view = view
        self.setSizeGripEnabled(False)
        self._notes = self._noted = ""
        self._measured: tuple[Arranged | None, float] = (None, 0.0)
        self.selected, self.page_label, self.font_label = self._label(), self._label(), self._label()
        self.fitting = self._label()
        self.findings = FindingsButton(checker)
        labels = [self.fitting, self.selected, self.page_label, self.font_label]
        self._permanent = [*labels, self.findings, self._zoom()]
        for widget in self._permanent:
            self.addPermanentWidget(widget)
        self.findings.show_counts()  # a bar shows what is added to it
        document.changed.connect(self._changed)
        document.fitted.connect(self.refresh)
        selection.changed.connect(self.refresh)
        selection.chart_changed.connect(self.refresh)
        view.zoom_changed.connect(self._show_zoom)
        view.page_changed.connect(self._show_page)
        self.messageChanged.connect(self._message_over)
        self.refresh()
        self._show_zoom(view.camera.zoom)

    def _changed(self, changes: object) -> None:
        self._notes = ""
        self.clearMessage()  # what was said of the step before is no longer true
        self.refresh(changes)

    def refresh(self, _changes: object = None) -> None:
        """Say what is selected, how small the smallest letters are, and what layout has to say."""
        boxes, lines = len(self.selection.placements), len(self.selection.routes)
        parts = []
        unit = self.selection.unit
        if unit is not None:
            parts.append(self.fontMetrics().elidedText(unit.name, Qt.TextElideMode.ElideRight, 300))
        elif boxes:
            parts.append(self.tr("%1 kotak").replace("%1", str(boxes)))
        if lines:
            parts.append(self.tr("%1 garis").replace("%1", str(lines)))
        self.selected.setText(", ".join(parts))
        self.fitting.setText(self.tr("Menyusun…") if self.document.fitting else "")
        arranged = self.document.arranged(self.selection.chart_id or "")
        if arranged is not self._measured[0]:
            self._measured = (arranged, arranged.smallest_font_pt if arranged else 0.0)
        size = self._measured[1]
        shown = number(size, always=True)
        self.font_label.setText(self.tr("Huruf terkecil %1 pt").replace("%1", shown) if size else "")
        self._show_page()
        self._notes = "  ".join(note_text(note) for note in arranged.notes) if arranged else ""
        if self.currentMessage() in ("", self._noted):
            self._show_notes()

    def _show_notes(self) -> None:
        """Say what layout has to say, or nothing: the full fit may have done away with what the quick one said."""
        self._noted = self._elided(self._notes)
        super().showMessage(self._noted)

    def _message_over(self, text: str) -> None:
        """Say the notes again once the tip of an action or another message has gone."""
        if not text and self._notes:
            self._show_notes()

    def _show_page(self, _number: int = 0) -> None:
        """Say which page is in view where the chart has several."""
        count = len(self.view.desk.sheets)
        text = self.tr("Halaman %1 dari %2").replace("%1", str(self.view.page + 1)).replace("%2", str(count))
        self.page_label.setText(text if count > 1 else "")

    # Qt

    def showMessage(self, text: str, timeout: int | None = 0) -> None:
        """Show a message, with an ellipsis where it is longer than the room that is left."""
        super().showMessage(self._elided(text), timeout or 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._notes and self.currentMessage() == self._noted:
            self._show_notes()

    # inside

    def _elided(self, text: str) -> str:
        """Return as much of a message as there is room for."""
        shown = [widget for widget in self._permanent if widget.sizeHint().width() and not widget.isHidden()]
        room = self.width() - sum(widget.sizeHint().width() + SPACING for widget in shown) - 2 * SPACING
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(room, 80))

    def _label(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setContentsMargins(8, 0, 8, 0)
        label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        return label

    def _zoom(self) -> QWidget:
        box = QWidget()
        box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(box)
        row.setContentsMargins(4, 0, 6, 0)
        row.setSpacing(2)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, SLIDER_STEPS)
        self.slider.setFixedWidth(120)
        self.slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.setAccessibleName(self.tr("Zum"))
        self.slider.valueChanged.connect(self._slid)
        self.percent = QLabel()
        self.percent.setFixedWidth(52)
        self.percent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._button("zoom-out", self.tr("Perkecil"), -1))
        row.addWidget(self.slider)
        row.addWidget(self._button("zoom-in", self.tr("Perbesar"), 1))
        row.addWidget(self.percent)
        return box

    def _button(self, name: str, tip: str, steps: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName("flat")
        button.setIcon(icon(name))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        button.setFixedSize(26, 26)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.view.zoom_by(steps))
        return button

    def _slid(self, value: int) -> None:
        share = value / SLIDER_STEPS
        self.view.zoom_to(SMALLEST * (LARGEST / SMALLEST) ** share)

    def _show_zoom(self, zoom: float) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(round(SLIDER_STEPS * math.log(zoom / SMALLEST) / math.log(LARGEST / SMALLEST)))
        self.slider.blockSignals(False)
        self.percent.setText(f"{round(zoom * 100)} %")
