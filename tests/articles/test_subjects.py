"""A head named by its class alone is the unit of which the place speaks that its sentence cites, or that is nearest."""

from __future__ import annotations

import pytest
from unit_trees import tree_of, unit_named

LISTED = "a. Dinas Pendidikan; dan\nb. Dinas Kesehatan.\n"
TREE = "Asisten Pemerintahan\n  Dinas Pendidikan\n  Dinas Kesehatan"
DUTY = "(1) Asisten Pemerintahan mempunyai tugas membantu Sekretaris Daerah.\n"


@pytest.mark.parametrize(
    "opening",
    [
        "Asisten sebagaimana dimaksud pada ayat (1) mengoordinasikan:",
        "Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Asisten mengoordinasikan:",
        "Perangkat Daerah yang dikoordinasikan oleh Asisten sebagaimana dimaksud pada ayat (1) terdiri atas:",
        "Asisten mengoordinasikan:",
    ],
)
def test_an_asisten_of_whom_the_ayat_before_speaks(opening):
    text = f"Pasal 5\n{DUTY}(2) {opening}\n{LISTED}"
    assert tree_of(text) == TREE
    assert unit_named(text, "Asisten Pemerintahan").reasons == ("atasan dibaca dari ayat (1)",)


def test_an_asisten_of_whom_another_article_speaks():
    opening = "Asisten sebagaimana dimaksud dalam Pasal 5 mengoordinasikan:\n"
    text = f"Pasal 5\nAsisten Pemerintahan bertugas membantu Sekretaris Daerah.\nPasal 6\n{opening}{LISTED}"
    assert tree_of(text) == TREE
    assert unit_named(text, "Asisten Pemerintahan").reasons == ("atasan dibaca dari Pasal 5",)


def test_two_articles_that_say_asisten_alone_keep_their_own_lists():
    listed = "a. Bagian Aset; dan\nb. Bagian Tata Usaha.\n"
    second = f"Pasal 6\n(1) Asisten Umum bertugas membantu.\n(2) Asisten membawahi:\n{listed}"
    text = f"Pasal 5\n{DUTY}(2) Asisten mengoordinasikan:\n{LISTED}{second}"
    assert tree_of(text) == f"{TREE}\nAsisten Umum\n  Bagian Aset\n  Bagian Tata Usaha"


def test_an_officer_named_by_his_office_alone_heads_his_unit():
    text = (
        "Pasal 6\n(1) Biro Kesra dipimpin oleh Kepala Biro.\n(2) Kepala Biro sebagaimana dimaksud pada ayat (1) "
        "membawahi:\na. Bagian Bina Mental; dan\nb. Bagian Sosial.\n"
    )
    assert tree_of(text) == "Biro Kesra\n  Bagian Bina Mental\n  Bagian Sosial"


def test_a_class_of_which_nothing_was_said_keeps_its_doubt():
    text = f"Pasal 5\nAsisten mengoordinasikan:\n{LISTED}"
    assert tree_of(text) == "Asisten\n  Dinas Pendidikan\n  Dinas Kesehatan"
    assert unit_named(text, "Asisten").confidence < 1


FORMED = """Pasal 5
(1) {}.
(2) UPTD sebagaimana dimaksud pada ayat (1) terdiri atas:
a. UPTD Puskesmas; dan
b. UPTD Laboratorium, terdiri atas:
1. Kepala; dan
2. Subbagian Tata Usaha.
"""
UPTD = "  UPTD Puskesmas\n  UPTD Laboratorium\n    Kepala\n    Subbagian Tata Usaha"


@pytest.mark.parametrize(
    "sentence",
    ["Pada Dinas Kesehatan dapat dibentuk UPTD", "Dengan Peraturan Bupati ini dibentuk UPTD pada Dinas Kesehatan"],
)
def test_uptd_stand_below_the_body_that_the_cited_sentence_forms_them_at(sentence):
    text = FORMED.format(sentence)
    assert tree_of(text) == f"Dinas Kesehatan\n{UPTD}"
    assert unit_named(text, "Dinas Kesehatan").reasons == ("atasan dibaca dari ayat (1)",)


def test_uptd_stand_below_their_class_where_a_list_has_it_as_a_unit():
    listed = "Pasal 4\nDinas Kesehatan terdiri atas:\na. Sekretariat; dan\nb. UPTD.\n"
    below = UPTD.replace("  ", "    ").replace("        ", "      ")
    text = listed + FORMED.format("Pada Dinas Kesehatan dapat dibentuk UPTD")
    assert tree_of(text) == f"Dinas Kesehatan\n  Sekretariat\n  UPTD\n{below}"
