"""The garbage of the running program goes while nobody works in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from orgeditor.editing.document import Document
from orgeditor.ui import collecting
from orgeditor.ui.collecting import Collecting

ACTIVE, AWAY = Qt.ApplicationState.ApplicationActive, Qt.ApplicationState.ApplicationInactive


@pytest.fixture
def passes(monkeypatch, spared) -> list[bool]:
    found: list[bool] = []
    monkeypatch.setattr(collecting, "collect_all", lambda: found.append(True))
    monkeypatch.setattr(collecting, "AWAY_MS", 20)
    return found


def test_a_whole_pass_waits_until_the_person_has_gone_to_another_program(qapp, qtbot, passes):
    watch = Collecting(qapp, Document())
    qapp.applicationStateChanged.emit(AWAY)
    qapp.applicationStateChanged.emit(ACTIVE)  # a file dialog that belongs to another program
    qtbot.wait(80)
    assert not passes
    qapp.applicationStateChanged.emit(AWAY)
    qtbot.waitUntil(lambda: bool(passes))
    watch.deleteLater()


def test_after_many_drafts_the_next_one_waits_for_it(qapp, passes, monkeypatch):
    document = Document()
    watch = Collecting(qapp, document)
    document.new(document.draft.copy())
    assert not passes
    monkeypatch.setattr(collecting, "MOST_SPARED", -1)
    document.new(document.draft.copy())
    assert passes
    watch.deleteLater()
