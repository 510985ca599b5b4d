"""Markers that a converter has put before all of their items come back to them."""

from __future__ import annotations

import pytest
from unit_trees import tree_of

NAMES = "Inspektorat;\nBadan Kepegawaian dan Sumber\nDaya Manusia;\nBadan Keuangan; dan\nSekretariat DPRD.\n"
TREE = "Asisten Umum\n  Inspektorat\n  Badan Kepegawaian dan Sumber Daya Manusia\n  Badan Keuangan\n  Sekretariat DPRD"


@pytest.mark.parametrize("markers", ["a.\nb.\nc.\nd.\n", "a. b. c. d.\n", "1)\n2)\n3)\n4)\n", "a. b.\nc. d.\n"])
def test_as_many_items_as_markers_get_them(markers):
    text = f"Pasal 3\n(1) Asisten Umum mengoordinasikan:\n{markers}{NAMES}(2) Asisten bertanggung jawab.\n"
    assert tree_of(text) == TREE


def test_lines_without_an_end_are_items_where_there_are_as_many():
    text = "Pasal 3\nAsisten Umum mengoordinasikan:\na. b. c.\nInspektorat\nBadan Keuangan\nSekretariat DPRD\n"
    assert tree_of(text) == "Asisten Umum\n  Inspektorat\n  Badan Keuangan\n  Sekretariat DPRD"


def test_each_marker_before_its_own_item_stays_there():
    text = "Pasal 3\nAsisten Umum mengoordinasikan:\na.\nInspektorat;\nb.\nBadan Keuangan.\n"
    assert tree_of(text) == "Asisten Umum\n  Inspektorat\n  Badan Keuangan"
