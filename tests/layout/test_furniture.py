"""Heading, title, signature, copy block and DRAF mark, as UU 12/2011 and real Lampiran have them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fake_measure import FakeMeasure

from orgeditor.layout.page.furniture import ONLY_PAGE, Furniture, PageNumber, furnish, regulation_name
from orgeditor.model import operations
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.ids import id_source
from orgeditor.model.page import Block
from orgeditor.model.records import HeadingForm, Orientation, PageSetup, Regulation, RegulationForm, Signing

MEASURE = FakeMeasure()
WALIKOTA = {
    "office": "Walikota",
    "region": "Bukittinggi",
    "number": "4",
    "year": "2017",
    "date": "28 Februari 2017",
    "about": "Mekanisme Koordinasi Kerja",
    "signatory": "H.M BUCHORI",
}


def furnished(
    *,
    annexes: int = 1,
    charts: int = 1,
    chart: int = 0,
    page: dict[str, Any] | None = None,
    which: PageNumber = ONLY_PAGE,
    title: str = "Bagan Koordinasi Kerja & Lainnya",
    **regulation: Any,
) -> Furniture:
    """Return the furniture of a page of one chart (by number) of the last of some Lampiran."""
    draft = Draft(id_source(1))
    with draft.edit():
        draft.put(Regulation(draft.new_id(), **{**WALIKOTA, **regulation}))
        lampiran = [operations.add_annex(draft, title) for _ in range(annexes)]
        made = [
            operations.add_chart(draft, lampiran[-1].id if lampiran else None, title="Lepas") for _ in range(charts)
        ]
        setup = PageSetup(**(page or {}))
        for item in made:
            draft.put(replace(item, page=setup))
    shown = draft.charts[made[chart].id]
    return furnish(draft, shown, MEASURE, *setup.size, which)


def texts(block: Block | None) -> list[str]:
    assert block is not None
    return [line.text for line in block.lines]


# heading


def test_heading_form_a_is_five_lines_from_one_left_edge():
    heading = furnished().heading
    assert texts(heading) == [
        "LAMPIRAN",
        "PERATURAN WALIKOTA BUKITTINGGI",
        "NOMOR 4 TAHUN 2017",
        "TENTANG",
        "MEKANISME KOORDINASI KERJA",
    ]
    assert len({line.x for line in heading.lines}) == 1
    assert heading.lines[0].x == pytest.approx(0.54 * 330)
    steps = [below.baseline - above.baseline for above, below in zip(heading.lines, heading.lines[1:], strict=False)]
    assert max(steps) == pytest.approx(min(steps))


def test_heading_form_b_has_number_and_date_under_the_name():
    heading = furnished(page={"heading_form": HeadingForm.B}).heading
    assert texts(heading) == [
        "LAMPIRAN",
        "PERATURAN WALIKOTA BUKITTINGGI",
        "NOMOR",
        ": 4 TAHUN 2017",
        "TANGGAL",
        ": 28 FEBRUARI 2017",
    ]
    first, name, number, number_value, date, date_value = heading.lines
    assert first.baseline == name.baseline < number.baseline == number_value.baseline < date.baseline
    assert first.x + first.width < name.x == number.x == date.x
    assert number_value.x == date_value.x > number.x + number.width
    assert date_value.baseline == date.baseline


def test_long_names_are_wrapped_within_the_margin():
    about = "Tata Hubungan Kerja Perangkat Daerah di Lingkungan Pemerintah Daerah " * 3
    for form in HeadingForm:
        heading = furnished(about=about, region="Kepulauan Siau Tagulandang Biaro " * 3, page={"heading_form": form})
        assert all(line.x + line.width <= 310.001 for line in heading.heading.lines)
    text = " ".join(texts(furnished(about=about).heading)[4:])
    assert text == " ".join(about.upper().split())


@pytest.mark.parametrize(("annexes", "first"), [(1, "LAMPIRAN"), (2, "LAMPIRAN II"), (4, "LAMPIRAN IV")])
def test_numeral_only_with_more_than_one_lampiran(annexes, first):
    assert texts(furnished(annexes=annexes).heading)[0] == first


def test_unknown_number_and_date_are_gaps_to_fill_in():
    line = texts(furnished(number="").heading)[2]
    assert line.startswith("NOMOR   ") and line.endswith(" TAHUN 2017")
    assert texts(furnished(year="").heading)[2].startswith("NOMOR 4 TAHUN   ")
    assert texts(furnished(date="", page={"heading_form": HeadingForm.B}).heading)[-1].strip() == ":"


NAMES = {
    "PERATURAN GUBERNUR JAWA TIMUR": (RegulationForm.PERATURAN, "Gubernur", "Jawa Timur"),
    "PERATURAN BUPATI PASER": (RegulationForm.PERATURAN, "Bupati", "Paser"),
    "PERATURAN WALIKOTA BUKITTINGGI": (RegulationForm.PERATURAN, "Walikota", "Bukittinggi"),
    "PERATURAN WALI KOTA CIMAHI": (RegulationForm.PERATURAN, "Wali Kota", "Cimahi"),
    "PERATURAN WALI KOTA BANDUNG": (RegulationForm.PERATURAN, "Wali Kota", "Kota Bandung"),
    "PERATURAN BUPATI KOTA ALAM": (RegulationForm.PERATURAN, "Bupati", "Kota Alam"),
    "PERATURAN DAERAH PROVINSI RIAU": (RegulationForm.PERATURAN_DAERAH, "Gubernur", "Provinsi Riau"),
    "KEPUTUSAN WALI KOTA CIMAHI": (RegulationForm.KEPUTUSAN, "Wali Kota", "Cimahi"),
    "KEPUTUSAN BUPATI PASER": (RegulationForm.KEPUTUSAN, "Bupati", "Paser"),
    "PERATURAN DAERAH PROVINSI JAWA TIMUR": (RegulationForm.PERATURAN_DAERAH, "Gubernur", "Jawa Timur"),
    "PERATURAN DAERAH KABUPATEN PASER": (RegulationForm.PERATURAN_DAERAH, "Bupati", "Paser"),
    "PERATURAN DAERAH KOTA CIMAHI": (RegulationForm.PERATURAN_DAERAH, "Wali Kota", "Cimahi"),
    "PERATURAN DAERAH KOTA BUKITTINGGI": (RegulationForm.PERATURAN_DAERAH, "Walikota", "Bukittinggi"),
    "PERATURAN BUPATI": (RegulationForm.PERATURAN, "Bupati", ""),
}


@pytest.mark.parametrize("name", NAMES)
def test_name_of_each_form_of_regulation(name):
    form, office, region = NAMES[name]
    assert regulation_name(Regulation("aaaaaaaaaaaa", form=form, office=office, region=region)) == name
    assert texts(furnished(form=form, office=office, region=region).heading)[1] == name


# title, subtitle


def test_title_is_centred_in_capitals_below_the_heading():
    found = furnished()
    assert texts(found.title) == ["BAGAN KOORDINASI KERJA & LAINNYA"]
    assert found.title.rect.center.x == pytest.approx(165)
    assert found.title.rect.y >= found.heading.rect.bottom
    assert found.area.y >= found.title.rect.bottom


# signature


@pytest.mark.parametrize(
    ("signing", "expected"),
    [
        (Signing.ORIGINAL, ["WALIKOTA BUKITTINGGI,", "H.M BUCHORI"]),
        (Signing.COPY, ["WALIKOTA BUKITTINGGI,", "dto", "H.M BUCHORI"]),
        (Signing.ELECTRONIC, ["WALIKOTA BUKITTINGGI,", "H.M BUCHORI"]),
    ],
)
def test_signature_is_office_mark_and_name(signing, expected):
    assert texts(furnished(signing=signing, mark="dto").signature) == expected


@pytest.mark.parametrize("prefix", ["Plt.", "Plh.", "Pj.", "PLT"])
@pytest.mark.parametrize("mark", ["ttd", "Ttd", "dto", "t t d"])
def test_prefix_mark_and_name_print_as_entered(prefix, mark):
    found = furnished(prefix=prefix, mark=mark, signing=Signing.COPY, signatory="H.M BUCHORI, dr. Sp")
    assert texts(found.signature) == [f"{prefix} WALIKOTA BUKITTINGGI,", mark, "H.M BUCHORI, dr. Sp"]


def test_both_spellings_of_wali_kota_stay():
    assert texts(furnished(office="Wali Kota").signature)[0] == "WALI KOTA BUKITTINGGI,"
    assert texts(furnished(office="Walikota").signature)[0] == "WALIKOTA BUKITTINGGI,"


@pytest.mark.parametrize("orientation", Orientation)
@pytest.mark.parametrize("paper", ["F4", "A4", "A3"])
@pytest.mark.parametrize("signatory", ["BUDI", "RADEN MAS HARYO SURYADININGRAT PRAWIROKUSUMO", ""])
def test_signature_is_centred_at_the_right_within_the_margins(orientation, paper, signatory):
    setup = {"orientation": orientation, "paper": paper}
    found = furnished(signatory=signatory, page=setup, signing=Signing.COPY)
    page = PageSetup(**setup)
    width, _ = page.size
    centres = [line.x + line.width / 2 for line in found.signature.lines]
    assert max(centres) == pytest.approx(min(centres))
    assert 0.6 * width <= centres[0] <= 0.8 * width
    assert page.content.grown(0.001).contains(found.signature.rect)
    assert found.signature.rect.bottom == pytest.approx(page.content.bottom)


def test_room_for_an_electronic_signature_is_25_mm():
    office, name = furnished(signing=Signing.ELECTRONIC).signature.lines
    assert name.baseline - office.baseline == pytest.approx(25)


def test_room_for_a_pen_is_four_lines():
    office, name = furnished(signing=Signing.ORIGINAL).signature.lines
    assert name.baseline - office.baseline == pytest.approx(4 * 1.2 * 10 * 25.4 / 72)


def test_signature_keeps_8_mm_clear():
    found = furnished()
    corner = found.signature.rect
    (blocked,) = found.blocked
    assert (blocked.x, blocked.y) == pytest.approx((corner.x - 8, corner.y - 8))
    assert blocked.right >= 330 and blocked.bottom >= 215


# copy block, DRAF mark

COPY = {"copy_office": "Kepala Bagian Hukum", "copy_name": "ISRA YONZA, SH.MH", "copy_rank": "Pembina", "copy_nip": "1"}


def test_copy_block_stands_at_the_left_of_a_copy():
    found = furnished(signing=Signing.COPY, **COPY)
    office, name = "KEPALA BAGIAN HUKUM,", "ISRA YONZA, SH.MH"
    assert texts(found.copy_block) == ["Salinan sesuai dengan aslinya", office, "ttd", name, "Pembina", "NIP. 1"]
    assert found.copy_block.rect.x == 20 and found.copy_block.rect.bottom <= 190.001
    assert found.copy_block.rect.right < found.signature.rect.x
    assert any(rect.contains(found.copy_block.rect) for rect in found.blocked)


def test_a_nip_with_its_own_words_prints_as_entered():
    found = furnished(signing=Signing.COPY, **{**COPY, "copy_nip": "NRP 7201"})
    assert texts(found.copy_block)[-1] == "NRP 7201"


def test_a_page_may_go_without_signature_but_not_a_copy_without_its_block():
    found = furnished(signing=Signing.COPY, page={"signature": False}, **COPY)
    assert found.signature is None
    assert found.copy_block is not None
    assert all(rect.right < 330 / 2 for rect in found.blocked)  # nothing is kept free at the right


def test_no_copy_block_on_an_original_or_without_a_name():
    assert furnished(signing=Signing.ORIGINAL, **COPY).copy_block is None
    assert furnished(signing=Signing.COPY).copy_block is None


def test_draf_mark_stays_until_there_is_a_number():
    assert texts(furnished(number="").draft_mark) == ["DRAF"]
    assert furnished(number="4").draft_mark is None
    assert furnished(number="", draft_mark=False).draft_mark is None


def test_nothing_overlaps_with_everything_on_the_page():
    for page in ({}, {"orientation": Orientation.PORTRAIT}, {"paper": "A4", "heading_form": HeadingForm.B}):
        found = furnished(number="", signing=Signing.COPY, prefix="Plt.", page=page, **COPY)
        blocks = [found.heading, found.title, found.signature, found.copy_block, found.draft_mark]
        rects: list[Rect] = [block.rect for block in blocks]
        content = PageSetup(**page).content.grown(0.001)
        for number, rect in enumerate(rects):
            assert content.contains(rect)
            assert not any(rect.intersects(other) for other in rects[number + 1 :])


# which chart has what


def test_chart_without_a_lampiran_has_neither_heading_nor_signature():
    found = furnished(annexes=0, signing=Signing.COPY, **COPY)
    assert found.heading is found.signature is found.copy_block is None
    assert texts(found.title) == ["LEPAS"]
    assert found.blocked == ()


def test_heading_on_the_first_and_signature_on_the_last_chart_of_a_lampiran():
    for number in range(3):
        found = furnished(charts=3, chart=number)
        assert (found.heading is not None) == (number == 0)
        assert (found.signature is not None) == (number == 2)
        assert found.title is not None


def test_page_without_furniture_leaves_its_whole_content():
    """Without a heading the chart begins right under the title."""
    with_heading, without = furnished(charts=2, chart=0), furnished(charts=2, chart=1)
    assert without.area.y < with_heading.area.y and without.area.bottom == 190
    assert without.title.rect.y == pytest.approx(20, abs=1.5)


# several pages of one chart


def test_heading_on_the_first_and_signature_on_the_last_page_of_a_chart():
    first, middle, last = (furnished(which=PageNumber(number, 3)) for number in (1, 2, 3))
    assert [page.heading is not None for page in (first, middle, last)] == [True, False, False]
    assert [page.signature is not None for page in (first, middle, last)] == [False, False, True]
    assert first.blocked == middle.blocked == () and last.blocked
    assert middle.area.y < first.area.y


def test_of_two_charts_only_the_first_page_has_a_heading_and_the_last_a_signature():
    pages = [furnished(charts=2, chart=chart, which=PageNumber(number, 2)) for chart in (0, 1) for number in (1, 2)]
    assert [page.heading is not None for page in pages] == [True, False, False, False]
    assert [page.signature is not None for page in pages] == [False, False, False, True]


def test_later_pages_are_called_continued_and_each_has_its_number():
    first, second = (furnished(which=PageNumber(number, 2)) for number in (1, 2))
    assert texts(first.title) == ["BAGAN KOORDINASI KERJA & LAINNYA"]
    assert texts(second.title) == ["BAGAN KOORDINASI KERJA & LAINNYA (LANJUTAN)"]
    assert (texts(first.number), texts(second.number)) == (["halaman 1 dari 2"], ["halaman 2 dari 2"])
    for page in (first, second):
        assert page.title.rect.bottom < page.number.rect.y < page.number.rect.bottom < page.area.y
        assert page.number.rect.center.x == pytest.approx(165)
    assert furnished().number is None


@pytest.mark.parametrize("orientation", [Orientation.LANDSCAPE, Orientation.PORTRAIT])
@pytest.mark.parametrize("title", ["", "Bagan", "Bagan Koordinasi Kerja di Lingkungan Pemerintah Daerah dan Instansi"])
def test_draf_mark_on_a_later_page_lies_on_nothing(orientation, title):
    found = furnished(number="", title=title, page={"orientation": orientation}, which=PageNumber(2, 3))
    rects = [block.rect for block in (found.title, found.number, found.draft_mark) if block is not None]
    assert not any(one.intersects(other) for n, one in enumerate(rects) for other in rects[n + 1 :])
    assert all(rect.bottom <= found.area.y for rect in rects)
