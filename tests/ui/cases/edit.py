"""The actions of commands/edit.py: what is selected before each, what it does to the draft or the window."""

from __future__ import annotations

from collections.abc import Callable

from dialogs import answer, press
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from cases.scene import ASSISTANT, Case, Scene, naming, selecting, shows_dock
from orgeditor.editing import operations
from orgeditor.ui.views.find_dialog import FindDialog


def _is_picture(scene: Scene) -> None:
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert data.data("image/png").startsWith(b"\x89PNG")


def _removed(scene: Scene) -> None:
    scene.select("Inspektorat")
    operations.remove_selected(scene.window.document, scene.chart(0).id, scene.window.selection.ids)


def _copied(scene: Scene) -> None:
    scene.select("Badan Keuangan")
    QTest.keyClick(scene.window.chart_view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    scene.select("Inspektorat")


def _is_pasted(scene: Scene) -> None:
    assert scene.children("Inspektorat") == ["Badan Keuangan"]
    assert scene.children(ASSISTANT) == ["Inspektorat", "Badan Keuangan", "Bagian Organisasi"]


def _on_clipboard(text: str) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert QGuiApplication.clipboard().text() == text

    return check


def _is_cut(scene: Scene) -> None:
    _on_clipboard("Inspektorat")(scene)
    _has_no("Inspektorat")(scene)


def _removed_and_undone(scene: Scene) -> None:
    _removed(scene)
    scene.window.document.undo()


def _has_no(*names: str) -> Callable[[Scene], None]:
    """The chart has lost these units, the regulation has them."""

    def check(scene: Scene) -> None:
        assert not set(names) & set(scene.names())
        assert set(names) <= {unit.name for unit in scene.draft.units.values()}

    return check


def _is_dissolved(scene: Scene) -> None:
    assert ASSISTANT not in scene.names()
    assert scene.children("Sekretaris Daerah")[-3:] == ["Inspektorat", "Badan Keuangan", "Bagian Organisasi"]


def _deleting(scene: Scene) -> None:
    scene.select("Inspektorat")
    answer("Hapus")


def _is_deleted(scene: Scene) -> None:
    assert "Inspektorat" not in {unit.name for unit in scene.draft.units.values()}


def _is_renamed(scene: Scene) -> None:
    assert scene.children(ASSISTANT)[0] == "Inspektorat Daerah"


def _finding(scene: Scene) -> FindDialog:
    dialog = scene.window.findChild(FindDialog)
    assert dialog.isVisible()
    return dialog


def _find_inspectorate(scene: Scene) -> None:
    QTest.keyClicks(_finding(scene).sought, "inspek")
    QTest.keyClick(_finding(scene).sought, Qt.Key.Key_Return)


def _replace_inspectorate(scene: Scene) -> None:
    dialog = _finding(scene)
    QTest.keyClicks(dialog.sought, "inspektorat")
    QTest.keyClicks(dialog.replacement, "Inspektorat Daerah")
    press(dialog, "Ganti 1 Nama")
    dialog.close()
    scene.window.activateWindow()


CASES: dict[str, Case] = {
    "undo": Case(lambda scene: scene.children(ASSISTANT)[0] == "Inspektorat", _removed, edits=False),
    "redo": Case(_has_no("Inspektorat"), _removed_and_undone, edits=False),
    "cut": Case(_is_cut, selecting("Inspektorat")),
    "copy_picture": Case(_is_picture, edits=False),
    "copy": Case(_on_clipboard("Inspektorat"), selecting("Inspektorat"), edits=False),
    "paste": Case(_is_pasted, _copied),
    "rename": Case(_is_renamed, selecting("Inspektorat"), naming("Inspektorat Daerah")),
    "history": Case(shows_dock("history"), edits=False),
    "find": Case(lambda scene: scene.selected() == ["Inspektorat"], then=_find_inspectorate, edits=False),
    "replace": Case(_is_renamed, then=_replace_inspectorate),
    "select_all": Case(lambda scene: len(scene.window.selection.ids) == 16, edits=False),
    "remove": Case(_has_no("Inspektorat"), selecting("Inspektorat")),
    "dissolve": Case(_is_dissolved, selecting(ASSISTANT)),
    "delete": Case(_is_deleted, _deleting),
}  # fmt: skip
