"""Settings of the person at this PC: one ini file; ORGEDITOR_HOME moves it."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QSettings

MOST_RECENT = 10


def home() -> Path:
    """Return the folder for settings, made if it is missing."""
    chosen = os.environ.get("ORGEDITOR_HOME")
    if chosen:
        folder = Path(chosen)
    else:
        import platformdirs  # not needed where ORGEDITOR_HOME says

        folder = Path(platformdirs.user_config_dir("orgeditor", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def settings() -> QSettings:
    """Return the settings file. An unwritable one is no error: nothing is remembered then."""
    return QSettings(str(home() / "orgeditor.ini"), QSettings.Format.IniFormat)


def language() -> str:
    """Return "id" or "en"."""
    return "en" if settings().value("language", "id") == "en" else "id"


def set_language(code: str) -> None:
    settings().setValue("language", code)


def recent_files() -> list[Path]:
    """Return the files last opened or saved, newest first. They are not looked at: a dead drive would block."""
    stored = settings().value("recent", [])
    if isinstance(stored, str):  # an ini file gives a list of one as text
        stored = [stored]
    return [Path(text) for text in stored or [] if isinstance(text, str) and text]


def add_recent(path: Path) -> None:
    """Put a file that was just opened or saved first; another spelling of its path gives way."""
    path = _spelled_out(path)
    kept = [path, *(item for item in recent_files() if _key(item) != _key(path))][:MOST_RECENT]
    settings().setValue("recent", [str(item) for item in kept])


def forget_recent(path: Path) -> None:
    key = _key(_spelled_out(path))
    settings().setValue("recent", [str(item) for item in recent_files() if _key(item) != key])


def _spelled_out(path: Path) -> Path:
    """Return a path without "..", which leads elsewhere behind a link, so only the file system can tell where to."""
    return path.resolve() if ".." in path.parts else path.absolute()


def _key(path: Path) -> str:
    """Return what is equal for spellings of one path that this system takes for the same. No file is looked at."""
    return os.path.normcase(path)


def last_folder() -> Path:
    """Return the folder that a file dialog starts in."""
    stored = settings().value("folder", "")
    return Path(stored) if isinstance(stored, str) and stored else Path.home()


def set_last_folder(folder: Path) -> None:
    settings().setValue("folder", str(folder))
