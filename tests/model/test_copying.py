"""A part of a chart in another chart or another draft, and a chart twice."""

from dataclasses import replace

import pytest
from samples import sample_draft

from orgeditor.model import operations as model
from orgeditor.model.copying import duplicate_chart, fragment_of, insert_fragment
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.ids import id_source
from orgeditor.model.kinds import CONSULTATIVE, COORDINATIVE, RelationKind, UnitCategory
from orgeditor.model.records import Arrangement, BoxForm, Method, Placement, Regulation, Side

UMUM = "Asisten Administrasi Umum"


@pytest.fixture
def draft() -> Draft:
    """The sample with decisions below one Asisten: an arrangement, a side, a line across, a frame, an own kind."""
    draft = sample_draft()
    with draft.edit():
        above, inspectorate, agency = (box(draft, name) for name in (UMUM, "Inspektorat", "Badan Keuangan"))
        draft.put(replace(above, arrangement=Arrangement.LIST_BOX, width=60.0))
        draft.put(replace(agency, side=Side.LEFT, pin=Rect(1, 2, 3, 4)))
        kind = draft.put(RelationKind("mitra", "kemitraan", "Garis kemitraan"))
        relation = model.add_relation(draft, inspectorate.unit, agency.unit, kind.id, basis="Pasal 9")
        model.show_relation(draft, above.chart, relation.id, inspectorate.id, agency.id)
        frame = model.add_unit(draft, "Kelompok", collective=True)
        model.add_group(draft, above.chart, frame.id, [box(draft, "Bagian Organisasi")])
    return draft


def box(draft: Draft, name: str, chart: int = 0) -> Placement:
    key = draft.charts_in_order()[chart].id
    return next(item for item in draft.placements.values() if item.chart == key and draft.units[item.unit].name == name)


def insert(draft: Draft, fragment: Draft, chart: int, parent: Placement | None = None) -> list[Placement]:
    with draft.edit():
        return insert_fragment(draft, fragment, draft.charts_in_order()[chart].id, parent)


def below(draft: Draft, item: Placement) -> list[str]:
    return [draft.unit_of(child.id).name for child in draft.children(item.chart, item.id)]


def test_a_fragment_is_a_whole_draft_of_the_branch_alone(draft):
    fragment = fragment_of(draft, [box(draft, UMUM)])
    assert {unit.name for unit in fragment.units.values()} == {
        UMUM, "Inspektorat", "Badan Keuangan", "Bagian Organisasi", "Kelompok",
    }  # fmt: skip
    assert len(fragment.placements) == 4
    assert len(fragment.routes) == 4
    assert "mitra" in fragment.own_kinds
    Draft.of(fragment.records())  # keeps every rule


def test_in_another_chart_it_shows_the_same_units_as_they_stood(draft):
    units, relations = dict(draft.units), dict(draft.relations)
    [top] = insert(draft, fragment_of(draft, [box(draft, UMUM)]), 1)
    assert below(draft, top) == ["Inspektorat", "Badan Keuangan", "Bagian Organisasi"]
    assert (draft.units, draft.relations) == (units, relations)
    assert (top.arrangement, top.width) == (Arrangement.LIST_BOX, 60.0)
    copy = box(draft, "Badan Keuangan", 1)
    assert (copy.side, copy.pin) == (Side.LEFT, None)
    assert {draft.relations[route.relation].kind for route in draft.routes_of_chart(top.chart)} == {
        COORDINATIVE, "mitra",
    }  # fmt: skip
    assert box(draft, "Bagian Organisasi", 1).group in {group.id for group in draft.groups_of_chart(top.chart)}


def test_in_the_same_chart_it_is_new_units_without_basis(draft):
    before = dict(draft.units)
    [top] = insert(draft, fragment_of(draft, [box(draft, "Inspektorat")]), 0, box(draft, "Dinas Sosial"))
    [new] = [unit for key, unit in draft.units.items() if key not in before]
    assert (new.name, new.basis, new.inferred) == ("Inspektorat", "", True)
    assert top.unit == new.id
    assert draft.relations[top.backbone].source == box(draft, "Dinas Sosial").unit
    assert {key: draft.units[key] for key in before} == before


def test_what_was_taken_out_comes_back_as_the_same_unit(draft):
    """Cut and paste moves a branch."""
    fragment = fragment_of(draft, [box(draft, "Inspektorat")])
    with draft.edit():
        model.take_out(draft, [box(draft, "Inspektorat")])
    count = len(draft.units)
    [top] = insert(draft, fragment, 0, box(draft, "Asisten Ekonomi dan Pembangunan"))
    assert len(draft.units) == count
    assert draft.units[top.unit].basis == "Pasal 12 angka 1"


def test_in_another_draft_it_brings_units_and_kinds(draft):
    other = Draft(id_source("other"))
    with other.edit():
        other.put(Regulation(other.new_id(), region="Lain"))
        head = model.add_root(other, model.add_chart(other).id, "Bupati")
        known = model.add_unit(other, "Inspektorat", category=UnitCategory.INSPECTORATE, basis="Pasal 3")
    [top] = insert(other, fragment_of(draft, [box(draft, UMUM)]), 0, head)
    assert top.parent == head.id
    assert below(other, top) == ["Inspektorat", "Badan Keuangan", "Bagian Organisasi"]
    assert box(other, "Inspektorat").unit == known.id  # the only one of its name
    assert other.units[known.id].basis == "Pasal 3"
    assert "mitra" in other.own_kinds
    assert not set(draft.units) & set(other.units)
    assert not any(unit.basis for key, unit in other.units.items() if key != known.id)
    assert (
        other.units[box(other, "Badan Keuangan").unit].category
        is draft.units[box(draft, "Badan Keuangan").unit].category
    )


def test_a_relation_to_the_superior_that_the_draft_has_is_drawn_not_doubled(draft):
    with draft.edit():
        chart = draft.charts_in_order()[1].id
        above = model.place(draft, chart, box(draft, UMUM).unit)
    count = len(draft.relations)
    [top] = insert(draft, fragment_of(draft, [box(draft, "Inspektorat")]), 1, above)
    assert len(draft.relations) == count
    assert top.backbone == box(draft, "Inspektorat").backbone


def test_in_a_mechanism_chart_it_stands_in_ranks(draft):
    with draft.edit():
        chart = draft.put(replace(draft.charts_in_order()[1], method=Method.LAYERED)).id
        above = draft.put(replace(model.add_root(draft, chart, "Walikota II"), rank=2))
    [top] = insert(draft, fragment_of(draft, [box(draft, UMUM)]), 1, above)
    assert (top.rank, top.parent, top.backbone) == (3, None, None)
    assert box(draft, "Inspektorat", 1).rank == 4
    ends = {(route.source, route.target) for route in draft.routes_of_chart(chart)}
    assert (above.id, top.id) in ends
    assert (top.id, box(draft, "Inspektorat", 1).id) in ends


def test_lines_to_boxes_outside_the_fragment_are_left_out(draft):
    with draft.edit():
        ends = box(draft, "Inspektorat"), box(draft, "Dinas Sosial")
        relation = model.add_relation(draft, ends[0].unit, ends[1].unit, CONSULTATIVE)
        model.show_relation(draft, ends[0].chart, relation.id, ends[0].id, ends[1].id)
    fragment = fragment_of(draft, [box(draft, UMUM)])
    assert relation.id not in fragment.relations
    assert draft.units[ends[1].unit].id not in fragment.units


def test_a_chart_alone_in_its_annex_is_doubled_as_an_annex(draft):
    first = draft.charts_in_order()[0]
    with draft.edit():
        copy = duplicate_chart(draft, first.id)
    assert draft.charts_in_order()[1].id == copy.id
    assert [draft.numeral_of(chart.annex) for chart in draft.charts_in_order()] == ["I", "II", "III"]
    assert draft.title_of(copy) == draft.title_of(first)
    assert shape(draft, copy.id) == shape(draft, first.id)
    assert len(draft.routes_of_chart(copy.id)) == len(draft.routes_of_chart(first.id))
    with draft.edit():  # the copy is drawn with boxes of its own
        model.take_out(draft, draft.children(copy.id, None))
    assert len(draft.placements_of_chart(first.id)) == 16


def test_a_chart_among_others_is_doubled_in_its_annex(draft):
    first = draft.charts_in_order()[0]
    with draft.edit():
        model.add_chart(draft, first.annex)
    with draft.edit():
        copy = duplicate_chart(draft, first.id)
    row = draft.charts_of(first.annex)
    assert [chart.id for chart in row][:2] == [first.id, copy.id]
    assert [chart.order for chart in row] == [0, 1, 2]
    assert len(draft.annexes) == 2


def shape(draft: Draft, chart: str) -> list[tuple[object, ...]]:
    return [
        (item.unit, item.backbone, item.arrangement, item.side, item.form is BoxForm.GLUED, item.pin)
        for item in draft.placements_of_chart(chart)
    ]
