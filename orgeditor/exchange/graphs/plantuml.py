"""PlantUML: a chart as a work breakdown structure, a tree with a root."""

from __future__ import annotations

from orgeditor.exchange.graphs import remarks
from orgeditor.exchange.graphs.graph import Edge, Graph, Node
from orgeditor.exchange.graphs.remarks import Remark

PLAIN = frozenset(" ,.()'–")


def plantuml_text(graph: Graph) -> tuple[str, list[Remark]]:
    """Return a graph as WBS, and what that cannot show: every line but those of the tree becomes a comment.

    Where several boxes have no superior the title stands above them. What stands in a frame hangs from it.
    """
    nodes = {node.key: node for node in graph.nodes}
    below: dict[str, list[Node]] = {}
    for node in graph.nodes:
        below.setdefault(node.attributes.get("superior", "") or node.frame, []).append(node)
    tops = below.get("", [])
    lines = ["@startwbs"]
    if len(tops) != 1:
        lines.append(f"* {escaped(graph.attributes.get('title', '')) if graph.attributes.get('title') else 'Bagan'}")
    stack = [(node, 1 if len(tops) == 1 else 2) for node in reversed(tops)]
    while stack:
        node, level = stack.pop()
        lines.append(f"{'*' * level} {escaped(node.attributes.get('label', ''))}")
        stack += [(child, level + 1) for child in reversed(below.get(node.key, ()))]
    left = [edge for edge in graph.edges if nodes[edge.target].attributes.get("superior", "") != edge.source]
    lines += [_comment(edge, nodes) for edge in left]
    said = [Remark(remarks.LINES_LEFT_OUT, (str(len(left)),))] if left else []
    return "\n".join([*lines, "@endwbs", ""]), said


def escaped(text: str) -> str:
    """Return a text in which nothing is a sign of PlantUML or of its preprocessor."""
    line = " ".join(text.split())
    coded = [
        letter if letter.isalnum() or (letter in PLAIN and at) else f"<U+{ord(letter):04X}>"
        for at, letter in enumerate(line)
    ]
    return "".join(coded) or "<U+00A0>"


def _comment(edge: Edge, nodes: dict[str, Node]) -> str:
    source, target = (nodes[key].attributes.get("label", "") for key in (edge.source, edge.target))
    sign = "--" if edge.attributes.get("mutual") else "->"
    kind = edge.attributes.get("kind_name", "")
    return f"' {escaped(source)} {sign} {escaped(target)}: {escaped(kind)}"
