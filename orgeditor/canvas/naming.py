"""Naming: the editor over a box or the caption of a frame, from opening it to taking over what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from orgeditor.canvas import boxes
from orgeditor.canvas.desk import Shape
from orgeditor.canvas.inline_editor import LEAST_FONT_PX, Ending, InlineEditor, Outline
from orgeditor.editing.steps import Step
from orgeditor.model.geometry import POINT_MM, Rect, union
from orgeditor.model.line_breaks import joined
from orgeditor.model.page import ShapeForm
from orgeditor.render.fonts import available_family

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView

CAPTION_MM = 6.0
"""Height of the strip in which the caption of a frame is written that has none yet."""


class Opening(NamedTuple):
    """What is edited: a placement or group, with its name or with what was `typed`.

    `new` is the step that made the box, `origin` what to select if it goes again.
    """

    key: str
    typed: str | None = None
    new: Step | None = None
    origin: str | None = None


class Naming:
    """At most one editor is open in a view."""

    def __init__(self, view: ChartView) -> None:
        self.view = view
        self.editor: InlineEditor | None = None
        self._open = Opening("")
        self._waiting: Opening | None = None

    @property
    def key(self) -> str | None:
        """The placement or group that is edited, or will be once it is drawn."""
        if self._waiting is not None:
            return self._waiting.key
        return self._open.key if self.editor is not None else None

    def open(self, opening: Opening) -> None:
        """Open the editor; where the box is not drawn yet, as soon as it is, with what is typed until then."""
        waiting = self._waiting
        if waiting is not None and waiting.key == opening.key:
            self._waiting = None
            typed = None if waiting.typed is opening.typed is None else (waiting.typed or "") + (opening.typed or "")
            opening = waiting._replace(typed=typed)
        self.end()
        view = self.view
        shape = view.shape(opening.key)
        self._waiting = opening if shape is None else None
        if shape is None:
            return
        view.show_rect(shape.rect)
        view.motion.stop()
        item = view.document.draft.placements.get(opening.key)
        name = item.label if item is not None else ""
        name = name or view.document.draft.unit_of(opening.key).name
        outline = Outline()
        if shape.box.form is not ShapeForm.ITEM and item is not None:
            width = shape.box.width
            outline = Outline(width * view.camera.scale, tuple(part / width for part in shape.box.dash))
        breaks = item.breaks if item is not None else ()
        editor = InlineEditor(view.viewport(), name, breaks, self._font(shape), outline, lines=item is not None)
        if opening.typed is not None:
            editor.setPlainText(opening.typed)
            editor.moveCursor(editor.textCursor().MoveOperation.End)
        self.editor, self._open = editor, opening
        editor.ended.connect(self._ended)
        self.follow()
        editor.show()
        editor.setFocus()

    def end(self) -> None:
        """Take over what an open editor holds."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            name, breaks = joined(waiting.typed or "")
            boxes.take_name(self.view, waiting.key, name, breaks, waiting.new, waiting.origin)
        if self.editor is not None:
            self.editor.finish(Ending.LEFT)

    def follow(self) -> None:
        """Keep the editor over its box; open one that waited for its box."""
        waiting = self._waiting
        if waiting is not None and self.view.shape(waiting.key) is not None:
            self._waiting = None
            self.open(waiting)
        shape = self.view.shape(self.key)
        if self.editor is not None and shape is not None:
            self.editor.stand_over(self._place(shape))

    def _place(self, shape: Shape) -> QRectF:
        """Return where the name stands on the screen: the box, or the caption of a frame."""
        rect = shape.rect
        if shape.box.form is ShapeForm.GROUP:
            lines = shape.caption()
            strip = union(lines).grown(1.0) if lines else Rect(rect.x, rect.y, rect.w, CAPTION_MM)
            rect = Rect(rect.x, strip.y, rect.w, strip.h)
        return self.view.camera.rect_to_screen(rect)

    def _font(self, shape: Shape) -> QFont:
        view = self.view
        font = QFont(view.font())
        font.setFamily(available_family(view.desk.sheets[shape.sheet].page.font))
        font.setPixelSize(max(LEAST_FONT_PX, round(shape.box.font_pt * POINT_MM * view.camera.scale)))
        font.setBold(any(line.bold for line in shape.box.lines))
        return font

    def _ended(self, ending: Ending) -> None:
        editor, self.editor = self.editor, None
        if editor is None:
            return
        view = self.view
        name, breaks = editor.written() if ending is not Ending.ESCAPE else ("", ())
        had_focus = editor.hasFocus()
        editor.hide()
        editor.deleteLater()
        if had_focus or ending is not Ending.LEFT:
            view.setFocus()
        boxes.take_name(view, self._open.key, name, breaks, self._open.new, self._open.origin)
        if ending is Ending.TAB and name:
            boxes.add_child(view)
        view.viewport().update()
