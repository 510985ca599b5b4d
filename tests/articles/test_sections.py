"""Pages of offices without any Pasal: duties, the structure, what the parts do, each with lists of its own."""

from __future__ import annotations

import pytest
from unit_trees import tree_of, unit_named

from orgeditor.articles.sections import sections_of
from orgeditor.articles.source import source_lines
from orgeditor.articles.units import ReadUnit

DUTIES = (
    "Fungsi\nDinas Data mempunyai fungsi:\n\n1. Penyusunan program;\n2. Perumusan kebijakan; dan\n3. Tugas lain.\n\n"
)
PARTS = "1. Kepala Dinas\n2. Sekretariat\na. Subbagian Umum\nb. Subbagian Keuangan\n3. Bidang Statistik\n"
TREE = "  Kepala Dinas\n  Sekretariat\n    Subbagian Umum\n    Subbagian Keuangan\n  Bidang Statistik"


def sections(text: str) -> list[list[str]]:
    return [[line.text for line in section] for section in sections_of(source_lines(text)[0])]


@pytest.mark.parametrize(
    "opening",
    [
        "Struktur Organisasi\nSusunan Organisasi Dinas Data Terdiri dari :\n",
        "Struktur Organisasi\nSebagaimana Peraturan Gubernur Nomor 1 Tahun 2022 Dinas Data terdiri atas :\n\n",
        "Unit\n\nBerdasarkan Peraturan Gubernur Nomor 1 Tahun 2022, susunan organisasi Dinas Data terdiri atas:\n",
        "Struktur organisasi Dinas Data terdiri atas :\n\nStruktur organisasi Dinas Data terdiri atas :\n\n",
        "Susunan Organisasi Dinas Data\n",
        "Struktur Organisasi\nDINDATA\nSusunan Organisasi Dinas Data terdiri dari :\n\n",
    ],
)
@pytest.mark.parametrize(
    "behind", ["", "\nInfo Kepegawaian\nDAFTAR PEGAWAI\n", "Jumlah pegawai Dinas Data ada 47 orang.\n"]
)
def test_the_structure_stands_by_itself_behind_a_list_of_duties(opening: str, behind: str):
    assert tree_of(f"{DUTIES}{opening}{PARTS}{behind}") == f"Dinas Data\n{TREE}"


def test_a_structure_below_its_title_names_no_body_unless_a_line_above_does():
    tops = TREE.replace("\n  ", "\n").removeprefix("  ")
    assert tree_of(f"{DUTIES}Struktur Organisasi\n{PARTS}") == tops
    assert tree_of(f"{DUTIES}Dinas Data\n\nSusunan Organisasi\n\n{PARTS}") == f"Dinas Data\n{TREE}"


def test_what_the_parts_do_behind_their_list_is_no_part_of_the_last():
    text = (
        f"Susunan Organisasi Dinas Data terdiri atas:\n{PARTS}\nSecara rinci tugas dan fungsi setiap bagian di Dinas"
        " Data sebagai berikut:\n\n1. Sekretariat\n\nSekretariat mempunyai tugas melayani.\n\n2. Bidang Statistik\n\n"
        "Bidang Statistik mempunyai tugas menghitung.\n"
    )
    assert tree_of(text) == f"Dinas Data\n{TREE}"


def test_another_list_that_counts_from_one_is_no_part_of_the_one_before():
    text = f"Struktur Organisasi\n{PARTS}4. Balai Data.\n\nRuang lingkup meliputi:\n\n1. Penempatan;\n2. Pengadaan.\n"
    assert sections(text)[1] == ["Ruang lingkup meliputi:", "1. Penempatan;", "2. Pengadaan."]
    assert "Penempatan" not in tree_of(text)


def test_a_list_inside_an_item_ends_no_section():
    text = (
        "Susunan Organisasi Dinas Data terdiri atas:\n\n1. Sekretariat\n2. Bidang Statistik.\n\nUntuk tugas itu, Bidang"
        " Statistik mempunyai fungsi:\n1. penghitungan;\n2. penilaian.\n\n3. Bidang Sandi\n"
    )
    assert len(sections(text)) == 1


def test_a_sentence_that_cites_a_title_begins_no_section():
    text = "Peraturan Bupati tentang Kedudukan,\nSusunan Organisasi, Tugas dan Fungsi mengatur:\n1. kedudukan;\n"
    assert len(sections(text)) == 1


def test_what_stands_at_the_foot_of_a_page_is_no_unit():
    assert tree_of(f"Susunan Organisasi Dinas Data\n{PARTS}\nKONTAK\n\nJl. Merdeka 1\n") == f"Dinas Data\n{TREE}"


def test_lists_of_names_are_read_where_nothing_says_whose_they_are():
    text = "Sejarah\nTempatnya di sini.\n\n1. Balai Sampah\n\nBalai Sampah bertugas.\n\n2. Balai Air\n\n3. Balai Kayu\n"
    assert tree_of(text) == "Balai Sampah\nBalai Air\nBalai Kayu"
    unit: ReadUnit = unit_named(text, "Balai Air")
    assert unit.confidence < 1
    assert unit.reasons == ("kalimatnya tidak menyebut badan yang susunannya ini",)


@pytest.mark.parametrize("opening", ["Rapat dihadiri oleh:", "Disampaikan kepada:", "Tembusan:"])
def test_those_who_come_to_a_meeting_or_get_a_letter_are_no_structure(opening: str):
    assert tree_of(f"{opening}\n1. Dinas Sosial;\n2. Dinas Data;\n3. Dinas Pasar.\n") == ""
