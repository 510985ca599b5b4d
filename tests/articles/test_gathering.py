"""The lists of several articles as one tree: what is said twice, in two spellings, or of one among several."""

from __future__ import annotations

from unittest import mock

import pytest
from unit_trees import tree_of, unit_named

from orgeditor.articles import gathering
from orgeditor.articles.gathering import ADDED
from orgeditor.articles.reader import read_text

TWICE = """Pasal 3
(1) Dinas Kesehatan terdiri atas:
a. Sekretariat; dan
b. Bidang Mutu.
(2) Bidang Mutu terdiri atas:
a. Seksi Rujukan, membawahkan:
1. Tim Satu; dan
2. Tim Dua; dan
b. Seksi Dasar.
Pasal 9
(1) Bidang Mutu mempunyai tugas:
a. menyusun rencana; dan
b. menilai hasil.
(2) Bidang Mutu membawahi:
a. Seksi Rujukan; dan
b. Seksi Dasar.
"""


def test_a_list_that_stands_again_beside_the_duties_comes_once():
    below = "    Seksi Rujukan\n      Tim Satu\n      Tim Dua\n    Seksi Dasar"
    assert tree_of(TWICE) == f"Dinas Kesehatan\n  Sekretariat\n  Bidang Mutu\n{below}"
    seen = unit_named(TWICE, "Seksi Rujukan").spans
    assert [TWICE[start:end] for start, end in seen][-1] == "a. Seksi Rujukan; dan"


def test_what_only_the_second_list_has_is_doubted():
    text = TWICE.removesuffix("; dan\nb. Seksi Dasar.\n") + ";\nb. Seksi Dasar; dan\nc. Seksi Baru.\n"
    assert unit_named(text, "Seksi Baru").reasons == (ADDED,)
    assert unit_named(text, "Seksi Dasar").confidence == 1


def test_a_list_again_of_one_of_two_units_of_a_name_belongs_to_the_one_with_that_list():
    text = """Pasal 2
Dinas Kesehatan terdiri atas:
a. Sekretariat; dan
b. Bidang Mutu.
Pasal 3
Sekretariat terdiri atas:
a. Subbagian Umum; dan
b. Subbagian Program.
Pasal 4
Dinas Sosial terdiri atas:
a. Sekretariat; dan
b. Bidang Jaminan.
Pasal 5
Sekretariat terdiri atas:
a. Subbagian Umum; dan
b. Subbagian Keuangan.
Pasal 6
Sekretariat membawahkan:
a. Subbagian Umum; dan
b. Subbagian Program.
"""
    assert tree_of(text).splitlines() == [
        "Dinas Kesehatan", "  Sekretariat", "    Subbagian Umum", "    Subbagian Program", "  Bidang Mutu",
        "Dinas Sosial", "  Sekretariat", "    Subbagian Umum", "    Subbagian Keuangan", "  Bidang Jaminan",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("listed", "again"),
    [
        ("Biro Kerjasama", "Biro Kerja Sama"),
        ("Biro Perundang - undangan", "Biro Perundang-undangan"),
        ("Biro Hukum & Humas", "Biro Hukum dan Humas"),
        ("Biro Umum", "Biro Urnurn"),
    ],
)
def test_one_office_in_two_spellings_is_one_unit_with_the_first(listed, again):
    text = (
        f"Pasal 3\nAsisten Umum terdiri atas:\na. {listed}; dan\nb. Biro Protokol.\n"
        f"Pasal 4\n{again} terdiri atas:\na. Bagian Satu; dan\nb. Bagian Dua.\n"
    )
    assert tree_of(text) == f"Asisten Umum\n  {listed}\n    Bagian Satu\n    Bagian Dua\n  Biro Protokol"
    assert unit_named(text, listed).reasons == (f"ditulis dengan dua ejaan: “{listed}” dan “{again}”",)
    same = text.replace(again, listed.upper())
    assert unit_named(same, listed).reasons == ()  # capitals are no other spelling


def test_a_unit_that_has_a_list_of_its_own_further_down_is_no_head_where_it_is_listed():
    text = """Biro Hukum terdiri atas:
Bagian Perkara;
Bagian Naskah;
Bagian Perkara terdiri atas:
1. Subbagian Satu;
2. Subbagian Dua.
"""
    assert tree_of(text) == "Biro Hukum\n  Bagian Perkara\n    Subbagian Satu\n    Subbagian Dua\n  Bagian Naskah"


def test_an_asisten_that_stands_below_nobody_has_what_is_said_of_him_by_his_place():
    text = """Pasal 4
(1) Asisten terdiri atas 2 (dua) orang.
(2) Asisten sebagaimana dimaksud pada ayat (1) meliputi:
a. Asisten Pemerintahan; dan
b. Asisten Umum.
(3) Asisten sebagaimana dimaksud pada ayat (2) huruf a mengoordinasikan:
a. Dinas Sosial.
(4) Asisten sebagaimana dimaksud pada ayat (2) huruf b mengoordinasikan:
a. Inspektorat; dan
b. Bagian Umum.
"""
    assert tree_of(text) == "Asisten Pemerintahan\n  Dinas Sosial\nAsisten Umum\n  Inspektorat\n  Bagian Umum"


def test_biro_that_a_body_lists_by_class_stand_below_their_asisten_alone():
    text = """Pasal 4
Sekretariat Daerah terdiri dari:
a. Asisten, terdiri dari:
1. Asisten Tata Praja;
2. Asisten Umum;
b. Biro, terdiri dari:
1. Biro Hukum;
2. Biro Umum;
3. Biro Khusus.
Pasal 5
(1) Asisten Tata Praja membawahi Biro Hukum.
(2) Asisten Umum membawahi Biro Umum.
Pasal 6
Biro Hukum terdiri dari:
a. Bagian Naskah; dan
b. Bagian Perkara.
"""
    assert tree_of(text).splitlines() == [
        "Sekretariat Daerah", "  Asisten Tata Praja", "    Biro Hukum", "      Bagian Naskah", "      Bagian Perkara",
        "  Asisten Umum", "    Biro Umum", "  Biro Khusus",
    ]  # fmt: skip


SLIP = """Pasal 3
Sekretariat Daerah terdiri atas:
a. Asisten Perekonomian; dan
b. {}.
Pasal 4
Asisten Perekonomin membawahi:
a. Bagian Satu; dan
b. Bagian Dua.
"""


def test_a_head_with_a_slip_that_two_names_may_be_stands_by_itself():
    below = "    Bagian Satu\n    Bagian Dua\n"
    meant = f"Sekretariat Daerah\n  Asisten Perekonomian\n{below}  Asisten Umum"
    assert tree_of(SLIP.format("Asisten Umum")) == meant
    alone = "Asisten Perekonomin\n  Bagian Satu\n  Bagian Dua"
    listed = "Sekretariat Daerah\n  Asisten Perekonomian\n  Asisten Perekonomi"
    assert tree_of(SLIP.format("Asisten Perekonomi")) == f"{listed}\n{alone}"


def test_no_two_heads_are_compared_letter_by_letter_that_differ_in_more_than_a_word():
    """Each of 1,500 Asisten was compared with each name of the text: a megabyte took half a minute."""
    text = "".join(
        f"Pasal {at}\nAsisten Pembangunan Wilayah {at} mengoordinasikan:\na. Dinas Sosial {at}; dan\nb. Kantor {at}.\n"
        for at in range(2, 202)
    )
    with mock.patch.object(gathering, "_is_slip", wraps=gathering._is_slip) as compared:
        units = read_text(text).units
    assert len(units) == 600 and compared.call_count < 200


def test_officers_who_help_a_head_lead_the_units_that_it_has():
    listed = "a. Biro Hukum, terdiri atas:\n1. Bagian Bantuan Hukum; dan\n2. Bagian Dokumentasi.\nb. Biro Umum.\n"
    helped = "(2) Kepala Biro dibantu oleh:\na. Kepala Bagian Bantuan Hukum; dan\nb. Kepala Bagian Dokumentasi.\n"
    text = (
        f"Pasal 4\nSekretariat Daerah terdiri atas:\n{listed}"
        f"Pasal 5\n(1) Biro Hukum dipimpin oleh Kepala Biro.\n{helped}"
    )
    assert tree_of(text) == (
        "Sekretariat Daerah\n  Biro Hukum\n    Bagian Bantuan Hukum\n    Bagian Dokumentasi\n  Biro Umum"
    )


LED = """Pasal 4
(1) Biro Umum terdiri atas:
a. {}Bagian Rumah Tangga; dan
b. {}Bagian Keuangan.
Pasal 5
(1) {}Bagian Keuangan mempunyai tugas mengelola keuangan.
(2) {}Bagian Keuangan sebagaimana dimaksud pada ayat (1) membawahkan:
a. Subbagian Akuntansi; dan
b. Subbagian Verifikasi.
"""


@pytest.mark.parametrize(("listed", "said"), [("", "Kepala "), ("Kepala ", "")])
def test_a_unit_and_who_leads_it_have_one_list(listed: str, said: str):
    text = LED.format(listed, listed, said, said)
    assert tree_of(text) == (
        f"Biro Umum\n  {listed}Bagian Rumah Tangga\n  {listed}Bagian Keuangan\n"
        "    Subbagian Akuntansi\n    Subbagian Verifikasi"
    )
    assert (
        not unit_named(text, "Subbagian Akuntansi").reasons and not unit_named(text, f"{listed}Bagian Keuangan").reasons
    )


def test_units_listed_after_those_who_lead_them_come_once():
    led = "Pasal 4\nDinas Pasar terdiri atas:\na. Kepala Bidang Aset, membawahi:\n1. Kepala Seksi Data; dan\n"
    text = f"{led}2. Kepala Seksi Lahan.\nPasal 5\nBidang Aset terdiri dari:\na. Seksi Data; dan\nb. Seksi Lahan.\n"
    assert tree_of(text) == "Dinas Pasar\n  Kepala Bidang Aset\n    Kepala Seksi Data\n    Kepala Seksi Lahan"


def test_a_part_that_is_called_in_short_where_its_own_list_stands():
    text = (
        "Pasal 4\nDinas Pasar terdiri atas:\na. Sekretariat Dinas, terdiri atas:\n1. Subbagian Umum;\n"
        "2. Subbagian Uang.\n"
        "b. Bidang Aset.\nPasal 5\nSekretariat terdiri atas:\na. Subbagian Umum; dan\nb. Subbagian Uang.\n"
    )
    parts = "    Subbagian Umum\n    Subbagian Uang\n"
    assert tree_of(text) == f"Dinas Pasar\n  Sekretariat Dinas\n{parts}  Bidang Aset"
    assert not unit_named(text, "Sekretariat Dinas").reasons


def test_a_part_of_another_body_is_not_taken_for_one_called_in_short():
    text = (
        "Pasal 4\nDinas Pasar terdiri atas:\na. Sekretariat Dinas, terdiri atas:\n1. Subbagian Umum;\n"
        "2. Subbagian Uang.\n"
        "Pasal 5\nSekretariat terdiri atas:\na. Subbagian Arsip; dan\nb. Subbagian Data.\n"
    )
    assert "\nSekretariat\n  Subbagian Arsip" in tree_of(text)
