"""Operations keep facts and drawings together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import contents, drafts
from hypothesis import given, settings
from hypothesis import strategies as st
from random_edits import random_edit

from orgeditor.model import operations
from orgeditor.model.draft import Draft, DraftError
from orgeditor.model.geometry import Rect
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import COMMAND, COORDINATIVE, STRUCTURAL, UnitCategory
from orgeditor.model.records import BoxForm, Chart, Placement, Regulation, Side


class Sample:
    """Sekda over two Asisten with units: one chart; a second chart that draws one of the relations again."""

    def __init__(self) -> None:
        self.draft = draft = Draft(id_source("sample"))
        with draft.edit():
            draft.put(Regulation(draft.new_id()))
            self.chart = operations.add_chart(draft)
            self.other = operations.add_chart(draft)
            top = operations.add_root(draft, self.chart.id, "Sekda")
            for name, units in {"Asisten 1": ("Dinas A", "Dinas B", "Dinas C"), "Asisten 2": ("Dinas D",)}.items():
                assistant = operations.add_child(draft, top, name)
                for unit in units:
                    operations.add_child(draft, assistant, unit)
        with draft.edit():
            for unit in list(draft.units.values()):
                draft.put(replace(unit, basis=f"Pasal {unit.order + 1}", inferred=False))
            for relation in list(draft.relations.values()):
                draft.put(replace(relation, basis="Pasal 12", inferred=False))

    def box(self, name: str, chart: Chart | None = None) -> Placement:
        """Return the box of that name in the first chart, as it is now."""
        where = (chart or self.chart).id
        (found,) = [
            item
            for item in self.draft.placements.values()
            if item.chart == where and self.draft.units[item.unit].name == name
        ]
        return found

    def names(self, parent: str | None, chart: Chart | None = None) -> list[str]:
        """Return the names under a box, in order."""
        above = self.box(parent, chart).id if parent else None
        return [self.draft.units[item.unit].name for item in self.draft.children((chart or self.chart).id, above)]

    def unit(self, name: str):
        (found,) = [unit for unit in self.draft.units.values() if unit.name == name]
        return found

    def draw_elsewhere(self, source: str, target: str) -> str:
        """Draw the relation of two boxes in the other chart too; return its id."""
        relation = self.box(target).backbone
        with self.draft.edit():
            top = operations.place(self.draft, self.other.id, self.box(source).unit)
            operations.place(self.draft, self.other.id, self.box(target).unit, top.id, backbone=relation)
        return relation


@pytest.fixture
def sample() -> Sample:
    return Sample()


def routes_of(draft: Draft, relation: str) -> list[tuple[str, str, str]]:
    return [(r.chart, r.source, r.target) for r in draft.routes.values() if r.relation == relation]


# adding


def test_add_child_adds_unit_relation_box_and_line(sample):
    parent = sample.box("Asisten 1")
    with sample.draft.edit():
        box = operations.add_child(sample.draft, parent, "Dinas E")
    draft = sample.draft
    relation = draft.relations[box.backbone]
    assert draft.units[box.unit].name == "Dinas E" and draft.units[box.unit].inferred
    assert (relation.source, relation.target, relation.inferred) == (parent.unit, box.unit, True)
    assert routes_of(draft, relation.id) == [(parent.chart, parent.id, box.id)]
    assert len(draft.last_changes) == 4
    assert sample.names("Asisten 1") == ["Dinas A", "Dinas B", "Dinas C", "Dinas E"]


@pytest.mark.parametrize(("position", "at"), [(0, 0), (1, 1), (3, 3), (99, 3), (-5, 0), (None, 3)])
def test_add_child_at_a_position(sample, position, at):
    with sample.draft.edit():
        operations.add_child(sample.draft, sample.box("Asisten 1"), "Dinas E", position=position)
    names = sample.names("Asisten 1")
    assert names.index("Dinas E") == at and [n for n in names if n != "Dinas E"] == ["Dinas A", "Dinas B", "Dinas C"]


def test_child_gets_the_kind_of_its_sisters(sample):
    with sample.draft.edit():
        for name in ("Dinas A", "Dinas B", "Dinas C"):
            operations.set_kind(sample.draft, sample.box(name).backbone, COMMAND)
        box = operations.add_child(sample.draft, sample.box("Asisten 1"), "Dinas E")
    assert sample.draft.relations[box.backbone].kind == COMMAND


@pytest.mark.parametrize(
    ("category", "kind"),
    [
        (UnitCategory.HEAD, STRUCTURAL),
        (UnitCategory.SECRETARY, STRUCTURAL),
        (UnitCategory.ASSISTANT, COORDINATIVE),
        (UnitCategory.DINAS, COORDINATIVE),
    ],
)
def test_first_child_gets_the_kind_of_its_superior_s_sort(sample, category, kind):
    with sample.draft.edit():
        root = operations.add_root(sample.draft, sample.other.id, "Pimpinan")
        sample.draft.put(replace(sample.draft.units[root.unit], category=category))
        box = operations.add_child(sample.draft, root, "Bawahan")
    assert sample.draft.relations[box.backbone].kind == kind


def test_add_root_adds_no_relation(sample):
    before = len(sample.draft.relations)
    with sample.draft.edit():
        root = operations.add_root(sample.draft, sample.chart.id, "DPRD", position=0)
    assert (root.parent, root.backbone) == (None, None) and len(sample.draft.relations) == before
    assert sample.names(None) == ["DPRD", "Sekda"]


def test_a_unit_stands_in_many_charts(sample):
    relation = sample.draw_elsewhere("Asisten 1", "Dinas A")
    assert len(routes_of(sample.draft, relation)) == 2
    with sample.draft.edit():
        operations.rename(sample.draft, sample.box("Dinas A").unit, "Dinas A Baru")
    assert sample.names("Asisten 1", sample.other) == ["Dinas A Baru"]


def test_lists_grow_at_their_end(sample):
    with sample.draft.edit():
        unit = operations.add_unit(sample.draft, "Terakhir")
        relation = operations.add_relation(sample.draft, unit.id, unit.id, COMMAND)
        annexes = [operations.add_annex(sample.draft, name) for name in ("A", "B")]
        charts = [operations.add_chart(sample.draft, annexes[0].id) for _ in range(2)]
    assert sample.draft.units_in_order()[-1] == unit and sample.draft.relations_in_order()[-1] == relation
    assert sample.draft.annexes_in_order() == annexes and sample.draft.charts_of(annexes[0].id) == charts


# moving


def move(sample: Sample, name: str, parent: str | None, position: int | None = None) -> None:
    with sample.draft.edit():
        above = sample.box(parent) if parent else None
        operations.move(sample.draft, [sample.box(name)], above, position)


def test_move_points_the_relation_to_the_new_superior(sample):
    old = sample.box("Dinas A").backbone
    move(sample, "Dinas A", "Asisten 2", 0)
    box = sample.box("Dinas A")
    assert sample.names("Asisten 1") == ["Dinas B", "Dinas C"] and sample.names("Asisten 2") == ["Dinas A", "Dinas D"]
    assert box.backbone == old
    assert sample.draft.relations[old].source == sample.box("Asisten 2").unit
    assert routes_of(sample.draft, old) == [(sample.chart.id, sample.box("Asisten 2").id, box.id)]


def test_move_marks_the_basis_of_what_moved(sample):
    move(sample, "Dinas A", "Asisten 2")
    assert sample.unit("Dinas A").basis_doubtful
    assert sample.draft.relations[sample.box("Dinas A").backbone].basis_doubtful
    assert not sample.unit("Dinas B").basis_doubtful and not sample.unit("Asisten 2").basis_doubtful


def test_reorder_marks_the_basis_too(sample):
    """The article lists the units in an order: a box moved within it may not follow that list any more."""
    move(sample, "Dinas C", "Asisten 1", 0)
    assert sample.names("Asisten 1") == ["Dinas C", "Dinas A", "Dinas B"]
    assert sample.unit("Dinas C").basis_doubtful and not sample.unit("Dinas A").basis_doubtful
    assert sample.draft.relations[sample.box("Dinas C").backbone].source == sample.box("Asisten 1").unit


def test_nothing_without_a_basis_is_doubtful(sample):
    with sample.draft.edit():
        box = operations.add_child(sample.draft, sample.box("Asisten 1"), "Dinas E")
    move(sample, "Dinas E", "Asisten 2")
    assert not sample.unit("Dinas E").basis_doubtful
    assert not sample.draft.relations[sample.draft.placements[box.id].backbone].basis_doubtful


def test_move_leaves_a_fact_that_another_chart_draws(sample):
    relation = sample.draw_elsewhere("Asisten 1", "Dinas A")
    before = sample.draft.relations[relation]
    move(sample, "Dinas A", "Asisten 2")
    assert sample.draft.relations[relation] == before
    assert [chart for chart, _, _ in routes_of(sample.draft, relation)] == [sample.other.id]
    new = sample.draft.relations[sample.box("Dinas A").backbone]
    assert new.id != relation
    assert (new.source, new.target, new.kind) == (sample.box("Asisten 2").unit, before.target, before.kind)


def test_move_back_joins_the_fact_that_is_there(sample):
    """To and fro gives one relation again, not two that say the same."""
    relation = sample.draw_elsewhere("Asisten 1", "Dinas A")
    count = len(sample.draft.relations)
    move(sample, "Dinas A", "Asisten 2")
    move(sample, "Dinas A", "Asisten 1")
    assert sample.box("Dinas A").backbone == relation
    assert len(sample.draft.relations) == count


def test_branch_moves_as_a_whole(sample):
    move(sample, "Asisten 1", "Asisten 2")
    assert sample.names("Asisten 2") == ["Dinas D", "Asisten 1"]
    assert sample.names("Asisten 1") == ["Dinas A", "Dinas B", "Dinas C"]
    assert not sample.unit("Dinas A").basis_doubtful


def test_several_move_together_in_their_order(sample):
    with sample.draft.edit():
        moving = [sample.box("Dinas C"), sample.box("Dinas A")]
        operations.move(sample.draft, moving, sample.box("Asisten 2"), 0)
    assert sample.names("Asisten 2") == ["Dinas C", "Dinas A", "Dinas D"]
    assert sample.names("Asisten 1") == ["Dinas B"]


@pytest.mark.parametrize("target", ["Asisten 1", "Dinas A"])
def test_move_below_itself_is_refused(sample, target):
    before = contents(sample.draft)
    with pytest.raises(DraftError, match="ke bawah dirinya sendiri"):
        move(sample, "Asisten 1", target)
    assert contents(sample.draft) == before


@pytest.mark.parametrize(("name", "parent", "position"), [("Dinas B", "Asisten 1", 1), ("Dinas C", "Asisten 1", None)])
def test_move_to_where_it_stands_changes_nothing(sample, name, parent, position):
    move(sample, name, parent, position)
    assert not sample.draft.last_changes


def test_move_to_the_top_leaves_no_line(sample):
    move(sample, "Asisten 1", None)
    box = sample.box("Asisten 1")
    assert (box.parent, box.backbone) == (None, None)
    assert not any(
        box.id in (route.source, route.target) and route.target == box.id for route in sample.draft.routes.values()
    )
    assert sample.names(None) == ["Sekda", "Asisten 1"]


def test_root_moved_below_gets_a_relation(sample):
    with sample.draft.edit():
        operations.add_root(sample.draft, sample.chart.id, "Inspektorat")
    move(sample, "Inspektorat", "Sekda")
    relation = sample.draft.relations[sample.box("Inspektorat").backbone]
    assert (relation.source, relation.target) == (sample.box("Sekda").unit, sample.box("Inspektorat").unit)
    assert len(routes_of(sample.draft, relation.id)) == 1


def test_moved_box_stands_plainly(sample):
    """Staff, a glued box or a pinned one loses that by a move: it was meant for the old place."""
    with sample.draft.edit():
        odd = replace(sample.box("Dinas A"), side=Side.LEFT, form=BoxForm.GLUED, pin=Rect(1, 2, 3, 4))
        sample.draft.put(odd)
    move(sample, "Dinas A", "Asisten 2")
    box = sample.box("Dinas A")
    assert (box.side, box.form, box.pin) == (Side.BELOW, BoxForm.BOX, None)


# taking out and deleting


def test_take_out_takes_the_branch_and_leaves_the_facts(sample):
    units, relations = dict(sample.draft.units), dict(sample.draft.relations)
    with sample.draft.edit():
        assert operations.take_out(sample.draft, [sample.box("Asisten 1")]) == 4
    assert sample.names("Sekda") == ["Asisten 2"]
    assert dict(sample.draft.units) == units and dict(sample.draft.relations) == relations
    assert len(sample.draft.routes) == 2  # Sekda to Asisten 2 to Dinas D


def test_take_out_of_a_box_and_one_below_it(sample):
    with sample.draft.edit():
        assert operations.take_out(sample.draft, [sample.box("Dinas A"), sample.box("Asisten 1")]) == 4


def test_delete_unit_takes_its_drawings_everywhere(sample):
    sample.draw_elsewhere("Asisten 1", "Dinas A")
    gone = sample.unit("Dinas A").id
    with sample.draft.edit():
        operations.delete_unit(sample.draft, gone)
    draft = sample.draft
    assert gone not in draft.units
    assert not any(gone in (relation.source, relation.target) for relation in draft.relations.values())
    assert sample.names("Asisten 1") == ["Dinas B", "Dinas C"] and sample.names("Asisten 1", sample.other) == []


def test_delete_unit_lifts_its_children_in_place(sample):
    with sample.draft.edit():
        operations.delete_unit(sample.draft, sample.unit("Asisten 1").id)
    assert sample.names("Sekda") == ["Dinas A", "Dinas B", "Dinas C", "Asisten 2"]
    for name in ("Dinas A", "Dinas B", "Dinas C"):
        relation = sample.draft.relations[sample.box(name).backbone]
        assert relation.source == sample.box("Sekda").unit


def test_dissolve_keeps_the_unit(sample):
    with sample.draft.edit():
        operations.dissolve(sample.draft, sample.box("Asisten 1"))
    assert sample.names("Sekda") == ["Dinas A", "Dinas B", "Dinas C", "Asisten 2"]
    assert sample.unit("Asisten 1").name == "Asisten 1"


def test_dissolve_of_a_root_makes_its_children_roots(sample):
    with sample.draft.edit():
        operations.dissolve(sample.draft, sample.box("Sekda"))
    assert sample.names(None) == ["Asisten 1", "Asisten 2"]


def test_hide_relation_leaves_fact_and_boxes(sample):
    relation = sample.draw_elsewhere("Asisten 1", "Dinas A")
    with sample.draft.edit():
        operations.hide_relation(sample.draft, sample.chart.id, relation)
    assert relation in sample.draft.relations
    assert [chart for chart, _, _ in routes_of(sample.draft, relation)] == [sample.other.id]
    assert sample.box("Dinas A").backbone is None and sample.names("Asisten 1")[0] == "Dinas A"
    assert sample.box("Dinas A", sample.other).backbone == relation


def test_delete_relation_takes_its_lines_everywhere(sample):
    relation = sample.draw_elsewhere("Asisten 1", "Dinas A")
    with sample.draft.edit():
        operations.delete_relation(sample.draft, relation)
    assert relation not in sample.draft.relations and routes_of(sample.draft, relation) == []
    assert sample.names("Asisten 1")[0] == "Dinas A" and sample.names("Asisten 1", sample.other) == ["Dinas A"]


def test_set_kind(sample):
    relation = sample.box("Dinas A").backbone
    with sample.draft.edit():
        operations.set_kind(sample.draft, relation, COMMAND)
    assert sample.draft.relations[relation].kind == COMMAND
    with pytest.raises(DraftError), sample.draft.edit():
        operations.set_kind(sample.draft, relation, "tidak ada")


# frames, charts, Lampiran


def test_frame_round_boxes_and_without_it(sample):
    draft = sample.draft
    with draft.edit():
        unit = operations.add_unit(draft, "Perangkat Daerah")
        group = operations.add_group(draft, sample.chart.id, unit.id, [sample.box("Dinas A"), sample.box("Dinas B")])
        relation = operations.add_relation(draft, sample.box("Sekda").unit, unit.id, COORDINATIVE)
        operations.show_relation(draft, sample.chart.id, relation.id, sample.box("Sekda").id, group.id)
    assert sample.box("Dinas A").group == sample.box("Dinas B").group == group.id != sample.box("Dinas C").group
    with draft.edit():
        operations.remove_group(draft, group)
    assert sample.box("Dinas A").group is None and sample.names("Asisten 1")[0] == "Dinas A"
    assert routes_of(draft, relation.id) == [] and relation.id in draft.relations and unit.id in draft.units


def test_delete_unit_takes_its_frame(sample):
    with sample.draft.edit():
        unit = operations.add_unit(sample.draft, "Perangkat Daerah")
        operations.add_group(sample.draft, sample.chart.id, unit.id, [sample.box("Dinas A")])
    with sample.draft.edit():
        operations.delete_unit(sample.draft, unit.id)
    assert not sample.draft.groups and sample.box("Dinas A").group is None


def test_delete_chart_leaves_facts_and_other_charts(sample):
    relation = sample.draw_elsewhere("Asisten 1", "Dinas A")
    units, relations = dict(sample.draft.units), dict(sample.draft.relations)
    with sample.draft.edit():
        operations.delete_chart(sample.draft, sample.chart.id)
    assert dict(sample.draft.units) == units and dict(sample.draft.relations) == relations
    assert list(sample.draft.charts) == [sample.other.id]
    assert len(routes_of(sample.draft, relation)) == 1 and sample.names("Asisten 1", sample.other) == ["Dinas A"]


def test_delete_lampiran_takes_its_charts_and_renumbers(sample):
    draft = sample.draft
    with draft.edit():
        annexes = [operations.add_annex(draft, name) for name in "ABC"]
        gone = operations.add_chart(draft, annexes[0].id)
        kept = operations.add_chart(draft, annexes[1].id)
    with draft.edit():
        operations.delete_annex(draft, annexes[0].id)
    assert gone.id not in draft.charts and kept.id in draft.charts and sample.chart.id in draft.charts
    assert [draft.numeral_of(annex.id) for annex in draft.annexes_in_order()] == ["I", "II"]


# any sequence


def _drawn_rules(draft: Draft) -> None:
    """What operations keep beyond the draft's own rules: a backbone is drawn, from the superior's unit to the box's."""
    for item in draft.placements.values():
        if item.backbone is not None:
            relation = draft.relations[item.backbone]
            assert (relation.source, relation.target) == (draft.placements[item.parent].unit, item.unit)
            assert (item.chart, item.parent, item.id) in routes_of(draft, relation.id)
    for chart in draft.charts:
        assert len(draft.placements_of_chart(chart)) == sum(p.chart == chart for p in draft.placements.values())


@given(drafts(), st.data())
@settings(max_examples=60, deadline=None)
def test_any_operations_and_back_again(draft, data):
    """Whatever is done to whatever draft: it stays whole, and the inverses in reverse order give the first one."""
    before = {name: table for name, table in contents(draft).items() if name != "arranged"}
    done = []
    for _ in range(data.draw(st.integers(1, 6))):
        random_edit(draft, data.draw)
        done.append(draft.last_changes)
        Draft.of(record for name, table in contents(draft).items() if name != "arranged" for record in table.values())
    for changes in reversed(done):
        draft.apply(changes.inverse())
    assert {name: table for name, table in contents(draft).items() if name != "arranged"} == before


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_any_operations_keep_backbones_drawn(data):
    draft = Sample().draft
    for _ in range(data.draw(st.integers(1, 8))):
        random_edit(draft, data.draw)
        _drawn_rules(draft)
