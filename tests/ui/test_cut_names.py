"""What a narrow panel cuts off is told whole at the pointer."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from samples import box_of

from orgeditor.editing import operations
from orgeditor.ui.properties.fields import LineField

LONG = "Dinas Perempuan & Perlindungan Anak, <b>Pengendalian</b> Penduduk dan Keluarga Berencana"


@pytest.fixture(autouse=True)
def no_tip_left(qapp):
    yield
    hide_tip()


def hide_tip() -> None:
    """Tool tips hide a moment after they are told to."""
    QToolTip.hideText()
    for _ in range(100):
        if not QToolTip.isVisible():
            return
        QTest.qWait(20)
    raise AssertionError("the tool tip stays")


def tip_at(widget: QWidget, at: QPoint) -> str:
    hide_tip()
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    return QToolTip.text() if QToolTip.isVisible() else ""


def tip_of_row(window, name: str) -> str:
    tree = window.outline.tree
    (row,) = tree.findItems(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    tree.scrollToItem(row)
    return tip_at(tree.viewport(), tree.visualItemRect(row).center())


def test_the_outline_tells_a_name_it_has_no_room_for_letter_for_letter(window):
    operations.rename(window.document, box_of(window.document.draft, "Inspektorat"), LONG)
    assert escape(LONG) in tip_of_row(window, LONG)
    assert tip_of_row(window, "Sekretaris Daerah") == ""


def test_a_unit_outside_the_chart_keeps_its_own_tip(window):
    document = window.document
    short, long = (box_of(document.draft, name) for name in ("Inspektorat", "Dinas Kesehatan"))
    operations.rename(document, long, LONG)
    operations.take_out(document, [short, long])
    own = "Klik dua kali untuk menempatkan"
    head = window.outline.tree.topLevelItem(window.outline.tree.topLevelItemCount() - 1)
    head.setExpanded(True)
    assert own in tip_of_row(window, "Inspektorat") and "Inspektorat" not in tip_of_row(window, "Inspektorat")
    assert own in tip_of_row(window, LONG) and escape(LONG) in tip_of_row(window, LONG)


@pytest.fixture
def field(qtbot) -> Iterator[LineField]:
    """One that is wide enough for short texts, without the focus."""
    holder = QWidget()
    qtbot.addWidget(holder)
    field, other = LineField(), LineField()
    for each, y in ((field, 0), (other, 60)):
        each.setParent(holder)
        each.setGeometry(0, y, 160, 30)
    with qtbot.waitExposed(holder):
        holder.show()
    other.setFocus()
    yield field


def ink(field: LineField) -> bytes:
    image = field.grab().toImage()
    return bytes(image.constBits())


def test_a_line_too_long_ends_in_an_ellipsis_until_somebody_types(field):
    whole = "Pasal 12 huruf a angka 23 sampai dengan angka 27"
    field.show_value(whole)
    cut = ink(field)
    field.show_value(field.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, field._room().width()))
    assert field.text().endswith("…") and ink(field) == cut
    field.show_value(whole)
    field.setFocus()
    assert ink(field) != cut
    QTest.keyClicks(field, "x")
    assert field.text() == "x" + whole


def test_the_tip_of_a_line_is_its_text_only_where_it_is_cut(field):
    field.show_value("Pasal 12")
    assert tip_at(field, field.rect().center()) == ""
    field.show_value(LONG)
    assert escape(LONG) in tip_at(field, field.rect().center())
    field.setToolTip("Dasar unit ini")
    assert tip_at(field, field.rect().center()) == "Dasar unit ini"


def test_a_long_title_is_read_whole_and_a_short_one_takes_no_more_room(window, qtbot):
    field, chart = window.properties.chart_form.title, window.selection.chart_id
    long = "BAGAN HUBUNGAN KERJA PERANGKAT DAERAH DI LINGKUNGAN KOTA CIMAHI"
    operations.rename_chart(window.document, chart, "BAGAN")
    least = field.height()
    operations.rename_chart(window.document, chart, long)
    qtbot.waitUntil(lambda: field.verticalScrollBar().maximum() == 0)
    assert field.value() == long and field.height() > least
    operations.rename_chart(window.document, chart, " ".join([long] * 5))
    qtbot.waitUntil(lambda: field.verticalScrollBar().maximum() > 0)
    assert field.height() < 3 * least
    operations.rename_chart(window.document, chart, "BAGAN")
    qtbot.waitUntil(lambda: field.height() == least)
