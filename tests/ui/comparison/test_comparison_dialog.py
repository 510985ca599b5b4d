"""Bandingkan: choosing another draft, the list beside the marked charts, and what can be taken to a meeting."""

from __future__ import annotations

from pathlib import Path

import pytest
from dialogs import answer, click, press
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from samples import box_of, sample_draft

from orgeditor.articles.amendments import Row
from orgeditor.articles.writer import ArticleLine
from orgeditor.editing import operations
from orgeditor.editing.operations.amendment import amendment_of
from orgeditor.model import operations as model
from orgeditor.model.page import MarkForm
from orgeditor.model.records import Placement
from orgeditor.storage.writer import save_draft
from orgeditor.ui import files
from orgeditor.ui.comparison import comparing
from orgeditor.ui.comparison.dialog import ComparisonDialog
from orgeditor.ui.comparison.marked_charts import BOTH, MENJADI, SEMULA
from orgeditor.ui.main_window import MainWindow

UMUM = "Asisten Administrasi Umum"


def changed(draft):
    """Change a draft: a unit of each fate."""
    with draft.edit():
        host = draft.placements[box_of(draft, UMUM)]
        model.add_child(draft, host, "Dinas Pangan")
        model.delete_unit(draft, draft.placements[box_of(draft, "Dinas Sosial")].unit)
        model.rename(draft, draft.placements[box_of(draft, "Inspektorat")].unit, "Inspektorat Daerah")
        model.move(draft, [draft.placements[box_of(draft, "Dinas Kesehatan")]], host)
    return draft


@pytest.fixture
def amended(window) -> MainWindow:
    """The window on a draft that amends the sample."""
    window.document.new(changed(amendment_of(sample_draft(), year="2026", about="Perubahan")))
    return window


def opened(window: MainWindow) -> ComparisonDialog:
    window.actions_by_id["compare"].trigger()
    dialog = window.findChild(ComparisonDialog)
    settled(dialog)
    return dialog


def settled(dialog: ComparisonDialog) -> None:
    while dialog.comparing.busy or dialog.charts.busy:
        QTest.qWait(10)


@pytest.fixture
def dialog(amended) -> ComparisonDialog:
    return opened(amended)


def rows(dialog: ComparisonDialog) -> dict[str, list[str]]:
    """What the list shows now, by its headings."""
    tree = dialog.list.tree
    tops = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    return {
        top.text(0): [top.child(row).text(0) for row in range(top.childCount()) if not top.child(row).isHidden()]
        for top in tops
        if not top.isHidden()
    }


def choose(dialog: ComparisonDialog, text: str) -> None:
    """Click a row of the list."""
    item = next(item for item in dialog.list.tree.rows() if text in item.text(0))
    dialog.list.tree.scrollToItem(item)
    click(dialog.list.tree.viewport(), dialog.list.tree.visualItemRect(item).center())
    settled(dialog)


def forms(view) -> dict[str, tuple[MarkForm, ...]]:
    return {mark.key: mark.forms for sheet in view.desk.sheets for mark in sheet.page.marks if mark.key}


def test_the_draft_that_is_amended_is_chosen_at_once(dialog):
    assert dialog.box.currentText() == "Semula: Peraturan Walikota Bukittinggi Nomor 4 Tahun 2017"
    found = rows(dialog)
    assert found["Baru (1)"] == ["B1  Dinas Pangan"]
    assert found["Dihapus (1)"] == ["D1  Dinas Sosial"]
    assert found["Pindah (1)"] == ["P1  Dinas Kesehatan"]
    assert found["Ganti nama (1)"] == ["N1  Inspektorat Daerah"]
    assert [text.split()[1] for text in found["Data peraturan dan Lampiran (3)"]] == ["Nomor", "Tahun", "Tentang"]


def test_the_new_chart_is_marked(dialog):
    draft = dialog.document.draft
    assert forms(dialog.charts.new_view) == {
        box_of(draft, "Dinas Pangan"): (MarkForm.ADDED,),
        box_of(draft, "Inspektorat Daerah"): (MarkForm.RENAMED,),
        box_of(draft, "Dinas Kesehatan"): (MarkForm.MOVED,),
    }
    assert not dialog.charts.old_view.isVisible()


def test_a_row_shows_its_box_here_and_in_the_window(dialog, amended):
    choose(dialog, "Dinas Pangan")
    box = box_of(amended.document.draft, "Dinas Pangan")
    assert dialog.charts.new_view.ids == (box,)
    assert amended.selection.ids == (box,)


def test_what_is_gone_is_shown_in_the_old_chart(dialog, amended):
    choose(dialog, "Dinas Sosial")
    assert (
        dialog.charts.sides.currentIndex() == SEMULA
        and dialog.charts.old_view.isVisible()
        and not dialog.charts.new_view.isVisible()
    )
    [key] = dialog.charts.old_view.ids
    assert forms(dialog.charts.old_view)[key] == (MarkForm.GONE,)
    choose(dialog, "Dinas Pangan")
    assert dialog.charts.sides.currentIndex() == MENJADI and dialog.charts.new_view.isVisible()


def test_a_row_of_a_new_chart_shows_it_here_and_in_the_window(dialog, amended):
    draft = amended.document.draft
    shown = amended.selection.chart_id
    with amended.document.edit("Bagan baru") as edited:
        chart = model.add_chart(edited, edited.charts_in_order()[0].annex)
        edited.put(Placement(edited.new_id(), chart.id, draft.placements[box_of(draft, UMUM)].unit))
    amended.selection.show(shown)
    settled(dialog)
    choose(dialog, "Lampiran I, bagan 2")
    assert dialog.charts.charts.currentData() == ("", chart.id)
    assert amended.selection.chart_id == chart.id


def test_both_charts_beside_each_other(dialog):
    dialog.charts.sides.setFocus()
    QTest.keyClick(dialog.charts.sides, Qt.Key.Key_End)
    assert dialog.charts.sides.currentIndex() == BOTH
    QTest.keyClick(dialog.charts.sides, Qt.Key.Key_Return)
    settled(dialog)
    assert dialog.charts.old_view.isVisible() and dialog.charts.new_view.isVisible()
    choose(dialog, "Dinas Kesehatan")
    for view in (dialog.charts.old_view, dialog.charts.new_view):
        [key] = view.ids
        assert forms(view)[key] == (MarkForm.MOVED,)


def test_a_click_on_a_box_chooses_its_row(dialog, amended):
    box = box_of(amended.document.draft, "Dinas Kesehatan")
    place = dialog.charts.new_view.camera.to_screen(dialog.charts.new_view.desk.shape(box).rect.center).toPoint()
    click(dialog.charts.new_view.viewport(), place)
    assert "P1" in dialog.list.tree.currentItem().text(0)
    assert amended.selection.ids == (box,)


def test_the_list_is_searched(dialog):
    QTest.keyClicks(dialog.list.field, "pangan umum")
    assert rows(dialog) == {"Baru (1)": ["B1  Dinas Pangan"]}
    dialog.list.field.clear()
    QTest.keyClicks(dialog.list.field, "tidak ada begitu")
    assert rows(dialog) == {} and "Tidak ada yang memuat" in dialog.list.none.text()


def test_it_follows_the_draft(dialog, amended):
    operations.rename_unit(amended.document, amended.document.draft.placements[box_of(
        amended.document.draft, "Badan Keuangan")].unit, "Badan Keuangan dan Aset")  # fmt: skip
    settled(dialog)
    assert rows(dialog)["Ganti nama (2)"] == ["N1  Inspektorat Daerah", "N2  Badan Keuangan dan Aset"]
    amended.document.undo()
    settled(dialog)
    assert "Ganti nama (1)" in rows(dialog)


def test_an_earlier_version_is_offered(window, tmp_path):
    path = tmp_path / "naskah.bagan"
    save_draft(sample_draft(), path)
    files.load(window, path)
    unit = window.document.draft.placements[box_of(window.document.draft, "Inspektorat")].unit
    operations.rename_unit(window.document, unit, "Inspektorat Daerah")
    assert files.save(window)
    dialog = opened(window)
    assert dialog.box.count() == 2 and dialog.box.itemText(0).startswith("Versi ")
    assert dialog.said.text() == "Kedua naskah tidak berbeda."
    dialog.box.setFocus()
    QTest.keyClick(dialog.box, Qt.Key.Key_Down)
    settled(dialog)
    assert rows(dialog) == {"Ganti nama (1)": ["N1  Inspektorat Daerah"]}


def test_without_anything_at_hand_it_asks_for_a_file(window, tmp_path, monkeypatch):
    dialog = opened(window)
    assert dialog.instead.isVisible() and "seret berkasnya" in dialog.instead.text()
    assert not dialog.charts.isVisible()
    assert not dialog.export.isEnabled() and not dialog.copy.isEnabled()
    save_draft(changed(sample_draft()), tmp_path / "lama.bagan")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(tmp_path / "lama.bagan"), ""))
    press(dialog, "Pilih Berkas…")
    settled(dialog)
    assert rows(dialog)["Baru (1)"] == ["B1  Dinas Sosial"]  # the open draft is what it becomes


def dropped(dialog: ComparisonDialog, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(20, 20), copy, data, left, none)
    QApplication.sendEvent(dialog, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(dialog, QDropEvent(QPointF(20, 20), copy, data, left, none))
    settled(dialog)


def test_a_file_is_dropped(window, tmp_path):
    save_draft(changed(sample_draft()), tmp_path / "lama.bagan")
    dialog = opened(window)
    dropped(dialog, tmp_path / "lama.bagan")
    assert dialog.box.currentText() == "lama.bagan"
    assert "Dihapus (1)" in rows(dialog)


def test_a_file_that_is_no_draft_is_told_and_nothing_is_lost(dialog, tmp_path):
    (tmp_path / "rusak.bagan").write_bytes(b"bukan naskah")
    dropped(dialog, tmp_path / "rusak.bagan")
    assert dialog.instead.isVisible() and "rusak.bagan" in dialog.instead.text()
    assert rows(dialog) == {} and not dialog.export.isEnabled()
    dialog.box.setFocus()
    QTest.keyClick(dialog.box, Qt.Key.Key_Home)
    settled(dialog)
    assert "Baru (1)" in rows(dialog) and dialog.export.isEnabled()
    assert dialog.charts.isVisible() and not dialog.instead.isVisible()


def test_a_broken_file_leaves_nothing_of_the_comparison_before(dialog, tmp_path):
    dialog.tabs.setCurrentIndex(1)
    settled(dialog)
    assert "Dinas Pangan" in dialog.text.toPlainText()
    (tmp_path / "rusak.bagan").write_bytes(b"bukan naskah")
    dropped(dialog, tmp_path / "rusak.bagan")
    assert dialog.text.toPlainText() == "" and rows(dialog) == {}
    dialog.tabs.setCurrentIndex(0)
    dialog.tabs.setCurrentIndex(1)
    assert dialog.text.toPlainText() == ""
    assert not dialog.list.none.isVisible()  # whether something differs nobody knows


def test_the_pages_are_exported(dialog, tmp_path, monkeypatch):
    from pypdf import PdfReader

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "rapat.pdf"), ""))
    press(dialog, "Ekspor Halaman Rapat…")
    assert dialog.said.text() == "Tersimpan: rapat.pdf"
    texts = [page.extract_text() for page in PdfReader(tmp_path / "rapat.pdf").pages]
    assert len(texts) == 3 and "SEMULA" in texts[1] and "DAFTAR PERUBAHAN" in texts[2]


def test_pictures_that_are_there_are_replaced_only_when_a_person_says_so(dialog, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "rapat.png"), ""))
    (tmp_path / "rapat-2.png").write_bytes(b"lama")
    said = answer("Batal")
    press(dialog, "Ekspor Halaman Rapat…")
    assert "rapat-2.png" in said[0]
    assert (tmp_path / "rapat-2.png").read_bytes() == b"lama" and not (tmp_path / "rapat-1.png").exists()


def test_a_folder_that_is_not_there_is_told(dialog, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "x" / "tabel.docx"), ""))
    said = answer("OK")
    press(dialog, "Simpan Tabel…")
    assert "tidak dapat disimpan" in said[0]


def test_the_table_is_shown_copied_and_saved(dialog, tmp_path, monkeypatch):
    bar = dialog.tabs.tabBar()
    click(bar, bar.tabRect(1).center())
    shown = dialog.text.toPlainText()
    assert "Ketentuan Pasal 12 diubah sehingga berbunyi sebagai berikut:" in shown
    assert "Inspektorat Daerah;" in shown and "Dinas Sosial;" in shown
    press(dialog, "Salin Tabel")
    data = QGuiApplication.clipboard().mimeData()
    assert "1. Inspektorat;\t1. Inspektorat Daerah;" in data.text()
    assert "<table" in data.html() and "<s>Inspektorat;</s>" in data.html()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "tabel.docx"), ""))
    press(dialog, "Simpan Tabel…")
    assert (tmp_path / "tabel.docx").read_bytes().startswith(b"PK")
    assert dialog.said.text() == "Tersimpan: tabel.docx"


def test_a_name_that_wraps_goes_on_below_itself_not_below_its_number(dialog):
    dialog.tabs.setCurrentIndex(1)
    block, wrapped = dialog.text.document().firstBlock(), 0
    while block.isValid():
        layout = block.layout()
        at = block.text().find("\t") + 1
        if at and layout.lineCount() > 1:
            first, second = layout.lineAt(0), layout.lineAt(1)
            assert first.cursorToX(at)[0] == pytest.approx(second.cursorToX(second.textStart())[0], abs=1)
            wrapped += 1
        block = block.next()
    assert wrapped


def test_both_columns_are_as_wide_where_one_has_nothing(amended, monkeypatch):
    lines = [ArticleLine(1, f"{at}.", f"Dinas Nomor {at} dengan Nama yang Panjang;") for at in range(4)]
    monkeypatch.setattr(comparing, "amendment_tables", lambda _found: [([], [Row(None, line, True) for line in lines])])
    dialog = opened(amended)
    dialog.tabs.setCurrentIndex(1)
    document = dialog.text.document()
    widths = {}
    block = document.firstBlock()
    while block.isValid():
        widths[block.text()] = document.documentLayout().blockBoundingRect(block).width()
        block = block.next()
    assert widths["SEMULA"] == pytest.approx(widths["MENJADI"], abs=2)


def test_a_long_table_comes_piece_by_piece_and_whole(amended, monkeypatch, qtbot):
    """Setting two hundred rows at once takes Qt a quarter of a second."""
    lines = [(ArticleLine(1, f"{at}.", f"Dinas {at};"), ArticleLine(1, f"{at}.", f"Badan {at};")) for at in range(180)]
    table = [(["Ketentuan Pasal 12 diubah:"], [Row(before, after, True) for before, after in lines])]
    monkeypatch.setattr(comparing, "amendment_tables", lambda _found: table)
    dialog = opened(amended)
    sizes: list[int] = []
    dialog.text.document().contentsChanged.connect(lambda: sizes.append(dialog.text.document().characterCount()))
    bar = dialog.tabs.tabBar()
    click(bar, bar.tabRect(1).center())
    qtbot.waitUntil(lambda: "Badan 179;" in dialog.text.toPlainText(), timeout=5000)
    shown = dialog.text.toPlainText()
    assert [line for line in shown.split() if line.endswith(";")] == [
        word for at in range(180) for word in (f"{at};", f"{at};")
    ]
    assert shown.count("SEMULA") == 1 and len(set(sizes)) >= 9
    assert dialog.text.verticalScrollBar().value() == 0


def test_the_charts_are_still_there_after_an_edit_beside_the_table(dialog, amended):
    bar, draft = dialog.tabs.tabBar(), amended.document.draft
    click(bar, bar.tabRect(1).center())
    box = box_of(draft, "Badan Keuangan")
    operations.rename_unit(amended.document, draft.placements[box].unit, "Badan Keuangan dan Aset")
    settled(dialog)
    click(bar, bar.tabRect(0).center())
    settled(dialog)
    assert forms(dialog.charts.new_view)[box] == (MarkForm.RENAMED,)


def test_it_is_opened_once_and_closes_with_escape_or_another_draft(dialog, amended, qtbot):
    amended.actions_by_id["compare"].trigger()
    assert amended.findChildren(ComparisonDialog) == [dialog]
    dialog.activateWindow()
    QTest.keyClick(dialog.list.tree, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not amended.findChildren(ComparisonDialog))
    again = opened(amended)
    amended.document.new(sample_draft())
    qtbot.waitUntil(lambda: again not in amended.findChildren(ComparisonDialog))


def test_the_window_can_be_edited_while_it_is_open(dialog, amended):
    assert not dialog.isModal()
    amended.activateWindow()
    amended.selection.set([box_of(amended.document.draft, "Badan Keuangan")])
    amended.actions_by_id["remove"].trigger()
    settled(dialog)
    assert "Badan Keuangan" in rows(dialog)["Pindah (2)"][0] + rows(dialog)["Pindah (2)"][1]
