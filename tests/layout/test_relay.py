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
from orgeditor.model.kinds import COMMAND, COORDINATIVE
from orgeditor.model.page import Arranged, ShapeForm
from orgeditor.model.records import Arrangement, BoxForm, Chart, Placement, Route, Side

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
    found = page_rules.missing_content(draft, draft.charts[chart.id], result, repeated=len(result.pages) > 1)
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


def test_another_arrangement_is_drawn_at_once():
    draft, chart, last = three_heads()
    with draft.edit():
        draft.put(replace(placed(draft, "Asisten A"), arrangement=Arrangement.LIST_BOX))
    found = relaid(draft, chart, last, draft.last_changes)
    assert boxes(found, draft)["Dinas A 3"].form is ShapeForm.ITEM
    assert boxes(found, draft)["Dinas B 3"] is boxes(last, draft)["Dinas B 3"]


EDITS = (
    "rename", "note", "label", "bold", "kind", "add", "add first", "take out", "dissolve", "move", "reorder", "side",
    "relate", "unrelate", "arrange",
)  # fmt: skip
NAMES = ("X", "Dinas Sosial", "Badan " + "Penelitian dan Pengembangan " * 4)


def edited(draft: Draft, chart: Chart, data: st.DataObject) -> str:
    """Do a random edit and return its name."""
    items = draft.placements_of_chart(chart.id)
    item, edit, name = (data.draw(st.sampled_from(options)) for options in (items, EDITS, NAMES))
    with draft.edit():
        if edit == "rename":
            operations.rename(draft, item.unit, name)
        elif edit in ("note", "label"):
            draft.put(replace(item, **{edit: name}))
        elif edit == "bold":
            draft.put(replace(item, bold=not item.bold))
        elif edit == "kind" and item.backbone is not None:
            operations.set_kind(draft, item.backbone, data.draw(st.sampled_from(["report", COORDINATIVE, COMMAND])))
        elif edit.startswith("add"):
            operations.add_child(draft, item, name, position=0 if edit == "add first" else None)
        elif edit == "take out" and item.parent is not None:
            operations.take_out(draft, [item])
        elif edit == "dissolve":
            operations.dissolve(draft, item)
        elif edit in ("move", "reorder"):
            below = {other.id for other in draft.branch(item)}
            others = [other for other in items if other.id not in below]
            if edit == "reorder":
                others = [other for other in others if other.id == item.parent]
            if others:
                operations.move(draft, [item], data.draw(st.sampled_from(others)), data.draw(st.integers(0, 3)))
        elif edit == "side" and item.parent is not None and item.form is BoxForm.BOX:
            draft.put(replace(item, side=data.draw(st.sampled_from(Side))))
        elif edit == "relate" and len(items) > 1:
            other = data.draw(st.sampled_from([other for other in items if other.id != item.id]))
            label = data.draw(st.sampled_from(["", "mendesak"]))
            relation = operations.add_relation(draft, item.unit, other.unit, "report", label=label)
            operations.show_relation(draft, chart.id, relation.id, item.id, other.id)
        elif edit == "unrelate" and draft.routes:
            operations.hide_relation(
                draft, chart.id, data.draw(st.sampled_from(sorted(draft.routes.values(), key=_id))).relation
            )
        elif edit == "arrange":
            draft.put(
                replace(item, arrangement=data.draw(st.sampled_from(Arrangement)), columns=data.draw(st.integers(0, 3)))
            )
    return edit


def edits_keep_the_rules(draft: Draft, chart: Chart, data: st.DataObject) -> None:
    """Do some edits and hold what is shown after each against the rules, until one takes a full fit."""
    last = arrange(draft, chart.id, MEASURE)
    before = faults(draft, chart, last)
    for _ in range(3):
        edited(draft, chart, data)
        assume(draft.placements)
        found = relay(draft, chart.id, MEASURE, last, draft.last_changes)
        if found is None:
            return
        assert [fault for fault in faults(draft, chart, found) if fault not in before] == []
        last = found


@given(charts(most=25), st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_edits_are_shown_by_the_rules_or_not_at_all(made, data):
    draft, chart = made
    assume(draft.placements)
    edits_keep_the_rules(draft, chart, data)


@given(st.integers(0, 3), st.integers(3, 9), st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_edits_of_a_chart_on_several_pages_are_shown_by_the_rules_or_not_at_all(staff, heads, data):
    """What stands on each page, and is repeated, stays; every box is somewhere, every text is right."""
    made = [org(f"Asisten {n}", *numbered(data.draw(st.integers(0, 25)), f"Dinas {n}")) for n in range(heads)]
    aides = [org(f"Staf Ahli {n}", side=Side.LEFT) for n in range(staff)]
    top = org("Sekretaris Daerah", *aides, *made)
    draft, chart = drawn(
        org("Bupati", org("Wakil Bupati", form=BoxForm.GLUED), top), annex=True, paper="A4", font_floor=9.0
    )
    edits_keep_the_rules(draft, chart, data)


def _id(record: Route) -> str:
    return record.id
