"""A chart as a graph: what it shows of units and relations, so that reading it back gives the same facts."""

from __future__ import annotations

from collections.abc import Mapping

from orgeditor.exchange.graphs.graph import MARK, Edge, Graph, Node
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import FORM_NAMES, RelationKind
from orgeditor.model.records import Group, Placement, Relation, Unit

YES = "yes"


def graph_of(draft: Draft, chart_id: str) -> Graph:
    """Return a chart as a graph: its boxes branch by branch, its frames, a line for each relation that it draws."""
    chart = draft.charts[chart_id]
    boxes, frames = draft.placements_of_chart(chart_id), draft.groups_of_chart(chart_id)
    keys = {box.id: f"b{number}" for number, box in enumerate(boxes, 1)}
    keys |= {frame.id: f"f{number}" for number, frame in enumerate(frames, 1)}
    shown = {box.unit for box in boxes} | {frame.unit for frame in frames}
    places = {unit.id: place for place, unit in enumerate(item for item in draft.units_in_order() if item.id in shown)}
    nodes = [
        Node(keys[frame.id], _filled(_frame(draft, frame, places)), is_frame=True) for frame in frames
    ] + [
        Node(keys[box.id], _filled(_box(draft, box, keys, places, order)), keys.get(box.group or "", ""))
        for order, box in enumerate(boxes)
    ]  # fmt: skip
    edges = []
    for order, route in enumerate(draft.routes_of_chart(chart_id)):
        relation = draft.relations[route.relation]
        ends = {route.source, route.target}
        hung = [box for end in ends if (box := draft.placements.get(end)) and box.parent in ends - {end}]
        is_backbone = any(box.backbone == relation.id for box in hung)
        said = _filled(_relation(draft, relation, order, is_backbone))
        edges.append(Edge(keys[route.source], keys[route.target], said, draft.kind(relation.kind)))
    about = {
        MARK: "1",
        "title": draft.title_of(chart),
        "subtitle": chart.subtitle,
        "annex": _yes(chart.annex is not None),
        "basis": draft.annexes[chart.annex].basis if chart.annex else chart.basis,
        "method": chart.method,
        "default_kind": chart.kind,
    }
    return Graph(tuple(nodes), tuple(edges), _filled(about))


def _unit(unit: Unit, place: int) -> dict[str, str]:
    return {
        "label": " ".join(unit.name.split()),
        "name": unit.name,
        "unit": unit.id,
        "place": str(place),
        "category": unit.category,
        "basis": unit.basis,
        "inferred": _yes(unit.inferred),
        "doubtful": _yes(unit.basis_doubtful),
        "collective": _yes(unit.collective),
        "period": unit.period,
        "chair": unit.chair,
        "members": unit.members,
    }


def _frame(draft: Draft, frame: Group, places: Mapping[str, int]) -> dict[str, str]:
    unit = draft.units[frame.unit]
    return {**_unit(unit, places[unit.id]), "what": "frame", "solid": _yes(not frame.dashed)}


def _box(
    draft: Draft, box: Placement, keys: Mapping[str, str], places: Mapping[str, int], order: int
) -> dict[str, str]:
    unit = draft.units[box.unit]
    return {
        **_unit(unit, places[unit.id]),
        "order": str(order),
        "superior": keys[box.parent] if box.parent else "",
        "frame": keys.get(box.group or "", ""),
        "row": "" if box.rank is None else str(box.rank),
        "side": box.side,
        "box": "" if box.form == "box" else box.form,
        "short": box.label,
        "note": box.note,
    }


def _relation(draft: Draft, relation: Relation, order: int, is_backbone: bool) -> dict[str, str]:
    kind = draft.kind(relation.kind)
    own = _own_kind(kind) if relation.kind in draft.own_kinds else {}
    return {
        "label": " ".join(relation.label.split()),
        "text": relation.label,
        "relation": relation.id,
        "order": str(order),
        "kind": relation.kind,
        "kind_name": f"{kind.name} {FORM_NAMES[relation.form]}".strip(),
        "form": relation.form,
        "mutual": _yes(relation.mutual),
        "backbone": _yes(is_backbone),
        "basis": relation.basis,
        "inferred": _yes(relation.inferred),
        "doubtful": _yes(relation.basis_doubtful),
        **own,
    }


def _own_kind(kind: RelationKind) -> dict[str, str]:
    """Return how a kind that the regulation adds or restyles is called and drawn; other kinds every program has."""
    return {
        "own_name": kind.name,
        "own_legend": kind.legend,
        "own_dash": " ".join(map(str, kind.dash)),
        "own_pen": str(kind.width),
        "own_head": kind.arrow,
        "own_heads": _yes(kind.arrows_mutual),
    }


def _filled(values: Mapping[str, str]) -> dict[str, str]:
    return {name: str(value) for name, value in values.items() if value}


def _yes(value: bool) -> str:
    return YES if value else ""
