"""Tables with a column for each rank are a tree, wherever their cells reach over several rows."""

from __future__ import annotations

from itertools import pairwise

from unit_trees import tree_of

from orgeditor.articles.reader import read_text
from orgeditor.model.kinds import STRUCTURAL

TREE = """Asisten Pemerintahan
  Biro Hukum
    Bagian Naskah
      Subbagian Perda
      Subbagian Tata Usaha
    Bagian Bantuan Hukum
      Subbagian Perkara
  Biro Agama
    Bagian Haji
      Subbagian Tata Usaha
Asisten Umum
  Biro Umum
    Bagian Rumah Tangga
      Subbagian Dapur"""
ROWS = (
    "1\tAsisten Pemerintahan\tBiro Hukum\tBagian Naskah\tSubbagian Perda",
    "\t\t\t\tSubbagian Tata Usaha",
    "\t\t\tBagian Bantuan Hukum\tSubbagian Perkara",
    "\t\tBiro Agama\tBagian Haji\tSubbagian Tata Usaha",
    "2\tAsisten Umum\tBiro Umum\tBagian Rumah Tangga\tSubbagian Dapur",
)
TITLES = "No\tAsisten\tBiro\tBagian\tSubbagian"
TABLE = "\n".join((TITLES, *ROWS, "\nJumlah\t2 Asisten\t3 Biro\t4 Bagian\t5 Subbagian\n"))


def test_cells_between_tabs():
    assert tree_of(TABLE) == TREE
    assert tree_of(f"LAMPIRAN II\nSusunan unit kerja Sekretariat Daerah\n\n{TABLE}") == TREE
    below = [unit for unit in read_text(TABLE).units if unit.parent is not None]
    assert {unit.kind for unit in below} == {STRUCTURAL} and not any(unit.reasons for unit in below)


def test_cells_between_strokes_and_names_again_in_each_row():
    rows = [row.split("\t") for row in ROWS]
    for above, row in pairwise(rows):
        row[:] = [cell or above[at] for at, cell in enumerate(row)]
    for table in ([row.split("\t") for row in ROWS], rows):
        wide = [[*row, *[""] * (5 - len(row))] for row in table]
        assert tree_of("\n".join(f"| {' | '.join(row)} |" for row in [TITLES.split("\t"), *wide])) == TREE


def test_a_table_whose_columns_do_not_go_down_in_rank_is_no_tree():
    text = "Asisten\tBagian\tPerangkat Daerah\nAsisten Umum\tBagian Umum\tBadan Keuangan\n\tBagian Hukum\tInspektorat\n"
    assert "    " not in tree_of(text)


def test_the_bagian_in_a_column_beside_the_dinas_are_the_asistens():
    text = (
        "| No. | Asisten Koordinator | Dinas/Badan/Kantor | Bagian |\n|---|---|---|---|\n"
        "| 1 | Asisten Praja | Dinas Sosial | Bagian Hukum |\n| | | Badan Kesbangpol | |\n"
        "| 2 | Asisten Umum | Dinas Arsip | Bagian Umum |\n| | | | Bagian Aset |\n"
    )
    assert tree_of(text) == (
        "Asisten Praja\n  Dinas Sosial\n  Bagian Hukum\n  Badan Kesbangpol\n"
        "Asisten Umum\n  Dinas Arsip\n  Bagian Umum\n  Bagian Aset"
    )
