"""GraphML: a chart as networkx, yEd and Gephi read it."""

from __future__ import annotations

import re

from orgeditor.exchange.graphs.graph import Graph

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold, not even escaped."""


def graphml_text(graph: Graph) -> str:
    """Return a graph as GraphML, its values as attributes of nodes and lines; frames are nodes too."""
    import networkx as nx  # slow to load
    from networkx.readwrite.graphml import GraphMLWriter

    made = nx.MultiDiGraph(**{name: _held(value) for name, value in graph.attributes.items()})
    for node in graph.nodes:
        made.add_node(node.key, **{name: _held(value) for name, value in node.attributes.items()})
    for number, edge in enumerate(graph.edges, 1):
        values = {name: _held(value) for name, value in edge.attributes.items()}
        made.add_edge(edge.source, edge.target, f"e{number}", **values)
    text = str(GraphMLWriter(graph=made, prettyprint=True))
    # A carriage return would be read back as the end of a line; networkx itself writes none.
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + text.replace("\r", "&#13;").rstrip("\n") + "\n"


def _held(text: str) -> str:
    return _NO_XML.sub("", text)
