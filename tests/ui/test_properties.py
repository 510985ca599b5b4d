"""The properties panel: what is shown, and that each field is one undo step."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from samples import box_of

from orgeditor.editing import operations
from orgeditor.model.kinds import CONSULTATIVE, UnitCategory
from orgeditor.model.records import Arrangement, BoxForm, LetterCase, Method, Orientation, Overflow, Side
from orgeditor.ui.properties.form import Form
from orgeditor.ui.properties.numbers import NumberField


def choose(field, value) -> None:
    row = field.row_of(value)
    field.setCurrentIndex(row)
    field.activated.emit(row)


def pick(field, value) -> None:
    """Open the list of a choice and click a value in it."""
    field.showPopup()
    view = field.view()
    at = view.visualRect(view.model().index(field.row_of(value), 0)).center()
    QTest.mouseMove(view.viewport(), at)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def keys(field, *pressed) -> None:
    field.setFocus()
    for key in pressed:
        QTest.keyClick(field, key)


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
    pick(form.arrangement, Arrangement.COLUMNS)
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
    assert form.refused.isHidden()
    form.paper_h.setValue(60)
    assert form.paper_h.value() == window.selection.chart.page.paper_h
    assert window.selection.chart.page.content.h >= 40
    assert form.refused.text() == "Margin atas dan bawah hanya menyisakan 15 mm; bagan perlu paling sedikit 40 mm."
    assert not form.refused.isHidden()
    form.paper_h.setValue(300)
    assert form.refused.isHidden()


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


# choices of layout


UMUM = "Asisten Administrasi Umum"
UP, DOWN, RETURN = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return


def test_form_and_side_of_a_box(window):
    form, draft = window.properties.placement_form, window.document.draft
    select(window, "Inspektorat")
    box = window.selection.current
    pick(form.side, Side.RIGHT)
    pick(form.form, BoxForm.GRID)
    assert (draft.placements[box].form, draft.placements[box].side) == (BoxForm.GRID, Side.RIGHT)
    pick(form.form, BoxForm.GLUED)
    assert draft.placements[box].side is Side.BELOW and form.side.isHidden()
    pick(form.form, BoxForm.BOX)
    pick(form.side, Side.BOTTOM)
    assert (draft.placements[box].form, draft.placements[box].side) == (BoxForm.BOX, Side.BOTTOM)
    assert window.document.stack.count() == 5
    assert window.document.stack.undoText() == "Ubah letak kotak"


def test_what_is_automatic_shows_what_layout_chose(window):
    form = window.properties.placement_form
    select(window, UMUM)
    arranged = window.document.arranged(window.selection.chart_id)
    children = [item.id for item in window.document.draft.children(window.selection.chart_id, window.selection.current)]
    width = max(box.rect.w for box in arranged.pages[0].boxes if box.placement in children)
    shown = form.box_width.text().replace(",", ".")
    assert shown == f"otomatis: {width:.1f} mm"
    assert form.font_size.text().startswith("otomatis: 1")
    assert form.arrangement.currentText().startswith("Otomatis: ")


def test_width_and_font_of_the_boxes_below(window):
    """The first step begins at what layout chose; steps of one field merge; a step below the least is automatic."""
    form, document = window.properties.placement_form, window.document
    select(window, UMUM)
    box = window.selection.current
    chosen = form.box_width.text()
    keys(form.box_width, UP, UP)
    first = document.draft.placements[box].width
    assert first > 10 and f"{first - 1:.1f}" in chosen.replace(",", ".")
    assert document.stack.count() == 1 and document.stack.undoText() == "Ubah lebar kotak"
    retype(form.box_width, "40")
    assert document.draft.placements[box].width == 40.0
    retype(form.box_width, "3")
    assert document.draft.placements[box].width == 10.0
    keys(form.box_width, DOWN)
    assert document.draft.placements[box].width == 0.0
    retype(form.font_size, "8.5")
    assert document.draft.placements[box].font == 8.5
    form.font_size.selectAll()
    keys(form.font_size, Qt.Key.Key_Delete, RETURN)
    assert document.draft.placements[box].font == 0.0


def test_keeping_and_releasing_a_choice(window):
    form, document = window.properties.placement_form, window.document
    select(window, UMUM)
    box = window.selection.current
    before = document.arranged(window.selection.chart_id)
    assert not form.release.isEnabled()
    QTest.mouseClick(form.keep, Qt.MouseButton.LeftButton)
    kept = document.draft.placements[box]
    assert kept.arrangement is not Arrangement.AUTO and kept.width > 10
    assert document.arranged(window.selection.chart_id).smallest_font_pt == before.smallest_font_pt
    QTest.mouseClick(form.release, Qt.MouseButton.LeftButton)
    released = document.draft.placements[box]
    assert (released.arrangement, released.width) == (Arrangement.AUTO, 0.0)
    assert document.stack.count() == 2


def test_boxes_that_differ_say_so(window):
    form, document = window.properties.placement_form, window.document
    select(window, UMUM)
    retype(form.box_width, "40")
    select(window, UMUM, "Asisten Ekonomi dan Pembangunan")
    assert form.box_width.text() == "berbeda-beda"
    retype(form.box_width, "45")
    assert {document.draft.placements[key].width for key in window.selection.ids} == {45.0}
    assert document.stack.count() == 2


def test_arrangement_of_a_whole_chart(window):
    form, document = window.properties.chart_form, window.document
    assert form.columns.isHidden() and not form.release.isEnabled()
    pick(form.arrangement, Arrangement.COLUMNS)
    keys(form.columns, UP, UP)
    keys(form.box_width, UP)
    form.level.click()
    pick(form.overflow, Overflow.ENLARGE)
    chart = window.selection.chart
    assert (chart.arrangement, chart.columns, chart.level, chart.overflow) == (
        Arrangement.COLUMNS,
        2,
        True,
        Overflow.ENLARGE,
    )
    assert chart.width >= 10
    assert document.stack.count() == 5
    select(window, UMUM)
    pick(window.properties.placement_form.arrangement, Arrangement.LIST_BOX)
    umum = window.selection.current
    window.selection.clear()
    QTest.mouseClick(form.release, Qt.MouseButton.LeftButton)
    chart = window.selection.chart
    assert (chart.arrangement, chart.columns, chart.width) == (Arrangement.AUTO, 0, 0.0)
    assert document.draft.placements[umum].arrangement is Arrangement.AUTO
    assert chart.level, "that is no choice of layout"
    assert not form.release.isEnabled()


def test_fixed_font(window):
    form, document = window.properties.chart_form, window.document
    size = round(document.arranged(window.selection.chart_id).smallest_font_pt, 1)
    form.fixed.click()
    page = window.selection.chart.page
    assert page.font_floor == page.font_cap == size
    assert form.floor.isHidden() and form.cap.isHidden() and not form.size_pt.isHidden()
    keys(form.size_pt, DOWN, DOWN)
    page = window.selection.chart.page
    assert page.font_floor == page.font_cap == size - 1.0
    assert document.stack.count() == 2
    form.fixed.click()
    page = window.selection.chart.page
    assert page.font_floor == 7.0 and page.font_cap >= 12.0
    assert form.size_pt.isHidden() and not form.floor.isHidden()


def test_smallest_and_largest_font_never_cross(window):
    form = window.properties.chart_form
    retype(form.cap, "6")
    page = window.selection.chart.page
    assert (page.font_floor, page.font_cap) == (6.0, 6.0) and form.fixed.isChecked()
    form.fixed.click()
    retype(form.floor, "14")
    assert window.selection.chart.page.font_cap == 14.0


def test_bold_and_case_by_rank(window):
    form, document = window.properties.chart_form, window.document
    QTest.mouseClick(form.bolds[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(form.bolds[3], Qt.MouseButton.LeftButton)
    pick(form.cases[1], LetterCase.TITLE)
    chart = window.selection.chart
    assert chart.bolds == (True, False, False, True)
    assert [chart.case_at(rank) for rank in range(3)] == [LetterCase.UPPER, LetterCase.TITLE, LetterCase.TITLE]
    for rank in (0, 3):
        QTest.mouseClick(form.bolds[rank], Qt.MouseButton.LeftButton)
    assert window.selection.chart.bolds == ()
    assert document.stack.count() == 5


def test_paper_and_orientation(window):
    form = window.properties.chart_form
    pick(form.orientation, Orientation.AUTO)
    pick(form.paper, "A1")
    assert (window.selection.chart.page.paper, window.selection.chart.page.orientation) == ("A1", Orientation.AUTO)
    assert form.size_row.isHidden() and not form.overflow.isHidden()
    pick(form.paper, "khusus")
    assert not form.size_row.isHidden()
    retype(form.paper_w, "250")
    retype(form.paper_h, "400")
    assert (window.selection.chart.page.paper_w, window.selection.chart.page.paper_h) == (250.0, 400.0)
    pick(form.paper, "bebas")
    assert form.orientation.isHidden() and form.overflow.isHidden() and form.size_row.isHidden()


def test_a_missing_font_is_said(window):
    form = window.properties.chart_form
    assert form.missing.isHidden()
    operations.set_page(window.document, [window.selection.chart_id], "Huruf", font="Huruf Entah")
    assert not form.missing.isHidden() and "Huruf Entah tidak ada" in form.missing.text()
    assert form.family.currentText() == "Huruf Entah (tidak ada)"
    pick(form.family, "TeX Gyre Bonum")
    assert form.missing.isHidden()
    assert window.selection.chart.page.font == "TeX Gyre Bonum"


def test_lanes_of_a_mechanism_chart(window):
    form = window.properties.chart_form
    assert form.lanes.isHidden()
    second = window.document.draft.charts_in_order()[1].id
    window.selection.show(second)
    pick(form.method, Method.LAYERED)
    assert not form.lanes.isHidden() and form.arrangement.isHidden()
    form.lanes.setFocus()
    QTest.keyClicks(form.lanes, "Pimpinan")
    QTest.keyClick(form.lanes, RETURN)
    QTest.keyClicks(form.lanes, "Pelaksana ")
    QTest.keyClick(form.lanes, RETURN)
    assert window.selection.chart.lanes == ()
    QTest.keyClick(form.lanes, RETURN, Qt.KeyboardModifier.ControlModifier)
    assert window.selection.chart.lanes == ("Pimpinan", "Pelaksana")
    assert window.document.stack.count() == 2


def test_what_a_free_chart_cannot_keep_is_said(window):
    form = window.properties.chart_form
    chart = window.selection.chart_id
    drawn = window.document.arranged(chart)
    window.document.draft.arranged[chart] = drawn._replace(pages=(*drawn.pages, *drawn.pages))
    pick(form.method, Method.FREE)
    assert window.statusBar().currentMessage().startswith("Bagan ini terbagi atas 2 halaman")


def test_sections_fold_and_stay_folded(window, qtbot):
    form = window.properties.chart_form
    assert not form.page_heading.body.isHidden()
    QTest.mouseClick(form.page_heading, Qt.MouseButton.LeftButton)
    assert form.page_heading.body.isHidden()
    again = Form()
    qtbot.addWidget(again)
    assert not again.section("Halaman", "page").isChecked()


def test_point_and_comma_both_begin_the_decimals(window):
    """Whatever the language: a number pad has one of them, people write the other."""
    before = QLocale()
    for language, shown in ((QLocale.Language.Indonesian, "8,5 pt"), (QLocale.Language.English, "8.5 pt")):
        QLocale.setDefault(QLocale(language))
        field = NumberField(4, 36, "pt")
        for text in ("8.5", "8,5"):
            field.setValue(20)
            field.selectAll()
            QTest.keyClicks(field, text)
            field.commit()
            assert (field.value(), field.text()) == (8.5, shown)
    QLocale.setDefault(before)
