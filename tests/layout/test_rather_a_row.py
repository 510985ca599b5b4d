"""Superiors stand in a row below the line from above, where that costs hardly any of the font."""

from __future__ import annotations

import pytest
from organisations import boxes, drawn, org

from orgeditor.layout.arrange import arrange
from orgeditor.model.kinds import COORDINATIVE
from orgeditor.model.records import Arrangement, BoxForm, LetterCase, Side
from orgeditor.render.measure import measure_for

UPPER = LetterCase.UPPER
STAFF = ("Pemerintahan, Hukum dan Politik", "Ekonomi dan Pembangunan", "Kemasyarakatan dan Sumber Daya Manusia")
ASISTEN = {
    "Asisten Pemerintahan dan Kesejahteraan Rakyat": (
        "Dinas Pendidikan dan Kebudayaan",
        "Dinas Kesehatan",
        "Dinas Sosial",
    ),
    "Asisten Perekonomian dan Pembangunan": (
        "Dinas Pekerjaan Umum dan Penataan Ruang",
        "Dinas Pertanian",
        "Dinas Perhubungan",
    ),
    "Asisten Administrasi Umum": ("Dinas Komunikasi dan Informatika",),
}


def kabupaten(arrangement: Arrangement = Arrangement.AUTO):
    """Return a chart whose heads leave so little height that lists of one Asisten each would have a larger font."""
    row = [org(name, *(org(unit, kind=COORDINATIVE) for unit in units)) for name, units in ASISTEN.items()]
    staff = [org(f"Staf Ahli Bidang {name}", side=Side.RIGHT) for name in STAFF]
    head = org(
        "Bupati",
        org("Wakil Bupati", form=BoxForm.GLUED),
        *staff,
        org("Sekretaris Daerah", *row, arrangement=arrangement),
    )
    draft, chart = drawn(head, annex=True, chart={"cases": (UPPER, UPPER, UPPER, LetterCase.TITLE)}, bottom=28.0)
    return draft, arrange(draft, chart.id, measure_for(chart.page.font))


def test_lines_come_down_on_asisten_in_a_row(qapp):
    draft, result = kabupaten()
    found = boxes(result, draft)
    rects = [found[name].rect for name in ASISTEN]
    assert len({rect.y for rect in rects}) == 1
    ends = {path.points[-1] for path in result.pages[0].paths if path.points}
    for rect in rects:
        assert any(end == pytest.approx((rect.center.x, rect.y), abs=0.01) for end in ends)
    assert 0.97 * 12 <= result.smallest_font_pt < 12


def test_a_list_that_a_person_asked_for_stays(qapp):
    draft, result = kabupaten(Arrangement.LIST)
    found = boxes(result, draft)
    assert len({found[name].rect.y for name in ASISTEN}) == len(ASISTEN)


KECAMATAN = {"Kecamatan Timur": ("Kelurahan A", "Kelurahan B"), "Kecamatan Barat": ("Kelurahan C",)}


def kota(*roots, names: tuple[str, ...] = tuple(KECAMATAN), arrangement: Arrangement = Arrangement.AUTO):
    """Return a chart of a Wali Kota with so many Kecamatan of a list each, beside other roots, as drawn."""
    below = [org(name, *map(org, KECAMATAN.get(name, ("Kelurahan X", "Kelurahan Y")))) for name in names]
    head = org("Wali Kota", org("Sekretaris Daerah", *below, arrangement=arrangement), org("Sekretariat DPRD"))
    draft, chart = drawn(*roots, head, annex=True)
    return boxes(arrange(draft, chart.id, measure_for(chart.page.font)), draft)


def tops(found, names) -> set[float]:
    return {round(found[name].rect.y, 3) for name in names}


def test_superiors_farther_down_stand_in_a_row_where_there_is_room(qapp):
    found = kota()
    assert len(tops(found, KECAMATAN)) == 1
    assert len(tops(found, KECAMATAN["Kecamatan Timur"])) == 2  # boxes without any below them remain a list


def test_so_they_do_beside_another_root(qapp):
    found = kota(org("DPRD"))
    assert len(tops(found, ("Sekretaris Daerah", "Sekretariat DPRD"))) == 1
    assert len(tops(found, KECAMATAN)) == 1


def test_boxes_below_one_of_two_roots_stand_in_a_row(qapp):
    seksi = ("Seksi Pemerintahan", "Seksi Pelayanan")
    draft, chart = drawn(org("Badan Permusyawaratan Desa"), org("Kepala Desa", *map(org, seksi)), annex=True)
    assert len(tops(boxes(arrange(draft, chart.id, measure_for(chart.page.font)), draft), seksi)) == 1


def test_so_do_those_at_the_end_of_its_chain(qapp):
    asisten = ("Asisten Pemerintahan", "Asisten Administrasi Umum")
    draft, chart = drawn(org("DPRD"), org("Bupati", org("Sekretaris Daerah", *map(org, asisten))), annex=True)
    assert len(tops(boxes(arrange(draft, chart.id, measure_for(chart.page.font)), draft), asisten)) == 1


def test_superiors_that_have_no_room_in_a_row_keep_their_font_in_lists(qapp):
    many = tuple(f"Kecamatan {name}" for name in "ABCDEFGHIJ")
    found = kota(names=many)
    assert len(tops(found, many)) > 1
    in_columns = kota(names=many, arrangement=Arrangement.COLUMNS)
    assert found["Kecamatan A"].font_pt >= in_columns["Kecamatan A"].font_pt


def test_a_list_of_superiors_that_a_person_asked_for_stays(qapp):
    assert len(tops(kota(arrangement=Arrangement.LIST), KECAMATAN)) == 2
