"""What the first picture of a draft needs, made where it blocks nothing: in the thread that reads the file."""

from __future__ import annotations

from orgeditor.canvas.desk import Desk
from orgeditor.canvas.ink import INKS
from orgeditor.model.draft import Draft

FIRST_PAGES = 3


def ready_desk(draft: Draft) -> Desk | None:
    """Return the desk of the chart that is shown first, ready for painting; None where it is still to be laid out."""
    charts = draft.charts_in_order()
    for chart in charts[:1]:  # what the draft finds its records by
        draft.children(chart.id, None)
        draft.groups_of_chart(chart.id)
    arranged = draft.arranged.get(charts[0].id) if charts else None
    if arranged is None:
        return None
    desk = Desk(arranged, charts[0].page.size)
    for content in desk.contents[:FIRST_PAGES]:
        list(content.make_ready())
        INKS.of(content.sheet.page).make_ready()
    return desk
