"""Free charts: boxes and lines, pins, paper of a size and the free paper, and what every chart must keep."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import page_rules
import pytest
from fake_measure import FakeMeasure
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from organisations import Org, boxes, charts, drawn, numbered, org

from orgeditor.exchange.info import info_json
from orgeditor.layout.arrange import arrange
from orgeditor.layout.measure import em_mm
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.kinds import COMMAND, COORDINATIVE
from orgeditor.model.page import Arranged, Box, Page, ShapeForm
from orgeditor.model.records import FREE_PAPER, Arrangement, BoxForm, Chart, Method, Orientation, Side

MEASURE = FakeMeasure()


def free(*roots: Org, annex: bool = False, paper: str = FREE_PAPER, **page: Any) -> tuple[Draft, Chart]:
    return drawn(*roots, annex=annex, chart={"method": Method.FREE}, paper=paper, **page)


def laid_out(draft: Draft, chart: Chart, *, pinned: bool = False) -> Arranged:
    """Arrange a chart and hold it against the rules of every page; pins may stand beyond the margins."""
    result = arrange(draft, chart.id, MEASURE)
    assert faults_of(draft, chart, result, pinned=pinned) == []
    return result


def faults_of(draft: Draft, chart: Chart, result: Arranged, *, pinned: bool = False) -> list[str]:
    draft.arranged[chart.id] = result
    faults = page_rules.missing_content(draft, chart, result)
    pages = next(item for item in info_json(draft, draft.arranged)["charts"] if item["id"] == chart.id)["pages"]
    for page, told in zip(result.pages, pages, strict=True):
        room = Rect(-1e4, -1e4, 1e5, 1e5) if pinned else content(page, chart)
        faults += page_rules.json_faults(told, room, MEASURE)
        faults += page_rules.text_out_of_place(page, MEASURE)
    return faults


def content(page: Page, chart: Chart) -> Rect:
    margins = chart.page
    width, height = page.width - margins.left - margins.right, page.height - margins.top - margins.bottom
    return Rect(margins.left, margins.top, width, height)


def shown(*roots: Org, **options: Any) -> dict[str, Box]:
    draft, chart = free(*roots, **options)
    return boxes(laid_out(draft, chart), draft)


def lines_to(draft: Draft, result: Arranged) -> dict[str, tuple[Point, ...]]:
    (page,) = result.pages
    return {draft.units[draft.relations[path.relation].target].name: path.points for path in page.paths}


def pin(draft: Draft, chart: Chart, name: str, rect: Rect) -> None:
    placement = next(item for item in draft.placements_of_chart(chart.id) if draft.units[item.unit].name == name)
    with draft.edit():
        draft.put(replace(placement, pin=rect))


# boxes and lines


def test_children_stand_below_their_parent_in_order():
    found = shown(org("Bupati", org("Asisten I", *numbered(3)), org("Asisten II", *numbered(2, "Badan"))))
    for parent, names in (
        ("Bupati", ["Asisten I", "Asisten II"]),
        ("Asisten I", ["Dinas 1", "Dinas 2", "Dinas 3"]),
        ("Asisten II", ["Badan 1", "Badan 2"]),
    ):
        row = [found[name].rect for name in names]
        assert len({rect.y for rect in row}) == 1 and row[0].y > found[parent].rect.bottom
        assert all(left.right < right.x for left, right in pairwise(row))
        middle = (row[0].center.x + row[-1].center.x) / 2
        assert found[parent].rect.center.x == pytest.approx(middle, abs=0.01)


def test_a_box_is_as_large_as_its_text_at_the_largest_font():
    long = "Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan dan Perlindungan Anak"
    found = shown(org("Bupati", org("Bagian"), org(long)), font_cap=14.0)
    em = em_mm(14.0)
    assert {box.font_pt for box in found.values()} == {14.0}
    assert found["Bagian"].rect.w < found[long].rect.w < 21 * em
    assert len(found[long].lines) > len(found["Bagian"].lines) == 1
    assert found[long].rect.h > found["Bagian"].rect.h


def test_lines_of_one_kind_share_a_trunk_and_a_bus():
    draft, chart = free(org("Bupati", *numbered(4)))
    result = laid_out(draft, chart)
    found = boxes(result, draft)
    lines = [lines_to(draft, result)[f"Dinas {number}"] for number in (1, 2, 3, 4)]
    start = Point(found["Bupati"].rect.center.x, found["Bupati"].rect.bottom)
    assert all(points[0] == pytest.approx(start, abs=0.01) for points in lines)
    assert len({points[1].y for points in lines}) == 1
    for number, points in enumerate(lines, 1):
        rect = found[f"Dinas {number}"].rect
        assert points[-1] == pytest.approx((rect.center.x, rect.y), abs=0.01)


def test_lines_of_two_kinds_have_a_bus_each():
    draft, chart = free(org("Bupati", org("A"), org("B", kind=COMMAND), org("C"), org("D", kind=COMMAND)))
    lines = lines_to(draft, laid_out(draft, chart))
    assert lines["A"][1].y == lines["C"][1].y != lines["B"][1].y == lines["D"][1].y
    assert lines["A"][0].x == lines["C"][0].x != lines["B"][0].x == lines["D"][0].x


def test_a_line_that_would_only_just_step_aside_goes_straight():
    draft, chart = free(org("Bupati", org("Staf Ahli", side=Side.LEFT, kind=COORDINATIVE), org("Sekretaris Daerah")))
    assert len(lines_to(draft, laid_out(draft, chart))["Sekretaris Daerah"]) == 2


def test_glued_boxes_share_an_edge():
    found = shown(org("Bupati", org("Wakil Bupati", form=BoxForm.GLUED), *numbered(2)))
    head, deputy = found["Bupati"].rect, found["Wakil Bupati"].rect
    assert (head.x, head.w, head.bottom) == pytest.approx((deputy.x, deputy.w, deputy.y), abs=0.01)
    assert found["Wakil Bupati"].form is ShapeForm.GLUED
    assert found["Dinas 1"].rect.y > deputy.bottom


def test_staff_stands_beside_the_trunk():
    found = shown(
        org(
            "Bupati",
            org("Staf Ahli I", org("Subbagian"), side=Side.LEFT),
            org("Staf Ahli II", side=Side.RIGHT),
            org("Staf Ahli III", side=Side.RIGHT),
            org("Sekretaris Daerah"),
        )
    )
    trunk = found["Bupati"].rect.center.x
    assert found["Staf Ahli I"].rect.right < trunk < found["Staf Ahli II"].rect.x
    assert found["Staf Ahli II"].rect.bottom < found["Staf Ahli III"].rect.y
    assert found["Staf Ahli I"].rect.bottom < found["Subbagian"].rect.y
    lowest = max(found["Staf Ahli III"].rect.bottom, found["Subbagian"].rect.bottom)
    assert lowest < found["Sekretaris Daerah"].rect.y


@pytest.mark.parametrize(("arrangement", "right"), [(Arrangement.LIST, True), (Arrangement.LIST_LEFT, False)])
def test_boxes_of_a_list_hang_on_a_trunk(arrangement, right):
    draft, chart = free(org("Bupati", org("Asisten", *numbered(3), arrangement=arrangement), org("Staf Ahli")))
    result = laid_out(draft, chart)
    found = boxes(result, draft)
    column = [found[f"Dinas {number}"].rect for number in (1, 2, 3)]
    assert {(rect.x, rect.w) for rect in column} == {(column[0].x, column[0].w)}
    assert all(upper.bottom < lower.y for upper, lower in pairwise(column))
    for number, rect in enumerate(column, 1):
        *_, trunk, end = lines_to(draft, result)[f"Dinas {number}"]
        assert end == pytest.approx((rect.x if right else rect.right, rect.center.y), abs=0.01)
        assert (trunk.x < end.x) is right


def test_a_list_with_a_branch_in_it_stands_in_a_row():
    found = shown(org("Bupati", org("A", org("B")), org("C"), arrangement=Arrangement.LIST))
    assert found["A"].rect.y == found["C"].rect.y


def test_a_frame_holds_its_members_alone():
    roots = org("Bupati", org("A", org("A1"), group="Rumpun Teknis"), org("B", group="Rumpun Teknis"), org("C"))
    draft, chart = free(roots)
    result = laid_out(draft, chart)
    found = boxes(result, draft)
    frame = found["Rumpun Teknis"].rect
    assert all(frame.contains(found[name].rect) for name in "AB")
    assert not any(frame.intersects(found[name].rect) for name in ("Bupati", "A1", "C"))
    assert result.notes == ()


def test_a_frame_round_strangers_is_left_out_with_a_note():
    draft, chart = free(org("Bupati", org("A", group="Rumpun"), org("B"), org("C", group="Rumpun")))
    result = arrange(draft, chart.id, MEASURE)
    assert "Rumpun" not in boxes(result, draft)
    assert [note for note in result.notes if "Rumpun" in note] == list(result.notes) != []


def test_a_line_across_finds_a_way():
    draft, chart = free(org("Bupati", *(org(f"Asisten {side}", *numbered(3, f"Dinas {side}")) for side in "AB")))
    ends = [
        next(item for item in draft.placements_of_chart(chart.id) if draft.units[item.unit].name == name)
        for name in ("Dinas A 1", "Dinas B 2")
    ]
    with draft.edit():
        relation = operations.add_relation(draft, ends[0].unit, ends[1].unit, "report", label="mendesak")
        operations.show_relation(draft, chart.id, relation.id, ends[0].id, ends[1].id)
    result = laid_out(draft, chart)
    assert result.notes == ()
    (page,) = result.pages
    assert len(page.labels) == 1


def test_an_empty_chart():
    draft, chart = free()
    result = laid_out(draft, chart)
    assert result.pages[0].boxes == () and result.notes == ()


def test_a_chain_of_a_thousand_boxes():
    draft, chart = free(org("Unit"))
    with draft.edit():
        last = draft.children(chart.id, None)[0]
        for number in range(999):
            last = operations.add_child(draft, last, f"Unit {number}")
    (page,) = arrange(draft, chart.id, MEASURE).pages
    assert len(page.boxes) == 1000 and page.height > 10_000


# the free paper


def test_free_paper_ends_where_drawing_and_margins_end():
    draft, chart = free(org("Bupati", *numbered(12)), top=10.0, right=11.0, bottom=12.0, left=13.0)
    (page,) = laid_out(draft, chart).pages
    assert page.title is not None
    assert min(box.rect.x for box in page.boxes) == pytest.approx(13.0, abs=0.01)
    assert max(box.rect.right for box in page.boxes) == pytest.approx(page.width - 11.0, abs=0.01)
    assert max(box.rect.bottom for box in page.boxes) == pytest.approx(page.height - 12.0, abs=0.01)
    assert page.title.rect.y == pytest.approx(10.0, abs=1.5)
    assert min(box.rect.y for box in page.boxes) == pytest.approx(page.title.rect.bottom + 3.0, abs=0.1)


@pytest.mark.parametrize("count", [0, 1, 3, 40])
def test_free_paper_has_room_for_all_furniture(count):
    kinds = ["structural", "coordinative", "command", "guidance", "report", "supervision"]
    draft, chart = free(
        org("Bupati", *(org(f"Dinas {number}", kind=kinds[number % 6]) for number in range(count))), annex=True
    )
    (page,) = laid_out(draft, chart).pages
    assert page.heading is not None and page.signature is not None
    assert (page.legend is not None) is (count > 1)


def test_free_paper_grows_with_the_font():
    sizes = []
    for cap in (8.0, 12.0, 24.0):
        draft, chart = free(org("Bupati", *numbered(10)), font_cap=cap)
        (page,) = laid_out(draft, chart).pages
        assert {box.font_pt for box in page.boxes} == {cap}
        sizes.append((page.width, page.height))
    assert sizes == sorted(sizes)


def test_a_page_larger_than_pdf_readers_show_is_named():
    for count, notes in ((20, 0), (400, 1)):
        draft, chart = free(org("Bupati", *numbered(count)))
        assert len([note for note in arrange(draft, chart.id, MEASURE).notes if "PDF" in note]) == notes


@pytest.mark.parametrize("method", [Method.HIERARCHY, Method.LAYERED])
@pytest.mark.parametrize("orientation", list(Orientation))
def test_other_charts_on_free_paper_have_the_largest_font(method, orientation):
    root = org("Bupati", *(org(f"Asisten {side}", *numbered(9, f"Dinas {side}")) for side in "ABC"))
    draft, chart = drawn(
        root, annex=True, chart={"method": method}, paper=FREE_PAPER, orientation=orientation, font_cap=14.0
    )
    (page,) = laid_out(draft, chart).pages
    assert {box.font_pt for box in page.boxes} == {14.0}


# paper of a size


@pytest.mark.parametrize("paper", ["A2", "A1", "A0"])
def test_a_drawing_stands_in_the_middle_of_a_poster(paper):
    draft, chart = free(org("Bupati", org("A", *numbered(4)), org("B")), paper=paper)
    (page,) = laid_out(draft, chart).pages
    assert (page.width, page.height) == chart.page.size
    left, right = min(box.rect.x for box in page.boxes), max(box.rect.right for box in page.boxes)
    assert (left + right) / 2 == pytest.approx(page.width / 2, abs=0.01)
    assert {box.font_pt for box in page.boxes} == {chart.page.font_cap}
    top, bottom = min(box.rect.y for box in page.boxes), max(box.rect.bottom for box in page.boxes)
    assert page.title is not None
    assert top - page.title.rect.bottom == pytest.approx(page.height - chart.page.bottom - bottom, abs=4.0)


def test_the_font_falls_until_the_drawing_fits():
    draft, chart = free(org("Bupati", *numbered(11, "Dinas Pendidikan")), paper="F4")
    result = laid_out(draft, chart)
    assert chart.page.font_floor <= result.smallest_font_pt < chart.page.font_cap
    assert (result.pages[0].width, result.notes) == (330.0, ())


def test_the_page_grows_where_not_even_the_floor_fits():
    draft, chart = free(org("Bupati", *numbered(40, "Dinas Pendidikan")), paper="F4")
    result = laid_out(draft, chart)
    assert result.pages[0].width > 330.0 and result.smallest_font_pt >= chart.page.font_floor
    assert [note for note in result.notes if "halaman diperbesar" in note] != []


def test_the_page_grows_as_far_as_it_must():
    draft, chart = free(org("Bupati", *numbered(900, "Dinas Pendidikan")), paper="A4")
    (page,) = arrange(draft, chart.id, MEASURE).pages
    assert len(page.boxes) == 901 and 15_000 < page.width < 40_000


def test_the_drawing_keeps_off_the_signature():
    """`laid_out` says so; with a signature the drawing stands higher or smaller than without."""
    for count in range(2, 12):
        draft, chart = free(org("Bupati", org("A", org("B", *numbered(count)))), annex=True, paper="F4")
        laid_out(draft, chart)


# pins


def test_a_pinned_box_keeps_its_rectangle_and_its_branch_hangs_from_it():
    draft, chart = free(org("Bupati", org("A", *numbered(3)), org("B", *numbered(3, "Badan"))))
    place = Rect(200.0, 120.0, 50.0, 17.0)
    pin(draft, chart, "B", place)
    found = boxes(laid_out(draft, chart), draft)
    assert found["B"].rect == place
    row = [found[f"Badan {number}"].rect for number in (1, 2, 3)]
    assert all(rect.y > place.bottom for rect in row)
    assert (row[0].center.x + row[-1].center.x) / 2 == pytest.approx(place.center.x, abs=0.01)
    assert found["A"].rect.center.x == pytest.approx(found["Bupati"].rect.center.x, abs=0.01)


def test_others_keep_clear_of_a_pinned_box():
    draft, chart = free(org("Bupati", *numbered(8)))
    before = boxes(laid_out(draft, chart), draft)
    place = before["Dinas 4"].rect.moved(5.0, 3.0)._replace(w=30.0, h=20.0)
    pin(draft, chart, "Dinas 4", place)
    found = boxes(laid_out(draft, chart), draft)
    assert found["Dinas 4"].rect == pytest.approx(place)
    others = [found[f"Dinas {number}"].rect for number in (1, 2, 3, 5, 6, 7, 8)]
    assert not any(rect.intersects(place) for rect in others)
    assert all(left.right < right.x for left, right in pairwise(others))


@pytest.mark.parametrize("paper", ["A3", FREE_PAPER])
def test_text_of_a_pinned_box_wraps_at_its_width(paper):
    name = "Dinas Pekerjaan Umum dan Penataan Ruang"
    draft, chart = free(org("Bupati", org(name), *numbered(2)), paper=paper)
    pin(draft, chart, name, Rect(60.0, 150.0, 32.0, 40.0))
    result = laid_out(draft, chart)
    box = boxes(result, draft)[name]
    assert len(box.lines) > 2 and box.font_pt == chart.page.font_cap and result.notes == ()


def test_text_of_a_small_pinned_box_is_set_smaller_down_to_the_floor():
    draft, chart = free(org("Bupati", org("Dinas Pendidikan"), org("Dinas Sosial"), *numbered(2)))
    pin(draft, chart, "Dinas Pendidikan", Rect(60.0, 150.0, 22.0, 9.0))
    result = laid_out(draft, chart)
    font = boxes(result, draft)["Dinas Pendidikan"].font_pt
    assert chart.page.font_floor <= font < chart.page.font_cap and result.notes == ()
    pin(draft, chart, "Dinas Sosial", Rect(20.0, 200.0, 6.0, 3.0))
    result = arrange(draft, chart.id, MEASURE)
    assert boxes(result, draft)["Dinas Sosial"].rect == Rect(20.0, 200.0, 6.0, 3.0)
    assert [note for note in result.notes if "Dinas Sosial" in note] != []


def test_free_paper_reaches_as_far_as_the_farthest_pin():
    draft, chart = free(org("Bupati", *numbered(3)))
    pin(draft, chart, "Dinas 3", Rect(700.0, 500.0, 40.0, 12.0))
    (page,) = laid_out(draft, chart).pages
    assert (page.width, page.height) == pytest.approx((760.0, 537.0), abs=0.01)


def test_a_pin_outside_the_room_is_named():
    draft, chart = free(org("Bupati", *numbered(3)), paper="A4")
    pin(draft, chart, "Dinas 3", Rect(280.0, 190.0, 40.0, 12.0))
    result = laid_out(draft, chart, pinned=True)
    assert (result.pages[0].width, result.pages[0].height) == (297.0, 210.0)
    assert [note for note in result.notes if "Dinas 3" in note] != []


def test_pins_on_each_other_are_named():
    draft, chart = free(org("Bupati", *numbered(3)))
    pin(draft, chart, "Dinas 1", Rect(100.0, 100.0, 40.0, 12.0))
    pin(draft, chart, "Dinas 2", Rect(120.0, 105.0, 40.0, 12.0))
    assert [note for note in arrange(draft, chart.id, MEASURE).notes if "Dinas 1" in note] != []


def test_all_boxes_may_be_pinned():
    draft, chart = free(org("Bupati", *numbered(2)), paper="F4")
    places = {"Bupati": Rect(100, 60, 40, 12), "Dinas 1": Rect(60, 100, 40, 12), "Dinas 2": Rect(140, 100, 40, 12)}
    for name, rect in places.items():
        pin(draft, chart, name, rect)
    found = boxes(laid_out(draft, chart), draft)
    assert {name: box.rect for name, box in found.items()} == places


def test_lines_drawn_by_hand_keep_their_corners():
    draft, chart = free(org("Bupati", org("A"), org("B")))
    ends = [
        next(item for item in draft.placements_of_chart(chart.id) if draft.units[item.unit].name == name)
        for name in ("A", "B")
    ]
    with draft.edit():
        relation = operations.add_relation(draft, ends[0].unit, ends[1].unit, "report")
        route = operations.show_relation(draft, chart.id, relation.id, ends[0].id, ends[1].id)
        draft.put(replace(route, waypoints=(Point(30.0, 130.0), Point(60.0, 130.0))))
    (page,) = laid_out(draft, chart).pages
    points = next(path.points for path in page.paths if path.route == route.id)
    assert {130.0} <= {y for _, y in points}


# always


@st.composite
def free_charts(draw: st.DrawFn, *, most: int = 24) -> tuple[Draft, Chart]:
    """Random organisations as free charts, on free paper and on paper of a size."""
    draft, chart = draw(charts(most=most))
    paper = draw(st.sampled_from([FREE_PAPER, FREE_PAPER, chart.page.paper, "A1"]))
    with draft.edit():
        chart = draft.put(replace(chart, method=Method.FREE, page=replace(chart.page, paper=paper)))
    return draft, chart


SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(free_charts())
def test_every_free_chart_keeps_the_rules(drawn_chart):
    draft, chart = drawn_chart
    laid_out(draft, chart)


@SLOW
@given(free_charts(most=14), st.data())
def test_every_pin_is_kept_and_nothing_lies_on_it(drawn_chart, data):
    draft, chart = drawn_chart
    # What stands beside a pinned box or in a list below it cannot step aside for another pin.
    placements = [
        item
        for item in draft.placements_of_chart(chart.id)
        if item.form is BoxForm.BOX
        and item.arrangement in (Arrangement.AUTO, Arrangement.ROW)
        and all(child.side in (Side.BELOW, Side.BOTTOM) for child in draft.branch(item)[1:])
    ]
    assume(placements)
    chosen = data.draw(st.lists(st.sampled_from(placements), max_size=3, unique_by=lambda item: item.id))
    slots = data.draw(st.permutations(range(12)))
    pins: dict[str, Rect] = {}
    with draft.edit():
        for item, slot in zip(chosen, slots, strict=False):
            pins[item.id] = Rect(30.0 + 90.0 * (slot % 4), 80.0 + 60.0 * (slot // 4), 45.0, 16.0)
            draft.put(replace(item, pin=pins[item.id]))
    result = arrange(draft, chart.id, MEASURE)
    (page,) = result.pages
    held = {box.placement: box for box in page.boxes if box.form is not ShapeForm.GROUP}
    for placement, rect in pins.items():
        assert held[placement].rect == rect
        for box in held.values():
            assert box.placement in pins or not box.rect.grown(-0.01).intersects(rect), box
    loose = [box.rect for box in held.values() if box.placement not in pins]
    for number, rect in enumerate(loose):
        assert not any(rect.grown(-0.01).intersects(other) for other in loose[:number])
