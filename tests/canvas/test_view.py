"""Selecting, naming, adding, removing and looking around, with real mouse and key events."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from samples import ASSISTANTS

from orgeditor.canvas.camera import Fit
from orgeditor.canvas.walk import next_box
from orgeditor.editing import operations
from orgeditor.model.geometry import Point
from orgeditor.model.kinds import CONSULTATIVE

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
UMUM = "Asisten Administrasi Umum"


def test_click_selects_and_ctrl_click_adds(hand):
    hand.click(hand.at("Inspektorat"))
    assert hand.selected() == ["Inspektorat"]
    hand.click(hand.at("Badan Keuangan"), CTRL)
    assert hand.selected() == ["Inspektorat", "Badan Keuangan"]
    hand.click(hand.at("Inspektorat"), SHIFT)
    assert hand.selected() == ["Badan Keuangan"]
    hand.click(hand.on_screen(Point(5, 5)))
    assert hand.selected() == []


def test_a_line_is_selected_and_hidden(hand):
    box = hand.draft.placements[hand.box("Inspektorat")]
    route = next(item for item in hand.draft.routes.values() if item.relation == box.backbone)
    end = hand.view.desk.paths(route.id)[0][-1]
    hand.click(hand.on_screen(Point(end.x - 1.2, end.y)))
    assert hand.selection.ids == (route.id,)
    hand.key(Qt.Key.Key_Delete)
    assert route.id not in hand.draft.routes
    assert box.backbone in hand.draft.relations
    hand.document.undo()
    assert route.id in hand.draft.routes


def test_rubber_band(hand):
    first, last = (
        hand.view.desk.shape(hand.box("Inspektorat")).rect,
        hand.view.desk.shape(hand.box("Bagian Organisasi")).rect,
    )
    start = hand.on_screen(Point(first.right + 4, first.y - 1.5))
    hand.drag(start, hand.on_screen(Point(last.right - 4, last.bottom + 3)))
    assert hand.selected() == ["Inspektorat", "Badan Keuangan", "Bagian Organisasi"]
    assert hand.document.stack.count() == 0


def test_select_all_and_escape(hand):
    hand.key(Qt.Key.Key_A, CTRL)
    assert len(hand.selected()) == 16
    hand.key(Qt.Key.Key_Escape)
    assert hand.selected() == []


@pytest.mark.parametrize("way", ["double click", "F2", "typing"])
def test_rename(hand, way):
    if way == "double click":
        hand.double_click(hand.at("Inspektorat"))
    else:
        hand.click(hand.at("Inspektorat"))
    if way == "F2":
        hand.key(Qt.Key.Key_F2)
    hand.type("Inspektorat & <b>Daerah</b>")
    assert hand.view.editor is not None
    hand.key(Qt.Key.Key_Return)
    assert hand.view.editor is None
    assert hand.selected() == ["Inspektorat & <b>Daerah</b>"]
    assert hand.document.stack.count() == 1
    shape = hand.view.desk.shape(hand.selection.current)
    assert "<b>" in " ".join(line.text for line in shape.box.lines).lower()
    assert hand.view.hasFocus()


def test_escape_cancels_the_editor(hand):
    hand.double_click(hand.at("Inspektorat"))
    hand.type("Salah")
    hand.key(Qt.Key.Key_Escape)
    assert hand.document.stack.count() == 0
    assert hand.selected() == ["Inspektorat"]


def test_an_empty_name_changes_nothing(hand):
    hand.double_click(hand.at("Inspektorat"))
    hand.key(Qt.Key.Key_Delete)
    hand.key(Qt.Key.Key_Return)
    assert hand.document.stack.count() == 0


def test_a_pasted_line_break_is_a_space(hand):
    hand.click(hand.at("Inspektorat"))
    hand.key(Qt.Key.Key_F2)
    QApplication.clipboard().setText("Badan\nBaru\t Sekali ")
    hand.key(Qt.Key.Key_V, CTRL)
    hand.key(Qt.Key.Key_Return)
    assert hand.selected() == ["Badan Baru Sekali"]


def test_tab_adds_a_child_and_enter_a_sibling(hand):
    hand.click(hand.at(UMUM))
    hand.key(Qt.Key.Key_Tab)
    hand.type("Bagian Umum")
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Return)
    hand.type("Bagian Hukum")
    hand.key(Qt.Key.Key_Tab)
    hand.type("Subbagian Dokumentasi")
    hand.key(Qt.Key.Key_Return)
    assert hand.children(UMUM)[-2:] == ["Bagian Umum", "Bagian Hukum"]
    assert hand.children("Bagian Hukum") == ["Subbagian Dokumentasi"]
    assert hand.document.stack.count() == 3
    for _ in range(3):
        hand.document.undo()
    assert hand.children(UMUM) == list(ASSISTANTS[UMUM])


def test_an_unnamed_new_box_vanishes(hand):
    hand.click(hand.at("Inspektorat"))
    hand.key(Qt.Key.Key_Return)
    assert hand.selected() == [""]
    hand.key(Qt.Key.Key_Escape)
    assert hand.document.stack.count() == 0
    assert hand.selected() == ["Inspektorat"]
    hand.key(Qt.Key.Key_Tab)
    hand.click(hand.at("Badan Keuangan"))
    assert hand.document.stack.count() == 0
    assert hand.selected() == ["Badan Keuangan"]


def test_delete_takes_the_branch_out(hand, qtbot):
    hand.click(hand.at(UMUM))
    with qtbot.waitSignal(hand.view.undoable) as said:
        hand.key(Qt.Key.Key_Delete)
    assert said.args[0].startswith("4 kotak")
    assert len(hand.draft.placements) == 12
    assert len(hand.draft.units) == 16
    assert hand.selected() == ["Asisten Ekonomi dan Pembangunan"]


def test_ctrl_delete_takes_only_the_box(hand):
    hand.click(hand.at(UMUM))
    hand.key(Qt.Key.Key_Delete, CTRL)
    assert hand.children("Sekretaris Daerah")[-3:] == list(ASSISTANTS[UMUM])


def test_arrows_walk_by_geometry(hand):
    hand.click(hand.at(UMUM))
    hand.key(Qt.Key.Key_Left)
    assert hand.selected() == ["Asisten Ekonomi dan Pembangunan"]
    hand.key(Qt.Key.Key_Up)
    assert hand.selected() == ["Sekretaris Daerah"]
    hand.key(Qt.Key.Key_Down)
    hand.key(Qt.Key.Key_Down)
    assert hand.selected() == ["Dinas Perhubungan"]
    hand.key(Qt.Key.Key_Right)
    assert hand.selected() == ["Inspektorat"]
    assert next_box(hand.view.desk, None, "down").key == hand.box("Walikota")


def test_alt_arrows_order_and_shift_tab_lifts(hand):
    hand.click(hand.at("Badan Keuangan"))
    hand.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert hand.children(UMUM)[0] == "Badan Keuangan"
    hand.key(Qt.Key.Key_Backtab, SHIFT)
    assert hand.children("Sekretaris Daerah")[-1] == "Badan Keuangan"


def test_an_empty_chart_starts_with_enter(hand):
    hand.selection.show(hand.draft.charts_in_order()[1].id)
    hand.key(Qt.Key.Key_Return)
    hand.type("Gubernur")
    hand.key(Qt.Key.Key_Return)
    assert hand.selected() == ["Gubernur"]
    hand.key(Qt.Key.Key_Tab)
    hand.type("Sekretaris")
    hand.key(Qt.Key.Key_Return)
    assert hand.children("Gubernur") == ["Sekretaris"]


def test_the_prompt_of_an_empty_chart_is_no_part_of_its_page(hand):
    hand.selection.show(hand.draft.charts_in_order()[1].id)
    page = hand.document.arranged(hand.selection.chart_id).pages[0]
    text = " ".join(line.text for item in page.furniture for line in item.lines)
    assert "kosong" not in text


def wheel(view, at: QPoint, delta: int, modifiers) -> None:
    event = QWheelEvent(
        QPointF(at), QPointF(view.viewport().mapToGlobal(at)), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton,
        modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_wheel_zooms_at_the_cursor(hand):
    at = hand.at("Inspektorat")
    under, zoom = hand.view.camera.to_desk(QPointF(at)), hand.view.camera.zoom
    wheel(hand.view, at, 240, CTRL)
    assert hand.view.camera.zoom == pytest.approx(zoom * 1.44)
    assert hand.view.camera.to_desk(QPointF(at)) == pytest.approx(under)
    wheel(hand.view, at, -120 * 60, CTRL)
    assert hand.view.camera.zoom == pytest.approx(0.1)


def test_fit_page_width_and_full_size(hand):
    view = hand.view
    view.zoom_to(1.0)
    assert view.camera.scale == pytest.approx(view.logicalDpiX() / 25.4)
    view.fit_width()
    assert view.camera.rect_to_screen(view.desk.rect).width() == pytest.approx(view.viewport().width() - 56, abs=1)
    view.fit_page()
    assert view.viewport().rect().contains(view.camera.rect_to_screen(view.desk.rect).toRect())
    view.resize(700, 500)
    assert view.camera.fit is Fit.PAGE
    assert view.viewport().rect().contains(view.camera.rect_to_screen(view.desk.rect).toRect())


def test_panning_by_middle_button_space_and_scroll_bar(hand):
    view = hand.view
    view.zoom_to(2.0)
    origin = QPointF(view.camera.origin)
    QTest.mousePress(view.viewport(), Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, QPoint(400, 400))
    QTest.mouseMove(view.viewport(), QPoint(350, 420))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier, QPoint(350, 420))
    assert view.camera.origin - origin == QPointF(-50, 20)
    QTest.keyPress(view, Qt.Key.Key_Space)
    hand.drag(QPoint(300, 300), QPoint(320, 300))
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert view.camera.origin - origin == QPointF(-30, 20)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 15)
    assert view.camera.origin - origin == QPointF(-30, 5)
    assert hand.document.stack.count() == 0


def test_the_edited_box_keeps_its_place_on_the_screen(hand):
    view = hand.view
    view.zoom_to(1.5)
    hand.selection.set([hand.box("Badan Keuangan")])
    view.reveal(hand.selection.ids)
    before = hand.at("Badan Keuangan")
    for _ in range(4):
        operations.add_child(hand.document, hand.box(UMUM), "Bagian Baru dengan Nama yang Panjang")
        assert (hand.at("Badan Keuangan") - before).manhattanLength() <= 2
    hand.double_click(hand.at("Badan Keuangan"))
    before = view.camera.to_screen(view.desk.shape(hand.selection.current).rect.center)
    hand.type("Badan Pengelolaan Keuangan, Pendapatan, dan Aset Daerah Kota Bukittinggi")
    hand.key(Qt.Key.Key_Return)
    after = view.camera.to_screen(view.desk.shape(hand.selection.current).rect.center)
    assert (after - before).manhattanLength() <= 2


def test_it_keeps_its_place_on_a_whole_page_too(hand):
    hand.selection.set([hand.box("Badan Keuangan")])
    before = hand.at("Badan Keuangan")
    operations.add_child(hand.document, hand.box(UMUM), "Bagian Baru")
    assert (hand.at("Badan Keuangan") - before).manhattanLength() <= 2
    sheet = hand.view.camera.rect_to_screen(hand.view.desk.rect)
    assert hand.view.viewport().rect().contains(sheet.toRect())


def test_unreadable_text_is_left_out_and_overlays_stay_off_the_page(hand):
    view = hand.view
    view.zoom_to(0.12)
    view.selection.select_all()
    view.grab()
    page = hand.document.arranged(hand.selection.chart_id).pages[0]
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(600 / page.width, 600 / page.width)
    from orgeditor.render.paint import paint_page

    paint_page(painter, page)
    painter.end()
    colours = {image.pixelColor(x, y).saturation() for x in range(0, 600, 7) for y in range(0, 400, 7)}
    assert colours == {0}


def test_tool_tip_and_hover_do_no_harm(hand, qtbot):
    QTest.mouseMove(hand.view.viewport(), hand.at("Inspektorat"))
    qtbot.wait(10)
    assert hand.view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    hand.view.grab()


def test_the_tool_tip_of_a_line_says_kind_ends_and_basis(hand):
    """What a box says is on it; the line into it is hit just before it ends."""
    item = hand.draft.placements[hand.box("Inspektorat")]
    relation = hand.draft.relations[item.backbone]
    with hand.document.edit("Ubah dasar hubungan") as draft:
        draft.put(replace(relation, kind=CONSULTATIVE, basis="Pasal 7 & <b>8</b>"))
    route = next(one for one in hand.draft.routes.values() if one.relation == relation.id)
    end = hand.view.desk.paths(route.id)[0][-1]
    at = hand.on_screen(Point(end.x - 1.2, end.y))
    viewport = hand.view.viewport()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    source, target = (hand.draft.units[unit].name for unit in (relation.source, relation.target))
    assert QToolTip.text() == f"<p>Konsultatif: {source} → {target}<br>Pasal 7 &amp; &lt;b&gt;8&lt;/b&gt;</p>"
    QToolTip.hideText()


def test_a_panned_picture_is_what_a_new_one_would_be(hand):
    view = hand.view
    view.zoom_to(1.3)
    view.grab()
    view.pan_by(-37, 21)
    panned = view.grab().toImage()
    view._backing.invalidate()
    assert view.grab().toImage() == panned
