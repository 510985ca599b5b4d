"""Copy chart as picture: what other programs find on the clipboard."""

from __future__ import annotations

import io

import pypdf
import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressDialog
from samples import box_of

from orgeditor.export.crop import chart_alone
from orgeditor.model.geometry import Rect
from orgeditor.ui import chart_picture

COPY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def copied(window):
    QTest.keyClick(window.chart_view, Qt.Key.Key_C, COPY)
    yield QGuiApplication.clipboard().mimeData()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def alone(window):
    return chart_alone(window.document.arranged(window.selection.chart_id).pages[0])


def test_a_picture_of_300_dpi(copied, alone):
    image = QImage.fromData(copied.data("image/png"), "PNG")
    assert round(image.dotsPerMeterX() * 0.0254) == 300
    assert image.width() == pytest.approx(alone.width / 25.4 * 300, abs=1)
    assert image.height() == pytest.approx(alone.height / 25.4 * 300, abs=1)
    shown = copied.imageData()
    assert (shown.width(), shown.height()) == (image.width(), image.height())
    assert round(shown.dotsPerMeterX() * 0.0254) == 300


def test_a_drawing_for_programs_that_take_one(copied, alone):
    page = pypdf.PdfReader(io.BytesIO(copied.data("application/pdf").data())).pages[0]
    assert float(page.mediabox.width) == pytest.approx(alone.width / 25.4 * 72, abs=0.01)
    text = page.extract_text()
    assert "Inspektorat" in text
    assert "LAMPIRAN" not in text and "RAMLAN" not in text
    svg = QSvgRenderer(QByteArray(copied.data("image/svg+xml")))
    assert svg.isValid()
    assert b"<text" not in copied.data("image/svg+xml").data()  # the other program may lack the font


def test_the_chart_alone_stands_within_its_page_and_keeps_its_form(window, alone):
    page = window.document.arranged(window.selection.chart_id).pages[0]
    assert alone.width < page.width and alone.height < page.height
    frame = Rect(0, 0, alone.width, alone.height)
    for before, after in zip(page.boxes, alone.boxes, strict=True):
        assert frame.contains(after.rect)
        assert (after.rect.w, after.rect.h) == (before.rect.w, before.rect.h)
        lines = zip(before.lines, after.lines, strict=True)
        assert {(round(b.x - a.x, 6), round(b.baseline - a.baseline, 6)) for b, a in lines} == {
            (round(before.rect.x - after.rect.x, 6), round(before.rect.y - after.rect.y, 6))
        }
    step = alone.boxes[0].rect.x - page.boxes[0].rect.x
    for before, after in zip(page.strokes, alone.strokes, strict=True):
        assert [round(p.x - q.x, 6) for p, q in zip(after.points, before.points, strict=True)] == [
            round(step, 6)
        ] * len(before.points)


def test_an_empty_chart_offers_no_picture(window):
    window.selection.show(window.document.draft.charts_in_order()[1].id)
    assert not window.actions_by_id["copy_picture"].isEnabled()


def test_giving_up_leaves_the_clipboard(window, monkeypatch):
    QGuiApplication.clipboard().setText("mine")
    monkeypatch.setattr(chart_picture, "SLOW_MS", 0)
    monkeypatch.setattr(chart_picture, "BAND_PIXELS", 200_000)
    real = QProgressDialog.setValue

    def cancel(dialog, value):
        real(dialog, value)
        if value > 5:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    monkeypatch.setattr(QProgressDialog, "setValue", cancel)
    window.actions_by_id["copy_picture"].trigger()
    assert QGuiApplication.clipboard().text() == "mine"


def test_chosen_boxes_are_a_drawing_of_their_own(window, alone):
    draft = window.document.draft
    window.selection.set([box_of(draft, "Asisten Administrasi Umum")])
    QTest.keyClick(window.chart_view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    drawing, picture = QSvgRenderer(data.data("image/svg+xml")), data.imageData()
    assert drawing.isValid() and b"<text" not in data.data("image/svg+xml").data()
    size = drawing.viewBoxF().size() / 10  # units of 0.1 mm
    assert size.width() == pytest.approx(picture.width() / picture.dotsPerMeterX() * 1000, abs=0.2)
    assert size.height() == pytest.approx(picture.height() / picture.dotsPerMeterY() * 1000, abs=0.2)
    assert size.width() < alone.width / 2, "the branch alone"
    QGuiApplication.clipboard().clear()
