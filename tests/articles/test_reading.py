"""Reading regulations: the five real ones, the same lists under noise, and the other forms that articles have."""

from __future__ import annotations

import random
import textwrap
import time
from pathlib import Path
from unittest import mock

import pytest
from article_lists import (
    BUKITTINGGI_A,
    BUKITTINGGI_B,
    BUKITTINGGI_C,
    CIMAHI_A,
    CIMAHI_B,
    CIMAHI_C,
    JOMBANG_1,
    JOMBANG_2,
    JOMBANG_3,
)
from noise import LINE_NOISES, made, read_lists, score

from orgeditor.articles import levels
from orgeditor.articles.reader import Reading, ReadingStopped, read_text
from orgeditor.articles.units import IN_SENTENCE
from orgeditor.model.kinds import COORDINATIVE

TEXTS = Path(__file__).parents[3] / "shared" / "regulations"


def names(listed: str) -> list[str]:
    return [line.split(" ", 1)[1] for line in listed.splitlines()]


LISTS = {
    "bukittinggi": [
        ("Asisten pemerintahan dan kesejahteraan rakyat", names(BUKITTINGGI_A)),
        ("Asisten ekonomi dan pembangunan", names(BUKITTINGGI_B)),
        ("Asisten administrasi umum", names(BUKITTINGGI_C)),
    ],
    "jombang": [
        ("Asisten Pemerintahan dan Kesejahteraan Rakyat", names(JOMBANG_1)),
        ("Asisten Perekonomian dan Pembangunan", names(JOMBANG_2)),
        ("Asisten Administrasi Umum", names(JOMBANG_3)),
    ],
    "cimahi": [
        ("Asisten Pemerintahan dan Kesejahteraan Rakyat", names(CIMAHI_A)),
        ("Asisten Perekonomian dan Pembangunan", names(CIMAHI_B)),
        ("Asisten Administrasi Umum", names(CIMAHI_C)),
    ],
}
COUNTS = {"bukittinggi": [24, 14, 6], "jombang": [14, 20, 9], "cimahi": [12, 8, 5]}


def tree(text: str) -> list[str]:
    """Return the units of a text, indented by level, with basis and kind."""
    units = read_text(text).units
    level: list[int] = []
    lines = []
    for unit in units:
        level.append(0 if unit.parent is None else level[unit.parent] + 1)
        lines.append(
            f"{'  ' * level[-1]}{unit.name} [{unit.basis}] {unit.kind if unit.parent is not None else ''}".rstrip()
        )
    return lines


def whole(name: str) -> Reading:
    [path] = TEXTS.glob(f"{name}-*.txt")
    return read_text(path.read_text(encoding="utf-8"))


real = pytest.mark.skipif(not TEXTS.is_dir(), reason="the five texts are not beside this checkout")


@real
@pytest.mark.parametrize("name", LISTS)
def test_a_whole_regulation_gives_its_heads_and_units_letter_for_letter(name):
    reading = whole(name)
    assert read_lists(reading.units) == LISTS[name]
    assert [len(units) for _, units in read_lists(reading.units)] == COUNTS[name]


@real
@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("bukittinggi", "Pasal 12 huruf a angka 1", "Pasal 12 huruf c angka 6"),
        ("jombang", "Pasal 2 angka 1 huruf a", "Pasal 2 angka 3 huruf i"),
        ("cimahi", "Pasal 17 ayat (1) huruf A angka 1", "Pasal 17 ayat (1) huruf C angka 5"),
    ],
)
def test_each_fact_has_its_basis_down_to_letter_and_number(name, first, last):
    units = [unit for unit in whole(name).units if unit.parent is not None]
    assert (units[0].basis, units[-1].basis) == (first, last)


@real
@pytest.mark.parametrize("width", [58, 72, 90])
@pytest.mark.parametrize("name", ["bukittinggi", "cimahi", "jombang", "paser", "probolinggo"])
def test_a_pdf_of_a_whole_text_is_read_as_the_text(name, width):
    """A text layer has lines as wide as the page and no empty ones: openers and sentences break anywhere."""
    [path] = TEXTS.glob(f"{name}-*.txt")
    text = path.read_text(encoding="utf-8")
    lines = [part for line in text.splitlines() for part in textwrap.wrap(line, width, break_on_hyphens=False)]
    assert tree("\n".join(lines)) == tree(text)


@real
def test_the_fields_of_the_five_regulations():
    found = {
        name: [
            getattr(whole(name).regulation, key) for key in ("office", "region", "number", "year", "date", "signatory")
        ]
        for name in ("bukittinggi", "cimahi", "jombang", "paser", "probolinggo")
    }
    assert {name: [field.value for field in fields] for name, fields in found.items()} == {
        "bukittinggi": ["Walikota", "Bukittinggi", "4", "2017", "28 Februari 2017", "M. RAMLAN NURMATIAS"],
        "cimahi": ["Wali Kota", "Cimahi", "25", "2017", "4 Oktober 2017", "SUDIARTO"],
        "jombang": ["Bupati", "Jombang", "35", "2009", "6 April 2009", "SUYANTO"],
        "paser": ["Bupati", "Paser", "56", "2020", "20 April 2020", "YUSRIANSYAH SYARKAWI"],
        "probolinggo": ["Walikota", "Probolinggo", "42", "2009", "28 Desember 2009", "H.M BUCHORI"],
    }
    cimahi, jombang = whole("cimahi").regulation, whole("jombang").regulation
    assert (cimahi.prefix.value, cimahi.mark.value, jombang.prefix, jombang.mark) == ("Plt.", "Ttd", None, None)
    assert whole("paser").regulation.place.value == "Tana Paser"
    assert whole("bukittinggi").regulation.about.value == "Mekanisme Koordinasi Kerja Pemerintah Kota Bukittinggi"


@real
def test_lost_headings_are_inferred_and_count_as_existing():
    articles = {article.number: article.inferred for article in whole("bukittinggi").articles}
    assert list(articles) == [str(number) for number in range(1, 19)]
    assert {number for number, reason in articles.items() if reason} == {"8", "10", "13", "18"}


@real
def test_which_article_requires_which_annex():
    found = {
        name: [(annex.numeral, annex.title, annex.basis) for annex in whole(name).annexes]
        for name in ("bukittinggi", "cimahi", "paser", "jombang", "probolinggo")
    }
    assert found == {
        "bukittinggi": [
            ("I", "Bagan koordinasi kerja di lingkungan Pemerintah Daerah", "Pasal 13"),
            ("II", "Bagan Koordinasi Kerja Instansi Vertikal", "Pasal 13"),
            ("III", "Bagan mekanisme koordinasi kerja", "Pasal 15"),
        ],
        "cimahi": [
            (
                "I",
                "Bagan hubungan kerja Organisasi Perangkat Daerah di lingkungan Pemerintah Daerah Kota Cimahi",
                "Pasal 15 ayat (5)",
            ),
            ("II", "Bagan Pembidangan Koordinasi Asisten Sekretaris Daerah", "Pasal 17 ayat (2)"),
        ],
        "paser": [
            ("", "Mekanisme Hubungan Kerja dan Koordinasi Bupati dengan Perangkat Daerah", "Pasal 13 ayat (3)"),
        ],
        "jombang": [],
        "probolinggo": [],
    }


@real
def test_who_delegates_reports_and_helps():
    found = {(item.source, item.kind, item.target, item.basis) for item in whole("cimahi").relations}
    assert found >= {
        ("Wakil Wali Kota", "assistance", "Wali Kota", "Pasal 14 ayat (2)"),
        ("Wakil Wali Kota", "report", "Wali Kota", "Pasal 14 ayat (3)"),
        ("Wakil Wali Kota", "delegation", "Sekretaris Daerah", "Pasal 14 ayat (4)"),
        ("Sekretaris Daerah", "delegation", "Asisten Sekretaris Daerah", "Pasal 15 ayat (2)"),
        ("Asisten Sekretaris Daerah", "coordinative", "Instansi Vertikal", "Pasal 15 ayat (3)"),
    }
    paser = {(item.source, item.kind, item.target, item.basis, item.mutual) for item in whole("paser").relations}
    assert paser >= {
        ("Bupati", "collegial", "DPRD", "Pasal 12 ayat (1)", True),
        ("Bupati", "consultative", "DPRD", "Pasal 12 ayat (1)", True),
        ("Bupati", "structural", "Perangkat Daerah", "Pasal 13 ayat (1)", False),
        ("Dinas/Badan", "structural", "Unit Pelaksana Teknis", "Pasal 14 ayat (5)", False),
    }


@real
def test_the_kinds_that_the_articles_name():
    kinds = [(kind.kind, kind.basis) for kind in whole("jombang").kinds]
    assert kinds == [
        ("consultative", "Pasal 4 ayat (1) huruf a"),
        ("collegial", "Pasal 4 ayat (1) huruf b"),
        ("functional", "Pasal 4 ayat (1) huruf c"),
        ("structural", "Pasal 4 ayat (1) huruf d"),
        ("coordinative", "Pasal 4 ayat (1) huruf e"),
    ]


SEEDS = 60


@pytest.mark.parametrize("name", LISTS)
def test_noise_costs_at_most_three_in_a_hundred(name):
    right = total = 0
    for seed in range(SEEDS):
        text = made(LISTS[name], seed)
        good, all_ = score(text.lists, read_lists(read_text(text.text).units))
        right, total = right + good, total + all_
    assert right >= 0.97 * total, f"{right} of {total}"


@pytest.mark.parametrize("noise", ["ends", "ocr", "flat", "glued", "dash", *LINE_NOISES])
def test_each_noise_alone_costs_at_most_three_in_a_hundred(noise):
    right = total = 0
    for seed in range(20):
        text = made(LISTS["jombang"], seed, noise=noise)
        good, all_ = score(text.lists, read_lists(read_text(text.text).units))
        right, total = right + good, total + all_
    assert right >= 0.97 * total, f"{right} of {total}"


def test_four_levels_of_a_province():
    text = """Pasal 4
(1) Susunan Organisasi Sekretariat Daerah terdiri atas:
a. Asisten Pemerintahan dan Kesejahteraan Rakyat, membawahkan:
1. Biro Pemerintahan, Otonomi Daerah dan Kerja Sama, terdiri atas:
a) Bagian Pemerintahan, membawahkan:
1) Subbagian Administrasi Kewilayahan; dan
2) Subbagian Tata Usaha;
b) Bagian Otonomi Daerah;
2. Biro Kesejahteraan Rakyat.
b. Asisten Administrasi, membawahkan:
1. Biro Pengadaan Barang/
Jasa.
"""
    assert tree(text) == [
        "Sekretariat Daerah [Pasal 4 ayat (1)]",
        "  Asisten Pemerintahan dan Kesejahteraan Rakyat [Pasal 4 ayat (1) huruf a] structural",
        "    Biro Pemerintahan, Otonomi Daerah dan Kerja Sama [Pasal 4 ayat (1) huruf a angka 1] structural",
        "      Bagian Pemerintahan [Pasal 4 ayat (1) huruf a angka 1 huruf a] structural",
        "        Subbagian Administrasi Kewilayahan [Pasal 4 ayat (1) huruf a angka 1 huruf a angka 1] structural",
        "        Subbagian Tata Usaha [Pasal 4 ayat (1) huruf a angka 1 huruf a angka 2] structural",
        "      Bagian Otonomi Daerah [Pasal 4 ayat (1) huruf a angka 1 huruf b] structural",
        "    Biro Kesejahteraan Rakyat [Pasal 4 ayat (1) huruf a angka 2] structural",
        "  Asisten Administrasi [Pasal 4 ayat (1) huruf b] structural",
        "    Biro Pengadaan Barang/Jasa [Pasal 4 ayat (1) huruf b angka 1] structural",
    ]


def test_passive_and_reversed_openers_keep_their_direction():
    text = """Pasal 7
(1) Perangkat Daerah yang dikoordinasikan oleh Asisten Pemerintahan meliputi:
a. Dinas Pendidikan; dan
b. Kecamatan.
(2) Perangkat Daerah di bawah koordinasi Asisten Perekonomian:
a. Dinas Perdagangan.
(3) Asisten Administrasi Umum membidangi Badan Kepegawaian Daerah, Inspektorat, dan Bagian Umum.
(4) Dinas Perhubungan dan Dinas Sosial dikoordinasikan oleh Asisten Pembangunan.
"""
    assert tree(text) == [
        "Asisten Pemerintahan [Pasal 7 ayat (1)]",
        "  Dinas Pendidikan [Pasal 7 ayat (1) huruf a] coordinative",
        "  Kecamatan [Pasal 7 ayat (1) huruf b] coordinative",
        "Asisten Perekonomian [Pasal 7 ayat (2)]",
        "  Dinas Perdagangan [Pasal 7 ayat (2) huruf a] coordinative",
        "Asisten Administrasi Umum [Pasal 7 ayat (3)]",
        "  Badan Kepegawaian Daerah [Pasal 7 ayat (3)] coordinative",
        "  Inspektorat [Pasal 7 ayat (3)] coordinative",
        "  Bagian Umum [Pasal 7 ayat (3)] coordinative",
        "Asisten Pembangunan [Pasal 7 ayat (4)]",
        "  Dinas Perhubungan [Pasal 7 ayat (4)] coordinative",
        "  Dinas Sosial [Pasal 7 ayat (4)] coordinative",
    ]
    reading = read_text(text)
    assert reading.units[0].confidence == 1.0
    assert reading.units[-1].confidence < 1.0 and reading.units[-1].reasons


@pytest.mark.parametrize(
    "text",
    [
        "No\tAsisten\tPerangkat Daerah\n1\tAsisten Satu\tDinas A\n2\t\tDinas B\n3\tAsisten Dua\tInspektorat\n",
        "| No. | Asisten | Unit Kerja |\n|---|---|---|\n"
        "| 1. | Asisten Satu | 1. Dinas A; 2. Dinas B |\n| 2. | Asisten Dua | 1. Inspektorat |\n",
        "Asisten Satu:\nDinas A\nDinas B\nAsisten Dua:\nInspektorat\n",
        "Asisten Satu membawahi :\n- Dinas A\n- Dinas B\nAsisten Dua membawahi :\n- Inspektorat\n",
    ],
    ids=["tabs", "strokes", "no markers", "dashes"],
)
def test_tables_and_lists_without_markers(text):
    assert read_lists(read_text(text).units) == [
        ("Asisten Satu", ["Dinas A", "Dinas B"]),
        ("Asisten Dua", ["Inspektorat"]),
    ]


def test_a_class_gathers_a_part_of_a_list_and_is_no_superior():
    text = """Pasal 9
Asisten Pemerintahan melaksanakan koordinasi dengan:
a. Perangkat Daerah, terdiri dari:
1. Dinas Sosial;
b. Instansi Vertikal:
1. Polres; dan
2. Kodim;
c. PD Apotek Seger.
"""
    units = read_text(text).units
    assert [(unit.name, unit.parent, unit.group) for unit in units] == [
        ("Asisten Pemerintahan", None, ""),
        ("Dinas Sosial", 0, "Perangkat Daerah"),
        ("Polres", 0, "Instansi Vertikal"),
        ("Kodim", 0, "Instansi Vertikal"),
        ("PD Apotek Seger", 0, ""),
    ]
    assert units[2].basis == "Pasal 9 huruf b angka 1"
    assert units[4].category == "bumd"


def test_principles_tasks_and_definitions_are_no_units():
    text = """Pasal 1
Dalam Peraturan ini yang dimaksud dengan:
1. Daerah adalah Kota Contoh.
2. Sekretaris Daerah adalah Sekretaris Daerah Kota Contoh.
Pasal 2
Asisten Administrasi Umum mempunyai tugas mengoordinasikan:
a. penyusunan kebijakan di bidang organisasi;
b. pelaksanaan tugas di bidang umum; dan
c. pemantauan dan evaluasi.
Pasal 3
Hubungan kerja dilakukan dengan prinsip:
a. saling membantu;
b. saling menghargai.
"""
    assert read_text(text).units == ()


def test_places_in_the_source_show_where_a_name_stands():
    text = "Pasal 2\n\nAsisten A mengoordinasikan:\n  a. Dinas Pekerjaan\n     Umum;\n  b. Inspektorat.\n"
    units = read_text(text).units
    assert units[1].name == "Dinas Pekerjaan Umum"
    assert [text[start:end] for start, end in units[1].spans] == ["a. Dinas Pekerjaan", "Umum;"]


def test_what_is_left_out_is_told():
    text = "Asisten A membawahi:\na. Dinas Satu;\n\n- 4 -\n\nb. Dinas ...\n\nb. Dinas Dua.\n"
    reading = read_text(text)
    assert read_lists(reading.units) == [("Asisten A", ["Dinas Satu", "Dinas Dua"])]
    assert [(text[item.start : item.end], item.reason) for item in reading.left] == [
        ("- 4 -", "nomor halaman"),
        ("b. Dinas ...", "kata alih halaman"),
    ]


def test_reading_can_be_stopped():
    text = "".join(f"Pasal {number}\n\nIsi pasal ini.\n\n" for number in range(1, 30))
    with pytest.raises(ReadingStopped):
        read_text(text, go_on=lambda part: part < 0.5)


@pytest.mark.parametrize("seed", range(30))
def test_junk_is_read_without_an_error(seed):
    dice = random.Random(seed)
    signs = "abcAB19().;:- \n\t|Pasal Asisten Dinas mengoordinasikan:" + "".join(map(chr, range(0x20, 0x250)))
    read_text("".join(dice.choice(signs) for _ in range(3000)))


def test_letters_that_begin_again_do_not_make_levels_without_end():
    """Each beginning was one level more: a list of 2,000 items took seconds, one of 8,000 minutes."""
    text = "Pasal 2\nAsisten A membawahi:\n" + "".join(
        f"{chr(97 + at % 26)}. Dinas Nomor {at};\n" for at in range(2600)
    )
    units = read_text(text).units
    assert len(units) == 2601 and {unit.parent for unit in units[1:]} == {0}
    assert "penomoran mulai lagi dari awal" in units[27].reasons


def test_a_megabyte_in_one_list_takes_two_seconds():
    text = "Pasal 2\n\nAsisten A mengoordinasikan:\n" + "".join(
        f"{at + 1}. Dinas Perumahan Rakyat dan Permukiman;\n" for at in range(9999)
    )
    begun = time.process_time()
    units = read_text(text).units
    took = time.process_time() - begun
    assert len(units) == 10_000
    assert took * 1_000_000 / len(text) < 6, f"{took:.1f} s; 2 s on a PC that does nothing else"


def test_a_list_whose_numbers_never_count_on_is_not_read_many_times():
    """Each line may begin a list, count on from a slip or begin anew: 90,000 of them took ten seconds."""
    with mock.patch.object(levels, "moves", wraps=levels.moves) as moves:
        read_text("1. Dinas A\n" * 5000)
    assert 0 < moves.call_count < 500


def test_a_paragraph_with_more_than_a_thousand_items_is_read_to_its_end():
    listed = " ".join(f"{at}. Dinas Urusan {chr(65 + at % 26)};" for at in range(1, 1201))
    units = read_text(f"Pasal 1\nAsisten Umum mengoordinasikan: {listed}").units
    assert len(units) == 1201 and units[-1].basis == "Pasal 1 angka 1200"


def test_what_is_said_between_perangkat_daerah_is_a_relation_of_the_offices_with_the_others():
    """Paser Pasal 14 ayat (3) and (5)."""
    text = """Pasal 14
(3) Selain Sekretariat Daerah, Antar Perangkat Daerah melaksanakan pola koordinatif.
(5) Dinas/Badan dengan Unit Pelaksana Teknis melaksanakan pola hubungan kerja struktural dan koordinatif.
"""
    relation = read_text(text).relations[0]
    assert (relation.source, relation.target) == ("Dinas/Badan", "Perangkat Daerah lainnya")
    assert (relation.kind, relation.mutual, relation.basis) == (COORDINATIVE, True, "Pasal 14 ayat (3)")
    alone = read_text(text.split("(5)", maxsplit=1)[0]).relations[0]
    assert (alone.source, alone.target) == ("Perangkat Daerah", "Perangkat Daerah lainnya")
    assert alone.reasons == ("“Antar Perangkat Daerah” dibaca sebagai “Perangkat Daerah lainnya”",)


def test_a_name_with_a_semicolon_is_doubted():
    """A number that comes twice: nobody knows which of them is the slip, so both names stay as they are."""
    text = "Pasal 1\nAsisten Umum mengoordinasikan:\n1. Dinas Satu; 2. Dinas Dua;\n2. Dinas Tiga;\n3. Dinas Empat.\n"
    doubted = [unit for unit in read_text(text).units if ";" in unit.name]
    assert all(unit.confidence < 1 and "titik koma" in unit.reasons[-1] for unit in doubted)
    listed = " ".join(unit.name for unit in read_text(text).units)
    assert all(f"Dinas {word}" in listed for word in ("Satu", "Dua", "Tiga", "Empat"))


def processor_seconds(text: str) -> float:
    begun = time.process_time()
    read_text(text)
    return time.process_time() - begun


@pytest.mark.parametrize("line", ["Nomor    Nama\n", "12    345\n", "Asisten A    Asisten B\nsaja\n"])
def test_a_page_of_loose_columns_takes_time_by_its_length_alone(line):
    """Each line was tried as the head of a table of all that follow: 2,000 took 25 seconds, 4,000 took 100."""
    assert processor_seconds("Pasal 4\n" + line * 3000) < 5


BARE = """Pasal 4
Asisten Sekretaris Daerah terdiri atas:
1 Asisten Pemerintahan, membawahi:
a Dinas Pendidikan
b Dinas Pemberdayaan
  Perempuan
c Badan Kesatuan Bangsa
2 Asisten Umum, membawahi:
a Inspektorat
b. Dinas Kearsipan
c Badan Keuangan
"""


def test_markers_without_dot_or_bracket_are_read_where_they_count_on_below_an_opener():
    units = read_text(BARE).units
    assert [(unit.name, unit.basis) for unit in units] == [
        ("Asisten Pemerintahan", "Pasal 4 angka 1"),
        ("Dinas Pendidikan", "Pasal 4 angka 1 huruf a"),
        ("Dinas Pemberdayaan Perempuan", "Pasal 4 angka 1 huruf b"),
        ("Badan Kesatuan Bangsa", "Pasal 4 angka 1 huruf c"),
        ("Asisten Umum", "Pasal 4 angka 2"),
        ("Inspektorat", "Pasal 4 angka 2 huruf a"),
        ("Dinas Kearsipan", "Pasal 4 angka 2 huruf b"),
        ("Badan Keuangan", "Pasal 4 angka 2 huruf c"),
    ]
    doubted = [unit.name for unit in units if "huruf atau angka tanpa titik dan tanda kurung" in unit.reasons]
    assert doubted == [unit.name for unit in units if unit.name != "Dinas Kearsipan"]
    assert all(unit.confidence < 1 for unit in units if unit.name in doubted)


@pytest.mark.parametrize(
    "text",
    [
        "Pasal 4\nSekretaris Daerah dibantu oleh:\n3 Asisten\n2 Staf Ahli\n",
        "Pasal 4\nAsisten Umum mengoordinasikan:\n1 Dinas Kota\n1 Dinas Desa\n1 Dinas Laut\n",
        "Pasal 4\nAsisten Umum mengoordinasikan:\n1 Dinas Kota\n2 Dinas Desa\n",
    ],
)
def test_numbers_that_do_not_count_are_no_markers(text):
    assert not any("tanpa titik" in reason for unit in read_text(text).units for reason in unit.reasons)


def test_a_number_with_points_is_cited_as_it_is_written():
    text = """Pasal 2
Sekretariat Daerah terdiri atas:
1. Asisten Umum, membawahi:
1.1. Biro Umum, membawahi:
1.1.1. Bagian Rumah Tangga;
1.2. Biro Hukum.
"""
    bases = {unit.name: unit.basis for unit in read_text(text).units}
    assert bases["Bagian Rumah Tangga"] == "Pasal 2 angka 1.1.1" and bases["Biro Hukum"] == "Pasal 2 angka 1.2"


def test_what_has_run_together_or_is_numbered_twice_is_doubted():
    text = """Pasal 2
Asisten Umum mengoordinasikan:
1. Dinas Pekerjaan Umum Dinas Perhubungan;
2. Dinas Pertanian;
2. Dinas Perikanan;
3. Satuan Polisi Pamong Praja
l. Badan Kesatuan Bangsa;
4. Dinas Koperasi, Dinas Pasar dan Dinas Kecil;
5. RSUD H. Abdul Moeloek;
7. Dinas Kearsipan.
"""
    reasons = {unit.name: unit.reasons for unit in read_text(text).units}
    together = ("mungkin dua unit yang tersambung",)
    assert reasons["Dinas Pekerjaan Umum Dinas Perhubungan"] == together
    assert reasons["Satuan Polisi Pamong Praja l. Badan Kesatuan Bangsa"] == together
    assert reasons["Dinas Pertanian"] == ()
    assert reasons["Dinas Perikanan"] == ("angka atau huruf tidak berurutan",)
    assert reasons["Dinas Kearsipan"] == ("angka atau huruf sebelumnya tidak ada",)
    assert reasons["Dinas Koperasi"] == reasons["Dinas Pasar"] == reasons["Dinas Kecil"] == (IN_SENTENCE,)
    assert reasons["RSUD H. Abdul Moeloek"] == ()
