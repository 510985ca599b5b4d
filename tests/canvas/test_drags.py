"""Drags of boxes: pinning, copies, staff, free charts, snapping; what is said before the drop, and Esc."""

from __future__ import annotations

import pytest
from drags import ALT, CTRL, NONE, SHIFT, drag, hold, let_go
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from samples import ASSISTANTS

from orgeditor.canvas.placing import mime_of_units
from orgeditor.canvas.tools.outcomes import Hang, Stand
from orgeditor.editing import operations
from orgeditor.editing.operations import by_hand
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.records import Arrangement, Method, Side

UMUM = "Asisten Administrasi Umum"
EKONOMI = "Asisten Ekonomi dan Pembangunan"
SEKDA = "Sekretaris Daerah"
K = Qt.Key


@pytest.fixture
def said(hand) -> list[str]:
    words: list[str] = []
    hand.view.message.connect(words.append)
    return words


def rect(hand, name: str) -> Rect:
    return hand.view.desk.shape(hand.box(name)).rect


def pin(hand, name: str) -> Rect | None:
    return hand.draft.placements[hand.box(name)].pin


def empty(hand) -> QPoint:
    """A place on the page with nothing near."""
    return hand.on_screen(Point(40, 190))


def moved(hand, name: str, dx: float, dy: float) -> QPoint:
    center = rect(hand, name).center
    return hand.on_screen(Point(center.x + dx, center.y + dy))


# automatic charts


def test_a_plain_drop_on_empty_ground_returns_the_box_and_says_how_to_pin(hand, said):
    before = rect(hand, "Dinas Sosial")
    hold(hand.view, hand.at("Dinas Sosial"), empty(hand))
    assert hand.view.gesture.outcome is None
    hand.view.grab()
    let_go(hand.view, empty(hand))
    assert said == ["Tahan Alt untuk menyematkan di sini."]
    assert hand.document.stack.count() == 0
    assert rect(hand, "Dinas Sosial") == before


def test_alt_pins_the_box_where_it_is_dropped_in_an_automatic_chart(hand):
    before, others = rect(hand, "Dinas Sosial"), rect(hand, "Inspektorat")
    end = moved(hand, "Dinas Sosial", 22, 30)
    hold(hand.view, hand.at("Dinas Sosial"), end, ALT)
    assert isinstance(hand.view.gesture.outcome, Stand)
    assert hand.view.gesture.outcome.label.startswith("Sematkan di sini (")
    hand.view.grab()
    let_go(hand.view, end, ALT)
    now = rect(hand, "Dinas Sosial")
    assert pin(hand, "Dinas Sosial") == pytest.approx(now, abs=0.01)
    assert (now.w, now.h) == pytest.approx((before.w, before.h), abs=0.01)
    assert abs(now.x - before.x - 22) < 3 and abs(now.y - before.y - 30) < 3
    assert rect(hand, "Inspektorat") == others
    assert hand.document.stack.undoText() == "Sematkan Dinas Sosial"
    hand.document.undo()
    assert rect(hand, "Dinas Sosial") == before


def test_what_hangs_from_a_pinned_box_moves_along(hand):
    before = rect(hand, "Inspektorat")
    start = rect(hand, UMUM)
    drag(hand.view, hand.at(UMUM), moved(hand, UMUM, 6, 20), ALT)
    step = rect(hand, UMUM).x - start.x, rect(hand, UMUM).y - start.y
    assert step[1] > 15
    after = rect(hand, "Inspektorat")
    assert (after.x - before.x, after.y - before.y) == pytest.approx(step, abs=0.02)
    assert [hand.draft.unit_of(item.id).name for item in hand.draft.placements.values() if item.pin] == [UMUM]


def test_alt_may_come_and_go_during_the_drag(hand):
    hold(hand.view, hand.at("Dinas Sosial"), empty(hand))
    assert hand.view.gesture.outcome is None
    QTest.keyPress(hand.view, K.Key_Alt)
    assert isinstance(hand.view.gesture.outcome, Stand)
    QTest.keyRelease(hand.view, K.Key_Alt)
    assert hand.view.gesture.outcome is None
    hand.key(K.Key_Escape)


def test_a_pinned_box_goes_on_without_alt_and_reparenting_unpins_it(hand):
    drag(hand.view, hand.at("Dinas Sosial"), empty(hand), ALT)
    first = pin(hand, "Dinas Sosial")
    drag(hand.view, hand.at("Dinas Sosial"), moved(hand, "Dinas Sosial", 11, -4))
    assert pin(hand, "Dinas Sosial").x == pytest.approx(first.x + 11, abs=2)
    drag(hand.view, hand.at("Dinas Sosial"), hand.at(UMUM))
    assert pin(hand, "Dinas Sosial") is None
    assert hand.children(UMUM)[-1] == "Dinas Sosial"


@pytest.mark.parametrize("modifiers", [NONE, ALT, CTRL])
def test_escape_cancels_whatever_the_drag_is_about(hand, modifiers):
    before = dict(hand.draft.placements)
    end = hand.at(UMUM) if modifiers is not ALT else empty(hand)
    hold(hand.view, hand.at("Dinas Sosial"), end, modifiers)
    assert hand.view.gesture.outcome is not None
    hand.key(K.Key_Escape, modifiers)  # the finger is still on Ctrl or Alt
    let_go(hand.view, end, modifiers)
    assert hand.view.gesture is None
    assert hand.draft.placements == before
    assert hand.document.stack.count() == 0


def test_a_row_of_a_list_box_cannot_be_pinned_and_that_is_said(hand, said):
    operations.arrange_children(hand.document, [hand.box(UMUM)], Arrangement.LIST_BOX)
    drag(hand.view, hand.at("Inspektorat"), empty(hand), ALT)
    assert said == ["Baris kotak daftar dan kotak yang menempel tidak dapat disematkan."]
    assert pin(hand, "Inspektorat") is None


# copies


def test_ctrl_copies_below_another_box_as_new_units(hand):
    count = len(hand.draft.units)
    end = hand.at(EKONOMI)
    hold(hand.view, hand.at(UMUM), end, CTRL)
    assert hand.view.gesture.outcome.label == f"Salin, lalu jadikan bawahan {EKONOMI}"
    assert hand.view.gesture.cursor is Qt.CursorShape.DragCopyCursor
    hand.view.grab()
    let_go(hand.view, end, CTRL)
    assert hand.children(EKONOMI)[-1] == UMUM
    assert hand.children(SEKDA) == list(ASSISTANTS)
    copy = hand.draft.placements[hand.selection.current]
    below = [hand.draft.unit_of(item.id).name for item in hand.draft.children(copy.chart, copy.id)]
    assert below == list(ASSISTANTS[UMUM])
    assert len(hand.draft.units) == count + 4
    assert hand.document.stack.undoText() == f"Salin {UMUM} ke {EKONOMI}"
    hand.document.undo()
    assert len(hand.draft.units) == count


def test_ctrl_copies_to_a_place_between_sisters(hand):
    drag(hand.view, hand.at("Dinas Kesehatan"), hand.at("Inspektorat", 0.5, 0.05), CTRL)
    assert hand.children(UMUM) == ["Dinas Kesehatan", *ASSISTANTS[UMUM]]
    assert "Dinas Kesehatan" in hand.children("Asisten Pemerintahan dan Kesejahteraan Rakyat")


def test_ctrl_copies_several_in_their_order(hand):
    hand.click(hand.at("Dinas Sosial"))
    hand.click(hand.at("Inspektorat"), CTRL)
    # Pressing with Ctrl on a selected box begins the copy and does not take the box out of the selection.
    drag(hand.view, hand.at("Dinas Sosial"), hand.at(EKONOMI), CTRL, at_press=CTRL)
    assert hand.children(EKONOMI)[-2:] == ["Dinas Sosial", "Inspektorat"]
    assert hand.document.stack.undoText() == f"Salin 2 unit ke {EKONOMI}"


def test_a_click_with_ctrl_still_takes_a_box_out_of_the_selection(hand):
    hand.click(hand.at("Dinas Sosial"))
    hand.click(hand.at("Inspektorat"), CTRL)
    hand.click(hand.at("Inspektorat"), CTRL)
    assert hand.selected() == ["Dinas Sosial"]


# staff


@pytest.mark.parametrize(("dx", "side", "words"), [(-20, Side.LEFT, "kiri"), (20, Side.RIGHT, "kanan")])
def test_a_drop_beside_the_line_below_a_box_makes_staff_of_it(hand, dx, side, words):
    top, low = rect(hand, SEKDA), rect(hand, UMUM)
    end = hand.on_screen(Point(top.center.x + dx, (top.bottom + low.y) / 2))
    hold(hand.view, hand.at("Inspektorat"), end)
    assert hand.view.gesture.outcome.label == f"Jadikan staf {SEKDA}, di {words}"
    hand.view.grab()
    let_go(hand.view, end)
    item = hand.draft.placements[hand.box("Inspektorat")]
    assert (item.parent, item.side) == (hand.box(SEKDA), side)
    assert hand.document.stack.undoText() == f"Jadikan Inspektorat staf {SEKDA}"
    assert hand.document.stack.count() == 1
    center = rect(hand, "Inspektorat").center.x
    assert (center - rect(hand, SEKDA).center.x) * dx > 0


def test_staff_dropped_among_sisters_stands_with_them(hand):
    operations.put_aside(hand.document, [hand.box(UMUM)], Side.RIGHT)
    drag(hand.view, hand.at(UMUM), hand.at(EKONOMI, 0.95))
    item = hand.draft.placements[hand.box(UMUM)]
    assert item.side is Side.BELOW and hand.children(SEKDA)[-1] == UMUM


# free charts


@pytest.fixture
def free(hand):
    chart = hand.selection.chart
    operations.set_chart(hand.document, chart.id, "Bebas", method=Method.FREE)
    hand.view.fit_page()
    return hand


def test_in_a_free_chart_a_drag_moves(free):
    before = rect(free, "Inspektorat")
    end = moved(free, "Inspektorat", 9, 25)
    hold(free.view, free.at("Inspektorat"), end)
    assert free.view.gesture.outcome.label.startswith("Pindahkan ke sini (")
    let_go(free.view, end)
    now = rect(free, "Inspektorat")
    assert abs(now.x - before.x - 9) < 3 and abs(now.y - before.y - 25) < 3
    assert free.document.stack.undoText() == "Pindahkan Inspektorat"
    assert free.children(UMUM) == list(ASSISTANTS[UMUM])


def test_a_drag_snaps_to_the_middle_of_another_box_with_a_guide_and_shift_switches_that_off(free):
    other = rect(free, EKONOMI)
    start = rect(free, "Inspektorat")
    end = moved(free, "Inspektorat", other.center.x - start.center.x, 34)
    hold(free.view, free.at("Inspektorat"), end)
    outcome = free.view.gesture.outcome
    assert outcome.rects[free.box("Inspektorat")].center.x == pytest.approx(other.center.x, abs=0.01)
    upright = [guide for guide in outcome.guides if guide.start.x == guide.end.x]
    assert any(guide.start.x == pytest.approx(other.center.x, abs=0.01) for guide in upright)
    free.view.grab()
    QTest.keyPress(free.view, K.Key_Shift)
    outcome = free.view.gesture.outcome
    assert outcome.guides == []
    assert outcome.rects[free.box("Inspektorat")].center.x == pytest.approx(other.center.x, abs=0.3)
    QTest.keyRelease(free.view, K.Key_Shift)
    let_go(free.view, end)
    assert pin(free, "Inspektorat").center.x == pytest.approx(other.center.x, abs=0.01)


def test_ctrl_in_a_free_chart_copies_to_the_place(free):
    before = rect(free, "Inspektorat")
    end = moved(free, "Inspektorat", -10, 40)
    drag(free.view, free.at("Inspektorat"), end, CTRL)
    copy = free.draft.placements[free.selection.current]
    assert copy.id != free.box("Inspektorat") and copy.pin.y == pytest.approx(before.y + 40, abs=3)
    assert copy.parent == free.box(UMUM)
    assert pin(free, "Inspektorat") is None


def test_arrows_nudge_by_a_mm_and_with_shift_by_ten_as_one_step(free):
    free.click(free.at("Inspektorat"))
    before = rect(free, "Inspektorat")
    for _ in range(3):
        free.key(K.Key_Right)
    free.key(K.Key_Down, SHIFT)
    assert pin(free, "Inspektorat") == pytest.approx(before.moved(3, 10), abs=0.01)
    assert free.document.stack.undoText() == "Geser Inspektorat"
    assert free.document.stack.count() == 2  # the chart's method, and all nudges
    assert free.selected() == ["Inspektorat"]


def test_arrows_walk_in_automatic_charts_and_with_ctrl_in_all(hand):
    hand.click(hand.at("Inspektorat"))
    hand.key(K.Key_Down)
    assert hand.selected() == ["Badan Keuangan"]
    by_hand.pin(hand.document, [hand.box("Badan Keuangan")])
    hand.key(K.Key_Down)
    assert hand.selected() == ["Badan Keuangan"]
    assert hand.document.stack.undoText() == "Geser Badan Keuangan"
    hand.key(K.Key_Up, CTRL)
    assert hand.selected() == ["Inspektorat"]


def test_several_boxes_keep_their_places_to_each_other(free):
    names = ("Inspektorat", "Badan Keuangan")
    before = [rect(free, name) for name in names]
    free.click(free.at(names[0]))
    free.click(free.at(names[1]), CTRL)
    drag(free.view, free.at(names[0]), moved(free, names[0], 4, 31))
    now = [rect(free, name) for name in names]
    steps = [(new.x - old.x, new.y - old.y) for old, new in zip(before, now, strict=True)]
    assert steps[0] == pytest.approx(steps[1], abs=0.02)
    assert free.document.stack.undoText() == "Pindahkan 2 unit"


def test_pinned_boxes_are_marked_on_the_screen(hand):
    by_hand.pin(hand.document, [hand.box("Inspektorat")])
    hand.selection.clear()
    at = hand.view.camera.rect_to_screen(rect(hand, "Inspektorat")).topRight().toPoint()
    marked = hand.view.grab().toImage().pixelColor(at)
    assert marked == hand.view.colours.guide


def test_a_gesture_is_a_hang_or_a_stand(hand):
    """What a release would do is told by one object, so that cue and deed cannot differ."""
    hold(hand.view, hand.at("Dinas Sosial"), hand.at(UMUM))
    assert isinstance(hand.view.gesture.outcome, Hang)
    hand.key(K.Key_Escape)


def test_pins_stay_with_the_page_of_their_box(pages, qtbot):
    """On the second of several pages a pin counts from that page's corner."""
    name = "Inspektorat"
    shape = pages.view.desk.shape(pages.box(name))
    pages.selection.set([shape.key])
    pages.view.reveal([shape.key])
    end = moved(pages, name, 5, 12)
    hold(pages.view, pages.at(name), end, ALT)
    sheet = pages.view.desk.sheets[shape.sheet]
    wanted = shape.rect.moved(5 - sheet.rect.x, 12 - sheet.rect.y)
    assert pages.view.gesture.outcome.rects[shape.key] == pytest.approx(wanted, abs=3)
    pages.key(K.Key_Escape)
    assert pages.draft.placements[shape.key].pin is None


def test_a_chart_that_is_free_no_more_is_left_to_layout(free):
    before = rect(free, "Inspektorat")
    drag(free.view, free.at("Inspektorat"), moved(free, "Inspektorat", 9, 25))
    by_hand.set_method(free.document, free.selection.chart_id, Method.HIERARCHY)
    assert pin(free, "Inspektorat") is None
    free.document.undo()
    assert rect(free, "Inspektorat") != before and pin(free, "Inspektorat") is not None


def test_a_unit_from_the_list_becomes_staff_beside_a_line(hand):
    unit = operations.add_root(hand.document, hand.draft.charts_in_order()[1].id, "Staf Ahli")
    unit = hand.draft.unit_of(unit).id
    top, low = rect(hand, SEKDA), rect(hand, UMUM)
    end = hand.on_screen(Point(top.center.x + 20, (top.bottom + low.y) / 2))
    data, copy = mime_of_units([unit]), Qt.DropAction.CopyAction
    left = Qt.MouseButton.LeftButton
    port = hand.view.viewport()
    QApplication.sendEvent(port, QDragEnterEvent(end, copy, data, left, NONE))
    QApplication.sendEvent(port, QDragMoveEvent(end, copy, data, left, NONE))
    assert hand.view.gesture.drop.label == f"Jadikan staf {SEKDA}, di kanan"
    hand.view.grab()
    QApplication.sendEvent(port, QDropEvent(QPointF(end), copy, data, left, NONE))
    placed = hand.draft.placements[hand.selection.current]
    assert (placed.unit, placed.side, placed.parent) == (unit, Side.RIGHT, hand.box(SEKDA))
    assert hand.document.stack.undoText() == f"Tempatkan Staf Ahli di bawah {SEKDA}"


@pytest.mark.parametrize("zoomed", [False, True])
def test_the_page_stays_where_it_is_when_a_box_is_placed_by_hand(hand, zoomed):
    """The box goes where the hand lets go of it; after other edits the edited box keeps its place on the screen."""
    if zoomed:
        hand.view.zoom_to(1.4)
        hand.selection.set([hand.box("Dinas Sosial")])
        hand.view.reveal(hand.selection.ids)
    corner = hand.on_screen(Point(0, 0))
    end = hand.at("Dinas Sosial") + QPoint(40, 60)
    drag(hand.view, hand.at("Dinas Sosial"), end, ALT)
    assert pin(hand, "Dinas Sosial") is not None
    assert hand.on_screen(Point(0, 0)) == corner
    assert (hand.at("Dinas Sosial") - end).manhattanLength() < 16
    hand.key(K.Key_Right)
    assert hand.on_screen(Point(0, 0)) == corner
