"""Matriks Hubungan: letters unit by unit, edited by typing or from a menu; large drafts stay fast."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from dialogs import answer
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from samples import box_of, sample_draft, simple_arrange

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.editing.selection import Selection
from orgeditor.model import operations as model
from orgeditor.model.kinds import BUILTIN_KINDS, CONSULTATIVE, COORDINATIVE, STRUCTURAL, RelationKind
from orgeditor.ui.views.matrix import Matrix
from orgeditor.ui.views.matrix_model import LETTERS, letters

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
UMUM = "Asisten Administrasi Umum"


@pytest.fixture
def matrix(window) -> Matrix:
    window.actions_by_id["matrix"].trigger()
    return window.views.matrix.widget().matrix


def index(matrix: Matrix, source: str, target: str):
    rows = {matrix.matrix.draft.units[unit].name: row for row, unit in enumerate(matrix.matrix.units)}
    return matrix.matrix.index(rows[source], rows[target])


def marks(matrix: Matrix, source: str, target: str) -> tuple[str, bool]:
    at = index(matrix, source, target)
    return matrix.matrix.marks(at.row(), at.column())


def go(matrix: Matrix, source: str, target: str, modifiers=NONE) -> None:
    at = index(matrix, source, target)
    matrix.scrollTo(at)
    QTest.mouseClick(matrix.viewport(), LEFT, modifiers, matrix.visualRect(at).center())


def test_every_kind_has_a_letter_of_its_own():
    assert set(LETTERS) == set(BUILTIN_KINDS)
    own = {"mitra": RelationKind("mitra", "kemitraan", ""), "kerja": RelationKind("kerja", "kerja sama", "")}
    found = letters({**BUILTIN_KINDS, **own})
    assert len(set(found.values())) == len(found) == 16
    assert found["mitra"] == "I"  # K, E, M are taken


def test_it_shows_the_facts(window, matrix):
    assert len(matrix.matrix.units) == 16
    assert marks(matrix, "Walikota", "Sekretaris Daerah") == ("S", True)
    assert marks(matrix, UMUM, "Inspektorat") == ("K", True)
    assert marks(matrix, "Inspektorat", UMUM) == ("", False)
    told = index(matrix, "Inspektorat", UMUM).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == f"Inspektorat → {UMUM}: tidak ada hubungan"
    window.selection.show(window.document.draft.charts_in_order()[1].id)
    assert matrix.matrix.units == []
    window.views.matrix.widget().only_chart.click()
    assert len(matrix.matrix.units) == 16
    assert marks(matrix, UMUM, "Inspektorat") == ("K", False)  # a fact that this chart does not draw


def test_a_mutual_relation_stands_in_both_cells(window, matrix):
    [made] = operations.relate_units(window.document, [pair(window, "Inspektorat", "Dinas Sosial")], CONSULTATIVE)
    with window.document.edit("timbal balik") as draft:
        draft.put(replace(draft.relations[made], mutual=True))
    assert marks(matrix, "Dinas Sosial", "Inspektorat") == marks(matrix, "Inspektorat", "Dinas Sosial") == ("N", False)


def pair(window, source: str, target: str) -> tuple[str, str]:
    units = {unit.name: unit.id for unit in window.document.draft.units.values()}
    return units[source], units[target]


def test_a_letter_adds_a_relation_and_draws_it(window, matrix):
    go(matrix, "Inspektorat", "Dinas Sosial")
    QTest.keyClicks(matrix, "n")
    assert marks(matrix, "Inspektorat", "Dinas Sosial") == ("N", True)
    [route] = window.selection.routes
    relation = window.document.draft.relations[route.relation]
    assert (relation.source, relation.target) == pair(window, "Inspektorat", "Dinas Sosial")
    assert relation.kind == CONSULTATIVE
    assert window.chart_view.desk.paths(route.id)
    QTest.keyClicks(matrix, "K")
    assert marks(matrix, "Inspektorat", "Dinas Sosial")[0] == "NK"
    assert window.document.stack.count() == 2
    window.document.undo()
    assert marks(matrix, "Inspektorat", "Dinas Sosial")[0] == "N"


def test_a_fact_alone_where_nothing_shall_be_drawn(window, matrix):
    window.views.matrix.widget().draws.click()
    go(matrix, "Inspektorat", "Dinas Sosial")
    routes = len(window.document.draft.routes)
    QTest.keyClicks(matrix, "n")
    assert marks(matrix, "Inspektorat", "Dinas Sosial") == ("N", False)
    assert len(window.document.draft.routes) == routes


def test_the_same_letter_again_deletes_after_asking(window, matrix):
    go(matrix, UMUM, "Inspektorat")
    said = answer("Batal")
    QTest.keyClicks(matrix, "k")
    assert said == ["Hapus 1 hubungan dari peraturan?"]
    assert marks(matrix, UMUM, "Inspektorat")[0] == "K"
    answer("Hapus")
    QTest.keyClick(matrix, Qt.Key.Key_Delete)
    assert marks(matrix, UMUM, "Inspektorat") == ("", False)
    assert "Inspektorat" in {window.document.draft.unit_of(key).name for key in window.document.draft.placements}


def test_a_letter_of_no_kind_and_a_unit_with_itself(window, matrix):
    go(matrix, "Inspektorat", "Dinas Sosial")
    QTest.keyClicks(matrix, "z")
    assert window.statusBar().currentMessage() == "Tidak ada jenis hubungan dengan huruf “Z”."
    go(matrix, "Inspektorat", "Inspektorat")
    QTest.keyClicks(matrix, "k")
    assert window.document.stack.count() == 0


def test_several_cells_are_one_step(window, matrix):
    go(matrix, "Inspektorat", "Dinas Kesehatan")
    go(matrix, "Badan Keuangan", "Dinas Sosial", Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(matrix, "n")
    for source in ("Inspektorat", "Badan Keuangan"):
        for target in ("Dinas Kesehatan", "Dinas Sosial"):
            assert marks(matrix, source, target)[0] == "N"
    assert window.document.stack.undoText() == "Tambah 4 hubungan konsultatif"


def menu_of(window) -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def click_action(menu: QMenu, text: str) -> None:
    action = next(item for item in menu.actions() if item.text().split("\t")[0] == text)
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(action).center())


def test_the_menu_of_a_cell(window, matrix):
    go(matrix, UMUM, "Inspektorat")
    QTest.keyClick(matrix, Qt.Key.Key_Space)
    menu = menu_of(window)
    ticked = [item.text() for item in menu.actions() if item.isChecked()]
    assert ticked == ["Koordinatif\tK", "Tampil di Bagan Ini"]
    click_action(menu, "Tampil di Bagan Ini")
    assert marks(matrix, UMUM, "Inspektorat") == ("K", False)
    go(matrix, UMUM, "Inspektorat")
    matrix.customContextMenuRequested.emit(matrix.visualRect(matrix.currentIndex()).center())
    click_action(menu_of(window), "Struktural")
    assert marks(matrix, UMUM, "Inspektorat")[0] == "KS"
    QTest.keyClick(matrix, Qt.Key.Key_Space)
    said = answer("Hapus")
    click_action(menu_of(window), "Hapus dari Peraturan…")
    assert said == ["Hapus 2 hubungan dari peraturan?"]
    assert marks(matrix, UMUM, "Inspektorat")[0] == ""


def test_selection_both_ways(window, matrix):
    go(matrix, UMUM, "Inspektorat")
    draft = window.document.draft
    [route] = window.selection.routes
    assert draft.unit_of(route.target).name == "Inspektorat"
    go(matrix, "Inspektorat", "Dinas Sosial")
    assert [draft.unit_of(key).name for key in window.selection.ids] == ["Inspektorat", "Dinas Sosial"]
    line = next(item.id for item in draft.routes.values() if draft.unit_of(item.target).name == "Dinas Kesehatan")
    window.selection.set([line])
    now = matrix.currentIndex()
    names = [draft.units[unit].name for unit in matrix.matrix.pair(now.row(), now.column())]
    assert names == ["Asisten Pemerintahan dan Kesejahteraan Rakyat", "Dinas Kesehatan"]
    window.selection.set([box_of(draft, "Badan Keuangan")])
    assert draft.units[matrix.matrix.units[matrix.currentIndex().row()]].name == "Badan Keuangan"


def test_the_cell_stays_when_units_come_and_go(window, matrix):
    go(matrix, UMUM, "Inspektorat")
    operations.delete_units(window.document, list(pair(window, "Dinas Sosial", "Dinas Kesehatan")))
    now = matrix.currentIndex()
    assert matrix.matrix.pair(now.row(), now.column()) == pair(window, UMUM, "Inspektorat")
    window.document.undo()
    assert len(matrix.matrix.units) == 16


def test_a_new_name_stands_in_both_headers(window, matrix):
    key = pair(window, "Inspektorat", UMUM)[0]
    operations.rename_unit(window.document, key, "Inspektorat Daerah")
    row = matrix.matrix.row_of(key)
    for way in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
        assert matrix.matrix.headerData(row, way) == "Inspektorat Daerah"


def test_four_million_cells(qtbot, qapp):
    """Nothing is made for empty cells; a whole frame stays far below what a person notices."""
    draft = sample_draft()
    with draft.edit():
        one = next(iter(draft.units.values()))
        units = [draft.put(replace(one, id=draft.new_id(), name=f"Dinas {n}", order=100 + n)) for n in range(2000)]
        for first, second in zip(units, units[7:], strict=False):
            model.add_relation(draft, first.id, second.id, COORDINATIVE)
    document = Document(draft, arrange=simple_arrange, relay=None)
    selection = Selection(document)
    matrix = Matrix(document, selection)
    document.setParent(matrix)
    qtbot.addWidget(matrix)
    matrix.matrix.show_only_chart(False)
    matrix.resize(1600, 1000)
    with qtbot.waitExposed(matrix):
        matrix.show()
    assert matrix.matrix.rowCount() == matrix.matrix.columnCount() == 2016
    widgets = len(matrix.findChildren(QWidget))
    frames = []
    for step in range(40):
        start = time.process_time()
        matrix.verticalScrollBar().setValue(step * 1000)
        matrix.horizontalScrollBar().setValue(step * 1200)
        matrix.viewport().repaint()
        frames.append(time.process_time() - start)
    assert len(matrix.findChildren(QWidget)) == widgets < 20
    assert sorted(frames)[20] < 0.1
    matrix.selectAll()
    QTest.keyClicks(matrix, "s")
    assert document.stack.count() == 0
    start = time.thread_time()
    operations.relate_units(document, [(units[3].id, units[4].id)], STRUCTURAL)
    assert time.thread_time() - start < 1.0
    assert matrix.matrix.marks(16 + 3, 16 + 4)[0] == "S"


def test_behind_a_tab_it_waits_and_then_shows_what_has_changed(window, matrix, qtbot):
    document, draft = window.document, window.document.draft
    asisten, inspektorat = (box_of(draft, name) for name in (UMUM, "Inspektorat"))
    window.actions_by_id["unit_table"].trigger()  # in front of it
    resets = []
    matrix.matrix.modelReset.connect(lambda: resets.append(1))
    operations.rename_unit(document, draft.unit_of(inspektorat).id, "Inspektorat Kota")
    operations.add_child(document, asisten, "Dinas Baru")
    assert not resets
    window.actions_by_id["matrix"].trigger()
    assert resets
    assert marks(matrix, UMUM, "Dinas Baru") == ("K", True)
    assert marks(matrix, UMUM, "Inspektorat Kota") == ("K", True)
    window.actions_by_id["unit_table"].trigger()
    document.undo()  # a unit that is gone is not asked for
    assert "Dinas Baru" not in {draft.units[unit].name for unit in matrix.matrix.units}
    window.selection.set([inspektorat])
    window.actions_by_id["matrix"].trigger()
    row = matrix.currentIndex().row()
    assert draft.units[matrix.matrix.units[row]].name == "Inspektorat Kota"
