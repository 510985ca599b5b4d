"""The list of Lampiran: order, names, deleting, by mouse and keys; and the page of all thumbnails."""

from __future__ import annotations

import pytest
from dialogs import in_dialog
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from orgeditor.editing import operations
from orgeditor.ui.annex_panel import CHART, AnnexPanel
from orgeditor.ui.overview_dialog import OverviewDialog

K = Qt.Key


@pytest.fixture
def three(window) -> list[str]:
    """Three Lampiran, the last with two charts; the first is on show."""
    document = window.document
    third = operations.add_annex(document, "Ketiga")
    operations.add_chart(document, document.draft.charts[third].annex)
    charts = [chart.id for chart in document.draft.charts_in_order()]
    window.selection.show(charts[0])
    return charts


def order(window) -> list[str]:
    return [chart.id for chart in window.document.draft.charts_in_order()]


def item_of(panel: AnnexPanel, chart: str):
    return next(panel.item(row) for row in range(panel.count()) if panel.item(row).data(CHART) == chart)


def drag(panel: AnnexPanel, chart: str, onto: str, *, after: bool, end: bool = True) -> None:
    """Press on one thumbnail and let go over the upper or lower half of another."""
    panel.scrollToItem(item_of(panel, chart))
    start = panel.visualItemRect(item_of(panel, chart)).center()
    QTest.mousePress(panel.viewport(), Qt.MouseButton.LeftButton, pos=start)
    move(panel, start + QPoint(0, 20))
    panel.scrollToItem(item_of(panel, onto))
    rect = panel.visualItemRect(item_of(panel, onto))
    to = rect.center() + QPoint(0, rect.height() // 4 * (1 if after else -1))
    move(panel, to)
    if end:
        QTest.mouseRelease(panel.viewport(), Qt.MouseButton.LeftButton, pos=to)


def move(panel: AnnexPanel, to: QPoint) -> None:
    at = QPointF(to)
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, panel.viewport().mapToGlobal(at), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(panel.viewport(), event)


def test_dragging_reorders_the_annexes_and_their_numerals(window, three):
    drag(window.annexes, three[0], three[1], after=True)
    assert order(window) == [three[1], three[0], three[2], three[3]]
    assert item_of(window.annexes, three[0]).text() == "Lampiran II"
    assert window.selection.chart_id == three[0]
    window.document.undo()
    assert order(window) == three


def test_an_annex_does_not_get_among_the_charts_of_another(window, three):
    drag(window.annexes, three[0], three[2], after=True)
    assert order(window) == [three[1], three[2], three[3], three[0]]
    assert len(window.document.draft.annexes) == 3


def test_a_chart_of_several_moves_within_its_annex_and_to_another(window, three):
    draft = window.document.draft
    drag(window.annexes, three[3], three[2], after=False)
    assert order(window) == [three[0], three[1], three[3], three[2]]
    assert draft.charts[three[3]].annex == draft.charts[three[2]].annex
    drag(window.annexes, three[3], three[1], after=False)
    assert draft.charts[three[3]].annex == draft.charts[three[1]].annex
    assert order(window) == [three[0], three[3], three[1], three[2]]


def test_escape_ends_a_drag_without_an_edit(window, three):
    drag(window.annexes, three[0], three[1], after=True, end=False)
    QTest.keyClick(window.annexes, K.Key_Escape)
    QTest.mouseRelease(window.annexes.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 300))
    assert order(window) == three


def test_alt_and_arrows_reorder(window, three):
    window.annexes.setFocus()
    steps = window.document.stack.index()
    QTest.keyClick(window.annexes, K.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert order(window)[:2] == [three[1], three[0]]
    assert window.selection.chart_id == three[0]
    QTest.keyClick(window.annexes, K.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order(window) == three
    assert window.document.stack.index() == steps + 2


@pytest.mark.parametrize("by_mouse", [True, False])
def test_a_name_is_edited_in_place(window, three, by_mouse, qtbot):
    panel, draft = window.annexes, window.document.draft
    item = item_of(panel, three[0])
    if by_mouse:
        at = panel.visualItemRect(item).center()
        QTest.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=at)
    else:
        panel.setFocus()
        QTest.keyClick(panel, K.Key_F2)
    editor = panel.findChild(QLineEdit)
    assert editor.text() == "Bagan Koordinasi Kerja di Lingkungan Pemerintah Daerah"
    QTest.keyClicks(editor, "Bagan & <b>Baru")
    QTest.keyClick(editor, K.Key_Return)
    qtbot.waitUntil(lambda: draft.title_of(draft.charts[three[0]]) == "Bagan & <b>Baru")
    assert window.document.stack.undoText() == "Ganti nama Lampiran I"
    window.document.undo()
    assert draft.title_of(draft.charts[three[0]]).startswith("Bagan Koordinasi")


def test_a_chart_with_a_subtitle_is_renamed_there(window, three):
    document = window.document
    operations.set_chart(document, three[2], "", subtitle="A. STRUKTUR")
    operations.rename_chart(document, three[2], "A. SUSUNAN")
    assert document.draft.charts[three[2]].subtitle == "A. SUSUNAN"
    assert document.draft.title_of(document.draft.charts[three[2]]) == "Ketiga"


def test_del_deletes_the_chart_without_asking_and_offers_undo(window, three):
    window.annexes.setFocus()
    QTest.keyClick(window.annexes, K.Key_Delete)
    assert three[0] not in order(window)
    assert len(window.document.draft.units) == 16
    assert window.undo_link.isVisible()
    QTest.mouseClick(window.undo_link, Qt.MouseButton.LeftButton)
    assert order(window) == three
    assert not window.undo_link.isVisible()


def test_the_overview_reorders_and_renames_but_shows_nothing_until_opened(window, three):
    seen = []

    def look(dialog) -> None:
        panel = dialog.list
        assert [panel.item(row).data(CHART) for row in range(panel.count())] == three
        panel.setCurrentItem(item_of(panel, three[1]))
        assert window.selection.chart_id == three[0]
        QTest.keyClick(panel, K.Key_Left, Qt.KeyboardModifier.AltModifier)
        seen.append(order(window))
        assert panel.currentItem().data(CHART) == three[1]
        QTest.keyClick(panel, K.Key_Return)

    in_dialog(OverviewDialog, look)
    window.actions_by_id["overview"].trigger()
    assert seen == [[three[1], three[0], three[2], three[3]]]
    assert window.selection.chart_id == three[1]


def test_the_overview_can_be_left_as_it_was_entered(window, three):
    in_dialog(OverviewDialog, lambda dialog: QTest.keyClick(dialog.list, K.Key_Escape))
    window.actions_by_id["overview"].trigger()
    assert window.selection.chart_id == three[0]
    assert order(window) == three
