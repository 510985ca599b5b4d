"""Cari Perintah with the keyboard alone: what it finds, runs, and why something cannot be done."""

from __future__ import annotations

import pytest
from dialogs import in_dialog
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from orgeditor.editing import operations
from orgeditor.ui.commands import ACTIONS
from orgeditor.ui.entries import entries, menu_paths
from orgeditor.ui.palette import CommandPalette, _units

KEY = Qt.Key


@pytest.fixture
def palette(window, qtbot):
    dialog = CommandPalette(entries(window), _units(window), window)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def texts(dialog: CommandPalette) -> list[str]:
    return [entry.text for entry in dialog.found()]


def test_before_anything_is_typed_all_commands_are_listed(palette):
    assert texts(palette)[:3] == ["Naskah Baru…", "Tempel Daftar…", "Naskah Perubahan dari…"]
    assert len(texts(palette)) >= len(ACTIONS)


@pytest.mark.parametrize("typed", ["urungkan", "undo", "urung", "langkah terakhir"])
def test_it_finds_by_text_by_tip_and_by_the_words_of_the_other_language(palette, typed):
    QTest.keyClicks(palette.focusWidget(), typed)
    assert texts(palette)[0] == "Urungkan"


def test_it_finds_by_the_menu(palette):
    QTest.keyClicks(palette.focusWidget(), "berkas cetak")
    assert set(texts(palette)[:2]) == {"Cetak…", "Pratinjau Cetak…"}


def test_arrows_choose_and_enter_runs(window):
    operations.rename_unit(window.document, next(iter(window.document.draft.units)), "Nama Lain")

    def choose(dialog):
        QTest.keyClicks(dialog.focusWidget(), "riwayat")
        QTest.keyClick(dialog.focusWidget(), KEY.Key_Down)
        QTest.keyClick(dialog.focusWidget(), KEY.Key_Up)
        QTest.keyClick(dialog.focusWidget(), KEY.Key_Return)

    in_dialog(CommandPalette, choose)
    window.actions_by_id["palette"].trigger()
    assert window.views.history.isVisible()


def test_escape_does_nothing(window):
    def leave(dialog):
        QTest.keyClicks(dialog.focusWidget(), "hapus lampiran")
        QTest.keyClick(dialog.focusWidget(), KEY.Key_Escape)

    in_dialog(CommandPalette, leave)
    window.actions_by_id["palette"].trigger()
    assert window.document.stack.count() == 0


def test_what_cannot_be_done_says_why_and_does_not_run(window, palette):
    QTest.keyClicks(palette.focusWidget(), "ganti nama")
    entry = palette.found()[0]
    assert (entry.text, entry.enabled) == ("Ganti Nama", False)
    assert "pilih satu kotak" in palette.note.text()
    QTest.keyClick(palette.focusWidget(), KEY.Key_Return)
    assert palette.isVisible() and palette.chosen is None


@pytest.mark.parametrize(("typed", "said"), [("rata kiri", "sematkan dua kotak"), ("sebar tegak", "sematkan tiga")])
def test_boxes_that_layout_places_must_be_pinned_before_they_are_aligned(window, qtbot, typed, said):
    draft, chart = window.document.draft, window.selection.chart_id
    window.selection.set([item.id for item in draft.placements_of_chart(chart)][-3:])
    dialog = CommandPalette(entries(window), _units(window), window)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    QTest.keyClicks(dialog.focusWidget(), typed)
    assert not dialog.found()[0].enabled and said in dialog.note.text()


def test_units_are_found_in_every_chart_and_shown(window):
    second = window.document.draft.charts_in_order()[1].id
    boss = operations.add_root(window.document, second, "Kepolisian Resor")
    window.selection.show(window.document.draft.charts_in_order()[0].id)

    def choose(dialog):
        QTest.keyClicks(dialog.focusWidget(), "kepolisian")
        QTest.keyClick(dialog.focusWidget(), KEY.Key_Return)

    in_dialog(CommandPalette, choose)
    window.actions_by_id["palette"].trigger()
    assert window.selection.chart_id == second
    assert window.document.draft.unit_of(window.selection.ids[0]).name == "Kepolisian Resor"
    assert boss


def test_panels_and_languages_are_commands_too(window, palette):
    QTest.keyClicks(palette.focusWidget(), "english")
    assert texts(palette)[0] == "English"
    assert palette.found()[0].path == ("Tampilan", "Bahasa")
    palette.field.clear()
    QTest.keyClicks(palette.focusWidget(), "hasil susunan")
    assert texts(palette)[0] == "Hasil Susunan"


def test_nothing_found_says_so(palette):
    QTest.keyClicks(palette.focusWidget(), "qqqq")
    assert texts(palette) == []
    assert palette.note.text() == "Tidak ada yang cocok."
    QTest.keyClick(palette.focusWidget(), KEY.Key_Return)
    assert palette.isVisible()


def test_every_action_has_a_menu(window):
    assert set(menu_paths()) == set(ACTIONS)
