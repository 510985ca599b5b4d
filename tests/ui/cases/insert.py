"""The actions of commands/insert.py: what is selected before each, what it does to the draft or the window."""

from __future__ import annotations

from collections.abc import Callable

from dialogs import in_dialog, press
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit

from cases.scene import ASSISTANT, Case, Scene, counts, cross_line, naming, selecting
from orgeditor.canvas.tools.toolbox import Tool
from orgeditor.editing import operations


def _stands_below(name: str, above: str, position: int) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert scene.children(above)[position] == name
        assert scene.window.document.draft.placements[scene.box(name).id].backbone is not None

    return check


def _loose_unit(scene: Scene) -> None:
    """A unit of the regulation that no chart shows, chosen after its superior."""
    operations.edit_table(scene.window.document, "Tambah", {}, {}, [{"name": "Bagian Umum"}])
    scene.select(ASSISTANT)
    [unit] = [unit.id for unit in scene.draft.units.values() if unit.name == "Bagian Umum"]
    scene.window.selection.choose_units([unit])


def _filling(scene: Scene) -> None:
    from orgeditor.ui.views.fill_dialog import FillDialog

    scene.window.selection.show(scene.chart(1).id)
    in_dialog(FillDialog, lambda dialog: press(dialog, "Isi Bagan"))


def _is_filled(scene: Scene) -> None:
    assert scene.names()[:3] == ["Walikota", "Sekretaris Daerah", "Asisten Pemerintahan dan Kesejahteraan Rakyat"]
    assert sum(name.startswith("Dinas ") for name in scene.names()) == 5


def _list_of_names(scene: Scene) -> None:
    from orgeditor.ui.several_dialog import SeveralDialog

    scene.select(ASSISTANT)

    def fill(dialog) -> None:
        QTest.keyClicks(dialog.text, "a. Bagian A;")
        QTest.keyClick(dialog.text, Qt.Key.Key_Return)
        QTest.keyClick(dialog.text, Qt.Key.Key_Tab)
        QTest.keyClicks(dialog.text, "1. Subbagian  B;")
        press(dialog, "Tambahkan")

    in_dialog(SeveralDialog, fill)


def _has_several(scene: Scene) -> None:
    assert scene.children(ASSISTANT)[3:] == ["Bagian A"]
    assert scene.children("Bagian A") == ["Subbagian B"]


def _is_root(scene: Scene) -> None:
    assert scene.box("Forum").parent is None


def _name_of_frame(scene: Scene) -> None:
    scene.select("Inspektorat", "Badan Keuangan")

    def fill(dialog) -> None:
        QTest.keyClicks(dialog.findChild(QLineEdit), "Kelompok")
        dialog.accept()

    in_dialog(QInputDialog, fill)


def _has_frame(scene: Scene) -> None:
    [group] = scene.draft.groups.values()
    assert scene.draft.units[group.unit].name == "Kelompok"
    members = {item.unit for item in scene.draft.placements.values() if item.group == group.id}
    assert {scene.draft.units[unit].name for unit in members} == {"Inspektorat", "Badan Keuangan"}


def _tool_is(tool: Tool) -> Callable[[Scene], None]:
    def check(scene: Scene) -> None:
        assert scene.window.chart_view.tool is tool
        assert scene.window.actions_by_id["relate" if tool is Tool.RELATE else "select"].isChecked()

    return check


def _relating(scene: Scene) -> None:
    scene.window.chart_view.set_tool(Tool.RELATE)


def _line_is_hidden(scene: Scene) -> None:
    pair = {"Inspektorat", "Dinas Perhubungan"}
    ends = [{scene.draft.unit_of(route.source).name, scene.draft.unit_of(route.target).name}
            for route in scene.draft.routes.values()]  # fmt: skip
    assert pair not in ends
    facts = [{scene.draft.units[end].name for end in (item.source, item.target)}
             for item in scene.draft.relations.values()]  # fmt: skip
    assert pair in facts


CASES: dict[str, Case] = {
    "place_chosen": Case(_stands_below("Bagian Umum", ASSISTANT, 3), _loose_unit),
    "fill": Case(_is_filled, _filling),
    "add_child": Case(_stands_below("Bagian Umum", ASSISTANT, 3), selecting(ASSISTANT), naming("Bagian Umum")),
    "add_sibling": Case(
        _stands_below("Bagian Umum", ASSISTANT, 1), selecting("Inspektorat"), naming("Bagian Umum")
    ),
    "add_several": Case(_has_several, _list_of_names),
    "add_root": Case(_is_root, then=naming("Forum")),
    "add_group": Case(_has_frame, _name_of_frame),
    "add_annex": Case(counts(3, 3)),
    "add_chart": Case(counts(2, 3)),
    "select": Case(_tool_is(Tool.SELECT), _relating, edits=False),
    "relate": Case(_tool_is(Tool.RELATE), edits=False),
    "hide_relations": Case(_line_is_hidden, cross_line),
}  # fmt: skip
