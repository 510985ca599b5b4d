"""dist/wheelhouse/ (`make wheelhouse`) installed in fresh homes with the network off, and what comes for Windows.

For each Python 3.11 to 3.13 of this PC: install.sh, an export whose bytes are ours, menu entry, file type, thumbnail,
and uninstall.sh, which leaves nothing. For Windows: pip resolves the folder alone for each Python, and makensis makes
the installer of the one-folder program as it is here (for its script's sake: the real one comes from a Windows runner).
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "dist" / "wheelhouse"
INSTALLED = ROOT / ".venv" / "bin" / "orgeditor"
EXAMPLE = ROOT / "examples" / "bukittinggi-2017.bagan"
PYTHONS = ("3.11", "3.12", "3.13")
OFFLINE = ("unshare", "--map-root-user", "--net")


def main() -> int:
    folder = Path(tempfile.mkdtemp(prefix="offline-"))
    _run(INSTALLED, "export", EXAMPLE, "-o", folder / "ours.pdf")
    for version, python in _pythons().items():
        _install(folder / f"PC {version}", HOUSE / "linux", python, folder / "ours.pdf", f"Python {version}")
    if (ROOT / "dist" / "orgeditor" / "orgeditor").exists():
        _install(folder / "PC kantor", ROOT / "dist" / "orgeditor", None, folder / "ours.pdf", "one folder")
    for version in PYTHONS:
        _resolve_for_windows(folder / "none", version)
    _compile_installer(folder / "orgeditor-setup.exe")
    print(folder)
    return 0


def _install(home: Path, source: Path, python: Path | None, ours: Path, name: str) -> None:
    """Install from a copy of a folder that has a space in its name, as on a flash disk; use it; uninstall."""
    home.mkdir()
    stick = home / "FLASH DISK"
    shutil.copytree(source, stick, symlinks=True)
    tools = home / "tools"  # nothing but this Python stands on the path
    tools.mkdir()
    if python:
        (tools / "python3").symlink_to(python)
    env = {"HOME": str(home), "PATH": f"{tools}:/usr/bin:/bin", "LANG": "C.UTF-8"}
    _run(*_without_network(), "sh", stick / "install.sh", env=env)
    program = home / ".local" / "bin" / "orgeditor"
    _run(*_without_network(), program, "export", EXAMPLE, "-o", home / "out.pdf", env=env)
    assert (home / "out.pdf").read_bytes() == ours.read_bytes(), "the installed program exports other bytes"
    data = home / ".local" / "share"
    _run("desktop-file-validate", data / "applications" / "orgeditor.desktop")
    _run("appstreamcli", "validate", "--no-net", data / "metainfo" / "org.orgeditor.orgeditor.metainfo.xml")
    nameless = shutil.copy(EXAMPLE, home / "nameless")  # known by its bytes alone
    for file in (EXAMPLE, nameless):
        said = _run("gio", "info", "-a", "standard::content-type,standard::icon", file, env=env)
        assert "application/x-bagan" in said, said
    entry = (data / "thumbnailers" / "orgeditor.thumbnailer").read_text("utf-8")
    command = next(line for line in entry.splitlines() if line.startswith("Exec=")).removeprefix("Exec=")
    command = command.replace("%i", str(EXAMPLE)).replace("%o", f"'{home / 'small.png'}'").replace("%s", "256")
    _run(*shlex.split(command), env=env)
    assert (home / "small.png").stat().st_size > 1000
    size = sum(file.stat().st_size for file in (home / ".local/lib").rglob("*") if not file.is_symlink())
    _run("sh", home / ".local/lib/orgeditor/uninstall.sh", env=env)
    left = [file for file in (home / ".local").rglob("*") if "orgeditor" in file.name or "bagan" in file.name]
    assert not left, f"uninstall.sh leaves {left}"
    print(f"{name}: installed ({size / 1e6:.0f} MB), exported, uninstalled; network off: {bool(_without_network())}")


def _resolve_for_windows(target: Path, version: str) -> None:
    """Let pip say what it would install on a Windows PC with this Python, from the folder alone."""
    house = HOUSE / "windows"
    said = _run(
        sys.executable, "-m", "pip", "--isolated", "--disable-pip-version-check", "install", "--dry-run",
        "--ignore-installed", "--no-index", "--find-links", house / "wheels", "--require-hashes",
        "--requirement", house / "requirements.txt", "--only-binary=:all:", "--platform", "win_amd64",
        "--python-version", version, "--implementation", "cp", "--target", target,
    )  # fmt: skip
    line = next(line for line in said.splitlines() if line.startswith("Would install"))
    print(f"Windows, Python {version}: {len(line.split()) - 2} packages resolved")


def _compile_installer(setup: Path) -> None:
    work = ROOT / "dist"
    script = ROOT / "resources" / "install" / "windows" / "orgeditor.nsi"
    icon = HOUSE / "windows" / "orgeditor.ico"
    defined = {"VERSION": "0.1.0", "PAYLOAD": work / "orgeditor", "ICON": icon, "OUTPUT": setup}
    _run("makensis", "-V2", "-WX", *(f"-D{name}={value}" for name, value in defined.items()), script)
    print(f"makensis: {setup.stat().st_size / 1e6:.0f} MB")


def _pythons() -> dict[str, Path]:
    """Return the Pythons of this PC that orgeditor takes, those of pyenv too."""
    folders = [Path(folder) for folder in os.environ["PATH"].split(os.pathsep)]
    folders += sorted((Path.home() / ".pyenv" / "versions").glob("*/bin"))
    found: dict[str, Path] = {}
    for version in PYTHONS:
        for folder in folders:
            python = folder / f"python{version}"
            if python.exists() and subprocess.run([python, "--version"], capture_output=True).returncode == 0:
                found.setdefault(version, python)
    return found


def _without_network() -> tuple[str, ...]:
    """Return what runs a command without network; nothing where that is not allowed."""
    return OFFLINE if subprocess.run([*OFFLINE, "true"], capture_output=True).returncode == 0 else ()


def _run(*command: object, env: dict[str, str] | None = None) -> str:
    done = subprocess.run([str(part) for part in command], env=env, capture_output=True, text=True)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout + done.stderr


if __name__ == "__main__":
    sys.exit(main())
