"""In dark mode the window is dark and paper stays paper: black on white on the screen, in files, print and pictures."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsView
from samples import box_of

from orgeditor.export.pdf import pdf_bytes
from orgeditor.export.png import png_bytes
from orgeditor.export.svg import svg_bytes
from orgeditor.render.sheets import paint_sheet
from orgeditor.storage.reader import open_draft
from orgeditor.ui import printing
from orgeditor.ui.print_dialog import PrintDialog
from orgeditor.ui.print_preview import PrintPreview
from orgeditor.ui.printing import PrintOrder
from orgeditor.ui.style import apply_style, palette, style_sheet

EXAMPLE = Path(__file__).parents[2] / "examples" / "bukittinggi-2017.bagan"


def wear(app: QApplication, dark: bool) -> None:
    app.setPalette(palette(dark))
    app.setStyleSheet(style_sheet(app.palette()))


@pytest.fixture
def in_the_dark(qapp, window):
    wear(qapp, True)
    QApplication.processEvents()
    assert window.palette().color(QPalette.ColorRole.Window).lightness() < 128
    yield window
    apply_style(qapp)


def outputs(window) -> list[str]:
    """Everything that leaves the window, as digests: a failing test would compare megabytes for minutes."""
    document = window.document
    chart = document.draft.charts_in_order()[0]
    page = document.arranged(chart.id).pages[0]
    order = PrintOrder((chart,), (210.0, 297.0), True, 1.0)
    found = [png_bytes(page, 100), pdf_bytes([page], "x"), svg_bytes(page, "x")]
    for sheet in [*printing.all_sheets(document), *printing.sheets_of(printing.plans_of(document, order))]:
        image = QImage(round(sheet.width * 4), round(sheet.height * 4), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.scale(4, 4)
        paint_sheet(painter, sheet)
        painter.end()
        found.append(bytes(image.constBits()))
    QTest.keyClick(
        window.chart_view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    data = QGuiApplication.clipboard().mimeData()
    found += [data.data(mime).data() for mime in ("image/png", "application/pdf", "image/svg+xml")]
    QGuiApplication.clipboard().clear()
    return [hashlib.sha256(data).hexdigest()[:12] for data in found]


def test_what_leaves_the_window_is_the_same_in_both(qapp, window):
    wear(qapp, False)
    light = outputs(window)
    wear(qapp, True)
    dark = outputs(window)
    apply_style(qapp)
    assert light == dark


def shares(image: QImage, area: QRectF) -> tuple[float, bool]:
    """Return how much of an area is white, and whether anything in it is neither black, grey nor white."""
    image = image.copy(area.toRect()).convertToFormat(QImage.Format.Format_RGB32)
    pixels = [image.pixel(x, y) & 0xFFFFFF for x in range(image.width()) for y in range(image.height())]
    coloured = any(max(p >> 16, p >> 8 & 255, p & 255) - min(p >> 16, p >> 8 & 255, p & 255) > 2 for p in pixels)
    return pixels.count(0xFFFFFF) / len(pixels), coloured


def test_the_page_on_the_canvas_is_white(in_the_dark):
    view = in_the_dark.chart_view
    in_the_dark.selection.clear()
    frame = view.camera.rect_to_screen(view.desk.sheets[0].rect).adjusted(3, 3, -3, -3)
    picture = view.viewport().grab().toImage()
    white, coloured = shares(picture, frame)
    assert white > 0.8
    assert not coloured
    assert picture.pixelColor(2, 2).lightness() < 80  # the desk around it is dark


def test_a_name_is_typed_black_on_white(in_the_dark):
    view = in_the_dark.chart_view
    in_the_dark.selection.set([box_of(in_the_dark.document.draft, "Inspektorat")])
    QTest.keyClick(view, Qt.Key.Key_F2)
    picture = view.editor.grab().toImage()
    assert picture.pixelColor(picture.width() - 6, picture.height() - 6).lightness() > 250


def test_thumbnails_are_white(in_the_dark):
    picture = in_the_dark.annexes.viewport().grab().toImage()
    width, height = in_the_dark.annexes.thumbnail_size()
    middle = picture.copy(picture.width() // 2 - width // 4, 40, width // 2, height // 2)
    white, _ = shares(middle, QRectF(middle.rect()))
    assert white > 0.3  # the rest is the small grey print of the chart


def test_the_picture_of_the_print_dialog_is_white(in_the_dark, qtbot):
    dialog = PrintDialog(in_the_dark.document, in_the_dark.selection, in_the_dark)
    qtbot.addWidget(dialog)
    dialog.show()
    picture = dialog.picture.grab().toImage()
    middle = QRectF(picture.rect()).adjusted(20, 0, -20, 0)
    middle.setTop(picture.height() / 2 - 60)
    middle.setHeight(120)
    white, coloured = shares(picture, middle)
    assert white > 0.7
    assert not coloured


def test_the_print_preview_is_black_on_white(in_the_dark, qtbot):
    in_the_dark.document.new(open_draft(EXAMPLE))
    preview = PrintPreview(printing.all_sheets(in_the_dark.document), in_the_dark)
    qtbot.addWidget(preview)
    preview.show()
    view = preview.widget.findChild(QGraphicsView)
    page = view.mapFromScene(view.items()[-1].sceneBoundingRect()).boundingRect()
    picture = view.viewport().grab(page.intersected(view.viewport().rect())).toImage()
    columns, rows = range(picture.width() // 2, picture.width() * 4 // 5), range(page.height() // 5)
    darkest = min(picture.pixelColor(x, y).lightness() for x in columns for y in rows)
    assert darkest < 120, "the heading is pale"
