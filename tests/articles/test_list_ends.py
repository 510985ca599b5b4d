"""What stands behind a list and is no part of its last item."""

from __future__ import annotations

import pytest
from unit_trees import tree_of

from orgeditor.articles.list_ends import with_ended_lists
from orgeditor.articles.source import source_lines

LIST = "Bidang Data terdiri atas:\n1. Seksi Olah\n2. Seksi Muat\n"
TREE = "Bidang Data\n  Seksi Olah\n  Seksi Muat"


def test_the_parts_of_a_list_that_are_told_of_below_their_names_come_once():
    text = f"{LIST}Seksi Olah\nMenyiapkan data.\nSeksi Muat\nMempunyai tugas memuat data.\n"
    assert tree_of(text) == TREE
    bare = text.replace("1. ", "").replace("2. ", "")
    assert tree_of(bare) == TREE


def test_a_unit_whose_duty_stands_below_its_name_is_called_once():
    text = "Bidang A membawahi:\n1. Seksi Olah\nSeksi Olah bertugas.\n2. Seksi muat data\nSeksi Muat Data bertugas.\n"
    assert tree_of(text) == "Bidang A\n  Seksi Olah\n  Seksi muat data"


@pytest.mark.parametrize(
    "sentence",
    [
        "Jumlah personil ada 47 (empat puluh tujuh) orang yang terdiri dari 22 orang PNS",
        "Untuk melaksanakan tugas tersebut dibuat rencana kerja",
        "Menyelenggarakan pelayanan kepada masyarakat setiap hari",
    ],
)
def test_a_sentence_behind_an_item_is_none_of_its_name(sentence: str):
    assert tree_of(f"{LIST}{sentence}\n") == TREE


def test_a_name_goes_on_below_its_first_line():
    text = (
        "Dinas terdiri atas:\n1. Bidang Pembinaan dan\nPengawasan\n2. Bidang Koperasi, Usaha Kecil dan\nMenengah\n"
        "3. Bidang Politik\nDalam Negeri Provinsi Contoh\n"
    )
    assert tree_of(text) == (
        "Dinas\n  Bidang Pembinaan dan Pengawasan\n  Bidang Koperasi, Usaha Kecil dan Menengah\n"
        "  Bidang Politik Dalam Negeri Provinsi Contoh"
    )


def test_an_opening_in_full_begins_another_list_behind_a_line_without_a_full_stop():
    text = f"Pelaksanaan tugas lain yang\ndiberikan oleh Kepala Dinas\n{LIST}"
    assert tree_of(text) == TREE
    lines = [line.text for line in with_ended_lists(source_lines(text)[0])]
    assert lines[1] == "diberikan oleh Kepala Dinas."


def test_bullets_in_small_letters_are_items():
    assert tree_of("Bidang Data terdiri atas:\n• Seksi Olah\n• kelompok jabatan fungsional\n") == (
        "Bidang Data\n  Seksi Olah\n  kelompok jabatan fungsional"
    )


def test_bullets_of_duties_below_a_number_are_no_part_of_its_name():
    text = (
        "Bagian Umum, terdiri atas dua subkoordinator yaitu:\n1. Subkoordinator Arsip\n• Menyiapkan rencana.\n"
        "• Menyiapkan surat.\n2. Subkoordinator Aset\n• Menyiapkan barang.\n"
    )
    assert tree_of(text) == "Bagian Umum\n  Subkoordinator Arsip\n  Subkoordinator Aset"


@pytest.mark.parametrize("mark", [": ", " - ", " – "])
def test_what_a_unit_does_behind_a_colon_or_a_dash_is_none_of_its_name(mark: str):
    text = f"Bidang Data terdiri atas:\n• Seksi Olah{mark}Mengelola data\n• Seksi Muat{mark}Urusan pemuatan\n"
    assert tree_of(text) == TREE


def test_a_unit_said_again_by_this_unit_has_its_name():
    text = (
        "Biro A terdiri atas:\n1. Bagian Kota mempunyai tugas menata. Bagian ini dibantu oleh:\n- Subbagian Jalan;\n"
        "- Subbagian Taman.\n2. Bagian Desa.\n"
    )
    assert tree_of(text) == "Biro A\n  Bagian Kota\n    Subbagian Jalan\n    Subbagian Taman\n  Bagian Desa"


def test_parts_with_the_letters_of_those_above_are_told_by_their_indentation():
    text = (
        "Dinas terdiri dari :\n  a. Sekretaris;\n      a. Sub. Bagian Umum;\n      b. Sub Bagian Uang;\n"
        "  b. Bidang Data;\n      a. Sub. Bidang Olah;\n      b. Sub Bidang Muat.\n"
    )
    assert tree_of(text) == (
        "Dinas\n  Sekretaris\n    Sub. Bagian Umum\n    Sub Bagian Uang\n  Bidang Data\n    Sub. Bidang Olah\n"
        "    Sub Bidang Muat"
    )


def test_the_names_in_one_of_several_sentences():
    text = (
        "Kantor dibantu oleh Sekretariat. Sekretariat Kantor dipimpin oleh Kepala Sekretariat yang membawahi Bagian"
        " Hukum, Informasi dan Data, Bagian Umum. Sekretariat Kantor mempunyai tugas melayani.\n"
    )
    assert tree_of(text) == "Sekretariat Kantor\n  Bagian Hukum, Informasi dan Data\n  Bagian Umum"


def test_a_name_on_a_line_of_its_own_inside_a_sentence_is_no_title():
    text = (
        "Pasal 5\n(1) Asisten Bidang Umum\nmengoordinasikan Biro Hukum.\n(2) Selain Biro sebagaimana dimaksud pada ayat"
        " (1),\nAsisten Bidang Umum\nmengoordinasikan Perangkat Daerah:\na. Dinas Sosial;\nb. Dinas Data.\n"
    )
    assert tree_of(text) == "Asisten Bidang Umum\n  Biro Hukum\n  Dinas Sosial\n  Dinas Data"


def test_names_in_a_sentence_that_goes_on_below_its_first_line_are_no_list():
    text = (
        "Pasal 7\nBiro Hukum terdiri atas:\na. Bagian Produk, yang membawahi\nSubbagian Perda dan Subbagian Peraturan\n"
        "Gubernur; dan\nb. Bagian Kasus, yang membawahi Subbagian Urusan\nDalam dan Subbagian Luar.\n"
    )
    assert tree_of(text) == (
        "Biro Hukum\n  Bagian Produk\n    Subbagian Perda\n    Subbagian Peraturan Gubernur\n  Bagian Kasus\n"
        "    Subbagian Urusan Dalam\n    Subbagian Luar"
    )
