"""Units that a sentence lists behind several verbs."""

from __future__ import annotations

import pytest
from unit_trees import tree_of

from orgeditor.articles.named import chained
from orgeditor.articles.reader import read_text
from orgeditor.model.kinds import COORDINATIVE, STRUCTURAL

FIRST = "Asisten Umum membawahi Bagian Umum, Bagian Hukum dan Bagian Humas"
TREE = "Asisten Umum\n  Bagian Umum\n  Bagian Hukum\n  Bagian Humas"


@pytest.mark.parametrize(
    ("text", "more"),
    [
        (f"{FIRST} serta mengoordinasikan Inspektorat dan Badan Keuangan.\n", "\n  Inspektorat\n  Badan Keuangan"),
        (
            f"{FIRST}, serta mengoordinasikan:\na. Inspektorat; dan\nb. Badan Keuangan.\n",
            "\n  Inspektorat\n  Badan Keuangan",
        ),
        (
            f"{FIRST} serta mengoordinasikan Inspektorat dan kecamatan sebagai berikut:\na. Kecamatan Utara; dan\n"
            "b. Kecamatan Selatan.\n",
            "\n  Inspektorat\n  Kecamatan Utara\n  Kecamatan Selatan",
        ),
    ],
)
def test_each_verb_has_its_own_units_and_kind(text, more):
    assert tree_of(f"Pasal 3\n{text}") == TREE + more
    units = read_text(f"Pasal 3\n{text}").units[1:]
    assert {unit.kind for unit in units[:3]} == {STRUCTURAL} and {unit.kind for unit in units[3:]} == {COORDINATIVE}
    assert all(unit.reasons for unit in units[:3])  # read from a sentence


@pytest.mark.parametrize(
    "text",
    [
        "Asisten Umum mengoordinasikan Perangkat Daerah, meliputi:",
        "Asisten Umum membawahkan Biro dan mengoordinasikan Perangkat Daerah, meliputi:",
        "Asisten Umum mengoordinasikan Badan Keuangan dan Inspektorat.",
        "Bagian Umum dan Bagian Hukum yang dikoordinasikan oleh Asisten Umum membawahkan Subbagian Satu.",
    ],
)
def test_classes_and_one_verb_alone_are_no_chain(text):
    assert chained(text) == []


def test_who_gives_a_duty_does_not_do_it():
    text = (
        "Pasal 6\nBagian Umum menyelenggarakan fungsi:\na. penyiapan bahan; dan\n"
        "b. pelaksanaan fungsi lain yang diberikan oleh Kepala Biro.\n"
    )
    assert read_text(text).units == ()


def test_the_bodies_of_a_region_named_by_their_classes_are_no_units():
    begins = "Pasal 6\nSekretaris Daerah mempunyai tugas membantu Bupati dalam menyusun kebijakan dan mengoordinasikan"
    assert read_text(f"{begins} Dinas Daerah dan Lembaga Teknis Daerah.\n").units == ()
    assert tree_of(f"{begins} Dinas Sosial.\n") == "Sekretaris Daerah\n  Dinas Sosial"
