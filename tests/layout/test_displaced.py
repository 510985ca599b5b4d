"""Pinned boxes of hierarchy charts: they stand where they are pinned, their branch moves along, nobody else does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fake_measure import FakeMeasure
from organisations import boxes, drawn, numbered, org

from orgeditor.layout.arrange import arrange
from orgeditor.layout.edits.relay import relay
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect, segment_crosses, segments
from orgeditor.model.page import Arranged, Box
from orgeditor.model.records import Arrangement, Chart

MEASURE = FakeMeasure()


@pytest.fixture
def chart() -> tuple[Draft, Chart]:
    return drawn(org("Bupati", org("A", *numbered(3)), org("B", *numbered(3, "Badan")), org("C", *numbered(2, "Biro"))))


def placement(draft: Draft, chart: Chart, name: str) -> str:
    return next(item.id for item in draft.placements_of_chart(chart.id) if draft.units[item.unit].name == name)


def pin(draft: Draft, chart: Chart, name: str, rect: Rect) -> None:
    with draft.edit():
        draft.put(replace(draft.placements[placement(draft, chart, name)], pin=rect))


def laid(draft: Draft, chart: Chart) -> tuple[Arranged, dict[str, Box]]:
    result = arrange(draft, chart.id, MEASURE)
    return result, boxes(result, draft)


def crossed(draft: Draft, result: Arranged) -> list[tuple[str, str]]:
    """Lines (by the unit they lead to) that run through boxes."""
    (page,) = result.pages
    return [
        (draft.units[draft.relations[path.relation].target].name, draft.unit_of(box.placement).name)
        for path in page.paths
        for box in page.boxes
        for a, b in segments(path.points)
        if segment_crosses(a, b, box.rect.grown(-0.01))
    ]


def test_a_pinned_branch_moves_and_all_others_stay(chart):
    draft, record = chart
    _, before = laid(draft, record)
    place = before["C"].rect.moved(14.0, 9.0)
    pin(draft, record, "C", place)
    result, after = laid(draft, record)
    assert after["C"].rect == pytest.approx(place, abs=0.01)
    assert after["Biro 1"].rect == pytest.approx(before["Biro 1"].rect.moved(14.0, 9.0), abs=0.01)
    assert after["Biro 1"].lines[0].x == pytest.approx(before["Biro 1"].lines[0].x + 14.0, abs=0.01)
    still = [name for name in before if name not in ("C", "Biro 1", "Biro 2")]
    assert [after[name] for name in still] == [before[name] for name in still]
    assert len(result.pages[0].paths) == len(draft.routes) and crossed(draft, result) == [] and result.notes == ()


def test_the_line_to_a_pinned_box_comes_from_the_bus_of_its_sisters(chart):
    draft, record = chart
    result, before = laid(draft, record)
    pin(draft, record, "C", before["C"].rect.moved(14.0, 9.0))
    after, found = laid(draft, record)
    ways = [
        next(path.points for path in shown.pages[0].paths if path.route == route.id)
        for shown in (result, after)
        for route in draft.routes.values()
        if route.target == placement(draft, record, "C")
    ]
    assert ways[0][1].y == pytest.approx(ways[1][1].y)
    assert ways[1][-1].x == pytest.approx(found["C"].rect.center.x, abs=0.01)
    assert ways[1][-1].y == found["C"].rect.y


def test_lines_find_a_way_round_a_box_pinned_on_them(chart):
    draft, record = chart
    _, before = laid(draft, record)
    top, low = before["Bupati"].rect, before["B"].rect
    gap = low.y - top.bottom
    middle = Rect(top.center.x - 6.0, top.bottom + 0.3 * gap, 12.0, 0.4 * gap)
    pin(draft, record, "Biro 2", middle)
    result, after = laid(draft, record)
    assert after["Biro 2"].rect == pytest.approx(middle, abs=0.01)
    assert crossed(draft, result) == []
    assert after["B"].rect == before["B"].rect


def test_a_box_pinned_in_its_list_hangs_from_the_trunk_of_the_list(chart):
    draft, record = chart
    with draft.edit():
        item = draft.placements[placement(draft, record, "C")]
        draft.put(replace(item, arrangement=Arrangement.LIST))
    _, before = laid(draft, record)
    pin(draft, record, "Biro 2", before["Biro 2"].rect.moved(0.0, 20.0))
    result, after = laid(draft, record)
    ends = {draft.routes[path.route].target: path.points for path in result.pages[0].paths}
    first, second = (ends[placement(draft, record, name)] for name in ("Biro 1", "Biro 2"))
    assert first[2].x == pytest.approx(second[2].x) and second[-1].y == pytest.approx(after["Biro 2"].rect.center.y)


def test_text_of_a_pin_of_another_size_is_set_anew_and_smaller_where_it_must(chart):
    draft, record = chart
    _, before = laid(draft, record)
    pin(draft, record, "Badan 2", before["Badan 2"].rect.moved(0.0, 30.0)._replace(w=9.0, h=12.0))
    _, after = laid(draft, record)
    rect = after["Badan 2"].rect
    assert (rect.w, rect.h) == (9.0, 12.0)
    assert all(rect.x < line.x and line.x + line.width < rect.right for line in after["Badan 2"].lines)
    assert all(rect.y < line.baseline < rect.bottom for line in after["Badan 2"].lines)


def test_a_pin_too_small_for_its_text_in_the_smallest_font_is_named():
    """The whole chart has that font already: there is nothing left to give way."""
    draft, chart = drawn(org("Bupati", org("Penelitian"), org("Dinas")), font_floor=9.0, font_cap=9.0)
    pin(draft, chart, "Penelitian", Rect(60.0, 90.0, 5.0, 3.0))
    result, found = laid(draft, chart)
    assert found["Penelitian"].font_pt == 9.0
    assert any("Penelitian" in note for note in result.notes)


def test_a_pin_on_another_box_and_one_off_the_page_are_named(chart):
    draft, record = chart
    _, before = laid(draft, record)
    pin(draft, record, "Badan 1", before["Badan 2"].rect.moved(1.0, 1.0))
    pin(draft, record, "Dinas 1", Rect(1.0, 1.0, 30.0, 8.0))
    result, _ = laid(draft, record)
    assert [note for note in result.notes if "“Badan 1” ditempatkan di atas kotak lain" in note]
    assert [note for note in result.notes if "“Dinas 1” ditempatkan di luar" in note]


def test_rows_of_a_list_box_and_glued_boxes_keep_their_places(chart):
    draft, record = chart
    with draft.edit():
        item = draft.placements[placement(draft, record, "C")]
        draft.put(replace(item, arrangement=Arrangement.LIST_BOX))
    _, before = laid(draft, record)
    pin(draft, record, "Biro 1", Rect(30.0, 150.0, 30.0, 8.0))
    _, after = laid(draft, record)
    assert after["Biro 1"].rect == before["Biro 1"].rect


def test_pins_within_pins_keep_both_places(chart):
    draft, record = chart
    _, before = laid(draft, record)
    pin(draft, record, "C", before["C"].rect.moved(10.0, 5.0))
    pin(draft, record, "Biro 1", before["Biro 1"].rect.moved(-3.0, 25.0))
    _, after = laid(draft, record)
    assert after["C"].rect == pytest.approx(before["C"].rect.moved(10.0, 5.0), abs=0.01)
    assert after["Biro 1"].rect == pytest.approx(before["Biro 1"].rect.moved(-3.0, 25.0), abs=0.01)
    assert after["Biro 2"].rect == pytest.approx(before["Biro 2"].rect.moved(10.0, 5.0), abs=0.01)


@pytest.mark.parametrize(
    ("name", "dx", "dy"),
    [("C", 14.0, 9.0), ("A", -6.0, 3.0), ("Biro 2", 9.0, 12.0), ("Badan 3", 0.0, 8.0), ("B", 0, 0)],
)
@pytest.mark.parametrize("arrangement", [Arrangement.AUTO, Arrangement.LIST])
def test_what_is_shown_at_once_of_a_pin_is_what_the_fit_shows(chart, name, dx, dy, arrangement):
    draft, record = chart
    with draft.edit():
        draft.put(replace(draft.placements[placement(draft, record, "C")], arrangement=arrangement))
    last, before = laid(draft, record)
    pin(draft, record, name, before[name].rect.moved(dx, dy))
    shown, wanted = relay(draft, record.id, MEASURE, last, draft.last_changes), laid(draft, record)[0]
    assert shown is not None and wanted.notes == ()
    (page,), (fitted,) = shown.pages, wanted.pages
    for one, other in zip(sorted(page.boxes), sorted(fitted.boxes), strict=True):
        assert one.rect == pytest.approx(other.rect, abs=0.003)
    for one, other in zip(sorted(page.paths), sorted(fitted.paths), strict=True):
        assert one[:3] == other[:3]
        assert [x for point in one.points for x in point] == pytest.approx(
            [x for point in other.points for x in point], abs=0.003
        )
    assert len(page.strokes) == len(fitted.strokes)


@pytest.mark.parametrize("place", ["on another box", "off the page", "larger"])
def test_a_pin_that_disturbs_others_is_left_to_the_fit(chart, place):
    draft, record = chart
    last, before = laid(draft, record)
    rect = before["Biro 1"].rect
    pins = {
        "on another box": before["Badan 2"].rect.moved(1.0, 1.0),
        "off the page": rect.moved(-rect.x, 0.0),
        "larger": rect._replace(h=rect.h + 4.0),
    }
    pin(draft, record, "Biro 1", pins[place])
    assert relay(draft, record.id, MEASURE, last, draft.last_changes) is None


def test_on_a_divided_chart_a_pin_counts_on_the_page_of_its_box():
    heads = [
        org(f"Asisten {letter}", *numbered(110, f"Dinas Pekerjaan Umum dan Tata Ruang {letter}")) for letter in "ABCD"
    ]
    draft, record = drawn(org("Bupati", *heads), paper="F4")
    before = arrange(draft, record.id, MEASURE)
    assert len(before.pages) > 1
    name = "Dinas Pekerjaan Umum dan Tata Ruang D 110"
    number, box = next(
        (number, box)
        for number, page in enumerate(before.pages)
        for box in page.boxes
        if draft.unit_of(box.placement).name == name
    )
    pin(draft, record, name, box.rect.moved(1.0, 3.0))
    after = arrange(draft, record.id, MEASURE)
    assert len(after.pages) == len(before.pages)
    [found] = [shown.rect for shown in after.pages[number].boxes if shown.placement == box.placement]
    assert found == pytest.approx(box.rect.moved(1.0, 3.0), abs=0.01)
    others = [n for n in range(len(before.pages)) if n != number]
    assert [after.pages[n].boxes for n in others] == [before.pages[n].boxes for n in others]
