"""DOT read by Graphviz (pygraphviz), in a child process with limits of time and memory.

pygraphviz parses inside the process that calls it: a crash or a graph of `{...} -> {...}` that grows to millions of
lines must not be ours. Run as `python -m orgeditor.exchange.graphs.dot_reading`; a frozen program is run again with
the argument FROZEN_JOB, upon which its entry point calls `main` here. Nothing is laid out, so no file is loaded.
"""

from __future__ import annotations

import contextlib
import json
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from orgeditor.exchange.graphs import remarks
from orgeditor.exchange.graphs.dot_writing import PLACE
from orgeditor.exchange.graphs.graph import MARK, Edge, Graph, Node, known
from orgeditor.exchange.graphs.remarks import GraphError, Remark
from orgeditor.exchange.tables.remarks import shortened

TIME_LIMIT = 15.0
"""Seconds that the child process gets, its start included; 20,000 nodes take two."""
MEMORY_LIMIT = 1_500_000_000
"""Bytes of addresses, where the system can limit them."""
FROZEN_JOB = "--read-dot"

_REFUSED = {"nodes": remarks.TOO_MANY_NODES, "edges": remarks.TOO_MANY_EDGES}
_FAULT = re.compile(rb"^Error: (.*) in line (\d+)(.*)", re.MULTILINE)
_NEXT_GRAPH = re.compile(r"""\}\s*(?:strict\s+)?(?:di)?graph\s*(?:"[^"]*"|[\w.]+)?\s*\{""", re.IGNORECASE)
_FIELD = re.compile(r"(?<!\\)(?:[{|}]|<\w*>)")
"""What divides the label of a record, and names its parts."""
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_LETTERS = {"n": "\n", "l": "\n", "r": "\r"}


def read_dot(text: str, *, time_limit: float = TIME_LIMIT) -> Graph:
    """Return what a DOT text says; raises GraphError."""
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # on Windows no console window may flash up
    try:
        done = subprocess.run(
            _command(), input=text.encode("utf-8"), capture_output=True, timeout=time_limit,
            creationflags=flags, cwd=Path(__file__).parents[3],
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise GraphError(remarks.SLOW_DOT, f"{time_limit:g}") from error
    except OSError as error:
        raise GraphError(remarks.NO_GRAPHVIZ) from error
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:  # it died
        raise GraphError(remarks.NO_DOT) from error
    if found := _FAULT.search(done.stderr):  # Graphviz may have returned what it read up to there
        raise _fault(found)
    if fault := answer.get("fault"):
        if fault in _REFUSED:
            raise GraphError(_REFUSED[fault], str(remarks.MOST_NODES if fault == "nodes" else remarks.MOST_EDGES))
        raise GraphError(remarks.NO_GRAPHVIZ if fault == "library" else remarks.NO_DOT)
    graph = graph_of(answer)
    said = (Remark(remarks.ONE_OF_GRAPHS),) if _NEXT_GRAPH.search(text) else ()
    return replace(graph, remarks=(*graph.remarks, *said))


def _fault(found: re.Match[bytes]) -> GraphError:
    """Return what Graphviz has to say of a text, in our words."""
    what, line = found[1] + found[3], found[2].decode("ascii")
    if b"memory exhausted" in what:
        return GraphError(remarks.DEEP_DOT, line)
    return GraphError(remarks.LONG_DOT if b"16384" in what else remarks.BROKEN_DOT, line)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_JOB]
    return [sys.executable, "-m", "orgeditor.exchange.graphs.dot_reading"]


def graph_of(answer: dict[str, Any]) -> Graph:
    """Return the graph that `parsed` told."""
    nodes = []
    for key, values in answer["nodes"]:
        if "label" in values and values.get("shape", "").casefold().endswith("record"):
            values["label"] = _FIELD.sub(" ", values["label"])
        values = {name: unescaped(value, key) for name, value in values.items() if value}
        nodes.append(Node(key, values, values.get("frame", ""), values.get("what") == "frame"))
    edges = []
    for source, target, values in answer["edges"]:
        values = {name: unescaped(value, "") for name, value in values.items() if value}
        if values.get("what") != PLACE:
            edges.append(Edge(source, target, values))
    about = {name: unescaped(value, "") for name, value in answer["attributes"].items() if value}
    clusters = [unescaped(name, "") for name in answer["clusters"]] if MARK not in about else []
    said = (Remark(remarks.FRAMES, (str(len(clusters)), shortened(clusters[0]))),) if clusters else ()
    return Graph(tuple(nodes), tuple(edges), about, said)


def unescaped(text: str, key: str) -> str:
    """Return a value of DOT without its backslashes; \\N stands for the name of the node."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda found: key if found[1] == "N" else _LETTERS.get(found[1], found[1]), text)


def parsed(text: str) -> dict[str, Any]:
    """Return nodes, edges (in the order in which they are named) and attributes. Only for the child process."""
    import logging

    logging.disable()
    import pygraphviz
    from pygraphviz.graphviz import agattr_label

    try:
        graph = pygraphviz.AGraph().from_string(text)
    except (ValueError, pygraphviz.DotError):
        return {"fault": "syntax"}
    agattr_label(graph.handle, 0, b"charset", b"UTF-8")  # whatever it says: the text is ours by now
    if graph.number_of_nodes() > remarks.MOST_NODES:
        return {"fault": "nodes"}
    if graph.number_of_edges() > remarks.MOST_EDGES:
        return {"fault": "edges"}
    of_nodes = [name for name in graph.node_attr if known(name) or name == "shape"]
    of_edges = [name for name in graph.edge_attr if known(name)]
    return {
        "attributes": {name: value for name, value in graph.graph_attr.items() if known(name)},
        "nodes": [(str(node), _values(node.attr, of_nodes)) for node in graph.nodes_iter()],
        "edges": [(str(edge[0]), str(edge[1]), _values(edge.attr, of_edges)) for edge in graph.edges_iter()],
        "clusters": [
            dict(part.graph_attr).get("label") or part.name
            for part in graph.subgraphs_iter()
            if (part.name or "").startswith("cluster")
        ],
    }


def _values(attributes: Mapping[str, str], names: Sequence[str]) -> dict[str, str]:
    """Return what a node or line says, and what the file says for all; an untouched label stands for the name."""
    return {known(name) or name: value for name in names if (value := attributes[name]) and value != r"\N"}


def main() -> None:
    """Answer for the DOT text on standard input, on standard output."""
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    text = sys.stdin.buffer.read().decode("utf-8")
    try:
        answer = parsed(text)
    except ImportError:
        answer = {"fault": "library"}
    except MemoryError:
        answer = {"fault": "edges"}
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))


if __name__ == "__main__":
    main()
