"""Laying out again at once: what stays, what moves, and that every page still keeps the rules."""

from __future__ import annotations

from dataclasses import replace

from chart_faults import faults
from fake_measure import FakeMeasure
from organisations import boxes, drawn, numbered, org

from orgeditor.layout.arrange import arrange
from orgeditor.layout.edits.relay import relay
from orgeditor.model import operations
from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.merging import split_unit
from orgeditor.model.page import Arranged, ShapeForm
from orgeditor.model.records import Arrangement, BoxForm, Chart, Numbering, Placement, Side

MEASURE = FakeMeasure()


def three_heads() -> tuple[Draft, Chart, Arranged]:
    heads = [org(f"Asisten {letter}", *numbered(7, f"Dinas {letter}")) for letter in "ABC"]
    draft, chart = drawn(org("Sekretaris Daerah", *heads), annex=True)
    return draft, chart, arrange(draft, chart.id, MEASURE)


def placed(draft: Draft, name: str) -> Placement:
    return next(item for item in draft.placements.values() if draft.units[item.unit].name == name)


def relaid(draft: Draft, chart: Chart, last: Arranged, changes: ChangeSet) -> Arranged:
    found = relay(draft, chart.id, MEASURE, last, changes)
    assert found is not None
    assert faults(draft, draft.charts[chart.id], found, MEASURE) == []
    return found


def test_a_new_name_changes_only_its_own_list():
    draft, chart, last = three_heads()
    with draft.edit():
        operations.rename(draft, placed(draft, "Dinas B 3").unit, "Dinas Sosial")
    found = relaid(draft, chart, last, draft.last_changes)
    before, after = boxes(last, draft), boxes(found, draft)
    assert " ".join(line.text for line in after["Dinas Sosial"].lines) == "Dinas Sosial"
    for name in ("Asisten B", "Dinas A 3", "Dinas C 7", "Sekretaris Daerah"):
        assert after[name] is before[name]
    assert after["Dinas B 2"].rect == before["Dinas B 2"].rect


def test_a_longer_name_makes_its_box_higher_and_moves_those_below_it():
    draft, chart, last = three_heads()
    name = "Dinas Sosial dan Desa"
    with draft.edit():
        operations.rename(draft, placed(draft, "Dinas B 3").unit, name)
    found = relaid(draft, chart, last, draft.last_changes)
    before, after = boxes(last, draft), boxes(found, draft)
    grown = after[name].rect.h - before[name].rect.h
    assert grown > 4 and after[name].rect.y == before[name].rect.y
    assert abs(after["Dinas B 4"].rect.y - before["Dinas B 4"].rect.y - grown) < 0.002
    assert after["Dinas C 4"] is before["Dinas C 4"]


def test_a_new_box_joins_the_end_of_its_list():
    draft, chart, last = three_heads()
    with draft.edit():
        operations.add_child(draft, placed(draft, "Asisten A"), "Dinas Baru")
    found = relaid(draft, chart, last, draft.last_changes)
    after = boxes(found, draft)
    assert after["Dinas Baru"].rect.x == after["Dinas A 7"].rect.x
    assert after["Dinas Baru"].rect.w == after["Dinas A 7"].rect.w
    assert 0 < after["Dinas Baru"].rect.y - after["Dinas A 7"].rect.bottom < 6
    choice = next(item for item in found.choices if item.placement == placed(draft, "Asisten A").id)
    assert sum(choice.splits) == 8


def test_a_box_taken_out_closes_its_list():
    draft, chart, last = three_heads()
    with draft.edit():
        operations.take_out(draft, [placed(draft, "Dinas A 2")])
    found = relaid(draft, chart, last, draft.last_changes)
    before, after = boxes(last, draft), boxes(found, draft)
    step = before["Dinas A 2"].rect.y - before["Dinas A 1"].rect.y
    assert "Dinas A 2" not in {draft.units[box.unit].name for box in found.pages[0].boxes}
    assert abs(before["Dinas A 3"].rect.y - after["Dinas A 3"].rect.y - step) < 0.002
    assert after["Dinas A 1"].rect == before["Dinas A 1"].rect


def test_a_box_moved_to_another_list_joins_its_column():
    draft, chart, last = three_heads()
    with draft.edit():
        operations.move(draft, [placed(draft, "Dinas A 1")], placed(draft, "Asisten B"))
    found = relaid(draft, chart, last, draft.last_changes)
    after = boxes(found, draft)
    assert after["Dinas A 1"].rect.w == after["Dinas B 1"].rect.w
    assert after["Dinas C 3"] is boxes(last, draft)["Dinas C 3"]
    assert found.smallest_font_pt == last.smallest_font_pt


def test_what_no_longer_fits_asks_for_a_full_fit():
    draft, chart, last = three_heads()
    with draft.edit():
        for number in range(60):
            operations.add_child(draft, placed(draft, "Asisten A"), f"Dinas Tambahan {number}")
    assert relay(draft, chart.id, MEASURE, last, draft.last_changes) is None


def test_another_arrangement_is_drawn_at_once():
    draft, chart, last = three_heads()
    with draft.edit():
        draft.put(replace(placed(draft, "Asisten A"), arrangement=Arrangement.LIST_BOX))
    found = relaid(draft, chart, last, draft.last_changes)
    assert boxes(found, draft)["Dinas A 3"].form is ShapeForm.ITEM
    assert boxes(found, draft)["Dinas B 3"] is boxes(last, draft)["Dinas B 3"]


def test_a_head_taken_out_leaves_its_place_to_the_fit():
    """The branches beside it stay where they are: only its own boxes and its line go."""
    draft, chart, last = three_heads()
    with draft.edit():
        operations.take_out(draft, [placed(draft, "Asisten B")])
    found = relaid(draft, chart, last, draft.last_changes)
    before, after = {box.unit: box for box in last.pages[0].boxes}, boxes(found, draft)
    assert not any(name.startswith(("Asisten B", "Dinas B")) for name in after)
    for box in after.values():
        assert box is before[box.unit]


def test_a_new_head_pushes_aside_those_right_of_it():
    draft, chart, last = three_heads()
    with draft.edit():
        operations.add_child(draft, placed(draft, "Sekretaris Daerah"), "Asisten Baru", position=1)
    found = relaid(draft, chart, last, draft.last_changes)
    before, after = boxes(last, draft), boxes(found, draft)
    new = after["Asisten Baru"].rect
    assert (new.y, new.h) == (after["Asisten A"].rect.y, after["Asisten A"].rect.h)
    right = max(box.rect.right for name, box in after.items() if name.split()[1] == "A")
    assert right < new.x and new.right < min(box.rect.x for name, box in after.items() if name.split()[1] == "B")
    assert after["Dinas A 3"] is before["Dinas A 3"]
    moved = {round(after[name].rect.x - before[name].rect.x, 2) for name in ("Asisten B", "Dinas B 2", "Dinas C 7")}
    assert len(moved) == 1 and moved.pop() > new.w


def test_a_head_gets_another_name_and_a_new_one_beside_it():
    """A unit that is split keeps its box, under the name of its first part."""
    draft, chart, last = three_heads()
    with draft.edit():
        split_unit(draft, placed(draft, "Asisten B").unit, ["Asisten Bersih", "Asisten Baru"])
    found = relaid(draft, chart, last, draft.last_changes)
    before, after = boxes(last, draft), boxes(found, draft)
    assert after["Asisten Baru"].rect.x > after["Asisten Bersih"].rect.right
    assert after["Dinas A 3"] is before["Dinas A 3"]


def test_a_head_with_a_list_box_becomes_staff():
    """The frame of the list hangs from the same superior and stands lower: it was taken for staff that was there."""
    draft, chart, _ = three_heads()
    with draft.edit():
        draft.put(replace(placed(draft, "Asisten C"), arrangement=Arrangement.LIST_BOX))
    last = arrange(draft, chart.id, MEASURE)
    with draft.edit():
        draft.put(replace(placed(draft, "Asisten C"), side=Side.RIGHT))
    after = boxes(relaid(draft, chart, last, draft.last_changes), draft)
    assert after["Asisten C"].rect.y < after["Asisten A"].rect.y
    assert "Dinas C 7" in after


def test_a_head_drawn_anew_at_once_becomes_staff():
    """Its top may differ from that of its row by a rounding: it was taken for staff that was there."""
    draft, chart, last = three_heads()
    for fields in ({"arrangement": Arrangement.PAIRS}, {"side": Side.RIGHT}):
        with draft.edit():
            draft.put(replace(placed(draft, "Asisten C"), **fields))
        top = boxes(last, draft)["Asisten C"].rect
        near = last.pages[0].boxes
        boxes_ = tuple(box._replace(rect=top._replace(y=top.y + 0.001)) if box.rect == top else box for box in near)
        last = relaid(draft, chart, last._replace(pages=(last.pages[0]._replace(boxes=boxes_),)), draft.last_changes)
    assert "Dinas C 7" in boxes(last, draft)


def test_a_row_of_a_list_box_stays_one_in_another_font():
    """As a box of its own it would have the size that the row had, and stand in its frame."""
    row = org("& Bagian Rakyat Pendidikan", kind="")
    listed = {"arrangement": Arrangement.LIST_BOX, "width": 32.5, "numbering": Numbering.DIGITS}
    draft, chart = drawn(org("A", org("B", org("C", row, side=Side.RIGHT, **listed))), paper="A4")
    last = arrange(draft, chart.id, MEASURE)
    with draft.edit():
        draft.put(replace(placed(draft, row.name), font=11.0))
    found = relaid(draft, chart, last, draft.last_changes)
    assert boxes(found, draft)[row.name].form is ShapeForm.ITEM


def test_the_first_name_in_a_numbered_list_box_has_room_behind_its_number():
    draft, chart = drawn(org("X", bold=True, numbering=Numbering.DIGITS), chart={"arrangement": Arrangement.LIST_BOX})
    last = arrange(draft, chart.id, MEASURE)
    with draft.edit():
        operations.add_child(draft, placed(draft, "X"), "Y")
    row = boxes(relaid(draft, chart, last, draft.last_changes), draft)["Y"]
    number, name = row.lines
    assert (number.text, name.text) == ("1.", "Y") and name.x + name.width <= row.rect.right


def test_a_box_glued_under_another_gets_one_below_it():
    draft, chart = drawn(org("Bupati", org("Wakil Bupati", form=BoxForm.GLUED), org("Sekda", *numbered(3))))
    last = arrange(draft, chart.id, MEASURE)
    with draft.edit():
        operations.add_child(draft, placed(draft, "Wakil Bupati"), "Tenaga Ahli")
    after = boxes(relaid(draft, chart, last, draft.last_changes), draft)
    assert after["Tenaga Ahli"].rect.y > after["Wakil Bupati"].rect.bottom


def test_a_box_that_gets_a_branch_keeps_its_font_beside_a_larger_branch_in_another():
    """It took the font of most boxes, and its line then met it off the middle of what stands above its empty grid."""
    small = org("Asisten", *numbered(12))
    draft, chart = drawn(org("Sekda", small, org("Kelompok", form=BoxForm.GRID), arrangement=Arrangement.LIST))
    with draft.edit():
        draft.put(replace(placed(draft, "Asisten"), font=7.0))
    last = arrange(draft, chart.id, MEASURE)
    with draft.edit():
        operations.add_child(draft, placed(draft, "Kelompok"), "Seksi")
    before, after = boxes(last, draft), boxes(relaid(draft, chart, last, draft.last_changes), draft)
    assert after["Seksi"].font_pt == after["Kelompok"].font_pt == before["Kelompok"].font_pt > 7.0


def test_the_line_follows_the_text_of_a_box_over_an_empty_grid():
    """A name set smaller for a while comes back at the font of the chart: the part above the grid changes."""
    draft, chart = drawn(org("Sekda", *numbered(2), org("Kelompok", form=BoxForm.GRID), arrangement=Arrangement.LIST))
    last = arrange(draft, chart.id, MEASURE)
    with draft.edit():
        operations.add_child(draft, placed(draft, "Kelompok"), "Seksi")
    last = relaid(draft, chart, last, draft.last_changes)
    page, box = last.pages[0], boxes(last, draft)["Kelompok"]
    lower = box._replace(rules=(box.rules[0] + 2.0, box.rules[1] + 1.0))
    paths = tuple(
        path._replace(points=(*path.points[:-2], *(Point(x, y + 1.0) for x, y in path.points[-2:])))
        if path.relation == box.backbone
        else path
        for path in page.paths
    )
    page = page._replace(boxes=tuple(lower if each is box else each for each in page.boxes), paths=paths)
    with draft.edit():
        operations.add_child(draft, placed(draft, "Kelompok"), "Seksi Lain")
    found = relaid(draft, chart, last._replace(pages=(page,)), draft.last_changes)
    (way,) = [path for path in found.pages[0].paths if path.relation == box.backbone]
    after = boxes(found, draft)["Kelompok"]
    assert abs(way.points[-1].y - (after.rect.y + after.rules[0]) / 2) < 0.01


def test_heads_change_places():
    draft, chart, last = three_heads()
    with draft.edit():
        operations.move(draft, [placed(draft, "Asisten A")], placed(draft, "Sekretaris Daerah"), 2)
    after = boxes(relaid(draft, chart, last, draft.last_changes), draft)
    order = sorted((box.rect.center.x, name) for name, box in after.items() if name.startswith("Asisten"))
    assert [name for _, name in order] == ["Asisten B", "Asisten C", "Asisten A"]
    assert all(abs(after[f"Dinas {a} 1"].rect.center.x - after[f"Asisten {a}"].rect.center.x) < 40 for a in "ABC")


def test_another_number_of_columns_is_drawn_at_once():
    draft, chart, last = three_heads()
    with draft.edit():
        draft.put(replace(placed(draft, "Asisten A"), arrangement=Arrangement.COLUMNS, columns=3))
    found = relaid(draft, chart, last, draft.last_changes)
    before, after = boxes(last, draft), boxes(found, draft)
    assert len({round(after[f"Dinas A {number}"].rect.x, 1) for number in range(1, 8)}) == 3
    assert after["Asisten A"].rect == before["Asisten A"].rect
    assert after["Dinas B 1"].rect.y == before["Dinas B 1"].rect.y


def test_pinned_boxes_stay_where_a_person_put_them():
    """What would move one takes a full fit; beside them an edit is shown at once."""
    draft, chart, _ = three_heads()
    pin = Rect(250.0, 150.0, 30.0, 12.0)
    with draft.edit():
        draft.put(replace(placed(draft, "Dinas C 7"), pin=pin))
    last = arrange(draft, chart.id, MEASURE)
    with draft.edit():
        operations.rename(draft, placed(draft, "Dinas A 1").unit, "Dinas Sosial")
    beside = relay(draft, chart.id, MEASURE, last, draft.last_changes)
    assert beside is not None and boxes(beside, draft)["Dinas C 7"].rect == pin
    for change in (
        lambda: operations.add_child(draft, placed(draft, "Asisten C"), "Dinas Baru"),
        lambda: operations.add_child(draft, placed(draft, "Sekretaris Daerah"), "Asisten Baru", position=0),
        lambda: operations.rename(draft, placed(draft, "Dinas C 7").unit, "Dinas Pertanian dan Pangan"),
    ):
        with draft.edit():
            change()
        found = relay(draft, chart.id, MEASURE, last, draft.last_changes)
        assert found is None or boxes(found, draft)["Dinas C 7"].rect == pin
        draft.apply(draft.last_changes.inverse())


def test_pages_of_a_file_from_before_staff_had_a_gap_of_its_own_are_edited_at_once():
    """It kept three numbers a page for the gaps, of which the second page has the fourth to the sixth."""
    heads = [org(f"Asisten {n}", *numbered(18, f"Dinas {n}-")) for n in range(7)]
    draft, chart = drawn(org("Bupati", org("DPRD", side=Side.LEFT), *heads), annex=True, font_floor=11.0)
    before = arrange(draft, chart.id, MEASURE)
    assert len(before.pages) == 2 and before.gaps[5] > 0.0
    old = before._replace(gaps=tuple(gap for at, gap in enumerate(before.gaps) if at % 4 < 3))
    with draft.edit():
        unit = next(item for item in draft.units.values() if item.name == "Dinas 6- 18")
        draft.put(replace(unit, name="Dinas Kependudukan dan Pencatatan Sipil serta Tenaga Kerja"))
    results = [relay(draft, chart.id, MEASURE, last, draft.last_changes) for last in (before, old)]
    assert results[0] is not None and results[1] is not None
    assert results[0].pages == results[1].pages
