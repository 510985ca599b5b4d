"""The PySide6 and Python that crash together are refused, and what to install is said."""

from __future__ import annotations

import subprocess
import sys

import pytest

from orgeditor.render.qt_pair import pair_fault


@pytest.mark.parametrize(
    ("python", "pyside"),
    [
        ((3, 11, 7), "6.9.0"),
        ((3, 11, 7), "6.11.3"),
        ((3, 12, 0), "6.12.0"),
        ((3, 13, 1), "6.12.1"),
        ((3, 14, 0), "7.0.0"),
    ],
)
def test_pairs_that_run(python, pyside):
    assert pair_fault(python, pyside) == ""


@pytest.mark.parametrize("pyside", ["6.12.0", "6.12.3", "6.13.0"])
def test_the_pair_that_crashes(pyside):
    said = pair_fault((3, 11, 7), pyside)
    assert pyside in said and "Python 3.11" in said and ">=6.9,<6.12" in said and "Python 3.12" in said


def test_a_pyside_that_is_too_old():
    assert "terlalu lama" in pair_fault((3, 13, 0), "6.8.2")


@pytest.mark.parametrize("arguments", [["examples/cimahi-2017.bagan"], ["info", "examples/cimahi-2017.bagan"]])
def test_neither_window_nor_command_starts_with_it(arguments, tmp_path):
    code = (
        "import sys, PySide6; PySide6.__version__ = '6.12.0'; sys.version_info = (3, 11, 7, 'final', 0);"
        "from orgeditor.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stdout == "" and done.stderr.startswith("orgeditor: PySide6 6.12.0 tidak stabil pada Python 3.11;")
    assert len(done.stderr.splitlines()) == 1
