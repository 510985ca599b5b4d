"""PDF: vector pages with an embedded font subset and text that extracts exactly, as PDF/A for the archive."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from orgeditor.export.pdf_finish import Sheet, finish
from orgeditor.export.pdf_outline import Attachment, Section
from orgeditor.export.steps import Steps, finished
from orgeditor.model.geometry import POINT_MM
from orgeditor.model.page import Page
from orgeditor.model.reading_order import passages
from orgeditor.render.paint import paint_page

RESOLUTION = 1200
"""Dots per inch of the device's own units; lengths stay exact to 0.02 mm."""


def pdf_bytes(
    pages: Sequence[Page], title: str, sections: Sequence[Section] = (), attachment: Attachment | None = None
) -> bytes:
    """Return a PDF with the pages in order; raises ValueError without pages, RuntimeError when Qt cannot paint.

    `sections` divide the pages for the outline; with an `attachment` the file carries the draft it was made from.
    """
    return finished(pdf_steps(pages, title, sections, attachment))


def pdf_steps(
    pages: Sequence[Page], title: str, sections: Sequence[Section] = (), attachment: Attachment | None = None
) -> Steps:
    """Make a PDF with the pages in order, a step a page; takes and raises what `pdf_bytes` does."""
    if not pages:
        raise ValueError("no pages")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_A1b)
    writer.setResolution(RESOLUTION)
    painter = QPainter()
    sheets: list[Sheet] = []
    try:
        for number, page in enumerate(pages):
            writer.setPageLayout(page_layout(page.width, page.height))
            if number == 0:
                if not painter.begin(writer):
                    raise RuntimeError("QPdfWriter cannot paint")
            else:
                writer.newPage()
            width, height = page.width / POINT_MM, page.height / POINT_MM
            # Qt turns the page upside down from its height in whole points; the finished page has its exact height.
            down = (writer.pageLayout().fullRectPoints().height() - height) * POINT_MM
            sheets.append(Sheet(width, height, passages(page), RESOLUTION / 25.4, down))
            painter.save()
            painter.scale(RESOLUTION / 25.4, RESOLUTION / 25.4)
            painter.translate(0, down)
            paint_page(painter, page)
            painter.restore()
            yield (number + 1) / len(pages)
    finally:  # also when it is given up
        if painter.isActive():
            painter.end()
    return finish(bytes(buffer.data().data()), sheets, title, sections, attachment)


def page_layout(width: float, height: float) -> QPageLayout:
    """Return the layout of a page of that size in mm, without margins."""
    # ExactMatch: a fuzzy 215 x 330 mm becomes a 215.9 mm wide one. Upright, since Qt turns the size for landscape.
    short, long = sorted((width, height))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    landscape = width > height
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    return QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0))
