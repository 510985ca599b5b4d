"""Laying out again at once: what stays, what moves, and that every page still keeps the rules."""

from __future__ import annotations

from dataclasses import replace

import page_rules
from fake_measure import FakeMeasure
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from organisations import boxes, charts, drawn, numbered, org

from orgeditor.exchange.info import info_json
from orgeditor.layout.arrange import arrange
from orgeditor.layout.relay import relay
from orgeditor.model import operations
from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged
from orgeditor.model.records import Arrangement, Chart, Placement

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
    assert faults(draft, chart, found) == []
    return found


def faults(draft: Draft, chart: Chart, result: Arranged) -> list[str]:
    found = page_rules.missing_content(draft, draft.charts[chart.id], result)
    for page, shown in zip(result.pages, info_json(draft, {**{chart.id: result}})["charts"][0]["pages"], strict=True):
        content = chart.page.content._replace(w=page.width - chart.page.left - chart.page.right)
        content = content._replace(h=page.height - chart.page.top - chart.page.bottom)
        found += page_rules.json_faults(shown, content, MEASURE) + page_rules.page_faults(page, MEASURE)
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


def test_another_arrangement_asks_for_a_full_fit():
    draft, chart, last = three_heads()
    with draft.edit():
        draft.put(replace(placed(draft, "Asisten A"), arrangement=Arrangement.LIST_BOX))
    assert relay(draft, chart.id, MEASURE, last, draft.last_changes) is None


@given(charts(most=25), st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_edit_is_shown_by_the_rules_or_not_at_all(made, data):
    draft, chart = made
    last = arrange(draft, chart.id, MEASURE)
    placements = [item for item in draft.placements_of_chart(chart.id) if item.parent is not None]
    assume(placements)
    item = data.draw(st.sampled_from(placements))
    name = data.draw(st.sampled_from(["X", "Dinas Sosial", "Badan " + "Penelitian dan Pengembangan " * 4]))
    edit = data.draw(st.sampled_from(["rename", "add", "take out", "move"]))
    with draft.edit():
        if edit == "rename":
            operations.rename(draft, item.unit, name)
        elif edit == "add":
            operations.add_child(draft, item, name)
        elif edit == "take out":
            operations.take_out(draft, [item])
        else:
            below = {other.id for other in draft.branch(item)}
            others = [other for other in draft.placements_of_chart(chart.id) if other.id not in below]
            operations.move(draft, [item], data.draw(st.sampled_from(others)), data.draw(st.integers(0, 3)))
    found = relay(draft, chart.id, MEASURE, last, draft.last_changes)
    if found is not None:
        assert faults(draft, chart, found) == []
