"""Graphs of files as drafts: DOT and GraphML, ours and those of other programs."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

from orgeditor.exchange.graphs import remarks
from orgeditor.exchange.graphs.graph import MARK, Edge, Graph, Node
from orgeditor.exchange.graphs.remarks import GraphError, Remark, check_counts
from orgeditor.model.draft import Draft
from orgeditor.model.ids import id_source
from orgeditor.model.limits import MOST_LETTERS
from orgeditor.model.records import Regulation
from orgeditor.model.texts import cleaned

DOT = (".dot", ".gv")
READ = (*DOT, ".graphml")
"""What is read as a graph, by its suffix."""

_DECLARED = re.compile(r"""charset\s*=\s*["']?latin-?1""", re.IGNORECASE)


def draft_of_graph(data: bytes, name: str) -> tuple[Draft, list[Remark]]:
    """Return a draft with the one chart that a file describes, and what was not understood of it.

    `name` says by its suffix what the file is. One file always gives the same draft. Raises GraphError. DOT is read in
    a child process.
    """
    if len(data) > remarks.MOST_BYTES:
        raise GraphError(remarks.TOO_LARGE, str(remarks.MOST_BYTES // 1_000_000))
    if os.path.splitext(name)[1].lower() in DOT:
        from orgeditor.exchange.graphs.dot_reading import read_dot

        text, notes = _decoded(data)
        graph = read_dot(text)
    else:
        from orgeditor.exchange.graphs.graphml_reading import read_graphml

        graph, notes = read_graphml(data), []
    draft, said = draft_of(graph, repr(data[:10_000]) + str(len(data)))
    return draft, [*notes, *said]


def draft_of(graph: Graph, seed: str) -> tuple[Draft, list[Remark]]:
    """Return a draft of one graph, its ids from a seed, and what was not understood; raises GraphError for too much."""
    from orgeditor.exchange.graphs.foreign_graphs import enter_foreign
    from orgeditor.exchange.graphs.own_graphs import enter_own

    if not graph.nodes:
        raise GraphError(remarks.EMPTY)
    check_counts(len(graph.nodes), len(graph.edges))
    draft = Draft(id_source(seed))
    with draft.edit():
        draft.put(Regulation(draft.new_id()))
        said = list(graph.remarks)
        if graph.is_ours:
            graph, cut = _checked(graph)
            said += [Remark(remarks.SHORTENED, (str(cut), str(MOST_LETTERS)))] if cut else []
            said += enter_own(draft, graph)
        else:
            said = enter_foreign(draft, graph)
    draft.new_id = id_source()
    return draft, said


def _checked(graph: Graph) -> tuple[Graph, int]:
    """Return a graph of ours with no text that a draft cannot hold, and how many were too long."""
    count = 0

    def checked(text: str) -> str:
        nonlocal count
        text = cleaned(text)
        if len(text) <= MOST_LETTERS:
            return text
        count += 1
        return text[:MOST_LETTERS].rstrip()

    def all_of(values: Mapping[str, str]) -> dict[str, str]:
        return {name: checked(value) for name, value in values.items()}

    nodes = [Node(node.key, all_of(node.attributes), node.frame, node.is_frame) for node in graph.nodes]
    edges = [Edge(edge.source, edge.target, all_of(edge.attributes)) for edge in graph.edges]
    assert MARK in graph.attributes
    return Graph(tuple(nodes), tuple(edges), all_of(graph.attributes), graph.remarks), count


def _decoded(data: bytes) -> tuple[str, list[Remark]]:
    try:
        encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
        text, notes = data.decode(encoding), []
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
        notes = [] if _DECLARED.search(text) else [Remark(remarks.GUESSED_ENCODING)]
    if "\0" in text:
        raise GraphError(remarks.NO_TEXT)
    return text, notes
