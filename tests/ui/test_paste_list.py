"""From a pasted list to a PDF: the way of somebody who has never seen the program."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from dialogs import in_dialog, press
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QPushButton

from orgeditor.ui.export_dialog import ExportDialog
from orgeditor.ui.paste_list_dialog import PasteListDialog
from orgeditor.ui.regulation_dialog import RegulationDialog
from orgeditor.ui.template_dialog import TemplateDialog
from orgeditor.ui.welcome import WelcomePage

MOST_FIELDS = 5
LIST = """a. Asisten Pemerintahan terdiri dari:
    1. Dinas Pendidikan;
    2. Dinas Kesehatan; dan
    3. Satuan Polisi Pamong Praja.
b. Asisten Administrasi Umum:
    1. Inspektorat.
"""
FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QAbstractButton)


def fields_of(dialog) -> list:
    """Return what a person can fill in or choose, as far as it is shown."""
    found = []
    for widget in dialog.findChildren(object):
        inside = isinstance(widget.parent(), (QComboBox, QAbstractItemView)) if hasattr(widget, "parent") else True
        if isinstance(widget, FIELDS) and not isinstance(widget, QPushButton) and widget.isVisible() and not inside:
            found.append(widget)
    # The tree that shows what becomes of the list is a picture: nothing can be changed in it.
    return [widget for widget in found if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and enterable(widget)]


def enterable(widget) -> bool:
    from PySide6.QtWidgets import QTabBar, QToolButton

    from orgeditor.ui.name_list_field import NameTree

    return not isinstance(widget, (NameTree, QToolButton, QTabBar))


def test_from_a_list_to_a_pdf(window, tmp_path, qtbot):
    """Welcome page, one dialog, export: everything by real events."""
    window.start_page.show(back=False)
    seen = []

    def paste(dialog):
        assert QTest.qWaitForWindowActive(dialog)
        QGuiApplication.clipboard().setText(LIST)
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(dialog.region, "Cimahi")
        seen.append(dialog.count.text())
        press(dialog, "Buat Bagan")

    in_dialog(PasteListDialog, paste)
    QTest.mouseClick(window.findChild(WelcomePage).paste, Qt.MouseButton.LeftButton)
    assert seen[0].startswith("6 unit")
    draft = window.document.draft
    chart = draft.charts_in_order()[0]
    names = [draft.unit_of(item.id).name for item in draft.placements_of_chart(chart.id)]
    assert names == [
        "Wali Kota", "Wakil Wali Kota", "Sekretaris Daerah", "Asisten Pemerintahan", "Dinas Pendidikan",
        "Dinas Kesehatan", "Satuan Polisi Pamong Praja", "Asisten Administrasi Umum", "Inspektorat",
    ]  # fmt: skip
    assert window.document.dirty and window.chart_view.isVisible()
    target = tmp_path / "lampiran.pdf"

    def export(dialog):
        dialog.target.setText(str(target))
        press(dialog, "Ekspor")
        while dialog._work is not None:
            QTest.qWait(10)
        press(dialog, "Tutup")

    in_dialog(ExportDialog, export)
    window.actions_by_id["export"].trigger()
    [page] = pypdf.PdfReader(target).pages
    text = " ".join(page.extract_text().split()).casefold()
    for name in (*names, "bagan koordinasi perangkat daerah"):
        assert "".join(name.casefold().split()) in "".join(text.split())


def test_nothing_is_made_without_a_name(window, qtbot):
    dialog = PasteListDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.ok.isEnabled()
    dialog.text.setPlainText("Wali Kota\n  Sekretaris Daerah\n")  # these are there anyway
    assert not dialog.ok.isEnabled()
    dialog.text.setPlainText("Dinas Sosial")
    assert dialog.ok.isEnabled()


def test_the_preview_follows_form_and_deputy(window, qtbot):
    dialog = PasteListDialog(window)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.text.setPlainText("Dinas Sosial")
    dialog.kind.setFocus()
    QTest.keyClick(dialog.kind, Qt.Key.Key_Down)
    QTest.keyClick(dialog.kind, Qt.Key.Key_Down)
    head = dialog.tree.topLevelItem(0)
    assert [head.text(0), head.child(0).text(0)] == ["Bupati", "Wakil Bupati"]
    QTest.keyClick(dialog.deputy, Qt.Key.Key_Space)
    head = dialog.tree.topLevelItem(0)
    assert head.child(0).text(0) == "Sekretaris Daerah"
    assert head.child(0).child(0).text(0) == "Dinas Sosial"


@pytest.mark.parametrize("kind", [PasteListDialog, TemplateDialog, RegulationDialog, ExportDialog])
def test_no_dialog_on_the_way_has_more_than_five_fields(window, qtbot, kind):
    args = {RegulationDialog: (window.document.draft,), ExportDialog: (window.document, window.selection)}
    dialog = kind(*args.get(kind, ()), window)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert 1 <= len(fields_of(dialog)) <= MOST_FIELDS
    if kind is TemplateDialog:
        press(dialog, "Berikutnya")
        assert 1 <= len(fields_of(dialog)) <= MOST_FIELDS
        assert dialog.focusWidget() is dialog.region
    if kind is RegulationDialog:
        for tab in range(dialog.tabs.count()):
            dialog.tabs.setCurrentIndex(tab)
            assert 1 <= len(fields_of(dialog)) <= MOST_FIELDS, dialog.tabs.tabText(tab)
    if kind is ExportDialog:
        for form in ("png", "svg"):
            dialog._show_format(form)
            assert len(fields_of(dialog)) <= MOST_FIELDS


def test_every_template_has_a_picture():
    from orgeditor.exchange.templates import templates
    from orgeditor.resources import resource_path

    for name in (*(template.name for template in templates()), "kosong", "contoh"):
        assert Path(resource_path("templates", f"{name}.png")).stat().st_size < 8000
