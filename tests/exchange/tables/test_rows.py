"""Columns and rows of tables: heads, superiors, and what is wrong in which row."""

from __future__ import annotations

import pytest
from table_files import entries, faults, tree, workbook

from orgeditor.exchange.tables import remarks
from orgeditor.exchange.tables.columns import Columns, Role, columns_at, recognised
from orgeditor.exchange.tables.words import LineKind
from orgeditor.model.kinds import COMMAND, COORDINATIVE, CoordinationForm, UnitCategory


@pytest.mark.parametrize(
    ("heads", "roles"),
    [
        ("No|Kode|Nama Unit|Atasan|Kategori|Jenis Hubungan|Dasar", "number key name superior category kind basis"),
        (
            "NO.|KODE OPD|NAMA OPD|INDUK|JENIS|HUBUNGAN KERJA|PASAL",
            "number key name superior category kind basis",
        ),
        ("No Urut|Perangkat Daerah|Asisten (Koordinator)|Pasal", "number name superior basis"),
        ("ID|Name|Superior|Category|Kind|Basis", "key name superior category kind basis"),
        ("id|unit name|reports to|type|relation|legal basis", "key name superior category kind basis"),
        ("Nama Jabatan|Jabatan Atasan|Keterangan|Email", "name superior - -"),
        ("Kode|Nama|Nama Atasan|Kode Atasan", "key name - superior"),
        ("Nama|Nama Atasan|Kode Atasan", "name superior -"),
    ],
)
def test_heads_are_recognised(heads, roles):
    found = recognised([heads.split("|")])
    wanted = {Role(role): at for at, role in enumerate(roles.split()) if role != "-"}
    assert (found.head, dict(found.roles)) == (1, wanted)


def test_heads_below_titles_and_above_numbers_of_columns():
    text = (
        "DAFTAR PERANGKAT DAERAH;;\nKOTA CONTOH;;\n;;\nNo;Nama;Atasan\n(1);(2);(3)\n"
        "1;Sekretaris Daerah;\n;;\n2;Dinas A;Sekretaris Daerah\n3;;\n"
    )
    found = entries(text)
    assert [(item.row, item.name) for item in found.entries] == [(6, "Sekretaris Daerah"), (8, "Dinas A")]
    assert not found.remarks


def test_heads_in_two_rows_are_read_together():
    found = entries("No;Perangkat Daerah;;Dasar\n;Nama;Atasan;\n1;Sekda;;Pasal 3\n2;Dinas A;1;\n")
    assert tree(found) == [("Sekda", ""), ("Dinas A", "Sekda")]
    assert found.entries[0].basis == "Pasal 3"


def test_a_column_of_asisten_names_units_but_one_of_superiors_must_find_them():
    rows = "Dinas A;Asisten Umum\nDinas B;Asisten Umum\n"
    assert tree(entries(f"Perangkat Daerah;Asisten\n{rows}")) == [
        ("Asisten Umum", ""), ("Dinas A", "Asisten Umum"), ("Dinas B", "Asisten Umum"),
    ]  # fmt: skip
    assert [item.above for item in entries(f"Perangkat Daerah;Atasan\n{rows}").entries] == ["Asisten Umum"] * 2
    assert [item.above for item in entries("Kode;Perangkat Daerah;Asisten\n1;Dinas A;k7\n").entries] == ["k7"]


def test_codes_with_the_decimals_of_another_program_are_the_same_codes():
    found = entries("ID;Nama;Atasan\n1.0;Sekda;\n2.0;Dinas A;1.0\n3;Dinas B;1\n2;Dinas C;1\n")
    assert [item.key for item in found.entries] == ["1", "2", "3", ""]
    assert faults(found) == [(5, remarks.SAME_KEY)]
    numbered = entries("Kode;Nama;Atasan\n1.0;Sekda;\n1.1;Dinas A;1.0\n")
    assert [item.key for item in numbered.entries] == ["1.0", "1.1"]


def test_columns_that_a_person_chooses():
    text = "x;Sekda;Dinas A\ny;;Sekda\n"
    assert not recognised([row.split(";") for row in text.splitlines()]).known
    found = entries(text, columns=Columns(0, {Role.NAME: 2, Role.SUPERIOR: 1}))
    assert tree(found) == [("Dinas A", "Sekda"), ("Sekda", "")]


def test_a_column_without_head_is_a_list_of_names():
    assert [name for name, _ in tree(entries("Dinas A\nDinas B\n"))] == ["Dinas A", "Dinas B"]


def test_another_row_may_hold_the_heads():
    rows = [["Nama", "Atasan"], ["Unit", "Induk"], ["Dinas", "Sekda"]]
    assert columns_at(rows, 2) == Columns(2, {Role.NAME: 0, Role.SUPERIOR: 1})


def test_superiors_by_code_by_name_and_by_number():
    text = "Kode;Nama;Atasan\nA1;Sekda;\nA2;Asisten I;a1\nA3;Dinas; ASISTEN   i \n"
    assert tree(entries(text)) == [("Sekda", ""), ("Asisten I", "Sekda"), ("Dinas", "Asisten I")]
    text = "No;Nama;Atasan\n01.;Sekda;\n02.;Asisten I;1\n"
    assert tree(entries(text)) == [("Sekda", ""), ("Asisten I", "Sekda")]


def test_a_code_comes_before_a_name():
    text = "Kode;Nama;Atasan\nX;Sekda;\nY;X;\nZ;Dinas;X\n"
    assert tree(entries(text))[2] == ("Dinas", "Sekda")


def test_what_cells_say_of_kinds_categories_and_bases():
    text = (
        "Nama;Atasan;Kategori;Hubungan;Dasar\nSekda;-;;;\nA;Sekda;biro;Koordinatif Hierarki;Pasal 3\n"
        "B;Sekda;UPTD;garis komando;-\nC;Sekda;dinas;tanpa garis;\nD;Sekda;Bagian/Biro;coordinative;\n"
    )
    sekda, first, second, third, fourth = entries(text).entries
    assert (sekda.top, sekda.kind, sekda.category, sekda.basis) == (True, None, None, "")
    assert first.kind == LineKind(COORDINATIVE, CoordinationForm.INTERSECTORAL)
    assert (first.category, first.basis) == (UnitCategory.SECTION, "Pasal 3")
    assert (second.kind, second.category, second.basis) == (LineKind(COMMAND), UnitCategory.UPT, "-")
    assert (third.kind, third.category) == (LineKind(""), UnitCategory.DINAS)
    assert (fourth.kind, fourth.category) == (LineKind(COORDINATIVE), UnitCategory.SECTION)


def test_an_unknown_category_is_no_obstacle():
    found = entries("Nama;Kategori\nDinas A;Perangkat Daerah\n")
    assert [(item.row, item.template, item.fault) for item in found.remarks] == [(2, remarks.NO_CATEGORY, False)]
    assert found.entries[0].category is None


LONG = "Dinas " + "x" * 500

BAD_ROWS = {
    "no name": ("Nama;Atasan\nA;\n;A\n", [(3, remarks.NO_NAME)]),
    "a long name": (f"Nama\n{LONG}\n", [(2, remarks.LONG_NAME)]),
    "a letter that turns the writing": ("Nama\nDinas \u202egnat\n", [(2, remarks.ODD_LETTER)]),
    "a bell": ("Nama\nDinas\x07\n", [(2, remarks.ODD_LETTER)]),
    "private letters": ("Nama\nDinas \ue123\n", [(2, remarks.ODD_LETTER)]),
    "an odd basis": ("Nama;Dasar\nA;Pasal\u20663\n", [(2, remarks.ODD_LETTER)]),
    "a code twice": ("Kode;Nama\n1;A\n1;B\n", [(3, remarks.SAME_KEY)]),
    "a code twice in other capitals": ("Kode;Nama\na;A\nA;B\n", [(3, remarks.SAME_KEY)]),
    "a name twice below one superior": ("Nama;Atasan\nA;\nB;A\nb;a\n", [(4, remarks.SAME_NAME)]),
    "a name twice without superiors": ("Nama\nA\nA\n", [(3, remarks.SAME_NAME)]),
    "one code, two names": ("Kode;Nama\nk;A\nk#2;B\n", [(3, remarks.OTHER_NAME)]),
    "its own superior": ("Nama;Atasan\nA;A\n", [(2, remarks.OWN_SUPERIOR)]),
    "its own superior by code": ("Kode;Nama;Atasan\n7;A;7\n", [(2, remarks.OWN_SUPERIOR)]),
    "a circle": ("Nama;Atasan\nA;C\nB;A\nC;B\nD;C\n", [(2, remarks.CYCLE)]),
    "two circles": ("Nama;Atasan\nA;B\nB;A\nC;D\nD;C\n", [(2, remarks.CYCLE), (4, remarks.CYCLE)]),
    "a superior of two": ("Nama;Atasan\nA;\nB;A\nX;A\nX;B\nC;X\n", [(6, remarks.TWO_SUPERIORS)]),
    "an unknown kind": ("Nama;Atasan;Garis\nA;;\nB;A;kemitraan\n", [(3, remarks.NO_KIND)]),
    "several": ("Kode;Nama;Atasan\n1;A;1\n1;B;\n3;;1\n", [(2, remarks.OWN_SUPERIOR), (3, remarks.SAME_KEY),
                                                          (4, remarks.NO_NAME)]),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD_ROWS)
@pytest.mark.parametrize("as_workbook", [False, True])
def test_a_bad_row_is_named(name, as_workbook):
    text, wanted = BAD_ROWS[name]
    if as_workbook and name == "a bell":
        pytest.skip("XLSX writes it with an escape of its own")
    rows = [line.split(";") for line in text.splitlines()]
    found = entries(workbook(rows), "x.xlsx") if as_workbook else entries(text)
    assert faults(found) == wanted
    for remark in found.remarks:
        assert "%" not in remark.text and remark.text.isprintable() and len(remark.text) < 200


def test_letters_without_width_from_word_are_taken_off():
    assert entries("Nama\n\u200bDinas\u00a0Pen\u00addidikan \ufeff\n").entries[0].name == "Dinas Pendidikan"


def test_names_below_different_superiors_may_be_equal():
    found = entries("Nama;Atasan\nDinas A;\nDinas B;\nSekretariat;Dinas A\nSekretariat;Dinas B\n")
    assert not found.remarks
    assert [superior for _, superior in tree(found)][2:] == ["Dinas A", "Dinas B"]
