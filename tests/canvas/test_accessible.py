"""What a screen reader is told about the canvas."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtTest import QTest
from samples import sample_draft

from orgeditor.canvas import accessible
from orgeditor.canvas.view import ChartView
from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection

NAME, BASIS = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture
def read(hand):
    """The canvas as a screen reader has it."""
    accessible.offer(hand.view)
    return QAccessible.queryAccessibleInterface(hand.view)


@pytest.fixture
def told(monkeypatch):
    """What is told to screen readers, as the kind of event and the name of what it is about."""
    found: list[tuple[QAccessible.Event, str]] = []

    def note(event: QAccessibleEvent) -> None:
        about = event.accessibleInterface()
        found.append((event.type(), about.text(NAME) if about is not None else ""))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", note)
    return found


def names(read) -> list[str]:
    return [read.child(place).text(NAME) for place in range(read.childCount())]


def test_boxes_are_read_with_superior_and_place(hand, read):
    found = names(read)
    assert "Walikota" in found
    assert "Inspektorat, di bawah Asisten Administrasi Umum, 1 dari 3" in found
    assert found.index("Walikota") < found.index("Sekretaris Daerah, di bawah Walikota, 2 dari 2")
    assert "Dinas Sosial, di bawah Asisten Pemerintahan dan Kesejahteraan Rakyat, 3 dari 4" in found


def test_what_stands_around_the_chart_is_read_too(hand, read):
    found = [item for place in range(read.childCount()) if (item := read.child(place)).role() is not None]
    texts = [item.text(NAME) for item in found if item.role() == QAccessible.Role.StaticText]
    assert any(text.startswith("LAMPIRAN") for text in texts)


def test_a_box_says_where_it_is_and_is_found_there(hand, read):
    inspectorate = next(item for item in map(read.child, range(read.childCount())) if "Inspektorat" in item.text(NAME))
    middle = inspectorate.rect().center()
    assert hand.view.viewport().mapFromGlobal(middle) in (
        hand.at("Inspektorat") + QPoint(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)
    )
    assert read.childAt(middle.x(), middle.y()).text(NAME) == inspectorate.text(NAME)
    assert read.childAt(-5000, -5000) is None
    assert inspectorate.text(BASIS) == "Pasal 12 angka 1"


def test_children_know_their_place_and_parent(read):
    for place in range(read.childCount()):
        item = read.child(place)
        assert read.indexOfChild(item) == place
        assert item.parent() is read and item.isValid() and item.childCount() == 0


def test_walking_tells_the_box_that_is_reached(hand, read, told):
    hand.click(hand.at("Inspektorat"))
    told.clear()
    hand.key(Qt.Key.Key_Up)
    reached = f"{hand.selected()[0]}, di bawah"
    kinds = [kind for kind, text in told if text.startswith(reached)]
    assert kinds == [QAccessible.Event.Selection, QAccessible.Event.Focus]
    assert read.focusChild().text(NAME).startswith(reached)
    assert read.focusChild().state().selected and read.focusChild().state().focused


def test_another_name_is_read_at_once_and_the_item_stays(hand, read):
    place = names(read).index("Inspektorat, di bawah Asisten Administrasi Umum, 1 dari 3")
    item = read.child(place)
    operations.rename(hand.document, hand.box("Inspektorat"), "Inspektorat Daerah")
    assert read.child(place) is item
    assert item.text(NAME).startswith("Inspektorat Daerah, di bawah")


def test_what_is_gone_is_not_valid_any_more(hand, read):
    item = next(item for item in map(read.child, range(read.childCount())) if "Inspektorat" in item.text(NAME))
    hand.click(hand.at("Inspektorat"))
    hand.key(Qt.Key.Key_Delete)
    assert not any("Inspektorat" in name for name in names(read))
    assert not item.isValid() and item.text(NAME) == "" and item.rect().isNull()


def test_the_editor_is_there_while_it_is_open(hand, read):
    hand.click(hand.at("Inspektorat"))
    count = read.childCount()
    hand.key(Qt.Key.Key_F2)
    assert read.childCount() == count + 1
    editor = read.child(count)
    assert editor.object() is hand.view.editor and read.indexOfChild(editor) == count
    QTest.keyClick(hand.view.editor, Qt.Key.Key_Escape)
    assert read.childCount() == count and read.child(count) is None


def test_views_come_and_go(qapp):
    """Thousands of questions and some views that are deleted: nothing crashes, and nothing is kept."""
    gc.collect()
    before = set(accessible._views)  # of views that other tests have left to the collector
    for _ in range(5):
        document = Document(sample_draft())
        view = ChartView(document, Selection(document, document))
        document.setParent(view)
        accessible.offer(view)
        read = QAccessible.queryAccessibleInterface(view)
        for number in range(2000):
            item = read.child(number % read.childCount())
            item.text(NAME), item.rect(), item.role(), item.state(), item.parent()
        del read, item
        view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del view, document
    gc.collect()
    assert set(accessible._views) <= before
