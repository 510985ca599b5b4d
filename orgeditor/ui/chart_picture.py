"""A chart as a picture for other programs: PNG, SVG and PDF at once, and what each system takes for an image."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from orgeditor.export.crop import chart_alone
from orgeditor.export.png import MOST_PIXELS, png_steps
from orgeditor.model.page import Page
from orgeditor.ui.waiting import Progress

DPI = 300
BAND_PIXELS = 5_000_000
SLOW_MS = 400
"""From here on a dialog shows how far it is."""


def drawing_of(page: Page) -> bytes:
    """Return what is on a page as SVG, without the page round it; text as outlines, as `picture_steps` says."""
    from orgeditor.export.svg import svg_bytes

    chart = chart_alone(page)
    return svg_bytes(chart, "", outlines=True) if chart is not None else b""


def picture_steps(page: Page, title: str) -> Generator[float, None, QMimeData | None]:
    """Make the pictures of a page's chart in steps of some 100 ms, giving the share done; None for no chart.

    Made at once and not when a program asks: Qt would ask while the program ends.
    """
    from orgeditor.export.pdf import pdf_bytes
    from orgeditor.export.svg import svg_bytes

    chart = chart_alone(page)
    if chart is None:
        return None
    # A sheet of several metres gets fewer dots.
    dots = (chart.width / 25.4) * (chart.height / 25.4)
    steps = png_steps(chart, min(DPI, int((MOST_PIXELS / 4 / dots) ** 0.5)), BAND_PIXELS)
    png = b""
    while not png:
        try:
            yield 0.7 * next(steps)
        except StopIteration as end:
            png = end.value
    data = QMimeData()
    data.setImageData(QImage.fromData(QByteArray(png)))
    data.setData("image/png", QByteArray(png))
    yield 0.8
    data.setData("application/pdf", QByteArray(pdf_bytes([chart], title)))
    yield 0.9
    # Text as outlines: the program it is pasted into may lack the font.
    data.setData("image/svg+xml", QByteArray(svg_bytes(chart, title, outlines=True)))
    return data


def picture_of(page: Page, title: str, parent: QWidget) -> QMimeData | None:
    """Return the pictures of a page's chart; None for no chart, or when a person gave up."""
    progress = Progress(parent, QCoreApplication.translate("Picture", "Menyalin bagan sebagai gambar…"), most=100)
    progress.setMinimumDuration(SLOW_MS)
    steps = picture_steps(page, title)
    try:
        while True:
            try:
                progress.setValue(round(100 * next(steps)))
            except StopIteration as end:
                found: QMimeData | None = end.value
                return found
            if progress.wasCanceled():
                return None
    finally:
        progress.close()
        progress.deleteLater()
