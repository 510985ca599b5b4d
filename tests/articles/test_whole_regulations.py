"""What whole regulations have beside the lists of units: sorts of officers, meetings, titles, tables, numbers."""

from __future__ import annotations

import pytest
from unit_trees import tree_of, unit_named


def test_the_sorts_of_functional_officers_are_no_units():
    text = (
        "Pasal 4\nDinas Data terdiri atas:\na. Sekretariat; dan\nb. Kelompok Jabatan Fungsional.\nPasal 9\nKelompok"
        " Jabatan"
        " Fungsional mempunyai tugas sesuai dengan keahlian, yang terdiri atas:\na. jabatan fungsional keahlian; dan\n"
        "b. jabatan fungsional keterampilan.\n"
    )
    assert tree_of(text) == "Dinas Data\n  Sekretariat\n  Kelompok Jabatan Fungsional"


@pytest.mark.parametrize(
    "sentence",
    [
        "Rapat koordinasi terdiri atas :\na. rapat koordinasi pimpinan;\nb. rapat koordinasi teknis.",
        "Asisten Umum melaksanakan rapat koordinasi dengan:\na. Kepala Dinas dan Kepala Badan; dan\nb. Direktur BUMD.",
        "Asisten Umum dalam tugasnya mengoordinasikan Satuan Kerja Perangkat Aceh sesuai dengan bidang tugasnya.",
    ],
)
def test_meetings_and_classes_name_no_units(sentence: str):
    assert tree_of(f"Pasal 8\n{sentence}\n") == ""


def test_what_an_asisten_coordinates_besides():
    text = (
        "Pasal 12\n(1) Asisten Umum mengoordinasikan Biro Umum.\n(2) Asisten Umum mengoordinasikan pula pelaksanaan"
        " tugas"
        " Badan Kepegawaian, Inspektorat, serta PUDAM.\n(3) Asisten Umum mengoordinasikan pelaksanaan tugas bidang"
        " umum.\n"
    )
    assert tree_of(text) == "Asisten Umum\n  Biro Umum\n  Badan Kepegawaian\n  Inspektorat\n  PUDAM"


@pytest.mark.parametrize(
    ("label", "units"),
    [
        ("Dinas dan Satuan", ("Dinas Sosial", "Satuan Polisi Pamong Praja")),
        ("Inspektorat dan Sekretariat", ("Inspektorat", "Sekretariat DPRD")),
        ("Rumah Sakit Umum Daerah", ("RSUD Utara", "RSUD Selatan")),
    ],
)
def test_labels_of_several_classes_are_no_units(label: str, units: tuple[str, str]):
    text = f"Pasal 5\nAsisten A mengoordinasikan:\na. {label}:\n1. {units[0]}; dan\n2. {units[1]}.\nb. BPBD.\n"
    assert tree_of(text) == f"Asisten A\n  {units[0]}\n  {units[1]}\n  BPBD"


def test_the_numbers_of_word_with_tabs_down_to_the_fourth_level():
    text = (
        "Pasal 2\nSusunan organisasi Sekretariat Daerah terdiri atas:\n1.\tSekretaris Daerah;\n2.\tAsisten Umum,"
        " terdiri"
        " atas:\n\t2.1\tBiro Hukum, terdiri atas:\n\t\t2.1.1\tBagian Kasus, terdiri atas:\n\t\t\t2.1.1.1\tSubbagian"
        " Sengketa;\n"
        "\t\t\t2.1.1.2\tSubbagian Bantuan;\n\t\t2.1.2\tBagian Naskah.\n\t2.2\tBiro Umum.\n3.\tStaf Ahli.\n"
    )
    assert tree_of(text) == (
        "Sekretariat Daerah\n  Sekretaris Daerah\n  Asisten Umum\n    Biro Hukum\n      Bagian Kasus\n"
        "        Subbagian Sengketa\n        Subbagian Bantuan\n      Bagian Naskah\n    Biro Umum\n  Staf Ahli"
    )
    assert unit_named(text, "Subbagian Bantuan").basis == "Pasal 2 angka 2.1.1.2"


def test_a_table_with_tabs_whose_names_go_on_in_the_row_below():
    text = (
        "NO.\tASISTEN\tPERANGKAT DAERAH\n1.\tAsisten Satu\t1.\tDinas Sosial\n\t\t2.\tDinas Anak"
        " serta\n\t\t\tPengendalian"
        " Penduduk\n\t\t3.\tBPBD\n2.\tAsisten Dua\t1.\tDinas Pasar dan\n\t\t\tIndustri\n\t\t2.\tDinas Jalan\n"
    )
    assert tree_of(text) == (
        "Asisten Satu\n  Dinas Sosial\n  Dinas Anak serta Pengendalian Penduduk\n  BPBD\n"
        "Asisten Dua\n  Dinas Pasar dan Industri\n  Dinas Jalan"
    )
    assert unit_named(text, "Dinas Sosial").basis == "angka 1"


def test_signs_that_a_scan_has_misread_or_glued():
    text = (
        "Pasal 3\nDinas terdiri atas:\na. Sekretariat, membawahkan:\n1) Subbagian Umum; dan\n2} Subbagian Uang;\nb."
        " Bidang"
        " Data, membawahkan:\n1) Seksi Olah; dan\n2) Seksi Muat;\nc. Bidang Jalan, membawahkan:\n1) Seksi Aspal; dan\n"
        "2) Seksi Batu;\nc. Bidang Taman, membawahkan:\n1) Seksi Bunga.\ne. UPTD.\n"
    )
    assert tree_of(text) == (
        "Dinas\n  Sekretariat\n    Subbagian Umum\n    Subbagian Uang\n  Bidang Data\n    Seksi Olah\n    Seksi Muat\n"
        "  Bidang Jalan\n    Seksi Aspal\n    Seksi Batu\n  Bidang Taman\n    Seksi Bunga\n  UPTD"
    )
    assert unit_named(text, "Bidang Taman").confidence < 1


def test_a_letter_that_runs_backwards_belongs_to_the_list_of_its_sisters():
    text = (
        "Pasal 3\nDinas terdiri atas:\na. Bidang A, membawahkan:\n1. Seksi A;\nb. Bidang B, membawahkan:\n1. Seksi B;\n"
        "c. Bidang C, membawahkan:\n1. Seksi C;\nb. Bidang D, membawahkan:\n1. Seksi D;\ne. Bidang E.\n"
    )
    assert tree_of(text) == (
        "Dinas\n  Bidang A\n    Seksi A\n  Bidang B\n    Seksi B\n  Bidang C\n    Seksi C\n  Bidang D\n    Seksi D\n"
        "  Bidang E"
    )


def test_bullets_without_a_space():
    text = "Pasal 5\nAsisten A mengoordinasikan:\n• Bagian Hukum;\n•Dinas Sosial\n•RSUD Utara\n• Kecamatan.\n"
    assert tree_of(text) == "Asisten A\n  Bagian Hukum\n  Dinas Sosial\n  RSUD Utara\n  Kecamatan"


def test_the_title_of_a_chapter_without_its_number_is_none_of_the_last_item():
    text = "Pasal 4\nDinas terdiri atas:\na. Sekretariat; dan\nb. Bidang Olah\n\nTATA\n\nPasal 5\nDinas bekerja.\n"
    assert tree_of(text) == "Dinas\n  Sekretariat\n  Bidang Olah"


def test_a_sentence_on_two_lines_has_its_subject_on_the_first():
    text = (
        "Pasal 11\n(3) Bidang Kebersihan dipimpin oleh seorang\nKepala Bidang yang membawahkan :\na. Seksi Sampah;"
        " dan\n"
        "b. Seksi Limbah.\n"
    )
    assert tree_of(text) == "Bidang Kebersihan\n  Seksi Sampah\n  Seksi Limbah"


def test_the_bodies_of_the_region_that_a_sekretariat_coordinates_by_duty_are_no_units_of_it():
    text = (
        "Pasal 3\nSekretariat Daerah mempunyai tugas membantu Gubernur dan mengkoordinasikan:\na. Dinas Daerah;\n"
        "b. Lembaga Teknis Daerah; dan\nc. Lembaga Lain sebagai bagian dari Perangkat Daerah.\n"
    )
    assert tree_of(text) == ""


def test_examples_of_functional_officers_are_no_units():
    text = (
        "Pasal 11\n(2) Kelompok Jabatan Fungsional sebagaimana dimaksud ayat (1) antara lain :\na. Arsiparis ;\n"
        "b. Pustakawan.\n"
    )
    assert tree_of(text) == ""


def test_a_second_marker_without_its_dot_counts_on_behind_an_item_that_has_ended():
    text = "Pasal 2\nBagian Umum terdiri dari:\n1. Subbagian Arsip; dan\n2 Subbagian Data.\n"
    assert tree_of(text) == "Bagian Umum\n  Subbagian Arsip\n  Subbagian Data"
    assert unit_named(text, "Subbagian Data").confidence < 1
