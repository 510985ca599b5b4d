"""The actions of commands/view.py: what is selected before each, what it does to the draft or the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from dialogs import in_dialog
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cases.scene import Case, Scene, shows_dock
from orgeditor.canvas.camera import Fit
from orgeditor.canvas.tints import TINTS
from orgeditor.editing import operations
from orgeditor.model.kinds import UnitCategory


def _zoomed(zoom: float) -> Callable[[Scene], None]:
    return lambda scene: scene.window.chart_view.zoom_to(zoom)


def _shows(fit: Fit) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert scene.window.chart_view.camera.fit is fit

    return check


def _zoom_is(zoom: float) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert scene.window.chart_view.camera.zoom == pytest.approx(zoom)

    return check


def _on_page(number: int) -> Callable[[Scene], None]:
    """Letters so large that the chart stands on several pages; one of them is in view."""

    def prepare(scene: Scene) -> None:
        operations.set_page(scene.window.document, [scene.chart(0).id], "", font_floor=24.0, font_cap=24.0)
        scene.window.chart_view.fit_page()
        scene.window.chart_view.show_page(number)

    return prepare


def _page_is(number: int) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert scene.window.chart_view.page == number
        assert scene.window.statusBar().page_label.text().startswith(f"Halaman {number + 1} ")

    return check


def _looking_over(scene: Scene) -> None:
    from orgeditor.ui.overview_dialog import OverviewDialog

    def choose(dialog) -> None:
        assert dialog.list.count() == 2
        rect = dialog.list.visualItemRect(dialog.list.item(1))
        QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        QTest.mouseDClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    in_dialog(OverviewDialog, choose)


def _shows_chart(number: int) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert scene.window.selection.chart_id == scene.chart(number).id

    return check


def _is_tinted(scene: Scene) -> None:
    view = scene.window.chart_view
    shape = view.shape(scene.box("Walikota").id)
    inside = view.camera.rect_to_screen(shape.rect).topLeft().toPoint() + QPoint(4, 4)
    assert view.viewport().grab().toImage().pixelColor(inside) == TINTS[UnitCategory.HEAD]
    assert scene.window.actions_by_id["screen_colours"].isChecked()


CASES: dict[str, Case] = {
    "screen_colours": Case(_is_tinted, edits=False),
    "fit_page": Case(_shows(Fit.PAGE), _zoomed(2.0), edits=False),
    "fit_width": Case(_shows(Fit.WIDTH), _zoomed(2.0), edits=False),
    "zoom_full": Case(_zoom_is(1.0), _zoomed(2.0), edits=False),
    "zoom_in": Case(_zoom_is(1.2), _zoomed(1.0), edits=False),
    "zoom_out": Case(_zoom_is(1.0), _zoomed(1.2), edits=False),
    "page_before": Case(_page_is(0), _on_page(1), edits=False),
    "page_after": Case(_page_is(1), _on_page(0), edits=False),
    "unit_list": Case(shows_dock("units"), edits=False),
    "unit_table": Case(shows_dock("table"), edits=False),
    "matrix": Case(shows_dock("matrix"), edits=False),
    "findings": Case(shows_dock("findings"), edits=False),
    "overview": Case(_shows_chart(1), _looking_over, edits=False),
}  # fmt: skip
