"""Dragging boxes and drawing relations, with real mouse events and visible cues."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from samples import ASSISTANTS

from orgeditor.canvas.overlays import handle_places
from orgeditor.canvas.tools.move import Move
from orgeditor.canvas.tools.toolbox import Tool
from orgeditor.model.geometry import Point
from orgeditor.model.kinds import CONSULTATIVE

UMUM = "Asisten Administrasi Umum"
EKONOMI = "Asisten Ekonomi dan Pembangunan"


def test_drag_onto_a_box_reparents(hand):
    start, end = hand.at("Dinas Sosial"), hand.at(UMUM)
    hand.press(start)
    hand.move(start, end)
    gesture = hand.view.gesture
    assert isinstance(gesture, Move)
    assert gesture.drop.into
    assert gesture.drop.label == f"Jadikan bawahan {UMUM}"
    hand.view.grab()
    hand.release(end)
    assert hand.children(UMUM)[-1] == "Dinas Sosial"
    assert hand.document.stack.count() == 1
    assert hand.document.stack.undoText() == f"Pindahkan Dinas Sosial ke {UMUM}"
    assert hand.draft.unit_of(hand.box("Dinas Sosial")).basis_doubtful
    assert hand.selected() == ["Dinas Sosial"]
    hand.document.undo()
    assert hand.children(UMUM) == list(ASSISTANTS[UMUM])


def test_drag_between_siblings_reorders(hand):
    start, end = hand.at("Bagian Organisasi"), hand.at("Inspektorat", 0.5, 0.1)
    hand.press(start)
    hand.move(start, end)
    drop = hand.view.gesture.drop
    assert not drop.into
    assert drop.cue.w > drop.cue.h
    assert drop.label == "Letakkan sebelum Inspektorat"
    hand.view.grab()
    hand.release(end)
    assert hand.children(UMUM) == ["Bagian Organisasi", "Inspektorat", "Badan Keuangan"]
    assert hand.document.stack.undoText() == "Urutkan Bagian Organisasi"


def test_drag_beside_a_box_in_a_row(hand):
    start, end = hand.at(UMUM), hand.at("Asisten Pemerintahan dan Kesejahteraan Rakyat", 0.05)
    hand.press(start)
    hand.move(start, end)
    assert hand.view.gesture.drop.cue.h > hand.view.gesture.drop.cue.w
    hand.release(end)
    assert hand.children("Sekretaris Daerah")[0] == UMUM


def test_drag_of_several_between_strangers(hand):
    hand.click(hand.at("Dinas Kesehatan"))
    hand.click(hand.at("Dinas Sosial"), Qt.KeyboardModifier.ControlModifier)
    hand.drag(hand.at("Dinas Sosial"), hand.at("Dinas Perhubungan", 0.5, 0.95))
    assert hand.children(EKONOMI)[:3] == ["Dinas Perhubungan", "Dinas Kesehatan", "Dinas Sosial"]
    assert hand.document.stack.count() == 1
    assert hand.document.stack.undoText() == f"Pindahkan 2 unit ke {EKONOMI}"


def test_a_drop_on_empty_space_or_below_itself_does_nothing(hand):
    hand.drag(hand.at("Dinas Sosial"), hand.on_screen(Point(6, 6)))
    hand.drag(hand.at(UMUM), hand.at("Inspektorat"))
    assert hand.document.stack.count() == 0


def test_escape_cancels_a_drag(hand):
    start, end = hand.at("Dinas Sosial"), hand.at(UMUM)
    hand.press(start)
    hand.move(start, end)
    hand.key(Qt.Key.Key_Escape)
    assert hand.view.gesture is None
    hand.release(end)
    assert hand.document.stack.count() == 0


def test_a_small_tremble_is_a_click(hand):
    at = hand.at("Dinas Sosial")
    hand.press(at)
    QTest.mouseMove(hand.view.viewport(), at + QPointF(2, 1).toPoint())
    hand.release(at)
    assert hand.selected() == ["Dinas Sosial"]
    assert hand.document.stack.count() == 0


def test_the_relation_tool_draws_its_kind(hand):
    hand.view.kind = CONSULTATIVE
    hand.view.set_tool(Tool.RELATE)
    start, end = hand.at("Inspektorat"), hand.at("Dinas Perhubungan")
    hand.press(start)
    hand.move(start, end)
    hand.view.grab()
    hand.release(end)
    route = hand.draft.routes[hand.selection.current]
    relation = hand.draft.relations[route.relation]
    assert relation.kind == CONSULTATIVE
    assert (route.source, route.target) == (hand.box("Inspektorat"), hand.box("Dinas Perhubungan"))
    assert hand.view.desk.paths(route.id)
    assert hand.document.stack.undoText() == "Gambar hubungan konsultatif"
    hand.key(Qt.Key.Key_Escape)
    assert hand.view.tool is Tool.SELECT


def test_a_handle_asks_for_the_kind(hand, qtbot):
    hand.click(hand.at("Inspektorat"))
    frame = hand.view.camera.rect_to_screen(hand.view.desk.shape(hand.box("Inspektorat")).rect)
    start = handle_places(frame)[0].toPoint()
    with qtbot.waitSignal(hand.view.kind_wanted) as asked:
        hand.drag(start, hand.at("Dinas Perhubungan"))
    assert asked.args == [hand.box("Inspektorat"), hand.box("Dinas Perhubungan")]
    hand.view.relate(*asked.args, CONSULTATIVE)
    assert hand.document.stack.count() == 1


def test_a_relation_to_nothing_or_to_itself_is_none(hand):
    hand.view.set_tool(Tool.RELATE)
    hand.drag(hand.at("Inspektorat"), hand.on_screen(Point(6, 6)))
    hand.drag(hand.at("Inspektorat", 0.2), hand.at("Inspektorat", 0.8))
    assert hand.document.stack.count() == 0


def test_a_click_on_a_handle_means_what_lies_under_it(hand):
    hand.click(hand.at("Badan Keuangan"))
    frame = hand.view.camera.rect_to_screen(hand.view.desk.shape(hand.box("Badan Keuangan")).rect)
    QTest.mouseMove(hand.view.viewport(), frame.center().toPoint())
    QTest.mouseClick(hand.view.viewport(), Qt.MouseButton.LeftButton, pos=handle_places(frame)[-1].toPoint())
    assert hand.document.stack.count() == 0
    assert hand.view.gesture is None


def test_the_view_scrolls_while_dragging_near_its_edge(hand, qtbot):
    view = hand.view
    view.zoom_to(2.5)
    hand.selection.set([hand.box("Inspektorat")])
    view.reveal(hand.selection.ids)
    start, before = hand.at("Inspektorat"), QPointF(view.camera.origin)
    edge = QPointF(3, view.viewport().height() / 2).toPoint()
    hand.press(start)
    hand.move(start, edge)
    qtbot.waitUntil(lambda: view.camera.origin.x() > before.x() + 50)
    hand.key(Qt.Key.Key_Escape)
    hand.release(edge)
    assert hand.document.stack.count() == 0
