"""Wordings of regulations from all over the country: who coordinates, what is listed, what stands on each page."""

from __future__ import annotations

import pytest
from unit_trees import tree_of, unit_named


def test_bullets_one_below_the_other_are_an_item_each():
    listed = "- Kelurahan Batu Merah\n- Kampung Honelama\n- Wisma Sinakma\n"
    text = f"Pasal 4\nDistrik Wamena membawahi kampung dan kelurahan sebagai berikut :\n{listed}"
    assert tree_of(text) == "Distrik Wamena\n  Kelurahan Batu Merah\n  Kampung Honelama\n  Wisma Sinakma"


def test_the_organisation_of_a_distrik():
    text = (
        "Pasal 3\nOrganisasi Distrik terdiri dari\na. Kepala Distrik\nb. Sekretariat Distrik\nc. Seksi Pemerintahan\n"
    )
    assert tree_of(text) == "Distrik\n  Kepala Distrik\n  Sekretariat Distrik\n  Seksi Pemerintahan"


def test_those_whom_an_asisten_mengampu():
    below = "  Dinas Perhubungan\n  Dinas Perikanan\n  Bagian Perekonomian"
    active = "Pasal 3\n(1) Asisten II mengampu Dinas Perhubungan; Dinas Perikanan; serta Bagian Perekonomian.\n"
    assert tree_of(active) == f"Asisten II\n{below}"
    passive = "Pasal 3\n(1) Dinas Perhubungan, Dinas Perikanan, dan Bagian Perekonomian diampu oleh Asisten II.\n"
    assert tree_of(passive) == f"Asisten II\n{below}"


def test_what_a_unit_has_with_it_and_what_is_excepted_are_no_part_of_a_name():
    text = (
        "Pasal 3\nAsisten III mengoordinasikan:\na. Badan Pendapatan Daerah, kecuali urusan pajak;\n"
        "b. Bagian Umum, beserta:\n- Subbagian Perlengkapan\n- Subbagian Rumah Tangga\nc. Inspektorat.\n"
    )
    assert tree_of(text) == (
        "Asisten III\n  Badan Pendapatan Daerah\n  Bagian Umum\n    Subbagian Perlengkapan\n"
        "    Subbagian Rumah Tangga\n  Inspektorat"
    )
    assert unit_named(text, "Badan Pendapatan Daerah").confidence < 1


def test_an_asisten_has_his_full_name_where_a_list_gives_him_his_number():
    text = (
        "Pasal 9\nKoordinasi dilaksanakan oleh:\na. Asisten Perekonomian yang selanjutnya disebut Asisten I; dan\n"
        "b. Asisten Umum yang selanjutnya disebut Asisten II.\n"
        "Pasal 10\n(1) Asisten I mengoordinasikan:\na. Dinas Sosial;\nb. Dinas Pasar.\n"
    )
    assert tree_of(text) == "Asisten Perekonomian\n  Dinas Sosial\n  Dinas Pasar"


def test_a_numbered_asisten_with_his_field_is_one_with_his_number():
    text = (
        "Pasal 6\nPara Asisten dibagi lingkup koordinasinya :\n(1) Asisten II (Bidang Ekonomi) :\na. BAPPEDA;\n"
        "b. Dinas Pasar.\n(2) Asisten II selain mengkoordinir unit tersebut pada ayat (1), juga mengkoordinir"
        " PDAM Kabupaten Contoh dan PT. Bank Contoh.\n"
    )
    assert tree_of(text) == (
        "Asisten II (Bidang Ekonomi)\n  BAPPEDA\n  Dinas Pasar\n  PDAM Kabupaten Contoh\n  PT. Bank Contoh"
    )


def test_ayat_may_be_left_out():
    text = (
        "Pasal 6\n(1) Asisten Umum mengoordinasikan:\na. Bagian Umum; dan\nb. Bagian Organisasi.\n"
        "(7) Setiap Asisten melaporkan kepada Sekretaris Daerah.\n"
    )
    assert tree_of(text) == "Asisten Umum\n  Bagian Umum\n  Bagian Organisasi"


def test_bodies_beside_the_asisten_are_no_part_of_his_name():
    text = (
        "Pasal 8\nKecamatan dikoordinasikan oleh Asisten Praja, bersama-sama dengan :\n1. Dinas Sosial\n2. Satpol PP\n"
    )
    assert tree_of(text) == "Asisten Praja\n  Dinas Sosial\n  Satpol PP"


def test_asisten_of_a_kotamadya_are_a_class():
    text = (
        "PERTAMA : Asisten Sekretaris Kotamadya mengkoordinir Bagian-bagian sbb :\n"
        "I. Asisten Tata Praja, mengkoordinir :\n1. Bagian Hukum\n2. Bagian Umum\n"
    )
    assert tree_of(text) == "Asisten Tata Praja\n  Bagian Hukum\n  Bagian Umum"


@pytest.mark.parametrize("title", ["Perbup Gunung Mas No. 27 Tahun 2011", "Perwal Contoh Nomor 3 Tahun 2020"])
def test_the_short_title_on_each_page_is_no_part_of_a_name(title):
    foot = f"\n          Halaman {{}} dari 9\n          {title}\n\n"
    text = (
        f"Pasal 6\nAsisten Umum mengkoordinir:\na. Bagian Umum;\n{foot.format(4)}b. Dinas Perindustrian,\n"
        f"{foot.format(5)}Perdagangan dan Koperasi;\nc. Inspektorat.\n"
    )
    assert tree_of(text) == (
        "Asisten Umum\n  Bagian Umum\n  Dinas Perindustrian, Perdagangan dan Koperasi\n  Inspektorat"
    )


def test_a_column_of_vertical_bodies_has_a_title():
    text = (
        "| No. | Asisten | Perangkat Daerah / Bagian yang Dikoordinasikan | Mitra Instansi Vertikal |\n"
        "| 1. | Asisten Umum | Inspektorat | Kantor Pajak |\n|    |         | Bagian Protokol | |\n"
    )
    assert tree_of(text) == "Asisten Umum\n  Inspektorat\n  Kantor Pajak\n  Bagian Protokol"


@pytest.mark.parametrize("name", ["SEKRETARIAT DAERAH KOTA BONTANG", "Dinas Pendidikan"])
def test_the_title_of_an_annex_names_the_body_whose_units_it_lists(name):
    head = f"LAMPIRAN KEPUTUSAN WALIKOTA BONTANG\nNOMOR 245 TAHUN 2014\n\nSUSUNAN ORGANISASI {name}\n\n"
    text = f"{head}1. Sekretariat\n2. Bidang Mutu\n   a. Seksi Data\n   b. Seksi Arsip\n"
    assert tree_of(text) == f"{name}\n  Sekretariat\n  Bidang Mutu\n    Seksi Data\n    Seksi Arsip"


@pytest.mark.parametrize(
    "sentence",
    [
        "Dinas Sosial menyelenggarakan urusan pemerintahan meliputi:\na. Bidang Sosial; dan\nb. Bidang Anak.",
        "Sekretariat Daerah melakukan hubungan kerja dengan Perangkat Daerah meliputi:\na. Dinas Sosial; dan\nb. BKD.",
        "Bagian Organisasi melakukan evaluasi bersama dengan perangkat daerah meliputi:\na. Inspektorat; dan\nb. BKD.",
        "Dinas Sosial menyampaikan tembusan kepada unit terkait yaitu:\na. Inspektorat; dan\nb. Bagian Organisasi.",
        "Inspektur Pembantu Wilayah I melakukan pengawasan pada:\na. Dinas Pendidikan; dan\nb. Kecamatan Praya.",
        "Inspektur Pembantu I mempunyai wilayah binaan:\na. Dinas Pendidikan; dan\nb. Kecamatan Praya.",
        "Asisten Pemerintahan tidak membawahi Inspektorat dan Sekretariat DPRD.",
    ],
)
def test_whom_somebody_works_with_inspects_or_informs_is_not_below_him(sentence):
    assert tree_of(f"Pasal 4\n{sentence}\n") == ""


@pytest.mark.parametrize(
    "markers", ["A. A.1. A.2. B. B.1.", "1. 1.a. 1.b. 2. 2.a.", "a. a.1) a.2) b. b.1)", "I. A.1. A.2. II. B.1."]
)
def test_markers_that_say_what_stands_above_them(markers):
    names = ["Asisten Praja membawahi:", "Bagian Hukum", "Bagian Umum", "Asisten Umum membawahi:", "Bagian Aset"]
    text = "".join(f"{marker} {name}\n" for marker, name in zip(markers.split(), names, strict=True))
    assert tree_of(f"Pasal 4\n{text}") == "Asisten Praja\n  Bagian Hukum\n  Bagian Umum\nAsisten Umum\n  Bagian Aset"


def test_what_stands_beside_the_number_of_a_page_is_no_part_of_a_name():
    text = (
        "Pasal 4\nAsisten Umum mengoordinasikan:\na. Dinas Perdagangan, Koperasi,\n\n- 5 -\nBUPATI KUDUS\n\n"
        "Usaha Kecil dan Menengah;\nb. Inspektorat.\nBUPATI KUDUS,\nttd\nMUSTHOFA\n"
    )
    assert tree_of(text) == "Asisten Umum\n  Dinas Perdagangan, Koperasi, Usaha Kecil dan Menengah\n  Inspektorat"


def test_several_units_of_one_sort_in_an_item():
    text = "Pasal 4\nAsisten I mengoordinasikan:\na. Dinas Sosial, Dinas Pasar, dan Dinas Pendidikan;\nb. Kecamatan.\n"
    assert tree_of(text) == "Asisten I\n  Dinas Sosial\n  Dinas Pasar\n  Dinas Pendidikan\n  Kecamatan"
    assert unit_named(text, "Dinas Pasar").confidence < 1


def test_who_leads_a_unit_is_no_part_of_its_name():
    text = "Pasal 2\nAsisten Umum membawahi:\na. Bagian Hukum, dipimpin oleh Kepala Bagian; dan\nb. Bagian Umum.\n"
    assert tree_of(text) == "Asisten Umum\n  Bagian Hukum\n  Bagian Umum"
    text = (
        "Pasal 4\nSekretariat terdiri dari Sub Bagian Umum dan Sub Bagian Keuangan, yang masing-masing dipimpin oleh"
        " Kepala Sub Bagian.\n"
    )
    assert tree_of(text) == "Sekretariat\n  Sub Bagian Umum\n  Sub Bagian Keuangan"


def test_sentences_that_say_below_whom_units_stand():
    listed = "Bagian Umum, Bagian Organisasi, serta BKPSDM"
    text = f"Pasal 11\nYang berada di bawah koordinasi Asisten Umum adalah {listed}.\n"
    assert tree_of(text) == "Asisten Umum\n  Bagian Umum\n  Bagian Organisasi\n  BKPSDM"
    text = "Pasal 8\nCamat Makale dan Camat Sangalla dikoordinasikan oleh Asisten Praja.\n"
    assert tree_of(text) == "Asisten Praja\n  Camat Makale\n  Camat Sangalla"
    text = "Pasal 9\nPada Bagian Umum terdapat:\na. Subbagian Aset; dan\nb. Subbagian Protokol.\n"
    assert tree_of(text) == "Bagian Umum\n  Subbagian Aset\n  Subbagian Protokol"
    text = "Pasal 4\nAsisten Umum membawahi Bagian Umum, dan mengoordinasikan Dinas Sosial, serta Kecamatan.\n"
    assert tree_of(text) == "Asisten Umum\n  Bagian Umum\n  Dinas Sosial\n  Kecamatan"
    text = (
        "Pasal 4\nUntuk melaksanakan tugas sebagaimana dimaksud dalam Pasal 3, susunan organisasi Bagian Umum sebagai"
        " berikut\na. Kepala Bagian\nb. Subbagian Aset\n"
    )
    assert tree_of(text) == "Bagian Umum\n  Kepala Bagian\n  Subbagian Aset"


@pytest.mark.parametrize("row", ["{}   {:24}  Tipe A", "| {} | {} | Tipe A |"])
def test_a_table_below_the_name_of_each_asisten(row):
    text = ""
    for sign, field, names in (("I.", "PRAJA", ["Dinas Sosial", "Dinas Pasar"]), ("II.", "UMUM", ["Inspektorat"])):
        rows = [row.format(number, name) for number, name in enumerate(names, 1)]
        title = row.replace("Tipe A", "Keterangan").format("No", "Perangkat Daerah")
        text += f"{sign} ASISTEN {field}\n\n" + "\n".join([title, *rows]) + "\n\n"
    assert tree_of(text) == "ASISTEN PRAJA\n  Dinas Sosial\n  Dinas Pasar\nASISTEN UMUM\n  Inspektorat"


def test_whom_an_asisten_reports_to_is_not_below_him():
    text = (
        "KEDUA : Asisten sebagaimana tersebut pada diktum KESATU wajib melaporkan hasilnya kepada :\n1. Bupati Nias\n"
    )
    assert tree_of(text + "2. Sekretaris Daerah\n") == ""


def test_the_type_tells_units_apart_that_have_no_other_name():
    text = (
        "Pasal 4\nAsisten Umum mengoordinasikan:\na. Kecamatan Tipe A;\nb. Kecamatan Tipe B;\nc. Dinas Sosial Tipe A.\n"
    )
    assert tree_of(text) == "Asisten Umum\n  Kecamatan Tipe A\n  Kecamatan Tipe B\n  Dinas Sosial"


def test_what_somebody_does_a_thing_in_is_no_part_of_his_name():
    text = (
        "Pasal 3\nSekretaris Daerah dalam mengoordinasikan Perangkat Daerah dibantu oleh Asisten dengan pembagian:\n"
        "a. Asisten Praja mengoordinasikan:\n1. Dinas Sosial; dan\n2. Dinas Pasar;\nb. Asisten Umum mengoordinasikan:\n"
        "1. Inspektorat.\n"
    )
    assert tree_of(text) == (
        "Sekretaris Daerah\n  Asisten Praja\n    Dinas Sosial\n    Dinas Pasar\n  Asisten Umum\n    Inspektorat"
    )
    text = "Pasal 3\nBagian Urusan Dalam membawahi:\na. Subbagian Rumah Tangga; dan\nb. Subbagian Protokol.\n"
    assert tree_of(text).splitlines()[0] == "Bagian Urusan Dalam"


def test_parts_of_a_unit_whose_class_nobody_knows():
    text = "Pasal 9\nUPT Hutan Saddang membawahi:\na. Subbagian Tata Usaha;\nb. Seksi Perlindungan Hutan:\n"
    below = "   1. Resort Makale;\n   2. Resort Rantepao.\n"
    assert tree_of(text + below).splitlines()[2:] == [
        "  Seksi Perlindungan Hutan",
        "    Resort Makale",
        "    Resort Rantepao",
    ]
    assert unit_named(text + below, "Resort Makale").confidence < 1
    duties = "   1. penyusunan program;\n   2. Evaluasi Kegiatan.\n"
    assert tree_of(text + duties).splitlines()[-1] == "  Seksi Perlindungan Hutan"


def test_each_sentence_of_a_paragraph_says_who_coordinates_whom():
    text = (
        "Pasal 3\nDinas Sosial dan Dinas Pasar berada di bawah koordinasi Asisten Pemerintahan. Dinas Perhubungan"
        " berada di bawah koordinasi Asisten Perekonomian. Adapun Inspektorat dan Badan Kepegawaian dikoordinasikan"
        " oleh Asisten Administrasi Umum.\n"
    )
    assert tree_of(text) == (
        "Asisten Pemerintahan\n  Dinas Sosial\n  Dinas Pasar\nAsisten Perekonomian\n  Dinas Perhubungan\n"
        "Asisten Administrasi Umum\n  Inspektorat\n  Badan Kepegawaian"
    )


def test_commas_stand_inside_of_names_where_semicolons_divide_them():
    text = (
        "Pasal 3\n(3) Bagian Umum membawahkan Subbagian Tata Usaha Pimpinan, Staf Ahli dan Kepegawaian; Subbagian"
        " Keuangan; dan Subbagian Rumah Tangga dan Perlengkapan.\n"
    )
    assert tree_of(text) == (
        "Bagian Umum\n  Subbagian Tata Usaha Pimpinan, Staf Ahli dan Kepegawaian\n  Subbagian Keuangan\n"
        "  Subbagian Rumah Tangga dan Perlengkapan"
    )
