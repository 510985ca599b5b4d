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
