"""Warna Layar: on the screen alone, pale enough to read on, and remembered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from samples import box_of, sample_draft
from test_dark_mode import in_the_dark, outputs  # noqa: F401  in_the_dark is a fixture
from windows import shown_window

from orgeditor.canvas.tints import FAMILIES, TINTS
from orgeditor.editing.document import Document
from orgeditor.model.kinds import UnitCategory
from orgeditor.model.page import ShapeForm
from orgeditor.model.records import Arrangement, Placement


def switch(window) -> None:
    window.actions_by_id["screen_colours"].trigger()
    QApplication.processEvents()


def colour_in(window, name: str) -> QColor:
    """Return the colour of the canvas in the upper left corner of a box."""
    view = window.chart_view
    corner = view.camera.rect_to_screen(view.shape(box_of(window.document.draft, name)).rect).topLeft()
    return view.viewport().grab().toImage().pixelColor(round(corner.x()) + 4, round(corner.y()) + 4)


def luminance(colour: QColor) -> float:
    """The relative luminance of WCAG 2."""
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_off_at_first_and_remembered(window, qtbot):
    assert colour_in(window, "Inspektorat") == QColor("white")
    switch(window)
    assert colour_in(window, "Walikota") == TINTS[UnitCategory.HEAD]
    again = shown_window(qtbot, Document(sample_draft()))
    assert colour_in(again, "Walikota") == TINTS[UnitCategory.HEAD]
    assert again.actions_by_id["screen_colours"].isChecked()
    switch(again)
    assert colour_in(again, "Walikota") == QColor("white")
    assert not shown_window(qtbot, Document(sample_draft())).actions_by_id["screen_colours"].isChecked()


def test_what_leaves_the_window_is_the_same(window):
    plain = outputs(window)
    switch(window)
    assert colour_in(window, "Walikota") != QColor("white")
    assert outputs(window) == plain


def test_thumbnails_stay_as_they_print(window):
    QTest.qWait(50)
    before = window.annexes.viewport().grab().toImage()
    switch(window)
    QTest.qWait(50)
    assert window.annexes.viewport().grab().toImage() == before


def test_in_the_dark_the_boxes_are_as_pale(in_the_dark):  # noqa: F811
    switch(in_the_dark)
    assert colour_in(in_the_dark, "Walikota") == TINTS[UnitCategory.HEAD]


def test_another_category_is_another_colour_at_once(window):
    switch(window)
    draft = window.document.draft
    unit = draft.unit_of(box_of(draft, "Dinas Kesehatan"))
    with window.document.edit("Kategori") as changed:
        changed.put(replace(unit, category=UnitCategory.HOSPITAL))
    assert colour_in(window, "Dinas Kesehatan") == TINTS[UnitCategory.HOSPITAL]


def test_the_rows_of_a_list_box_have_the_colours_of_their_units(window):
    switch(window)
    draft = window.document.draft
    head: Placement = draft.placements[box_of(draft, "Asisten Administrasi Umum")]
    inspectorate = draft.unit_of(box_of(draft, "Inspektorat"))
    with window.document.edit("Kotak daftar") as changed:
        changed.put(replace(head, arrangement=Arrangement.LIST_BOX))
        changed.put(replace(inspectorate, category=UnitCategory.INSPECTORATE))
    QApplication.processEvents()
    assert window.chart_view.shape(box_of(draft, "Inspektorat")).box.form is ShapeForm.ITEM
    assert colour_in(window, "Inspektorat") == TINTS[UnitCategory.INSPECTORATE]


@pytest.mark.parametrize("colour", FAMILIES)
def test_black_letters_are_read_on_every_colour(colour):
    assert (luminance(QColor(colour)) + 0.05) / 0.05 >= 12  # WCAG 2 asks for 7 at its strictest


def test_each_category_but_the_last_has_a_colour_and_no_two_families_the_same():
    assert set(TINTS) == set(UnitCategory) - {UnitCategory.OTHER}
    colours = [QColor(colour).getRgb()[:3] for colour in FAMILIES]
    for number, one in enumerate(colours):
        assert all(sum(abs(a - b) for a, b in zip(one, other, strict=True)) > 12 for other in colours[:number])
