"""The program: opening with a file, failures without a traceback, language."""

from __future__ import annotations

import sys

import pytest
from dialogs import answer
from samples import sample_draft

from orgeditor.storage.writer import save_draft
from orgeditor.ui import settings
from orgeditor.ui.application import Program


@pytest.fixture
def program(qapp, qtbot, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    program = Program([])
    monkeypatch.setattr(type(program.app), "exec", lambda *_: 0)
    yield program
    program.use_language("id")
    program.window.leaving = True
    qtbot.addWidget(program.window)


def test_it_opens_the_file_it_is_given(program, tmp_path):
    path = tmp_path / "a.bagan"
    save_draft(sample_draft(), path)
    assert program.run(path) == 0
    assert program.window.isVisible()
    assert program.window.document.path == path


def test_a_missing_file_is_one_message(program, tmp_path):
    said = answer("OK")
    program.run(tmp_path / "hilang.bagan")
    assert "hilang.bagan" in said[0]
    assert program.window.isVisible()


def test_a_failure_shows_no_traceback(program, home):
    said = answer("OK")
    try:
        raise ZeroDivisionError("kejutan")
    except ZeroDivisionError as error:
        program.report(ZeroDivisionError, error, error.__traceback__)
        program.report(ZeroDivisionError, error, error.__traceback__)  # the same again: no second message
    assert len(said) == 1
    assert "kesalahan" in said[0]
    assert "Traceback" not in said[0]
    assert "kejutan" in (home / "galat.log").read_text(encoding="utf-8")


def test_the_language_can_be_changed(program):
    program.window.document.new(sample_draft())
    program.window.language_wanted.emit("en")
    assert settings.language() == "en"
    assert program.window.menuBar().actions()[0].text() == "&File"
    assert len(program.window.document.draft.units) == 16
    program.window.language_wanted.emit("id")
    assert program.window.menuBar().actions()[0].text() == "&Berkas"
