"""Pages made by hand for the tests of export and render: few things, at places that are easy to reckon with."""

from __future__ import annotations

from orgeditor.layout.measure import em_mm
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.kinds import Arrow
from orgeditor.model.page import ArrowHead, Block, Box, Page, ShapeForm, Stroke, TextLine
from orgeditor.render.measure import measure_for

FAMILY = "TeX Gyre Bonum"
NAMES = (
    "Dinas Pendidikan & Kebudayaan",
    'Bagian "Umum" <dan> Perlengkapan/Barang',
    "Café – “Kantor” Ketenagakerjaan-Transmigrasi",
    "Office fi fl ffi ffl",
)


def text_line(text: str, x: float, baseline: float, font_pt: float = 9.0, *, bold: bool = False) -> TextLine:
    width = measure_for(FAMILY).width(text, bold) * em_mm(font_pt)
    return TextLine(text, x, baseline, width, font_pt, bold)


def sheet(width: float = 330.0, height: float = 215.0) -> Page:
    """Return a page with a box for each of NAMES, a dashed line, an arrow head and a title in bold."""
    boxes = tuple(
        Box(
            f"p{number}",
            f"u{number}",
            None,
            None,
            ShapeForm.BOX,
            Rect(30.0, 40.0 + 20 * number, 90.0, 10.0),
            (text_line(name, 32.0, 46.0 + 20 * number),),
            9.0,
        )
        for number, name in enumerate(NAMES)
    )
    strokes = (
        Stroke("structural", (Point(20.0, 45.0), Point(30.0, 45.0)), 0.5, (), ("r1",)),
        Stroke("coordinative", (Point(20.0, 65.0), Point(20.0, 105.0), Point(30.0, 105.0)), 0.3, (2.0, 1.0), ("r2",)),
    )
    heads = (ArrowHead(Point(30.0, 45.0), 1.0, 0.0, Arrow.FILLED, 2.6, 0.3),)
    title = Block(Rect(30.0, 20.0, 60.0, 8.0), (text_line("BAGAN KOORDINASI", 30.0, 26.0, 12.0, bold=True),))
    return Page(width, height, FAMILY, boxes, strokes=strokes, heads=heads, title=title)
