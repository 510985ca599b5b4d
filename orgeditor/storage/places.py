"""Where the program keeps things of the person at this PC; ORGEDITOR_HOME moves all of it."""

from __future__ import annotations

import os
from pathlib import Path


def home() -> Path:
    """Return the folder for settings, made if it is missing."""
    folder = _moved() or _folder("user_config_dir")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def data_home() -> Path:
    """Return the folder for what the program keeps of drafts; it may not be there yet."""
    return _moved() or _folder("user_data_dir")


def _moved() -> Path | None:
    chosen = os.environ.get("ORGEDITOR_HOME")
    return Path(chosen) if chosen else None


def _folder(kind: str) -> Path:
    import platformdirs  # not needed where ORGEDITOR_HOME says

    return Path(getattr(platformdirs, kind)("orgeditor", appauthor=False))
