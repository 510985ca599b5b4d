"""Impor Tabel and Ekspor Tabel as a person uses them: columns, faults, what will happen, one undo step."""

from __future__ import annotations

from pathlib import Path

import pytest
from dialogs import answer, in_dialog, press
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from samples import box_of, sample_draft

from orgeditor.exchange.tables import remarks
from orgeditor.exchange.tables.columns import Role
from orgeditor.exchange.tables.reading import read_sheets
from orgeditor.exchange.tables.writing import csv_bytes, rows_of
from orgeditor.ui.tables import words
from orgeditor.ui.tables.export_dialog import TableExportDialog
from orgeditor.ui.tables.import_dialog import NEW_CHART, TableImportDialog

UMUM = "Asisten Administrasi Umum"


@pytest.fixture
def dialog(qtbot, window):
    """Opens the dialog on a table for the first chart."""

    def opened(text: str) -> TableImportDialog:
        document = window.document
        sheets = read_sheets(text.encode(), "unit.csv")
        made = TableImportDialog(document.draft, sheets, "unit.csv", window.selection.chart_id, window)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        return made

    return opened


def rows(dialog: TableImportDialog) -> list[tuple[str, str, str]]:
    items = [dialog.list.topLevelItem(at) for at in range(dialog.list.topLevelItemCount())]
    return [(item.text(0), item.text(1), item.text(2)) for item in items]


def choose(field, value) -> None:
    """Choose in a combo box with the keyboard, as a person who has tabbed there."""
    field.setFocus()
    while field.value() != value:
        before = field.currentIndex()
        QTest.keyClick(field, Qt.Key.Key_Down if field.row_of(value) > before else Qt.Key.Key_Up)
        assert field.currentIndex() != before


def by_id(draft) -> dict[str, object]:
    return {record.id: record for record in draft.records()}


def column(dialog: TableImportDialog, at: int):
    return dialog.table.cellWidget(0, at)


def test_what_will_happen_is_shown_before(dialog):
    opened = dialog(
        f"Nama Unit;Atasan;Dasar\nInspektorat;Asisten Ekonomi dan Pembangunan;\nBadan Keuangan;{UMUM};Pasal 9\n"
        f"Dinas Baru;{UMUM};\nBagian Organisasi;{UMUM};\n"
    )
    assert rows(opened) == [
        ("2", "Inspektorat", f"pindah dari “{UMUM}” ke “Asisten Ekonomi dan Pembangunan”"),
        ("3", "Badan Keuangan", "dasar menjadi Pasal 9"),
        ("4", "Dinas Baru", f"unit baru di bawah “{UMUM}”"),
    ]
    assert opened.verdict.text().startswith("1 unit baru, 2 diubah, 1 tetap. ")
    assert opened.ok.isEnabled()


def test_faults_are_listed_with_their_rows_and_stand_in_the_way(dialog):
    opened = dialog("Nama Unit;Atasan\nDinas A;Entah\n;Inspektorat\nDinas B;Inspektorat\n")
    assert [(row, what) for row, _, what in rows(opened)] == [
        ("2", "atasan “Entah” tidak ada di tabel maupun di bagan"), ("3", "nama unit kosong"),
    ]  # fmt: skip
    assert not opened.ok.isEnabled()
    choose(column(opened, 1), None)
    assert [(row, what) for row, _, what in rows(opened)] == [(row, "unit baru tanpa atasan") for row in "24"]
    assert opened.ok.isEnabled()


def test_columns_without_known_heads_are_chosen_by_hand(dialog):
    opened = dialog(f"x;y\nDinas A;{UMUM}\nDinas B;{UMUM}\n")
    assert not opened.ok.isEnabled() and "kolom" in opened.verdict.text()
    choose(column(opened, 0), Role.NAME)
    assert [name for _, name, _ in rows(opened)] == ["x", "Dinas A", "Dinas B"]
    choose(opened.head, 1)
    choose(column(opened, 0), Role.NAME)
    choose(column(opened, 1), Role.SUPERIOR)
    below = f"unit baru di bawah “{UMUM}”"
    assert rows(opened) == [("2", "Dinas A", below), ("3", "Dinas B", below)]
    assert opened.ok.isEnabled()


def test_two_columns_for_one_thing_stand_in_the_way(dialog):
    opened = dialog(f"Nama;Atasan\nDinas A;{UMUM}\n")
    choose(column(opened, 1), Role.NAME)
    assert not opened.ok.isEnabled() and "“Nama unit”" in opened.verdict.text()
    choose(column(opened, 1), Role.SUPERIOR)
    assert opened.ok.isEnabled()


def test_a_new_annex_takes_the_whole_table(dialog):
    opened = dialog("Nama;Atasan\nBupati;\nInspektorat;Bupati\n")
    choose(opened.chart, NEW_CHART)
    assert [what for _, _, what in rows(opened)] == [
        "unit baru tanpa atasan", "unit peraturan ini, ditempatkan di bawah “Bupati”",
    ]  # fmt: skip


def test_the_same_table_again_has_nothing_to_enter(dialog):
    draft = sample_draft()
    opened = dialog(csv_bytes(rows_of(draft, draft.charts_in_order()[0].id)).decode())
    assert not rows(opened) and not opened.ok.isEnabled()
    assert "sudah sama" in opened.verdict.text()


def test_names_are_shown_letter_for_letter(dialog):
    opened = dialog("Nama\nDinas <b>A</b> & B\n")
    assert rows(opened)[0][1] == "Dinas <b>A</b> & B"
    assert "&lt;b&gt;" in opened.list.topLevelItem(0).toolTip(1)


def test_a_long_check_can_be_given_up(dialog, monkeypatch):
    from orgeditor.ui.tables import import_dialog
    from orgeditor.ui.waiting import GivenUpError

    opened = dialog("Nama\nDinas A\n")

    def given_up(*_, **__):
        raise GivenUpError

    monkeypatch.setattr(import_dialog, "result_of", given_up)
    choose(opened.chart, NEW_CHART)
    assert opened.plan is None and not opened.ok.isEnabled() and "dihentikan" in opened.verdict.text()


def test_nothing_enters_until_it_is_accepted_and_one_undo_takes_it_back(window, tmp_path, monkeypatch):
    document = window.document
    before = by_id(document.draft)
    path = tmp_path / "unit.csv"
    path.write_text(f"Nama;Atasan\nDinas A;{UMUM}\nInspektorat;Dinas A\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(path), ""))
    in_dialog(TableImportDialog, lambda dialog: press(dialog, "Batal"))
    window.actions_by_id["import_table"].trigger()
    assert by_id(document.draft) == before and not document.dirty
    in_dialog(TableImportDialog, lambda dialog: press(dialog, "Masukkan"))
    window.actions_by_id["import_table"].trigger()
    draft = document.draft
    assert draft.placements[box_of(draft, "Inspektorat")].parent == box_of(draft, "Dinas A")
    assert document.stack.undoText() == "Impor 2 baris dari “unit.csv”"
    document.undo()
    assert by_id(document.draft) == before


def test_a_file_that_is_no_table_is_refused_in_one_sentence(window, tmp_path, monkeypatch):
    path = tmp_path / "unit.xlsx"
    path.write_bytes(b"PK\x03\x04junk")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(path), ""))
    said = answer("OK")
    window.actions_by_id["import_table"].trigger()
    assert said == ["Tabel “unit.xlsx” tidak dapat dibaca: berkas Excel itu rusak."]
    assert not window.document.dirty


def export(window, path: Path, form: str = ".csv") -> None:
    def fill(dialog: TableExportDialog) -> None:
        choose(dialog.format, form)
        dialog.target.selectAll()
        QTest.keyClicks(dialog.target, str(path))
        press(dialog, "Ekspor")

    in_dialog(TableExportDialog, fill)
    window.actions_by_id["export_table"].trigger()


def test_export_asks_before_it_replaces_a_file(window, tmp_path):
    path = tmp_path / "unit.csv"
    path.write_text("lama")
    answer("Batal")
    export(window, path)
    assert path.read_text() == "lama"
    answer("Ganti")
    export(window, path)
    rows = rows_of(window.document.draft, window.selection.chart_id)
    assert path.read_bytes() == csv_bytes(rows)
    assert window.statusBar().currentMessage() == "Tersimpan: unit.csv"


def test_export_that_fails_says_so_and_keeps_the_old_file(window, tmp_path):
    said = answer("OK")
    export(window, tmp_path / "tiada" / "unit")
    assert "folder tujuannya tidak ditemukan" in said[0] and "unit.csv" in said[0]


def test_every_sentence_about_tables_can_be_translated():
    listed = {*remarks.CLAUSES, *remarks.FAULTS, *remarks.NOTES}
    written = {value for key, value in vars(remarks).items() if key.isupper() and isinstance(value, str)}
    assert set(words.SENTENCES) == listed == written


def test_a_value_that_looks_like_a_place_for_one_stays():
    assert remarks.Remark(1, "%1 dan %2", ("%2", "%1")).text == "%2 dan %1"
