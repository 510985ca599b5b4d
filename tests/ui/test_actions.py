"""Every action as a person triggers it, by menu or tool bar and by its keys: what it does, undone and redone."""

from __future__ import annotations

import pytest
from cases import CASES
from cases.scene import Case, Scene
from dialogs import click
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolBar

from orgeditor.model.records import Record
from orgeditor.ui.commands import ACTIONS, GROUPS, SUB_MENUS
from orgeditor.ui.main_window import MainWindow

QT_NAMES = {"←": "Left", "→": "Right", "PgDn": "PgDown"}
OTHER_STEP = ("undo", "redo")
OTHER_DRAFT = ("new", "paste_list", "amendment", "open", "open_example", "import_graph", "recovery")
WITH_KEYS = [name for name, spec in ACTIONS.items() if spec.keys is not None or spec.hint]


@pytest.fixture
def scene(window, tmp_path, monkeypatch) -> Scene:
    return Scene(window, tmp_path, monkeypatch)


def test_every_action_has_a_case():
    assert set(CASES) == set(ACTIONS)


@pytest.mark.parametrize("name", ACTIONS)
def test_by_the_menu(scene, name):
    play(scene, name, by_menu)


@pytest.mark.parametrize("name", WITH_KEYS)
def test_by_its_keys(scene, name):
    play(scene, name, by_keys)


def play(scene: Scene, name: str, trigger) -> None:
    case: Case = CASES[name]
    case.before(scene)
    window, document = scene.window, scene.window.document
    scene.seen = document.arranged(window.selection.chart_id)
    chart, before, step = window.selection.chart_id, records(scene), document.stack.index()
    assert window.actions_by_id[name].isEnabled()
    trigger(window, name)
    case.then(scene)
    holds(case, scene)
    if not case.edits:
        assert name in (*OTHER_STEP, *OTHER_DRAFT) or (records(scene), document.stack.index()) == (before, step)
        return
    after = records(scene)
    assert after != before
    assert document.stack.index() == step + 1
    assert document.stack.undoText()
    press_keys(window, "Ctrl+Z")
    assert records(scene) == before
    assert window.selection.chart_id == chart
    press_keys(window, "Ctrl+Y")
    assert records(scene) == after
    holds(case, scene)


def holds(case: Case, scene: Scene) -> None:
    assert case.effect(scene) in (None, True)


def records(scene: Scene) -> dict[str, Record]:
    draft = scene.draft
    return {record.id: record for record in draft.records()}


# triggering


def by_menu(window: MainWindow, name: str) -> None:
    """Click through the menus, or on the tool bar where only that has the action."""
    for group in GROUPS:
        way = way_to(name, group.MENU.id, group.MENU.entries)
        if way:
            top, *rest = way
            bar = window.menuBar()
            menu = bar.findChild(QMenu, top)
            click(bar, bar.actionGeometry(menu.menuAction()).center())
            for step in rest:
                below = menu.findChild(QMenu, step)
                click(menu, menu.actionGeometry(below.menuAction()).center())
                menu = below
            click(menu, menu.actionGeometry(window.actions_by_id[name]).center())
            return
    bar = window.findChild(QToolBar)
    click(bar.widgetForAction(window.actions_by_id[name]))


def way_to(name: str, menu: str, entries: tuple[str, ...]) -> list[str]:
    if name in entries:
        return [menu]
    for entry in entries:
        if entry in SUB_MENUS:
            way = way_to(name, entry, SUB_MENUS[entry].entries)
            if way:
                return [menu, *way]
    return []


def by_keys(window: MainWindow, name: str) -> None:
    spec = ACTIONS[name]
    hint = spec.hint
    for shown, name_of_qt in QT_NAMES.items():
        hint = hint.replace(shown, name_of_qt)
    press_keys(window, spec.keys if spec.keys is not None else hint)


def press_keys(window: MainWindow, keys: QKeySequence | str) -> None:
    QTest.qWait(1)  # a dialog that has closed goes
    window.activateWindow()
    # Qt's own wait takes a dialog that is going for its window.
    for _ in range(500):
        if QApplication.activeWindow() is window:
            break
        QTest.qWait(10)
    assert QApplication.activeWindow() is window
    window.chart_view.setFocus()
    combination = QKeySequence(keys)[0]
    key = combination.key()
    if combination == QKeySequence("Shift+Tab")[0]:
        key = Qt.Key.Key_Backtab  # as a keyboard sends it
    QTest.keyClick(window.chart_view, key, combination.keyboardModifiers())
