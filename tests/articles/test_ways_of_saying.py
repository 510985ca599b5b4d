"""Wordings of real regulations that say who stands over a list, or what a name in it is."""

from __future__ import annotations

import pytest
from unit_trees import tree_of, unit_named

LISTED = "\na. Dinas Sosial;\nb. Badan Pendapatan Daerah.\n"
UNITS = "Asisten Umum\n  Dinas Sosial\n  Badan Pendapatan Daerah"


@pytest.mark.parametrize(
    "opening",
    [
        "Di bawah koordinasi Asisten Umum berada:",
        "Di bawah koordinasi Asisten Umum terdapat:",
        "Perangkat Daerah dan unit kerja yang berada pada lingkup koordinasi Asisten Umum meliputi:",
        "Perangkat Daerah yang termasuk dalam koordinasi Asisten Umum terdiri atas:",
    ],
)
def test_whose_coordination_a_list_is_in(opening):
    assert tree_of(f"Pasal 4\n{opening}{LISTED}") == UNITS


def test_units_that_a_sentence_puts_in_the_coordination_of_an_asisten():
    text = "Pasal 4\n(1) Dinas Sosial dan Badan Pendapatan Daerah berada dalam koordinasi Asisten Umum.\n"
    assert tree_of(text) == UNITS


def test_the_only_part_of_a_bagian():
    text = "Pasal 5\n(1) Bagian Rumah Tangga hanya terdiri atas Subbagian Keuangan.\n"
    assert tree_of(text) == "Bagian Rumah Tangga\n  Subbagian Keuangan"


def test_a_short_first_name_ends_no_sentence():
    text = "Pasal 4\nSusunan organisasi RSUD dr. Moch. Saleh terdiri dari:\na. Direktur; dan\nb. Bagian Tata Usaha.\n"
    assert tree_of(text) == "RSUD dr. Moch. Saleh\n  Direktur\n  Bagian Tata Usaha"


def test_the_uptd_that_a_dinas_gets_stand_below_it():
    listed = "a. UPTD Pasar Wilayah I s.d. Wilayah III; dan\nb. UPTD Metrologi.\n"
    text = f"Pasal 7\n(1) Pada Dinas Perdagangan dibentuk UPTD, yang terdiri atas:\n{listed}"
    assert tree_of(text) == "Dinas Perdagangan\n  UPTD Pasar Wilayah I s.d. Wilayah III\n  UPTD Metrologi"


def test_a_suku_dinas_has_units_below_it():
    listed = "a. Suku Dinas Kota, terdiri dari:\n1. Subbagian Tata Usaha; dan\n2. Seksi Jalan;\nb. Pusat Data.\n"
    text = f"Pasal 5\nSusunan organisasi Dinas Bina Marga terdiri dari:\n{listed}"
    assert tree_of(text) == (
        "Dinas Bina Marga\n  Suku Dinas Kota\n    Subbagian Tata Usaha\n    Seksi Jalan\n  Pusat Data"
    )


def test_an_agency_is_known_by_its_short_name():
    text = "Pasal 5\nAsisten Umum mengoordinasikan:\na. Bappelitbangda;\nb. Bapenda; dan\nc. Bapperida.\n"
    assert unit_named(text, "Bappelitbangda").confidence == unit_named(text, "Bapperida").confidence == 1


def test_a_page_foot_with_an_address_and_the_next_words_goes():
    foot = "www.jdih.bonerate.go.id                    c. Bagian Aset . . .\n- 4 -\n\n"
    text = (
        "Pasal 5\nBagian Umum terdiri atas:\n   a. Subbagian Tata Usaha;\n   b. Subbagian Doku-\n      mentasi;\n\n"
        f"{foot}   c. Bagian Aset dan Rumah Tangga.\n"
    )
    assert (
        tree_of(text) == "Bagian Umum\n  Subbagian Tata Usaha\n  Subbagian Dokumentasi\n  Bagian Aset dan Rumah Tangga"
    )


def test_a_point_apart_from_its_number():
    text = "Pasal 5\nAsisten Umum mengoordinasikan:\n1. Dinas Pasar ;\n2 . Dinas Sosial ;\n3 . Bapenda.\n"
    assert tree_of(text) == "Asisten Umum\n  Dinas Pasar\n  Dinas Sosial\n  Bapenda"


def test_those_whom_a_sentence_names_behind_the_asisten_who_coordinates_them():
    text = (
        "Pasal 4\n(2) Perangkat Daerah yang pelaksanaan tugasnya dikoordinasikan oleh Asisten Umum sebagaimana dimaksud"
        " pada ayat (1) huruf a, terdiri atas: Dinas Sosial; dan Badan Pendapatan Daerah.\n"
    )
    assert tree_of(text) == UNITS


@pytest.mark.parametrize("word", ["Adapun", "Sedangkan", "Sementara itu,"])
def test_a_sentence_that_a_word_joins_to_the_one_before(word):
    units = "Dinas Sosial dan Badan Pendapatan Daerah"
    assert tree_of(f"Pasal 4\n(1) {word} {units} dikoordinasikan oleh Asisten Umum.\n") == UNITS
    assert tree_of(f"Pasal 4\n(1) {word} Asisten Umum mengoordinasikan {units}.\n") == UNITS


def test_a_body_told_by_its_field_keeps_it():
    field = "instansi vertikal yang membidangi agama"
    text = f"Pasal 4\nAsisten Umum mengoordinasikan:\na. dinas yang membidangi pasar; dan\nb. {field}.\n"
    assert tree_of(text) == f"Asisten Umum\n  dinas yang membidangi pasar\n  {field}"
    assert unit_named(text, field).confidence == 1


def test_a_head_in_a_structure_may_be_called_whatever_it_is():
    listed = (
        "a. Penewu;\nb. Carik, terdiri dari:\n1. Urusan Keuangan; dan\n2. Urusan Umum;\nc. Jagabaya; dan\nd. Ulu-Ulu.\n"
    )
    text = f"Pasal 5\nSusunan organisasi Kapanewon terdiri dari:\n{listed}"
    assert tree_of(text) == (
        "Kapanewon\n  Penewu\n  Carik\n    Urusan Keuangan\n    Urusan Umum\n  Jagabaya\n  Ulu-Ulu"
    )
    assert unit_named(text, "Carik").reasons


def test_the_bodies_of_a_region_with_what_they_do():
    listed = (
        "a. Inspektorat merupakan Inspektorat Tipe B;\nb. Dinas Daerah, terdiri atas:\n"
        "1. Dinas Sosial, menyelenggarakan urusan pemerintahan bidang sosial; dan\n"
        "2. Dinas Pasar, menyelenggarakan urusan pemerintahan bidang perdagangan.\n"
    )
    text = f"Pasal 2\nSusunan Perangkat Daerah terdiri atas:\n{listed}"
    assert tree_of(text) == "Perangkat Daerah\n  Inspektorat\n  Dinas Sosial\n  Dinas Pasar"


def test_a_number_without_point_behind_misread_ones():
    listed = "l. Dinas Sosial;\n2. Dinas Pasar;\n3. Bagian Umum; dan\n4 Kecamatan.\n"
    text = f"Pasal 4\nAsisten Umum mengoordinasikan :\n{listed}"
    assert tree_of(text) == "Asisten Umum\n  Dinas Sosial\n  Dinas Pasar\n  Bagian Umum\n  Kecamatan"


def test_the_asisten_by_whom_somebody_is_helped():
    listed = "a. Asisten Praja; dan\nb. Asisten Umum.\n"
    text = f"Pasal 3\n(1) Sekretaris Daerah dalam melaksanakan tugas dibantu 2 (dua) Asisten, yaitu:\n{listed}"
    assert tree_of(text) == "Sekretaris Daerah\n  Asisten Praja\n  Asisten Umum"


def test_where_a_head_has_its_seat_is_none_of_its_name():
    listed = "a. Subbagian Tata Usaha; dan\nb. Seksi Pelayanan.\n"
    text = f"Pasal 8\n(1) Cabang Dinas Wilayah I berkedudukan di Subang dan membawahi:\n{listed}"
    assert tree_of(text) == "Cabang Dinas Wilayah I\n  Subbagian Tata Usaha\n  Seksi Pelayanan"


def test_officers_below_an_officer_in_a_sentence():
    text = "Pasal 5\n(1) Kepala Bidang Jalan membawahkan Kepala Seksi Jembatan dan Kepala Seksi Trotoar.\n"
    assert tree_of(text) == "Kepala Bidang Jalan\n  Kepala Seksi Jembatan\n  Kepala Seksi Trotoar"


def test_how_many_a_sentence_lists_before_their_names():
    bagian = "2 (dua) Bagian yaitu Bagian Aset dan Bagian Umum"
    text = f"Pasal 5\nAsisten Umum membawahi {bagian}, dan mengoordinasikan Bapenda.\n"
    assert tree_of(text) == "Asisten Umum\n  Bagian Aset\n  Bagian Umum\n  Bapenda"


def test_classes_told_as_many_are_no_units():
    parts = (
        "a. Pimpinan adalah Kepala Dinas;\nb. Pembantu Pimpinan adalah Sekretariat yang terdiri dari Sub Bagian-"
        "Sub Bagian;\nc. Pelaksana adalah Bidang-Bidang yang terdiri dari Seksi-Seksi dan Jabatan Fungsional.\n"
    )
    assert tree_of(f"Pasal 6\nUnsur organisasi Dinas Pasar terdiri dari:\n{parts}") == (
        "Dinas Pasar\n  Kepala Dinas\n  Sekretariat"
    )
    text = "Pasal 3\n(1) Kelompok Jabatan Fungsional terbagi dalam kelompok sesuai dengan bidang keahliannya.\n"
    assert tree_of(text) == ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Unsur Pimpinan : Kepala Dinas", "Unsur Pelaksana :"),
        ("Unsur Pimpinan:\n1. Kepala Dinas", "Unsur Pelaksana, terdiri dari:"),
    ],
)
def test_parts_that_a_body_is_told_by_are_no_units(first, second):
    parts = f"a. {first}.\nb. {second}\n1. Bidang Aset, terdiri dari:\na) Seksi Data.\n2. UPTD.\n"
    assert tree_of(f"Pasal 6\nSusunan Organisasi Dinas Pasar terdiri dari:\n{parts}") == (
        "Dinas Pasar\n  Kepala Dinas\n  Bidang Aset\n    Seksi Data\n  UPTD"
    )


def test_the_part_of_a_body_without_that_of_its_leader_is_a_unit():
    parts = "c. Unsur Pelaksana, terdiri atas:\n1. Kepala Pelaksana; dan\n2. Sekretariat.\n"
    assert tree_of(f"Pasal 6\nSusunan Organisasi BPBD terdiri atas:\na. Kepala;\nb. Unsur Pengarah; dan\n{parts}") == (
        "BPBD\n  Kepala\n  Unsur Pengarah\n  Unsur Pelaksana\n    Kepala Pelaksana\n    Sekretariat"
    )


@pytest.mark.parametrize("region", ["", " Provinsi", " Kabupaten Ujung Barat"])
def test_the_bodies_of_a_region_gathered_by_their_class(region):
    listed = "1. Dinas Sosial Tipe A, menyelenggarakan urusan sosial; dan\n2. Dinas Pasar Tipe B.\n"
    formed = f"a. Inspektorat;\nb. Dinas Daerah{region}, terdiri atas:\n{listed}"
    assert (
        tree_of(f"Pasal 2\nDibentuk Perangkat Daerah sebagai berikut:\n{formed}")
        == "Perangkat Daerah\n  Inspektorat\n  Dinas Sosial\n  Dinas Pasar"
    )


def test_what_a_sekretariat_has_beside_its_asisten_is_in_doubt_below_the_last_of_them():
    listed = "Asisten Umum, membawahi:\nBiro Umum; dan\nBiro Organisasi.\nKelompok Jabatan Fungsional.\n"
    text = f"Sekretariat Daerah terdiri atas:\n{listed}"
    assert unit_named(text, "Kelompok Jabatan Fungsional").reasons and not unit_named(text, "Biro Organisasi").reasons


def test_with_whom_an_officer_works_together_stands_below_nobody():
    text = f"Pasal 30\n(1) Kepala Dinas dalam melaksanakan tugasnya berkoordinasi dengan:{LISTED}"
    assert tree_of(text) == ""
    assert tree_of(f"Pasal 30\n(1) Asisten Umum berkoordinasi dengan:{LISTED}") == UNITS


def test_as_what_a_head_coordinates_is_none_of_its_name():
    text = f"Pasal 4\nAsisten Umum selaku koordinator mengoordinasikan Perangkat Daerah sebagai berikut:{LISTED}"
    assert tree_of(text) == UNITS


def test_a_sheet_that_tells_duties_before_whom_somebody_has_below_him():
    text = (
        "I. KEPALA BIRO HUKUM\nTugas : membantu Asisten Praja\nMembawahi :\n1. Kabag Naskah\n2. Kabag Perkara\n"
        "II. KABAG NASKAH\nTugas : menyiapkan rancangan\nMembawahi :\n1. Kasubbag Perda\n2. Kasubbag Pergub\n"
    )
    assert tree_of(text) == (
        "KEPALA BIRO HUKUM\n  Kabag Naskah\n    Kasubbag Perda\n    Kasubbag Pergub\n  Kabag Perkara"
    )


def test_a_class_told_as_many_gathers_its_part_of_a_list():
    listed = (
        "a. Bagian-Bagian pada Sekretariat Daerah, meliputi:\n1. Bagian Aset; dan\n2. Bagian Hukum;\n"
        "b. Dinas-Dinas Daerah, meliputi:\n1. Dinas Sosial; dan\n2. Dinas Pasar.\n"
    )
    assert tree_of(f"Pasal 4\nAsisten Umum mengoordinasikan:\n{listed}") == (
        "Asisten Umum\n  Bagian Aset\n  Bagian Hukum\n  Dinas Sosial\n  Dinas Pasar"
    )


def test_the_services_of_a_puskesmas_stand_below_who_is_responsible():
    listed = "a. Pelayanan Gizi; dan\nb. Pelayanan Kesehatan Lingkungan.\n"
    text = f"Pasal 2\n(2) Penanggung Jawab UKM Esensial membawahi:\n{listed}"
    assert tree_of(text) == "Penanggung Jawab UKM Esensial\n  Pelayanan Gizi\n  Pelayanan Kesehatan Lingkungan"


@pytest.mark.parametrize("class_", ["Dinas / Instansi", "Kelurahan", "Perangkat Daerah"])
def test_an_opening_broken_before_the_class_that_it_names(class_):
    text = f"Pasal 4\nAsisten Umum, mengkoordinasikan\n{class_} sebagai berikut :{LISTED}"
    assert tree_of(text) == UNITS


def test_an_officer_whose_title_is_broken_over_two_lines():
    text = "Pasal 5\n(1) Kepala Bidang Jalan membawahkan Kepala Seksi Jembatan dan Kepala\nSeksi Trotoar.\n"
    assert tree_of(text) == "Kepala Bidang Jalan\n  Kepala Seksi Jembatan\n  Kepala Seksi Trotoar"


def test_a_list_with_dashes_that_has_run_together():
    text = (
        "Pasal 2 Kecamatan Banda terdiri dari: a. Camat; b. Sekretariat, membawahi : - Subbagian Umum - Subbagian"
        " Keuangan c. Seksi Pemerintahan.\n"
    )
    assert tree_of(text) == (
        "Kecamatan Banda\n  Camat\n  Sekretariat\n    Subbagian Umum\n    Subbagian Keuangan\n  Seksi Pemerintahan"
    )


def test_parts_of_a_list_below_the_class_that_they_are_of():
    part = (
        "   Perangkat Daerah:\n   a. Disdikpora\n   b. Dinkes PPKB\n   Bagian:\n   a. Bagian Hukum\n   b. Bagian Aset\n"
    )
    text = f"Pembagian koordinasi sebagai berikut:\n\n1. Asisten Praja\n{part}\n2. Asisten Umum\n{part}"
    below = "\n  Disdikpora\n  Dinkes PPKB\n  Bagian Hukum\n  Bagian Aset"
    assert tree_of(text) == f"Asisten Praja{below}\nAsisten Umum{below}"


def test_the_organisation_of_a_body():
    text = "Pasal 4\n(1) Organisasi Sekretariat Daerah terdiri atas :\na. Asisten Praja; dan\nb. Asisten Umum.\n"
    assert tree_of(text) == "Sekretariat Daerah\n  Asisten Praja\n  Asisten Umum"


def test_a_class_of_officers_is_no_superior_of_them():
    text = (
        "Pasal 6\n(2) Wakil Direktur sebagaimana dimaksud pada ayat (1) terdiri dari:\na. Wakil Direktur Mutu; dan\n"
        "b. Wakil Direktur Umum.\n(3) Wakil Direktur Umum membawahkan:\na. Bagian Aset; dan\nb. Bagian Hukum.\n"
    )
    assert tree_of(text) == "Wakil Direktur Mutu\nWakil Direktur Umum\n  Bagian Aset\n  Bagian Hukum"


def test_whom_else_an_asisten_coordinates():
    text = f"Pasal 9\n(2) Asisten Umum selain mengoordinasikan Kecamatan, juga mengoordinasikan:{LISTED}"
    assert tree_of(text) == UNITS
    text = "Pasal 9\nAsisten Umum mengoordinasikan Perumda Pasar dan PT Jamkrida.\n"
    assert tree_of(text) == "Asisten Umum\n  Perumda Pasar\n  PT Jamkrida"


def test_two_columns_with_one_stroke_between_them():
    text = (
        "ASISTEN        | DINAS/BADAN/BAGIAN\nAsisten Praja  | 1. Dinas Sosial; 2. Bagian Hukum\n"
        "Asisten Umum   | 1. Inspektorat; 2. Bapenda\n"
    )
    assert tree_of(text) == "Asisten Praja\n  Dinas Sosial\n  Bagian Hukum\nAsisten Umum\n  Inspektorat\n  Bapenda"


def test_for_whom_each_asisten_coordinates():
    text = (
        "Pasal 3\n(1) Perangkat Daerah dikoordinasikan oleh :\na. Asisten Praja, bagi :\n1. Inspektorat;\n2. RSUD Bima;"
    )
    text += "\nb. Asisten Umum, bagi :\n1. Dinas Sosial; dan\n2. Badan Pendapatan Daerah.\n"
    assert tree_of(text) == f"Asisten Praja\n  Inspektorat\n  RSUD Bima\n{UNITS}"


def test_those_who_answer_to_an_asisten():
    listed = "a. Bagian Aset; dan\nb. Bagian Umum.\n"
    text = f"Pasal 3\n(1) Unit kerja yang secara teknis bertanggung jawab kepada Asisten Umum, yaitu :\n{listed}"
    assert tree_of(text) == "Asisten Umum\n  Bagian Aset\n  Bagian Umum"


def test_several_parts_that_a_sentence_cites_have_officers_each():
    listed = "a. Sekretariat;\nb. Bidang Mutu; dan\nc. Bidang Data.\n"
    text = (
        f"Pasal 6\n(1) Susunan organisasi BPSDM terdiri atas:\n{listed}(2) Bidang sebagaimana dimaksud pada ayat (1)"
        " huruf b dan huruf c membawahkan Kelompok Jabatan Fungsional.\n"
    )
    officers = "    Kelompok Jabatan Fungsional"
    assert tree_of(text) == f"BPSDM\n  Sekretariat\n  Bidang Mutu\n{officers}\n  Bidang Data\n{officers}"
    text = text.replace("Kelompok Jabatan Fungsional", "Seksi A dan Seksi B")  # nobody can tell whose they are
    assert tree_of(text) == "BPSDM\n  Sekretariat\n  Bidang Mutu\n  Bidang Data"
