"""The quick form of `make faults`: the same scripts with small numbers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import save_faults
import two_programs

pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks, limits and file systems of POSIX")


def test_every_system_call_of_a_save_may_fail(tmp_path):
    tally = save_faults.every_call_fails(tmp_path)
    assert tally["calls of a save"] >= 10
    assert tally["refused"] > tally["calls of a save"]  # a fault that nobody meets would prove nothing
    assert tally["saved"]  # one in what is not needed keeps nobody from saving


def test_a_full_disk_keeps_the_old_file(tmp_path):
    tally = save_faults.full_disk_by_limit(tmp_path, 12)
    assert tally == {"refused": 12, "saved": 1}


def test_two_programs_on_one_document(tmp_path):
    tally = two_programs.run_two(tmp_path, 12)
    assert tally["saved"] == 24 and tally["lost"] == 0


def test_what_is_changed_behind_an_open_document_is_not_overwritten(tmp_path):
    assert two_programs.run_behind(tmp_path, 8)["told"] == 8


def test_hundreds_of_edits_in_one_session():
    script = Path(__file__).with_name("long_edits.py")
    run = subprocess.run(
        [sys.executable, script, "--edits", "400", "--pauses", "2"], capture_output=True, text=True, timeout=120
    )
    assert run.returncode == 0, run.stderr
