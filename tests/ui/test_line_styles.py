"""Gaya Garis: the table of kinds, editing them, what is warned of, and one undo step for all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from dialogs import in_dialog, press
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox
from samples import box_of

from orgeditor.editing.operations.page_texts import Part
from orgeditor.model.kinds import BUILTIN_KINDS, COORDINATIVE, STRUCTURAL, Arrow, RelationKind
from orgeditor.ui.dash_words import dash_text, parsed_dash
from orgeditor.ui.line_rules import Fault, line_warnings, look_alike
from orgeditor.ui.line_samples import KIND
from orgeditor.ui.line_styles_dialog import LEGEND, NAME, SAMPLE, LineStylesDialog

RETURN = Qt.Key.Key_Return


pytestmark = pytest.mark.usefixtures("indonesian")


@pytest.fixture
def dialog(window, qtbot) -> LineStylesDialog:
    dialog = LineStylesDialog(window.document.draft, window)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def names(dialog) -> list[str]:
    return [dialog.table.item(row, NAME).text() for row in range(dialog.table.rowCount())]


def choose(dialog, name: str) -> None:
    item = dialog.table.item(names(dialog).index(name), LEGEND)
    dialog.table.scrollToItem(item)
    at = dialog.table.visualItemRect(item).center()
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def pick(field, row: int) -> None:
    field.showPopup()
    at = field.view().visualRect(field.view().model().index(row, 0)).center()
    QTest.mouseMove(field.view().viewport(), at)
    QTest.mouseClick(field.view().viewport(), Qt.MouseButton.LeftButton, pos=at)


def retype(field, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)
    if isinstance(field, QAbstractSpinBox):
        field.interpretText()
    else:
        QTest.keyClick(field, RETURN)


def kind(dialog, key: str) -> RelationKind:
    return next(item for item in dialog.kinds() if item.id == key)


def ink(dialog, row: int) -> int:
    """Return how many dark pixels the sample of a row has."""
    rect: QRect = dialog.table.visualItemRect(dialog.table.item(row, SAMPLE)).adjusted(8, 6, -8, -6)
    image = dialog.table.viewport().grab(rect).toImage()
    return sum(image.pixelColor(x, y).lightness() < 128 for x in range(image.width()) for y in range(image.height()))


def test_kinds_in_use_come_first(dialog):
    listed = names(dialog)
    assert listed[0] == "Dipakai di naskah ini"
    assert listed[1:3] == ["Struktural", "Koordinatif"]
    assert listed[3] == "Lainnya"
    assert len(listed) == 2 + len(BUILTIN_KINDS)
    assert dialog.current == STRUCTURAL


def test_ready_words_for_the_structural_line(dialog):
    pick(dialog.legend, 1)
    assert kind(dialog, STRUCTURAL).legend == "Garis komando"
    assert dialog.table.item(1, LEGEND).text() == "Garis komando"
    retype(dialog.legend.lineEdit(), "Garis perintah langsung")
    assert kind(dialog, STRUCTURAL).legend == "Garis perintah langsung"


def test_the_sample_shows_every_change_at_once(dialog):
    solid = ink(dialog, 1)
    pick(dialog.preset, 2)
    assert kind(dialog, STRUCTURAL).dash == (4.0, 2.0)
    dashed = ink(dialog, 1)
    assert 0 < dashed < 0.8 * solid
    retype(dialog.pen, "0,9")
    assert kind(dialog, STRUCTURAL).width == 0.9
    assert ink(dialog, 1) > dashed
    before = ink(dialog, 1)
    pick(dialog.arrow, 1)
    assert kind(dialog, STRUCTURAL).arrow is Arrow.FILLED
    assert ink(dialog, 1) > before
    assert dialog.table.item(1, SAMPLE).data(KIND) == kind(dialog, STRUCTURAL)


def test_a_pattern_is_typed(dialog):
    choose(dialog, "Koordinatif")
    retype(dialog.pattern, "3,5 1 0.5 1")
    assert kind(dialog, COORDINATIVE).dash == (3.5, 1.0, 0.5, 1.0)
    assert dialog.preset.currentText() == "Pola sendiri"
    retype(dialog.pattern, "4 2 1")
    assert kind(dialog, COORDINATIVE).dash == (3.5, 1.0, 0.5, 1.0)
    assert "bergantian" in dialog.warning.text() and dialog.pattern.text() == "3,5 1 0,5 1"
    retype(dialog.pattern, "")
    assert kind(dialog, COORDINATIVE).dash == ()


@pytest.mark.parametrize(
    ("text", "dash"),
    [("4 2", (4.0, 2.0)), ("0,4-0,8", (0.4, 0.8)), ("", ()), ("4", None), ("0 2", None), ("4 x", None), ("99 2", None)],
)
def test_reading_a_pattern(text, dash):
    assert parsed_dash(text) == dash
    assert dash is None or parsed_dash(dash_text(dash)) == dash


def test_restoring_what_came_with_the_program(dialog):
    assert not dialog.restore_button.isEnabled() and not dialog.restore_all_button.isEnabled()
    pick(dialog.legend, 1)
    choose(dialog, "Koordinatif")
    retype(dialog.pen, "0,8")
    QTest.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    assert kind(dialog, COORDINATIVE) == BUILTIN_KINDS[COORDINATIVE]
    assert kind(dialog, STRUCTURAL) != BUILTIN_KINDS[STRUCTURAL]
    QTest.mouseClick(dialog.restore_all_button, Qt.MouseButton.LeftButton)
    assert dialog.kinds() == list(BUILTIN_KINDS.values())


def test_adding_and_deleting_a_kind(dialog):
    QTest.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    assert dialog.name.hasFocus()
    QTest.keyClicks(dialog.name, "kemitraan")
    QTest.keyClick(dialog.name, RETURN)
    added = kind(dialog, "kemitraan")
    assert (added.name, added.legend) == ("kemitraan", "Garis kemitraan")
    assert dialog.delete_button.isEnabled() and not dialog.restore_button.isEnabled()
    QTest.mouseClick(dialog.delete_button, Qt.MouseButton.LeftButton)
    assert dialog.kinds() == list(BUILTIN_KINDS.values())
    choose(dialog, "Struktural")
    assert not dialog.delete_button.isEnabled() and "bawaan" in dialog.delete_button.toolTip()


def test_a_kind_in_use_cannot_be_deleted(window, qtbot):
    with window.document.edit("Jenis") as draft:
        draft.put(RelationKind("mitra", "mitra", "Garis mitra", (3.0, 1.5)))
        relation = draft.relations[draft.placements[box_of(draft, "Inspektorat")].backbone]
        draft.put(replace(relation, kind="mitra"))
    dialog = LineStylesDialog(window.document.draft, window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert names(dialog)[1:4] == ["Struktural", "Koordinatif", "Mitra"]
    choose(dialog, "Mitra")
    assert not dialog.delete_button.isEnabled() and "dipakai" in dialog.delete_button.toolTip()


def test_an_empty_name_is_refused(dialog):
    retype(dialog.name, "")
    assert dialog.name.text() == "struktural" and kind(dialog, STRUCTURAL).name == "struktural"


def test_applying_is_one_step_that_changes_the_drawing(window):
    def edit(dialog):
        pick(dialog.legend, 1)
        choose(dialog, "Koordinatif")
        dialog.pattern.setFocus()
        dialog.pattern.selectAll()
        QTest.keyClicks(dialog.pattern, "5 3")  # taken over without Enter
        press(dialog, "Terapkan")

    in_dialog(LineStylesDialog, edit)
    window.actions_by_id["line_styles"].trigger()
    page = window.document.arranged(window.selection.chart_id).pages[0]
    assert {stroke.dash for stroke in page.strokes if stroke.kind == COORDINATIVE} == {(5.0, 3.0)}
    assert "Garis komando" in {line.text for line in page.legend.lines}
    assert window.document.stack.count() == 1 and window.document.stack.undoText() == "Ubah gaya garis"
    window.actions_by_id["undo"].trigger()
    assert not window.document.draft.own_kinds


def test_a_double_click_on_the_legend_opens_them(window):
    view, seen = window.chart_view, []
    legend = next(part for part in view.page_texts.parts if part.part is Part.LEGEND)
    in_dialog(LineStylesDialog, lambda dialog: (seen.append(dialog), press(dialog, "Batal")))
    QTest.mouseDClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        view.camera.to_screen(legend.rect.center).toPoint(),
    )
    assert seen and window.document.stack.count() == 0


def test_cancelling_changes_nothing(window):
    in_dialog(LineStylesDialog, lambda dialog: (pick(dialog.legend, 1), press(dialog, "Batal")))
    window.actions_by_id["line_styles"].trigger()
    assert window.document.stack.count() == 0


def test_a_new_kind_can_be_drawn_at_once(window):
    def edit(dialog):
        QTest.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
        QTest.keyClicks(dialog.name, "kemitraan")
        press(dialog, "Terapkan")

    in_dialog(LineStylesDialog, edit)
    window.actions_by_id["line_styles"].trigger()
    assert window.kind_box.findData("kemitraan") >= 0
    assert "kemitraan" in window.document.draft.kinds


# warnings


def test_warnings_are_shown_and_do_not_block(dialog):
    assert dialog.warning.text() == ""
    choose(dialog, "Koordinatif")
    pick(dialog.preset, 0)
    assert dialog.warning.text() == "Struktural dan Koordinatif sulit dibedakan, apalagi setelah difotokopi."
    retype(dialog.pattern, "0,7 1")
    assert dialog.warning.text() == "Koordinatif: ada garis yang lebih pendek dari 1 mm."
    retype(dialog.pattern, "0,3 1")
    retype(dialog.pen, "0,1")
    assert dialog.warning.text() == "Koordinatif: titiknya lebih tipis dari 0,5 pt."
    press(dialog, "Terapkan")
    assert dialog.result() == LineStylesDialog.DialogCode.Accepted


def test_the_kinds_of_the_program_are_fit_for_paper():
    found = line_warnings(list(BUILTIN_KINDS.values()), BUILTIN_KINDS)
    assert [warning for warning in found if warning.fault is not Fault.ALIKE] == []


def test_only_kinds_in_use_are_judged():
    fine = RelationKind("a", "a", "", (0.7, 1.0))
    assert line_warnings([fine], ()) == []
    assert [warning.fault for warning in line_warnings([fine], {"a"})] == [Fault.SHORT_DASH]


def test_weight_alone_tells_no_kinds_apart_but_dash_and_arrow_do():
    thin = RelationKind("a", "a", "", (4.0, 2.0), 0.3)
    assert look_alike(thin, replace(thin, width=0.9))
    assert look_alike(thin, replace(thin, dash=(4.4, 2.2)))
    assert not look_alike(thin, replace(thin, dash=(8.0, 2.0)))
    assert not look_alike(thin, replace(thin, dash=(4.0, 2.0, 0.4, 2.0)))
    assert not look_alike(thin, replace(thin, arrow=Arrow.FILLED))


def test_two_kinds_of_one_name_are_told():
    kinds = [RelationKind("a", "Mitra", ""), RelationKind("b", "mitra", "", (4.0, 2.0))]
    assert [warning.fault for warning in line_warnings(kinds, ())] == [Fault.SAME_NAME]
