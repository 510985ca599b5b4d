"""A drawn page at another place and in another size: for a picture of its chart alone, and on another sheet."""

from __future__ import annotations

from orgeditor.model.geometry import Point, Rect, union
from orgeditor.model.page import Block, Box, Legend, Page, Stroke, TextLine


def extent(page: Page) -> Rect:
    """Return the rectangle in mm that holds all that stands on a page."""
    rects = [item.rect for item in (*page.boxes, *page.bands, *page.labels, *page.furniture)]
    rects += [Rect(*point, 0.0, 0.0) for stroke in page.strokes for point in stroke.points]
    if page.legend is not None:
        rects += [Rect(*point, 0.0, 0.0) for sample in page.legend.samples for point in sample.points]
    return union(rects)


def moved(page: Page, dx: float, dy: float, scale: float = 1.0) -> Page:
    """Return a page with its chart, legend and references scaled from the page's corner, then moved by some mm.

    Everything is scaled but the sheet: lengths, pens, dashes and letters. Other furniture stays where it was.
    """

    def rect(at: Rect) -> Rect:
        return Rect(at.x * scale + dx, at.y * scale + dy, at.w * scale, at.h * scale)

    def point(at: Point) -> Point:
        return Point(at.x * scale + dx, at.y * scale + dy)

    def dash(those: tuple[float, ...]) -> tuple[float, ...]:
        return tuple(part * scale for part in those)

    def lines(those: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
        return tuple(
            line._replace(
                x=line.x * scale + dx,
                baseline=line.baseline * scale + dy,
                width=line.width * scale,
                font_pt=line.font_pt * scale,
            )
            for line in those
        )

    def block(item: Block) -> Block:
        return item._replace(rect=rect(item.rect), lines=lines(item.lines))

    def box(item: Box) -> Box:
        return item._replace(
            rect=rect(item.rect),
            lines=lines(item.lines),
            font_pt=item.font_pt * scale,
            width=item.width * scale,
            dash=dash(item.dash),
            rules=tuple(y * scale + dy for y in item.rules),
            bars=tuple(x * scale + dx for x in item.bars),
        )

    def stroke(item: Stroke) -> Stroke:
        return item._replace(points=tuple(map(point, item.points)), width=item.width * scale, dash=dash(item.dash))

    def legend(item: Legend) -> Legend:
        return item._replace(
            rect=rect(item.rect),
            lines=lines(item.lines),
            samples=tuple(map(stroke, item.samples)),
            heads=tuple(
                head._replace(tip=point(head.tip), size=head.size * scale, width=head.width * scale)
                for head in item.heads
            ),
        )

    return page._replace(
        boxes=tuple(map(box, page.boxes)),
        paths=tuple(path._replace(points=tuple(map(point, path.points))) for path in page.paths),
        strokes=tuple(map(stroke, page.strokes)),
        heads=tuple(
            head._replace(tip=point(head.tip), size=head.size * scale, width=head.width * scale) for head in page.heads
        ),
        labels=tuple(map(block, page.labels)),
        joints=tuple(joint._replace(center=point(joint.center), size=joint.size * scale) for joint in page.joints),
        bands=tuple(
            band._replace(rect=rect(band.rect), lines=lines(band.lines), width=band.width * scale)
            for band in page.bands
        ),
        references=tuple(map(block, page.references)),
        legend=legend(page.legend) if page.legend is not None else None,
    )
