"""A chart on several pages in the window: thumbnails, status, outline."""

from __future__ import annotations

import pytest
from paged import paged_arrange
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from samples import box_of, sample_draft
from windows import shown_window

from orgeditor.editing.document import Document
from orgeditor.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot) -> MainWindow:
    return shown_window(qtbot, Document(sample_draft(), arrange=paged_arrange), 1300, 860)


def click(window, row: int) -> None:
    window.annexes.scrollToItem(window.annexes.item(row))
    at = window.annexes.visualItemRect(window.annexes.item(row)).center()
    QTest.mouseClick(window.annexes.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_each_page_has_a_thumbnail_that_leads_to_it(window):
    names = [window.annexes.item(row).text() for row in range(window.annexes.count())]
    assert names == ["Lampiran I, hlm. 1/3", "Lampiran I, hlm. 2/3", "Lampiran I, hlm. 3/3", "Lampiran II"]
    click(window, 2)
    assert window.chart_view.page == 2
    click(window, 3)
    assert window.selection.chart_id == window.document.draft.charts_in_order()[1].id
    click(window, 1)
    assert window.selection.chart_id == window.document.draft.charts_in_order()[0].id
    assert window.chart_view.page == 1 and window.annexes.currentRow() == 1


def test_the_thumbnail_and_the_status_follow_the_canvas(window):
    label = window.statusBar().page_label
    assert label.text() == "Halaman 1 dari 3"
    QTest.keyClick(window.chart_view, Qt.Key.Key_PageDown)
    assert (label.text(), window.annexes.currentRow()) == ("Halaman 2 dari 3", 1)
    window.actions_by_id["page_after"].trigger()
    assert (label.text(), window.annexes.currentRow()) == ("Halaman 3 dari 3", 2)
    window.selection.show(window.document.draft.charts_in_order()[1].id)
    assert label.text() == "" and window.annexes.currentRow() == 3
    assert not window.actions_by_id["page_after"].isEnabled()


def test_the_outline_leads_to_the_page(window):
    tree = window.outline.tree
    item = window.outline._items[box_of(window.document.draft, "Inspektorat")]
    tree.scrollToItem(item)
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualItemRect(item).center())
    assert window.selection.unit.name == "Inspektorat"
    assert window.chart_view.page == 2


def test_undo_leads_to_the_page_of_what_changed(window):
    box = box_of(window.document.draft, "Inspektorat")
    window.selection.set([box])
    window.chart_view.reveal([box])
    QTest.keyClick(window.chart_view, Qt.Key.Key_Delete)
    window.chart_view.show_page(0)
    window.actions_by_id["undo"].trigger()
    assert window.selection.ids == (box,) and window.chart_view.page == 2


def test_fewer_pages_after_an_edit(window):
    click(window, 2)
    window.selection.set([box_of(window.document.draft, "Asisten Administrasi Umum")])
    QTest.keyClick(window.chart_view, Qt.Key.Key_Delete)
    assert window.annexes.count() == 3
    assert window.statusBar().page_label.text() == "Halaman 2 dari 2"
