"""The chart of a page alone, without the page around it: for a picture in another document."""

from __future__ import annotations

from orgeditor.model.geometry import Point, Rect, union
from orgeditor.model.page import Block, Box, Legend, Page, Stroke, TextLine

AROUND_MM = 2.0


def chart_alone(page: Page) -> Page | None:
    """Return a page as large as the chart with its legend, without heading, title and signature; None for no chart."""
    if not page.boxes:
        return None
    kept = page._replace(
        heading=None, title=None, subtitle=None, signature=None, copy_block=None, draft_mark=None, number=None,
        initials=None,
    )  # fmt: skip
    area = _extent(kept).grown(AROUND_MM)
    return _moved(kept, -area.x, -area.y)._replace(width=area.w, height=area.h)


def _extent(page: Page) -> Rect:
    rects = [item.rect for item in (*page.boxes, *page.bands, *page.labels, *page.furniture)]
    rects += [Rect(*point, 0.0, 0.0) for stroke in page.strokes for point in stroke.points]
    if page.legend is not None:
        rects += [Rect(*point, 0.0, 0.0) for sample in page.legend.samples for point in sample.points]
    return union(rects)


def _moved(page: Page, dx: float, dy: float) -> Page:
    """Return the page with everything on it moved by some mm."""

    def point(at: Point) -> Point:
        return Point(at.x + dx, at.y + dy)

    def lines(those: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
        return tuple(line._replace(x=line.x + dx, baseline=line.baseline + dy) for line in those)

    def block(item: Block) -> Block:
        return item._replace(rect=item.rect.moved(dx, dy), lines=lines(item.lines))

    def box(item: Box) -> Box:
        return item._replace(
            rect=item.rect.moved(dx, dy),
            lines=lines(item.lines),
            rules=tuple(y + dy for y in item.rules),
            bars=tuple(x + dx for x in item.bars),
        )

    def stroke(item: Stroke) -> Stroke:
        return item._replace(points=tuple(map(point, item.points)))

    def legend(item: Legend) -> Legend:
        return item._replace(
            rect=item.rect.moved(dx, dy),
            lines=lines(item.lines),
            samples=tuple(map(stroke, item.samples)),
            heads=tuple(head._replace(tip=point(head.tip)) for head in item.heads),
        )

    return page._replace(
        boxes=tuple(map(box, page.boxes)),
        paths=tuple(path._replace(points=tuple(map(point, path.points))) for path in page.paths),
        strokes=tuple(map(stroke, page.strokes)),
        heads=tuple(head._replace(tip=point(head.tip)) for head in page.heads),
        labels=tuple(map(block, page.labels)),
        joints=tuple(joint._replace(center=point(joint.center)) for joint in page.joints),
        bands=tuple(band._replace(rect=band.rect.moved(dx, dy), lines=lines(band.lines)) for band in page.bands),
        references=tuple(map(block, page.references)),
        legend=legend(page.legend) if page.legend is not None else None,
    )
