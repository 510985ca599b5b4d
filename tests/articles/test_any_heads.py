"""Heads whose first word nobody knows, forms of coordination below the body, and items put in later or lost."""

from __future__ import annotations

import pytest

from orgeditor.articles.reader import read_text
from orgeditor.articles.superiors import UNKNOWN_HEAD
from orgeditor.model.kinds import CoordinationForm


def tree(text: str) -> list[str]:
    level: list[int] = []
    for unit in read_text(text).units:
        level.append(0 if unit.parent is None else level[unit.parent] + 1)
    return ["  " * step + unit.name for step, unit in zip(level, read_text(text).units, strict=True)]


@pytest.mark.parametrize("head", ["Satgas", "TP PKK", "Urusan Dapur", "Ketua", "Dewan Pengawas", "RSUD dr. Soetomo"])
def test_a_bare_word_of_command_makes_a_head_of_any_name(head):
    assert tree(f"Pasal 3\n{head} membawahkan:\na. Regu Satu; dan\nb. Regu Dua.") == [head, "  Regu Satu", "  Regu Dua"]


def test_a_head_of_an_unknown_first_word_is_a_guess():
    unit = read_text("Pasal 3\nSatgas membawahkan:\na. Seksi A; dan\nb. Seksi B.").units[0]
    assert unit.confidence < 1
    assert unit.reasons == (UNKNOWN_HEAD,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mereka membawahkan:\na. Regu A; dan\nb. Regu B.",
        "Satgas mempunyai tugas mengoordinasikan:\na. penyusunan rencana; dan\nb. pelaporan.",
        "Satgas mengoordinasikan:\na. Penyusunan Rencana; dan\nb. Pelaporan Kegiatan.",
        "Rencana kerja terdiri atas:\na. Pendahuluan; dan\nb. Penutup.",
        "Kegiatan sebagaimana dimaksud pada ayat (1) mengoordinasikan:\na. Acara A; dan\nb. Acara B.",
    ],
)
def test_pronouns_sentences_and_duties_are_no_heads(sentence):
    assert tree(f"Pasal 3\n{sentence}") == []


def test_a_class_that_coordinates_is_a_body_and_one_that_lists_is_none():
    text = "Pasal 3\nAsisten Umum mengoordinasikan:\na. Bagian Umum; dan\nb. BUMD {}:\n1. PT Satu;\n2. PT Dua."
    assert tree(text.format("mengoordinasikan")) == [
        "Asisten Umum", "  Bagian Umum", "  BUMD", "    PT Satu", "    PT Dua"
    ]  # fmt: skip
    assert tree(text.format("terdiri atas")) == ["Asisten Umum", "  Bagian Umum", "  PT Satu", "  PT Dua"]


def test_an_asisten_with_a_number_or_a_short_name_is_one_not_the_class():
    text = "a. Asisten {} membawahkan:\n1. Bagian Umum membawahkan:\na) Subbagian A."
    for name in ("I", "2", "Dua"):
        assert tree(f"Pasal 3\n{text.format(name)}") == [f"Asisten {name}", "  Bagian Umum", "    Subbagian A"]


def test_the_form_of_coordination_is_that_of_its_own_ayat():
    ayat = "({}) Koordinasi {} dilaksanakan sebagai berikut:\na. Asisten {} mengoordinasikan:\n1. Dinas {};\n"
    text = "Pasal 12\n" + ayat.format(1, "hierarki", "Umum", "A") + ayat.format(2, "fungsional", "Ekonomi", "B")
    units = {unit.name: unit.form for unit in read_text(text).units}
    assert units["Dinas A"] is CoordinationForm.INTERSECTORAL
    assert units["Dinas B"] is CoordinationForm.CROSS_SECTORAL


def test_an_item_put_in_later_is_one_with_its_own_number():
    items = "1. Dinas Satu;\n2. Dinas Dua;\n2a. Dinas Baru;\n3. Dinas Tiga."
    units = read_text(f"Pasal 12\nAsisten Umum mengoordinasikan:\n{items}").units
    assert [(unit.name, unit.basis.removeprefix("Pasal 12 "), unit.reasons) for unit in units[1:]] == [
        ("Dinas Satu", "angka 1", ()), ("Dinas Dua", "angka 2", ()), ("Dinas Baru", "angka 2a", ()),
        ("Dinas Tiga", "angka 3", ()),
    ]  # fmt: skip
    text = "Pasal 3\n(1) Asisten A membawahkan:\na. Bagian A.\n(1a) Asisten B membawahkan:\na. Bagian B.\n"
    assert [unit.basis for unit in read_text(text).units][2:] == ["Pasal 3 ayat (1a)", "Pasal 3 ayat (1a) huruf a"]


def test_a_list_below_another_whose_first_line_is_lost_is_read_with_a_doubt():
    text = (
        "a. Asisten A mengoordinasikan:\n2. Dinas Dua;\n3. Dinas Tiga;\nb. Asisten B mengoordinasikan:\n1. Dinas Empat."
    )
    assert tree(f"Pasal 12\n{text}") == ["Asisten A", "  Dinas Dua", "  Dinas Tiga", "Asisten B", "  Dinas Empat"]
    assert read_text(f"Pasal 12\n{text}").units[1].reasons == ("awal daftar hilang",)


def test_a_number_glued_into_a_name_is_doubted():
    text = "Pasal 12\nAsisten Umum mengoordinasikan:\n1. Bagian Umum;\n2. Bagian Tata Kota3 Kependudukan."
    assert read_text(text).units[2].reasons == ("mungkin dua unit yang tersambung",)
