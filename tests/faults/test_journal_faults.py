"""The quick form of the journal's part of `make faults`: fewer kills, and a disk that fails here and there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks, signals and limits of POSIX")
HERE = Path(__file__).parent


def summary(script: str, *options: str) -> dict[str, object]:
    """Run a script as `make faults` does; return what it counted."""
    done = subprocess.run(
        [sys.executable, HERE / script, *options], capture_output=True, text=True, timeout=280, check=False
    )
    assert done.stdout, done.stderr
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_nothing_that_was_finished_is_lost_when_the_program_is_killed():
    found = summary("journal_kills.py", "--edits", "60", "--kills", "20")
    assert found["faults"] == []
    assert found["kills"] >= 15, "one that is not killed proves nothing"


def test_a_disk_that_fails_stops_nobody_and_spoils_nothing():
    found = summary("journal_disk.py", "--edits", "25", "--every", "12")
    assert found["faults"] == []
    assert found["cases"] >= 15
