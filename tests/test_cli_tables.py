"""`orgeditor import` of tables and `orgeditor table`: what they write, and how they say what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from commands import run
from samples import sample_draft

from orgeditor.storage.reader import open_draft
from orgeditor.storage.writer import save_draft

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def sample(tmp_path) -> Path:
    path = tmp_path / "contoh.bagan"
    save_draft(sample_draft(), path)
    return path


def names(path: Path) -> list[str]:
    draft = open_draft(path)
    return [draft.unit_of(item.id).name for item in draft.placements_of_chart(draft.charts_in_order()[0].id)]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_chart_goes_out_and_comes_in_again(sample, tmp_path, capsys, form):
    table, again, made = tmp_path / f"unit.{form}", tmp_path / f"lagi.{form}", tmp_path / "baru.bagan"
    assert run("table", sample, "--chart", "1", "-o", table) == 0
    assert run("import", table, "-o", made) == 0
    assert run("table", made, "-o", again) == 0
    assert capsys.readouterr().out.split() == [str(table), str(made), str(again)]
    assert names(made) == names(sample)
    assert again.read_bytes() == table.read_bytes()
    assert open_draft(made).arranged


def test_several_charts_want_a_choice(sample, tmp_path, capsys):
    assert run("table", sample, "-o", tmp_path / "unit.csv") == 1
    assert "pilih satu bagan dengan --chart; yang ada: 1 “Bagan Koordinasi" in capsys.readouterr().err
    assert not (tmp_path / "unit.csv").exists()
    assert run("table", sample, "--annex", "II", "-o", tmp_path / "unit.csv") == 0


def test_a_table_has_a_suffix_of_tables(sample, tmp_path, capsys):
    assert run("table", sample, "--chart", "1", "-o", tmp_path / "unit.pdf") == 2
    assert ".csv atau .xlsx" in capsys.readouterr().err


def test_rows_at_fault_are_named_and_nothing_is_made(tmp_path, capsys):
    table = tmp_path / "unit.csv"
    table.write_text("Nama;Atasan\nBupati;\nDinas A;Bupat\n;Bupati\n", encoding="utf-8")
    assert run("import", table, "-o", tmp_path / "x.bagan") == 1
    said = capsys.readouterr().err.splitlines()
    assert [line.split(": ", 2)[2] for line in said[:2]] == [
        "baris 3: atasan “Bupat” tidak ada; mungkin “Bupati”.",
        "baris 4: nama unit kosong.",
    ]
    assert said[2] == f"orgeditor: {table}: 2 baris tidak dapat dimasukkan; tidak ada yang dibuat."
    assert not (tmp_path / "x.bagan").exists()


def test_of_many_faulty_rows_only_some_are_told(tmp_path, capsys):
    table = tmp_path / "unit.csv"
    table.write_text("Nama;Atasan\n" + "".join(f"A{at};Z{at}\n" for at in range(500)), encoding="utf-8")
    assert run("import", table, "-o", tmp_path / "x.bagan") == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 13 and "500 baris" in said[-1]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.csv", b"", "berkas itu kosong"),
        ("a.csv", b"x;y\n1;2\n", "tidak ada kolom yang memuat nama unit"),
        ("a.csv", b"Nama;Atasan\n", "tabel itu tidak memuat satu pun unit"),
        ("a.xlsx", b"Nama;Atasan\nA;\n", "berkas itu bukan buku kerja Excel"),
        ("a.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "Excel lama"),
    ],
)
def test_a_file_that_is_no_table(tmp_path, capsys, name, data, reason):
    (tmp_path / name).write_bytes(data)
    assert run("import", tmp_path / name, "-o", tmp_path / "x.bagan") == 1
    [said] = capsys.readouterr().err.splitlines()
    assert str(tmp_path / name) in said and reason in said
    assert not (tmp_path / "x.bagan").exists()


def test_a_sheet_by_its_name(sample, tmp_path, capsys):
    run("table", sample, "--chart", "1", "-o", tmp_path / "unit.xlsx")
    assert run("import", tmp_path / "unit.xlsx", "--sheet", "unit", "-o", tmp_path / "x.bagan") == 0
    assert run("import", tmp_path / "unit.xlsx", "--sheet", "Lain", "-o", tmp_path / "y.bagan") == 1
    assert "tidak ada lembar “Lain”; yang ada: “Unit”." in capsys.readouterr().err


def test_a_missing_file(tmp_path, capsys):
    assert run("import", tmp_path / "tiada.csv", "-o", tmp_path / "x.bagan") == 1
    assert "tidak ditemukan" in capsys.readouterr().err
