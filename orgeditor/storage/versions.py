"""Versi Sebelumnya: what was saved of each document, kept in the user's data folder and never on the user's path.

A document has a folder of its own there, named after its path; each version is a whole `.bagan` file named after the
time at which it was saved.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from orgeditor.storage.errors import MissingFileError, OpenError, Path, SaveError
from orgeditor.storage.files import read_file, replace_file
from orgeditor.storage.names import system_path

MOST_VERSIONS = 5
"""Of each document."""

MOST_BYTES = 200 * 1024 * 1024
"""Of all documents together: the oldest versions of other documents make room."""

_STAMP = "%Y%m%dT%H%M%S%fZ"
_SUFFIX = ".bagan"


class Version(NamedTuple):
    """A saved version: its file, and when the document was saved, in UTC."""

    path: str
    saved: datetime


def keep_version(folder: Path, document: Path) -> bool:
    """Keep a copy of the document's file as it is now; say whether one was added.

    `folder` holds the versions of all documents. Nothing is added when the newest version has the same bytes, or when
    there is no such file yet. The oldest versions go. Raises OpenError when the file cannot be read, SaveError when the
    copy cannot be written; the document is only read.
    """
    try:
        data = read_file(document)
        changed = os.path.getmtime(system_path(os.path.abspath(document)))
    except MissingFileError:
        return False
    except OSError as error:
        raise OpenError.from_os(document, error) from error
    place = _place(folder, document)
    kept = _listed(place)
    if kept and _holds(kept[0], data):
        return False
    # The clock is that of the disk, maybe of a server: neither later than now, nor before what was saved earlier.
    moment = min(datetime.fromtimestamp(changed, UTC), datetime.now(UTC))
    if kept:
        moment = max(moment, kept[0].saved + timedelta(microseconds=1))
    target = os.path.join(place, f"{moment.strftime(_STAMP)}{_SUFFIX}")
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        os.makedirs(place, exist_ok=True)
    except OSError as error:
        raise SaveError.from_os(target, error, old_file=False) from error
    replace_file(target, data)
    for version in _listed(place)[MOST_VERSIONS:]:
        _drop(version)
    _make_room(folder, place)
    return True


def versions(folder: Path, document: Path) -> list[Version]:
    """Return the versions of a document, newest first; none when the folder cannot be read."""
    return _listed(_place(folder, document))


def _place(folder: Path, document: Path) -> str:
    """Return the folder of one document: its path may be longer than a name can be, and hold what a name cannot."""
    key = os.path.normcase(os.path.abspath(document))
    return os.path.join(folder, hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:20])


def _listed(place: str) -> list[Version]:
    found = []
    with suppress(OSError):
        for name in os.listdir(place):
            with suppress(ValueError):  # a file that is not ours
                saved = datetime.strptime(name, f"{_STAMP}{_SUFFIX}").replace(tzinfo=UTC)
                found.append(Version(os.path.join(place, name), saved))
    return sorted(found, key=lambda version: version.saved, reverse=True)


def _holds(version: Version, data: bytes) -> bool:
    with suppress(OSError):
        if os.path.getsize(version.path) == len(data):
            with open(version.path, "rb") as file:
                return file.read() == data
    return False


def _make_room(folder: Path, own: str) -> None:
    """Drop the oldest versions of other documents until all together are small enough."""
    sizes: list[tuple[Version, int]] = []
    with suppress(OSError):
        for name in os.listdir(folder):
            for version in _listed(os.path.join(folder, name)):
                with suppress(OSError):
                    sizes.append((version, os.path.getsize(version.path)))
    total = sum(size for _, size in sizes)
    for version, size in sorted(sizes, key=lambda item: item[0].saved):
        if total <= MOST_BYTES:
            break
        if os.path.dirname(version.path) != own:
            _drop(version)
            total -= size


def _drop(version: Version) -> None:
    with suppress(OSError):
        os.unlink(version.path)
    with suppress(OSError):
        os.rmdir(os.path.dirname(version.path))  # only when that was its last version
