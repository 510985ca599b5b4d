"""After a crash: what is offered, what comes back, and that nothing is dropped that nobody has dropped."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from dialogs import answer, in_dialog, press
from leftovers import leave_behind, renamed
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from samples import sample_draft

from orgeditor.editing import journaling, operations
from orgeditor.editing.journaling import Journaling
from orgeditor.storage.files import digest
from orgeditor.storage.journal import JournalError
from orgeditor.storage.reader import open_draft
from orgeditor.storage.runs import runs_over
from orgeditor.storage.writer import draft_bytes, save_draft
from orgeditor.ui import files, recovery, settings, waiting
from orgeditor.ui.recovery_dialog import RecoveryDialog
from orgeditor.ui.recovery_view import RecoveryView
from orgeditor.ui.waiting import is_free


@pytest.fixture
def window(window):
    """A window whose document has a journal, as in the program."""
    keeper = Journaling(window.document, settings.journal_folder())
    assert keeper.settle()
    yield window
    keeper.close(keep=False)


@pytest.fixture
def saved(tmp_path) -> Path:
    path = tmp_path / "naskah.bagan"
    path.write_bytes(draft_bytes(sample_draft()))
    return path


def leave_saved(saved: Path, *names: str) -> None:
    content = saved.read_bytes()
    leave_behind(settings.journal_folder(), *names, path=str(saved), digest=digest(content), content=content)


def journals() -> list[str]:
    """The runs that are over and still there."""
    runs = runs_over(settings.journal_folder())
    for run in runs:
        run.release()
    return [run.name for run in runs]


def ask(window, do) -> None:
    """Open the list by its menu and do something in it."""
    in_dialog(RecoveryDialog, do)
    window.actions_by_id["recovery"].trigger()


def ready(dialog, row: int = 0) -> None:
    while dialog.list.currentRow() < row:
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    while not dialog.recover_button.isEnabled():
        QTest.qWait(10)


def names(window) -> set[str]:
    return {unit.name for unit in window.document.draft.units.values()}


def test_it_comes_back_with_path_and_undo_and_counts_as_changed(window, saved):
    leave_saved(saved, "Satu", "Dua")
    before = saved.read_bytes()

    def recover(dialog) -> None:
        ready(dialog)
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)

    ask(window, recover)
    assert "Dua" in names(window)
    assert window.document.path == saved and window.isWindowModified()
    assert saved.read_bytes() == before
    assert journals() == []
    assert "dipulihkan" in window.statusBar().currentMessage()
    assert settings.recent_files() == [saved]
    window.actions_by_id["undo"].trigger()
    assert "Satu" in names(window)
    assert files.save(window)
    assert "Satu" in {unit.name for unit in open_draft(saved).units.values()}


def test_one_that_was_never_saved_comes_back_without_a_path(window):
    leave_behind(settings.journal_folder(), "Satu")
    seen = []

    def recover(dialog) -> None:
        ready(dialog)
        seen.append(dialog.list.item(0).text())
        seen.append(dialog.hint.text())
        press(dialog, "Pulihkan")

    ask(window, recover)
    assert window.document.path is None and window.document.dirty
    assert seen[0].splitlines()[0] == "Naskah baru (Walikota Bukittinggi)"
    assert seen[0].endswith("1 perubahan")
    assert "belum pernah disimpan" in seen[1]


def test_later_keeps_it(window):
    leave_behind(settings.journal_folder(), "Satu")
    kept = journals()

    def later(dialog) -> None:
        ready(dialog)
        press(dialog, "Nanti")

    ask(window, later)
    assert journals() == kept
    assert "Satu" not in names(window)
    in_dialog(RecoveryDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    window.actions_by_id["recovery"].trigger()
    assert journals() == kept


def test_dropping_asks_and_takes_that_one_alone(window):
    for name in ("Satu", "Dua"):
        leave_behind(settings.journal_folder(), name)
    said = []

    def drop(dialog) -> None:
        ready(dialog, 1)
        said.extend([answer("Batal")])
        press(dialog, "Buang")
        assert dialog.list.count() == 2
        said.extend([answer("Buang")])
        press(dialog, "Buang")
        assert dialog.list.count() == 1
        press(dialog, "Nanti")

    ask(window, drop)
    assert "untuk selamanya" in said[0][0]
    assert len(journals()) == 1


def test_dropping_the_last_one_closes_the_list(window):
    leave_behind(settings.journal_folder(), "Satu")

    def drop(dialog) -> None:
        ready(dialog)
        answer("Buang")
        press(dialog, "Buang")
        assert not dialog.isVisible()

    ask(window, drop)
    assert journals() == []


def test_looking_first_shows_every_chart_and_changes_nothing(window):
    leave_behind(settings.journal_folder(), "Satu")
    seen = []

    def look(dialog) -> None:
        ready(dialog)

        def in_view() -> None:
            view = QApplication.activeModalWidget()
            seen.append(type(view))
            seen.append([view.list.item(row).text() for row in range(view.list.count())])
            texts = {line.text for shape in view.view.desk.shapes for line in shape.box.lines}
            seen.append("SATU" in texts)
            QTest.keyClick(view.list, Qt.Key.Key_Down)
            seen.append(view.view.desk.is_empty)
            press(view, "Tutup")

        QTimer.singleShot(300, in_view)
        press(dialog, "Lihat Dulu")
        press(dialog, "Nanti")

    ask(window, look)
    assert seen == [RecoveryView, ["Lampiran I", "Lampiran II"], True, True]
    assert len(journals()) == 1 and "Satu" not in names(window)


def test_what_somebody_else_has_saved_meanwhile_is_said_and_not_overwritten(window, saved):
    leave_saved(saved, "Satu")
    other = sample_draft()
    renamed(other, "Rekan")
    save_draft(other, saved)
    theirs = saved.read_bytes()
    said = []

    def recover(dialog) -> None:
        ready(dialog)
        said.append(dialog.hint.text())
        press(dialog, "Pulihkan")

    ask(window, recover)
    assert "sudah diubah" in said[0]
    heard = answer("Batal")
    assert not files.save(window)
    assert "diubah dari luar" in heard[0]
    assert saved.read_bytes() == theirs


def test_a_file_that_is_gone_is_said_and_saving_makes_it_anew(window, saved):
    leave_saved(saved, "Satu")
    os.unlink(saved)

    def recover(dialog) -> None:
        ready(dialog)
        assert "tidak ada atau tidak terjangkau" in dialog.hint.text()
        press(dialog, "Pulihkan")

    ask(window, recover)
    assert files.save(window)
    assert "Satu" in {unit.name for unit in open_draft(saved).units.values()}


def test_what_the_file_holds_already_is_not_offered(window, saved):
    leave_saved(saved, "Satu")
    draft = sample_draft()
    renamed(draft, "Satu")
    save_draft(draft, saved)
    leave_saved(saved)
    window.actions_by_id["recovery"].trigger()
    assert "Tidak ada naskah" in window.statusBar().currentMessage()
    assert journals() == []


def test_a_spoilt_one_is_said_and_stays(window):
    leave_behind(settings.journal_folder(), "Satu")
    [path] = [item for item in settings.journal_folder().glob("*.jurnal") if item.name[:16] in journals()]
    path.write_bytes(b"rusak" * 1000)
    os.utime(path, (time.mktime((2026, 1, 5, 10, 32, 0, 0, 0, -1)),) * 2)

    def later(dialog) -> None:
        text = dialog.list.item(0).text()
        assert text.startswith("Catatan pemulihan\n5 Jan") and text.endswith("32 · tidak dapat dibaca")
        assert "tidak terbaca: isinya rusak" in dialog.hint.text() and "tetap disimpan" in dialog.hint.text()
        assert str(path) in dialog.hint.text()
        assert not dialog.recover_button.isEnabled() and not dialog.look_button.isEnabled()
        press(dialog, "Nanti")

    ask(window, later)
    assert path.read_bytes() == b"rusak" * 1000


def test_one_of_another_version_is_said_and_stays(window):
    """As after an update between the crash and the next start: who goes back to that version has it still."""
    leave_behind(settings.journal_folder(), "Satu")
    kept = journals()
    [path] = settings.journal_folder().glob(f"{kept[0]}-*.jurnal")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()

    def later(dialog) -> None:
        assert "dibuat dengan versi orgeditor yang lain" in dialog.hint.text()
        assert "tetap disimpan" in dialog.hint.text()
        press(dialog, "Nanti")

    ask(window, later)
    assert journals() == kept and path.read_bytes() == before


def test_a_recovery_that_fails_keeps_it_and_what_is_open(window, monkeypatch):
    leave_behind(settings.journal_folder(), "Satu")
    kept, before = journals(), names(window)

    def fail(*_values, **_options):
        raise ZeroDivisionError

    monkeypatch.setattr(window.document, "resume", fail)
    heard = []

    def recover(dialog) -> None:
        ready(dialog)
        heard.append(answer("OK"))
        press(dialog, "Pulihkan")

    ask(window, recover)
    assert "tidak dapat dipulihkan" in heard[0][0]
    assert journals() == kept and names(window) == before


def test_without_a_journal_of_its_own_the_old_one_stays_until_another_start(window, monkeypatch):
    leave_behind(settings.journal_folder(), "Satu")
    kept = journals()

    def full(*_):
        raise JournalError("ruang penyimpanan penuh")

    monkeypatch.setattr(journaling, "start_journal", full)

    def recover(dialog) -> None:
        ready(dialog)
        press(dialog, "Pulihkan")

    ask(window, recover)
    assert "Satu" in names(window)
    assert journals() == kept


def test_an_open_draft_with_changes_is_asked_about_first(window):
    leave_behind(settings.journal_folder(), "Satu")
    unit = next(iter(window.document.draft.units))
    operations.rename_unit(window.document, unit, "Belum Disimpan")
    heard = []

    def recover(dialog) -> None:
        ready(dialog)
        heard.append(answer("Batal"))
        press(dialog, "Pulihkan")

    ask(window, recover)
    assert heard[0] and "Belum Disimpan" in names(window)
    assert len(journals()) == 1


def test_the_rest_of_several_waits(window):
    for name in ("Satu", "Dua", "Tiga"):
        leave_behind(settings.journal_folder(), name)

    def recover(dialog) -> None:
        assert dialog.list.count() == 3
        ready(dialog, 1)
        press(dialog, "Pulihkan")

    ask(window, recover)
    assert len(journals()) == 2
    assert "2 naskah" in window.statusBar().currentMessage()


def test_what_could_not_be_read_to_its_end_stays_after_recovery(window):
    leave_behind(settings.journal_folder(), "Satu", "Dua", "Tiga")
    [name] = journals()
    path = settings.journal_folder() / f"{name}-1.jurnal"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE entry SET changes = 'rusak' WHERE number = 3")

    def recover(dialog) -> None:
        ready(dialog)
        assert "1 perubahan terakhir tidak terbaca" in dialog.hint.text()
        press(dialog, "Pulihkan")

    ask(window, recover)
    assert "Dua" in names(window)
    assert journals() == [name]


def test_the_offer_at_the_start_waits_for_another_dialog(window, qtbot):
    leave_behind(settings.journal_folder(), "Satu")
    other = QDialog(window)
    other.setModal(True)
    other.show()
    recovery.Offering(window)
    qtbot.wait(300)
    assert QApplication.activeModalWidget() is other
    other.close()
    offered = []

    def later(dialog) -> None:
        offered.append(dialog.list.count())
        press(dialog, "Nanti")

    in_dialog(RecoveryDialog, later)
    qtbot.waitUntil(lambda: bool(offered))
    assert offered == [1]


def test_the_offer_at_the_start_waits_until_a_save_is_done(window, saved, monkeypatch):
    """A draft that comes back in between would be taken for the one that stands in the file."""
    assert files.load(window, saved)
    operations.rename_unit(window.document, next(iter(window.document.draft.units)), "Tetap")
    leave_behind(settings.journal_folder(), "Satu")
    during: list[bool] = []
    monkeypatch.setattr(recovery, "offer", lambda *_: during.append(is_free()))
    monkeypatch.setattr(waiting, "SLOW_MS", 5000)  # the dialog that says so comes later
    written = files.bytes_for
    monkeypatch.setattr(files, "bytes_for", lambda *given: time.sleep(0.6) or written(*given))
    recovery.Offering(window)
    assert files.save(window)
    assert during == []
    QTest.qWait(300)
    assert during == [True]
