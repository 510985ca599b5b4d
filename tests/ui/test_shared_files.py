"""One file and several people: who has it open is told, and nobody's work is saved over."""

from __future__ import annotations

import os
import re
import sqlite3
from pathlib import Path

import pytest
from dialogs import answer
from PySide6.QtWidgets import QFileDialog, QTreeWidget
from samples import box_of, sample_draft

from orgeditor.editing import operations
from orgeditor.storage.lock import lock_path
from orgeditor.storage.reader import open_draft
from orgeditor.storage.writer import save_draft
from orgeditor.ui import files
from orgeditor.ui.comparison.dialog import ComparisonDialog


@pytest.fixture
def path(tmp_path) -> Path:
    path = tmp_path / "naskah.bagan"
    save_draft(sample_draft(), path)
    return path


def somebody_opens(path: Path) -> None:
    Path(lock_path(path)).write_text(
        '{"user": "BUDI", "pc": "PC-ORG-3", "process": 4711, "session": "lain",'
        ' "since": "2026-01-05T03:32:00+00:00", "beat": ""}\n'
    )


def somebody_changes(path: Path, name: str = "Inspektorat Kota") -> bytes:
    draft = open_draft(path)
    with draft.edit():
        unit = draft.unit_of(box_of(draft, "Inspektorat"))
        draft.put(type(unit)(unit.id, name, unit.order, unit.category, unit.basis))
    save_draft(draft, path)
    return path.read_bytes()


def rename_here(window, name: str = "Dinas Sosial Baru") -> None:
    operations.rename(window.document, box_of(window.document.draft, "Dinas Sosial"), name)


def saves_as(monkeypatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))


def names_beside(path: Path) -> list[str]:
    return sorted(found.name for found in path.parent.iterdir() if found.is_file())


def test_an_open_file_is_locked_until_another_takes_its_place(window, path):
    assert files.load(window, path)
    assert names_beside(path) == ["naskah.bagan", "~$naskah.bagan.lock"]
    assert files.load(window, path)  # once more: it stays
    assert names_beside(path) == ["naskah.bagan", "~$naskah.bagan.lock"]
    window.document.new(sample_draft())
    assert names_beside(path) == ["naskah.bagan"]


def test_saving_goes_on_with_the_lock_of_the_new_file(window, path, monkeypatch):
    assert files.load(window, path)
    saves_as(monkeypatch, path.parent / "lain.bagan")
    rename_here(window)
    assert files.save_as(window)
    assert names_beside(path) == ["lain.bagan", "naskah.bagan", "~$lain.bagan.lock"]
    operations.rename(window.document, box_of(window.document.draft, "Inspektorat"), "Inspektorat Daerah")
    assert files.save(window)
    assert not window.document.dirty


def test_who_has_it_is_said_and_it_opens_for_reading(window, path, monkeypatch):
    somebody_opens(path)
    before = path.read_bytes()
    said = answer("Buka Hanya Baca")
    assert files.load(window, path)
    assert said[0].startswith("“naskah.bagan” sedang dibuka oleh BUDI di PC-ORG-3 sejak 05-01-2026 pukul ")
    assert window.document.path == path and window.document.read_only
    assert window.windowTitle() == "naskah.bagan (hanya baca)[*] — orgeditor"
    rename_here(window)
    saves_as(monkeypatch, path.parent / "lain.bagan")
    said = answer("Simpan Sebagai…")
    assert files.save(window)
    assert "sedang dibuka oleh BUDI di PC-ORG-3" in said[0]
    assert path.read_bytes() == before
    assert window.document.path == path.parent / "lain.bagan" and not window.document.read_only
    assert window.windowTitle() == "lain.bagan[*] — orgeditor"


def test_since_when_is_said_as_the_language_writes_it(english, window, path):
    somebody_opens(path)
    said = answer("Open a Copy")
    assert files.load(window, path)
    assert re.search(r"already open, by BUDI on PC-ORG-3 since 5 January 2026, \d\d:32", said[0])
    assert "pukul" not in said[0]


def test_once_it_is_closed_there_it_can_be_saved_here(window, path):
    somebody_opens(path)
    answer("Buka Hanya Baca")
    assert files.load(window, path)
    rename_here(window)
    os.unlink(lock_path(path))
    assert files.save(window)
    assert window.windowTitle() == "naskah.bagan[*] — orgeditor"
    assert "Dinas Sosial Baru" in {unit.name for unit in open_draft(path).units.values()}


def test_once_it_was_changed_there_it_is_not_saved_here(window, path):
    somebody_opens(path)
    answer("Buka Hanya Baca")
    assert files.load(window, path)
    rename_here(window)
    theirs = somebody_changes(path)
    os.unlink(lock_path(path))
    said = answer("Batal")
    assert not files.save(window)
    assert "sudah diubah dari luar" in said[0]
    assert path.read_bytes() == theirs


def test_a_copy_has_no_file(window, path):
    somebody_opens(path)
    answer("Buka Salinan")
    assert files.load(window, path)
    assert window.document.path is None and not window.document.read_only
    assert "Dinas Sosial" in {unit.name for unit in window.document.draft.units.values()}


def test_giving_up_keeps_what_is_open(window, path):
    somebody_opens(path)
    before = window.document.draft
    answer("Batal")
    assert not files.load(window, path)
    assert window.document.draft is before


def test_what_was_changed_outside_can_be_compared(window, path, qtbot):
    assert files.load(window, path)
    rename_here(window)
    theirs = somebody_changes(path)
    said = answer("Bandingkan…")
    assert not files.save(window)
    assert "sudah diubah dari luar" in said[0]
    dialog = window.findChild(ComparisonDialog)
    assert dialog.isVisible() and dialog.box.currentText() == "naskah.bagan"
    qtbot.waitUntil(lambda: "Dinas Sosial Baru" in texts_of(dialog.list.tree), timeout=10_000)
    assert dialog.said.text().startswith("2 perubahan.")  # the name that each of us has changed
    dialog.close()
    assert path.read_bytes() == theirs and window.document.dirty


def texts_of(tree: QTreeWidget) -> str:
    found, rows = [], [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    while rows:
        row = rows.pop()
        found += [row.text(column) for column in range(tree.columnCount())]
        rows += [row.child(at) for at in range(row.childCount())]
    return "\n".join(found)


def test_what_was_changed_outside_can_be_kept_beside(window, path, monkeypatch):
    assert files.load(window, path)
    rename_here(window)
    theirs = somebody_changes(path)
    saves_as(monkeypatch, path.parent / "salinan.bagan")
    answer("Simpan Sebagai…")
    assert files.save(window)
    assert path.read_bytes() == theirs
    assert window.document.path == path.parent / "salinan.bagan"
    assert "Dinas Sosial Baru" in {unit.name for unit in open_draft(window.document.path).units.values()}


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_that_leads_elsewhere_by_now_does_not_cost_the_file_there(window, path, tmp_path):
    """As "terbaru" in a shared folder, which somebody sets to the next version."""
    other = tmp_path / "versi 2.bagan"
    save_draft(sample_draft(), other)
    theirs = somebody_changes(other)
    link = tmp_path / "terbaru.bagan"
    link.symlink_to(path)
    assert files.load(window, link)
    rename_here(window)
    link.unlink()
    link.symlink_to(other)
    said = answer("Batal")
    assert not files.save(window)
    assert "sudah diubah dari luar" in said[0]
    assert other.read_bytes() == theirs and window.document.dirty
    assert not os.path.exists(lock_path(other))


def test_notes_of_a_file_are_said(window, path):
    connection = sqlite3.connect(path)
    connection.executescript("CREATE TABLE catatan (isi TEXT)")
    connection.close()
    said = answer("OK")
    assert files.load(window, path)
    assert said == ["“naskah.bagan” terbuka, dengan catatan."]


def test_a_device_name_is_refused_with_another_name_offered(window, tmp_path, monkeypatch):
    saves_as(monkeypatch, tmp_path / "con.bagan")
    said = answer("Batal")
    assert not files.save_as(window)
    assert "nama yang dipakai Windows sendiri" in said[0]
    assert not (tmp_path / "con.bagan").exists()
