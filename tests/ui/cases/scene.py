"""What cases of several menus use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from dialogs import in_dialog, press
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from samples import box_of

from orgeditor.editing import operations
from orgeditor.model.geometry import Rect
from orgeditor.model.kinds import COORDINATIVE
from orgeditor.model.page import Arranged
from orgeditor.model.records import Placement
from orgeditor.ui.main_window import MainWindow

ASSISTANT = "Asisten Administrasi Umum"
"""The superior of Inspektorat, Badan Keuangan and Bagian Organisasi in the sample."""


@dataclass
class Scene:
    """A window on the sample draft; `folder` is the one in which file dialogs of the test end.

    `said` is what a message box said, `seen` what was shown of the chart before the action.
    """

    window: MainWindow
    folder: Path
    patch: pytest.MonkeyPatch
    said: list[str] = field(default_factory=list)
    seen: Arranged | None = None

    @property
    def draft(self):
        return self.window.document.draft

    def box(self, name: str) -> Placement:
        return self.draft.placements[box_of(self.draft, name)]

    def drawn(self, name: str) -> Rect:
        """Where a box stands on its page, in mm."""
        pages = self.window.document.arranged(self.box(name).chart).pages
        return next(box.rect for page in pages for box in page.boxes if box.placement == self.box(name).id)

    def select(self, *names: str) -> None:
        self.window.selection.set([box_of(self.draft, name) for name in names])

    def select_line(self, source: str, target: str) -> None:
        ends = (self.box(source).id, self.box(target).id)
        routes = [route.id for route in self.draft.routes.values() if (route.source, route.target) == ends]
        self.window.selection.set(routes)

    def selected(self) -> list[str]:
        return [self.draft.unit_of(key).name for key in self.window.selection.ids]

    def names(self) -> list[str]:
        """The units of the chart on show."""
        chart = self.window.selection.chart_id
        return [self.draft.unit_of(item.id).name for item in self.draft.placements_of_chart(chart)]

    def children(self, name: str) -> list[str]:
        item = self.box(name)
        return [self.draft.unit_of(child.id).name for child in self.draft.children(item.chart, item.id)]

    def chart(self, number: int):
        return self.draft.charts_in_order()[number]

    def file_dialogs_say(self, name: str) -> None:
        from PySide6.QtWidgets import QFileDialog

        for kind in ("getOpenFileName", "getSaveFileName"):
            self.patch.setattr(QFileDialog, kind, lambda *_, **__: (str(self.folder / name), ""))

    def type_name(self, name: str) -> None:
        """Type into the editor over a box that an action has opened."""
        editor = self.window.chart_view.editor
        assert editor is not None
        QTest.keyClicks(editor, name)
        QTest.keyClick(editor, Qt.Key.Key_Return)


def nothing(scene: Scene) -> None:
    pass


@dataclass(frozen=True)
class Case:
    """`before` selects and arranges the answer to a dialog, `then` goes on with what the action has opened.

    `effect` asserts what has come of it. An action `edits` when it makes one undo step.
    """

    effect: Callable[[Scene], object]
    before: Callable[[Scene], None] = nothing
    then: Callable[[Scene], None] = nothing
    edits: bool = True


def selecting(*names: str) -> Callable[[Scene], None]:
    return lambda scene: scene.select(*names)


def shows_dock(name: str) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        dock = getattr(scene.window.views, name)
        assert dock.isVisible() and not dock.visibleRegion().isEmpty()
        assert dock.isAncestorOf(scene.window.focusWidget())

    return check


def naming(name: str) -> Callable[[Scene], None]:
    return lambda scene: scene.type_name(name)


def counts(annexes: int, charts: int) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert (len(scene.draft.annexes), len(scene.draft.charts)) == (annexes, charts)

    return check


def cross_line(scene: Scene) -> None:
    draw = operations.draw_relation
    ends = (scene.box("Inspektorat").id, scene.box("Dinas Perhubungan").id)
    scene.window.selection.set([draw(scene.window.document, *ends, COORDINATIVE)])


def in_regulation(field: str, text: str) -> Callable[[Scene], None]:
    def before(scene: Scene) -> None:
        from orgeditor.ui.regulation_dialog import RegulationDialog

        def fill(dialog) -> None:
            assert dialog.focusWidget() is getattr(dialog, field)
            dialog.focusWidget().clear()
            QTest.keyClicks(dialog.focusWidget(), text)
            press(dialog, "Terapkan")

        in_dialog(RegulationDialog, fill)

    return before


def regulation_has(field: str, text: str) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert getattr(scene.draft.regulation, field) == text

    return check
