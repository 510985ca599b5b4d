"""Impor Graf and the formats of graphs in the export dialog: what a person sees of them."""

from __future__ import annotations

import pytest
from dialogs import answer, in_dialog, press
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from orgeditor.exchange.graphs import remarks
from orgeditor.model import operations
from orgeditor.ui import graph_words, settings
from orgeditor.ui.export_dialog import ExportDialog


@pytest.fixture
def dialog(window, qtbot, tmp_path):
    settings.set_last_folder(tmp_path)
    dialog = ExportDialog(window.document, window.selection, window)
    dialog.show()
    return dialog


def choose(dialog, form: str) -> None:
    """Choose a format with the keyboard."""
    dialog.format.setFocus()
    QTest.keyClick(dialog.format, Qt.Key.Key_Home)
    for _ in range(dialog.format.count()):
        if dialog.format.currentText() == form:
            return
        QTest.keyClick(dialog.format, Qt.Key.Key_Down)
    raise AssertionError(form)


def export(dialog, qtbot) -> str:
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._work is None)
    return dialog.told.text()


@pytest.mark.parametrize(
    ("form", "suffix", "begin"),
    [
        ("Graphviz (DOT)", "dot", "digraph"),
        ("GraphML", "graphml", "<?xml"),
        ("PlantUML (WBS)", "puml", "@startwbs"),
        ("Mermaid", "mmd", "flowchart"),
    ],
)
def test_a_graph_for_each_chart(dialog, qtbot, tmp_path, form, suffix, begin):
    choose(dialog, form)
    assert not dialog.chart_only.isVisible() and not dialog.dpi.isVisible()
    assert export(dialog, qtbot).startswith("Selesai: 2 berkas")
    files = sorted(tmp_path.glob(f"*.{suffix}"))
    assert len(files) == 2 and all(file.read_text(encoding="utf-8").startswith(begin) for file in files)


def test_one_drawio_of_all(dialog, qtbot, tmp_path):
    choose(dialog, "draw.io")
    assert dialog.target.text().endswith("bukittinggi-4-2017.drawio")
    export(dialog, qtbot)
    assert (tmp_path / "bukittinggi-4-2017.drawio").read_text(encoding="utf-8").count("<diagram ") == 2


def test_a_picture_for_whatsapp_says_what_it_lost(dialog, qtbot, tmp_path, monkeypatch):
    choose(dialog, "PNG untuk WhatsApp (di bawah 1 MB)")
    assert not dialog.dpi.isVisible()
    said = export(dialog, qtbot)
    assert said == f"Selesai: 2 berkas di {tmp_path}"
    files = sorted(tmp_path.glob("*.png"))
    assert QImage(str(files[0])).width() == round(330 / 25.4 * 150)
    monkeypatch.setattr("orgeditor.export.whatsapp.whatsapp_steps.__defaults__", (8_000, 5_000_000))
    answer("Ganti")
    said = export(dialog, qtbot)
    assert "supaya di bawah 1 MB. Ketajamannya " in said
    assert all(file.stat().st_size < 8_000 for file in files)


def test_what_plantuml_leaves_out_is_said(window, dialog, qtbot):
    with window.document.edit("Tambah hubungan") as draft:
        chart = draft.charts_in_order()[0].id
        first, *_, last = draft.placements_of_chart(chart)
        relation = operations.add_relation(draft, last.unit, first.unit, "report")
        operations.show_relation(draft, chart, relation.id, last.id, first.id)
    choose(dialog, "PlantUML (WBS)")
    assert "garis lain ditulis sebagai komentar." in export(dialog, qtbot)


def test_a_foreign_graph_opens_with_remarks(window, tmp_path, monkeypatch):
    path = tmp_path / "bagan.dot"
    path.write_text("digraph { Camat -> Sekretaris; Camat -> Camat; Sekretaris [label=<<b>Sekretaris</b>>] }")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    said: list[str] = []

    def read(box: QMessageBox) -> None:
        said.extend((box.text(), *box.informativeText().splitlines()))
        press(box, "OK")

    in_dialog(QMessageBox, read)
    window.actions_by_id["import_graph"].trigger()
    assert said == [
        "“bagan.dot” terbuka, dengan catatan.",
        "1 simpul tanpa nama diberi nama menurut kodenya, misalnya “Camat”.",
        "Huruf tebal, baris, dan gambar dalam nama 1 simpul dilepas, misalnya “Sekretaris”.",
        "1 garis dari sebuah simpul ke simpul itu sendiri dilewati, misalnya pada “Camat”.",
    ]
    assert window.document.path is None and window.document.dirty


def test_a_file_that_is_no_graph_is_one_sentence(window, tmp_path, monkeypatch):
    path = tmp_path / "bagan.graphml"
    path.write_text("<graphml><graph>")
    before = window.document.draft
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    said = answer("OK")
    window.actions_by_id["import_graph"].trigger()
    assert "Graf “bagan.graphml” tidak dapat dibaca: isinya bukan GraphML, atau berkasnya rusak." in said[0]
    assert window.document.draft is before


def test_every_sentence_about_graphs_can_be_translated():
    written = {value for key, value in vars(remarks).items() if key.isupper() and isinstance(value, str)}
    assert set(graph_words.SENTENCES) == {*remarks.CLAUSES, *remarks.NOTES, remarks.LINES_LEFT_OUT} == written
