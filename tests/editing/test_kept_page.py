"""A chart of superiors that gets free: its page stays as it was, and each box is moved by hand from there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.operations import by_hand
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.page import Page
from orgeditor.model.records import BoxForm, Chart, Method, Orientation, Overflow, Placement
from orgeditor.storage.reader import open_draft

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
ROUNDED = 0.05
pytestmark = pytest.mark.usefixtures("qapp")  # texts are measured with the fonts of the program


class Case:
    """The first chart of superiors of an example."""

    def __init__(self, example: str, *, overflow: Overflow = Overflow.SPLIT, **page: object) -> None:
        draft = open_draft(EXAMPLES / f"{example}.bagan")
        first = next(chart for chart in draft.charts_in_order() if chart.method is Method.HIERARCHY)
        if page:
            with draft.edit():
                draft.put(replace(first, overflow=overflow, page=replace(first.page, **page)))
            del draft.arranged[first.id]
        self.document = Document(draft)
        self.key = first.id

    @property
    def draft(self) -> Draft:
        return self.document.draft

    @property
    def chart(self) -> Chart:
        return self.draft.charts[self.key]

    @property
    def page(self) -> Page:
        (page,) = self.document.arranged(self.key).pages
        return page

    def box(self, name: str) -> Placement:
        boxes = self.draft.placements_of_chart(self.key)
        return next(item for item in boxes if self.draft.units[item.unit].name == name)

    def rect(self, name: str) -> Rect:
        key = self.box(name).id
        return next(box.rect for box in self.page.boxes if box.placement == key)

    def line_to(self, name: str) -> tuple[Point, ...]:
        key = self.box(name).id
        return next(path.points for path in self.page.paths if self.draft.routes[path.route].target == key)

    def free(self) -> str:
        return by_hand.set_method(self.document, self.key, Method.FREE)

    def move(self, name: str, dx: float, dy: float) -> None:
        by_hand.stand_at(self.document, {self.box(name).id: self.rect(name).moved(dx, dy)})


def drawn(page: Page) -> dict[str, object]:
    """Return what an eye sees of a page: boxes with their words, lines, heads, furniture."""
    boxes = {box.placement: (box.font_pt, [line.text for line in box.lines]) for box in page.boxes}
    furniture = (page.heading, page.title, page.legend, page.signature)
    return {"size": (page.width, page.height), "boxes": boxes, "heads": len(page.heads), "furniture": furniture}


def places(page: Page) -> dict[str, Rect]:
    return {box.placement: pytest.approx(box.rect, abs=ROUNDED) for box in page.boxes}


def lines(page: Page) -> dict[str, list[object]]:
    return {path.route: [pytest.approx(point, abs=ROUNDED) for point in path.points] for path in page.paths}


def ways(page: Page) -> dict[str, list[Point]]:
    return {path.route: list(path.points) for path in page.paths}


@pytest.mark.parametrize("example", ["bukittinggi-2017", "cimahi-2017"])
def test_the_page_stays_as_it_was_and_comes_back(example):
    case = Case(example)
    before, steps = case.page, case.document.stack.count()
    assert case.free() == ""
    assert case.document.stack.count() == steps + 1
    after = case.page
    assert drawn(after) == drawn(before)
    assert {box.placement: box.rect for box in after.boxes} == places(before)
    assert ways(after) == lines(before)
    assert case.document.arranged(case.key).notes == ()
    by_hand.set_method(case.document, case.key, Method.HIERARCHY)
    assert case.page == before and case.chart.page.font_cap == 12.0
    assert not any(route.waypoints for route in case.draft.routes.values())
    assert not any(item.pin for item in case.draft.placements.values())
    case.document.undo()
    case.document.undo()
    assert case.page == before


def test_a_box_that_is_moved_takes_its_line_along_and_no_other():
    case = Case("bukittinggi-2017")
    case.free()
    before, was = case.page, case.line_to("Bagian organisasi")
    case.move("Bagian organisasi", 0, 6)
    now = case.line_to("Bagian organisasi")
    assert [path.points for path in case.page.paths if path not in before.paths] == [now]
    assert now[:-2] == was[:-2]
    assert now[-1] == pytest.approx((was[-1].x, was[-1].y + 6), abs=ROUNDED)


def test_a_superior_that_is_moved_is_met_at_its_middle():
    case = Case("bukittinggi-2017")
    case.free()
    case.move("Asisten ekonomi dan pembangunan", 15, 0)
    assert case.line_to("Asisten ekonomi dan pembangunan")[-1].x == pytest.approx(
        case.rect("Asisten ekonomi dan pembangunan").center.x, abs=ROUNDED
    )
    assert len(case.page.paths) == len(case.draft.routes_of_chart(case.key))


def test_a_glued_box_goes_with_the_one_above_it():
    case = Case("bukittinggi-2017")
    case.free()
    (deputy,) = [item for item in case.draft.placements_of_chart(case.key) if item.form is BoxForm.GLUED]
    name = case.draft.units[deputy.unit].name
    case.move("Walikota", 0, -1.5)
    head, glued = case.rect("Walikota"), case.rect(name)
    assert (glued.x, glued.y, glued.w) == pytest.approx((head.x, head.bottom, head.w), abs=ROUNDED)
    assert case.line_to("Sekretaris Daerah")[0].y == pytest.approx(glued.bottom, abs=ROUNDED)


def test_a_box_in_the_way_of_a_kept_line_sends_it_round():
    """The line was nobody's own: unlike one drawn by hand it does not run through a box."""
    case = Case("bukittinggi-2017")
    case.free()
    case.move("Dinas kebakaran", -3, 0)
    assert "dengan tangan" not in " ".join(case.document.arranged(case.key).notes)
    rect = case.rect("Dinas kebakaran")
    inner = rect.grown(-0.1)
    for path in case.page.paths:
        for a, b in zip(path.points, path.points[1:], strict=False):
            reach = Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))
            assert not inner.intersects(reach)


def test_a_portrait_page_that_layout_chose_stays_portrait():
    case = Case("bukittinggi-2017", orientation=Orientation.AUTO)
    before = case.page
    assert before.height > before.width
    case.free()
    assert (case.page.width, case.page.height) == (before.width, before.height)
    assert {box.placement: box.rect for box in case.page.boxes} == places(before)


def test_a_page_that_had_grown_keeps_its_size():
    case = Case("bukittinggi-2017", overflow=Overflow.ENLARGE, font_floor=12.0)
    before = case.page
    assert (before.width, before.height) == (420, 297)
    case.free()
    assert (case.page.width, case.page.height) == (420, 297) and case.chart.page.paper == "A3"
    assert {box.placement: box.rect for box in case.page.boxes} == places(before)


def test_of_several_pages_nothing_is_kept_and_that_is_said():
    case = Case("bukittinggi-2017", font_floor=12.0)
    count = len(case.document.arranged(case.key).pages)
    assert count > 1
    assert case.free() == f"Bagan ini terbagi atas {count} halaman; bagan bebas hanya satu halaman, maka disusun baru."
    assert case.page.boxes and not any(item.pin for item in case.draft.placements.values())


def test_rows_of_list_boxes_become_boxes_and_that_is_said():
    case = Case("jombang-2009")
    assert case.free() == "Bagan bebas tidak memuat kotak daftar: tiap nama menjadi kotak."
    assert len(case.page.boxes) >= len(case.draft.placements_of_chart(case.key))


def test_a_branch_left_to_layout_again_forgets_its_lines():
    case = Case("bukittinggi-2017")
    case.free()
    by_hand.arrange_again(case.document, [case.box("Sekretaris Daerah").id])
    assert not any(route.waypoints for route in case.draft.routes_of_chart(case.key))
    assert case.box("Walikota").pin is not None and case.box("Bagian organisasi").pin is None


@pytest.mark.parametrize("leave", [by_hand.unpin, operations.release])
def test_boxes_left_to_layout_again_forget_their_lines_alone(leave):
    case = Case("bukittinggi-2017")
    case.free()
    gone, stays = case.box("Bagian organisasi").id, case.box("Bagian keuangan").id
    leave(case.document, [gone, case.box("Walikota").id])
    shaped = {route.target for route in case.draft.routes_of_chart(case.key) if route.waypoints}
    assert stays in shaped and gone not in shaped
    assert not any(item.pin for item in case.draft.placements_of_chart(case.key) if item.form is BoxForm.GLUED)


def test_a_chart_left_to_layout_again_forgets_all_its_lines():
    case = Case("bukittinggi-2017")
    case.free()
    operations.release_chart(case.document, case.key)
    assert not any(route.waypoints for route in case.draft.routes_of_chart(case.key))


def test_a_larger_font_that_a_person_set_since_stays():
    case = Case("bukittinggi-2017")
    case.free()
    with case.document.edit("Huruf") as draft:
        draft.put(replace(case.chart, page=replace(case.chart.page, font_cap=11.0)))
    by_hand.set_method(case.document, case.key, Method.HIERARCHY)
    assert case.chart.page.font_cap == 11.0


def test_new_boxes_join_the_lists_of_their_sisters():
    case = Case("bukittinggi-2017")
    case.free()
    before = case.page
    for superior, name in (
        ("Asisten administrasi umum", "Bagian Baru"),
        ("Asisten administrasi umum", "Bagian Lain"),
        ("Asisten pemerintahan dan kesejahteraan rakyat", "Dinas Baru"),
    ):
        operations.add_child(case.document, case.box(superior).id, name)
    page = case.page
    assert case.document.arranged(case.key).notes == () and {box.font_pt for box in page.boxes} == {10.3}
    now = {box.placement: box.rect for box in page.boxes}
    assert {box.placement: now[box.placement] for box in before.boxes} == places(before)
    last, new, other = (case.rect(name) for name in ("Bagian organisasi", "Bagian Baru", "Bagian Lain"))
    assert (new.x, new.w, other.x) == pytest.approx((last.x, last.w, last.x), abs=ROUNDED)
    assert 0 < new.y - last.bottom < 3 and other.y - new.bottom == pytest.approx(new.y - last.bottom, abs=ROUNDED)
    trunks = {case.line_to(name)[-2].x for name in ("Bagian organisasi", "Bagian Baru", "Bagian Lain")}
    assert len(trunks) == 1
    dinas = case.rect("Dinas Baru")
    assert not any(box.rect.grown(-ROUNDED).intersects(dinas) for box in page.boxes if box.rect != dinas)
    assert all(not item.rect.intersects(rect) for item in page.furniture for rect in (new, other, dinas))


def test_the_first_box_below_another_stands_on_the_page():
    case = Case("bukittinggi-2017")
    case.free()
    operations.add_child(case.document, case.box("Bagian organisasi").id, "Subbagian Baru")
    rect, content = case.rect("Subbagian Baru"), case.chart.page.content
    assert content.grown(ROUNDED).contains(rect)
    assert not any(box.rect.grown(-ROUNDED).intersects(rect) for box in case.page.boxes if box.rect != rect)
    assert len(case.page.paths) == len(case.draft.routes_of_chart(case.key))
