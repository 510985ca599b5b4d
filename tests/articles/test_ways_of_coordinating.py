"""What offices write on whom an Asisten coordinates: sentences, letters, Instruksi, tables that lost their columns."""

from __future__ import annotations

import pytest
from unit_trees import tree_of, unit_named

from orgeditor.articles.reader import read_text
from orgeditor.articles.units import IN_SENTENCE


@pytest.mark.parametrize(
    "sentence",
    [
        "Asisten Umum bertanggung jawab atas koordinasi Dinas Arsip; Badan Keuangan; dan Inspektorat.",
        "Asisten Umum bertanggung jawab dalam pengoordinasian Dinas Arsip, Badan Keuangan serta Inspektorat.",
        "Sekretaris Daerah dibantu Asisten Umum dalam mengoordinasikan Dinas Arsip, Badan Keuangan dan Inspektorat.",
        "Pengoordinasian Dinas Arsip, Badan Keuangan, dan Inspektorat dilakukan oleh Asisten Umum.",
        "Asisten Umum mengoordinasikan Dinas Arsip, Badan Keuangan, Inspektorat dan instansi terkait lainnya.",
        "Asisten Umum mengoordinasikan Dinas Arsip, Badan Keuangan dan Inspektorat yang sebelumnya dikoordinasikan oleh"
        " Asisten Perekonomian.",
    ],
)
def test_a_sentence_on_whom_an_asisten_coordinates(sentence: str):
    assert tree_of(f"Pasal 9\n{sentence}\n") == "Asisten Umum\n  Dinas Arsip\n  Badan Keuangan\n  Inspektorat"


def test_those_excepted_are_of_the_asisten_who_has_them():
    text = (
        "Pasal 6\nAsisten Umum mengoordinasikan seluruh Badan, kecuali Badan Bencana dan Badan Kesatuan Bangsa yang"
        " dikoordinasikan oleh Asisten Pemerintahan.\n"
    )
    assert tree_of(text) == (
        "Asisten Umum\n  seluruh Badan\nAsisten Pemerintahan\n  Badan Bencana\n  Badan Kesatuan Bangsa"
    )


def test_whom_each_asisten_coordinates_for_what():
    text = (
        "Pasal 4\nPengoordinasian Perangkat Daerah dilakukan oleh:\na. Asisten Pemerintahan untuk Dinas Sosial dan"
        " Dinas Kesehatan; dan\nb. Asisten Umum bagi Badan Keuangan serta Inspektorat.\n"
    )
    assert tree_of(text) == (
        "Asisten Pemerintahan\n  Dinas Sosial\n  Dinas Kesehatan\nAsisten Umum\n  Badan Keuangan\n  Inspektorat"
    )


def test_fields_with_those_who_do_them():
    text = (
        "Pasal 12\nAsisten Umum mengoordinasikan Perangkat Daerah yang melaksanakan urusan pemerintahan:\n"
        "a. kearsipan dan perpustakaan, yaitu Dinas Arsip;\nb. keuangan, yakni Badan Keuangan dan Badan Pendapatan.\n"
    )
    assert tree_of(text) == "Asisten Umum\n  Dinas Arsip\n  Badan Keuangan\n  Badan Pendapatan"


def test_bodies_in_short_and_of_the_state_in_a_sentence():
    text = (
        "Pasal 2\nAsda II mengoordinasikan DPUPR, Disperindag, Perumda Pasar Raya, Kepolisian Resor, dan Komando"
        " Distrik Militer.\n"
    )
    assert tree_of(text) == (
        "Asda II\n  DPUPR\n  Disperindag\n  Perumda Pasar Raya\n  Kepolisian Resor\n  Komando Distrik Militer"
    )


def test_an_instruksi_goes_by_diktum_below_its_title():
    text = "INSTRUKSI BUPATI\nKESATU : Asda I membidangi BPBD dan Dinas Pasar.\nKEDUA : Asda II membidangi BPKAD.\n"
    assert tree_of(text) == "Asda I\n  BPBD\n  Dinas Pasar\nAsda II\n  BPKAD"
    assert unit_named(text, "BPKAD").basis == "Diktum KEDUA"


def test_nobody_stands_over_the_sentences_of_a_letter():
    text = (
        "SURAT EDARAN\nKepada Yth. Kepala Perangkat Daerah se-Kabupaten Contoh\n\nSehubungan dengan hal tersebut,"
        " disampaikan hal-hal sebagai berikut:\n1. Naskah dinas wajib diparaf Asisten yang membidangi.\n"
        "2. Perangkat Daerah yang berada di bawah koordinasi Asisten Umum:\n   a. BKPSDM;\n   b. BPKAD.\n"
        "3. Demikian untuk dilaksanakan dengan penuh tanggung jawab.\n"
    )
    assert tree_of(text) == "Asisten Umum\n  BKPSDM\n  BPKAD"


@pytest.mark.parametrize("blank", ["", "\n"])
def test_bullets_below_names_in_capitals(blank: str):
    text = (
        f"PEMBAGIAN KOORDINASI\nASISTEN PEMERINTAHAN\n- Dinas Sosial\n- 12 Kecamatan\n{blank}ASISTEN UMUM\n- Setwan\n"
        f"- BKD\n{blank}STAF AHLI BUPATI\n- Staf Ahli Bidang Hukum\n- Staf Ahli Bidang Ekonomi\n"
    )
    assert tree_of(text) == (
        "ASISTEN PEMERINTAHAN\n  Dinas Sosial\n  12 Kecamatan\nASISTEN UMUM\n  Setwan\n  BKD\n"
        "STAF AHLI BUPATI\n  Staf Ahli Bidang Hukum\n  Staf Ahli Bidang Ekonomi"
    )


def test_a_name_on_two_lines_over_bullets():
    text = (
        "Asisten Pemerintahan dan\nKesejahteraan Rakyat\n- Dinas Sosial\n- Dinas Kesehatan\nAsisten Perekonomian\n"
        "dan Pembangunan\n- Dinas Pasar\n- Badan Keuangan\n"
    )
    assert tree_of(text) == (
        "Asisten Pemerintahan dan Kesejahteraan Rakyat\n  Dinas Sosial\n  Dinas Kesehatan\n"
        "Asisten Perekonomian dan Pembangunan\n  Dinas Pasar\n  Badan Keuangan"
    )


@pytest.mark.parametrize("number", ["{} ", "{}. ", "{}.\n"])
def test_a_table_of_which_only_the_numbers_of_the_asisten_are_left(number: str):
    text = (
        f"LAMPIRAN II\nNO ASISTEN PERANGKAT DAERAH\n{number.format(1)}Asisten Pemerintahan dan\nKesejahteraan Rakyat\n"
        f"Dinas Sosial\nDinas Pendidikan dan\nKebudayaan\n{number.format(2)}Asisten Umum\nBadan Keuangan\nInspektorat\n"
    )
    assert tree_of(text) == (
        "Asisten Pemerintahan dan Kesejahteraan Rakyat\n  Dinas Sosial\n  Dinas Pendidikan dan Kebudayaan\n"
        "Asisten Umum\n  Badan Keuangan\n  Inspektorat"
    )


def test_a_table_with_biro_and_perangkat_daerah_beside_each_other():
    text = (
        "NO   ASISTEN                 BIRO                    PERANGKAT DAERAH\n"
        "1    Asisten Perekonomian    1. Biro Perekonomian    1. Dinas Perkebunan\n"
        "     dan Pembangunan         2. Biro Administrasi    2. Dinas Kehutanan\n"
        "                                Pembangunan          3. Dinas Perikanan\n"
    )
    assert tree_of(text) == (
        "Asisten Perekonomian dan Pembangunan\n  Biro Perekonomian\n  Biro Administrasi Pembangunan\n"
        "  Dinas Perkebunan\n  Dinas Kehutanan\n  Dinas Perikanan"
    )


def test_those_of_whom_nobody_is_named_are_no_units():
    text = "Pasal 6\nAsisten Umum mengoordinasikan:\na. BPKAD;\nb. BKPSDM; dan\nc. Dinas lain yang ditugaskan Bupati.\n"
    assert tree_of(text) == "Asisten Umum\n  BPKAD\n  BKPSDM"


def test_what_a_body_has_with_it_stands_below_it():
    text = "Pasal 6\nAsisten A mengoordinasikan:\na. Dinas Kesehatan beserta UPTD A dan UPTD Gudang; dan\nb. BPBD.\n"
    assert tree_of(text) == "Asisten A\n  Dinas Kesehatan\n    UPTD A\n    UPTD Gudang\n  BPBD"


def test_a_marker_that_a_scan_has_parted_from_its_dot():
    text = "Pasal 10\nAsisten A mengkoordinasikan :\na. Dinas Sosial ;\nb . Dinas Kesehatan ;\nc. Dinas Pasar ;\n"
    assert tree_of(text) == "Asisten A\n  Dinas Sosial\n  Dinas Kesehatan\n  Dinas Pasar"


def test_sentences_of_pasal_1_count_where_it_defines_nothing():
    text = "Pasal 1\nAsisten I mengoordinasikan BPBD dan BKD.\nPasal 2\nAsisten II mengoordinasikan BPKAD dan BKPSDM.\n"
    assert tree_of(text) == "Asisten I\n  BPBD\n  BKD\nAsisten II\n  BPKAD\n  BKPSDM"
    assert read_text(text).units[0].reasons == (IN_SENTENCE,)
