"""The user's path: a file is read whole and replaced whole, and nothing else ever touches it."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress

from orgeditor.storage.errors import NotADraftError, OpenError, Path, SaveError

SIZE_CAP = 256 * 1024 * 1024
"""Bytes; a regulation with 10,000 units has some 10 MB."""

_BINARY = getattr(os, "O_BINARY", 0)  # Windows alone has it


def read_file(path: Path) -> bytes:
    """Return all bytes of an ordinary file of at most SIZE_CAP; raises OpenError."""
    try:
        # Asked before opening: opening a pipe would wait for a writer.
        if stat.S_ISDIR(mode := os.stat(path).st_mode):
            raise IsADirectoryError(errno.EISDIR, "")
        if not stat.S_ISREG(mode):
            raise NotADraftError(path, "itu bukan berkas biasa")
        with open(path, "rb") as file:
            data = file.read(SIZE_CAP + 1)
    except OSError as error:
        raise OpenError.from_os(path, error) from error
    except ValueError as error:  # a NUL or a lone surrogate in the path
        raise OpenError(path, "nama berkasnya memuat karakter yang tidak sah") from error
    if len(data) > SIZE_CAP:
        raise OpenError(path, f"berkas lebih besar dari {SIZE_CAP // 1024**2} MB")
    return data


def replace_file(path: Path, data: bytes) -> None:
    """Put a complete new file in the place of the old one, or of none; raises SaveError with the old one as it was.

    The bytes go to a file beside the target, are made durable, read back and compared before the rename. Permissions
    of the old file are kept; a link stays a link.
    """
    old = False
    try:
        target = os.path.realpath(path)
        status = _status(target)
        old = status is not None
        if status is not None:
            _refuse(path, target, status)
        fresh = os.path.join(os.path.dirname(target), f".orgeditor-{os.urandom(6).hex()}.tmp")
        try:
            _write(fresh, data, status)
            if _read(fresh) != data:
                raise SaveError(path, "isi yang tertulis berbeda dari yang disimpan", old_file=old)
            os.replace(fresh, target)
        except BaseException:
            with suppress(OSError):
                os.unlink(fresh)
            raise
    except OSError as error:
        raise SaveError.from_os(path, error, old_file=old) from error
    except ValueError as error:  # a NUL or a lone surrogate in the path
        raise SaveError(path, "nama berkasnya memuat karakter yang tidak sah", old_file=old) from error
    _sync_folder(os.path.dirname(target))


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


def _write(fresh: str, data: bytes, old: os.stat_result | None) -> None:
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if old is not None:
            _keep_permissions(fresh, old)
        os.fsync(handle)
    finally:
        os.close(handle)


def _keep_permissions(fresh: str, old: os.stat_result) -> None:
    # Giving the file to its old owner needs rights that most people lack: they are the owner already.
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(fresh, old.st_uid, old.st_gid)
    os.chmod(fresh, stat.S_IMODE(old.st_mode))


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
