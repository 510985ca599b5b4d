"""Structures as offices publish them: copied from regulations into web pages, scanned, told in their own words."""

from __future__ import annotations

import pytest
from unit_trees import tree_of, unit_named

from orgeditor.articles.reader import read_text


def test_officers_in_small_letters_below_each_bidang():
    text = (
        "Susunan Organisasi Dinas Pertanian terdiri dari :\na. Kepala Dinas;\nb. Sekretariat membawahi:\n"
        "1. Sub Bagian Umum; dan\n2. Kelompok Jabatan Fungsional.\n"
        "c. Bidang Perkebunan terdiri atas kelompok jabatan fungsional.\nd. UPTD.\n"
    )
    assert tree_of(text) == (
        "Dinas Pertanian\n  Kepala Dinas\n  Sekretariat\n    Sub Bagian Umum\n    Kelompok Jabatan Fungsional\n"
        "  Bidang Perkebunan\n    kelompok jabatan fungsional\n  UPTD"
    )


def test_a_list_ends_before_ayat_2_where_ayat_1_has_lost_its_number():
    text = (
        "Susunan Organisasi Dinas Pasar terdiri dari :\na. Kepala Dinas;\nb. Sekretariat; dan\nc. Bidang Retribusi.\n\n"
        "(2) Sekretariat dipimpin oleh Sekretaris yang bertanggung jawab kepada Kepala Dinas.\n"
        "(3) Masing-masing Bidang dipimpin oleh Kepala Bidang yang bertanggung jawab kepada Kepala Dinas.\n"
    )
    assert tree_of(text) == "Dinas Pasar\n  Kepala Dinas\n  Sekretariat\n  Bidang Retribusi"
    assert unit_named(text, "Bidang Retribusi").basis == "huruf c"


def test_a_body_is_named_before_the_regulation_that_it_follows():
    text = (
        "Struktur unit kerja Dinas Sosial Provinsi Contoh berdasarkan Peraturan Gubernur Nomor 8 Tahun 2025 tentang"
        " Perubahan atas Peraturan Gubernur Nomor 4 Tahun 2022, terdiri atas:\n\n- Sekretaris Dinas;\n"
        "- Kepala Bidang Rehabilitasi;\n- Kelompok Jabatan Fungsional.\n"
    )
    assert tree_of(text) == (
        "Dinas Sosial Provinsi Contoh\n  Sekretaris Dinas\n  Kepala Bidang Rehabilitasi\n  Kelompok Jabatan Fungsional"
    )


def test_bullets_below_each_other_need_no_word_that_opens_a_list():
    text = (
        "SUSUNAN ORGANISASI SEKRETARIAT DAERAH KABUPATEN CONTOH\n- Asisten Pemerintahan\n  - Bagian Hukum\n"
        "  - Bagian Kesejahteraan Rakyat\n- Asisten Administrasi Umum\n  - Bagian Organisasi\n"
    )
    assert tree_of(text) == (
        "SEKRETARIAT DAERAH KABUPATEN CONTOH\n  Asisten Pemerintahan\n    Bagian Hukum\n"
        "    Bagian Kesejahteraan Rakyat\n  Asisten Administrasi Umum\n    Bagian Organisasi"
    )


def test_who_is_helped_by_a_list_of_units_behind_a_semicolon():
    text = (
        "Dalam melaksanakan tugasnya, sekretaris menyelenggarakan fungsi:\n1. Penyusunan rencana;\n"
        "2. Pelaksanaan tugas lain yang diberikan oleh kepala dinas.\n\n"
        "Sekretaris, dalam melaksanakan tugas dan fungsinya dibantu oleh;\n\n"
        "1. Sub Bagian Program;\n2. Sub Bagian Umum; dan\n3. Sub Bagian Keuangan\n"
    )
    assert tree_of(text) == "Sekretaris\n  Sub Bagian Program\n  Sub Bagian Umum\n  Sub Bagian Keuangan"


def test_the_structure_is_told_in_the_second_sentence():
    text = (
        "2.2.3 Struktur Organisasi\nStruktur organisasi Diskominfo dipimpin oleh seorang Kepala Dinas yang membawahi"
        " sekretariat dan beberapa bidang teknis. Susunan organisasi terdiri atas:\n1. Kepala Dinas\n"
        "2. Sekretariat, membawahi:\n  a. Subbagian Umum\n  b. Subbagian Keuangan\n3. Bidang Statistik\n"
    )
    assert tree_of(text) == ("Kepala Dinas\nSekretariat\n  Subbagian Umum\n  Subbagian Keuangan\nBidang Statistik")
    assert unit_named(text, "Bidang Statistik").confidence < 1


def test_a_title_behind_a_list_is_none_of_its_items():
    text = (
        "Struktur organisasi Badan terdiri dari :\na. Kepala Badan;\nb. Bidang Riset; dan\nc. Kelompok Jabatan"
        " Fungsional.\nKelompok Jabatan Fungsional\n(1) Kelompok Jabatan Fungsional mempunyai tugas sesuai keahlian.\n"
        "(2) Kelompok Jabatan Fungsional berkedudukan di bawah Kepala Badan.\n"
    )
    assert tree_of(text) == "Badan\n  Kepala Badan\n  Bidang Riset\n  Kelompok Jabatan Fungsional"


def test_a_page_number_glued_to_the_item_that_its_page_begins_with():
    text = (
        "Pasal 8\n(1) Susunan Organisasi Dinas, terdiri atas:\na. Kepala Dinas;\nb. Sekretariat;\n"
        "-5c. Bidang Pencatatan Sipil;\nd. Unit Pelaksana Teknis.\n"
    )
    assert tree_of(text) == "Dinas\n  Kepala Dinas\n  Sekretariat\n  Bidang Pencatatan Sipil\n  Unit Pelaksana Teknis"
    assert unit_named(text, "Bidang Pencatatan Sipil").basis == "Pasal 8 ayat (1) huruf c"


def test_a_body_of_which_a_sentence_tells_that_it_was_formed_with_its_structure():
    text = (
        "Dengan Keputusan Gubernur dibentuk Dinas Pertamanan, dengan Struktur Organisasi terdiri dari Kepala Dinas,"
        " Bagian Perencanaan, Bagian Pemeliharaan.\n"
    )
    assert tree_of(text) == "Dinas Pertamanan\n  Kepala Dinas\n  Bagian Perencanaan\n  Bagian Pemeliharaan"


@pytest.mark.parametrize("between", ["\n", ""])
@pytest.mark.parametrize("opening", ["", "Pasal 4\n(1) "])
def test_the_parts_of_a_body_have_their_lists_behind_its_own(opening, between):
    text = (
        f"{opening}Susunan organisasi Dinas Pasar terdiri dari:\na. Kepala Dinas;\nb. Sekretariat; dan\n"
        f"c. Bidang Retribusi.\n{between}Sekretariat membawahkan:\na. Subbagian Umum; dan\nb. Subbagian Keuangan.\n"
        f"{between}Bidang Retribusi membawahkan:\n1. Seksi Penagihan; dan\n2. Seksi Pendataan.\n"
    )
    assert tree_of(text) == (
        "Dinas Pasar\n  Kepala Dinas\n  Sekretariat\n    Subbagian Umum\n    Subbagian Keuangan\n"
        "  Bidang Retribusi\n    Seksi Penagihan\n    Seksi Pendataan"
    )


def test_a_title_over_what_a_unit_does_ends_the_list():
    text = (
        "Susunan Organisasi Inspektorat terdiri dari :\n1. Inspektur\n2. Sekretariat, terdiri dari :\n"
        "2.1. Sub Bagian Perencanaan\n2.2. Sub Bagian Umum\n3. Kelompok Jabatan Fungsional Auditor\n"
        "Inspektur\nInspektur mempunyai tugas membantu Bupati membina urusan pemerintahan.\n"
        "Sekretariat\nSekretariat mempunyai tugas menyiapkan bahan koordinasi pengawasan.\n"
    )
    assert tree_of(text) == (
        "Inspektorat\n  Inspektur\n  Sekretariat\n    Sub Bagian Perencanaan\n    Sub Bagian Umum\n"
        "  Kelompok Jabatan Fungsional Auditor"
    )


def test_rows_of_a_table_whose_columns_are_lost():
    text = (
        "KEPUTUSAN GUBERNUR CONTOH\nNOMOR 18 TAHUN 2024\nKESATU : Pembagian koordinasi sebagaimana tercantum dalam"
        " Lampiran.\nLAMPIRAN\nNo. Asisten Perangkat Daerah\n1. Asisten Pemerintahan 1. Dinas Sosial\n2. Biro Hukum\n"
        "2. Asisten Administrasi Umum 1. Inspektorat\n2. Biro Umum\n3. Asisten Perekonomian 1. Dinas Pasar\n"
    )
    assert tree_of(text) == (
        "Asisten Pemerintahan\n  Dinas Sosial\n  Biro Hukum\nAsisten Administrasi Umum\n  Inspektorat\n  Biro Umum\n"
        "Asisten Perekonomian\n  Dinas Pasar"
    )
    assert [annex.title for annex in read_text(text).annexes] == ["Pembagian koordinasi"]


def test_all_bodies_of_a_region_below_their_classes():
    text = (
        "Organisasi Perangkat Daerah Kabupaten Contoh terdiri atas:\n\nA. Sekretariat Daerah\nB. Inspektorat\n"
        "C. Dinas\n1. Dinas Sosial\n2. Dinas Pasar\nD. Kecamatan\n1. Kecamatan Sukamaju\n2. Kecamatan Sukamundur\n"
    )
    assert tree_of(text) == (
        "Perangkat Daerah Kabupaten Contoh\n  Sekretariat Daerah\n  Inspektorat\n  Dinas Sosial\n  Dinas Pasar\n"
        "  Kecamatan Sukamaju\n  Kecamatan Sukamundur"
    )
    assert unit_named(text, "Perangkat Daerah Kabupaten Contoh").confidence < 1


PARTS = "a. Inspektur;\nb. Inspektur Pembantu I;\nc. Inspektur Pembantu II; dan\nd. Kelompok Auditor.\n"


@pytest.mark.parametrize("cited", ["huruf b dan huruf c", "huruf b, dan c", "huruf b sampai dengan huruf c"])
@pytest.mark.parametrize("heading", ["", "Pasal 5\n"])
def test_parts_that_a_sentence_cites_have_its_list_each(heading, cited):
    text = (
        f"{heading}(1) Susunan organisasi Inspektorat terdiri atas:\n{PARTS}(2) Inspektur Pembantu sebagaimana dimaksud"
        f" pada ayat (1) {cited} membawahi:\na. Kelompok Ahli; dan\nb. Kelompok Pelaksana.\n"
    )
    below = "    Kelompok Ahli\n    Kelompok Pelaksana"
    assert tree_of(text) == (
        f"Inspektorat\n  Inspektur\n  Inspektur Pembantu I\n{below}\n  Inspektur Pembantu II\n{below}\n"
        "  Kelompok Auditor"
    )


def test_a_list_of_three_heads_is_that_of_each():
    heads = "Inspektur Pembantu I, Inspektur Pembantu II, dan Inspektur Pembantu III"
    text = f"Pasal 5\n{heads} membawahi:\na. Kelompok Ahli.\n"
    each = [f"Inspektur Pembantu {number}\n  Kelompok Ahli" for number in ("I", "II", "III")]
    assert tree_of(text) == "\n".join(each)


def test_a_list_without_any_word_before_it():
    text = "a. Kepala Dinas\nb. Sekretariat\n1. Subbagian Umum\n2. Subbagian Keuangan\nc. Kelompok Jabatan Fungsional\n"
    assert tree_of(text) == (
        "Kepala Dinas\nSekretariat\n  Subbagian Umum\n  Subbagian Keuangan\nKelompok Jabatan Fungsional"
    )
    assert unit_named(text, "Sekretariat").confidence < 1
    assert (
        tree_of("a. Perumusan kebijakan;\nb. Pelaksanaan tugas lain;\nc. Sekretariat berwenang menandatangani.\n") == ""
    )


def test_the_second_bullet_of_word_is_below_the_first():
    text = (
        "Struktur Organisasi Dinas Pasar\n• Kepala Dinas\n• Sekretariat\no Subbagian Umum\no Subbagian Aset\n• UPTD\n"
    )
    assert tree_of(text) == (
        "Dinas Pasar\n  Kepala Dinas\n  Sekretariat\n    Subbagian Umum\n    Subbagian Aset\n  UPTD"
    )


def test_who_is_helped_by_so_many_parts():
    text = (
        "Susunan organisasi Dinas Sosial terdiri atas:\na. Kepala Dinas; dan\nb. Sekretaris, yang dibantu oleh 2 (dua)"
        " Subbagian, yaitu:\n1. Subbagian Umum;\n2. Subbagian Keuangan.\n"
    )
    assert tree_of(text) == "Dinas Sosial\n  Kepala Dinas\n  Sekretaris\n    Subbagian Umum\n    Subbagian Keuangan"


def test_sorts_of_officers_behind_bullets_are_below_them():
    text = (
        "Struktur Organisasi Inspektorat Kota Contoh\n1. Inspektur\n2. Kelompok Jabatan Fungsional\n- Auditor\n"
        "- Pengawas Urusan\n3. UPTD\n"
    )
    assert tree_of(text) == (
        "Inspektorat Kota Contoh\n  Inspektur\n  Kelompok Jabatan Fungsional\n    Auditor\n    Pengawas Urusan\n  UPTD"
    )
    assert unit_named(text, "Auditor").confidence < 1


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("DINAS SOSIAL\n\nSusunan Organisasi Dinas terdiri dari:", "Dinas"),
        ("Dinas Sosial\nSusunan Organisasi", "Dinas Sosial"),
        ("Struktur Organisasi\n\nSusunan Organisasi Dinas Sosial, terdiri dari:", "Dinas Sosial"),
        ("INSPEKTORAT\nInspektorat terdiri atas:", "Inspektorat"),
        ("Adapun susunan kelembagaan Dinas Sosial sebagai berikut :", "Dinas Sosial"),
        (
            "Dinas mempunyai fungsi :\n1. Perumusan;\n2. Fungsi lain;\n\nSusunan Organisasi Dinas terdiri dari :",
            "Dinas",
        ),
    ],
)
def test_a_title_is_no_part_of_the_name_of_the_body(title, name):
    text = f"{title}\na. Kepala Dinas;\nb. Sekretariat, terdiri dari:\n1. Subbagian Umum\nc. Bidang Data.\n"
    assert tree_of(text) == f"{name}\n  Kepala Dinas\n  Sekretariat\n    Subbagian Umum\n  Bidang Data"


@pytest.mark.parametrize("title", ["Tugas dan Fungsi", "Ditetapkan di Contoh", "Visi dan Misi", "Gambar 2.1 Struktur"])
def test_what_stands_behind_a_list_is_no_part_of_its_last_item(title):
    text = f"Susunan Organisasi Dinas terdiri dari:\na. Kepala Dinas;\nb. Kelompok Jabatan Fungsional\n\n{title}\n"
    assert tree_of(text) == "Dinas\n  Kepala Dinas\n  Kelompok Jabatan Fungsional"


@pytest.mark.parametrize("opening", ["Sekretariat terdiri atas:", "Susunan organisasi Sekretariat terdiri atas:"])
@pytest.mark.parametrize("end", ["", "."])
def test_the_list_of_a_part_behind_that_of_its_body(opening, end):
    text = (
        f"Susunan organisasi Dinas terdiri atas:\n1. Sekretariat;\n2. Bidang Statistik{end}\n\n{opening}\n"
        "1. Subbagian Keuangan;\n2. Subbagian Umum.\n"
    )
    assert tree_of(text) == "Dinas\n  Sekretariat\n    Subbagian Keuangan\n    Subbagian Umum\n  Bidang Statistik"


def test_a_body_with_commas_in_its_name_behind_the_regulation_that_it_follows():
    text = (
        "Berdasarkan Peraturan Gubernur Nomor 8 Tahun 2016, struktur organisasi Dinas Komunikasi, Informatika dan"
        " Statistik terdiri dari:\na. Kepala Dinas;\nb. Sekretariat.\n"
    )
    assert tree_of(text) == "Dinas Komunikasi, Informatika dan Statistik\n  Kepala Dinas\n  Sekretariat"


def test_a_sentence_on_the_last_item_is_no_part_of_its_name():
    text = (
        "Sekretariat terdiri dari:\n1. Subbagian Keuangan\n2. Subbagian Umum\n\nSubbagian Umum mempunyai tugas"
        " mengurus surat.\n"
    )
    assert tree_of(text) == "Sekretariat\n  Subbagian Keuangan\n  Subbagian Umum"


def test_rows_of_a_table_with_numbers_are_no_titles_of_columns():
    text = (
        "Susunan organisasi Dinas terdiri atas:\nNo\tNama Unit\n1\tSekretariat\n2\tBidang Data\n3\tBidang Statistik\n"
    )
    assert tree_of(text) == "Dinas\n  Sekretariat\n  Bidang Data\n  Bidang Statistik"


def test_the_officers_of_parts_that_are_cited_by_range_or_after_another_part():
    officers = "    Kelompok Jabatan Fungsional"
    text = (
        f"Pasal 5\n(1) Susunan organisasi Inspektorat terdiri atas:\n{PARTS}(2) Inspektur Pembantu I sampai dengan"
        " Inspektur Pembantu II sebagaimana dimaksud pada ayat (1) huruf b sampai dengan huruf c masing-masing"
        " membawahi Kelompok Jabatan Fungsional.\n"
    )
    assert tree_of(text) == (
        f"Inspektorat\n  Inspektur\n  Inspektur Pembantu I\n{officers}\n  Inspektur Pembantu II\n{officers}\n"
        "  Kelompok Auditor"
    )
    text = (
        "Pasal 3\n(1) Susunan organisasi Sekretariat DPRD terdiri atas:\na. Bagian Umum;\nb. Bagian Persidangan; dan\n"
        "c. Bagian Pengawasan.\n(2) Bagian Umum sebagaimana dimaksud pada ayat (1) huruf a, membawahi:\n"
        "a. Subbagian Aset.\n(3) Bagian sebagaimana dimaksud pada ayat (1) huruf b dan huruf c, terdiri atas Kelompok"
        " Jabatan Fungsional.\n"
    )
    assert tree_of(text) == (
        f"Sekretariat DPRD\n  Bagian Umum\n    Subbagian Aset\n  Bagian Persidangan\n{officers}\n"
        f"  Bagian Pengawasan\n{officers}"
    )


def test_names_below_a_title_need_no_markers():
    text = (
        "Struktur Organisasi Dinas Sosial\nKepala Dinas\nSekretariat\nSubbagian Umum\nSubbagian Keuangan\n"
        "Bidang Rehabilitasi Sosial\nSeksi Anak\nUPTD\n"
    )
    assert tree_of(text) == (
        "Dinas Sosial\n  Kepala Dinas\n  Sekretariat\n    Subbagian Umum\n    Subbagian Keuangan\n"
        "  Bidang Rehabilitasi Sosial\n    Seksi Anak\n  UPTD"
    )


def test_a_structure_that_follows_behind_a_full_stop():
    text = (
        "Dinas Kominfo dengan struktur organisasi sebagai berikut di bawah ini.\n1. Kepala Dinas\n"
        "2. Sekretariat, membawahkan :\na. Subbagian Keuangan;\n3. Balai LPSE\n"
    )
    assert tree_of(text) == "Dinas Kominfo\n  Kepala Dinas\n  Sekretariat\n    Subbagian Keuangan\n  Balai LPSE"


def test_what_a_ministry_consists_of_below_its_title():
    text = "ORGANISASI\nKementerian Negara Contoh terdiri atas:\na. Sekretariat Kementerian;\nb. Deputi Bidang Umum.\n"
    assert tree_of(text) == "Kementerian Negara Contoh\n  Sekretariat Kementerian\n  Deputi Bidang Umum"


def test_an_ayat_behind_a_list_whose_pasal_has_lost_its_heading_is_no_part_of_it():
    text = (
        "Dinas terdiri atas:\na. Sekretariat;\nb. Bidang Data.\n(1) Sekretariat berada di bawah dan bertanggung jawab"
        " kepada Kepala Dinas.\n(2) Sekretariat dipimpin oleh Sekretaris.\n"
    )
    assert tree_of(text) == "Dinas\n  Sekretariat\n  Bidang Data"
    assert unit_named(text, "Bidang Data").confidence == 1


def test_parts_that_are_called_by_no_word_for_a_unit():
    text = "Susunan organisasi Dinas terdiri atas:\na. Sekretariat;\nb. Balai Data;\n1. Tata Usaha;\n2. Layanan Data.\n"
    assert tree_of(text) == "Dinas\n  Sekretariat\n  Balai Data\n    Tata Usaha\n    Layanan Data"
    assert unit_named(text, "Layanan Data").confidence < 1


def test_the_parts_of_one_that_a_letter_cites_without_a_pasal():
    text = (
        "Susunan organisasi Badan adalah\na. Kepala Badan; dan\nb. Unsur Pelaksana.\nUnsur Pelaksana Badan sebagaimana"
        " dimaksud pada huruf b, terdiri atas:\na. Kepala Pelaksana;\nb. Bidang Kedaruratan.\n"
    )
    assert tree_of(text) == "Badan\n  Kepala Badan\n  Unsur Pelaksana\n    Kepala Pelaksana\n    Bidang Kedaruratan"


def test_a_title_that_is_said_again_by_the_sentence_below_it():
    text = "Bidang Data\n\nBidang Data terdiri atas:\n1. Seksi Olah\n2. Seksi Muat\n"
    assert tree_of(text) == "Bidang Data\n  Seksi Olah\n  Seksi Muat"
