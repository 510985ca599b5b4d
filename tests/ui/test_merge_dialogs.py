"""Gabung Unit and Pecah Unit by the keyboard alone."""

from __future__ import annotations

from dialogs import in_dialog
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from samples import box_of

from orgeditor.ui.merge_dialogs import MergeDialog, SplitDialog


def test_enter_in_the_name_merges(window):
    draft = window.document.draft
    window.selection.set([box_of(draft, "Dinas Sosial"), box_of(draft, "Inspektorat")])

    def fill(dialog):
        QTest.keyClicks(dialog.focusWidget(), "Dinas")  # as two of the names begin
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        assert not dialog.isVisible()

    in_dialog(MergeDialog, fill)
    window.actions_by_id["merge"].trigger()
    assert box_of(window.document.draft, "Dinas")
    assert [unit.name for unit in window.document.draft.units.values()].count("Dinas Sosial") == 0


def test_control_enter_splits_once_there_are_two_names(window):
    window.selection.set([box_of(window.document.draft, "Badan Keuangan")])

    def fill(dialog):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert dialog.isVisible()
        QTest.keyClicks(dialog.focusWidget(), "Badan Pendapatan")
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert not dialog.isVisible()

    in_dialog(SplitDialog, fill)
    window.actions_by_id["split"].trigger()
    assert box_of(window.document.draft, "Badan Keuangan") and box_of(window.document.draft, "Badan Pendapatan")
