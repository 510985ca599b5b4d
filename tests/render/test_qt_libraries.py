"""What Qt lacks on a Linux PC is one sentence that names the package."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from orgeditor.render.qt_libraries import import_fault, package_of, window_fault

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages of Linux")


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libEGL.so.1", "libegl1"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
    ],
)
def test_packages_are_those_of_debian(library, package):
    """The names of `apt-file search`."""
    assert package_of(library) == package


def test_a_library_that_an_import_lacks():
    said = import_fault(ImportError("libEGL.so.1: cannot open shared object file: No such file or directory"))
    assert "libEGL.so.1 belum ada" in said and "memasang paket libegl1 " in said
    assert import_fault(ImportError("No module named 'x'")) == ""


def test_a_screen_that_is_not_there_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":77")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert window_fault(tmp_path, "no Qt platform plugin could be initialized") == "layar “:77” tidak dapat dibuka."


def test_a_start_without_a_screen_is_one_sentence_also_on_the_desktop(tmp_path):
    """From a menu nobody reads standard error: a program of the desktop shows it."""
    shown, unread, teller = tmp_path / "shown", tmp_path / "unread", tmp_path / "zenity"
    unread.touch()
    teller.write_text(f"#!/bin/sh\necho \"$@\" >'{shown}'\nwhile [ -e '{unread}' ]; do sleep 0.2; done\n")
    teller.chmod(0o755)
    env = {name: value for name, value in os.environ.items() if name not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
    env |= {"DISPLAY": ":7654", "PATH": f"{tmp_path}:{env['PATH']}", "ORGEDITOR_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-m", "orgeditor"], capture_output=True, text=True, timeout=60, env=env)
    assert (done.returncode, done.stderr) == (1, "orgeditor: layar “:7654” tidak dapat dibuka.\n")
    assert "layar “:7654” tidak dapat dibuka." in shown.read_text()
    unread.unlink()  # it had its sentence and went: nobody had to be waited for
