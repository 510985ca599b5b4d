"""Files dropped on the window, and recent files on a drive that does not answer."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path

import pytest
from dialogs import answer, in_dialog, press
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from samples import box_of, sample_draft

from orgeditor.editing import operations
from orgeditor.storage.writer import save_draft
from orgeditor.ui import settings
from orgeditor.ui.application import Program
from orgeditor.ui.tables.import_dialog import TableImportDialog
from orgeditor.ui.templates import blank

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def file(tmp_path) -> Path:
    path = tmp_path / "kiriman & <b>.bagan"
    save_draft(sample_draft(), path)
    return path


def drop(widget, *paths, text: str = "") -> bool:
    """Drag over a widget and let go there; say whether the window took it."""
    data = QMimeData()
    if paths:
        data.setUrls([path if isinstance(path, QUrl) else QUrl.fromLocalFile(str(path)) for path in paths])
    if text:
        data.setText(text)
    enter = QDragEnterEvent(QPoint(50, 50), COPY, data, LEFT, NONE)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(widget, QDropEvent(QPointF(50, 50), COPY, data, LEFT, NONE))
    return True


@pytest.mark.parametrize("place", ["window", "canvas", "outline"])
def test_a_file_dropped_anywhere_is_opened(window, qtbot, file, place):
    widget = {"window": window, "canvas": window.chart_view.viewport(), "outline": window.outline}[place]
    assert drop(widget, file)
    qtbot.waitUntil(lambda: window.document.path == file)
    assert settings.recent_files()[0] == file


def test_changes_are_asked_about(window, qtbot, file):
    unit = window.document.draft.placements[box_of(window.document.draft, "Inspektorat")].unit
    operations.rename_unit(window.document, unit, "Baru")
    said = answer("Batal")
    assert drop(window, file)
    qtbot.waitUntil(lambda: bool(said))
    assert "Simpan perubahan" in said[0]
    assert window.document.path is None and window.document.dirty
    answer("Jangan Simpan")
    drop(window, file)
    qtbot.waitUntil(lambda: window.document.path == file)


def test_the_file_that_is_open_is_not_opened_again(window, qtbot, file):
    drop(window, file)
    qtbot.waitUntil(lambda: window.document.path == file)
    unit = window.document.draft.placements[box_of(window.document.draft, "Inspektorat")].unit
    operations.rename_unit(window.document, unit, "Baru")
    drop(window, file)
    qtbot.waitUntil(lambda: "sudah terbuka" in window.statusBar().currentMessage())
    assert window.document.draft.units[unit].name == "Baru"


def test_another_file_gets_one_sentence(window, qtbot, tmp_path):
    other = tmp_path / "surat.docx"
    other.write_bytes(b"PK\x03\x04")
    said = answer("OK")
    assert drop(window, other)
    qtbot.waitUntil(lambda: bool(said))
    assert "surat.docx" in said[0]


def test_a_graph_opens_as_a_new_draft(window, qtbot, tmp_path):
    graph = tmp_path / "bagan.DOT"
    graph.write_text("digraph { Camat -> Sekretaris }")
    assert drop(window.chart_view.viewport(), graph)
    qtbot.waitUntil(lambda: len(window.document.draft.units) == 2)
    assert window.document.path is None and window.document.dirty
    assert "“bagan.DOT” terbuka sebagai naskah baru" in window.statusBar().currentMessage()
    said = answer("Batal")
    drop(window, graph)
    qtbot.waitUntil(lambda: bool(said))
    assert "Simpan perubahan" in said[0]


def test_a_table_goes_into_the_open_draft_and_its_changes_stay(window, qtbot, tmp_path):
    table = tmp_path / "unit.CSV"
    table.write_text("Nama;Atasan\nDinas Pangan;Asisten Administrasi Umum\n", encoding="utf-8")
    document = window.document
    unit = document.draft.placements[box_of(document.draft, "Inspektorat")].unit
    operations.rename_unit(document, unit, "Baru")
    in_dialog(TableImportDialog, lambda dialog: press(dialog, "Masukkan"))
    assert drop(window, table)
    qtbot.waitUntil(lambda: "Dinas Pangan" in {unit.name for unit in document.draft.units.values()})
    assert document.draft.units[unit].name == "Baru"
    document.stack.undo()
    assert "Dinas Pangan" not in {unit.name for unit in document.draft.units.values()}


def test_a_table_dropped_on_the_welcome_page_goes_below_the_heads(window, qtbot, tmp_path):
    table = tmp_path / "unit.csv"
    table.write_text("Nama;Atasan\nDinas Pangan;\n", encoding="utf-8")
    window.document.new(blank())
    window.start_page.show(back=False)
    in_dialog(TableImportDialog, lambda dialog: dialog.reject())
    assert drop(window, table)
    qtbot.wait(100)
    assert window.start_page.shown and not window.document.dirty
    in_dialog(TableImportDialog, lambda dialog: press(dialog, "Masukkan"))
    drop(window, table)
    qtbot.waitUntil(lambda: not window.start_page.shown)
    assert "Dinas Pangan" in {unit.name for unit in window.document.draft.units.values()}


def test_of_several_the_first_is_opened_and_that_is_said(window, qtbot, file, tmp_path):
    assert drop(window, file, tmp_path / "lain.bagan")
    assert "berkas pertama" in window.statusBar().currentMessage()
    qtbot.waitUntil(lambda: window.document.path == file)


def test_text_and_web_addresses_are_not_for_the_window(window):
    assert not drop(window, text="file:///etc/passwd")
    assert not drop(window, QUrl("https://contoh.id/a.bagan"))


@pytest.fixture
def dead_drive(monkeypatch) -> Path:
    """A drive on which every question of the window fails the test: it would not answer for half a minute.

    A thread may ask; it gets no answer for so long that the test is over by then.
    """
    drive = Path("/jaringan/mati")
    settings.add_recent(drive / "naskah.bagan")
    settings.set_last_folder(drive)

    def guarded(real):
        def ask(path, *rest, **named):
            if isinstance(path, (str, Path)) and str(path).startswith(str(drive)):
                assert threading.current_thread() is not threading.main_thread(), "a dead drive was asked"
                time.sleep(5)
            return real(path, *rest, **named)

        return ask

    for name in ("stat", "lstat", "scandir", "listdir", "open"):
        monkeypatch.setattr(os, name, guarded(getattr(os, name)))
    return drive


def test_a_dead_drive_does_not_stop_the_start(qtbot, qapp, dead_drive, monkeypatch):
    monkeypatch.setattr("sys.excepthook", __import__("sys").excepthook)
    monkeypatch.setattr(type(qapp), "exec", lambda *_: 0)
    program = Program([])
    assert program.run(None) == 0
    qtbot.wait(50)
    program.window.leaving = True
    qtbot.addWidget(program.window)


def test_its_file_is_listed_without_a_look_at_it(window, dead_drive):
    bar = window.menuBar()
    file_menu = bar.findChild(QMenu, "file")
    QTest.mouseClick(bar, LEFT, pos=bar.actionGeometry(file_menu.menuAction()).center())
    recent = file_menu.findChild(QMenu, "recent")
    QTest.mouseClick(file_menu, LEFT, pos=file_menu.actionGeometry(recent.menuAction()).center())
    assert any("naskah.bagan" in action.text() for action in recent.actions())
    recent.close()
    file_menu.close()
