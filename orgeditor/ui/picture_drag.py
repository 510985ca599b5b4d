"""A finished chart that is dragged out of the window: to Word, into a folder, a message."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt, QUrl
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QWidget

from orgeditor.model.page import Page
from orgeditor.ui.chart_picture import picture_steps
from orgeditor.ui.dropped import OWN_PICTURE
from orgeditor.ui.exporting import fit_name

SMALL = QSize(200, 140)
"""Of the picture that hangs at the pointer."""


def drag_out(source: QWidget, page: Page, title: str, name: str) -> bool:
    """Let a person drop the chart of a page on another program; say whether one took it.

    What is dropped is a picture in all forms of the clipboard and, for what takes only files, a PNG called `name`.
    False as well for a page without a chart.
    """
    data = dragged(page, title, name)
    if data is None:
        return False
    drag = QDrag(source)
    drag.setMimeData(data)
    ratio = source.devicePixelRatioF()
    small = data.imageData().scaled(
        SMALL * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    small.setDevicePixelRatio(ratio)
    drag.setPixmap(QPixmap.fromImage(small))
    return drag.exec(Qt.DropAction.CopyAction) != Qt.DropAction.IgnoreAction


def dragged(page: Page, title: str, name: str) -> QMimeData | None:
    """Return what a drag of the chart of a page carries; None for no chart."""
    data = _at_once(picture_steps(page, title))
    if data is None:
        return None
    data.setData(OWN_PICTURE, QByteArray(b"1"))
    try:
        file = Path(tempfile.mkdtemp(dir=_folder().name)) / f"{fit_name(name, 'png') or 'bagan'}.png"
        file.write_bytes(data.data("image/png").data())
    except OSError:
        return data  # a full disk: programs that take pictures still get one
    data.setUrls([QUrl.fromLocalFile(str(file))])
    return data


def _at_once(steps: Generator[float, None, QMimeData | None]) -> QMimeData | None:
    """Make a picture in one go: it takes a fifth of a second, and a dialog would end the drag."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: QMimeData | None = end.value
            return found


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    """Return the folder of the files that were dragged out: it goes with the program, as others read late."""
    return tempfile.TemporaryDirectory(prefix="orgeditor-")
