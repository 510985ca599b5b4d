"""What a typed or pasted list becomes."""

import pytest

from orgeditor.editing.name_lists import Named, listed_names


def flat(*names: str) -> list[Named]:
    return [Named(0, name) for name in names]


def test_one_name_a_line_without_white_space():
    assert listed_names(" Bagian A \n\nBagian  B\n") == flat("Bagian A", "Bagian B")


@pytest.mark.parametrize(
    "marker", ["a. ", "a.", "aa. ", "1. ", "12.", "1) ", "(1) ", "a) ", "(a) ", "- ", "•\t", "– ", "II. ", "A. "]
)
def test_a_marker_is_taken_off(marker):
    assert listed_names(f"{marker}Dinas Sosial") == flat("Dinas Sosial")


@pytest.mark.parametrize("name", ["dr. Soetomo", "3.000 Rumah", "RSUD dr. H. Slamet", "H. Agus Salim", "BPR 1.5"])
def test_what_only_looks_like_a_marker_stays(name):
    kept = name if not name.startswith("H. ") else "Agus Salim"  # one capital with a full stop is the marker A.
    assert listed_names(name) == flat(kept)


def test_signs_at_the_end_of_items_are_taken_off():
    text = "a. Dinas Pendidikan;\nb. Dinas Kesehatan; dan\nc. RSUD Sehat, dan\nd. Badan Keuangan."
    assert listed_names(text) == flat("Dinas Pendidikan", "Dinas Kesehatan", "RSUD Sehat", "Badan Keuangan")


def test_a_full_stop_of_a_name_stays_where_no_list_ends():
    assert listed_names("Setda Kab.\nPT. Maju Tbk.") == flat("Setda Kab.", "PT. Maju Tbk.")


@pytest.mark.parametrize("indent", ["\t", "    ", "  "])
def test_indentation_makes_levels(indent):
    text = f"Asisten I\n{indent}Dinas A\n{indent * 2}Bidang\n{indent}Dinas B\nAsisten II"
    assert [(item.level, item.name) for item in listed_names(text)] == [
        (0, "Asisten I"), (1, "Dinas A"), (2, "Bidang"), (1, "Dinas B"), (0, "Asisten II"),
    ]  # fmt: skip


def test_a_list_that_begins_indented_begins_at_the_top():
    assert [item.level for item in listed_names("    Dinas A\n    Dinas B\nDinas C")] == [0, 0, 0]


def test_markers_make_levels_where_nothing_is_indented():
    text = "a. Asisten I:\n1. Dinas A;\n2. Dinas B;\nb. Asisten II:\n1. Inspektorat."
    assert [(item.level, item.name) for item in listed_names(text)] == [
        (0, "Asisten I"), (1, "Dinas A"), (1, "Dinas B"), (0, "Asisten II"), (1, "Inspektorat"),
    ]  # fmt: skip


def test_cells_of_a_spreadsheet_are_levels():
    text = "Asisten I\tDinas A\r\n\tDinas B\r\nAsisten II\tDinas C\r\n"
    assert [(item.level, item.name) for item in listed_names(text)] == [
        (0, "Asisten I"), (1, "Dinas A"), (1, "Dinas B"), (0, "Asisten II"), (1, "Dinas C"),
    ]  # fmt: skip


def test_a_superior_that_every_row_says_again_is_there_once():
    assert listed_names("Asisten I\tDinas A\nAsisten I\tDinas B") == [
        Named(0, "Asisten I"), Named(1, "Dinas A"), Named(1, "Dinas B"),
    ]  # fmt: skip


def test_a_column_of_numbers_is_no_level_and_one_of_articles_is_the_basis():
    assert listed_names("1\tDinas A\tPasal 12 huruf a\n2\tDinas B\tPasal 12 huruf b") == [
        Named(0, "Dinas A", "Pasal 12 huruf a"), Named(0, "Dinas B", "Pasal 12 huruf b"),
    ]  # fmt: skip


def test_names_of_a_list_of_word_with_tabs_behind_its_markers():
    assert listed_names("1.\tDinas A\n2.\tDinas B") == flat("Dinas A", "Dinas B")


def test_nothing_makes_nothing():
    assert listed_names(" \n\t\n1. \n;") == []


@pytest.mark.parametrize(
    "line",
    [
        "a. Asisten Administrasi Umum, terdiri atas:",
        "a. Asisten Administrasi Umum yang membawahi",
        "a. Asisten Administrasi Umum mengoordinasikan :",
        "a. Asisten Administrasi Umum, meliputi:",
    ],
)
def test_the_words_that_open_the_list_below_a_superior_are_no_part_of_its_name(line: str):
    assert listed_names(f"{line}\n  1. Bagian Umum;") == [
        Named(0, "Asisten Administrasi Umum"),
        Named(1, "Bagian Umum"),
    ]


def test_a_name_keeps_a_word_that_only_looks_like_one_that_opens_a_list():
    assert [item.name for item in listed_names("Bagian Koordinasi\nBidang Bina Marga")] == [
        "Bagian Koordinasi",
        "Bidang Bina Marga",
    ]
