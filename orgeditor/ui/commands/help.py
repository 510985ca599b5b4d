"""Bantuan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orgeditor.editing.translatable import QT_TRANSLATE_NOOP
from orgeditor.ui.commands.spec import ActionSpec, MenuSpec
from orgeditor.ui.messages import accepted

if TYPE_CHECKING:
    from orgeditor.ui.main_window import MainWindow


def _about(window: MainWindow) -> None:
    from orgeditor.ui.about import show_about

    show_about(window)


def _search(window: MainWindow) -> None:
    from orgeditor.ui.palette import search_commands

    search_commands(window)


def _guide(window: MainWindow) -> None:
    from orgeditor.ui.help_window import show_help

    show_help(window)


def _shortcuts(window: MainWindow) -> None:
    from orgeditor.ui.shortcuts_dialog import ShortcutsDialog

    accepted(ShortcutsDialog(window.actions_by_id, window))


def _doctor(window: MainWindow) -> None:
    from orgeditor.ui.doctor_dialog import DoctorDialog

    accepted(DoctorDialog(window))


def _welcome(window: MainWindow) -> None:
    window.start_page.show(back=True)


ACTIONS = (
    ActionSpec(
        "guide", QT_TRANSLATE_NOOP("Actions", "Panduan"),
        QT_TRANSLATE_NOOP("Actions", "Cara kerja orgeditor, dengan gambar"),
        _guide, keys="F1",
    ),
    ActionSpec(
        "palette", QT_TRANSLATE_NOOP("Actions", "Cari Perintah…"),
        QT_TRANSLATE_NOOP("Actions", "Cari perintah atau unit dengan mengetik sebagian namanya"),
        _search, keys="Ctrl+Shift+P", icon="search",
    ),
    ActionSpec(
        "shortcuts", QT_TRANSLATE_NOOP("Actions", "Pintasan Keyboard…"),
        QT_TRANSLATE_NOOP("Actions", "Semua tombol dan gerakan tetikus"),
        _shortcuts, keys="Ctrl+F1",
    ),
    ActionSpec(
        "welcome", QT_TRANSLATE_NOOP("Actions", "Halaman Awal"),
        QT_TRANSLATE_NOOP("Actions", "Tempel Daftar, templat, contoh, dan naskah yang terakhir dibuka"),
        _welcome,
    ),
    ActionSpec(
        "doctor", QT_TRANSLATE_NOOP("Actions", "Keadaan Program…"),
        QT_TRANSLATE_NOOP("Actions", "Versi, huruf, printer, dan folder, untuk disalin ke pesan"),
        _doctor,
    ),
    ActionSpec(
        "about", QT_TRANSLATE_NOOP("Actions", "Tentang orgeditor"),
        QT_TRANSLATE_NOOP("Actions", "Versi, huruf, dan pustaka orgeditor"),
        _about,
    ),
)  # fmt: skip

MENU = MenuSpec(
    "help", QT_TRANSLATE_NOOP("Menus", "B&antuan"),
    ("guide", "palette", "shortcuts", "", "welcome", "", "doctor", "about"),
)  # fmt: skip

SUB_MENUS = ()
