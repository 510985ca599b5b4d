"""The window comes back within reach, whatever screens are left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from samples import sample_draft

from orgeditor.editing.document import Document
from orgeditor.ui.main_window import MainWindow
from orgeditor.ui.screens import reachable, resize_within

rects = st.builds(
    QRect, st.integers(-6000, 6000), st.integers(-6000, 6000), st.integers(200, 3000), st.integers(200, 2000)
)
screens = st.lists(
    st.builds(QRect, st.integers(-4000, 4000), st.integers(-999, 999), st.integers(800, 3840), st.integers(600, 2160)),
    min_size=1, max_size=3,
)  # fmt: skip


@given(rects, screens)
def test_the_title_can_always_be_grasped(window, screens):
    found = reachable(window, screens)
    strip = QRect(found.x(), found.y(), found.width(), 40)
    parts = [strip.intersected(screen) for screen in screens]
    assert any(part.width() >= 120 and part.height() >= 20 for part in parts)
    assert reachable(found, screens) == found


@given(rects, screens)
def test_a_window_that_moves_lies_whole_on_one_screen(window, screens):
    found = reachable(window, screens)
    if found != window:
        assert any(screen.contains(found) for screen in screens)
        assert found.width() <= window.width() and found.height() <= window.height()


def test_a_window_in_view_stays_where_it_was():
    screen = QRect(0, 0, 1920, 1080)
    for place in (QRect(100, 100, 800, 600), QRect(-500, 200, 800, 600), QRect(1700, 900, 800, 600)):
        assert reachable(place, [screen]) == place


def test_the_second_screen_is_gone():
    assert reachable(QRect(2200, 100, 1000, 700), [QRect(0, 0, 1920, 1080)]) == QRect(920, 100, 1000, 700)


@pytest.fixture
def reopened(qtbot):
    """Close a window and open the next one, as it is when the program starts again."""

    def again(window: MainWindow) -> MainWindow:
        window.leaving = True
        window.close()
        document = Document(sample_draft())
        following = MainWindow(document)
        document.setParent(following)
        qtbot.addWidget(following, before_close_func=lambda window: setattr(window, "leaving", True))
        with qtbot.waitExposed(following):
            following.show()
        return following

    return again


def test_a_window_left_far_outside_comes_back(window, reopened):
    window.setGeometry(9000, 5000, 700, 500)
    following = reopened(window)
    available = QGuiApplication.primaryScreen().availableGeometry()
    assert available.contains(following.geometry().topLeft())


def test_place_and_docks_are_as_they_were(window, reopened):
    window.setGeometry(4, 50, 790, 560)
    window.why_dock.close()
    following = reopened(window)
    assert following.geometry() == window.geometry()
    assert not following.why_dock.isVisible()
    assert following.outline_dock.isVisible()


def test_a_maximized_window_is_maximized_again(window, reopened):
    window.showMaximized()
    assert reopened(window).isMaximized()


def test_a_screen_goes_while_the_window_is_on_it(window, monkeypatch):
    screen = QGuiApplication.primaryScreen()
    window.setGeometry(2500, 300, 700, 500)
    QGuiApplication.instance().screenRemoved.emit(None)
    assert screen.availableGeometry().contains(window.geometry().topLeft())


def test_no_new_window_is_larger_than_the_screen_leaves_with_its_frame(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableGeometry()
    resize_within(window, 300, 200)
    assert (window.width(), window.height()) == (300, 200)
    resize_within(window, room.width(), 200)
    assert room.width() - 120 < window.width() < room.width() and window.height() == 200
    resize_within(window, 300, room.height() + 500)
    assert window.width() == 300 and room.height() - 120 < window.height() <= room.height() - 40
