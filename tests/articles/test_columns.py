"""Tables whose columns only spaces keep apart: which texts are such tables, and where their names stand."""

from __future__ import annotations

from orgeditor.articles.reader import read_text

TABLE = """Pasal 4
Pembagian koordinasi Asisten adalah sebagai berikut:
NO   ASISTEN                 PERANGKAT DAERAH          KET.
1    Asisten Pemerintahan    1. Dinas Pendidikan       Tipe A
     dan Hukum               2. Dinas Pemberdayaan
                                Perempuan
2    Asisten Umum            1. Inspektorat
Pasal 5
Peraturan ini mulai berlaku pada tanggal diundangkan.
"""


def names(text: str) -> list[tuple[str, bool]]:
    return [(unit.name, unit.parent is None) for unit in read_text(text).units]


def test_heads_and_names_go_on_below_their_first_line():
    assert [name for name, head in names(TABLE) if head] == ["Asisten Pemerintahan dan Hukum", "Asisten Umum"]
    below = [name for name, head in names(TABLE) if not head]
    assert below[0].startswith("Dinas Pendidikan") and below[1:] == ["Dinas Pemberdayaan Perempuan", "Inspektorat"]


def test_each_name_is_found_in_the_source():
    for unit in read_text(TABLE).units:
        if unit.parent is not None:
            said = " ".join(TABLE[start:end] for start, end in unit.spans)
            assert unit.name.split()[-1] in said and "Asisten" not in said


def test_a_paragraph_with_wide_spaces_is_no_table():
    text = """Pasal 4
Para asisten   dan perangkat daerah   bekerja bersama.
(1)  Asisten Umum     mengoordinasikan:
     a.   Dinas   Pendidikan;
     b.   Badan   Keuangan.
"""
    assert names(text) == [("Asisten Umum", True), ("Dinas Pendidikan", False), ("Badan Keuangan", False)]
