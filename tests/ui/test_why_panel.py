"""Hasil Susunan: what it says, where its rows lead, and keeping and releasing from it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from dialogs import menu_texts
from PySide6.QtCore import QLocale, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from samples import box_of
from source_texts import marked_texts

from orgeditor.layout import why
from orgeditor.layout.why import Topic
from orgeditor.layout.why_texts import Text
from orgeditor.model.records import Arrangement
from orgeditor.ui import why_words
from orgeditor.ui.commands import WHY
from orgeditor.ui.menus import context_menu
from orgeditor.ui.why_panel import REASON, row_texts

UMUM = "Asisten Administrasi Umum"


pytestmark = pytest.mark.usefixtures("indonesian")


def row_of(window, name: str) -> int:
    found = [row for row in range(window.why.count()) if window.why.item(row).data(REASON).subject == name]
    return found[0]


def click(window, row: int, button=Qt.MouseButton.LeftButton) -> None:
    window.why.scrollToItem(window.why.item(row))
    at = window.why.visualItemRect(window.why.item(row)).center()
    QTest.mouseClick(window.why.viewport(), button, pos=at)


def texts(window) -> list[str]:
    return [window.why.item(row).text() for row in range(window.why.count())]


def test_the_first_row_is_the_font(window):
    title, text = row_texts(window.why.item(0).data(REASON))
    size = window.document.arranged(window.selection.chart_id).smallest_font_pt
    assert title == f"{size:.1f}".replace(".", ",").removesuffix(",0") + " pt"
    assert text == "Huruf terbesar yang diizinkan"


def test_a_click_selects_the_parent_and_shows_it(window):
    window.chart_view.zoom_to(2.0)
    window.chart_view.pan_by(-1500, 0)
    click(window, row_of(window, UMUM))
    assert window.selection.unit.name == UMUM
    shape = window.chart_view.desk.shape(window.selection.current)
    frame = window.chart_view.camera.rect_to_screen(shape.rect).toRect()
    assert window.chart_view.viewport().rect().contains(frame)


def test_the_row_follows_the_selection(window):
    window.selection.set([box_of(window.document.draft, UMUM)])
    assert window.why.currentRow() == row_of(window, UMUM)
    window.selection.set([box_of(window.document.draft, "Inspektorat")])
    assert window.why.selectedItems() == []


def test_a_pinned_choice_says_so(window):
    row = row_of(window, UMUM)
    assert texts(window)[row].endswith("dipilih otomatis")
    click(window, row)
    window.actions_by_id["keep_choice"].trigger()
    assert "ditetapkan: susunan" in texts(window)[row] and "lebar" in texts(window)[row]
    assert window.why.currentRow() == row, "the row stays chosen"
    window.actions_by_id["release"].trigger()
    assert texts(window)[row].endswith("dipilih otomatis")
    assert not window.actions_by_id["release"].isEnabled()


def test_releasing_the_whole_chart(window):
    draft = window.document.draft
    assert not window.actions_by_id["release_chart"].isEnabled()
    for name in (UMUM, "Asisten Ekonomi dan Pembangunan"):
        click(window, row_of(window, name))
        window.actions_by_id["keep_choice"].trigger()
    window.actions_by_id["release_chart"].trigger()
    assert {item.arrangement for item in draft.placements.values()} == {Arrangement.AUTO}
    assert window.document.stack.undoText() == "Susun Lampiran I kembali otomatis"
    assert not window.actions_by_id["release_chart"].isEnabled()


def test_the_context_menu_works_on_the_row(window):
    """A right click chooses the row first; the menu then acts on its parent."""
    shown = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        shown.extend(menu_texts(menu))
        QTest.keyClick(menu, Qt.Key.Key_Escape)

    QTimer.singleShot(50, look)
    row = row_of(window, UMUM)
    click(window, row, Qt.MouseButton.RightButton)
    at = window.why.visualItemRect(window.why.item(row)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, window.why.viewport().mapToGlobal(at))
    QApplication.sendEvent(window.why.viewport(), event)
    assert window.selection.unit.name == UMUM
    assert "Tetapkan Pilihan Ini" in shown and "Seluruh Bagan Kembali Otomatis" in shown
    next(action for action in context_menu(window, WHY).actions() if action.text() == "Tetapkan Pilihan Ini").trigger()
    assert window.document.draft.placements[box_of(window.document.draft, UMUM)].width > 0


def test_notes_are_rows_and_in_the_status_bar(window):
    chart = window.selection.chart_id
    arranged = window.document.arranged(chart)
    note = "Bagan tidak muat dengan huruf 7 pt; halaman diperbesar menjadi 400 × 260 mm."
    window.document.draft.arranged[chart] = arranged._replace(notes=(note,))
    window.document.changed.emit(window.document.draft.last_changes.__class__())
    assert note in texts(window)
    assert note in window.statusBar().currentMessage()
    click(window, texts(window).index(note))
    assert window.selection.ids == (), "a note leads nowhere"
    window.selection.show(window.document.draft.charts_in_order()[1].id)
    assert window.statusBar().currentMessage() == ""


def test_names_are_plain_text(window):
    with window.document.edit("Nama") as draft:
        unit = draft.unit_of(box_of(draft, UMUM))
        draft.put(replace(unit, name="A <b>B</b> & %1"))
    row = row_of(window, "A <b>B</b> & %1")
    assert "&lt;b&gt;" in window.why.item(row).toolTip()
    window.why.grab()


def test_a_narrow_panel_shows_every_word(window):
    """Rows are as high as their text needs at the width there is."""
    window.why_dock.show()
    wide = window.why.sizeHintForRow(0)
    window.why.setMinimumWidth(0)
    window.why.item(0).setData(REASON, _long(window.why.item(0).data(REASON)))
    assert window.why.sizeHintForRow(0) > wide


def _long(reason):
    return type(reason)(Topic.FONT, Text.HEIGHT_PAGE, ("Asisten " * 12, 1.0), "", (), font_pt=9.5)


def test_every_sentence_of_layout_can_be_translated():
    assert set(why_words.REASONS) == {str(text) for text in Text}


def test_every_note_of_layout_can_be_translated():
    """A note is a sentence in the source of layout: a text that is no docstring, with a capital and a full stop."""
    found = set()
    for path in Path(why.__file__).parent.rglob("*.py"):
        texts = marked_texts(path.read_text(encoding="utf-8"))
        found |= {text for text in texts if text[:1] in {"%", text[:1].upper()} and text.endswith(".") and " " in text}
    assert found == set(why_words.NOTES)


def test_notes_are_translated_with_their_values(monkeypatch):
    def english(context, text):
        return {"Garis dari “%1” ke “%2” tidak menemukan jalan dan tidak digambar.": "No way from %1 to %2."}[text]

    monkeypatch.setattr(why_words.QCoreApplication, "translate", english)
    note = "Garis dari “A %2” ke “B” tidak menemukan jalan dan tidak digambar."
    assert why_words.note_text(note) == "No way from A %2 to B."
    assert why_words.note_text("Catatan yang belum dikenal.") == "Catatan yang belum dikenal."


def test_lengths_in_a_note_are_written_as_the_language_does():
    note = "Bagan tidak muat dengan huruf 7,5 pt; halaman diperbesar menjadi 1331,7 × 941,9 mm."
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.English))
        assert "7.5 pt" in why_words.note_text(note) and "1331.7 × 941.9 mm" in why_words.note_text(note)
        named = "Garis dari “Seksi 1,2” ke “B” tidak menemukan jalan dan tidak digambar."
        assert "“Seksi 1,2”" in why_words.note_text(named)
        QLocale.setDefault(QLocale(QLocale.Language.Indonesian))
        assert why_words.note_text(note) == note
    finally:
        QLocale.setDefault(before)


def test_the_panel_can_be_hidden(window):
    assert window.why_dock.isVisible()
    toggle = window.why_dock.toggleViewAction()
    toggle.trigger()
    assert not window.why_dock.isVisible()
    QTest.mouseMove(window.chart_view.viewport(), QPoint(5, 5))
