"""Tab and F6 lead through the window, each panel and each dialog to all that can be used, and each says its name."""

from __future__ import annotations

import pytest
from cases.scene import Scene
from dialogs import click, each_dialog
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QLabel,
    QPlainTextEdit,
    QProgressDialog,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from samples import box_of, sample_draft
from test_accessible_names import DIALOGS, is_told, name_of, way_to
from test_actions import by_menu, play
from windows import shown_window

from orgeditor.editing.document import Document
from orgeditor.ui.main_window import MainWindow

MOST_STEPS = 150
KEEP_TAB = ("chartView", "sheet", "matrix")
"""Where Tab does something else, by the name of the widget: F6 leads on."""
NATIVE = ("open", "save_as", "import_graph")
"""Their dialog is the system's."""


def controls(window: QWidget) -> list[QWidget]:
    """Return what a person must get to without a mouse: all that can be used and is no double of a menu or a key."""
    return [
        item
        for item in window.findChildren(QWidget)
        if is_told(item) and item.window() is window and item.isVisible() and item.isEnabled()
        if not is_double(item, window)
    ]


def is_double(item: QWidget, window: QWidget) -> bool:
    """Whether something else does the same: the action of a tool button, the menu Panel, keys of a list's own field."""
    if isinstance(item, QRadioButton):  # of a group one takes the focus, and arrows lead to the others
        return not item.isChecked()
    if isinstance(item, QToolButton) and not item.focusPolicy():
        return True
    if isinstance(item, QAbstractItemView) and not item.focusPolicy():
        return True  # what is chosen in it follows the arrows of another field
    parent = item.parentWidget()
    return parent is not None and parent.objectName() == "dockTitle"


def walked(start: QWidget) -> list[QWidget]:
    """Press Tab, or F6 where a widget keeps Tab, until the focus comes back; return where it has been.

    The window need not be active, and no other event comes in between.
    """
    window = start.window()
    start.setFocus(Qt.FocusReason.TabFocusReason)
    found: list[QWidget] = []
    while (at := window.focusWidget()) is not None and at not in found:
        found.append(at)
        writes_tabs = isinstance(at, QPlainTextEdit) and not at.tabChangesFocus() and not at.isReadOnly()
        QTest.keyClick(at, Qt.Key.Key_F6 if writes_tabs or at.objectName() in KEEP_TAB else Qt.Key.Key_Tab)
    return found


def missed(window: QWidget, been: list[QWidget]) -> list[str]:
    reached = {*been, *(item.focusProxy() for item in been)}
    return [way_to(item) for item in controls(window) if item not in reached and item.focusProxy() not in reached]


def nameless(been: list[QWidget]) -> list[str]:
    """Return the stops that say nothing of what they are; the value of a list of choices is no name."""
    labels = {label.buddy() for item in been for label in item.window().findChildren(QLabel) if label.buddy()}

    def name(item: QWidget) -> str:
        if item.accessibleName() or item in labels:
            return "named"
        return "" if isinstance(item, QComboBox) else name_of(item)

    return [way_to(item) for item in been if not isinstance(item, QTabBar) and not name(item).strip()]


@pytest.mark.parametrize("chosen", ["nothing", "a box", "boxes", "a line"])
def test_the_window_is_walked_through(window, chosen):
    draft, selection = window.document.draft, window.selection
    boxes = [item.id for item in draft.placements_of_chart(selection.chart_id)]
    lines = [route.id for route in draft.routes_of_chart(selection.chart_id)]
    selection.set({"nothing": [], "a box": boxes[3:4], "boxes": boxes[3:6], "a line": lines[:1]}[chosen])
    QTest.qWait(20)
    been = walked(window.chart_view)
    assert not missed(window, been)
    assert not nameless(been)


@pytest.mark.parametrize("name", ["units", "table", "matrix", "history", "findings"])
def test_each_panel_is_walked_through(window, qtbot, name):
    dock = getattr(window.views, name)
    window.views.open(dock)
    if name == "findings":
        window.checker.settle()
    qtbot.wait(50)
    been = walked(window.focusWidget())
    assert window.chart_view in been  # it leads back to the page
    assert not missed(window, been)
    assert not nameless(been)


def test_no_stop_is_out_of_sight(window):
    window.selection.set([box_of(window.document.draft, "Inspektorat")])
    QTest.qWait(20)
    start, window_been = window.chart_view, []
    start.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(start, Qt.Key.Key_F6)
    while (at := QApplication.focusWidget()) is not start and len(window_been) < MOST_STEPS:
        QApplication.processEvents()
        assert not at.visibleRegion().isEmpty(), way_to(at)
        window_been.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert len(window_been) > 10


def test_the_start_page_is_walked_through(window):
    window.start_page.show(back=True)
    been = walked(window.focusWidget())
    assert not missed(window, been)
    assert not nameless(been)


class Walker:
    """Walks through every dialog when it has appeared, before the test goes on with it."""

    def __init__(self) -> None:
        self.missed: list[str] = []
        self.nameless: list[str] = []
        self.walked = 0

    def look(self, dialog: QDialog) -> None:
        if not isinstance(dialog, QProgressDialog):
            QTimer.singleShot(0, dialog, lambda: self.walk(dialog))

    def walk(self, dialog: QDialog) -> None:
        start = dialog.focusWidget() or dialog
        while start is dialog or not start.focusPolicy() & Qt.FocusPolicy.TabFocus or not start.isVisibleTo(dialog):
            start = start.nextInFocusChain()
        been = walked(start)
        self.walked += 1
        self.missed += missed(dialog, been)
        self.nameless += nameless(been)
        start.setFocus(Qt.FocusReason.OtherFocusReason)


@pytest.fixture
def walker():
    walker = Walker()
    with each_dialog(walker.look):
        yield walker


@pytest.mark.parametrize("name", DIALOGS)
def test_each_dialog_is_walked_through(window, tmp_path, monkeypatch, walker, name):
    play(Scene(window, tmp_path, monkeypatch), name, by_menu)
    QTest.qWait(1)  # one that is not modal has only begun to show
    assert walker.walked or name in NATIVE
    assert not walker.missed
    assert not walker.nameless


# panels off the window


@pytest.fixture
def reopened(qtbot):
    """Close a window and open the next one, as it is when the program starts again."""

    def again(window: MainWindow) -> MainWindow:
        window.leaving = True
        window.close()
        return shown_window(qtbot, Document(sample_draft()))

    return again


def title_button(dock: QDockWidget, name: str) -> QToolButton:
    return next(item for item in dock.titleBarWidget().findChildren(QToolButton) if name in item.accessibleName())


@pytest.mark.parametrize("number", range(9))
def test_a_panel_goes_off_the_window_and_comes_back(window, number):
    dock = window.docks[number]
    window.views.open(dock)
    area = window.dockWidgetArea(dock)
    click(title_button(dock, "Lepas panel"))
    assert dock.isFloating() and dock.isVisible() and dock.widget().isVisible()
    click(title_button(dock, "Pasang kembali panel"))
    assert not dock.isFloating() and dock.isVisible()
    assert window.dockWidgetArea(dock) == area
    click(title_button(dock, "Sembunyikan panel"))
    assert not dock.isVisible()


def test_a_panel_is_taken_off_by_the_menu(window):
    [menu] = [item for item in window.menuBar().actions() if "Tampilan" in item.text()]
    [panels] = [item for item in menu.menu().actions() if item.text() == "Panel"]
    menu.menu().aboutToShow.emit()
    [off] = [item for item in panels.menu().actions() if item.text() == "Lepas dari Jendela"]
    [action] = [item for item in off.menu().actions() if item.text() == "Properti"]
    assert action.isCheckable() and not action.isChecked()
    action.trigger()
    assert window.properties_dock.isFloating()
    menu.menu().aboutToShow.emit()
    [off] = [item for item in panels.menu().actions() if item.text() == "Lepas dari Jendela"]
    [action] = [item for item in off.menu().actions() if item.text() == "Properti"]
    assert action.isChecked()
    action.trigger()
    assert not window.properties_dock.isFloating()


def test_a_panel_left_far_outside_comes_back(window, reopened):
    window.why_dock.setFloating(True)
    window.why_dock.setGeometry(9000, 5000, 320, 300)
    following = reopened(window)
    assert following.why_dock.isFloating()
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    place = following.why_dock.geometry()
    assert any(screen.intersects(QRect(place.topLeft(), place.topLeft()).adjusted(0, 0, 40, 20)) for screen in screens)


def test_a_screen_goes_while_a_panel_is_on_it(window):
    window.annex_dock.setFloating(True)
    window.annex_dock.setGeometry(2500, 300, 300, 400)
    QGuiApplication.instance().screenRemoved.emit(None)
    assert QGuiApplication.primaryScreen().availableGeometry().contains(window.annex_dock.geometry().topLeft())
