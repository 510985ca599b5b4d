"""Commands on thousands of records show that they are under way, keep the window alive and can be given up."""

from __future__ import annotations

import threading
import time
from itertools import pairwise

import pytest
from cases.scene import Scene
from dialogs import in_dialog, in_progress, press
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from samples import box_of

from orgeditor.editing import operations
from orgeditor.ui import enacting, files
from orgeditor.ui.tables.import_dialog import TableImportDialog
from orgeditor.ui.versions_dialog import VersionsDialog
from orgeditor.ui.views.find_dialog import FindDialog

UMUM = "Asisten Administrasi Umum"
MANY = 300


@pytest.fixture
def scene(window, tmp_path, monkeypatch) -> Scene:
    return Scene(window, tmp_path, monkeypatch)


@pytest.fixture
def slowly(monkeypatch):
    """Every rehearsal waits for `slowly.set()`."""
    gate = threading.Event()
    real = enacting.Rehearsal.perform

    def perform(self, do):
        gate.wait(20)
        return real(self, do)

    monkeypatch.setattr(enacting.Rehearsal, "perform", perform)
    yield gate
    gate.set()


def records(window) -> list[object]:
    return list(window.document.draft.records())


def table(scene: Scene, rows: int) -> None:
    lines = ["Nama Unit;Atasan", *(f"Dinas Nomor {row};{UMUM}" for row in range(rows))]
    (scene.folder / "unit.csv").write_bytes("\r\n".join(lines).encode("utf-8-sig"))
    scene.file_dialogs_say("unit.csv")
    in_dialog(TableImportDialog, lambda dialog: press(dialog, "Masukkan"))


def test_a_long_table_enters_with_progress(scene, slowly):
    table(scene, MANY)
    said = in_progress(lambda _dialog: slowly.set())
    scene.window.actions_by_id["import_table"].trigger()
    assert said == ["Memasukkan “unit.csv” ke bagan…"]
    assert len(scene.children(UMUM)) == 3 + MANY
    assert scene.window.document.stack.count() == 1
    shown = {box.placement for page in scene.window.document.arranged(scene.chart(0).id).pages for box in page.boxes}
    assert {item.id for item in scene.draft.placements_of_chart(scene.chart(0).id)} <= shown


def test_it_can_be_given_up(scene, slowly):
    before = records(scene.window)
    table(scene, MANY)
    in_progress(lambda dialog: press(dialog, "Batal"))
    scene.window.actions_by_id["import_table"].trigger()
    slowly.set()
    QTest.qWait(50)
    assert records(scene.window) == before
    assert scene.window.document.stack.count() == 0
    assert scene.window.statusBar().currentMessage() == "Tidak jadi; naskah tidak berubah."


def test_a_short_table_enters_at_once(scene, slowly):
    table(scene, 5)
    scene.window.actions_by_id["import_table"].trigger()
    assert len(scene.children(UMUM)) == 3 + 5


def test_the_window_lives_meanwhile(window):
    """A rehearsal that only computes leaves the other thread its turns."""
    ticks = []
    timer = QTimer(interval=5)
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start()

    def compute(document):
        end = time.monotonic() + 0.8
        while time.monotonic() < end:
            sum(range(1000))
        return operations.add_child(document, box_of(document.draft, UMUM), "Dinas Baru")

    placed = enacting.enacted(window.document, window, "Menghitung…", MANY, compute)
    assert placed in window.document.draft.placements
    gaps = [after - before for before, after in pairwise(ticks)]
    assert len(ticks) > 10 and max(gaps) < 0.4  # another thread may compute for 5 ms at a stretch; tests share the PC


def test_pasting_a_long_list_can_be_given_up(window, slowly):
    before = records(window)
    window.selection.set([box_of(window.document.draft, UMUM)])
    QGuiApplication.clipboard().setText("\n".join(f"Dinas Nomor {row}" for row in range(MANY)))
    said = in_progress(lambda dialog: press(dialog, "Batal"))
    window.actions_by_id["paste"].trigger()
    assert said == ["Menempel…"]
    assert records(window) == before
    QGuiApplication.clipboard().clear()


def test_taking_out_a_large_branch_can_be_given_up(window, slowly):
    document = window.document
    operations.add_several(document, box_of(document.draft, UMUM), [f"Dinas Nomor {row}" for row in range(MANY)])
    before, head = records(window), box_of(document.draft, UMUM)
    window.selection.set([head])
    said = in_progress(lambda dialog: press(dialog, "Batal"))
    window.actions_by_id["remove"].trigger()
    assert said == ["Mengeluarkan kotak dari bagan…"]
    assert records(window) == before and window.selection.ids == (head,)
    slowly.set()
    window.actions_by_id["remove"].trigger()
    assert head not in document.draft.placements
    assert window.statusBar().currentMessage().startswith(f"{4 + MANY} kotak dikeluarkan")


def test_replacing_many_names_shows_progress(window, slowly):
    document = window.document
    names = [f"Dinas Nomor {row}" for row in range(MANY)]
    operations.add_several(document, box_of(document.draft, UMUM), names)
    dialog = FindDialog(document, window.selection, window)
    dialog.start(replacing=True)
    dialog.sought.setText("Dinas Nomor")
    dialog.replacement.setText("Kantor Nomor")
    said = in_progress(lambda progress: (press(progress, "Batal"), slowly.set()))
    dialog.replace_button.click()
    assert said == [f"Mengganti {MANY} nama…"]
    assert dialog.count.text().startswith("Tidak jadi; tidak ada nama yang berubah.")
    in_progress(lambda _progress: slowly.set())
    dialog.replace_button.click()
    assert sum(unit.name.startswith("Kantor Nomor") for unit in document.draft.units.values()) == MANY
    dialog.close()


def test_going_back_to_a_large_version_can_be_given_up(scene, slowly):
    window, document = scene.window, scene.window.document
    names = [f"Dinas Nomor {row}" for row in range(MANY)]
    operations.add_several(document, box_of(document.draft, UMUM), names)
    document.save_as(scene.folder / "naskah.bagan")
    assert files.save(window)
    operations.take_out(document, [box_of(document.draft, UMUM)])
    before = records(window)

    def choose(dialog):
        while dialog.chooser.draft() is None:
            QTest.qWait(10)
        press(dialog, "Kembalikan")

    in_dialog(VersionsDialog, choose)
    said = in_progress(lambda dialog: press(dialog, "Batal"))
    window.actions_by_id["versions"].trigger()
    assert said[0].startswith("Mengembalikan versi ")
    assert records(window) == before
    assert window.statusBar().currentMessage() == "Tidak jadi; naskah tidak berubah."
    slowly.set()
    in_dialog(VersionsDialog, choose)
    window.actions_by_id["versions"].trigger()
    assert len(scene.children(UMUM)) == 3 + MANY
    assert document.stack.undoText().startswith("Kembalikan versi ") and document.stack.count() == 3
    assert "Naskah kembali seperti" in window.statusBar().currentMessage()
    in_dialog(VersionsDialog, choose)
    window.actions_by_id["versions"].trigger()
    assert document.stack.count() == 3 and "sudah sama" in window.statusBar().currentMessage()
