"""Bunyi Pasal: what it shows, copies and saves."""

from __future__ import annotations

import pytest
from dialogs import answer, press
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from samples import box_of, sample_draft

from orgeditor.articles.reader import read_text
from orgeditor.exchange.documents import text_of
from orgeditor.ui.articles.writing_dialog import WritingDialog

UMUM = "Asisten Administrasi Umum"


@pytest.fixture
def draft():
    return sample_draft()


def opened(qtbot, draft, start: str | None = None) -> WritingDialog:
    dialog = WritingDialog(draft, draft.charts_in_order()[0].id, box_of(draft, start) if start else None)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def shown(dialog: WritingDialog) -> list[str]:
    return dialog.text.toPlainText().splitlines()


def test_the_number_is_that_of_the_units_and_follows_what_is_typed(qtbot, draft):
    dialog = opened(qtbot, draft)
    assert shown(dialog)[0] == "Pasal 12"
    dialog.number.setFocus()
    dialog.number.selectAll()
    QTest.keyClicks(dialog.number, "9A")
    assert shown(dialog)[0] == "Pasal 9A"
    dialog.number.selectAll()
    QTest.keyClick(dialog.number, Qt.Key.Key_Delete)
    assert shown(dialog)[0].startswith("Pembagian koordinasi")


def test_the_selected_box_alone_or_the_whole_chart(qtbot, draft):
    dialog = opened(qtbot, draft, UMUM)
    assert dialog.branch.isChecked() and len(shown(dialog)) == 5
    QTest.mouseClick(dialog.whole, Qt.MouseButton.LeftButton)
    assert len(shown(dialog)) > 12


def test_it_is_copied_as_text_and_for_word(qtbot, draft):
    dialog = opened(qtbot, draft, UMUM)
    press(dialog, "Salin")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().splitlines()[-1] == "c. Bagian Organisasi."
    assert "mso-list:l0 level1" in data.html()
    assert "Tersalin" in dialog.said.text()


@pytest.mark.parametrize("name", ["pasal.docx", "pasal.txt"])
def test_it_is_saved_as_word_and_text(qtbot, draft, tmp_path, monkeypatch, name):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / name), ""))
    dialog = opened(qtbot, draft)
    press(dialog, "Simpan sebagai…")
    data = (tmp_path / name).read_bytes()
    assert data.startswith(b"PK") is name.endswith("docx")
    assert [unit.name for unit in read_text(text_of(data)).units][-1] == "Bagian Organisasi"
    assert name in dialog.said.text()


def test_a_name_without_suffix_gets_that_of_the_filter_and_nothing_is_lost_by_it(qtbot, draft, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "pasal"), "Teks (*.txt)"))
    (tmp_path / "pasal.txt").write_text("lama")
    dialog = opened(qtbot, draft)
    said = answer("Batal")
    press(dialog, "Simpan sebagai…")
    assert said and (tmp_path / "pasal.txt").read_text() == "lama"


def test_a_folder_that_is_not_there_is_told(qtbot, draft, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "x" / "p.docx"), ""))
    said = answer("OK")
    press(opened(qtbot, draft), "Simpan sebagai…")
    assert "tidak dapat disimpan" in said[0]
