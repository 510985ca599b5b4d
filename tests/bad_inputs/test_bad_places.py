"""Places that cannot be written, and settings that somebody has broken: nothing is lost, and the program starts."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import run
from own_files import good_bytes
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from samples import sample_draft, simple_arrange

from orgeditor.editing.document import Document
from orgeditor.model.records import Regulation
from orgeditor.storage.lock import lock_path
from orgeditor.storage.writer import save_draft
from orgeditor.ui import files, settings
from orgeditor.ui.main_window import MainWindow
from orgeditor.ui.recent_list import RecentList

MOST_S = 2.0


def _taken(folder: Path) -> Path:
    (folder / "sasaran.bagan").mkdir()
    return folder / "sasaran.bagan"


def _beside_a_file(folder: Path) -> Path:
    (folder / "berkas").write_bytes(b"x")
    return folder / "berkas" / "sasaran.bagan"


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "sasaran.bagan")
    return folder / "sasaran.bagan"


TARGETS: tuple[tuple[str, Callable[[Path], Path], str], ...] = (
    ("no folder", lambda folder: folder / "tiada" / "sasaran.bagan", "folder tujuannya tidak ditemukan"),
    ("a folder", _taken, "itu sebuah folder, bukan berkas"),
    ("below a file", _beside_a_file, "folder tujuannya tidak ditemukan"),
    ("a pipe", _pipe, "itu bukan berkas biasa"),
    ("a device of Windows", lambda folder: folder / "nul.bagan", "nama yang dipakai Windows sendiri"),
    (
        "an end that Windows drops",
        lambda folder: folder / "sasaran.bagan ",
        "tidak boleh berakhir dengan spasi atau titik",
    ),
    ("a name too long", lambda folder: folder / ("n" * 300 + ".bagan"), "terlalu panjang"),
    ("a name with NUL", lambda folder: folder / "sa\0saran.bagan", "karakter yang tidak sah"),
    ("a name with half a letter", lambda folder: folder / "sa\ud800saran.bagan", "karakter yang tidak sah"),
    ("a file system of the kernel", lambda folder: Path("/proc/sasaran.bagan"), ""),
)

EXPORTS = tuple(
    target
    for target in TARGETS
    if target[0] in ("no folder", "a folder", "below a file", "a pipe", "a device of Windows", "a name too long")
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "rumah"
    home.mkdir()
    monkeypatch.setenv("ORGEDITOR_HOME", str(home))
    return home


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "kerja"
    folder.mkdir()
    (folder / "lama.bagan").write_bytes(good_bytes())
    return folder


def made_window(qtbot: object) -> MainWindow:
    window = MainWindow(Document(sample_draft(), arrange=simple_arrange))
    window.document.setParent(window)
    qtbot.addWidget(window, before_close_func=lambda window: setattr(window, "leaving", True))
    window.show()
    return window


def held(folder: Path) -> list[tuple[str, bytes]]:
    return sorted((str(found), found.read_bytes()) for found in folder.rglob("*") if found.is_file())


def test_targets_that_cannot_be_written(qtbot, folder, tmp_path, monkeypatch):
    """Each time what was not saved is said with the reason, another name is offered, and the draft stays open."""
    window = made_window(qtbot)
    with window.document.edit("Ubah") as draft:
        unit = next(iter(draft.units.values()))
        draft.put(type(unit)(unit.id, "Wali Kota Baru", unit.order, unit.category))
    said: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox) and box.isVisible():
            said.append(f"{box.text()} {box.informativeText()}")
            buttons = {button.text().replace("&", ""): button for button in box.findChildren(QPushButton)}
            assert "Simpan Sebagai…" in buttons
            buttons["Batal"].click()

    timer = QTimer(interval=5)
    timer.timeout.connect(look)
    timer.start()
    for what, make, says in TARGETS:
        place = tmp_path / what
        place.mkdir()
        path = make(place)
        before = held(place)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path, **__: (str(path), ""))
        said.clear()
        began = time.thread_time()
        assert not files.save_as(window), what
        assert time.thread_time() - began < MOST_S, what
        assert len(said) == 1 and says in said[0] and "tidak dapat disimpan" in said[0], (what, said)
        assert said[0].endswith(" Naskah tetap terbuka dengan semua perubahannya."), what
        assert window.document.dirty and window.document.path is None, what
        assert held(place) == before, what
    timer.stop()


@pytest.mark.parametrize(("what", "make", "says"), EXPORTS, ids=[what for what, _, _ in EXPORTS])
@pytest.mark.parametrize("form", ["pdf", "svg"])
def test_exports_that_cannot_be_written(form, what, make, says, folder, tmp_path, capsys, qapp):
    place = tmp_path / "tempat"
    place.mkdir()
    path = make(place)
    target = path.with_name(path.name.replace("bagan", form)) if "bagan" in path.name else path
    if os.path.exists(path):
        path.rename(target)
    before = held(place)
    code = run("export", folder / "lama.bagan", "-o", target, "--format", form)
    _, told = capsys.readouterr()
    if os.path.isdir(target):  # into a folder is what was asked for then
        assert code == 0 and [found.suffix for found in target.iterdir()] == [f".{form}"]
        return
    if what == "no folder" and code == 0:  # it is made
        assert target.is_file()
        return
    assert code == 1 and "tidak dapat" in told and "Traceback" not in told, told
    assert held(place) == before


def test_a_folder_for_exports_that_cannot_be_made(folder, tmp_path, capsys, qapp):
    (tmp_path / "berkas").write_bytes(b"x")
    target = f"{tmp_path / 'berkas' / 'keluar'}{os.sep}"
    assert run("export", folder / "lama.bagan", "-o", target, "--format", "pdf") == 1
    told = capsys.readouterr().err
    assert told == f"orgeditor: {target}: folder tujuan tidak dapat dibuat (folder tujuannya tidak ditemukan).\n"


@pytest.mark.parametrize(
    "region", ["../../etc/passwd", "Kota/Kab. \\ Contoh: <b>?*|", "con", "a\0b\u202ec", "x" * 900, ""]
)
def test_a_name_made_of_a_draft_stays_in_its_folder(region, folder):
    name = files.suggested_name(Regulation("r", region=region))
    assert not set(name) & set('/\\:*?"<>|.\0\u202e') and 0 < len(name) < 120
    path = folder / f"{name}.bagan"
    save_draft(sample_draft(), path)
    assert path.parent == folder and path.is_file()


def test_a_command_does_not_replace_what_somebody_has_open(folder, capsys, qapp):
    path = folder / "lama.bagan"
    before = path.read_bytes()
    Path(lock_path(path)).write_text(
        '{"user": "BUDI", "pc": "PC-3", "process": 4711, "session": "lain", "since": "", "beat": ""}\n'
    )
    assert run("new", "--template", "dinas", "--region", "Kota Contoh", "-o", path, "--force") == 1
    assert "sedang dibuka oleh BUDI di PC-3; pilih nama lain" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_command_says_what_it_left_out(folder, capsys, qapp):
    path = folder / "lama.bagan"
    connection = sqlite3.connect(path)
    connection.executescript("CREATE TABLE catatan (isi TEXT)")
    connection.close()
    assert run("info", path) == 0
    assert "“catatan”" in capsys.readouterr().err


SETTINGS: tuple[tuple[str, bytes], ...] = (
    ("no bytes", b""),
    ("NULs", b"\0" * 5000),
    ("a picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 200),
    ("ten megabytes", b"x=" + b"y" * 10_000_000),
    ("half a file", b"[General]\ngeometry=@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3\\0"),
    ("geometry that is none", b"[General]\ngeometry=@ByteArray(abc)\nstate=@ByteArray(\\0\\0\\0\\xff)\n"),
    ("geometry far outside", b"[General]\ngeometry=@Rect(-99999 -99999 1 1)\nstate=5\n"),
    ("a variant of a class", b"[General]\ngeometry=@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\x5Evil\\0)\n"),
    ("values of other kinds", b"[General]\nlanguage=7\nscreenColours=a, b\nfolder=@Size(3 4)\nrecent=@Size(1 2)\n"),
    ("a folder that is a NUL", b"[General]\nfolder=\\0\nrecent=\\0, \\0\n"),
    ("recent files that are none", b"[General]\nrecent=/tiada/a.bagan, \"\", ../b, con.bagan, \\xd800, /\n"
     b"recentTimes=kemarin, 9999-99-99, , 2026-01-01T00:00:00+99:00\n"),
    ("a thousand recent files", b"[General]\nrecent=" + b", ".join(b"/tiada/%d" % n for n in range(1000)) + b"\n"),
    ("a recent file of a million letters", b"[General]\nrecent=/" + b"n" * 1_000_000 + b"\n"),
)  # fmt: skip


@pytest.mark.no_qt_log  # Qt itself complains of what it cannot read
@pytest.mark.parametrize(("what", "data"), SETTINGS, ids=[what for what, _ in SETTINGS])
def test_settings_that_are_broken(what, data, home, qtbot):
    (home / "orgeditor.ini").write_bytes(data)
    began = time.thread_time()
    window = made_window(qtbot)
    window.start_page.show(back=False)
    QApplication.processEvents()
    assert time.thread_time() - began < MOST_S
    assert window.isVisible() and window.width() >= 400
    assert len(settings.recent_files()) <= settings.MOST_RECENT
    assert settings.language() in ("id", "en")
    assert window.findChild(RecentList).count() <= settings.MOST_RECENT
    settings.add_recent(home / "a.bagan")
    window.remember()
    assert settings.recent_files()[0] == home / "a.bagan"


def test_settings_that_are_a_folder(home, qtbot):
    (home / "orgeditor.ini").mkdir()
    window = made_window(qtbot)
    window.remember()
    assert settings.recent_files() == [] and window.isVisible()


def test_rubbish_among_the_journals_and_versions_beside_a_good_document(home, folder, qtbot):
    journals, versions = settings.journal_folder(), settings.versions_folder()
    for place in (journals, versions):
        place.mkdir(parents=True, exist_ok=True)
        for name in ("0123456789abcdef-1.jurnal", "x", "0123456789abcdef.kunci", "20260101T000000000000Z.bagan"):
            (place / name).write_bytes(b"\0rusak" * 300)
    window = made_window(qtbot)
    before = (folder / "lama.bagan").read_bytes()
    assert files.load(window, folder / "lama.bagan")
    assert (folder / "lama.bagan").read_bytes() == before
    assert files.save(window)
    assert (journals / "0123456789abcdef-1.jurnal").read_bytes().startswith(b"\0rusak")
