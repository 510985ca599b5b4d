"""Files that are dragged here from other programs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

OWN_PICTURE = "application/x-orgeditor-gambar"
"""What a chart that is dragged out of the window carries beside its picture: let go over the window, it is no file."""


def files_in(data: QMimeData) -> list[Path]:
    """Return the files of this PC that are being dragged or pasted."""
    if data.hasFormat(OWN_PICTURE):
        return []
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
