"""The reader's reasons in the language of the window: none that it gives is missing, none is left over."""

from __future__ import annotations

import re
from pathlib import Path

from orgeditor.ui.articles.reason_words import REASONS, reason_word, sentence

SOURCES = Path(__file__).parents[3] / "orgeditor" / "articles"
GIVEN = re.compile(
    r'(?:doubt = (?:doubt or )?|cost, doubt = [^"\n]*?, |reasons\.append\(|\breason = |(?:setdefault|fromkeys)\(\w+, '
    r'|found\.append\(\(\d, at, |\(cut, |_capitalised\(about\), |SEEN = )"(\w[^"{}]+)"'
)


def test_each_reason_of_the_reader_has_a_word_and_each_word_a_reason():
    text = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES.glob("*.py"))
    assert {reason for reason in GIVEN.findall(text) if " " in reason} <= set(REASONS)
    assert [reason for reason in REASONS if f'"{reason}"' not in text] == []


def test_reasons_that_name_something_are_put_together():
    assert reason_word("judul Pasal 8 hilang: ayat (1) dimulai lagi") == "judul Pasal 8 hilang: ayat (1) dimulai lagi"
    assert sentence("“Sekreatis” dibaca sebagai “Sekretaris”") == "“Sekreatis” dibaca sebagai “Sekretaris”."
    assert sentence("atasan dibaca dari ayat (2) huruf b") == "Atasan dibaca dari ayat (2) huruf b."
    assert sentence("nomor halaman") == "Nomor halaman."
    assert sentence("ditulis dengan dua ejaan: “A B” dan “AB”") == "Ditulis dengan dua ejaan: “A B” dan “AB”."
