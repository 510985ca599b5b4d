"""Laying a chart out again at once after an edit, with the columns, widths, gaps and font that were last chosen.

Only what the edit touches is drawn anew, on the pages where it stands: a text in its box, the branch round what came,
went or moved, a line; all else stays the same object. Where that gives no page that keeps the rules the answer is None,
and the full fit must be asked.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from orgeditor.layout.measure import Measure
from orgeditor.model.changes import Change, ChangeSet
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Rect
from orgeditor.model.page import Arranged
from orgeditor.model.records import Chart, Group, Method, Placement, Relation, Route, Unit, without_basis

MOST_REPLAYED = 120
"""A chart of more boxes is not drawn anew in whole while a person waits: that is left to the fit."""

MOST_TEXTS = 200
"""More names that have changed at once (find and replace) are not measured while a person waits, but by the fit."""


def relay(draft: Draft, chart_id: str, measure: Measure, last: Arranged, changes: ChangeSet) -> Arranged | None:
    """Return the chart as `last` shows it, with `changes` that the draft has already; None when that cannot be done."""
    chart = draft.charts[chart_id]
    if chart.method is not Method.HIERARCHY or not last.pages or last.pages[0].font != measure.family:
        return None
    touched = touched_by(draft, chart, changes)
    if touched is not None and len(touched.texts) <= MOST_TEXTS:
        from orgeditor.layout.edits.chart_patch import ChartPatch

        found = ChartPatch(draft, chart, measure, last, touched).patched()
        if found is not None:
            return found
    if len(draft.referring(chart.id, Placement)) > MOST_REPLAYED:
        return None
    from orgeditor.layout.edits.replay import replayed

    return replayed(draft, chart, measure, last)


@dataclass(slots=True)
class Touched:
    """What an edit touches in a chart, all as ids of placements unless it says otherwise.

    `texts` may read or look another way; `restyled` hang by another line; `gone` left the chart or their superior;
    `rows` have others, or another order, below them; `heads` are to have what is below them arranged anew. `lines` are
    lines across the chart as they were and are (by route), `ways` such lines (routes) that became the way to a superior
    though they stay what they are. `targets` tells where a route led that is gone now. `pins` are boxes with other
    pins. `facts` says that a relation has a line of another style, which legends may show. `names` are those of units
    that got others.
    """

    texts: dict[str, None] = field(default_factory=dict)
    restyled: dict[str, None] = field(default_factory=dict)
    gone: dict[str, None] = field(default_factory=dict)
    rows: dict[str, None] = field(default_factory=dict)
    heads: dict[str, None] = field(default_factory=dict)
    lines: dict[str, Route | None] = field(default_factory=dict)
    ways: dict[str, None] = field(default_factory=dict)
    targets: dict[str, str] = field(default_factory=dict)
    pins: dict[str, Rect] = field(default_factory=dict)
    facts: bool = False
    names: dict[str, str] = field(default_factory=dict)


def touched_by(draft: Draft, chart: Chart, changes: ChangeSet) -> Touched | None:
    """Return what the changes touch in a chart, None when that is more than boxes, their texts and lines."""
    touched = Touched()
    units: list[str] = []
    relations: list[str] = []
    for change in changes.changes.values():
        record = change[1] or change[0]
        if isinstance(record, Unit):
            units.append(record.id)
            if isinstance(change[0], Unit):
                touched.names[change[0].name.casefold()] = record.name
        elif isinstance(record, Relation):
            if _differs(change):
                relations.append(record.id)
            touched.facts |= _looks_new(change)
        elif isinstance(record, Placement):
            if record.chart == chart.id:
                if not _placement(touched, change):
                    return None
                _hangs_by_another(draft, touched, change)
        elif isinstance(record, Route):
            if record.chart == chart.id:
                _route(draft, touched, change)
        elif not isinstance(record, Group) or record.chart == chart.id:
            return None
    for unit in units:
        if any(group.chart == chart.id for group in draft.referring(unit, Group)):
            return None
        for item in draft.referring(unit, Placement):
            if item.chart == chart.id:
                touched.texts[item.id] = None
    for relation in relations:
        for item in draft.referring(relation, Placement):
            if item.chart == chart.id:
                touched.restyled[item.id] = None
        for route in draft.referring(relation, Route):
            if route.chart == chart.id and not is_backbone(draft, route):
                touched.lines[route.id] = route
    return touched


def _differs(change: Change) -> bool:
    """Say whether a relation became another one as drawings show it."""
    before, after = change
    if not (isinstance(before, Relation) and isinstance(after, Relation)):
        return False
    return without_basis(before) != without_basis(after)


def _looks_new(change: Change) -> bool:
    """Say whether legends may show something else of a relation; of one that came or went its kind tells."""
    before, after = change
    if isinstance(before, Relation) and isinstance(after, Relation):
        return (before.kind, before.mutual) != (after.kind, after.mutual)
    return any(isinstance(record, Relation) and record.mutual for record in change)


def _placement(touched: Touched, change: Change) -> bool:
    """Take note of a change of a placement; False for one that takes a full fit."""
    before, after = change
    for item in change:
        if isinstance(item, Placement) and item.parent is None and (before is None or after is None):
            return False
    if not (isinstance(before, Placement) and isinstance(after, Placement)):
        item = after or before
        assert isinstance(item, Placement) and item.parent is not None
        if before is not None:
            touched.gone[item.id] = None
        touched.rows[item.parent] = None
        return True
    if before.group != after.group or before.unit != after.unit:
        return False
    if before.pin != after.pin:
        if after.pin is None:
            return False
        touched.pins[after.id] = after.pin
    if before.parent != after.parent or before.side != after.side or before.form != after.form:
        if before.parent is None or after.parent is None:
            return False
        touched.gone[after.id] = None
        touched.rows[before.parent] = touched.rows[after.parent] = None
    elif before.order != after.order and after.parent is not None:
        touched.rows[after.parent] = None
    if _decided(before) != _decided(after):
        touched.heads[after.id] = None
    if before.backbone != after.backbone:
        touched.restyled[after.id] = None
    if _text_of(before) != _text_of(after):
        touched.texts[after.id] = None
    return True


def _hangs_by_another(draft: Draft, touched: Touched, change: Change) -> None:
    """Take note of lines to a placement that stay while its backbone becomes another: what was a way to its superior
    is a line across, and the other way round."""
    before, after = change
    if not isinstance(before, Placement) or not isinstance(after, Placement) or before.backbone == after.backbone:
        return
    for route in draft.referring(after.id, Route):
        if route.target != after.id:
            continue
        if route.relation == after.backbone:
            touched.ways[route.id] = None
        elif route.relation == before.backbone:
            touched.lines[route.id] = route


def _text_of(item: Placement) -> tuple[object, ...]:
    """Return what a placement adds to the text of its box."""
    return (item.label, item.breaks, item.note, item.bold)


def _decided(item: Placement) -> tuple[object, ...]:
    """Return what a person decided about the boxes below a placement."""
    return (item.arrangement, item.columns, item.numbering, item.width, item.font)


def _route(draft: Draft, touched: Touched, change: Change) -> None:
    for item in change:
        if isinstance(item, Route):
            touched.targets[item.id] = item.target
            if is_backbone(draft, item):
                touched.restyled[item.target] = None
            else:
                touched.lines[item.id] = item if item is change[1] else None


def is_backbone(draft: Draft, route: Route) -> bool:
    """Say whether a line is the way of a box to its superior."""
    target = draft.placements.get(route.target)
    return target is not None and target.backbone == route.relation
