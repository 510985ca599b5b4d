"""A document's file as the program has it: its lock, and what it held when it was last read or written."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from orgeditor.storage.errors import HeldError, Path, SaveError
from orgeditor.storage.files import digest, replace_file
from orgeditor.storage.lock import Holder, Lock, take_lock


@dataclass(slots=True)
class HeldFile:
    """The file of an open document. `digest` is that of its bytes as they were read or written last, None where that is
    not known.

    `holder` is who else has it: then it is open for reading only. Without lock and holder no lock could be made.
    `device` is the system's number of the disk or share that its folder was on.
    """

    path: str
    digest: str | None = None
    lock: Lock | None = None
    holder: Holder | None = None
    device: int | None = None

    def release(self) -> None:
        if self.lock is not None:
            self.lock.release()
            self.lock = None


def place_of(path: Path) -> str:
    """Return where a file lies, all links followed, as far as the system can tell."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return os.fspath(path)


def hold(path: Path) -> HeldFile:
    """Take the lock of a file, or note who has it. Raises nothing."""
    place = place_of(path)
    held = HeldFile(place, device=_device(place))
    _lock(held)
    return held


def save_held(held: HeldFile, data: bytes) -> None:
    """Write the file that is held; raises HeldError, ChangedOutsideError or another SaveError with the old one kept.

    Where its digest is not known, what stands there is replaced. The lock is taken again where it was lost, as on a PC
    that slept: while somebody else has it nothing is written. Nor is it where a disk or share is gone and its bare
    folder is left, which would hold a file that nobody finds once the share is back.
    """
    device = _device(held.path)
    if None not in (held.device, device) and device != held.device and not os.path.exists(held.path):
        raise SaveError(held.path, "tempat penyimpanannya sudah tidak tersambung", old_file=False)
    if held.lock is None or not held.lock.holds():
        held.release()
        _lock(held)
    if held.holder is not None:
        raise HeldError(held.path, who(held.holder), old_file=os.path.exists(held.path))
    replace_file(held.path, data, over=held.digest)
    held.digest = digest(data)
    held.device = _device(held.path)


def who(holder: Holder) -> str:
    """Return who has a file as an Indonesian clause: "oleh BUDI di PC-ORG-3 sejak 21-11-2026 pukul 10.32"."""
    by = f"oleh {holder.user or 'orang lain'}"
    where = f" di {holder.pc}" if holder.pc else ""
    since = ""
    with suppress(ValueError, OverflowError):  # a stranger may have written it
        since = f" sejak {datetime.fromisoformat(holder.since).astimezone():%d-%m-%Y pukul %H.%M}"
    return f"{by}{where}{since}"


def _device(place: str) -> int | None:
    with suppress(OSError, ValueError):
        return os.stat(os.path.dirname(place)).st_dev
    return None


def _lock(held: HeldFile) -> None:
    found = take_lock(held.path)
    held.lock = found if isinstance(found, Lock) else None
    held.holder = found if isinstance(found, Holder) else None
