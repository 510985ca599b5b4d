"""Teks Pasal and Temuan: the text stays with the draft, its rules live in the window, a finding leads to its line."""

from __future__ import annotations

import time

import pytest
from dialogs import answer, press
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from orgeditor.articles.reader import read_text
from orgeditor.editing.operations.articles import set_article_text
from orgeditor.model.limits import MOST_ARTICLE_LETTERS
from orgeditor.storage.reader import open_draft
from orgeditor.storage.writer import save_draft
from orgeditor.ui.articles.text_window import shown_text

TEXT = """\
Pasal 12

Asisten Administrasi Umum mengoordinasikan:
1. Inspektorat;
2. Dinas Arsip; dan
3. Badan Keuangan.
"""
"""The chart has Bagian Organisasi too, and no Dinas Arsip."""


def said(window) -> list[str]:
    return [item.sentence for item in window.checker.found.findings if "Arsip" in item.sentence]


@pytest.fixture
def panel(window):
    set_article_text(window.document, TEXT)
    window.checker.settle()
    window.actions_by_id["findings"].trigger()
    return window.views.findings.widget()


def row_of(panel, words: str):
    for number in range(panel.tree.topLevelItemCount()):
        heading = panel.tree.topLevelItem(number)
        for row in range(heading.childCount()):
            if words in heading.child(row).text(0):
                return heading.child(row)
    raise AssertionError(words)


def double_click(panel, words: str) -> None:
    item = row_of(panel, words)
    panel.tree.scrollToItem(item)
    at = panel.tree.visualItemRect(item).center()
    QTest.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)


def current_line(text) -> str:
    return text.text.textCursor().block().text()


def test_rules_of_the_text_live_in_the_window(window, qtbot):
    set_article_text(window.document, TEXT)
    qtbot.waitUntil(lambda: window.checker.found is not None and bool(said(window)), timeout=5000)
    assert said(window) == ["“Dinas Arsip” disebut pasal, tetapi tidak ada di naskah ini."]
    window.document.undo()
    qtbot.waitUntil(lambda: not said(window), timeout=5000)


def test_the_text_is_read_once_and_not_at_each_edit(window, monkeypatch):
    from orgeditor.editing.operations import rename_unit
    from orgeditor.ui import check_text

    read = []
    monkeypatch.setattr(check_text, "read_text", lambda text, **more: read.append(text) or read_text(text, **more))
    set_article_text(window.document, TEXT)
    window.checker.settle()
    unit = next(unit for unit in window.document.draft.units.values() if unit.name == "Inspektorat")
    rename_unit(window.document, unit.id, "Inspektorat Daerah")
    window.checker.settle()
    assert len(read) == 1


def test_a_finding_leads_to_its_line(panel, window):
    double_click(panel, "“Dinas Arsip” disebut pasal")
    text = shown_text(window)
    assert current_line(text) == "2. Dinas Arsip; dan"
    assert "Dinas Arsip" in text.said.text()
    assert len(text.text.extraSelections()) > 0
    other = row_of(panel, "“Bagian Organisasi” digambar")
    at = panel.tree.visualItemRect(other).center()
    QTest.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert current_line(text) == "2. Dinas Arsip; dan", "that one has no line"


def test_a_text_that_was_changed_is_kept_or_asked_about(panel, window):
    QTest.mouseClick(panel.text_button, Qt.MouseButton.LeftButton)
    text = shown_text(window)
    text.text.setFocus()
    QTest.keyClick(text.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(text.text, "4. Bagian Organisasi.")
    assert "belum disimpan" in text.said.text() and not text.text.extraSelections()
    answer("Batal")
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert text.isVisible()
    press(text, "Simpan Teks")
    assert window.document.draft.article_text.endswith("4. Bagian Organisasi.")
    assert window.document.stack.undoText() == "Ganti teks pasal"
    window.document.undo()
    assert text.text.toPlainText().strip() == TEXT.strip()
    press(text, "Hapus Teks")
    assert window.document.draft.article_text == "" and not text.remove.isEnabled()
    assert window.document.stack.undoText() == "Hapus teks pasal"


def test_the_window_below_does_not_close_over_a_text_that_is_not_kept(panel, window):
    QTest.mouseClick(panel.text_button, Qt.MouseButton.LeftButton)
    text = shown_text(window)
    QTest.keyClicks(text.text, "x")
    window.document.stack.setClean()
    answer("Batal")
    assert not window.close()
    assert text.isVisible() and window.isVisible()
    answer("Tutup")
    assert window.close()


def test_a_text_that_is_too_long_is_refused_with_a_sentence(panel, window):
    QTest.mouseClick(panel.text_button, Qt.MouseButton.LeftButton)
    text = shown_text(window)
    text.text.setPlainText("Dinas Pendidikan dan Kebudayaan\n" * (MOST_ARTICLE_LETTERS // 32 + 1))
    text.text.document().setModified(True)
    said = answer("OK")
    press(text, "Simpan Teks")
    assert "2.000.000" in said[0]
    assert window.document.draft.article_text.startswith("Pasal 12")
    text.text.document().setModified(False)


def test_a_word_without_end_is_pasted_whole_and_soon(panel, window):
    """Qt's way of breaking lines takes half a minute for it."""
    QTest.mouseClick(panel.text_button, Qt.MouseButton.LeftButton)
    text = shown_text(window)
    QGuiApplication.clipboard().setText("Pasal 1\n" + "x" * 500_000)
    text.text.setFocus()
    QTest.keyClick(text.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    begun = time.monotonic()
    QTest.keyClick(text.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    text.grab()
    assert time.monotonic() - begun < 10
    assert text.text.toPlainText() == "Pasal 1\n" + "x" * 500_000
    assert text.text.horizontalScrollBar().maximum() == 0
    text.text.undo()
    assert text.text.toPlainText().strip() == TEXT.strip()
    text.text.document().setModified(False)


def test_an_opened_file_waits_to_be_kept(panel, window, tmp_path):
    path = tmp_path / "perwal.txt"
    path.write_text("Pasal 1\r\nAsisten Umum mengoordinasikan:\r\na. Inspektorat.\r\n", encoding="utf-8")
    QTest.mouseClick(panel.text_button, Qt.MouseButton.LeftButton)
    text = shown_text(window)
    text.load(path)
    assert text.keep.isEnabled() and window.document.draft.article_text.startswith("Pasal 12")
    press(text, "Simpan Teks")
    assert window.document.draft.article_text.startswith("Pasal 1\nAsisten Umum")


def test_the_text_is_saved_and_another_draft_brings_its_own(panel, window, tmp_path):
    save_draft(window.document.draft, tmp_path / "a.bagan")
    assert open_draft(tmp_path / "a.bagan").article_text == TEXT.strip("\n")
    QTest.mouseClick(panel.text_button, Qt.MouseButton.LeftButton)
    text = shown_text(window)
    from orgeditor.editing.starting import empty_draft

    window.document.new(empty_draft())
    assert text.text.toPlainText() == "" and "belum menyimpan" in text.said.text()
