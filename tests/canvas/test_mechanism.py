"""Mechanism charts: boxes stand in ranks; dragging and keys decide rank and order."""

from __future__ import annotations

import pytest
from drags import ALT, CTRL, SHIFT, drag, hold, let_go
from PySide6.QtCore import QPoint, Qt
from samples import categorize

from orgeditor.canvas.row_drops import rows_on_desk
from orgeditor.editing.operations import by_hand
from orgeditor.model import operations as model
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.kinds import REPORT, UnitCategory
from orgeditor.model.page import rounded
from orgeditor.model.records import Method

NAMES = ("Gubernur", "Sekda", "Dinas A", "Dinas B", "Badan C")


@pytest.fixture
def rows(hand):
    """The view on a mechanism chart: Gubernur, Sekda, three bodies; reports go up."""
    document = hand.document
    with document.edit("Bagan mekanisme") as draft:
        chart = model.add_chart(draft, None, title="Mekanisme", method=Method.LAYERED)
        placed = []
        for number, name in enumerate(NAMES):
            unit = model.add_unit(draft, name)
            item = model.place(draft, chart.id, unit.id)
            placed.append(draft.put(type(item)(**{**_fields(item), "rank": min(number, 2), "order": number})))
        categorize(draft, placed[0].unit, UnitCategory.HEAD)
        for low in placed[2:]:
            relation = model.add_relation(draft, low.unit, placed[1].unit, REPORT)
            model.show_relation(draft, chart.id, relation.id, low.id, placed[1].id)
    hand.selection.show(chart.id)
    return hand


def _fields(item) -> dict:
    return {name: getattr(item, name) for name in type(item).__dataclass_fields__}


def ranks(hand) -> list[list[str]]:
    return [[hand.draft.unit_of(shape.key).name for shape in row] for row in rows_on_desk(hand.draft, hand.view.desk)]


def test_the_rows_are_as_they_are_drawn(rows):
    assert ranks(rows) == [["Gubernur"], ["Sekda"], ["Dinas A", "Dinas B", "Badan C"]]


def test_drag_within_a_rank(rows):
    start, end = rows.at("Badan C"), rows.at("Dinas A", 0.1)
    rows.press(start)
    rows.move(start, end)
    assert rows.view.gesture.drop.label == "Letakkan di kiri Dinas A"
    rows.view.grab()
    rows.release(end)
    assert ranks(rows)[2] == ["Badan C", "Dinas A", "Dinas B"]
    assert rows.document.stack.undoText() == "Pindahkan Badan C"
    rows.document.undo()
    assert ranks(rows)[2] == ["Dinas A", "Dinas B", "Badan C"]


def test_drag_to_another_rank(rows):
    rows.drag(rows.at("Badan C"), rows.at("Sekda", 0.9))
    assert ranks(rows) == [["Gubernur"], ["Sekda", "Badan C"], ["Dinas A", "Dinas B"]]


def test_drag_between_ranks_makes_a_new_one(rows):
    above = rows.view.desk.shape(rows.box("Sekda")).rect
    below = rows.view.desk.shape(rows.box("Dinas A")).rect
    rows.drag(rows.at("Badan C"), rows.on_screen(Point(above.center.x, (above.bottom + below.y) / 2)))
    assert ranks(rows) == [["Gubernur"], ["Sekda"], ["Badan C"], ["Dinas A", "Dinas B"]]


def test_keys_add_below_and_beside(rows):
    rows.click(rows.at("Sekda"))
    rows.key(Qt.Key.Key_Tab)
    rows.type("Kantor D")
    rows.key(Qt.Key.Key_Return)
    assert ranks(rows)[2][-1] == "Kantor D"
    assert rows.draft.placements[rows.selection.current].parent is None
    rows.click(rows.at("Gubernur"))
    rows.key(Qt.Key.Key_Return)
    rows.type("DPRD")
    rows.key(Qt.Key.Key_Return)
    assert ranks(rows)[0] == ["Gubernur", "DPRD"]


def test_keys_order_and_change_the_rank(rows):
    alt = Qt.KeyboardModifier.AltModifier
    rows.click(rows.at("Dinas A"))
    rows.key(Qt.Key.Key_Right, alt)
    assert ranks(rows)[2] == ["Dinas B", "Dinas A", "Badan C"]
    rows.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert ranks(rows)[1] == ["Sekda", "Dinas A"] or ranks(rows)[1] == ["Dinas A", "Sekda"]
    rows.key(Qt.Key.Key_Right, alt | Qt.KeyboardModifier.ShiftModifier)
    assert "Dinas A" in ranks(rows)[2]


def test_ctrl_copies_into_a_rank(rows):
    start, end = rows.at("Badan C"), rows.at("Sekda", 0.9)
    hold(rows.view, start, end, CTRL)
    assert rows.view.gesture.outcome.label == "Salin, lalu letakkan di kanan Sekda"
    rows.view.grab()
    let_go(rows.view, end, CTRL)
    assert ranks(rows) == [["Gubernur"], ["Sekda", "Badan C"], ["Dinas A", "Dinas B", "Badan C"]]
    assert rows.document.stack.undoText() == "Salin Badan C"
    rows.document.undo()
    assert ranks(rows) == [["Gubernur"], ["Sekda"], ["Dinas A", "Dinas B", "Badan C"]]


def test_a_mechanism_chart_has_no_pins_and_says_so(rows):
    said: list[str] = []
    rows.view.message.connect(said.append)
    drag(rows.view, rows.at("Badan C"), rows.at("Sekda", 0.9), ALT)
    assert said == ["Di bagan mekanisme kotak tidak disematkan; untuk itu pilih jenis bagan Bebas."]
    assert not any(item.pin for item in rows.draft.placements.values())


def test_made_free_it_keeps_its_drawing_and_each_box_is_moved_by_hand(rows):
    chart = rows.selection.chart_id
    before = places(rows)
    by_hand.set_method(rows.document, chart, Method.FREE)
    assert places(rows) == before
    start = rows.at("Badan C")
    drag(rows.view, start, start + QPoint(0, 90), SHIFT)  # with Shift it does not snap
    after = places(rows)
    assert {name for name in before if after[name] != before[name]} == {"Badan C"}
    assert after["Badan C"].y > before["Badan C"].y + 5
    by_hand.set_method(rows.document, chart, Method.LAYERED)
    assert places(rows) == before and not any(item.pin for item in rows.draft.placements.values())


def places(hand) -> dict[str, Rect]:
    boxes = hand.document.arranged(hand.selection.chart_id).pages[0].boxes
    return {hand.draft.units[box.unit].name: rounded(box.rect) for box in boxes}
