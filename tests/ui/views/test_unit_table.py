"""Tabel Unit: cells are edited, sorted, filled down, copied and pasted; each is one undo step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dialogs import answer
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from samples import box_of

from orgeditor.editing import operations
from orgeditor.model.kinds import UnitCategory
from orgeditor.ui.views.cells import grid_of_text, text_of_grid
from orgeditor.ui.views.unit_table import UnitTable
from orgeditor.ui.views.units_model import Column, UnitsModel, natural_key

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def table(window) -> UnitTable:
    window.actions_by_id["unit_table"].trigger()
    return window.views.table.widget()


def row_of(table: UnitTable, name: str) -> int:
    return next(row for row in range(table.units.rowCount()) if table.units.unit(row).name == name)


def go(table: UnitTable, name: str, column: Column) -> None:
    """Click a cell."""
    index = table.units.index(row_of(table, name), column)
    table.scrollTo(index)
    QTest.mouseClick(table.viewport(), LEFT, NONE, table.visualRect(index).center())


def extend(table: UnitTable, name: str, column: Column) -> None:
    index = table.units.index(row_of(table, name), column)
    table.scrollTo(index)
    at = table.visualRect(index).center()
    QTest.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, at)


def cell(table: UnitTable, name: str, column: Column) -> str:
    return table.units.index(row_of(table, name), column).data()


def press(table: UnitTable, key, modifiers=NONE) -> None:
    QTest.keyClick(table, key, modifiers)
    QApplication.processEvents()


def the_editor(table: UnitTable) -> QLineEdit:
    """The editor of the current cell; those before it may not be deleted yet."""
    editor = table.indexWidget(table.currentIndex()) or QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    return editor


def type_into(table: UnitTable, text: str) -> None:
    """Type over the current cell and end with Enter."""
    QTest.keyClicks(table, text[0])
    editor = the_editor(table)
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def columns(table: UnitTable, column: Column) -> list[str]:
    return [table.units.index(row, column).data() for row in range(table.units.rowCount())]


def test_typing_edits_a_cell_and_enter_goes_down(window, table):
    go(table, "Inspektorat", Column.BASIS)
    type_into(table, "Pasal 99")
    assert cell(table, "Inspektorat", Column.BASIS) == "Pasal 99"
    assert table.currentIndex().row() == row_of(table, "Badan Keuangan")
    assert table.currentIndex().column() == Column.BASIS
    type_into(table, "Pasal 100")
    assert cell(table, "Badan Keuangan", Column.BASIS) == "Pasal 100"
    assert window.document.stack.count() == 2


def test_a_name_is_renamed_everywhere_and_never_emptied(window, table):
    go(table, "Inspektorat", Column.NAME)
    press(table, Qt.Key.Key_F2)
    editor = the_editor(table)
    assert editor.text() == "Inspektorat"
    QTest.keyClick(editor, Qt.Key.Key_End)
    QTest.keyClicks(editor, " Daerah")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert window.outline._items[box_of(window.document.draft, "Inspektorat Daerah")].text(0) == "Inspektorat Daerah"
    go(table, "Inspektorat Daerah", Column.NAME)
    press(table, Qt.Key.Key_F2)
    editor = the_editor(table)
    editor.clear()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert row_of(table, "Inspektorat Daerah") is not None
    assert window.document.stack.count() == 1


def test_the_category_is_chosen_from_a_list(window, table):
    go(table, "Inspektorat", Column.CATEGORY)
    press(table, Qt.Key.Key_F2)
    editor = table.findChild(QComboBox, "cell")
    assert editor.currentText() == "Inspektorat"
    QTest.keyClick(editor, Qt.Key.Key_Down)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    unit = table.units.unit(row_of(table, "Inspektorat"))
    assert unit.category is UnitCategory.DINAS
    assert window.document.stack.undoText() == "Ubah kategori unit"


def test_label_and_note_where_the_chart_has_one_box(window, table):
    go(table, "Inspektorat", Column.LABEL)
    type_into(table, "Itda")
    go(table, "Inspektorat", Column.NOTE)
    type_into(table, "Tipe A")
    box = window.document.draft.placements[box_of(window.document.draft, "Inspektorat")]
    assert (box.label, box.note) == ("Itda", "Tipe A")
    operations.place_units(window.document, box.chart, [box.unit])
    index = table.units.index(row_of(table, "Inspektorat"), Column.LABEL)
    assert not index.flags() & Qt.ItemFlag.ItemIsEditable
    window.selection.show(window.document.draft.charts_in_order()[1].id)
    assert not table.units.index(0, Column.NOTE).flags() & Qt.ItemFlag.ItemIsEditable


def test_the_annexes_column_follows(window, table):
    assert cell(table, "Inspektorat", Column.CHARTS) == "I"
    unit = table.units.unit(row_of(table, "Inspektorat")).id
    operations.place_units(window.document, window.document.draft.charts_in_order()[1].id, [unit])
    assert cell(table, "Inspektorat", Column.CHARTS) == "I, II"
    window.selection.set([box_of(window.document.draft, "Inspektorat")])
    operations.remove_selected(window.document, window.selection.chart_id, window.selection.ids)
    assert cell(table, "Inspektorat", Column.CHARTS) == "II"


def test_sorting_is_natural_and_keeps_still_while_cells_change(window, table):
    assert natural_key("Pasal 2") < natural_key("Pasal 10") < natural_key("")
    with window.document.edit("dasar") as draft:
        unit = next(unit for unit in draft.units.values() if unit.name == "Inspektorat")
        draft.put(replace(unit, basis="Pasal 12 angka 10"))
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(Column.BASIS) + 20, header.height() // 2)
    before = columns(table, Column.NAME)
    QTest.mouseClick(header.viewport(), LEFT, NONE, at)
    bases = [text for text in columns(table, Column.BASIS) if text]
    assert bases == sorted(bases, key=lambda text: int(text.rsplit(" ", 1)[1]))
    assert bases[-1] == "Pasal 12 angka 10"
    row = row_of(table, "Inspektorat")
    go(table, "Inspektorat", Column.BASIS)
    type_into(table, "Pasal 1")
    assert row_of(table, "Inspektorat") == row
    QTest.mouseClick(header.viewport(), LEFT, NONE, at)
    QTest.mouseClick(header.viewport(), LEFT, NONE, at)
    assert columns(table, Column.NAME) == before


def test_selection_both_ways(window, table):
    go(table, "Inspektorat", Column.BASIS)
    extend(table, "Bagian Organisasi", Column.BASIS)
    chosen = [window.document.draft.unit_of(key).name for key in window.selection.ids]
    assert chosen == ["Inspektorat", "Badan Keuangan", "Bagian Organisasi"]
    window.selection.set([box_of(window.document.draft, "Dinas Sosial")])
    [index] = table.selectedIndexes()
    assert (index.row(), index.column()) == (row_of(table, "Dinas Sosial"), Column.BASIS)


def test_fill_down_comes_before_the_key_of_the_window(window, table):
    go(table, "Inspektorat", Column.BASIS)
    extend(table, "Bagian Organisasi", Column.BASIS)
    press(table, Qt.Key.Key_D, CTRL)
    assert QApplication.activeModalWidget() is None
    for name in ("Badan Keuangan", "Bagian Organisasi"):
        assert cell(table, name, Column.BASIS) == "Pasal 12 angka 1"
    assert window.document.stack.count() == 1
    assert window.document.stack.undoText() == "Isi 2 sel ke bawah"
    window.document.undo()
    assert cell(table, "Badan Keuangan", Column.BASIS) == "Pasal 12 angka 2"


def test_one_cell_takes_what_stands_above_and_names_are_not_filled(window, table):
    go(table, "Badan Keuangan", Column.CATEGORY)
    press(table, Qt.Key.Key_D, CTRL)
    assert cell(table, "Badan Keuangan", Column.CATEGORY) == "Inspektorat"
    go(table, "Inspektorat", Column.NAME)
    extend(table, "Bagian Organisasi", Column.NAME)
    press(table, Qt.Key.Key_D, CTRL)
    assert window.document.stack.count() == 1
    assert "Nama tidak diisi" in window.statusBar().currentMessage()


def test_delete_empties_what_may_be_empty(window, table):
    go(table, "Inspektorat", Column.NAME)
    extend(table, "Badan Keuangan", Column.BASIS)
    press(table, Qt.Key.Key_Delete)
    assert cell(table, "Inspektorat", Column.BASIS) == cell(table, "Badan Keuangan", Column.BASIS) == ""
    assert len(window.document.draft.placements) == 16
    assert window.document.stack.count() == 1


def test_copy_gives_a_block(window, table):
    go(table, "Inspektorat", Column.NAME)
    extend(table, "Badan Keuangan", Column.BASIS)
    press(table, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == (
        "Inspektorat\tInspektorat\tPasal 12 angka 1\nBadan Keuangan\tBadan\tPasal 12 angka 2"
    )


def test_cut_by_key_and_by_the_menu_is_that_of_the_cells(window, table):
    go(table, "Inspektorat", Column.BASIS)
    press(table, Qt.Key.Key_X, CTRL)
    assert QGuiApplication.clipboard().text() == "Pasal 12 angka 1"
    assert cell(table, "Inspektorat", Column.BASIS) == ""
    go(table, "Badan Keuangan", Column.BASIS)
    window.actions_by_id["paste"].trigger()
    assert cell(table, "Badan Keuangan", Column.BASIS) == "Pasal 12 angka 1"
    window.actions_by_id["copy"].trigger()
    assert not QGuiApplication.clipboard().mimeData().hasImage()
    assert len(window.document.draft.placements) == 16


def paste(table: UnitTable, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(table, Qt.Key.Key_V, CTRL)


def test_paste_from_excel_is_one_step(window, table):
    go(table, "Inspektorat", Column.NAME)
    before = dict(window.document.draft.units)
    paste(table, "Inspektorat  Daerah\tinspektorat\tPasal 5\r\n\tDinas\tPasal 6\r\n")
    assert cell(table, "Inspektorat Daerah", Column.BASIS) == "Pasal 5"
    assert cell(table, "Badan Keuangan", Column.CATEGORY) == "Dinas"
    assert cell(table, "Badan Keuangan", Column.BASIS) == "Pasal 6"
    assert window.document.stack.count() == 1
    assert window.document.stack.undoText() == "Tempel 2 baris ke tabel unit"
    assert window.statusBar().currentMessage().startswith("4 sel diubah.")
    window.document.undo()
    assert dict(window.document.draft.units) == before


def test_rows_beyond_the_last_become_units_when_asked(window, table):
    go(table, "Bagian Organisasi", Column.NAME)
    text = "Bagian Organisasi\tBagian/Biro\tPasal 7\nDinas Arsip\t\tPasal 8\nBagian Hukum\tBagian/Biro\t"
    said = answer("Tambah 2 Unit")
    paste(table, text)
    assert said == ["Tempelan memuat 2 baris lebih banyak daripada tabel."]
    assert columns(table, Column.NAME)[-2:] == ["Dinas Arsip", "Bagian Hukum"]
    assert cell(table, "Dinas Arsip", Column.CATEGORY) == "Dinas"
    assert cell(table, "Dinas Arsip", Column.CHARTS) == "belum masuk Lampiran"
    assert cell(table, "Bagian Organisasi", Column.BASIS) == "Pasal 7"
    assert window.document.stack.count() == 1


@pytest.mark.parametrize(("button", "basis"), [("Hanya yang Ada", "Pasal 7"), ("Batal", "Pasal 12 angka 3")])
def test_rows_beyond_the_last_may_be_left_out(window, table, button, basis):
    go(table, "Bagian Organisasi", Column.NAME)
    answer(button)
    paste(table, "Bagian Organisasi\t\tPasal 7\nDinas Arsip")
    assert len(window.document.draft.units) == 16
    assert cell(table, "Bagian Organisasi", Column.BASIS) == basis


def test_an_unknown_category_changes_nothing(window, table):
    go(table, "Inspektorat", Column.NAME)
    paste(table, "Inspektorat Baru\tKementrian")
    assert window.document.stack.count() == 0
    assert "“Kementrian” tidak dikenal" in window.statusBar().currentMessage()


@pytest.mark.parametrize("text", ["Bagian", " BIRO ", "bagian/biro"])
def test_categories_are_read_as_in_an_imported_table(window, table, text):
    go(table, "Inspektorat", Column.CATEGORY)
    paste(table, text)
    assert cell(table, "Inspektorat", Column.CATEGORY) == "Bagian/Biro"


def test_one_value_fills_the_selected_cells(window, table):
    go(table, "Inspektorat", Column.BASIS)
    extend(table, "Bagian Organisasi", Column.BASIS)
    paste(table, "Pasal 3")
    assert columns(table, Column.BASIS)[-3:] == ["Pasal 3"] * 3
    assert window.document.stack.count() == 1


def test_cells_without_a_place_are_told(window, table):
    go(table, "Inspektorat", Column.NOTE)
    paste(table, "Tipe A\tLampiran V\tlebih")
    assert cell(table, "Inspektorat", Column.NOTE) == "Tipe A"
    assert "2 sel diabaikan" in window.statusBar().currentMessage()


def test_a_basis_written_anew_is_no_longer_doubtful(window, table):
    unit = table.units.unit(row_of(table, "Inspektorat")).id
    operations.set_units(window.document, [unit], "ragu", basis_doubtful=True)
    go(table, "Inspektorat", Column.BASIS)
    type_into(table, "Pasal 4")
    assert not window.document.draft.units[unit].basis_doubtful


def test_undo_by_the_menu_takes_over_what_is_being_typed(window, table):
    go(table, "Inspektorat", Column.BASIS)
    QTest.keyClicks(table, "P")
    QTest.keyClicks(the_editor(table), "asal 4")
    window.actions_by_id["undo"].setEnabled(True)
    window.take_over()
    assert cell(table, "Inspektorat", Column.BASIS) == "Pasal 4"


def test_blocks_of_text():
    assert grid_of_text("a\tb\r\nc\td\r\n") == [["a", "b"], ["c", "d"]]
    assert grid_of_text('"Dinas\nSosial"\tx\ny') == [["Dinas\nSosial", "x"], ["y"]]
    assert grid_of_text('"Bagian A: Umum"\tPD, BPR "Maju"') == [['"Bagian A: Umum"', 'PD, BPR "Maju"']]
    assert grid_of_text('"tak tertutup\tx') == [['"tak tertutup', "x"]]
    assert grid_of_text("\n") == []
    block = [["Dinas\nSosial", 'PD, BPR "Maju"'], ["a", ""]]
    assert grid_of_text(text_of_grid(block)) == block


def test_a_large_regulation_stays_fast(window, table):
    """A change of one name touches one row: no reset, and far below a frame."""
    import time

    rows = [{"name": f"Dinas {number}"} for number in range(2000)]
    operations.edit_table(window.document, "Tambah", {}, {}, rows)
    model: UnitsModel = table.units
    resets, touched = [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda first, last: touched.append((first.row(), last.row())))
    start = time.thread_time()
    operations.rename_unit(window.document, model.units[1500], "Dinas Baru")
    assert time.thread_time() - start < 1.0
    assert touched == [(1500, 1500)] and not resets
