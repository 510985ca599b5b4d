"""Which PySide6 runs on which Python: a pair that crashes is refused before anything can be lost.

PySide6 6.12 on CPython 3.11 loses a reference to None at each call without a result and kills the process after some
thousands of them (tests/test_pyside.py); pyproject.toml keeps pip from that pair, but not a hand that mends things.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

LEAST = (6, 9)
CRASHING = (6, 12)
SAFE_PYTHON = (3, 12)


class QtPairError(Exception):
    """This pair is not to be run. The message is one Indonesian sentence that says what to install."""


def check_pair() -> None:
    """Raise QtPairError where the PySide6 that is installed does not run on this Python, or is too old."""
    from PySide6 import __version__

    if fault := pair_fault(sys.version_info[:3], __version__):
        raise QtPairError(fault)


def pair_fault(python: Sequence[int], pyside: str) -> str:
    """Return the Indonesian sentence that says what to install instead of a pair; "" for one that runs."""
    found = tuple(int(part) for part in pyside.split(".")[:2] if part.isdecimal())
    shown = ".".join(map(str, python[:2]))
    if found < LEAST:
        return f'PySide6 {pyside} terlalu lama; pasang yang baru: pip install "PySide6-Essentials>=6.9".'
    if found >= CRASHING and tuple(python[:2]) < SAFE_PYTHON:
        return (
            f"PySide6 {pyside} tidak stabil pada Python {shown}; pasang Python 3.12 atau lebih baru, "
            'atau jalankan: pip install "PySide6-Essentials>=6.9,<6.12".'
        )
    return ""
