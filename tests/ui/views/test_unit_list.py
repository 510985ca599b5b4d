"""Daftar Unit: finding, filtering, renaming, placing and dragging units; the selection is everybody's."""

from __future__ import annotations

import pytest
from dialogs import answer
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from samples import box_of

from orgeditor.editing import operations
from orgeditor.model.kinds import UnitCategory
from orgeditor.ui.views.unit_list import UnitList

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
UMUM = "Asisten Administrasi Umum"


@pytest.fixture
def panel(window) -> UnitList:
    window.actions_by_id["unit_list"].trigger()
    return window.views.units.widget()


def names(panel: UnitList) -> list[str]:
    return [panel.model.index(row, 0).data() for row in range(panel.model.rowCount())]


def click(panel: UnitList, name: str, modifiers=NONE) -> QPoint:
    index = panel.model.index(names(panel).index(name), 0)
    panel.list.scrollTo(index)
    at = panel.list.visualRect(index).center()
    QTest.mouseClick(panel.list.viewport(), LEFT, modifiers, at)
    return at


def loose_unit(window, name: str = "Bagian Hukum") -> str:
    [key] = operations.edit_table(window.document, "Tambah", {}, {}, [{"name": name}])
    return key


def test_it_is_made_when_it_is_first_shown(window):
    assert not isinstance(window.views.units.widget(), UnitList)
    assert not window.findChildren(UnitList)
    window.actions_by_id["unit_list"].trigger()
    assert isinstance(window.views.units.widget(), UnitList)
    assert window.focusWidget() is window.views.units.widget().search


def test_search_and_filters(window, panel):
    assert len(names(panel)) == 16
    QTest.keyClicks(panel.search, "umum dinas")
    assert names(panel) == ["Dinas Pekerjaan Umum dan Penataan Ruang"]
    panel.search.clear()
    panel.category.setCurrentIndex(panel.category.findText("Bagian/Biro (2)"))
    panel.category.activated.emit(panel.category.currentIndex())
    assert names(panel) == ["Bagian Perekonomian", "Bagian Organisasi"]
    loose_unit(window)
    assert panel.category.currentText() == "Bagian/Biro (3)"
    assert panel.loose.isEnabled()
    panel.loose.click()
    assert names(panel) == ["Bagian Hukum"]
    operations.place_units(window.document, window.selection.chart_id, [panel.model.units[0]])
    assert names(panel) == []


def test_not_in_any_annex_does_not_count_a_chart_outside(window, panel):
    unit = loose_unit(window)
    chart = window.document.draft.charts_in_order()[0].id
    with window.document.edit("Bagan tanpa Lampiran") as draft:
        from orgeditor.model import operations as model

        outside = model.add_chart(draft, None, title="Lain").id
    operations.place_units(window.document, outside, [unit])
    panel.loose.click()
    assert names(panel) == ["Bagian Hukum"]
    operations.place_units(window.document, chart, [unit])
    assert names(panel) == []


def test_selection_both_ways(window, panel):
    click(panel, "Inspektorat")
    click(panel, "Dinas Sosial", Qt.KeyboardModifier.ControlModifier)
    ids = {box_of(window.document.draft, name) for name in ("Inspektorat", "Dinas Sosial")}
    assert set(window.selection.ids) == ids
    shape = window.chart_view.desk.shape(box_of(window.document.draft, "Badan Keuangan"))
    at = window.chart_view.camera.to_screen(shape.rect.center).toPoint()
    QTest.mouseClick(window.chart_view.viewport(), LEFT, NONE, at)
    assert [panel.model.unit(index.row()).name for index in panel.list.selectedIndexes()] == ["Badan Keuangan"]


def test_a_unit_without_a_box_is_selected_in_the_outline_too(window, panel):
    unit = loose_unit(window)
    click(panel, "Bagian Hukum")
    assert window.selection.ids == () and window.selection.units == [unit]
    window.outline_dock.raise_()
    assert [item.text(0) for item in window.outline.tree.selectedItems()] == ["Bagian Hukum"]
    assert window.properties.unit_form.name.value() == "Bagian Hukum"
    assert not window.properties.chart_form.isVisible()
    window.outline.tree.clearSelection()
    window.views.units.raise_()
    assert not panel.list.selectedIndexes()


def test_renaming_in_place_is_seen_everywhere(window, panel):
    click(panel, "Inspektorat")
    QTest.keyClick(panel.list, Qt.Key.Key_F2)
    editor = panel.list.findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Inspektorat  Daerah")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt takes a name over once the editor has seen the key
    box = box_of(window.document.draft, "Inspektorat Daerah")
    assert window.outline._items[box].text(0) == "Inspektorat Daerah"
    lines = window.chart_view.desk.shape(box).box.lines
    assert " ".join(line.text for line in lines) == "Inspektorat Daerah"
    assert window.document.stack.count() == 1


def test_an_empty_name_is_not_taken(window, panel):
    click(panel, "Inspektorat")
    QTest.keyClick(panel.list, Qt.Key.Key_F2)
    editor = panel.list.findChild(QLineEdit)
    editor.clear()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt takes a name over once the editor has seen the key
    assert "Inspektorat" in names(panel)
    assert window.document.stack.count() == 0


def test_double_click_places_below_the_box_selected_before(window, panel):
    unit = loose_unit(window)
    host = box_of(window.document.draft, UMUM)
    window.selection.set([host])
    at = click(panel, "Bagian Hukum")
    assert window.selection.host.id == host
    QTest.mouseDClick(panel.list.viewport(), LEFT, NONE, at)
    [placed] = window.selection.placements
    assert (placed.unit, placed.parent) == (unit, host)
    assert window.document.stack.undoText() == f"Tempatkan Bagian Hukum di bawah {UMUM}"


def test_delete_takes_out_without_asking_and_deleting_asks(window, panel):
    click(panel, "Inspektorat")
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    draft = window.document.draft
    unit = next(unit for unit in draft.units.values() if unit.name == "Inspektorat")
    assert all(item.unit != unit.id for item in draft.placements.values())
    panel.search.setFocus()
    click(panel, "Inspektorat")
    said = answer("Hapus")
    QTest.keyClick(
        panel.list, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert said == ["Hapus “Inspektorat” dari peraturan?"]
    assert unit.id not in draft.units
    assert "Inspektorat" not in names(panel)


def test_undo_brings_the_row_back_at_its_place(window, panel):
    before = names(panel)
    operations.delete_units(window.document, [panel.model.units[3]])
    assert len(names(panel)) == 15
    window.document.undo()
    assert names(panel) == before


# dragging


def drag(window, panel, at: QPoint, *, drop: bool = True) -> bool:
    """Drag the chosen units onto the canvas; say whether it would take them."""
    view = window.chart_view
    mime = panel.list.mime(panel.marks.units())
    assert mime.text() == "\n".join(window.document.draft.units[unit].name for unit in panel.marks.units())
    action, button = Qt.DropAction.CopyAction, LEFT
    start = QPoint(2, 2)
    enter = QDragEnterEvent(start, action, mime, button, NONE)
    QApplication.sendEvent(view.viewport(), enter)
    assert enter.isAccepted()
    move = QDragMoveEvent(at, action, mime, button, NONE)
    QApplication.sendEvent(view.viewport(), move)
    window.grab()  # the cue is painted
    if drop and move.isAccepted():
        QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(at), action, mime, button, NONE))
    return move.isAccepted()


def on(window, name: str, x: float = 0.5, y: float = 0.5) -> QPoint:
    rect = window.chart_view.desk.shape(box_of(window.document.draft, name)).rect
    from orgeditor.model.geometry import Point

    return window.chart_view.camera.to_screen(Point(rect.x + rect.w * x, rect.y + rect.h * y)).toPoint()


def test_a_drop_on_a_box_places_below_it(window, panel):
    unit = loose_unit(window)
    click(panel, "Bagian Hukum")
    drag(window, panel, on(window, UMUM))
    [placed] = window.selection.placements
    assert placed.unit == unit
    assert window.document.draft.unit_of(placed.parent).name == UMUM
    assert window.document.stack.count() == 2


def test_a_drop_between_two_boxes_places_there(window, panel):
    loose_unit(window)
    click(panel, "Bagian Hukum")
    drag(window, panel, on(window, "Badan Keuangan", y=0.05))
    draft = window.document.draft
    above = draft.placements[box_of(draft, UMUM)]
    row = [draft.unit_of(item.id).name for item in draft.children(above.chart, above.id)]
    assert row == ["Inspektorat", "Bagian Hukum", "Badan Keuangan", "Bagian Organisasi"]


def test_a_drop_on_empty_ground_places_without_a_superior(window, panel):
    loose_unit(window)
    click(panel, "Bagian Hukum")
    drag(window, panel, QPoint(8, 8))
    [placed] = window.selection.placements
    assert placed.parent is None


def test_no_unit_hangs_below_itself(window, panel):
    click(panel, UMUM)
    assert not drag(window, panel, on(window, UMUM))
    assert window.document.stack.count() == 0


def test_leaving_and_other_drags_leave_nothing(window, panel):
    loose_unit(window)
    click(panel, "Bagian Hukum")
    drag(window, panel, on(window, UMUM), drop=False)
    assert window.chart_view.gesture is not None
    from PySide6.QtGui import QDragLeaveEvent

    QApplication.sendEvent(window.chart_view.viewport(), QDragLeaveEvent())
    assert window.chart_view.gesture is None
    other = QMimeData()
    other.setText("Dinas")
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, other, LEFT, NONE)
    QApplication.sendEvent(window.chart_view.viewport(), enter)
    assert window.chart_view.gesture is None


def test_a_unit_dropped_into_a_mechanism_chart_joins_its_rank(window, panel):
    from dataclasses import replace

    from orgeditor.model.records import Method

    draft = window.document.draft
    chart = draft.charts_in_order()[1]
    with window.document.edit("Mekanisme") as edited:
        edited.put(replace(chart, method=Method.LAYERED))
    units = [unit.id for unit in draft.units.values() if unit.category is UnitCategory.DINAS][:2]
    operations.place_units(window.document, chart.id, units, rows=[units])
    window.selection.show(chart.id)
    click(panel, "Inspektorat")
    drag(window, panel, on_unit(window, units[1], 0.9))
    rows = {draft.unit_of(item.id).name: item.rank for item in draft.placements_of_chart(chart.id)}
    order = [draft.unit_of(item.id).name for item in draft.children(chart.id, None)]
    assert set(rows.values()) == {0}
    assert order[-1] == "Inspektorat"


def on_unit(window, unit: str, x: float) -> QPoint:
    from orgeditor.model.geometry import Point

    draft, chart = window.document.draft, window.selection.chart_id
    box = next(item.id for item in draft.placements_of_chart(chart) if item.unit == unit)
    rect = window.chart_view.desk.shape(box).rect
    return window.chart_view.camera.to_screen(Point(rect.x + rect.w * x, rect.center.y)).toPoint()
