"""Words of names that look like slips, and those that only look so."""

from __future__ import annotations

import pytest
from checks import OUTLINE, asked

from orgeditor.articles.units import category_of
from orgeditor.check.spelling import slips_in


def found(name: str) -> list[tuple[str, str]]:
    return [(slip.word, slip.meant) for slip in slips_in(name, category_of(name))]


@pytest.mark.parametrize(
    "name",
    [
        "Bidang Ideologi dan Wawasan Kebangsaan",
        "Lembaga Pemasyarakatan",
        "Pangkalan Pendaratan Ikan",
        "Seksi Pengendalian Vektor",
        "Subbagian Litigasi",
        "Seksi Perbenihan",
        "Distrik Wamena",
        "Seksi Teknik Jalan",
        "UPTD Pemakaman Umum",
        "Seksi Tanggap Darurat",
        "UPTD Puskesmas Karang Anyar",
        "Cabang Dinas Wilayah Lampung Barat",
    ],
)
def test_what_ministries_and_places_are_called_is_no_slip(name):
    assert found(name) == []


def test_a_letter_too_many_or_two_words_in_one():
    assert found("Bagiann Umum dan Perlengkapan") == [("Bagiann", "Bagian")]
    assert found("Badan Kepegawaiandan Pengembangan") == [("Kepegawaiandan", "Kepegawaian dan")]
    assert found("Dinas Pekejaan Umum") == [("Pekejaan", "Pekerjaan")]


def test_a_roman_numeral_is_no_abbreviation():
    outline = OUTLINE.replace("Bagian Hukum", "Inspektur Pembantu Wilayah III")
    assert asked(outline, "singkatan") == []
    assert len(asked(OUTLINE.replace("Bagian Hukum", "Bagian PDE"), "singkatan")) == 1
