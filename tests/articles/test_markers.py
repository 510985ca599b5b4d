"""Markers that scanners have misread."""

from __future__ import annotations

import pytest
from unit_trees import tree_of, unit_named


@pytest.mark.parametrize(("letter", "count"), [("i", 11), ("l", 14)])
def test_a_letter_read_as_a_one_counts_on_and_is_doubted(letter, count):
    names = [f"Dinas {chr(65 + at)}{chr(65 + at)}" for at in range(count)]
    items = [f"{'1' if chr(97 + at) == letter else chr(97 + at)}. {name}" for at, name in enumerate(names)]
    text = "Pasal 3\nAsisten Umum mengoordinasikan:\n" + ";\n".join(items) + ".\n"
    assert tree_of(text).splitlines() == ["Asisten Umum", *(f"  {name}" for name in names)]
    unit = unit_named(text, names[ord(letter) - 97])
    assert unit.reasons == ("huruf terbaca sebagai angka",) and unit.basis.endswith(f"huruf {letter}")


def test_a_one_below_an_opener_begins_a_list():
    items = [f"{chr(97 + at)}. Bidang {chr(65 + at)}{chr(65 + at)};\n" for at in range(7)]
    text = (
        f"Pasal 3\nDinas Tani terdiri atas:\n{''.join(items)}h. UPTD, terdiri atas:\n1. UPTD Benih;\ni. Bidang Akhir.\n"
    )
    assert tree_of(text).splitlines()[-3:] == ["  UPTD", "    UPTD Benih", "  Bidang Akhir"]
