"""Laying out again at once on a sheet with many branches: each stays as it is but for what the edit touches."""

from __future__ import annotations

from dataclasses import replace

import pytest
from chart_faults import faults
from fake_measure import FakeMeasure
from organisations import boxes, drawn, numbered, org

from orgeditor.layout.arrange import arrange
from orgeditor.layout.edits.chart_patch import MOST_LAYINGS
from orgeditor.layout.edits.page_branch import MOST_LAID
from orgeditor.layout.edits.page_index import known_of
from orgeditor.layout.edits.page_strips import Strips
from orgeditor.layout.edits.relay import MOST_TEXTS, relay
from orgeditor.layout.lines.strokes import strokes_of, with_round_pens
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged
from orgeditor.model.records import Arrangement, BoxForm, Chart, Overflow, Placement

MEASURE = FakeMeasure()
HEADS, UNITS = 30, 10
assert HEADS * UNITS > MOST_LAID


class CountingMeasure(FakeMeasure):
    """Counts the texts that it is asked for."""

    asked = 0

    def width(self, text: str, bold: bool = False, italic: bool = False) -> float:
        self.asked += 1
        return super().width(text, bold, italic)


@pytest.fixture(scope="module")
def sheet() -> tuple[Draft, Chart, Arranged]:
    """A chart of 332 boxes on one sheet, its heads in columns."""
    heads = [org(f"Asisten {n:02}", *numbered(UNITS, f"Dinas {n:02}")) for n in range(HEADS)]
    draft, chart = drawn(org("Sekretaris Daerah", *heads), annex=True)
    with draft.edit():
        draft.put(replace(draft.charts[chart.id], overflow=Overflow.ENLARGE))
        root = draft.children(chart.id, None)[0]
        draft.put(replace(root, arrangement=Arrangement.COLUMNS, columns=5))
    return draft, draft.charts[chart.id], arrange(draft, chart.id, MEASURE)


def placed(draft: Draft, name: str) -> Placement:
    return next(item for item in draft.placements.values() if draft.units[item.unit].name == name)


def relaid(draft: Draft, chart: Chart, last: Arranged) -> Arranged:
    """Return what is shown of the last edit, by the rules, and take the edit back."""
    found = relay(draft, chart.id, MEASURE, last, draft.last_changes)
    assert found is not None
    assert faults(draft, chart, found, MEASURE) == []
    return found


@pytest.mark.parametrize("number", [1, 8, 14])
def test_trunks_become_longer_with_a_column_that_is_pushed_down(sheet, number):
    """What is painted is what the lines say: one stroke from joint to joint."""
    draft, chart, last = sheet
    with draft.edit():
        for more in range(3):
            operations.add_child(draft, placed(draft, f"Asisten {number:02}"), f"Dinas Baru {more}")
    found = relaid(draft, chart, last)
    draft.apply(draft.last_changes.inverse())
    (page,) = found.pages
    wanted = with_round_pens(strokes_of(page.paths, draft.kinds))

    def painted(strokes):
        return sorted((stroke.kind, sorted(stroke.points), sorted(stroke.relations)) for stroke in strokes)

    assert painted(page.strokes) == painted(wanted)


def test_a_head_with_a_longer_name_pushes_down_what_follows_in_its_column_alone(sheet):
    draft, chart, last = sheet
    name = "Asisten Desa dan Kota serta Usaha dan Dagang"
    before = {box.placement: box for box in last.pages[0].boxes}
    head = placed(draft, "Asisten 01")
    with draft.edit():
        operations.rename(draft, head.unit, name)
    found = relaid(draft, chart, last)
    after = {box.placement: box for box in found.pages[0].boxes}
    draft.apply(draft.last_changes.inverse())
    grown = after[head.id].rect.h - before[head.id].rect.h
    assert grown > 3
    for key, box in after.items():
        down = box.rect.y - before[key].rect.y
        same_column = abs(before[key].rect.center.x - before[head.id].rect.center.x) < 0.1
        if draft.units[box.unit].name.startswith("Asisten") and key != head.id:
            follows = same_column and before[key].rect.y > before[head.id].rect.y
            assert abs(down - (grown if follows else 0.0)) < 0.01, draft.units[box.unit].name


def test_a_new_head_stands_in_its_column_between_its_sisters(sheet):
    draft, chart, last = sheet
    with draft.edit():
        operations.add_child(draft, placed(draft, "Sekretaris Daerah"), "Asisten Baru", position=2)
    found = relaid(draft, chart, last)
    after = boxes(found, draft)
    draft.apply(draft.last_changes.inverse())
    above, new, below = after["Asisten 01"].rect, after["Asisten Baru"].rect, after["Asisten 02"].rect
    assert abs(above.center.x - new.center.x) < 0.01 and above.w == new.w
    assert max(after[f"Dinas 01 {n}"].rect.bottom for n in range(1, UNITS + 1)) < new.y
    if abs(below.center.x - new.center.x) < 0.01:
        assert new.bottom < below.y


def test_the_line_to_a_head_over_an_empty_grid_comes_to_its_name(sheet):
    draft, chart, last = sheet
    with draft.edit():
        draft.put(replace(placed(draft, "Asisten 02"), form=BoxForm.GRID))
    found = relaid(draft, chart, last)
    grid = boxes(found, draft)["Asisten 02"]
    draft.apply(draft.last_changes.inverse())
    (way,) = [path for path in found.pages[0].paths if path.relation == grid.backbone]
    assert abs(way.points[-1].y - (grid.rect.y + grid.rules[0]) / 2) < 0.002


@pytest.mark.parametrize(("head", "other"), [(3, 1), (9, 20), (15, 5), (29, 12), (0, 28)])
def test_a_branch_moved_below_another_head_is_shown_at_once(sheet, head, other):
    draft, chart, last = sheet
    moved, above = placed(draft, f"Asisten {head:02}"), placed(draft, f"Asisten {other:02}")
    with draft.edit():
        operations.move(draft, [moved], above)
    found = relaid(draft, chart, last)
    after = boxes(found, draft)
    draft.apply(draft.last_changes.inverse())
    below = [after[f"Dinas {head:02} {number}"].rect for number in range(1, UNITS + 1)]
    assert after[f"Asisten {other:02}"].rect.bottom < after[f"Asisten {head:02}"].rect.y < min(rect.y for rect in below)
    kept = [box for box in found.pages[0].boxes if box in last.pages[0].boxes]
    assert len(kept) > len(last.pages[0].boxes) / 3  # what stands in other columns stays


def test_a_head_that_goes_leaves_all_others_where_they_are(sheet):
    draft, chart, last = sheet
    before = {box.placement: box for box in last.pages[0].boxes}
    with draft.edit():
        operations.take_out(draft, [placed(draft, "Asisten 03")])
    found = relaid(draft, chart, last)
    draft.apply(draft.last_changes.inverse())
    assert len(found.pages[0].boxes) == len(before) - UNITS - 1
    assert all(box is before[box.placement] for box in found.pages[0].boxes)


def test_heads_change_places_in_their_column(sheet):
    draft, chart, last = sheet
    with draft.edit():
        operations.move(draft, [placed(draft, "Asisten 00")], placed(draft, "Sekretaris Daerah"), 2)
    found = relaid(draft, chart, last)
    after = boxes(found, draft)
    draft.apply(draft.last_changes.inverse())
    assert after["Asisten 01"].rect.y < after["Asisten 02"].rect.y < after["Asisten 00"].rect.y or (
        after["Asisten 02"].rect.center.x < after["Asisten 00"].rect.center.x
    )


def test_a_word_that_its_box_is_too_narrow_for_is_not_cut(sheet):
    """That takes a wider column, so a full fit: nothing is shown before."""
    draft, chart, last = sheet
    head = placed(draft, "Asisten 01")
    with draft.edit():
        operations.rename(draft, head.unit, "Asisten Kesejahteraanperekonomian")
    found = relay(draft, chart.id, MEASURE, last, draft.last_changes)
    draft.apply(draft.last_changes.inverse())
    shown = [] if found is None else [line.text for box in found.pages[0].boxes for line in box.lines]
    assert found is None or "KESEJAHTERAANPEREKONOMIAN" in " ".join(shown).upper()


def test_more_names_than_a_person_waits_for_are_left_to_the_fit(sheet):
    """Find and replace all: to measure and set so many texts would hold the window up."""
    draft, chart, last = sheet
    items = [item for item in draft.placements_of_chart(chart.id) if item.parent is not None]
    assert len(items) > MOST_TEXTS
    with draft.edit():
        for item in items:
            operations.rename(draft, item.unit, draft.units[item.unit].name.replace("Dinas", "Badan"))
    measure = CountingMeasure()
    assert relay(draft, chart.id, measure, last, draft.last_changes) is None
    draft.apply(draft.last_changes.inverse())
    assert measure.asked == 0


def test_many_names_that_fit_into_their_boxes_are_shown_at_once(sheet):
    draft, chart, last = sheet
    items = [item for item in draft.placements_of_chart(chart.id) if item.parent is not None][:MOST_TEXTS]
    with draft.edit():
        for item in items:
            operations.rename(draft, item.unit, draft.units[item.unit].name.replace("Dinas", "Badan"))
    found = relaid(draft, chart, last)
    shown = {box.placement: box for box in found.pages[0].boxes}
    texts = {item.id: " ".join(line.text for line in shown[item.id].lines).casefold() for item in items}
    assert texts == {item.id: draft.units[item.unit].name.casefold() for item in items}
    draft.apply(draft.last_changes.inverse())
    assert {key: box.rect for key, box in shown.items()} == {box.placement: box.rect for box in last.pages[0].boxes}


def test_a_box_that_every_page_repeats_becomes_wider_on_each():
    name = "Dinas Pemberdayaan Masyarakat dan Perlindungan Anak"
    heads = [org(f"Asisten {n:02}", *numbered(40, f"{name} {n:02}")) for n in range(26)]
    draft, chart = drawn(org("Wali Kota", org("Sekda", *heads)), annex=True)
    last = arrange(draft, chart.id, MEASURE)
    assert len(last.pages) > MOST_LAYINGS
    secretary = placed(draft, "Sekda")
    with draft.edit():
        operations.rename(draft, secretary.unit, "Sekretaris Daerah Kabupaten")
    found = relaid(draft, chart, last)
    for before, after in zip(last.pages, found.pages, strict=True):
        [narrow], [wide] = [[box for box in page.boxes if box.placement == secretary.id] for page in (before, after)]
        assert wide.rect.w > narrow.rect.w and wide.rect.center.x == pytest.approx(narrow.rect.center.x, abs=0.01)
        assert " ".join(line.text for line in wide.lines).casefold() == "sekretaris daerah kabupaten"


def test_a_line_across_the_whole_sheet_waits_for_the_fit(sheet):
    """A way among hundreds of boxes takes long to find; all else that the edit did is shown."""
    draft, chart, last = sheet
    rects = {box.placement: box.rect for box in last.pages[0].boxes}
    leaves = [item for item in draft.placements_of_chart(chart.id) if not draft.children(chart.id, item.id)]
    first = min(leaves, key=lambda item: rects[item.id].x + rects[item.id].y)
    final = max(leaves, key=lambda item: rects[item.id].x + rects[item.id].y)
    with draft.edit():
        operations.rename(draft, first.unit, "Badan 00")
        relation = operations.add_relation(draft, first.unit, final.unit, "report")
        route = operations.show_relation(draft, chart.id, relation.id, first.id, final.id)
    found = relaid(draft, chart, last)
    draft.apply(draft.last_changes.inverse())
    assert route.id not in {path.route for path in found.pages[0].paths}
    assert any("Badan 00" in note for note in found.notes)
    renamed = next(box for box in found.pages[0].boxes if box.placement == first.id)
    assert " ".join(line.text for line in renamed.lines).casefold() == "badan 00"


def test_each_edit_after_another_knows_what_stands_where(sheet):
    """What is kept of the boxes and lines in each strip of paper is what the page itself says."""
    draft, chart, last = sheet
    before = draft.copy()
    for edit in (
        lambda: operations.add_child(draft, placed(draft, "Asisten 01"), "Dinas Baru"),
        lambda: operations.move(draft, [placed(draft, "Dinas 02 3")], placed(draft, "Asisten 08"), 2),
        lambda: operations.rename(draft, placed(draft, "Asisten 04").unit, "Asisten Desa dan Kota serta Usaha"),
        lambda: operations.take_out(draft, [placed(draft, "Dinas 05 1")]),
        lambda: operations.move(draft, [placed(draft, "Asisten 00")], placed(draft, "Sekretaris Daerah"), 2),
    ):
        with draft.edit():
            edit()
        last = relaid(draft, chart, last)
        page = last.pages[0]
        known = known_of(page)
        assert known is not None and known.strips is not None
        afresh = Strips(None)
        assert known.strips.boxes[0] is page.boxes and known.strips.paths[0] is page.paths
        assert full(known.strips.boxes[1]) == full(afresh.boxes.sort(page.boxes))
        assert full(known.strips.paths[1]) == full(afresh.paths.sort(page.paths))
    draft.adopt(before)


def full(rows: dict[int, dict[int, object]]) -> dict[int, dict[int, object]]:
    return {strip: row for strip, row in rows.items() if row}
