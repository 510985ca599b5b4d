"""Tempel Pasal as a person uses it: paste, look, mend, choose where it goes, enter."""

from __future__ import annotations

from pathlib import Path

import pytest
from dialogs import answer, in_dialog, press
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from samples import box_of, sample_draft
from word_files import docx, paragraph

from orgeditor.articles.linking import Role
from orgeditor.articles.writer import article_lines, article_text
from orgeditor.ui.articles import reading_dialog, reading_job
from orgeditor.ui.articles.read_model import BASIS, FATE, KIND, NAME
from orgeditor.ui.articles.read_rows import Sort
from orgeditor.ui.articles.read_tree import LEAST_NAME_PX
from orgeditor.ui.articles.reading_dialog import ReadingDialog
from orgeditor.ui.articles.split_dialog import SplitNameDialog
from orgeditor.ui.articles.text_pane import colour

TEXT = """PERATURAN BUPATI CONTOH
NOMOR 7 TAHUN 2026
TENTANG
KOORDINASI
DENGAN RAHMAT TUHAN YANG MAHA ESA
MEMUTUSKAN:

Pasal 3
Wakil Bupati melimpahkan sebagian kewenangan kepada Sekretaris Daerah.

Pasal 4
Pembagian koordinasi sebagai berikut:
a. Asisten Satu mengoordinasikan:
1. Dinas Pendidikan;
2. Dinas Kesehatan; dan
3. Dinas Sosial;
b. Asisten Dua mengoordinasikan:
1. Badan Pengelolaan Keuangan;
2. dan Aset; dan
3. Bagian Umum dan Inspektorat.

Pasal 5
Bagan koordinasi tercantum dalam Lampiran I.
"""


@pytest.fixture
def dialog(qtbot, qapp) -> ReadingDialog:
    return shown(qtbot, ReadingDialog(sample_draft(), None))


def shown(qtbot, dialog: ReadingDialog) -> ReadingDialog:
    qtbot.addWidget(dialog, before_close_func=lambda dialog: dialog.choice.forget_mends())
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def paste(dialog: ReadingDialog, text: str = TEXT) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(dialog.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait(dialog)


def wait(dialog: ReadingDialog) -> None:
    QTest.qWait(1)
    while dialog._later.isActive() or dialog.job.running:
        QTest.qWait(5)


def names(dialog: ReadingDialog) -> list[str]:
    """The units that are ticked, indented."""
    level = {"": -1}
    lines = []
    for node in dialog.choice.tree:
        level[node.key] = level[node.parent] + 1
        if node.on:
            lines.append("  " * level[node.key] + node.unit.name)
    return lines


def row_of(dialog: ReadingDialog, name: str):
    return next(row for row in dialog.model.by_key.values() if row.cells[0].startswith(name))


def place(dialog: ReadingDialog, name: str) -> QPoint:
    """Where a row is painted."""
    tree = dialog.tree
    index = dialog.model.index_of(row_of(dialog, name).key)
    tree.scrollTo(index)
    return tree.visualRect(index).center()


def click(dialog: ReadingDialog, name: str, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(dialog.tree.viewport(), Qt.MouseButton.LeftButton, modifier, place(dialog, name))


def toggle(dialog: ReadingDialog, name: str) -> None:
    """Click into the box before a name."""
    index = dialog.model.index_of(row_of(dialog, name).key)
    dialog.tree.scrollTo(index)
    rect = dialog.tree.visualRect(index)
    QTest.mouseClick(dialog.tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 11, rect.center().y()))
    QTest.qWait(1)


def line_of(dialog: ReadingDialog, text: str) -> int:
    return next(at for at, line in enumerate(dialog.text.toPlainText().split("\n")) if text in line)


def test_what_was_read_is_told_and_becomes_a_draft(dialog):
    assert not dialog.ok.isEnabled()
    paste(dialog)
    assert dialog.summary.text().startswith("2 Asisten, 6 unit, 1 Lampiran, 1 hubungan; 1 perlu diperiksa.")
    assert row_of(dialog, "Nomor: 7").sort is Sort.FIELD
    press(dialog, "Masukkan")
    assert dialog.result() == ReadingDialog.DialogCode.Accepted
    draft = dialog.choice.new_draft()
    assert {"Dinas Kesehatan", "Asisten Dua"} <= {unit.name for unit in draft.units.values()}
    assert (draft.regulation.number, len(draft.annexes)) == ("7", 1)


def test_each_line_has_its_colour_on_the_screen(dialog):
    paste(dialog)
    picture = dialog.text.viewport().grab().toImage()
    seen = {}
    for text in ("a. Asisten Satu", "1. Dinas Pendidikan", "Bagan koordinasi", "Pasal 4"):
        block = dialog.text.document().findBlockByNumber(line_of(dialog, text))
        room = dialog.text.blockBoundingGeometry(block).translated(dialog.text.contentOffset())
        seen[text] = picture.pixelColor(picture.width() - 4, round(room.center().y())).name()
    palette = dialog.text.palette()
    assert seen["a. Asisten Satu"] == colour(Role.HEAD, palette).name()
    assert seen["1. Dinas Pendidikan"] == colour(Role.UNIT, palette).name()
    assert seen["Bagan koordinasi"] == colour(Role.ANNEX, palette).name()
    assert seen["Pasal 4"] == palette.base().color().name()


def test_a_click_on_a_line_selects_its_unit_and_back(dialog):
    paste(dialog)
    block = dialog.text.document().findBlockByNumber(line_of(dialog, "2. Dinas Kesehatan"))
    room = dialog.text.blockBoundingGeometry(block).translated(dialog.text.contentOffset())
    QTest.mouseClick(dialog.text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, round(room.center().y())))
    assert [row.cells[0] for row in dialog.tree.rows()] == ["Dinas Kesehatan"]
    assert "Pasal 4 huruf a angka 2" in dialog.detail.text()
    click(dialog, "Bagian Umum")
    assert dialog.text.textCursor().blockNumber() == line_of(dialog, "Bagian Umum")


def test_the_unsure_ones_are_found_one_after_the_other(dialog):
    paste(dialog)
    QTest.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert [row.cells[0] for row in dialog.tree.rows()] == ["dan Aset"]
    assert "Keyakinan 70 %: tidak tampak seperti nama unit." in dialog.detail.text()


def test_names_are_mended_with_keys(dialog):
    paste(dialog)
    click(dialog, "Dinas Sosial")
    QTest.keyClick(dialog.tree, Qt.Key.Key_F2)
    field = dialog.tree.findChild(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "Dinas Sosial dan PPA")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.qWait(30)
    assert "  Dinas Sosial dan PPA" in names(dialog)
    assert dialog.isVisible()
    click(dialog, "Badan Pengelolaan")
    click(dialog, "dan Aset", Qt.KeyboardModifier.ControlModifier)
    press(dialog, "Gabung")
    assert "  Badan Pengelolaan Keuangan dan Aset" in names(dialog)
    assert not dialog.next.isVisible()
    click(dialog, "Dinas Pendidikan")
    QTest.keyClick(dialog.tree, Qt.Key.Key_Delete)
    assert "  Dinas Pendidikan" not in names(dialog)
    for _ in range(3):
        QTest.keyClick(dialog.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(dialog)[1:4] == ["  Dinas Pendidikan", "  Dinas Kesehatan", "  Dinas Sosial"]


def test_the_keyboard_goes_on_beside_a_unit_that_was_dropped(dialog):
    paste(dialog)
    click(dialog, "Dinas Kesehatan")
    for after in ("Dinas Sosial", "Dinas Pendidikan", "Asisten Satu"):
        QTest.keyClick(dialog.tree, Qt.Key.Key_Delete)
        assert [row.cells[0] for row in dialog.tree.rows()] == [after]
    assert names(dialog)[:2] == ["Asisten Satu", "Asisten Dua"]


def test_units_are_moved_with_the_keyboard_alone(dialog):
    paste(dialog)
    before = names(dialog)
    click(dialog, "Dinas Kesehatan")
    alt = Qt.KeyboardModifier.AltModifier
    for key, after in (
        (Qt.Key.Key_Up, ["Asisten Satu", "  Dinas Kesehatan", "  Dinas Pendidikan", "  Dinas Sosial"]),
        (Qt.Key.Key_Down, before[:4]),
        (Qt.Key.Key_Right, ["Asisten Satu", "  Dinas Pendidikan", "    Dinas Kesehatan", "  Dinas Sosial"]),
        (Qt.Key.Key_Left, before[:4]),
        (Qt.Key.Key_Left, ["Asisten Satu", "  Dinas Pendidikan", "  Dinas Sosial", "Dinas Kesehatan"]),
    ):
        QTest.keyClick(dialog.tree, key, alt)
        assert names(dialog)[:4] == after
        assert [row.cells[0] for row in dialog.tree.rows()] == ["Dinas Kesehatan"]
    for _ in range(5):
        QTest.keyClick(dialog.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(dialog) == before and not dialog.choice.has_mends


def test_a_misspelt_name_is_to_be_looked_at(dialog, qtbot):
    paste(dialog, TEXT.replace("Dinas Kesehatan", "Dinas Kesehatn"))
    assert "2 perlu diperiksa" in dialog.summary.text()
    assert "  Dinas Kesehatn" in names(dialog)  # nothing is put right in silence
    QTest.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert "Keyakinan 70 %: “Kesehatn” mungkin salah tulis dari “Kesehatan”." in dialog.detail.text()
    QTest.keyClick(dialog.tree, Qt.Key.Key_F2)
    editor = dialog.tree.findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Dinas Kesehatan")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "1 perlu diperiksa" in dialog.summary.text())


def test_a_line_that_is_two_is_split(dialog):
    paste(dialog)
    click(dialog, "Bagian Umum")
    in_dialog(SplitNameDialog, lambda asked: press(asked, "Pecah"))
    press(dialog, "Pecah…")
    assert names(dialog)[-2:] == ["  Bagian Umum", "  Inspektorat"]


def drag(dialog: ReadingDialog, name: str, target: str, part: float) -> bool:
    """Drag a unit onto a row, `part` of its height from its top; say whether that may be."""
    tree = dialog.tree
    data = dialog.model.mimeData([dialog.model.index_of(row_of(dialog, name).key)])
    rect = tree.visualRect(dialog.model.index_of(row_of(dialog, target).key))
    at = QPoint(rect.left() + 40, rect.top() + round(part * rect.height()))
    state = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter, over = QDragEnterEvent(at, *state), QDragMoveEvent(at, *state)
    for event in (enter, over):
        QApplication.sendEvent(tree.viewport(), event)
    if not over.isAccepted():
        QApplication.sendEvent(tree.viewport(), QDragLeaveEvent())
        return False
    QApplication.sendEvent(tree.viewport(), QDropEvent(QPointF(at), *state))
    QTest.qWait(1)
    return True


def test_a_unit_is_dragged_to_another_superior_and_place(dialog):
    paste(dialog)
    assert drag(dialog, "Dinas Sosial", "dan Aset", 0.05)
    assert names(dialog)[3:6] == ["Asisten Dua", "  Badan Pengelolaan Keuangan", "  Dinas Sosial"]
    assert [row.cells[0] for row in dialog.tree.rows()] == ["Dinas Sosial"]
    assert drag(dialog, "Dinas Pendidikan", "Asisten Dua", 0.5)
    assert names(dialog)[-1] == "  Dinas Pendidikan"
    assert drag(dialog, "Asisten Dua", "Asisten Satu", 0.05)
    assert names(dialog)[0] == "Asisten Dua"


def test_no_unit_is_dragged_below_itself_or_onto_a_section(dialog):
    paste(dialog)
    before = names(dialog)
    assert not drag(dialog, "Asisten Satu", "Dinas Sosial", 0.5)
    assert not drag(dialog, "Dinas Sosial", "Lampiran (1)", 0.8)
    assert names(dialog) == before


def test_the_chosen_row_stays_in_sight_when_room_gets_short(dialog):
    paste(dialog)
    tree = dialog.tree
    click(dialog, "Nomor: 7")
    tree.setFixedHeight(tree.visualRect(tree.currentIndex()).bottom() - 40)
    QTest.qWait(10)
    assert tree.viewport().rect().contains(tree.visualRect(tree.currentIndex()))


def test_what_is_unticked_does_not_enter(dialog):
    paste(dialog)
    toggle(dialog, "Asisten Satu")
    toggle(dialog, "Lampiran (1)")
    toggle(dialog, "Nomor: 7")
    assert names(dialog)[0] == "Asisten Dua"
    draft = dialog.choice.new_draft()
    assert "Dinas Kesehatan" not in {unit.name for unit in draft.units.values()}
    assert (len(draft.annexes), draft.regulation.number, draft.regulation.year) == (0, "", "2026")


def test_mends_stay_while_the_text_is_typed_on(dialog):
    paste(dialog)
    click(dialog, "Dinas Pendidikan")
    QTest.keyClick(dialog.tree, Qt.Key.Key_Delete)
    cursor = dialog.text.textCursor()
    cursor.setPosition(dialog.text.toPlainText().index("Dinas Sosial;"))
    dialog.text.setFocus()
    dialog.text.setTextCursor(cursor)
    QTest.keyClicks(dialog.text, "X ")
    wait(dialog)
    assert names(dialog)[1:3] == ["  Dinas Kesehatan", "  X Dinas Sosial"]


def test_closing_asks_before_mends_are_lost(dialog):
    paste(dialog)
    click(dialog, "Dinas Pendidikan")
    QTest.keyClick(dialog.tree, Qt.Key.Key_Delete)
    said = answer("Batal")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert said and dialog.isVisible()
    answer("Tutup")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


# into the chart


@pytest.fixture
def into(qtbot, qapp) -> ReadingDialog:
    draft = sample_draft()
    return shown(qtbot, ReadingDialog(draft, draft.charts_in_order()[0].id, "Lampiran I"))


def article(dialog: ReadingDialog) -> str:
    return article_text(article_lines(dialog.choice.draft, dialog.choice.chart, number="12"))


def test_a_text_of_the_chart_goes_into_it_and_another_does_not(into):
    paste(into, article(into))
    assert into.to_chart.isChecked()
    assert {row.cells[1] for row in into.model.by_key.values() if row.sort is Sort.UNIT} == {"tetap"}
    into.text.clear()
    paste(into)
    assert into.to_new.isChecked()
    QTest.mouseClick(into.to_chart, Qt.MouseButton.LeftButton, pos=QPoint(10, into.to_chart.height() // 2))
    assert row_of(into, "Asisten Satu").cells[1] == "baru"
    assert row_of(into, "Tidak lagi disebut").sort is Sort.SECTION
    into.text.clear()
    paste(into, article(into))
    assert into.to_chart.isChecked(), "what a person has chosen stays"


def test_the_name_keeps_its_room_in_a_small_window(english, into):
    paste(into, article(into))
    assert into.choice.into_chart and not into.tree.isColumnHidden(FATE)
    for width in (327, 420, 700):  # of the tree in a window of 776, 1024 and 1600 px
        into.tree.setFixedWidth(width)
        QTest.qWait(10)
        assert into.tree.columnWidth(NAME) >= 170
    assert not into.tree.isColumnHidden(BASIS)


HEAD = "PERATURAN BUPATI CONTOH\nNOMOR 7 TAHUN 2026\nTENTANG\nX\nDENGAN RAHMAT\n"


def test_the_basis_and_the_kind_are_whole_where_there_is_room(dialog):
    dialog.resize(1700, 800)
    paste(
        dialog,
        "Pasal 17\nRentang koordinasi hierarki dilaksanakan oleh para Asisten sebagai berikut:\n"
        "a. Asisten Umum mengoordinasikan:\n1. Dinas Sosial; dan\n2. Dinas Kesehatan;\n"
        "b. Asisten Ekonomi mengoordinasikan:\n1. Dinas Pasar.",
    )
    tree, head, leaf = dialog.tree, row_of(dialog, "Asisten Umum"), row_of(dialog, "Dinas Sosial")
    assert (head.cells[BASIS], leaf.cells[KIND]) == ("Pasal 17 huruf a", "Koordinasi hierarki")
    for row, column in ((head, BASIS), (leaf, KIND)):
        assert tree.columnWidth(column) >= tree.fontMetrics().horizontalAdvance(row.cells[column]) + 12
    dialog.resize(900, 600)
    QTest.qWait(1)
    assert tree.columnWidth(NAME) >= LEAST_NAME_PX


def test_a_text_without_heads_is_shown_where_something_was_read(dialog):
    paste(
        dialog,
        "Pasal 1\nKetentuan umum.\n\nPasal 5\nBagan koordinasi tercantum dalam Lampiran I.\n"
        + "".join(f"Pasal {number}\nKetentuan lain diatur tersendiri.\n" for number in range(6, 90)),
    )
    assert dialog.text.firstVisibleBlock().blockNumber() < line_of(dialog, "Bagan koordinasi")


def test_the_regulation_of_another_region_becomes_a_new_draft_though_the_names_are_the_same(into):
    paste(into, f"{HEAD}{article(into)}")
    assert into.to_new.isChecked() and "  Dinas Kesehatan" in names(into)


def test_new_renamed_moved_and_gone_are_told_and_gone_ones_leave_when_ticked(into):
    text = (
        article(into).replace("1. Inspektorat;", "1. Inspektorat Kota;").replace("Bagian Organisasi.", "Dinas Sosial.")
    )
    text = text.replace("3. Dinas Sosial; dan\n    4. Satuan", "3. Dinas Pangan; dan\n    4. Satuan")
    paste(into, text)
    fates = {row.cells[0]: row.cells[1] for row in into.model.by_key.values() if row.cells[1] not in ("", "tetap")}
    assert fates == {
        "Inspektorat Kota": "ganti nama", "Dinas Sosial": "pindah", "Dinas Pangan": "baru",
        "Bagian Organisasi": "dibiarkan",
    }  # fmt: skip
    toggle(into, "Bagian Organisasi")
    assert row_of(into, "Bagian Organisasi").cells[1] == "dikeluarkan"
    assert into.choice.out == {box_of(into.choice.draft, "Bagian Organisasi")}
    assert "1 unit baru, 1 ganti nama, 1 pindah, 1 dikeluarkan" in into.summary.text()


def test_fields_that_have_a_value_are_not_to_be_changed(into):
    paste(into, f"{HEAD.replace('BUPATI CONTOH', 'WALIKOTA BUKITTINGGI')}{article(into)}\nDitetapkan di Y\n")
    row = row_of(into, "Nomor: 7")
    assert (row.on, row.cells[1]) == (None, "sudah terisi")
    assert into.choice.chosen_fields() == {"place"}


def test_what_another_chart_shows_enters_only_when_ticked(qtbot, qapp):
    draft = sample_draft()
    from orgeditor.model import operations as model

    with draft.edit():
        model.add_root(draft, draft.charts_in_order()[1].id, "Kodim")
    dialog = shown(qtbot, ReadingDialog(draft, draft.charts_in_order()[0].id, "Lampiran I"))
    paste(dialog, article(dialog).replace("Bagian Organisasi.", "Bagian Organisasi;\n    4. Kodim."))
    assert (row_of(dialog, "Kodim").on, row_of(dialog, "Kodim").cells[1]) == (False, "di bagan lain")
    toggle(dialog, "Kodim")
    assert row_of(dialog, "Kodim").on
    QTest.mouseClick(dialog.to_new, Qt.MouseButton.LeftButton, pos=QPoint(10, dialog.to_new.height() // 2))
    assert row_of(dialog, "Kodim").on


# files and bad texts


def drop(dialog: ReadingDialog, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.text.dropEvent(event)
    wait(dialog)


def test_a_file_that_is_dropped_is_read(dialog, tmp_path):
    path = tmp_path / "perbup.docx"
    path.write_bytes(docx("".join(map(paragraph, TEXT.splitlines()))))
    drop(dialog, path)
    assert "  Dinas Kesehatan" in names(dialog)
    assert "Dinas Kesehatan" in dialog.text.toPlainText()


def test_a_file_without_text_is_told_and_the_text_stays(dialog, tmp_path):
    paste(dialog)
    path = tmp_path / "foto.png"
    path.write_bytes(bytes(range(256)) * 9)
    said = answer("OK")
    drop(dialog, path)
    assert said == ["Berkas “foto.png” tidak dapat dibaca sebagai teks: isinya bukan teks."]
    assert "  Dinas Kesehatan" in names(dialog)


def test_junk_and_texts_without_lists_get_one_sentence(dialog):
    paste(dialog, "".join(map(chr, range(1, 30))) * 50)
    assert "biner" in dialog.fault.text() and dialog.fault.isVisible()
    assert not dialog.ok.isEnabled()
    dialog.text.clear()
    paste(dialog, "Dengan hormat, bersama ini kami sampaikan undangan rapat.")
    assert dialog.summary.text().startswith("Tidak ada daftar unit")
    assert not dialog.fault.isVisible() and not dialog.ok.isEnabled()


def test_what_was_read_of_another_text_does_not_enter(dialog):
    paste(dialog)
    click(dialog, "Dinas Sosial")
    QTest.keyClick(dialog.tree, Qt.Key.Key_Delete)
    assert dialog.ok.isEnabled()
    dialog.text.selectAll()
    QGuiApplication.clipboard().setText("".join(map(chr, range(1, 30))) * 50)
    QTest.keyClick(dialog.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.ok.isEnabled(), "it is not read yet"
    wait(dialog)
    assert "biner" in dialog.fault.text() and dialog.fault.isVisible()
    assert (names(dialog), dialog.ok.isEnabled()) == ([], False)
    assert dialog.summary.text() == "Belum ada yang terbaca."
    dialog.text.selectAll()
    paste(dialog)
    assert dialog.ok.isEnabled()
    assert "  Dinas Sosial" not in names(dialog), "what was mended stays mended"


def test_reading_a_long_text_can_be_stopped(dialog):
    dialog.text.put("Asisten Umum mengoordinasikan:\n" + "".join(f"{n % 9999}. Dinas {n};\n" for n in range(1, 30_001)))
    while not dialog.job.running:
        QTest.qWait(5)
    while dialog.progress.value() < 1:
        QTest.qWait(5)
    assert dialog.busy.isVisible()
    dialog.accept()
    assert dialog.isVisible(), "what is shown is not yet what the text says"
    press(dialog, "Berhenti")
    assert not dialog.job.running and not dialog.busy.isVisible()
    assert "dihentikan" in dialog.fault.text()


def test_more_units_than_anyone_can_look_through_are_refused(dialog, monkeypatch):
    monkeypatch.setattr(reading_dialog, "MOST_UNITS", 7)
    paste(dialog)
    assert dialog.fault.text().startswith("Teks ini memuat 8 unit; paling banyak 7 sekaligus.")
    assert not dialog.ok.isEnabled()


def test_a_fault_of_the_reader_is_a_sentence_too(dialog, monkeypatch):
    def fail(*_, **__):
        raise RecursionError

    monkeypatch.setattr(reading_job, "read_text", fail)
    paste(dialog)
    assert dialog.fault.text() == "Teks ini tidak dapat dibaca; coba satu Pasal saja."
