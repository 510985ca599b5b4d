"""Units dragged onto the thumbnail of another Lampiran: from the canvas and from the list of units."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from samples import box_of

from orgeditor.canvas.placing import mime_of_units
from orgeditor.editing import operations
from orgeditor.ui.annex_panel import CHART

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def charts(window) -> list[str]:
    return [chart.id for chart in window.document.draft.charts_in_order()]


def thumbnail(window, chart: str) -> QPoint:
    """The middle of a thumbnail in its panel."""
    panel = window.annexes
    item = next(panel.item(row) for row in range(panel.count()) if panel.item(row).data(CHART) == chart)
    panel.scrollToItem(item)
    return panel.visualItemRect(item).center()


def mouse(window, kind: QEvent.Type, place: QPoint) -> None:
    """Send a mouse event at a place of the screen to the canvas, which has the mouse during a drag."""
    port = window.chart_view.viewport()
    button = LEFT if kind is not QEvent.Type.MouseMove else Qt.MouseButton.NoButton
    held = LEFT if kind is not QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
    at = QPointF(port.mapFromGlobal(place))
    QApplication.sendEvent(port, QMouseEvent(kind, at, QPointF(place), button, held, NONE))


def hold(window, box: str, onto: QPoint) -> None:
    view = window.chart_view
    start = view.viewport().mapToGlobal(view.camera.to_screen(view.desk.shape(box).rect.center).toPoint())
    mouse(window, QEvent.Type.MouseButtonPress, start)
    for step in range(1, 6):
        mouse(window, QEvent.Type.MouseMove, start + (onto - start) * (step / 5))


def names_in(window, chart: str) -> list[str]:
    draft = window.document.draft
    return [draft.unit_of(item.id).name for item in draft.placements_of_chart(chart)]


def test_a_box_is_placed_in_the_other_chart_too(window, charts):
    draft = window.document.draft
    place = window.annexes.viewport().mapToGlobal(thumbnail(window, charts[1]))
    units = len(draft.units)
    hold(window, box_of(draft, "Inspektorat"), place)
    outcome = window.chart_view.gesture.outcome
    assert outcome.label == "Tempatkan juga"
    assert window.annexes._drops.chart == charts[1]
    window.grab()
    mouse(window, QEvent.Type.MouseButtonRelease, place)
    assert names_in(window, charts[1]) == ["Inspektorat"]
    assert "Inspektorat" in names_in(window, charts[0])
    assert len(draft.units) == units
    assert window.document.stack.undoText() == "Tempatkan Inspektorat"
    assert window.selection.chart_id == charts[0]
    assert window.annexes._drops.chart is None
    window.document.undo()
    assert names_in(window, charts[1]) == []


def test_several_hang_below_the_superior_that_the_chart_has(window, charts):
    draft = window.document.draft
    boxes = {name: box_of(draft, name) for name in ("Asisten Administrasi Umum", "Inspektorat", "Badan Keuangan")}
    operations.place_units(window.document, charts[1], [draft.unit_of(boxes["Asisten Administrasi Umum"]).id])
    window.selection.set([boxes["Inspektorat"], boxes["Badan Keuangan"]])
    place = window.annexes.viewport().mapToGlobal(thumbnail(window, charts[1]))
    hold(window, boxes["Badan Keuangan"], place)
    assert window.chart_view.gesture.outcome.label == "Tempatkan 2 unit"
    mouse(window, QEvent.Type.MouseButtonRelease, place)
    top = next(item for item in draft.placements_of_chart(charts[1]) if item.parent is None)
    below = [draft.unit_of(item.id).name for item in draft.children(charts[1], top.id)]
    assert below == ["Inspektorat", "Badan Keuangan"]
    assert window.document.stack.undoText() == "Tempatkan 2 unit"


def test_what_the_chart_shows_already_is_said_and_not_placed_twice(window, charts):
    draft = window.document.draft
    unit = draft.unit_of(box_of(draft, "Inspektorat")).id
    operations.place_units(window.document, charts[1], [unit])
    steps = window.document.stack.index()
    place = window.annexes.viewport().mapToGlobal(thumbnail(window, charts[1]))
    hold(window, next(key for key, item in draft.placements.items() if item.chart == charts[0] and item.unit == unit),
         place)  # fmt: skip
    assert window.chart_view.gesture.outcome.label == "Sudah ada di sini"
    mouse(window, QEvent.Type.MouseButtonRelease, place)
    assert window.document.stack.index() == steps


@pytest.mark.parametrize("how", ["escape", "away"])
def test_esc_or_leaving_the_thumbnail_places_nothing(window, charts, how):
    place = window.annexes.viewport().mapToGlobal(thumbnail(window, charts[1]))
    hold(window, box_of(window.document.draft, "Inspektorat"), place)
    if how == "escape":
        QTest.keyClick(window.chart_view, Qt.Key.Key_Escape)
    else:
        mouse(window, QEvent.Type.MouseMove, window.annexes.viewport().mapToGlobal(thumbnail(window, charts[0])))
    assert window.annexes._drops.chart is None
    mouse(window, QEvent.Type.MouseButtonRelease, place if how == "escape" else place - QPoint(0, 3000))
    assert window.document.stack.count() == 0


def test_units_from_the_list_are_placed_by_a_drop_on_a_thumbnail(window, charts, qtbot):
    draft, panel = window.document.draft, window.annexes
    units = [draft.unit_of(box_of(draft, name)).id for name in ("Inspektorat", "Badan Keuangan")]
    at = QPointF(thumbnail(window, charts[1]))
    data = mime_of_units(units)
    copy = Qt.DropAction.CopyAction
    for event in (
        QDragEnterEvent(at.toPoint(), copy, data, LEFT, NONE),
        QDragMoveEvent(at.toPoint(), copy, data, LEFT, NONE),
    ):
        QApplication.sendEvent(panel.viewport(), event)
        assert event.isAccepted()
    assert panel._drops.chart == charts[1]
    window.grab()
    with qtbot.waitSignal(panel.placed) as told:
        QApplication.sendEvent(panel.viewport(), QDropEvent(at, copy, data, LEFT, NONE))
    assert told.args == ["2 unit ditempatkan juga di Lampiran II."]
    assert names_in(window, charts[1]) == ["Inspektorat", "Badan Keuangan"]
    assert panel._drops.chart is None


def test_a_drag_that_leaves_the_list_is_forgotten(window, charts):
    draft, panel = window.document.draft, window.annexes
    data = mime_of_units([next(iter(draft.units))])
    at = thumbnail(window, charts[1])
    for event in (
        QDragEnterEvent(at, Qt.DropAction.CopyAction, data, LEFT, NONE),
        QDragMoveEvent(at, Qt.DropAction.CopyAction, data, LEFT, NONE),
        QDragLeaveEvent(),
    ):
        QApplication.sendEvent(panel.viewport(), event)
    assert panel._drops.chart is None
