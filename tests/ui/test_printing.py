"""Printing: the sheets of an order, the dialog, Qt's printer and preview dialogs, and what comes out on paper."""

from __future__ import annotations

import builtins
import ctypes

import pypdf
import pytest
from dialogs import answer, in_dialog, press
from PySide6.QtCore import QRectF, Qt, QTranslator
from PySide6.QtGui import QAction, QIcon, QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLineEdit,
    QProgressDialog,
    QPushButton,
    QRadioButton,
    QSpinBox,
)

from orgeditor.canvas.colours import colours_for
from orgeditor.editing import operations
from orgeditor.layout.page.poster import MARGIN
from orgeditor.model.records import PAPERS, Orientation
from orgeditor.render.sheets import Sheet, paint_sheet
from orgeditor.resources import resource_path
from orgeditor.ui import print_preview, printing
from orgeditor.ui.print_dialog import PrintDialog
from orgeditor.ui.print_preview import PrintPreview
from orgeditor.ui.printing import PrintOrder, plans_of, runs_of, sheets_of

A4 = PAPERS["A4"]


@pytest.fixture
def first(window):
    return window.document.draft.charts_in_order()[0]


@pytest.fixture
def mixed(window, first):
    """The first chart on F4 landscape, the second on A3 upright with a unit on it."""
    second = window.document.draft.charts_in_order()[1]
    operations.add_root(window.document, second.id, "Kepala Kantor")
    operations.set_page(window.document, [second.id], "", paper="A3", orientation=Orientation.PORTRAIT)
    return window.document


@pytest.fixture
def dialog(window):
    """The dialog with the first chart ticked; the second one has nothing but its heads."""
    dialog = PrintDialog(window.document, window.selection, window)
    dialog.show()
    press(dialog, "Hanya bagan yang tampil")
    return dialog


def choose(field, text: str) -> None:
    """Choose from a list with the keyboard."""
    row = [field.itemText(row) for row in range(field.count())].index(text)
    field.setFocus()
    while field.currentIndex() < row:
        QTest.keyClick(field, Qt.Key.Key_Down)
    while field.currentIndex() > row:
        QTest.keyClick(field, Qt.Key.Key_Up)


def picture(sheet: Sheet, dots: float = 4.0) -> QImage:
    """Paint a sheet as a printer does, with some dots a mm."""
    image = QImage(round(sheet.width * dots), round(sheet.height * dots), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(dots, dots)
    paint_sheet(painter, sheet)
    painter.end()
    return image


def inked(image: QImage, area: QRectF, dots: float = 4.0) -> bool:
    part = image.copy(
        round(area.x() * dots), round(area.y() * dots), round(area.width() * dots), round(area.height() * dots)
    )
    part = part.convertToFormat(QImage.Format.Format_Grayscale8)
    return any(min(part.constScanLine(row)[: part.width()]) < 128 for row in range(part.height()))


# sheets


def test_every_chart_prints_on_paper_of_its_own_size(mixed):
    sheets = printing.all_sheets(mixed)
    assert [(sheet.width, sheet.height, sheet.scale) for sheet in sheets] == [(330, 215, 1), (297, 420, 1)]
    assert [len(run) for run in runs_of([*sheets, sheets[1], sheets[0]])] == [1, 2, 1]


def test_on_smaller_paper_a_page_shrinks_whole_and_keeps_its_form(window, first):
    [sheet] = sheets_of(plans_of(window.document, PrintOrder((first,), A4)))
    assert (sheet.width, sheet.height) == (297, 210)
    assert sheet.scale == pytest.approx(297 / 330)
    assert sheet.x == pytest.approx(0)
    assert sheet.y == pytest.approx((210 - 215 * sheet.scale) / 2)


def test_on_larger_paper_a_page_keeps_its_size(window, first):
    [sheet] = sheets_of(plans_of(window.document, PrintOrder((first,), PAPERS["A3"])))
    assert sheet.scale == 1
    assert (sheet.x, sheet.y) == ((420 - 330) / 2, (297 - 215) / 2)


def test_the_sheets_of_a_poster_show_the_chart_once_within_their_margins(window, first):
    [plan] = plans_of(window.document, PrintOrder((first,), A4, True, 2.0))
    assert len(plan.sheets) > 4
    assert {tuple(sorted((sheet.width, sheet.height))) for sheet in plan.sheets} == {A4}
    assert plan.poster.cut_boxes == 0
    found = []
    for sheet in plan.sheets:
        assert sheet.window.x == sheet.window.y == MARGIN
        assert sheet.window.right <= sheet.width - MARGIN + 0.01
        assert sheet.window.bottom <= sheet.height - MARGIN + 0.01
        for box in plan.page.boxes:
            x, y, w, h = (length * 2 for length in box.rect)
            across = sheet.window.x <= x + sheet.x and x + w + sheet.x <= sheet.window.right
            if across and sheet.window.y <= y + sheet.y and y + h + sheet.y <= sheet.window.bottom:
                found.append(box.placement)
    assert set(found) == {box.placement for box in plan.page.boxes}


def test_marks_say_where_to_cut_and_which_sheet_it_is(window, first):
    [plan] = plans_of(window.document, PrintOrder((first,), A4, True, 1.0))
    left, right = plan.sheets
    assert (left.note, right.note) == (
        "Lampiran I – lembar 1 dari 2: baris 1, kolom 1",
        "Lampiran I – lembar 2 dari 2: baris 1, kolom 2",
    )
    [x] = left.cuts_x
    assert left.cuts_y == ()
    image = picture(left)
    assert inked(image, QRectF(x - 0.5, 4.5, 1, 3))  # above the chart
    assert inked(image, QRectF(x - 0.5, left.window.bottom + 2, 1, 2))
    assert not inked(image, QRectF(x + 2, 0, 8, MARGIN))
    assert inked(image, QRectF(MARGIN, left.height - MARGIN, 60, MARGIN - 2))  # the note
    # Nothing of the chart beyond the window: that is where printers do not reach.
    assert not inked(image, QRectF(left.window.right + 0.3, MARGIN, 5, left.window.h))


def test_the_cut_is_the_same_place_of_the_chart_on_both_sheets(window, first):
    [plan] = plans_of(window.document, PrintOrder((first,), A4, True, 1.0))
    left, right = plan.sheets
    assert left.cuts_x[0] - left.x == pytest.approx(right.cuts_x[0] - right.x)


def test_a_size_has_the_name_people_use():
    assert printing.size_name(330, 215) == "F4 mendatar"
    assert printing.size_name(297, 420) == "A3 tegak"
    assert printing.size_name(400, 300.5).endswith("mm mendatar")


# what is missing


def test_without_the_library_there_is_one_sentence(window, monkeypatch):
    def refuse(name, *rest):
        raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    said = answer("OK")
    window.actions_by_id["print"].trigger()
    assert len(said) == 1
    assert "libcups2" in said[0]


def test_without_qts_module_there_is_one_sentence(window, monkeypatch):
    real = builtins.__import__

    def refuse(name, *rest, **named):
        if name.startswith("PySide6.QtPrintSupport"):
            raise ImportError("libQt6PrintSupport.so.6: cannot open shared object file")
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", refuse)
    for name in ("print", "print_preview"):
        said = answer("OK")
        window.actions_by_id[name].trigger()
        assert "libcups2" in said[0]


# the dialog


def test_at_most_five_fields(dialog):
    choose(dialog.way, "Poster: beberapa lembar ditempel")
    kinds = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
    fields = [
        field for kind in kinds for field in dialog.form.findChildren(kind)
        if field.isVisible() and not isinstance(field.parent(), (QAbstractSpinBox, QComboBox, QAbstractItemView))
        and not isinstance(field, QHeaderView)
    ]  # fmt: skip
    assert len(fields) == 5
    assert all(field.accessibleName() for field in fields)
    assert dialog.width() <= 1024 - 40 and dialog.height() <= 700 - 40


def test_it_says_what_comes_out(dialog):
    assert dialog.summary.text() == "1 lembar: 1 × F4 mendatar."
    assert not dialog.scale.isVisible()
    choose(dialog.paper, "A4 (210 × 297 mm)")
    assert "Diperkecil sampai 90 %" in dialog.summary.text()
    choose(dialog.way, "Poster: beberapa lembar ditempel")
    assert dialog.summary.text().startswith("2 lembar: 2 × A4 tegak.")
    assert "kiri ke kanan" in dialog.summary.text()
    assert "Tidak ada kotak yang terpotong." in dialog.summary.text()
    dialog.scale.setFocus()
    dialog.scale.selectAll()
    QTest.keyClicks(dialog.scale, "300")
    QTest.keyClick(dialog.scale, Qt.Key.Key_Tab)
    assert int(dialog.summary.text().split()[0]) > 9


def test_the_picture_shows_the_cuts(dialog):
    before = dialog.picture.grab().toImage()
    choose(dialog.way, "Poster: beberapa lembar ditempel")
    choose(dialog.paper, "A4 (210 × 297 mm)")
    assert dialog.picture.grab().toImage() != before


def test_without_a_chart_there_is_nothing_to_print(dialog):
    dialog.charts.tick(())
    assert not dialog.print_button.isEnabled()
    assert not dialog.preview_button.isEnabled()


def printing_to(path, *, pages: tuple[int, int] | None = None):
    """Fill in the printer's own dialog: to a file, all sheets or some."""

    def fill(printer_dialog) -> None:
        name = printer_dialog.findChild(QLineEdit, "filename")
        name.selectAll()
        QTest.keyClicks(name, str(path))
        if pages:
            printer_dialog.findChild(QRadioButton, "printRange").click()
            for name, value in zip(("from", "to"), pages, strict=True):
                printer_dialog.findChild(QSpinBox, name).setValue(value)
        printer_dialog.accept()

    in_dialog(QPrintDialog, fill)


def run(dialog, qtbot) -> None:
    QTest.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._work is None)


def test_charts_of_different_size_come_out_each_at_its_own(mixed, window, qtbot, tmp_path):
    dialog = PrintDialog(mixed, window.selection, window)
    dialog.show()
    printing_to(tmp_path / "cetak.pdf")
    run(dialog, qtbot)
    pages = pypdf.PdfReader(tmp_path / "cetak.pdf").pages
    sizes = [(float(page.mediabox.width) / 72 * 25.4, float(page.mediabox.height) / 72 * 25.4) for page in pages]
    assert sizes == [pytest.approx((330, 215), abs=0.4), pytest.approx((297, 420), abs=0.4)]
    assert "Inspektorat" in pages[0].extract_text().replace("\t", " ")
    assert "KANTOR" in pages[1].extract_text().upper()
    assert dialog.summary.text() == "Selesai: 2 lembar dicetak."


def test_some_sheets_of_a_poster(dialog, qtbot, tmp_path):
    choose(dialog.way, "Poster: beberapa lembar ditempel")
    choose(dialog.paper, "A4 (210 × 297 mm)")
    printing_to(tmp_path / "poster.pdf", pages=(2, 2))
    run(dialog, qtbot)
    [page] = pypdf.PdfReader(tmp_path / "poster.pdf").pages
    assert "lembar\t2\tdari\t2" in page.extract_text() or "lembar 2 dari 2" in page.extract_text()


def test_printing_can_be_given_up(dialog, qtbot, monkeypatch):
    choose(dialog.way, "Poster: beberapa lembar ditempel")
    choose(dialog.paper, "A4 (210 × 297 mm)")
    sheets = dialog.sheets() * 40
    printer = printing.new_printer(sheets[0], "x")
    aborted = []
    monkeypatch.setattr(QPrinter, "abort", lambda _: aborted.append(True))
    printer.setOutputFileName("/dev/null")
    dialog._begin(printer, sheets)
    qtbot.waitUntil(lambda: dialog.progress.value() > 0)
    assert not dialog.form.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog._work is None and aborted and dialog.isVisible() and dialog.form.isEnabled()


@pytest.mark.qt_log_ignore("QPainter::begin\\(\\): Returned false", extend=True)
def test_a_printer_that_refuses_is_one_sentence(dialog, qtbot, tmp_path):
    printer = printing.new_printer(dialog.sheets()[0], "x")
    printer.setOutputFileName(str(tmp_path / "tiada" / "x.pdf"))
    said = answer("OK")
    dialog._begin(printer, dialog.sheets())
    qtbot.waitUntil(lambda: dialog._work is None and bool(said))
    assert "x.pdf" in said[0]


@pytest.mark.parametrize(("button", "sheets"), [("Sebagai Poster", 2), ("Perkecil", 1), ("Batal", 0)])
def test_a_chart_larger_than_the_printers_paper_is_asked_about(dialog, monkeypatch, button, sheets):
    monkeypatch.setattr(printing, "largest_paper", lambda printer: A4)
    said = answer(button)
    printer = printing.new_printer(dialog.sheets()[0], "x")
    found = dialog._fitting(printer, dialog.sheets())
    assert "lebih besar" in said[0]
    assert len(found) == sheets
    assert all(printing.fits(sheet, A4) for sheet in found)


def test_a_chart_that_fits_is_not_asked_about(dialog, monkeypatch):
    monkeypatch.setattr(printing, "largest_paper", lambda printer: PAPERS["A3"])
    assert dialog._fitting(printing.new_printer(dialog.sheets()[0], "x"), dialog.sheets()) == dialog.sheets()


# preview


def test_the_preview_of_many_sheets_can_be_given_up(mixed, window, qtbot, monkeypatch):
    monkeypatch.setattr(print_preview, "SLOW_MS", 0)
    seen: list[int] = []
    real = QProgressDialog.setValue

    def cancel(dialog, value):
        real(dialog, value)
        seen.append(value)
        if value == 3:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    monkeypatch.setattr(QProgressDialog, "setValue", cancel)
    first = printing.all_sheets(mixed)[:1]
    preview = PrintPreview(first * 12, window)
    qtbot.addWidget(preview)
    preview.show()
    qtbot.waitUntil(lambda: not preview.isVisible())
    assert seen == [1, 2, 3]


def test_the_preview_lies_on_the_desk_and_leaves_the_icons_of_the_desktop(mixed, window, qtbot):
    folders = QIcon.themeSearchPaths()
    preview = PrintPreview([*printing.all_sheets(mixed)], window)
    qtbot.addWidget(preview)
    (view,) = preview.widget.findChildren(QGraphicsView)
    assert view.scene().backgroundBrush().color() == colours_for(window.palette()).desk
    assert QIcon.themeSearchPaths() == folders


def test_the_preview_shows_every_sheet_of_a_size(mixed, window, qtbot):
    preview = PrintPreview([*printing.all_sheets(mixed)] * 2, window)
    qtbot.addWidget(preview)
    preview.show()
    assert preview.widget.pageCount() == 2
    texts = [preview.sizes.itemText(row) for row in range(preview.sizes.count())]
    assert texts == ["F4 mendatar – 2 lembar", "A3 tegak – 2 lembar"]
    assert preview.widget.orientation() == preview._printer.pageLayout().orientation()
    preview.sizes.setFocus()
    QTest.keyClick(preview.sizes, Qt.Key.Key_Down)
    size = preview._printer.pageLayout().fullRect(preview._printer.pageLayout().Unit.Millimeter)
    assert (size.width(), size.height()) == pytest.approx((297, 420), abs=0.4)
    assert preview.widget.pageCount() == 2


def test_what_the_page_set_up_decides_is_not_offered(window, qtbot):
    preview = PrintPreview(printing.all_sheets(window.document), window)
    qtbot.addWidget(preview)
    preview.show()
    shown = {action.text() for action in preview.findChildren(QAction) if action.isVisible()}
    assert not {"Print", "Page setup", "Portrait", "Landscape"} & shown
    assert not preview.sizes.isVisible()


def test_qts_dialogs_speak_indonesian(qapp, window, qtbot):
    translator = QTranslator()
    assert translator.load("qtbase_id", str(resource_path("translations")))
    qapp.installTranslator(translator)
    try:
        preview = PrintPreview(printing.all_sheets(window.document), window)
        qtbot.addWidget(preview)
        preview.show()
        shown = {action.text() for action in preview.findChildren(QAction) if action.isVisible() and action.text()}
        assert {"Halaman berikutnya", "Selebar halaman", "Tampilkan semua halaman"} <= shown
        assert not {"Cetak", "Tata halaman", "Tegak", "Mendatar"} & shown
        dialog = QPrintDialog(printing.new_printer(None, ""), window)
        qtbot.addWidget(dialog)
        texts = {button.text().replace("&", "") for button in dialog.findChildren(QPushButton)}
        assert {"Cetak", "Properti", "Pilihan >>"} <= texts
    finally:
        qapp.removeTranslator(translator)


def test_the_menu_opens_the_preview(window):
    seen = []
    in_dialog(PrintPreview, lambda preview: (seen.append(preview.widget.pageCount()), preview.reject()))
    window.actions_by_id["print_preview"].trigger()
    assert seen == [2]


def test_pratinjau_of_the_dialog_shows_what_it_would_print(dialog):
    choose(dialog.way, "Poster: beberapa lembar ditempel")
    choose(dialog.paper, "A4 (210 × 297 mm)")
    seen = []
    in_dialog(PrintPreview, lambda preview: (seen.append(preview.widget.pageCount()), preview.reject()))
    press(dialog, "Pratinjau…")
    assert seen == [2]


def test_print_is_black_on_white(window, first):
    sheet, _ = printing.all_sheets(window.document)
    image = picture(sheet)
    colours = {image.pixel(x, y) & 0xFFFFFF for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert all((c >> 16) == ((c >> 8) & 0xFF) == (c & 0xFF) for c in colours)
    assert 0xFFFFFF in colours
    assert printing.new_printer(sheet, "").colorMode() is QPrinter.ColorMode.GrayScale
