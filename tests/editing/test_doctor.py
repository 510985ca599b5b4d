"""What the program says of itself on this PC."""

from __future__ import annotations

import os
import platform
import sys
from pathlib import Path

import pytest

from orgeditor import __version__
from orgeditor.editing import doctor
from orgeditor.layout.layered import graphviz
from orgeditor.storage import places

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Path:
    folder = tmp_path / "rumah"
    monkeypatch.setenv("ORGEDITOR_HOME", str(folder / "orgeditor"))
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    monkeypatch.setattr(doctor.QStandardPaths, "writableLocation", lambda _: str(folder / "Documents"))
    return folder


def value(name: str, items=None) -> str:
    (found,) = [item.value for item in (items or doctor.examine()) if item.name == name]
    return found


def test_a_sound_pc_is_told_in_full():
    items = doctor.examine()
    assert [item for item in items if not item.is_well] == []
    assert value("orgeditor", items).startswith(__version__)
    assert value("Python", items).startswith(platform.python_version())
    assert value("Huruf bawaan", items) == "TeX Gyre Bonum"
    assert value("Graphviz", items) == "menjawab"
    assert "pypdf" in doctor.report(items) and "Semua yang diperiksa baik." in doctor.report(items)


def test_the_text_names_nobody(home):
    text = doctor.report(doctor.examine())
    assert str(home) not in text and f"~{os.sep}orgeditor" in text


def test_what_is_not_well_is_marked(monkeypatch):
    monkeypatch.setattr(graphviz, "_command", lambda: [sys.executable, "-c", "raise SystemExit('libX tidak ada')"])
    monkeypatch.setattr(doctor, "LIBRARIES", {"pypdf": "pypdf", "tidak-ada": "tidak_ada_modul"})
    items = doctor.examine()
    text = doctor.report(items)
    assert {item.name for item in items if not item.is_well} == {"Graphviz", "Pustaka yang tidak ada"}
    assert "2 hal perlu diperbaiki" in text and text.count("\n! ") == 2
    assert value("Graphviz", items).startswith("tidak menjawab (libX tidak ada, exit 1); ")


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (["tidak-ada-program"], "FileNotFoundError"),
        ([sys.executable, "-c", "import os; os._exit(3)"], "tidak menjawab (exit 3)"),
        ([sys.executable, "-c", "import time; time.sleep(60)"], "> 0.5 s"),
        ([sys.executable, "-c", "print('bukan json')"], "JSONDecodeError"),
    ],
)
def test_why_graphviz_does_not_answer_is_said(command, why, monkeypatch):
    monkeypatch.setattr(graphviz, "_command", lambda: command)
    monkeypatch.setattr(graphviz, "TIME_LIMIT", 0.5)
    assert why in value("Graphviz")


def test_the_pair_that_crashes_is_told(monkeypatch):
    import PySide6

    monkeypatch.setattr(doctor, "headless_application", lambda: None)
    monkeypatch.setattr(PySide6, "__version__", "6.12.0")
    monkeypatch.setattr(doctor.sys, "version_info", (3, 11, 7))
    (item,) = [item for item in doctor.examine() if item.name == "PySide6, Qt"]
    assert not item.is_well and "tidak stabil" in item.value


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to(home):
    folder = places.home()
    folder.chmod(0o500)
    try:
        assert "tidak dapat ditulisi" in value("Folder pengaturan")
    finally:
        folder.chmod(0o700)


def test_a_file_in_the_place_of_the_folder(home):
    home.mkdir(parents=True)
    (home / "orgeditor").write_bytes(b"")
    assert not all(item.is_well for item in doctor.examine())


def test_a_full_disk(monkeypatch):
    monkeypatch.setattr(doctor, "LEAST_FREE", 10**18)
    assert "hampir penuh" in value("Folder pengaturan")


def test_nothing_is_left_behind(home):
    doctor.examine()
    assert [path for path in home.rglob("*") if path.is_file()] == []
