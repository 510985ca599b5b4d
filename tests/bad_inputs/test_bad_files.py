"""A bad file gives one clear message; the draft that is open and every file on disk stay as they are, and quickly."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fit_workers import HandWorker
from own_files import CONTENTS, FILES, BadFile, good_bytes
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from samples import sample_draft

from orgeditor.editing.arranging import arrange_chart, bare_chart
from orgeditor.editing.document import Document
from orgeditor.storage.errors import OpenError
from orgeditor.storage.files import digest
from orgeditor.storage.reader import read_with_notes
from orgeditor.storage.writer import bytes_for
from orgeditor.ui import files
from orgeditor.ui.main_window import MainWindow

MOST_S = 2.0
"""Seconds for one file."""
ENGLISH = re.compile(
    r"\b(the|file|not|no such|error|is|of|a|disk|image|malformed|permission|denied|column|table|row|unable|to)\b", re.I
)


class NeverWorker(HandWorker):
    """Fits in full come when they come: what is measured is what the window itself does."""

    fit = staticmethod(lambda *_: None)


@pytest.fixture(scope="module")
def window(qapp, tmp_path_factory) -> Iterator[MainWindow]:
    """One window for all bad files, as a person has it who tries one after the other."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ORGEDITOR_HOME", str(tmp_path_factory.mktemp("home")))
        window = MainWindow(Document(sample_draft(), arrange=arrange_chart, bare=bare_chart, worker=NeverWorker()))
        window.document.setParent(window)
        window.show()
        yield window
        window.leaving = True
        window.close()
        window.deleteLater()


class Clicker:
    """Clicks OK on every message and keeps what they said."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox) and box.isVisible():
            self.said.append((box.text(), box.informativeText()))
            box.button(QMessageBox.StandardButton.Ok).click()

    def stop(self) -> None:
        self._timer.stop()


@pytest.fixture
def clicker(qapp) -> Iterator[Clicker]:
    clicker = Clicker()
    yield clicker
    clicker.stop()


def on_disk(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(found): (found.read_bytes(), found.stat().st_mtime_ns)
        for found in folder.rglob("*")
        if found.is_file() and not found.is_symlink() and not found.name.startswith("~$")
    }


def test_there_are_enough() -> None:
    assert len({bad.name for bad in (*FILES, *CONTENTS)}) == len(FILES) + len(CONTENTS) >= 80


@pytest.mark.parametrize("bad", [*FILES, *CONTENTS], ids=lambda bad: bad.name)
def test_bad_file(bad: BadFile, window: MainWindow, clicker: Clicker, tmp_path: Path) -> None:
    path = bad.make(tmp_path)
    window.document.new(sample_draft())
    before, files_before = window.document.draft, on_disk(tmp_path)
    began = time.thread_time()  # of the window's thread: other programs do not count
    opened = files.load(window, path)
    QApplication.processEvents()
    took = time.thread_time() - began
    assert opened == bad.opens, clicker.said
    assert on_disk(tmp_path) == files_before
    messages = [*clicker.said]
    if not bad.opens:
        assert window.document.draft is before and window.document.path is None
        [(text, kept)] = messages
        shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in str(path))
        assert text.startswith(f"Berkas “{shown}” tidak dapat dibuka: ") and text.endswith(".") and "\n" not in text
        reason = text.removeprefix(f"Berkas “{shown}” tidak dapat dibuka: ")
        assert bad.says in reason
        assert not ENGLISH.search(re.sub("“.*?”", "", reason)), reason
        assert kept == "Naskah yang sedang terbuka tidak berubah."
    else:
        assert window.document.path == path
        assert len(messages) == bool(bad.says), messages
        assert all(bad.says in note for _, note in messages)
        if len(window.document.draft.units) < 1000:  # what was opened can be saved, and is clean then
            assert read_with_notes(path, bytes_for(window.document.to_save(), path)).notes == ()
    assert took < MOST_S


def test_cut_at_every_512_bytes_and_one_byte_flipped_on_every_page(tmp_path: Path) -> None:
    """Each is refused with a sentence, or is a draft of which nothing is missing that its tables hold."""
    data = good_bytes()
    path = tmp_path / "naskah.bagan"
    spoilt = [data[:length] for length in range(0, len(data), 512)]
    size = int.from_bytes(data[16:18], "big")
    for page in range(0, len(data), size):
        for at in (page, page + 3, page + 5, page + size // 3, page + size - 40):
            spoilt.append(data[:at] + bytes([data[at] ^ 0xA5]) + data[at + 1 :])
    refused = 0
    for number, content in enumerate(spoilt):
        began = time.process_time()
        try:
            draft = read_with_notes(path, content).draft
            assert len(draft.placements) == 3 and len(draft.units) == 3
        except OpenError as error:
            refused += 1
            assert str(error).startswith(f"Berkas “{path}” tidak dapat dibuka: "), number
        assert time.process_time() - began < MOST_S
        assert number >= len(data) // 512 or refused == number + 1  # no file that was cut is taken
    assert refused > len(data) // 512 + len(data) // size


def test_the_digest_tells_a_flipped_byte_that_nothing_else_tells() -> None:
    """A letter that became another letter is a good file; whoever saw the old one sees that it is another."""
    data = good_bytes()
    assert digest(data.replace(b"Inspektorat", b"Inspektorau")) != digest(data)
