"""Comparing two drafts: what came, went, moved, has another name or kind."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import box_of, sample_draft

from orgeditor.exchange.comparison import compare, difference_lines
from orgeditor.exchange.outline_reader import read_outline
from orgeditor.exchange.outline_writer import write_outline
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import CONSULTATIVE, COORDINATIVE
from orgeditor.model.records import Placement

PEMERINTAHAN, UMUM = "Asisten Pemerintahan dan Kesejahteraan Rakyat", "Asisten Administrasi Umum"


@pytest.fixture(params=["same ids", "by name"])
def drafts(request) -> tuple[Draft, Draft]:
    """A draft and another made of it, or one that only says the same."""
    if request.param == "same ids":
        return sample_draft(), sample_draft()
    text = write_outline(sample_draft())[0]
    return read_outline(text, "a"), read_outline(text + "\n# lain\n", "b")


def placed(draft: Draft, name: str):
    return draft.placements[box_of(draft, name)]


def told(drafts: tuple[Draft, Draft]) -> list[tuple[str, str, str, str, str]]:
    return [(item.subject.value, item.change.value, item.name, item.before, item.after) for item in compare(*drafts)]


def test_two_drafts_that_say_the_same_do_not_differ(drafts):
    assert told(drafts) == []


def test_units_that_came_and_went(drafts):
    _, new = drafts
    with new.edit():
        model.add_child(new, placed(new, UMUM), "Dinas Pangan")
        model.delete_unit(new, placed(new, "Dinas Sosial").unit)
    assert told(drafts) == [
        ("unit", "gone", "Dinas Sosial", PEMERINTAHAN, ""),
        ("unit", "added", "Dinas Pangan", "", UMUM),
    ]


def test_a_moved_unit_is_told_once_with_both_superiors(drafts):
    _, new = drafts
    with new.edit():
        model.move(new, [placed(new, "Dinas Sosial")], placed(new, UMUM))
    assert told(drafts) == [("unit", "moved", "Dinas Sosial", PEMERINTAHAN, UMUM)]


def test_a_name_written_anew_is_a_renaming(drafts):
    _, new = drafts
    with new.edit():
        model.rename(new, placed(new, "Satuan Polisi Pamong Praja").unit, "Satuan Polisi Pamong Praja dan Pemadam")
    before, after = "Satuan Polisi Pamong Praja", "Satuan Polisi Pamong Praja dan Pemadam"
    assert told(drafts) == [("unit", "renamed", after, before, after)]


def test_relations_that_came_went_and_have_another_kind(drafts):
    _, new = drafts
    with new.edit():
        bone = new.relations[placed(new, "Inspektorat").backbone]
        assert bone.kind == COORDINATIVE
        new.put(replace(bone, kind=CONSULTATIVE))
        one, other = placed(new, "Dinas Sosial").unit, placed(new, "Dinas Kesehatan").unit
        model.add_relation(new, one, other, COORDINATIVE, mutual=True)
    assert told(drafts) == [
        ("relation", "changed", f"{UMUM} → Inspektorat", "koordinatif", "konsultatif"),
        ("relation", "added", "Dinas Sosial – Dinas Kesehatan", "", "koordinatif"),
    ]


def test_regulation_and_annexes(drafts):
    old, new = drafts
    with new.edit():
        new.put(replace(new.regulation, number="9"))
        model.add_annex(new, "Bagan Baru")
        first = new.annexes_in_order()[0]
        new.put(replace(first, title="Bagan Lain"))
    assert told((old, new)) == [
        ("regulation", "changed", "nomor", "4", "9"),
        ("annex", "changed", "Lampiran I", old.annexes_in_order()[0].title, "Bagan Lain"),
        ("annex", "added", "Lampiran III", "", "Bagan Baru"),
    ]
    assert list(difference_lines(compare(old, new)))[:3] == ["Peraturan", "  berubah: nomor (4 → 9)", "Lampiran"]


def test_a_chart_of_nothing_but_known_units_is_told(drafts):
    old, new = drafts
    first = new.charts_in_order()[0]
    with new.edit():
        chart = model.add_chart(new, first.annex)
        host = new.put(Placement(new.new_id(), chart.id, new.placements[box_of(new, UMUM)].unit))
        new.put(Placement(new.new_id(), chart.id, new.placements[box_of(new, "Inspektorat")].unit, host.id))
    charts = [item for item in told(drafts) if item[0] == "chart"]
    assert charts == [("chart", "added", "Lampiran I, bagan 2", "", new.title_of(chart))]
    assert [item[:3] for item in told((new, old)) if item[0] == "chart"] == [("chart", "gone", "Lampiran I, bagan 2")]


def test_the_only_chart_of_a_new_annex_is_not_told_twice(drafts):
    new = drafts[1]
    with new.edit():
        annex = model.add_annex(new, "BAGAN BARU")
        model.add_root(new, model.add_chart(new, annex.id).id, "Sekretaris DPRD")
    assert [item[:2] for item in told(drafts) if item[0] in ("annex", "chart")] == [("annex", "added")]


def test_a_line_with_other_words_at_it_says_which(drafts):
    new = drafts[1]
    relation = new.relations[placed(new, "Inspektorat").backbone]
    with new.edit():
        new.put(replace(relation, label="lewat Asisten"))
    [(_, change, _, before, after)] = told(drafts)
    assert (change, after) == ("changed", f"{before} “lewat Asisten”")


def test_a_unit_made_anew_under_another_name_is_a_renaming(drafts):
    old, new = drafts
    for draft in drafts:
        with draft.edit():
            item = model.add_child(draft, placed(draft, UMUM), "Dinas kebakaran", position=1)
    with new.edit():
        model.delete_unit(new, item.unit)
        model.add_child(new, placed(new, UMUM), "Dinas pemadam kebakaran", position=1)
    assert told((old, new)) == [
        ("unit", "renamed", "Dinas pemadam kebakaran", "Dinas kebakaran", "Dinas pemadam kebakaran")
    ]


def test_a_superior_that_was_renamed_takes_its_units_along(drafts):
    _, new = drafts
    item = placed(new, "Asisten Ekonomi dan Pembangunan")
    with new.edit():
        units = [child.unit for child in new.children(item.chart, item.id)]
        secretary = placed(new, "Sekretaris Daerah")
        fresh = model.add_child(new, secretary, "Asisten Perekonomian dan Pembangunan", position=1)
        model.move(new, new.children(item.chart, item.id), fresh)
        model.delete_unit(new, item.unit)
    assert len(units) == 3
    assert [item[1:3] for item in told(drafts)] == [("renamed", "Asisten Perekonomian dan Pembangunan")]


def test_the_fewest_units_are_told_as_reordered(drafts):
    _, new = drafts
    item = placed(new, "Dinas Pendidikan & Kebudayaan")
    with new.edit():
        model.move(new, [item], new.placements[item.parent], position=3)
    name = "Dinas Pendidikan & Kebudayaan"
    assert told(drafts) == [("unit", "reordered", name, "paling awal", "sesudah Satuan Polisi Pamong Praja")]


def test_units_that_came_and_went_put_nothing_else_in_another_order(drafts):
    _, new = drafts
    with new.edit():
        model.add_child(new, placed(new, UMUM), "Dinas Pangan", position=0)
        model.delete_unit(new, placed(new, "Badan Keuangan").unit)
    assert {item[1] for item in told(drafts)} == {"added", "gone"}


def test_a_unit_that_leaves_its_chart_has_moved(drafts):
    old, new = drafts
    second = new.charts_in_order()[1].id
    with new.edit():
        unit = placed(new, "Dinas Sosial").unit
        model.take_out(new, [placed(new, "Dinas Sosial")])
    assert told(drafts) == [("unit", "moved", "Dinas Sosial", PEMERINTAHAN, "tidak di bagan")]
    with new.edit():
        model.place(new, second, unit)
    assert told((old, new)) == [("unit", "moved", "Dinas Sosial", PEMERINTAHAN, "paling atas")]


def test_equal_names_are_told_apart_by_their_superiors():
    text = "[Lampiran] Bagan\nBupati\n  Dinas A\n    Sekretariat @a\n  Dinas B\n    Sekretariat @b\n"
    other = "[Lampiran] Bagan\nBupati\n  Dinas B\n    Sekretariat @b\n  Dinas A\n    Sekretariat @a\n"
    drafts = read_outline(text, "a"), read_outline(other, "b")
    assert [(item.change.value, item.name) for item in compare(*drafts)] in (
        [("reordered", "Dinas A")],
        [("reordered", "Dinas B")],
    )
