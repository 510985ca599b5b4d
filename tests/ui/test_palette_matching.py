"""Which texts typed letters find, and which of them first."""

from __future__ import annotations

import pytest

from orgeditor.ui.matching import score


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("simpan", "Simpan Sebagai…"),
        ("sebagai", "Simpan Sebagai…"),
        ("sim seb", "Simpan Sebagai…"),
        ("SEB sim", "Simpan Sebagai…"),
        ("ganti", "Cari dan Ganti…"),
        ("luark", "Keluarkan dari Bagan Ini"),
        ("teda", "Tempel Daftar…"),
        ("cdg", "Cari dan Ganti…"),
        ("resume", "Résumé"),
        ("", "apa pun"),
    ],
)
def test_it_finds(typed, text):
    assert score(typed, text) > 0


@pytest.mark.parametrize(
    ("typed", "text"),
    [("xyz", "Simpan"), ("simpan xyz", "Simpan"), ("nap", "Simpan"), ("e", "Simpan"), ("td", "Tempel Daftar")],
)
def test_it_does_not_find(typed, text):
    assert score(typed, text) == 0


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("simpan", "Simpan", "Simpan Sebagai…"),
        ("bagan", "Bagan", "Gandakan Bagan"),
        ("ganda", "Gandakan Bagan", "Salin dan Gandakan"),
        ("kota", "Kota Baru", "Walikota"),
        ("bag", "Bagan", "Terbagi"),
    ],
)
def test_the_better_comes_first(typed, better, worse):
    assert score(typed, better) > score(typed, worse) > 0


def test_words_beside_the_text_find_it_too_but_later():
    assert score("undo", "Urungkan", "Undo") > 0
    assert score("undo", "Undo") > score("undo", "Urungkan", "Undo")
    assert score("zzz", "Urungkan", "Undo") == 0
