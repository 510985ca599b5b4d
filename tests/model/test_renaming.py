"""Which unit is another one under a new name: words in common, the place, and no better match."""

from __future__ import annotations

import time

import pytest

from orgeditor.model.renaming import Known, likeness, renamed

HERE, THERE = frozenset({"asisten"}), frozenset({"asisten lain"})


def units(*names: str, above: frozenset[str] = HERE) -> list[Known]:
    return [Known(name, name, above) for name in names]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Dinas kebakaran", "Dinas pemadam kebakaran"),
        ("Dinas Pendidikan", "Dinas Pendidikan dan Kebudayaan"),
        ("Badan Lingkungan Hidup", "Dinas Lingkungan Hidup"),
        ("Kantor Arsip", "Dinas Perpustakaan dan Kearsipan"),
        ("Asisten Ekonomi dan Pembangunan", "Asisten Perekonomian dan Pembangunan"),
        ("Inspektorat", "Inspektorat Daerah"),
        ("Walikota", "Wali Kota"),
        ("Dinas Sosail", "Dinas Sosial"),
    ],
)
def test_a_name_written_anew_below_the_same_superior(old, new):
    assert renamed(units(old), units(new)) == {old: new}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Dinas Kesehatan", "Dinas Sosial"),
        ("Bagian Hukum", "Bagian Umum"),
        ("Bagian Administrasi Pembangunan", "Bagian Administrasi Umum"),
        ("Dinas Pertanian", "Dinas Pertanahan"),
        ("Kecamatan Cimahi Utara", "Kecamatan Cimahi Selatan"),
        ("Asisten I", "Asisten II"),
        ("Puskesmas 1", "Puskesmas 2"),
        ("Sekretariat Daerah", "Sekretariat DPRD"),
    ],
)
def test_another_unit_is_no_new_name(old, new):
    one = Known(old, old, HERE, frozenset({"sister"}))
    other = Known(new, new, HERE, frozenset({"sister"}))
    assert renamed([one], [other]) == {}


def test_elsewhere_the_name_alone_has_to_say_it():
    assert renamed(units("Dinas Kebakaran"), units("Dinas Pemadam Kebakaran", above=THERE)) == {}
    assert renamed(units("Inspektorat"), units("Inspektorat Daerah", above=THERE)) == {
        "Inspektorat": "Inspektorat Daerah"
    }


def test_the_better_match_wins_whatever_the_order():
    old = units("Dinas Pertanian", "Dinas Perikanan")
    new = units("Dinas Pertanian, Perikanan dan Pangan", "Dinas Perikanan Laut")
    assert renamed(old, new) == renamed(old[::-1], new[::-1])
    assert renamed(old, new)["Dinas Perikanan"] == "Dinas Perikanan Laut"


def test_sisters_decide_between_equals():
    old = [Known("x", "Seksi Data", HERE, frozenset({"b"}))]
    new = [
        Known("first", "Seksi Data dan Berita", HERE, frozenset({"a"})),
        Known("second", "Seksi Data dan Arsip", HERE, frozenset({"b"})),
    ]
    assert renamed(old, new) == {"x": "second"}


def test_a_head_is_known_by_what_hangs_below():
    below = frozenset({"dinas 1", "dinas 2", "dinas 3"})
    old = [Known("old", "Asisten II", HERE, frozenset(), below)]
    new = [Known("new", "Asisten Perekonomian", HERE, frozenset(), below)]
    assert renamed(old, new) == {"old": "new"}
    few = frozenset({"dinas 1", "dinas 2", "dinas 8", "dinas 9"})
    assert renamed(old, [new[0]._replace(below=few)]) == {}


def test_words_of_the_sort_of_unit_count_for_nothing():
    assert likeness("Dinas Sosial", "Dinas Kesehatan") == 0.0
    assert likeness("Dinas Kebakaran", "Dinas Pemadam Kebakaran") > 0.8


def test_two_thousand_left_over_take_no_longer_than_a_moment():
    words = ["tani", "hutan", "laut", "jalan", "pasar", "sekolah", "gizi", "arsip"]
    names = [f"Seksi {words[n % 8]} {words[n // 8 % 8]} {n}" for n in range(2000)]
    start = time.process_time()
    renamed(units(*names), units(*(f"{name} baru" for name in names)))
    assert time.process_time() - start < 3.0
