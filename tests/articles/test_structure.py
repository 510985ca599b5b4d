"""Where articles, Lampiran and signatures begin and end."""

from __future__ import annotations

import pytest
from unit_trees import tree_of, unit_named

from orgeditor.articles.reader import read_text


@pytest.mark.parametrize("quotes", ["“”", '""'])
def test_the_articles_that_another_quotes_are_read_by_themselves(quotes):
    begin, end = quotes
    text = f"""Pasal I
Beberapa ketentuan dalam Peraturan Gubernur Nomor 9 Tahun 2016 diubah sebagai berikut:
1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:
{begin}Pasal 3
Asisten Umum terdiri atas:
a. Biro Umum;
b. dihapus; dan
c. Biro Organisasi.{end}
2. Di antara Pasal 3 dan Pasal 4 disisipkan 1 (satu) pasal, yakni Pasal 3A, yang berbunyi sebagai berikut:
{begin}Pasal 3A
Biro Umum terdiri atas:
a. Bagian Rumah Tangga; dan
b. Bagian Tata Usaha.{end}
3. Ketentuan Pasal 20 dihapus.
Pasal II
Peraturan Gubernur ini mulai berlaku pada tanggal diundangkan.
"""
    assert tree_of(text) == (
        "Asisten Umum\n  Biro Umum\n    Bagian Rumah Tangga\n    Bagian Tata Usaha\n  Biro Organisasi"
    )
    assert unit_named(text, "Bagian Tata Usaha").basis == "Pasal 3A huruf b"


def test_the_heading_of_a_lampiran_is_no_part_of_the_first_head():
    text = """PERATURAN GUBERNUR UJUNG
NOMOR 2 TAHUN 2022
TENTANG
SUSUNAN ORGANISASI SEKRETARIAT DAERAH
MEMUTUSKAN:
Pasal 1
Susunan organisasi tercantum dalam Lampiran I.
Ditetapkan di Ujung
pada tanggal 3 Januari 2022
GUBERNUR UJUNG,
ttd
SITI AMINAH

LAMPIRAN I
PERATURAN GUBERNUR UJUNG
NOMOR 2 TAHUN 2022
TENTANG SUSUNAN ORGANISASI
SEKRETARIAT DAERAH

SUSUNAN ORGANISASI SEKRETARIAT DAERAH PROVINSI UJUNG

SEKRETARIAT DAERAH terdiri atas:
I. SEKRETARIS DAERAH
II. ASISTEN UMUM, membawahi:
A. BIRO UMUM
B. BIRO HUKUM
"""
    assert tree_of(text) == "SEKRETARIAT DAERAH\n  SEKRETARIS DAERAH\n  ASISTEN UMUM\n    BIRO UMUM\n    BIRO HUKUM"


@pytest.mark.parametrize("office", ["WALI KOTA UJUNG,", "Plt. BUPATI UJUNG,"])
def test_the_signature_below_a_lampiran_is_no_unit(office):
    text = (
        "LAMPIRAN KEPUTUSAN\nNOMOR 3 TAHUN 2020\n\nAsisten Umum:\n1. Inspektorat\n2. Badan Keuangan\n\n"
        f"                  {office}\n                     ttd\n                 H. ABDUL KARIM\n"
    )
    assert tree_of(text) == "Asisten Umum\n  Inspektorat\n  Badan Keuangan"
    assert [line.text for line in read_text(text).closing] == [office, "ttd", "H. ABDUL KARIM"]


def test_a_quoted_article_may_begin_on_the_line_of_its_heading():
    text = (
        "Pasal I\n1. Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:\n"
        "“Pasal 5 Asisten Umum terdiri atas:\na. Biro Umum; dan\nb. Biro Hukum.”\n"
        "Pasal II\nPeraturan ini mulai berlaku pada tanggal diundangkan.\n"
    )
    assert tree_of(text) == "Asisten Umum\n  Biro Umum\n  Biro Hukum"
    assert unit_named(text, "Biro Hukum").basis == "Pasal 5 huruf b"


def test_a_part_of_a_keputusan_is_read_by_its_diktum():
    text = """Keempat : Asisten Tata Praja mengkoordinasikan :
          1. Biro Hukum
          2. Badan Kesbangpol
Kelima  : Asisten Umum mengkoordinasikan :
          1. Inspektorat
          2. RSUD Dr. Soedarso
"""
    assert tree_of(text) == (
        "Asisten Tata Praja\n  Biro Hukum\n  Badan Kesbangpol\nAsisten Umum\n  Inspektorat\n  RSUD Dr. Soedarso"
    )
    assert unit_named(text, "Inspektorat").basis == "Diktum KELIMA angka 1"


def test_headings_that_a_web_page_has_glued_to_what_stands_beside_them():
    text = (
        "BAB IIISEKRETARIAT DAERAHPasal 3(1) Sekretariat Daerah terdiri dari :a. Asisten Praja.b. Asisten Umum."
        "Pasal 4Asisten Praja membawahi :a. Bagian Hukum.b. Bagian Agraria.Pasal 5Asisten Umum membawahi :"
        "a. Bagian Aset.b. Bagian Umum.BAB IVTATA KERJAPasal 6Setiap pimpinan wajib menerapkan prinsip koordinasi.\n"
    )
    assert tree_of(text) == (
        "Sekretariat Daerah\n  Asisten Praja\n    Bagian Hukum\n    Bagian Agraria\n  Asisten Umum\n    Bagian Aset\n"
        "    Bagian Umum"
    )
    assert [article.number for article in read_text(text).articles] == ["3", "4", "5", "6"]


def test_a_title_in_capitals_is_no_part_of_the_first_name():
    listed = "terdiri dari :\nA. Asisten Praja\nB. Asisten Umum\n"
    text = f"SUSUNAN ORGANISASI\nSEKRETARIAT DAERAH PROVINSI\nSekretariat Daerah {listed}"
    assert tree_of(text) == "Sekretariat Daerah\n  Asisten Praja\n  Asisten Umum"
    text = f"SUSUNAN ORGANISASI\nSEKRETARIAT DAERAH\n{listed}"
    assert tree_of(text) == "SEKRETARIAT DAERAH\n  Asisten Praja\n  Asisten Umum"


TOGETHER = (
    "BAB IV INSPEKTORAT Pasal 20 ({}) Inspektorat terdiri atas: a. Inspektur; dan b. Sekretariat. (2) Bagan tercantum "
    "dalam Lampiran IV. BAB V SEKRETARIAT DPRD Bagian Kesatu Susunan Organisasi {} 24 (1) Sekretariat DPRD terdiri "
    "atas: a. Bagian Umum; dan b. Bagian Risalah sesuai Pasal 30 (1).\n"
)


@pytest.mark.parametrize(("first", "heading"), [("1", "Pasal"), ("l", "Pasa1")])
def test_the_heading_of_a_later_article_within_a_paragraph(first, heading):
    text = TOGETHER.format(first, heading)
    assert [article.number for article in read_text(text).articles] == ["20", "24"]
    assert unit_named(text, "Sekretariat").basis == "Pasal 20 ayat (1) huruf b"
    assert unit_named(text, "Bagian Umum").basis == "Pasal 24 ayat (1) huruf a"


REST = "Asisten Umum membawahi:\na. Bagian Umum; dan\nb. Bagian Hukum.\n"
NEXT = "Pasal 7\nBagian Hukum membawahi:\na. Subbagian Satu; dan\nb. Subbagian Dua.\n"
BOTH = "Asisten Umum\n  Bagian Umum\n  Bagian Hukum\n    Subbagian Satu\n    Subbagian Dua"


@pytest.mark.parametrize(
    "rest",
    [REST, f"(2) {REST}", f"BAB II\nORGANISASI\n{REST}", REST.replace("Umum membawahi", "\nUmum membawahi")],
)
def test_a_text_copied_from_the_middle_of_an_article_loses_no_list(rest):
    assert tree_of(rest + NEXT) == BOTH
    assert "judul pasal dari daftar ini tidak ada dalam teks" in unit_named(rest + NEXT, "Bagian Umum").reasons
    assert not unit_named(rest + NEXT, "Subbagian Satu").reasons


def test_what_stands_over_the_first_opened_list_of_a_copied_part_has_no_head():
    text = f"2. Subbagian Tata Usaha; dan\n3. Subbagian Aset.\nc. {REST}"
    assert tree_of(text + NEXT) == BOTH


def test_a_heading_with_its_text_may_follow_a_title_in_capitals():
    text = f"PERATURAN BUPATI UJUNG\nORGANISASI BAB II SUSUNAN\nPasal 6 (1) {REST}Pasal 7 {NEXT.partition(chr(10))[2]}"
    assert tree_of(text) == BOTH
    assert unit_named(text, "Bagian Umum").basis == "Pasal 6 ayat (1) huruf a"


def test_what_a_regulation_says_before_its_first_article_has_no_units():
    head = "Menimbang : a. bahwa Asisten Umum perlu membawahi:\n1. Bagian Kerja Sama;\nMEMUTUSKAN:\n"
    assert tree_of(f"PERATURAN BUPATI UJUNG\n{head}{NEXT}") == "Bagian Hukum\n  Subbagian Satu\n  Subbagian Dua"
