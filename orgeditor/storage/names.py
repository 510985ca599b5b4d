"""Which names a file may have: one that Windows keeps for devices would not be readable there from a flash disk."""

from __future__ import annotations

import os

_DEVICES = frozenset(
    [*"CON PRN AUX NUL CONIN$ CONOUT$".split()]
    + [f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"]
)
"""https://learn.microsoft.com/windows/win32/fileio/naming-a-file"""
_NOT_ON_WINDOWS = set('<>:"|?*') | {chr(code) for code in range(32)}
LONGEST_PLAIN = 247
"""Letters of a path that Windows takes as it is; a folder's may have no more."""


def is_device(name: str) -> bool:
    """Say whether Windows takes the name of a file, without its folder, for a device, with whatever suffix."""
    return name.split(".")[0].rstrip(" ").upper() in _DEVICES


def unfit_name(path: str) -> str:
    """Return why no file of that name may be made, an Indonesian clause; "" for a good name.

    Devices and ends that Windows drops are refused on every system: drafts travel on flash disks.
    """
    name = os.path.basename(path)
    if is_device(name):
        return f"“{name.split('.')[0].strip()}” adalah nama yang dipakai Windows sendiri; pilih nama lain"
    if name.endswith((" ", ".")):
        return "nama berkas tidak boleh berakhir dengan spasi atau titik; pilih nama lain"
    if os.name == "nt" and (wrong := _NOT_ON_WINDOWS.intersection(name)):
        letter = min(wrong)
        shown = letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}"
        return f"nama berkas tidak boleh memuat “{shown}”; pilih nama lain"
    return ""


def system_path(path: str, windows: bool = os.name == "nt") -> str:
    """Return an absolute path as the system takes it: on Windows a long one needs a mark before it."""
    if not windows or len(path) <= LONGEST_PLAIN or path.startswith("\\\\?\\"):
        return path
    return f"\\\\?\\UNC{path[1:]}" if path.startswith("\\\\") else f"\\\\?\\{path}"
