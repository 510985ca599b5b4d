"""A graph of another program as a draft: its nodes are units, its lines lead from superior to unit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from orgeditor.exchange.graphs import remarks
from orgeditor.exchange.graphs.graph import NAMES, Edge, Graph, Node
from orgeditor.exchange.graphs.own_graphs import cut_circles
from orgeditor.exchange.graphs.remarks import GraphError, Remark
from orgeditor.exchange.tables.remarks import shortened
from orgeditor.exchange.tables.words import LineKind, category_of, cleaned, kind_of
from orgeditor.model import operations as model
from orgeditor.model.categories import guessed_category
from orgeditor.model.draft import Draft
from orgeditor.model.kinds import STRUCTURAL
from orgeditor.model.records import Placement, Relation, Route, Unit
from orgeditor.model.texts import cleaned as without_odd

MOST_NAME = 500
"""Letters; the longest name of a unit in a regulation has some 150."""
MOST_FURTHER = 40
"""Lines beside those of the tree that are drawn: a chart with more is hard to read, and 60 take 20 s to lay out."""

_TAG = re.compile(r"<(?:/?[A-Za-z][^<>]*|!--(?:[^<]|<(?!!--))*?--)>", re.DOTALL)
"""A comment ends before the next begins: else each of a million that never end would be sought to the end."""
_BREAK = re.compile(r"<(?:br|/?p|/?div|/?tr|/?td|/?li)\b[^<>]*>", re.IGNORECASE)


def enter_foreign(draft: Draft, graph: Graph) -> list[Remark]:
    """Enter a graph as the chart of a new Lampiran, within `draft.edit()`; return what was not understood.

    A unit hangs from the first that has a line to it; what would close a circle, and every further line, is a relation
    of its own, drawn up to MOST_FURTHER. Lines are structural but where they name a kind.
    """
    return _Entering(draft, graph).run()


class _Entering:
    def __init__(self, draft: Draft, graph: Graph) -> None:
        self.draft = draft
        self.graph = graph
        self.said: list[Remark] = list(graph.remarks)
        self.names: dict[str, str] = {}

    def run(self) -> list[Remark]:
        joined = {end for edge in self.graph.edges for end in (edge.source, edge.target)}
        nodes = [node for node in self.graph.nodes if not node.is_frame or node.key in joined]
        frames = [node for node in self.graph.nodes if node.is_frame and node.key not in joined]
        if not nodes:
            raise GraphError(remarks.EMPTY)
        self._name(nodes)
        edges = self._lines({node.key for node in nodes})
        backbones = self._backbones(nodes, edges)
        self._enter(nodes, edges, backbones)
        self._note(remarks.FRAMES, [self._label(frame)[0] or frame.key for frame in frames])
        return self.said

    def _note(self, template: str, names: Sequence[str]) -> None:
        if names:
            self.said.append(Remark(template, (str(len(names)), shortened(names[0]))))

    # names

    def _name(self, nodes: Sequence[Node]) -> None:
        nameless, marked, long = [], [], 0
        for node in nodes:
            name, had_markup = self._label(node)
            if had_markup:
                marked.append(name or node.key)
            if not name:
                name = cleaned(without_odd(node.key)) or "?"
                nameless.append(name)
            if len(name) > MOST_NAME:
                name, long = name[:MOST_NAME].rstrip(), long + 1
            self.names[node.key] = name
        if len(nameless) < len(nodes):  # where all are called by their codes, as often in DOT, that is how it is meant
            self._note(remarks.NO_LABELS, nameless)
        self._note(remarks.MARKUP, marked)
        if long:
            self.said.append(Remark(remarks.SHORTENED, (str(long), str(MOST_NAME))))

    def _label(self, node: Node) -> tuple[str, bool]:
        """Return what a node is called, and whether letters were marked up there."""
        for name in NAMES:
            text = node.attributes.get(name, "")
            if text.strip():
                return _plain(text), without_markup(text) != text
        return "", False

    # lines

    def _lines(self, known: set[str]) -> list[Edge]:
        """Return the lines that join two nodes, from superior to unit."""
        whole = [edge for edge in self.graph.edges if edge.source in known and edge.target in known]
        open_ends = len(self.graph.edges) - len(whole)
        if open_ends:
            self.said.append(Remark(remarks.OPEN_ENDS, (str(open_ends),)))
        self._note(remarks.LOOPS, [self.names[edge.source] for edge in whole if edge.source == edge.target])
        first: dict[tuple[object, ...], Edge] = {}
        again = []
        for edge in whole:
            same = edge.source, edge.target, *sorted(edge.attributes.items())
            if same in first:
                again.append(self.names[edge.target])
            elif edge.source != edge.target:
                first[same] = edge
        self._note(remarks.PARALLEL, again)
        edges = list(first.values())
        away, into = Counter(edge.source for edge in edges), Counter(edge.target for edge in edges)
        if max(away.values(), default=0) == 1 and max(into.values(), default=0) > 1:
            self.said.append(Remark(remarks.UPWARD))
            return [Edge(edge.target, edge.source, edge.attributes) for edge in edges]
        return edges

    def _backbones(self, nodes: Sequence[Node], edges: Sequence[Edge]) -> dict[str, Edge]:
        """Return by which line a node hangs."""
        first: dict[str, Edge] = {}
        for edge in edges:
            first.setdefault(edge.target, edge)
        superiors = {node.key: first[node.key].source if node.key in first else "" for node in nodes}
        cut_circles(superiors)
        return {key: edge for key, edge in first.items() if superiors[key]}

    def _hidden(self, edges: Sequence[Edge], backbones: dict[str, Edge]) -> set[int]:
        """Return which lines (their `id`) are not drawn."""
        taken = set(map(id, backbones.values()))
        further = [edge for edge in edges if id(edge) not in taken]
        self._note(remarks.FURTHER, [self.names[edge.target] for edge in further[:MOST_FURTHER]])
        hidden = set(map(id, further[MOST_FURTHER:]))
        if hidden:
            self.said.append(Remark(remarks.NOT_DRAWN, (str(len(hidden)),)))
        return hidden

    def _enter(self, nodes: Sequence[Node], edges: Sequence[Edge], backbones: dict[str, Edge]) -> None:
        draft = self.draft
        title = _plain(self.graph.attributes.get("label", ""))[:MOST_NAME]
        annex = model.add_annex(draft, title, inferred=True)
        chart = model.add_chart(draft, annex.id)
        units: dict[str, Unit] = {}
        for order, node in enumerate(nodes):
            name = self.names[node.key]
            category = category_of(cleaned(node.attributes.get("category", ""))) or guessed_category(name)
            units[node.key] = draft.put(Unit(draft.new_id(), name, order, category, inferred=True))
        relations = {id(edge): draft.put(self._relation(edge, units, order)) for order, edge in enumerate(edges)}
        boxes = {node.key: draft.new_id() for node in nodes}
        for order, node in enumerate(nodes):
            backbone = backbones.get(node.key)
            draft.put(
                Placement(
                    boxes[node.key],
                    chart.id,
                    units[node.key].id,
                    boxes[backbone.source] if backbone else None,
                    relations[id(backbone)].id if backbone else None,
                    order,
                )
            )
        hidden = self._hidden(edges, backbones)
        for edge in edges:
            if id(edge) not in hidden:
                source, target = boxes[edge.source], boxes[edge.target]
                draft.put(Route(draft.new_id(), chart.id, relations[id(edge)].id, source, target))

    def _relation(self, edge: Edge, units: dict[str, Unit], order: int) -> Relation:
        kind, label = LineKind(STRUCTURAL), ""
        for name in ("kind", "kind_name", "label"):
            text = _plain(edge.attributes.get(name, ""))[:MOST_NAME]
            found = kind_of(text, self.draft.kinds) if text else None
            if found is not None and found.key:
                kind = found
                break
            label = text if name == "label" else ""
        source, target = units[edge.source].id, units[edge.target].id
        return Relation(
            self.draft.new_id(), source, target, kind.key, order, form=kind.form, label=label, inferred=True
        )


@lru_cache(maxsize=64)  # what a file says once for all nodes, of any length
def _plain(text: str) -> str:
    return cleaned(without_odd(without_markup(text)))


@lru_cache(maxsize=64)
def without_markup(text: str) -> str:
    """Return a label without the tags of HTML, which Graphviz and yEd allow there."""
    if "<" not in text:
        return text
    import html

    plain = _TAG.sub("", _BREAK.sub(" ", text))
    return html.unescape(plain) if plain != text else text
