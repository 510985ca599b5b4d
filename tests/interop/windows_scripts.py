"""The installer of Windows and install.bat, run by Wine: keys, links and files come for the user, and go again.

Wine's 64 bits alone: makensis makes a 64-bit installer of a small payload, and Python is a batch file that makes an
environment of programs that do nothing. PowerShell is not there, so install.bat must say that it made no link. Without
Wine this says so and ends with 0: no PC of the project must have it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "dist" / "wheelhouse" / "windows"
SCRIPT = ROOT / "resources" / "install" / "windows" / "orgeditor.nsi"
KEYS = (
    r"HKCU\Software\Classes\.bagan",
    r"HKCU\Software\Classes\orgeditor.bagan",
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\orgeditor",
)
STUB = """Unicode true
Target amd64-unicode
SilentInstall silent
RequestExecutionLevel user
Name stub
OutFile "{path}"
Section
SectionEnd
"""
PYTHON = r"""@echo off
if "%1"=="-c" exit /b 0
mkdir "%~4\Scripts"
for %%e in (python orgeditor orgeditor-gui) do copy /y C:\windows\stub.exe "%~4\Scripts\%%e.exe" >nul
exit /b 0
"""


def main() -> int:
    if not shutil.which("wine"):
        print("Wine is not here: the scripts of Windows were not run")
        return 0
    folder = Path(tempfile.mkdtemp(prefix="wine-"))
    os.environ.update(
        WINEPREFIX=str(folder / "wine"), WINEDEBUG="-all", WINEDLLOVERRIDES="mscoree,mshtml=", ORGEDITOR_QUIET="1"
    )
    stub = folder / "stub.exe"
    (folder / "stub.nsi").write_text(STUB.format(path=stub), "utf-8")
    subprocess.run(["makensis", "-V1", folder / "stub.nsi"], check=True)
    _wine("wineboot", "-i")
    windows = folder / "wine" / "drive_c" / "windows"
    user = next(home for home in (folder / "wine/drive_c/users").iterdir() if home.name != "Public")
    programs = user / "AppData" / "Local" / "Programs"
    check_installer(folder, programs, stub, user)
    check_batch(folder, programs, stub, windows)
    print(folder)
    return 0


def check_installer(folder: Path, programs: Path, stub: Path, user: Path) -> None:
    """Install twice and uninstall the installer's own way, silently."""
    payload = folder / "payload"
    (payload / "_internal").mkdir(parents=True)
    shutil.copy(stub, payload / "orgeditor.exe")
    (payload / "_internal" / "a.txt").write_text("a", "utf-8")
    setup = folder / "orgeditor-setup.exe"
    defined = {"VERSION": "0.1.0", "PAYLOAD": payload, "ICON": HOUSE / "orgeditor.ico", "OUTPUT": setup}
    options = [f"-D{name}={value}" for name, value in defined.items()]
    subprocess.run(["makensis", "-V1", "-WX", "-XTarget amd64-unicode", *options, SCRIPT], check=True)
    link = user / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/orgeditor.lnk"
    for _ in range(2):
        _wine(setup, "/S")
        assert (programs / "orgeditor" / "_internal" / "a.txt").exists() and link.exists()
        assert all(_value(key) for key in KEYS)
        assert r'\Programs\orgeditor\orgeditor.exe" "%1"' in _value(KEYS[1])
    _wine(programs / "orgeditor" / "uninstall.exe", "/S", rf"_?=C:\users\{user.name}\AppData\Local\Programs\orgeditor")
    assert not (programs / "orgeditor" / "orgeditor.exe").exists() and not link.exists()
    assert not any(_value(key) for key in KEYS)
    shutil.rmtree(programs / "orgeditor", ignore_errors=True)
    print("installer: installed twice, uninstalled")


def check_batch(folder: Path, programs: Path, stub: Path, windows: Path) -> None:
    """Run install.bat from a folder with a space in its name, without Python and with one, and uninstall.bat."""
    shutil.copytree(HOUSE, folder / "FLASH DISK")
    code, said = _batch(folder, r"FLASH DISK\install.bat")
    assert code == 1 and "program satu folder" in said and len(said.strip().splitlines()) == 1, said
    shutil.copy(stub, windows / "stub.exe")
    (windows / "python.bat").write_bytes(PYTHON.replace("\n", "\r\n").encode())
    for _ in range(2):
        code, said = _batch(folder, r"FLASH DISK\install.bat")
        assert code == 0 and "orgeditor terpasang" in said, said
        assert (programs / "orgeditor" / "uninstall.bat").exists() and not (programs / "orgeditor.old").exists()
        assert all(_value(key) for key in KEYS)
        assert r'\Scripts\orgeditor-gui.exe" "%1"' in _value(KEYS[1])
    code, said = _batch(programs / "orgeditor", "uninstall.bat")
    assert code == 0 and not (programs / "orgeditor" / "Scripts").exists(), said
    assert not any(_value(key) for key in KEYS)
    print("install.bat: refused without Python, installed twice, uninstalled")


def _batch(folder: Path, script: str) -> tuple[int, str]:
    done = subprocess.run(["xvfb-run", "-a", "wine", "cmd", "/c", script], cwd=folder, capture_output=True, text=True)
    return done.returncode, done.stdout


def _value(key: str) -> str:
    """Return what the registry has below a key; nothing where there is none."""
    done = subprocess.run(["xvfb-run", "-a", "wine", "reg", "query", key, "/s"], capture_output=True, text=True)
    return done.stdout if done.returncode == 0 else ""


def _wine(*command: object) -> None:
    subprocess.run(["xvfb-run", "-a", "wine", *map(str, command)], check=True, capture_output=True, timeout=120)


if __name__ == "__main__":
    sys.exit(main())
