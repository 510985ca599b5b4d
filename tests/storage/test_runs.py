"""Runs: a live one is told from one that is over, however that ended."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time

import pytest

from orgeditor.storage import runs
from orgeditor.storage.runs import begin_run, run_names, runs_over

WAIT = """
import sys, time
from orgeditor.storage.runs import begin_run
run = begin_run(sys.argv[1])
open(run.journal_path(1), "w").close()
print(run.name, flush=True)
time.sleep(60)
"""


def test_a_run_that_was_killed_is_over_and_a_live_one_is_not(tmp_path):
    other = subprocess.Popen([sys.executable, "-c", WAIT, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    name = other.stdout.readline().strip()
    assert run_names(tmp_path) == {name}
    assert runs_over(tmp_path) == []
    other.send_signal(signal.SIGKILL)
    other.wait()
    [found] = runs_over(tmp_path)
    assert found.name == name
    assert found.journals() == [found.journal_path(1)]
    found.release()
    other.stdout.close()


def test_a_run_is_looked_at_by_one_program_at_a_time(tmp_path):
    run = begin_run(tmp_path)
    run.release()
    [mine] = runs_over(tmp_path)
    assert runs_over(tmp_path) == []
    mine.release()
    [again] = runs_over(tmp_path)
    again.drop()
    assert os.listdir(tmp_path) == []


def test_where_there_are_no_locks_a_live_run_is_known_by_its_process(tmp_path, monkeypatch):
    """Else a second start would take the journal of the first for one of a crash, and do away with it."""
    monkeypatch.setattr(runs, "_lock", lambda handle: None)
    run = begin_run(tmp_path)
    open(run.journal_path(1), "w").close()
    assert runs_over(tmp_path) == []
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    [lock] = tmp_path.glob("*.kunci")
    here = lock.read_text()
    lock.write_text(here.replace(str(os.getpid()), str(gone.pid)))
    [found] = runs_over(tmp_path)
    assert found.name == run.name and runs_over(tmp_path) == []
    found.release()
    assert [again.name for again in runs_over(tmp_path)] == [run.name]  # "Nanti"
    lock.write_text(f"PC-LAIN {gone.pid}")
    assert runs_over(tmp_path) == []


def test_the_own_run_is_not_asked(tmp_path):
    run = begin_run(tmp_path)
    assert runs_over(tmp_path, run.name) == []
    run.drop()


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_nobody_else_looks_into_the_folder(tmp_path):
    """A draft that its person has shown to nobody stands in it."""
    begin_run(tmp_path / "pemulihan").drop()
    assert stat.S_IMODE(os.stat(tmp_path / "pemulihan").st_mode) == 0o700


def test_the_last_journal_comes_first(tmp_path):
    run = begin_run(tmp_path)
    for number in (2, 10, 9):
        open(run.journal_path(number), "w").close()
    assert run.journals() == [run.journal_path(number) for number in (10, 9, 2)]
    run.drop()
    assert os.listdir(tmp_path) == []


def test_dropping_takes_only_the_own_files(tmp_path):
    one, other = begin_run(tmp_path), begin_run(tmp_path)
    for run in (one, other):
        open(run.journal_path(1), "w").close()
        open(f"{run.journal_path(1)}-journal", "w").close()
    (tmp_path / "catatan.txt").write_text("bukan milik kami")
    one.drop()
    assert run_names(tmp_path) == {other.name}
    assert len(os.listdir(tmp_path)) == 4
    other.drop()
    assert os.listdir(tmp_path) == ["catatan.txt"]


def test_a_folder_that_is_not_there_has_none(tmp_path):
    assert runs_over(tmp_path / "tidak ada") == []


def test_many_runs_cost_no_time_at_the_start(tmp_path):
    for number in range(200):
        (tmp_path / f"{number:016x}-1.jurnal").touch()
    began = time.process_time()
    assert len(run_names(tmp_path)) == 200
    assert time.process_time() - began < 0.05
