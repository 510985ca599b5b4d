"""Bantuan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from orgeditor.ui.commands.spec import ActionSpec, MenuSpec

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow


def _about(window: MainWindow) -> None:
    from orgeditor.ui.about import show_about

    show_about(window)


ACTIONS = (
    ActionSpec(
        "about", QT_TRANSLATE_NOOP("Actions", "Tentang orgeditor"),
        QT_TRANSLATE_NOOP("Actions", "Versi, huruf, dan pustaka orgeditor"),
        _about,
    ),
)  # fmt: skip

MENU = MenuSpec("help", QT_TRANSLATE_NOOP("Menus", "B&antuan"), ("about",))

SUB_MENUS = ()
