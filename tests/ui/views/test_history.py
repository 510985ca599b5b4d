"""Riwayat: the steps by name, a click that goes there, and where the file was saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from samples import box_of

from orgeditor.editing import operations
from orgeditor.ui.views.history_panel import HistoryPanel

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


ONE = "Ganti nama Inspektorat menjadi Satu"


@pytest.fixture
def panel(window) -> HistoryPanel:
    window.actions_by_id["history"].trigger()
    return window.views.history.widget()


def texts(panel: HistoryPanel) -> list[str]:
    model = panel.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def click(panel: HistoryPanel, row: int) -> None:
    at = panel.visualRect(panel.model().index(row, 0)).center()
    QTest.mouseClick(panel.viewport(), LEFT, NONE, at)


def rename(window, *names: str) -> None:
    unit = window.document.draft.unit_of(box_of(window.document.draft, "Inspektorat")).id
    for name in names:
        operations.rename_unit(window.document, unit, name)
        operations.set_units(window.document, [unit], f"Dasar {name}", basis=name)


def test_a_click_goes_there_and_back(window, panel):
    draft = window.document.draft
    before = dict(draft.units)
    rename(window, "Satu", "Dua")
    after = dict(draft.units)
    assert texts(panel) == ["Awal", ONE, "Dasar Satu", "Ganti nama Satu menjadi Dua", "Dasar Dua"]
    assert panel.currentIndex().row() == 4
    click(panel, 0)
    assert dict(draft.units) == before
    assert window.document.stack.index() == 0
    assert not window.actions_by_id["undo"].isEnabled()
    assert [window.document.draft.unit_of(key).name for key in window.selection.ids] == ["Inspektorat"]
    click(panel, 4)
    assert dict(draft.units) == after
    click(panel, 1)
    assert "Satu" in {unit.name for unit in draft.units.values()}
    assert panel.currentIndex().row() == 1


def test_steps_that_were_undone_are_faint_and_go_with_the_next_edit(window, panel):
    rename(window, "Satu")
    window.document.undo()
    model = panel.model()
    assert model.index(2, 0).data(Qt.ItemDataRole.ForegroundRole) is not None
    assert model.index(1, 0).data(Qt.ItemDataRole.ForegroundRole) is None
    window.document.undo()
    operations.add_annex(window.document, "Lain")
    assert texts(panel) == ["Awal", "Tambah Lampiran III"]


def test_it_shows_what_the_file_holds(window, panel, tmp_path):
    assert texts(panel) == ["Awal"]  # a new draft is in no file
    rename(window, "Satu")
    window.document.save_as(tmp_path / "naskah.bagan")
    assert texts(panel) == ["Awal", ONE, "Dasar Satu – tersimpan"]
    rename_again = window.document.draft.unit_of(box_of(window.document.draft, "Satu")).id
    operations.rename_unit(window.document, rename_again, "Tiga")
    assert texts(panel)[2:] == ["Dasar Satu – tersimpan", "Ganti nama Satu menjadi Tiga"]
    click(panel, 2)
    assert not window.isWindowModified()
    click(panel, 0)
    assert window.isWindowModified()
    window.document.open(tmp_path / "naskah.bagan")
    assert texts(panel) == ["Awal – tersimpan"]


def test_what_is_being_typed_is_taken_over_first(window, panel):
    rename(window, "Satu")
    window.selection.set([box_of(window.document.draft, "Dinas Sosial")])
    window.actions_by_id["rename"].trigger()
    QTest.keyClicks(window.chart_view.editor, "Dinas Baru")
    click(panel, 0)
    assert window.chart_view.editor is None
    assert texts(panel) == ["Awal", ONE, "Dasar Satu", "Ganti nama Dinas Sosial menjadi Dinas Baru"]
    assert window.document.stack.index() == 0


def test_behind_a_tab_it_waits_and_then_shows_every_step(window, panel):
    window.actions_by_id["findings"].trigger()  # in front of it
    rename(window, "Satu")
    window.actions_by_id["history"].trigger()
    assert texts(panel) == ["Awal", ONE, "Dasar Satu"]
    assert panel.currentIndex().row() == 2
