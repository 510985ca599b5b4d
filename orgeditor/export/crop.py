"""The chart of a page alone, without the page around it: for a picture in another document."""

from __future__ import annotations

from orgeditor.model.geometry import Rect
from orgeditor.model.page import Page
from orgeditor.model.page_moves import extent, moved

AROUND_MM = 2.0


def chart_alone(page: Page) -> Page | None:
    """Return a page as large as the chart with its legend, without heading, title and signature; None for no chart."""
    part = chart_part(page, AROUND_MM)
    return None if part is None else part[0]


def chart_part(page: Page, around: float) -> tuple[Page, Rect] | None:
    """Return the chart of a page with so many mm of paper around it, and where on the page that stands."""
    if not page.boxes:
        return None
    kept = page._replace(
        heading=None, title=None, subtitle=None, signature=None, copy_block=None, draft_mark=None, number=None,
        initials=None,
    )  # fmt: skip
    area = extent(kept).grown(around)
    return moved(kept, -area.x, -area.y)._replace(width=area.w, height=area.h), area
