"""The export dialog writes what it says, with progress, and stops where it cannot."""

from __future__ import annotations

import errno
import io
import os
import threading
import zipfile
from dataclasses import replace

import pypdf
import pytest
from dialogs import answer, in_dialog, press
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QPushButton,
)
from samples import box_of

from orgeditor.editing import operations
from orgeditor.ui import export_dialog, settings
from orgeditor.ui.chart_list import FILE
from orgeditor.ui.export_dialog import ExportDialog


@pytest.fixture
def dialog(window, qtbot, tmp_path):
    settings.set_last_folder(tmp_path)
    dialog = ExportDialog(window.document, window.selection, window)
    dialog.show()
    return dialog


def choose(dialog, form: str) -> None:
    """Choose a format as a person does."""
    row = [dialog.format.itemText(row) for row in range(dialog.format.count())].index(form)
    dialog.format.setFocus()
    dialog.format.setCurrentIndex(row)
    dialog.format.activated.emit(row)


def name(dialog, row: int, text: str) -> None:
    dialog.charts.rows()[row].setText(FILE, text)


def run(dialog, qtbot) -> str:
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._work is None)
    return dialog.told.text() if dialog.told.isVisible() else ""


def test_a_folder_that_may_not_be_looked_into_is_told(dialog, qtbot, tmp_path, monkeypatch):
    stat = os.stat

    def refused(path, *more, **named):
        if str(path).startswith(str(tmp_path / "tertutup")):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return stat(path, *more, **named)

    monkeypatch.setattr(os, "stat", refused)  # root, who runs tests too, may look into any
    dialog.target.selectAll()
    QTest.keyClicks(dialog.target, str(tmp_path / "tertutup" / "bagan.pdf"))
    said = answer("OK")
    run(dialog, qtbot)
    assert "bagan.pdf" in said[0] and "izin" in said[0]


def test_one_pdf_of_all_charts(dialog, qtbot, tmp_path):
    path = tmp_path / "bukittinggi-4-2017.pdf"
    assert dialog.target.text() == str(path)
    assert run(dialog, qtbot) == f"Selesai: {path}"
    reader = pypdf.PdfReader(io.BytesIO(path.read_bytes()))
    assert len(reader.pages) == 2
    assert "Pendidikan" in reader.pages[0].extract_text()
    assert dialog.folder_button.isVisible()


def test_what_was_written_is_forgotten_when_something_else_is_asked_for(dialog, qtbot, tmp_path):
    changes = (
        lambda: choose(dialog, "PNG"),
        lambda: dialog.dpi.stepUp(),
        lambda: dialog.chart_only.click(),
        lambda: press(dialog, "Hanya bagan yang tampil"),
        lambda: QTest.keyClicks(dialog.target, "x"),
        lambda: choose(dialog, "SVG"),
        lambda: dialog.outlines.click(),
        lambda: choose(dialog, "PDF"),
        lambda: dialog.with_draft.click(),
    )
    dialog.dpi.setValue(72)
    for change in changes:
        assert run(dialog, qtbot).startswith("Selesai: ")
        assert dialog.folder_button.isVisible()
        change()
        assert not any(part.isVisible() for part in (dialog.told, dialog.folder_button, dialog.proof))
        for path in tmp_path.iterdir():
            if path.is_file():
                path.unlink()


def test_a_pdf_for_each_chart(dialog, qtbot, tmp_path):
    dialog.apart.click()
    assert dialog.apart.isChecked()
    run(dialog, qtbot)
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == [
        "bukittinggi-4-2017-lampiran-1.pdf",
        "bukittinggi-4-2017-lampiran-2.pdf",
    ]


def test_png_of_the_chart_on_show(dialog, qtbot, tmp_path):
    choose(dialog, "PNG")
    press(dialog, "Hanya bagan yang tampil")
    dialog.dpi.setValue(100)
    path = tmp_path / "bukittinggi-4-2017-lampiran-1.png"
    assert dialog.target.text() == str(path)
    run(dialog, qtbot)
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1299, 846)


def test_svg_to_a_chosen_folder(dialog, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(tmp_path / "baru"))
    choose(dialog, "SVG")
    QTest.mouseClick(dialog.browse, Qt.MouseButton.LeftButton)
    run(dialog, qtbot)
    assert len(list((tmp_path / "baru").glob("*.svg"))) == 2


def test_one_word_document_of_all_charts(dialog, qtbot, tmp_path):
    choose(dialog, "Word (DOCX)")
    path = tmp_path / "bukittinggi-4-2017.docx"
    assert dialog.target.text() == str(path) and not dialog.dpi.isVisible()
    assert run(dialog, qtbot) == f"Selesai: {path}"
    document = zipfile.ZipFile(path).read("word/document.xml").decode()
    assert document.count("</w:sectPr>") == 2 and "PERATURAN WALIKOTA BUKITTINGGI" in document


def test_word_documents_of_the_charts_alone(dialog, qtbot, tmp_path):
    choose(dialog, "Word (DOCX)")
    dialog.apart.click()
    dialog.chart_only.click()
    run(dialog, qtbot)
    first, second = sorted(tmp_path.glob("*.docx"))
    assert (first.name, second.name) == ("bukittinggi-4-2017-lampiran-1.docx", "bukittinggi-4-2017-lampiran-2.docx")
    document = zipfile.ZipFile(first).read("word/document.xml").decode()
    assert "wp:inline" in document and "<w:t" not in document


def test_a_picture_of_the_chart_alone_but_a_whole_pdf(dialog, qtbot, tmp_path):
    press(dialog, "Hanya bagan yang tampil")
    choose(dialog, "PNG")
    dialog.dpi.setValue(100)
    dialog.chart_only.click()
    run(dialog, qtbot)
    assert QImage(str(tmp_path / "bukittinggi-4-2017-lampiran-1.png")).height() < 846
    choose(dialog, "PDF")
    assert not dialog.chart_only.isVisible()
    run(dialog, qtbot)
    text = pypdf.PdfReader(tmp_path / "bukittinggi-4-2017-lampiran-1.pdf").pages[0].extract_text()
    assert "LAMPIRAN I" in text


def test_a_page_too_large_for_word_is_refused_in_a_sentence(dialog, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr("orgeditor.export.docx_pages.LARGEST_MM", 300.0)
    choose(dialog, "Word (DOCX)")
    said = answer("OK")
    run(dialog, qtbot)
    assert "melebihi halaman terbesar Word" in said[0]
    assert not list(tmp_path.glob("*.docx")) and dialog.export_button.isEnabled()


def test_nothing_is_replaced_unasked(dialog, qtbot, tmp_path):
    path = tmp_path / "bukittinggi-4-2017.pdf"
    path.write_text("mine")
    said = answer("Batal")
    assert run(dialog, qtbot) == ""
    assert "sudah ada" in said[0]
    assert path.read_text() == "mine"
    answer("Ganti")
    run(dialog, qtbot)
    assert path.read_bytes().startswith(b"%PDF")


def test_a_place_that_cannot_be_written(dialog, qtbot, tmp_path):
    (tmp_path / "file").write_text("")
    dialog.target.setText(str(tmp_path / "file" / "x.pdf"))
    said = answer("OK")
    run(dialog, qtbot)
    assert len(said) == 1
    assert dialog.export_button.isEnabled()


def test_a_full_disk_is_one_sentence_that_says_what_is_there(dialog, qtbot, tmp_path, monkeypatch):
    choose(dialog, "SVG")
    written = []

    def write(handle, data):
        if written:
            raise OSError(errno.ENOSPC, "No space left on device")
        written.append(len(data))
        return real(handle, data)

    real = os.write
    monkeypatch.setattr("orgeditor.storage.files.os.write", write)
    said = answer("OK")
    run(dialog, qtbot)
    assert "ruang penyimpanan penuh" in said[0]
    assert [path.name for path in tmp_path.glob("*.svg")] == ["bukittinggi-4-2017-lampiran-1.svg"]
    assert not list(tmp_path.glob(".orgeditor*"))


def test_a_folder_that_can_only_be_read(dialog, qtbot, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("orgeditor.storage.files.os.open", refuse)
    said = answer("OK")
    run(dialog, qtbot)
    assert "hanya dapat dibaca" in said[0]


def test_each_chart_has_a_file_name_that_can_be_changed(dialog, qtbot, tmp_path):
    assert dialog.charts.isColumnHidden(FILE)
    choose(dialog, "PNG")
    dialog.dpi.setValue(72)
    assert dialog.target.text() == str(tmp_path)
    assert [item.text(FILE) for item in dialog.charts.rows()] == [
        "bukittinggi-4-2017-lampiran-1.png",
        "bukittinggi-4-2017-lampiran-2.png",
    ]
    name(dialog, 1, "vertikal/baru.png")
    assert dialog.charts.rows()[1].text(FILE) == "vertikal-baru.png"
    run(dialog, qtbot)
    assert sorted(path.name for path in tmp_path.glob("*.png")) == [
        "bukittinggi-4-2017-lampiran-1.png",
        "vertikal-baru.png",
    ]


def test_an_emptied_name_is_the_suggested_one_again(dialog):
    choose(dialog, "PNG")
    name(dialog, 0, "x")
    name(dialog, 0, "  ")
    assert dialog.charts.rows()[0].text(FILE) == "bukittinggi-4-2017-lampiran-1.png"


def test_two_charts_cannot_have_one_name(dialog, qtbot, tmp_path):
    choose(dialog, "PNG")
    for row in (0, 1):
        name(dialog, row, "Sama" if row else "sama")
    said = answer("OK")
    run(dialog, qtbot)
    assert "nama berkas yang sama" in said[0]
    assert not list(tmp_path.glob("*.png"))


def test_the_name_in_the_list_is_typed_with_f2(dialog, qtbot):
    choose(dialog, "PNG")
    dialog.charts.setFocus()
    dialog.charts.setCurrentItem(dialog.charts.rows()[0])
    QTest.keyClick(dialog.charts, Qt.Key.Key_F2)
    editor = dialog.charts.findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "lampiran satu")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.charts.rows()[0].text(FILE) == "lampiran satu.png")
    assert dialog.isVisible() and dialog._work is None


def test_the_format_follows_the_suffix(dialog, qtbot, tmp_path):
    press(dialog, "Hanya bagan yang tampil")
    dialog.target.selectAll()
    QTest.keyClicks(dialog.target, str(tmp_path / "gambar.png"))
    dialog.dpi.setValue(72)
    run(dialog, qtbot)
    assert dialog.format.value() == "png"
    assert (tmp_path / "gambar.png").read_bytes().startswith(b"\x89PNG")
    choose(dialog, "SVG")
    assert dialog.target.text() == str(tmp_path / "gambar.svg")


def test_another_suffix_gets_that_of_the_format(dialog, qtbot, tmp_path):
    dialog.target.selectAll()
    QTest.keyClicks(dialog.target, str(tmp_path / "perwali.4"))
    run(dialog, qtbot)
    assert (tmp_path / "perwali.4.pdf").exists()


def test_it_can_be_given_up(dialog, qtbot, tmp_path):
    choose(dialog, "PNG")
    dialog.dpi.setValue(1200)
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.progress.value() > 0)
    assert dialog.progress.isVisible() and not dialog.form.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog._work is None and dialog.isVisible()
    assert not list(tmp_path.glob("*.png"))
    assert dialog.form.isEnabled()


def test_the_window_answers_while_a_dead_drive_does_not(dialog, qtbot, monkeypatch):
    gate = threading.Event()
    monkeypatch.setattr(export_dialog, "existing", lambda paths: gate.wait(20) and [])
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.wait(100)
    assert dialog.progress.isVisible()
    QTest.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert dialog._work is None and dialog.isVisible()
    gate.set()


@pytest.mark.parametrize("form", ["PDF", "Word (DOCX)", "PNG", "SVG"])
def test_at_most_five_fields(dialog, form):
    choose(dialog, form)
    kinds = (QLineEdit, QComboBox, QAbstractSpinBox, QCheckBox, QAbstractItemView)
    fields = [
        field for kind in kinds for field in dialog.form.findChildren(kind)
        if field.isVisible() and not isinstance(field.parent(), (QAbstractSpinBox, QComboBox, QAbstractItemView))
        and not isinstance(field, QHeaderView)
    ]  # fmt: skip
    assert len(fields) <= 5


def test_without_a_chart_there_is_nothing_to_export(dialog):
    dialog.charts.tick(set())
    assert not dialog.export_button.isEnabled()


def test_of_several_charts_a_person_chooses_and_of_one_nobody_is_asked(window, qtbot, dialog):
    def choices(dialog) -> list[str]:
        return [button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()]

    assert {"Semua", "Hanya bagan yang tampil"} <= set(choices(dialog))
    rows_of_several = dialog.charts.height()
    first, *others = window.document.draft.charts_in_order()
    for chart in others:
        operations.delete_chart(window.document, chart.id)
    window.selection.show(first.id, ())
    alone = ExportDialog(window.document, window.selection, window)
    qtbot.addWidget(alone)
    alone.show()
    assert not {"Semua", "Hanya bagan yang tampil"} & set(choices(alone))
    assert alone.charts.height() < rows_of_several and alone.export_button.isEnabled()


def test_open_folder(dialog, qtbot, monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    run(dialog, qtbot)
    QTest.mouseClick(dialog.folder_button, Qt.MouseButton.LeftButton)
    assert opened == [str(tmp_path)]


def test_a_kesalahan_that_stands_is_named_and_stops_nothing(window, qtbot, tmp_path):
    settings.set_last_folder(tmp_path)
    with window.document.edit("Nama") as draft:
        draft.put(replace(draft.unit_of(box_of(draft, "Dinas Sosial")), name=""))
    seen = []

    def look(dialog) -> None:
        seen.append((dialog.warning.isVisible(), dialog.warning.text()))
        run(dialog, qtbot)
        dialog.reject()

    in_dialog(ExportDialog, look)
    window.actions_by_id["export"].trigger()
    assert seen == [(True, "1 kesalahan belum diperbaiki; lihat Temuan")]
    assert list(tmp_path.glob("*.pdf"))


def test_without_a_kesalahan_nothing_is_said(dialog):
    assert not dialog.warning.isVisible()
