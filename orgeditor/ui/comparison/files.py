"""What a comparison writes: the pages for the meeting as PDF or PNG, the table as a Word document."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from orgeditor.editing.error_words import error_text
from orgeditor.export.png import TooManyPixelsError
from orgeditor.model.page import Page
from orgeditor.storage.errors import StorageError
from orgeditor.storage.files import replace_file
from orgeditor.ui import settings
from orgeditor.ui.exporting import existing
from orgeditor.ui.messages import may_replace, warn
from orgeditor.ui.waiting import GivenUpError, result_of

SLOW_MS = 400
"""From here on a dialog shows how far it is."""
BAND_PIXELS = 5_000_000
Made = list[tuple[Path, bytes]]
Kinds = dict[str, str]
"""Filters of a file dialog by suffix."""


def page_kinds() -> Kinds:
    return {
        "pdf": QCoreApplication.translate("Comparison", "PDF (*.pdf)"),
        "png": QCoreApplication.translate("Comparison", "Gambar PNG (*.png)"),
    }


def table_kinds() -> Kinds:
    return {"docx": QCoreApplication.translate("Comparison", "Word (*.docx)")}


def chosen_path(parent: QWidget, title: str, name: str, kinds: Kinds) -> Path | None:
    """Ask where to write; a name without a known suffix gets that of the chosen kind."""
    said, kind = QFileDialog.getSaveFileName(
        parent, title, str(settings.last_folder() / name), ";;".join(kinds.values()), next(iter(kinds.values()))
    )
    if not said:
        return None
    path = Path(said)
    if path.suffix.lower().removeprefix(".") in kinds:
        return path
    suffix = next((suffix for suffix, text in kinds.items() if text == kind), next(iter(kinds)))
    path = path.with_name(f"{path.name}.{suffix}")
    return path if _may_write(parent, [path]) else None


def write_pages(parent: QWidget, pages: Sequence[Page], title: str, path: Path) -> list[Path]:
    """Write the pages to a PDF, or each to a numbered PNG; return what was written, nothing when a person gave up."""
    if path.suffix.lower() == ".png" and len(pages) > 1:
        paths = [path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(1, len(pages) + 1)]
        if not _may_write(parent, paths):
            return []
        steps = _pictures(pages, paths)
    elif path.suffix.lower() == ".png":
        steps = _pictures(pages, [path])
    else:
        steps = _pdf(pages, title, path)
    made: Made = []
    try:
        if not _with_progress(parent, steps, made.append):
            return []
        return write(parent, made)
    except TooManyPixelsError as error:
        warn(parent, error_text(error))
    return []


def write(parent: QWidget, made: Made) -> list[Path]:
    """Put files in their places; return them, or none and say why."""

    def put() -> None:
        for path, data in made:
            replace_file(path, data)

    try:
        result_of(put, parent, _saving(made[0][0]), cancel=False)
    except StorageError as error:
        warn(parent, error_text(error))
        return []
    settings.set_last_folder(made[0][0].absolute().parent)
    return [path for path, _ in made]


def _may_write(parent: QWidget, paths: Sequence[Path]) -> bool:
    """Say whether these may be written: none is there, or a person lets those that are there be replaced."""
    try:
        there = result_of(partial(existing, paths), parent, _saving(paths[0]))
    except GivenUpError:
        return False
    return may_replace(parent, there)


def _saving(path: Path) -> str:
    return QCoreApplication.translate("Comparison", "Menyimpan “%1”…").replace("%1", path.name)


def _pdf(pages: Sequence[Page], title: str, path: Path) -> Iterator[float | tuple[Path, bytes]]:
    from orgeditor.export.pdf import pdf_steps

    data = yield from pdf_steps(pages, title)
    yield path, data


def _pictures(pages: Sequence[Page], paths: Sequence[Path]) -> Iterator[float | tuple[Path, bytes]]:
    from orgeditor.export.png import png_steps

    for at, (page, path) in enumerate(zip(pages, paths, strict=True)):
        steps = png_steps(page, band_pixels=BAND_PIXELS)
        while True:
            try:
                yield (at + next(steps)) / len(pages)
            except StopIteration as end:
                yield path, end.value
                break


def _with_progress(
    parent: QWidget, steps: Iterator[float | tuple[Path, bytes]], take: Callable[[tuple[Path, bytes]], None]
) -> bool:
    """Go through the steps with a dialog that shows how far it is; say whether a person let it come to the end."""
    progress = QProgressDialog(
        QCoreApplication.translate("Comparison", "Menulis halaman perbandingan…"),
        QCoreApplication.translate("Comparison", "Batal"), 0, 100, parent,
    )  # fmt: skip
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setMinimumDuration(SLOW_MS)
    try:
        for step in steps:
            if isinstance(step, tuple):
                take(step)
            else:
                progress.setValue(round(99 * step))
            if progress.wasCanceled():
                return False
        return True
    finally:
        progress.close()
        progress.deleteLater()
