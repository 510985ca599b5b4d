"""Who stands over a list: the many ways in which sentences and captions say it, and what is no list of units."""

from __future__ import annotations

import pytest

from orgeditor.articles.reader import read_text

LISTS = [("Asisten Pemerintahan", ["Dinas Pendidikan", "Dinas Kesehatan"]), ("Asisten Umum", ["Inspektorat", "BKPSDM"])]


def heads(text: str) -> list[tuple[str, list[str]]]:
    """Return the roots of a text, each with the names right below it."""
    units = read_text(f"Pasal 4\n{text}").units
    roots = [at for at, unit in enumerate(units) if unit.parent is None]
    return [(units[root].name, [unit.name for unit in units if unit.parent == root]) for root in roots]


@pytest.mark.parametrize(
    "opener",
    [
        "Asisten Umum mengampu Perangkat Daerah:",
        "Asisten Umum membina Perangkat Daerah sebagai berikut:",
        "Asisten Umum melakukan pembinaan dan pengawasan terhadap:",
        "Asisten Umum melaksanakan pengoordinasian terhadap:",
        "Asisten Umum mempunyai tugas membantu Sekretaris Daerah dalam mengoordinasikan:",
        "Perangkat Daerah yang menjadi tanggung jawab Asisten Umum meliputi:",
        "Bidang Umum (Asisten Umum):",
        "Kelompok Umum, dengan koordinator Asisten Umum, beranggotakan:",
        "Rakorbid Umum, dipimpin oleh Asisten Umum dengan anggota:",
    ],
)
def test_whoever_the_sentence_names_stands_over_its_list(opener):
    assert heads(f"{opener}\na. Inspektorat;\nb. BKPSDM.\n") == LISTS[1:]


@pytest.mark.parametrize(
    "text",
    [
        "Asisten Pemerintahan\n1. Dinas Pendidikan\n2. Dinas Kesehatan\nAsisten Umum\n1. Inspektorat\n2. BKPSDM\n",
        "KELOMPOK I: Asisten Pemerintahan\n1. Dinas Pendidikan\n2. Dinas Kesehatan\n"
        "KELOMPOK II: Asisten Umum\n1. Inspektorat\n2. BKPSDM\n",
        "Perangkat Daerah yang dikoordinasikan:\na. Asisten Pemerintahan:\n1. Dinas Pendidikan;\n2. Dinas Kesehatan;\n"
        "b. Asisten Umum:\n1. Inspektorat;\n2. BKPSDM.\n",
        "Asisten membina Perangkat Daerah sebagai berikut:\nI. Asisten Pemerintahan, membina\n1. Dinas Pendidikan;\n"
        "2. Dinas Kesehatan;\nII. Asisten Umum, membina\n1. Inspektorat;\n2. BKPSDM.\n",
        "1. Dinas Pendidikan, dikoordinasikan oleh Asisten Pemerintahan;\n"
        "2. Dinas Kesehatan, dikoordinasikan oleh Asisten Pemerintahan;\n"
        "3. Inspektorat, dikoordinasikan oleh Asisten Umum;\n4. BKPSDM, dikoordinasikan oleh Asisten Umum.\n",
        "1. Asisten Pemerintahan meliputi:\na. Bidang Tugas: pemerintahan;\n"
        "b. Perangkat Daerah: Dinas Pendidikan, Dinas Kesehatan.\n"
        "2. Asisten Umum meliputi:\na. Bidang Tugas: umum;\nb. Perangkat Daerah: Inspektorat, BKPSDM.\n",
        "NO.  PERANGKAT DAERAH     KOORDINATOR\n1.   Dinas Pendidikan     Asisten Pemerintahan\n"
        "2.   Dinas Kesehatan      Asisten Pemerintahan\n3.   Inspektorat          Asisten Umum\n"
        "4.   BKPSDM               Asisten Umum\n",
        "| No | Perangkat Daerah | Asisten |\n|---|---|---|\n| 1 | Dinas Pendidikan | Asisten Pemerintahan |\n"
        "| 2 | Dinas Kesehatan | Asisten Pemerintahan |\n| 3 | Inspektorat | Asisten Umum |\n"
        "| 4 | BKPSDM | Asisten Umum |\n",
    ],
    ids=["captions", "groups", "class over heads", "tending", "sentences", "fields", "columns", "strokes"],
)
def test_lists_of_two_heads(text):
    assert heads(text) == LISTS


@pytest.mark.parametrize(
    ("text", "root", "below"),
    [
        ("UPTD pada Dinas Sosial terdiri atas:\na. UPTD Panti Asuhan;\nb. UPTD Rumah Singgah.\n", "Dinas Sosial",
         ["UPTD Panti Asuhan", "UPTD Rumah Singgah"]),
        ("Kecamatan di Daerah terdiri atas:\na. Kecamatan Utara;\nb. Kecamatan Timur.\n", "Kecamatan",
         ["Kecamatan Utara", "Kecamatan Timur"]),
        ("Susunan organisasi Dinas terdiri atas:\na. pimpinan yaitu Kepala Dinas;\nb. pembantu pimpinan yaitu "
         "Sekretariat;\nc. pelaksana yaitu Bidang Jalan.\n", "Dinas", ["Kepala Dinas", "Sekretariat", "Bidang Jalan"]),
        ("Badan terdiri dari:\na. Kepala;\nb. Bidang-bidang, terdiri dari:\n1. Bidang Mutasi;\n2. Bidang Diklat.\n",
         "Badan", ["Kepala", "Bidang Mutasi", "Bidang Diklat"]),
    ],
)  # fmt: skip
def test_the_body_stands_over_its_parts(text, root, below):
    assert heads(text) == [(root, below)]


def test_several_with_numbers_have_the_same_list_each():
    text = "UPTD Wilayah I, II dan III masing-masing terdiri atas:\na. Kepala UPTD;\nb. Seksi Layanan.\n"
    assert heads(text) == [(f"UPTD Wilayah {sign}", ["Kepala UPTD", "Seksi Layanan"]) for sign in ("I", "II", "III")]


def test_a_head_named_by_its_class_and_place_is_the_one_listed_there():
    text = """(1) Sekretariat Daerah terdiri dari:
a. Asisten Pemerintahan;
b. Asisten Umum.
(2) Asisten sebagaimana dimaksud pada ayat (1) huruf b membawahkan:
a. Bagian Umum.
"""
    units = read_text(f"Pasal 4\n{text}").units
    assert [(unit.name, units[unit.parent].name) for unit in units if unit.parent][-1] == (
        "Bagian Umum",
        "Asisten Umum",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Tim Koordinasi terdiri atas:\na. Ketua : Sekretaris Daerah;\nb. Anggota : Kepala Bagian Hukum;\n",
        "Bagian Umum mempunyai tugas mengoordinasikan:\na. Subbagian Keuangan dalam penyusunan laporan;\n"
        "b. Subbagian Umum untuk urusan surat.\n",
        "Bidang Sosial mempunyai tugas mengoordinasikan perencanaan pada:\na. Dinas Sosial;\nb. Dinas Kesehatan.\n",
        "Kepala Pelaksana mempunyai fungsi koordinasi dengan:\na. instansi vertikal;\nb. lembaga usaha.\n",
        "Kepala Bidang adalah jabatan struktural eselon III:\na. Kepala Kantor eselon III.a;\nb. Kepala Bidang.\n",
        "Asisten Umum berwenang. Tembusan disampaikan kepada:\na. Inspektorat;\nb. Bagian Hukum.\n",
    ],
)
def test_members_tasks_and_copies_are_no_units(text):
    assert heads(text) == []


@pytest.mark.parametrize(
    "listed",
    [("a. ", "b. ", "b. ", "d. "), ("a. ", "b. ", "", "d. "), ("a. ", "B. ", "c) ", "d. "),
     ("a. ", "c. ", "c. ", "d. "), ("1) ", "2) ", "(3) ", "4) "), ("a. ", "a. ", "b. ", "c. ")],
    ids=["twice", "lost", "other signs", "one too far", "ayat", "first twice"],
)  # fmt: skip
def test_slips_of_markers_cost_no_unit_and_are_told(listed):
    names = zip(listed, ("Satu", "Dua", "Tiga", "Empat"), strict=True)
    text = "".join(f"{marker}Dinas {name}\n" for marker, name in names)
    units = read_text(f"Pasal 4\nAsisten Umum mengoordinasikan:\n{text}").units
    assert [unit.name for unit in units[1:]] == ["Dinas Satu", "Dinas Dua", "Dinas Tiga", "Dinas Empat"]
    assert any(unit.confidence < 1 and unit.reasons for unit in units[1:])


def test_an_item_that_may_stand_in_two_lists_is_doubted():
    text = """Sekretariat Daerah terdiri atas:
a. Asisten Pemerintahan;
b. Asisten Umum, terdiri atas:
a. Bagian Umum;
b. Bagian Keuangan;
c. Kelompok Jabatan Fungsional.
"""
    units = read_text(f"Pasal 4\n{text}").units
    assert [unit.name for unit in units if unit.confidence < 1] == ["Kelompok Jabatan Fungsional"]


def test_a_head_that_is_no_name_is_doubted():
    units = read_text("Pasal 4\nPerangkat Daerah terdiri atas:\na. Dinas Satu;\nb. Dinas Dua.\n").units
    assert units[0].confidence < 1 and units[0].reasons


def test_the_foot_of_a_page_is_no_part_of_a_name():
    foot = "www.jdih.contoh.go.id\n3. Bagian ...\n- 4 -\n"
    text = f"Asisten Umum membawahi:\n1. Dinas Satu\n{foot}2. Dinas Dua\nPerbup 5 | 7\n"
    assert heads(text) == [("Asisten Umum", ["Dinas Satu", "Dinas Dua"])]
