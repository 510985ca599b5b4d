"""What Qt wants of a Linux system, and the package that a person has to ask for where it is lacking.

Without this a start from the menu would end without a word: Python and Qt tell it, in English, to nobody.
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_LACKING = re.compile(r"(lib[\w.+-]+\.so[\d.]*): cannot open shared object file")
_NOT_FOUND = re.compile(r"^\s*(\S+) => not found", re.MULTILINE)


def import_fault(error: ImportError) -> str:
    """Return the Indonesian sentence for a system library that an import did not find; "" for any other failure."""
    found = _LACKING.search(str(error))
    return _sentence([found[1]]) if found else ""


def window_fault(plugins: Path, said: str) -> str:
    """Return the Indonesian sentence for a window that Qt cannot open; `said` is Qt's own word for it.

    `plugins` is Qt's folder of the plug-ins for screens, of which those are asked that this session would take.
    """
    wanted = ["xcb"] if os.environ.get("DISPLAY") else []
    wanted += ["wayland"] if os.environ.get("WAYLAND_DISPLAY") else []
    wanted += [os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]]
    files = [plugins / f"libq{name}.so" for name in wanted]
    lacking = [name for file in files if file.exists() for name in _not_found(file)]
    if lacking:
        return _sentence(list(dict.fromkeys(lacking)))
    screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    if screen and not os.environ.get("QT_QPA_PLATFORM"):
        return f"layar “{screen}” tidak dapat dibuka."
    return f"layar tidak dapat dibuka ({said.splitlines()[0]})." if said else "layar tidak dapat dibuka."


def package_of(library: str) -> str:
    """Return the package of Debian and Ubuntu that has a library: their policy 8.1 names it by name and version."""
    name, _, version = library.partition(".so")
    name = name.lower().replace("_", "-").replace("libglib-", "libglib")
    version = version.lstrip(".").partition(".")[0]
    return f"{name}-{version}" if name[-1:].isdigit() else name + version


def _not_found(plugin: Path) -> list[str]:
    import subprocess

    try:
        done = subprocess.run(
            ["ldd", str(plugin)], capture_output=True, text=True, timeout=10, env={**os.environ, "LC_ALL": "C"}
        )
    except (OSError, subprocess.SubprocessError):
        return []
    return _NOT_FOUND.findall(done.stdout)


def _sentence(libraries: list[str]) -> str:
    packages = " ".join(dict.fromkeys(map(package_of, libraries)))
    return (
        f"pustaka sistem {', '.join(libraries)} belum ada di PC ini; mintalah bagian TI memasang paket {packages} "
        "(nama di Debian dan Ubuntu)."
    )
