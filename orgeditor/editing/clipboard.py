"""The clipboard: boxes go out as names, table, part of a chart, picture and drawing; names or a part come in."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QMimeData, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from orgeditor.editing.document import Document
from orgeditor.editing.name_lists import Named, listed_names
from orgeditor.model.copying import fragment_of
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect, union
from orgeditor.model.page import Page
from orgeditor.model.records import Placement

FRAGMENT = "application/x-orgeditor-bagan"
"""A part of a chart, as a small `.bagan` file."""
DRAWING = "image/svg+xml"
MANY = 400
"""A picture of more boxes would take seconds, and nobody could read it; of a whole chart there is another command."""

PICTURE_DPI = 200
PICTURE_MARGIN_MM = 2.0
PICTURE_PIXELS = 40_000_000
"""A larger picture is made with fewer dots per inch."""


class Texts(NamedTuple):
    """Boxes as names, as a table, and as a part of a chart (the bytes of a small `.bagan` file)."""

    text: str
    table: str
    part: bytes
    boxes: int


def texts_of(draft: Draft, boxes: Sequence[Placement]) -> Texts:
    """Return boxes of one chart (each with its branch) as text. Without Qt: of thousands it is made in a thread."""
    from orgeditor.storage.writer import draft_bytes

    names = [item for box in boxes for item in _names(draft, box, 0)]
    text = "\n".join("\t" * item.level + item.name for item in names)
    return Texts(text, _table(names), draft_bytes(fragment_of(draft, boxes)), len(names))


Draw = Callable[[Page], bytes]
"""Makes the SVG of what is on a page."""


def copied(
    document: Document, boxes: Sequence[Placement], texts: Texts | None = None, draw: Draw | None = None
) -> QMimeData:
    """Return what the clipboard gets of boxes of one chart (each with its branch): of up to MANY a picture too, and
    what `draw` makes of them."""
    texts = texts if texts is not None else texts_of(document.draft, boxes)
    data = QMimeData()
    data.setText(texts.text)
    data.setHtml(texts.table)
    data.setData(FRAGMENT, texts.part)
    page = _page_of(document, boxes) if texts.boxes <= MANY else None
    if page is not None:
        data.setImageData(_picture(page))
        if draw is not None:
            data.setData(DRAWING, QByteArray(draw(page)))
    return data


def pasted_fragment(data: QMimeData) -> Draft | None:
    """Return the part of a chart on the clipboard; None for none, or for one that this program cannot read."""
    from orgeditor.storage.errors import OpenError
    from orgeditor.storage.reader import read_with_notes

    if not data.hasFormat(FRAGMENT):
        return None
    try:
        draft = read_with_notes(FRAGMENT, bytes(data.data(FRAGMENT).data())).draft
    except OpenError:
        return None
    return draft if len(draft.charts) == 1 and draft.placements else None


def pasted_names(data: QMimeData) -> list[Named]:
    """Return the names on the clipboard: lines of text, or cells of a spreadsheet."""
    return listed_names(data.text()) if data.hasText() else []


def _names(draft: Draft, box: Placement, level: int) -> list[Named]:
    unit = draft.units[box.unit]
    found = [Named(level, " ".join(unit.name.split()), unit.basis)]
    for child in draft.children(box.chart, box.id):
        found += _names(draft, child, level + 1)
    return found


def _table(names: Sequence[Named]) -> str:
    """Return a table with a column for each level and one for the articles, as a spreadsheet takes it."""
    levels = 1 + max(item.level for item in names)
    with_basis = any(item.basis for item in names)
    rows = []
    for item in names:
        cells = ["" for _ in range(levels)]
        cells[item.level] = item.name
        if with_basis:
            cells.append(item.basis)
        rows.append("".join(f"<td>{html.escape(cell)}</td>" for cell in cells))
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _page_of(document: Document, boxes: Sequence[Placement]) -> Page | None:
    """Return the page on which the first box stands, with nothing but the boxes and the lines between them."""
    arranged = document.arranged(boxes[0].chart)
    chosen = {item.id for box in boxes for item in document.draft.branch(box)}
    pages = [page for page in arranged.pages if any(box.placement in chosen for box in page.boxes)] if arranged else []
    if not pages:
        return None
    routes = document.draft.routes_of_chart(boxes[0].chart)
    return part_of(pages[0], chosen, {item.relation for item in routes if {item.source, item.target} <= chosen})


def _picture(page: Page) -> QImage:
    """Paint what is on a page, as it prints."""
    frame = _extent(page)
    scale = min(PICTURE_DPI / 25.4, (PICTURE_PIXELS / (frame.w * frame.h)) ** 0.5)
    image = QImage(QSize(round(frame.w * scale), round(frame.h * scale)), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(scale * 1000))
    image.setDotsPerMeterY(round(scale * 1000))
    image.fill(0xFFFFFFFF)
    from orgeditor.render.paint import paint_page

    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-QRectF(*frame).topLeft())
    paint_page(painter, page)
    painter.end()
    return image


def part_of(page: Page, chosen: set[str], relations: set[str]) -> Page:
    """Return a page with nothing but some boxes (placements) and the lines of some relations."""
    boxes = tuple(box for box in page.boxes if box.placement in chosen)
    strokes = tuple(stroke for stroke in page.strokes if relations.intersection(stroke.relations))
    ends = {point for path in page.paths if path.relation in relations for point in path.points}
    heads = tuple(head for head in page.heads if head.tip in ends)
    inner = {point for stroke in strokes for point in stroke.points}
    joints = tuple(joint for joint in page.joints if joint.center in inner)
    return Page(page.width, page.height, page.font, boxes, strokes=strokes, heads=heads, joints=joints)


def _extent(page: Page) -> Rect:
    points = [Rect(point.x, point.y, 0.0, 0.0) for stroke in page.strokes for point in stroke.points]
    return union([*(box.rect for box in page.boxes), *points]).grown(PICTURE_MARGIN_MM)
