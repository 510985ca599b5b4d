"""What Windows refuses, on any Linux: what is open is neither deleted nor replaced, and locks are msvcrt's."""

from __future__ import annotations

import errno
import importlib.util
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from drafts import contents, small_draft

from orgeditor.model.operations import rename
from orgeditor.storage import files, lock, runs
from orgeditor.storage.errors import SaveError
from orgeditor.storage.held import hold, save_held
from orgeditor.storage.history import Deed, Entry
from orgeditor.storage.journal import Base, start_journal
from orgeditor.storage.lock import Lock, lock_path, take_lock
from orgeditor.storage.reader import open_draft
from orgeditor.storage.recovery import read_run
from orgeditor.storage.versions import MOST_VERSIONS, keep_version, versions
from orgeditor.storage.writer import draft_bytes, save_draft

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what is open is seen in /proc")
LOCKED, UNLOCKED = 2, 0


def is_open(path: str) -> bool:
    for name in os.listdir("/proc/self/fd"):
        try:
            if os.readlink(f"/proc/self/fd/{name}") == os.path.realpath(path):
                return True
        except OSError:
            continue
    return False


@pytest.fixture(autouse=True)
def sharing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse as Windows does what is done to a file that this process has open itself."""

    def refusing(real: Callable[..., object]) -> Callable[..., object]:
        def call(*paths: str, **options: object) -> object:
            if any(is_open(os.fspath(path)) for path in paths):
                error = PermissionError(errno.EACCES, "in use")
                error.winerror = 32
                raise error
            return real(*paths, **options)

        return call

    for name in ("unlink", "remove", "replace", "rename"):
        monkeypatch.setattr(os, name, refusing(getattr(os, name)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "naskah.bagan"
    save_draft(small_draft(), path)
    return path


@pytest.fixture
def windows_runs(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """storage/runs.py as it is on Windows: its locks are held by this process until they are let go."""
    held: dict[int, int] = {}

    def locking(handle: int, how: int, length: int) -> None:
        assert os.lseek(handle, 0, os.SEEK_CUR) == 0 and length == 1  # the lock is that of the first byte
        number = os.fstat(handle).st_ino
        if how == UNLOCKED:
            if held.get(number) != handle:
                raise OSError(errno.EACCES, "not locked here")
            del held[number]
        elif number in held:
            raise OSError(errno.EACCES, "locked")
        else:
            held[number] = handle

    fake = SimpleNamespace(locking=locking, LK_NBLCK=LOCKED, LK_UNLCK=UNLOCKED)
    monkeypatch.setitem(sys.modules, "msvcrt", fake)
    spec = importlib.util.spec_from_file_location("runs_on_windows", runs.__file__)
    module = importlib.util.module_from_spec(spec)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "platform", "win32")
        spec.loader.exec_module(module)
    monkeypatch.setattr(module, "sys", SimpleNamespace(platform="win32"))
    return module


def edited():
    draft = small_draft()
    with draft.edit():
        rename(draft, next(iter(draft.units)), "Wali Kota")
    return draft


def test_saving_lets_go_of_its_files_before_the_rename(path):
    save_draft(edited(), path)
    assert contents(open_draft(path)) == contents(edited())
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_a_scanner_that_looks_at_the_file_is_waited_for(path, monkeypatch):
    with open(path, "rb") as scanner:
        threading.Timer(0.05, scanner.close).start()
        save_draft(edited(), path)
    assert contents(open_draft(path)) == contents(edited())


def test_one_that_never_lets_go_is_said_and_nothing_is_left_beside(path, monkeypatch):
    monkeypatch.setattr(files, "_WAITS_S", (0.0, 0.0))
    with open(path, "rb"), pytest.raises(SaveError, match=r"dipakai program lain\. Berkas lama tetap utuh"):
        save_draft(edited(), path)
    assert contents(open_draft(path)) == contents(small_draft())
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_a_held_file_is_saved_and_its_lock_goes(path):
    held = hold(path)
    held.digest = files.digest(path.read_bytes())
    save_held(held, draft_bytes(edited()))
    held.release()
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_a_stale_lock_is_taken_over(path):
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    stale = lock.replace(lock._holder_here(), session="lain", process=gone.pid)
    Path(lock_path(path)).write_bytes(lock._text(stale))
    found = take_lock(path)
    assert isinstance(found, Lock) and found.holds()
    found.release()
    assert not os.path.exists(lock_path(path))


def test_versions_come_and_go(path, tmp_path):
    folder = tmp_path / "versi"
    for number in range(MOST_VERSIONS + 2):
        path.write_bytes(b"versi %d" % number)
        os.utime(path, (1e9 + number, 1e9 + number))
        keep_version(folder, path)
    assert len(versions(folder, path)) == MOST_VERSIONS


def test_a_live_run_is_told_from_one_that_is_over(windows_runs, tmp_path):
    run = windows_runs.begin_run(tmp_path)
    assert windows_runs.runs_over(tmp_path) == []
    run.release()
    [again] = windows_runs.runs_over(tmp_path)
    assert windows_runs.runs_over(tmp_path) == []
    again.drop()
    assert os.listdir(tmp_path) == []


def test_a_folder_that_knows_no_locks_asks_for_the_process(windows_runs, tmp_path, monkeypatch):
    def never(*_: object) -> None:
        raise OSError(errno.EINVAL, "no locks here")

    monkeypatch.setattr(windows_runs.msvcrt, "locking", never)
    monkeypatch.setattr(windows_runs, "is_running", lambda process: process == os.getpid())
    run = windows_runs.begin_run(tmp_path)
    assert windows_runs.runs_over(tmp_path) == []
    [kept] = tmp_path.glob("*.kunci")
    kept.write_bytes(kept.read_bytes().replace(str(os.getpid()).encode(), b"999999999"))
    [over] = windows_runs.runs_over(tmp_path)
    assert over.name == run.name


def test_a_journal_is_recovered_and_goes_with_its_run(windows_runs, tmp_path):
    draft = small_draft()
    run = windows_runs.begin_run(tmp_path)
    journal = start_journal(run, 1, Base(draft.copy()))
    with draft.edit():
        rename(draft, next(iter(draft.units)), "Wali Kota")
    journal.append([Entry(Deed.DID, "Ganti nama", draft.last_changes)], complete=True)
    start_journal(run, 2, Base(draft)).drop()  # a second one that came to nothing
    journal.close()
    run.release()
    [over] = windows_runs.runs_over(tmp_path)
    assert set(read_run(over).draft.records()) == set(draft.records())
    over.drop()
    assert os.listdir(tmp_path) == []
