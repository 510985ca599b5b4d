"""Ranks and orders for mechanism charts from Graphviz `dot`, in a child process with a time limit.

pygraphviz runs Graphviz inside the process that calls it, so a hang or crash there must not be ours. Only ids go over,
no labels (a label `<...>` would be read as HTML). Run as `python -m orgeditor.layout.layered.graphviz`; a frozen
program is run again with the argument FROZEN_JOB, upon which its entry point must call `main` here.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

TIME_LIMIT = 2.0
"""Seconds that the child process gets, its start included."""

FROZEN_JOB = "--graphviz-ranks"

Ranks = dict[str, tuple[int, float]]

_FAULTS = (OSError, subprocess.SubprocessError, ValueError, TypeError, AttributeError)
"""A child process that cannot be started, is late, fails, or answers nonsense."""


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
    graphs = _graphs(nodes, links, members)
    names = [{node: f"n{number}" for number, node in enumerate(inside)} for inside, _ in graphs]
    request = [
        {"nodes": list(short.values()), "links": [[short[a], short[b]] for a, b in joined]}
        for short, (_, joined) in zip(names, graphs, strict=True)
    ]
    answers = _ask(json.dumps(request), time_limit)
    if answer_fits(answers, names):
        assert answers is not None
        ranks = [
            {node: answer[name] for node, name in short.items()} for short, answer in zip(names, answers, strict=True)
        ]
    else:
        ranks = [own_ranks(inside, joined) for inside, joined in graphs]
    return _joined(nodes, members, ranks)


def fault() -> str:
    """Return why Graphviz does not answer on this PC, "" where it does.

    What the child process or the system said last, in its own language. Without Graphviz mechanism charts stand in
    ranks of our own.
    """
    try:
        _answers(json.dumps([{"nodes": ["n0"], "links": []}]), TIME_LIMIT)
    except subprocess.TimeoutExpired:
        return f"> {TIME_LIMIT:g} s"
    except subprocess.CalledProcessError as error:
        said = str(error.stderr).strip().splitlines()
        return f"{said[-1]}, exit {error.returncode}" if said else f"exit {error.returncode}"
    except _FAULTS as error:
        return f"{type(error).__name__}: {error}"
    return ""


def answer_fits(answers: Sequence[Ranks] | None, names: Sequence[Mapping[str, str]]) -> bool:
    """Say whether the child process answered for just the nodes it was asked for."""
    return (
        answers is not None
        and len(answers) == len(names)
        and all(set(answer) == set(short.values()) for answer, short in zip(answers, names, strict=True))
    )


Graph = tuple[list[str], list[tuple[str, str]]]


def _graphs(
    nodes: Sequence[str], links: Sequence[tuple[str, str]], members: Mapping[str, Sequence[str]]
) -> list[Graph]:
    """Return the chart with each frame as one node, and what stands in each frame: its rows are its own."""
    owner = {node: frame for frame, inside in members.items() for node in inside}
    outer = list(dict.fromkeys(owner.get(node, node) for node in nodes))
    lifted = [(owner.get(a, a), owner.get(b, b)) for a, b in links]
    known = set(outer)
    graphs = [(outer, [(a, b) for a, b in dict.fromkeys(lifted) if a != b and a in known and b in known])]
    for inside in members.values():
        graphs.append((list(inside), [(a, b) for a, b in links if a in inside and b in inside]))
    return graphs


def _joined(nodes: Sequence[str], members: Mapping[str, Sequence[str]], ranks: Sequence[Ranks]) -> Ranks:
    """Return the ranks of all nodes: the rows of a frame follow each other, and push what stands below it down."""
    outer, inner = ranks[0], dict(zip(members, ranks[1:], strict=True))
    depth: dict[int, int] = {}
    for item, (rank, _) in outer.items():
        rows = 1 + max((row for row, _ in inner[item].values()), default=0) if item in inner else 1
        depth[rank] = max(depth.get(rank, 1), rows)
    first: dict[int, int] = {}
    for rank in sorted(depth):
        first[rank] = sum(depth[above] for above in depth if above < rank)
    owner = {node: frame for frame, inside in members.items() for node in inside}
    order = {item: place for place, item in enumerate(sorted(outer, key=lambda item: (outer[item][1], item)))}
    found: Ranks = {}
    for node in nodes:
        frame = owner.get(node)
        if frame is None:
            found[node] = (first[outer[node][0]], float(order[node]))
        else:
            row, place = inner[frame][node]
            inside = sorted(at for _, at in inner[frame].values())
            found[node] = (first[outer[frame][0]] + row, order[frame] + inside.index(place) / (len(inside) + 1))
    return found


def own_ranks(nodes: Sequence[str], links: Sequence[tuple[str, str]]) -> Ranks:
    """Return ranks by longest-path layering; the order is that of the nodes."""
    from orgeditor.model.graph import longest_path_ranks  # networkx is slow to load

    ranks = longest_path_ranks(nodes, links)
    return {node: (ranks[node], float(number)) for number, node in enumerate(nodes)}


def _ask(request: str, time_limit: float) -> list[Ranks] | None:
    """Run the child process; None when it is late, fails or answers nonsense."""
    try:
        return _answers(request, time_limit)
    except _FAULTS:
        return None


def _answers(request: str, time_limit: float) -> list[Ranks]:
    """Return what the child process answers; raises one of _FAULTS."""
    # On Windows no console window may flash up.
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    done = subprocess.run(
        _command(), input=request, capture_output=True, text=True, errors="replace", timeout=time_limit, check=True,
        creationflags=flags, cwd=_home(),
    )  # fmt: skip
    return [
        {str(name): (int(rank), float(order)) for name, (rank, order) in answer.items()}
        for answer in json.loads(done.stdout)
    ]


def _home() -> Path:
    """Return the folder that the package lies in.

    Python looks for modules, and Windows for programs, where a process starts: that must not be the folder of a
    stranger's files.
    """
    return Path(__file__).parents[3]


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        # A frozen program starts itself with the name of the job; its entry point calls `main`.
        return [sys.executable, FROZEN_JOB]
    return [sys.executable, "-m", "orgeditor.layout.layered.graphviz"]


def ranks_by_dot(nodes: Sequence[str], links: Sequence[Sequence[str]]) -> Ranks:
    """Return rank and order of each node as `dot` lays the graph out. Only for the child process."""
    import pygraphviz

    if not nodes:
        return {}
    graph = pygraphviz.AGraph(directed=True, strict=False, rankdir="TB", ranksep="1", nodesep="0.4")
    graph.node_attr.update(shape="box", fixedsize="true", width="1.5", height="0.5", label="")
    for name in nodes:
        graph.add_node(name)
    for a, b in links:
        graph.add_edge(a, b)
    graph.layout(prog="dot")
    places = {}
    for name in nodes:
        x, y = graph.get_node(name).attr["pos"].split(",")
        places[str(name)] = (float(x), float(y))
    levels = sorted({round(y) for _, y in places.values()}, reverse=True)
    return {name: (levels.index(round(y)), x) for name, (x, y) in places.items()}


def main() -> None:
    """Answer one request from standard input on standard output."""
    json.dump([ranks_by_dot(graph["nodes"], graph["links"]) for graph in json.load(sys.stdin)], sys.stdout)


if __name__ == "__main__":
    main()
