"""A second start with a file: the running program opens it, or the second one goes on alone."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from samples import sample_draft

from orgeditor.storage.writer import save_draft
from orgeditor.ui.hand_over import MOST_BYTES, Doorkeeper, meeting_place

ASK = "import sys; from pathlib import Path; from orgeditor.ui.hand_over import handed_over; " \
      "print(handed_over(Path(sys.argv[1])))"  # fmt: skip


@pytest.fixture(autouse=True)
def home(monkeypatch):
    """Short: the path of a socket has at most some hundred letters."""
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.setenv("ORGEDITOR_HOME", folder)
        yield Path(folder)


@pytest.fixture
def keeper(qapp):
    keeper = Doorkeeper(lambda: True)
    yield keeper
    keeper.close()


def second_start(path, qtbot) -> tuple[bool, float]:
    """Ask in a process of its own, as a second start does; return its answer and how long it took."""
    began = time.monotonic()
    asked = subprocess.Popen([sys.executable, "-c", ASK, str(path)], stdout=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: asked.poll() is not None, timeout=20_000)
    return asked.stdout.read().strip() == "True", time.monotonic() - began


def test_the_running_program_takes_the_file(keeper, qtbot, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with qtbot.waitSignal(keeper.wanted, timeout=20_000) as got:
        taken, _ = second_start("naskah &.bagan", qtbot)
    assert taken
    assert got.args == [tmp_path / "naskah &.bagan"]


def test_only_the_same_person_gets_in(keeper, home):
    assert keeper.listening
    mode = os.stat(meeting_place()).st_mode
    assert stat.S_ISSOCK(mode)
    assert stat.S_IMODE(mode) & 0o077 == 0


def test_nobody_is_there(home, qtbot):
    assert second_start("a.bagan", qtbot)[0] is False


def test_one_that_was_killed_left_its_socket(qapp, qtbot, home):
    code = "import os, socket, sys; s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1]); os._exit(0)"
    subprocess.run([sys.executable, "-c", code, meeting_place()], check=True)
    assert second_start("a.bagan", qtbot)[0] is False
    keeper = Doorkeeper(lambda: True)
    assert keeper.listening
    assert second_start("a.bagan", qtbot)[0] is True
    keeper.close()


def test_one_that_does_not_answer_is_left_after_a_second(qapp, qtbot, home):
    silent = QLocalServer()
    assert silent.listen(meeting_place())
    code = "import time; from pathlib import Path; from orgeditor.ui.hand_over import handed_over; " \
           "began = time.monotonic(); print(handed_over(Path('a')), time.monotonic() - began)"  # fmt: skip
    asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=20)
    answer, seconds = asked.stdout.split()
    assert answer == "False"
    assert 0.9 < float(seconds) < 10  # a second is what is waited; the rest is a busy PC
    silent.close()


def test_with_a_dialog_open_the_second_start_goes_on_alone(qapp, qtbot):
    keeper = Doorkeeper(lambda: False)
    wanted = []
    keeper.wanted.connect(wanted.append)
    assert second_start("a.bagan", qtbot)[0] is False
    assert wanted == []
    keeper.close()


def test_the_first_window_stays_the_one_that_is_asked(keeper, qtbot):
    second = Doorkeeper(lambda: True)
    assert not second.listening
    assert keeper.listening
    assert second_start("a.bagan", qtbot)[0] is True


@pytest.mark.parametrize(
    "said", [b"x\n", b"{}\n", b'{"open": 3}\n', b'{"open": "a.bagan"}\n', b"[]\n", b"\xff\n", b"[" * 60_000 + b"\n"]
)
def test_nonsense_is_refused(keeper, qtbot, said):
    wanted = []
    keeper.wanted.connect(wanted.append)
    socket = QLocalSocket()
    socket.connectToServer(meeting_place())
    socket.write(said)
    qtbot.waitUntil(lambda: socket.canReadLine())
    assert bytes(socket.readLine().data()) == b"tidak\n"
    assert wanted == []


def test_one_that_never_ends_its_line_is_shut_out(keeper, qtbot):
    socket = QLocalSocket()
    socket.connectToServer(meeting_place())
    socket.write(b"x" * (2 * MOST_BYTES))
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)


FIRST = """
import sys
from PySide6.QtCore import QTimer
from orgeditor.ui.application import Program

program = Program([])
program.window.document.file_changed.connect(
    lambda: program.window.document.path and print(program.window.document.path.name, flush=True) or
    program.window.document.path and QTimer.singleShot(0, program.app.quit)
)
QTimer.singleShot(20000, program.app.quit)
QTimer.singleShot(600, lambda: print("ready", flush=True))
sys.exit(program.run(None))
"""


def test_two_starts_of_the_whole_program(tmp_path, home):
    path = tmp_path / "kedua.bagan"
    save_draft(sample_draft(), path)
    first = subprocess.Popen([sys.executable, "-c", FIRST], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while not (home / "orgeditor.socket").exists():
        assert first.poll() is None
        time.sleep(0.05)
    second = subprocess.run([sys.executable, "-m", "orgeditor", str(path)], capture_output=True, text=True, timeout=30)
    assert second.returncode == 0, second.stderr
    out, err = first.communicate(timeout=30)
    assert "kedua.bagan" in out.split()
    assert first.returncode == 0, err
    assert not (home / "orgeditor.socket").exists()
