"""The furniture of a finished page, as it has it: moved when the page grows, its legend renewed with its lines."""

from __future__ import annotations

from orgeditor.layout.measure import Measure
from orgeditor.layout.page.furniture import Furniture, legend_at, taken_below
from orgeditor.layout.text import Wrapper
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.page import Block, Legend, Page, rounded
from orgeditor.model.records import Chart


def number_of(page: Page) -> Block | None:
    """Return "halaman 2 dari 3", the first of the marks of a page of several; None for an only page."""
    return page.references[0] if page.references else None


def content_of(chart: Chart, page: Page) -> Rect:
    """Return what lies inside the margins of a page, whatever size it has."""
    setup = chart.page
    return Rect(
        setup.left, setup.top, page.width - setup.left - setup.right, page.height - setup.top - setup.bottom
    )  # fmt: skip


def taken_at_the_bottom(page: Page) -> tuple[Rect, ...]:
    """Return what signature, legend and copy block take of a page."""
    return taken_below(page.signature, (page.legend, page.copy_block), page.width, page.height)


def furniture_of(chart: Chart, page: Page) -> Furniture:
    """Return the furniture as the page has it; the area for the chart begins at its topmost box."""
    content = content_of(chart, page)
    top = min((box.rect.y for box in page.boxes), default=content.y)
    area = Rect(content.x, top, content.w, content.bottom - top)
    return Furniture(
        page.heading, page.title, page.subtitle, page.legend, page.signature, page.copy_block, page.draft_mark,
        area, taken_at_the_bottom(page), number_of(page), page.initials,
    )  # fmt: skip


def legend_drawn_on(draft: Draft, chart: Chart, measure: Measure, page: Page) -> Legend | None:
    """Return the legend of the lines that a page shows, in its corner."""
    drawn = {path.route for path in page.paths if path.points}
    content, wrapper = content_of(chart, page), Wrapper(measure)
    return rounded(legend_at(draft, chart, wrapper, content, page.signature, page.copy_block, drawn))


def resized(page: Page, width: float, height: float) -> Page:
    """Return a page with another size in mm: what stands at its bottom moves down, the signature also aside."""
    down = height - page.height
    return page._replace(
        width=round(width, 3),
        height=round(height, 3),
        legend=_legend_moved(page.legend, down) if page.legend is not None else None,
        signature=moved(page.signature, width - page.width, down) if page.signature is not None else None,
        copy_block=moved(page.copy_block, 0.0, down) if page.copy_block is not None else None,
    )


def moved(block: Block, dx: float, dy: float) -> Block:
    """Return a block of text moved by so many mm."""
    lines = tuple(line._replace(x=line.x + dx, baseline=line.baseline + dy) for line in block.lines)
    return rounded(Block(block.rect.moved(dx, dy), lines))


def _legend_moved(legend: Legend, dy: float) -> Legend:
    block = moved(Block(legend.rect, legend.lines), 0.0, dy)
    samples = tuple(
        stroke._replace(points=tuple(Point(x, y + dy) for x, y in stroke.points)) for stroke in legend.samples
    )
    heads = tuple(head._replace(tip=Point(head.tip.x, head.tip.y + dy)) for head in legend.heads)
    return rounded(Legend(block.rect, block.lines, samples, heads))
