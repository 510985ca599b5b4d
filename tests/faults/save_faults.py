"""Saving on disks that fail: every system call of a save fails once, and the disk is full at every size.

    python tests/faults/save_faults.py

After each of them the file is exactly the old one (and saving said so) or exactly the new one, nothing lies beside it,
and the next save works. Prints a summary as JSON. Full disks are a limit on the size of files, and where this may be
done (as root on Linux) a small file system in memory.
"""

from __future__ import annotations

import builtins
import errno
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parents[1]))

from drafts import small_draft

from orgeditor.model.operations import rename
from orgeditor.storage.errors import SaveError
from orgeditor.storage.files import digest
from orgeditor.storage.held import HeldFile, hold, save_held
from orgeditor.storage.reader import read_with_notes
from orgeditor.storage.writer import draft_bytes

CALLS = ("open", "write", "fsync", "replace", "rename", "chmod", "chown", "stat", "access", "scandir", "close", "link")
ERRORS = (errno.EIO, errno.EACCES, errno.ENOSPC, errno.EROFS, errno.ESTALE, errno.ENODEV)


def contents() -> tuple[bytes, bytes]:
    """Return an old and a new draft as files."""
    draft = small_draft()
    old = draft_bytes(draft)
    with draft.edit():
        rename(draft, next(iter(draft.units)), "Wali Kota")
    return old, draft_bytes(draft)


@contextmanager
def failing_at(number: int, code: int, folder: Path) -> Iterator[Counter[str]]:
    """Let the `number`-th system call on the folder fail, counted from 1; 0 for none. Yields what was called."""
    called: Counter[str] = Counter()

    def counting(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **options: object) -> object:
            about = args[0] if args else ""
            if isinstance(about, int) or str(folder) in str(about):
                called[name] += 1
                if called.total() == number:
                    if name == "close":  # it is closed all the same
                        real(*args, **options)
                    raise OSError(code, "a fault that was put here")
            return real(*args, **options)

        return call

    faulty = {name: counting(name, getattr(os, name)) for name in CALLS if hasattr(os, name)}
    with mock.patch.multiple(os, **faulty), mock.patch.object(builtins, "open", counting("read", builtins.open)):
        yield called


def outcome(path: Path, old: bytes, new: bytes, save: Callable[[], None]) -> str:
    """Save once and say how it ended; raises AssertionError when the promise is broken."""
    try:
        save()
        ended = "saved"
    except SaveError as error:
        assert "Berkas lama tetap utuh." in str(error) and str(path) in str(error), error
        ended = "refused"
    found = path.read_bytes()
    assert found == (new if ended == "saved" else old), f"{ended}, and the file is another"
    read_with_notes(path, found)
    beside = sorted(item.name for item in path.parent.iterdir() if not item.name.startswith("~$"))
    assert beside == [path.name], beside
    return ended


def every_call_fails(folder: Path) -> dict[str, int]:
    """Let each call of a save fail in turn, with each error; return how often it was refused and saved."""
    old, new = contents()
    path = folder / "naskah.bagan"
    tally: Counter[str] = Counter()
    with failing_at(0, 0, folder) as called:
        path.write_bytes(old)
        held = hold(path)
        held.digest = digest(old)
        called.clear()
        save_held(held, new)
        calls = called.total()
    held.release()
    for number in range(1, calls + 1):
        for code in ERRORS:
            path.write_bytes(old)
            held = hold(path)
            held.digest = digest(old)
            with failing_at(number, code, folder):
                tally[outcome(path, old, new, lambda held=held: save_held(held, new))] += 1
            if held.digest == digest(old):
                save_held(held, new)
            assert path.read_bytes() == new
            held.release()
    return {"calls of a save": calls, **tally}


def full_disk_by_limit(folder: Path, sizes: int) -> dict[str, int]:
    """Save in a child that may write no file larger than so much, for many sizes; return how each ended."""
    import resource
    import signal

    old, new = contents()
    path = folder / "naskah.bagan"
    tally: Counter[str] = Counter()
    for step in range(sizes + 1):
        path.write_bytes(old)
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            limit = len(new) * step // sizes
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            code = 9
            with suppress(BaseException):
                held = HeldFile(str(path), digest(old))
                code = {"saved": 0, "refused": 1}[outcome(path, old, new, lambda held=held: save_held(held, new))]
            os._exit(code)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        assert code in (0, 1), f"limit {step} of {sizes}: the promise is broken"
        assert path.read_bytes() == (old if code else new)
        for left in folder.glob("~$*"):
            left.unlink()
        tally["refused" if code else "saved"] += 1
    return dict(tally)


def full_disk_in_memory(folder: Path, sizes: int) -> dict[str, int]:
    """Save on small file systems in memory; empty where they cannot be made."""
    old, new = contents()
    tally: Counter[str] = Counter()
    for step in range(sizes + 1):
        place = folder / f"disk-{step}"
        place.mkdir()
        pages = len(old) // 4096 + 2 + (len(new) // 4096 + 2) * step // sizes
        made = ["mount", "-t", "tmpfs", "-o", f"size={pages * 4}k", "tmpfs", str(place)]
        if not sys.platform.startswith("linux") or os.geteuid() or subprocess.run(made, capture_output=True).returncode:
            return {}
        try:
            path = place / "naskah.bagan"
            path.write_bytes(old)
            held = HeldFile(str(path), digest(old))
            tally[outcome(path, old, new, lambda held=held: save_held(held, new))] += 1
            held.release()
        finally:
            subprocess.run(["umount", str(place)], check=True)
    return dict(tally)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="orgeditor-faults-") as name:
        folders = [Path(name) / part for part in ("calls", "limit", "memory")]
        for folder in folders:
            folder.mkdir()
        summary = {
            "every call of a save fails": every_call_fails(folders[0]),
            "full disk, by a limit": full_disk_by_limit(folders[1], 200),
            "full disk, in memory": full_disk_in_memory(folders[2], 40) or "not possible here",
        }
    print(json.dumps(summary, indent=1))


if __name__ == "__main__":
    main()
