"""The head and the signature of a regulation, as scans, text layers and web pages give them."""

from __future__ import annotations

import pytest

from orgeditor.articles.reader import read_text
from orgeditor.articles.regulation import ReadRegulation
from orgeditor.model.records import RegulationForm

BODY = """
MEMUTUSKAN:
Menetapkan : PERATURAN TENTANG SESUATU.
Pasal 1
Dalam peraturan ini Daerah adalah daerah.
Pasal 2
Peraturan ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan.
"""
CONSIDERS = """DENGAN RAHMAT TUHAN YANG MAHA ESA
{},
Menimbang : a. bahwa Peraturan Bupati Lama Nomor 1 Tahun 1999 tentang Lain;"""


def regulation(head: str) -> ReadRegulation:
    return read_text(head + BODY).regulation


def said(head: str) -> tuple[str | None, ...]:
    read = regulation(head)
    fields = (read.office, read.region, read.number, read.year, read.about)
    return tuple(field and field.value for field in fields)


@pytest.mark.parametrize(
    "head",
    [
        "PERATURAN BUPATI RAWA INDAH\nNOMOR 12 TAHUN 2018\nTENTANG\nPOLA KERJA\n",
        "PERATURAN BUPATI RAWA INDAH NOM OR : I2 TAH UN 2Ol8 TEN TANG POLA KERJA\n",
        "P E R A T U R A N  B U P A T I  R A W A  I N D A H\n"
        "N O M O R  1 2  T A H U N  2 0 1 8\nT E N T A N G\nPOLA KERJA\n",
        "PERATURAN BUPATI RAWA INDAH NOMOR\n12\nTAHUN\n2018\nTENTANG\nPOLA KERJA\n",
        "BERITA DAERAH KABUPATEN RAWA INDAH NOMOR : 88 TAHUN : 2019 SERI : D\n"
        "PERATURAN BUPATI RAWA INDAH NOMOR : 12 TAHUN : 2018 TENTANG SALINAN POLA KERJA\n",
        "Judul: PERATURAN BUPATI RAWA INDAH NOMOR 12 TAHUN 2018 TENTANG\nN/A\nunduh\n"
        "BUPATI RAWA INDAHPROVINSI UJUNGPERATURAN BUPATI RAWA INDAH\nNOMOR 12 TAHUN 2018\nTENTANG POLA KERJA\n",
        "Peraturan Bupati Rawa Indah Nomor 12 Tahun 2018 tentang Pola Kerja\n",
    ],
    ids=["plain", "ocr", "letters apart", "digits alone", "gazette", "web page", "small letters"],
)
def test_a_head_is_read_through_its_noise(head):
    assert said(head + CONSIDERS.format("BUPATI RAWA INDAH")) == ("Bupati", "Rawa Indah", "12", "2018", "Pola Kerja")


@pytest.mark.parametrize(
    ("head", "office", "region"),
    [
        ("PERATURAN DAERAH PROPINSI UJUNG BARAT NOMOR 3 TAHUN 2008", "Gubernur", "Ujung Barat"),
        ("PERATURAN DAERAH DAERAH ISTIMEWA UJUNG NOMOR 3 TAHUN 2008", "Gubernur", "Daerah Istimewa Ujung"),
        ("PERATURAN DAERAH KABUPATEN DAERAH TINGKAT II UJUNG NOMOR 3 TAHUN 2008", "Bupati", "Ujung"),
        ("WALIKOTA UJUNG PERATURAN DAERAH KOTA UJUNG NOMOR : 3 TAHUN 2008", "Walikota", "Ujung"),
        ("QANUN KABUPATEN UJUNG NOMOR 3 TAHUN 2008", "Bupati", "Ujung"),
    ],
)
def test_a_regional_regulation_says_by_its_level_whose_it_is(head, office, region):
    """Without the office its heading would print the level of another: KOTA for KABUPATEN."""
    head += " TENTANG SUSUNAN ORGANISASI\n"
    assert regulation(head).form is RegulationForm.PERATURAN_DAERAH
    assert said(head)[:4] == (office, region, "3", "2008")


@pytest.mark.parametrize(
    ("title", "about"),
    [
        ("TUGAS STAF AHLI BUPATI\nDENGAN RAHMAT TUHAN\nBUPATI UJUNG,\nMenimbang : a.", "tugas staf ahli bupati"),
        ("TUGAS STAF AHLI BUPATI\nBUPATI UJUNG,\nMenimbang : a.", "tugas staf ahli bupati"),
        (
            "PERUBAHAN ATAS PERATURAN BUPATI UJUNG NOMOR 4 TAHUN 2011 TENTANG TUGAS\nBUPATI UJUNG,\nMenimbang : a.",
            "perubahan atas peraturan bupati ujung nomor 4 tahun 2011 tentang tugas",
        ),
        ("POLA KERJA BISMILLAHIRRAHMANIRRAHIM DENGAN RAHMAT ALLAH BUPATI UJUNG,\nMenimbang", "pola kerja"),
        ("POLA KERJA Menimbang : Mengingat DI UJUNG DENGAN RAHMAT TUHAN BUPATI UJUNG, a.", "pola kerja di ujung"),
    ],
    ids=["office in the title", "no blessing", "amending", "Aceh", "labels in the title"],
)  # fmt: skip
def test_the_title_ends_where_the_enacting_line_begins(title, about):
    read = regulation(f"PERATURAN BUPATI UJUNG\nNOMOR 9 TAHUN 2020\nTENTANG\n{title} bahwa perlu;\n")
    assert read.about is not None and read.about.value.casefold() == about
    assert read.number is not None and read.number.value == "9"


def test_a_title_that_a_scan_lost_is_read_from_what_the_regulation_says_of_itself():
    read = regulation(
        "PERATURAN BUPATI UJUNG NOMOR 9 TAHUN 2020\nTE T G\nPOLA\nBUPATI UJUNG,\nMenimbang : a. bahwa perlu menetapkan "
        "Peraturan Bupati tentang Pola Kerja;\nMengingat : 1. Undang-Undang Nomor 1 Tahun 1950 tentang Pembentukan;\n"
    )
    assert read.about is not None and read.about.value == "Pola Kerja" and read.about.reason


def test_what_is_guessed_of_a_field_says_so():
    read = regulation("PERATURAN BUPATI UJUNG NOMOR I2 TAHUN 2Ol8 TENTANG POLA KERJA\n")
    assert read.number is not None and read.year is not None and read.number.reason and read.year.reason
    sure = regulation("PERATURAN BUPATI UJUNG NOMOR 12A TAHUN 2018 TENTANG POLA KERJA\n")
    assert sure.number is not None and sure.number == ("12A", "")


def test_a_decision_without_a_year_beside_its_number():
    assert said("KEPUTUSAN BUPATI UJUNG NOMOR : 188.45/12/2019 TENTANG POLA KERJA\n")[2:4] == ("188.45/12/2019", "2019")
    assert said("KEPUTUSAN BUPATI UJUNG NOMOR : 188.45 - 12 TAHUN 2019 TENTANG POLA KERJA\n")[2:4] == (
        "188.45 - 12",
        "2019",
    )
    assert said("KEPUTUSAN BUPATI UJUNG NOMOR : ..... TENTANG POLA KERJA\n")[1:4] == ("Ujung", None, None)


@pytest.mark.parametrize(
    "closing",
    [
        "Ditetapkan di Ujung\npada tanggal 3 Januari 2018\nBUPATI UJUNG,\nttd\nBUDI",
        "DITETAPKAN DI : Ujung\nPADA TANGGAL : 3 Januari 2018\nBUPATI UJUNG\n(ttd)\nBUDI",
        "Ditetapkan di Ujung pada tanggal 3 Januari 2018 BUPATI UJUNG, ttd BUDI "
        "Diundangkan di Ujung pada tanggal 4 Januari 2018 SEKRETARIS DAERAH, ttd SITI",
        "Ditetapkan di Ujung\npada tanggal, 3 - 1 - 2O18\nBUPATI UJUNG,\nttd dan cap\nBUDI\nDiundangkan di Ujung",
        "Ditetapkan di Ujung\npada tanggal 3 Januari 2Ol8\nWAKIL BUPATI UJUNG,\nTtd.-\nBUDI",
    ],
    ids=["lines", "capitals", "run together", "figures", "ocr"],
)
def test_a_signature_is_read_through_its_noise(closing):
    read = read_text(f"PERATURAN BUPATI UJUNG NOMOR 1 TAHUN 2018 TENTANG POLA KERJA\n{BODY}{closing}\n").regulation
    fields = (read.place, read.date, read.signatory)
    assert [field and field.value for field in fields] == ["Ujung", "3 Januari 2018", "BUDI"]
