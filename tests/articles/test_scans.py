"""Whole regulations as converters give them: run together, a word a line, with glued markers or lost lines.

The text has what surrounds the lists in a regulation on an organisation: definitions, duties, a team, ranks, a closing.
"""

from __future__ import annotations

import re

import pytest

from orgeditor.articles.reader import read_text

TREE = """
Sekretariat Daerah
  Sekretaris Daerah
  Asisten Pemerintahan
    Biro Hukum
      Bagian Perundang-undangan
        Subbagian Penyusunan
        Subbagian Tata Usaha
      Bagian Badan Usaha Milik Daerah dan Badan Layanan Umum Daerah
        Subbagian Badan Usaha Milik Daerah
        Subbagian Badan Layanan Umum Daerah
    Biro Kesejahteraan Rakyat
  Asisten Administrasi Umum
    Biro Umum
  Kelompok Jabatan Fungsional
Gubernur
  Staf Ahli Bidang Hukum
  Staf Ahli Bidang Ekonomi
"""
TEXT = """PERATURAN GUBERNUR UJUNG BIRU
NOMOR 6 TAHUN 2020
TENTANG
SUSUNAN ORGANISASI SEKRETARIAT DAERAH
GUBERNUR UJUNG BIRU,
Menimbang : a. bahwa perlu menata Biro, Bagian, dan Subbagian;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
MEMUTUSKAN:
Menetapkan : PERATURAN GUBERNUR TENTANG SUSUNAN ORGANISASI.

BAB I
KETENTUAN UMUM

Pasal 1

Dalam Peraturan Gubernur ini yang dimaksud dengan:
1. Daerah adalah Provinsi Ujung Biru.
2. Asisten adalah Asisten Sekretaris Daerah, terdiri atas beberapa Asisten.

BAB II
SUSUNAN ORGANISASI

Bagian Kesatu
Sekretariat Daerah

Pasal 2

(1) Sekretariat Daerah terdiri atas:
    a. Sekretaris Daerah;
    b. Asisten Pemerintahan;
    c. Asisten Administrasi Umum; dan
    d. Kelompok Jabatan Fungsional.
(2) Gubernur dibantu Staf Ahli terdiri dari:
    a. Staf Ahli Bidang Hukum; dan
    b. Staf Ahli Bidang Ekonomi.

Bagian Kedua
Asisten

Pasal 3

(1) Asisten Pemerintahan membawahkan:
    a. Biro Hukum; dan
    b. Biro Kesejahteraan Rakyat.
(2) Asisten Administrasi Umum membawahkan Biro Umum.

Paragraf 1
Biro Hukum

Pasal 4

(1) Biro Hukum mempunyai tugas menyiapkan kebijakan dan mengoordinasikan Perangkat Daerah.
(2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Biro Hukum menyelenggarakan fungsi:
    a. penyusunan kebijakan di bidang hukum;
    b. pengoordinasian tugas Dinas Pendidikan, Dinas Kesehatan, dan Dinas Sosial; dan
    c. pembinaan Kelompok Jabatan Fungsional.

Pasal 5

Biro Hukum terdiri dari:
a. Bagian Perundang-undangan; dan
b. Bagian Badan Usaha Milik Daerah dan Badan Layanan Umum Daerah.

Pasal 6

Bagian Perundang-undangan terdiri dari:
a. Subbagian Penyusunan; dan
b. Subbagian Tata Usaha.

Pasal 7

Bagian Badan Usaha Milik Daerah dan Badan Layanan Umum Daerah terdiri dari:
a. Subbagian Badan Usaha Milik Daerah; dan
b. Subbagian Badan Layanan Umum Daerah.

BAB III
TATA KERJA

Pasal 8

(1) Dibentuk Tim Koordinasi dengan susunan:
    a. Ketua: Sekretaris Daerah;
    b. Sekretaris: Kepala Biro Umum; dan
    c. Anggota:
       1. Kepala Dinas Kesehatan; dan
       2. Kepala Biro Hukum.
(2) Sekretaris Daerah merupakan jabatan eselon I.b dan Asisten merupakan jabatan eselon II.a.

Pasal 9

Peraturan Gubernur Nomor 3 Tahun 2012 tentang Rincian Tugas Biro dicabut.

Pasal 10

Peraturan Gubernur ini mulai berlaku pada tanggal diundangkan.

Ditetapkan di Ujung
pada tanggal 3 Januari 2020
GUBERNUR UJUNG BIRU,
BUDI
"""


def tree(text: str) -> list[str]:
    level: list[int] = []
    for unit in read_text(text).units:
        level.append(0 if unit.parent is None else level[unit.parent] + 1)
    return ["  " * deep + unit.name for deep, unit in zip(level, read_text(text).units, strict=True)]


def glued(text: str) -> str:
    """Lose the line breaks before markers, as some viewers do: "Biro Hukum; danb. Biro Umum"."""
    return re.sub(r"(?<=[;:n])\s*\n\s*(?=(?:[a-d]|\d)\. )", "", text)


@pytest.mark.parametrize(
    "altered",
    [
        str,
        lambda text: " ".join(text.split()),
        lambda text: "\n".join(text.split()),
        lambda text: "\n".join(line.strip() for line in text.splitlines() if line.strip()),
        glued,
        lambda text: re.sub(r"^( *)([a-d])\.", r"\1\2,", text, flags=re.M),
        lambda text: re.sub(r"^\(2\)", "(21", text, flags=re.M),
        lambda text: text.replace("terdiri", "terdirl").replace("membawah", "rnembawah"),
    ],
    ids=[
        "as written",
        "one paragraph",
        "a word a line",
        "no indentation",
        "glued markers",
        "b, for b.",
        "(21 for (2)",
        "misread verbs",
    ],
)
def test_a_whole_regulation_gives_its_units_and_nothing_else(altered):
    assert tree(altered(TEXT)) == TREE.strip("\n").splitlines()


def test_a_text_in_capitals_has_no_team_among_its_units():
    assert tree(TEXT.upper()) == TREE.upper().strip("\n").splitlines()


def test_the_heading_of_a_section_in_a_line_that_has_run_together_is_none_of_the_name_before():
    text = "Pasal 1 Biro A terdiri dari: a. Bagian B; b. Bagian C. BAB II TUGAS Bagian Kesatu Biro D Pasal 2 Biro D "
    text += (
        "terdiri dari: a. Bagian E. Paragraf 2 Biro F Pasal 3 (1) Biro F terdiri dari: a. Bagian G; dan b. Bagian H."
    )
    assert tree(text) == [
        "Biro A",
        "  Bagian B",
        "  Bagian C",
        "Biro D",
        "  Bagian E",
        "Biro F",
        "  Bagian G",
        "  Bagian H",
    ]


def sure(text: str) -> dict[str, float]:
    return {unit.name: unit.confidence for unit in read_text(text).units}


def test_a_head_that_no_list_names_though_others_of_its_rank_are_listed_is_doubted():
    lists = TEXT.replace("b. Biro Kesejahteraan Rakyat.", "b. Biro Kesejahteraan Rakyat;\n    c. Biro Otonomi.")
    told = sure(
        lists.replace("    a. Biro Hukum; dan\n", "").replace("b. Biro K", "a. Biro K").replace("c. Biro", "b. Biro")
    )
    assert told["Biro Hukum"] < 1 and told["Biro Kesejahteraan Rakyat"] == 1 and sure(lists)["Biro Hukum"] == 1


def test_what_stands_below_an_item_that_opens_no_list_is_doubted():
    lost = "Pasal 2\nDinas A terdiri dari:\na. Kepala Dinas;\n1. Subbagian Umum;\n2. Subbagian Keuangan;\nc. Bidang B."
    assert sure(lost)["Subbagian Umum"] < 1
    whole = lost.replace("Kepala Dinas;\n", "Kepala Dinas;\nb. Sekretariat, membawahkan:\n")
    assert sure(whole)["Subbagian Umum"] == 1


def test_heads_in_a_list_without_markers_stand_below_those_of_a_higher_rank_with_a_doubt():
    text = """Pasal 2
Sekretariat Daerah terdiri dari:
Sekretaris Daerah;
Asisten Administrasi, membawahkan:
Biro Umum, membawahkan:
Bagian Keuangan;
Bagian Rumah Tangga;
Biro Hukum, membawahkan:
Bagian Perundang-undangan;
Bagian Bantuan Hukum.
"""
    units = {unit.name: unit for unit in read_text(text).units}
    assert units["Biro Hukum"].parent == units["Biro Umum"].parent is not None
    assert units["Biro Hukum"].confidence < 1


@pytest.mark.parametrize(
    "name",
    ["Biro Umum BAB III TUGAS", "Biro Umum Halaman 2 dari 3", "Biro Umum. Disalin dari situs", "Biro Umumb) Biro B"],
)
def test_a_name_with_words_of_the_page_in_it_is_doubted(name):
    units = read_text(f"Pasal 2\nAsisten A membawahkan:\na. Biro C;\nb. {name}").units
    assert all(unit.confidence < 1 for unit in units if unit.name.startswith("Biro Umum") and unit.name != "Biro Umum")
