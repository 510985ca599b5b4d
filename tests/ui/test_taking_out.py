"""Del in the whole window: what goes, what the status bar says of it, and the way back."""

from __future__ import annotations

import pytest
from dialogs import answer
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from samples import box_of

from orgeditor.editing import operations
from orgeditor.model.kinds import COORDINATIVE

UMUM = "Asisten Administrasi Umum"
CTRL = Qt.KeyboardModifier.ControlModifier


def names(window) -> set[str]:
    draft = window.document.draft
    return {draft.unit_of(item.id).name for item in draft.placements_of_chart(window.selection.chart_id)}


def select(window, *units: str) -> None:
    window.selection.set([box_of(window.document.draft, name) for name in units])


def press(widget, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Delete, modifiers)


def targets(window) -> list:
    return [window.chart_view, window.outline.tree]


@pytest.mark.parametrize("where", [0, 1], ids=["canvas", "tree"])
def test_del_takes_box_and_branch_and_says_how_many(window, where):
    select(window, UMUM)
    press(targets(window)[where])
    assert not {UMUM, "Inspektorat", "Badan Keuangan", "Bagian Organisasi"} & names(window)
    assert len(window.document.draft.units) == 16
    assert window.statusBar().currentMessage().startswith("4 kotak dikeluarkan")
    assert window.undo_link.isVisible()


@pytest.mark.parametrize("where", [0, 1], ids=["canvas", "tree"])
def test_ctrl_del_takes_only_the_box(window, where):
    select(window, UMUM)
    press(targets(window)[where], CTRL)
    assert UMUM not in names(window)
    assert "Inspektorat" in names(window)
    assert window.statusBar().currentMessage().startswith("1 kotak dikeluarkan")


def test_a_click_on_urungkan_brings_it_back(window):
    before = names(window)
    select(window, UMUM)
    press(window.chart_view)
    QTest.mouseClick(window.undo_link, Qt.MouseButton.LeftButton)
    assert names(window) == before
    assert not window.undo_link.isVisible()
    assert window.document.stack.canRedo()


def test_the_button_stands_behind_its_sentence_and_goes_with_it(window):
    select(window, UMUM)
    press(window.chart_view)
    bar, link = window.statusBar(), window.undo_link
    end = bar.fontMetrics().horizontalAdvance(bar.currentMessage())
    assert end <= link.x() <= end + 40
    assert bar.rect().contains(link.geometry())
    fixed = [item for item in (bar.selected, bar.font_label) if item.isVisible() and item.width()]
    assert all(not link.geometry().intersects(item.geometry()) for item in fixed)
    operations.rename_unit(window.document, next(iter(window.document.draft.units)), "Lain")
    assert not link.isVisible()


def test_a_narrow_window_shortens_the_sentence_not_the_button(window):
    window.resize(1024, 700)
    select(window, UMUM)
    press(window.chart_view)
    link, bar = window.undo_link, window.statusBar()
    assert link.width() >= link.sizeHint().width()
    assert link.geometry().right() < bar.font_label.x()


def test_what_comes_at_the_right_later_is_not_covered(window, qtbot):
    """A fit that begins, another box that is selected: their words grow to the left."""
    window.resize(1024, 700)
    select(window, UMUM)
    press(window.chart_view)
    link, bar = window.undo_link, window.statusBar()
    QTest.qWait(20)
    before = bar.currentMessage()
    bar.fitting.setText("Menyusun…")
    bar.selected.setText("Dinas Pekerjaan Umum dan Penataan Ruang")
    qtbot.waitUntil(lambda: link.geometry().right() < bar.fitting.x())
    assert link.isVisible() and bar.currentMessage().endswith("…")
    bar.fitting.setText("")
    bar.selected.setText("")
    qtbot.waitUntil(lambda: bar.currentMessage() == before)
    assert link.isVisible()
    window.resize(1300, 700)
    qtbot.waitUntil(lambda: bar.currentMessage().endswith("peraturan."))
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert UMUM in names(window) and not link.isVisible()


def test_nothing_is_asked_but_for_the_regulation(window):
    select(window, "Inspektorat")
    said = answer("Batal")
    window.actions_by_id["delete"].trigger()
    assert len(said) == 1
    assert "Inspektorat" in names(window)


def test_a_line_is_hidden_not_deleted_and_shown_again(window):
    document = window.document
    draft = document.draft
    ends = box_of(draft, "Inspektorat"), box_of(draft, "Dinas Sosial")
    route = operations.draw_relation(document, *ends, COORDINATIVE)
    relation = draft.routes[route].relation
    window.selection.set([route])
    press(window.chart_view)
    assert route not in draft.routes
    assert relation in draft.relations
    assert window.statusBar().currentMessage().startswith("1 garis disembunyikan")
    window.show_relation(relation)
    assert relation in {item.relation for item in draft.routes.values()}


def test_hiding_lines_leaves_selected_boxes_alone(window):
    document = window.document
    ends = box_of(document.draft, "Inspektorat"), box_of(document.draft, "Dinas Sosial")
    route = operations.draw_relation(document, *ends, COORDINATIVE)
    window.selection.set([route, ends[0]])
    window.actions_by_id["hide_relations"].trigger()
    assert route not in document.draft.routes
    assert window.selection.ids == (ends[0],)
    assert "Inspektorat" in names(window)
