"""The program: opening with a file, failures without a traceback, language."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from dialogs import answer
from PySide6.QtWidgets import QApplication
from samples import box_of, sample_draft

from orgeditor.editing import operations
from orgeditor.storage.writer import save_draft
from orgeditor.ui import settings
from orgeditor.ui.application import Program


@pytest.fixture
def program(qapp, qtbot, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    program = Program([])
    monkeypatch.setattr(type(program.app), "exec", lambda *_: qtbot.wait(200) or 0)
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


def test_the_rows_of_units_are_as_high_in_the_other_language(program, qtbot):
    """With a box selected, the new window asks for their heights before it is shown."""
    program.window.document.new(sample_draft())
    program.window.show()
    heights = []
    for language in ("en", "id"):
        box = box_of(program.window.document.draft, "Inspektorat")
        program.window.selection.set([box])
        qtbot.wait(50)
        tree = program.window.outline.tree
        heights.append(tree.visualItemRect(tree.topLevelItem(0)).height())
        program.window.language_wanted.emit(language)
    qtbot.wait(50)
    tree = program.window.outline.tree
    assert tree.visualItemRect(tree.topLevelItem(0)).height() == heights[1] == heights[0]


def test_a_journal_that_cannot_be_written_is_said_once_in_words_and_work_goes_on(program, home, qtbot):
    home.mkdir(exist_ok=True)
    (home / "pemulihan").write_text("sebuah berkas menghalangi")
    program.window.show()
    program.keep_journal()
    said = answer("OK")
    program.window.document.new(sample_draft())
    unit = next(iter(program.window.document.draft.units))
    for name in ("Satu", "Dua"):
        operations.rename_unit(program.window.document, unit, name)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith("Perubahan tidak dapat dicatat untuk pemulihan: ")
    (home / "pemulihan").unlink()
    program.journaling._go_on()  # as after RETRY_MS
    program.journaling._beginning.wait(5.0)
    qtbot.waitUntil(lambda: program.journaling.up_to_date)
    qtbot.waitUntil(lambda: "kembali dicatat" in program.window.statusBar().currentMessage())
    assert QApplication.activeModalWidget() is None


LEAVE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from orgeditor.editing import operations
from orgeditor.ui.application import Program

def main():
    program = Program([])

    def edit_and_leave():
        window = program.window
        if window.document.path is None:  # still being read
            return QTimer.singleShot(10, edit_and_leave)
        operations.rename_unit(window.document, next(iter(window.document.draft.units)), "Nama Baru")
        assert window.document.stack.count() == 1
        window.leaving = True  # "Jangan Simpan"
        window.close()

    QTimer.singleShot(0, edit_and_leave)
    return program.run(Path(sys.argv[1]))

sys.exit(main())
"""


def test_leaving_after_an_edit_ends_quietly(tmp_path):
    """In a process of its own: what Qt takes down at the very end must not reach for what is gone."""
    path = tmp_path / "a.bagan"
    save_draft(sample_draft(), path)
    home = tmp_path / "home"
    ended = subprocess.run(
        [sys.executable, "-c", LEAVE, str(path)],
        env={**os.environ, "ORGEDITOR_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr and "RuntimeError" not in ended.stderr
    assert not list(home.rglob("galat.log"))
