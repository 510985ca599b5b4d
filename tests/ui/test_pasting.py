"""Copy, cut and paste with the keys: names from Word and Excel, branches within a chart and between windows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from samples import box_of

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.starting import empty_draft
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.records import Arrangement
from orgeditor.ui.main_window import MainWindow

UMUM = "Asisten Administrasi Umum"


def keys(window, key) -> None:
    window.chart_view.setFocus()
    QTest.keyClick(window.chart_view, key, Qt.KeyboardModifier.ControlModifier)


def select(window, *names: str) -> None:
    window.selection.set([box_of(window.document.draft, name) for name in names])


def children(window, name: str) -> list[str]:
    draft = window.document.draft
    item = draft.placements[box_of(draft, name)]
    return [draft.unit_of(child.id).name for child in draft.children(item.chart, item.id)]


def paste_text(window, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    keys(window, Qt.Key.Key_V)


def test_a_list_of_word_becomes_subordinates_in_one_step(window):
    select(window, UMUM)
    paste_text(window, "a. Bagian Umum;\r\nb. Bagian Hukum; dan\r\nc. Bagian Protokol.\r\n")
    assert children(window, UMUM)[3:] == ["Bagian Umum", "Bagian Hukum", "Bagian Protokol"]
    assert window.document.stack.count() == 1
    assert [window.document.draft.unit_of(key).name for key in window.selection.ids] == [
        "Bagian Umum", "Bagian Hukum", "Bagian Protokol",
    ]  # fmt: skip
    window.document.undo()
    assert len(children(window, UMUM)) == 3


def test_cells_of_excel_become_levels_with_their_articles(window):
    select(window, UMUM)
    paste_text(window, "Bagian Umum\tSubbagian Rumah Tangga\n\tSubbagian Protokol\nBagian Hukum\t\tPasal 5 huruf a\n")
    assert children(window, "Bagian Umum") == ["Subbagian Rumah Tangga", "Subbagian Protokol"]
    draft = window.document.draft
    hukum = draft.units[draft.placements[box_of(draft, "Bagian Hukum")].unit]
    assert (hukum.basis, hukum.inferred, hukum.category) == ("Pasal 5 huruf a", False, UnitCategory.SECTION)


def test_without_a_box_pasting_says_what_is_missing(window):
    window.selection.clear()
    paste_text(window, "Dinas A")
    assert window.document.stack.count() == 0
    assert "Pilih satu kotak" in window.statusBar().currentMessage()


def test_a_clipboard_without_names_says_so(window):
    select(window, UMUM)
    QGuiApplication.clipboard().clear()
    keys(window, Qt.Key.Key_V)
    assert window.document.stack.count() == 0
    assert "Papan klip" in window.statusBar().currentMessage()


def test_the_first_boxes_of_an_empty_chart_are_pasted(window):
    window.selection.show(window.document.draft.charts_in_order()[1].id)
    paste_text(window, "Walikota Kedua\n\tSekretaris\n")
    assert children(window, "Walikota Kedua") == ["Sekretaris"]


def test_a_field_that_is_typed_in_keeps_its_own_paste(window):
    select(window, UMUM)
    QTest.keyClick(window.chart_view, Qt.Key.Key_F2)
    QGuiApplication.clipboard().setText("Asisten Lain")
    QTest.keyClick(window.chart_view.editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.chart_view.editor, Qt.Key.Key_Return)
    assert "Asisten Lain" in {unit.name for unit in window.document.draft.units.values()}
    assert children(window, "Asisten Lain") == ["Inspektorat", "Badan Keuangan", "Bagian Organisasi"]


def test_copied_boxes_show_in_another_chart_as_the_same_units(window):
    operations.arrange_children(window.document, [box_of(window.document.draft, UMUM)], Arrangement.LIST_BOX)
    select(window, UMUM)
    keys(window, Qt.Key.Key_C)
    second = window.document.draft.charts_in_order()[1].id
    window.selection.show(second)
    keys(window, Qt.Key.Key_V)
    draft = window.document.draft
    boxes = draft.placements_of_chart(second)
    assert [draft.unit_of(item.id).name for item in boxes] == [
        UMUM,
        "Inspektorat",
        "Badan Keuangan",
        "Bagian Organisasi",
    ]
    assert boxes[0].arrangement is Arrangement.LIST_BOX
    assert len(draft.units) == 16


def test_cut_and_paste_moves_a_branch_with_its_units(window):
    units = dict(window.document.draft.units)
    select(window, UMUM)
    keys(window, Qt.Key.Key_X)
    assert UMUM not in {window.document.draft.unit_of(key).name for key in window.document.draft.placements}
    select(window, "Dinas Sosial")
    keys(window, Qt.Key.Key_V)
    assert children(window, "Dinas Sosial") == [UMUM]
    assert children(window, UMUM) == ["Inspektorat", "Badan Keuangan", "Bagian Organisasi"]
    assert window.document.draft.units == units
    assert window.document.stack.count() == 2


@pytest.fixture
def other(window, qtbot) -> MainWindow:
    """A second window on a regulation with one empty chart."""
    document = Document(empty_draft())
    operations.add_annex(document, "Lain")
    second = MainWindow(document)
    document.setParent(second)
    qtbot.addWidget(second, before_close_func=lambda window: setattr(window, "leaving", True))
    with qtbot.waitExposed(second):
        second.show()
    return second


def test_another_window_gets_units_kinds_and_arrangement(window, other):
    operations.arrange_children(window.document, [box_of(window.document.draft, UMUM)], Arrangement.LIST_BOX)
    select(window, UMUM)
    keys(window, Qt.Key.Key_C)
    keys(other, Qt.Key.Key_V)
    assert children(other, UMUM) == ["Inspektorat", "Badan Keuangan", "Bagian Organisasi"]
    draft, theirs = window.document.draft, other.document.draft
    for name in (UMUM, "Inspektorat"):
        here, there = draft.placements[box_of(draft, name)], theirs.placements[box_of(theirs, name)]
        assert theirs.units[there.unit].category is draft.units[here.unit].category
        assert there.arrangement is here.arrangement
        assert there.backbone is None or (theirs.relations[there.backbone].kind == draft.relations[here.backbone].kind)
    other.document.undo()
    assert not theirs.placements
    assert not theirs.units
