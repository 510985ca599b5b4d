"""Mermaid: a chart as a flowchart for wikis and Markdown."""

from __future__ import annotations

from orgeditor.exchange.graphs.graph import Edge, Graph, Node
from orgeditor.model.kinds import Arrow

PLAIN = frozenset(" ,/()'-–")
PX_PER_MM = 4.0
"""Of a dash: about its size beside the letters of 16 px."""


def mermaid_text(graph: Graph) -> str:
    """Return a graph as a flowchart; lines have the dashes of their kind. No name can be read as markup there."""
    lines = ["flowchart TB", "  classDef default fill:#fff,stroke:#000,color:#000"]
    inside: dict[str, list[Node]] = {}
    for node in graph.nodes:
        inside.setdefault(node.frame, []).append(node)
    for node in inside.get("", ()):
        members = inside.get(node.key, [])
        if node.is_frame and members:
            lines.append(f'  subgraph {node.key}["{_name(node)}"]')
            lines += [_box(member) for member in members]
            lines.append("  end")
        else:
            lines.append(_box(node))
    above = {node.key: node.attributes.get("superior", "") for node in graph.nodes}
    hung = {edge.target for edge in graph.edges if above[edge.target] == edge.source}
    styles: dict[str, list[str]] = {}
    for number, edge in enumerate(graph.edges):
        lines.append(f"  {edge.source} {_line(edge)} {edge.target}")
        styles.setdefault(_style(edge), []).append(str(number))
    lines += [f"  {superior} ~~~ {key}" for key, superior in above.items() if superior and key not in hung]
    lines += [f"  linkStyle {','.join(numbers)} {style}" for style, numbers in styles.items()]
    return "\n".join([*lines, ""])


def escaped(text: str) -> str:
    """Return a text for a pair of quotes: all that Mermaid or Markdown could take for a sign goes as a number."""
    line = " ".join(text.split())
    head = len(line) - len(line.lstrip("0123456789-"))  # "1. Bagian" would become a list, which labels refuse
    coded = [
        letter if letter.isalnum() or (letter in PLAIN and at > head) or (letter == "." and at > head)
        else f"#{ord(letter)};"
        for at, letter in enumerate(line)
    ]  # fmt: skip
    return "".join(coded) or "#160;"


def _name(node: Node) -> str:
    return escaped(node.attributes.get("label", ""))


def _box(node: Node) -> str:
    return f'    {node.key}["{_name(node)}"]'


def _line(edge: Edge) -> str:
    kind, mutual = edge.kind, bool(edge.attributes.get("mutual"))
    head = kind is not None and kind.arrow is not Arrow.NONE and (not mutual or kind.arrows_mutual)
    line = ("<-->" if mutual else "-->") if head else "---"
    label = edge.attributes.get("label", "")
    return f'{line}|"{escaped(label)}"|' if label else line


def _style(edge: Edge) -> str:
    kind = edge.kind
    dash = " ".join(f"{length * PX_PER_MM:g}" for length in kind.dash) if kind else ""
    width = kind.width * PX_PER_MM if kind else 1.2
    return f"stroke:#000,stroke-width:{width:g}px" + (f",stroke-dasharray:{dash}" if dash else "")
