"""Citations in sentences: what they cite in full, and which laws they are of."""

from __future__ import annotations

import pytest

from orgeditor.check.citations import Places, citations_of, path_of


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("sebagaimana dimaksud dalam Pasal 3 ayat (1) huruf a adalah", ["Pasal 3 ayat (1) huruf a"]),
        ("dimaksud pada pasal 5 ayat (1) huruf e terdiri atas", ["Pasal 5 ayat (1) huruf e"]),
        ("sebagaimana dimaksud pada ayat (2), dilaksanakan", ["Pasal 9 ayat (2)"]),
        ("dalam Pasal 9 dan Pasal 10 dilaksanakan", ["Pasal 9", "Pasal 10"]),
        ("pada ayat (1), ayat (2), dan ayat (5) huruf a",
         ["Pasal 9 ayat (1)", "Pasal 9 ayat (2)", "Pasal 9 ayat (5) huruf a"]),
        ("Pasal 2 angka 1 huruf a dan huruf b", ["Pasal 2 angka 1 huruf a", "Pasal 2 angka 1 huruf b"]),
        ("Pasal 4 ayat (1) huruf c sampai dengan huruf e", ["Pasal 4 ayat (1) huruf c", "Pasal 4 ayat (1) huruf e"]),
        ("dalam Pasal 3 Peraturan Bupati ini", ["Pasal 3"]),
        ("ketentuan Pasal 17 ayat (1) Undang-Undang Nomor 23 Tahun 2014", []),
        ("Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", []),
        ("dalam Pasal 5 Peraturan Pemerintah Nomor 18 Tahun 2016", []),
        ("sebagaimana dimaksud dalam huruf a dan huruf b", ["Pasal 9 ayat (3) huruf a", "Pasal 9 ayat (3) huruf b"]),
        ("Pegawai huruf a dan angka kemiskinan huruf b", []),
        ("dalam Pasal 12A ayat (2a)", ["Pasal 12A ayat (2a)"]),
        ("dalam Pasal 2 angka 2.1, selesai", ["Pasal 2 angka 2.1"]),
        ("dalam Pasal 2 angka 2.", ["Pasal 2 angka 2"]),
        ("Asisten dan angka kemiskinan dalam huruf besar", []),
    ],
)  # fmt: skip
def test_what_a_sentence_cites(text, cited):
    assert [item.text for item in citations_of(text, "Pasal 9 ayat (3)")] == cited


def test_a_bare_letter_is_one_of_the_list_that_its_sentence_stands_in():
    text = "kegiatan sebagaimana dimaksud pada huruf c"
    assert [item.text for item in citations_of(text, "Pasal 9 huruf d")] == ["Pasal 9 huruf c"]
    deep = citations_of(text, "Pasal 9 ayat (2) huruf d angka 1")
    assert [item.text for item in deep] == ["Pasal 9 ayat (2) huruf c"]
    assert citations_of(text, "") == (), "Menimbang and Mengingat have letters too"


def test_a_citation_stands_where_it_is_written():
    text = "sesuai Pasal 3 ayat (1), dan Pasal 4"
    assert [text[item.start : item.end] for item in citations_of(text, "Pasal 9")] == ["Pasal 3 ayat (1)", "Pasal 4"]


def test_places_know_what_is_missing_and_what_was_probably_meant():
    places = Places(["Pasal 3 huruf a", "Pasal 4 ayat (1) huruf a", "Pasal 4 ayat (2)"], ["3", "4", "5"])
    assert places.missing(path_of("Pasal 4 ayat (1) huruf a")) is None
    assert places.missing(path_of("Pasal 5")) is None, "it has no sentence of its own, but a heading"
    wrong = path_of("Pasal 3 ayat (1) huruf a")
    assert places.missing(wrong) == ("Pasal 3", "ayat (1)")
    assert places.probable(wrong) == ("Pasal 4", "ayat (1)", "huruf a")
    assert places.probable(path_of("Pasal 9 ayat (1)")) is None
