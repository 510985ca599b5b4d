"""Mechanism charts: the four examples with a fixed measure, and small charts for each rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

import page_rules
import pytest
from fake_measure import FakeMeasure
from hypothesis import given, settings
from hypothesis import strategies as st

from orgeditor.exchange.outline_reader import read_outline
from orgeditor.exchange.templates import new_from_template
from orgeditor.layout.arrange import arrange
from orgeditor.layout.drawing import Drawing
from orgeditor.layout.layered import graphviz
from orgeditor.layout.layered.chart import arrange_layered
from orgeditor.layout.lines.heads import HEAD_MM
from orgeditor.layout.lines.routing import conflicts
from orgeditor.layout.lines.strokes import joints_of, on_grid, strokes_of
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect, segment_crosses, segments
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import (
    ASSISTANCE,
    BUILTIN_KINDS,
    COLLEGIAL,
    CONSULTATIVE,
    COORDINATIVE,
    STRUCTURAL,
    UnitCategory,
)
from orgeditor.model.page import Arranged, Box, Page, ShapeForm
from orgeditor.model.records import BoxForm, Chart, Method, Orientation, Placement, Regulation, Side

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
AREA = Rect(20, 54, 290, 136)
BLOCKED = (Rect(212, 152, 118, 63), Rect(17, 175, 116, 40))
CHARTS = [("bukittinggi-2017", 2), ("cimahi-2017", 0), ("paser-2020", 0), ("probolinggo-2009", 0)]

every_chart = pytest.mark.parametrize(("name", "number"), CHARTS, ids=[name for name, _ in CHARTS])


@cache
def example(name: str, number: int) -> tuple[Draft, Chart, Drawing]:
    draft = read_outline((EXAMPLES / f"{name}.txt").read_text(encoding="utf-8"))
    chart = draft.charts_in_order()[number]
    area = AREA if chart.annex else Rect(20, 30, 290, 160)
    drawing = arrange_layered(draft, chart, FakeMeasure(), area, BLOCKED if chart.annex else ())
    assert drawing is not None
    return draft, chart, drawing


def from_template(name: str) -> tuple[Draft, Drawing]:
    draft = new_from_template(name, form="perbup")
    drawing = arrange_layered(draft, draft.charts_in_order()[0], FakeMeasure(), AREA, BLOCKED)
    assert drawing is not None
    return draft, drawing


def boxes_of(drawing: Drawing) -> list[Box]:
    return [box for box in drawing.boxes if box.form is not ShapeForm.GROUP]


@every_chart
def test_every_route_is_drawn(name: str, number: int) -> None:
    draft, chart, drawing = example(name, number)
    assert {path.route for path in drawing.paths} == {route.id for route in draft.routes_of_chart(chart.id)}
    assert not drawing.notes
    assert len(drawing.labels) == sum(1 for path in drawing.paths if draft.relations[path.relation].label)


@every_chart
def test_text_is_large_enough(name: str, number: int) -> None:
    assert example(name, number)[2].font_pt >= 8.0


@every_chart
def test_boxes_stand_apart_inside_the_area(name: str, number: int) -> None:
    _, chart, drawing = example(name, number)
    for a, b in combinations(boxes_of(drawing), 2):
        assert not a.rect.intersects(b.rect)
    for box in drawing.boxes:
        assert AREA.contains(box.rect) or not chart.annex
        assert not any(box.rect.intersects(other) for other in BLOCKED) or not chart.annex


@every_chart
def test_lines_keep_the_rules(name: str, number: int) -> None:
    draft, _, drawing = example(name, number)
    rects = {box.placement: box.rect for box in drawing.boxes}
    members = {
        box.placement: {item.id for item in draft.placements.values() if item.group == box.placement}
        for box in drawing.boxes
        if box.form is ShapeForm.GROUP
    }
    for path in drawing.paths:
        if not path.points:
            continue
        route = draft.routes[path.route]
        for a, b in segments(path.points):
            assert abs(a.x - b.x) < 1e-6 or abs(a.y - b.y) < 1e-6
            for key, rect in rects.items():
                if not {route.source, route.target} & members.get(key, set()):
                    assert not segment_crosses(a, b, rect), (path.kind, a, b, rect)
            for label in drawing.labels:
                assert not segment_crosses(a, b, label.rect)
    for one, two in combinations(drawing.paths, 2):
        if one.kind != two.kind:
            assert not conflicts(one.points, two.points, 1.9)


@every_chart
def test_rows_have_one_height_and_width(name: str, number: int) -> None:
    draft, _, drawing = example(name, number)
    rows: dict[tuple[int | None, str | None], list[Rect]] = {}
    for box in boxes_of(drawing):
        item = draft.placements[box.placement]
        if item.form is BoxForm.BOX and draft.units[item.unit].category not in (
            UnitCategory.COUNCIL, UnitCategory.EXPERT_STAFF, UnitCategory.VERTICAL
        ):  # fmt: skip
            rows.setdefault((item.rank, item.group), []).append(box.rect)
    for row in rows.values():
        assert max(rect.h for rect in row) - min(rect.h for rect in row) < 1e-6
        assert max(rect.w for rect in row) - min(rect.w for rect in row) < 1e-6
        assert max(rect.y for rect in row) - min(rect.y for rect in row) < 1e-6


@every_chart
def test_the_same_draft_gives_the_same_drawing(name: str, number: int) -> None:
    draft, chart, drawing = example(name, number)
    area = AREA if chart.annex else Rect(20, 30, 290, 160)
    again = arrange_layered(draft, chart, FakeMeasure(), area, BLOCKED if chart.annex else ())
    assert again == drawing


def upright(name: str, number: int) -> tuple[Draft, Chart, Arranged]:
    """Return an example's chart arranged on F4 held upright."""
    draft = read_outline((EXAMPLES / f"{name}.txt").read_text(encoding="utf-8"))
    chart = draft.charts_in_order()[number]
    with draft.edit():
        chart = draft.put(replace(chart, page=replace(chart.page, orientation=Orientation.PORTRAIT)))
    return draft, chart, arrange(draft, chart.id, FakeMeasure())


@every_chart
def test_page_held_upright_is_wide_enough(name: str, number: int) -> None:
    """By narrower boxes at the page's sides, and a long row of a frame that goes on below."""
    draft, chart, result = upright(name, number)
    (page,) = result.pages
    assert (page.width, page.height) == chart.page.size and not result.notes
    assert {path.route for path in page.paths} == {route.id for route in draft.routes_of_chart(chart.id)}
    assert page_rules.text_out_of_place(page, FakeMeasure()) == []


def test_forums_of_a_folded_row_are_all_as_wide() -> None:
    _, _, result = upright("probolinggo-2009", 0)
    forums = [box.rect for box in result.pages[0].boxes if box.form is ShapeForm.FORUM]
    assert [sum(abs(rect.y - y) < 0.01 for rect in forums) for y in sorted({rect.y for rect in forums})] == [3, 2]
    assert max(rect.w for rect in forums) - min(rect.w for rect in forums) < 0.0021
    (frame,) = (box.rect for box in result.pages[0].boxes if box.form is ShapeForm.GROUP)
    assert all(frame.contains(rect) for rect in forums)
    for y in {rect.y for rect in forums}:
        row = [rect for rect in forums if rect.y == y]
        assert (row[0].x + row[-1].right) / 2 == pytest.approx(frame.center.x, abs=0.01)


def test_branches_of_one_bus_leave_its_trunk_at_one_height() -> None:
    draft, _, result = upright("cimahi-2017", 0)
    heights: dict[str, set[float]] = {}
    for path in result.pages[0].paths:
        relation = draft.relations[path.relation]
        if len(path.points) == 4 and relation.kind == STRUCTURAL:
            heights.setdefault(relation.source, set()).add(path.points[1].y)
    assert len(heights) == 1 and all(len(found) == 1 for found in heights.values())


def test_lines_keep_off_a_frame_that_they_pass_where_there_is_room() -> None:
    """By twice what they must."""
    _, _, result = upright("paser-2020", 0)
    page = result.pages[0]
    frame = next(
        box.rect for box in page.boxes if box.form is ShapeForm.GROUP and box.lines[0].text == "Sekretariat Daerah"
    )
    passing = [
        a.x
        for path in page.paths
        for a, b in segments(path.points)
        if a.x == b.x and min(a.y, b.y) < frame.y and frame.bottom < max(a.y, b.y) and not frame.x < a.x < frame.right
    ]
    assert passing and all(x <= frame.x - 3.9 or x >= frame.right + 3.9 for x in passing)


def test_lines_of_several_kinds_between_neighbours_can_be_told_apart() -> None:
    """Eight mm of each are seen between its two heads."""
    small = Small()
    one, two = small.box("Dinas", 0), small.box("Badan", 0)
    for kind in (COORDINATIVE, CONSULTATIVE, COLLEGIAL):
        small.join(kind, one, two, mutual=True)
    rects = sorted(box.rect for box in arranged(small, Rect(20, 20, 90, 100)).boxes)
    assert rects[1].x - rects[0].right >= 8 + 2 * HEAD_MM


def test_page_is_not_enlarged_for_lines_that_are_told_apart() -> None:
    small = Small()
    one, two = small.box("Kesekretariatan", 0), small.box("Keprotokolan", 0)
    for kind in (COORDINATIVE, CONSULTATIVE):
        small.join(kind, one, two, mutual=True)
    narrowest = next(width for width in range(40, 120) if small.drawn(Rect(20, 20, width, 100)) is not None)
    drawing = arranged(small, Rect(20, 20, narrowest, 100))
    rects = sorted(box.rect for box in drawing.boxes)
    assert rects[1].x - rects[0].right < 8 + 2 * HEAD_MM and not drawing.notes


def arranged(small: Small, area: Rect) -> Drawing:
    drawing = small.drawn(area)
    assert drawing is not None
    return drawing


def test_bukittinggi_stands_symmetrically() -> None:
    draft, _, drawing = example("bukittinggi-2017", 2)
    rects = {draft.units[box.unit].name: box.rect for box in drawing.boxes}
    assert rects["Walikota"].center.x == pytest.approx(165)
    left, right = rects["Perangkat Daerah"], rects["Instansi Vertikal"]
    assert left.center.x + right.center.x == pytest.approx(330)
    assert rects["Wakil Walikota"].y > rects["Walikota"].bottom, "lines run between the two"


def test_cimahi_columns_are_aligned_and_the_deputy_is_glued() -> None:
    draft, _, drawing = example("cimahi-2017", 0)
    by_unit: dict[str, list[Rect]] = {}
    for box in drawing.boxes:
        by_unit.setdefault(draft.units[box.unit].name, []).append(box.rect)
    units = sorted(rect.center.x for rect in by_unit["Perangkat Daerah"])
    assistants = sorted(rects[0].center.x for name, rects in by_unit.items() if name.startswith("Asisten"))
    assert units == pytest.approx(assistants)
    head, deputy = by_unit["Wali Kota"][0], by_unit["Wakil Wali Kota"][0]
    assert deputy.y == pytest.approx(head.bottom)
    assert (deputy.x, deputy.w) == (head.x, head.w)


def ports_of(name: str, number: int, unit: str, at_right: bool | None) -> list[float]:
    """Return where lines meet the last box of a unit: x at its top, or y at its left or right, from its middle."""
    draft, _, drawing = example(name, number)
    rect = [box.rect for box in boxes_of(drawing) if draft.units[box.unit].name == unit][-1]
    ends = {point for path in drawing.paths if path.points for point in (path.points[0], path.points[-1])}
    if at_right is None:
        found = {p.x - rect.center.x for p in ends if abs(p.y - rect.y) < 0.01 and rect.x <= p.x <= rect.right}
    else:
        edge = rect.right if at_right else rect.x
        found = {p.y - rect.center.y for p in ends if abs(p.x - edge) < 0.01 and rect.y <= p.y <= rect.bottom}
    return sorted({round(place, 2) for place in found})


def test_ports_beside_a_straight_line_in_the_middle_are_evenly_spaced() -> None:
    """Those of one box crowded about the line that came down in its middle, and pushed it aside."""
    ports = ports_of("cimahi-2017", 0, "Perangkat Daerah", None)
    assert len(ports) == 3 and 0.0 in ports
    assert ports[1] - ports[0] == pytest.approx(ports[2] - ports[1], abs=0.02)


def test_ports_at_both_sides_of_a_box_are_level() -> None:
    """A line to the first of several boxes at the page's side was drawn down towards that one's middle."""
    left, right = (ports_of("paser-2020", 0, "Bupati", at_right) for at_right in (False, True))
    assert len(left) == 2 and left == pytest.approx(right, abs=0.02)
    assert left[0] == pytest.approx(-left[1], abs=0.02)


def test_rails_join_each_to_each_below_the_row() -> None:
    draft, _, drawing = example("cimahi-2017", 0)
    bottom = max(box.rect.bottom for box in boxes_of(drawing))
    rails: dict[str, set[float]] = {}
    for path in drawing.paths:
        if draft.relations[path.relation].mutual:
            rails.setdefault(path.kind, set()).add(max(point.y for point in path.points))
    assert len(rails) == 4
    assert all(len(heights) == 1 for heights in rails.values()), "one rail per kind"
    heights = sorted(height for found in rails.values() for height in found)
    assert heights[0] > bottom + 4
    assert all(b - a >= 2 - 1e-6 for a, b in pairwise(heights))


# small charts


class Small:
    """A mechanism chart made box by box."""

    def __init__(self) -> None:
        self.draft = Draft(id_source("small"))
        with self.draft.edit():
            self.draft.put(Regulation(self.draft.new_id()))
            chart = operations.add_chart(self.draft, title="Bagan", method=Method.LAYERED)
        self.id = chart.id

    def box(self, name: str, rank: int | None, **unit: object) -> Placement:
        with self.draft.edit():
            made = operations.add_unit(self.draft, name)
            self.draft.put(replace(made, **unit))  # type: ignore[arg-type]
            item = operations.place(self.draft, self.id, made.id)
            return self.draft.put(replace(item, rank=rank))

    def change(self, item: Placement, **fields: object) -> None:
        with self.draft.edit():
            self.draft.put(replace(self.draft.placements[item.id], **fields))  # type: ignore[arg-type]

    def join(self, kind: str, a: Placement, b: Placement, **relation: object) -> str:
        with self.draft.edit():
            made = operations.add_relation(self.draft, a.unit, b.unit, kind, **relation)  # type: ignore[arg-type]
            return operations.show_relation(self.draft, self.id, made.id, a.id, b.id).id

    def drawn(self, area: Rect = AREA) -> Drawing | None:
        return arrange_layered(self.draft, self.draft.charts[self.id], FakeMeasure(), area, ())


def drawn(small: Small) -> Drawing:
    drawing = small.drawn()
    assert drawing is not None
    return drawing


def test_boxes_at_one_side_of_two_ranks_stand_one_below_the_other() -> None:
    """On any page: they stood in each other's way once, and the chart was never drawn."""
    small = Small()
    small.box("Bupati", 0)
    for number in range(3):
        small.change(small.box(f"Staf Ahli {number}", 0), side=Side.RIGHT)
    small.box("Sekretaris Daerah", 1)
    small.change(small.box("Inspektorat", 1), side=Side.RIGHT)
    rects = [box.rect for box in drawn(small).boxes]
    assert not any(a.grown(1).intersects(b) for a, b in combinations(rects, 2))


def frame_beside_a_box(small: Small, name: str, *inside: Placement) -> Drawing:
    """Return the drawing with a frame of that name, after checking that it keeps off all that is not in it."""
    with small.draft.edit():
        unit = operations.add_unit(small.draft, name)
        frame = operations.add_group(small.draft, small.id, unit.id, list(inside))
    drawing = drawn(small)
    rects = {box.placement: box.rect for box in drawing.boxes}
    members = {item.id for item in inside}
    assert all(rects[frame.id].contains(rects[key]) for key in members)
    assert not any(rects[frame.id].intersects(rect) for key, rect in rects.items() if key not in {*members, frame.id})
    return drawing


def test_frame_over_two_ranks_is_as_wide_as_the_wider_one() -> None:
    """With its only box of the first rank narrower than that of the second it held that one at its left edge, and so
    stood in the way of the next box on a page of any size."""
    small = Small()
    head, long = small.box("Bupati", 0), small.box("Pendidikan Olahraga Sosial Bagian Kesejahteraan Rakyat", 1)
    small.box("Olahraga", 1)
    small.box("Dinas", 2)
    drawing = frame_beside_a_box(small, "Bingkai", head, long)
    rects = {box.placement: box.rect for box in drawing.boxes}
    assert rects[head.id].center.x == pytest.approx(rects[long.id].center.x, abs=0.01)


@pytest.mark.parametrize(("ranks", "beside"), [(1, 4), (2, 2)])
def test_frame_with_a_long_caption_keeps_off_the_boxes_beside_it(ranks: int, beside: int) -> None:
    small = Small()
    for number in range(beside - 1):
        small.box(f"Camat {number}", 0)
    inside = [small.box(f"Kantor {rank}", rank) for rank in range(ranks)]
    small.box("Lurah", 0)
    name = "Instansi Vertikal di Daerah dan Badan Usaha Milik Daerah"
    assert frame_beside_a_box(small, name, *inside).font_pt > 9


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_box_at_the_page_s_side_is_as_wide_as_its_words(side: Side) -> None:
    small = Small()
    small.box("Bupati", 0)
    small.box("Wakil Bupati", 0)
    small.change(small.box("Rapat", 0, chair="K" * 60, members="Camat"), side=side)
    boxes = drawn(small).boxes
    assert page_rules_of(boxes) == []


def test_title_of_a_forum_does_not_push_rows_out_of_another() -> None:
    """All titles of a row are as high as the highest; another forum may have more rows of text."""
    small = Small()
    small.box("Rapat Koordinasi Pimpinan Daerah dan Perangkat Daerah seluruhnya", 0, chair="Bupati", members="Camat")
    members = "seluruh Kepala Perangkat Daerah, Camat dan Lurah"
    small.box("Rapat", 0, period="seminggu sekali", chair="Sekretaris Daerah atau Asisten", members=members)
    for width in (120.0, 150.0, 200.0):
        drawing = small.drawn(Rect(20, 20, width, 150))
        assert drawing is None or page_rules_of(drawing.boxes) == []


def page_rules_of(boxes: Sequence[Box]) -> list[str]:
    return page_rules.text_out_of_place(Page(400, 300, "Fake", tuple(boxes)), FakeMeasure())


def test_nothing_that_is_glued_under_a_forum_vanishes() -> None:
    small = Small()
    forum = small.box("Rapat", 0, period="seminggu sekali")
    with small.draft.edit():
        unit = operations.add_unit(small.draft, "Sekretariat Rapat")
        operations.place(small.draft, small.id, unit.id, forum.id, form=BoxForm.GLUED)
    assert len(drawn(small).boxes) == 2


def test_an_empty_chart_is_empty() -> None:
    assert drawn(Small()).boxes == []


def test_decided_ranks_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graphviz, "proposed_ranks", lambda *_: pytest.fail("dot was asked"))
    small = Small()
    small.join(STRUCTURAL, small.box("A", 0), small.box("B", 1))
    assert len(drawn(small).boxes) == 2


def test_open_ranks_are_proposed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graphviz, "_command", lambda: ["no such program"])
    small = Small()
    low, high = small.box("Bawah", None), small.box("Atas", None)
    small.join(STRUCTURAL, high, low)
    rects = {box.placement: box.rect for box in drawn(small).boxes}
    assert rects[high.id].bottom < rects[low.id].y


def test_forum_rows_that_say_nothing_are_left_out() -> None:
    small = Small()
    small.box("RAKOR", 0, category=UnitCategory.FORUM, period="seminggu sekali", members="Sekretaris Daerah, Bappeda")
    (box,) = drawn(small).boxes
    assert box.form is ShapeForm.FORUM
    texts = [line.text for line in box.lines]
    assert "Waktu" in texts and "Peserta" in texts and "Pimpinan" not in texts
    assert len(box.rules) == 2
    assert all(box.rect.y < rule < box.rect.bottom for rule in box.rules)


def test_a_note_is_a_second_line() -> None:
    small = Small()
    item = small.box("Bappeda", 0)
    small.change(item, note="(leading sector)")
    (box,) = drawn(small).boxes
    assert [line.text for line in box.lines] == ["BAPPEDA", "(leading sector)"]
    assert box.lines[1].font_pt <= box.lines[0].font_pt


def test_collective_vertical_bodies_have_a_dashed_outline() -> None:
    small = Small()
    small.box("Instansi Vertikal", 0, category=UnitCategory.VERTICAL, collective=True)
    assert drawn(small).boxes[0].dash == (2.0, 1.0)


def test_sides_are_columns_at_the_edges() -> None:
    small = Small()
    head = small.box("Bupati", 0, category=UnitCategory.HEAD)
    first, second = small.box("Staf A", 0), small.box("Staf B", 0)
    for item in (first, second):
        small.change(item, side=Side.RIGHT)
        small.join(STRUCTURAL, head, item)
    rects = {box.placement: box.rect for box in drawn(small).boxes}
    assert rects[head.id].center.x == pytest.approx(AREA.center.x)
    assert rects[first.id].right == rects[second.id].right == pytest.approx(AREA.right)
    assert rects[second.id].y > rects[first.id].bottom


def test_a_box_alone_at_each_side_is_like_the_head_and_like_the_other() -> None:
    """Not as high as the head with the deputy glued under it, nor as narrow as its own words."""
    small = Small()
    head = small.box("Bupati", 0, category=UnitCategory.HEAD)
    with small.draft.edit():
        unit = operations.add_unit(small.draft, "Wakil Bupati")
        deputy = operations.place(small.draft, small.id, unit.id, head.id, form=BoxForm.GLUED)
    council, staff = small.box("Dewan Perwakilan Rakyat Daerah", 0), small.box("Staf Ahli", 0)
    small.change(council, side=Side.LEFT)
    small.change(staff, side=Side.RIGHT)
    rects = {box.placement: box.rect for box in drawn(small).boxes}
    assert rects[council.id].w == pytest.approx(rects[staff.id].w)
    for item in (council, staff):
        assert (rects[item.id].y, rects[item.id].h) == pytest.approx((rects[head.id].y, rects[head.id].h))
    assert rects[deputy.id].bottom > rects[council.id].bottom


def test_a_glued_box_has_an_empty_path() -> None:
    small = Small()
    head = small.box("Bupati", 0)
    with small.draft.edit():
        unit = operations.add_unit(small.draft, "Wakil Bupati")
        relation = operations.add_relation(small.draft, unit.id, head.unit, ASSISTANCE)
        deputy = operations.place(small.draft, small.id, unit.id, head.id, backbone=relation.id, form=BoxForm.GLUED)
    low = small.box("Sekretaris Daerah", 1)
    route = small.join(STRUCTURAL, head, low)
    drawing = drawn(small)
    rects = {box.placement: box.rect for box in drawing.boxes}
    assert rects[deputy.id].y == rects[head.id].bottom
    points = {path.route: path.points for path in drawing.paths}
    assert points.pop(route)[0].y == pytest.approx(rects[deputy.id].bottom)
    assert list(points.values()) == [()]


def test_what_does_not_fit_at_the_floor_is_said() -> None:
    small = Small()
    for number in range(12):
        small.box(f"Sekretaris Daerah {number}", number)
    assert small.drawn(Rect(20, 54, 290, 60)) is None


def test_labels_stand_beside_their_line() -> None:
    small = Small()
    route = small.join(COORDINATIVE, small.box("A", 0), small.box("B", 1), label="mendesak")
    drawing = drawn(small)
    (label,) = drawing.labels
    points = next(path.points for path in drawing.paths if path.route == route)
    assert not any(segment_crosses(a, b, label.rect.grown(0.5)) for a, b in segments(points))
    assert not any(label.rect.intersects(box.rect) for box in drawing.boxes)
    assert label.font_pt >= 7


def heads_and_bodies(heads: int, bodies: int) -> tuple[Small, list[Placement], list[Placement]]:
    """Return a chart in which every head of a row coordinates every body of the next row."""
    small = Small()
    top = small.box("Sekretaris Daerah", 0)
    upper = [small.box(f"Asisten {number}", 1) for number in range(heads)]
    lower = [small.box(f"Instansi {number}", 2) for number in range(bodies)]
    for item in upper:
        small.join(STRUCTURAL, top, item)
    for item in upper:
        for other in lower:
            small.join(COORDINATIVE, item, other)
    return small, upper, lower


def test_several_heads_share_one_bus_to_the_same_bodies() -> None:
    """Straight down from each head and up from each body: two bends for a pair at most, one port at an end."""
    small, upper, lower = heads_and_bodies(3, 4)
    drawing = drawn(small)
    paths = [path for path in drawing.paths if path.kind == COORDINATIVE]
    assert len({drawing.nets[path.route] for path in paths}) == 1
    assert len({path.points[0] for path in paths}) == len(upper)
    assert len({path.points[-1] for path in paths}) == len(lower)
    assert all(len(path.points) <= 4 for path in paths)
    painted = strokes_of(paths, BUILTIN_KINDS, drawing.nets)
    ink = sum(abs(a.x - b.x) + abs(a.y - b.y) for stroke in painted for a, b in segments(stroke.points))
    single = sum(abs(a.x - b.x) + abs(a.y - b.y) for path in paths for a, b in segments(path.points))
    assert ink < single / 4
    assert len(joints_of(paths, drawing.nets)) >= 3


@pytest.mark.parametrize("source", ["cimahi-2017", "hubungan-kerja"])
def test_a_superior_s_lines_to_all_bodies_leave_in_one_trunk(source: str) -> None:
    """Also past the row between: neither two solid trunks from the head nor a line of its own for the farthest body."""
    draft, drawing = from_template(source) if source == "hubungan-kerja" else example(source, 0)[::2]
    bodies: dict[tuple[str, str], set[str]] = {}
    trunks: dict[tuple[str, str], set[Point]] = {}
    for path in drawing.paths:
        relation = draft.relations[path.relation]
        if path.points and not relation.mutual and draft.units[relation.target].name.startswith("Perangkat Daerah"):
            bodies.setdefault((relation.source, path.kind), set()).add(relation.target)
            trunks.setdefault((relation.source, path.kind), set()).add(path.points[0])
    shared = [key for key, row in bodies.items() if len(row) == 3]
    assert len(shared) == (2 if source == "cimahi-2017" else 1)
    assert all(len(trunks[key]) == 1 for key in shared)


def test_trunk_of_one_superior_has_no_joints() -> None:
    small, _, _ = heads_and_bodies(3, 0)
    drawing = drawn(small)
    assert joints_of(drawing.paths, drawing.nets) == ()


# swimlanes


def with_lanes(small: Small, *captions: str, area: Rect = AREA) -> Drawing:
    chart = small.draft.charts[small.id]
    drawing = arrange_layered(small.draft, replace(chart, lanes=captions), FakeMeasure(), area, BLOCKED)
    assert drawing is not None
    return drawing


def test_no_lanes_no_bands() -> None:
    small, _, _ = heads_and_bodies(2, 2)
    assert drawn(small).bands == []


def test_each_rank_stands_in_a_band_with_its_caption() -> None:
    small, upper, lower = heads_and_bodies(2, 3)
    drawing = with_lanes(small, "Pimpinan", "Asisten", "Instansi Vertikal di Daerah")
    rects = {box.placement: box.rect for box in drawing.boxes}
    assert ["".join(line.text for line in band.lines).replace(" ", "") for band in drawing.bands] == [
        "Pimpinan", "Asisten", "InstansiVertikaldiDaerah"]  # fmt: skip
    for band, row in zip(drawing.bands[1:], (upper, lower), strict=True):
        assert all(band.rect.contains(rects[item.id]) for item in row)
    for above, below in pairwise(drawing.bands):
        assert above.rect.bottom == below.rect.y
    assert {(band.rect.x, band.rect.w) for band in drawing.bands} == {(AREA.x, AREA.w)}
    assert all(line.bold for band in drawing.bands for line in band.lines)


def test_ranks_without_a_caption_have_a_band() -> None:
    small, _, _ = heads_and_bodies(2, 2)
    drawing = with_lanes(small, "", "Asisten")
    assert [bool(band.lines) for band in drawing.bands] == [False, True, False]


def test_captions_beyond_the_ranks_do_not_count() -> None:
    small, _, _ = heads_and_bodies(2, 2)
    assert len(with_lanes(small, "a", "b", "c", "d", "e").bands) == 3


def test_nothing_stands_on_a_caption_or_runs_along_a_border() -> None:
    draft, chart, _ = example("cimahi-2017", 0)
    lanes = ("Kepala Daerah", "Sekretariat Daerah Kota", "Para Asisten", "Perangkat Daerah")
    drawing = arrange_layered(draft, replace(chart, lanes=lanes), FakeMeasure(), AREA, BLOCKED)
    assert drawing is not None and not drawing.notes
    left = max(line.x + line.width for band in drawing.bands for line in band.lines)
    assert all(box.rect.x > left for box in drawing.boxes)
    borders = {y for band in drawing.bands for y in (band.rect.y, band.rect.bottom)}
    for path in drawing.paths:
        for a, b in segments(path.points):
            assert min(a.x, b.x) > left
            assert a.y != b.y or min(abs(a.y - y) for y in borders) > 1.5
    for box in boxes_of(drawing):
        assert any(band.rect.contains(box.rect) for band in drawing.bands)


def test_bands_stand_above_the_furniture() -> None:
    small, _, _ = heads_and_bodies(2, 2)
    drawing = with_lanes(small, "a")
    assert not any(band.rect.intersects(rect) for band in drawing.bands for rect in BLOCKED)


def test_no_border_cuts_a_column_at_the_page_s_side() -> None:
    small = Small()
    head = small.box("Bupati", 0, category=UnitCategory.HEAD)
    for number in range(3):
        item = small.box(f"Staf Ahli {number}", 0)
        small.change(item, side=Side.RIGHT)
        small.join(STRUCTURAL, head, item)
    small.join(STRUCTURAL, head, small.box("Sekretaris Daerah", 1))
    drawing = with_lanes(small, "Pimpinan", "Sekretariat")
    assert all(any(band.rect.contains(box.rect) for band in drawing.bands) for box in drawing.boxes)


def test_a_caption_of_any_length_keeps_inside_its_band() -> None:
    small, _, _ = heads_and_bodies(2, 2)
    drawing = with_lanes(small, "K" * 300, "Perangkat Daerah dan " * 6, area=Rect(20, 20, 380, 250))
    for band in drawing.bands:
        for line in band.lines:
            assert band.rect.x < line.x and line.x + line.width < AREA.x + 0.2 * 380
            assert band.rect.y < line.baseline - 2 and line.baseline < band.rect.bottom


def test_a_line_drawn_by_hand_stays_and_what_it_runs_through_is_told() -> None:
    small = Small()
    top, middle, low = small.box("Atas", 0), small.box("Tengah", 1), small.box("Bawah", 2)
    small.join(STRUCTURAL, top, middle)
    small.join(STRUCTURAL, middle, low)
    route = small.join(COORDINATIVE, top, low)
    center = {box.placement: box.rect.center for box in drawn(small).boxes}[middle.id]
    waypoint = Point(center.x + 10, center.y)
    with small.draft.edit():
        small.draft.put(replace(small.draft.routes[route], waypoints=(waypoint,)))
    drawing = drawn(small)
    points = next(path.points for path in drawing.paths if path.route == route)
    assert {point.x for point in points} == {waypoint.x} and points[0].y < waypoint.y < points[-1].y
    assert drawing.notes == ["Garis dari “Atas” ke “Bawah” digambar dengan tangan dan melewati kotak “Tengah”."]


@st.composite
def mechanisms(draw: st.DrawFn) -> Small:
    """Up to four ranks of up to four boxes, perhaps a frame, a glued box, side boxes, and lines of several kinds."""
    small = Small()
    items = []
    for rank in range(draw(st.integers(1, 4))):
        for number in range(draw(st.integers(1, 4))):
            words = draw(st.integers(1, 5))
            item = small.box(" ".join(["Perangkat"] * words) + f" {rank}{number}", rank)
            if draw(st.integers(0, 7)) == 0:
                small.change(item, side=draw(st.sampled_from([Side.LEFT, Side.RIGHT])))
            items.append(item)
    rank = draw(st.integers(0, 3))
    inside = [item for item in items if item.rank is not None and rank <= item.rank <= rank + 1]
    ends = [*items]
    if draw(st.booleans()) and inside:
        with small.draft.edit():
            unit = operations.add_unit(small.draft, "Kelompok")
            operations.add_group(small.draft, small.id, unit.id, inside[: draw(st.integers(1, 4))])
    if draw(st.booleans()):
        with small.draft.edit():
            unit = operations.add_unit(small.draft, "Wakil")
            ends.append(operations.place(small.draft, small.id, unit.id, items[0].id, form=BoxForm.GLUED))
    for _ in range(draw(st.integers(0, 12))):
        a, b = draw(st.sampled_from(ends)), draw(st.sampled_from(ends))
        if a.id != b.id:
            kind = draw(st.sampled_from([STRUCTURAL, COORDINATIVE, ASSISTANCE]))
            small.join(kind, a, b, mutual=draw(st.booleans()), label=draw(st.sampled_from(["", "", "", "segera"])))
    return small


@settings(max_examples=60, deadline=None)
@given(mechanisms(), st.sampled_from([(), (), ("Pimpinan",), ("A", "", "Perangkat Daerah", "D")]))
def test_random_charts_keep_the_rules(small: Small, lanes: tuple[str, ...]) -> None:
    chart = replace(small.draft.charts[small.id], lanes=lanes)
    drawing = arrange_layered(small.draft, chart, FakeMeasure(), Rect(20, 20, 380, 277), ())
    if drawing is None:
        return
    assert bool(drawing.bands) == bool(lanes)
    paths = [on_grid(path) for path in drawing.paths]
    strokes = strokes_of(paths, BUILTIN_KINDS, drawing.nets)
    joints = joints_of(paths, drawing.nets)
    told = {
        "boxes": [],
        "strokes": [{"kind": s.kind, "points": s.points, "relations": s.relations} for s in strokes],
        "joints": [{"x": joint.center.x, "y": joint.center.y, "d": joint.size} for joint in joints],
        "lines": [{"relation": p.relation, "kind": p.kind, "points": p.points} for p in paths],
    }
    assert page_rules.stray_joints(told) == []
    assert page_rules.doubled_trunks(told) == []
    assert page_rules.close_bends(told) == []
    for a, b in combinations(boxes_of(drawing), 2):
        assert not a.rect.intersects(b.rect)
    placed = [box.placement for box in drawing.boxes]
    assert len(placed) == len(set(placed))
    wanted = {item.id for item in small.draft.placements.values()} | set(small.draft.groups)
    assert set(placed) == wanted
    routes = {route.id for route in small.draft.routes_of_chart(small.id)}
    drawn_routes = {path.route for path in drawing.paths}
    assert len(routes - drawn_routes) == sum("tidak digambar" in note for note in drawing.notes)
    rects = {box.placement: box.rect for box in boxes_of(drawing)}
    for path in drawing.paths:
        for a, b in segments(path.points):
            assert not any(segment_crosses(a, b, rect) for rect in rects.values())
    for box in drawing.boxes:
        for line in box.lines:
            assert box.rect.x - 1e-6 <= line.x and line.x + line.width <= box.rect.right + 1e-6


def test_lines_past_rows_that_fill_the_width_get_room_at_the_sides() -> None:
    """A page held upright: the frame of the Asisten would take all its width and leave nine lines no way past it."""
    draft = read_outline((EXAMPLES / "bukittinggi-2017.txt").read_text(encoding="utf-8"))
    chart = draft.charts_in_order()[2]
    drawing = arrange_layered(draft, chart, FakeMeasure(), Rect(20, 56, 175, 216), (Rect(132, 263, 83, 67),))
    assert drawing is not None and drawing.notes == []
    assert {path.route for path in drawing.paths} == {route.id for route in draft.routes_of_chart(chart.id)}
