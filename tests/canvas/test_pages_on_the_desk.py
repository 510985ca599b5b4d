"""A chart on several pages: all of them lie one below the other, and everything works on each."""

from __future__ import annotations

import pytest
from paged import paged_arrange
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from samples import ASSISTANTS, box_of, sample_draft

from orgeditor.canvas.camera import Fit
from orgeditor.canvas.desk import GAP_MM, Desk
from orgeditor.canvas.drops import drop_at
from orgeditor.editing import operations
from orgeditor.model.geometry import Point

PEMERINTAHAN, EKONOMI, UMUM = ASSISTANTS
SEKDA = "Sekretaris Daerah"


@pytest.fixture
def hand(pages):
    return pages


def copy_at(hand, name: str, page: int) -> QPoint:
    """Return the middle of a box on a page, in pixels of the view."""
    return hand.on_screen(hand.view.desk.shape(hand.box(name), page).rect.center)


def test_all_pages_lie_on_the_desk(hand):
    desk = hand.view.desk
    assert [sheet.number for sheet in desk.sheets] == [0, 1, 2]
    assert desk.sheets[1].rect.y == desk.sheets[0].rect.bottom + GAP_MM
    assert [shape.sheet for shape in desk.shapes_of(hand.box(SEKDA))] == [0, 1, 2]
    assert [shape.sheet for shape in desk.shapes_of(hand.box("Inspektorat"))] == [2]


def test_every_page_is_painted(hand):
    """White paper and black ink on each sheet, the desk between them."""
    view = hand.view
    view.zoom_to(0.25, view.camera.to_screen(Point(0, 0)))
    view.pan_by(40 - view.camera.origin.x(), 10 - view.camera.origin.y())
    image = view.viewport().grab().toImage()
    for sheet in view.desk.sheets:
        corner = view.camera.to_screen(Point(sheet.rect.x + 5, sheet.rect.y + 5)).toPoint()
        assert image.pixelColor(corner) == QColor("white")
        frame = view.camera.rect_to_screen(view.desk.shape(hand.box(SEKDA), sheet.number).rect).toRect()
        rim = [
            image.pixelColor(x, y).lightness()
            for x in range(frame.left(), frame.right())
            for y in (frame.top() - 1, frame.top())
        ]
        assert min(rim) < 240
    gap = view.camera.to_screen(Point(50, view.desk.sheets[0].rect.bottom + GAP_MM / 2)).toPoint()
    assert image.pixelColor(gap) != QColor("white")


def test_a_click_on_any_copy_selects_it_on_all_pages(hand):
    view = hand.view
    view.show_page(1)
    hand.click(copy_at(hand, SEKDA, 1))
    assert hand.selected() == [SEKDA]
    view.zoom_to(0.25, view.camera.to_screen(Point(0, 0)))
    view.pan_by(40 - view.camera.origin.x(), 10 - view.camera.origin.y())
    QTest.mouseMove(view.viewport(), QPoint(5, 5))
    image = view.viewport().grab().toImage()
    for shape in view.desk.shapes_of(hand.box(SEKDA)):
        frame = view.camera.rect_to_screen(shape.rect).toRect().adjusted(-2, -2, 2, 2)
        colours = {image.pixelColor(frame.center().x(), frame.top() + dy).name() for dy in (-1, 0, 1)}
        assert view.colours.accent.name() in colours


def test_revealing_scrolls_to_the_first_page_that_has_it(hand):
    view = hand.view
    view.show_page(2)
    assert view.page == 2
    view.reveal([hand.box(SEKDA)])
    assert view.page == 0
    view.reveal([hand.box("Inspektorat")])
    assert view.page == 2


def test_page_keys_and_fit_page_work_on_each_page(hand, qtbot):
    view = hand.view
    pages = []
    view.page_changed.connect(pages.append)
    hand.key(Qt.Key.Key_PageDown)
    hand.key(Qt.Key.Key_PageDown)
    hand.key(Qt.Key.Key_PageDown)
    hand.key(Qt.Key.Key_PageUp)
    assert pages == [1, 2, 1]
    view.zoom_to(3.0)
    assert view.page == 1
    view.fit_page()
    sheet = view.camera.rect_to_screen(view.desk.sheets[1].rect)
    assert view.camera.fit is Fit.PAGE and view.viewport().rect().contains(sheet.toRect())
    view.fit_width()
    assert view.page == 1


def test_the_editor_opens_over_the_copy_that_was_clicked(hand):
    view = hand.view
    view.show_page(1)
    hand.double_click(copy_at(hand, SEKDA, 1))
    frame = view.camera.rect_to_screen(view.desk.shape(hand.box(SEKDA), 1).rect)
    assert view.editor.geometry().intersects(frame.toRect())
    assert view.page == 1
    hand.type("Sekda")
    hand.key(Qt.Key.Key_Return)
    assert [shape.box.lines[0].text for shape in view.desk.shapes_of(hand.box("Sekda"))] == ["Sekda"] * 3
    assert view.page == 1


def test_walking_stays_on_a_page_and_goes_on_to_the_next(hand):
    view = hand.view
    view.show_page(1)
    hand.click(copy_at(hand, SEKDA, 1))
    hand.key(Qt.Key.Key_Down)
    assert hand.selected() == [EKONOMI]
    hand.key(Qt.Key.Key_Up)
    assert (hand.selected(), view.sheet, view.page) == ([SEKDA], 1, 1)
    hand.click(copy_at(hand, list(ASSISTANTS[EKONOMI])[-1], 1))
    for _ in range(6):
        hand.key(Qt.Key.Key_Down)
        if view.sheet == 2:
            break
    assert view.sheet == 2 and view.page == 2


def test_the_rubber_band_takes_boxes_of_several_pages_once(hand):
    view = hand.view
    view.zoom_to(0.25, view.camera.to_screen(Point(0, 0)))
    view.pan_by(40 - view.camera.origin.x(), 10 - view.camera.origin.y())
    last = view.desk.sheets[-1].rect
    hand.drag(hand.on_screen(Point(3, 30)), hand.on_screen(Point(last.right - 3, last.bottom - 3)))
    assert sorted(hand.selection.ids) == sorted(
        item.id for item in hand.draft.placements_of_chart(view.selection.chart_id)
    )


def test_a_drop_on_another_page_moves_the_box_there(hand):
    view = hand.view
    view.zoom_to(0.4, view.camera.to_screen(Point(0, 0)))
    view.pan_by(40 - view.camera.origin.x(), 10 - view.camera.origin.y())
    hand.drag(copy_at(hand, "Dinas Kesehatan", 0), copy_at(hand, EKONOMI, 1))
    assert hand.children(EKONOMI)[-1] == "Dinas Kesehatan"
    assert view.desk.shape(hand.box("Dinas Kesehatan")).sheet == 1
    assert hand.document.stack.count() == 1


def test_a_relation_is_drawn_from_a_handle_of_the_copy_at_hand(hand):
    view = hand.view
    view.show_page(2)
    wanted = []
    view.kind_wanted.connect(lambda source, target: wanted.append((source, target)))
    hand.click(copy_at(hand, SEKDA, 2))
    frame = view.camera.rect_to_screen(view.desk.shape(hand.box(SEKDA), 2).rect)
    handle = QPoint(round(frame.right()) + 9, round(frame.center().y()))
    QTest.mouseMove(view.viewport(), handle)
    assert view.pointing.handle_at(handle) is not None
    hand.drag(handle, copy_at(hand, "Inspektorat", 2))
    assert wanted == [(hand.box(SEKDA), hand.box("Inspektorat"))]


def test_a_drop_beside_a_box_that_is_alone_on_its_page():
    """Its sisters stand on other pages: how layout arranged them says which way "before" is."""
    draft = sample_draft()
    arranged = paged_arrange(draft, draft.charts_in_order()[0].id)
    desk = Desk(arranged)
    rect = desk.shape(box_of(draft, EKONOMI)).rect
    moving = [box_of(draft, UMUM)]
    above = drop_at(draft, desk, Point(rect.center.x, rect.y + 0.5), moving)
    assert not above.into and above.cue.w > above.cue.h


def test_an_edit_on_a_later_page_leaves_the_view_there(hand):
    view = hand.view
    view.show_page(2)
    hand.click(copy_at(hand, "Inspektorat", 2))
    operations.add_sibling(hand.document, hand.box("Inspektorat"), "Bagian Umum")
    assert view.page == 2
    hand.key(Qt.Key.Key_Delete)
    assert view.page == 2
