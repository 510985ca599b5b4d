"""The export dialog writes what it says, with progress, and stops where it cannot."""

from __future__ import annotations

import io

import pypdf
import pytest
from dialogs import answer
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from orgeditor.ui import settings
from orgeditor.ui.export_dialog import ExportDialog


@pytest.fixture
def dialog(window, qtbot, tmp_path):
    settings.set_last_folder(tmp_path)
    dialog = ExportDialog(window.document, window.selection, window)
    dialog.show()
    return dialog


def run(dialog, qtbot) -> str:
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._work is None)
    return dialog.result.text()


def test_one_pdf_of_all_charts(dialog, qtbot, tmp_path):
    path = tmp_path / "bukittinggi-4-2017.pdf"
    assert dialog.target.text() == str(path)
    assert run(dialog, qtbot) == f"Selesai: {path}"
    reader = pypdf.PdfReader(io.BytesIO(path.read_bytes()))
    assert len(reader.pages) == 2
    assert "Pendidikan" in reader.pages[0].extract_text()
    assert dialog.folder_button.isVisible()


def test_a_pdf_for_each_chart(dialog, qtbot, tmp_path):
    dialog.apart.click()
    assert dialog.apart.isChecked()
    run(dialog, qtbot)
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == [
        "bukittinggi-4-2017-lampiran-1.pdf",
        "bukittinggi-4-2017-lampiran-2.pdf",
    ]


def test_png_of_the_chart_on_show(dialog, qtbot, tmp_path):
    dialog.format.setCurrentIndex(1)
    dialog.format.activated.emit(1)
    QTest.mouseClick(dialog.only_this, Qt.MouseButton.LeftButton)
    dialog.dpi.setValue(100)
    path = tmp_path / "bukittinggi-4-2017-lampiran-1.png"
    assert dialog.target.text() == str(path)
    run(dialog, qtbot)
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1299, 846)


def test_svg_to_a_chosen_folder(dialog, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: str(tmp_path / "baru"))
    dialog.format.setCurrentIndex(2)
    dialog.format.activated.emit(2)
    QTest.mouseClick(dialog.browse, Qt.MouseButton.LeftButton)
    run(dialog, qtbot)
    assert len(list((tmp_path / "baru").glob("*.svg"))) == 2


def test_nothing_is_replaced_unasked(dialog, qtbot, tmp_path):
    path = tmp_path / "bukittinggi-4-2017.pdf"
    path.write_text("mine")
    said = answer("Batal")
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    assert "sudah ada" in said[0]
    assert path.read_text() == "mine"
    answer("Ganti")
    run(dialog, qtbot)
    assert path.read_bytes().startswith(b"%PDF")


def test_a_place_that_cannot_be_written(dialog, qtbot, tmp_path):
    (tmp_path / "file").write_text("")
    dialog.target.setText(str(tmp_path / "file" / "x.pdf"))
    said = answer("OK")
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said))
    qtbot.waitUntil(lambda: dialog.export_button.isEnabled())


def test_without_a_chart_there_is_nothing_to_export(dialog):
    dialog._tick(set())
    assert not dialog.export_button.isEnabled()


def test_open_folder(dialog, qtbot, monkeypatch, tmp_path):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    run(dialog, qtbot)
    QTest.mouseClick(dialog.folder_button, Qt.MouseButton.LeftButton)
    assert opened == [str(tmp_path)]
