"""Naming: the editor over a box, from opening it to taking over what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from orgeditor.canvas import boxes
from orgeditor.canvas.inline_editor import LEAST_FONT_PX, Ending, InlineEditor
from orgeditor.editing.document import Step
from orgeditor.model.geometry import POINT_MM
from orgeditor.render.fonts import available_family

if TYPE_CHECKING:
    from orgeditor.canvas.view import ChartView


class Naming:
    """At most one editor is open in a view."""

    def __init__(self, view: ChartView) -> None:
        self.view = view
        self.editor: InlineEditor | None = None
        self.placement = ""
        self._new: Step | None = None
        self._origin: str | None = None

    def open(self, placement: str, typed: str | None, new: Step | None, origin: str | None) -> None:
        """Open the editor over a box, with its name or with what was typed.

        `new` is the step that made the box, `origin` what to select if it goes again.
        """
        self.end()
        view = self.view
        shape = view.shape(placement)
        if shape is None:
            return
        view.show_rect(shape.rect)
        item = view.document.draft.placements[placement]
        name = item.label or view.document.draft.units[item.unit].name
        editor = InlineEditor(view.viewport(), name, self._font(placement), item.bold)
        if typed is not None:
            editor.setPlainText(typed)
            editor.moveCursor(editor.textCursor().MoveOperation.End)
        self.editor, self.placement, self._new, self._origin = editor, placement, new, origin
        editor.ended.connect(self._ended)
        self.follow()
        editor.show()
        editor.setFocus()

    def end(self) -> None:
        """Take over what an open editor holds."""
        if self.editor is not None:
            self.editor.finish(Ending.LEFT)

    def follow(self) -> None:
        """Keep the editor over its box."""
        shape = self.view.shape(self.placement)
        if self.editor is not None and shape is not None:
            self.editor.stand_over(self.view.camera.rect_to_screen(shape.rect))

    def _font(self, placement: str) -> QFont:
        view = self.view
        item, shape = view.document.draft.placements[placement], view.shape(placement)
        arranged = view.document.arranged(item.chart)
        font = QFont(view.font())
        font.setFamily(available_family(arranged.pages[0].font if arranged and arranged.pages else ""))
        points = shape.box.font_pt if shape is not None else 0.0
        font.setPixelSize(max(LEAST_FONT_PX, round(points * POINT_MM * view.camera.scale)))
        return font

    def _ended(self, ending: Ending) -> None:
        editor, self.editor = self.editor, None
        if editor is None:
            return
        view = self.view
        name = editor.name() if ending is not Ending.ESCAPE else ""
        had_focus = editor.hasFocus()
        editor.hide()
        editor.deleteLater()
        if had_focus or ending is not Ending.LEFT:
            view.setFocus()
        boxes.take_name(view, self.placement, name, self._new, self._origin)
        if ending is Ending.TAB and name:
            boxes.add_child(view)
        view.viewport().update()
