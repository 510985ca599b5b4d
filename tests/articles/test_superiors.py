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


@pytest.mark.parametrize("words", ["Unsur-unsur organisasi", "Unsur organisasi", "Susunan organisasi", "Susunan"])
def test_what_a_body_consists_of_stands_below_the_body(words):
    listed = "a. Kepala Dinas;\nb. UPTD, terdiri dari:\n1. UPTD Benih; dan\n2. UPTD Pupuk.\n"
    text = f"Pasal 2\n{words} Dinas Tani adalah:\n{listed}"
    assert tree_of(text) == "Dinas Tani\n  Kepala Dinas\n  UPTD\n    UPTD Benih\n    UPTD Pupuk"
    assert unit_named(text, "Kepala Dinas").kind == STRUCTURAL


def test_parts_below_a_caption_are_its_structure():
    text = "Biro Umum:\n1. Bagian Rumah Tangga;\n2. Bagian Tata Usaha.\n"
    assert unit_named(text, "Bagian Tata Usaha").kind == STRUCTURAL
    assert unit_named("Asisten Umum:\n1. Badan Keuangan;\n2. Bagian Umum.\n", "Bagian Umum").kind == COORDINATIVE


@pytest.mark.parametrize(
    "opening",
    [
        "Asisten-asisten Sekretaris Daerah mempunyai wilayah koordinasi:",
        "Bidang koordinasi Asisten terbagi atas:",
        "Ruang lingkup koordinasi Asisten meliputi:",
        "Asisten I dan II membawahi Bagian sebagai berikut:",
    ],
)
def test_what_is_said_of_all_asisten_is_no_head(opening):
    text = f"Pasal 4\n{opening}\na. Asisten I, membawahi:\n1. Bagian A;\nb. Asisten II, membawahi:\n1. Bagian B.\n"
    assert tree_of(text) == "Asisten I\n  Bagian A\nAsisten II\n  Bagian B"


def test_a_class_that_has_a_class_below_it_is_no_unit():
    text = (
        "Pasal 5\n(1) Kecamatan membawahi Kelurahan.\n"
        "(2) Kecamatan Utara membawahi:\na. Kelurahan Baru; dan\nb. Kelurahan Lama.\n"
    )
    assert tree_of(text) == "Kecamatan Utara\n  Kelurahan Baru\n  Kelurahan Lama"


def test_a_word_of_a_name_that_begins_like_a_verb_stays():
    text = "Pasal 3\nBiro Kesra :\na. Bagian Bina Mental :\n1. Subbagian Agama;\n2. Subbagian Haji.\n"
    assert tree_of(text) == "Biro Kesra\n  Bagian Bina Mental\n    Subbagian Agama\n    Subbagian Haji"


def test_what_is_formed_below_a_body_is_listed_below_it():
    text = (
        "Pasal 2\nMembentuk Cabang Dinas pada Dinas Pendidikan, terdiri atas:\n"
        "a. Cabang Dinas Wilayah I; dan\nb. Cabang Dinas Wilayah II.\n"
    )
    assert tree_of(text) == "Dinas Pendidikan\n  Cabang Dinas Wilayah I\n  Cabang Dinas Wilayah II"
