"""The texts kept with their facts, as a bad copy would give them: what is then read wrongly must be in doubt."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from pathlib import Path

import pytest

from orgeditor.articles.reader import read_text
from orgeditor.articles.units import less_sure

DATA = Path(__file__).parent / "data"
NAMES = sorted(path.stem for path in DATA.glob("*.txt"))
IN_COLUMNS = ("|", "\t", "   ")
COLLECTIVE = "Bagian pada Sekretariat Daerah"
"""A class with its members behind it, which a broken line cuts off: it counts as a unit elsewhere too."""


def wanted(name: str) -> list[tuple[str | None, str]]:
    """Return the units kept by hand, each with its superior."""
    above: list[str] = []
    found: list[tuple[str | None, str]] = []
    for line in (DATA / f"{name}.units").read_text(encoding="utf-8").splitlines():
        unit = line.split(" | ")[0]
        del above[(len(unit) - len(unit.lstrip())) // 2 :]
        found.append((above[-1] if above else None, unit.strip()))
        above.append(unit.strip())
    return found


def silent_errors(text: str, facts: list[tuple[str | None, str]]) -> list[tuple[str | None, str]]:
    """Return the units that are not among the facts, or not below the right superior, and are in no doubt."""
    units = read_text(text).units
    left = Counter(facts)
    wrong = []
    for unit in units:
        read = (units[unit.parent].name if unit.parent is not None else None, unit.name)
        if left[read]:
            left[read] -= 1
        elif unit.confidence == 1 and unit.name != COLLECTIVE:
            wrong.append(read)
    return wrong


def wrapped(text: str) -> str:
    lines = []
    for line in text.splitlines():
        kept = not line.strip() or any(sign in line.strip() for sign in IN_COLUMNS)
        lines += [line] if kept else textwrap.wrap(line.strip(), 45, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines)


def with_page_feet(text: str) -> str:
    lines = text.splitlines()
    for page, at in reversed(list(enumerate(range(25, len(lines), 25), 1))):
        lines[at:at] = ["", f"Biro Hukum Setda        - {page} -", ""]
    return "\n".join(lines)


@pytest.mark.parametrize("name", NAMES)
def test_a_text_in_capitals_has_no_silent_errors(name):
    text = (DATA / f"{name}.txt").read_text(encoding="utf-8")
    facts = [(above and above.upper(), unit.upper()) for above, unit in wanted(name)]
    assert silent_errors(text.upper(), facts) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_text_broken_anew_without_indentation_has_no_silent_errors(name):
    text = (DATA / f"{name}.txt").read_text(encoding="utf-8")
    assert silent_errors(wrapped(text), wanted(name)) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_an_office_with_the_number_of_the_page_is_no_unit(name):
    text = (DATA / f"{name}.txt").read_text(encoding="utf-8")
    units = read_text(with_page_feet(text)).units
    read = [(units[unit.parent].name if unit.parent is not None else None, unit.name) for unit in units]
    assert read == wanted(name)


def test_names_in_capitals_are_read_as_written():
    text = """PASAL 3
DALAM MELAKSANAKAN TUGASNYA, ASISTEN ADMINISTRASI DAN
UMUM MENGOORDINASIKAN:
A. DINAS PENDIDIKAN DAN KEBU-
DAYAAN;
B. RSUD dr. SOEDIRAN WILAYAH III;
C. SATUAN POLISI PAMONG PRAJA; DAN
D. BKPSDM.
"""
    assert [(unit.name, unit.basis, unit.confidence) for unit in read_text(text).units] == [
        ("ASISTEN ADMINISTRASI DAN UMUM", "Pasal 3", 1.0),
        ("DINAS PENDIDIKAN DAN KEBUDAYAAN", "Pasal 3 huruf A", 1.0),
        ("RSUD dr. SOEDIRAN WILAYAH III", "Pasal 3 huruf B", 1.0),
        ("SATUAN POLISI PAMONG PRAJA", "Pasal 3 huruf C", 1.0),
        ("BKPSDM", "Pasal 3 huruf D", 1.0),
    ]


def test_names_that_differ_by_their_numbers_are_no_page_heads():
    numbered = "\n".join(f"{at}. UPTD Pendapatan Wilayah {at};" for at in range(1, 5))
    bare = "\n".join(f"UPTD Pendapatan Wilayah {at}" for at in range(1, 5))
    for listed in (numbered, bare):
        units = read_text(f"Pasal 2\nDinas Pendapatan membawahi:\n{listed}\n").units
        assert [unit.name for unit in units[1:]] == [f"UPTD Pendapatan Wilayah {at}" for at in range(1, 5)]


def test_a_marker_at_the_end_of_a_line_belongs_to_the_next():
    text = """Pasal 2
Sekretariat terdiri atas: 1.
Sub Bagian Perencanaan; 2. Sub Bagian
Keuangan; dan 3.
Sub Bagian Umum.
"""
    assert [(unit.name, unit.basis) for unit in read_text(text).units[1:]] == [
        ("Sub Bagian Perencanaan", "Pasal 2 angka 1"),
        ("Sub Bagian Keuangan", "Pasal 2 angka 2"),
        ("Sub Bagian Umum", "Pasal 2 angka 3"),
    ]


def test_a_slip_in_the_name_of_a_head_is_doubted_and_its_list_kept_together():
    text = """Pasal 2
Asisten Sekretaris Daerah terdiri atas:
a. Asisten Ekonomi & Pembangunan;
b. Asisten Administrasi Umum.
Pasal 3
Asisten Ekonomi dan Pembangunan mengoordinasikan:
a. Dinas Perhubungan.
Pasal 4
Asisten Adminstrasi Umum mengoordinasikan:
a. Inspektorat.
"""
    units = {unit.name: unit for unit in read_text(text).units}
    assert list(units) == [
        "Asisten Ekonomi & Pembangunan", "Dinas Perhubungan", "Asisten Administrasi Umum", "Inspektorat",
    ]  # fmt: skip
    slip = "“Asisten Adminstrasi Umum” mungkin salah tulis dari “Asisten Administrasi Umum”"
    assert units["Asisten Administrasi Umum"].reasons == (slip,)
    assert units["Asisten Administrasi Umum"].confidence < 1


def test_a_rank_that_does_not_fit_its_superior_is_doubted():
    text = """Pasal 2
Asisten Umum membawahi:
a. Bagian Umum, membawahi:
1. Subbagian Keuangan, membawahi:
a) Bagian Organisasi;
b. Subbagian Protokol;
c. Bagian Hukum.
Pasal 3
Bagian Hukum mengoordinasikan:
a. Dinas Sosial.
"""
    doubted = {unit.name for unit in read_text(text).units if unit.confidence < 1}
    assert doubted == {"Bagian Organisasi", "Subbagian Protokol"}


def test_all_that_follows_numbers_that_begin_anew_is_doubted():
    text = """Pasal 2
Asisten Umum mengoordinasikan:
1. Dinas Sosial;
2. Dinas Kesehatan;
1. Dinas Perhubungan;
2. Dinas Pertanian.
"""
    found = {unit.name: unit.confidence for unit in read_text(text).units}
    assert found["Dinas Kesehatan"] == 1
    assert found["Dinas Perhubungan"] < 1 and found["Dinas Pertanian"] < 1


@pytest.mark.parametrize("letter", ["a", "b", "c", "e"])
def test_an_asisten_whose_letter_slipped_keeps_its_list(letter):
    text = "Pasal 2\n"
    for sign, field in (("a", "Umum"), ("b", "Ekonomi"), (letter, "Sosial")):
        text += f"{sign}. Asisten {field}, membawahkan:\n1. Dinas {field} Satu;\n2. Dinas {field} Dua;\n"
    units = read_text(text).units
    assert [unit.name for unit in units[6:]] == ["Asisten Sosial", "Dinas Sosial Satu", "Dinas Sosial Dua"]
    assert [unit.parent for unit in units[6:]] == [None, 6, 6]
    assert (units[6].confidence < 1) == (letter != "c")


def test_a_reason_that_holds_twice_is_told_once():
    [unit] = read_text("Pasal 2\nAsisten Umum mengoordinasikan Dinas Sosial.\n").units[:1]
    assert less_sure(less_sure(unit, 0.2, "ragu"), 0.2, "ragu").reasons == (*unit.reasons, "ragu")


@pytest.mark.parametrize(
    "name",
    [
        "Seksi Keselamatan Pelayaran. f Bidang Perkeretaapian",
        "Bagian Pembangunan Setda D. Asisten Administrasi Umum",
        "Bagian Kesra, Dinas Pendidikan",
        "Seksi Kelembagaan Seksi Kurikulum",
    ],
)
def test_two_names_run_together_are_doubted(name):
    text = f"Pasal 2\nAsisten Umum mengoordinasikan:\na. Dinas Sosial;\nb. {name};\nc. Dinas Kesehatan.\n"
    unit = next(unit for unit in read_text(text).units if re.match(re.escape(name), unit.name))
    assert "mungkin dua unit yang tersambung" in unit.reasons


def test_a_sentence_in_capitals_is_one_sentence_over_a_broken_word():
    text = "Pasal 12\n(1) Asisten Umum, membawah-\nkan:\na. Bagian Umum; dan\nb. Bagian Organisasi.\n".upper()
    reading = read_text(text)
    assert [unit.name for unit in reading.units] == ["ASISTEN UMUM", "BAGIAN UMUM", "BAGIAN ORGANISASI"]
    assert reading.sentences[0].text.startswith("ASISTEN UMUM, MEMBAWAHKAN")
