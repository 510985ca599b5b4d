"""Building of actions, menus and tool bar from the table in `actions`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QComboBox, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from orgeditor.editing import operations
from orgeditor.ui import files, settings, words
from orgeditor.ui.actions import ACTIONS, CONTEXT, MENUS, SUB_MENUS, TOOL_BAR, WHY, shown_text, shown_tip
from orgeditor.ui.commands import COMMANDS
from orgeditor.ui.icons import icon

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow

MOST_PLACED = 40


def doubled(text: str) -> str:
    """Return a name as an action shows it: a single & would underline the next letter."""
    return text.replace("&", "&&")


def make_actions(window: MainWindow) -> dict[str, QAction]:
    """Make every action of the table and connect it to its command."""
    made: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(shown_text(spec), window)
        action.setObjectName(spec.id)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        if spec.keys is not None:
            action.setShortcut(QKeySequence(spec.keys))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(shown_tip(spec, keys))
        action.setCheckable(spec.checkable)
        action.triggered.connect(partial(_run, window, spec.id))
        made[spec.id] = action
        window.addAction(action)
    group = QActionGroup(window)
    for name in ("select", "relate"):
        group.addAction(made[name])
    made["select"].setChecked(True)
    made["quit"].setMenuRole(QAction.MenuRole.QuitRole)
    made["about"].setMenuRole(QAction.MenuRole.AboutRole)
    return made


def _run(window: MainWindow, name: str, _checked: bool = False) -> None:
    COMMANDS[name](window)


def make_menus(window: MainWindow) -> None:
    """Fill the menu bar."""
    special = {
        "recent": lambda menu: _sub_menu(window, menu, QCoreApplication.translate("Menus", "Terakhir Dibuka"), _recent),
        "docks": lambda menu: _docks(window, menu),
        "language": lambda menu: _languages(window, menu),
        "place": lambda menu: _sub_menu(window, menu, QCoreApplication.translate("Menus", "Tempatkan Unit"), _places),
        "show_relations": lambda menu: _hidden_menu(window, menu),
    }
    for title, names in MENUS:
        menu = window.menuBar().addMenu(QCoreApplication.translate("Menus", title))
        for name in names:
            if not name:
                menu.addSeparator()
            elif name in special:
                special[name](menu)
            elif name in SUB_MENUS:
                _named_menu(window, menu, name)
            else:
                menu.addAction(window.actions_by_id[name])


def _named_menu(window: MainWindow, menu: QMenu, name: str) -> None:
    """Add a sub-menu of the table; it is usable when one of its actions is."""
    title, names = SUB_MENUS[name]
    inner = menu.addMenu(QCoreApplication.translate("Menus", title))
    for item in names:
        if item:
            inner.addAction(window.actions_by_id[item])
        else:
            inner.addSeparator()

    def enable() -> None:
        inner.setEnabled(any(action.isEnabled() for action in inner.actions() if not action.isSeparator()))

    enable()
    menu.aboutToShow.connect(enable)


def make_tool_bar(window: MainWindow) -> QToolBar:
    bar = QToolBar(QCoreApplication.translate("Menus", "Bilah alat"), window)
    bar.setObjectName("toolBar")
    bar.setMovable(False)
    bar.setIconSize(QSize(20, 20))
    for name in TOOL_BAR:
        if not name:
            bar.addSeparator()
        elif name == "spacer":
            gap = QWidget()
            gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            bar.addWidget(gap)
        elif name == "kind":
            window.kind_box = _kind_box(window)
            bar.addWidget(window.kind_box)
        elif name == "export":
            button = QToolButton()
            button.setObjectName("primary")
            window.actions_by_id[name].setIconText(QCoreApplication.translate("Menus", "Ekspor"))
            button.setDefaultAction(window.actions_by_id[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            bar.addWidget(button)
        else:
            bar.addAction(window.actions_by_id[name])
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    window.addToolBar(bar)
    return bar


def _kind_box(window: MainWindow) -> QComboBox:
    box = QComboBox()
    box.setFixedWidth(150)
    box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    box.setToolTip(QCoreApplication.translate("Menus", "Jenis hubungan yang digambar"))
    box.setAccessibleName(box.toolTip())
    box.activated.connect(lambda row: window.choose_kind(box.itemData(row)))
    return box


def fill_kinds(window: MainWindow) -> None:
    """Show the kinds of the draft in the tool bar."""
    box = window.kind_box
    box.clear()
    for text, key in words.kinds(window.document.draft):
        box.addItem(text, key)
    box.setCurrentIndex(box.findData(window.chart_view.kind))


def context_menu(window: MainWindow) -> QMenu:
    """Return the menu for what is selected on the canvas."""
    menu = QMenu(window)
    actions = window.actions_by_id
    for name in CONTEXT:
        if not name:
            menu.addSeparator()
        elif name in SUB_MENUS:
            _named_menu(window, menu, name)
        elif name == "show_relations":
            _hidden_menu(window, menu)
        else:
            menu.addAction(actions[name])
    return menu


def why_menu(window: MainWindow) -> QMenu:
    """Return the menu for the row of Hasil Susunan whose parent is selected."""
    menu = QMenu(window)
    for name in WHY:
        if name:
            menu.addAction(window.actions_by_id[name])
        else:
            menu.addSeparator()
    return menu


def kind_menu(window: MainWindow, source: str, target: str) -> QMenu:
    """Return the menu that asks for the kind of a relation drawn from a handle."""
    menu = QMenu(window)
    for text, key in words.kinds(window.document.draft):
        menu.addAction(doubled(text), partial(window.chart_view.relate, source, target, key))
    return menu


def _sub_menu(window: MainWindow, menu: QMenu, title: str, fill) -> QMenu:
    inner = menu.addMenu(title)
    inner.aboutToShow.connect(lambda: fill(window, inner))
    fill(window, inner)
    return inner


def _recent(window: MainWindow, menu: QMenu) -> None:
    menu.clear()
    for path in settings.recent_files():
        action = menu.addAction(doubled(f"{path.name}  –  {path.parent}"))
        action.triggered.connect(partial(_open_recent, window, path))
    menu.setEnabled(not menu.isEmpty())


def _open_recent(window: MainWindow, path, _checked: bool = False) -> None:
    files.open_recent(window, path)


def refresh_recent(window: MainWindow) -> None:
    for menu in window.menuBar().findChildren(QMenu):
        if menu.title() == QCoreApplication.translate("Menus", "Terakhir Dibuka"):
            _recent(window, menu)


def _docks(window: MainWindow, menu: QMenu) -> None:
    for dock in (window.annex_dock, window.outline_dock, window.properties_dock, window.why_dock):
        menu.addAction(dock.toggleViewAction())


def _languages(window: MainWindow, menu: QMenu) -> None:
    inner = menu.addMenu(QCoreApplication.translate("Menus", "Bahasa"))
    group = QActionGroup(inner)
    for code, name in (("id", "Bahasa Indonesia"), ("en", "English")):
        action = inner.addAction(name)
        action.setCheckable(True)
        action.setChecked(settings.language() == code)
        action.triggered.connect(partial(_choose_language, window, code))
        group.addAction(action)


def _choose_language(window: MainWindow, code: str, _checked: bool = False) -> None:
    window.language_wanted.emit(code)


def _places(window: MainWindow, menu: QMenu) -> None:
    """List the units that the chart does not show."""
    menu.clear()
    chart, draft = window.selection.chart, window.document.draft
    if chart is not None:
        shown = {item.unit for item in (*draft.placements.values(), *draft.groups.values()) if item.chart == chart.id}
        for unit in [unit for unit in draft.units_in_order() if unit.id not in shown][:MOST_PLACED]:
            menu.addAction(doubled(unit.name), partial(window.place_unit, unit.id))
    menu.setEnabled(not menu.isEmpty())


def _hidden_menu(window: MainWindow, menu: QMenu) -> None:
    """List the relations that could be drawn between the boxes of the chart, those of the selection first."""
    inner = menu.addMenu(QCoreApplication.translate("Menus", "Tampilkan Hubungan"))

    def fill() -> None:
        inner.clear()
        chart, draft = window.selection.chart_id, window.document.draft
        if chart is not None:
            chosen = {item.unit for item in window.selection.placements}
            for key, _source, _target in operations.hidden_relations(draft, chart):
                relation = draft.relations[key]
                if chosen and not chosen & {relation.source, relation.target}:
                    continue
                names = [draft.units[end].name for end in (relation.source, relation.target)]
                text = f"{draft.kind(relation.kind).name}: {names[0]} → {names[1]}"
                inner.addAction(doubled(text), partial(window.show_relation, key))
        inner.setEnabled(not inner.isEmpty())

    fill()
    inner.aboutToShow.connect(fill)
    menu.aboutToShow.connect(fill)
