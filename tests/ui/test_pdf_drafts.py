"""A PDF that carries a draft is opened like a file, as a new draft; and the panel that proves what was exported."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from dialogs import answer, press
from drafts import contents
from pdf_files import pdf, text
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from samples import sample_draft
from test_dropped_files import drop

from orgeditor.export.pdf import pdf_bytes
from orgeditor.export.pdf_outline import Attachment
from orgeditor.model.page import Page
from orgeditor.proof import rules
from orgeditor.proof.rules import Level, Row, proof_of
from orgeditor.storage.reader import open_draft
from orgeditor.storage.writer import draft_bytes
from orgeditor.ui import proof_words, settings
from orgeditor.ui.export_dialog import ExportDialog
from orgeditor.ui.proof_panel import Proved


@pytest.fixture
def other():
    draft = sample_draft()
    with draft.edit():
        draft.put(replace(draft.regulation, region="Payakumbuh"))
    return draft


@pytest.fixture
def path(tmp_path, other):
    path = tmp_path / "kiriman & <b>.pdf"
    path.write_bytes(pdf_bytes([Page(330, 215, "x")], "Bagan", attachment=Attachment("a.bagan", draft_bytes(other))))
    return path


def test_dropped_it_opens_as_a_new_draft_that_is_not_saved_yet(window, qtbot, path, other):
    before = path.read_bytes()
    assert drop(window, path)
    qtbot.waitUntil(lambda: window.document.draft.regulation.region == "Payakumbuh")
    assert contents(window.document.draft)["Unit"] == contents(other)["Unit"]
    assert window.document.path is None and window.document.dirty
    assert "kiriman & <b>.pdf" in window.statusBar().currentMessage()
    assert "naskah baru" in window.statusBar().currentMessage()
    assert path not in settings.recent_files()
    assert path.read_bytes() == before and list(path.parent.glob(".*")) == []


def test_buka_shows_pdfs_too_and_simpan_asks_for_a_name(window, qtbot, path, monkeypatch, tmp_path):
    asked = []

    def choose(*arguments):
        asked.append(arguments[3])
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    window.actions_by_id["open"].trigger()
    qtbot.waitUntil(lambda: window.document.draft.regulation.region == "Payakumbuh")
    assert "*.pdf" in asked[0]
    saved = tmp_path / "baru.bagan"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(saved), ""))
    window.actions_by_id["save"].trigger()
    qtbot.waitUntil(lambda: window.document.path == saved)
    assert open_draft(saved).regulation.region == "Payakumbuh" and path.read_bytes()[:5] == b"%PDF-"


def test_one_without_a_draft_is_told_and_what_is_open_stays(window, qtbot, tmp_path):
    path = tmp_path / "surat.pdf"
    path.write_bytes(pdf(text("Surat")))
    said = answer("OK")
    drop(window, path)
    qtbot.waitUntil(lambda: bool(said))
    assert "surat.pdf" in said[0] and "Tempel Pasal" in said[0]
    assert window.document.draft.regulation.region == "Bukittinggi"


# the export dialog


@pytest.fixture
def dialog(window, tmp_path):
    settings.set_last_folder(tmp_path)
    dialog = ExportDialog(window.document, window.selection, window)
    dialog.show()
    return dialog


def choose(dialog, form: str) -> None:
    row = [dialog.format.itemText(row) for row in range(dialog.format.count())].index(form)
    dialog.format.setCurrentIndex(row)
    dialog.format.activated.emit(row)


def run(dialog, qtbot) -> list[str]:
    """Export and return what the panel says, its verdict first."""
    QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._work is None)
    return [label.text() for label in dialog.proof.findChildren(QLabel) if label.text() and label.isVisible()]


def test_after_an_export_the_panel_says_that_it_is_fit(dialog, qtbot, tmp_path, indonesian):
    verdict, *rows = run(dialog, qtbot)
    assert verdict == "Uji cetak: layak dikirim dan dicetak."
    assert "Ukuran halaman: 330 x 215 mm (F4)." in rows and len(rows) == 7
    (path,) = tmp_path.glob("*.pdf")
    assert [row.text for row in proof_of(path.read_bytes()).rows] == rows


def test_a_page_that_cannot_be_read_is_red(window, dialog, qtbot, monkeypatch):
    monkeypatch.setattr("orgeditor.proof.rules.LEAST_PT", 40.0)
    verdict, *rows = run(dialog, qtbot)
    assert verdict == "Uji cetak: jangan dikirim dulu."
    assert dialog.proof.verdict.objectName() == "verdict"
    assert any("tidak terbaca" in row for row in rows)


def test_another_export_takes_the_old_proof_away(dialog, qtbot):
    assert run(dialog, qtbot)
    answer("Ganti")
    again = run(dialog, qtbot)
    assert len(again) == 8
    choose(dialog, "draw.io")
    assert run(dialog, qtbot) == []


@pytest.mark.parametrize("form", ["Word (DOCX)", "PNG", "PNG untuk WhatsApp (di bawah 1 MB)", "SVG"])
def test_pages_in_other_formats_are_proved_as_pages(window, dialog, qtbot, tmp_path, indonesian, form):
    with window.document.edit("Nama") as draft:
        unit = next(unit for unit in draft.units.values() if unit.name == "Inspektorat")
        draft.put(replace(unit, name="Inspektorat ✓"))
    choose(dialog, form)
    if form != "Word (DOCX)":
        press(dialog, "Hanya bagan yang tampil")
    verdict, *rows = run(dialog, qtbot)
    assert verdict == "Uji cetak: jangan dikirim dulu."
    assert "Ukuran halaman: 330 x 215 mm (F4)." in rows
    assert any(row.startswith("1 tanda tidak ada di jenis hurufnya") for row in rows)
    assert not any("tertanam" in row for row in rows), "no font goes into a picture"
    (path,) = [path for path in tmp_path.iterdir() if path.is_file()]
    assert any(row.startswith(f"Ukuran berkas {max(1, round(path.stat().st_size / 1000))} kB") for row in rows)
    dialog.chart_only.click()
    answer("Ganti")
    assert not any("Ukuran halaman" in row for row in run(dialog, qtbot))


def test_every_file_is_proved(dialog, qtbot):
    dialog.apart.click()
    verdict, *rows = run(dialog, qtbot)
    assert "layak" in verdict
    assert all(row.startswith("bukittinggi-4-2017-lampiran-") for row in rows)


@pytest.mark.parametrize("number", ["", "4"])
def test_the_draft_goes_along_as_long_as_the_page_says_draf(window, qtbot, tmp_path, number):
    with window.document.edit("Nomor") as draft:
        draft.put(replace(draft.regulation, number=number))
    settings.set_last_folder(tmp_path)
    dialog = ExportDialog(window.document, window.selection, window)
    dialog.show()
    assert dialog.with_draft.isVisible() and dialog.with_draft.isChecked() is (not number)
    run(dialog, qtbot)
    (path,) = tmp_path.glob("*.pdf")
    assert bool(list(pypdf.PdfReader(path).attachments)) is (not number)
    dialog.with_draft.click()
    answer("Ganti")
    run(dialog, qtbot)
    assert bool(list(pypdf.PdfReader(path).attachments)) is bool(number)
    if number:
        assert contents(open_draft(path))["Unit"] == contents(window.document.draft)["Unit"]


def test_the_panel_says_why_a_file_could_not_be_proved(dialog):
    dialog.proof.show_proofs([Proved("a.pdf", None, "PDF ini rusak")])
    assert [label.text() for label in dialog.proof.findChildren(QLabel) if label.text()][1:] == ["PDF ini rusak"]


def test_every_sentence_of_the_proof_can_be_translated(english):
    """Each is found again in what the rules write, each that they write is listed, and none stays Indonesian."""
    source = Path(rules.__file__).read_text(encoding="utf-8")
    nodes = list(ast.walk(ast.parse(source)))
    explained = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    texts = [node for node in nodes if isinstance(node, ast.Constant) and id(node) not in explained]
    written = {node.value for node in texts if isinstance(node.value, str)}
    ends = {text for text in written if text.endswith(".") and " " in text}
    listed = tuple(template.replace("%1", "").replace("%2", "") for template in proof_words.SENTENCES)
    assert len(ends) >= 15
    for end in ends:
        assert any(template.endswith(end.strip()) for template in listed), end
    for template in proof_words.SENTENCES[:-1]:
        assert template.partition("%")[0].partition(":")[0].rstrip(".") in source
        row = Row("x", Level.GOOD, template.replace("%1", "1,5").replace("%2", "5"))
        said = proof_words.row_text(row, 1)
        assert said != row.text and "1,5" not in said


def test_pages_are_named_in_the_language_of_the_window(english):
    row = Row("font", Level.BAD, "Huruf terkecil 4,5 pt: tidak terbaca setelah dicetak dan difotokopi.", (2, 3))
    said = proof_words.row_text(row, 5)
    assert said == "Smallest letters 4.5 pt: not to be read once printed and photocopied. (page 2, 3)"
