"""A Lampiran that is dragged out of the window, to Word: what the other program gets, and what stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QImage, QMouseEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from orgeditor.export.crop import chart_alone
from orgeditor.ui import picture_drag
from orgeditor.ui.annex_panel import CHART, AnnexPanel
from orgeditor.ui.dropped import files_in
from orgeditor.ui.overview_dialog import OverviewDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def taken(monkeypatch) -> list[QMimeData]:
    """What drags gave to another program, which takes everything: the system's own drag waits for a real mouse."""
    given: list[QMimeData] = []

    def take(drag: QDrag, *_actions) -> Qt.DropAction:
        assert not drag.pixmap().isNull()
        given.append(drag.mimeData())
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", take)
    return given


def pull(panel: AnnexPanel, chart: str, *, out: bool = True) -> None:
    """Press on the thumbnail of a chart and go down, then out of the window, and let go there."""
    item = next(panel.item(row) for row in range(panel.count()) if panel.item(row).data(CHART) == chart)
    panel.scrollToItem(item)
    start = panel.visualItemRect(item).center()
    QTest.mousePress(panel.viewport(), LEFT, pos=start)
    outside = panel.viewport().mapFromGlobal(panel.window().mapToGlobal(QPoint(panel.window().width() + 60, 40)))
    for to in (start + QPoint(0, 5), start + QPoint(0, 30), *([outside] if out else [])):
        move(panel, to)


def move(panel: AnnexPanel, to: QPoint) -> None:
    at = QPointF(to)
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, panel.viewport().mapToGlobal(at), Qt.MouseButton.NoButton, LEFT,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(panel.viewport(), event)


def first(window) -> str:
    return window.document.draft.charts_in_order()[0].id


def test_another_program_gets_drawing_picture_and_file(window, taken):
    page = window.document.arranged(first(window)).pages[0]
    pull(window.annexes, first(window))
    (data,) = taken
    alone = chart_alone(page)
    drawing = QSvgRenderer(data.data("image/svg+xml"))
    box = drawing.viewBoxF()
    assert box.width() / box.height() == pytest.approx(alone.width / alone.height, rel=0.01)
    assert b"<text" not in data.data("image/svg+xml").data(), "Word may lack the font"
    (url,) = data.urls()
    file = Path(url.toLocalFile())
    assert file.name == "Lampiran I.png"
    image = QImage(str(file))
    assert image.width() == pytest.approx(alone.width / 25.4 * 300, abs=1)
    assert round(image.dotsPerMeterX() * 0.0254) == 300, "in Word it is as large as on the page"
    assert image == QImage.fromData(data.data("image/png"), "PNG")
    assert data.hasImage()
    assert "Lampiran I diberikan" in window.statusBar().currentMessage()


def test_nothing_moves_and_the_next_drag_moves_again(window, taken):
    before = [chart.id for chart in window.document.draft.charts_in_order()]
    clean = window.document.stack.isClean()
    pull(window.annexes, first(window))
    QTest.mouseRelease(window.annexes.viewport(), LEFT, pos=QPoint(20, window.annexes.viewport().height() - 2))
    assert [chart.id for chart in window.document.draft.charts_in_order()] == before
    assert window.document.stack.isClean() == clean
    pull(window.annexes, before[0], out=False)
    rect = window.annexes.visualItemRect(window.annexes.item(1))
    below = rect.center() + QPoint(0, rect.height() // 3)
    move(window.annexes, below)
    QTest.mouseRelease(window.annexes.viewport(), LEFT, pos=below)
    assert [chart.id for chart in window.document.draft.charts_in_order()] == before[::-1]
    assert len(taken) == 1


def test_within_the_window_nothing_is_given_away(window, taken):
    pull(window.annexes, first(window), out=False)
    assert taken == []
    QTest.keyClick(window.annexes, Qt.Key.Key_Escape)


def test_an_empty_chart_has_no_picture_and_can_still_be_moved(window, taken):
    before = [chart.id for chart in window.document.draft.charts_in_order()]
    pull(window.annexes, before[1])
    assert taken == []
    top = window.annexes.visualItemRect(window.annexes.item(0)).center() - QPoint(0, 40)
    move(window.annexes, top)
    QTest.mouseRelease(window.annexes.viewport(), LEFT, pos=top)
    assert [chart.id for chart in window.document.draft.charts_in_order()] == before[::-1]


def test_all_lampiran_give_theirs_too(window, taken, qtbot):
    dialog = OverviewDialog(window.document, window.selection, window)
    qtbot.addWidget(dialog)
    dialog.show()
    pull(dialog.list, first(window))
    assert len(taken) == 1 and taken[0].hasFormat("image/svg+xml")


def test_let_go_over_our_own_window_it_is_no_file_to_open(window, taken):
    pull(window.annexes, first(window))
    assert files_in(taken[0]) == []
    enter = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, taken[0], LEFT, Qt.KeyboardModifier.NoModifier)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_a_full_disk_takes_the_file_alone(window, taken, monkeypatch):
    def full(*_args, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(picture_drag.tempfile, "mkdtemp", full)
    pull(window.annexes, first(window))
    (data,) = taken
    assert not data.urls() and data.hasImage() and QSvgRenderer(data.data("image/svg+xml")).isValid()


def test_a_drag_that_nobody_takes_is_not_called_given(window, monkeypatch):
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_actions: Qt.DropAction.IgnoreAction)
    before = window.statusBar().currentMessage()
    pull(window.annexes, first(window))
    assert window.statusBar().currentMessage() == before
