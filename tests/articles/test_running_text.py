"""Texts whose paragraphs have run together and were broken into lines anew."""

from __future__ import annotations

import textwrap

import pytest
from unit_trees import tree_of, unit_named

from orgeditor.articles.reader import read_text

HEAD = "PERATURAN BUPATI UJUNG\nNOMOR 2 TAHUN 2022\nTENTANG\nSUSUNAN ORGANISASI\n"
BODY = (
    "BAB I KETENTUAN UMUM Pasal 1 Dalam Peraturan ini yang dimaksud dengan: 1. Bupati adalah Bupati Ujung. BAB II "
    "SEKRETARIAT DAERAH Bagian Kesatu Susunan Organisasi Pasal 2 (1) Sekretariat Daerah terdiri atas: a. Asisten "
    "Umum, membawahi: 1. Bagian Umum; dan 2. Bagian Hukum. b. Kelompok Jabatan Fungsional. (2) Bagan tercantum dalam "
    "Lampiran I. Bagian Kedua Bagian Hukum Pasal 3 Bagian Hukum terdiri atas: a. Subbagian Satu; dan b. Subbagian "
    "Dua. BAB III INSPEKTORAT Pasal 4 (1) Inspektorat terdiri atas: a. Inspektur; dan b. Sekretariat."
)
CLOSING = "Ditetapkan di Ujung pada tanggal 3 Maret 2022 BUPATI UJUNG, ttd SITI AMINAH\n"
TREE = (
    "Sekretariat Daerah\n  Asisten Umum\n    Bagian Umum\n    Bagian Hukum\n      Subbagian Satu\n      Subbagian Dua\n"
    "  Kelompok Jabatan Fungsional\nInspektorat\n  Inspektur\n  Sekretariat"
)


@pytest.mark.parametrize("width", [44, 60, 72, 80, 10_000])
def test_headings_anywhere_in_a_line_begin_articles(width):
    text = HEAD + textwrap.fill(f"{BODY} {CLOSING}", width)
    assert tree_of(text) == TREE
    assert unit_named(text, "Inspektur").basis == "Pasal 4 ayat (1) huruf a"


@pytest.mark.parametrize("width", [60, 10_000])
def test_each_unit_has_its_own_place_in_the_source(width):
    text = HEAD + textwrap.fill(BODY, width)
    said = {
        unit.name: [" ".join(text[start:end].split()) for start, end in unit.spans] for unit in read_text(text).units
    }
    assert said["Kelompok Jabatan Fungsional"] == ["b. Kelompok Jabatan Fungsional."]
    assert said["Bagian Hukum"] == ["2. Bagian Hukum.", "Bagian Hukum terdiri atas:"]
    assert said["Inspektorat"] == ["(1) Inspektorat terdiri atas:"]


@pytest.mark.parametrize("closing", [f" {CLOSING}", "\n" + CLOSING.replace(" pada", "\npada").replace(" B", "\nB")])
def test_what_stands_before_and_behind_the_articles_stays_apart(closing):
    found = read_text(HEAD + textwrap.fill(BODY, 72) + closing).regulation
    said = [part.value for part in (found.number, found.about, found.place, found.date) if part is not None]
    assert said == ["2", "Susunan Organisasi", "Ujung", "3 Maret 2022"]


def test_lines_stay_where_headings_have_their_own():
    listed = "a. Bagian Umum\nb. Bagian Hukum sesuai Pasal 9 Peraturan ini\n"
    text = f"Pasal 2\nAsisten Umum membawahi:\n{listed}Pasal 3\nCukup."
    assert [article.number for article in read_text(text).articles] == ["2", "3"]
    assert len(read_text(text).articles[0].lines) == 3


def test_an_article_cited_in_a_list_is_no_heading():
    text = "Asisten Umum mengoordinasikan sesuai Pasal 9 Peraturan ini:\nBagian Umum\nBagian Hukum\n"
    assert tree_of(text) == "Asisten Umum\n  Bagian Umum\n  Bagian Hukum"
