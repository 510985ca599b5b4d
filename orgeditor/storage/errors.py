"""What can go wrong with a file, each as one short Indonesian message for the user.

Every message names the file and says why; one about saving says what was kept.
"""

from __future__ import annotations

import errno
from os import PathLike, fspath

Path = str | PathLike[str]

# By name: not every system knows every number.
_ANY_REASONS = {
    "EISDIR": "itu sebuah folder, bukan berkas",
    "ENAMETOOLONG": "nama berkas atau foldernya terlalu panjang",
    "ELOOP": "tautan ke berkas itu berputar-putar",
    "EIO": "perangkat penyimpanan gagal bekerja",
    "EBUSY": "berkas sedang dipakai program lain",
    "ENOSPC": "ruang penyimpanan penuh",
    "EDQUOT": "jatah ruang penyimpanan Anda penuh",
    "EFBIG": "berkas melampaui ukuran yang diizinkan",
    "EROFS": "tempat penyimpanannya hanya dapat dibaca",
    "ETIMEDOUT": "tempat penyimpanannya tidak menjawab",
    "ENODEV": "tempat penyimpanannya sudah tidak tersambung",
    "ENXIO": "tempat penyimpanannya sudah tidak tersambung",
    "ESTALE": "tempat penyimpanannya sudah tidak tersambung",
    "ENOTCONN": "tempat penyimpanannya sudah tidak tersambung",
    "EHOSTDOWN": "tempat penyimpanannya sudah tidak tersambung",
    "EHOSTUNREACH": "tempat penyimpanannya sudah tidak tersambung",
    "ENETUNREACH": "tempat penyimpanannya sudah tidak tersambung",
}
_OPEN_REASONS = {
    "ENOENT": "berkas tidak ditemukan",
    "ENOTDIR": "berkas tidak ditemukan",
    "EACCES": "Anda tidak memiliki izin untuk membacanya",
    "EPERM": "Anda tidak memiliki izin untuk membacanya",
}
_SAVE_REASONS = {
    "ENOENT": "folder tujuannya tidak ditemukan",
    "ENOTDIR": "folder tujuannya tidak ditemukan",
    "EEXIST": "sebuah berkas memakai nama folder yang diperlukan",
    "EACCES": "Anda tidak memiliki izin untuk menulis di sana",
    "EPERM": "Anda tidak memiliki izin untuk menulis di sana",
}
_WINDOWS = {
    **dict.fromkeys((32, 33, 1224), "EBUSY"),  # sharing and lock violations come with EACCES
    **dict.fromkeys(
        (21, 53, 55, 59, 64, 67, 121, 433, 1167, 1231, 1232, 1236), "ENODEV"
    ),  # pulled out, or the net is gone
    **dict.fromkeys((39, 112), "ENOSPC"),
    19: "EROFS",
}
"""By the number of Windows, where Python's translation of it says less."""


def shown(path: Path) -> str:
    """Return the path, or another text of a stranger, as one printable line, for a message."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in fspath(path))


def writing_reason(error: OSError) -> str:
    """Return the Indonesian clause that says why nothing could be written."""
    return _reason(error, _SAVE_REASONS)


def _reason(error: OSError, reasons: dict[str, str]) -> str:
    if (known := _WINDOWS.get(getattr(error, "winerror", None) or 0)) is not None:
        return _ANY_REASONS[known]
    name = errno.errorcode.get(error.errno or 0, "")
    return reasons.get(name) or _ANY_REASONS.get(name) or f"sistem operasi menolaknya (kode {error.errno})"


class StorageError(Exception):
    """A file cannot be opened or saved. `str()` is the message for the user, `path` the file it is about."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(message)
        self.path = path


class OpenError(StorageError):
    """The file cannot be opened; `reason` is an Indonesian clause. The file is as it was."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, f"Berkas “{shown(path)}” tidak dapat dibuka: {reason}.")

    @classmethod
    def from_os(cls, path: Path, error: OSError) -> OpenError:
        found = MissingFileError if isinstance(error, (FileNotFoundError, NotADirectoryError)) else OpenError
        return found(path, _reason(error, _OPEN_REASONS))


class MissingFileError(OpenError):
    """There is no such file."""


class NotADraftError(OpenError):
    """The file is something else: empty, not SQLite, or the SQLite file of another program."""


class NewerVersionError(OpenError):
    """A later orgeditor made the file."""


class DamagedFileError(OpenError):
    """The file is ours, but cut or spoilt."""


class SaveError(StorageError):
    """The file was not saved; `reason` is an Indonesian clause. An old file of that name is as it was."""

    def __init__(self, path: Path, reason: str, *, old_file: bool) -> None:
        kept = "Berkas lama tetap utuh." if old_file else "Tidak ada berkas yang ditulis."
        super().__init__(path, f"Berkas “{shown(path)}” tidak dapat disimpan: {reason}. {kept}")

    @classmethod
    def from_os(cls, path: Path, error: OSError, *, old_file: bool) -> SaveError:
        return cls(path, _reason(error, _SAVE_REASONS), old_file=old_file)


class ChangedOutsideError(SaveError):
    """The file is another than the one that was opened or saved last; nothing was written over it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "berkas itu sudah diubah dari luar sejak Anda membukanya", old_file=True)


class HeldError(SaveError):
    """Somebody else has the file open; `who` is an Indonesian clause."""

    def __init__(self, path: Path, who: str, *, old_file: bool) -> None:
        super().__init__(path, f"berkas itu sedang dibuka {who}", old_file=old_file)
        self.who = who
