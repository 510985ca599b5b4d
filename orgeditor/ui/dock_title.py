"""The title bar of a panel: its name, a button that takes it off the window and puts it back, and one that hides it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from orgeditor.ui.icons import icon


def title_bar(dock: QDockWidget, title: str) -> QWidget:
    """Return a title bar that fits the rest of the window."""
    bar = QWidget()
    bar.setObjectName("dockTitle")
    bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(bar)
    row.setContentsMargins(14, 6, 6, 5)
    row.setSpacing(2)
    label = QLabel(title)
    label.setObjectName("heading")
    floating = _button("float", lambda: dock.setFloating(not dock.isFloating()))
    close = _button("close", dock.close)
    close.setToolTip(QCoreApplication.translate("MainWindow", "Sembunyikan panel"))
    close.setAccessibleName(QCoreApplication.translate("MainWindow", "Sembunyikan panel %1").replace("%1", title))

    def name_floating(is_floating: bool) -> None:
        tip = QCoreApplication.translate("MainWindow", "Lepas panel dari jendela")
        if is_floating:
            tip = QCoreApplication.translate("MainWindow", "Pasang kembali panel pada jendela")
        floating.setToolTip(tip)
        floating.setAccessibleName(f"{tip}: {title}")

    name_floating(dock.isFloating())
    dock.topLevelChanged.connect(name_floating)
    row.addWidget(label, 1)
    row.addWidget(floating)
    row.addWidget(close)
    return bar


def _button(name: str, do: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setObjectName("flat")
    button.setIcon(icon(name))
    button.setIconSize(QSize(12, 12))
    button.setFixedSize(22, 22)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has the menu Tampilan
    button.clicked.connect(do)
    return button
