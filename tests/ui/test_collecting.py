"""The garbage of the running program goes while nobody works in it."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import Qt

from orgeditor.editing.document import Document
from orgeditor.ui import collecting
from orgeditor.ui.background import Job
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


class Ring:
    def __init__(self) -> None:
        self.self = self


def test_dead_windows_are_taken_down_in_the_thread_of_the_window_only(qapp, qtbot, spared, monkeypatch):
    monkeypatch.setattr(collecting, "DUE_MS", 20)
    gc.enable()  # as Python starts
    watch = Collecting(qapp, Document())
    where: set[threading.Thread] = set()

    def note(phase: str, info: dict[str, int]) -> None:
        where.add(threading.current_thread())

    gc.callbacks.append(note)
    ring = Ring()
    dead = weakref.ref(ring)
    del ring
    job = Job(lambda: [[number] for number in range(20_000)])
    job.wait(10)
    kept = job.result()
    assert not where
    qtbot.waitUntil(lambda: dead() is None)
    gc.callbacks.remove(note)
    assert where == {threading.main_thread()}
    assert kept
    watch.deleteLater()
