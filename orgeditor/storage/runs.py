"""Runs of the program that keep a journal: their files in one folder of the user's data, and whether they still run.

A run has a name of its own. `<name>.kunci` is locked as long as its process lives, which the operating system sees to
however that ends; on a network folder that knows no locks it names the process instead. `<name>-<number>.jurnal` are
its journals, of which the last complete one counts.
"""

from __future__ import annotations

import errno
import os
import re
import sys
from contextlib import suppress

from orgeditor.storage.errors import Path
from orgeditor.storage.processes import is_running

LOCK, JOURNAL = ".kunci", ".jurnal"
_JOURNAL_NAME = re.compile(r"([0-9a-f]{16})-([0-9]{1,9})\.jurnal(?:-journal)?")
_LOCK_NAME = re.compile(r"([0-9a-f]{16})\.kunci")


class Run:
    """A run whose lock this process holds: its own one, or one that is over and is looked at here."""

    def __init__(self, folder: Path, name: str, handle: int) -> None:
        self.folder = os.fspath(folder)
        self.name = name
        self._handle: int | None = handle

    def journals(self) -> list[str]:
        """Return the paths of its journals, the last one first; raises OSError."""
        found = {}
        for name in os.listdir(self.folder):
            match = _JOURNAL_NAME.fullmatch(name)
            if match is not None and match[1] == self.name and name.endswith(JOURNAL):
                found[int(match[2])] = os.path.join(self.folder, name)
        return [found[number] for number in sorted(found, reverse=True)]

    def journal_path(self, number: int) -> str:
        return os.path.join(self.folder, f"{self.name}-{number}{JOURNAL}")

    def release(self) -> None:
        """Let go of the lock; the journals stay, and can be looked at by others."""
        if self._handle is not None:
            with suppress(OSError):
                os.ftruncate(self._handle, 0)  # nobody's, where it names who has it
            _unlock(self._handle)
            os.close(self._handle)
            self._handle = None

    def drop(self) -> None:
        """Do away with all its files, then with the lock. What cannot be deleted is found by the next start."""
        with suppress(OSError):
            for name in sorted(os.listdir(self.folder)):
                match = _JOURNAL_NAME.fullmatch(name)
                if match is not None and match[1] == self.name:
                    with suppress(OSError):
                        os.unlink(os.path.join(self.folder, name))
        lock = _lock_path(self.folder, self.name)
        if sys.platform == "win32":  # where nobody can delete what is open
            self.release()
        with suppress(OSError):
            os.unlink(lock)
        self.release()


def begin_run(folder: Path) -> Run:
    """Return a new run with its lock; raises OSError."""
    os.makedirs(folder, mode=0o700, exist_ok=True)
    run = _locked(folder, os.urandom(8).hex(), new=True)
    if run is None:
        raise OSError(errno.EAGAIN, "")
    return run


def runs_over(folder: Path, own: str = "") -> list[Run]:
    """Return the runs whose process is gone, each locked from now on, so that no other start looks at it too.

    `own` is the name of a run that need not be asked. A folder that cannot be read has none.
    """
    found = []
    for name in sorted(run_names(folder) - {own}):
        with suppress(OSError):
            run = _locked(folder, name, new=False)
            if run is not None:
                found.append(run)
    return found


def run_names(folder: Path) -> set[str]:
    """Return the names of all runs that have a file there, those that still run too."""
    try:
        entries = os.listdir(folder)
    except OSError:
        return set()
    matches = (_JOURNAL_NAME.fullmatch(name) or _LOCK_NAME.fullmatch(name) for name in entries)
    return {match[1] for match in matches if match is not None}


def _lock_path(folder: Path, name: str) -> str:
    return os.path.join(folder, f"{name}{LOCK}")


def _locked(folder: Path, name: str, *, new: bool) -> Run | None:
    """Take the lock of a run; None when another process has it, or has just done away with it. Raises OSError."""
    path = _lock_path(folder, name)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | (os.O_EXCL if new else 0), 0o600)
    # Between opening and locking, whoever had it may have deleted it: then the lock is one of nothing.
    locked = _lock(handle)
    if locked is None:
        locked = _sign(handle)
    if locked and os.path.exists(path):
        return Run(folder, name, handle)
    os.close(handle)
    return None


def _sign(handle: int) -> bool:
    """Write into the file of a run that this process has it; False while another one has, as far as can be told here.

    That of another PC is left to that PC.
    """
    import platform  # where there are locks nobody asks

    pc, _, process = os.read(handle, 1000).decode("utf-8", "replace").rpartition(" ")
    if process and (pc != platform.node() or (process.isdecimal() and is_running(int(process)))):
        return False
    with suppress(OSError):  # a full disk: the journal will say so
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, f"{platform.node()} {os.getpid()}".encode())
    return True


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool | None:
        """Lock a file as long as it is open; say whether that worked, None in a folder that knows no locks."""
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            return False if error.errno in (errno.EACCES, errno.EDEADLK) else None
        return True

    def _unlock(handle: int) -> None:
        """Let go of it now: Windows itself does so some time after the file is closed."""
        with suppress(OSError):
            os.lseek(handle, 0, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> bool | None:
        """Lock a file as long as it is open; say whether that worked, None in a folder that knows no locks."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return None
        return True

    def _unlock(handle: int) -> None:
        """It goes when the file is closed."""
