"""Markers that a viewer has glued to the names before them."""

from __future__ import annotations

import pytest

from orgeditor.articles.reader import read_text


def names(text: str) -> list[str]:
    return [unit.name for unit in read_text(text).units]


def test_letters_that_go_on_counting_at_the_ends_of_words_are_markers():
    text = "Pasal 2\nAsisten Umum mengoordinasikan:a. Dinas Pasarb. Dinas Tata Kotac. Badan Arsipd. Bagian Hukum.\n"
    assert names(text) == ["Asisten Umum", "Dinas Pasar", "Dinas Tata Kota", "Badan Arsip", "Bagian Hukum"]


@pytest.mark.parametrize("name", ["Dinas Adab", "Bagian Fakb", "RSUD dr. Wahid"])
def test_the_letter_at_the_end_of_one_name_stays(name):
    text = f"Pasal 2\nAsisten Umum mengoordinasikan: a. {name}. b. Dinas Sosial. c. Dinas Pasar.\n"
    assert names(text) == ["Asisten Umum", name, "Dinas Sosial", "Dinas Pasar"]
