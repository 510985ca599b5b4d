"""Building of actions, menus and tool bar from the data in `commands`."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from orgeditor.ui import words
from orgeditor.ui.commands import ACTIONS, MENU_BAR, SUB_MENUS, TOOL_BAR
from orgeditor.ui.commands.spec import MenuSpec, shown_status, shown_text, shown_tip
from orgeditor.ui.icons import action_icon
from orgeditor.ui.messages import doubled

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow


def make_actions(window: MainWindow) -> dict[str, QAction]:
    """Make every action and connect it to what it does."""
    made: dict[str, QAction] = {}
    for spec in ACTIONS.values():
        action = QAction(shown_text(spec), window)
        action.setObjectName(spec.id)
        if spec.icon:
            action.setIcon(action_icon(spec.icon))
        if spec.keys is not None:
            action.setShortcut(QKeySequence(spec.keys))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(shown_tip(spec, keys))
        action.setStatusTip(shown_status(spec))
        action.setCheckable(spec.checkable)
        action.setChecked(spec.checked is not None and spec.checked())
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
    ACTIONS[name].run(window)


def make_menu_bar(window: MainWindow) -> None:
    for spec in MENU_BAR:
        menu = window.menuBar().addMenu(QCoreApplication.translate("Menus", spec.text))
        menu.setObjectName(spec.id)
        _build(window, menu, spec)


def context_menu(window: MainWindow, spec: MenuSpec) -> QMenu:
    """Return a menu for what is selected; it goes when it closes."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    _build(window, menu, spec)
    return menu


def kind_menu(window: MainWindow, source: str, target: str) -> QMenu:
    """Return the menu that asks for the kind of a relation drawn from a handle."""
    menu = QMenu(window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for text, key in words.kinds(window.document.draft):
        menu.addAction(doubled(text), partial(window.chart_view.relate, source, target, key))
    return menu


def _build(window: MainWindow, menu: QMenu, spec: MenuSpec) -> None:
    """Put actions and sub-menus into a menu; what changes is put in when the menu above opens."""
    inner: list[tuple[QMenu, MenuSpec]] = []
    for name in spec.entries:
        if not name:
            menu.addSeparator()
        elif name in SUB_MENUS:
            below = SUB_MENUS[name]
            sub_menu = menu.addMenu(QCoreApplication.translate("Menus", below.text))
            sub_menu.setObjectName(name)
            _build(window, sub_menu, below)
            inner.append((sub_menu, below))
        else:
            menu.addAction(window.actions_by_id[name])

    def renew() -> None:
        for sub_menu, below in inner:
            if below.fill is not None:
                sub_menu.clear()
                below.fill(window, sub_menu)
            sub_menu.setEnabled(_usable(sub_menu))

    menu.aboutToShow.connect(renew)
    menu.installEventFilter(_help_key(window))


def _help_key(window: MainWindow) -> QObject:
    """Return what waits for F1 in the menus, one for the whole window."""
    found = window.findChild(HelpKey, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None else HelpKey(window)


class HelpKey(QObject):
    """F1 on an entry of a menu opens what the guide says of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_F1
            and isinstance(watched, QMenu)
        ):
            return False
        action = watched.activeAction()
        name = action.objectName() if action is not None else ""
        if name in ACTIONS:
            from orgeditor.ui.help_window import explain_action

            while isinstance(opened := QApplication.activePopupWidget(), QMenu):
                opened.close()
            explain_action(self._window, name)
        return True


def _usable(menu: QMenu) -> bool:
    """Say whether anything in a menu can be chosen."""
    return any(
        _usable(inner) if isinstance(inner := action.menu(), QMenu) else action.isEnabled()
        for action in menu.actions()
        if not action.isSeparator()
    )


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
            shown = bar.widgetForAction(window.actions_by_id[name])
            assert isinstance(shown, QToolButton)
            shown.setAutoRaise(False)  # the icon stays dark under the mouse
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    window.addToolBar(bar)
    return bar


def _kind_box(window: MainWindow) -> QComboBox:
    box = QComboBox()
    box.setFixedWidth(150)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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
