"""Halaman Awal: what stands on it, what it keeps out of reach, and that a dead drive stops nothing."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest
from dialogs import in_dialog
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget
from samples import sample_draft

from orgeditor.storage.writer import save_draft
from orgeditor.ui import recent_list, settings
from orgeditor.ui.commands import ACTIONS, WITHOUT_DRAFT
from orgeditor.ui.recent_list import ASKED, DEAD, GONE, THERE, RecentList
from orgeditor.ui.welcome import WelcomePage

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def files(tmp_path) -> list[Path]:
    """Two files that are there and one that is gone, the last one opened first."""
    made = [tmp_path / name for name in ("a & b.bagan", "b.bagan", "hilang.bagan")]
    for path in made[:2]:
        save_draft(sample_draft(), path)
    for path in reversed(made):
        settings.add_recent(path)
    return made


@pytest.fixture
def page(window, files, qtbot) -> WelcomePage:
    """The page over an open draft."""
    window.actions_by_id["welcome"].trigger()
    page = window.findChild(WelcomePage)
    qtbot.waitUntil(lambda: ASKED not in [page.recent.state_of(row) for row in range(page.recent.count())])
    return page


def row_middle(page: WelcomePage, row: int) -> QPoint:
    return page.recent.visualItemRect(page.recent.item(row)).center()


def test_each_choice_opens_its_dialog(window, page):
    from orgeditor.ui.articles.reading_dialog import ReadingDialog
    from orgeditor.ui.examples_dialog import ExamplesDialog
    from orgeditor.ui.paste_list_dialog import PasteListDialog
    from orgeditor.ui.template_dialog import TemplateDialog

    opened = []
    kinds = (ReadingDialog, PasteListDialog, TemplateDialog, ExamplesDialog)
    large = list(page.cards.values())
    assert len(large) == 3
    for choice, kind in zip((large[0], page.paste, *large[1:]), kinds, strict=True):
        in_dialog(kind, lambda dialog: (opened.append(type(dialog)), dialog.reject()))
        QTest.mouseClick(choice, LEFT)
    assert opened == list(kinds)
    assert window.start_page.shown  # nothing was chosen


def test_the_keyboard_alone_reaches_every_choice(window, page):
    from orgeditor.ui.template_dialog import TemplateDialog

    assert window.focusWidget() is page.cards["read_article"]
    QTest.keyClick(window.focusWidget(), KEY.Key_Tab)
    assert window.focusWidget() is page.cards["new"]
    opened = []
    in_dialog(TemplateDialog, lambda dialog: (opened.append(True), dialog.reject()))
    QTest.keyClick(window.focusWidget(), KEY.Key_Return)
    assert opened
    QTest.keyClick(window.focusWidget(), KEY.Key_Tab)
    QTest.keyClick(window.focusWidget(), KEY.Key_Tab)
    assert window.focusWidget() is page.paste
    QTest.keyClick(window.focusWidget(), KEY.Key_Tab)
    assert window.focusWidget() in (page.open, page.recent)


def test_recent_files_with_time_and_state(page, files):
    assert [page.recent.item(row).text() for row in range(3)] == [path.name for path in files]
    assert [page.recent.state_of(row) for row in range(3)] == [THERE, THERE, GONE]
    assert settings.recent()[0].opened is not None


def test_a_click_opens_a_file_and_shows_canvas_and_docks_again(window, page, files):
    before = {dock.objectName() for dock in window.findChildren(QDockWidget) if dock.isVisible()}
    assert not before
    QTest.mouseClick(page.recent.viewport(), LEFT, pos=row_middle(page, 1))
    assert window.document.path == files[1]
    assert not window.start_page.shown
    assert window.chart_view.isVisible() and window.properties_dock.isVisible() and window.statusBar().isVisible()
    assert window.windowTitle().startswith("b.bagan")


def test_what_is_gone_does_not_open_and_can_be_taken_off(window, page, files):
    QTest.mouseClick(page.recent.viewport(), LEFT, pos=row_middle(page, 2))
    assert window.start_page.shown and window.document.path is None
    page.recent.setFocus()
    QTest.keyClick(page.recent, KEY.Key_Delete)
    assert settings.recent_files() == files[:2]
    cross = page.recent.cross(page.recent.visualItemRect(page.recent.item(0))).center()
    QTest.mouseMove(page.recent.viewport(), cross)
    QTest.mouseClick(page.recent.viewport(), LEFT, pos=cross)
    assert settings.recent_files() == files[1:2]
    assert files[0].exists() and window.start_page.shown


def test_a_dead_drive_blocks_nothing(qtbot, files, monkeypatch):
    """It answers never; the others are known at once, and the list says that it is out of reach."""
    silent = threading.Event()
    exists = os.path.exists
    monkeypatch.setattr(recent_list, "WAIT_S", 0.3)
    monkeypatch.setattr(os.path, "exists", lambda path: silent.wait(20) if path == files[1] else exists(path))
    started = time.monotonic()
    found = RecentList()
    qtbot.addWidget(found)
    found.show()
    assert time.monotonic() - started < 10  # a busy PC; whoever waited for the drive would take twenty
    qtbot.waitUntil(lambda: found.state_of(0) == THERE)
    opened = []
    found.opened.connect(opened.append)
    QTest.mouseClick(found.viewport(), LEFT, pos=found.visualItemRect(found.item(1)).center())
    qtbot.waitUntil(lambda: found.state_of(1) == DEAD)
    assert not opened
    silent.set()


def test_a_slow_drive_opens_the_file_when_it_answers(qtbot, files, monkeypatch):
    answer = threading.Event()
    exists = os.path.exists
    monkeypatch.setattr(os.path, "exists", lambda path: answer.wait(5) and exists(path))
    found = RecentList()
    qtbot.addWidget(found)
    found.show()
    opened = []
    found.opened.connect(opened.append)
    QTest.mouseClick(found.viewport(), LEFT, pos=found.visualItemRect(found.item(0)).center())
    assert not opened
    answer.set()
    qtbot.waitUntil(lambda: opened == [files[0]])


def test_only_what_needs_no_draft_can_be_done(window, page):
    enabled = {name for name, action in window.actions_by_id.items() if action.isEnabled()}
    assert enabled == WITHOUT_DRAFT
    assert not window.kind_box.isEnabled()
    window.document.undo()  # nothing: and no draft comes up from behind
    assert window.start_page.shown
    QTest.keyClick(page, KEY.Key_Escape)
    assert not window.start_page.shown
    enabled = {name for name, action in window.actions_by_id.items() if action.isEnabled()}
    assert {"save", "find", "add_annex"} <= enabled <= set(ACTIONS)


def test_escape_goes_back_to_the_draft_as_it_was(window, files):
    docks = [dock for dock in window.findChildren(QDockWidget) if dock.isVisible()]
    places = [dock.geometry() for dock in docks]
    window.actions_by_id["welcome"].trigger()
    page = window.findChild(WelcomePage)
    assert not any(dock.isVisible() for dock in docks)
    assert "Naskah baru" in page.back.text()
    QTest.keyClick(window.focusWidget(), KEY.Key_Escape)
    QTest.qWait(20)
    assert [dock.geometry() for dock in docks] == places
    assert window.focusWidget() is window.chart_view
    assert len(window.document.draft.units) == 16


def test_at_the_start_there_is_nothing_to_go_back_to(window, files):
    window.start_page.show(back=False)
    page = window.findChild(WelcomePage)
    assert not hasattr(page, "back")
    QTest.keyClick(window.focusWidget(), KEY.Key_Escape)
    assert window.start_page.shown
    assert window.windowTitle() == "orgeditor"


def test_the_places_of_the_docks_are_kept_also_from_here(window, files):
    state = window.saveState(3)
    window.start_page.show(back=False)
    window.remember()
    assert settings.settings().value("state") == state


def test_no_recent_files_says_so(window, qtbot):
    page = WelcomePage()
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    assert not page.recent.isVisible()


def test_broken_settings_list_what_can_be_read():
    stored = settings.settings()
    stored.setValue("recent", ["/a.bagan", "", 7, "/b.bagan"])
    stored.setValue("recentTimes", ["kemarin"])
    assert [str(item.path) for item in settings.recent()] == [str(Path("/a.bagan")), str(Path("/b.bagan"))]
    assert [item.opened for item in settings.recent()] == [None, None]
    stored.setValue("recent", 5)
    assert settings.recent() == []
