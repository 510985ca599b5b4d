"""Printing: which sheets of paper the charts take, and their way to the printer, sheet by sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from orgeditor.editing.chart_names import chart_name
from orgeditor.editing.document import Document
from orgeditor.export.pdf import page_layout
from orgeditor.layout.page.poster import MARGIN, Poster, Tile, poster
from orgeditor.model.page import Page
from orgeditor.model.records import PAPERS, Chart
from orgeditor.render.sheets import Sheet, paint_sheet
from orgeditor.ui import words
from orgeditor.ui.messages import warn

if TYPE_CHECKING:  # imported where it is used: start-up has no use for it
    from PySide6.QtPrintSupport import QPrinter

Paper = tuple[float, float]


class PrintError(Exception):
    """The printer does not take the job. The message is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What a person asked for: `paper` in mm, None for that of each page; a poster is `scale` times the page."""

    charts: tuple[Chart, ...]
    paper: Paper | None = None
    poster: bool = False
    scale: float = 1.0
    overlap: float = 10.0


class Plan(NamedTuple):
    """The sheets (in the order of printing) that one page of a chart takes, and the poster when they make one."""

    chart: str
    page: Page
    sheets: tuple[Sheet, ...]
    poster: Poster | None = None


def can_print(parent: QWidget | None) -> bool:
    """Say whether this PC has what printing needs; if not, tell the person so."""
    try:
        import PySide6.QtPrintSupport  # noqa: F401
    except ImportError:
        found = False
    else:
        found = _has_cups()
    if not found:
        text = QCoreApplication.translate(
            "Print", "PC ini belum dapat mencetak karena pustaka libcups2 tidak ada; pasang dulu, atau ekspor ke PDF."
        )
        warn(parent, text)
    return found


def _has_cups() -> bool:
    """Say whether the library is there through which Qt finds printers on Linux."""
    import sys

    if not sys.platform.startswith("linux"):
        return True
    import ctypes

    try:
        ctypes.CDLL("libcups.so.2")
    except OSError:
        return False
    return True


# sheets


def plans_of(document: Document, order: PrintOrder) -> list[Plan]:
    """Return how each page of an order is printed, chart by chart."""
    found: list[Plan] = []
    for chart in order.charts:
        for number, page in enumerate(pages_of(document, chart)):
            if order.poster:
                # Without another paper a poster takes sheets as large as the page.
                paper = order.paper or (page.width, page.height)
                made = poster(page, paper, scale=order.scale, overlap=order.overlap)
                name = page_name(document, chart, number)
                found.append(
                    Plan(chart.id, page, tuple(_tile_sheet(page, made, tile, name) for tile in made.tiles), made)
                )
            else:
                found.append(Plan(chart.id, page, (whole_sheet(page, order.paper),)))
    return found


def sheets_of(plans: Sequence[Plan]) -> list[Sheet]:
    """Return the sheets of all plans, in the order of printing."""
    return [sheet for plan in plans for sheet in plan.sheets]


def pages_of(document: Document, chart: Chart) -> tuple[Page, ...]:
    """Return the pages of a chart that can be printed."""
    arranged = document.arranged(chart.id)
    return tuple(page for page in arranged.pages if page.font) if arranged is not None else ()


def page_name(document: Document, chart: Chart, number: int) -> str:
    """Return what a page is called, `number` from 0: its chart, and its number where the chart has several."""
    name = chart_name(document.draft, chart)
    count = len(pages_of(document, chart))
    if count == 1:
        return name
    text = QCoreApplication.translate("Print", "%1, hlm. %2").replace("%1", name)
    return text.replace("%2", f"{number + 1}/{count}")


def whole_sheet(page: Page, paper: Paper | None = None) -> Sheet:
    """Return a page on a sheet of its own size; on another paper (mm, either way round) shrunk where it is larger."""
    if paper is None:
        return Sheet(page.width, page.height, page)
    short, long = sorted(paper)
    width, height = (long, short) if page.width > page.height else (short, long)
    scale = min(1.0, width / page.width, height / page.height)
    x, y = (width - page.width * scale) / 2, (height - page.height * scale) / 2
    return Sheet(width, height, page, scale, x, y)


def _tile_sheet(page: Page, made: Poster, tile: Tile, name: str) -> Sheet:
    text = QCoreApplication.translate("Print", "%1 – lembar %2 dari %3: baris %4, kolom %5")
    values = (name, tile.number, len(made.tiles), tile.row, tile.column)
    for number, value in enumerate(values, 1):
        text = text.replace(f"%{number}", str(value))
    x, y = MARGIN - tile.shown.x, MARGIN - tile.shown.y
    kept, shown = tile.kept, tile.shown
    return Sheet(
        *made.paper,
        page,
        made.scale,
        x,
        y,
        shown.moved(x, y),
        tuple(x + at for at in (kept.x, kept.right) if shown.x + 0.01 < at < shown.right - 0.01),
        tuple(y + at for at in (kept.y, kept.bottom) if shown.y + 0.01 < at < shown.bottom - 0.01),
        text,
    )


def runs_of(sheets: Sequence[Sheet]) -> list[list[Sheet]]:
    """Return the sheets in runs of one size, as they lie: a printer takes one size a job."""
    return [list(run) for _, run in groupby(sheets, key=lambda sheet: (round(sheet.width, 2), round(sheet.height, 2)))]


def size_name(width: float, height: float) -> str:
    """Return what a person calls paper of a size in mm: "F4 mendatar", "300 × 400 mm tegak"."""
    short, long = sorted((width, height))
    names = [name for name, size in PAPERS.items() if max(abs(short - min(size)), abs(long - max(size))) < 0.05]
    name = names[0] if names else f"{words.number(short)} × {words.number(long)} mm"
    if width > height:
        return QCoreApplication.translate("Print", "%1 mendatar").replace("%1", name)
    return QCoreApplication.translate("Print", "%1 tegak").replace("%1", name)


def all_sheets(document: Document) -> list[Sheet]:
    """Return the sheets that print everything as the page set-up of each chart says."""
    return sheets_of(plans_of(document, PrintOrder(tuple(document.draft.charts_in_order()))))


# printing


def new_printer(sheet: Sheet | None, title: str) -> QPrinter:
    """Return a printer that prints black at the size of a sheet, up to the edge of the paper."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("orgeditor")
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setFullPage(True)
    if sheet is not None:
        printer.setPageLayout(page_layout(sheet.width, sheet.height))
    return printer


def print_sheets(printer: QPrinter, sheets: Sequence[Sheet]) -> Iterator[int]:
    """Print, and give after each sheet how many are done. Leaving off in between aborts the job.

    A job is of one paper size: Qt sets it before the first sheet alone. A PDF takes all sizes, so it is one job.
    Raises PrintError when the printer takes none.
    """
    from PySide6.QtPrintSupport import QPrinter

    one_job = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
    done = 0
    for run in [list(sheets)] if one_job else runs_of(sheets):
        painter = QPainter()
        try:
            for number, sheet in enumerate(run):
                if number == 0 or one_job:
                    printer.setPageLayout(page_layout(sheet.width, sheet.height))
                begun = painter.begin(printer) if number == 0 else printer.newPage()
                if not begun:
                    raise PrintError(_refusal(printer))
                painter.save()
                painter.scale(printer.resolution() / 25.4, printer.resolution() / 25.4)
                paint_sheet(painter, sheet)
                painter.restore()
                done += 1
                yield done
        except GeneratorExit:
            printer.abort()
            raise
        finally:
            ended = painter.end() if painter.isActive() else True
        if not ended:
            raise PrintError(_refusal(printer))


def _refusal(printer: QPrinter) -> str:
    if printer.outputFileName():
        text = QCoreApplication.translate("Print", "Berkas “%1” tidak dapat ditulis; pilih tempat lain.")
        return text.replace("%1", printer.outputFileName())
    text = QCoreApplication.translate("Print", "Printer “%1” tidak menerima cetakan; periksa sambungan dan kertasnya.")
    return text.replace("%1", printer.printerName())


def chosen_sheets(printer: QPrinter, sheets: Sequence[Sheet]) -> list[Sheet]:
    """Return the sheets that the printer's dialog left, as often as the printer does not repeat them itself."""
    from PySide6.QtPrintSupport import QPrinter

    found, ranges = list(sheets), printer.pageRanges()
    if printer.printRange() is QPrinter.PrintRange.PageRange and not ranges.isEmpty():
        found = [sheet for number, sheet in enumerate(sheets, 1) if ranges.contains(number)]
    return found if printer.supportsMultipleCopies() else found * max(1, printer.copyCount())


def largest_paper(printer: QPrinter) -> Paper | None:
    """Return the largest paper of a printer in mm, upright; None where that is unknown or a file is printed."""
    from PySide6.QtGui import QPageSize
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
        return None
    size = QPrinterInfo(printer).maximumPhysicalPageSize()
    if not size.isValid():
        return None
    found = size.size(QPageSize.Unit.Millimeter)
    short, long = sorted((found.width(), found.height()))
    return (short, long)


def fits(sheet: Sheet, paper: Paper) -> bool:
    """Say whether a sheet can be printed on paper, either way round, within a millimetre."""
    short, long = sorted((sheet.width, sheet.height))
    return short <= min(paper) + 1.0 and long <= max(paper) + 1.0
