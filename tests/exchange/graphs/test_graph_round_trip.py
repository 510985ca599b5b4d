"""Out and in again, as DOT and as GraphML: the same units and relations, in the same order."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given, settings
from outline_drafts import whole_drafts
from samples import sample_draft

from orgeditor.exchange.graphs.charts import graph_of
from orgeditor.exchange.graphs.dot_reading import graph_of as graph_of_dot
from orgeditor.exchange.graphs.dot_reading import parsed
from orgeditor.exchange.graphs.dot_writing import dot_text
from orgeditor.exchange.graphs.graph import MARK, Edge, Graph, Node
from orgeditor.exchange.graphs.graphml_reading import read_graphml
from orgeditor.exchange.graphs.graphml_writing import graphml_text
from orgeditor.exchange.graphs.own_graphs import MOST_FURTHER
from orgeditor.exchange.graphs.reading import draft_of, draft_of_graph
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import RelationKind
from orgeditor.resources import examples
from orgeditor.storage.reader import open_draft


def by_dot(graph: Graph) -> Graph:
    """In this process, as hypothesis asks many times."""
    return graph_of_dot(parsed(dot_text(graph)))


def by_graphml(graph: Graph) -> Graph:
    return read_graphml(graphml_text(graph).encode("utf-8"))


def facts(draft: Draft, chart: str) -> dict[str, Any]:
    """Return what a chart says of units and relations, ids and order included, its tree and its frames."""
    boxes, frames = draft.placements_of_chart(chart), draft.groups_of_chart(chart)
    names: dict[str | None, str] = {item.id: f"{type(item).__name__} {at}" for row in (boxes, frames)
                                    for at, item in enumerate(row)}  # fmt: skip
    names[None] = ""
    shown = {item.unit for item in (*boxes, *frames)}
    routes = draft.routes_of_chart(chart)
    drawn = {route.relation for route in routes}
    return {
        "units": [values(unit) for unit in draft.units_in_order() if unit.id in shown],
        "relations": [values(item) for item in draft.relations_in_order() if item.id in drawn],
        "kinds": {item.kind: even(draft.kind(item.kind)) for item in draft.relations.values() if item.id in drawn},
        "boxes": [
            (
                box.unit, names[box.parent], box.backbone if box.backbone in drawn else None, names[box.group],
                box.side, box.form, box.rank, box.label, box.note,
            )
            for box in boxes
        ],
        "frames": [(frame.unit, frame.dashed) for frame in frames],
        "routes": sorted((route.relation, names[route.source], names[route.target]) for route in routes),
        "chart": (draft.title_of(draft.charts[chart]), draft.charts[chart].subtitle, draft.charts[chart].method),
    }  # fmt: skip


def even(kind: RelationKind) -> RelationKind:
    """Return a kind as a person can make it: a gap behind each line."""
    return replace(kind, dash=kind.dash[: len(kind.dash) // 2 * 2])


def values(record: Any) -> tuple[Any, ...]:
    return tuple(getattr(record, field.name) for field in fields(record) if field.name != "order")


@pytest.mark.parametrize("way", [by_dot, by_graphml])
@settings(max_examples=80, deadline=None)
@given(draft=whole_drafts())
def test_any_chart_comes_back(way, draft):
    for chart in draft.charts:
        graph = graph_of(draft, chart)
        if not graph.nodes:
            continue
        again, said = draft_of(way(graph), "x")
        (made,) = again.charts
        assert said == []
        assert facts(again, made) == facts(draft, chart)


@pytest.mark.parametrize("path", examples(), ids=lambda path: path.stem)
def test_the_examples_come_back_from_files(path):
    draft = open_draft(path)
    for chart in draft.charts_in_order():
        graph = graph_of(draft, chart.id)
        for suffix, text in ((".dot", dot_text(graph)), (".graphml", graphml_text(graph))):
            again, said = draft_of_graph(text.encode("utf-8"), f"bagan{suffix}")
            (made,) = again.charts
            assert said == []
            assert facts(again, made) == facts(draft, chart.id)


def test_one_chart_gives_the_same_text_twice_and_one_file_the_same_draft():
    draft = sample_draft()
    chart = draft.charts_in_order()[0].id
    texts = [write(graph_of(draft, chart)) for write in (dot_text, graphml_text) for _ in range(2)]
    assert texts[0] == texts[1] and texts[2] == texts[3]
    drafts = [draft_of_graph(texts[2].encode(), "x.graphml")[0] for _ in range(2)]
    assert drafts[0].records() == drafts[1].records()


def test_a_chart_of_ours_with_thousands_of_lines_keeps_them_as_relations_and_draws_what_can_be_laid_out():
    names = [f"n{number}" for number in range(100)]
    boxes = [
        Node(name, {"name": name, "superior": f"n{(number - 1) // 5}" if number else "", "order": str(number)})
        for number, name in enumerate(names)
    ]
    tree = [
        Edge(f"n{(number - 1) // 5}", name, {"backbone": "yes", "kind": "structural", "order": "9999"})
        for number, name in enumerate(names)
        if number
    ]
    lines = [Edge(a, b, {"kind": "coordinative"}) for a in names[:30] for b in names[-30:]]
    draft, said = draft_of(Graph(tuple(boxes), (*lines, *tree), {MARK: "1"}), "seed")
    assert len(draft.relations) == len(lines) + len(tree)
    drawn = {route.relation for route in draft.routes.values()}
    assert {box.backbone for box in draft.placements.values() if box.parent} <= drawn
    assert len(drawn) == len(tree) + MOST_FURTHER
    assert [remark.values for remark in said] == [(str(len(lines) - MOST_FURTHER),)]
