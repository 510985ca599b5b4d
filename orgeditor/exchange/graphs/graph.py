"""A chart in the words of graphs: what the writers write and the readers find, all values as text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from orgeditor.exchange.graphs.remarks import Remark
from orgeditor.model.kinds import RelationKind

MARK = "orgeditor"
"""The attribute that tells a graph of ours from those of other programs."""


NAMES = ("name", "nama", "label", "node name", "title", "judul")
"""The attributes of other programs that say what a node is called, the surest first."""
KNOWN = frozenset(NAMES) | frozenset(
    "orgeditor annex basis box backbone category chair collective default_kind doubtful form frame inferred kind"
    " kind_name members method mutual note order own_dash own_head own_heads own_legend own_name own_pen period place"
    " relation row short side solid subtitle superior text unit what".split()
)
"""The attributes that a reader keeps: of thousands in a file, each of thousands of nodes may have them all."""


def known(name: str) -> str:
    """Return how an attribute of a file is called here, "" for one that nobody asks for."""
    name = name.casefold()
    return name if name in KNOWN else ""


@dataclass(frozen=True, slots=True)
class Node:
    """A box, or a frame round boxes. `frame` is the key of the frame that it stands in."""

    key: str
    attributes: Mapping[str, str]
    frame: str = ""
    is_frame: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two nodes (keys). `kind` is how it is drawn, None for one that was read."""

    source: str
    target: str
    attributes: Mapping[str, str]
    kind: RelationKind | None = None


@dataclass(frozen=True, slots=True)
class Graph:
    """`remarks` say what of a file was not understood."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    attributes: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()

    @property
    def is_ours(self) -> bool:
        return MARK in self.attributes
