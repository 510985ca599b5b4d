"""The editor that opens over a part of the page: its fields between the words that always stand there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from orgeditor.canvas.inline_editor import BareText, Ending
from orgeditor.canvas.page_parts import field_prompt
from orgeditor.editing.operations.page_texts import Part
from orgeditor.model.draft import Draft
from orgeditor.model.records import Chart, HeadingForm, RegulationForm

PADDING_PX = 5
LEAST_FIELD_PX = 36
LONG = frozenset({"about", "title", "subtitle"})
"""Fields that run over several lines."""

GREY = "#667080"
STYLE = """
QFrame#partEditor { background: #ffffff; border: 2px solid palette(highlight); border-radius: 0; }
QFrame#partEditor QLabel { color: #000000; background: transparent; }
QLineEdit#partField, QPlainTextEdit#partField {
    background: #eef3fb; color: #000000; border: none; border-bottom: 1px solid #8aa5d6; border-radius: 0;
    padding: 0 2px; min-height: 0; }
QLineEdit#partField:focus, QPlainTextEdit#partField:focus { background: #ffffff; border-bottom: 2px solid palette(highlight); }
"""  # noqa: E501 - one rule

Row = Sequence[str]
"""Words and fields of one line; a field is written as its name after a colon."""


def rows_of(draft: Draft, chart: Chart, part: Part) -> list[Row]:
    """Return the lines of the editor of a part; what is printed there besides stays in its place."""
    annex = chart.annex
    first = f"LAMPIRAN {draft.numeral_of(annex)}".strip() if annex is not None else "LAMPIRAN"
    form = draft.regulation.form
    if part is Part.HEADING:
        kind = {RegulationForm.KEPUTUSAN: "KEPUTUSAN", RegulationForm.PERATURAN_DAERAH: "PERATURAN DAERAH"}
        office = () if form is RegulationForm.PERATURAN_DAERAH else (":office",)
        name: Row = (kind.get(form, "PERATURAN"), *office, ":region")
        if chart.page.heading_form is HeadingForm.A:
            return [(first,), name, ("NOMOR", ":number", "TAHUN", ":year"), ("TENTANG",), (":about",)]
        return [(first, *name), ("NOMOR :", ":number", "TAHUN", ":year"), ("TANGGAL :", ":date")]
    if part is Part.SIGNATURE:
        return [(":prefix", ":office", ":region"), (), (":signatory",)]
    if part is Part.COPY:
        return [(":copy_office",), (":copy_name",), (":copy_rank",), (":copy_nip",)]
    return [(f":{part.value}",)]


class PartLine(QLineEdit):
    """A field of one line, as wide as its text."""

    grown = Signal()

    def __init__(self, field: str, value: str) -> None:
        super().__init__(" ".join(value.split()))
        _prepare(self, field)
        self.textChanged.connect(self.fit)

    def value(self) -> str:
        return " ".join(self.text().split())

    def put(self, text: str) -> None:
        self.setText(text)

    def fit(self) -> None:
        """Take the width of the text, or of the prompt."""
        text = self.text() or self.placeholderText()
        self.setFixedWidth(max(LEAST_FIELD_PX, round(QFontMetricsF(self.font()).horizontalAdvance(text)) + 14))
        self.grown.emit()


class PartText(BareText):
    """A field of running text, as high as its text; Enter ends it."""

    grown = Signal()

    def __init__(self, field: str, value: str, width: int, centred: bool) -> None:
        super().__init__()
        _prepare(self, field)
        self._width = width
        self.document().setDocumentMargin(1)
        option = self.document().defaultTextOption()
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft)
        self.document().setDefaultTextOption(option)
        if centred:  # Qt would paint it at the left
            self.setPlaceholderText("")
        self.setPlainText(" ".join(value.split()))
        self.textChanged.connect(self.fit)

    def value(self) -> str:
        return " ".join(self.toPlainText().split())

    def put(self, text: str) -> None:
        self.setPlainText(text)
        self.moveCursor(self.textCursor().MoveOperation.End)

    def fit(self) -> None:
        """Take the height of the text at the width of the field."""
        room = QRectF(0, 0, self._width - 10, 10_000)
        text = self.toPlainText() or self.placeholderText()
        height = QFontMetricsF(self.font()).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
        self.setFixedSize(self._width, round(height) + 8)
        self.grown.emit()


Field = PartLine | PartText


def _prepare(field: Field, name: str) -> None:
    field.setObjectName("partField")
    field.setPlaceholderText(field_prompt(name))
    field.setAccessibleName(field_prompt(name))
    palette = field.palette()
    palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(GREY))
    field.setPalette(palette)


class PartEditor(QFrame):
    """Edits the fields of one part. `ended` carries what ended it; it stays open until it is closed.

    Enter ends, Tab goes to the next field and from the last one ends, Esc cancels.
    """

    ended = Signal(object)

    def __init__(
        self, parent: QWidget, rows: Sequence[Row], values: Mapping[str, str], font: QFont, width: int, centred: bool
    ) -> None:
        """`width` is that of running text, in pixels."""
        super().__init__(parent)
        self.setObjectName("partEditor")
        self.setStyleSheet(STYLE)
        self.setFont(font)
        self.fields: dict[str, Field] = {}
        self._place = (QPointF(), Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING_PX, PADDING_PX, PADDING_PX, PADDING_PX)
        column.setSpacing(1)
        for row in rows:
            if not row:  # the room for a pen
                column.addStretch(1)
                continue
            line = QHBoxLayout()
            line.setSpacing(5)
            if centred:
                line.addStretch(1)
            for word in row:
                line.addWidget(self._item(word, values, font, width, centred))
            line.addStretch(1)
            column.addLayout(line)
        for field in self.fields.values():
            field.fit()
            field.grown.connect(self._grow)
            field.installEventFilter(self)

    def values(self) -> dict[str, str]:
        """What is in the fields, with single spaces."""
        return {name: field.value() for name, field in self.fields.items()}

    def stand_at(self, place: QPointF, corner: Qt.AlignmentFlag) -> None:
        """Stand with a corner (or the middle of an edge) at a place of the viewport, and wholly inside it."""
        self._place = (place, corner)
        self._grow()

    def start(self, field: str, typed: str | None) -> None:
        """Take the focus into a field, with its text selected or replaced by what was typed."""
        found = self.fields[field]
        found.setFocus()
        if typed is not None:
            found.put(typed)
        else:
            found.selectAll()

    def field_at(self, at: QPointF) -> str | None:
        """Return the field under a place of the viewport."""
        local = at - QPointF(self.pos())
        return next((name for name, field in self.fields.items() if QRectF(field.geometry()).contains(local)), None)

    def _item(self, word: str, values: Mapping[str, str], font: QFont, width: int, centred: bool) -> QWidget:
        if not word.startswith(":"):
            label = QLabel(word)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(font)
            return label
        name = word[1:]
        field: Field
        field = PartText(name, values[name], width, centred) if name in LONG else PartLine(name, values[name])
        field.setFont(font)
        self.fields[name] = field
        return field

    def _grow(self) -> None:
        self.adjustSize()
        at, corner = self._place
        frame = QRectF(self.rect())
        frame.moveTopLeft(at)
        if corner & Qt.AlignmentFlag.AlignHCenter:
            frame.moveLeft(at.x() - frame.width() / 2)
        if corner & Qt.AlignmentFlag.AlignBottom:
            frame.moveBottom(at.y())
        around = self.parentWidget()
        assert around is not None
        area = QRectF(around.rect())
        frame.moveLeft(max(area.left(), min(frame.left(), area.right() - frame.width())))
        frame.moveTop(max(area.top(), min(frame.top(), area.bottom() - frame.height())))
        self.move(frame.topLeft().toPoint())

    def _next(self, field: QWidget, by: int) -> None:
        order: list[QWidget] = list(self.fields.values())
        at = order.index(field) + by
        if at >= len(order):
            self.ended.emit(Ending.TAB)
        elif at >= 0:
            order[at].setFocus(Qt.FocusReason.TabFocusReason)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.ended.emit(Ending.ENTER)
            elif key == Qt.Key.Key_Escape:
                self.ended.emit(Ending.ESCAPE)
            elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._next(watched, 1 if key == Qt.Key.Key_Tab else -1)
            else:
                return False
            return True
        if event.type() == QEvent.Type.FocusOut:
            # Later: only then is it known where the focus has gone.
            QTimer.singleShot(0, self, self._left)
        return False

    def _left(self) -> None:
        window = self.window()
        focus = window.focusWidget()
        if self.isVisible() and window.isActiveWindow() and not (focus is not None and self.isAncestorOf(focus)):
            self.ended.emit(Ending.LEFT)
