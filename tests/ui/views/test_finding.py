"""Cari, Cari dan Ganti, and Isi Bagan menurut Kategori."""

from __future__ import annotations

import pytest
from dialogs import in_dialog, press
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from samples import box_of

from orgeditor.editing import operations
from orgeditor.model.kinds import UnitCategory
from orgeditor.ui.views.fill_dialog import FillDialog
from orgeditor.ui.views.find_dialog import NOW, THEN, FindDialog

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def replacing(window) -> FindDialog:
    QTest.keyClick(window.chart_view, Qt.Key.Key_H, CTRL)
    dialog = window.findChild(FindDialog)
    assert dialog.isVisible() and not dialog.isModal()
    return dialog


def rows(dialog: FindDialog, column: int) -> list[str]:
    return [dialog.list.topLevelItem(row).text(column) for row in range(dialog.list.topLevelItemCount())]


def untick(dialog: FindDialog, row: int) -> None:
    """Click the box before a row."""
    dialog.list.setCurrentItem(dialog.list.topLevelItem(row))
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)


def test_the_preview_follows_what_is_typed(window, replacing):
    QTest.keyClicks(replacing.sought, "dinas")
    QTest.keyClicks(replacing.replacement, "Badan")
    assert len(rows(replacing, NOW)) == 5
    assert rows(replacing, THEN)[1] == "Badan Kesehatan"
    assert replacing.replace_button.text() == "Ganti 5 Nama"
    replacing.case.click()
    assert rows(replacing, NOW) == []
    assert replacing.count.text() == "Tidak ditemukan."
    assert not replacing.replace_button.isEnabled()
    replacing.case.click()
    replacing.whole.click()
    replacing.sought.clear()
    QTest.keyClicks(replacing.sought, "keu")
    assert rows(replacing, NOW) == []


def test_a_closed_dialog_costs_an_edit_nothing_and_shows_it_when_it_opens_again(window, replacing):
    QTest.keyClicks(replacing.sought, "dinas")
    replacing.close()
    operations.rename(window.document, box_of(window.document.draft, "Dinas Kesehatan"), "Dinas Baru")
    assert "Dinas Kesehatan" in rows(replacing, NOW)
    window.actions_by_id["replace"].trigger()
    assert "Dinas Baru" in rows(replacing, NOW) and "Dinas Kesehatan" not in rows(replacing, NOW)


def test_replacing_takes_the_ticked_ones_as_one_step(window, replacing):
    QTest.keyClicks(replacing.sought, "Dinas")
    QTest.keyClicks(replacing.replacement, "Badan")
    untick(replacing, 1)
    assert replacing.replace_button.text() == "Ganti 4 Nama"
    QTest.mouseClick(replacing.replace_button, Qt.MouseButton.LeftButton)
    names = {unit.name for unit in window.document.draft.units.values()}
    assert {"Dinas Kesehatan", "Badan Sosial"} <= names
    assert window.document.stack.count() == 1
    assert replacing.count.text() == "4 nama diganti. 1 nama ditemukan."
    window.document.undo()
    assert len(rows(replacing, NOW)) == 5


def test_a_name_that_would_be_empty_cannot_be_ticked(window, replacing):
    QTest.keyClicks(replacing.sought, "inspektorat")
    item = replacing.list.topLevelItem(0)
    assert item.text(THEN) == "(nama tidak boleh kosong)"
    assert item.checkState(NOW) is Qt.CheckState.Unchecked
    assert not item.flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert not replacing.replace_button.isEnabled()


def test_finding_leads_through_the_charts(window):
    draft = window.document.draft
    first, second = (chart.id for chart in draft.charts_in_order())
    unit = draft.unit_of(box_of(draft, "Dinas Sosial")).id
    [there] = operations.place_units(window.document, second, [unit])
    window.selection.show(first, [box_of(draft, "Dinas Sosial")])
    operations.remove_selected(window.document, first, window.selection.ids)
    QTest.keyClick(window.chart_view, Qt.Key.Key_F, CTRL)
    dialog = window.findChild(FindDialog)
    assert dialog.windowTitle() == "Cari"
    assert not dialog.replacement.isVisible() and not dialog.replace_button.isVisible()
    QTest.keyClicks(dialog.sought, "sos")
    QTest.keyClick(dialog.sought, Qt.Key.Key_Return)
    assert (window.selection.chart_id, window.selection.ids) == (second, (there,))
    dialog.sought.clear()
    QTest.keyClicks(dialog.sought, "dinas")
    seen = []
    for _ in range(5):
        QTest.keyClick(dialog.sought, Qt.Key.Key_Return)
        seen += [draft.units[unit].name for unit in window.selection.units]
    assert len(set(seen)) == 5
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_same_dialog_opens_again(window, replacing, qtbot):
    QTest.keyClicks(replacing.sought, "dinas")
    replacing.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.chart_view, Qt.Key.Key_F, CTRL)
    assert window.findChildren(FindDialog) == [replacing]
    assert replacing.sought.selectedText() == "dinas"
    assert replacing.focusWidget() is replacing.sought


# filling


def filling(window, do) -> None:
    window.selection.show(window.document.draft.charts_in_order()[1].id)
    in_dialog(FillDialog, do)
    window.actions_by_id["fill"].trigger()


def lines(dialog: FillDialog) -> list[str]:
    found: list[str] = []

    def walk(item, depth: int) -> None:
        for number in range(item.childCount()):
            found.append("  " * depth + item.child(number).text(0))
            walk(item.child(number), depth + 1)

    walk(dialog.tree.invisibleRootItem(), 0)
    return found


def test_filling_shows_before_what_will_be(window):
    seen = {}

    def fill(dialog: FillDialog) -> None:
        assert dialog.category.value() is UnitCategory.DINAS  # of which most are missing
        assert dialog.category.currentText() == "Dinas (5)"
        seen["with"] = lines(dialog)
        dialog.superiors.click()
        seen["without"] = lines(dialog)
        seen["said"] = dialog.count.text()
        dialog.superiors.click()
        press(dialog, "Isi Bagan")

    filling(window, fill)
    assert seen["with"][:4] == [
        "Walikota",
        "  Sekretaris Daerah",
        "    Asisten Pemerintahan dan Kesejahteraan Rakyat",
        "      Dinas Pendidikan & Kebudayaan",
    ]
    assert len(seen["with"]) == 9
    assert seen["said"] == "5 unit akan ditempatkan. 5 di antaranya tanpa atasan."
    assert len(seen["without"]) == 5
    chart = window.selection.chart_id
    assert len(window.document.draft.placements_of_chart(chart)) == 9
    assert window.document.stack.undoText() == "Isi bagan dengan 9 unit"
    assert len(window.selection.ids) == 9


def test_filling_may_be_cancelled_and_ends_when_nothing_is_missing(window):
    filling(window, lambda dialog: press(dialog, "Batal"))
    assert window.document.stack.count() == 0
    seen = []

    def look(dialog: FillDialog) -> None:
        seen.append((dialog.count.text(), dialog.ok.isEnabled()))
        press(dialog, "Batal")

    window.selection.show(window.document.draft.charts_in_order()[0].id)
    in_dialog(FillDialog, look)
    window.actions_by_id["fill"].trigger()
    assert seen == [("Semua unit sudah ada di bagan ini.", False)]
