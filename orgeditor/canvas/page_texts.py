"""PageTexts: heading, title, legend and signature on the page itself: pointed at, chosen and edited there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QInputMethodEvent, QKeyEvent, QPainter, QPen

from orgeditor.canvas import boxes
from orgeditor.canvas.camera import Camera
from orgeditor.canvas.desk import Shape
from orgeditor.canvas.ink import READABLE_PX
from orgeditor.canvas.inline_editor import LEAST_FONT_PX, Ending
from orgeditor.canvas.page_parts import PagePart, PageParts, Prompt
from orgeditor.canvas.painting import paint_prompt
from orgeditor.canvas.part_editor import PartEditor, rows_of
from orgeditor.canvas.tools.toolbox import Tool
from orgeditor.canvas.walk import nearest, walkable
from orgeditor.editing.operations.page_texts import Part, field_problem, part_value, write_part
from orgeditor.model.geometry import POINT_MM
from orgeditor.render.fonts import MEASURE_PX, available_family, font_at

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView

K = Qt.Key
ARROWS = {K.Key_Left: "left", K.Key_Right: "right", K.Key_Up: "up", K.Key_Down: "down"}
MAIN = {Part.HEADING: -1, Part.SIGNATURE: -1}
"""The field that typing replaces, where it is not the first."""

PT = {Part.TITLE: 11.5, Part.SUBTITLE: 10.0, Part.SIGNATURE: 10.0}
HEADING_PT = 9.0
LEAST_PROMPT_PX = 8.5
TITLE_WIDTH = 0.85
"""Fonts and width of the parts, as layout sets them (layout/page/furniture.py)."""


class PageTexts:
    """`parts` are those of all pages, `hovered` the one under the mouse, `current` the one that keys go to."""

    def __init__(self, view: ChartView) -> None:
        self.view = view
        self.parts: tuple[PagePart, ...] = ()
        self._pages = PageParts()
        self.hovered: PagePart | None = None
        self.current: PagePart | None = None
        self.editor: PartEditor | None = None
        self._edited: PagePart | None = None
        self._chart = ""
        view.selection.changed.connect(self._selected)

    def renew(self) -> None:
        """Another desk is shown."""
        chart = self.view.selection.chart
        self.parts = self._pages.of(self.view.document.draft, chart, self.view.desk) if chart is not None else ()
        self.hovered = None
        self.current = self._same(self.current)
        if self._edited is not None:
            self._edited = self._same(self._edited) if chart is not None and chart.id == self._chart else None
            if self._edited is None:
                self._close()

    # pointing

    def part_at(self, at: QPointF) -> PagePart | None:
        """Return the part under a place of the viewport, where no box or line is."""
        view = self.view
        point = view.camera.to_desk(at)
        found = [part for part in self.parts if part.rect.contains_point(point)]
        if not found or view.tool is not Tool.SELECT or view.key_at(at) is not None:
            return None
        return min(found, key=lambda part: part.rect.w * part.rect.h)

    def hover(self, at: QPointF | None) -> None:
        """Take in a new place of the mouse, None when it has left."""
        found = self.part_at(at) if at is not None else None
        if found != self.hovered:
            self.hovered = found
            self.view.viewport().update()

    def choose(self, part: PagePart | None) -> None:
        """Let keys go to a part."""
        if part != self.current:
            self.current = part
            if part is not None:
                self.view.selection.clear()
                self.view.sheet = part.sheet
            self.view.viewport().update()

    # keys

    def step(self, direction: str) -> bool:
        """Go from the chosen part, or from the selected box, to what is next in a direction; say whether there is."""
        view = self.view
        start = self.current or view.shape(view.selection.current)
        if start is None:
            return False
        items: list[PagePart | Shape] = [*self.parts, *walkable(view.desk)]
        found = nearest(start.rect, (item for item in items if item is not start), direction)
        if isinstance(found, Shape):
            self.choose(None)
            view.sheet = found.sheet
            view.selection.set([found.key])
        elif found is not None:
            self.choose(found)
        if found is not None:
            view.show_rect(found.rect)
        return found is not None

    def handle_key(self, event: QKeyEvent) -> bool:
        """Do what a key means for the chosen part, and say whether it meant something."""
        part, key = self.current, K(event.key())
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if part is None:
            return False
        text = event.text()
        if key in ARROWS and not modifiers:
            self.step(ARROWS[key])
        elif key in (K.Key_Return, K.Key_Enter, K.Key_F2) and not modifiers:
            self.open(part)
        elif key == K.Key_Escape:
            self.choose(None)
        elif text.isprintable() and text.strip() and not modifiers & ~Qt.KeyboardModifier.ShiftModifier:
            self.open(part, typed=text)
        else:
            return False
        return True

    # editing

    def open(self, part: PagePart, *, typed: str | None = None, at: QPointF | None = None) -> None:
        """Open the editor of a part, in the field at a place of the viewport, else in the first that is empty."""
        view = self.view
        chart = view.selection.chart
        view.end_editing()
        if self.editor is not None or chart is None:
            return
        self.choose(part)
        view.motion.stop()
        if part.part is Part.LEGEND:
            view.legend_wanted.emit()
            return
        view.show_rect(part.rect)
        draft = view.document.draft
        values = {name: part_value(draft, chart, name) for name in part.fields}
        page = view.desk.sheets[part.sheet].page
        content = page.width - chart.page.left - chart.page.right
        width = content * TITLE_WIDTH if part.part is Part.TITLE else content
        if part.part is Part.HEADING:
            width = view.desk.sheets[part.sheet].rect.right - chart.page.right - part.rect.x
        self.editor = PartEditor(
            view.viewport(), rows_of(draft, chart, part.part), values, self._font(part),
            round(min(width * view.camera.scale, view.viewport().width() - 40)),
            part.part in (Part.TITLE, Part.SIGNATURE),
        )  # fmt: skip
        self._edited, self._chart = part, chart.id
        self.editor.ended.connect(self._ended)
        self.follow()
        self.editor.show()
        empty = next((name for name in part.fields if not values[name] and name != "prefix"), None)
        main = empty or part.fields[MAIN.get(part.part, 0)]
        self.editor.start((self.editor.field_at(at) if at is not None else None) or main, typed)

    def end(self) -> None:
        """Take over what an open editor holds; it stays open where a year or date cannot be taken."""
        self._ended(Ending.LEFT)

    def cancel(self) -> bool:
        """Leave what an open editor holds, else forget the chosen part; say whether there was one of these."""
        found = self.editor is not None or self.current is not None
        if self.editor is not None:
            self._ended(Ending.ESCAPE)
        else:
            self.choose(None)
        return found

    def double_clicked(self, at: QPointF) -> None:
        part = self.part_at(at)
        if part is not None:
            self.open(part, at=at)

    def compose(self, event: QInputMethodEvent) -> bool:
        """Let what an input method or a dead key makes begin the editing as typing does; say whether it did."""
        if not event.commitString() and not event.preeditString():
            return False
        if self.current is not None:
            self.open(self.current, typed="")
        else:
            boxes.rename(self.view, "")
        opened = self.view.editor or (self.editor.focusWidget() if self.editor is not None else None)
        return opened is not None and QCoreApplication.sendEvent(opened, event)

    def follow(self) -> None:
        """Keep the editor over its part."""
        part, editor = self._edited, self.editor
        if part is None or editor is None:
            return
        frame = self.view.camera.rect_to_screen(part.place or part.rect)
        if part.part is Part.TITLE:
            setup = self.view.document.draft.charts[self._chart].page
            sheet = self.view.desk.sheets[part.sheet].rect
            middle = self.view.camera.scale * (sheet.w + setup.left - setup.right) / 2 + self.view.camera.origin.x()
            editor.stand_at(QPointF(middle, frame.top() - 4), Qt.AlignmentFlag.AlignHCenter)
        elif part.part is Part.SIGNATURE:
            editor.setMinimumHeight(round(frame.height()))
            editor.stand_at(
                QPointF(frame.center().x(), frame.bottom() + 4),
                Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom,
            )
        elif part.part is Part.COPY:
            editor.stand_at(frame.bottomLeft() - QPointF(4, 0), Qt.AlignmentFlag.AlignBottom)
        else:
            editor.stand_at(frame.topLeft() - QPointF(4, 4), Qt.AlignmentFlag.AlignTop)

    def _ended(self, ending: Ending) -> None:
        editor, part = self.editor, self._edited
        if editor is None or part is None:
            return
        values = editor.values() if ending is not Ending.ESCAPE else {}
        for name, value in values.items():
            problem = field_problem(name, value)
            if problem:
                self.view.message.emit(problem)
                editor.start(name, None)
                return
        self._close()
        if ending is not Ending.LEFT:
            self.view.setFocus()
        if values:
            write_part(self.view.document, self._chart, part.part, values)

    def _close(self) -> None:
        editor, self.editor, self._edited = self.editor, None, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()
            self.view.viewport().update()

    # painting

    def paint(self, painter: QPainter, camera: Camera) -> None:
        """Paint prompts, and thin outlines round what the mouse or the keys are on."""
        self._paint_blank(painter)
        colours = self.view.colours
        for part in self.parts:
            if part is not self._edited:
                for prompt in part.prompts:
                    _paint_prompt(painter, prompt, camera, self._family(part), colours.prompt)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for chosen, colour, width in ((self.hovered, colours.hover, 1.0), (self.current, colours.accent, 1.5)):
            if chosen is not None and chosen is not self._edited:
                painter.setPen(QPen(colour, width))
                painter.drawRect(camera.rect_to_screen(chosen.rect))

    def _paint_blank(self, painter: QPainter) -> None:
        """Say on an empty sheet what comes or what to do."""
        view = self.view
        if not view.desk.is_empty or view.selection.chart is None:
            return
        sheet = view.camera.rect_to_screen(view.desk.sheets[0].rect)
        text = QCoreApplication.translate("ChartView", "Bagan sedang disusun…")
        if view.is_blank:
            text = QCoreApplication.translate(
                "ChartView", "Bagan ini masih kosong.\nTekan Enter atau klik dua kali untuk menulis unit pertama."
            )
        paint_prompt(painter, sheet.center(), text, sheet.width() * 0.8, round(sheet.height() / 34), view.colours)

    # inside

    def _selected(self) -> None:
        if self.view.selection.ids:
            self.choose(None)

    def _same(self, part: PagePart | None) -> PagePart | None:
        """Return what a part of the desk before is on this one."""
        wanted = (part.part, part.sheet) if part is not None else None
        return next((item for item in self.parts if (item.part, item.sheet) == wanted), None)

    def _family(self, part: PagePart) -> str:
        return available_family(self.view.desk.sheets[part.sheet].page.font)

    def _font(self, part: PagePart) -> QFont:
        font = QFont(self.view.font())
        font.setFamily(self._family(part))
        points = PT.get(part.part, HEADING_PT)
        font.setPixelSize(max(LEAST_FONT_PX, round(points * POINT_MM * self.view.camera.scale)))
        return font


def _paint_prompt(painter: QPainter, prompt: Prompt, camera: Camera, family: str, colour: QColor) -> None:
    exact = prompt.font_pt * POINT_MM * camera.scale
    pixels = max(exact, LEAST_PROMPT_PX) if prompt.alone else exact
    if pixels < READABLE_PX or exact < READABLE_PX / 2:
        return
    at = camera.to_screen(prompt.at) - QPointF(prompt.width * camera.scale * (pixels / exact - 1) / 2, 0)
    painter.save()
    painter.setPen(colour)
    painter.setFont(font_at(family, MEASURE_PX))
    painter.translate(at)
    painter.scale(pixels / MEASURE_PX, pixels / MEASURE_PX)
    painter.drawText(QPointF(0, 0), prompt.text)
    painter.restore()
