"""A draft out of a journal, on its way back into the editor."""

from __future__ import annotations

from contextlib import suppress

from orgeditor.editing.arranging import arrange_chart, touched_charts
from orgeditor.model.draft import Draft
from orgeditor.model.page import Page
from orgeditor.storage.recovery import Recovered


def drop_stale_results(found: Recovered) -> Draft:
    """Take out the results of charts that have changed since they were laid out, and return the draft."""
    for chart in touched_charts(found.draft, found.net):
        found.draft.arranged.pop(chart, None)
    return found.draft


def lay_out_missing(draft: Draft, *, first: bool = False) -> None:
    """Lay out the charts that have no result, or the first chart alone. One that cannot be stays without.

    May be done in a thread, while nobody else has the draft.
    """
    for chart in draft.charts_in_order()[: 1 if first else None]:
        if chart.id not in draft.arranged:
            with suppress(Exception):  # layout must not keep a draft from coming back
                draft.arranged[chart.id] = arrange_chart(draft, chart.id)


def first_page(draft: Draft) -> Page | None:
    """Return the first page of the first chart, None where it is not laid out."""
    charts = draft.charts_in_order()
    arranged = draft.arranged.get(charts[0].id) if charts else None
    return arranged.pages[0] if arranged is not None and arranged.pages else None
