"""Sentences with marks: filled, and told again in another language."""

from __future__ import annotations

from orgeditor.model.sentences import filled, retold

ENGLISH = {
    "berkas itu kosong": "that file is empty",
    "berkas itu %1": "that file %1",
    "rusak": "is broken",
    "Berkas “%1” tidak terbaca: %2.": "“%1” cannot be read: %2.",
    "Lampiran %1": "Annex %1",
}


def told(text: str, value: str = ".+") -> str:
    english = retold(text, tuple(reversed(ENGLISH)), ENGLISH.__getitem__, lambda part: told(part, value), value)
    return text if english is None else english


def test_values_go_in_all_at_once():
    assert filled("%2 dan %1", ["satu", "%1"]) == "%1 dan satu"
    assert filled("100 %1", []) == "100 %1"


def test_a_sentence_is_told_with_the_clauses_in_it():
    assert told("Berkas “rusak” tidak terbaca: berkas itu rusak.") == "“rusak” cannot be read: that file is broken."
    assert told("Berkas “a\nb” tidak terbaca: rusak.") == "“a\nb” cannot be read: is broken."


def test_the_template_with_more_words_of_its_own_comes_first():
    assert told("berkas itu kosong") == "that file is empty"
    assert told("berkas itu hilang") == "that file hilang"


def test_what_comes_from_no_template_is_not_told():
    assert retold("lain", tuple(ENGLISH), ENGLISH.__getitem__, str) is None
    assert told("Lampiran “A”", "[^“”]+") == "Lampiran “A”"
