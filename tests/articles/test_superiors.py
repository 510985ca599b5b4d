"""Who stands over a list: one of a class, a body whose parts are told, a head before a clause of purpose."""

from __future__ import annotations

import pytest
from unit_trees import tree_of, unit_named

from orgeditor.model.kinds import COORDINATIVE, STRUCTURAL

ALL = """Pasal 3
(1) Sekretaris Daerah membawahi 2 (dua) Asisten, yaitu:
a. Asisten Pemerintahan; dan
b. Asisten Umum.
"""


def test_an_asisten_named_by_where_he_is_listed_has_heads_below_him():
    text = (
        f"{ALL}(2) Asisten sebagaimana dimaksud pada ayat (1) huruf a, membawahi:\n"
        "a. Biro Hukum, dengan susunan:\n1. Bagian Naskah; dan\n2. Bagian Perkara;\nb. Biro Agama.\n"
        "(3) Asisten sebagaimana dimaksud pada ayat (1) huruf b membawahi Biro Umum dan Biro Humas.\n"
    )
    assert tree_of(text) == (
        "Sekretaris Daerah\n  Asisten Pemerintahan\n    Biro Hukum\n      Bagian Naskah\n      Bagian Perkara\n"
        "    Biro Agama\n  Asisten Umum\n    Biro Umum\n    Biro Humas"
    )


def test_asisten_named_by_several_places_are_none_of_them():
    text = (
        f"{ALL}(2) Asisten sebagaimana dimaksud pada ayat (1) huruf a dan huruf b membawahi Biro Hukum dan Biro Umum.\n"
    )
    assert tree_of(text) == "Sekretaris Daerah\n  Asisten Pemerintahan\n  Asisten Umum"


def test_what_a_head_does_it_for_is_not_what_he_does():
    listed = "\na. Asisten Pemerintahan; dan\nb. Asisten Umum.\n"
    text = f"Pasal 4\nSekretaris Daerah dalam melaksanakan tugas pengoordinasian dibantu oleh:{listed}"
    assert tree_of(text) == "Sekretaris Daerah\n  Asisten Pemerintahan\n  Asisten Umum"
    assert unit_named(text, "Asisten Umum").kind == STRUCTURAL
    units = "\na. Inspektorat; dan\nb. Badan Keuangan.\n"
    text = f"Pasal 4\nAsisten Umum dalam melaksanakan koordinasi dengan Perangkat Daerah meliputi:{units}"
    assert tree_of(text) == "Asisten Umum\n  Inspektorat\n  Badan Keuangan"
    assert unit_named(text, "Inspektorat").kind == COORDINATIVE


@pytest.mark.parametrize("words", ["Unsur-unsur organisasi", "Unsur organisasi", "Susunan organisasi"])
def test_what_a_body_consists_of_stands_below_the_body(words):
    listed = "a. Kepala Dinas;\nb. UPTD, terdiri dari:\n1. UPTD Benih; dan\n2. UPTD Pupuk.\n"
    text = f"Pasal 2\n{words} Dinas Tani adalah:\n{listed}"
    assert tree_of(text) == "Dinas Tani\n  Kepala Dinas\n  UPTD\n    UPTD Benih\n    UPTD Pupuk"
    assert unit_named(text, "Kepala Dinas").kind == STRUCTURAL


def test_parts_below_a_caption_are_its_structure():
    text = "Biro Umum:\n1. Bagian Rumah Tangga;\n2. Bagian Tata Usaha.\n"
    assert unit_named(text, "Bagian Tata Usaha").kind == STRUCTURAL
    assert unit_named("Asisten Umum:\n1. Badan Keuangan;\n2. Bagian Umum.\n", "Bagian Umum").kind == COORDINATIVE
