"""Both languages: panels and dialogs are translated, and nothing is cut off in a small window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from languages import speaking
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from samples import box_of, sample_draft
from windows import shown_window

from orgeditor.editing import operations
from orgeditor.editing.document import Document
from orgeditor.model.records import Method
from orgeditor.ui.export_dialog import ExportDialog
from orgeditor.ui.line_styles_dialog import LineStylesDialog
from orgeditor.ui.main_window import MainWindow
from orgeditor.ui.mute_dialog import MuteDialog
from orgeditor.ui.page_setup.dialog import PageSetupDialog
from orgeditor.ui.print_dialog import PrintDialog
from orgeditor.ui.properties.fields import ChoiceField
from orgeditor.ui.style import apply_style
from orgeditor.ui.template_dialog import TemplateDialog

UMUM = "Asisten Administrasi Umum"


@pytest.fixture(params=["id", "en"])
def language(request, qapp):
    """The language of the window, as the program sets it."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English if request.param == "en" else QLocale.Language.Indonesian))
    with speaking(request.param):
        yield request.param
    QLocale.setDefault(before)


@pytest.fixture
def window(language, qtbot, qapp) -> MainWindow:
    if not qapp.styleSheet():
        apply_style(qapp)
    return shown_window(qtbot, Document(sample_draft()), 1024, 700)


def cut_off(root: QWidget, within: QWidget) -> list[str]:
    """Return the texts of labels and buttons that are narrower than their words, or reach beyond a widget's width."""
    QApplication.processEvents()
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, (QLabel, QAbstractButton)) or not widget.text():
            continue
        wraps = isinstance(widget, QLabel) and widget.wordWrap()
        right = widget.mapTo(within, widget.rect().topRight()).x()
        if (not wraps and widget.width() < widget.minimumSizeHint().width()) or right > within.width():
            found.append(widget.text())
    return found


def test_the_form_of_a_chart(window, language):
    form, panel = window.properties.chart_form, window.properties
    assert form.page_heading.text() == {"id": "Halaman", "en": "Page"}[language]
    assert form.minimumSizeHint().width() <= panel.viewport().width()
    assert cut_off(form, panel.viewport()) == []
    form.fixed.click()
    assert cut_off(form, panel.viewport()) == []
    assert form.size_pt.text().replace(",", ".") == f"{window.selection.chart.page.font_cap:.1f} pt"
    assert ("," in form.size_pt.text()) == (language == "id")


def test_the_form_of_a_mechanism_chart(window):
    with window.document.edit("Jenis") as draft:
        chart = draft.charts_in_order()[1]
        draft.put(replace(chart, method=Method.LAYERED))
    window.selection.show(chart.id)
    assert not window.properties.chart_form.lanes.isHidden()
    assert cut_off(window.properties.chart_form, window.properties.viewport()) == []


def test_the_form_of_a_box(window, language):
    form, panel = window.properties.placement_form, window.properties
    window.selection.set([box_of(window.document.draft, UMUM)])
    assert form.keep.text() == {"id": "Tetapkan", "en": "Keep"}[language]
    assert form.box_width.text().startswith({"id": "otomatis: ", "en": "auto: "}[language])
    assert cut_off(form, panel.viewport()) == []
    room = form.box_width.lineEdit().width() - 8
    assert form.box_width.fontMetrics().horizontalAdvance(form.box_width.text()) <= room


def test_the_reasons(window, language):
    first = window.why.item(0).text()
    assert first.endswith({"id": ": Huruf terbesar yang diizinkan", "en": ": The largest letters allowed"}[language])
    rows = [window.why.item(row).text() for row in range(window.why.count())]
    assert any({"id": "dipilih otomatis", "en": "chosen automatically"}[language] in row for row in rows)
    window.why.grab()


def test_line_styles(window, qtbot, language):
    dialog = LineStylesDialog(window.document.draft, window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.width() <= 1024 - 40 and dialog.height() <= 700 - 40
    assert dialog.table.horizontalHeaderItem(1).text() == {"id": "Contoh", "en": "Sample"}[language]
    assert cut_off(dialog, dialog) == []
    metrics = dialog.table.fontMetrics()
    for row in range(dialog.table.rowCount()):
        for column in range(dialog.table.columnCount()):
            item = dialog.table.item(row, column)
            if item is not None and dialog.table.columnSpan(row, column) == 1:
                assert metrics.horizontalAdvance(item.text()) <= dialog.table.columnWidth(column) - 8, item.text()


def test_the_page_set_up(window, qtbot, language):
    operations.set_regulation(window.document, number="")
    dialog = PageSetupDialog(window.document, window.selection.chart_id, parent=window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.width() <= 1024 - 40 and dialog.height() <= 700 - 40
    dialog.forms.fields["paper"].show_value("khusus")
    for row, name in enumerate(dialog.forms.names):
        dialog.list.setCurrentRow(row)
        dialog.forms.changed.emit()
        assert cut_off(dialog, dialog) == []
        assert dialog.list.fontMetrics().horizontalAdvance(name) <= dialog.list.viewport().width() - 16
    for field in (*dialog.forms.fields.values(), dialog.reach):
        if isinstance(field, ChoiceField) and field is not dialog.forms.fields["font"]:
            texts = [field.itemText(number) for number in range(field.count())]
            assert all(field.fontMetrics().horizontalAdvance(text) <= field.width() - 34 for text in texts), texts
    assert dialog.forms.names[-1] == {"id": "Huruf", "en": "Letters"}[language]


def test_the_template_dialog(window, qtbot, language):
    dialog = TemplateDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.width() <= 1024 - 40 and dialog.height() <= 700 - 40
    assert dialog.list.item(0).text().startswith({"id": "Kosong", "en": "Empty"}[language])
    assert cut_off(dialog, dialog) == []


@pytest.mark.parametrize("form", ["pdf", "png", "svg"])
def test_the_export_dialog(window, qtbot, language, form):
    dialog = ExportDialog(window.document, window.selection, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog._show_format(form)
    assert dialog.width() <= 1024 - 40 and dialog.height() <= 700 - 40
    assert dialog.export_button.text() == {"id": "Ekspor", "en": "Export"}[language]
    assert cut_off(dialog, dialog) == []


def test_the_print_dialog(window, qtbot, language):
    dialog = PrintDialog(window.document, window.selection, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.way.show_value(True)
    dialog._show_order()
    assert dialog.width() <= 1024 - 40 and dialog.height() <= 700 - 40
    assert dialog.print_button.text() == {"id": "Cetak…", "en": "Print…"}[language]
    assert cut_off(dialog, dialog) == []
    assert dialog.summary.heightForWidth(dialog.summary.width()) <= dialog.summary.height()
    for field in (dialog.paper, dialog.way):
        for row in range(field.count()):
            assert field.fontMetrics().horizontalAdvance(field.itemText(row)) <= field.width() - 40


def test_findings(window, language):
    """The panel, the button in the status bar and the dialog that asks for a reason, in a small window."""
    with window.document.edit("Salah") as draft:
        for annex in draft.annexes_in_order():
            draft.put(replace(annex, title=f"{annex.title}."))
        draft.put(replace(draft.unit_of(box_of(draft, UMUM)), name=""))
    window.checker.settle()
    window.actions_by_id["findings"].trigger()
    panel, bar = window.views.findings.widget(), window.statusBar()
    assert cut_off(panel, panel) == []
    assert cut_off(bar, bar) == []
    assert bar.findings.text() == {"id": "1 kesalahan, 2 peringatan", "en": "1 error, 2 warnings"}[language]
    headings = [panel.tree.topLevelItem(row).text(0) for row in range(panel.tree.topLevelItemCount())]
    wanted = {"id": ["Kesalahan (1)", "Peringatan (2)"], "en": ["Errors (1)", "Warnings (2)"]}[language]
    assert headings[:2] == wanted
    sentence = panel.tree.topLevelItem(1).child(0).text(0)
    assert sentence.endswith({"id": "diakhiri tanda titik.", "en": "ends with a full stop."}[language])
    field = panel.filters.severity
    texts = [field.itemText(row) for row in range(field.count())]
    assert all(panel.fontMetrics().horizontalAdvance(text) <= field.width() - 34 for text in texts), texts


def test_the_dialog_that_asks_for_a_reason(window, qtbot, language):
    dialog = MuteDialog(
        "Ada kotak tanpa nama. " * 4, "Rujukan ke pasal, ayat, huruf, atau angka yang tidak ada", window
    )
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ok.text() == {"id": "Abaikan", "en": "Ignore"}[language]
    assert cut_off(dialog, dialog) == []
    assert dialog.field.fontMetrics().horizontalAdvance(dialog.field.placeholderText()) <= dialog.field.width() - 16


def test_the_status_bar_ends_a_long_note_with_an_ellipsis(window):
    bar = window.statusBar()
    bar.showMessage("Bagan dibagi atas 3 halaman, karena tidak muat. " * 8)
    assert bar.currentMessage().endswith("…")
    shown = bar.fontMetrics().horizontalAdvance(bar.currentMessage())
    assert shown < bar.font_label.x()
