"""Every widget that takes the focus, shows a value or can be clicked says what it is to those who do not see it."""

from __future__ import annotations

import pytest
from cases.scene import Scene
from dialogs import each_dialog
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)
from test_actions import by_menu, play

from orgeditor.ui.commands import ACTIONS

TOLD = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit,
    QProgressBar, QTextEdit,
)  # fmt: skip
PARTS = (QScrollBar, QHeaderView)
"""What Qt names itself, or what is read with the widget that it belongs to."""

DIALOGS = [name for name, spec in ACTIONS.items() if spec.text.endswith("…")]


def unnamed(window: QWidget) -> list[str]:
    """Return the widgets of a window without a name, by class and by the way to them."""
    return [way_to(item) for item in window.findChildren(QWidget) if is_told(item) and not name_of(item).strip()]


def is_told(item: QWidget) -> bool:
    if not isinstance(item, TOLD) or isinstance(item, PARTS) or not item.isVisibleTo(item.window()):
        return False
    inner = item.parentWidget()
    while inner is not None:
        # The field of a spin box and the list of a combo box are read with it, a corner button with its table.
        if isinstance(inner, (QComboBox, QAbstractSpinBox, QTabBar)) or item.objectName().startswith("qt_"):
            return False
        inner = inner.parentWidget()
    return not (isinstance(item, QAbstractButton) and isinstance(item.parentWidget(), (QLineEdit, QAbstractItemView)))


def name_of(item: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def way_to(item: QWidget) -> str:
    names, at = [], item
    while at is not None and at is not item.window():
        names.append(at.objectName() or type(at).__name__)
        at = at.parentWidget()
    return f"{type(item).__name__} in {type(item.window()).__name__}: {' < '.join(names[:4])}"


def jumps(window: QWidget) -> list[str]:
    """Return where Tab goes up the page: what is read comes from above, or from a column at the left."""
    chain, at = [], window.nextInFocusChain()
    while at is not window:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisibleTo(window) and at.isEnabled():
            chain.append(at)
        at = at.nextInFocusChain()
    frames = [QRect(item.mapTo(window, QPoint()), item.size()) for item in chain]
    return [
        f"{way_to(one)} -> {way_to(two)}"
        for one, two, here, there in zip(chain, chain[1:], frames, frames[1:], strict=False)
        if there.bottom() <= here.top() and there.left() < here.right()
    ]


class Shown:
    """What was seen of the dialogs that have appeared."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        self.unnamed: list[str] = []
        self.jumps: list[str] = []

    def look(self, dialog: QDialog) -> None:
        self.titles.append(dialog.windowTitle())
        self.unnamed += unnamed(dialog)
        QTimer.singleShot(0, dialog, lambda: self.jumps.extend(jumps(dialog)))  # laid out by then


@pytest.fixture
def shown():
    shown = Shown()
    with each_dialog(shown.look):
        yield shown


@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_names_its_widgets(window, tmp_path, monkeypatch, shown, name):
    play(Scene(window, tmp_path, monkeypatch), name, by_menu)
    assert not shown.unnamed
    assert all(shown.titles)
    assert not shown.jumps


def test_the_window_and_its_panels_name_their_widgets(window, qtbot):
    for dock in window.docks:
        dock.show()
        dock.raise_()
        qtbot.wait(1)
        assert not unnamed(window), dock.objectName()
    assert all(dock.windowTitle() for dock in window.docks)


def test_the_properties_name_their_fields(window):
    selection, draft = window.selection, window.document.draft
    boxes = [item.id for item in draft.placements_of_chart(selection.chart_id)]
    routes = [route.id for route in draft.routes_of_chart(selection.chart_id)]
    for ids in ((), boxes[:1], boxes[:3], routes[:1], routes[:3]):
        selection.set(ids)
        assert not unnamed(window), ids


def test_the_start_page_names_its_widgets(window):
    window.start_page.show(back=False)
    assert not unnamed(window)


def test_a_widget_without_a_name_is_found(window):
    QLineEdit(window).show()
    assert len(unnamed(window)) == 1
