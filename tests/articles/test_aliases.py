"""Heads by the short name that a text has given them."""

from __future__ import annotations

import pytest
from unit_trees import tree_of, unit_named

from orgeditor.model.kinds import COORDINATIVE, STRUCTURAL

UNITS = "\na. Dinas Sosial; dan\nb. Dinas Pasar.\n"
BELOW = "\n  Dinas Sosial\n  Dinas Pasar"


@pytest.mark.parametrize("called", ["yang selanjutnya disebut Asisten I", "selanjutnya disebut “Asisten I”"])
def test_a_head_by_the_short_name_that_its_list_gives(called):
    text = (
        f"Pasal 6\n(1) Asisten terdiri dari:\na. Asisten Pemerintahan, {called}; dan\nb. Asisten Umum.\n"
        f"(2) Asisten I membawahi:{UNITS}"
    )
    assert tree_of(text) == f"Asisten Pemerintahan{BELOW}\nAsisten Umum"


def test_a_head_by_the_short_name_of_a_definition():
    text = (
        "Pasal 1\n1. Biro Administrasi Pimpinan yang selanjutnya disebut Biro Adpim adalah unit kerja.\n"
        "Pasal 2\nAsisten Umum membawahi:\na. Biro Administrasi Pimpinan; dan\nb. Biro Umum.\n"
        "Pasal 3\nBiro Adpim terdiri atas:\na. Bagian Protokol; dan\nb. Bagian Materi.\n"
    )
    assert tree_of(text) == (
        "Asisten Umum\n  Biro Administrasi Pimpinan\n    Bagian Protokol\n    Bagian Materi\n  Biro Umum"
    )


def test_a_head_by_his_name_in_brackets():
    text = (
        f"Pasal 6\nSekretaris Daerah membawahi:\na. Asisten Umum (Asisten III).\nPasal 7\nAsisten III membawahi:{UNITS}"
    )
    below = BELOW.replace("\n", "\n  ")
    assert tree_of(text) == f"Sekretaris Daerah\n  Asisten Umum (Asisten III){below}"


@pytest.mark.parametrize(
    ("short", "name"), [("Asisten I", "Asisten Pemerintahan"), ("Bagian Setda", "Bagian Setda"), ("Setda", "Setda")]
)
def test_a_short_name_whose_full_one_is_not_listed_stays_but_for_a_numbered_asisten(short, name):
    text = (
        f"Pasal 1\n1. Asisten Pemerintahan yang selanjutnya disebut {short} adalah pejabat.\n"
        f"Pasal 2\n{short} membawahi:{UNITS}"
    )
    assert tree_of(text) == f"{name}{BELOW}"


def test_a_caption_with_the_short_name_over_the_sentence_that_begins_with_it():
    text = (
        "A. Asisten Pemerintahan (Asisten I)\n   Asisten I membawahi:\n   o Bagian Hukum\n   o Bagian Kerja Sama\n"
        "   OPD mitra:\n   o Dinas Sosial\n   o Dinas Pasar\n"
        "B. Asisten Umum (Asisten II)\n   Asisten II membawahi:\n   o Bagian Umum\n   o Bagian Aset\n"
    )
    assert tree_of(text) == (
        "Asisten Pemerintahan (Asisten I)\n  Bagian Hukum\n  Bagian Kerja Sama\n  Dinas Sosial\n  Dinas Pasar\n"
        "Asisten Umum (Asisten II)\n  Bagian Umum\n  Bagian Aset"
    )
    assert unit_named(text, "Bagian Hukum").kind == STRUCTURAL
    assert unit_named(text, "Dinas Pasar").kind == COORDINATIVE


def test_a_number_over_the_name_of_an_asisten_is_a_caption():
    text = (
        "ASISTEN I                       ASISTEN II\nAsisten Pemerintahan            Asisten Umum\n"
        "1. Dinas Sosial                 1. Inspektorat\n2. Dinas Pasar                  2. Bapenda\n"
    )
    assert (
        tree_of(text) == "Asisten Pemerintahan\n  Dinas Sosial\n  Dinas Pasar\nAsisten Umum\n  Inspektorat\n  Bapenda"
    )


def test_a_short_name_in_a_text_in_capitals():
    text = (
        "Pasal 6\n(1) Asisten terdiri dari:\na. Asisten Pemerintahan, yang selanjutnya disebut Asisten I; dan\n"
        f"b. Asisten Umum.\n(2) Asisten I membawahi:{UNITS}"
    )
    assert tree_of(text.upper()) == tree_of(text).upper()
