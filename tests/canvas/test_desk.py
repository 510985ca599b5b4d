"""What lies where on the desk, and the camera over it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from samples import box_of, sample_draft, simple_arrange

from orgeditor.canvas.camera import Camera, Fit
from orgeditor.canvas.desk import GAP_MM, Desk
from orgeditor.canvas.drops import drop_at
from orgeditor.canvas.grid_index import GridIndex
from orgeditor.canvas.ink import INKS
from orgeditor.canvas.ready import FIRST_PAGES, ready_desk
from orgeditor.canvas.scrolling import edge_step, step_inside
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.page import Arranged, Box, Page, Path, ShapeForm, TextLine


@pytest.fixture(scope="module")
def draft():
    return sample_draft()


@pytest.fixture(scope="module")
def desk(draft) -> Desk:
    return Desk(simple_arrange(draft, draft.charts_in_order()[0].id))


def test_the_index_finds_what_is_near():
    index: GridIndex[str] = GridIndex()
    index.add("a", 0, 0, 50, 5)
    index.add("b", 300, 300, 305, 305)
    assert index.near(Rect(45, 2, 1, 1)) == ["a"]
    assert index.near(Rect(-500, -500, 1000, 1000)) == ["a", "b"]


def test_sheets_lie_under_each_other(draft):
    arranged = simple_arrange(draft, draft.charts_in_order()[0].id)
    desk = Desk(arranged._replace(pages=arranged.pages * 2))
    assert desk.sheets[1].rect.y == arranged.pages[0].height + GAP_MM
    assert desk.sheet_at(Point(10, 400)) is desk.sheets[1]


def test_an_empty_desk_has_a_blank_sheet():
    desk = Desk(None, (100.0, 50.0))
    assert desk.is_empty
    assert desk.rect == Rect(0, 0, 100, 50)
    assert desk.key_at(Point(10, 10)) is None


def test_boxes_come_before_lines(draft, desk):
    box = box_of(draft, "Inspektorat")
    rect = desk.shape(box).rect
    assert desk.key_at(rect.center) == box
    backbone = draft.placements[box].backbone
    assert draft.routes[desk.key_at(Point(rect.x - 2, rect.center.y))].relation == backbone
    assert desk.key_at(Point(rect.right + 30, rect.center.y)) is None


def test_a_drop_on_a_box_its_edge_and_nothing(draft, desk):
    moving = [box_of(draft, "Inspektorat")]
    target = desk.shape(box_of(draft, "Dinas Sosial")).rect
    into = drop_at(draft, desk, target.center, moving)
    assert into.into and into.parent == box_of(draft, "Dinas Sosial")
    before = drop_at(draft, desk, Point(target.center.x, target.y + 0.5), moving)
    assert not before.into and before.position == 2
    after = drop_at(draft, desk, Point(target.center.x, target.bottom - 0.5), moving)
    assert after.position == 3
    assert drop_at(draft, desk, Point(310, 200), moving) is None
    assert drop_at(draft, desk, desk.shape(moving[0]).rect.center, moving) is None


def test_a_unit_cannot_be_dropped_below_itself(draft, desk):
    moving = [box_of(draft, "Asisten Administrasi Umum")]
    assert drop_at(draft, desk, desk.shape(box_of(draft, "Inspektorat")).rect.center, moving) is None


def test_positions_do_not_count_the_dragged_ones(draft, desk):
    moving = [box_of(draft, "Inspektorat")]
    last = desk.shape(box_of(draft, "Bagian Organisasi")).rect
    drop = drop_at(draft, desk, Point(last.center.x, last.bottom - 0.5), moving)
    assert drop.position == 2


def test_the_camera_goes_there_and_back():
    camera = Camera(4.0)
    camera.zoom_at(1.7, QPointF(120, 80))
    assert camera.to_desk(camera.to_screen(Point(31.0, 47.0))) == pytest.approx((31.0, 47.0))
    camera.fit_to(Rect(0, 0, 330, 215), 1000, 700, Fit.PAGE)
    assert camera.rect_to_screen(Rect(0, 0, 330, 215)).center().toPoint() == QPointF(500, 350).toPoint()
    camera.zoom_at(1000.0, QPointF(0, 0))
    assert camera.zoom == 16.0
    assert camera.fit is Fit.FREE


def test_scrolling_at_the_edge_stops_at_the_content():
    area = QRectF(0, 0, 800, 600)
    assert edge_step(QPointF(5, 300), area, QRectF(-100, 0, 1000, 600)).x() > 0
    assert edge_step(QPointF(5, 300), area, QRectF(0, 0, 800, 600)).isNull()
    assert edge_step(QPointF(400, 300), area, QRectF(-100, -100, 2000, 2000)).isNull()


def test_a_step_keeps_the_page_in_view():
    page, area = QRectF(100, 20, 600, 400), QRectF(0, 0, 800, 440)
    assert step_inside(QPointF(30, 5), page, area) == QPointF(30, 5)
    assert step_inside(QPointF(-300, 50), page, area) == QPointF(-92, 12)
    assert step_inside(QPointF(30, 30), QRectF(-50, -50, 900, 900), area) == QPointF(0, 0)


def test_a_frame_is_found_by_its_outline_and_by_its_caption_but_not_inside():
    caption = TextLine("Instansi Vertikal", 42.0, 36.0, 30.0, 9.0)
    frame = Box("frame", "unit", None, None, ShapeForm.GROUP, Rect(40.0, 30.0, 80.0, 40.0), (caption,), 9.0)
    member = Box("member", "other", None, None, ShapeForm.BOX, Rect(45.0, 45.0, 30.0, 10.0), (), 9.0)
    desk = Desk(Arranged("chart", (Page(330.0, 215.0, "", (member,)), Page(330.0, 215.0, "", (frame, member)))))
    top = desk.sheets[1].rect.y
    assert desk.key_at(Point(40.0, top + 60.0), 0.5) == "frame"
    assert desk.key_at(Point(60.0, top + 35.0), 0.5) == "frame"
    assert desk.key_at(Point(60.0, top + 50.0), 0.5) == "member"
    assert desk.key_at(Point(90.0, top + 50.0), 0.5) is None
    assert desk.key_at(Point(90.0, top + 35.0), 0.5) is None
    assert desk.key_at(Point(60.0, 35.0), 0.5) is None


def box_at(key: str, x: float, y: float) -> Box:
    return Box(key, f"unit {key}", None, None, ShapeForm.BOX, Rect(x, y, 30.0, 10.0), (), 9.0)


def test_a_desk_made_of_the_one_before_holds_what_a_new_one_does():
    def page(height: float, *boxes: Box) -> Page:
        lines = tuple(
            Path(f"route {box.placement}", "", "structural", (Point(5.0, box.rect.y), Point(box.rect.x, box.rect.y)))
            for box in boxes
        )
        return Page(330.0, height, "", boxes, lines)

    head, one, two, three = box_at("head", 100, 20), box_at("one", 50, 60), box_at("two", 90, 60), box_at("three", 9, 9)
    first, second, third = page(215.0, head, one), page(215.0, head, two), page(215.0, three)
    before = Desk(Arranged("chart", (first, second, third)))
    for pages in (
        (first, page(215.0, head, box_at("two", 150, 90)), third),  # one page is another
        (first, page(300.0, head, two), third),  # what follows lies lower
        (first, third),
        (third, first, second, first),
    ):
        arranged = Arranged("chart", pages)
        desk, anew = Desk(arranged, before=before), Desk(arranged)
        assert desk.sheets == anew.sheets
        assert desk.rect == anew.rect
        for key in ("head", "one", "two", "three"):
            found = [(shape.box, shape.rect, shape.sheet) for shape in desk.shapes_of(key)]
            assert found == [(shape.box, shape.rect, shape.sheet) for shape in anew.shapes_of(key)]
            assert desk.paths(f"route {key}") == anew.paths(f"route {key}")
        places = [Point(x, y) for x in range(0, 330, 7) for y in range(0, round(desk.rect.bottom), 7)]
        assert [desk.key_at(place) for place in places] == [anew.key_at(place) for place in places]
        assert desk.inside(Rect(0, 0, 330, desk.rect.bottom)) == anew.inside(Rect(0, 0, 330, desk.rect.bottom))
    again = Desk(Arranged("chart", (first, page(215.0, head), third)), before=before)
    assert again.shape("one") is before.shape("one")
    assert again.shape("three") is before.shape("three")
    assert again.shape("two") is None


def test_only_the_sheets_that_are_asked_about_are_gone_through():
    """Of a large chart most are out of sight: to go through all of them would stop the window at each edit."""
    head, one, two = box_at("head", 100, 20), box_at("one", 50, 60), box_at("two", 90, 60)
    desk = Desk(Arranged("chart", tuple(Page(330.0, 215.0, "", (head, box)) for box in (one, two, one))))
    assert desk.first_sheet("two") == 1 and desk.first_sheet("three") is None
    assert desk.key_at(Point(105.0, desk.sheets[1].rect.y + 25.0)) == "head"
    assert desk.shape("head", 1) is not None
    assert [("boxes" in vars(content)) for content in desk.contents] == [False, True, False]
    for _ in desk.make_ready():
        pass
    assert all("boxes" in vars(content) and "lines" in vars(content) for content in desk.contents)


def test_a_desk_is_made_ready_once(pages):
    """A file that is read comes with its desk: doing it again takes time from the first picture."""
    desk = Desk(pages.view.desk.arranged, pages.view.selection.chart.page.size)
    pieces = len(list(desk.make_ready()))
    assert len(list(desk.make_ready())) < pieces


def test_a_desk_that_was_made_ready_answers_like_another(pages):
    """In pieces or at the first question: the same boxes and lines are found at the same places."""
    arranged, size = pages.view.desk.arranged, pages.view.selection.chart.page.size
    ready, asked = Desk(arranged, size), Desk(arranged, size)
    assert len(list(ready.make_ready())) > len(ready.contents)
    assert all({"keys", "boxes", "shapes", "paths", "lines"} <= vars(content).keys() for content in ready.contents)
    places = [Point(x, y) for x in range(0, 330, 5) for y in range(0, round(ready.rect.bottom), 5)]
    found = [ready.key_at(place) for place in places]
    assert found == [asked.key_at(place) for place in places]
    assert set(found) & set(pages.draft.placements) and set(found) & set(pages.draft.routes)


def test_after_its_picture_a_desk_gets_ready_by_itself(pages, qtbot):
    """The mouse over a page of thousands of boxes would have to wait for what it asks first."""
    pages.document.rearrange(pages.selection.chart_id)
    desk = pages.view.desk
    qtbot.waitUntil(lambda: all("lines" in vars(content) for content in desk.contents))


def test_of_a_file_the_first_pages_are_ready_for_their_picture(pages):
    draft = pages.draft
    desk = ready_desk(draft)
    assert desk is not None and desk.arranged is draft.arranged[pages.selection.chart_id]
    for content in desk.contents[:FIRST_PAGES]:
        squares = INKS.of(content.sheet.page).squares
        assert squares and all("far" in vars(square) for square in squares)
        assert "lines" not in vars(content), "the mouse comes later"
    del draft.arranged[pages.selection.chart_id]
    assert ready_desk(draft) is None
