"""The whole program: killed in the middle of work, closed as it should be, and started again."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from samples import sample_draft

from orgeditor.storage.runs import run_names
from orgeditor.storage.writer import save_draft

WORK = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from orgeditor.editing import operations
from orgeditor.ui import files
from orgeditor.ui.application import Program

program = Program([])

def work():
    window = program.window
    if window.document.path is None:  # still being read
        return QTimer.singleShot(10, work)
    for name in ("Satu", "Dua", "Tiga"):
        operations.rename_unit(window.document, next(iter(window.document.draft.units)), name)
    window.document.undo()
    if sys.argv[2] == "save":
        assert files.save(window)
    if sys.argv[2] == "discard":
        window.leaving = True  # "Jangan Simpan"
    if sys.argv[2] == "exit":
        return program.app.exit(0)
    print("done", flush=True)
    if sys.argv[2] != "wait":
        window.close()

QTimer.singleShot(0, work)
sys.exit(program.run(Path(sys.argv[1])))
"""

START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from orgeditor.ui.application import Program
from orgeditor.ui.recovery_dialog import RecoveryDialog

program = Program([])

def look():
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, RecoveryDialog):
        return
    if dialog.recover_button.isEnabled():
        print(dialog.list.count(), dialog.list.item(0).text().splitlines()[0])
        dialog.recover_button.click()
        timer.stop()
        QTimer.singleShot(0, tell)

def tell():
    document = program.window.document
    if document.path is None:  # still on its way
        return QTimer.singleShot(10, tell)
    names = {unit.name for unit in document.draft.units.values()}
    print("Dua" in names, len(document.steps), document.stack.index(), document.dirty, document.path)
    end()

def end():
    program.window.leaving = True
    program.window.close()

timer = QTimer(interval=30)
timer.timeout.connect(look)
timer.start()
QTimer.singleShot(int(sys.argv[1]), end)
sys.exit(program.run(None))
"""


@pytest.fixture
def path(tmp_path) -> Path:
    path = tmp_path / "naskah.bagan"
    save_draft(sample_draft(), path)
    return path


def worked(path: Path, end: str) -> subprocess.Popen[str]:
    child = subprocess.Popen(
        [sys.executable, "-c", WORK, str(path), end], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    if end != "exit":
        assert child.stdout.readline() == "done\n", child.communicate()[1]
    if end == "wait":
        child.send_signal(signal.SIGKILL)
    try:
        out = child.communicate(timeout=60)
    finally:
        child.kill()
    assert child.returncode == (-signal.SIGKILL if end == "wait" else 0), out
    return child


def started(longest_ms: int) -> list[str]:
    found = subprocess.run([sys.executable, "-c", START, str(longest_ms)], capture_output=True, text=True, timeout=60)
    assert found.returncode == 0, found.stderr
    return found.stdout.splitlines()


def test_killed_it_is_offered_at_the_next_start_and_not_again(path, home):
    before = path.read_bytes()
    worked(path, "wait")
    assert len(run_names(home / "pemulihan")) == 1
    offered, came = started(20_000)
    assert offered == "1 naskah.bagan"
    assert came == f"True 3 2 True {path}"
    assert path.read_bytes() == before
    assert run_names(home / "pemulihan") == set(), "recovered, then thrown away by its owner"


@pytest.mark.parametrize("end", ["save", "discard"])
def test_closed_as_it_should_be_nothing_is_left(path, home, end):
    worked(path, end)
    assert run_names(home / "pemulihan") == set()
    assert started(1500) == []


def test_ended_by_the_system_without_a_word_it_is_kept(path, home):
    worked(path, "exit")
    assert len(run_names(home / "pemulihan")) == 1
    assert started(20_000)[0] == "1 naskah.bagan"


def test_a_folder_that_cannot_be_written_stops_nothing(path, home):
    home.mkdir()
    (home / "pemulihan").write_text("sebuah berkas menghalangi")
    worked(path, "discard")
