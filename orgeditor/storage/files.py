"""The user's path: a file is read whole and replaced whole, and nothing else ever touches it."""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress

from orgeditor.storage.errors import ChangedOutsideError, NotADraftError, OpenError, Path, SaveError
from orgeditor.storage.names import system_path, unfit_name

SIZE_CAP = 256 * 1024 * 1024
"""Bytes; a regulation with 10,000 units has some 10 MB."""

LEFT_BEHIND_S = 3600.0
"""A file of a save that old belongs to a program that was killed meanwhile."""

_BINARY = getattr(os, "O_BINARY", 0)  # Windows alone has it
_PREFIX, _SUFFIX = ".orgeditor-", ".tmp"
_IN_USE = {5, 32, 33}
"""How Windows refuses a rename while a virus scanner or an indexer looks at the file, mostly for some milliseconds."""
_WAITS_S = (0.02, 0.1, 0.3, 0.6)
_LIST = "system.posix_acl_access"
_CANNOT = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
"""How a file system says that it has no such thing."""


def digest(data: bytes) -> str:
    """Return what tells the bytes of a file from any others."""
    import hashlib  # a cold export asks for none

    return hashlib.sha256(data).hexdigest()


def read_file(path: Path) -> bytes:
    """Return all bytes of an ordinary file of at most SIZE_CAP; raises OpenError."""
    try:
        source = system_path(os.path.abspath(path))
        # Asked before opening: opening a pipe would wait for a writer.
        if stat.S_ISDIR(mode := os.stat(source).st_mode):
            raise IsADirectoryError(errno.EISDIR, "")
        if not stat.S_ISREG(mode):
            raise NotADraftError(path, "itu bukan berkas biasa")
        with open(source, "rb") as file:
            data = file.read(SIZE_CAP + 1)
    except OSError as error:
        raise OpenError.from_os(path, error) from error
    except ValueError as error:  # a NUL or a lone surrogate in the path
        raise OpenError(path, "nama berkasnya memuat karakter yang tidak sah") from error
    if len(data) > SIZE_CAP:
        raise OpenError(path, f"berkas lebih besar dari {SIZE_CAP // 1024**2} MB")
    return data


def replace_file(path: Path, data: bytes, *, over: str | None = None) -> None:
    """Put a complete new file in the place of the old one, or of none; raises SaveError with the old one as it was.

    The bytes go to a file beside the target, are made durable, read back and compared before the rename. Permissions
    of the old file are kept; a link stays a link. `over` is the digest that an old file must have: another one is not
    replaced, and ChangedOutsideError says so.
    """
    old = bool(over)
    try:
        target = system_path(os.path.realpath(path))
        status = _status(target)
        old = status is not None
        if reason := unfit_name(target) or unfit_name(os.fspath(path)):  # Windows has dropped an end by now
            raise SaveError(path, reason, old_file=old)
        if status is not None:
            _refuse(path, target, status)
        fresh = os.path.join(os.path.dirname(target), f"{_PREFIX}{os.urandom(6).hex()}{_SUFFIX}")
        try:
            _write(fresh, data, target, status)
            if _read(fresh) != data:
                raise SaveError(path, "isi yang tertulis berbeda dari yang disimpan", old_file=old)
            if over is not None and _status(target) is not None and digest(_read(target)) != over:
                raise ChangedOutsideError(path)
            _rename(fresh, target)
        except BaseException:
            with suppress(OSError):
                os.unlink(fresh)
            raise
    except OSError as error:
        raise SaveError.from_os(path, error, old_file=old) from error
    except ValueError as error:  # a NUL or a lone surrogate in the path
        raise SaveError(path, "nama berkasnya memuat karakter yang tidak sah", old_file=old) from error
    _sync_folder(os.path.dirname(target))
    _tidy(os.path.dirname(target))


def _status(target: str) -> os.stat_result | None:
    try:
        return os.stat(target)
    except FileNotFoundError:
        return None


def _refuse(path: Path, target: str, status: os.stat_result) -> None:
    """A rename would also replace a file that may not be written, or a device."""
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "")
    if not stat.S_ISREG(status.st_mode):
        raise SaveError(path, "itu bukan berkas biasa", old_file=True)
    if not os.access(target, os.W_OK):
        raise SaveError(path, "berkas itu hanya dapat dibaca", old_file=True)


def _write(fresh: str, data: bytes, target: str, old: os.stat_result | None) -> None:
    # Never more open than the old one, not even for a moment.
    mode = stat.S_IMODE(old.st_mode) & 0o666 if old is not None else 0o666
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode | stat.S_IWUSR)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if old is not None:
            _keep_permissions(fresh, target, old)
        with _where_possible(_CANNOT):
            os.fsync(handle)
        if hasattr(os, "posix_fadvise"):  # so that it is read back from the disk: some flash disks store less than told
            with suppress(OSError):
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)


def _keep_permissions(fresh: str, target: str, old: os.stat_result) -> None:
    # Giving the file to its old owner needs rights that most people lack: they are the owner already.
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(fresh, old.st_uid, old.st_gid)
    with _where_possible({*_CANNOT, errno.EPERM}):  # a flash disk has no permissions
        os.chmod(fresh, stat.S_IMODE(old.st_mode))
    # Who else may use it, name by name; after the rights, which would set what these lists grant at most.
    if sys.platform == "linux":
        with suppress(OSError):
            os.setxattr(fresh, _LIST, os.getxattr(target, _LIST))


@contextmanager
def _where_possible(reasons: Collection[int]) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in reasons:
            raise


def _rename(fresh: str, target: str) -> None:
    for wait in _WAITS_S:
        try:
            os.replace(fresh, target)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _IN_USE:
                raise
            time.sleep(wait)
        else:
            return
    os.replace(fresh, target)


def _read(fresh: str) -> bytes:
    with open(fresh, "rb") as file:
        return file.read()


def _sync_folder(folder: str) -> None:
    """Make the rename durable. Windows and some network folders cannot; the new file is complete all the same."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _tidy(folder: str) -> None:
    """Take away what saves left behind that were killed."""
    with suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            if entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX):
                with suppress(OSError):
                    if time.time() - entry.stat(follow_symlinks=False).st_mtime > LEFT_BEHIND_S:
                        os.unlink(entry.path)
