"""Versi Sebelumnya: what saving keeps, and how a person gets it back without losing anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from dialogs import answer, in_dialog, press
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from samples import sample_draft

from orgeditor.editing import operations
from orgeditor.storage.reader import open_draft
from orgeditor.storage.versions import versions
from orgeditor.storage.writer import save_draft
from orgeditor.ui import files, settings
from orgeditor.ui.versions_dialog import VersionsDialog


@pytest.fixture
def saved(window, tmp_path) -> Path:
    """A file of another person that was opened here and saved twice."""
    path = tmp_path / "naskah.bagan"
    save_draft(sample_draft(), path)
    assert files.load(window, path)
    for name in ("Nama Kedua", "Nama Ketiga"):
        rename(window, name)
        assert files.save(window)
    return path


def rename(window, name: str) -> None:
    unit = next(iter(window.document.draft.units.values()))
    operations.rename_unit(window.document, unit.id, name)


def names(draft) -> set[str]:
    return {unit.name for unit in draft.units.values()}


def choose(row: int, button: str):
    def act(dialog):
        for _ in range(row):
            QTest.keyClick(dialog.chooser.list, Qt.Key.Key_Down)
        while dialog.chooser.draft() is None:
            QTest.qWait(10)
        press(dialog, button)

    return act


def test_saving_keeps_the_new_file_and_what_it_replaces(window, saved):
    kept = versions(settings.versions_folder(), saved)
    assert ["Nama Ketiga" in names(open_draft(item.path)) for item in kept] == [True, False, False]
    assert names(open_draft(kept[2].path)) == names(sample_draft())
    assert window.statusBar().currentMessage() == "Tersimpan: naskah.bagan"


def test_restoring_is_one_step_and_leaves_the_file(window, saved):
    before = saved.read_bytes()
    in_dialog(VersionsDialog, choose(2, "Kembalikan"))
    window.actions_by_id["versions"].trigger()
    assert names(window.document.draft) == names(sample_draft())
    assert saved.read_bytes() == before
    assert window.document.path == saved and window.document.dirty
    assert window.document.stack.undoText().startswith("Kembalikan versi ")
    window.document.undo()
    assert "Nama Ketiga" in names(window.document.draft)


def test_a_copy_has_no_file_and_asks_about_changes_first(window, saved):
    rename(window, "Belum Disimpan")
    in_dialog(VersionsDialog, choose(1, "Buka sebagai Salinan"))
    heard = answer("Jangan Simpan")
    window.actions_by_id["versions"].trigger()
    assert "naskah.bagan" in heard[0]
    assert window.document.path is None
    assert "Nama Kedua" in names(window.document.draft)
    assert "Nama Ketiga" in names(open_draft(saved))


def test_the_list_tells_time_and_size_and_shows_the_page(window, saved, qtbot):
    dialog = VersionsDialog(versions(settings.versions_folder(), saved), saved.name, window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: all("unit" in dialog.chooser.list.item(row).text() for row in range(3)))
    first, second = dialog.chooser.list.item(0).text().splitlines()
    assert ", " in first and second == "16 unit, 2 bagan"
    assert dialog.chooser.picture._page is not None
    assert dialog.restore_button.isEnabled()


def test_a_spoilt_version_is_said_and_cannot_be_chosen(window, saved, qtbot):
    kept = versions(settings.versions_folder(), saved)
    Path(kept[0].path).write_bytes(b"bukan naskah")
    dialog = VersionsDialog(kept, saved.name, window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "tidak dapat" in dialog.hint.text())
    assert not dialog.restore_button.isEnabled() and not dialog.copy_button.isEnabled()
    QTest.keyClick(dialog.chooser.list, Qt.Key.Key_Down)
    qtbot.waitUntil(dialog.restore_button.isEnabled)


def test_none_yet_says_how_they_come(window, tmp_path, qtbot):
    path = tmp_path / "baru.bagan"
    save_draft(sample_draft(), path)
    files.load(window, path)
    dialog = VersionsDialog([], path.name, window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Belum ada" in dialog.hint.text()
    assert not dialog.restore_button.isEnabled()


def test_a_copy_that_fails_does_not_fail_the_save(window, tmp_path, home):
    home.mkdir(exist_ok=True)
    (home / "versi").write_text("sebuah berkas menghalangi")
    path = tmp_path / "naskah.bagan"
    save_draft(sample_draft(), path)
    files.load(window, path)
    rename(window, "Nama Kedua")
    assert files.save(window)
    assert "Nama Kedua" in names(open_draft(path))
    assert window.statusBar().currentMessage().startswith("Tersimpan: naskah.bagan; versi ini tidak dapat")


def test_without_a_file_there_is_nothing_to_go_back_to(window, saved):
    assert window.actions_by_id["versions"].isEnabled()
    window.document.new(sample_draft())
    assert not window.actions_by_id["versions"].isEnabled()
