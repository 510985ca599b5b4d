"""DOT: a chart as Graphviz reads it."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Mapping, Sequence

from orgeditor.exchange.graphs.graph import Edge, Graph, Node
from orgeditor.model.kinds import Arrow, RelationKind

PLACE = "place"
"""What a line is that only keeps a box below its superior: no relation is drawn there."""

_HEADS = {Arrow.NONE: "none", Arrow.FILLED: "normal", Arrow.OPEN: "empty", Arrow.VEE: "vee"}
_SPECIAL = re.compile(r'[\\"\n\r\0]')
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\0": ""}
LOOKS = """  graph [charset="UTF-8", compound=true, splines=polyline, nodesep=0.2, ranksep=0.5]
  node [shape=box, fontname="Bookman Old Style", fontsize=10, margin="0.12,0.06"]
  edge [fontname="Bookman Old Style", fontsize=8]
"""
MOST_IN_ROW = 8
"""Boxes below one superior: where there are more, the chart goes from left to right, as it would be metres wide."""
WRAP = 26
"""Letters of a line in a box."""


def dot_text(graph: Graph) -> str:
    """Return a graph as DOT. Every value is a plain quoted string, so that no name is read as HTML or as a command."""
    lines = ["digraph bagan {", *(f"  {name}={quoted(value)}" for name, value in graph.attributes.items())]
    lines.append(LOOKS.rstrip("\n"))
    above = {node.key: node.attributes.get("superior", "") for node in graph.nodes}
    frames = {node.key for node in graph.nodes if node.is_frame}
    if max(Counter(superior for superior in above.values() if superior).values(), default=0) > MOST_IN_ROW:
        lines.append("  rankdir=LR")
    inside: dict[str, list[Node]] = {}
    for node in graph.nodes:
        inside.setdefault(node.frame, []).append(node)
    for node in inside.get("", ()):
        if node.is_frame:
            lines += _cluster(node, inside.get(node.key, ()))
        else:
            lines.append(f"  {quoted(node.key)} [{_node(node)}]")
    hung = set()
    for edge in graph.edges:
        is_tree = above[edge.target] == edge.source
        hung |= {edge.target} if is_tree else set()
        values = _edge(edge, is_tree or not any(above.values()))
        for end, name in ((edge.source, "ltail"), (edge.target, "lhead")):  # at the frame, not at its caption
            values |= {name: f"cluster_{end}"} if end in frames else {}
        lines.append(f"  {_ends(edge.source, edge.target)} [{_listed(values)}]")
    for key, superior in above.items():
        if superior and key not in hung:
            lines.append(f"  {_ends(superior, key)} [{_listed({'what': PLACE, 'style': 'invis'})}]")
    return "\n".join([*lines, "}", ""])


def quoted(text: str) -> str:
    """Return any text as a quoted string of DOT; `unescaped` of the reader gives it back."""
    return '"' + _SPECIAL.sub(lambda found: _ESCAPES[found[0]], text) + '"'


def _cluster(frame: Node, members: Sequence[Node]) -> list[str]:
    style = "solid" if frame.attributes.get("solid") else "dashed"
    lines = [f"  subgraph {quoted(f'cluster_{frame.key}')} {{", f"    style={style}"]
    lines.append(f"    {quoted(frame.key)} [{_node(frame)}, shape=plaintext]")
    lines += [f"    {quoted(node.key)} [{_node(node)}]" for node in members]
    return [*lines, "  }"]


def _ends(source: str, target: str) -> str:
    return f"{quoted(source)} -> {quoted(target)}"


def _node(node: Node) -> str:
    return _listed({**node.attributes, "label": _wrapped(node.attributes.get("label", ""))})


def _edge(edge: Edge, ranks: bool) -> dict[str, str]:
    """Return the values of a line; one that says nothing about above and below does not pull the boxes about."""
    looks = _looks(edge.kind, bool(edge.attributes.get("mutual"))) if edge.kind else {}
    return {**edge.attributes, **looks, **({} if ranks else {"constraint": "false"})}


def _looks(kind: RelationKind, mutual: bool) -> dict[str, str]:
    style = "solid" if not kind.dash else "dotted" if max(kind.dash[::2]) < 1.0 else "dashed"
    head = _HEADS[kind.arrow]
    both = mutual and kind.arrows_mutual
    is_headless = head == "none" or (mutual and not kind.arrows_mutual)
    return {
        "style": style,
        "penwidth": f"{kind.width / 0.3:.2f}",
        "dir": "none" if is_headless else "both" if both else "forward",
        "arrowhead": head,
        "arrowtail": head if both else "none",
    }


def _listed(values: Mapping[str, str]) -> str:
    return ", ".join(f"{name}={quoted(value)}" for name, value in values.items())


def _wrapped(text: str) -> str:
    """Return a name in lines of a box; only the label, which nobody reads back."""
    return "\n".join(textwrap.wrap(text, WRAP, break_long_words=False, break_on_hyphens=False)) or " "
