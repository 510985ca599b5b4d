"""Ranks and orders for mechanism charts from Graphviz `dot`, in a child process with a time limit.

pygraphviz runs Graphviz inside the process that calls it, so a hang or crash there must not be ours. Only ids go over,
no labels (a label `<...>` would be read as HTML). Run as `python -m orgeditor.layout.graphviz`, or through
`multiprocessing` where the program is frozen.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence

TIME_LIMIT = 2.0
"""Seconds that the child process gets, its start included."""

Ranks = dict[str, tuple[int, float]]


def proposed_ranks(
    nodes: Sequence[str],
    links: Sequence[tuple[str, str]],
    members: Mapping[str, Sequence[str]],
    *,
    time_limit: float = TIME_LIMIT,
) -> Ranks:
    """Return rank (from 0) and order within the rank for each node.

    By `dot` (Gansner, Koutsofios, North and Vo 1993); past the time limit, or when Graphviz fails or is missing, by
    longest-path layering with orders as the nodes come.
    """
    if not nodes:
        return {}
    names = {node: f"n{number}" for number, node in enumerate(nodes)}
    request = {
        "nodes": list(names.values()),
        "links": [[names[a], names[b]] for a, b in links if a in names and b in names],
        "groups": [[names[node] for node in inside if node in names] for inside in members.values()],
    }
    answer = _ask(json.dumps(request), time_limit)
    if answer is not None and set(answer) == set(names.values()):
        return {node: answer[name] for node, name in names.items()}
    return own_ranks(nodes, links)


def own_ranks(nodes: Sequence[str], links: Sequence[tuple[str, str]]) -> Ranks:
    """Return ranks by longest-path layering; the order is that of the nodes."""
    from orgeditor.model.graph import longest_path_ranks  # networkx is slow to load

    ranks = longest_path_ranks(nodes, links)
    return {node: (ranks[node], float(number)) for number, node in enumerate(nodes)}


def _ask(request: str, time_limit: float) -> Ranks | None:
    """Run the child process; None when it is late, fails or answers nonsense."""
    command = [sys.executable, "-m", "orgeditor.layout.graphviz"]
    if getattr(sys, "frozen", False):
        # A frozen program starts itself with the name of the job; its entry point calls `main`.
        command = [sys.executable, "--graphviz-ranks"]
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(
            command, input=request, capture_output=True, text=True, timeout=time_limit, check=True,
            creationflags=flags,
        )  # fmt: skip
        answer = json.loads(done.stdout)
        return {str(name): (int(rank), float(order)) for name, (rank, order) in answer.items()}
    except (OSError, subprocess.SubprocessError, ValueError, TypeError, AttributeError):
        return None


def ranks_by_dot(request: Mapping[str, Sequence[Sequence[str]]]) -> Ranks:
    """Return rank and order of each node as `dot` lays the graph out. Only for the child process."""
    import pygraphviz

    graph = pygraphviz.AGraph(directed=True, strict=False, rankdir="TB", ranksep="1", nodesep="0.4")
    graph.node_attr.update(shape="box", fixedsize="true", width="1.5", height="0.5", label="")
    for name in request["nodes"]:
        graph.add_node(name)
    for number, inside in enumerate(request["groups"]):
        if inside:
            graph.add_subgraph(inside, name=f"cluster_{number}")
    for a, b in request["links"]:
        graph.add_edge(a, b)
    graph.layout(prog="dot")
    places = {}
    for name in request["nodes"]:
        x, y = graph.get_node(name).attr["pos"].split(",")
        places[str(name)] = (float(x), float(y))
    levels = sorted({round(y) for _, y in places.values()}, reverse=True)
    return {name: (levels.index(round(y)), x) for name, (x, y) in places.items()}


def main() -> None:
    """Answer one request from standard input on standard output."""
    json.dump(ranks_by_dot(json.load(sys.stdin)), sys.stdout)


if __name__ == "__main__":
    main()
