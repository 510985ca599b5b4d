"""The properties panel: what is shown, and that each field is one undo step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from samples import box_of

from orgeditor.model.kinds import CONSULTATIVE, UnitCategory
from orgeditor.model.records import Arrangement, LetterCase, Orientation


def choose(field, value) -> None:
    row = field.row_of(value)
    field.setCurrentIndex(row)
    field.activated.emit(row)


def retype(field, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def select(window, *names):
    window.selection.set([box_of(window.document.draft, name) for name in names])


def shown(window) -> list[str]:
    panel = window.properties
    names = ("unit_form", "placement_form", "relation_form", "chart_form")
    return [name for name in names if not getattr(panel, name).isHidden()]


def test_the_forms_follow_the_selection(window):
    assert shown(window) == ["chart_form"]
    select(window, "Inspektorat")
    assert shown(window) == ["unit_form", "placement_form"]
    select(window, "Inspektorat", "Badan Keuangan")
    assert shown(window) == ["placement_form"]
    assert window.properties.placement_form.title.text() == "2 kotak dipilih"
    window.selection.set([next(iter(window.document.draft.routes))])
    assert shown(window) == ["relation_form"]


def test_unit_fields(window):
    form, document = window.properties.unit_form, window.document
    select(window, "Dinas Kesehatan")
    unit = window.selection.unit.id
    retype(form.name, "Dinas Kesehatan & KB")
    choose(form.category, UnitCategory.KANTOR)
    retype(form.basis, "Pasal 12 huruf a")
    form.collective.click()
    form.inferred.click()
    found = document.draft.units[unit]
    assert (found.name, found.category, found.basis) == (
        "Dinas Kesehatan & KB",
        UnitCategory.KANTOR,
        "Pasal 12 huruf a",
    )
    assert found.collective and found.inferred
    assert document.stack.count() == 5
    retype(form.name, "")
    assert form.name.value() == "Dinas Kesehatan & KB"


def test_forum_rows_appear_for_a_forum(window):
    form = window.properties.unit_form
    select(window, "Dinas Kesehatan")
    assert form.period.isHidden()
    choose(form.category, UnitCategory.FORUM)
    assert not form.period.isHidden()
    retype(form.period, "setiap minggu")
    retype(form.members, "Kepala SKPD")
    assert (window.selection.unit.period, window.selection.unit.members) == ("setiap minggu", "Kepala SKPD")


def test_placement_fields(window):
    form, draft = window.properties.placement_form, window.document.draft
    select(window, "Asisten Administrasi Umum")
    box = window.selection.current
    choose(form.arrangement, Arrangement.COLUMNS)
    form.columns.setValue(2)
    retype(form.note, "(Pasal 12)")
    retype(form.label, "ASISTEN III")
    form.bold.click()
    found = draft.placements[box]
    assert (found.arrangement, found.columns, found.note) == (Arrangement.COLUMNS, 2, "(Pasal 12)")
    assert found.bold and found.label == "ASISTEN III"
    assert window.document.stack.count() == 5


def test_several_boxes_at_once(window):
    form, draft = window.properties.placement_form, window.document.draft
    select(window, "Inspektorat", "Badan Keuangan")
    form.bold.click()
    assert all(draft.placements[key].bold for key in window.selection.ids)
    assert window.document.stack.count() == 1


def test_relation_fields(window):
    form, draft = window.properties.relation_form, window.document.draft
    backbone = draft.placements[box_of(draft, "Inspektorat")].backbone
    window.selection.set([next(item.id for item in draft.routes.values() if item.relation == backbone)])
    assert form.ends.text() == "Asisten Administrasi Umum → Inspektorat"
    choose(form.kind, CONSULTATIVE)
    retype(form.label, "mendesak")
    retype(form.basis, "Pasal 9")
    form.mutual.click()
    found = draft.relations[backbone]
    assert (found.kind, found.label, found.basis, found.mutual) == (CONSULTATIVE, "mendesak", "Pasal 9", True)
    assert window.document.stack.count() == 4


def test_chart_fields(window):
    form = window.properties.chart_form
    retype(form.title, "Bagan Baru")
    retype(form.subtitle, "A. SATU")
    choose(form.paper, "A4")
    choose(form.orientation, Orientation.PORTRAIT)
    choose(form.cases[0], LetterCase.TITLE)
    chart = window.selection.chart
    assert window.document.draft.title_of(chart) == "Bagan Baru"
    assert (chart.subtitle, chart.page.paper, chart.page.orientation) == ("A. SATU", "A4", Orientation.PORTRAIT)
    assert chart.cases[0] is LetterCase.TITLE
    assert window.document.stack.count() == 5


def test_margin_steps_merge(window):
    field = window.properties.chart_form.margins["top"]
    field.setFocus()
    for _ in range(5):
        QTest.keyClick(field, Qt.Key.Key_Up)
    assert window.selection.chart.page.top == 25.0
    assert window.document.stack.count() == 1


def test_margins_that_leave_no_room_are_refused(window):
    form = window.properties.chart_form
    choose(form.paper, "khusus")
    form.height.setValue(60)
    assert form.height.value() == window.selection.chart.page.paper_h
    assert window.selection.chart.page.content.h >= 40


def test_a_field_being_typed_is_saved(window, tmp_path):
    select(window, "Dinas Kesehatan")
    field = window.properties.unit_form.basis
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Pasal 99")
    window.document.path = tmp_path / "x.bagan"
    window.actions_by_id["save"].trigger()
    assert window.selection.unit.basis == "Pasal 99"
    assert not window.document.dirty


def test_undo_in_an_untouched_field_takes_back_the_last_edit(window, qtbot):
    """A field with nothing of its own to take back leaves Ctrl+Z to the draft."""
    form, document = window.properties.unit_form, window.document
    select(window, "Dinas Kesehatan")
    unit = window.selection.unit.id
    retype(form.name, "Dinas Baru")
    assert document.draft.units[unit].name == "Dinas Baru"
    window.activateWindow()
    form.basis.setFocus()
    QTest.keyClick(form.basis, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.draft.units[unit].name == "Dinas Kesehatan"


def test_undo_in_a_field_being_typed_in_takes_back_the_typing(window):
    form, document = window.properties.unit_form, window.document
    select(window, "Dinas Kesehatan")
    before = form.basis.text()
    form.basis.setFocus()
    form.basis.selectAll()
    QTest.keyClicks(form.basis, "Pasal 3")
    QTest.keyClick(form.basis, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.basis.text() == before != "" and document.stack.count() == 0


def test_letter_case_of_the_fourth_rank_is_its_own(window):
    """Three ranks in capitals and units in Kapital Tiap Kata, as Lampiran I of Bukittinggi has it."""
    form, document = window.properties.chart_form, window.document
    for rank, case in enumerate((LetterCase.UPPER, LetterCase.UPPER, LetterCase.UPPER, LetterCase.TITLE)):
        choose(form.cases[rank], case)
    cases = document.draft.charts[window.selection.chart_id].cases
    assert cases == (LetterCase.UPPER, LetterCase.UPPER, LetterCase.UPPER, LetterCase.TITLE)
