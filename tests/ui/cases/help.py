"""The actions of commands/help.py: what is selected before each, what it does to the draft or the window."""

from __future__ import annotations

from dialogs import answer, in_dialog, press
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from cases.scene import Case, Scene
from orgeditor import __version__


def _about(scene: Scene) -> None:
    scene.said = answer("OK")


def _about_was_said(scene: Scene) -> None:
    [said] = scene.said
    assert said.startswith("orgeditor ")


def _searching(scene: Scene) -> None:
    from orgeditor.ui.palette import CommandPalette

    def choose(dialog) -> None:
        QTest.keyClicks(dialog.focusWidget(), "dinas kesehatan")
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    in_dialog(CommandPalette, choose)


def _was_found(scene: Scene) -> None:
    assert scene.selected() == ["Dinas Kesehatan"]


def _guide_is_open(scene: Scene) -> None:
    from orgeditor.ui.help_window import HelpWindow

    [guide] = scene.window.findChildren(HelpWindow)
    assert guide.isVisible() and guide.topic() == "mulai"
    guide.close()


def _listing_keys(scene: Scene) -> None:
    from orgeditor.ui.shortcuts_dialog import ShortcutsDialog

    def look(dialog) -> None:
        scene.said = [dialog.tree.topLevelItem(0).text(0)]
        press(dialog, "Tutup")

    in_dialog(ShortcutsDialog, look)


def _keys_were_listed(scene: Scene) -> None:
    assert scene.said == ["Berkas"]


def _welcomes(scene: Scene) -> None:
    page = scene.window.start_page
    assert page.shown and not scene.window.chart_view.isVisible()
    page.leave()


def _examining(scene: Scene) -> None:
    from orgeditor.ui.doctor_dialog import DoctorDialog

    def copy(dialog) -> None:
        press(dialog, "Salin")
        scene.said = [QGuiApplication.clipboard().text()]
        press(dialog, "Tutup")

    in_dialog(DoctorDialog, copy)


def _state_was_copied(scene: Scene) -> None:
    [text] = scene.said
    assert __version__ in text and "PySide6" in text and "Graphviz" in text


CASES: dict[str, Case] = {
    "guide": Case(_guide_is_open, edits=False),
    "palette": Case(_was_found, _searching, edits=False),
    "shortcuts": Case(_keys_were_listed, _listing_keys, edits=False),
    "welcome": Case(_welcomes, edits=False),
    "doctor": Case(_state_was_copied, _examining, edits=False),
    "about": Case(_about_was_said, _about, edits=False),
}  # fmt: skip
