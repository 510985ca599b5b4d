"""Laying a chart out again at once after an edit, with the columns, widths, gaps and font that were last chosen.

Most edits rename, add or take away a box in a list: then only its list is drawn anew and all else stays the same
object. For others the whole tree is drawn with what was last chosen, without a search. Where neither gives a page that
keeps the rules the answer is None, and the full fit must be asked.
"""

from __future__ import annotations

from dataclasses import replace

from orgeditor.layout.list_patch import patched_list, without
from orgeditor.layout.measure import Measure
from orgeditor.model.changes import ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.page import Arranged
from orgeditor.model.records import Chart, Method, Placement, Relation, Route, Unit

MOST_LISTS = 4
"""Lists drawn anew one by one; an edit that touches more is as quick when the whole tree is drawn."""


def relay(draft: Draft, chart_id: str, measure: Measure, last: Arranged, changes: ChangeSet) -> Arranged | None:
    """Return the chart as `last` shows it, with `changes` that the draft has already; None when that cannot be done."""
    chart = draft.charts[chart_id]
    if chart.method is not Method.HIERARCHY or not last.pages or last.pages[0].font != measure.family:
        return None
    found = _patched(draft, chart, measure, last, changes)
    if found is not None:
        return found
    from orgeditor.layout.replay import replayed  # the search's own code, which a patched list does not need

    return replayed(draft, chart, measure, last)


def _patched(draft: Draft, chart: Chart, measure: Measure, last: Arranged, changes: ChangeSet) -> Arranged | None:
    parents = touched_parents(draft, chart, changes)
    if parents is None or len(parents) > MOST_LISTS:
        return None
    choices = {choice.placement: choice for choice in last.choices}
    pages = [without(page, _moved(chart, changes)) for page in last.pages]
    for parent in parents:
        on = [number for number, page in enumerate(pages) if any(box.parent == parent for box in page.boxes)]
        if len(on) != 1:
            return None
        page = patched_list(draft, chart, measure, pages[on[0]], choices, parent)
        if page is None:
            return None
        pages[on[0]] = page
    kept = tuple(choice for key, choice in choices.items() if key in draft.placements)
    return last._replace(pages=tuple(pages), choices=kept)


def _moved(chart: Chart, changes: ChangeSet) -> frozenset[str]:
    """Return the placements of a chart that hang from another one since."""
    found = set()
    for before, after in changes.changes.values():
        if not (isinstance(before, Placement) and isinstance(after, Placement)):
            continue
        if after.chart == chart.id and before.parent != after.parent:
            found.add(after.id)
    return frozenset(found)


def touched_parents(draft: Draft, chart: Chart, changes: ChangeSet) -> list[str] | None:
    """Return the placements whose lists the changes touch in a chart, None when they touch more than lists."""
    parents: dict[str, None] = {}
    renamed: set[str] = set()
    backbones: set[str] = set()
    routes: set[str] = set()
    turned: set[str] = set()
    for before, after in changes.changes.values():
        record = after or before
        if isinstance(record, Unit):
            if isinstance(before, Unit) and isinstance(after, Unit):
                if before.collective != after.collective:
                    return None
                renamed.add(after.id)
        elif isinstance(record, Placement):
            if record.chart == chart.id:
                if not _only_in_lists(before, after):
                    return None
                for item in (before, after):
                    if isinstance(item, Placement):
                        if item.parent is None:
                            return None
                        parents[item.parent] = None
                        backbones.add(item.backbone or "")
        elif isinstance(record, Route):
            if record.chart == chart.id:
                routes.add(record.relation)
        elif isinstance(record, Relation):
            if isinstance(before, Relation) and isinstance(after, Relation) and _drawn(before) != _drawn(after):
                if _drawn(before) != replace(_drawn(after), source=before.source, target=before.target):
                    return None
                turned.add(after.id)
        else:
            return None
    if not routes | turned <= backbones:
        return None
    if renamed:
        for item in draft.placements.values():
            if item.unit in renamed and item.chart == chart.id:
                if item.parent is None:
                    return None
                parents[item.parent] = None
    return list(parents)


def _only_in_lists(before: object, after: object) -> bool:
    """Say whether a placement came, went, or changed only what its list shows."""
    if not (isinstance(before, Placement) and isinstance(after, Placement)):
        return True
    return _in_list(before) == _in_list(after)


def _in_list(item: Placement) -> Placement:
    """Return a placement without what its list shows of it, and which list that is."""
    return replace(item, order=0, label="", note="", bold=False, parent=None, backbone=None)


def _drawn(relation: Relation) -> Relation:
    return replace(relation, basis="", inferred=False, basis_doubtful=False, order=0)
