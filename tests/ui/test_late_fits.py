"""Full fits that arrive while a person is at work: the page gets better, and nothing under hand is lost."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest
from fit_workers import HandWorker
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from samples import box_of, sample_draft
from windows import shown_window

from orgeditor.editing import operations, results
from orgeditor.editing.arranging import arrange_chart
from orgeditor.editing.document import Document
from orgeditor.editing.fitting import FitWorker
from orgeditor.model.page import Arranged
from orgeditor.storage.writer import save_draft
from orgeditor.ui.main_window import MainWindow
from orgeditor.ui.style import apply_style

LEFT = Qt.MouseButton.LeftButton


def pulled(draft, chart: str, *_: object) -> Arranged:
    """A quick result in which every box stands 9 mm further right and 5 mm lower than the full fit will have it."""
    arranged = arrange_chart(draft, chart)
    page = arranged.pages[0]
    boxes = tuple(box._replace(rect=box.rect.moved(9.0, 5.0)) for box in page.boxes)
    return arranged._replace(pages=(page._replace(boxes=boxes),))


class Worker(HandWorker):
    fit = staticmethod(arrange_chart)


@pytest.fixture
def worker(qapp, monkeypatch) -> Worker:
    monkeypatch.setattr(results, "SECONDS_A_BOX", 10.0)
    monkeypatch.setattr(results, "IDLE_MS", 0)
    return Worker()


@pytest.fixture
def window(qtbot, qapp, worker) -> MainWindow:
    if not qapp.styleSheet():
        apply_style(qapp)
    document = Document(sample_draft(), relay=pulled, worker=worker)
    document.settle()
    window = shown_window(qtbot, document)
    worker.asked.clear()
    return window


def center(window: MainWindow, name: str) -> QPoint:
    """Return where the middle of a box is in the viewport."""
    view = window.chart_view
    rect = view.desk.shape(box_of(window.document.draft, name)).rect
    return view.camera.to_screen(rect.center).toPoint()


def test_the_status_bar_says_that_a_fit_is_to_come(window, worker, qtbot):
    bar = window.statusBar()
    assert bar.fitting.text() == ""
    operations.rename(window.document, box_of(window.document.draft, "Dinas Sosial"), "Dinas S")
    assert bar.fitting.text() == "Menyusun…"
    qtbot.waitUntil(lambda: worker.busy)
    worker.answer()
    assert bar.fitting.text() == ""


def test_the_edited_box_keeps_its_place_when_the_fit_arrives(window, worker, qtbot):
    view = window.chart_view
    view.zoom_to(2.0)
    box = box_of(window.document.draft, "Dinas Sosial")
    window.selection.set([box])
    view.reveal([box])
    operations.rename(window.document, box, "Dinas S")
    qtbot.waitUntil(lambda: worker.busy)
    before, shown = center(window, "Dinas S"), view.desk.arranged
    worker.answer()
    assert view.desk.arranged is not shown
    assert view.desk.arranged == arrange_chart(window.document.draft, window.selection.chart_id)
    assert (center(window, "Dinas S") - before).manhattanLength() <= 2


def test_a_drag_under_way_ends_as_it_was_aimed(window, worker, qtbot):
    view, draft = window.chart_view, window.document.draft
    moved, target = box_of(draft, "Dinas Sosial"), box_of(draft, "Asisten Administrasi Umum")
    operations.rename(window.document, box_of(draft, "Inspektorat"), "Inspektorat Daerah")
    qtbot.waitUntil(lambda: worker.busy)
    start, end = center(window, "Dinas Sosial"), center(window, "Asisten Administrasi Umum")
    QTest.mousePress(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 7):
        QTest.mouseMove(view.viewport(), start + (end - start) * step / 6)
    shown = view.desk.arranged
    worker.answer()
    assert view.gesture is not None and view.desk.arranged is shown  # nothing moves under the mouse
    QTest.mouseRelease(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, end)
    assert draft.placements[moved].parent == target


def test_a_drag_that_is_cancelled_shows_the_fit_then(window, worker, qtbot):
    view, draft = window.chart_view, window.document.draft
    operations.rename(window.document, box_of(draft, "Inspektorat"), "Inspektorat Daerah")
    qtbot.waitUntil(lambda: worker.busy)
    start = center(window, "Dinas Sosial")
    QTest.mousePress(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view.viewport(), start + QPoint(40, 40))
    worker.answer()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.desk.arranged is window.document.arranged(window.selection.chart_id)


def test_what_is_being_typed_into_a_box_stays(window, worker, qtbot):
    view, draft = window.chart_view, window.document.draft
    view.setFocus()
    operations.rename(window.document, box_of(draft, "Inspektorat"), "Inspektorat Daerah")
    qtbot.waitUntil(lambda: worker.busy)
    box = box_of(draft, "Dinas Sosial")
    window.selection.set([box])
    QTest.keyClick(view, Qt.Key.Key_F2)
    QTest.keyClicks(view.editor, "Dinas Sos")
    worker.answer()
    assert view.editor is not None and view.editor.name() == "Dinas Sos"
    assert (view.editor.geometry().center() - center(window, "Dinas Sosial")).manhattanLength() <= 4
    QTest.keyClicks(view.editor, "ial dan Tenaga Kerja")
    QTest.keyClick(view.editor, Qt.Key.Key_Return)
    assert draft.unit_of(box).name == "Dinas Sosial dan Tenaga Kerja"


def test_what_is_being_typed_into_a_field_stays(window, worker, qtbot):
    draft = window.document.draft
    operations.rename(window.document, box_of(draft, "Inspektorat"), "Inspektorat Daerah")
    qtbot.waitUntil(lambda: worker.busy)
    box = box_of(draft, "Dinas Sosial")
    window.selection.set([box])
    field = window.properties.unit_form.basis
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Pasal 9")
    worker.answer()
    assert field.text() == "Pasal 9"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert draft.unit_of(box).basis == "Pasal 9"


def test_what_is_being_typed_into_a_number_stays(window, worker, qtbot):
    form = window.properties.chart_form
    operations.rename(window.document, box_of(window.document.draft, "Inspektorat"), "Inspektorat Daerah")
    qtbot.waitUntil(lambda: worker.busy)
    window.selection.clear()
    field = form.margins["top"]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "27")
    worker.answer()
    assert field.text() == "27"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.selection.chart.page.top == 27.0
    assert not field.unfinished
    field.selectAll()
    QTest.keyClicks(field, "3")
    assert field.unfinished


def test_a_chart_that_is_still_being_laid_out_is_no_empty_one(window, worker, qtbot):
    """Enter in an empty chart writes its first box; here it would add a second head."""
    window.document.new(sample_draft())
    view = window.chart_view
    assert view.desk.is_empty and window.document.fitting
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.mouseDClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, view.viewport().rect().center())
    assert len(window.document.draft.placements) == 16
    qtbot.waitUntil(lambda: worker.busy)
    worker.answer()
    assert len(view.desk.shapes) >= 16


def test_an_export_waits_for_the_fit(window, worker, tmp_path, qtbot):
    from orgeditor.ui.export_dialog import ExportDialog

    operations.rename(window.document, box_of(window.document.draft, "Dinas Sosial"), "Dinas S")
    dialog = ExportDialog(window.document, window.selection, window)
    dialog.target.setText(str(tmp_path / "x.pdf"))
    dialog.start()
    qtbot.waitUntil(lambda: worker.busy)
    qtbot.wait(100)
    assert not (tmp_path / "x.pdf").exists()
    worker.answer()
    qtbot.waitUntil(lambda: (tmp_path / "x.pdf").exists())


def test_with_the_real_process(worker, qtbot):
    """The whole way: an edit, a pause, the process, and the page that a fit here would have given."""
    real = FitWorker()
    document = Document(sample_draft(), relay=pulled, worker=real)
    chart = document.draft.charts_in_order()[0].id
    qtbot.waitUntil(lambda: document.fitting == [], timeout=20_000)
    operations.rename(document, box_of(document.draft, "Dinas Sosial"), "Dinas S")
    operations.take_out(document, [box_of(document.draft, "Inspektorat")])
    document.undo()
    assert document.fitting == [chart]
    qtbot.waitUntil(lambda: document.fitting == [], timeout=20_000)
    assert document.arranged(chart) == arrange_chart(document.draft, chart)
    real.stop()


LEAVE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from orgeditor.editing import operations, results
from orgeditor.ui.application import Program

def main():
    results.SECONDS_A_BOX, results.IDLE_MS = 10.0, 0
    program = Program([])
    window = program.window

    def edit():
        if window.document.path is None:  # still being read
            return QTimer.singleShot(10, edit)
        print(program.worker._process.processId(), flush=True)
        window.document.rearrange(window.selection.chart_id)
        QTimer.singleShot(0, leave)

    def leave():
        if not program.worker.busy:
            return QTimer.singleShot(0, leave)
        window.close()

    QTimer.singleShot(0, program.worker.start)
    QTimer.singleShot(10, edit)
    return program.run(Path(sys.argv[1]))

sys.exit(main())
"""


def test_leaving_while_a_fit_is_pending_is_quick_and_leaves_no_process(tmp_path):
    draft = sample_draft()
    for chart in draft.charts:
        draft.arranged[chart] = arrange_chart(draft, chart)
    path = tmp_path / "a.bagan"
    save_draft(draft, path)
    start = time.monotonic()
    ended = subprocess.run(
        [sys.executable, "-c", LEAVE, str(path)],
        env={**os.environ, "ORGEDITOR_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 0
    assert "Traceback" not in ended.stderr and "QProcess" not in ended.stderr
    assert time.monotonic() - start < 20
    if os.path.exists("/proc"):
        assert not os.path.exists(f"/proc/{int(ended.stdout)}")
