"""GraphML read part by part: as networkx and Gephi write it, and as yEd does with its labels and groups."""

from __future__ import annotations

from dataclasses import dataclass, field

from orgeditor.exchange import untrusted
from orgeditor.exchange.graphs import remarks
from orgeditor.exchange.graphs.graph import Edge, Graph, Node, known
from orgeditor.exchange.graphs.remarks import GraphError, Remark, check_counts
from orgeditor.exchange.tables.remarks import shortened

MOST_DEPTH = 100
LABELS = frozenset({"NodeLabel", "EdgeLabel", "Label.Text"})
"""Elements in which yEd and yFiles write what a box or a line is called."""


@dataclass
class _Part:
    """A node or line that is being read; `label` is the first that yEd gives it."""

    key: str
    source: str = ""
    target: str = ""
    values: dict[str, str] = field(default_factory=dict)
    label: str = ""
    is_group: bool = False


@dataclass(frozen=True)
class _Key:
    name: str
    scope: str


def read_graphml(data: bytes) -> Graph:
    """Return what a GraphML file says; raises GraphError. Nothing outside the file is asked for."""
    reader = _Reader()
    try:
        untrusted.tell(data, reader)
    except untrusted.XmlError as error:
        raise GraphError(remarks.HAS_TYPES if error.forbidden else remarks.NO_GRAPHML) from error
    if not reader.is_graphml:
        raise GraphError(remarks.NO_GRAPHML)
    return reader.graph()


def _values(part: _Part, defaults: dict[str, str]) -> dict[str, str]:
    label = {"label": part.label} if part.label else {}
    return {name: text for name, text in {**defaults, **part.values, **label}.items() if text}


class _Reader:
    """Is told of the elements in their order."""

    def __init__(self) -> None:
        self.is_graphml = False
        self.keys: dict[str, _Key] = {}
        self.defaults: dict[str, str] = {}
        self.about: dict[str, str] = {}
        self.nodes: list[_Part] = []
        self.edges: list[_Part] = []
        self.hyperedges = 0
        self.depth = 0
        self.stack: list[_Part] = []
        """The nodes that are open, the line in the last of them on top."""
        self.text: list[str] = []
        self.reading = ""
        """The element whose text is being read: data, default, or one of LABELS."""
        self.key = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > MOST_DEPTH:
            raise GraphError(remarks.TOO_DEEP, str(MOST_DEPTH))
        name = tag.rpartition("}")[2]
        if self.depth == 1:
            self.is_graphml = name == "graphml"
        elif name == "key":
            self.key = attributes.get("id", "")
            self.keys[self.key] = _Key(known(attributes.get("attr.name", "")), attributes.get("for", "all"))
        elif name == "node":
            group = attributes.get("yfiles.foldertype", "") in ("group", "folder")
            self.stack.append(_Part(attributes.get("id", ""), is_group=group))
            self.nodes.append(self.stack[-1])
            check_counts(len(self.nodes), len(self.edges))
        elif name == "edge":
            ends = attributes.get("source", ""), attributes.get("target", "")
            self.stack.append(_Part(attributes.get("id", ""), *ends))
            self.edges.append(self.stack[-1])
            check_counts(len(self.nodes), len(self.edges))
        elif name == "hyperedge":
            self.hyperedges += 1
        elif name == "graph" and self.stack:
            self.stack[-1].is_group = True
        elif name == "data":
            self._read("data")
            self.key = attributes.get("key", "")
        elif name == "default":
            self._read("default")
        elif name in LABELS:
            self._read(name)
        elif self.reading in LABELS:  # yEd: the place of a label stands behind its text
            self._take(self.reading)

    def end(self, tag: str) -> None:
        self.depth -= 1
        name = tag.rpartition("}")[2]
        if name in ("node", "edge") and self.stack:
            self.stack.pop()
        elif name == self.reading:
            self._take(name)

    def data(self, text: str) -> None:
        if self.reading:
            self.text.append(text)

    def _read(self, name: str) -> None:
        self.reading = name
        self.text.clear()

    def _take(self, name: str) -> None:
        """Take the text that was read to where it belongs."""
        text = "".join(self.text)
        self.reading = ""
        self.text.clear()
        if name == "default":
            self.defaults[self.key] = text
        elif name == "data":
            key = self.keys.get(self.key)
            if key is not None and key.name:
                (self.stack[-1].values if self.stack else self.about)[key.name] = text
        elif self.stack and not self.stack[-1].label:
            self.stack[-1].label = text.strip()

    def graph(self) -> Graph:
        groups = {part.key for part in self.nodes if part.is_group}
        of_nodes, of_edges = self._defaults("node"), self._defaults("edge")
        nodes = [
            Node(part.key, values, is_frame=values.get("what") == "frame" or part.key in groups)
            for part in self.nodes
            for values in (_values(part, of_nodes),)
        ]
        edges = [Edge(part.source, part.target, _values(part, of_edges)) for part in self.edges]
        said = [Remark(remarks.HYPEREDGES, (str(self.hyperedges),))] if self.hyperedges else []
        first = {node.key: node for node in reversed(nodes)}
        if same := [node.key for node in nodes if first[node.key] is not node]:
            said.append(Remark(remarks.SAME_KEY, (str(len(same)), shortened(same[0]) or "?")))
        nodes = [node for node in nodes if first[node.key] is node]
        about = {name: text for name, text in self.about.items() if text}
        return Graph(tuple(nodes), tuple(edges), about, tuple(said))

    def _defaults(self, scope: str) -> dict[str, str]:
        """Return what the file says for all nodes, or all lines, that do not say otherwise."""
        return {
            key.name: self.defaults[name]
            for name, key in self.keys.items()
            if key.name and name in self.defaults and key.scope in (scope, "all")
        }
