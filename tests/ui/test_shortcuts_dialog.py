"""Pintasan Keyboard: nothing that has a key is missing, and the list can be searched, copied and printed."""

from __future__ import annotations

import pytest
from dialogs import press
from PySide6.QtGui import QGuiApplication, QKeySequence, QTextDocument
from PySide6.QtTest import QTest

from orgeditor.canvas.keyboard import KEYS
from orgeditor.ui.commands import ACTIONS
from orgeditor.ui.shortcuts_dialog import ShortcutsDialog, gestures, shortcuts

ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
NAMES = {"Return": "Enter", "Backtab": "Tab", "PgDown": "PgDn", "Delete": "Del", "Escape": "Esc"}


@pytest.fixture
def dialog(window, qtbot):
    made = ShortcutsDialog(window.actions_by_id, window)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown_items(dialog: ShortcutsDialog) -> dict[str, str]:
    heads = [dialog.tree.topLevelItem(number) for number in range(dialog.tree.topLevelItemCount())]
    return {head.child(row).text(0): head.child(row).text(1) for head in heads for row in range(head.childCount())}


def test_every_action_with_keys_is_listed(dialog):
    listed = [row.text for row in shortcuts()]
    for spec in ACTIONS.values():
        if spec.keys is not None or spec.hint:
            assert spec.text.replace("&", "") in listed, spec.id


def test_every_key_of_the_canvas_is_listed():
    """As the hint of an action, or among the gestures."""
    told = {key.strip() for row in shortcuts() for key in row.keys.split(",")}
    for key, modifiers in KEYS:
        text = QKeySequence(key.value | modifiers.value).toString()
        *before, last = text.rsplit("+", 1) if not text.endswith("+") else (text[:-2], "+")
        last = NAMES.get(last, last)
        if last in ARROWS:
            last = "← → ↑ ↓" if "+".join([*before, ARROWS[last]]) not in told else ARROWS[last]
        assert "+".join([*(part for part in before if part), last]) in told, text


def test_typing_searches_commands_and_keys(dialog):
    QTest.keyClicks(dialog.focusWidget(), "ekspor")
    assert shown_items(dialog) == {"Ekspor Lampiran…": "Ctrl+E"}
    dialog.field.clear()
    QTest.keyClicks(dialog.focusWidget(), "f2")
    assert "F2" in shown_items(dialog).values()
    dialog.field.clear()
    assert len(shown_items(dialog)) > 50


def test_it_is_copied_as_text(dialog):
    press(dialog, "Salin")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Berkas"
    assert "Ekspor Lampiran…\tCtrl+E" in lines
    assert len([line for line in lines if "\t" in line]) == len(dialog.rows)


def test_the_page_to_print_has_every_row(dialog):
    page = QTextDocument()
    page.setHtml(dialog.as_html())
    text = page.toPlainText()
    assert all(row.text in text and row.keys in text for row in shortcuts())


def test_gestures_have_words(window):
    assert all(row.text and row.keys for row in gestures())
