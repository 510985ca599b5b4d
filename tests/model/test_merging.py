"""One unit of several, several of one: relations, boxes and basis go with them."""

from dataclasses import replace

import pytest
from samples import box_of, sample_draft

from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import CONSULTATIVE, COORDINATIVE
from orgeditor.model.merging import join_namesake, merge_units, split_unit
from orgeditor.model.records import BoxForm, MutedRule, Relation

UMUM = "Asisten Administrasi Umum"
EKONOMI = "Asisten Ekonomi dan Pembangunan"


@pytest.fixture
def draft() -> Draft:
    return sample_draft()


def unit(draft: Draft, name: str) -> str:
    [found] = [item.id for item in draft.units.values() if item.name == name]
    return found


def chart_of(draft: Draft) -> str:
    return draft.charts_in_order()[0].id


def children(draft: Draft, name: str) -> list[str]:
    item = draft.placements[box_of(draft, name)]
    return [draft.unit_of(child.id).name for child in draft.children(item.chart, item.id)]


def relations(draft: Draft, name: str) -> set[tuple[str, str, str]]:
    key = unit(draft, name)
    return {
        (draft.units[item.source].name, draft.units[item.target].name, item.kind)
        for item in draft.relations.values()
        if key in (item.source, item.target)
    }


def merge(draft: Draft, name: str, *parts: str) -> None:
    with draft.edit():
        merge_units(draft, [unit(draft, part) for part in parts], name)


def is_sound(draft: Draft) -> None:
    """Every box that hangs from another is drawn with its line, and no line leads from a box to itself."""
    for item in draft.placements.values():
        if item.backbone is not None:
            relation = draft.relations[item.backbone]
            ends = (draft.placements[item.parent].unit, item.unit)
            assert ends in ((relation.source, relation.target), (relation.target, relation.source))
            assert any(
                route.relation == item.backbone and item.id in (route.source, route.target)
                for route in draft.routes.values()
            )
    for route in draft.routes.values():
        assert route.source != route.target
        assert len({(r.relation, r.source, r.target) for r in draft.routes.values()}) == len(draft.routes)


def test_two_sisters_become_one_with_one_line(draft):
    merge(draft, "Badan Keuangan dan Organisasi", "Badan Keuangan", "Bagian Organisasi")
    assert children(draft, UMUM) == ["Inspektorat", "Badan Keuangan dan Organisasi"]
    assert relations(draft, "Badan Keuangan dan Organisasi") == {(UMUM, "Badan Keuangan dan Organisasi", COORDINATIVE)}
    is_sound(draft)


def test_units_under_two_superiors_keep_both_relations_and_one_box(draft):
    merge(draft, "Badan Baru", "Badan Keuangan", "Dinas Perhubungan")
    assert children(draft, UMUM) == ["Inspektorat", "Badan Baru", "Bagian Organisasi"]
    assert "Badan Baru" not in children(draft, EKONOMI)
    assert relations(draft, "Badan Baru") == {
        (UMUM, "Badan Baru", COORDINATIVE), (EKONOMI, "Badan Baru", COORDINATIVE),
    }  # fmt: skip
    boxes = [item for item in draft.placements.values() if item.unit == unit(draft, "Badan Baru")]
    assert len(boxes) == 1
    drawn = [route for route in draft.routes.values() if boxes[0].id in (route.source, route.target)]
    assert len(drawn) == 2  # the second superior keeps its line
    is_sound(draft)


def test_what_hangs_below_the_parts_hangs_below_the_whole(draft):
    merge(draft, "Asisten Gabungan", UMUM, EKONOMI)
    assert set(children(draft, "Asisten Gabungan")) == {
        "Inspektorat", "Badan Keuangan", "Bagian Organisasi",
        "Dinas Perhubungan", "Dinas Pekerjaan Umum dan Penataan Ruang", "Bagian Perekonomian",
    }  # fmt: skip
    is_sound(draft)


@pytest.mark.parametrize("first", [UMUM, "Inspektorat"])
def test_a_unit_merges_with_its_superior(draft, first):
    second = "Inspektorat" if first == UMUM else UMUM
    merge(draft, "Satu", first, second)
    assert children(draft, "Satu") == ["Badan Keuangan", "Bagian Organisasi"]
    assert "Satu" in children(draft, "Sekretaris Daerah")
    assert relations(draft, "Satu") == {
        ("Sekretaris Daerah", "Satu", "structural"),
        ("Satu", "Badan Keuangan", COORDINATIVE), ("Satu", "Bagian Organisasi", COORDINATIVE),
    }  # fmt: skip
    is_sound(draft)


def test_a_unit_below_both_parts_stands_once(draft):
    with draft.edit():
        chart, below = chart_of(draft), unit(draft, "Inspektorat")
        above = draft.placements[box_of(draft, EKONOMI)]
        relation = model.add_relation(draft, above.unit, below, COORDINATIVE, basis="Pasal 14")
        second = model.place(draft, chart, below, above.id, backbone=relation.id)
        model.add_child(draft, second, "Irban")
    merge(draft, "Asisten Gabungan", UMUM, EKONOMI)
    assert children(draft, "Asisten Gabungan").count("Inspektorat") == 1
    assert children(draft, "Inspektorat") == ["Irban"]
    [relation] = [item for item in draft.relations.values() if item.target == below and item.kind == COORDINATIVE]
    assert relation.basis == "Pasal 14"
    assert relation.basis_doubtful
    is_sound(draft)


def test_the_basis_has_the_articles_of_all_parts_and_is_to_be_checked(draft):
    merge(draft, "Badan Baru", "Badan Keuangan", "Bagian Organisasi", "Inspektorat")
    merged = draft.units[unit(draft, "Badan Baru")]
    assert merged.basis == "Pasal 12 angka 2 dan Pasal 12 angka 3 dan Pasal 12 angka 1"
    assert merged.basis_doubtful
    assert not merged.inferred


def test_a_basis_that_all_parts_share_is_not_said_twice(draft):
    with draft.edit():
        for name in ("Badan Keuangan", "Bagian Organisasi"):
            draft.put(replace(draft.units[unit(draft, name)], basis="Pasal 12"))
    merge(draft, "Badan Baru", "Badan Keuangan", "Bagian Organisasi")
    assert draft.units[unit(draft, "Badan Baru")].basis == "Pasal 12"
    assert not draft.units[unit(draft, "Badan Baru")].basis_doubtful


def test_relations_of_other_kinds_stay_apart_and_mutual_ones_count_once(draft):
    keys = [unit(draft, name) for name in ("Badan Keuangan", "Bagian Organisasi", "Dinas Sosial")]
    with draft.edit():
        model.add_relation(draft, keys[0], keys[2], CONSULTATIVE, mutual=True)
        model.add_relation(draft, keys[2], keys[1], CONSULTATIVE, mutual=True)
        model.add_relation(draft, keys[0], keys[2], COORDINATIVE)
    merge(draft, "Baru", "Badan Keuangan", "Bagian Organisasi")
    kinds = [item.kind for item in draft.relations.values() if {item.source, item.target} == {keys[0], keys[2]}]
    assert sorted(kinds) == sorted([CONSULTATIVE, COORDINATIVE])


def test_boxes_of_several_charts_and_frames_are_joined(draft):
    second = draft.charts_in_order()[1].id
    with draft.edit():
        for name in ("Badan Keuangan", "Bagian Organisasi"):
            model.place(draft, second, unit(draft, name))
        inside = [draft.placements[box_of(draft, name)] for name in ("Dinas Sosial", "Dinas Kesehatan")]
        model.add_group(draft, chart_of(draft), unit(draft, "Bagian Organisasi"), inside[:1])
        model.add_group(draft, chart_of(draft), unit(draft, "Badan Keuangan"), inside[1:])
        rule = draft.put(MutedRule(draft.new_id(), "x", "alasan", (unit(draft, "Bagian Organisasi"),)))
    merge(draft, "Baru", "Badan Keuangan", "Bagian Organisasi")
    assert [draft.unit_of(item.id).name for item in draft.placements_of_chart(second)] == ["Baru"]
    [frame] = draft.groups.values()
    assert {item.id for item in draft.placements.values() if item.group == frame.id} == {item.id for item in inside}
    assert draft.muted[rule.id].records == (unit(draft, "Baru"),)


def test_one_unit_is_not_merged(draft):
    with pytest.raises(ValueError), draft.edit():
        merge_units(draft, [unit(draft, UMUM)] * 2, "Sendiri")


def test_the_parts_of_a_unit_stand_side_by_side_with_its_relations(draft):
    names = ["Badan Keuangan", "Badan Pendapatan", "Badan Aset"]
    with draft.edit():
        other = model.add_relation(
            draft, unit(draft, "Badan Keuangan"), unit(draft, "Dinas Sosial"), CONSULTATIVE, basis="Pasal 9"
        )
        ends = box_of(draft, "Badan Keuangan"), box_of(draft, "Dinas Sosial")
        model.show_relation(draft, chart_of(draft), other.id, *ends)
    with draft.edit():
        split_unit(draft, unit(draft, "Badan Keuangan"), names)
    assert children(draft, UMUM) == ["Inspektorat", *names, "Bagian Organisasi"]
    for name in names:
        assert relations(draft, name) == {(UMUM, name, COORDINATIVE), (name, "Dinas Sosial", CONSULTATIVE)}
        assert draft.units[unit(draft, name)].basis == "Pasal 12 angka 2"
        assert draft.units[unit(draft, name)].basis_doubtful
        box = box_of(draft, name)
        assert sum(box in (route.source, route.target) for route in draft.routes.values()) == 2
    is_sound(draft)


def test_subordinates_stay_with_the_first_part(draft):
    with draft.edit():
        split_unit(draft, unit(draft, UMUM), ["Asisten Umum", "Asisten Pengawasan"])
    assert children(draft, "Asisten Umum") == ["Inspektorat", "Badan Keuangan", "Bagian Organisasi"]
    assert children(draft, "Asisten Pengawasan") == []
    assert relations(draft, "Asisten Pengawasan") == {("Sekretaris Daerah", "Asisten Pengawasan", "structural")}
    is_sound(draft)


def test_a_part_of_a_glued_unit_is_a_box_of_its_own(draft):
    with draft.edit():
        split_unit(draft, unit(draft, "Wakil Walikota"), ["Wakil Walikota", "Staf Ahli"])
    forms = {name: draft.placements[box_of(draft, name)].form for name in ("Wakil Walikota", "Staf Ahli")}
    assert forms == {"Wakil Walikota": BoxForm.GLUED, "Staf Ahli": BoxForm.BOX}


def test_splitting_and_merging_again_gives_the_relations_back(draft):
    before = relations(draft, "Badan Keuangan")
    count = len(draft.relations), len(draft.placements), len(draft.routes)
    with draft.edit():
        parts = split_unit(draft, unit(draft, "Badan Keuangan"), ["Badan Keuangan", "Dua"])
    with draft.edit():
        merge_units(draft, [part.id for part in parts], "Badan Keuangan")
    assert relations(draft, "Badan Keuangan") == before
    assert (len(draft.relations), len(draft.placements), len(draft.routes)) == count
    assert all(isinstance(item, Relation) for item in draft.relations.values())


# a name written again


def added(draft: Draft, chart: str, name: str) -> bool:
    """Add a box named so to a chart; say whether it shows a unit that was there."""
    with draft.edit():
        item = model.add_root(draft, chart, name)
        joined = join_namesake(draft, item)
    assert (draft.unit_of(item.id).id == item.unit) is not joined
    is_sound(draft)
    return joined


def test_a_name_written_again_in_another_chart_is_the_same_unit(draft):
    other = draft.charts_in_order()[1].id
    units = len(draft.units)
    assert added(draft, other, "Badan  keuangan")
    assert len(draft.units) == units
    assert {draft.unit_of(item.id).name for item in draft.placements_of_chart(other)} >= {"Badan Keuangan"}


def test_the_relation_of_the_new_box_becomes_the_one_that_is_there(draft):
    other = draft.charts_in_order()[1].id
    with draft.edit():
        above = model.add_root(draft, other, UMUM)
        join_namesake(draft, above)
        before = relations(draft, "Inspektorat")
        below = model.add_child(draft, draft.placements[above.id], "Inspektorat")
        draft.put(replace(draft.relations[below.backbone], kind=COORDINATIVE))
        assert join_namesake(draft, draft.placements[below.id])
    assert relations(draft, "Inspektorat") == before
    is_sound(draft)


def test_it_is_another_unit_in_the_same_chart_or_where_every_body_has_one(draft):
    first, other = (chart.id for chart in draft.charts_in_order()[:2])
    assert not added(draft, first, "Inspektorat")
    assert not added(draft, other, "Inspektorat")  # now two have the name
    assert not added(draft, first, "Sekretariat")
    assert not added(draft, other, "Sekretariat")
    assert not added(draft, other, "")
