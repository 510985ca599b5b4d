"""The lock file beside a document (`~$name.lock`) tells a second opener who has it.

It is advice for people: what keeps a save from going over somebody's work is the digest that `replace_file` asks for.
So a lock that cannot be made stands in nobody's way.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import threading
import time
import weakref
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime

from orgeditor.storage.errors import Path, shown
from orgeditor.storage.names import system_path
from orgeditor.storage.processes import is_running

BEAT_S = 60.0
"""A synced folder carries each heartbeat to every PC: not more often."""
STALE_S = 300.0
"""A lock without a heartbeat for so long belongs to a program that is gone; clocks of PCs differ by less."""
MOST_BYTES = 4096
MOST_LETTERS = 80
LONGEST_NAME = 200
HALF_WRITTEN_S = 1.0
RELEASE_S = 1.0
"""A share that does not answer keeps nobody from closing the window; the lock is stale soon."""
_TRIES, _PAUSE_S = 20, 0.02
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)  # Windows alone has that

SESSION = os.urandom(8).hex()
"""This run of the program."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a document open: the person, the PC, the process there, since when and its last heartbeat (UTC, ISO)."""

    user: str
    pc: str
    process: int
    session: str
    since: str
    beat: str


class Lock:
    """A lock that this program holds, with a heartbeat until it is released or nobody needs it any more."""

    def __init__(self, place: str, holder: Holder) -> None:
        self.place = place
        stop = threading.Event()
        beating = threading.Thread(target=_beat, args=(place, holder, stop), daemon=True)
        # Neither the thread nor the end of the program keep the lock alive.
        self._end = weakref.finalize(self, _release, beating, stop, os.getpid())
        beating.start()

    def release(self) -> None:
        """Take the lock file away, waiting RELEASE_S at most; one that is somebody else's by now stays."""
        self._end()

    def holds(self) -> bool:
        """Ask the disk whether the lock is still there and still ours; False where it does not answer."""
        with suppress(OSError):
            found = _read(self.place)
            return self._end.alive and found is not None and found.session == SESSION
        return False


def lock_path(document: Path) -> str:
    """Return the path of a document's lock file."""
    folder, name = os.path.split(os.path.realpath(document))
    if len(os.fsencode(name)) > LONGEST_NAME:
        name = f"{name[:40]}-{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
    return system_path(os.path.join(folder, f"~${name}.lock"))


def take_lock(document: Path) -> Lock | Holder | None:
    """Return a lock on the document, or who has it; None where no lock can be made. Never raises OSError.

    The lock of a program that is gone (on this PC: its process; elsewhere: no heartbeat for STALE_S) is taken over.
    """
    try:
        place = lock_path(document)
        found = _take(place, _holder_here())
    except (OSError, ValueError):
        return None
    return Lock(place, found) if found is not None and found.session == SESSION else found


def holder_of(document: Path) -> Holder | None:
    """Return who else has the document open, as far as a lock file tells; a stale one counts for nobody."""
    try:
        place = lock_path(document)
        found = _read(place)
        return found if found is not None and found.session != SESSION and not _is_stale(place, found) else None
    except (OSError, ValueError):
        return None


def _take(place: str, mine: Holder) -> Holder | None:
    """Return who has the lock now: `mine` when it was free or stale; None when it changes hands all the time."""
    for _ in range(_TRIES):
        try:
            handle = os.open(place, _NEW, 0o666)
        except FileExistsError:
            with suppress(FileNotFoundError):  # gone meanwhile
                found = _read(place)
                if found is not None and (found.session == mine.session or not _is_stale(place, found)):
                    return found
                if found is not None and not _take_over(place, found, mine):
                    time.sleep(_PAUSE_S)
            continue
        _write(handle, mine)
        _hide(place)
        return mine
    return _read(place)


def _take_over(place: str, stale: Holder, mine: Holder) -> bool:
    """Put a lock in the place of a stale one, which never leaves it free; False when somebody else is at it.

    Who does so holds a second file meanwhile, and looks once more: of two that found a stale lock, the later one would
    else take that of the earlier.
    """
    second = f"{place}.baru"
    try:
        handle = os.open(second, _NEW, 0o666)
    except FileExistsError:
        if _disk_time(os.path.dirname(place)) - os.stat(second).st_mtime > STALE_S:
            os.unlink(second)
        return False
    with suppress(OSError):  # on Windows somebody may just be reading it
        _write(handle, mine)
        if _read(place) == stale:
            os.replace(second, place)
            _hide(place)
            return True
    with suppress(OSError):
        os.unlink(second)
    return False


def _write(handle: int, holder: Holder) -> None:
    with os.fdopen(handle, "wb") as file:
        file.write(_text(holder))


def _is_stale(place: str, found: Holder) -> bool:
    here = _holder_here()
    if found.pc == here.pc and found.user == here.user and found.process and not is_running(found.process):
        return True
    return _silence(place, found) > STALE_S


def _silence(place: str, found: Holder) -> float:
    """Return for how many seconds nothing was heard, by the clock of the disk, which may be a server's."""
    now = _disk_time(os.path.dirname(place))
    ages = [now - os.stat(place).st_mtime]
    with suppress(ValueError):
        ages.append(now - datetime.fromisoformat(found.beat).timestamp())
    return max(0.0, min(ages))


def _disk_time(folder: str) -> float:
    probe = os.path.join(folder, f"~$orgeditor-{os.urandom(6).hex()}.tmp")
    try:
        os.close(os.open(probe, _NEW, 0o600))
        return os.stat(probe).st_mtime
    except OSError:
        return time.time()
    finally:
        with suppress(OSError):
            os.unlink(probe)


def _holder_here() -> Holder:
    import getpass  # not needed to start the program
    import socket

    now = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = ""
    return Holder(user, socket.gethostname(), os.getpid(), SESSION, now, now)


def _text(holder: Holder) -> bytes:
    return json.dumps({"program": "orgeditor", **asdict(holder)}, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _read(place: str) -> Holder | None:
    """Return what a lock file says, blank where it is none of ours; None when there is none.

    One that is just being written is waited for.
    """
    end = time.monotonic() + HALF_WRITTEN_S
    while True:
        try:
            with open(place, "rb") as file:
                data = file.read(MOST_BYTES)
        except FileNotFoundError:
            return None
        if data.endswith(b"\n") or time.monotonic() > end or time.time() - os.stat(place).st_mtime > HALF_WRITTEN_S:
            return _parsed(data)
        time.sleep(0.01)


def _parsed(data: bytes) -> Holder:
    try:
        told = json.loads(data)
        texts = {key: told[key] for key in ("user", "pc", "session", "since", "beat")}
        number = told["process"]
    except (ValueError, TypeError, LookupError, RecursionError):
        return Holder("", "", 0, "", "", "")
    brief = {key: shown(text)[:MOST_LETTERS] if isinstance(text, str) else "" for key, text in texts.items()}
    return Holder(process=number if type(number) is int and 0 < number < 2**31 else 0, **brief)


def _hide(place: str) -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetFileAttributesW(place, 2)  # FILE_ATTRIBUTE_HIDDEN


def _beat(place: str, holder: Holder, stop: threading.Event) -> None:
    """Renew a lock until it is to go, and then take it away: in one thread, so that the one never undoes the other."""
    while not stop.wait(BEAT_S):
        if not _beat_once(place, holder):
            return
    with suppress(OSError):
        found = _read(place)
        if found is not None and found.session == SESSION:
            os.unlink(place)


def _beat_once(place: str, holder: Holder) -> bool:
    """Renew a lock; False when it is somebody else's by now. A disk that does not answer may do so next time."""
    with suppress(OSError):
        found = _read(place)
        if found is None:  # somebody tidied up
            os.close(os.open(place, _NEW, 0o666))
            _hide(place)
        elif found.session != SESSION:
            return False
        # In its place and of the same length: Windows does not let a hidden file be made anew.
        with open(place, "r+b") as file:
            file.write(_text(replace(holder, beat=datetime.now(UTC).isoformat(timespec="seconds"))))
    return True


def _release(beating: threading.Thread, stop: threading.Event, process: int) -> None:
    if os.getpid() == process:  # not when a child of the program ends
        stop.set()
        beating.join(RELEASE_S)
