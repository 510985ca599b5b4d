"""Settings of the person at this PC: one ini file in the folder that storage.places names."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSettings

from orgeditor.storage.places import data_home, home

MOST_RECENT = 10


class Recent(NamedTuple):
    """A file that was opened or saved, and when that was last; None where it is not known."""

    path: Path
    opened: datetime | None


def versions_folder() -> Path:
    """Return the folder in which storage.versions keeps what was saved."""
    return data_home() / "versi"


def journal_folder() -> Path:
    """Return the folder in which storage.journal keeps what is not saved yet."""
    return data_home() / "pemulihan"


def settings() -> QSettings:
    """Return the settings file. An unwritable one is no error: nothing is remembered then."""
    return QSettings(str(home() / "orgeditor.ini"), QSettings.Format.IniFormat)


def language() -> str:
    """Return "id" or "en"."""
    return "en" if settings().value("language", "id") == "en" else "id"


def set_language(code: str) -> None:
    settings().setValue("language", code)


def screen_colours() -> bool:
    """Say whether boxes are tinted on the screen."""
    return settings().value("screenColours", "false") in (True, "true")


def set_screen_colours(shown: bool) -> None:
    settings().setValue("screenColours", shown)


def recent_files() -> list[Path]:
    """Return the files last opened or saved, newest first. They are not looked at: a dead drive would block."""
    return [item.path for item in recent()]


def recent() -> list[Recent]:
    """Return the files last opened or saved with the time of that, newest first; none of them is looked at."""
    stored = settings()
    paths, times = _texts(stored.value("recent", [])), _texts(stored.value("recentTimes", []))
    times += [""] * (len(paths) - len(times))
    found = [Recent(Path(path), _moment(time)) for path, time in zip(paths, times, strict=False) if path]
    return found[:MOST_RECENT]  # somebody may have written more into the file


def add_recent(path: Path) -> None:
    """Put a file that was just opened or saved first; another spelling of its path gives way."""
    path = _spelled_out(path)
    kept = [item for item in recent() if _key(item.path) != _key(path)]
    keep_recent([Recent(path, datetime.now().replace(microsecond=0)), *kept][:MOST_RECENT])


def forget_recent(path: Path) -> None:
    key = _key(_spelled_out(path))
    keep_recent([item for item in recent() if _key(item.path) != key])


def keep_recent(items: list[Recent]) -> None:
    """Remember these files in this order."""
    stored = settings()
    stored.setValue("recent", [str(item.path) for item in items])
    stored.setValue("recentTimes", [item.opened.isoformat() if item.opened else "" for item in items])


def _texts(value: object) -> list[str]:
    """Return a list of texts from the ini file, which gives a list of one as text."""
    found = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return [text if isinstance(text, str) else "" for text in found]


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _spelled_out(path: Path) -> Path:
    """Return a path without "..", which leads elsewhere behind a link, so only the file system can tell where to."""
    return Path(os.path.realpath(path)) if ".." in path.parts else path.absolute()


def _key(path: Path) -> str:
    """Return what is equal for spellings of one path that this system takes for the same. No file is looked at."""
    return os.path.normcase(path)


def last_folder() -> Path:
    """Return the folder that a file dialog starts in."""
    stored = settings().value("folder", "")
    return Path(stored) if isinstance(stored, str) and stored else Path.home()


def set_last_folder(folder: Path) -> None:
    settings().setValue("folder", str(folder))
