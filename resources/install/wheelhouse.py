"""Make dist/wheelhouse/: a folder for Windows and one for Linux that install orgeditor without internet.

Each holds every wheel of the lock (requirements.txt, by hash) for CPython 3.11 to 3.13, the program's own wheel,
scripts that install and uninstall for the user alone, and a page that explains them. Run by `make wheelhouse`, on a
connected PC.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bundle_parts import notices, windows_icon

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PYTHONS = ("3.11", "3.12", "3.13")
PLATFORMS = {
    "windows": ["win_amd64"],
    "linux": [f"manylinux{age}_x86_64" for age in ("_2_34", "_2_28", "_2_27", "2014", "_2_17")],
}
ONLY_ON_WINDOWS = ("colorama",)


def main() -> None:
    target = ROOT / "dist" / "wheelhouse"
    shutil.rmtree(target, ignore_errors=True)
    own = _own_wheel(ROOT / "build" / "wheel")
    for system, platforms in PLATFORMS.items():
        folder = target / system
        folder.mkdir(parents=True)
        requirements = folder / "requirements.txt"
        requirements.write_text(lock_for(system), "utf-8")
        for python in PYTHONS:
            _collect(folder / "wheels", requirements, platforms, python)
        shutil.copy(own, folder / "wheels")
        with requirements.open("a", encoding="utf-8") as file:
            name, version = own.name.split("-")[:2]
            file.write(f"{name}=={version} --hash=sha256:{hashlib.sha256(own.read_bytes()).hexdigest()}\n")
        if system == "windows":
            add_windows_files(folder, version)
        else:
            add_linux_files(folder)
        add_guide(folder)
        for file, place in notices(str(ROOT)):
            (folder / place).mkdir(parents=True, exist_ok=True)
            shutil.copy(file, folder / place)
        print(f"{folder.relative_to(ROOT)}: {size_mb(folder):.0f} MB")


def lock_for(system: str) -> str:
    """Return the lock as one system needs it."""
    blocks = (HERE / "requirements.txt").read_text("utf-8").replace("\\\n", "\\\0").splitlines(keepends=True)
    if system != "windows":
        blocks = [block for block in blocks if block.partition("==")[0] not in ONLY_ON_WINDOWS]
    return "".join(blocks).replace("\\\0", "\\\n")


def add_linux_files(folder: Path) -> None:
    """Put what installs beside the wheels, or beside the one-folder program: scripts, menu entry, file type, icons."""
    for script in ("install.sh", "uninstall.sh"):
        shutil.copy(HERE / "linux" / script, folder)
    (folder / "linux").mkdir(exist_ok=True)
    for file in (HERE / "linux").iterdir():
        if file.suffix != ".sh":
            shutil.copy(file, folder / "linux")
    shutil.copy(ROOT / "resources" / "icons" / "app.svg", folder / "linux" / "orgeditor.svg")


def add_windows_files(folder: Path, version: str) -> None:
    """Put what installs beside the wheels for Windows."""
    for script in ("install.bat", "uninstall.bat"):
        text = (HERE / "windows" / script).read_text("utf-8").replace("@VERSION@", version)
        (folder / script).write_bytes(text.replace("\n", "\r\n").encode("ascii"))  # cmd loses its place in others
    windows_icon(str(folder / "orgeditor.ico"))


def add_guide(folder: Path) -> None:
    """Put the page that explains it all beside it, in Indonesian, with its pictures."""
    shutil.copy(HERE / "BACA-SAYA.html", folder)
    (folder / "gambar").mkdir(exist_ok=True)
    for picture in ("jendela.png", "halaman-awal.png"):
        shutil.copy(ROOT / "resources" / "help" / "id" / picture, folder / "gambar")


def size_mb(folder: Path) -> float:
    """Return the size of a folder's files in MB (10^6 bytes)."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink()) / 1e6


def _own_wheel(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT)
    return next(folder.glob("orgeditor-*.whl"))


def _collect(wheels: Path, requirements: Path, platforms: Sequence[str], python: str) -> None:
    asked = [part for platform in platforms for part in ("--platform", platform)]
    _pip(
        "download", "--no-deps", "--only-binary=:all:", "--implementation", "cp", "--python-version", python, *asked,
        "--require-hashes", "--requirement", requirements, "--dest", wheels,
    )  # fmt: skip


def _pip(*arguments: object) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *map(str, arguments)]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
