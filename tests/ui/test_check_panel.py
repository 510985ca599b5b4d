"""Temuan: what it shows, where its rows lead, mending, ignoring with a reason, the report, and what stays small."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from dialogs import click, in_dialog, menu_texts, press
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from samples import box_of

from orgeditor.model.records import MutedRule
from orgeditor.ui.mute_dialog import MuteDialog
from orgeditor.ui.print_preview import PrintPreview
from orgeditor.ui.regulation_dialog import RegulationDialog

TITLES = "Judul dengan titik"
SLIP = "memuat kata “Sosail”"


@pytest.fixture
def panel(window):
    """The panel on a draft in which both titles end with a full stop, and a name has a slip."""
    with window.document.edit(TITLES) as draft:
        for annex in draft.annexes_in_order():
            draft.put(replace(annex, title=f"{annex.title}."))
        unit = draft.unit_of(box_of(draft, "Dinas Sosial"))
        draft.put(replace(unit, name="Dinas Sosail"))
    window.checker.settle()
    window.actions_by_id["findings"].trigger()
    return window.views.findings.widget()


def rows(panel) -> list[str]:
    """The headings, and indented below them what they hold."""
    found = []
    for number in range(panel.tree.topLevelItemCount()):
        heading = panel.tree.topLevelItem(number)
        found.append(heading.text(0))
        found += [f"  {heading.child(row).text(0)}" for row in range(heading.childCount())]
    return found


def item_of(panel, words: str):
    for number in range(panel.tree.topLevelItemCount()):
        heading = panel.tree.topLevelItem(number)
        for row in range(heading.childCount()):
            if words in heading.child(row).text(0):
                return heading.child(row)
    raise AssertionError(f"no finding says {words!r}: {rows(panel)}")


def choose(panel, words: str) -> QPoint:
    """Click the row that says so, and return where it is."""
    item = item_of(panel, words)
    panel.tree.scrollToItem(item)
    at = panel.tree.visualItemRect(item).center()
    QTest.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    return at


def context_menu(panel, words: str, choice: str) -> list[str]:
    """Choose an entry of the context menu of a row, and return them all."""
    at = choose(panel, words)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, panel.tree.viewport().mapToGlobal(at))
    QApplication.sendEvent(panel.tree.viewport(), event)
    menu = QApplication.activePopupWidget()
    action = next(action for action in menu.actions() if action.text().startswith(choice))
    texts = menu_texts(menu)
    click(menu, menu.actionGeometry(action).center())
    return texts


def choose_filter(panel, start: str) -> None:
    field = panel.filters.severity
    row = next(row for row in range(field.count()) if field.itemText(row).startswith(start))
    field.setFocus()
    field.setCurrentIndex(row)
    field.activated.emit(row)


def ignore(panel, words: str, reason: str, *, all_of_them: bool = False) -> None:
    choose(panel, words)

    def fill(dialog) -> None:
        assert not dialog.ok.isEnabled(), "without a reason nothing is ignored"
        QTest.keyClicks(dialog.field, reason)
        if all_of_them:
            dialog.all.click()
        press(dialog, "Abaikan")

    in_dialog(MuteDialog, fill)
    click(panel.mute_button)


# what is shown


def test_findings_stand_in_groups_with_their_basis(panel):
    assert [row for row in rows(panel) if not row.startswith(" ")] == ["Peringatan (3)", "Catatan (2)"]
    assert "  “Dinas Sosail” memuat kata “Sosail”, mungkin maksudnya “Sosial”." in rows(panel)
    detail = item_of(panel, SLIP).data(0, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert detail == "Pasal 12 angka 3 · Lampiran I · dapat diperbaiki: betulkan kata"
    assert "hapus titik" in item_of(panel, "Vertikal.”").data(0, Qt.ItemDataRole.AccessibleDescriptionRole)


def test_nothing_found_is_said_in_a_sentence(window):
    with window.document.edit("Dasar") as draft:
        for fact in (*draft.units.values(), *draft.relations.values()):
            draft.put(replace(fact, basis="Pasal 3", inferred=False))
    window.checker.settle()
    window.actions_by_id["findings"].trigger()
    panel = window.views.findings.widget()
    assert panel.empty.isVisible() and not panel.tree.isVisible()
    assert panel.empty.text() == "Semua sudah diperiksa: tidak ada yang perlu diperbaiki."
    assert not panel.mend_button.isEnabled() and not panel.mute_button.isEnabled()


def test_filters(panel, window):
    choose_filter(panel, "Peringatan (3)")
    assert {row for row in rows(panel) if not row.startswith(" ")} == {"Peringatan (3)"}
    choose_filter(panel, "Kesalahan (0)")
    assert panel.empty.text() == "Tidak ada temuan dengan saringan ini."
    choose_filter(panel, "Semua temuan (5)")
    click(panel.filters.here, QPoint(8, panel.filters.here.height() // 2))
    assert any(SLIP in row for row in rows(panel)), "the first chart is on show"
    assert not any("Vertikal.”" in row for row in rows(panel))
    window.selection.show(window.document.draft.charts_in_order()[1].id)
    assert [row for row in rows(panel) if row.startswith(" ")] == [
        "  Nama Lampiran “Bagan Koordinasi Instansi Vertikal.” diakhiri tanda titik."
    ]


def test_a_click_selects_the_box_and_shows_its_chart(panel, window):
    window.selection.show(window.document.draft.charts_in_order()[1].id)
    choose(panel, SLIP)
    assert window.selection.chart_id == window.document.draft.charts_in_order()[0].id
    assert window.selection.unit.name == "Dinas Sosail"
    choose(panel, "Vertikal.”")
    assert window.selection.chart_id == window.document.draft.charts_in_order()[1].id


def test_a_click_again_comes_back_to_the_box(panel, window):
    choose(panel, SLIP)
    window.chart_view.zoom_to(2.0)
    window.chart_view.pan_by(-3000, 0)
    choose(panel, SLIP)
    shape = window.chart_view.desk.shape(window.selection.current)
    frame = window.chart_view.camera.rect_to_screen(shape.rect).toRect()
    assert window.chart_view.viewport().rect().contains(frame)


def test_the_arrow_keys_walk_the_findings(panel, window):
    choose(panel, SLIP)
    QTest.keyClick(panel.tree, Qt.Key.Key_Down)
    assert "Lingkungan" in panel.finding.sentence
    QTest.keyClick(panel.tree, Qt.Key.Key_Up)
    assert window.selection.unit.name == "Dinas Sosail"


def test_a_finding_of_the_regulation_opens_its_fields(panel, window):
    with window.document.edit("Kosong") as draft:
        draft.put(replace(draft.regulation, number=""))
    window.checker.settle()
    at = choose(panel, "Nomor peraturan")
    opened = []

    def leave(dialog) -> None:
        opened.append(dialog)
        dialog.reject()

    in_dialog(RegulationDialog, leave)
    QTest.mouseDClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened


def test_a_group_closes_and_stays_closed(panel, window):
    heading = panel.tree.topLevelItem(0)
    at = panel.tree.visualItemRect(heading).center()
    QTest.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not heading.isExpanded()
    with window.document.edit("Nama") as draft:
        draft.put(replace(draft.unit_of(box_of(draft, "Dinas Kesehatan")), name="Dinas Kesehatn"))
    window.checker.settle()
    assert panel.tree.topLevelItem(0).text(0) == "Peringatan (4)"
    assert not panel.tree.topLevelItem(0).isExpanded()
    assert panel.tree.topLevelItem(1).isExpanded()


# mending


def test_mending_is_one_step_with_a_name(panel, window):
    choose(panel, "Vertikal.”")
    step = window.document.stack.index()
    click(panel.mend_button)
    assert not window.document.draft.annexes_in_order()[1].title.endswith(".")
    assert window.document.stack.index() == step + 1
    assert window.document.stack.undoText() == "Perbaiki temuan: Hapus titik"
    assert "Peringatan (2)" in rows(panel), "what is mended goes at once"
    assert "Diperbaiki: Hapus titik." in window.statusBar().currentMessage()
    window.document.undo()
    window.checker.settle()
    assert "Peringatan (3)" in rows(panel)


def test_a_misspelt_word_is_put_right_with_one_click(panel, window):
    choose(panel, SLIP)
    click(panel.mend_button)
    assert box_of(window.document.draft, "Dinas Sosial")
    window.checker.settle()
    assert not any(SLIP in row for row in rows(panel))
    window.document.stack.undo()
    assert box_of(window.document.draft, "Dinas Sosail")


def test_what_has_no_mend_is_not_offered_one(panel, window):
    with window.document.edit("Lain") as draft:
        unit = draft.unit_of(box_of(draft, "Dinas Sosail"))
        draft.put(replace(unit, name="Dinas Satuan Sosial"))
    window.checker.settle()
    choose(panel, "menyebut dua jenis")
    assert not panel.mend_button.isEnabled() and panel.mute_button.isEnabled()


def test_all_of_one_kind_at_once(panel, window):
    step = window.document.stack.index()
    texts = context_menu(panel, "Vertikal.”", "Perbaiki Semua")
    assert texts[:2] == ["Perbaiki", "Perbaiki Semua yang Sejenis (2)"]
    assert [annex.title[-1] for annex in window.document.draft.annexes_in_order()] == ["h", "l"]
    assert window.document.stack.index() == step + 1
    assert window.document.stack.undoText() == "Perbaiki 2 temuan: Hapus titik"
    assert "Peringatan (1)" in rows(panel)


def test_a_finding_that_no_longer_holds_changes_nothing(panel, window):
    choose(panel, "Vertikal.”")
    with window.document.edit("Judul") as draft:
        annex = draft.annexes_in_order()[1]
        draft.put(replace(annex, title="Judul lain"))
    step = window.document.stack.index()
    click(panel.mend_button)
    assert window.document.stack.index() == step
    assert "tidak berlaku" in window.statusBar().currentMessage()


# ignoring


def test_ignoring_asks_for_the_reason_and_keeps_it(panel, window):
    ignore(panel, SLIP, "nama di Perda memang begitu")
    [muted] = window.document.draft.muted.values()
    unit = window.document.draft.unit_of(box_of(window.document.draft, "Dinas Sosail")).id
    assert replace(muted, id="") == MutedRule("", "kata-janggal", "nama di Perda memang begitu", (unit,))
    assert not any(SLIP in row for row in rows(panel))
    assert window.document.stack.undoText().startswith("Abaikan temuan: ")


def test_what_is_ignored_can_be_shown_and_taken_back(panel, window):
    assert not panel.filters.with_muted.isVisible(), "nothing is ignored yet"
    ignore(panel, SLIP, "sudah benar")
    assert panel.filters.with_muted.text() == "Tampilkan yang diabaikan (1)"
    click(panel.filters.with_muted, QPoint(8, panel.filters.with_muted.height() // 2))
    assert rows(panel)[-2] == "Diabaikan (1)"
    detail = item_of(panel, SLIP).data(0, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "alasan: sudah benar" in detail
    texts = context_menu(panel, SLIP, "Periksa Lagi")
    assert texts == ["Periksa Lagi"]
    assert not window.document.draft.muted
    assert "Peringatan (3)" in rows(panel)


def test_a_whole_rule_can_be_ignored(panel, window):
    ignore(panel, "Vertikal.”", "kop lama", all_of_them=True)
    [muted] = window.document.draft.muted.values()
    assert muted.records == ()
    assert not any("tanda titik" in row for row in rows(panel))


def test_cancelling_ignores_nothing(panel, window):
    choose(panel, SLIP)
    in_dialog(MuteDialog, lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    click(panel.mute_button)
    assert not window.document.draft.muted


# live


def test_an_edit_is_followed_after_a_moment(panel, window, qtbot):
    with window.document.edit("Nama") as draft:
        unit = draft.unit_of(box_of(draft, "Dinas Sosail"))
        draft.put(replace(unit, name="Dinas Sosial"))
    assert any(SLIP in row for row in rows(panel)), "not within the edit itself"
    qtbot.waitUntil(lambda: not any(SLIP in row for row in rows(panel)), timeout=3000)


def test_undo_from_the_panel(panel, window):
    choose(panel, "Vertikal.”")
    click(panel.mend_button)
    QTest.keyClick(panel.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.draft.annexes_in_order()[1].title.endswith(".")


def test_names_are_plain_text(panel, window):
    with window.document.edit("Nama") as draft:
        unit = draft.unit_of(box_of(draft, "Dinas Sosail"))
        draft.put(replace(unit, name="Dinas <b>Sosail</b> & %1"))
    window.checker.settle()
    assert any("“Dinas <b>Sosail</b> & %1”" in row for row in rows(panel))
    assert "<b>" not in item_of(panel, SLIP).toolTip(0)
    panel.tree.grab()


# the report


def test_the_report_is_copied(panel):
    def pick() -> None:
        menu = QApplication.activePopupWidget()
        click(menu, menu.actionGeometry(menu.actions()[0]).center())

    QTimer.singleShot(50, pick)
    click(panel.report_button)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Periksa: bukittinggi-4-2017\n")
    assert "Dinas Sosail" in text and "0 kesalahan, 3 peringatan, 2 catatan." in text


def test_the_report_is_saved(panel, window, tmp_path, monkeypatch):
    path = tmp_path / "temuan.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    panel.report_button.menu().actions()[1].trigger()
    assert "Dinas Sosail" in path.read_text(encoding="utf-8")
    assert window.statusBar().currentMessage() == "Tersimpan: temuan.txt"


def test_a_report_that_cannot_be_saved_says_so(panel, tmp_path, monkeypatch):
    from orgeditor.ui import check_report

    said: list[str] = []
    monkeypatch.setattr(check_report, "warn", lambda _parent, text: said.append(text))
    path = Path(tmp_path / "tidak-ada" / "temuan.txt")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))
    panel.report_button.menu().actions()[1].trigger()
    assert len(said) == 1 and "temuan.txt" in said[0]


def test_the_report_is_saved_as_a_pdf_on_f4(panel, window, tmp_path, monkeypatch):
    path = tmp_path / "temuan"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), "PDF (*.pdf)"))
    panel.report_button.menu().actions()[1].trigger()
    page = pypdf.PdfReader(path.with_suffix(".pdf")).pages[0]
    assert [round(float(side) / 72 * 25.4, 1) for side in page.mediabox[2:]] == [215.0, 330.0]
    text = " ".join(page.extract_text().split())
    assert "LAPORAN PERIKSA" in text and "0 kesalahan, 3 peringatan, 2 catatan." in text
    assert "Dinas Sosail" in text and "PERINGATAN (3)" in text and "halaman 1 dari 1" in text
    row = text[text.index("“Dinas Sosail”") : text.index("CATATAN")]
    assert "Lampiran I" in row, "the chart that shows the unit"
    assert window.statusBar().currentMessage() == "Tersimpan: temuan.pdf"


def test_the_report_is_printed(panel, window, tmp_path, monkeypatch):
    path = tmp_path / "cetakan.pdf"

    def accept(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFileName(str(path))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    panel.report_button.menu().actions()[3].trigger()
    assert "Sosail" in pypdf.PdfReader(path).pages[0].extract_text()
    assert window.statusBar().currentMessage() == "Laporan dicetak: 1 lembar."


def test_the_report_is_previewed(panel):
    def look(preview: PrintPreview) -> None:
        shown.append([(sheet.width, sheet.height) for sheets in preview.by_size.values() for sheet in sheets])
        preview.reject()

    shown: list[list[tuple[float, float]]] = []
    in_dialog(PrintPreview, look)
    panel.report_button.menu().actions()[2].trigger()
    assert shown == [[(215.0, 330.0)]]


# the status bar


def test_the_button_of_the_status_bar(window):
    button = window.statusBar().findings
    assert not button.isVisible(), "notes alone need no eye kept on them"
    with window.document.edit("Judul") as draft:
        annex = draft.annexes_in_order()[0]
        draft.put(replace(annex, title=f"{annex.title}."))
        draft.put(replace(draft.unit_of(box_of(draft, "Dinas Sosial")), name=""))
    window.checker.settle()
    assert button.isVisible()
    assert button.text() == "1 kesalahan, 1 peringatan"
    assert button.accessibleName() == "Temuan: 1 kesalahan, 1 peringatan"
    click(button)
    assert window.views.findings.isVisible()
    window.document.undo()
    window.checker.settle()
    assert not button.isVisible()


def test_a_hidden_panel_is_filled_when_it_is_shown(panel, window):
    window.views.findings.hide()
    window.document.undo()
    window.checker.settle()
    window.actions_by_id["findings"].trigger()
    assert [row for row in rows(panel) if not row.startswith(" ")] == ["Catatan (2)"]
