"""Which charts an edit touches, and how one is arranged: in full, or quickly with the choices made last."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import inf

from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.garbage import uncollected
from orgeditor.model.geometry import Rect, around, intersecting
from orgeditor.model.kinds import RelationKind
from orgeditor.model.page import Arranged
from orgeditor.model.records import (
    Annex,
    ArticleText,
    Chart,
    Group,
    MutedRule,
    Placement,
    Record,
    Regulation,
    Relation,
    Route,
    Unit,
    without_basis,
)

ROUNDING_MM = 0.05
"""Lengths of a result are rounded; so much beyond a margin is none."""

Arrange = Callable[[Draft, str], Arranged]
"""Lays out one chart (id) of a draft."""

Bare = Callable[[Draft, str], Arranged | None]
"""Lays out one chart (id) at once, without any fit, so that something is seen; None for one that is no tree."""

Relay = Callable[[Draft, str, Arranged, ChangeSet], Arranged | None]
"""Lays out one chart (id) at once from its last result and what has changed since; None where that cannot be done."""


def arrange_chart(draft: Draft, chart: str) -> Arranged:
    """Lay out one chart with the fonts of this PC."""
    # Imported here: a document can be opened and shown from its stored results without the layout package.
    from orgeditor.layout.arrange import arrange
    from orgeditor.render.measure import measure_for

    return arrange(draft, chart, measure_for(draft.charts[chart].page.font))


def bare_chart(draft: Draft, chart: str) -> Arranged | None:
    """Return what shows a large chart at once, until its fit has come; None where nothing does."""
    from orgeditor.layout.bare.page import bare_page
    from orgeditor.render.measure import measure_for

    with uncollected():
        return bare_page(draft, chart, measure_for(draft.charts[chart].page.font))


def relay_chart(draft: Draft, chart: str, last: Arranged, changes: ChangeSet) -> Arranged | None:
    """Lay out one chart at once with the fonts of this PC, from its last result and what has changed since.

    None where that cannot be done.
    """
    from orgeditor.layout.edits.relay import relay
    from orgeditor.render.measure import measure_for

    return relay(draft, chart, measure_for(draft.charts[chart].page.font), last, changes)


def numbered_results(draft: Draft, annex: str | None, arranged: Mapping[str, Arranged]) -> dict[str, Arranged]:
    """Return anew the results of a Lampiran's charts (ids) whose page numbers are another than they should be."""
    charts = [chart for chart in draft.charts.values() if chart.annex == annex]
    if not any(chart.page.numbered or _has_numbers(arranged.get(chart.id)) for chart in charts):
        return {}
    from orgeditor.layout.page.numbers import numbered
    from orgeditor.render.measure import measure_for

    return numbered(draft, annex, arranged, measure_for)


def _has_numbers(arranged: Arranged | None) -> bool:
    return arranged is not None and any(page.number is not None for page in arranged.pages)


def overflows(arranged: Arranged, last: Arranged | None, chart: Chart) -> bool:
    """Say whether a box leaves the margins or stands on furniture that did not so in the last result, if there is one.

    A page that stays is not looked at, nor is a box that stays on a page that does not shrink and furniture that stays.
    """
    setup = chart.page
    pages = last.pages if last is not None else ()
    for number, page in enumerate(arranged.pages):
        if any(page is kept for kept in pages):
            continue
        before = pages[number] if number < len(pages) else None
        stays: Sequence[object] = ()
        known: set[int] = set()
        if before is not None and page.width >= before.width and page.height >= before.height:
            known, stays = {*map(id, before.boxes)}, before.furniture
        fresh = [box.rect for box in page.boxes if id(box) not in known]
        unmoved = [item.rect for item in page.furniture if item in stays]
        moved = [item.rect for item in page.furniture if item not in stays]
        # Asked once of thousands: few stand as low as what is moved, or lower.
        low = min((rect.y for rect in moved), default=inf)
        near = [rect for box in page.boxes if (rect := box.rect)[1] + rect[3] > low]
        width, height = page.width - setup.left - setup.right, page.height - setup.top - setup.bottom
        content = Rect(setup.left, setup.top, width, height).grown(ROUNDING_MM)
        if fresh and not content.contains(around(fresh, ())):
            return True
        if any(intersecting(near, rect) for rect in moved):
            return True
        if any(intersecting(fresh, rect) for rect in unmoved):
            return True
    return False


def touched_charts(draft: Draft, changes: ChangeSet) -> list[str]:
    """Return the charts (ids, in their order) whose drawing the change set may alter. Call it after the change."""
    found: set[str] = set()
    for before, after in changes.changes.values():
        if found.issuperset(draft.charts):  # it may also hold charts that are gone
            break
        if not _unseen(before, after):
            for record in (before, after):
                if record is not None:
                    found.update(_charts_of(draft, record))
    return [chart.id for chart in draft.charts_in_order() if chart.id in found]


def _unseen(before: Record | None, after: Record | None) -> bool:
    """Say whether only what no page shows has changed: basis, order in lists."""
    if isinstance(before, Unit) and isinstance(after, Unit):
        return without_basis(before) == without_basis(after)
    if isinstance(before, Relation) and isinstance(after, Relation):
        return without_basis(before) == without_basis(after)
    if isinstance(before, Annex) and isinstance(after, Annex):
        return replace(before, basis="", inferred=False) == replace(after, basis="", inferred=False)
    return isinstance(before or after, (MutedRule, ArticleText))


def _charts_of(draft: Draft, record: Record) -> Iterator[str]:
    if isinstance(record, (Regulation, RelationKind)):
        yield from draft.charts
    elif isinstance(record, Annex):
        # Adding, removing or moving one renumbers the others.
        yield from (chart.id for chart in draft.charts.values() if chart.annex is not None)
    elif isinstance(record, Chart):
        yield record.id
        # The heading stands on the first chart of a Lampiran, the signature on its last.
        yield from (chart.id for chart in draft.charts.values() if chart.annex and chart.annex == record.annex)
    elif isinstance(record, Unit):
        yield from (item.chart for item in _boxes_of(draft, record.id))
    elif isinstance(record, Relation):
        yield from (route.chart for route in draft.referring(record.id, Route))
    elif isinstance(record, (Placement, Route, Group)):
        yield record.chart


def _boxes_of(draft: Draft, unit: str) -> list[Placement | Group]:
    """Return the boxes and frames that stand for a unit."""
    return [*draft.referring(unit, Placement), *draft.referring(unit, Group)]


def shown_records(draft: Draft, changes: ChangeSet) -> dict[str, list[str]]:
    """Return per chart the boxes, frames and lines (ids) in which a person sees the change; for showing an undo."""
    found: dict[str, list[str]] = {}
    for key, (before, after) in changes.changes.items():
        if isinstance(after, (Placement, Group)):
            found.setdefault(after.chart, []).append(key)
        elif isinstance(after or before, Unit):
            for item in _boxes_of(draft, key):
                found.setdefault(item.chart, []).append(item.id)
        elif isinstance(after or before, Relation):
            for route in draft.referring(key, Route):
                found.setdefault(route.chart, []).append(route.id)
        elif isinstance(after, Route):
            found.setdefault(after.chart, []).append(key)
    routes = draft.routes
    for ids in found.values():
        boxes = [key for key in ids if key not in routes]
        # A moved box comes with its line: the box is what a person has moved.
        ids[:] = list(dict.fromkeys(boxes or ids))
    return found
