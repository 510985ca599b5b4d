"""Pages for a meeting: marks at the right boxes of the right draft, a list of all changes, and never a Lampiran."""

from __future__ import annotations

from dataclasses import replace

import pytest
from samples import box_of, sample_draft, simple_arrange

from orgeditor.exchange.comparison import Comparison, comparison
from orgeditor.exchange.comparison_pages import Side, changed_charts, comparison_pages, draft_name, side_names, signs_of
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import CONSULTATIVE, COORDINATIVE
from orgeditor.model.page import MarkForm, Page
from orgeditor.model.records import Placement
from orgeditor.render.measure import measure_for

pytestmark = pytest.mark.usefixtures("qapp")  # letters are measured
UMUM = "Asisten Administrasi Umum"


@pytest.fixture
def drafts() -> tuple[Draft, Draft]:
    """Two drafts with a unit of each fate between them."""
    old, new = sample_draft(), sample_draft()
    with new.edit():
        host = new.placements[box_of(new, UMUM)]
        model.add_child(new, host, "Dinas Pangan")
        model.delete_unit(new, unit_of(new, "Dinas Sosial"))
        model.rename(new, unit_of(new, "Inspektorat"), "Inspektorat Daerah")
        model.move(new, [new.placements[box_of(new, "Dinas Kesehatan")]], host)
        bone = new.relations[new.placements[box_of(new, "Badan Keuangan")].backbone]
        new.put(replace(bone, kind=CONSULTATIVE))
        model.add_relation(new, unit_of(new, "Dinas Perhubungan"), unit_of(new, "Bagian Perekonomian"), COORDINATIVE)
        new.put(replace(new.regulation, number="", year="2026"))
    return old, new


def unit_of(draft: Draft, name: str) -> str:
    return draft.placements[box_of(draft, name)].unit


def chart_of(draft: Draft) -> str:
    return draft.charts_in_order()[0].id


def side(draft: Draft, name: str) -> Side:
    return Side({chart: simple_arrange(draft, chart) for chart in draft.charts}, name)


def pages_of(found: Comparison) -> list[Page]:
    old, new = side_names(found, "lama.bagan", "baru.bagan")
    return comparison_pages(found, side(found.old, old), side(found.new, new), measure_for)


def told(found: Comparison, *, of_new: bool) -> dict[str, tuple[str, tuple[MarkForm, ...]]]:
    draft = found.new if of_new else found.old
    signs = signs_of(found, chart_of(draft), of_new=of_new).boxes
    return {draft.unit_of(key).name: (sign.text, sign.forms) for key, sign in signs.items()}


def words(page: Page) -> str:
    return " ".join(line.text for item in page.furniture for line in item.lines)


def test_each_box_has_the_marks_of_its_fate(drafts):
    found = comparison(*drafts)
    assert told(found, of_new=True) == {
        "Dinas Pangan": ("B1", (MarkForm.ADDED,)),
        "Inspektorat Daerah": ("N1", (MarkForm.RENAMED,)),
        "Dinas Kesehatan": ("P1", (MarkForm.MOVED,)),
        "Badan Keuangan": ("H1", (MarkForm.LINE,)),
    }
    assert told(found, of_new=False) == {
        "Dinas Sosial": ("D1", (MarkForm.GONE,)),
        "Inspektorat": ("N1", (MarkForm.RENAMED,)),
        "Dinas Kesehatan": ("P1", (MarkForm.MOVED,)),
        "Badan Keuangan": ("H1", (MarkForm.LINE,)),
    }


def test_a_unit_that_moved_in_one_chart_is_not_marked_in_another(drafts):
    old, new = sample_draft(), sample_draft()
    for draft in (old, new):
        with draft.edit():
            head = model.place(draft, draft.charts_in_order()[1].id, unit_of(draft, UMUM))
            model.place(draft, draft.charts_in_order()[1].id, unit_of(draft, "Dinas Sosial"), head.id)
    with new.edit():
        model.move(new, [new.placements[box_of(new, "Dinas Sosial")]], new.placements[box_of(new, UMUM)])
    found = comparison(old, new)
    first, second = (signs_of(found, chart.id, of_new=True).boxes for chart in new.charts_in_order())
    assert [new.unit_of(key).name for key in first] == ["Dinas Sosial"]
    assert not second
    assert changed_charts(found) == [(chart_of(new), chart_of(new))]


def test_the_new_chart_the_old_one_and_the_list(drafts):
    found = comparison(*drafts)
    new, old, listed = pages_of(found)
    for page, name in ((new, "MENJADI"), (old, "SEMULA"), (listed, "DAFTAR PERUBAHAN")):
        assert page.title is not None
        title = " ".join(line.text for line in page.title.lines)
        assert title.startswith("Perbandingan bagan ")
        assert title.endswith("Rancangan Peraturan Walikota Bukittinggi Tahun 2026 terhadap Peraturan Walikota "
                              "Bukittinggi Nomor 4 Tahun 2017")  # fmt: skip
        assert name in words(page)
    assert [mark.chip.lines[0].text for mark in old.marks if mark.key] == ["P1", "D1", "N1", "H1"]
    said = [line.text for table in listed.tables for line in table.lines]
    for text in ("B1", "Dinas Pangan", "D1", "Dinas Sosial", "H2", "Inspektorat Daerah", "koordinatif", "konsultatif"):
        assert text in said


def test_a_chart_of_known_units_alone_has_a_page_too():
    old, new = sample_draft(), sample_draft()
    with new.edit():
        chart = model.add_chart(new, new.charts_in_order()[0].annex)
        new.put(Placement(new.new_id(), chart.id, unit_of(new, UMUM)))
    found = comparison(old, new)
    assert changed_charts(found) == [("", chart.id)]
    page, listed = pages_of(found)
    assert "MENJADI" in words(page)
    assert "bagan baru" in [line.text for table in listed.tables for line in table.lines]


def test_no_page_can_be_taken_for_a_lampiran(drafts):
    for number, page in enumerate(pages_of(comparison(*drafts)), 1):
        assert page.heading is page.signature is page.copy_block is page.draft_mark is None
        assert f"Bahan rapat, bukan Lampiran peraturan – halaman {number} dari 3" in words(page)


def test_a_line_that_is_no_backbone_is_marked_on_its_way():
    old, new = sample_draft(), sample_draft()
    with new.edit():
        relation = model.add_relation(new, unit_of(new, "Inspektorat"), unit_of(new, "Dinas Sosial"), CONSULTATIVE)
        route = model.show_relation(
            new, chart_of(new), relation.id, box_of(new, "Inspektorat"), box_of(new, "Dinas Sosial")
        )
    page = pages_of(comparison(old, new))[0]
    [mark] = [mark for mark in page.marks if mark.key]
    assert (mark.key, mark.chip.lines[0].text) == (route.id, "H1")


def test_drafts_that_do_not_differ_give_a_list_that_says_so():
    [page] = pages_of(comparison(sample_draft(), sample_draft()))
    assert "Tidak ada perbedaan." in words(page)


def test_names_of_the_sides():
    draft = sample_draft()
    assert draft_name(draft.regulation) == "Peraturan Walikota Bukittinggi Nomor 4 Tahun 2017"
    assert side_names(comparison(draft, draft), "versi 1", "a.bagan") == (
        "Peraturan Walikota Bukittinggi Nomor 4 Tahun 2017 (versi 1)",
        "Peraturan Walikota Bukittinggi Nomor 4 Tahun 2017 (a.bagan)",
    )
