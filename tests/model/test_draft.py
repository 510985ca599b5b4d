"""The aggregate: an edit is one ChangeSet or nothing, and no edit leaves it broken."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from drafts import contents, drafts, small_draft
from hypothesis import given, settings

from orgeditor.model import operations
from orgeditor.model.draft import Draft, DraftError
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import BUILTIN_KINDS, RelationKind
from orgeditor.model.records import (
    Annex,
    Chart,
    Group,
    Placement,
    Regulation,
    Relation,
    Route,
    Unit,
)


@pytest.fixture
def draft() -> Draft:
    return small_draft()


def one(table: Any) -> Any:
    return next(iter(table.values()))


# edits


def test_edit_collects_what_changed(draft):
    unit = one(draft.units)
    with draft.edit():
        draft.put(replace(unit, name="Gubernur"))
        new = draft.put(Unit(draft.new_id(), "Dinas Baru"))
    changes = draft.last_changes.changes
    assert changes == {unit.id: (unit, replace(unit, name="Gubernur")), new.id: (None, new)}
    assert draft.units[unit.id].name == "Gubernur" and draft.find(new.id) == new


def test_edit_that_changes_nothing_is_empty(draft):
    unit = one(draft.units)
    with draft.edit():
        draft.put(replace(unit, name="Lain"))
        draft.put(unit)
        gone = draft.put(Unit(draft.new_id(), "Sebentar"))
        draft.remove(gone.id)
    assert not draft.last_changes and len(draft.last_changes) == 0


def test_removal_is_a_change_to_nothing(draft):
    with draft.edit():
        unit = draft.put(Unit(draft.new_id(), "Dinas Baru"))
    with draft.edit():
        draft.remove(unit.id)
    assert draft.last_changes.changes == {unit.id: (unit, None)}
    assert draft.find(unit.id) is None


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_exception_puts_everything_back(draft, error):
    before, changes = contents(draft), draft.last_changes
    with pytest.raises(error), draft.edit():
        operations.delete_unit(draft, one(draft.units).id)
        operations.add_annex(draft, "Lampiran baru")
        raise error
    assert contents(draft) == before and draft.last_changes is changes
    with draft.edit():  # and the next edit is open again
        operations.add_annex(draft, "Lampiran baru")


def test_children_are_right_after_an_exception(draft):
    """The order of children is remembered; it must not remember what was put back."""
    chart = one(draft.charts)
    (root,) = draft.children(chart.id, None)
    before = draft.children(chart.id, root.id)
    with pytest.raises(RuntimeError), draft.edit():
        operations.add_child(draft, root, "Baru")
        assert len(draft.children(chart.id, root.id)) == len(before) + 1
        raise RuntimeError
    assert draft.children(chart.id, root.id) == before


def test_change_needs_an_open_edit(draft):
    with pytest.raises(RuntimeError):
        draft.put(Unit("abcdefghijkl", "x"))
    with pytest.raises(RuntimeError):
        draft.remove(one(draft.units).id)


def test_edits_do_not_nest(draft):
    before = contents(draft)
    with pytest.raises(RuntimeError), draft.edit():
        operations.add_unit(draft, "Dinas")
        with draft.edit():
            pass
    assert contents(draft) == before


def test_remove_of_an_unknown_record(draft):
    with pytest.raises(KeyError), draft.edit():
        draft.remove("abcdefghijkl")


def test_inverse_takes_an_edit_back_and_forth(draft):
    before = contents(draft)
    with draft.edit():
        operations.delete_unit(draft, one(draft.units).id)
    changes, after = draft.last_changes, contents(draft)
    draft.apply(changes.inverse())
    assert contents(draft) == before
    draft.apply(changes)
    assert contents(draft) == after


@given(drafts())
@settings(max_examples=30, deadline=None)
def test_a_copy_from_the_records_is_equal(made):
    records = [record for table in made._tables.values() for record in table.values()]
    copy = Draft.of(records)
    copy.arranged.update(made.arranged)
    assert contents(copy) == contents(made)


def test_result_of_a_deleted_chart_goes(draft):
    chart = one(draft.charts)
    assert chart.id in draft.arranged
    with draft.edit():
        operations.delete_chart(draft, chart.id)
    assert draft.arranged == {}


def test_ids_are_never_used_again():
    draft = Draft(id_source("x"))
    seen = set()
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
    for _ in range(20):
        with draft.edit():
            unit = operations.add_unit(draft, "Dinas")
        assert unit.id not in seen
        seen.add(unit.id)
        with draft.edit():
            draft.remove(unit.id)


# rules

BROKEN: dict[str, Any] = {
    "relation from no unit": lambda d: d.put(replace(one(d.relations), source="x")),
    "relation to no unit": lambda d: d.put(replace(one(d.relations), target="x")),
    "relation of no kind": lambda d: d.put(replace(one(d.relations), kind="x")),
    "chart of no Lampiran": lambda d: d.put(replace(one(d.charts), annex="x")),
    "chart with no kind": lambda d: d.put(replace(one(d.charts), kind="x")),
    "box of no unit": lambda d: d.put(replace(one(d.placements), unit="x")),
    "box in no chart": lambda d: d.put(Placement(d.new_id(), "x", one(d.units).id)),
    "box under no box": lambda d: d.put(replace(one(d.placements), parent="x")),
    "box under a unit": lambda d: d.put(replace(one(d.placements), parent=one(d.units).id)),
    "box in no frame": lambda d: d.put(replace(one(d.placements), group="x")),
    "root with a backbone": lambda d: d.put(replace(one(d.placements), backbone=one(d.relations).id)),
    "backbone that is no relation": lambda d: d.put(replace(list(d.placements.values())[1], backbone="x")),
    "line of no relation": lambda d: d.put(replace(one(d.routes), relation="x")),
    "line from nowhere": lambda d: d.put(replace(one(d.routes), source="x")),
    "frame of no unit": lambda d: d.put(Group(d.new_id(), one(d.charts).id, "x")),
    "unit taken away": lambda d: d.remove(one(d.units).id),
    "relation taken away": lambda d: d.remove(one(d.relations).id),
    "chart taken away": lambda d: d.remove(one(d.charts).id),
    "Lampiran taken away": lambda d: d.remove(one(d.annexes).id),
    "superior taken away": lambda d: d.remove(one(d.placements).id),
    "two regulations": lambda d: d.put(Regulation(d.new_id())),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_draft_is_refused_and_put_back(draft, name):
    before = contents(draft)
    with pytest.raises(DraftError) as caught, draft.edit():
        BROKEN[name](draft)
    assert contents(draft) == before
    message = str(caught.value)
    assert message.endswith(".") and "\n" not in message
    # Indonesian: no name of a class or field, as a person reads it.
    assert not any(word in message for word in ("Unit ", "Chart", "Placement", "None", "unit_", "Relation"))


def test_box_of_another_chart_cannot_be_a_superior(draft):
    with draft.edit():
        other = operations.add_chart(draft)
        alone = operations.place(draft, other.id, one(draft.units).id)
    with pytest.raises(DraftError, match="bagan yang sama"), draft.edit():
        draft.put(replace(alone, parent=one(draft.placements).id))
    with pytest.raises(DraftError, match="bagan yang sama"), draft.edit():
        draft.put(Route(draft.new_id(), other.id, one(draft.relations).id, alone.id, one(draft.placements).id))


@pytest.mark.parametrize("length", [1, 2, 5])
def test_cycle_of_superiors_is_refused(length):
    draft = Draft(id_source(1))
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
        chart = operations.add_chart(draft)
        boxes = [operations.add_root(draft, chart.id, "Bupati")]
        for number in range(length - 1):
            boxes.append(operations.add_child(draft, boxes[-1], f"Unit {number}"))
    before = contents(draft)
    with pytest.raises(DraftError, match="bawahan dirinya sendiri"), draft.edit():
        draft.put(replace(draft.placements[boxes[0].id], parent=boxes[-1].id))
    assert contents(draft) == before


def test_draft_without_a_regulation_says_so():
    with pytest.raises(DraftError, match="belum memuat data peraturan"):
        Draft().regulation  # noqa: B018


def test_of_refuses_broken_records():
    with pytest.raises(DraftError):
        Draft.of([Relation("aaaaaaaaaaaa", "bbbbbbbbbbbb", "cccccccccccc", "command")])


# reading


def test_children_stand_in_their_order(draft):
    chart = one(draft.charts)
    (root,) = draft.children(chart.id, None)
    first, second = draft.children(chart.id, root.id)
    with draft.edit():
        draft.put(replace(first, order=9))
    assert [item.id for item in draft.children(chart.id, root.id)] == [second.id, first.id]
    assert [item.id for item in draft.branch(root)] == [root.id, second.id, first.id]
    assert draft.children(chart.id, first.id) == []


def test_children_are_a_list_of_one_s_own(draft):
    chart = one(draft.charts)
    draft.children(chart.id, None).clear()
    assert len(draft.children(chart.id, None)) == 1


def test_placements_of_a_chart_are_depth_first():
    draft = Draft(id_source(1))
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
        chart = operations.add_chart(draft)
        top = operations.add_root(draft, chart.id, "A")
        left, right = operations.add_child(draft, top, "B"), operations.add_child(draft, top, "D")
        operations.add_child(draft, left, "C")
        operations.add_child(draft, right, "E")
        operations.add_root(draft, chart.id, "F")
    assert "".join(draft.units[item.unit].name for item in draft.placements_of_chart(chart.id)) == "ABCDEF"


def test_charts_in_order_are_those_of_the_lampiran_first():
    draft = Draft(id_source(1))
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
        loose = operations.add_chart(draft, title="lepas")
        second = draft.put(Annex(draft.new_id(), "II", order=2))
        first = draft.put(Annex(draft.new_id(), "I", order=1))
        of_second = operations.add_chart(draft, second.id)
        later = operations.add_chart(draft, first.id)
        earlier = draft.put(Chart(draft.new_id(), first.id, order=-1))
    assert [item.id for item in draft.charts_in_order()] == [earlier.id, later.id, of_second.id, loose.id]
    assert [item.id for item in draft.charts_of(first.id)] == [earlier.id, later.id]
    assert [draft.numeral_of(item.id) for item in draft.annexes_in_order()] == ["I", "II"]
    assert (draft.title_of(earlier), draft.title_of(loose)) == ("I", "lepas")


def test_the_only_lampiran_has_no_numeral(draft):
    (annex,) = draft.annexes_in_order()
    assert draft.numeral_of(annex.id) == ""
    with draft.edit():
        operations.add_annex(draft, "Lampiran kedua")
    assert draft.numeral_of(annex.id) == "I"


def test_own_kinds_stand_over_the_built_in_ones(draft):
    with draft.edit():
        draft.put(replace(BUILTIN_KINDS["command"], legend="Garis komando"))
        draft.put(RelationKind("rujukan", "rujukan", "Garis rujukan"))
    assert draft.kind("command").legend == "Garis komando" and draft.kind("rujukan").name == "rujukan"
    assert list(draft.kinds) == [*BUILTIN_KINDS, "rujukan"]
    with pytest.raises(KeyError):
        draft.kind("tidak ada")


def test_kind_in_use_cannot_be_taken_away(draft):
    with draft.edit():
        draft.put(RelationKind("rujukan", "rujukan", "Garis rujukan"))
        operations.set_kind(draft, one(draft.relations).id, "rujukan")
    with pytest.raises(DraftError, match="rujukan"), draft.edit():
        draft.remove("rujukan")


def test_unit_of_a_box_and_of_a_frame(draft):
    chart, unit = one(draft.charts), one(draft.units)
    with draft.edit():
        group = operations.add_group(draft, chart.id, unit.id, [])
    assert draft.unit_of(group.id) == unit
    box = one(draft.placements)
    assert draft.unit_of(box.id) == draft.units[box.unit]
    with pytest.raises(KeyError):
        draft.unit_of("x")


def test_views_cannot_be_written(draft):
    with pytest.raises(TypeError):
        draft.units["x"] = one(draft.units)
