"""The five examples against their regulations: exactly the slips that a reader finds in them, and nothing false.

The lists were written by reading the texts. Slips of a copy (a letter lost at the edge of a page) count like the
others: the text that is compared has them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from orgeditor.articles.reader import read_text
from orgeditor.check.finding import Finding, Severity
from orgeditor.check.rules import find
from orgeditor.storage.reader import open_draft

EXAMPLES = Path(__file__).parents[2] / "examples"
TEXTS = Path(__file__).parents[3] / "shared" / "regulations"

# For each example what its kesalahan and peringatan must say, each as rule, basis and a part of the sentence.
SLIPS = {
    "bukittinggi-2017": [
        ("rujukan-bidang", "Pasal 12", "merujuk Pasal 8, padahal pembidangan para Asisten ada di Pasal 11"),
        ("bidang-lain", "Pasal 12 huruf a angka 19", "bidang pertanahan ada pada “Asisten ekonomi"),
        ("bidang-lain", "Pasal 12 huruf b angka 11", "bidang keagamaan ada pada “Asisten pemerintahan"),
        ("nama-terpotong", "Pasal 12 huruf a angka 9", "pengendalian penduduk dan keluarga berencana"),
        ("salah-tulis", "Menetapkan", "“KOORDIINASI”"),
        ("salah-tulis", "Pasal 1 angka 9", "“vertical”"),
        ("salah-tulis", "Pasal 6 huruf a", "“Intansi”"),
        ("salah-tulis", "Pasal 7 ayat (3)", "“koodinasi”"),
        ("salah-tulis", "Pasal 14 huruf b", "“konsultif”"),
        ("salah-tulis", "Pasal 17", "“Bukittingi”"),
        ("kata-janggal", "Pasal 12 huruf a angka 23", "“penanggulangan”"),
        ("kata-janggal", "Pasal 12 huruf c angka 3", "“kepegawaian dan”"),
        ("kata-janggal", "Pasal 12 huruf c angka 4", "“Bagian”"),
        ("dua-jenis", "Pasal 12 huruf a angka 6", "“Dinas satuan”"),
        ("tingkat-lain", "Pasal 12 huruf a angka 17", "kejaksaan tinggi"),
    ],
    "cimahi-2017": [
        ("berita-daerah", "", "2016 di kepala, 2017 di kaki"),
        ("salah-tulis", "Menetapkan", "“CIMAH”"),
        ("salah-tulis", "Pasal 15 ayat (3)", "pembidangan” (Pasal 15 ayat (3), Pasal 16)"),
    ],
    "jombang-2009": [
        ("rujukan", "Pasal 5 ayat (1)", "Pasal 3 ayat (1) huruf a, tetapi Pasal 3 tidak memuat ayat (1)"),
        ("rujukan", "Pasal 8 ayat (3)", "Pasal 8 tidak memuat ayat (1)"),
        ("nomor-ayat", "Pasal 8", "dimulai dari ayat (2)"),
        ("tanda-baca", "Pasal 2 angka 2 huruf q", "“PD,”"),
    ],
    "paser-2020": [
        ("jenis-lain", "Pasal 10 ayat (1)", "Pasal 5 ayat (1) huruf e berbunyi “hubungan kerja koordinasi”"),
        ("koordinasi-diri", "Pasal 14 ayat (2) huruf a", "“Perangkat Daerah” mengoordinasikan “Perangkat Daerah”"),
        ("nomor-bab", "", "BAB V tidak ada"),
    ],
    "probolinggo-2009": [
        ("rujukan", "Pasal 9", "Pasal 7 ayat (3), tetapi Pasal 7 tidak memuat ayat (3)"),
        ("nomor-kosong", "Mengingat angka 8", "tanpa nomor"),
        ("nama-lain", "Pasal 9", "“Tim Teknis Koordinasi Pelaksanaan Koordinasi SKPD Kota Probolinggo”"),
    ],
}  # fmt: skip
ERRORS = {"jombang-2009": 2, "probolinggo-2009": 1}
OF_THE_DRAFT = ("kata-janggal", "dua-jenis", "tingkat-lain", "tanda-baca")
"""Rules that need no text."""


def judged(name: str, *, with_text: bool) -> list[Finding]:
    draft = open_draft(EXAMPLES / f"{name}.bagan")
    [path] = TEXTS.glob(f"{name.split('-')[0]}-*.txt") if with_text else [None]
    reading = read_text(path.read_text(encoding="utf-8")) if path is not None else None
    return [item for item in find(draft, draft.arranged, reading).findings if item.severity is not Severity.NOTE]


def left_over(found: list[Finding], wanted: list[tuple[str, str, str]]) -> tuple[list[str], list[tuple[str, str, str]]]:
    """Return what was found and not wanted, and what was wanted and not found."""
    lacking = list(wanted)
    more = []
    for item in found:
        fits = [row for row in lacking if (item.rule, item.basis) == row[:2] and row[2] in item.sentence]
        if fits:
            lacking.remove(fits[0])
        else:
            more.append(f"{item.rule}: {item.sentence} ({item.basis})")
    return more, lacking


@pytest.mark.skipif(not TEXTS.is_dir(), reason="the five texts are not beside this checkout")
@pytest.mark.parametrize("name", SLIPS)
def test_an_example_with_its_text_has_exactly_its_slips(name):
    found = judged(name, with_text=True)
    assert left_over(found, SLIPS[name]) == ([], [])
    assert sum(item.severity is Severity.ERROR for item in found) == ERRORS.get(name, 0)


@pytest.mark.parametrize("name", SLIPS)
def test_an_example_without_its_text_has_the_slips_of_its_names(name):
    wanted = [row for row in SLIPS[name] if row[0] in OF_THE_DRAFT]
    assert left_over(judged(name, with_text=False), wanted) == ([], [])
