"""Operations on lines across a chart: another end, and the way that a person gives them (mm on the page)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from orgeditor.editing.document import Document
from orgeditor.model import operations as model
from orgeditor.model.draft import Draft
from orgeditor.model.geometry import Point, Rect
from orgeditor.model.records import PortSide, Relation, Route


def is_across(draft: Draft, route: Route) -> bool:
    """Say whether a line is none from a superior to a subordinate: layout draws those as the tree stands."""
    target = draft.placements.get(route.target)
    return target is None or target.backbone != route.relation


def why_not(draft: Draft, route: Route, at_source: bool, box: str) -> str:
    """Return why an end of a line cannot go to a box or frame, as an Indonesian sentence; empty when it can."""
    start, end = (box, route.target) if at_source else (route.source, box)
    if draft.unit_of(start).id == draft.unit_of(end).id:
        return QCoreApplication.translate("Lines", "Hubungan tidak dapat kembali ke unit yang sama.")
    old = draft.relations[route.relation]
    wanted = (draft.unit_of(start).id, draft.unit_of(end).id, old.kind)
    for other in draft.routes_of_chart(route.chart):
        known = draft.relations[other.relation]
        same_ends = (other.source, other.target) == (start, end)
        if other.id != route.id and same_ends and (known.source, known.target, known.kind) == wanted:
            return QCoreApplication.translate("Lines", "Garis yang sama sudah ada di antara kedua unit itu.")
    return ""


def reconnect(document: Document, route: str, at_source: bool, box: str) -> None:
    """Lead an end of a line to another box or frame; raises ValueError with a sentence where that cannot be.

    The relation goes along: it gets the other unit, or, where another chart draws it too, gives way to a relation of
    its kind between the two. Its basis becomes doubtful. The way that a person gave the line is forgotten.
    """
    draft = document.draft
    line = draft.routes[route]
    if reason := why_not(draft, line, at_source, box):
        raise ValueError(reason)
    text = QCoreApplication.translate("Operations", "Sambungkan hubungan ke %1")
    with document.edit(text.replace("%1", draft.unit_of(box).name)) as draft:
        old = draft.relations[line.relation]
        unit = draft.unit_of(box).id
        wanted = replace(old, source=unit) if at_source else replace(old, target=unit)
        relation = old.id if wanted == old else _led(draft, line, old, wanted)
        ends = (box, line.target) if at_source else (line.source, box)
        draft.put(Route(line.id, line.chart, relation, *ends))
        if not any(other.relation == old.id for other in draft.routes.values()) and relation != old.id:
            model.delete_relation(draft, old.id)


def _led(draft: Draft, line: Route, old: Relation, wanted: Relation) -> str:
    """Return the relation for a line that leads elsewhere: a known one, the old one, or a new one beside that."""
    for other in draft.relations_in_order():
        if (other.source, other.target, other.kind) == (wanted.source, wanted.target, wanted.kind):
            return other.id
    if any(other.relation == old.id and other.id != line.id for other in draft.routes.values()):
        new = model.add_relation(
            draft, wanted.source, wanted.target, old.kind, mutual=old.mutual, form=old.form, label=old.label,
            basis=old.basis, inferred=old.inferred,
        )  # fmt: skip
        wanted = new
    return draft.put(replace(wanted, basis_doubtful=bool(wanted.basis))).id


def shape_line(document: Document, route: str, waypoints: Sequence[Point], text: str = "") -> None:
    """Give a line the way through these points; layout keeps it."""
    points = tuple(Point(round(point.x, 3), round(point.y, 3)) for point in waypoints)
    line = document.draft.routes[route]
    with document.edit(text or QCoreApplication.translate("Operations", "Ubah titik belok")) as draft:
        draft.put(replace(line, waypoints=points))


def way_through(route: Route, source: Rect, target: Rect, waypoints: Sequence[Point]) -> tuple[Point, ...]:
    """Return the way through these points as layout would draw it, from the source's rectangle to the target's."""
    # Only where a line is shaped: the editor starts without the router.
    from orgeditor.layout.lines import by_hand

    return by_hand.way_through(replace(route, waypoints=tuple(waypoints)), source, target)


def keep_ways(document: Document, routes: Sequence[str]) -> int:
    """Keep the ways that lines have now; return how many had none of their own before and bend."""
    draft = document.draft
    found = {}
    for key in routes:
        line = draft.routes[key]
        arranged = document.arranged(line.chart)
        paths = [path for page in (arranged.pages if arranged else ()) for path in page.paths if path.route == key]
        if is_across(draft, line) and not line.waypoints and paths and len(paths[0].points) > 2:
            found[key] = paths[0].points[1:-1]
    if found:
        text = QCoreApplication.translate("Operations", "Tetapkan jalur %1 garis").replace("%1", str(len(found)))
        with document.edit(text) as draft:
            for key, points in found.items():
                draft.put(replace(draft.routes[key], waypoints=points))
    return len(found)


def clear_ways(document: Document, routes: Sequence[str]) -> int:
    """Leave the ways of lines to layout again; return how many had one of their own."""
    draft = document.draft
    shaped = [key for key in routes if is_shaped(draft.routes[key])]
    if shaped:
        text = QCoreApplication.translate("Operations", "Hapus titik belok %1 garis").replace("%1", str(len(shaped)))
        with document.edit(text) as draft:
            for key in shaped:
                sides = {"source_side": PortSide.AUTO, "target_side": PortSide.AUTO}
                draft.put(replace(draft.routes[key], waypoints=(), **sides))
    return len(shaped)


def is_shaped(route: Route) -> bool:
    """Say whether a person gave a line its way, or a side of a box to end at."""
    return bool(route.waypoints) or (route.source_side, route.target_side) != (PortSide.AUTO, PortSide.AUTO)
