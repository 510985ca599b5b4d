"""Reading into a draft that is there: what is new, gone, moved and renamed, and what entering it does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import box_of, sample_draft

from orgeditor.articles.matching import Fate, enter, matches
from orgeditor.articles.reader import read_text
from orgeditor.articles.writer import article_lines, article_text

UMUM = "Asisten Administrasi Umum"


@pytest.fixture
def draft():
    return sample_draft()


def chart_of(draft) -> str:
    return draft.charts_in_order()[0].id


def article_of(draft) -> str:
    return article_text(article_lines(draft, chart_of(draft), number="12"))


def read(text: str):
    return read_text(text).units


def told(draft, text: str) -> list[tuple[str, str, str]]:
    units = read(text)
    return [
        (
            match.fate.value,
            units[match.index].name if match.index is not None else draft.unit_of(match.placement).name,
            match.before,
        )
        for match in matches(draft, chart_of(draft), units)
        if match.fate is not Fate.SAME
    ]


def children(draft, name: str) -> list[str]:
    item = draft.placements[box_of(draft, name)]
    return [draft.unit_of(child.id).name for child in draft.children(item.chart, item.id)]


def test_the_article_of_the_chart_itself_changes_nothing_but_the_basis(draft):
    assert told(draft, article_of(draft)) == []
    before = {item.id: (item.unit, item.parent, item.order) for item in draft.placements.values()}
    with draft.edit():
        enter(draft, chart_of(draft), read(article_of(draft)))
    assert {item.id: (item.unit, item.parent, item.order) for item in draft.placements.values()} == before
    assert draft.units[draft.placements[box_of(draft, "Inspektorat")].unit].basis == "Pasal 12 huruf c angka 1"


def test_what_is_new_gone_moved_and_renamed_is_told(draft):
    text = article_of(draft)
    text = text.replace("1. Inspektorat;", "1. Inspektorat Daerah;").replace(
        "2. Badan Keuangan; dan", "2. Dinas Sosial; dan"
    )
    text = text.replace("    3. Dinas Sosial; dan\n    4.", "    3. Dinas Pangan; dan\n    4.")
    assert told(draft, text) == [
        ("new", "Dinas Pangan", ""),
        ("renamed", "Inspektorat Daerah", "Inspektorat"),
        ("moved", "Dinas Sosial", "Asisten Pemerintahan dan Kesejahteraan Rakyat"),
        ("gone", "Badan Keuangan", ""),
    ]


def test_entering_brings_the_chart_in_line_with_the_text(draft):
    text = (
        article_of(draft)
        .replace("1. Inspektorat;", "1. Bagian Organisasi;")
        .replace("3. Bagian Organisasi.", "3. Inspektorat.")
    )
    text = text.replace("3. Dinas Sosial; dan", "3. Dinas Pangan; dan").replace(
        "2. Badan Keuangan; dan", "2. Dinas Sosial; dan"
    )
    gone = [match.placement for match in matches(draft, chart_of(draft), read(text)) if match.fate is Fate.GONE]
    with draft.edit():
        enter(draft, chart_of(draft), read(text), gone)
    assert children(draft, UMUM) == ["Bagian Organisasi", "Dinas Sosial", "Inspektorat"]
    assert children(draft, "Asisten Pemerintahan dan Kesejahteraan Rakyat")[2] == "Dinas Pangan"
    assert article_of(draft) == text
    assert "Badan Keuangan" in {unit.name for unit in draft.units.values()}
    assert not any(unit.basis_doubtful for unit in draft.units.values())


def test_without_taking_out_what_the_text_does_not_name_stays(draft):
    text = article_of(draft).replace("    2. Badan Keuangan; dan\n    3. ", "    2. ")
    with draft.edit():
        enter(draft, chart_of(draft), read(text))
    assert "Badan Keuangan" in children(draft, UMUM)


def test_a_new_head_stands_below_the_secretary(draft):
    with draft.edit():
        enter(draft, chart_of(draft), read("Asisten Baru mengoordinasikan:\na. Dinas Baru.\n"))
    assert children(draft, "Sekretaris Daerah")[-1] == "Asisten Baru"
    assert children(draft, "Asisten Baru") == ["Dinas Baru"]


def test_a_unit_under_another_name_is_renamed_where_it_stands(draft):
    with draft.edit():
        draft.put(replace(draft.unit_of(box_of(draft, "Badan Keuangan")), name="Dinas kebakaran"))
    text = article_of(draft)
    later = text.replace("Dinas kebakaran", "Dinas pemadam kebakaran")
    assert told(draft, later) == [("renamed", "Dinas pemadam kebakaran", "Dinas kebakaran")]
    box = box_of(draft, "Dinas kebakaran")
    with draft.edit():
        enter(draft, chart_of(draft), read(later))
    assert draft.unit_of(box).name == "Dinas pemadam kebakaran"


def test_units_below_a_head_that_was_renamed_are_found_with_it(draft):
    text = article_of(draft).replace("Asisten Ekonomi dan Pembangunan", "Asisten Perekonomian dan Pembangunan")
    text = text.replace("Bagian Perekonomian", "Bagian Perekonomian dan Sumber Daya Alam")
    assert {fate for fate, _, _ in told(draft, text)} == {"renamed"}
    assert len(told(draft, text)) == 2


def test_another_unit_in_the_same_place_is_new(draft):
    text = article_of(draft).replace("1. Inspektorat;", "1. Dinas Pangan;")
    assert told(draft, text) == [("new", "Dinas Pangan", ""), ("gone", "Inspektorat", "")]
