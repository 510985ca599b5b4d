"""Questions about the graph of relations that networkx answers. Import it where it is needed: it is slow to load."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import networkx as nx


def longest_path_ranks(nodes: Iterable[str], edges: Iterable[tuple[str, str]]) -> Mapping[str, int]:
    """Return a rank from 0 for each node such that edges point to a higher rank, cycles taken as one rank.

    Longest-path layering (Eades and Sugiyama 1990) over the condensation of the graph.
    """
    graph = nx.DiGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(edges)
    condensed = nx.condensation(graph)
    ranks: dict[int, int] = {}
    for component in nx.topological_sort(condensed):
        ranks[component] = max((ranks[before] + 1 for before in condensed.predecessors(component)), default=0)
    return {node: ranks[component] for node, component in condensed.graph["mapping"].items()}
